//! `check/duplicate-message`: a message id, or an attribute of a message, defined twice.
//!
//! Why: Fluent silently keeps one of the two; a translator edits the other and wonders why
//! nothing changes.
//!
//! Example: `ftp-220 = …` in `codes/ftp.ftl`, and again further down.

use super::{Places, own_files};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, counted};
use crate::project::Project;
use std::collections::{HashMap, HashSet};

pub fn check(project: &Project, out: &mut Diagnostics) {
    // A message that has swallowed another also has the other's attributes.
    let places = Places::of(project);
    let swallowed = out.iter().filter(|d| d.code == "check/swallowed-message");
    let swallowed = swallowed.filter_map(|d| places.at(&d.span));
    let swallows: HashSet<_> = swallowed
        .map(|(file, entry, _)| (file.source, entry.range.start))
        .collect();
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
                        "the other definition is in {}, line {line}: keep one",
                        source.path
                    )),
                );
            }
            if swallows.contains(&(file.source, entry.range.start)) {
                continue;
            }
            let mut names = HashSet::new();
            let attributes = entry.attributes.iter();
            let twice: Vec<_> = attributes
                .filter(|(name, ..)| !names.insert(name.as_str()))
                .collect();
            let [(name, range, _), more @ ..] = &twice[..] else {
                continue;
            };
            let span = Span::new(file.source, range.clone());
            let (id, count) = (&entry.id, counted(more.len(), "more attribute"));
            let error = |message| Diagnostic::error("check/duplicate-message", span, message);
            out.push(match more {
                [] => error(format!("`{id}` has the attribute `.{name}` twice"))
                    .hint("keep one of the two"),
                _ => error(format!("`{id}` has `.{name}` and {count} twice")).hint(
                    "if the line with the id of another message is missing above, add it; \
                     otherwise keep one of each",
                ),
            });
        }
    }
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
