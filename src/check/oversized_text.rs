//! `check/oversized-text`: texts that can be longer than [`MAX_LENGTH`] when formatted.
//!
//! Why: references multiply text, so that a file of a hundred kilobytes could exhaust
//! memory and disk space. Lengths are computed before anything is formatted.
//!
//! Example: `-a = …` of 10,000 letters, and `.fix = { -a }{ -a }{ -a }{ -a }{ -a }{ -a }{ -a }`.

use super::{entries, files, interface, is_prose, is_words};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::l10n::{Entry, Extents, MAX_LENGTH, Pattern, Reference, ReferenceKind, parsable};
use crate::model::LocaleId;
use crate::project::{MessageFile, Project};
use std::collections::{BTreeMap, HashSet};

/// The variables of the interface that hold prose about a code, and those that hold words
/// for facts. All others are names, codes and counts, which are short.
const LONG: [&[&str]; 2] = [
    &["means", "description", "when", "fix"],
    &["a_says", "b_says", "a_tells", "b_tells", "a_next", "b_next"],
];

/// A pattern with its file, entry and attribute.
type Found<'p> = (&'p MessageFile, &'p Entry, Option<&'p str>, &'p Pattern);

/// The maximum number of placeables that Fluent resolves for one text.
const PLACEABLES: usize = 100;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for locale in project.locales.keys() {
        if may_be_oversized(project, locale) {
            of_locale(project, locale, out);
        }
    }
}

/// Whether any text might be too long, by an upper bound from the lengths of patterns and
/// of those that others show. Usually none is, and nothing more is done.
fn may_be_oversized(project: &Project, locale: LocaleId) -> bool {
    let (mut shown, mut calls, mut argument) = (HashSet::new(), 0, 0);
    for (_, _, _, pattern) in patterns(project, locale) {
        let mut called = 0;
        for (i, reference) in pattern.references.iter().enumerate() {
            let named = |i: usize| {
                let reference = pattern.references.get(i)?;
                is_shown(reference).then_some(reference)
            };
            if let Some(reference) = named(i) {
                shown.insert(reference.name.as_str());
                let literals = reference
                    .arguments
                    .iter()
                    .filter_map(|a| a.literal.as_ref());
                argument = literals
                    .map(String::len)
                    .chain([argument])
                    .max()
                    .unwrap_or(0);
            } else if reference.kind == ReferenceKind::Function {
                let positional = reference.arguments.iter().filter(|a| a.name.is_none());
                let positional = positional.count();
                called += match named(i + 1) {
                    None if positional <= 2 => 0,
                    _ => positional,
                };
            }
        }
        calls = called.max(calls);
    }
    let (mut longest_shown, mut longest, mut variables) = (0, 0, 0);
    for (_, entry, _, pattern) in patterns(project, locale) {
        let bytes = written(pattern);
        longest = bytes.max(longest);
        if shown.contains(entry.id.as_str()) {
            longest_shown = bytes.max(longest_shown);
        }
        variables = long_variables(pattern).max(variables);
    }
    let placeables = match shown.is_empty() {
        true => 0,
        false => PLACEABLES.saturating_mul(1 + calls),
    };
    let each = longest_shown.saturating_add(argument);
    let one = longest.saturating_add(placeables.saturating_mul(each));
    one.saturating_mul(1 + variables) > MAX_LENGTH
}

/// Reports the texts that are too long, in a locale that may have some.
fn of_locale(project: &Project, locale: LocaleId, out: &mut Diagnostics) {
    let texts = files(project, locale).map(|f| parsable(&project.sources.at(f.source).text));
    let texts: Vec<_> = texts.collect();
    let mut extents = Extents::new(&texts);
    // The longest text for each kind of variable.
    let mut longest: [(usize, Option<Found>); 2] = [(0, None); 2];
    for found in patterns(project, locale) {
        let (file, entry, attribute, pattern) = found;
        let bytes = extents.of(entry.term, &entry.id, attribute).bytes;
        if bytes > MAX_LENGTH {
            let shown = pattern.references.iter().filter(|r| is_shown(r));
            let mut shown = shown.map(|r| {
                let term = r.kind == ReferenceKind::Term;
                extents.of(term, &r.name, r.attribute.as_deref()).bytes
            });
            // Only texts that are too long by themselves are reported, not those that refer
            // to them.
            if !file.built_in && shown.all(|bytes| bytes <= MAX_LENGTH) {
                out.push(oversized(found, found, bytes));
            }
            continue;
        }
        let kinds = [is_prose(project, &entry.id), is_words(project, &entry.id)];
        for (longest, _) in longest.iter_mut().zip(kinds).filter(|(_, is)| *is) {
            if bytes > longest.0 {
                *longest = (bytes, Some(found));
            }
        }
    }
    let frames = frames(project, locale);
    let alone = frames
        .iter()
        .map(|(_, entry, ..)| extents.of(false, &entry.id, None).bytes);
    let alone: Vec<usize> = alone.collect();
    for (variables, (bytes, _)) in LONG.iter().zip(longest) {
        for variable in *variables {
            extents.hold(variable, bytes);
        }
    }
    let text = longest.into_iter().max_by_key(|(bytes, _)| *bytes);
    let text = text.and_then(|(_, found)| found);
    for (frame, alone) in frames.into_iter().zip(alone) {
        let (file, entry, ..) = frame;
        let bytes = extents.of(false, &entry.id, None).bytes;
        if let Some(text) = text.filter(|_| alone <= MAX_LENGTH && bytes > MAX_LENGTH) {
            let place = if file.built_in { text } else { frame };
            let told = oversized(place, frame, bytes);
            // The same text may be too long for many frames.
            if !place.0.built_in && out.iter().all(|d| d.span != told.span) {
                out.push(told);
            }
        }
    }
}

/// The messages of a locale's interface. Of several with the same id, the last one counts.
fn frames(project: &Project, locale: LocaleId) -> Vec<Found<'_>> {
    let framed = |id: &str| interface(project, id).is_some();
    let values = patterns(project, locale).filter(|(_, _, attribute, _)| attribute.is_none());
    let frames = values.filter(|(_, entry, ..)| !entry.term && framed(&entry.id));
    let last: BTreeMap<&str, Found> = frames.map(|f| (f.1.id.as_str(), f)).collect();
    last.into_values().collect()
}

/// The report, at the first place, that the second text can have a length of `bytes`.
fn oversized((file, entry, at, _): Found, (_, other, part, _): Found, bytes: usize) -> Diagnostic {
    let dash = if other.term { "-" } else { "" };
    let name = part.map_or_else(|| other.id.clone(), |part| format!("{}.{part}", other.id));
    let message = format!(
        "`{dash}{name}` can be {} KiB long when formatted; the limit is {}",
        bytes.div_ceil(1024),
        MAX_LENGTH / 1024
    );
    let attribute = entry.attributes.iter().find(|(n, _, _)| Some(&**n) == at);
    let range = attribute.map_or(&entry.range, |(_, range, _)| range);
    Diagnostic::error(
        "check/oversized-text",
        Span::new(file.source, range.clone()),
        message,
    )
    .hint("shorten it or the messages that it refers to, or refer to them less often; put a long text on a long page")
}

/// Every pattern of a locale, with its entry and attribute.
fn patterns(project: &Project, locale: LocaleId) -> impl Iterator<Item = Found<'_>> {
    entries(project, locale).flat_map(|(file, entry)| {
        let patterns = entry.patterns();
        patterns.map(move |(attribute, pattern)| (file, entry, attribute, pattern))
    })
}

/// The total length in bytes of all texts of a pattern.
fn written(pattern: &Pattern) -> usize {
    pattern.texts.iter().map(|text| text.value.len()).sum()
}

/// Whether it refers to another message or a term.
fn is_shown(reference: &Reference) -> bool {
    matches!(reference.kind, ReferenceKind::Message | ReferenceKind::Term)
}

/// The number of its variables that hold prose or words.
fn long_variables(pattern: &Pattern) -> usize {
    let variables = pattern.references.iter();
    let variables = variables.filter(|r| r.kind == ReferenceKind::Variable);
    let long = |r: &&Reference| LONG.iter().any(|names| names.contains(&r.name.as_str()));
    variables.filter(long).count()
}

#[cfg(test)]
mod tests {
    use super::super::tests::found_by;
    use super::MAX_LENGTH;

    #[test]
    fn texts_that_references_multiply() {
        let path = "locales/fr/codes/x.ftl";
        let letters = |n: usize| "é".repeat(n / 2);
        let tenth = letters(MAX_LENGTH / 10);
        let shown = |n| "{ -t }".repeat(n);
        for (text, at) in [
            // With room for the sentence around it, and without.
            (
                format!("x-1 =\n    .fix = {}\n", letters(MAX_LENGTH - 1024)),
                None,
            ),
            (
                format!("x-1 =\n    .fix = {}\n", letters(MAX_LENGTH)),
                Some("2:6"),
            ),
            (
                format!("-t = {tenth}\nx-1 =\n    .fix = {}\n", shown(9)),
                None,
            ),
            (
                format!("-t = {tenth}\nx-1 =\n    .fix = {}\n", shown(11)),
                Some("3:6"),
            ),
            // What is too long is reported, not what shows it.
            (
                format!(
                    "-u = {}.\n-v = {{ -u }}\nx-1 =\n    .fix = {{ -v }}\n",
                    letters(MAX_LENGTH)
                ),
                Some("1:2"),
            ),
            // In two steps, either of which alone would fit.
            (
                format!(
                    "-t = {tenth}\n-u = {}\nx-1 =\n    .fix = {{ -u }}{{ -u }}{{ -u }}\n",
                    shown(5)
                ),
                Some("4:6"),
            ),
            // Of a select, only the longest variant is shown.
            (
                format!(
                    "x-1 =\n    .fix = {{ JOSA(1, particle: \"은/는\") ->\n        [a] {0}\n        [b] {0}\n       *[c] {0}\n    }}\n",
                    letters(MAX_LENGTH / 2)
                ),
                None,
            ),
            // Through the arguments of a term, and of a function.
            (
                format!(
                    "-v = {}\nx-1 =\n    .fix = {{ -v(x: \"{tenth}\") }}\n",
                    "{ $x }".repeat(11)
                ),
                Some("3:6"),
            ),
            (
                format!(
                    "-t = {tenth}\nx-1 =\n    .fix = {{ JOSA({}1) }}\n",
                    "-t, ".repeat(11)
                ),
                Some("3:6"),
            ),
        ] {
            let expected = at.map(|at| format!("check/oversized-text {path}:{at}"));
            let found = found_by("check/oversized-text", &[(path, &text)]);
            let few: String = text.chars().take(60).collect();
            assert_eq!(found, Vec::from_iter(expected), "{few}");
        }
    }

    #[test]
    fn frames_with_long_prose() {
        let long = format!("x-1 =\n    .means = {}\n", "é".repeat(MAX_LENGTH / 5));
        let prose = ("locales/fr/codes/x.ftl", &*long);
        let frame = |n| format!("compare-summary-indicates = {}\n", "{ $means }".repeat(n));
        let path = "locales/fr/compare.ftl";
        for (n, at) in [
            (2, None),
            (3, Some(format!("check/oversized-text {path}:1:1"))),
        ] {
            let found = found_by("check/oversized-text", &[prose, (path, &frame(n))]);
            assert_eq!(found, Vec::from_iter(at));
        }
    }
}
