//! `check/empty-message`, `check/control-character`: prose that shows nothing, or what
//! no page may hold.
//!
//! Why: an empty text leaves a heading over nothing, and is not taken for missing; a
//! control character is a slip of some tool, and makes a page invalid.
//!
//! Example: `.fix = {""}`.

use super::{is_prose, own_patterns};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::model::is_invisible;
use crate::project::Project;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for (file, entry, attribute, pattern) in own_patterns(project) {
        let name = match attribute {
            Some(attribute) => format!("{}.{attribute}", entry.id),
            None => entry.id.clone(),
        };
        let empty = pattern.texts.iter().all(|t| t.value.trim().is_empty());
        if empty && !entry.term && is_prose(project, &entry.id) {
            let message = format!("`{name}` is empty");
            out.push(
                Diagnostic::error(
                    "check/empty-message",
                    super::at(file.source, entry),
                    message,
                )
                .hint("write a text, or remove it: a missing text falls back"),
            );
        }
        for text in &pattern.texts {
            let control = |c: char| is_invisible(c) && !matches!(c, '\n' | '\r' | '\t');
            if let Some((i, c)) = text.value.char_indices().find(|(_, c)| control(*c)) {
                let range = text.source_range(i..i + c.len_utf8());
                let message = format!(
                    "`{name}` contains the control character U+{:04X}",
                    u32::from(c)
                );
                let span = Span::new(file.source, range);
                let diagnostic = Diagnostic::error("check/control-character", span, message);
                out.push(diagnostic.hint("remove it"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn nothing_and_what_cannot_be_shown() {
        let path = "locales/fr/codes/x.ftl";
        assert_eq!(
            found(&[(path, "x-1 =\n    .fix = {\"\"}\n    .seen = a\u{7}b\n")]),
            [
                format!("check/empty-message {path}:1:1"),
                format!("check/control-character {path}:3:14"),
            ]
        );
        assert_eq!(found(&[(path, "x-1 =\n    .fix = x { \"{\" }\n")]), [""; 0]);
    }
}
