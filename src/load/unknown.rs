//! Reports words in records that are missing from their list: classes, commands, facts,
//! codes.
//!
//! Input: each use of such a word. Output: one error for each word: at the record, if only
//! one uses it; otherwise at the list, which is then more likely to be wrong.

use crate::diagnostic::{Diagnostic, Diagnostics, Sources, Span, counted};
use crate::l10n::Localizer;
use crate::model::{ATTRIBUTES, Catalog};
use std::collections::BTreeMap;

/// One use of a word.
pub struct Unknown {
    /// The report if it is the only use.
    pub alone: Diagnostic,
    /// The list: its span and its name. `None` if the records themselves are the list.
    pub list: Option<(Span, String)>,
    /// The word.
    pub word: String,
    /// For a code, the id of its message.
    pub message: Option<String>,
}

/// Drops codes for which there is prose, if some record of the protocol has none: that
/// record then has the wrong code, which is reported there.
pub fn drop_misnamed(all: &mut Vec<Unknown>, catalog: &Catalog, default: &Localizer) {
    let bare = |id: &str| ATTRIBUTES.iter().all(|a| !default.has(id, Some(a)));
    all.retain(|unknown| {
        let id = unknown.message.as_deref().filter(|id| !bare(id));
        let protocol = id.and_then(|id| catalog.protocol_of_message(id));
        let codes = protocol.map(|p| &catalog.protocols[p].codes);
        !codes.is_some_and(|codes| codes.iter().any(|c| bare(&c.message)))
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
        // Built-in lists are assumed to be correct.
        let own = |(span, _): &(Span, String)| sources.at(span.source).path.starts_with("content/");
        out.push(match first.list.filter(own) {
            Some((span, list)) if n > 1 => {
                let message = format!("{list} lacks `{}`, which {n} records use", first.word);
                Diagnostic::error(first.alone.code, span, message)
                    .hint("add it here, or correct its spelling here")
            }
            _ if n > 1 => {
                let more = counted(n - 1, "more record");
                let message = format!("{}; the same in {more}", first.alone.message);
                Diagnostic {
                    message: message.into(),
                    ..first.alone
                }
            }
            _ => first.alone,
        });
    }
}
