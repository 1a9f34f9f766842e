//! Merges many reports of one kind on one file.
//!
//! Why: a file that has just been started lacks a hundred messages, and as many reports
//! would hide all others. Reports that `allow.yaml` allows have been dropped before,
//! message by message.

use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, counted};
use crate::model::LocaleId;
use crate::project::Project;
use std::collections::BTreeMap;

/// More reports than this, of one kind in one file, are merged.
const FEW: usize = 5;

const MISSING: &str = "check/missing-translation";
const LOST: &str = "check/lost-translation";
const UNRECORDED: &str = "check/unrecorded-translation";
const UNKNOWN: &str = "check/unknown-message";
const UNWRITTEN: &str = "check/missing-message";

/// Merges reports on messages that are missing from a file, lost from it, or unrecorded; on
/// missing messages about a protocol; and on the same unknown message in several texts of a
/// locale.
pub fn group(project: &Project, found: Diagnostics) -> Diagnostics {
    let mut kept = Diagnostics::default();
    let mut alike: BTreeMap<(&str, SourceId), Vec<Diagnostic>> = BTreeMap::new();
    let mut unwritten: BTreeMap<&str, Vec<Diagnostic>> = BTreeMap::new();
    let mut unknown: BTreeMap<(Option<&str>, Box<str>), Vec<Diagnostic>> = BTreeMap::new();
    for diagnostic in found {
        match diagnostic.code {
            // The loss of a whole file is a single report already.
            code @ (MISSING | LOST | UNRECORDED) if diagnostic.about.is_some() => alike
                .entry((code, diagnostic.span.source))
                .or_default()
                .push(diagnostic),
            // Missing messages about a protocol are reported at its records.
            UNWRITTEN if let Some(slug) = protocol(project, &diagnostic) => {
                unwritten.entry(slug).or_default().push(diagnostic);
            }
            UNKNOWN => {
                let tag = project.sources.at(diagnostic.span.source).locale();
                let what = (tag, diagnostic.message.clone());
                unknown.entry(what).or_default().push(diagnostic);
            }
            _ => kept.push(diagnostic),
        }
    }
    kept.extend(unknown.into_values().map(once));
    for (slug, all) in unwritten {
        // Many, or more than a small protocol has codes: their file is probably gone, or
        // has not been started.
        let codes = project.catalog.protocols.iter().find(|p| p.slug == slug);
        let codes = codes.map_or(0, |p| p.codes.len());
        match all.len() > FEW.min(codes.max(2)) {
            true => kept.push(all_unwritten(project, slug, &all)),
            false => kept.extend(all),
        }
    }
    for all in alike.into_values() {
        let empty = all.len() > 1 && is_empty(project, all[0].span.source);
        match all.len() > FEW || empty {
            true => kept.push(in_one(project, &all)),
            false => kept.extend(all),
        }
    }
    kept
}

/// The protocol whose folder contains the diagnostic.
fn protocol<'p>(project: &'p Project, diagnostic: &Diagnostic) -> Option<&'p str> {
    let path = project.sources.at(diagnostic.span.source).path.as_str();
    let (slug, _) = path.strip_prefix("content/")?.split_once('/')?;
    Some(slug)
}

/// One report for all messages about a protocol that the default locale lacks.
fn all_unwritten(project: &Project, slug: &str, all: &[Diagnostic]) -> Diagnostic {
    let graver = all.iter().min_by_key(|d| d.severity).expect("many");
    let tag = &project.locales[LocaleId::DEFAULT].tag;
    let message = format!("`{tag}` lacks {}", many(all));
    // One that is there under another id says more than that all are missing.
    let misnamed = all.iter().find(|d| d.instead.is_some());
    let hint = format!(
        "add them to locales/{tag}/codes/{slug}.ftl, or restore the file, for example from \
         version control"
    );
    Diagnostic {
        message: message.into(),
        hints: misnamed.map_or(vec![hint], |d| d.hints.clone()),
        ..graver.clone()
    }
}

/// The first few messages, and the number of others.
fn many(all: &[Diagnostic]) -> String {
    let about = all.iter().filter_map(|d| d.about.as_deref());
    let names: Vec<String> = about.map(|id| format!("`{id}`")).collect();
    match names.len() {
        0..4 => names.join(", "),
        n => {
            let more = counted(n - 3, "more message");
            format!("{} and {more}", names[..3].join(", "))
        }
    }
}

/// Whether a file has no entries.
fn is_empty(project: &Project, source: SourceId) -> bool {
    let mut files = project.messages.iter().filter(|file| file.source == source);
    files.all(|file| file.resource.entries.is_empty())
}

/// The first report, with the number of others.
fn once(all: Vec<Diagnostic>) -> Diagnostic {
    let more = all.len() - 1;
    let mut first = all.into_iter().next().expect("one at least");
    if more > 0 {
        let show = if more == 1 { "shows" } else { "show" };
        let places = counted(more, "more place");
        first.message = format!("{}; {places} {show} it", first.message).into();
    }
    first
}

/// One report for all of a file, at the span of the first.
fn in_one(project: &Project, all: &[Diagnostic]) -> Diagnostic {
    let first = &all[0];
    let source = project.sources.at(first.span.source);
    let (path, tag) = (&source.path, source.locale().unwrap_or_default());
    let many = many(all);
    let list = format!("`versus l10n status {tag} --missing` lists them");
    let (message, hint) = match first.code {
        MISSING => (format!("{path} lacks {many}"), list),
        LOST => (
            format!("{path} has lost the translations of {many}"),
            format!(
                "{list}; restore them, for example from version control, or, if they were \
                 removed on purpose, run `versus l10n accept {tag} <id>`"
            ),
        ),
        _ => (
            format!("the sources of {many} in this file are not recorded"),
            format!("once they are correct, run `versus l10n accept {tag}`"),
        ),
    };
    Diagnostic::warning(first.code, first.span.clone(), message).hint(hint)
}

#[cfg(test)]
mod tests {
    use super::super::tests::all_found;

    #[test]
    fn many_are_told_at_once() {
        let many = |n: usize, word: &str| -> String {
            (0..n).map(|i| format!("own-{i} = {word} {i}\n")).collect()
        };
        let calls = (0..9).map(|i| format!("{{{{ t(id=\"own-{i}\") }}}}"));
        let (source, template) = (many(9, "words"), calls.collect::<String>());
        let with = |n: usize, allow: &str| {
            all_found(&[
                ("locales/en/own.ftl", &source),
                ("templates/not_found.html", &template),
                ("locales/fr/own.ftl", &many(n, "mots")),
                ("locales/fr/allow.yaml", allow),
            ])
        };
        let missing = "check/missing-translation locales/fr/own.ftl:";
        assert_eq!(with(1, ""), [format!("{missing}1:1")], "eight");
        assert_eq!(with(5, ""), vec![format!("{missing}5:1"); 4]);
        // Allowed ones do not count.
        let allow = |ids: &str| {
            format!("- code: check/missing-translation\n  messages: [{ids}]\n  reason: r\n")
        };
        assert_eq!(
            with(1, &allow("own-1, own-2, own-3, own-4")),
            vec![format!("{missing}1:1"); 4]
        );
        let all: Vec<String> = (1..9).map(|i| format!("own-{i}")).collect();
        assert_eq!(with(1, &allow(&all.join(", "))), [""; 0]);
    }
}
