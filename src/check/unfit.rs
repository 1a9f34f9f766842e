//! Finds the messages that must not be formatted: those that have an error or cannot be
//! parsed, and all that refer to them.
//!
//! Input: the diagnostics. No page shows a message that the localizer refuses: pages in
//! another language show the default locale's text; pages in the default locale, and
//! requests for this very message, show the error.

use super::allowed::allows;
use super::own_files;
use crate::diagnostic::{Diagnostic, Severity};
use crate::l10n::ReferenceKind;
use crate::model::LocaleId;
use crate::project::{MessageFile, Project};
use std::collections::{HashMap, HashSet};

/// Errors of a text itself. A text that is missing, or defined twice, may be correct.
const OF_TEXTS: [&str; 14] = [
    "check/circular-message",
    "check/control-character",
    "check/empty-message",
    "check/foreign-image",
    "check/oversized-text",
    "check/raw-html",
    "check/unformatted",
    "check/unknown-function",
    "check/unknown-message",
    "check/unknown-option",
    "check/unknown-particle",
    "check/unknown-variable",
    "check/unsafe-link",
    "load/bad-character",
];

/// Locale, and `id`, `-id`, `id.attribute` or `-id.attribute`.
type Name = (LocaleId, String);

/// Tells the localizer to refuse them.
pub fn refuse<'d>(project: &Project, found: impl Iterator<Item = &'d Diagnostic>) {
    let errors = found.filter(|d| d.severity == Severity::Error && OF_TEXTS.contains(&d.code));
    let places = errors.map(|d| (d.span.source, d.span.range.start, d.code));
    let mut places: Vec<_> = places.collect();
    places.sort_unstable();
    let mut open: Vec<Name> = Vec::new();
    for file in own_files(project) {
        // The parser does not tell whether a term or a message was lost.
        let lost = file.resource.faults.iter().flat_map(|fault| &fault.lost);
        let both = |id: &String| [false, true].map(|term| (file.locale, name(term, id, None)));
        open.extend(lost.flat_map(both));
    }
    for file in own_files(project) {
        let path = &project.sources.at(file.source).path;
        let first = places.partition_point(|(source, ..)| *source < file.source);
        let of_file = places[first..].iter();
        for (_, at, code) in of_file.take_while(|(source, ..)| *source == file.source) {
            let names = named(file, *at).into_iter();
            open.extend(names.filter(|(_, name)| {
                let about = name.trim_start_matches('-');
                !allows(project, code, path, about)
            }));
        }
    }
    if open.is_empty() {
        return;
    }
    let shown_by = shown_by(project);
    let mut unfit: HashSet<Name> = HashSet::new();
    while let Some(name) = open.pop() {
        if unfit.insert(name.clone()) {
            open.extend(shown_by.get(&name).into_iter().flatten().cloned());
        }
    }
    for (locale, name) in unfit {
        project.localizers.refuse(locale, [name]);
    }
}

/// The parts of a message that contain a place in a file: its value, or an attribute; all
/// of them if the place is its id.
fn named(file: &MessageFile, at: usize) -> Vec<Name> {
    let entries = &file.resource.entries;
    let next = entries.partition_point(|e| e.range.start <= at);
    let Some(entry) = next.checked_sub(1).map(|i| &entries[i]) else {
        return Vec::new();
    };
    let before = entry.attributes.partition_point(|(_, r, _)| r.start <= at);
    let attributes = entry.attributes.iter().map(|(name, ..)| Some(&**name));
    let all: Vec<_> = [None].into_iter().chain(attributes).collect();
    let held = match entry.range.contains(&at) {
        true => &all[..],
        false => &all[before..=before],
    };
    let name = |attribute: &Option<&str>| name(entry.term, &entry.id, *attribute);
    held.iter().map(|a| (file.locale, name(a))).collect()
}

fn name(term: bool, id: &str, attribute: Option<&str>) -> String {
    let dash = if term { "-" } else { "" };
    match attribute {
        Some(attribute) => format!("{dash}{id}.{attribute}"),
        None => format!("{dash}{id}"),
    }
}

/// For each message, all that refer to it.
fn shown_by(project: &Project) -> HashMap<Name, Vec<Name>> {
    let mut all: HashMap<Name, Vec<Name>> = HashMap::new();
    for file in &project.messages {
        for entry in &file.resource.entries {
            for (attribute, pattern) in entry.patterns() {
                for shown in &pattern.references {
                    let term = match shown.kind {
                        ReferenceKind::Term => true,
                        ReferenceKind::Message => false,
                        ReferenceKind::Variable | ReferenceKind::Function => continue,
                    };
                    let shown = name(term, &shown.name, shown.attribute.as_deref());
                    let shows = name(entry.term, &entry.id, attribute);
                    let shows = (file.locale, shows);
                    all.entry((file.locale, shown)).or_default().push(shows);
                }
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::tests::site;
    use crate::diagnostic::Severity;
    use crate::l10n::Args;
    use crate::load::load;
    use crate::model::LocaleId;

    #[test]
    fn the_name_of_a_language_calls_nothing_before_the_checks() {
        let path = "locales/fr/locale.ftl";
        for (name, faults) in [("{ -t }", 0), ("{ JOSA(-t, particle: \"은/는\") }", 1)] {
            let text = format!("-t = Français\nlocale-name = {name}\n");
            let loaded = load(site(&[(path, &text)]), None);
            let bad = loaded
                .diagnostics
                .iter()
                .filter(|d| d.code == "load/bad-locale");
            assert_eq!(bad.count(), faults, "{name}");
        }
    }

    #[test]
    fn what_is_allowed_is_formatted_but_for_texts_without_end() {
        let path = "locales/fr/codes/x.ftl";
        let long = "é".repeat(40_000);
        let text = format!("x-1 =\n    .means = <b>\n    .fix = {long}\n");
        let rules = ["raw-html", "oversized-text"]
            .map(|rule| format!("- code: check/{rule}\n  reason: r\n"));
        let allow = rules.concat();
        let loaded = load(
            site(&[(path, &text), ("locales/fr/allow.yaml", &allow)]),
            None,
        );
        let project = &loaded.project;
        let found = crate::check::check(project, &loaded.diagnostics);
        let errors = found.iter().filter(|d| d.severity == Severity::Error);
        let codes: Vec<_> = errors.map(|d| d.code).collect();
        assert_eq!(codes, ["check/oversized-text", "check/unknown-rule"]);
        let localizer = project.localizers.at(LocaleId::from(1));
        assert!(!localizer.refuses("x-1", Some("means")));
        assert!(localizer.refuses("x-1", Some("fix")));
    }

    #[test]
    fn what_has_an_error_is_not_formatted_nor_what_shows_it() {
        let path = "locales/fr/codes/x.ftl";
        let text = "-t = { NUMBER(1, minimumFractionDigits: 999999999) }\n-u = <b>\nx-1 =\n    \
                    .means = { -t }\n    .description = { x-1.means }\n    .seen = { -u }\n    \
                    .when = w\n    .fix = { $none }\n";
        let loaded = load(site(&[(path, text)]), None);
        let project = &loaded.project;
        crate::check::check(project, &loaded.diagnostics);
        for (attribute, refused) in [
            ("means", true),
            ("description", true),
            ("seen", true),
            ("when", false),
            ("fix", true),
        ] {
            let message = ("x-1", Some(attribute));
            let [english, french] = [0, 1].map(LocaleId::from);
            let localizer = project.localizers.at(french);
            let text = localizer.format(message.0, message.1, &Args::new());
            assert_eq!(text.unwrap().is_err(), refused, "{attribute}");
            let found = project.localizers.whole(french, &[message]);
            let expected = if refused { english } else { french };
            assert_eq!(found, Some(expected), "{attribute}");
        }
    }
}
