//! `check/obsolete-message`: a translation of what the default locale no longer has.
//!
//! Why: no page shows it; most often the message was renamed, and readers of this
//! language get the default locale's words instead.
//!
//! Example: `home-welcome = …` in `locales/fr/`, and only `home-lead` in `locales/en/`.

use super::{at, is_prose, is_words, own_files, references};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, nearest};
use crate::project::Project;

pub fn check(project: &Project, out: &mut Diagnostics) {
    let default = project.localizers.at(0);
    let ids = || {
        let files = project.messages.iter().filter(|f| f.locale == 0);
        files.flat_map(|f| &f.resource.entries).filter(|e| !e.term)
    };
    let lost: Vec<&str> = {
        let files = project.messages.iter().filter(|f| f.locale == 0);
        let faults = files.flat_map(|f| &f.resource.faults);
        faults.flat_map(|f| &f.lost).map(String::as_str).collect()
    };
    let tag = &project.locales[0].tag;
    for file in own_files(project).filter(|f| f.locale != 0) {
        for entry in file.resource.entries.iter().filter(|e| !e.term) {
            let id = entry.id.as_str();
            // Prose for no record, and words for no fact, have rules of their own.
            let apart = is_prose(project, id) || is_words(id) || id.starts_with("locale-");
            if apart || lost.contains(&id) {
                continue;
            }
            if !ids().any(|e| e.id == id) {
                if references(project, file.locale).any(|r| r.name == id) {
                    continue;
                }
                let message = format!("`{tag}` has no message `{id}`: nothing shows this text");
                let hint = match nearest(id, ids().map(|e| e.id.as_str())) {
                    Some(near) => format!("was it renamed to `{near}`? Else remove it"),
                    None => "remove it, or write it in the default locale, too".to_owned(),
                };
                out.push(
                    Diagnostic::warning("check/obsolete-message", at(file.source, entry), message)
                        .about(id, None)
                        .hint(hint),
                );
                continue;
            }
            for (name, range, _) in &entry.attributes {
                let shown = |r: &&crate::l10n::Reference| {
                    r.name == id && r.attribute.as_ref() == Some(name)
                };
                if default.has(id, Some(name))
                    || references(project, file.locale).any(|r| shown(&r))
                {
                    continue;
                }
                let message = format!("`{id}` has no attribute `.{name}` in `{tag}`");
                out.push(
                    Diagnostic::warning(
                        "check/obsolete-message",
                        Span::new(file.source, range.clone()),
                        message,
                    )
                    .about(id, Some(name))
                    .hint("remove it, or write it in the default locale, too"),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn what_the_default_locale_has_no_more() {
        let path = "locales/fr/site.ftl";
        let text = "home-haeding = Codes à comparer\nsite-title = -vs-\n    .tip = un conseil\nown = mot\nsite-skip = { own } deux\n";
        assert_eq!(
            found(&[(path, text)]),
            [
                format!("check/obsolete-message {path}:1:1"),
                format!("check/obsolete-message {path}:3:6"),
            ]
        );
    }
}
