//! Drops reports that only follow from a more serious error of the same message.
//!
//! Why: while a message has an error, further reports on it are noise; it will be checked
//! again once the error is fixed.

use super::{Places, id_of};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::LocaleId;
use crate::project::Project;
use std::collections::{HashMap, HashSet};

/// Rules about a complete translation.
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

const UNKNOWN: &str = "check/unknown-message";
const SWALLOWED: &str = "check/swallowed-message";

/// Rules by which a message is not the intended one. Until that, or its error, is fixed,
/// its translations are not reported.
const OF_SOURCES: [&str; 5] = [
    "check/duplicate-message",
    "check/missing-message",
    "check/swallowed-message",
    "check/unknown-value",
    "check/unused-message",
];

/// Rules that compare a translation with its source.
const AGAINST_SOURCE: [&str; 8] = [
    "check/differing-markup",
    "check/differing-number",
    "check/dropped-variable",
    "check/incomplete-translation",
    "check/missing-translation",
    "check/obsolete-message",
    "check/stale-translation",
    "check/unused-message",
];

/// Rules by which a message has no use.
const UNUSED: [&str; 3] = [
    "check/obsolete-message",
    "check/unknown-value",
    "check/unused-message",
];

/// Rules that report a message as missing, which may exist under another name.
const MISSES: [&str; 6] = [
    "load/bad-locale",
    "check/incomplete-translation",
    "check/lost-translation",
    "check/missing-message",
    "check/missing-translation",
    UNKNOWN,
];

/// Rules that a swallowed message, or the one that swallowed it, breaks as a consequence.
const OF_SWALLOWED: [&str; 7] = [
    "check/incomplete-translation",
    "check/lost-translation",
    "check/missing-message",
    "check/missing-translation",
    UNKNOWN,
    "check/unknown-value",
    "check/unused-message",
];

/// Rules that misjudge a text that has swallowed another one.
const FILLED: [&str; 2] = ["check/clause", "check/too-long"];

/// Drops reports by the rules above on messages that have an error (found `earlier` or
/// now), that have swallowed another message, or that have been swallowed.
pub(super) fn drop_echoes(
    project: &Project,
    places: &Places,
    earlier: &Diagnostics,
    found: Diagnostics,
    wrong_sources: &HashSet<String>,
) -> Diagnostics {
    // The message that contains the span, and the one that is named.
    let messages = |d: &Diagnostic| -> Option<[(LocaleId, String); 2]> {
        let (file, entry, _) = places.at(&d.span)?;
        let about = d.about.as_deref().map(id_of);
        let named = about.unwrap_or(&entry.id).to_owned();
        Some([(file.locale, entry.id.clone()), (file.locale, named)])
    };
    let (mut faulty, mut filled) = (HashSet::new(), HashSet::new());
    for diagnostic in earlier.iter().chain(found.iter()) {
        let swallowed = diagnostic.code == SWALLOWED;
        if swallowed || diagnostic.severity == Severity::Error {
            let messages = messages(diagnostic);
            if let Some([holder, _]) = messages.as_ref().filter(|_| swallowed) {
                filled.insert(holder.clone());
            }
            faulty.extend(messages.into_iter().flatten());
        }
    }
    // A forbidden character in one text also appears in every text that shows it.
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
    let kept = found.into_iter().filter(|d| !echo(d)).collect();
    let kept = of_swallowed(project, places, kept);
    let kept = of_sources(project, kept, wrong_sources);
    of_misnamed(project, earlier, kept.into_iter().collect())
}

/// The locale whose files a report is in; for records and templates, the default one.
fn tag<'p>(project: &'p Project, d: &Diagnostic) -> &'p str {
    let source = project.sources.at(d.span.source);
    source
        .locale()
        .unwrap_or(&project.locales[LocaleId::DEFAULT].tag)
}

/// Drops reports on missing or extra parts of a message that has swallowed another, and on
/// the swallowed one. If one of these is an error, the report on the swallowed message
/// becomes an error.
fn of_swallowed(project: &Project, places: &Places, found: Diagnostics) -> Diagnostics {
    let mut swallowed: HashSet<(&str, String)> = HashSet::new();
    for d in found.iter().filter(|d| d.code == SWALLOWED) {
        let holder = places.at(&d.span).map(|(_, entry, _)| entry.id.clone());
        let ids = holder
            .into_iter()
            .chain(d.about.as_deref().map(|about| id_of(about).to_owned()));
        swallowed.extend(ids.map(|id| (tag(project, d), id)));
    }
    if swallowed.is_empty() {
        return found;
    }
    let key = |d: &Diagnostic| Some((tag(project, d), id_of(d.about.as_deref()?).to_owned()));
    let tags: HashSet<&str> = swallowed.iter().map(|(tag, _)| *tag).collect();
    let follows = |d: &Diagnostic| {
        // The report of a cycle does not tell which messages are on it.
        let circle = d.code == "check/circular-message" && tags.contains(tag(project, d));
        let about = || key(d).is_some_and(|key| swallowed.contains(&key));
        circle || (OF_SWALLOWED.contains(&d.code) && about())
    };
    let (echoes, mut kept): (Vec<_>, Vec<_>) = found.into_iter().partition(follows);
    // An error must not be dropped unless another one is left.
    let errors = echoes.iter().filter(|d| d.severity == Severity::Error);
    let errors: HashSet<&str> = errors.map(|d| tag(project, d)).collect();
    for d in kept.iter_mut().filter(|d| d.code == SWALLOWED) {
        if errors.contains(tag(project, d)) {
            d.severity = Severity::Error;
        }
    }
    kept.into_iter().collect()
}

/// Messages of the default locale with an error, by id.
pub(super) fn wrong_sources(
    project: &Project,
    places: &Places,
    earlier: &Diagnostics,
    found: &Diagnostics,
) -> HashSet<String> {
    let default = project.locales[LocaleId::DEFAULT].tag.as_str();
    let mut wrong: HashSet<String> = HashSet::new();
    for d in earlier.iter().chain(found.iter()) {
        let counts = d.severity == Severity::Error || OF_SOURCES.contains(&d.code);
        if counts && tag(project, d) == default {
            let ids = d.about.iter().chain(&d.instead);
            wrong.extend(ids.map(|about| id_of(about).to_owned()));
            // The message that has swallowed another, or an attribute of its own.
            let holder = places.at(&d.span).filter(|_| d.code == SWALLOWED);
            wrong.extend(holder.map(|(_, entry, _)| entry.id.clone()));
        }
    }
    let files = project
        .messages
        .iter()
        .filter(|file| file.locale.is_default());
    let faults = files.flat_map(|file| &file.resource.faults);
    wrong.extend(faults.flat_map(|fault| fault.lost.iter().cloned()));
    wrong
}

/// Drops reports on translations whose source is wrong.
fn of_sources(project: &Project, found: Diagnostics, wrong: &HashSet<String>) -> Diagnostics {
    let default = project.locales[LocaleId::DEFAULT].tag.as_str();
    let missing: HashSet<String> = found
        .iter()
        .filter(|d| d.code == "check/missing-message")
        .filter_map(|d| d.about.as_deref())
        .map(|about| id_of(about).to_owned())
        .collect();
    let follows = |d: &Diagnostic| {
        let Some(id) = d.about.as_deref().map(id_of) else {
            return false;
        };
        let half = || {
            let protocol = project.catalog.protocol_of_message(id)?;
            let protocol = &project.catalog.protocols[protocol];
            let (a, b) = protocol.pair_of_message(id)?;
            let halves = [a, b].map(|code| &protocol.codes[code].message);
            Some(halves.iter().any(|half| missing.contains(*half)))
        };
        AGAINST_SOURCE.contains(&d.code)
            && tag(project, d) != default
            && (wrong.contains(id) || half().unwrap_or(false))
    };
    found.into_iter().filter(|d| !follows(d)).collect()
}

/// Of a report on a missing message, and one on a message that was probably meant to be it,
/// keeps the more severe.
fn of_misnamed(
    project: &Project,
    earlier: &Diagnostics,
    mut found: Vec<Diagnostic>,
) -> Diagnostics {
    let missed = |d: &Diagnostic| {
        let about = d.about.clone().filter(|_| MISSES.contains(&d.code))?;
        Some((tag(project, d), about))
    };
    only_ones(project, &mut found);
    // By the message that was meant: the existing one, and where it is.
    let there = found.iter().filter(|d| !MISSES.contains(&d.code));
    let there: HashMap<_, _> = there
        .filter_map(|d| {
            let meant: (&str, Box<str>) = (tag(project, d), d.instead.clone()?);
            Some((meant, (d.about.clone()?, d.span.clone())))
        })
        .collect();
    if there.is_empty() {
        return found.into_iter().collect();
    }
    let mut all = Diagnostics::default();
    // With one attribute misnamed, a message may seem to be missing as a whole.
    let parts: HashSet<_> = there
        .keys()
        .map(|(tag, about)| (*tag, id_of(about)))
        .collect();
    let errors = earlier.iter().chain(&found);
    let errors = errors.filter(|d| d.severity == Severity::Error);
    let errors: HashSet<_> = errors.filter_map(missed).collect();
    for d in found {
        let key = missed(&d);
        if d.severity == Severity::Warning {
            let meant = d.instead.clone().map(|instead| (tag(project, &d), instead));
            let is_there = |(tag, about): &(&str, Box<str>)| {
                there.contains_key(&(*tag, about.clone())) || parts.contains(&(*tag, &**about))
            };
            if meant.is_some_and(|key| errors.contains(&key)) || key.as_ref().is_some_and(is_there)
            {
                continue;
            }
        }
        let other = key.and_then(|key| there.get(&key));
        all.push(match other.filter(|_| d.severity == Severity::Error) {
            Some((name, span)) => {
                let source = project.sources.at(span.source);
                let line = source.position(span.range.start).line;
                let name = name.rsplit_once('.').map_or(&**name, |(_, name)| name);
                let hint = format!("did you mean `{name}` in {}, line {line}?", source.path);
                Diagnostic {
                    hints: vec![hint],
                    ..d
                }
            }
            None => d,
        });
    }
    all
}

/// If a locale lacks one message, and has one unused message, the latter was probably meant
/// to be the former.
fn only_ones(project: &Project, found: &mut [Diagnostic]) {
    for locale in &project.locales {
        let tag_of = |d: &Diagnostic| tag(project, d) == locale.tag;
        let misses = |d: &&Diagnostic| MISSES.contains(&d.code) && d.code != UNKNOWN;
        let mut missed = found.iter().filter(misses).filter(|d| tag_of(d));
        let unused = |d: &Diagnostic| UNUSED.contains(&d.code) && tag_of(d);
        let mut places = (0..found.len()).filter(|i| unused(&found[*i]));
        let (Some(missed), None) = (missed.next(), missed.next()) else {
            continue;
        };
        let (Some(at), None) = (places.next(), places.next()) else {
            continue;
        };
        let (Some(wanted), Some(about)) = (missed.about.clone(), &found[at].about) else {
            continue;
        };
        let part = |about: &str| about.split_once('.').map(|(id, _)| id.to_owned());
        if missed.instead.is_none() && found[at].instead.is_none() && part(&wanted) == part(about) {
            let name = wanted
                .rsplit_once('.')
                .map_or(&*wanted, |(_, name)| name)
                .to_owned();
            found[at].instead = Some(wanted);
            found[at].hints = vec![format!("did you mean `{name}`, which is missing?")];
        }
    }
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
