//! `check/unknown-value`: words for a fact or value that the vocabulary does not have.
//!
//! Why: a misspelled value is never shown; the sentence comes from the default locale, or
//! the page falls back to a sentence without facts.
//!
//! Example: `contrast-retry = .latr = …`.

use super::{at, own_files, unknown_attributes};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Words, counted};
use crate::model::{Fact, Protocol, Role, Vocabulary, Wording};
use crate::project::Project;
use std::cell::LazyCell;
use std::collections::HashSet;

pub fn check(project: &Project, out: &mut Diagnostics) {
    if project.lost.has_vocabulary() {
        return;
    }
    for file in own_files(project) {
        for entry in file.resource.entries.iter().filter(|e| !e.term) {
            let about = About::of(project, &entry.id);
            let Some(known) = about.values() else {
                continue;
            };
            if about.keys().iter().any(|key| project.lost.has_fact(key)) {
                continue;
            }
            let Ok(known) = known else {
                out.push(about.nothing(project, at(file.source, entry), &entry.id));
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
                    0 => format!(
                        "`{}` does not need `.{name}`: there is no such value",
                        entry.id
                    ),
                    _ => format!(
                        "`{}` does not need `.{name}` and {}: there are no such values",
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

/// The subject of a message, derived from its id.
pub(super) struct About<'p> {
    /// The protocol for which it is, if not for all.
    protocol: Option<&'p Protocol>,
    vocabulary: &'p Vocabulary,
    wording: Option<(Wording, Option<&'p str>)>,
}

impl<'p> About<'p> {
    pub(super) fn of(project: &'p Project, id: &'p str) -> Self {
        let catalog = &project.catalog;
        let version = catalog.as_version(id);
        let protocol = version.map(|(protocol, _)| &catalog.protocols[protocol]);
        Self {
            protocol,
            vocabulary: protocol.map_or(&catalog.vocabulary, |p| &p.vocabulary),
            wording: Wording::of(version.map_or(id, |(_, rest)| rest)),
        }
    }

    /// The facts whose values the attributes are named after: one, or two that are
    /// combined.
    fn facts(&self) -> [Option<&'p Fact>; 2] {
        let of = |role| {
            let fact = self.vocabulary.with_role(role)?;
            Some(&self.vocabulary.facts[fact])
        };
        match self.wording {
            Some((Wording::Tells, _)) => [of(Role::Outcome), of(Role::Persistence)],
            Some((Wording::Next, _)) => [of(Role::Retry), of(Role::Actor)],
            Some((Wording::Course, _)) => [of(Role::Timeline), None],
            Some((_, Some(key))) => [self.vocabulary.fact(key), None],
            Some((_, None)) | None => [None, None],
        }
    }

    /// The keys of these facts, as they are or should be.
    fn keys(&self) -> Vec<&str> {
        let named = self.wording.and_then(|(_, key)| key);
        let roles: &[Role] = match self.wording {
            Some((Wording::Tells, _)) => &[Role::Outcome, Role::Persistence],
            Some((Wording::Next, _)) => &[Role::Retry, Role::Actor],
            Some((Wording::Course, _)) => &[Role::Timeline],
            Some(_) | None => &[],
        };
        let facts = self.facts().into_iter().flatten();
        let facts = facts.map(|fact| &*fact.key).chain(named);
        facts.chain(roles.iter().map(|role| role.key())).collect()
    }

    /// The attributes that the message may have: `None` if it is not about facts, an error
    /// if it is about one that does not exist.
    pub(super) fn values(&self) -> Option<Result<Vec<String>, ()>> {
        if let Wording::Side | Wording::Event = self.wording?.0 {
            return Some(Ok(Vec::new()));
        }
        let [first, second] = self.facts();
        let Some(first) = first else {
            return Some(Err(()));
        };
        let mut values = first.values.clone();
        for second in second.into_iter().flat_map(|fact| &fact.values) {
            values.extend(first.values.iter().map(|first| format!("{first}-{second}")));
        }
        Some(Ok(values))
    }

    /// Reports that its fact does not exist.
    fn nothing(&self, project: &Project, span: Span, id: &str) -> Diagnostic {
        let keys = Words::new(self.vocabulary.facts.iter().map(|f| f.key.as_str()));
        let named = self.wording.and_then(|(_, key)| key);
        let mut protocols = project.catalog.protocols.iter();
        let own = |p: &&Protocol| named.and_then(|key| p.vocabulary.fact(key)).is_some();
        let message = match self.protocol {
            Some(protocol) => format!("`{id}` does not match any fact of {}", protocol.name),
            None => format!("`{id}` does not match any fact of the vocabulary"),
        };
        let warning = Diagnostic::warning("check/unknown-value", span, message).about(id, None);
        match (named, protocols.find(own)) {
            // A protocol's own fact has the same key.
            (Some(key), Some(owner)) if self.protocol.is_none() => {
                let (slug, name) = (&owner.slug, &owner.name);
                warning.hint(format!(
                    "the fact `{key}` belongs to {name}: add `{slug}-{id}` to \
                     codes/{slug}.ftl"
                ))
            }
            (Some(key), _) => {
                let start = &id[..id.len() - key.len()];
                let hinted = warning.hint(keys.hint(key));
                match keys.nearest(key) {
                    Some(near) => hinted.instead(&format!("{start}{near}"), None),
                    None => hinted,
                }
            }
            (None, _) => warning.hint("no fact of the vocabulary has the required role"),
        }
    }
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
