//! Clauses about facts, for the frames of sentences.

use crate::l10n::Args;
use crate::model::{Code, CodeId, CodeIndex, Fact, LocaleId, ProtocolId, Role, Wording};
use crate::project::Project;
use crate::render::sentence::phrase::Phrase;
use typed_index_collections::TiVec;

/// The clauses of one locale; `None` where it has none.
#[derive(Debug)]
pub struct Clauses {
    protocols: TiVec<ProtocolId, ProtocolClauses>,
    /// Those for pages about two protocols.
    shared: Vec<Vec<Option<Phrase>>>,
}

#[derive(Debug)]
struct ProtocolClauses {
    /// By fact and value: "is worth a retry later".
    says: Vec<Vec<Option<Phrase>>>,
    /// By code: "reports a failure", "try again later".
    verdicts: TiVec<CodeIndex, Option<(Phrase, Phrase)>>,
}

impl Clauses {
    /// Looks up all clauses. Those that cannot be formatted are left out: the checks report
    /// them.
    pub fn new(project: &Project, locale: LocaleId) -> Self {
        let protocols = project.catalog.protocols.keys();
        let clauses = protocols.map(|p| ProtocolClauses::new(project, locale, p));
        Self {
            protocols: clauses.collect(),
            shared: says(project, locale, None),
        }
    }

    /// What a value of a fact of a protocol, or of one that protocols share, says about a
    /// code.
    pub fn says(&self, protocol: Option<ProtocolId>, fact: usize, value: usize) -> Option<&Phrase> {
        let says = protocol.map_or(&self.shared, |protocol| &self.protocols[protocol].says);
        says[fact][value].as_ref()
    }

    /// What a code tells, and what to do next.
    pub fn verdict(&self, id: CodeId) -> Option<(&Phrase, &Phrase)> {
        let (tells, next) = self.protocols[id.protocol].verdicts[id.code].as_ref()?;
        Some((tells, next))
    }
}

/// By fact and value: what a value says about a code.
fn says(
    project: &Project,
    locale: LocaleId,
    about: Option<ProtocolId>,
) -> Vec<Vec<Option<Phrase>>> {
    let facts = project.catalog.vocabulary_of(about).facts.iter();
    let says = facts.map(|fact| by_value(project, locale, about, Wording::Contrast, fact));
    says.collect()
}

/// By value of a fact: a clause about it.
fn by_value(
    project: &Project,
    locale: LocaleId,
    about: Option<ProtocolId>,
    wording: Wording,
    fact: &Fact,
) -> Vec<Option<Phrase>> {
    let id = project.words(locale, about, wording, fact);
    let values = fact.values.iter();
    let clauses = values.map(|value| clause(project, locale, &id, value));
    clauses.collect()
}

fn clause(project: &Project, locale: LocaleId, id: &str, attribute: &str) -> Option<Phrase> {
    let localizer = project.localizers.at(locale);
    let formatted = localizer.format(id, Some(attribute), &Args::new())?;
    formatted.ok().map(Phrase::new)
}

impl ProtocolClauses {
    fn new(project: &Project, locale: LocaleId, p: ProtocolId) -> Self {
        let protocol = &project.catalog.protocols[p];
        let vocabulary = &protocol.vocabulary;
        let ids = [
            (Role::Outcome, Wording::Tells),
            (Role::Retry, Wording::Next),
        ];
        let ids = ids.map(|(role, wording)| {
            let fact = &vocabulary.facts[vocabulary.with_role(role)?];
            Some(project.words(locale, Some(p), wording, fact))
        });
        let verdict = |code: &Code| {
            let attributes = vocabulary.verdict_attributes(code)?;
            let pick = |i: usize| {
                let mut names = attributes[i].iter().flatten();
                names.find_map(|name| clause(project, locale, ids[i].as_deref()?, name))
            };
            Some((pick(0)?, pick(1)?))
        };
        Self {
            says: says(project, locale, Some(p)),
            verdicts: protocol.codes.iter().map(verdict).collect(),
        }
    }
}
