//! What is not fit to be published, though it could be.
//!
//! Input: a project. Output: diagnostics. One file per rule, which says what it finds,
//! under which code, and why; the list is [`CHECKS`].

mod clause;
mod duplicate_message;
mod empty_message;
mod formatted;
mod markup;
mod missing_message;
mod page_title;
mod reference;
mod unknown_value;
mod unused_message;

pub use reference::INTERFACE;

use crate::diagnostic::{Diagnostics, SourceId, Span};
use crate::l10n::{Entry, Pattern};
use crate::project::{MessageFile, Project};

/// Every rule.
pub const CHECKS: [fn(&Project, &mut Diagnostics); 10] = [
    missing_message::check,
    duplicate_message::check,
    reference::check,
    markup::check,
    empty_message::check,
    clause::check,
    unused_message::check,
    unknown_value::check,
    page_title::check,
    // The last: it looks at what the others have found no fault with.
    formatted::check,
];

/// Runs every rule.
pub fn check(project: &Project) -> Diagnostics {
    let mut found = Diagnostics::default();
    for rule in CHECKS {
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

/// Whether the message holds words for facts, one attribute for each value. It takes no
/// variables.
fn is_words(id: &str) -> bool {
    id.starts_with("fact-")
        || id.starts_with("contrast-")
        || matches!(id, "verdict-tells" | "verdict-next" | "course")
}

/// Whether the message is prose about a code: one per code, and one per
/// hand-written comparison. It takes no variables.
fn is_prose(project: &Project, id: &str) -> bool {
    project.catalog.protocol_of_message(id).is_some()
}

#[cfg(test)]
mod tests;
