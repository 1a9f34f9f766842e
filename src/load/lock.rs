//! Loads `locales/<tag>/.lock`: the source of each translation.
//!
//! The file holds the default locale's messages as they were when they were translated, in
//! Fluent's canonical form. It contains texts rather than hashes, so that the old source
//! can be shown beside the new one without a version control system. Of long pages it only
//! records the paths, as headings without messages at the end.

use super::locales::syntax_faults;
use super::tree::SourceTree;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::l10n::canonical_entries;
use crate::model::{Locale, LocaleId};
use crate::project::{Lock, MessageFile};
use crate::text::merge_mark;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use typed_index_collections::{TiSlice, TiVec};

/// Whether `path` is that of such a file.
pub fn is_lock_file(path: &str) -> bool {
    let parts: Vec<_> = path.split('/').collect();
    matches!(parts[..], ["locales", _, ".lock"])
}

/// The locks by locale; `None` for a locale without one.
pub fn load(
    tree: &SourceTree,
    locales: &TiSlice<LocaleId, Locale>,
    messages: &[MessageFile],
    out: &mut Diagnostics,
) -> TiVec<LocaleId, Option<Lock>> {
    let path = |locale: &Locale| format!("locales/{}/.lock", locale.tag);
    let files: TiVec<LocaleId, _> = locales
        .iter()
        .map(|l| tree.own.get(&path(l)).copied())
        .collect();
    let mut present = BTreeMap::new();
    if files.iter().skip(1).any(Option::is_some) {
        for file in messages.iter().filter(|f| f.locale.is_default()) {
            present.extend(canonical_entries(&tree.sources.at(file.source).text));
        }
    }
    let lock =
        |(locale, file): (LocaleId, Option<_>)| {
            let source = file.filter(|_| !locale.is_default())?;
            let text = &tree.sources.at(source).text;
            let mut at = 0;
            let mut lines = text.split_inclusive('\n').map(|line| {
                at += line.len();
                (at - line.len(), line)
            });
            let conflict = lines.find(|(_, line)| merge_mark(line).is_some());
            let conflict = conflict.map(|(at, _)| at);
            if let Some(at) = conflict {
                let message = "this file contains an unresolved merge conflict";
                let span = Span::new(source, at..at + 1);
                out.push(Diagnostic::error("load/merge-conflict", span, message).hint(
                "keep the messages of both sides; of an attribute that occurs twice, keep the \
                 one that is newer in the source; then remove the markers",
            ));
            }
            // A message that cannot be parsed would lose its record. Conflict markers are
            // not Fluent either, and are not reported twice.
            let mut faults = Diagnostics::default();
            syntax_faults(text, source, &mut faults);
            let sound = conflict.is_none() && faults.is_empty();
            if conflict.is_none() {
                out.extend(faults);
            }
            let mut recorded: BTreeMap<_, _> = canonical_entries(text).into_iter().collect();
            let pages = pages(text).map(|page| (page.to_owned(), String::new()));
            recorded.extend(pages);
            let own = messages
                .iter()
                .filter(|f| f.locale == locale && !f.built_in);
            let own = own.flat_map(|f| &f.resource.entries).filter(|e| !e.term);
            let ids = own.map(|e| &e.id).filter(|id| !id.starts_with("locale-"));
            let ids: HashSet<_> = ids.collect();
            let (mut stale, mut unrecorded) = (BTreeSet::new(), BTreeSet::new());
            // With syntax errors, the recorded messages are unknown.
            for &id in ids.iter().filter(|_| sound) {
                match (present.get(id), recorded.get(id)) {
                    (Some(now), Some(then)) if now != then => stale.insert(id.clone()),
                    (Some(_), None) => unrecorded.insert(id.clone()),
                    _ => false,
                };
            }
            let has = |tag: &str, path: &str| {
                let path = format!("locales/{tag}/{path}");
                tree.own.contains_key(&path)
            };
            let lost = recorded.keys().filter(|id| match is_page(id) {
                true => has(&locales[LocaleId::DEFAULT].tag, id) && !has(&locales[locale].tag, id),
                false => present.contains_key(*id) && !ids.contains(id),
            });
            Some(Lock {
                lost: lost.cloned().collect(),
                recorded,
                stale,
                unrecorded,
            })
        };
    files.into_iter_enumerated().map(lock).collect()
}

/// The long pages that a lock records.
fn pages(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().rev().filter(|line| !line.is_empty());
    let headings = lines.map_while(|line| line.strip_prefix("## "));
    headings.filter(|path| is_page(path))
}

/// Whether a recorded id is that of a long page rather than a message.
fn is_page(id: &str) -> bool {
    id.starts_with("pages/") && id.ends_with(".md")
}
