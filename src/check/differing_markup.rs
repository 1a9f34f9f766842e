//! `check/differing-markup`: a translation has the code spans and the links of its
//! source.
//!
//! Why: a command or path in a code span is what readers type; one that is left out,
//! translated, or misspelt misleads them, and a link that differs leads elsewhere.
//!
//! Example: `` `LISTE` `` for `` `LIST` ``.

use super::translated::{Translated, translated};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, nearest};
use crate::l10n::Pattern;
use crate::markdown::{Mark, marks};
use crate::project::Project;
use std::collections::BTreeMap;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for text in translated(project) {
        let (here, source) = (all_marks(text.pattern), all_marks(text.source));
        for ((kind, value), range) in &here {
            if source.contains_key(&(*kind, value.clone())) {
                continue;
            }
            let meant = source.keys().filter(|(k, _)| k == kind);
            let meant = meant.filter(|key| !here.contains_key(key));
            let meant: Vec<_> = meant.map(|(_, v)| v.as_str()).collect();
            let hint = match (nearest(value, meant.iter().copied()), meant.first()) {
                (Some(near), _) => format!("did you mean `{near}`?"),
                (None, Some(one)) => format!("the source says `{one}`"),
                (None, None) => "write it as the source does, or without markup".to_owned(),
            };
            let message = format!(
                "the source of `{}` has no {} `{value}`",
                text.name(),
                kind.noun()
            );
            push(&text, range.clone(), message, hint, out);
        }
        for (kind, value) in source.keys().filter(|key| !here.contains_key(key)) {
            // What was misspelt has been said.
            let others = here
                .keys()
                .filter(|(k, v)| k == kind && !source.contains_key(&(*k, v.clone())));
            if others.count() > 0 {
                continue;
            }
            let message = format!(
                "`{}` lacks the {} `{value}` of its source",
                text.name(),
                kind.noun()
            );
            let hint = "say what it says, with the same markup".to_owned();
            push(&text, text.place(), message, hint, out);
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

/// Code spans and targets of links, with where they are in the file.
fn all_marks(pattern: &Pattern) -> BTreeMap<(Mark, String), std::ops::Range<usize>> {
    let mut all = BTreeMap::new();
    for text in &pattern.texts {
        for (mark, value, range) in marks(&text.value) {
            // What a variable gives is compared as a variable.
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
            "site-about = Send `LIST` and see [this](https://a.example/)\n",
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
            let text = format!("site-about = {text}\n");
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
