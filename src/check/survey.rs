//! The translation progress of each locale: the state of every message, by file.
//!
//! Input: a project. Output: a `LocaleSurvey` per locale. Reports no errors: a message may
//! be missing on purpose.

use super::missing_translation::may_distinguish_less;
use super::same_as_source::says_the_same;
use super::{at, entries, is_of_locale};
use crate::model::LocaleId;
use crate::project::Project;
use std::collections::{BTreeMap, HashMap, HashSet};

/// The state of a message in a locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It exists, and was translated from the current source, as far as that is recorded.
    Translated,
    /// Its source has changed since it was translated.
    Stale,
    /// It does not exist, or lacks a part.
    Missing,
    /// It repeats its source verbatim.
    Same,
}

impl State {
    /// In display order.
    pub const ALL: [Self; 4] = [Self::Translated, Self::Stale, Self::Missing, Self::Same];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Translated => "translated",
            Self::Stale => "stale",
            Self::Missing => "missing",
            Self::Same => "same",
        }
    }
}

/// A file of the default locale, and the state of each of its messages.
#[derive(Debug, Default)]
pub struct FileSurvey {
    /// Ids in file order; for a long page, its slug.
    pub messages: Vec<(String, State)>,
    /// Ids of messages that exist in part, and the parts that they lack.
    pub lacking: BTreeMap<String, Vec<String>>,
}

/// The translation progress of a locale.
#[derive(Debug, Default)]
pub struct LocaleSurvey {
    /// By path within the locale's folder: `codes/ftp.ftl`.
    pub files: BTreeMap<String, FileSurvey>,
}

impl LocaleSurvey {
    /// The number of messages in a state.
    pub fn count(&self, state: State) -> usize {
        self.files.values().map(|f| f.count(state)).sum()
    }

    /// The number of messages.
    pub fn total(&self) -> usize {
        self.files.values().map(|f| f.messages.len()).sum()
    }
}

impl FileSurvey {
    /// The number of messages in a state.
    pub fn count(&self, state: State) -> usize {
        self.messages.iter().filter(|(_, s)| *s == state).count()
    }
}

/// Surveys every locale except the default one, in the project's order.
pub fn survey(project: &Project) -> BTreeMap<LocaleId, LocaleSurvey> {
    let same = says_the_same(project);
    let locales = project.locales.keys().skip(1);
    locales
        .map(|locale| (locale, survey_locale(project, locale, same.get(&locale))))
        .collect()
}

/// `same`: the ids of messages that repeat their source verbatim.
fn survey_locale(
    project: &Project,
    locale: LocaleId,
    same: Option<&HashSet<String>>,
) -> LocaleSurvey {
    let here = project.localizers.at(locale);
    let lock = project.locks[locale].as_ref();
    let mut survey = LocaleSurvey::default();
    // A message that replaces a built-in one counts in its own file.
    let messages = || {
        let messages = entries(project, LocaleId::DEFAULT);
        messages.filter(|(_, e)| !e.term && !is_of_locale(&e.id))
    };
    let last: HashMap<_, _> = messages()
        .map(|(file, entry)| (entry.id.as_str(), at(file.source, entry)))
        .collect();
    for (file, entry) in messages() {
        let id = entry.id.as_str();
        if last[id] != at(file.source, entry) {
            continue;
        }
        let mut parts = entry.patterns().map(|(name, _)| here.has(id, name));
        let has_all = match may_distinguish_less(project, id) {
            true => parts.any(|has| has),
            false => parts.all(|has| has),
        };
        let state = match has_all {
            false => State::Missing,
            true if lock.is_some_and(|l| l.stale.contains(id)) => State::Stale,
            true if same.is_some_and(|same| same.contains(id)) => State::Same,
            true => State::Translated,
        };
        let path = project.sources.at(file.source).path_in_locale();
        let file = survey.files.entry(path.to_owned()).or_default();
        file.messages.push((id.to_owned(), state));
        let lacks = entry.patterns().filter(|(name, _)| !here.has(id, *name));
        let part = |name: Option<&str>| name.map_or("its text".to_owned(), |n| format!(".{n}"));
        let lacks: Vec<String> = lacks.map(|(name, _)| part(name)).collect();
        if state == State::Missing && lacks.len() < entry.patterns().count() {
            file.lacking.insert(id.to_owned(), lacks);
        }
    }
    for page in &project.entries {
        let state = match page.texts[locale] {
            Some(_) => State::Translated,
            None => State::Missing,
        };
        let file = survey
            .files
            .entry(format!("pages/{}.md", page.path))
            .or_default();
        file.messages.push((page.path.clone(), state));
    }
    survey
}

#[cfg(test)]
mod tests {
    use super::super::tests::{FR, PROSE, site};
    use super::*;
    use crate::load::load;

    #[test]
    fn states_of_messages() {
        let text = FR.replace("1xx (un)", "1xx").replace("x-2 =", "x-3 =");
        let lock = format!("x-1 =\n{}", PROSE.replace("= f", "= g"));
        let project = load(
            site(&[
                ("locales/fr/codes/x.ftl", &text),
                ("locales/fr/.lock", &lock),
                ("locales/en/pages/about.md", "# About\n"),
            ]),
            None,
        );
        let survey = survey(&project.project);
        let french = &survey[&LocaleId::from(1)];
        let file = &french.files["codes/x.ftl"];
        let states: Vec<_> = file
            .messages
            .iter()
            .map(|(id, s)| (id.as_str(), *s))
            .collect();
        assert_eq!(
            states,
            [
                ("x-protocol", State::Translated),
                ("x-class-1xx", State::Same),
                ("x-1", State::Stale),
                ("x-2", State::Missing),
            ]
        );
        assert_eq!(french.files["pages/about.md"].count(State::Missing), 1);
        assert_eq!(
            french.files["site.ftl"].count(State::Missing),
            0,
            "built in"
        );
    }
}
