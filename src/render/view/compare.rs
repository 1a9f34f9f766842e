//! `compare.html`: the hot path. What concerns one code is made once per locale
//! ([`crate::render::prose`]); only what names both codes is made here.

use super::{base_parts, heading, linked_data};
use crate::diagnostic::Diagnostic;
use crate::l10n::{Args, Localizers};
use crate::markdown::escape;
use crate::model::Page;
use crate::render::Renderer;
use crate::render::facts::Clauses;
use crate::render::parts::Parts;
use crate::render::prose::CodeProse;
use crate::render::text::{Text, format, join, message};
use std::borrow::Cow;

/// What the comparison of two codes shows.
pub fn parts<'r>(
    renderer: &'r Renderer,
    locale: usize,
    p: usize,
    codes: [usize; 2],
) -> Result<Parts<'r>, Diagnostic> {
    let plan = renderer.plan();
    let protocol = &plan.project().catalog.protocols[p];
    let [a, b] = codes;
    let (code_a, code_b) = (&protocol.codes[a], &protocol.codes[b]);
    let (prose_a, prose_b) = (renderer.prose(locale, p, a)?, renderer.prose(locale, p, b)?);
    let prose = [prose_a, prose_b];
    let first = heading(protocol, code_a);
    let second = format!("{} {}", code_b.text, code_b.name);
    let title = format!("{first} vs {second}");
    let pair = Pair::new(renderer, locale, p, codes);
    let description = pair.sentence("compare-description", false)?;
    let plain = description.plain();
    let page = Page::Comparison(p, a, b);
    let mut parts = base_parts(renderer, locale, page, &title, &plain, &description);

    let own = match plan.hand_written(p, a, b) {
        Some(id) => HandWritten::find(renderer, locale, id)?,
        None => HandWritten::default(),
    };
    let html = |text: Text| text.html(plan, locale);
    let same = code_a.class == code_b.class;
    let summary = match own.summary {
        Some(summary) => summary,
        None => {
            let frame = if same {
                "compare-summary-same"
            } else {
                "compare-summary-different"
            };
            let first = html(pair.sentence(frame, true)?);
            let third = if same {
                &prose_b.meanwhile
            } else {
                &prose_b.contrast
            };
            join([first.as_str(), &prose_a.indicates, third])
        }
    };
    let differences = match own.differences.is_empty() {
        false => own.differences,
        true => {
            let mut list: Vec<Cow<str>> = Vec::with_capacity(6);
            if !same {
                list.push(html(pair.sentence("compare-difference-classes", true)?).into());
            }
            let contrasts = pair.contrasts(same)?;
            if contrasts.is_empty() {
                list.extend(prose.map(|prose| prose.difference.as_str().into()));
            }
            list.extend(contrasts.into_iter().map(|text| html(text).into()));
            list.extend(prose.map(|prose| prose.encounter.as_str().into()));
            list
        }
    };
    let advice = own
        .advice
        .unwrap_or_else(|| join([&*prose_a.advice, &prose_b.advice]));
    parts.html("verdict", html(pair.verdict()?));
    parts.html("heading_a", escape(&first));
    parts.html("heading_b", escape(&second));
    parts.html("summary", summary);
    parts.items("differences", differences);
    parts.html("advice", advice);
    for (prose, [card, strip, exchange, links]) in prose.into_iter().zip([
        ["card_a", "strip_a", "exchange_a", "links_a"],
        ["card_b", "strip_b", "exchange_b", "links_b"],
    ]) {
        parts.html(card, &prose.card);
        parts.html(strip, &prose.strip);
        parts.html(exchange, &prose.exchange);
        parts.html(links, &prose.links);
    }
    fill_table(renderer, locale, p, codes, &mut parts)?;
    fill_course(renderer, locale, p, codes, prose, &mut parts)?;
    let closest = plan.closest(p, a, b).into_iter();
    let closest: Vec<_> = closest
        .map(|(side, place)| prose[side].closest[place].as_str())
        .collect();
    parts.html("closest", closest.join("\n"));
    let terms = prose.map(|prose| &*prose.term);
    let about = (&*title, &*plain);
    let json = linked_data::comparison(renderer, locale, (p, codes), about, terms);
    parts.html("json_hash", linked_data::hash(&json));
    parts.html("json_ld", json);
    let links = renderer.protocol_links(locale, p)?;
    parts.html("badge", &links.badge);
    parts.html("links_protocol", &links.item);
    Ok(parts)
}

/// The table of facts; nothing if neither code states any.
fn fill_table<'r>(
    renderer: &'r Renderer,
    locale: usize,
    p: usize,
    codes: [usize; 2],
    parts: &mut Parts<'r>,
) -> Result<(), Diagnostic> {
    let protocol = &renderer.plan().project().catalog.protocols[p];
    let codes = codes.map(|c| &protocol.codes[c]);
    if codes.iter().all(|code| code.facts.is_empty()) {
        return Ok(());
    }
    let classes = codes.map(|code| renderer.class_html(locale, p, code.class));
    let table = renderer.fact_table(locale, codes, classes)?;
    parts.html("table_differ", table.differ);
    parts.html("table_agree", table.agree);
    for (code, [text, class]) in codes
        .iter()
        .zip([["code_a", "class_a"], ["code_b", "class_b"]])
    {
        parts.html(text, escape(&code.text));
        parts.html(class, escape(&protocol.classes[code.class].key));
    }
    Ok(())
}

/// The picture of a session with the codes at their places, if both have one.
fn fill_course<'r>(
    renderer: &'r Renderer,
    locale: usize,
    p: usize,
    codes: [usize; 2],
    prose: [&CodeProse; 2],
    parts: &mut Parts<'r>,
) -> Result<(), Diagnostic> {
    let Some(course) = &renderer.parts(locale, p).course else {
        return Ok(());
    };
    let [Some(a), Some(b)] = prose.map(|prose| prose.place.as_ref()) else {
        return Ok(());
    };
    let text = match a.value == b.value {
        true => {
            let names = &renderer.prose.facts(p).codes;
            let [first, second] = codes.map(|c| &*names[c].0);
            let both = [("a", first), ("b", second)];
            renderer.place_caption(locale, "compare-where-both", &both, a.value)?
        }
        false => join([&*a.caption, &b.caption]),
    };
    parts.html("course", course.draw(&[&a.drawn[0], &b.drawn[1]]));
    parts.html("where_text", text);
    Ok(())
}

/// The two codes as the frames see them.
struct Pair<'r> {
    renderer: &'r Renderer<'r>,
    /// The locale of the page.
    locale: usize,
    /// What the frames of that locale get.
    own: Variables<'r>,
    protocol: usize,
    codes: [usize; 2],
}

/// What the frames of a locale get.
struct Variables<'r> {
    args: Args<'r>,
    /// Whether the titles of both classes are among them.
    classes: bool,
}

impl<'r> Variables<'r> {
    fn new(renderer: &'r Renderer, locale: usize, protocol: usize, codes: [usize; 2]) -> Self {
        let cache = &renderer.prose;
        let facts = cache.facts(protocol);
        let [(a, a_name), (b, b_name)] = codes.map(|c| &facts.codes[c]);
        let args = Args::new()
            .text("protocol", &facts.name)
            .text("a", a)
            .text("a_name", a_name)
            .text("b", b)
            .text("b_name", b_name);
        let protocols = &renderer.plan().project().catalog.protocols;
        let title = |code: usize| {
            let class = protocols[protocol].codes[code].class;
            match cache.title(locale, protocol, class) {
                // A class without a title anywhere goes by its key, which is a fact.
                None if cache.title(0, protocol, class).is_none() => {
                    Some(facts.classes[class].as_str())
                }
                title => title,
            }
        };
        match codes.map(title) {
            [Some(a), Some(b)] => Self {
                args: args.text("a_class", a).text("b_class", b).text("class", a),
                classes: true,
            },
            _ => Self {
                args,
                classes: false,
            },
        }
    }
}

impl<'r> Pair<'r> {
    fn new(renderer: &'r Renderer, locale: usize, protocol: usize, codes: [usize; 2]) -> Self {
        Self {
            own: Variables::new(renderer, locale, protocol, codes),
            renderer,
            locale,
            protocol,
            codes,
        }
    }

    /// A sentence that names both codes, and perhaps their classes, whole from one
    /// locale.
    fn sentence(&self, id: &str, classes: bool) -> Result<Text, Diagnostic> {
        let project = self.renderer.plan().project();
        for locale in Localizers::chain(self.locale) {
            if !project.localizers.at(locale).has(id, None) {
                continue;
            }
            let default;
            let variables = if locale == self.locale {
                &self.own
            } else {
                default = Variables::new(self.renderer, locale, self.protocol, self.codes);
                &default
            };
            if variables.classes || !classes {
                let markdown = format(project, locale, (id, None), &variables.args)?;
                return Ok(Text { markdown, locale });
            }
        }
        Ok(Text::default())
    }
}

impl Pair<'_> {
    /// What each code tells, and what to do next: nothing if that does not follow from
    /// the facts.
    fn verdict(&self) -> Result<Text, Diagnostic> {
        self.joined(|clauses| {
            let verdicts = self.codes.map(|c| clauses.verdict(self.protocol, c));
            let [Some((a_tells, a_next)), Some((b_tells, b_next))] = verdicts else {
                return None;
            };
            let frame = match (a_tells == b_tells, a_next == b_next) {
                (true, true) => "compare-verdict-same",
                (true, false) => "compare-verdict-alike",
                (false, _) => "compare-verdict",
            };
            let tells = [("a_tells", a_tells), ("b_tells", b_tells)];
            let next = [("a_next", a_next), ("b_next", b_next)];
            Some((frame, [tells, next].concat()))
        })
    }

    /// One sentence on a fact of which the codes state different values, if there are
    /// words for both.
    fn contrast(&self, fact: usize, values: [usize; 2]) -> Result<Text, Diagnostic> {
        self.joined(|clauses| {
            let [a, b] = values.map(|value| clauses.says(fact, value));
            Some(("compare-contrast", vec![("a_says", a?), ("b_says", b?)]))
        })
    }

    /// A frame that names both codes, filled with clauses, whole from one locale.
    /// `choose` says which they are, if a locale has them.
    fn joined<'c>(
        &'c self,
        choose: impl Fn(&'c Clauses) -> Option<(&'static str, Vec<(&'static str, &'c str)>)>,
    ) -> Result<Text, Diagnostic> {
        let project = self.renderer.plan().project();
        let cache = &self.renderer.prose;
        let facts = cache.facts(self.protocol);
        let [a, b] = self.codes.map(|c| &*facts.codes[c].0);
        for locale in Localizers::chain(self.locale) {
            let Some((frame, clauses)) = choose(cache.clauses(locale)) else {
                continue;
            };
            if project.localizers.at(locale).has(frame, None) {
                let args = Args::new().text("protocol", &facts.name);
                let args = args.text("a", a).text("b", b);
                let args = clauses
                    .into_iter()
                    .fold(args, |args, (n, c)| args.text(n, c));
                let markdown = format(project, locale, (frame, None), &args)?;
                return Ok(Text { markdown, locale });
            }
        }
        Ok(Text::default())
    }

    /// Sentences on the facts that differ, the foremost first; one that says that none
    /// does. Nothing if one of the codes states no facts, or there are no words for
    /// those that differ.
    fn contrasts(&self, same_class: bool) -> Result<Vec<Text>, Diagnostic> {
        let project = self.renderer.plan().project();
        let catalog = &project.catalog;
        let codes = self
            .codes
            .map(|c| &catalog.protocols[self.protocol].codes[c]);
        let mut found = Vec::with_capacity(MOST_CONTRASTS);
        if codes.iter().any(|code| code.facts.is_empty()) {
            return Ok(found);
        }
        let mut differ = false;
        for (fact, known) in catalog.vocabulary.facts.iter().enumerate() {
            let values = codes.map(|code| code.fact(fact));
            differ |= values[0] != values[1];
            let [Some(a), Some(b)] = values else {
                continue;
            };
            // Of different classes the outcome has been told by the class.
            if a == b || found.len() == MOST_CONTRASTS || (known.key == "outcome" && !same_class) {
                continue;
            }
            let contrast = self.contrast(fact, [a, b])?;
            found.extend((!contrast.markdown.is_empty()).then_some(contrast));
        }
        if !differ {
            found.push(self.sentence("compare-contrast-none", false)?);
        }
        Ok(found)
    }
}

/// How many facts are told in sentences; all of them stand in the table.
const MOST_CONTRASTS: usize = 3;

/// The parts of a hand-written comparison, as HTML; what it does not say is composed.
#[derive(Default)]
struct HandWritten {
    summary: Option<String>,
    differences: Vec<Cow<'static, str>>,
    advice: Option<String>,
}

impl HandWritten {
    fn find(renderer: &Renderer, locale: usize, id: &str) -> Result<Self, Diagnostic> {
        let project = renderer.plan().project();
        let part = |attribute: &str| -> Result<Option<String>, Diagnostic> {
            let text = message(project, locale, (id, Some(attribute)))?;
            let html = text.html(renderer.plan(), locale);
            Ok((!html.is_empty()).then_some(html))
        };
        let mut differences = Vec::new();
        while let Some(html) = part(&format!("difference-{}", differences.len() + 1))? {
            differences.push(html.into());
        }
        Ok(Self {
            summary: part("summary")?,
            differences,
            advice: part("advice")?,
        })
    }
}
