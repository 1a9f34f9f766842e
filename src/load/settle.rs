//! The records of a protocol together: their order, repetitions, and whom they name.

use super::catalog::Frame;
use super::record::Draft;
use super::tree::SourceTree;
use crate::diagnostic::{Diagnostic, Diagnostics, spelling};
use crate::model::{Code, message_id};
use std::collections::{BTreeSet, HashMap};

/// Puts the records in order, refuses repetitions and resolves `related`.
pub(super) fn settle(
    tree: &SourceTree,
    mut drafts: Vec<Draft>,
    frame: &Frame,
    lost: &mut Vec<String>,
    out: &mut Diagnostics,
) -> Vec<Code> {
    drafts.sort_by(|a, b| {
        let key = |d: &Draft| (d.code.value.clone(), d.code.slug.clone());
        key(a).cmp(&key(b))
    });
    let mut kept: Vec<Draft> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let code = &draft.code;
        let path = |other: &Draft| &tree.sources.at(other.code.span.source).path;
        // Codes with one message id could not have prose of their own: 5.1.1 and 5-1-1.
        let same_id = kept
            .iter()
            .find(|k| k.code.message == code.message)
            .map(path);
        let same_slug = kept.iter().find(|k| k.code.slug == code.slug).map(path);
        if let Some(other) = same_id {
            let message = format!("{} {} clashes with {other}", frame.name, code.text);
            out.push(
                Diagnostic::error("load/duplicate-code", code.span.clone(), message)
                    .hint("keep one record per code; codes that differ only in punctuation clash"),
            );
        }
        if let Some(other) = same_slug {
            let message = format!("{other} has the slug `{}`, too", code.slug);
            out.push(
                Diagnostic::error("load/duplicate-slug", code.span.clone(), message)
                    .hint("rename one of the files: its stem is its part of the URL"),
            );
        }
        match (same_id, same_slug) {
            (None, None) => kept.push(draft),
            (None, Some(_)) => lost.push(code.message.clone()),
            (Some(_), _) => {}
        }
    }
    relate(kept, frame, lost, out)
}

/// Looks up the codes that each record names.
fn relate(drafts: Vec<Draft>, frame: &Frame, lost: &[String], out: &mut Diagnostics) -> Vec<Code> {
    let places = drafts
        .iter()
        .enumerate()
        .map(|(i, d)| (d.code.text.clone(), i));
    let places: HashMap<String, usize> = places.collect();
    let mut codes = Vec::with_capacity(drafts.len());
    for (i, mut draft) in drafts.into_iter().enumerate() {
        for (text, span) in draft.related {
            let related = &mut draft.code.related;
            match places.get(&text) {
                Some(&j) if j != i && !related.contains(&j) => related.push(j),
                Some(&j) => {
                    let why = if j == i {
                        "the code itself"
                    } else {
                        "a code named before"
                    };
                    let message = format!("`related` names {why}: {text}");
                    let diagnostic = Diagnostic::error("load/bad-related", span, message);
                    out.push(diagnostic.hint("take it out of the list"));
                }
                None if lost.contains(&message_id(&frame.slug, &text)) => {}
                None => {
                    let message = format!("`related` names {text}, which has no record");
                    let known: BTreeSet<_> = places.keys().map(String::as_str).collect();
                    let diagnostic = Diagnostic::error("load/unknown-code", span, message);
                    out.push(diagnostic.hint(spelling(&text, known)));
                }
            }
        }
        codes.push(draft.code);
    }
    codes
}
