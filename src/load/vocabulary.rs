//! Loads `content/vocabulary.yaml`.

use super::fields::{MOST_ITEMS, Reporter};
use super::tree::SourceTree;
use super::{read_yaml, yaml};
use crate::diagnostic::{Diagnostics, SourceId, Span};
use crate::model::{Fact, Lost, Vocabulary};
use crate::text::is_slug;
use std::collections::HashSet;

/// Loads the vocabulary. What cannot be read of it is added to `lost`.
pub(super) fn load(
    tree: &SourceTree,
    id: SourceId,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> Vocabulary {
    let mut vocabulary = Vocabulary::default();
    let Some(node) = read_yaml(tree, id, lost, out) else {
        return vocabulary;
    };
    let mut report = Reporter {
        source: id,
        diagnostics: out,
    };
    let yaml::Value::Map(entries) = &node.value else {
        if node.value != yaml::Value::Null {
            report.wrong_type(&node, "a mapping");
            lost.file("content/vocabulary.yaml");
        }
        return vocabulary;
    };
    if let Some((key, _)) = entries.get(MOST_ITEMS) {
        let message = format!("this vocabulary has more than the {MOST_ITEMS} facts allowed");
        report.too_large(key.range.clone(), message, "take out what is not needed");
        lost.file("content/vocabulary.yaml");
    }
    for (key, node) in entries.iter().take(MOST_ITEMS) {
        let (mut values, mut seen) = (Vec::new(), HashSet::new());
        let before = report.diagnostics.len();
        for item in report.list(node) {
            match &item.value {
                yaml::Value::Str(word) if seen.contains(word) => {
                    let message = format!("`{word}` is listed twice");
                    report.error("load/duplicate-value", item, message, "keep one".to_owned());
                }
                yaml::Value::Str(word) if is_slug(word) => {
                    seen.insert(word);
                    values.push(word.clone());
                }
                _ => report.wrong_type(item, "a word of small letters, digits and dashes"),
            }
        }
        if report.diagnostics.len() > before {
            lost.fact(&key.name);
        }
        let place = vocabulary.facts.len();
        vocabulary.by_key.insert(key.name.clone(), place);
        vocabulary.facts.push(Fact {
            key: key.name.clone(),
            values,
            span: Span::new(id, key.range.clone()),
        });
    }
    vocabulary
}
