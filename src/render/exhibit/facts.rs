//! Facts in words: the rows of a comparison's table, and the clauses of the sentences that
//! tell two codes apart.

use crate::diagnostic::Diagnostic;
use crate::l10n::{Args, Localizers};
use crate::markdown::escape;
use crate::model::{Fact, LocaleId, Pair, ProtocolId, Values, Wording};
use crate::project::Project;
use crate::render::Renderer;
use crate::render::fast::mold::Component;
use crate::render::sentence::text::{LocalizedText, format};
use crate::render::view::{self, Html};
use std::borrow::Cow;

/// The facts of a protocol in words, as HTML for one locale.
#[derive(Debug)]
pub struct FactWords {
    /// By fact.
    pub facts: Vec<FactWord>,
    /// Between several values of a fact.
    comma: &'static str,
}

/// One fact in words.
#[derive(Debug)]
pub struct FactWord {
    /// Its display name.
    pub label: String,
    /// By value.
    pub values: Vec<String>,
    pub(in crate::render) row: Row,
}

#[derive(Debug)]
pub(in crate::render) struct Row {
    differ: Component,
    agree: Component,
}

impl FactWords {
    /// Looks up all words for the facts of a protocol or, without one, for the facts that
    /// protocols share. Errors: a message or the template cannot be rendered.
    pub fn new(
        renderer: &Renderer,
        locale: LocaleId,
        about: Option<ProtocolId>,
    ) -> Result<Self, Diagnostic> {
        let project = renderer.plan().project();
        let html = |text: LocalizedText, key: &str| match text.markdown.is_empty() {
            true => escape(key),
            false => text.html(renderer.plan(), locale),
        };
        let words = |fact: &Fact, value: Option<&str>| -> Result<String, Diagnostic> {
            let id = |l| project.words(l, about, Wording::Fact, fact);
            let found = Localizers::chain(locale)
                .find(|l| project.localizers.has(*l, &id(*l), value))
                .unwrap_or(LocaleId::DEFAULT);
            let markdown = format(project, found, (&id(found), value), &Args::new())?;
            let text = LocalizedText {
                markdown,
                locale: found,
            };
            Ok(html(text, value.unwrap_or(&fact.key)))
        };
        let row = |label: &str| -> Result<Row, Diagnostic> {
            let part = |holes: &'static [&'static str], differs: bool| {
                let label = Html::new(label);
                let context = view::context_of(project, about, &view::RowView { label, differs });
                let engine = &renderer.engines[locale];
                Component::new(engine, project, "components/fact_row.html", holes, context)
            };
            Ok(Row {
                differ: part(&["a", "b"], true)?,
                agree: part(&["a"], false)?,
            })
        };
        let vocabulary = project.catalog.vocabulary_of(about);
        let facts = vocabulary.facts.iter().map(|fact| {
            let label = words(fact, None)?;
            let values = fact.values.iter().map(|v| words(fact, Some(v)));
            Ok(FactWord {
                row: row(&label)?,
                values: values.collect::<Result<_, _>>()?,
                label,
            })
        });
        Ok(Self {
            facts: facts.collect::<Result<_, _>>()?,
            comma: comma(project, locale),
        })
    }

    /// What a code states for a fact, as HTML.
    pub fn text(&self, fact: usize, values: Values) -> Cow<'_, str> {
        let words = &self.facts[fact].values;
        match values.single() {
            Some(value) => Cow::Borrowed(&words[value]),
            None => {
                let words: Vec<_> = values.iter().map(|value| &*words[value]).collect();
                Cow::Owned(words.join(self.comma))
            }
        }
    }
}

/// What stands between the items of a list in the language of a locale.
pub(super) fn comma(project: &Project, locale: LocaleId) -> &'static str {
    match project.locales[locale].tag.split('-').next() {
        Some("ja" | "zh") => "、",
        _ => ", ",
    }
}

impl Renderer {
    /// Appends the facts that both codes state: those that differ, with two cells each, or
    /// those that agree, with one.
    pub(in crate::render) fn fact_rows(
        &self,
        locale: LocaleId,
        pair: Pair,
        differ: bool,
        out: &mut String,
    ) -> Result<(), Diagnostic> {
        let catalog = &self.plan().project().catalog;
        let words = self.fact_words(locale, pair.protocol())?;
        let start = out.len();
        let mut push = |row: &Row, cells: [&str; 2]| {
            let (part, cells) = match differ {
                true => (&row.differ, &cells[..]),
                false => (&row.agree, &cells[..1]),
            };
            out.push_str(if out.len() == start { "" } else { "\n" });
            part.fill(&self.engines[locale], self.plan().project(), cells, out)
        };
        let vocabulary = catalog.vocabulary_of(pair.protocol());
        for (i, fact) in words.facts.iter().enumerate() {
            // What only one of them states is no difference.
            let [Some(a), Some(b)] = catalog.stated(pair, i) else {
                continue;
            };
            let usual = a == b && vocabulary.facts[i].is_usual(a);
            if (a != b) == differ && !usual {
                push(&fact.row, [&words.text(i, a), &words.text(i, b)])?;
            }
        }
        Ok(())
    }

    /// The facts of a protocol, or those that protocols share, in words.
    pub(in crate::render) fn fact_words(
        &self,
        locale: LocaleId,
        about: Option<ProtocolId>,
    ) -> Result<&FactWords, Diagnostic> {
        let words = match about {
            Some(protocol) => &self.prose.fact_words[locale][protocol],
            None => &self.prose.shared_words[locale],
        };
        let made = words.get_or_init(|| FactWords::new(self, locale, about));
        made.as_ref().map_err(Diagnostic::clone)
    }
}
