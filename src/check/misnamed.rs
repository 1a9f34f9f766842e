//! Finds prose whose id differs from the one that its record expects. This is reported as
//! one mistake, not as both a code without prose and prose without a code.

use super::{at, is_words};
use crate::diagnostic::{Span, nearest};
use crate::model::{ATTRIBUTES, LocaleId, Protocol};
use crate::project::Project;
use std::collections::{BTreeMap, BTreeSet};

/// Prose of the default locale that probably belongs to codes without prose.
#[derive(Default)]
pub struct Misnamed<'p> {
    /// By the expected id: the actual id, and where it is.
    found: BTreeMap<&'p str, (&'p str, Span)>,
}

impl<'p> Misnamed<'p> {
    pub fn of(project: &'p Project) -> Self {
        let default = project.localizers.at(LocaleId::DEFAULT);
        let codes = || project.catalog.protocols.iter().flat_map(|p| &p.codes);
        let bare = |id: &str| ATTRIBUTES.iter().all(|a| !default.has(id, Some(a)));
        let wanting = codes().filter(|c| bare(&c.message) && !default.has(&c.message, None));
        let mut wanting: Vec<&str> = wanting.map(|c| c.message.as_str()).collect();
        // If there are too many, they cannot be matched.
        if wanting.is_empty() || wanting.len() > 100 {
            return Self::default();
        }
        let entries = super::entries(project, LocaleId::DEFAULT)
            .filter(|(file, e)| !file.built_in && !e.term);
        let is_prose = |name: &str| ATTRIBUTES.contains(&name);
        let entries = entries.filter(|(_, e)| e.attributes.iter().any(|(n, _, _)| is_prose(n)));
        let protocols = &project.catalog.protocols;
        let other = protocols.iter().flat_map(Protocol::own_messages);
        let other: BTreeSet<String> = other.collect();
        let owned = |id: &str| {
            let of_code = || protocols.iter().any(|p| p.by_message.contains_key(id));
            other.contains(id) || is_words(project, id) || of_code()
        };
        let free = entries.filter(|(_, e)| !owned(&e.id));
        let mut free: BTreeMap<&str, Span> = free
            .map(|(file, e)| (e.id.as_str(), at(file.source, e)))
            .collect();
        let mut found = BTreeMap::new();
        wanting.retain(|wanted| {
            let same = |id: &&&str| id.eq_ignore_ascii_case(wanted);
            let other_case = free.keys().find(same).copied();
            let near = other_case.or_else(|| nearest(wanted, free.keys().copied()));
            let taken = near.and_then(|id| free.remove_entry(id));
            let left = taken.is_none();
            found.extend(taken.map(|taken| (*wanted, taken)));
            left
        });
        if let ([wanted], 1) = (&wanting[..], free.len()) {
            found.extend(free.into_iter().map(|taken| (*wanted, taken)));
        }
        Self { found }
    }

    /// The message that was probably meant to be this one, and where it is.
    pub fn instead_of(&self, id: &str) -> Option<&(&'p str, Span)> {
        self.found.get(id)
    }

    /// Whether a message was probably meant to be another one, or compares two codes of
    /// which one has such a message.
    pub fn contains(&self, id: &str) -> bool {
        self.found.values().any(|(free, _)| {
            let half = |at: usize| {
                let (slug, code) = free.split_at(at);
                id.starts_with(slug) && id.ends_with(code)
            };
            id == *free
                || id.strip_prefix(free).is_some_and(|r| r.starts_with('-'))
                || free.match_indices('-').any(|(at, _)| half(at))
        })
    }
}
