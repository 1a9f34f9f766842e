//! Many reports of a kind about one file, told in one.
//!
//! Why: a file that has just been begun lacks a hundred messages, and as many reports would
//! hide all others. What `allow.yaml` allows is taken out before, message by message.

use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, counted};
use crate::project::Project;
use std::collections::BTreeMap;

/// More of a kind in one file than these are told in one report.
const FEW: usize = 5;

const MISSING: &str = "check/missing-translation";
const LOST: &str = "check/lost-translation";
const UNRECORDED: &str = "check/unrecorded-translation";

/// The same with one report in place of many about messages that are missing in a file or
/// lost from it, or of which nothing is recorded.
pub fn group(project: &Project, found: Diagnostics) -> Diagnostics {
    let mut kept = Diagnostics::default();
    let mut alike: BTreeMap<(&str, SourceId), Vec<Diagnostic>> = BTreeMap::new();
    for diagnostic in found {
        match diagnostic.code {
            // That a whole file is gone is told once as it is.
            code @ (MISSING | LOST | UNRECORDED) if diagnostic.about.is_some() => alike
                .entry((code, diagnostic.span.source))
                .or_default()
                .push(diagnostic),
            _ => kept.push(diagnostic),
        }
    }
    for all in alike.into_values() {
        match all.len() > FEW {
            true => kept.push(in_one(project, &all)),
            false => kept.extend(all),
        }
    }
    kept
}

/// One report for all of a file; it stands where the first one does.
fn in_one(project: &Project, all: &[Diagnostic]) -> Diagnostic {
    let first = &all[0];
    let source = project.sources.at(first.span.source);
    let (path, tag) = (&source.path, source.locale().unwrap_or_default());
    let about = all.iter().filter_map(|d| d.about.as_deref());
    let names: Vec<String> = about.map(|id| format!("`{id}`")).collect();
    let many = format!(
        "{} and {}",
        names[..3].join(", "),
        counted(names.len() - 3, "more message")
    );
    let list = format!("`versus l10n status {tag} --missing` lists them");
    let (message, hint) = match first.code {
        MISSING => (format!("{path} lacks {many}"), list),
        LOST => (
            format!("{path} has lost {many}, which were translated"),
            format!(
                "{list}; get them back, from version control for instance, or, if they are gone \
                 for good, `versus l10n accept {tag} <id>`"
            ),
        ),
        _ => (
            format!(
                "it is not recorded what {} and {} more messages of this file were translated \
                 from",
                names[0],
                names.len() - 1
            ),
            format!("when it is right, `versus l10n accept {tag}`"),
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
        // Those that are allowed are none of the many.
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
