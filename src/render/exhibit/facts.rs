//! Facts in words: the rows of a comparison's table, and the clauses of the sentences that
//! tell two codes apart.

use crate::diagnostic::Diagnostic;
use crate::l10n::{Args, Localizers};
use crate::markdown::escape;
use crate::model::{
    Code, CodeId, CodeIndex, Fact, LocaleId, Pair, ProtocolId, Role, Values, Wording,
};
use crate::project::Project;
use crate::render::fast::mold::Component;
use crate::render::sentence::phrase::Phrase;
use crate::render::sentence::text::{Text, format, sentence};
use crate::render::{Renderer, view};
use std::borrow::Cow;
use tera::Value;
use typed_index_collections::TiVec;

/// The facts of a protocol in words, as HTML for one locale.
#[derive(Debug)]
pub struct FactWords {
    /// By fact.
    pub facts: Vec<FactWord>,
    /// The row of the table for the classes of two codes.
    class: Row,
    /// Shown in place of a fact that a code does not state.
    pub unstated: String,
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
    /// Looks up all words. Errors: a message or the template cannot be rendered.
    pub fn new(
        renderer: &Renderer,
        locale: LocaleId,
        protocol: ProtocolId,
    ) -> Result<Self, Diagnostic> {
        let project = renderer.plan().project();
        let about = Some(protocol);
        let html = |text: Text, key: &str| match text.markdown.is_empty() {
            true => escape(key),
            false => text.html(renderer.plan(), locale),
        };
        let words = |fact: &Fact, value: Option<&str>| -> Result<String, Diagnostic> {
            let id = |l| project.words(l, about, Wording::Fact, fact);
            let found = Localizers::chain(locale)
                .find(|l| project.localizers.has(*l, &id(*l), value))
                .unwrap_or(LocaleId::DEFAULT);
            let markdown = format(project, found, (&id(found), value), &Args::new())?;
            let text = Text {
                markdown,
                locale: found,
            };
            Ok(html(text, value.unwrap_or(&fact.key)))
        };
        let row = |label: &str| -> Result<Row, Diagnostic> {
            let part = |holes: &'static [&'static str], differs: bool| {
                let mut context = view::context(project, about);
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
        let vocabulary = &project.catalog.protocols[protocol].vocabulary;
        let facts = vocabulary.facts.iter().map(|fact| {
            let label = words(fact, None)?;
            let values = fact.values.iter().map(|v| words(fact, Some(v)));
            Ok(FactWord {
                row: row(&label)?,
                values: values.collect::<Result<_, _>>()?,
                label,
            })
        });
        let mut context = view::context(project, about);
        context.insert("label", "");
        let engine = &renderer.engines[locale];
        let unstated = engine.part(project, "components/unstated.html", &context)?;
        Ok(Self {
            facts: facts.collect::<Result<_, _>>()?,
            class: row(&html(
                sentence(project, locale, about, ("compare-class", None), &[], &[])?,
                "class",
            ))?,
            unstated,
            comma: comma(project, locale),
        })
    }

    /// What a code states for a fact, as HTML.
    pub fn text(&self, fact: usize, values: Option<Values>) -> Cow<'_, str> {
        let words = &self.facts[fact].values;
        let Some(values) = values else {
            return Cow::Borrowed(&self.unstated);
        };
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
fn comma(project: &Project, locale: LocaleId) -> &'static str {
    match project.locales[locale].tag.split('-').next() {
        Some("ja" | "zh") => "、",
        _ => ", ",
    }
}

/// The clauses of one locale for the frames of sentences about facts, by protocol; `None`
/// where it has none.
#[derive(Debug)]
pub struct Clauses {
    protocols: TiVec<ProtocolId, ProtocolClauses>,
}

#[derive(Debug)]
struct ProtocolClauses {
    /// By fact and value: "is worth a retry later".
    says: Vec<Vec<Option<Phrase>>>,
    /// By code: "reports a failure", "try again later".
    verdicts: TiVec<CodeIndex, Option<(Phrase, Phrase)>>,
    /// By code: "at login".
    places: TiVec<CodeIndex, Option<Phrase>>,
}

impl Clauses {
    /// Looks up all clauses. Those that cannot be formatted are left out: the checks report
    /// them.
    pub fn new(project: &Project, locale: LocaleId) -> Self {
        let protocols = project.catalog.protocols.keys();
        let clauses = protocols.map(|p| ProtocolClauses::new(project, locale, p));
        Self {
            protocols: clauses.collect(),
        }
    }

    /// What a value of a fact of a protocol says about a code.
    pub fn says(&self, protocol: ProtocolId, fact: usize, value: usize) -> Option<&Phrase> {
        self.protocols[protocol].says[fact][value].as_ref()
    }

    /// Where in a session a code occurs.
    pub fn place(&self, id: CodeId) -> Option<&Phrase> {
        self.protocols[id.protocol].places[id.code].as_ref()
    }

    /// What a code tells, and what to do next.
    pub fn verdict(&self, id: CodeId) -> Option<(&Phrase, &Phrase)> {
        let (tells, next) = self.protocols[id.protocol].verdicts[id.code].as_ref()?;
        Some((tells, next))
    }
}

impl ProtocolClauses {
    fn new(project: &Project, locale: LocaleId, p: ProtocolId) -> Self {
        let localizer = project.localizers.at(locale);
        let protocol = &project.catalog.protocols[p];
        let vocabulary = &protocol.vocabulary;
        let clause = |id: &str, attribute: &str| {
            let formatted = localizer.format(id, Some(attribute), &Args::new())?;
            formatted.ok().map(Phrase::new)
        };
        let clauses = |wording, fact: &Fact| -> Vec<Option<Phrase>> {
            let id = project.words(locale, Some(p), wording, fact);
            fact.values.iter().map(|value| clause(&id, value)).collect()
        };
        let facts = vocabulary.facts.iter();
        let says = facts.map(|fact| clauses(Wording::Contrast, fact)).collect();
        let timeline = vocabulary.with_role(Role::Timeline);
        let steps = timeline.map(|fact| clauses(Wording::Fact, &vocabulary.facts[fact]));
        let place = |code: &Code| {
            let (steps, values) = (steps.as_ref()?, code.fact(timeline?)?);
            let place = |value: usize| steps[value].as_ref();
            let Some(value) = values.single() else {
                let places: Option<Vec<_>> = values.iter().map(place).collect();
                let places: Vec<_> = places?.into_iter().map(Phrase::markdown).collect();
                return Some(Phrase::new(places.join(comma(project, locale))));
            };
            place(value).cloned()
        };
        let ids = [
            (Role::Outcome, Wording::Tells),
            (Role::Retry, Wording::Next),
        ];
        let ids = ids.map(|(role, wording)| {
            let fact = vocabulary
                .with_role(role)
                .map(|fact| &vocabulary.facts[fact]);
            fact.map(|fact| project.words(locale, Some(p), wording, fact))
        });
        let verdict = |code: &Code| {
            let attributes = vocabulary.verdict_attributes(code)?;
            let pick = |i: usize| {
                let mut names = attributes[i].iter().flatten();
                names.find_map(|name| clause(ids[i].as_deref()?, name))
            };
            Some((pick(0)?, pick(1)?))
        };
        Self {
            says,
            verdicts: protocol.codes.iter().map(verdict).collect(),
            places: protocol.codes.iter().map(place).collect(),
        }
    }
}

impl Renderer {
    /// Appends the rows of the table of two codes: those that differ, with two cells each,
    /// or those that agree, with one. `classes` are the titles of their classes, as HTML, if
    /// they have any.
    pub(in crate::render) fn fact_rows(
        &self,
        locale: LocaleId,
        pair: Pair,
        classes: Option<[&str; 2]>,
        differ: bool,
        out: &mut String,
    ) -> Result<(), Diagnostic> {
        let codes = pair
            .codes()
            .map(|id| self.plan().project().catalog.code(id));
        let words = self.fact_words(locale, pair.a().protocol)?;
        let start = out.len();
        let mut push = |row: &Row, cells: [&str; 2]| {
            let (part, cells) = match differ {
                true => (&row.differ, &cells[..]),
                false => (&row.agree, &cells[..1]),
            };
            out.push_str(if out.len() == start { "" } else { "\n" });
            part.fill(&self.engines[locale], self.plan().project(), cells, out)
        };
        if let Some(classes) = classes
            && (codes[0].class != codes[1].class) == differ
        {
            push(&words.class, classes)?;
        }
        let vocabulary = &self.plan().project().catalog.protocol(pair.a()).vocabulary;
        for (i, fact) in words.facts.iter().enumerate() {
            let [a, b] = codes.map(|code| code.fact(i));
            let usual = a == b && a.is_some_and(|values| vocabulary.facts[i].is_usual(values));
            if (a.is_some() || b.is_some()) && (a != b) == differ && !usual {
                push(&fact.row, [&words.text(i, a), &words.text(i, b)])?;
            }
        }
        Ok(())
    }

    /// The facts of a protocol in words.
    pub(in crate::render) fn fact_words(
        &self,
        locale: LocaleId,
        p: ProtocolId,
    ) -> Result<&FactWords, Diagnostic> {
        let words = &self.prose.fact_words[locale][p];
        let made = words.get_or_init(|| FactWords::new(self, locale, p));
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
