//! `check/differing-markup`: a translation must have the code spans and links of its
//! source.
//!
//! Why: a command or path in a code span is what readers type; one that is missing,
//! translated, or misspelled misleads them, and a different link leads elsewhere.
//!
//! Example: `` `LISTE` `` for `` `LIST` ``.

use super::translated::{Translated, translated};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Words};
use crate::l10n::Pattern;
use crate::markdown::{Mark, marks};
use crate::project::Project;
use std::cell::LazyCell;
use std::collections::BTreeMap;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for text in translated(project) {
        let (here, source) = (all_marks(text.pattern), all_marks(text.source));
        let missing = |mark: Mark| {
            let of_kind = source.keys().filter(move |(kind, _)| *kind == mark);
            of_kind
                .filter(|key| !here.contains_key(key))
                .map(|(_, v)| v.as_str())
        };
        let words = Mark::ALL.map(|mark| LazyCell::new(move || Words::new(missing(mark))));
        let first = Mark::ALL.map(|mark| missing(mark).next());
        let mut misspelt = [false; 2];
        for (key, range) in &here {
            if source.contains_key(key) {
                continue;
            }
            let (kind, value) = key;
            misspelt[*kind as usize] = true;
            let near = words[*kind as usize].nearest(value);
            let hint = match (near, first[*kind as usize]) {
                (Some(near), _) => format!("did you mean `{near}`?"),
                (None, Some(one)) => format!("the source says `{one}`"),
                (None, None) => "spell it as in the source, or remove the markup".to_owned(),
            };
            let message = format!(
                "the source of `{}` has no {} `{value}`",
                text.name(),
                kind.noun()
            );
            push(&text, range.clone(), message, hint, out);
        }
        for (kind, value) in source.keys().filter(|key| !here.contains_key(key)) {
            // A misspelled one has been reported already.
            if misspelt[*kind as usize] {
                continue;
            }
            let message = format!(
                "`{}` lacks the {} `{value}` of its source",
                text.name(),
                kind.noun()
            );
            let hint = "translate it too, with the same markup".to_owned();
            push(&text, text.place.clone(), message, hint, out);
        }
    }
}

fn push(
    text: &Translated,
    range: std::ops::Range<usize>,
    message: String,
    hint: String,
    out: &mut Diagnostics,
) {
    out.push(
        Diagnostic::warning(
            "check/differing-markup",
            Span::new(text.file.source, range),
            message,
        )
        .about(&text.entry.id, text.attribute)
        .hint(hint),
    );
}

/// Code spans and link targets, with their byte ranges in the file.
fn all_marks(pattern: &Pattern) -> BTreeMap<(Mark, String), std::ops::Range<usize>> {
    let mut all = BTreeMap::new();
    for text in &pattern.texts {
        for (mark, value, range) in marks(&text.value) {
            // Variables are compared by another rule.
            if !value.contains(crate::l10n::PLACEABLE) {
                all.entry((mark, value))
                    .or_insert_with(|| text.source_range(range));
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn spans_and_links() {
        let source = (
            "locales/en/site.ftl",
            "site-title = Send `LIST` and see [this](https://a.example/)\n",
        );
        let path = "locales/fr/site.ftl";
        for (text, expected) in [
            ("Envoyez `LIST`, voir [ceci](https://a.example/)", &[][..]),
            (
                "Envoyez `LISTE`, voir [ceci](https://a.example/)",
                &["1:22"],
            ),
            ("Envoyez LIST, voir [ceci](https://a.example/)", &["1:1"]),
            ("Envoyez `LIST`, voir [ceci](https://b.example/)", &["1:35"]),
            (
                "Envoyez `LIST`, `MLSD`, voir [ceci](https://a.example/)",
                &["1:30"],
            ),
        ] {
            let text = format!("site-title = {text}\n");
            let expected = expected
                .iter()
                .map(|at| format!("check/differing-markup {path}:{at}"));
            assert_eq!(
                found(&[source, (path, &text)]),
                expected.collect::<Vec<_>>(),
                "{text}"
            );
        }
    }
}
