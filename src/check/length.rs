//! `check/too-long`: titles over 60 characters, descriptions over 155.
//!
//! Why: search engines cut off what is longer, often in the middle of the point.
//!
//! Example: a `.description` of 200 characters.

use super::own_patterns;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::l10n::{Args, Entry};
use crate::markdown::plain;
use crate::project::{MessageFile, Project};

/// Characters of a title that search engines show.
const TITLE: usize = 60;
/// Characters of a description that search engines show.
const DESCRIPTION: usize = 155;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for (file, entry, attribute, pattern) in own_patterns(project) {
        let Some((what, limit)) = limit(project, &entry.id, attribute) else {
            continue;
        };
        let Some(text) = formatted(project, file, entry, attribute) else {
            continue;
        };
        let length = plain(&text).trim().chars().count();
        if length <= limit {
            continue;
        }
        let message = format!("this {what} has {length} characters; search results show {limit}");
        let first = pattern
            .texts
            .first()
            .map_or(0..0, |t| t.source_range(0..t.value.len()));
        out.push(
            Diagnostic::warning("check/too-long", Span::new(file.source, first), message)
                .about(&entry.id, attribute)
                .hint("say it in fewer words, with what matters most at the beginning"),
        );
    }
}

fn limit(project: &Project, id: &str, attribute: Option<&str>) -> Option<(&'static str, usize)> {
    match (id, attribute) {
        ("home-title" | "protocol-title" | "not-found-title", None) => Some(("title", TITLE)),
        ("home-description" | "protocol-description" | "compare-description", None) => {
            Some(("description", DESCRIPTION))
        }
        (id, Some("description")) => {
            let mut protocols = project.catalog.protocols.iter();
            let ours = protocols.any(|p| p.by_message.contains_key(id));
            ours.then_some(("description", DESCRIPTION))
        }
        _ => None,
    }
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
