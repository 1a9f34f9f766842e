//! Loads long pages: `locales/<tag>/pages/<page>.md`, and the pages of collections,
//! `locales/<tag>/pages/<collection>/<page>.md`, in the order of `content/collections.yaml`.

use super::fields::Reporter;
use super::read_yaml;
use super::tree::SourceTree;
use super::yaml::{Key, Node, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, Span, Words};
use crate::model::{EntryId, Locale, LocaleId, Lost};
use crate::project::PageEntry;
use crate::text::is_slug;
use std::collections::{BTreeMap, HashMap};
use typed_index_collections::{TiSlice, TiVec};

/// The file with the order of collections.
pub(super) const ORDER: &str = "content/collections.yaml";

/// The beginning of a long page that has not been translated yet, and is not published.
const UNWRITTEN: &str = "<!-- To be translated";

/// A long page to be translated: its source with a note above it.
pub fn unwritten_page(text: &str) -> String {
    format!("{UNWRITTEN}: remove this line when done. -->\n\n{text}")
}

/// The texts of a page, by locale.
type Texts = TiVec<LocaleId, Option<SourceId>>;

/// Loads the pages: those outside of collections, then each collection, its index first.
pub(super) fn load(
    tree: &SourceTree,
    locales: &TiSlice<LocaleId, Locale>,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> TiVec<EntryId, PageEntry> {
    let mut pages: BTreeMap<&str, Texts> = BTreeMap::new();
    for (i, locale) in locales.iter_enumerated() {
        let prefix = format!("locales/{}/pages/", locale.tag);
        for (path, id) in tree.own_under(&prefix) {
            let Some(page) = path.strip_suffix(".md").map(|p| &p[prefix.len()..]) else {
                continue;
            };
            if let Some((message, hint)) = refused(page) {
                let error = Diagnostic::error("load/bad-slug", Span::new(id, 0..0), message);
                out.push(error.hint(hint));
                continue;
            }
            // Created by `versus l10n new`, and not translated yet.
            if tree.sources.at(id).text.starts_with(UNWRITTEN) {
                continue;
            }
            let texts = pages
                .entry(page)
                .or_insert_with(|| vec![None; locales.len()].into());
            texts[i] = Some(id);
        }
    }
    let default = &locales[LocaleId::DEFAULT].tag;
    pages.retain(|page, texts| {
        let is_lost = lost.has_settings() || lost.has_page(page);
        if let (None, Some(other), false) = (
            texts[LocaleId::DEFAULT],
            texts.iter().flatten().next(),
            is_lost,
        ) {
            let message = format!("the default locale has no page `{page}`");
            let diagnostic =
                Diagnostic::error("load/missing-file", Span::new(*other, 0..0), message);
            let file = format!("locales/{default}/pages/{page}.md");
            out.push(diagnostic.hint(format!("add {file}: other locales fall back on it")));
        }
        texts[LocaleId::DEFAULT].is_some()
    });
    let mut entries: Vec<PageEntry> = pages
        .into_iter()
        .map(|(path, texts)| PageEntry {
            path: path.to_owned(),
            texts,
        })
        .collect();
    indexes(&entries, default, lost, out);
    let order = match tree.find(ORDER) {
        Some(id) => order(tree, id, &entries, lost, out),
        None => HashMap::new(),
    };
    // By collection; in each, the index, then what is listed, then the others by path.
    entries.sort_by_cached_key(|entry| {
        let collection = entry.collection().map(str::to_owned);
        let listed = order.get(&entry.path).copied().unwrap_or(usize::MAX);
        (collection, !entry.is_index(), listed, entry.path.clone())
    });
    entries.into()
}

/// Why a page cannot have the path that its file gives it, and what to do about it.
fn refused(page: &str) -> Option<(String, &'static str)> {
    let parts: Vec<&str> = page.split('/').collect();
    if parts.len() > 2 {
        let message = format!("`{page}` lies too deep");
        return Some((
            message,
            "pages lie in pages/ or in a folder of it, which is a collection",
        ));
    }
    if page == "index" {
        let message = "`index` is the home page, which is made from messages".to_owned();
        return Some((message, "give the file another name"));
    }
    let last = parts.len() - 1;
    let bad = parts.iter().enumerate().find(|(i, part)| {
        let index = **part == "index" && *i < last;
        !is_slug(part) || part.contains('.') || index || **part == "404"
    });
    let message = format!("`{}` cannot be part of a URL", bad?.1);
    Some((
        message,
        "name the file with lowercase letters, digits and single dashes",
    ))
}

/// Reports collections without a page of their own.
fn indexes(entries: &[PageEntry], default: &str, lost: &Lost, out: &mut Diagnostics) {
    let mut without: BTreeMap<&str, SourceId> = BTreeMap::new();
    for entry in entries {
        if let (Some(collection), Some(id)) = (entry.collection(), entry.texts[LocaleId::DEFAULT]) {
            without.entry(collection).or_insert(id);
        }
    }
    let has_index = |collection: &str| {
        let path = format!("{collection}/index");
        lost.has_page(&path) || entries.iter().any(|entry| entry.path == path)
    };
    without.retain(|collection, _| !has_index(collection));
    for (collection, id) in without {
        let message = format!("the collection `{collection}` has no page of its own");
        let error = Diagnostic::error("load/missing-file", Span::new(id, 0..0), message);
        out.push(error.hint(format!(
            "write locales/{default}/pages/{collection}/index.md: the title and an \
             introduction; the list of the pages follows it"
        )));
    }
}

/// The position of each listed page in its collection, by path.
fn order(
    tree: &SourceTree,
    id: SourceId,
    entries: &[PageEntry],
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> HashMap<String, usize> {
    let mut order = HashMap::new();
    let Some(node) = read_yaml(tree, id, lost, out) else {
        return order;
    };
    let mut report = Reporter {
        source: id,
        diagnostics: out,
    };
    let Value::Map(collections) = &node.value else {
        report.wrong_type(&node, "a mapping");
        return order;
    };
    // Without the settings it is not known which locale's pages count.
    if lost.has_settings() {
        return order;
    }
    for (key, list) in collections {
        listed(&mut report, (key, list), entries, lost, &mut order);
    }
    order
}

fn listed(
    report: &mut Reporter,
    (key, list): (&Key, &Node),
    entries: &[PageEntry],
    lost: &Lost,
    order: &mut HashMap<String, usize>,
) {
    let of = |entry: &&PageEntry| entry.collection() == Some(&*key.name) && !entry.is_index();
    if !entries.iter().any(|entry| of(&entry)) {
        let known = Words::new(entries.iter().filter_map(PageEntry::collection));
        let message = format!("there is no collection `{}`", key.name);
        let span = Span::new(report.source, key.range.clone());
        if !lost.has_page_in(&key.name) {
            report.error_at("load/unknown-page", span, message, known.hint(&key.name));
        }
        return;
    }
    for item in report.list(list) {
        let Some(slug) = report.string(item) else {
            continue;
        };
        let path = format!("{}/{slug}", key.name);
        let known = entries.iter().filter(of);
        if order.contains_key(&path) {
            report.twice(item, &slug, "listed");
        } else if entries.iter().filter(of).any(|entry| entry.path == path) {
            order.insert(path, order.len());
        } else if !lost.has_page(&path) {
            let known = Words::new(known.map(PageEntry::slug));
            let message = format!("the collection `{}` has no page `{slug}`", key.name);
            report.error("load/unknown-page", item, message, known.hint(&slug));
        }
    }
}
