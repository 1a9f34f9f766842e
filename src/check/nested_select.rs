//! `check/nested-select`: a message has one select, around complete sentences.
//!
//! Why: in some languages the rest of the sentence changes, too; and translation tools
//! (Pontoon, moz.l10n) rewrite such a message with complete sentences, or show it as source
//! text.
//!
//! Example: `I found { $count -> [one] a code *[other] codes } here`.

use super::own_patterns;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::project::Project;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for (file, entry, attribute, pattern) in own_patterns(project) {
        for select in pattern.selects.iter().filter(|s| !s.whole) {
            let message = "this select is inside a sentence or another select";
            let span = Span::new(file.source, select.range.clone());
            out.push(
                Diagnostic::warning("check/nested-select", span, message)
                    .about(&entry.id, attribute)
                    .hint("write one select per message, with a complete sentence in each variant"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn selects_within_sentences() {
        let path = "locales/fr/site.ftl";
        let text = "home-counts =\n    Il y a { $codes ->\n        [one] un code\n       *[other] { $codes } codes\n    }.\n";
        assert_eq!(
            found(&[(path, text)]),
            [format!("check/nested-select {path}:2:14")]
        );
        let text = "home-counts =\n    { $codes ->\n        [one] Un code ({ $codes }).\n       *[other] { $codes } codes.\n    }\n";
        assert_eq!(found(&[(path, text)]), [""; 0]);
    }
}
