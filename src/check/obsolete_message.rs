//! `check/obsolete-message`: a translation of something that the default locale no longer
//! has.
//!
//! Why: no page shows it; most often the message was renamed, and readers of this language
//! get the default locale's words instead.
//!
//! Example: `home-welcome = …` in `locales/fr/`, and only `home-lead` in `locales/en/`.

use super::{at, entries, is_of_locale, is_prose, is_words, lost, references};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Words};
use crate::l10n::Entry;
use crate::model::{LocaleId, OF_LOCALE};
use crate::project::{MessageFile, Project};
use std::collections::HashSet;

pub fn check(project: &Project, out: &mut Diagnostics) {
    let messages = entries(project, LocaleId::DEFAULT).filter(|(_, e)| !e.term);
    let ids: HashSet<&str> = messages.map(|(_, e)| e.id.as_str()).collect();
    let words = Words::new(ids.iter().copied().chain(OF_LOCALE));
    let lost = lost(project, LocaleId::DEFAULT);
    for locale in project.locales.keys().skip(1) {
        let shown: HashSet<(&str, Option<&str>)> = references(project, locale)
            .map(|r| (r.name.as_str(), r.attribute.as_deref()))
            .collect();
        let names: HashSet<&str> = shown.iter().map(|(name, _)| *name).collect();
        for (file, entry) in entries(project, locale).filter(|(f, e)| !f.built_in && !e.term) {
            let id = entry.id.as_str();
            // Prose without a record and words without a fact have rules of their own.
            let apart = is_prose(project, id) || is_words(project, id) || is_of_locale(id);
            if apart || lost.contains(id) {
                continue;
            }
            if ids.contains(id) {
                attributes(project, file, entry, &shown, out);
            } else if !names.contains(id) {
                message(project, file, entry, &words, out);
            }
        }
    }
}

/// Reports a message that the default locale does not have, and that no other one shows.
fn message(
    project: &Project,
    file: &MessageFile,
    entry: &Entry,
    words: &Words,
    out: &mut Diagnostics,
) {
    let (tag, id) = (&project.locales[LocaleId::DEFAULT].tag, &entry.id);
    let message = format!("`{tag}` has no message `{id}`, so this text is never shown");
    let warning = Diagnostic::warning("check/obsolete-message", at(file.source, entry), message);
    let warning = warning.about(id, None);
    out.push(match words.nearest(id) {
        Some(near) => {
            let hint = format!("did you mean `{near}`, or was it renamed to that?");
            warning.instead(near, None).hint(hint)
        }
        None => warning.hint(format!(
            "give it the id that `{tag}` uses; remove it only if `{tag}` no longer has this text"
        )),
    });
}

/// Reports attributes that the default locale's message does not have, and that are not
/// shown.
fn attributes(
    project: &Project,
    file: &MessageFile,
    entry: &Entry,
    shown: &HashSet<(&str, Option<&str>)>,
    out: &mut Diagnostics,
) {
    let (default, tag, id) = (
        project.localizers.at(LocaleId::DEFAULT),
        &project.locales[LocaleId::DEFAULT].tag,
        &entry.id,
    );
    for (name, range, _) in &entry.attributes {
        if default.has(id, Some(name)) || shown.contains(&(id.as_str(), Some(name.as_str()))) {
            continue;
        }
        let message = format!("`{id}` has no attribute `.{name}` in `{tag}`");
        let span = Span::new(file.source, range.clone());
        out.push(
            Diagnostic::warning("check/obsolete-message", span, message)
                .about(id, Some(name))
                .hint(format!(
                    "give it the name that `{tag}` uses; remove it only if `{tag}` no longer \
                     has this text"
                )),
        );
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
