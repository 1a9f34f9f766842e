//! Loads the words by which people of each language look for something: codes in
//! `locales/<tag>/search/<protocol>.yaml`, long pages in `locales/<tag>/search.yaml`.

use super::fields::Reporter;
use super::read_yaml;
use super::tree::SourceTree;
use super::yaml::{Key, Node, Value};
use crate::diagnostic::{Diagnostics, Span, Words, spelling};
use crate::model::{Catalog, EntryId, Locale, LocaleId, Lost, Protocol, ProtocolId};
use crate::project::{PageEntry, SearchWords};
use typed_index_collections::{TiSlice, TiVec};

/// Phrases for one code or page.
const MAX_PHRASES: usize = 80;
/// Characters of a phrase.
const MAX_PHRASE: usize = 60;

/// Whether `path` is that of such a file.
pub(super) fn is_search_file(path: &str) -> bool {
    let parts: Vec<_> = path.split('/').collect();
    match parts[..] {
        ["locales", _, "search.yaml"] => true,
        ["locales", _, "search", file] => file.ends_with(".yaml"),
        _ => false,
    }
}

/// Loads the words of every locale.
pub(super) fn load(
    tree: &SourceTree,
    locales: &TiSlice<LocaleId, Locale>,
    catalog: &Catalog,
    entries: &TiSlice<EntryId, PageEntry>,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> TiVec<LocaleId, SearchWords> {
    let of_locale = |locale: &Locale| {
        let mut words = SearchWords::default();
        let folder = format!("locales/{}/search", locale.tag);
        for (path, id) in tree.own_under(&folder) {
            if !is_search_file(path) {
                continue;
            }
            let Some(node) = read_yaml(tree, id, lost, out) else {
                continue;
            };
            let mut report = Reporter {
                source: id,
                diagnostics: out,
            };
            match path[folder.len()..].strip_prefix('/') {
                None => pages(&mut report, &node, entries, lost, &mut words),
                Some(file) => {
                    let slug = file.trim_end_matches(".yaml");
                    let known = catalog.protocol_by_slug(slug);
                    match known {
                        Some(protocol) => {
                            codes(&mut report, &node, catalog, protocol, lost, &mut words);
                        }
                        None => no_protocol(&mut report, slug, catalog, lost),
                    }
                }
            }
        }
        words
    };
    locales.iter().map(of_locale).collect()
}

fn no_protocol(report: &mut Reporter, slug: &str, catalog: &Catalog, lost: &Lost) {
    let unpublished = catalog.unpublished.iter().any(|p| p.slug == slug);
    if lost.has_protocol(slug) || unpublished {
        return;
    }
    let message = format!("there is no protocol `{slug}`");
    let hint = spelling(slug, catalog.protocols.iter().map(|p| p.slug.as_str()));
    let span = Span::new(report.source, 0..0);
    report.error_at("load/bad-search-word", span, message, hint);
}

fn codes(
    report: &mut Reporter,
    node: &Node,
    catalog: &Catalog,
    id: ProtocolId,
    lost: &Lost,
    words: &mut SearchWords,
) {
    let protocol: &Protocol = &catalog.protocols[id];
    let known = Words::new(protocol.codes.iter().map(|code| code.text.as_str()));
    for (key, list) in of_map(report, node) {
        let Some(code) = catalog.code_by_text(id, &key.name) else {
            if !lost.has_code(&protocol.slug, &key.name) {
                let message = format!("{} has no code {}", protocol.name, key.name);
                unknown(report, key, message, known.hint(&key.name));
            }
            continue;
        };
        words.codes.insert(code, phrases(report, list));
    }
}

fn pages(
    report: &mut Reporter,
    node: &Node,
    entries: &TiSlice<EntryId, PageEntry>,
    lost: &Lost,
    words: &mut SearchWords,
) {
    let known = Words::new(entries.iter().map(|entry| entry.path.as_str()));
    for (key, list) in of_map(report, node) {
        let found = entries.iter_enumerated().find(|(_, e)| e.path == key.name);
        let Some((entry, _)) = found else {
            if !lost.has_page(&key.name) {
                let message = format!("there is no page `{}`", key.name);
                unknown(report, key, message, known.hint(&key.name));
            }
            continue;
        };
        words.pages.insert(entry, phrases(report, list));
    }
}

fn unknown(report: &mut Reporter, key: &Key, message: String, hint: String) {
    let span = Span::new(report.source, key.range.clone());
    report.error_at("load/bad-search-word", span, message, hint);
}

/// The entries of a mapping; of an empty file, none.
fn of_map<'n>(report: &mut Reporter, node: &'n Node) -> &'n [(Key, Node)] {
    match &node.value {
        Value::Map(entries) => entries,
        Value::Null => &[],
        _ => {
            report.wrong_type(node, "a mapping");
            &[]
        }
    }
}

fn phrases(report: &mut Reporter, node: &Node) -> Vec<String> {
    let items = report.items(node);
    if let Some(first) = items.get(MAX_PHRASES) {
        let message = format!("these are more than the {MAX_PHRASES} phrases allowed");
        report.too_large(first.range.clone(), message, "keep those that people type");
    }
    let mut phrases: Vec<String> = Vec::new();
    for item in items.iter().take(MAX_PHRASES) {
        let Some(phrase) = report.name(item) else {
            continue;
        };
        if phrase.chars().count() > MAX_PHRASE {
            let message = format!("this phrase is longer than the {MAX_PHRASE} characters allowed");
            report.too_large(item.range.clone(), message, "write what people type");
        } else if phrases.contains(&phrase) {
            report.twice(item, &phrase, "listed");
        } else {
            phrases.push(phrase);
        }
    }
    phrases
}
