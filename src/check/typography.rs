//! `check/typography`: spaces, quotes and punctuation must follow the rules of the
//! language, and Korean particles must agree with the word before them.
//!
//! Why: readers see at once that a text was not written by a native speaker; `{ $code }는`
//! is wrong for every other code.
//!
//! Example: `Que faire ?` with an ordinary space.

use super::own_patterns;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::l10n::slips;
use crate::project::Project;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for (file, entry, attribute, pattern) in own_patterns(project) {
        let language = project.locales[file.locale].language.language.as_str();
        for text in &pattern.texts {
            for slip in slips(language, &text.value) {
                let span = Span::new(file.source, text.source_range(slip.range));
                out.push(
                    Diagnostic::warning("check/typography", span, slip.message)
                        .about(&entry.id, attribute)
                        .hint(slip.hint),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn each_language_has_its_own() {
        for (tag, text, column) in [
            ("fr", "Que faire ?", Some(23)),
            ("fr", "Que faire\u{a0}?", None),
            ("ja", "コードを比較.", Some(20)),
            ("ja", "コードを比較。", None),
            ("ko", "오류 코드 를 비교 ,", Some(24)),
        ] {
            let path = format!("locales/{tag}/site.ftl");
            let locale = (format!("locales/{tag}/locale.ftl"), "locale-name = X Y\n");
            let text = format!("site-title = {text}\n");
            let all = found(&[(&*locale.0, locale.1), (&*path, &*text)]);
            let all: Vec<_> = all.iter().filter(|d| d.contains("typography")).collect();
            match column {
                Some(column) => assert_eq!(all, [&format!("check/typography {path}:1:{column}")]),
                None => assert!(all.is_empty(), "{all:?}"),
            }
        }
    }
}
