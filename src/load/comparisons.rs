//! Loads `content/comparisons.yaml`: comparisons of codes of different protocols.

use super::fields::Reporter;
use super::read_yaml;
use super::tree::SourceTree;
use super::yaml::Node;
use crate::diagnostic::{Diagnostics, SourceId, Words};
use crate::model::{Catalog, CodeId, Crossing, Lost, Pair};
use std::collections::BTreeMap;

/// Maximum number of groups.
const MAX_GROUPS: usize = 200;
/// Maximum number of codes of a group.
const MAX_CODES: usize = 6;

/// Loads the pairs, in order. Of a pair that is both near and alike, near counts.
pub(super) fn load(
    tree: &SourceTree,
    id: SourceId,
    catalog: &Catalog,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> Vec<Crossing> {
    let Some(node) = read_yaml(tree, id, lost, out) else {
        return Vec::new();
    };
    let mut report = Reporter {
        source: id,
        diagnostics: out,
    };
    let Some(fields) = report.fields(&node, &["near", "alike"]) else {
        return Vec::new();
    };
    let mut pairs: BTreeMap<Pair, bool> = BTreeMap::new();
    let mut groups = 0;
    for (key, near) in [("near", true), ("alike", false)] {
        let Some(list) = fields.get(key) else {
            continue;
        };
        for item in report.list(list) {
            groups += 1;
            if groups == MAX_GROUPS + 1 {
                let message = format!("there are too many groups; the limit is {MAX_GROUPS}");
                report.too_large(
                    item.range.clone(),
                    message,
                    "keep the codes that readers confuse",
                );
            }
            if groups > MAX_GROUPS {
                continue;
            }
            let codes = group(&mut report, item, catalog, lost);
            for (i, a) in codes.iter().enumerate() {
                for b in &codes[i + 1..] {
                    let pair = Pair::new(*a, *b);
                    if let Some(pair) = pair {
                        *pairs.entry(pair).or_default() |= near;
                    }
                }
            }
        }
    }
    let crossing = |(pair, near)| Crossing { pair, near };
    pairs.into_iter().map(crossing).collect()
}

/// The codes of a group, of different protocols.
fn group(report: &mut Reporter, node: &Node, catalog: &Catalog, lost: &Lost) -> Vec<CodeId> {
    let items = report.items(node);
    if !(2..=MAX_CODES).contains(&items.len()) {
        if matches!(node.value, super::yaml::Value::Seq(_)) {
            let message = format!(
                "expected a group of 2 to {MAX_CODES} codes, found {}",
                items.len()
            );
            let hint = "write each group as a list: `- [http/503, smtp/421]`".to_owned();
            report.error("load/bad-comparison", node, message, hint);
        }
        return Vec::new();
    }
    let mut codes: Vec<CodeId> = Vec::new();
    for item in items {
        let Some(code) = code(report, item, catalog, lost) else {
            continue;
        };
        let name = &catalog.protocol(code).name;
        let (message, hint) = if codes.contains(&code) {
            (
                "this code is listed twice".to_owned(),
                "keep one".to_owned(),
            )
        } else if codes.iter().any(|other| other.protocol == code.protocol) {
            (
                format!("this group has another code of {name}"),
                "to compare codes of one protocol, use `related`, or `pairs` in protocol.yaml"
                    .to_owned(),
            )
        } else {
            codes.push(code);
            continue;
        };
        report.error("load/bad-comparison", item, message, hint);
    }
    codes
}

/// A code, written `<protocol>/<code>`.
fn code(report: &mut Reporter, node: &Node, catalog: &Catalog, lost: &Lost) -> Option<CodeId> {
    let text = report.string(node)?;
    let Some((slug, code)) = text.split_once('/') else {
        let message = format!("`{text}` does not name a protocol");
        let hint = "write the protocol's folder before the code: `http/503`".to_owned();
        report.error("load/bad-comparison", node, message, hint);
        return None;
    };
    let empty = catalog.unpublished.iter().find(|p| p.slug == slug);
    if let Some(protocol) = empty {
        let message = format!("{} has no code {code}", protocol.name);
        let hint = format!("add its record to content/{slug}/codes/, or remove it here");
        report.error("load/bad-comparison", node, message, hint);
        return None;
    }
    if lost.has_protocol(slug) || lost.has_code(slug, code) {
        return None;
    }
    let Some(protocol) = catalog.protocol_by_slug(slug) else {
        let message = format!("there is no protocol `{slug}`");
        let slugs = Words::new(catalog.protocols.iter().map(|p| p.slug.as_str()));
        report.error("load/bad-comparison", node, message, slugs.hint(slug));
        return None;
    };
    let found = catalog.code_by_text(protocol, code);
    if found.is_none() {
        let protocol = &catalog.protocols[protocol];
        let message = format!("{} has no code {code}", protocol.name);
        let known = Words::new(protocol.codes.iter().map(|code| code.text.as_str()));
        report.error("load/bad-comparison", node, message, known.hint(code));
    }
    found
}
