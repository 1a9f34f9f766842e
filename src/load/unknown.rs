//! Words in records that the list for them does not have: classes, commands, facts, codes.
//!
//! Input: each use of such a word. Output: one error for each word: at the record, if no
//! other has it; otherwise where the list is, since that is more likely to be wrong.

use crate::diagnostic::{Diagnostic, Diagnostics, Sources, Span, counted};
use crate::l10n::Localizer;
use crate::model::{ATTRIBUTES, Catalog};
use std::collections::BTreeMap;

/// One use of a word.
pub struct Unknown {
    /// What is to be said of it if it is the only one.
    pub alone: Diagnostic,
    /// The list: where it is written, and what it is called. Nothing if records themselves
    /// are the list.
    pub list: Option<(Span, String)>,
    /// The word.
    pub word: String,
    /// Of a code the id of the message about it.
    pub message: Option<String>,
}

/// Leaves out codes of which there is prose, if a record of the protocol has none: that it
/// has another code is reported there.
pub fn drop_misnamed(all: &mut Vec<Unknown>, catalog: &Catalog, default: &Localizer) {
    let bare = |id: &str| ATTRIBUTES.iter().all(|a| !default.has(id, Some(a)));
    all.retain(|unknown| {
        let id = unknown.message.as_deref().filter(|id| !bare(id));
        let protocol = id.and_then(|id| catalog.protocol_of_message(id));
        !protocol.is_some_and(|p| p.codes.iter().any(|c| bare(&c.message)))
    });
}

/// Reports each word once.
pub fn report(all: Vec<Unknown>, sources: &Sources, out: &mut Diagnostics) {
    let mut alike: BTreeMap<(&str, Box<str>), Vec<Unknown>> = BTreeMap::new();
    for unknown in all {
        let key = (unknown.alone.code, unknown.alone.message.clone());
        alike.entry(key).or_default().push(unknown);
    }
    for mut uses in alike.into_values() {
        let n = uses.len();
        let first = uses.swap_remove(0);
        // What comes with the program has no mistake.
        let own = |(span, _): &(Span, String)| sources.at(span.source).path.starts_with("content/");
        out.push(match first.list.filter(own) {
            Some((span, list)) if n > 1 => {
                let message = format!("{list} lacks `{}`, which {n} records name", first.word);
                Diagnostic::error(first.alone.code, span, message)
                    .hint("add it here, or spell it here as the records do")
            }
            _ if n > 1 => {
                let more = counted(n - 1, "more record");
                let message = format!("{}, and so it is in {more}", first.alone.message);
                Diagnostic {
                    message: message.into(),
                    ..first.alone
                }
            }
            _ => first.alone,
        });
    }
}
