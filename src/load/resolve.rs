//! Sorts the records of a protocol, rejects duplicates, and resolves `related`.

use super::draft::Draft;
use super::protocol::ProtocolFile;
use super::stolen;
use super::tree::SourceTree;
use super::unknown::Unknown;
use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, Words};
use crate::model::{Code, CodeIndex, Lost, Order, code_in_name, message_id};
use std::collections::{BTreeSet, HashMap, HashSet};
use typed_index_collections::TiVec;

/// Sorts the records, rejects duplicates and resolves `related`.
pub(super) fn resolve(
    tree: &SourceTree,
    mut drafts: Vec<Draft>,
    file: &ProtocolFile,
    lost: &mut Lost,
    unknown: &mut Vec<Unknown>,
    out: &mut Diagnostics,
) -> TiVec<CodeIndex, Code> {
    // Of two records of the same code, keep the one whose file is named after the code.
    let misnamed = |c: &Code| {
        let named = code_in_name(&c.slug).map(|code| message_id(&file.slug, code));
        named.is_some_and(|id| id != c.message)
    };
    let order = Order::of(drafts.iter().map(|draft| draft.code.text.as_str()));
    drafts.sort_by(|a, b| {
        let by_code = order.compare(&a.code.text, &b.code.text);
        let rest = |code: &Code| (misnamed(code), code.slug.clone());
        by_code.then_with(|| rest(&a.code).cmp(&rest(&b.code)))
    });
    let mut kept: Vec<Draft> = Vec::with_capacity(drafts.len());
    let (mut ids, mut slugs) = (HashMap::new(), HashMap::new());
    for draft in drafts {
        let code = &draft.code;
        let path = |other: &SourceId| &tree.sources.at(*other).path;
        // Codes that share a message id, such as 5.1.1 and 5-1-1, could not have prose of
        // their own.
        let same_id = ids.get(&code.message).map(path);
        let same_slug = slugs.get(&code.slug).map(path);
        if let Some(other) = same_id {
            let message = format!("{} {} clashes with {other}", file.name, code.text);
            out.push(
                Diagnostic::error("load/duplicate-code", code.span.clone(), message)
                    .hint("keep one record per code; codes must differ in more than punctuation"),
            );
        }
        if let Some(other) = same_slug {
            let message = format!("{other} has the same slug, `{}`", code.slug);
            out.push(
                Diagnostic::error("load/duplicate-slug", code.span.clone(), message)
                    .hint("rename one of the files: the file name without its extension is part of the URL"),
            );
        }
        match (same_id, same_slug) {
            (None, None) => {
                ids.insert(code.message.clone(), code.span.source);
                slugs.insert(code.slug.clone(), code.span.source);
                kept.push(draft);
            }
            (None, Some(_)) => lost.message(code.message.clone()),
            (Some(_), _) => {}
        }
    }
    let kept = without_pairs(kept, file, lost, out);
    stolen::check(&kept, file, out);
    relate(kept, file, lost, unknown, out)
}

/// Rejects a code whose message id would be that of a comparison of two others: `425-426`.
fn without_pairs(
    drafts: Vec<Draft>,
    file: &ProtocolFile,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> Vec<Draft> {
    let texts: Vec<String> = drafts.iter().map(|d| d.code.text.clone()).collect();
    let codes = drafts.iter().map(|d| d.code.message.clone());
    let codes: HashMap<String, usize> = codes.zip(0..).collect();
    let prefix = format!("{}-", file.slug);
    let pair = |id: &str| {
        let dashes = id.match_indices('-').map(|(at, _)| at);
        let mut dashes = dashes.filter(|at| *at > prefix.len());
        dashes.find_map(|at| {
            let second = format!("{prefix}{}", &id[at + 1..]);
            let (a, b) = (*codes.get(&id[..at])?, *codes.get(&second)?);
            // Two codes are compared in this order only.
            (a < b).then_some((a, b))
        })
    };
    let mut kept = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let code = &draft.code;
        let Some((a, b)) = pair(&code.message) else {
            kept.push(draft);
            continue;
        };
        let message = format!(
            "the code `{}` needs the message `{}`, which compares {} and {}",
            code.text, code.message, texts[a], texts[b]
        );
        let error = Diagnostic::error("load/bad-code", code.span.clone(), message);
        out.push(error.hint("change the spelling of the code, with other digits or letters"));
        lost.message(code.message.clone());
    }
    kept
}

/// Looks up the codes that each record names as related.
fn relate(
    drafts: Vec<Draft>,
    file: &ProtocolFile,
    lost: &mut Lost,
    unknown: &mut Vec<Unknown>,
    out: &mut Diagnostics,
) -> TiVec<CodeIndex, Code> {
    let places = drafts
        .iter()
        .enumerate()
        .map(|(i, d)| (d.code.text.clone(), CodeIndex::from(i)));
    let places: HashMap<String, CodeIndex> = places.collect();
    let known: BTreeSet<&str> = places.keys().map(String::as_str).collect();
    let known = Words::new(known);
    let mut wanting = Vec::new();
    let mut codes = TiVec::with_capacity(drafts.len());
    for (i, mut draft) in TiVec::<CodeIndex, _>::from(drafts).into_iter_enumerated() {
        let mut named = HashSet::new();
        for (text, span) in draft.related {
            match places.get(&text) {
                Some(&j) if j != i && named.insert(j) => draft.code.related.push(j),
                Some(&j) => {
                    let why = if j == i {
                        "the code itself"
                    } else {
                        "a code twice"
                    };
                    let message = format!("`related` names {why}: {text}");
                    let diagnostic = Diagnostic::error("load/bad-related", span, message);
                    out.push(diagnostic.hint("remove it from the list"));
                }
                None => {
                    let id = message_id(&file.slug, &text);
                    wanting.push((draft.code.message.clone(), id.clone()));
                    if lost.has_code(&file.slug, &text) {
                        continue;
                    }
                    let message = format!("`related` names {text}, which has no record");
                    let alone = Diagnostic::warning("load/unknown-code", span, message);
                    unknown.push(Unknown {
                        alone: alone.hint(known.hint(&text)),
                        list: None,
                        word: text,
                        message: Some(id),
                    });
                }
            }
        }
        codes.push(draft.code);
    }
    for (by, code) in wanting {
        lost.related(by);
        lost.message(code);
    }
    codes
}
