//! Lints: finds valid input that should not be published.
//!
//! Input: a project. Output: diagnostics. Each rule has a file that describes what it
//! finds, under which code, and why; the lists are [`CHECKS`] and [`LATER`].

mod allowed;
mod apart;
mod clash;
mod clause;
mod default_messages;
mod differing_markup;
mod differing_number;
mod duplicate_message;
mod echo;
mod empty_message;
mod empty_protocol;
mod formatted;
mod grouped;
mod leftover_markup;
mod length;
mod lost_translation;
mod markup;
mod misnamed;
mod missing_message;
mod missing_translation;
mod missing_words;
mod nested_select;
mod obsolete_message;
mod option;
mod oversized_text;
mod page_title;
mod plural;
mod reference;
mod rules;
mod same_as_source;
mod stale_translation;
mod survey;
mod swallowed_message;
mod template_use;
mod translated;
mod typography;
mod unfit;
mod unknown_value;
mod unused_message;
mod unused_template;
mod variables;

pub use rules::RULES;
pub use survey::{FileSurvey, LocaleSurvey, State, survey};

use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, Span};
use crate::l10n::{Entry, Pattern, Reference, ReferenceKind};
use crate::model::{LocaleId, Message, OF_LOCALE, Wording};
use crate::project::{MessageFile, Project};
use rayon::prelude::*;
use std::collections::{HashMap, HashSet};

/// A function that adds its diagnostics of a project.
pub type Rule = fn(&Project, &mut Diagnostics);

/// Every rule except [`LATER`]. None depends on the findings of another.
pub const CHECKS: &[Rule] = &[
    apart::check,
    missing_message::check,
    missing_translation::check,
    lost_translation::check,
    obsolete_message::check,
    swallowed_message::check,
    reference::check,
    option::check,
    oversized_text::check,
    variables::check,
    plural::check,
    nested_select::check,
    markup::check,
    differing_markup::check,
    differing_number::check,
    leftover_markup::check,
    same_as_source::check,
    stale_translation::check,
    typography::check,
    empty_message::check,
    clause::check,
    unused_message::check,
    template_use::check,
    unused_template::check,
    unknown_value::check,
    page_title::check,
    empty_protocol::check,
];

/// Rules that depend on what has been found before them, in this order.
pub const LATER: &[Rule] = &[
    // The attributes of a swallowed message belong to the one above it.
    duplicate_message::check,
    // These only format messages in which the others have found no error.
    length::check,
    formatted::check,
];

/// The [`CHECKS`] that find messages that must not be formatted, cheaply and without
/// formatting.
const BY_READING: &[Rule] = &[
    reference::check,
    option::check,
    oversized_text::check,
    markup::check,
    empty_message::check,
];

/// Runs every rule, and makes sure that no message with an error is formatted from then on
/// (`unfit.rs`). Drops reports that the site's `allow.yaml` files allow or that only follow
/// from an error found `earlier`; merges some kinds of the others.
pub fn check(project: &Project, earlier: &Diagnostics) -> Diagnostics {
    // Without its settings, or its default locale, every rule would fail.
    if project.lost.has_settings() {
        return Diagnostics::default();
    }
    let mut found = all_of(CHECKS, project);
    unfit::refuse(project, earlier.iter().chain(found.iter()));
    for rule in LATER {
        rule(project, &mut found);
    }
    unfit::refuse(project, found.iter());
    let places = Places::of(project);
    let mut all = Diagnostics::default();
    all.extend(found.into_iter().map(|d| named(&places, d)));
    let all = clash::apply(project, earlier, all);
    let wrong_sources = echo::wrong_sources(project, &places, earlier, &all);
    let all = allowed::apply(project, all, &wrong_sources);
    // An allowed source counts as correct: translations are compared with it.
    let wrong_sources = echo::wrong_sources(project, &places, earlier, &all);
    let all = echo::drop_echoes(project, &places, earlier, all, &wrong_sources);
    grouped::group(project, all)
}

/// Makes sure that no message is formatted that is known to be faulty, from the cheap rules
/// or from diagnostics found `earlier`: for pages rendered before [`check`] has run.
pub fn refuse_unfit(project: &Project, earlier: &Diagnostics) {
    let found = all_of(BY_READING, project);
    unfit::refuse(project, earlier.iter().chain(found.iter()));
}

/// Runs rules in parallel; the findings are in the order of the rules.
fn all_of(rules: &[Rule], project: &Project) -> Diagnostics {
    let findings = rules.par_iter().with_max_len(1).map(|rule| {
        let mut found = Diagnostics::default();
        rule(project, &mut found);
        found
    });
    let mut found = Diagnostics::default();
    found.extend(findings.collect::<Vec<_>>().into_iter().flatten());
    found
}

/// Adds the message that contains the diagnostic, unless it names one itself.
fn named(places: &Places, diagnostic: Diagnostic) -> Diagnostic {
    if diagnostic.about.is_some() {
        return diagnostic;
    }
    match places.at(&diagnostic.span) {
        Some((_, entry, attribute)) => diagnostic.about(&entry.id, attribute),
        None => diagnostic,
    }
}

/// The site's own messages by source file.
struct Places<'p>(HashMap<SourceId, &'p MessageFile>);

impl<'p> Places<'p> {
    fn of(project: &'p Project) -> Self {
        Self(own_files(project).map(|f| (f.source, f)).collect())
    }

    /// The message and attribute that contain a span.
    fn at(&self, span: &Span) -> Option<(&'p MessageFile, &'p Entry, Option<&'p str>)> {
        let at = span.range.start;
        let file = *self.0.get(&span.source)?;
        // Both are in file order.
        let entries = &file.resource.entries;
        let entry = entries.partition_point(|e| e.range.start <= at);
        let entry = entries.get(entry.checked_sub(1)?)?;
        let attribute = entry
            .attributes
            .partition_point(|(_, range, _)| range.start <= at);
        let attribute = attribute.checked_sub(1).map(|i| &entry.attributes[i]);
        Some((file, entry, attribute.map(|(name, _, _)| name.as_str())))
    }
}

/// The files of a locale: the built-in ones first, then the site's own.
fn files(project: &Project, locale: LocaleId) -> impl DoubleEndedIterator<Item = &MessageFile> {
    project.messages.iter().filter(move |f| f.locale == locale)
}

/// The messages and terms of a locale, with their files. Of several with the same id, the
/// last one counts.
fn entries(
    project: &Project,
    locale: LocaleId,
) -> impl DoubleEndedIterator<Item = (&MessageFile, &Entry)> {
    files(project, locale).flat_map(|f| f.resource.entries.iter().map(move |e| (f, e)))
}

/// Messages of a locale that are lost to errors already reported: they are not reported
/// again as missing or unused.
struct LostMessages<'p> {
    project: &'p Project,
    /// Whether other messages of the locale may be lost, too.
    any: bool,
    /// Ids of those that cannot be parsed.
    ids: HashSet<&'p str>,
}

fn lost(project: &Project, locale: LocaleId) -> LostMessages<'_> {
    let faults = files(project, locale).flat_map(|f| &f.resource.faults);
    LostMessages {
        project,
        any: project.lost.has_locale(&project.locales[locale].tag),
        ids: faults.flat_map(|f| &f.lost).map(String::as_str).collect(),
    }
}

impl LostMessages<'_> {
    fn contains(&self, id: &str) -> bool {
        self.any || self.ids.contains(id) || self.project.lost.has_message(id)
    }
}

/// The site's own files. The built-in ones need no checks.
fn own_files(project: &Project) -> impl Iterator<Item = &MessageFile> {
    project.messages.iter().filter(|file| !file.built_in)
}

/// Every pattern of the site's own messages, with its entry and attribute.
fn own_patterns(
    project: &Project,
) -> impl Iterator<Item = (&MessageFile, &Entry, Option<&str>, &Pattern)> {
    own_files(project).flat_map(|file| {
        let entries = file.resource.entries.iter();
        entries.flat_map(move |entry| {
            entry
                .patterns()
                .map(move |(attribute, pattern)| (file, entry, attribute, pattern))
        })
    })
}

/// The references from the messages of a locale to other messages.
fn references(project: &Project, locale: LocaleId) -> impl Iterator<Item = &Reference> {
    let patterns = entries(project, locale).flat_map(|(_, entry)| entry.patterns());
    let all = patterns.flat_map(|(_, pattern)| &pattern.references);
    all.filter(|r| r.kind == ReferenceKind::Message)
}

/// The message id in the subject of a diagnostic: `ftp-220` of `ftp-220.fix`.
fn id_of(about: &str) -> &str {
    about.split_once('.').map_or(about, |(id, _)| id)
}

/// Reports unknown attributes of a message, by name and span: one report for each that is
/// near a known word, and one for all others. `report` builds a report on one attribute and
/// the given number of others.
fn unknown_attributes<'a>(
    id: &str,
    unknown: impl Iterator<Item = (&'a str, Span)>,
    nearest: impl Fn(&str) -> Option<&'a str>,
    report: impl Fn(&str, &Span, usize) -> Diagnostic,
    out: &mut Diagnostics,
) {
    let mut others = Vec::new();
    for (name, span) in unknown {
        match nearest(name) {
            Some(near) => out.push(report(name, &span, 0).instead(id, Some(near))),
            None => others.push((name, span)),
        }
    }
    if let [(name, span), more @ ..] = &others[..] {
        out.push(report(name, span, more.len()));
    }
}

/// The span of an entry's id.
fn at(source: SourceId, entry: &Entry) -> Span {
    Span::new(source, entry.range.clone())
}

/// The message of the interface with this id, or the one that the message replaces for one
/// protocol.
fn interface(project: &Project, id: &str) -> Option<&'static Message> {
    Message::of(project.unversioned(id))
}

/// Whether the message holds words for facts. It takes no variables.
fn is_words(project: &Project, id: &str) -> bool {
    Wording::of(project.unversioned(id)).is_some()
}

fn is_of_locale(id: &str) -> bool {
    OF_LOCALE.contains(&id)
}

/// Whether the message is about a protocol: its codes, its hand-written comparisons, its
/// classes, or the protocol itself. It takes no variables.
fn is_prose(project: &Project, id: &str) -> bool {
    project.catalog.protocol_of_message(id).is_some() && !project.versions.contains(id)
}

#[cfg(test)]
mod tests;
