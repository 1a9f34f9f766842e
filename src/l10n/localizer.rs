//! Formats messages.
//!
//! One [`Localizer`] per locale holds its messages in layers (those built into the program,
//! then the site's own, which override them). [`Localizers`] knows the fallback order of
//! locales: the page's own, then the default one.

use super::functions::{josa_function, number_function};
use super::number;
use super::refusal::{Bounded, MAX_LENGTH, Refusals, Unformatted};
use super::syntax::parsable;
use crate::model::LocaleId;
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use std::fmt;
use std::sync::Arc;
use typed_index_collections::TiVec;
use unic_langid::LanguageIdentifier;

/// Arguments of a message: strings and numbers by variable name.
pub struct Args<'a>(FluentArgs<'a>);

impl Default for Args<'_> {
    /// Has capacity for the arguments of a sentence about two codes.
    fn default() -> Self {
        Self(FluentArgs::with_capacity(8))
    }
}

impl<'a> Args<'a> {
    /// No arguments.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a string.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: &'a str) -> Self {
        self.0.set(name, FluentValue::from(value));
        self
    }

    /// Adds a string under a name that is known only at run time.
    #[must_use]
    pub fn named(mut self, name: String, value: String) -> Self {
        self.0.set(name, FluentValue::from(value));
        self
    }

    /// Adds a number under a name that is known only at run time.
    #[must_use]
    pub fn named_number(mut self, name: String, value: f64) -> Self {
        self.0.set(name, FluentValue::from(value));
        self
    }
}

/// A piece of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PatternPiece<'m> {
    /// Literal text.
    Text(&'m str),
    /// The value of a variable.
    Variable(&'m str),
    /// Anything that must be formatted: see [`Localizer::format_piece`].
    Other,
}

/// The messages of one locale.
pub struct Localizer {
    bundle: FluentBundle<FluentResource>,
    /// The index of the locale, if each text is to be marked with its message.
    traced: Option<LocaleId>,
    /// The messages that must not be formatted.
    refusals: Arc<Refusals>,
}

/// Markers around a text that name its message: [`TRACE_START`], locale, colon, id (and a
/// dot and the attribute), [`TRACE_TEXT`], text, [`TRACE_END`]. They are noncharacters,
/// which no message may contain.
pub const TRACE_START: char = '\u{fdd1}';
/// See [`TRACE_START`].
pub const TRACE_TEXT: char = '\u{fdd2}';
/// See [`TRACE_START`].
pub const TRACE_END: char = '\u{fdd3}';

/// A text without the markers and the names of its messages.
pub fn untraced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_name = false;
    for c in text.chars() {
        match c {
            TRACE_START => in_name = true,
            TRACE_TEXT => in_name = false,
            TRACE_END => {}
            c if !in_name => out.push(c),
            _ => {}
        }
    }
    out
}

impl fmt::Debug for Localizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Localizer({:?})", self.bundle.locales)
    }
}

impl Localizer {
    /// A locale without messages.
    pub fn new(language: LanguageIdentifier) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolation marks would end up in titles, attributes and search results.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number::format));
        let added = bundle
            .add_function("NUMBER", number_function)
            .and_then(|()| bundle.add_function("JOSA", josa_function));
        added.expect("a new bundle has no functions");
        Self {
            bundle,
            traced: None,
            refusals: Arc::default(),
        }
    }

    /// Adds the messages of an `.ftl` text; they override earlier ones with the same id.
    /// What is not Fluent is skipped: [`super::parse`] reports it.
    pub fn add(&mut self, text: &str) {
        let resource = match FluentResource::try_new(parsable(text).into_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        self.bundle.add_resource_overriding(resource);
    }

    /// Whether the message has a value, or this attribute.
    pub fn has(&self, id: &str, attribute: Option<&str>) -> bool {
        self.pattern(id, attribute).is_some()
    }

    /// Whether there is a message with this id, with a value or not.
    pub fn has_any(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// Whether the message's value or attribute is not formatted because it has an error.
    pub fn refuses(&self, id: &str, attribute: Option<&str>) -> bool {
        self.refusals.has(id, attribute)
    }

    /// The message's value or attribute as a string: `None` if it does not exist; an error
    /// with the reasons if it cannot be formatted with these arguments, is longer than
    /// [`MAX_LENGTH`], or has been refused.
    pub fn format(
        &self,
        id: &str,
        attribute: Option<&str>,
        args: &Args,
    ) -> Option<Result<String, Unformatted>> {
        let pattern = self.pattern(id, attribute)?;
        if self.refuses(id, attribute) {
            return Some(Err(Unformatted::Refused));
        }
        let text = self.write(pattern, args);
        Some(text.map(|text| match self.traced {
            None => text,
            Some(locale) => trace(locale, id, attribute, &text),
        }))
    }

    fn write(&self, pattern: &Pattern<&str>, args: &Args) -> Result<String, Unformatted> {
        let mut errors = Vec::new();
        let mut text = Bounded::default();
        let written = self
            .bundle
            .write_pattern(&mut text, pattern, Some(&args.0), &mut errors);
        if written.is_err() {
            let reason = format!(
                "its formatted text is longer than {} KiB",
                MAX_LENGTH / 1024
            );
            return Err(Unformatted::Wrong(reason));
        }
        if errors.is_empty() {
            return Ok(text.into());
        }
        let reasons: Vec<_> = errors.iter().map(ToString::to_string).collect();
        Err(Unformatted::Wrong(reasons.join("; ")))
    }

    /// The pieces of a message's value. `None` if it has no value, or if texts are marked
    /// with their messages: those are not taken apart.
    pub fn pieces(&self, id: &str) -> Option<Vec<PatternPiece<'_>>> {
        let pattern = self.pattern(id, None)?;
        let pieces = pattern.elements.iter().map(|element| match element {
            PatternElement::TextElement { value } => PatternPiece::Text(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => PatternPiece::Variable(id.name),
            PatternElement::Placeable { .. } => PatternPiece::Other,
        });
        let whole = self.traced.is_none();
        whole.then(|| pieces.collect())
    }

    /// One formatted piece of a message's value, by its index in [`Localizer::pieces`].
    /// `None` if it cannot be formatted with these arguments or the message has been
    /// refused.
    pub fn format_piece(&self, id: &str, piece: usize, args: &Args) -> Option<String> {
        let element = self.pattern(id, None)?.elements.get(piece)?;
        let pattern = Pattern {
            elements: vec![element.clone()],
        };
        if self.refuses(id, None) {
            return None;
        }
        self.write(&pattern, args).ok()
    }

    fn pattern(&self, id: &str, attribute: Option<&str>) -> Option<&Pattern<&str>> {
        let message = self.bundle.get_message(id)?;
        match attribute {
            None => message.value(),
            Some(name) => Some(message.get_attribute(name)?.value()),
        }
    }
}

fn trace(locale: LocaleId, id: &str, attribute: Option<&str>, text: &str) -> String {
    let dot = if attribute.is_some() { "." } else { "" };
    let attribute = attribute.unwrap_or_default();
    let locale = usize::from(locale);
    format!("{TRACE_START}{locale}:{id}{dot}{attribute}{TRACE_TEXT}{text}{TRACE_END}")
}

/// The messages of every locale, by the project's locale index.
#[derive(Debug)]
pub struct Localizers {
    locales: TiVec<LocaleId, Localizer>,
}

impl Localizers {
    /// The first locale is the default one, the fallback of all others.
    pub fn new(locales: Vec<Localizer>) -> Self {
        Self {
            locales: locales.into(),
        }
    }

    /// The same, but each text is marked with its message.
    #[must_use]
    pub fn traced(mut self) -> Self {
        for (id, locale) in self.locales.iter_mut_enumerated() {
            locale.traced = Some(id);
        }
        self
    }

    /// The same, but what `other` refuses, now or later, is refused here, too.
    #[must_use]
    pub fn refusing_as(mut self, other: &Self) -> Self {
        for (own, other) in self.locales.iter_mut().zip(&other.locales) {
            own.refusals = Arc::clone(&other.refusals);
        }
        self
    }

    /// From now on, these messages of a locale (`id`, `id.attribute`) are not formatted,
    /// because they have errors. If the locale has a fallback, it is used instead.
    pub fn refuse(&self, locale: LocaleId, messages: impl IntoIterator<Item = String>) {
        self.locales[locale].refusals.extend(messages);
    }

    /// The messages of one locale.
    pub fn at(&self, locale: LocaleId) -> &Localizer {
        &self.locales[locale]
    }

    /// The locales to try for a page in `locale`, in order.
    pub fn chain(locale: LocaleId) -> impl Iterator<Item = LocaleId> {
        std::iter::once(locale).chain((!locale.is_default()).then_some(LocaleId::DEFAULT))
    }

    /// Whether a page can show this message of a locale, or else of its fallback: it exists,
    /// and is not refused.
    pub fn has(&self, locale: LocaleId, id: &str, attribute: Option<&str>) -> bool {
        let localizer = self.at(locale);
        // The default locale has no fallback.
        localizer.has(id, attribute) && (locale.is_default() || !localizer.refuses(id, attribute))
    }

    /// The first locale of the chain that has every one of `messages` (id, attribute).
    ///
    /// A sentence composed of several messages uses a single locale; this finds it.
    pub fn whole(&self, locale: LocaleId, messages: &[(&str, Option<&str>)]) -> Option<LocaleId> {
        let complete = |l: &LocaleId| messages.iter().all(|(id, a)| self.has(*l, id, *a));
        Self::chain(locale).find(complete)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: LocaleId = LocaleId::DEFAULT;

    fn french() -> LocaleId {
        LocaleId::from(1)
    }

    fn localizer(tag: &str, text: &str) -> Localizer {
        let mut localizer = Localizer::new(tag.parse().unwrap());
        localizer.add(text);
        localizer
    }

    #[test]
    fn a_sentence_is_whole_in_one_locale() {
        let en = localizer("en", "frame = F { $x }\npart = P\n    .a = A\n");
        let fr = localizer("fr", "frame = C { $x }\n");
        let all = Localizers::new(vec![en, fr]);
        assert_eq!(all.whole(french(), &[("frame", None)]), Some(french()));
        assert_eq!(
            all.whole(french(), &[("frame", None), ("part", Some("a"))]),
            Some(ENGLISH)
        );
        assert_eq!(all.whole(french(), &[("part", Some("b"))]), None);
    }

    #[test]
    fn what_is_missing_is_an_error_and_never_a_placeholder() {
        let ko = localizer("ko", "a = { $code }{ JOSA($code, \"은/는\") }\n");
        let text = |args: Args| ko.format("a", None, &args).unwrap();
        assert_eq!(
            text(Args::new().text("code", "502")),
            Ok("502는".to_owned())
        );
        assert!(text(Args::new()).is_err());
        assert!(ko.format("b", None, &Args::new()).is_none());
    }

    #[test]
    fn a_function_never_puts_its_name_on_a_page() {
        let en = localizer(
            "en",
            "a = { NUMBER($x) }{ JOSA(NUMBER($x), particle: \"은/는\") }{ NUMBER(1) }\n",
        );
        let text = en
            .format("a", None, &Args::new().text("x", "5.1.2"))
            .unwrap();
        assert_eq!(text, Ok("5.1.2는1".to_owned()));
    }

    #[test]
    fn variants_are_chosen_by_the_rules_that_the_checks_know() {
        let message = |kind| {
            let variants = ["zero", "one", "two", "few", "many"].map(|c| format!(" [{c}] {c}\n"));
            let on = format!("NUMBER($n, type: \"{kind}\")");
            format!(
                "{kind} = {{ {on} ->\n{} *[other] other\n }}\n",
                variants.concat()
            )
        };
        let text = message("cardinal") + &message("ordinal");
        for tag in [
            "he",
            "mt",
            "kw",
            "pt",
            "pt-PT",
            "pt-AO",
            "kok-Latn-IN",
            "br",
            "en",
            "tlh",
        ] {
            let localizer = localizer(tag, &text);
            for (kind, ordinal) in [("cardinal", false), ("ordinal", true)] {
                let plurals = super::super::plurals(&tag.parse().unwrap(), ordinal);
                for n in 0..=200 {
                    let args = Args::new().named_number("n".into(), f64::from(n));
                    let chosen = localizer.format(kind, None, &args).unwrap().unwrap();
                    let expected = plurals.as_ref().map_or("other", |plurals| {
                        let has = |(_, all): &&(_, Vec<u16>)| all.contains(&n);
                        plurals.whole.iter().find(has).unwrap().0
                    });
                    assert_eq!(chosen, expected, "{n} in {tag}, {kind}");
                }
            }
        }
    }

    #[test]
    fn a_message_is_what_its_pieces_are() {
        let ko = localizer(
            "ko",
            "p = { $a }{ JOSA($a, particle: \"은/는\") } { $a ->\n   *[other] x{ $b }\n }\n",
        );
        let pieces = ko.pieces("p").unwrap();
        use PatternPiece::{Other, Text, Variable};
        assert_eq!(pieces, [Variable("a"), Other, Text(" "), Other]);
        let piece = |n, args: Args| ko.format_piece("p", n, &args);
        assert_eq!(piece(1, Args::new().text("a", "502")).unwrap(), "는");
        assert_eq!(piece(1, Args::new()), None);
        assert_eq!(piece(3, Args::new().text("a", "502")), None);
        let both = Args::new().text("a", "502").text("b", "y");
        assert_eq!(piece(3, both).unwrap(), "xy");
        assert_eq!(ko.pieces("q"), None);
        let traced = Localizers::new(vec![ko]).traced();
        assert_eq!(traced.at(ENGLISH).pieces("p"), None);
    }

    #[test]
    fn a_traced_text_says_which_message_it_is() {
        let en = localizer("en", "a = x\n    .b = y\n");
        let all = Localizers::new(vec![en]).traced();
        let text = all.at(ENGLISH).format("a", Some("b"), &Args::new());
        let text = text.unwrap().unwrap();
        assert_eq!(text, "\u{fdd1}0:a.b\u{fdd2}y\u{fdd3}");
        assert_eq!(untraced(&format!("({text})")), "(y)");
    }

    #[test]
    fn what_is_refused_is_not_formatted() {
        let en = localizer("en", "a = x\n    .b = y\n");
        let fr = localizer("fr", "a = é\n    .b = è\n");
        let all = Localizers::new(vec![en, fr]);
        let text = |l, attribute| all.at(l).format("a", attribute, &Args::new()).unwrap();
        all.refuse(french(), ["a.b".to_owned()]);
        assert_eq!(text(french(), None), Ok("é".to_owned()));
        assert_eq!(text(french(), Some("b")), Err(Unformatted::Refused));
        assert_eq!(all.whole(french(), &[("a", None)]), Some(french()));
        assert_eq!(
            all.whole(french(), &[("a", None), ("a", Some("b"))]),
            Some(ENGLISH)
        );
        all.refuse(ENGLISH, ["a".to_owned()]);
        assert!(text(ENGLISH, None).is_err());
        assert_eq!(
            all.whole(ENGLISH, &[("a", None)]),
            Some(ENGLISH),
            "to be told of"
        );
        assert_eq!(all.at(ENGLISH).format_piece("a", 0, &Args::new()), None);
        let again = Localizers::new(vec![localizer("en", "a = x\n")]).refusing_as(&all);
        assert!(
            again
                .at(ENGLISH)
                .format("a", None, &Args::new())
                .unwrap()
                .is_err()
        );
    }

    #[test]
    fn no_text_is_longer_than_the_limit() {
        let half = "x".repeat(MAX_LENGTH / 2);
        let text = format!(
            "-t = {half}\n-v = {{ $x }}{{ $x }}\na = {{ -t }}{{ -t }}\nb = {{ -t }}{{ -t }}.\nc = {{ -v(x: \"{half}.\") }}\nd = {{ $x }}{{ $x }}\n"
        );
        let en = localizer("en", &text);
        let args = Args::new().text("x", &half);
        let length = |id| Some(en.format(id, None, &args)?.ok()?.len());
        assert_eq!(length("a"), Some(MAX_LENGTH));
        assert_eq!(length("d"), Some(MAX_LENGTH));
        for id in ["b", "c"] {
            let reason = en.format(id, None, &args).unwrap().unwrap_err();
            assert_eq!(
                reason.to_string(),
                "its formatted text is longer than 64 KiB",
                "{id}"
            );
        }
    }

    #[test]
    fn later_layers_win() {
        let mut en = localizer("en", "a = built in\nb = kept\n");
        en.add("a = own\n");
        let text = |id| en.format(id, None, &Args::new()).unwrap().unwrap();
        assert_eq!((text("a"), text("b")), ("own".into(), "kept".into()));
    }
}
