//! `check/too-long`: titles over 60 characters, descriptions over 155; glosses, actions,
//! reasons and cures that are longer than their place on the page allows.
//!
//! Why: search engines cut off longer texts, often before the point, and a reader in a
//! hurry does not read a paragraph.
//!
//! Example: a `.description` of 200 characters.

use super::own_patterns;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::l10n::{Args, Entry};
use crate::markdown::plain;
use crate::model::{LocaleId, Part};
use crate::project::{MessageFile, Project};

/// Characters of a title that search engines show.
const TITLE: usize = 60;
/// Characters of a description that search engines show.
const DESCRIPTION: usize = 155;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for (file, entry, attribute, pattern) in own_patterns(project) {
        let Some(Limit { what, most, reason }) = limit(project, file.locale, &entry.id, attribute)
        else {
            continue;
        };
        let Some(text) = formatted(project, file, entry, attribute) else {
            continue;
        };
        let length = plain(&text).trim().chars().count();
        if length <= most {
            continue;
        }
        let message = format!("this {what} has {length} characters; {reason} {most}");
        let first = pattern
            .texts
            .first()
            .map_or(0..0, |t| t.source_range(0..t.value.len()));
        out.push(
            Diagnostic::warning("check/too-long", Span::new(file.source, first), message)
                .about(&entry.id, attribute)
                .hint("shorten it, with the most important words first"),
        );
    }
}

/// The maximum number of characters of a text.
struct Limit {
    what: &'static str,
    most: usize,
    /// Precedes the number in a report.
    reason: &'static str,
}

impl Limit {
    fn of_search(what: &'static str, most: usize) -> Self {
        Self {
            what,
            most,
            reason: "search results show",
        }
    }
}

/// Limits of the prose about a code and of its causes: in alphabets, and in scripts whose
/// characters are twice as wide.
const PROSE: [(&str, &str, [usize; 2]); 4] = [
    ("gloss", "gloss", [45, 22]),
    ("action", "action", [70, 35]),
    ("why", "reason", [80, 40]),
    ("cure-", "cure", [300, 150]),
];

fn limit(project: &Project, locale: LocaleId, id: &str, attribute: Option<&str>) -> Option<Limit> {
    let Some(attribute) = attribute else {
        return match id {
            "home-title" | "protocol-title" | "not-found-title" => {
                Some(Limit::of_search("title", TITLE))
            }
            "home-description" | "protocol-description" | "compare-description" => {
                Some(Limit::of_search("description", DESCRIPTION))
            }
            _ => None,
        };
    };
    let mut protocols = project.catalog.protocols.iter();
    let protocol = protocols.find(|p| p.by_message.contains_key(id) || p.by_cause.contains_key(id));
    let of_code = protocol?.by_message.contains_key(id);
    if of_code && attribute == Part::Description.name() {
        return Some(Limit::of_search("description", DESCRIPTION));
    }
    let wide = matches!(
        project.locales[locale].language.language.as_str(),
        "ja" | "ko" | "zh"
    );
    PROSE.into_iter().find_map(|(name, what, most)| {
        let fits = match name.ends_with('-') {
            true => !of_code && attribute.starts_with(name),
            false => attribute == name && of_code == Part::of(name).is_some(),
        };
        fits.then(|| Limit {
            what,
            most: most[usize::from(wide)],
            reason: "there is room for",
        })
    })
}

/// The text as on a page, with names of medium length: real ones are facts.
fn formatted(
    project: &Project,
    file: &MessageFile,
    entry: &Entry,
    attribute: Option<&str>,
) -> Option<String> {
    let args = Args::new()
        .text("protocol", "FTP")
        .text("a", "220")
        .text("b", "502")
        .text("a_name", "Service Ready")
        .text("b_name", "Not Implemented");
    let localizer = project.localizers.at(file.locale);
    localizer.format(&entry.id, attribute, &args)?.ok()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{FR, found};

    #[test]
    fn titles_and_descriptions() {
        let path = "locales/fr/site.ftl";
        let title = |n: usize| format!("home-title = {}\n", "é".repeat(n));
        assert_eq!(found(&[(path, &title(60))]), [""; 0]);
        assert_eq!(
            found(&[(path, &title(61))]),
            [format!("check/too-long {path}:1:14")]
        );
        let path = "locales/fr/codes/x.ftl";
        let text = |n: usize| {
            FR.replacen(
                ".description = dé",
                &format!(".description = {}", "é".repeat(n)),
                1,
            )
        };
        assert_eq!(found(&[(path, &text(155))]), [""; 0]);
        assert_eq!(
            found(&[(path, &text(156))]),
            [format!("check/too-long {path}:5:20")]
        );
    }
}
