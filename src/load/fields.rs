//! A YAML mapping read field by field, with every fault in it reported.

use super::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, Span, nearest, spelling};
use crate::text::{faults, is_blank, named};

/// Reports faults of one file.
pub struct Reporter<'d> {
    /// The file.
    pub source: SourceId,
    /// Where the faults go.
    pub diagnostics: &'d mut Diagnostics,
}

impl Reporter<'_> {
    /// Where a node is.
    pub fn span(&self, node: &Node) -> Span {
        Span::new(self.source, node.range.clone())
    }

    /// Reports an error at `node`.
    pub fn error(&mut self, code: &'static str, node: &Node, message: String, hint: String) {
        let diagnostic = Diagnostic::error(code, self.span(node), message).hint(hint);
        self.diagnostics.push(diagnostic);
    }

    /// The fields of a mapping, of which only `known` may be there.
    pub fn fields<'n>(&mut self, node: &'n Node, known: &[&'static str]) -> Option<Fields<'n>> {
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
                let hint = spelling(&key.name, known.iter().copied());
                let diagnostic = Diagnostic::error("load/unknown-key", span, message).hint(hint);
                self.diagnostics.push(diagnostic);
            }
        }
        Some(Fields { node, meant })
    }

    /// Reports that a value of another type is needed.
    pub fn wrong_type(&mut self, node: &Node, wanted: &str) {
        let message = format!("expected {wanted}, found {}", node.value.kind());
        let hint = format!("write {wanted} here");
        self.error("load/wrong-type", node, message, hint);
    }

    /// A required field.
    pub fn required<'n>(&mut self, fields: &Fields<'n>, key: &str) -> Option<&'n Node> {
        let found = fields.get(key);
        // A key that is there, but misspelt, has been reported.
        if found.is_none() && !fields.is_meant(key) {
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

    /// A string that shows something, and holds no character that none may.
    pub fn string(&mut self, node: &Node) -> Option<String> {
        match &node.value {
            // [`super::characters`] reports it.
            Value::Str(s) if !faults(s).is_empty() => None,
            Value::Str(s) if !is_blank(s) => Some(s.trim().to_owned()),
            Value::Int(n) => Some(n.to_string()),
            Value::Str(s) => {
                let message = match s.trim().chars().next() {
                    Some(c) => format!("this shows nothing, though it holds {}", named(c)),
                    None => "this is empty".to_owned(),
                };
                let hint = "write something, or leave the key out".to_owned();
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

    /// The items of a list.
    pub fn list<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        match &node.value {
            Value::Seq(items) => items,
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
    /// The keys that unknown ones were probably meant to be.
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

    /// Whether a key that is not known was probably meant to be this one.
    pub fn is_meant(&self, key: &str) -> bool {
        self.meant.contains(&key)
    }
}
