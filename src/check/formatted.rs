//! `check/unformatted`, `check/control-character`: faults of a message as formatted rather
//! than as written, including those of [`super::markup`] and [`super::empty_message`].
//!
//! Why: a message can fail although each of its parts is valid (it refers to one that needs
//! a variable, or has too many placeables), a term can leave `{$x}` in the text, and an
//! escape such as `{"\u0007"}` can produce a forbidden character. Every message that pages
//! show is formatted here once, before any page is rendered. Forbidden characters in the
//! text itself are found on loading (`load/bad-character`).
//!
//! Example: `.fix = { home-counts }`.

use super::{interface, is_prose, is_words, own_files};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::l10n::{Args, PLACEABLE};
use crate::markdown::inline_faults;
use crate::model::is_count;
use crate::project::{MessageFile, Project};
use crate::text::{faults, is_blank, named};
use rayon::prelude::*;

pub fn check(project: &Project, out: &mut Diagnostics) {
    let files: Vec<&MessageFile> = own_files(project).collect();
    let found = files.par_iter().map(|file| of_file(project, file));
    let found: Vec<Diagnostics> = found.collect();
    out.extend(found.into_iter().flatten());
}

/// Checks the messages of a file as formatted.
fn of_file(project: &Project, file: &MessageFile) -> Diagnostics {
    let mut out = Diagnostics::default();
    let localizer = project.localizers.at(file.locale);
    for entry in file.resource.entries.iter().filter(|e| !e.term) {
        let id = entry.id.as_str();
        let interface = interface(project, id);
        let about_code = is_prose(project, id);
        let variables = match interface {
            Some(message) => message.variables,
            None if about_code || is_words(project, id) => &[],
            None => continue,
        };
        for (attribute, place, pattern) in entry.places() {
            // Faults in the message as written have been reported already.
            if localizer.refuses(id, attribute) {
                continue;
            }
            let mut args = Args::new();
            for name in variables {
                args = match is_count(name) {
                    true => args.named_number((*name).to_owned(), 2.0),
                    false => args.text(name, "1"),
                };
            }
            let text = match localizer.format(id, attribute, &args) {
                Some(Ok(text)) if !(text.contains("{$") && shows_terms(pattern)) => Ok(text),
                Some(Ok(_)) => Err("a term needs a variable that is not passed to it".to_owned()),
                Some(Err(reason)) => Err(reason.to_string()),
                None => continue,
            };
            let name = attribute.map_or_else(|| id.to_owned(), |a| format!("{id}.{a}"));
            let strange = text
                .as_ref()
                .ok()
                .and_then(|t| faults(t).into_iter().next());
            let fault = match (text, strange) {
                (Err(reason), _) => Some((
                    "check/unformatted",
                    format!("`{name}` cannot be formatted: {reason}"),
                    "write the text out, or pass the variable: { -term(x: 1) }",
                )),
                (Ok(_), Some(strange)) => Some((
                    "check/control-character",
                    format!("formatting `{name}` produces {}", named(strange.character)),
                    "remove the escape, or the reference that contains it",
                )),
                (Ok(text), None) if is_blank(&text) && about_code => Some((
                    "check/unformatted",
                    format!("formatting `{name}` produces an empty text"),
                    "write a text, or remove it",
                )),
                (Ok(text), None) if !inline_faults(&text).is_empty() && !written(pattern) => {
                    Some((
                        "check/unformatted",
                        format!("formatting `{name}` produces HTML or a link that is not allowed"),
                        "check the terms and messages that it refers to",
                    ))
                }
                (Ok(_), None) => None,
            };
            if let Some((code, message, hint)) = fault {
                let span = Span::new(file.source, place.clone());
                out.push(Diagnostic::error(code, span, message).hint(hint));
            }
        }
    }
    out
}

/// Whether the forbidden markup is in the message itself: then it has been reported
/// already, or is allowed.
fn written(pattern: &crate::l10n::Pattern) -> bool {
    let mut texts = pattern.texts.iter().map(|text| text.value.as_str());
    texts.any(|text| {
        let faults = inline_faults(text).into_iter();
        faults
            .map(|f| &text[f.range])
            .any(|f| !f.contains(PLACEABLE))
    })
}

fn shows_terms(pattern: &crate::l10n::Pattern) -> bool {
    use crate::l10n::ReferenceKind::{Message, Term};
    pattern
        .references
        .iter()
        .any(|r| matches!(r.kind, Message | Term))
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn what_becomes_of_messages() {
        let path = "locales/fr/codes/x.ftl";
        for (text, at) in [
            ("x-1 =\n    .fix = { home-counts }\n", "2:6"),
            ("-t = V { $x }\nx-1 =\n    .fix = { -t }\n", "3:6"),
            ("-t = {\"\\u0020\"}\nx-1 =\n    .fix = { -t }\n", "3:6"),
            ("-u = javascript:a\nx-1 =\n    .fix = [b]({ -u })\n", "3:6"),
        ] {
            let all = found(&[(path, text)]);
            assert_eq!(all, [format!("check/unformatted {path}:{at}")], "{text}");
        }
        let hidden = "-t = { $x }\nx-1 =\n    .fix = V { -t(x: \"\\u0007\") }\n";
        let all = found(&[(path, hidden)]);
        assert_eq!(all, [format!("check/control-character {path}:3:6")]);
        // If it is in the term, that alone is reported.
        let told = "-t = V{\"\\u0007\"}\nx-1 =\n    .fix = { -t }\n";
        let all = found(&[(path, told)]);
        assert_eq!(all, [format!("load/bad-character {path}:1:9")]);
        let sound =
            "-t = V { $x }\n-u = https://a.example/\nx-1 =\n    .fix = { -t(x: 1) } [b]({ -u })\n";
        assert_eq!(found(&[(path, sound)]), [""; 0]);
    }
}
