//! What is not fit to be published, though it could be.
//!
//! Input: a project. Output: diagnostics. One file per rule; each says in [`CHECKS`]
//! what it is called and in its own documentation why it is there.

mod clause;
mod duplicate_message;
mod markup;
mod missing_message;
mod page_title;
mod reference;
mod unused_message;

use crate::diagnostic::{Diagnostics, SourceId, Span};
use crate::l10n::{Entry, Pattern};
use crate::project::{MessageFile, Project};

/// A rule: what it is called, and what finds its faults.
type Check = (&'static str, fn(&Project, &mut Diagnostics));

/// Every rule, in the order in which they run. The order of what they find does
/// not depend on it.
pub const CHECKS: [Check; 7] = [
    ("missing-message", missing_message::check),
    ("duplicate-message", duplicate_message::check),
    ("reference", reference::check),
    ("markup", markup::check),
    ("clause", clause::check),
    ("unused-message", unused_message::check),
    ("page-title", page_title::check),
];

/// Runs every rule.
pub fn check(project: &Project) -> Diagnostics {
    let mut found = Diagnostics::default();
    for (_, rule) in CHECKS {
        rule(project, &mut found);
    }
    found
}

/// The site's own files: those that come with the program have been checked.
fn own_files(project: &Project) -> impl Iterator<Item = &MessageFile> {
    project.messages.iter().filter(|file| !file.built_in)
}

/// Every pattern of the site's own messages, with its entry and attribute.
fn own_patterns(
    project: &Project,
) -> impl Iterator<Item = (&MessageFile, &Entry, Option<&str>, &Pattern)> {
    own_files(project).flat_map(|file| {
        let entries = file.resource.entries.iter();
        entries.flat_map(move |entry| {
            entry
                .patterns()
                .map(move |(attribute, pattern)| (file, entry, attribute, pattern))
        })
    })
}

/// The bytes of an entry's id.
fn at(source: SourceId, entry: &Entry) -> Span {
    Span::new(source, entry.range.clone())
}

/// Whether the message is prose about a code: one per code, and one per
/// hand-written comparison. It takes no variables.
fn is_prose(project: &Project, id: &str) -> bool {
    let protocols = &project.catalog.protocols;
    protocols.iter().any(|p| {
        id.strip_prefix(&*p.slug)
            .is_some_and(|rest| rest.starts_with('-'))
    })
}

#[cfg(test)]
mod tests;
