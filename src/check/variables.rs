//! `check/dropped-variable`, `check/unknown-variable`: a translation must use the variables
//! of its source.
//!
//! Why: a sentence without its code or count is meaningless; a variable that the source
//! does not have is never passed. For messages whose variables the program defines,
//! [`super::reference`] reports unknown ones.
//!
//! Example: `search-status = Plusieurs résultats` for `{ $count } results`.

use super::translated::{Translated, translated};
use super::{interface, is_of_locale, is_prose, is_words};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Words};
use crate::l10n::{Pattern, ReferenceKind};
use crate::project::Project;
use std::collections::BTreeSet;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for text in translated(project) {
        let (here, source) = (variables(text.pattern), variables(text.source));
        // If a variable is misspelled, do not also report that it is missing.
        let misspelt = here.difference(&source).next().is_some();
        for name in source.difference(&here).filter(|_| !misspelt) {
            let message = format!(
                "`{}` does not use `${name}`, which its source uses",
                text.name()
            );
            let span = Span::new(text.file.source, text.place.clone());
            out.push(
                Diagnostic::warning("check/dropped-variable", span, message)
                    .about(&text.entry.id, text.attribute)
                    .hint(format!("put {{ ${name} }} where the sentence needs it")),
            );
        }
        if decided_elsewhere(project, &text) {
            continue;
        }
        let unknown = text.pattern.references.iter();
        let unknown = unknown
            .filter(|r| r.kind == ReferenceKind::Variable && !source.contains(r.name.as_str()));
        let mut unknown = unknown.peekable();
        if unknown.peek().is_none() {
            continue;
        }
        let known: Vec<_> = source.iter().map(|name| format!("${name}")).collect();
        let known = Words::new(known.iter().map(String::as_str));
        for reference in unknown {
            let message = format!(
                "the source of `{}` has no `${}`",
                text.name(),
                reference.name
            );
            let span = Span::new(text.file.source, reference.range.clone());
            out.push(
                Diagnostic::error("check/unknown-variable", span, message)
                    .about(&text.entry.id, text.attribute)
                    .hint(known.hint(&format!("${}", reference.name))),
            );
        }
    }
}

fn decided_elsewhere(project: &Project, text: &Translated) -> bool {
    let id = text.entry.id.as_str();
    interface(project, id).is_some()
        || is_prose(project, id)
        || is_words(project, id)
        || is_of_locale(id)
}

fn variables(pattern: &Pattern) -> BTreeSet<&str> {
    let variables = pattern.references.iter();
    let variables = variables.filter(|r| r.kind == ReferenceKind::Variable);
    variables.map(|r| r.name.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn variables_of_translations() {
        let path = "locales/fr/site.ftl";
        let own = ("locales/en/own.ftl", "own = Say { $word } twice\n");
        let used = ("templates/not_found.html", "{{ t(id=\"own\", word=1) }}");
        let text = "protocol-title = Comparer des codes\nown = Dire { $wrod } deux fois\n";
        assert_eq!(
            found(&[own, used, (path, text)]),
            [
                format!("check/dropped-variable {path}:1:1"),
                format!("check/unknown-variable {path}:2:14"),
            ]
        );
        let text = "own = Dire { $word } deux fois\n";
        assert_eq!(found(&[own, used, (path, text)]), [""; 0]);
    }
}
