//! What only echoes a graver fault of the same message.
//!
//! Why: a message that cannot be right until its fault is mended is not worth a second
//! report of what it lacks; it is looked at again then.

use super::Places;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::project::Project;
use std::collections::HashSet;

/// Rules that look at a translation as a whole.
const WHOLE: [&str; 8] = [
    "check/lost-translation",
    "check/incomplete-translation",
    "check/missing-translation",
    "check/dropped-variable",
    "check/differing-markup",
    "check/differing-number",
    "check/same-as-source",
    "check/typography",
];

/// Rules that take for one text what holds another as well.
const FILLED: [&str; 2] = ["check/clause", "check/too-long"];

/// Without the warnings of these rules about messages that hold an error, found `earlier`
/// or now, or that have swallowed another or been swallowed.
pub(super) fn drop_echoes(
    project: &Project,
    places: &Places,
    earlier: &Diagnostics,
    found: Diagnostics,
) -> Diagnostics {
    // The message that holds the place, and the one that is named.
    let messages = |d: &Diagnostic| -> Option<[(usize, String); 2]> {
        let (file, entry, _) = places.at(&d.span)?;
        let about = d.about.as_deref().and_then(|a| a.split('.').next());
        let named = about.unwrap_or(&entry.id).to_owned();
        Some([(file.locale, entry.id.clone()), (file.locale, named)])
    };
    let (mut faulty, mut filled) = (HashSet::new(), HashSet::new());
    for diagnostic in earlier.iter().chain(found.iter()) {
        let swallowed = diagnostic.code == "check/swallowed-message";
        if swallowed || diagnostic.severity == Severity::Error {
            let messages = messages(diagnostic);
            if let Some([holder, _]) = messages.as_ref().filter(|_| swallowed) {
                filled.insert(holder.clone());
            }
            faulty.extend(messages.into_iter().flatten());
        }
    }
    // A character in one text comes out of all that show it.
    let locale = |d: &Diagnostic| project.sources.at(d.span.source).locale();
    let strange = earlier.iter().filter(|d| d.code == "load/bad-character");
    let strange: HashSet<_> = strange.map(locale).collect();
    let echo = |d: &Diagnostic| {
        (d.code == "check/control-character" && strange.contains(&locale(d)))
            || messages(d).is_some_and(|[_, named]| {
                (WHOLE.contains(&d.code) && faulty.contains(&named))
                    || (FILLED.contains(&d.code) && filled.contains(&named))
            })
    };
    let mut kept = Diagnostics::default();
    kept.extend(found.into_iter().filter(|d| !echo(d)));
    kept
}

#[cfg(test)]
mod tests {
    use super::super::tests::all_found;

    #[test]
    fn an_error_is_reported_alone() {
        let path = "locales/fr/site.ftl";
        let text = "home-counts = { $cods } codes ?\n";
        assert_eq!(
            all_found(&[(path, text)])
                .iter()
                .filter(|d| !d.contains("missing-translation"))
                .collect::<Vec<_>>(),
            [&format!("check/unknown-variable {path}:1:17")]
        );
        let path = "locales/fr/codes/x.ftl";
        let text = "x-protocol = X\nx-class-1xx = 1xx (un)\nx-1 =\n    .fix = <b>\n";
        assert_eq!(
            all_found(&[(path, text)]),
            [
                format!("check/missing-translation {path}:3:1"),
                format!("check/raw-html {path}:4:12")
            ],
            "x-2 is missing; what x-1 lacks is told when it is mended"
        );
    }
}
