//! `check/leftover-markup`: a literal `**` or backtick in the text of a page.
//!
//! Why: a delimiter that is not closed, or is in a place where Markdown does not recognize
//! it (`**強調。**次`), appears on the page.
//!
//! Example: `` Envoyez `LIST. ``

use super::own_patterns;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::markdown::leftovers;
use crate::project::Project;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for (file, entry, attribute, pattern) in own_patterns(project) {
        for text in &pattern.texts {
            for range in leftovers(&text.value) {
                let mark = &text.value[range.clone()];
                let what = match mark {
                    "`" => "this backtick has",
                    "**" => "this `**` has",
                    _ if mark.starts_with('`') => "these backticks have",
                    _ => "these asterisks have",
                };
                let message = format!("{what} no effect in Markdown, and would appear on the page");
                let hint = match &mark[..1] {
                    "`" => {
                        "close the code span with a second backtick, or write \\` for a \
                     literal one"
                    }
                    _ => {
                        "close the emphasis, or move punctuation out of it: Markdown ignores a \
                         delimiter between punctuation and a letter"
                    }
                };
                let span = Span::new(file.source, text.source_range(range));
                out.push(
                    Diagnostic::warning("check/leftover-markup", span, message)
                        .about(&entry.id, attribute)
                        .hint(hint),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn marks_that_mark_nothing() {
        let path = "locales/fr/site.ftl";
        for (text, columns) in [
            ("envoyer **tout** `a`", &[][..]),
            ("envoyer \\*\\* tout", &[]),
            ("envoyer **tout", &[22]),
            ("envoyer `tout", &[22]),
            ("**強調。**次", &[14, 19]),
        ] {
            let text = format!("site-title = {text}\n");
            let expected = columns
                .iter()
                .map(|c| format!("check/leftover-markup {path}:1:{c}"));
            let all = found(&[(path, &text)]);
            let all: Vec<_> = all
                .iter()
                .filter(|d| d.contains("leftover"))
                .cloned()
                .collect();
            assert_eq!(all, expected.collect::<Vec<_>>(), "{text}");
        }
    }
}
