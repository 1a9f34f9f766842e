//! `check/duplicate-message`: an id, or an attribute of a message, written twice.
//!
//! Why: Fluent keeps one of the two without a word; a translator edits the other
//! and wonders why nothing changes.
//!
//! Example: `ftp-220 = …` in `codes/ftp.ftl`, and again further down.

use super::{locate, own_files};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::l10n::Entry;
use crate::project::{MessageFile, Project};
use std::collections::HashMap;

pub fn check(project: &Project, out: &mut Diagnostics) {
    let mut seen = HashMap::new();
    for file in own_files(project) {
        for entry in &file.resource.entries {
            let key = (file.locale, entry.term, entry.id.as_str());
            if let Some(first) = seen.insert(key, (file.source, entry.range.start)) {
                let source = project.sources.at(first.0);
                let line = source.position(first.1).line;
                let message = format!("the message `{}` is defined twice", entry.id);
                out.push(
                    Diagnostic::error(
                        "check/duplicate-message",
                        super::at(file.source, entry),
                        message,
                    )
                    .hint(format!(
                        "the other one is in {}, line {line}: keep one",
                        source.path
                    )),
                );
            }
            let mut names = HashMap::new();
            for (name, range, _) in &entry.attributes {
                let twice = names.insert(name.as_str(), range.start).is_some();
                if twice && !out.iter().any(|d| swallows(project, d, file, entry)) {
                    let span = Span::new(file.source, range.clone());
                    let message = format!("`{}` has the attribute `.{name}` twice", entry.id);
                    let diagnostic = Diagnostic::error("check/duplicate-message", span, message);
                    out.push(diagnostic.hint("keep one of the two"));
                }
            }
        }
    }
}

/// Whether it is reported that a message has swallowed another: then it has its attributes,
/// too.
fn swallows(project: &Project, d: &Diagnostic, file: &MessageFile, entry: &Entry) -> bool {
    d.code == "check/swallowed-message"
        && locate(project, &d.span)
            .is_some_and(|(f, e, _)| f.source == file.source && e.range == entry.range)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{PROSE, found};

    #[test]
    fn duplicates() {
        let text = format!("x-1 =\n{PROSE}    .fix = g\nx-1 =\n{PROSE}");
        let all = found(&[("locales/fr/codes/x.ftl", &text)]);
        assert_eq!(
            all,
            [
                "check/duplicate-message locales/fr/codes/x.ftl:7:6",
                "check/duplicate-message locales/fr/codes/x.ftl:8:1",
            ]
        );
    }
}
