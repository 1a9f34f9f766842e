//! Facts in words: the rows of a comparison's table, and the clauses of the sentences that
//! tell two codes apart.

use crate::diagnostic::Diagnostic;
use crate::l10n::Args;
use crate::markdown::escape;
use crate::model::{Code, CodeId, CodeIndex, LocaleId, ProtocolId};
use crate::project::Project;
use crate::render::exhibit::course;
use crate::render::fast::mold::Component;
use crate::render::sentence::phrase::Phrase;
use crate::render::sentence::text::{Message, message};
use crate::render::{Renderer, view};
use tera::{Context, Value};
use typed_index_collections::TiVec;

/// The facts of one locale in words, as HTML.
#[derive(Debug)]
pub struct FactWords {
    /// By fact.
    pub facts: Vec<FactWord>,
    /// The row of the table for the classes of two codes.
    class: Row,
    /// Shown in place of a fact that a code does not state.
    pub unstated: String,
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
    /// Looks up all words. Errors: a message or the template cannot be rendered.
    pub fn new(renderer: &Renderer, locale: LocaleId) -> Result<Self, Diagnostic> {
        let project = renderer.plan().project();
        let words = |m: Message, key: &str| -> Result<String, Diagnostic> {
            let text = message(project, locale, m)?;
            Ok(match text.markdown.is_empty() {
                true => escape(key),
                false => text.html(renderer.plan(), locale),
            })
        };
        let row = |label: &str| -> Result<Row, Diagnostic> {
            let part = |holes: &'static [&'static str], differs: bool| {
                let mut context = Context::new();
                context.insert_value("label", Value::safe_string(label));
                context.insert("differs", &differs);
                let engine = &renderer.engines[locale];
                Component::new(engine, project, "components/fact_row.html", holes, context)
            };
            Ok(Row {
                differ: part(&["a", "b"], true)?,
                agree: part(&["a"], false)?,
            })
        };
        let facts = project.catalog.vocabulary.facts.iter().map(|fact| {
            let id = format!("fact-{}", fact.key);
            let label = words((&id, None), &fact.key)?;
            let values = fact.values.iter().map(|v| words((&id, Some(v)), v));
            Ok(FactWord {
                row: row(&label)?,
                values: values.collect::<Result<_, _>>()?,
                label,
            })
        });
        let mut context = Context::new();
        context.insert("label", "");
        let engine = &renderer.engines[locale];
        let unstated = engine.part(project, "components/unstated.html", &context)?;
        Ok(Self {
            facts: facts.collect::<Result<_, _>>()?,
            class: row(&words(("compare-class", None), "class")?)?,
            unstated,
        })
    }
}

/// The clauses of one locale for the frames of sentences about facts; `None` where it has
/// none.
#[derive(Debug)]
pub struct Clauses {
    /// By fact and value: "is worth a retry later".
    says: Vec<Vec<Option<Phrase>>>,
    /// By protocol and code: "reports a failure", "try again later".
    verdicts: TiVec<ProtocolId, TiVec<CodeIndex, Option<(Phrase, Phrase)>>>,
    /// By value of [`course::FACT`]: "at login".
    phases: Vec<Option<Phrase>>,
}

impl Clauses {
    /// Looks up all clauses. Those that cannot be formatted are left out: the checks report
    /// them.
    pub fn new(project: &Project, locale: LocaleId) -> Self {
        let localizer = project.localizers.at(locale);
        let clause = |id: &str, attribute: &str| {
            let formatted = localizer.format(id, Some(attribute), &Args::new())?;
            formatted.ok().map(Phrase::new)
        };
        let vocabulary = &project.catalog.vocabulary;
        let says = vocabulary.facts.iter().map(|fact| {
            let id = format!("contrast-{}", fact.key);
            fact.values.iter().map(|v| clause(&id, v)).collect()
        });
        let mut facts = vocabulary.facts.iter();
        let phase = facts.find(|fact| fact.key == course::FACT);
        let id = format!("fact-{}", course::FACT);
        let phases = phase.map_or(&[][..], |fact| &fact.values);
        let verdict = |code: &Code| {
            let pick = |id, names: [Option<String>; 2]| {
                let mut names = names.into_iter().flatten();
                names.find_map(|name| clause(id, &name))
            };
            let [tells, next] = vocabulary.verdict_attributes(code)?;
            Some((pick("verdict-tells", tells)?, pick("verdict-next", next)?))
        };
        let protocols = project.catalog.protocols.iter();
        Self {
            says: says.collect(),
            phases: phases.iter().map(|value| clause(&id, value)).collect(),
            verdicts: protocols
                .map(|p| p.codes.iter().map(verdict).collect())
                .collect(),
        }
    }

    /// What a value of a fact says about a code.
    pub fn says(&self, fact: usize, value: usize) -> Option<&Phrase> {
        self.says[fact][value].as_ref()
    }

    /// When in a session a code occurs.
    pub fn phase(&self, value: usize) -> Option<&Phrase> {
        self.phases.get(value)?.as_ref()
    }

    /// What a code tells, and what to do next.
    pub fn verdict(&self, id: CodeId) -> Option<(&Phrase, &Phrase)> {
        let (tells, next) = self.verdicts[id.protocol][id.code].as_ref()?;
        Some((tells, next))
    }
}

impl Renderer {
    /// Appends the rows of the table of two codes: those that differ, with two cells each,
    /// or those that agree, with one. `classes` are the titles of their classes, as HTML.
    pub(in crate::render) fn fact_rows(
        &self,
        locale: LocaleId,
        codes: [&Code; 2],
        classes: [&str; 2],
        differ: bool,
        out: &mut String,
    ) -> Result<(), Diagnostic> {
        let words = self.fact_words(locale)?;
        let start = out.len();
        let mut push = |row: &Row, cells: [&str; 2]| {
            let (part, cells) = match differ {
                true => (&row.differ, &cells[..]),
                false => (&row.agree, &cells[..1]),
            };
            out.push_str(if out.len() == start { "" } else { "\n" });
            part.fill(&self.engines[locale], self.plan().project(), cells, out)
        };
        if (codes[0].class != codes[1].class) == differ {
            push(&words.class, classes)?;
        }
        for (i, fact) in words.facts.iter().enumerate() {
            let [a, b] = codes.map(|code| code.fact(i));
            if (a.is_some() || b.is_some()) && (a != b) == differ {
                let word = |v: Option<usize>| v.map_or(&*words.unstated, |v| &fact.values[v]);
                push(&fact.row, [word(a), word(b)])?;
            }
        }
        Ok(())
    }

    /// The facts of a locale in words.
    pub(in crate::render) fn fact_words(&self, locale: LocaleId) -> Result<&FactWords, Diagnostic> {
        let made = self.prose.fact_words[locale].get_or_init(|| FactWords::new(self, locale));
        made.as_ref().map_err(Diagnostic::clone)
    }

    /// The title of a class on a page in a locale, as HTML.
    pub(in crate::render) fn class_html(
        &self,
        locale: LocaleId,
        p: ProtocolId,
        class: usize,
    ) -> &str {
        self.prose.classes[locale][p][class].get_or_init(|| {
            let title = view::class_title(self, locale, p, class);
            title.map_or_else(|_| String::new(), |t| t.html(self.plan(), locale))
        })
    }
}
