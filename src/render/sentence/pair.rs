//! Builds the sentences about two codes.

use crate::diagnostic::Diagnostic;
use crate::l10n::Localizers;
use crate::markdown;
use crate::model::{CodeId, LocaleId, Pair, Role, Values as Stated};
use crate::render::Renderer;
use crate::render::exhibit::clauses::Clauses;
use crate::render::fast::frame::{Frame, FrameId, Values};
use crate::render::fast::variables::Items;
use crate::render::sentence::phrase::{Form, Phrase};
use crate::render::sentence::text::{format, in_language};

/// Builds sentences about a pair of codes for a page in one locale.
pub struct Sentences<'r> {
    pub renderer: &'r Renderer,
    /// The locale of the page.
    pub locale: LocaleId,
    pub pair: Pair,
    /// Values for frames that name the codes.
    names: Values<'r>,
    /// Values for frames that take clauses.
    numbers: Values<'r>,
}

impl<'r> Sentences<'r> {
    pub fn new(renderer: &'r Renderer, locale: LocaleId, pair: Pair) -> Self {
        let facts = renderer.prose.facts(pair.a().protocol);
        let [(a, a_name), (b, b_name)] = pair.codes().map(|id| renderer.prose.names(id));
        let numbers = Values::default().with("protocol", &facts.name);
        let numbers = numbers.with("a", a).with("b", b);
        Self {
            renderer,
            locale,
            pair,
            numbers,
            names: numbers.with("a_name", a_name).with("b_name", b_name),
        }
    }

    /// The title of the page as plain text, and the locale whose language it is in. `errors`:
    /// whether both codes tell of a failure.
    pub fn title(&self, errors: bool) -> Result<(String, LocaleId), Diagnostic> {
        let frame = match errors {
            true => FrameId::TitleErrors,
            false => FrameId::Title,
        };
        let mut text = String::with_capacity(64);
        let locale = self.sentence(Form::Plain, &mut text, |_, _| Some((frame, self.names)))?;
        Ok((text, locale))
    }

    /// The description of the page as plain text, and the locale whose language it is in.
    pub fn description(&self) -> Result<(String, LocaleId), Diagnostic> {
        let mut text = String::with_capacity(256);
        let choose = |_, _| Some((FrameId::Description, self.names));
        let locale = self.sentence(Form::Plain, &mut text, choose)?;
        Ok((text, locale))
    }

    /// Appends what both codes are, worded for codes of the same class or of different
    /// classes.
    pub fn summary(&self, same_class: bool, out: &mut String) -> Result<(), Diagnostic> {
        let start = out.len();
        let locale = self.html(out, |locale, _| {
            let frame = match same_class {
                true => FrameId::SummarySame,
                false => FrameId::SummaryDifferent,
            };
            Some((frame, self.classed(locale)?))
        })?;
        if locale == self.locale {
            self.renderer
                .mark_names(locale, self.pair.codes(), start, out);
        }
        Ok(())
    }

    /// Appends that the codes are of different classes.
    pub fn classes(&self, out: &mut String) -> Result<(), Diagnostic> {
        self.html(out, |locale, _| {
            Some((FrameId::DifferenceClasses, self.classed(locale)?))
        })?;
        Ok(())
    }

    /// The names, with the titles of both classes in a locale, if it has them.
    fn classed(&self, locale: LocaleId) -> Option<Values<'r>> {
        let cache = &self.renderer.prose;
        let catalog = &self.renderer.plan().project().catalog;
        let title = |id: CodeId| {
            let (p, class) = (id.protocol, catalog.code(id).class?);
            match cache.title(locale, p, class) {
                // A class without a title anywhere goes by its key, which needs no
                // translation.
                None if cache.title(LocaleId::DEFAULT, p, class).is_none() => {
                    Some(&cache.facts(p).classes[class])
                }
                title => title,
            }
        };
        let [a, b] = self.pair.codes().map(title);
        let (a, b) = (a?, b?);
        Some(
            self.names
                .with("a_class", a)
                .with("b_class", b)
                .with("class", a),
        )
    }

    /// Appends what each code tells and what to do next; nothing if that does not follow
    /// from the facts.
    pub fn verdict(&self, out: &mut String) -> Result<(), Diagnostic> {
        self.html(out, |_, clauses| {
            let verdicts = self.pair.codes().map(|id| clauses.verdict(id));
            let [Some((a_tells, a_next)), Some((b_tells, b_next))] = verdicts else {
                return None;
            };
            let frame = match (a_tells == b_tells, a_next == b_next) {
                (true, true) => FrameId::VerdictSame,
                (true, false) => FrameId::VerdictAlike,
                (false, _) => FrameId::Verdict,
            };
            let tells = self
                .numbers
                .with("a_tells", a_tells)
                .with("b_tells", b_tells);
            Some((frame, tells.with("a_next", a_next).with("b_next", b_next)))
        })?;
        Ok(())
    }

    /// Appends a sentence about a fact for which the codes state different values, if there
    /// are words for both.
    fn contrast(
        &self,
        fact: usize,
        values: [usize; 2],
        out: &mut String,
    ) -> Result<(), Diagnostic> {
        self.html(out, |_, clauses| {
            let [a, b] = values.map(|value| clauses.says(self.pair.protocol(), fact, value));
            let says = self.numbers.with("a_says", a?).with("b_says", b?);
            Some((FrameId::Contrast, says))
        })?;
        Ok(())
    }

    /// Adds sentences about the facts that differ, in the vocabulary's order, or one that
    /// says that none does. Adds nothing if one of the codes states no facts, or if there
    /// are no words for those that differ. Returns how many were added.
    pub fn contrasts(&self, same_class: bool, items: &mut Items) -> Result<usize, Diagnostic> {
        let catalog = &self.renderer.plan().project().catalog;
        let codes = self.pair.codes().map(|id| catalog.code(id));
        let mut found = 0;
        if codes.iter().any(|code| code.facts.is_empty()) {
            return Ok(0);
        }
        let mut differ = false;
        let fails = |id: CodeId| catalog.protocol(id).tone(catalog.code(id)).is_failure();
        let both_fail = self.pair.codes().into_iter().all(fails);
        let vocabulary = catalog.vocabulary_of(self.pair.protocol());
        for (fact, known) in vocabulary.facts.iter().enumerate() {
            let [Some(a), Some(b)] = catalog.stated(self.pair, fact) else {
                continue;
            };
            differ |= a != b;
            // Between codes of different classes, the classes already tell the outcome.
            let outcome = known.role == Some(Role::Outcome);
            // What mends a failure tells two failures apart: to a success, it is no contrast
            // that it needs no retry and calls for nobody.
            let remedy = matches!(
                known.role,
                Some(Role::Retry | Role::Actor | Role::Persistence)
            );
            if a == b
                || found == MAX_CONTRASTS
                || (outcome && !same_class)
                || (remedy && !both_fail)
            {
                continue;
            }
            let [Some(a), Some(b)] = [a, b].map(Stated::single) else {
                continue;
            };
            let contrasted = items.make(|out| self.contrast(fact, [a, b], out))?;
            found += usize::from(contrasted);
        }
        if !differ {
            let choose = |_, _| Some((FrameId::ContrastNone, self.names));
            found += usize::from(items.make(|out| self.html(out, choose).map(drop))?);
        }
        Ok(found)
    }

    /// Appends [`Sentences::sentence`] as HTML, with its language if that is not the
    /// page's.
    fn html<'c>(
        &'c self,
        out: &mut String,
        choose: impl Fn(LocaleId, &'c Clauses) -> Option<(FrameId, Values<'c>)>,
    ) -> Result<LocaleId, Diagnostic> {
        let start = out.len();
        let locale = self.sentence(Form::Html, out, choose)?;
        if locale != self.locale {
            let locales = &self.renderer.plan().project().locales;
            let html = out.split_off(start);
            out.push_str(&in_language(html, locales, self.locale, locale));
        }
        Ok(locale)
    }

    /// Appends a frame about both codes, filled entirely from one locale, and returns that
    /// locale. `choose` returns the frame and its values, if a locale has all that it
    /// takes. Appends nothing if no locale does: the checks report that.
    fn sentence<'c>(
        &'c self,
        form: Form,
        out: &mut String,
        choose: impl Fn(LocaleId, &'c Clauses) -> Option<(FrameId, Values<'c>)>,
    ) -> Result<LocaleId, Diagnostic> {
        let plan = self.renderer.plan();
        let project = plan.project();
        let cache = &self.renderer.prose;
        for locale in Localizers::chain(self.locale) {
            let Some((id, values)) = choose(locale, cache.clauses(locale)) else {
                continue;
            };
            let localizer = project.localizers.at(locale);
            let Some(protocol) = self.pair.protocol() else {
                if localizer.has(id.message(), None) {
                    self.across(locale, id, values, form, out)?;
                    return Ok(locale);
                }
                continue;
            };
            let frame = cache.frames[locale][protocol][id as usize].get_or_init(|| {
                let codes = project.catalog.protocols[protocol].codes.len();
                let message = project.version(locale, Some(protocol), id.message());
                Frame::new(localizer, &message, &values, codes)
            });
            if let Some(frame) = frame.as_ref().filter(|_| !self.renderer.plain)
                && frame.fill(
                    localizer,
                    self.pair.codes().map(|id| id.code),
                    &values,
                    form,
                    out,
                )
            {
                return Ok(locale);
            }
            let message = project.version(locale, Some(protocol), id.message());
            if localizer.has(&message, None) {
                let markdown = format(project, locale, (&message, None), &values.args())?;
                let resolve = |path: &str| plan.resolve(self.locale, path);
                out.push_str(&match form {
                    Form::Html => markdown::inline(&markdown, &resolve),
                    Form::Plain => markdown::plain(&markdown),
                });
                return Ok(locale);
            }
        }
        Ok(self.locale)
    }
}

impl Sentences<'_> {
    /// Appends a frame about codes of two protocols, which are named before them: before
    /// the first by the frame itself, if it does that.
    fn across(
        &self,
        locale: LocaleId,
        id: FrameId,
        values: Values,
        form: Form,
        out: &mut String,
    ) -> Result<(), Diagnostic> {
        let (plan, cache) = (self.renderer.plan(), &self.renderer.prose);
        let project = plan.project();
        let named = self.pair.codes().map(|id| {
            let protocol = cache.facts(id.protocol).name.markdown();
            Phrase::new(format!("{protocol} {}", cache.names(id).0.markdown()))
        });
        let mut values = values.with("b", &named[1]);
        if !project.naming.contains(id.message()) {
            values = values.with("a", &named[0]);
        }
        let message = (id.message(), None);
        let markdown = format(project, locale, message, &values.args())?;
        let resolve = |path: &str| plan.resolve(self.locale, path);
        out.push_str(&match form {
            Form::Html => markdown::inline(&markdown, &resolve),
            Form::Plain => markdown::plain(&markdown),
        });
        Ok(())
    }
}

/// The maximum number of facts told in sentences; the table shows all of them.
const MAX_CONTRASTS: usize = 2;
