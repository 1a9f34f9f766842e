//! Reads a YAML mapping field by field, and reports every error in it.

use super::yaml::{Key, Node, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, Span, nearest, spelling};
use crate::text::{faults, is_blank, named};
use std::ops::Range;

// Upper bounds on fields. Each is several times larger than any real value, and small
// enough for a complete record to fit on a page, in a card, and in the search index.

/// Characters of any one text: an address, a reason, a setting.
pub const MAX_STRING_LENGTH: usize = 1_000;
/// Characters of a name or a code: it appears in headings, titles and lists.
pub const MAX_NAME_LENGTH: usize = 200;
/// Items of a list, or facts of the vocabulary: a page shows them all.
pub const MAX_ITEMS: usize = 1_000;
/// Lines of an exchange: it appears on every page of its code.
pub const MAX_LINES: usize = 100;
/// Characters of one line of an exchange.
pub const MAX_LINE_LENGTH: usize = 1_000;

/// Whether a text has more than `most` characters.
pub fn is_longer(text: &str, most: usize) -> bool {
    text.len() > most && text.chars().nth(most).is_some()
}

/// Reports faults in one file.
pub struct Reporter<'d> {
    /// The file.
    pub source: SourceId,
    /// Collects the reports.
    pub diagnostics: &'d mut Diagnostics,
}

impl Reporter<'_> {
    /// One line of text of limited length. Forbidden characters are reported by
    /// [`super::characters`].
    pub fn name(&mut self, node: &Node) -> Option<String> {
        let text = self.string(node)?;
        if text.contains(['\n', '\r', '\t']) {
            let message = "this must be a single line without tabs".to_owned();
            let hint = "write it on one line, with spaces".to_owned();
            self.error("load/bad-name", node, message, hint);
            return None;
        }
        if is_longer(&text, MAX_NAME_LENGTH) {
            let message =
                format!("this must be a single line of at most {MAX_NAME_LENGTH} characters");
            self.error("load/bad-name", node, message, "shorten it".into());
            return None;
        }
        Some(text)
    }

    /// The span of a node.
    pub fn span(&self, node: &Node) -> Span {
        Span::new(self.source, node.range.clone())
    }

    /// Reports an error at `node`.
    pub fn error(&mut self, code: &'static str, node: &Node, message: String, hint: String) {
        self.error_at(code, self.span(node), message, hint);
    }

    /// Reports an error at a part of the file.
    pub fn error_at(&mut self, code: &'static str, span: Span, message: String, hint: String) {
        let diagnostic = Diagnostic::error(code, span, message).hint(hint);
        self.diagnostics.push(diagnostic);
    }

    /// The fields of a mapping, which may only have the keys `known`.
    pub fn fields<'n>(&mut self, node: &'n Node, known: &[&'static str]) -> Option<Fields<'n>> {
        self.fields_or(node, known, |_| None)
    }

    /// The same; `elsewhere` recognizes unknown keys that are not typos, and returns where
    /// that setting belongs here, and which key is meant.
    pub fn fields_or<'n>(
        &mut self,
        node: &'n Node,
        known: &[&'static str],
        elsewhere: impl Fn(&str) -> Option<(&'static str, Option<&'static str>)>,
    ) -> Option<Fields<'n>> {
        let Value::Map(entries) = &node.value else {
            self.wrong_type(node, "a mapping");
            return None;
        };
        let mut meant = Vec::new();
        for (key, _) in entries {
            if !known.contains(&key.name.as_str()) {
                let near = known
                    .iter()
                    .copied()
                    .filter(|k| nearest(&key.name, [*k]).is_some());
                meant.extend(near);
                let message = format!("unknown key `{}`", key.name);
                let span = Span::new(self.source, key.range.clone());
                let hint = match elsewhere(&key.name) {
                    Some((place, key)) => {
                        meant.extend(key);
                        place.to_owned()
                    }
                    None => spelling(&key.name, known.iter().copied()),
                };
                let diagnostic = Diagnostic::error("load/unknown-key", span, message).hint(hint);
                self.diagnostics.push(diagnostic);
            }
        }
        Some(Fields { node, meant })
    }

    /// Reports that a value of another type is expected.
    pub fn wrong_type(&mut self, node: &Node, wanted: &str) {
        let message = format!("expected {wanted}, found {}", node.value.kind());
        let hint = format!("write {wanted} here");
        self.error("load/wrong-type", node, message, hint);
    }

    /// A required field.
    pub fn required<'n>(&mut self, fields: &Fields<'n>, key: &str) -> Option<&'n Node> {
        let found = fields.get(key);
        // A misspelled key has already been reported.
        if !self.is_empty(fields, key) && found.is_none() && !fields.is_meant(key) {
            let message = format!("missing key `{key}`");
            self.error(
                "load/missing-key",
                fields.node,
                message,
                format!("add `{key}: …`"),
            );
        }
        found
    }

    /// Reports a field that exists but has no value. Returns whether that is the case.
    pub fn is_empty(&mut self, fields: &Fields, key: &str) -> bool {
        let empty = fields.key(key).filter(|_| fields.get(key).is_none());
        if let Some(at) = empty {
            let message = format!("`{key}` has no value");
            let span = Span::new(self.source, at.range.clone());
            let hint = format!("write it after the colon: `{key}: …`");
            self.error_at("load/missing-key", span, message, hint);
        }
        empty.is_some()
    }

    /// Reports that an item of a list occurs twice; `how`: listed, or named.
    pub fn twice(&mut self, node: &Node, word: &str, how: &str) {
        let message = format!("`{word}` is {how} twice");
        self.error("load/duplicate-value", node, message, "keep one".to_owned());
    }

    /// Reports that a field exceeds its limit; `range` is the part in excess.
    pub fn too_large(&mut self, range: Range<usize>, message: String, hint: &str) {
        let span = Span::new(self.source, range);
        let diagnostic = Diagnostic::error("load/too-large", span, message).hint(hint);
        self.diagnostics.push(diagnostic);
    }

    /// A string that is visible and has no forbidden character.
    pub fn string(&mut self, node: &Node) -> Option<String> {
        match &node.value {
            Value::Str(s) if is_longer(s, MAX_STRING_LENGTH) => {
                let message =
                    format!("this is too long; the limit is {MAX_STRING_LENGTH} characters");
                self.too_large(node.range.clone(), message, "shorten it");
                None
            }
            // Reported by [`super::characters`].
            Value::Str(s) if !faults(s).is_empty() => None,
            Value::Str(s) if !is_blank(s) => Some(s.trim().to_owned()),
            Value::Int(n) => Some(n.to_string()),
            Value::Str(s) => {
                let message = match s.trim().chars().next() {
                    Some(c) => format!("this has only invisible characters, such as {}", named(c)),
                    None => "this is empty".to_owned(),
                };
                let hint = "write a value, or remove the key".to_owned();
                self.error("load/wrong-type", node, message, hint);
                None
            }
            Value::Float(_) | Value::Bool(_) => {
                let message = format!("expected a string, found {}", node.value.kind());
                self.error(
                    "load/wrong-type",
                    node,
                    message,
                    "put it in quotes".to_owned(),
                );
                None
            }
            _ => {
                self.wrong_type(node, "a string");
                None
            }
        }
    }

    /// One of a closed list of words.
    pub fn word<T: Copy>(&mut self, node: &Node, words: &[(&'static str, T)]) -> Option<T> {
        let text = self.string(node)?;
        let found = words.iter().find(|(w, _)| *w == text);
        if found.is_none() {
            let message = format!("unknown value `{text}`");
            let hint = spelling(&text, words.iter().map(|(w, _)| *w));
            self.error("load/unknown-value", node, message, hint);
        }
        found.map(|(_, value)| *value)
    }

    /// The items of a list in a record, where a truncated list would have another meaning:
    /// none if there are too many.
    pub fn items<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        match &node.value {
            Value::Seq(items) if items.len() <= MAX_ITEMS => items,
            _ => &self.list(node)[..0],
        }
    }

    /// The items of a list, truncated if there are too many.
    pub fn list<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        match &node.value {
            Value::Seq(items) => match items.get(MAX_ITEMS) {
                None => items,
                Some(first) => {
                    let message = format!(
                        "this list has {} items; the limit is {MAX_ITEMS}",
                        items.len()
                    );
                    self.too_large(
                        first.range.clone(),
                        message,
                        "keep only the items that are needed",
                    );
                    &items[..MAX_ITEMS]
                }
            },
            _ => {
                self.wrong_type(node, "a list");
                &[]
            }
        }
    }
}

/// A mapping whose keys have been checked.
pub struct Fields<'n> {
    node: &'n Node,
    /// The known keys that unknown ones were probably meant to be.
    meant: Vec<&'static str>,
}

impl<'n> Fields<'n> {
    /// The value of `key`. A key without a value counts as absent.
    pub fn get(&self, key: &str) -> Option<&'n Node> {
        let Value::Map(entries) = &self.node.value else {
            return None;
        };
        let found = entries.iter().find(|(k, _)| k.name == key)?;
        (found.1.value != Value::Null).then_some(&found.1)
    }

    /// Whether an unknown key was probably meant to be this one.
    pub fn is_meant(&self, key: &str) -> bool {
        self.meant.contains(&key)
    }

    /// The key itself, even if it has no value.
    fn key(&self, key: &str) -> Option<&'n Key> {
        let Value::Map(entries) = &self.node.value else {
            return None;
        };
        entries.iter().map(|(k, _)| k).find(|k| k.name == key)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{SourceTree, load};
    use super::*;

    /// Reports on a small site with this file: code, line, column, message.
    fn found(path: &str, text: &str) -> Vec<(&'static str, usize, usize, String)> {
        let mut tree = SourceTree::built_in();
        tree.add("content/site.yaml", "base_url: https://a.example\n");
        tree.add("content/x/protocol.yaml", "name: X\nclasses: [1xx]\n");
        tree.add("content/x/codes/1-n.yaml", "code: 1\nname: N\nclass: 1xx\n");
        tree.add("locales/en/locale.ftl", "locale-name = English\n");
        tree.add(path, text);
        let loaded = load(tree, None);
        let all = loaded.diagnostics.iter().map(|d| {
            let at = loaded.project.sources.at(d.span.source);
            let at = at.position(d.span.range.start);
            (d.code, at.line, at.column, d.message.to_string())
        });
        all.collect()
    }

    const RECORD: &str = "content/x/codes/2-m.yaml";

    fn record(rest: &str) -> String {
        format!("code: 2\nname: M\nclass: 1xx\n{rest}\n")
    }

    #[test]
    fn what_is_too_much_is_one_error_at_its_place() {
        let many = |item: &str, n: usize| vec![item; n].join(", ");
        let lines = |n: usize| "  C: A\n".repeat(n);
        for (path, text, line, column) in [
            (
                RECORD,
                record(&format!("exchange: |\n{}", lines(MAX_LINES + 1))),
                105,
                3,
            ),
            (
                RECORD,
                record(&format!("exchange: |\n{}", lines(100_000))),
                105,
                3,
            ),
            (
                RECORD,
                record(&format!(
                    "exchange: |\n  C: a\n  C: {}",
                    "x".repeat(7_000_000)
                )),
                6,
                3,
            ),
            (
                RECORD,
                record(&format!("related: [{}]", many("1", MAX_ITEMS + 1))),
                4,
                3011,
            ),
            (
                RECORD,
                record(&format!("spec: [{}]", many("{rfc: 1}", MAX_ITEMS + 1))),
                4,
                10_008,
            ),
            (
                RECORD,
                record(&format!("commands: [{}]", many("A", MAX_ITEMS + 1))),
                4,
                3012,
            ),
            (
                RECORD,
                record(&format!("updated: {}", "a".repeat(MAX_STRING_LENGTH + 1))),
                4,
                10,
            ),
            (
                RECORD,
                record(&format!("facts: {{outcome: {}}}", "x".repeat(7_000_000))),
                4,
                18,
            ),
            (
                "content/allow.yaml",
                format!(
                    "[{}]",
                    many("{code: check/clause, reason: x}", MAX_ITEMS + 1)
                ),
                1,
                33_002,
            ),
            (
                "content/vocabulary.yaml",
                (0..=MAX_ITEMS).map(|n| format!("a{n}: [x]\n")).collect(),
                1001,
                1,
            ),
            (
                "content/site.yaml",
                format!(
                    "base_url: https://a.example/{}\n",
                    "x".repeat(MAX_STRING_LENGTH)
                ),
                1,
                11,
            ),
            (
                "content/x/protocol.yaml",
                format!(
                    "name: X\nclasses: [1xx]\ncommands: [{}]",
                    many("A", MAX_ITEMS + 1)
                ),
                3,
                3012,
            ),
        ] {
            let all = found(path, &text);
            let places: Vec<_> = all.iter().map(|(code, l, c, _)| (*code, *l, *c)).collect();
            assert_eq!(places, [("load/too-large", line, column)], "{all:?}");
        }
        let name = record("").replace("name: M", &format!("name: {}", "M".repeat(7_000_000)));
        assert_eq!(found(RECORD, &name).len(), 1);
    }

    #[test]
    fn what_is_just_enough_is_right() {
        let most = "x".repeat(MAX_LINE_LENGTH - 3);
        let exchange = format!(
            "exchange: |\n{}",
            format!("  C: {most}\n").repeat(MAX_LINES)
        );
        assert_eq!(found(RECORD, &record(&exchange)), []);
        let name = record("").replace("name: M", &format!("name: {}", "é".repeat(MAX_NAME_LENGTH)));
        assert_eq!(found(RECORD, &name), []);
    }

    #[test]
    fn a_key_without_a_value_and_a_code_too_large_to_be_counted() {
        for value in ["", " ~", " null", " # later"] {
            let text = record("").replace("code: 2", &format!("code:{value}"));
            let all = found(RECORD, &text);
            assert_eq!(all.len(), 1, "{all:?}");
            assert_eq!((all[0].0, all[0].1, all[0].2), ("load/missing-key", 1, 1));
            assert_eq!(all[0].3, "`code` has no value");
        }
        for digits in [
            "18446744073709551615",
            "9223372036854775808",
            "99999999999999999999",
        ] {
            let text = record("").replace("code: 2", &format!("code: {digits}"));
            let all = found(RECORD, &text);
            assert_eq!(all.len(), 1, "{all:?}");
            assert_eq!((all[0].0, all[0].1, all[0].2), ("load/bad-code", 1, 7));
            let quoted = text.replace(digits, &format!("\"{digits}\""));
            assert_eq!(found(RECORD, &quoted), []);
        }
    }
}
