//! `compare.html`: the hot path. What concerns one code is made once per locale
//! ([`crate::render::prose`]); only what names both codes is made here.

use super::{base, heading};
use crate::diagnostic::Diagnostic;
use crate::l10n::{Args, Localizers};
use crate::model::Page;
use crate::render::Renderer;
use crate::render::text::{Text, format, join, message};
use tera::{Context, Value};

/// What the comparison of codes `a` and `b` shows.
pub fn context(
    renderer: &Renderer,
    locale: usize,
    p: usize,
    a: usize,
    b: usize,
) -> Result<Context, Diagnostic> {
    let project = renderer.plan().project();
    let protocol = &project.catalog.protocols[p];
    let (code_a, code_b) = (&protocol.codes[a], &protocol.codes[b]);
    let (prose_a, prose_b) = (renderer.prose(locale, p, a)?, renderer.prose(locale, p, b)?);
    let first = heading(protocol, code_a);
    let title = format!("{first} vs {} {}", code_b.text, code_b.name);
    let pair = Pair::new(renderer, locale, p, [a, b]);
    let description = pair.sentence("compare-description", false)?;
    let page = Page::Comparison(p, a, b);
    let mut context = base(renderer, locale, page, &title, &description)?;

    let own = match renderer.plan().hand_written(p, a, b) {
        Some(id) => HandWritten::find(renderer, locale, id)?,
        None => HandWritten::default(),
    };
    let html = |text: Text| text.html(renderer.plan(), locale);
    let same = code_a.class == code_b.class;
    let summary = match &own.summary {
        Some(summary) => summary.clone(),
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
            let mut list = Vec::with_capacity(5);
            if !same {
                let sentence = html(pair.sentence("compare-difference-classes", true)?);
                list.push(Value::safe_string(&sentence));
            }
            for prose in [prose_a, prose_b] {
                list.push(prose.difference.clone());
            }
            for prose in [prose_a, prose_b] {
                list.push(prose.encounter.clone());
            }
            list
        }
    };
    let advice = own
        .advice
        .unwrap_or_else(|| join([&*prose_a.advice, &prose_b.advice]));
    context.insert_value("summary", Value::safe_string(&summary));
    context.insert_value("differences", Value::from(differences));
    context.insert_value("advice", Value::safe_string(&advice));
    context.insert_value("card_a", prose_a.card.clone());
    context.insert_value("card_b", prose_b.card.clone());
    context.insert_value("links_a", prose_a.links.clone());
    context.insert_value("links_b", prose_b.links.clone());
    let links = renderer.protocol_links(locale, p)?;
    context.insert_value("badge", links.badge.clone());
    context.insert_value("links_protocol", links.item.clone());
    Ok(context)
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

/// The parts of a hand-written comparison, as HTML; what it does not say is composed.
#[derive(Default)]
struct HandWritten {
    summary: Option<String>,
    differences: Vec<Value>,
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
            differences.push(Value::safe_string(&html));
        }
        Ok(Self {
            summary: part("summary")?,
            differences,
            advice: part("advice")?,
        })
    }
}
