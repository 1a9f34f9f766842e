//! `check/unknown-value`: words for a fact or value that the vocabulary does not have.
//!
//! Why: a misspelled value is never shown; the sentence comes from the default locale, or
//! the page falls back to what it says without facts.
//!
//! Example: `contrast-retry = .latr = …`.

use super::{at, own_files, unknown_attributes};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Words, counted};
use crate::model::Vocabulary;
use crate::project::Project;
use std::cell::LazyCell;
use std::collections::HashSet;

pub fn check(project: &Project, out: &mut Diagnostics) {
    let vocabulary = &project.catalog.vocabulary;
    if project.lost.has_vocabulary() {
        return;
    }
    let keys = Words::new(vocabulary.facts.iter().map(|f| f.key.as_str()));
    for file in own_files(project) {
        for entry in file.resource.entries.iter().filter(|e| !e.term) {
            let Some(known) = values(vocabulary, &entry.id) else {
                continue;
            };
            if facts_of(&entry.id)
                .iter()
                .any(|key| project.lost.has_fact(key))
            {
                continue;
            }
            let Ok(known) = known else {
                let message = format!("`{}` is about no fact of the vocabulary", entry.id);
                let (kind, fact) = entry.id.split_once('-').unwrap_or_default();
                let span = at(file.source, entry);
                let warning = Diagnostic::warning("check/unknown-value", span, message);
                let warning = warning.about(&entry.id, None).hint(keys.hint(fact));
                out.push(match keys.nearest(fact) {
                    Some(near) => warning.instead(&format!("{kind}-{near}"), None),
                    None => warning,
                });
                continue;
            };
            let words = LazyCell::new(|| Words::new(known.iter().map(String::as_str)));
            let known: HashSet<&str> = known.iter().map(String::as_str).collect();
            let unknown = entry.attributes.iter();
            let unknown = unknown.filter(|(name, ..)| !known.contains(name.as_str()));
            let unknown =
                unknown.map(|(name, range, _)| (&**name, Span::new(file.source, range.clone())));
            let report = |name: &str, span: &Span, more: usize| {
                let message = match more {
                    0 => format!("`{}` needs no `.{name}`: there is no such value", entry.id),
                    _ => format!(
                        "`{}` needs no `.{name}` and {}: there are no such values",
                        entry.id,
                        counted(more, "more attribute")
                    ),
                };
                let warning = Diagnostic::warning("check/unknown-value", span.clone(), message);
                warning.about(&entry.id, Some(name)).hint(words.hint(name))
            };
            unknown_attributes(&entry.id, unknown, |name| words.nearest(name), report, out);
        }
    }
}

/// The facts whose values the attributes of a message are named after.
fn facts_of(id: &str) -> Vec<&str> {
    match id {
        "verdict-tells" => vec!["outcome", "persistence"],
        "verdict-next" => vec!["retry", "actor"],
        "course" => vec!["phase"],
        _ => {
            let key = id.strip_prefix("fact-");
            Vec::from_iter(key.or_else(|| id.strip_prefix("contrast-")))
        }
    }
}

/// The attributes that a message may have: `None` if it is not about facts, an error if it
/// is about one that does not exist.
pub(super) fn values(vocabulary: &Vocabulary, id: &str) -> Option<Result<Vec<String>, ()>> {
    let of = |key: &str| {
        let fact = vocabulary.by_key.get(key)?;
        Some(vocabulary.facts[*fact].values.clone())
    };
    let with = |first: &str, second: &str| {
        let (first, second) = (of(first)?, of(second).unwrap_or_default());
        let both = |a: &String| {
            second
                .iter()
                .map(|b| format!("{a}-{b}"))
                .collect::<Vec<_>>()
        };
        let both: Vec<_> = first.iter().flat_map(both).collect();
        Some([first, both].concat())
    };
    let found = match id {
        "verdict-tells" => with("outcome", "persistence"),
        "verdict-next" => with("retry", "actor"),
        "course" => of("phase"),
        _ => {
            let key = id
                .strip_prefix("fact-")
                .or_else(|| id.strip_prefix("contrast-"))?;
            of(key)
        }
    };
    Some(found.ok_or(()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn words_for_nothing() {
        let path = "locales/fr/facts.ftl";
        let text = "contrast-retry =\n    .later = a\n    .latr = b\nfact-retri = c\n\
                    verdict-next =\n    .later-user = d\n    .later-nobdy = e\ncourse =\n    .any = f\n";
        assert_eq!(
            found(&[(path, text)]),
            [
                format!("check/unknown-value {path}:3:6"),
                format!("check/unknown-value {path}:4:1"),
                format!("check/unknown-value {path}:7:6"),
            ]
        );
    }
}
