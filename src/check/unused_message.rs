//! `check/unused-message`: prose about a code that nobody will ever see.
//!
//! Why: most often a misspelt id or attribute; the page falls back, and the author
//! wonders where the text went.
//!
//! Example: `ftp-2200 = …`, or `.fixx = …`.

use super::{at, own_files};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, nearest, spelling};
use crate::project::Project;
use std::collections::HashSet;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for protocol in &project.catalog.protocols {
        let prefix = format!("{}-", protocol.slug);
        let codes: HashSet<_> = protocol.codes.iter().map(|c| c.message.as_str()).collect();
        let classes = protocol.classes.iter().map(|c| c.message.as_str());
        let others: HashSet<_> = classes.chain([protocol.message.as_str()]).collect();
        for file in own_files(project) {
            let entries = file.resource.entries.iter();
            for entry in entries.filter(|e| !e.term && e.id.starts_with(&prefix)) {
                let id = entry.id.as_str();
                let known: &[&str] = if codes.contains(id) {
                    &super::missing_message::ATTRIBUTES
                } else if id == protocol.message {
                    &["intro"]
                } else if others.contains(id) {
                    &[]
                } else if is_pair(id, &prefix, &codes) {
                    &[
                        "summary",
                        "difference-1",
                        "difference-2",
                        "difference-3",
                        "difference-4",
                        "difference-5",
                        "difference-6",
                        "difference-7",
                        "difference-8",
                        "advice",
                    ]
                } else {
                    if !project.lost.iter().any(|lost| lost == id) {
                        let message =
                            format!("no record of {} uses the message `{id}`", protocol.name);
                        let all = codes.iter().chain(&others).copied();
                        let hint = match nearest(id, all) {
                            Some(near) => format!("did you mean `{near}`?"),
                            None => "remove it, or write the record that it is about".to_owned(),
                        };
                        let span = at(file.source, entry);
                        out.push(
                            Diagnostic::warning("check/unused-message", span, message).hint(hint),
                        );
                    }
                    continue;
                };
                for (name, range, _) in &entry.attributes {
                    if !known.contains(&name.as_str()) {
                        let span = Span::new(file.source, range.clone());
                        let message = format!("nothing uses the attribute `.{name}` of `{id}`");
                        let diagnostic = Diagnostic::warning("check/unused-message", span, message);
                        out.push(diagnostic.hint(spelling(name, known.iter().copied())));
                    }
                }
            }
        }
    }
}

/// Whether the id names two codes: `ftp-220-421`.
fn is_pair(id: &str, prefix: &str, codes: &HashSet<&str>) -> bool {
    id.match_indices('-').any(|(i, _)| {
        codes.contains(&id[..i]) && codes.contains(format!("{prefix}{}", &id[i + 1..]).as_str())
    })
}
