//! `check/clause`: clauses that do not fit the sentence they are inserted into.
//!
//! Why: `.means` and `.when` are inserted into frames that end with a period and, in
//! English, begin with a conjunction: "You encounter 220 when when …", "… at once..".
//!
//! Example: `.when = when the connection opens.`

use super::own_patterns;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::project::Project;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for (file, entry, attribute, pattern) in own_patterns(project) {
        let Some(name @ ("means" | "when")) = attribute else {
            continue;
        };
        let ours = project.catalog.protocols.iter().flat_map(|p| &p.codes);
        if !ours.map(|c| &c.message).any(|id| *id == entry.id) {
            continue;
        }
        let language = project.locales[file.locale].language.language.as_str();
        for text in &pattern.texts {
            let clause = text.value.trim_end();
            let end = clause.chars().next_back();
            if let Some(end @ ('.' | '。' | '!' | '?' | '！' | '？')) = end {
                let from = clause.len() - end.len_utf8();
                let span = Span::new(file.source, text.source_range(from..clause.len()));
                let message = format!("`.{name}` ends with `{end}`, and so does its sentence");
                let diagnostic = Diagnostic::warning("check/clause", span, message);
                out.push(diagnostic.hint("remove it: this is a clause, not a sentence"));
            }
            let first = clause.split_whitespace().next().unwrap_or_default();
            let doubled = match name {
                "when" => ["when", "whenever", "if", "after", "during", "once"].as_slice(),
                _ => ["that"].as_slice(),
            };
            if language == "en" && doubled.contains(&first.to_lowercase().as_str()) {
                let span = Span::new(file.source, text.source_range(0..first.len()));
                let frame = if name == "when" {
                    "You encounter 220 when …"
                } else {
                    "220 indicates that …"
                };
                let message = format!("`.{name}` begins with `{first}`, but follows \"{frame}\"");
                let diagnostic = Diagnostic::warning("check/clause", span, message);
                out.push(diagnostic.hint("begin with the subject of the clause"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn clauses() {
        let text = "x-1 =\n    .when = when it opens.\n    .means = that it is\n    .fix = When so. If so.\n";
        let path = "locales/en-GB/codes/x.ftl";
        let locale = ("locales/en-GB/locale.ftl", "locale-name = British\n");
        assert_eq!(
            found(&[locale, (path, text)]),
            [
                format!("check/clause {path}:2:13"),
                format!("check/clause {path}:2:26"),
                format!("check/clause {path}:3:14"),
            ]
        );
    }
}
