//! `compare.html`: the hot path. What concerns one code is made once per locale
//! ([`crate::render::prose`]); only what names both codes is made here.

use super::{base, link};
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
    let title = format!(
        "{} {} {} vs {} {}",
        protocol.name, code_a.text, code_a.name, code_b.text, code_b.name
    );
    let pair = Pair {
        renderer,
        locale,
        protocol: p,
        codes: [a, b],
    };
    let description = pair.plain("compare-description")?.plain();
    let page = Page::Comparison(p, a, b);
    let mut context = base(renderer, locale, page, &title, &description);

    let own = match renderer.plan().hand_written(p, a, b) {
        Some(id) => HandWritten::find(renderer, locale, id)?,
        None => HandWritten::default(),
    };
    let html = |text: Text| text.html(&project.locales, locale);
    let same = code_a.class == code_b.class;
    let summary = match &own.summary {
        Some(summary) => summary.clone(),
        None => {
            let frame = if same { "compare-summary-same" } else { "compare-summary-different" };
            let first = html(pair.classes(frame)?);
            let third = if same { &prose_b.meanwhile } else { &prose_b.contrast };
            join([first.as_str(), &prose_a.indicates, third])
        }
    };
    let differences = match own.differences.is_empty() {
        false => own.differences,
        true => {
            let mut list = Vec::with_capacity(5);
            if !same {
                let sentence = html(pair.classes("compare-difference-classes")?);
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
    let advice = own.advice.unwrap_or_else(|| join([&*prose_a.advice, &prose_b.advice]));
    context.insert_value("summary", Value::safe_string(&summary));
    context.insert_value("differences", Value::from(differences));
    context.insert_value("advice", Value::safe_string(&advice));
    context.insert_value("card_a", prose_a.card.clone());
    context.insert_value("card_b", prose_b.card.clone());
    context.insert_value("links_a", prose_a.links.clone());
    context.insert_value("links_b", prose_b.links.clone());
    context.insert_value("protocol", Value::normal_string(&protocol.name));
    let up = link(renderer, locale, Page::Protocol(p), String::new());
    context.insert_value("protocol_href", Value::normal_string(&up.href));
    Ok(context)
}

/// The two codes as the frames see them.
struct Pair<'r> {
    renderer: &'r Renderer<'r>,
    locale: usize,
    protocol: usize,
    codes: [usize; 2],
}

impl Pair<'_> {
    /// A sentence that names both codes and their classes, whole from one locale.
    fn classes(&self, id: &str) -> Result<Text, Diagnostic> {
        let project = self.renderer.plan().project();
        let protocol = &project.catalog.protocols[self.protocol];
        let cache = &self.renderer.prose;
        let class = self.codes.map(|c| protocol.codes[c].class);
        let title = |locale: usize, i: usize| {
            let default = cache.title(0, self.protocol, class[i]);
            match cache.title(locale, self.protocol, class[i]) {
                // A class without a title anywhere goes by its key, which is a fact.
                None if default.is_none() => Some(protocol.classes[class[i]].key.as_str()),
                title => title,
            }
        };
        let mut chain = Localizers::chain(self.locale);
        let found = chain.find_map(|locale| {
            let has = project.localizers.at(locale).has(id, None);
            has.then_some((locale, title(locale, 0)?, title(locale, 1)?))
        });
        match found {
            Some((locale, a, b)) => {
                let titles = [("a_class", a), ("b_class", b), ("class", a)];
                self.format(locale, id, titles)
            }
            None => Ok(Text::default()),
        }
    }

    /// A sentence that names both codes.
    fn plain(&self, id: &str) -> Result<Text, Diagnostic> {
        let project = self.renderer.plan().project();
        match project.localizers.whole(self.locale, &[(id, None)]) {
            Some(locale) => self.format(locale, id, []),
            None => Ok(Text::default()),
        }
    }

    fn format<const N: usize>(
        &self,
        locale: usize,
        id: &str,
        titles: [(&'static str, &str); N],
    ) -> Result<Text, Diagnostic> {
        let facts = self.renderer.prose.facts(self.protocol);
        let [(a, a_name), (b, b_name)] = self.codes.map(|c| &facts.codes[c]);
        let mut args = Args::new()
            .text("protocol", &facts.name)
            .text("a", a)
            .text("a_name", a_name)
            .text("b", b)
            .text("b_name", b_name);
        for (name, title) in titles {
            args = args.text(name, title);
        }
        let project = self.renderer.plan().project();
        let markdown = format(project, locale, (id, None), &args)?;
        Ok(Text { markdown, locale })
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
            let html = text.html(&project.locales, locale);
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
