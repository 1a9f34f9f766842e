//! `check/missing-translation`, `check/incomplete-translation`: messages of the default
//! locale that a locale lacks, and missing parts of those that it has.
//!
//! Why: readers get the default locale's sentence instead, marked as such, and the locale's
//! own files do not show that a text is missing. A file that the locale has not started is
//! not a mistake: `versus l10n status` counts it. `lost_translation.rs` reports messages
//! that the locale used to have.
//!
//! Example: `ftp-434` in `locales/en/codes/ftp.ftl`, and none in `locales/fr/`.

use super::unknown_value::About;
use super::{at, entries, files, is_of_locale, lost};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::l10n::{Entry, Localizer};
use crate::model::{LocaleId, Wording};
use crate::project::{MessageFile, Project};
use std::cell::LazyCell;
use std::collections::{BTreeMap, HashMap, HashSet};

pub fn check(project: &Project, out: &mut Diagnostics) {
    for locale in project.locales.keys().skip(1) {
        let mut by_file: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
        let written = LazyCell::new(|| written(project, locale));
        for (file, entry) in missing(project, locale) {
            let here = project.localizers.at(locale);
            let lock = project.locks[locale].as_ref();
            if lock.is_some_and(|lock| lock.lost.contains(&entry.id)) {
                continue;
            }
            let any = entry.patterns().any(|(name, _)| here.has(&entry.id, name));
            if !any {
                by_file
                    .entry(inside(project, file))
                    .or_default()
                    .push(entry);
                continue;
            }
            let lacks: Vec<_> = lacking(project, here, entry).collect();
            let what: Vec<_> = lacks
                .iter()
                .map(|name| name.map_or_else(|| "its text".to_owned(), |n| format!("`.{n}`")))
                .collect();
            let tag = &project.locales[locale].tag;
            let message = format!("`{}` lacks {} in `{tag}`", entry.id, what.join(", "));
            let elsewhere = || Span::new(project.site, 0..0);
            let span = written.get(entry.id.as_str()).cloned();
            let span = span.unwrap_or_else(elsewhere);
            out.push(
                Diagnostic::warning("check/incomplete-translation", span, message)
                    .about(&entry.id, lacks.first().copied().flatten())
                    .hint(source_text(project, file, entry)),
            );
        }
        for (file, entries) in by_file {
            if own_file(project, locale, file).is_some() {
                report(project, locale, file, &entries, out);
            }
        }
    }
}

/// The messages of the default locale that a locale lacks completely or in part.
fn missing(project: &Project, locale: LocaleId) -> impl Iterator<Item = (&MessageFile, &Entry)> {
    let here = project.localizers.at(locale);
    let lost = lost(project, locale);
    let mut seen = HashSet::new();
    let own = files(project, LocaleId::DEFAULT).filter(|f| !f.built_in);
    let own: HashSet<&str> = own
        .flat_map(|f| &f.resource.entries)
        .map(|e| e.id.as_str())
        .collect();
    entries(project, LocaleId::DEFAULT).filter(move |(file, entry)| {
        let id = entry.id.as_str();
        if file.built_in && own.contains(id) {
            return false;
        }
        // Some languages need fewer distinctions here than others.
        let optional = entry.term || is_of_locale(id) || may_distinguish_less(project, id);
        !optional
            && !lost.contains(id)
            && lacking(project, here, entry).next().is_some()
            && seen.insert(id)
    })
}

/// Whether some languages may need fewer attributes of the message than others.
pub(super) fn may_distinguish_less(project: &Project, id: &str) -> bool {
    let wording = Wording::of(project.unversioned(id));
    matches!(wording, Some((Wording::Tells | Wording::Next, _)))
}

/// The parts of a message that a locale lacks; of words for facts, only those for existing
/// values.
fn lacking<'p>(
    project: &'p Project,
    here: &'p Localizer,
    entry: &'p Entry,
) -> impl Iterator<Item = Option<&'p str>> {
    let values = About::of(project, &entry.id).values();
    let needed = move |name: Option<&str>| match (&values, name) {
        (Some(Ok(values)), Some(name)) => values.iter().any(|v| v == name),
        _ => true,
    };
    let lacks = entry.patterns().map(|(name, _)| name);
    lacks.filter(move |name| !here.has(&entry.id, *name) && needed(*name))
}

fn report(
    project: &Project,
    locale: LocaleId,
    file: &str,
    entries: &[&Entry],
    out: &mut Diagnostics,
) {
    let tag = &project.locales[locale].tag;
    let mut places = places(project, locale, file);
    for entry in entries {
        let message = format!("locales/{tag}/{file} lacks the message `{}`", entry.id);
        let span = places.remove(entry.id.as_str());
        let span = span.unwrap_or_else(|| Span::new(project.site, 0..0));
        let hint = format!(
            "translate it from locales/{}/{file}",
            project.locales[LocaleId::DEFAULT].tag
        );
        out.push(
            Diagnostic::warning("check/missing-translation", span, message)
                .about(&entry.id, None)
                .hint(hint),
        );
    }
}

/// Where each message of a file belongs, by id: after the nearest message that precedes it
/// in the default locale and exists here.
pub fn places<'p>(project: &'p Project, locale: LocaleId, file: &str) -> HashMap<&'p str, Span> {
    let Some(here) = own_file(project, locale, file) else {
        return HashMap::new();
    };
    let mut known: HashMap<&str, &Entry> = HashMap::new();
    for entry in &here.resource.entries {
        known.entry(&entry.id).or_insert(entry);
    }
    let (mut places, mut last) = (HashMap::new(), 0..0);
    for (_, entry) in
        entries(project, LocaleId::DEFAULT).filter(|(f, _)| inside(project, f) == file)
    {
        let id = entry.id.as_str();
        places
            .entry(id)
            .or_insert_with(|| Span::new(here.source, last.clone()));
        if let Some(there) = known.get(id) {
            last = there.range.clone();
        }
    }
    places
}

/// Where a locale's own messages are written, by id.
fn written(project: &Project, locale: LocaleId) -> HashMap<&str, Span> {
    let own = entries(project, locale).filter(|(file, _)| !file.built_in);
    own.map(|(file, entry)| (entry.id.as_str(), at(file.source, entry)))
        .collect()
}

/// The file at this path in a locale's folder, if the locale has started it.
pub fn own_file<'p>(project: &'p Project, locale: LocaleId, file: &str) -> Option<&'p MessageFile> {
    files(project, locale).find(|f| !f.built_in && inside(project, f) == file)
}

/// The path of a file within its locale's folder: `codes/ftp.ftl`.
pub fn inside<'p>(project: &'p Project, file: &MessageFile) -> &'p str {
    project.sources.at(file.source).path_in_locale()
}

fn source_text(project: &Project, file: &MessageFile, entry: &Entry) -> String {
    let source = project.sources.at(file.source);
    let line = source.position(entry.range.start).line;
    format!("translate it from {}, line {line}", source.path)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{FR, PROSE, all_found};

    #[test]
    fn what_a_locale_lacks() {
        let path = "locales/fr/codes/x.ftl";
        let text = format!("x-protocol = X\nx-class-1xx = 1xx (un)\nx-1 =\n{PROSE}");
        assert_eq!(
            all_found(&[(path, &text)]),
            [format!("check/missing-translation {path}:3:1")]
        );
        let text = FR.replace("    .fix = fé\n", "");
        assert_eq!(
            all_found(&[(path, &text)]),
            [
                format!("check/incomplete-translation {path}:3:1"),
                format!("check/incomplete-translation {path}:8:1")
            ]
        );
    }
}
