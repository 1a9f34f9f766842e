//! `check/swallowed-message`: a message or attribute that has become text of the one above
//! it.
//!
//! Why: an indented line without a dot continues the text above. Readers then see the id
//! and text of the second message within the first, and the second counts as missing.
//!
//! Example: `    home-title = Codes` below `home-heading = …`, or `    fix = …` for
//! `    .fix = …`.

use super::{entries, is_prose, own_patterns};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, Span};
use crate::l10n::{Entry, Text};
use crate::model::{ATTRIBUTES, LocaleId};
use crate::project::Project;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

pub fn check(project: &Project, out: &mut Diagnostics) {
    let known = Known::of(project);
    for (file, entry, attribute, pattern) in own_patterns(project) {
        let source = &project.sources.at(file.source).text;
        let mut twice = None;
        for (name, range) in pattern.texts.iter().flat_map(|t| definitions(source, t)) {
            let above = match attribute {
                Some(attribute) => format!("{}.{attribute}", entry.id),
                None => entry.id.clone(),
            };
            let span = Span::new(file.source, range);
            let report = |what: String| {
                let message = format!("{what} is parsed as part of the text of `{above}`");
                let warning = Diagnostic::warning("check/swallowed-message", span, message);
                // Its attributes have overridden those of the message above.
                let severity = match *twice.get_or_insert_with(|| has_twice(entry)) {
                    true => Severity::Error,
                    false => Severity::Warning,
                };
                Diagnostic {
                    severity,
                    ..warning
                }
            };
            if known.is_attribute(project, entry, name) {
                out.push(
                    report(format!("`{name}`"))
                        .about(&entry.id, Some(name))
                        .hint(format!("write `.{name}`: an attribute begins with a dot")),
                );
            } else if known.messages.contains(name) {
                out.push(
                    report(format!("the message `{name}`"))
                        .about(name, None)
                        .hint("do not indent the line"),
                );
            }
        }
    }
}

/// Whether a message has an attribute twice.
fn has_twice(entry: &Entry) -> bool {
    let mut seen = HashSet::new();
    let mut names = entry.attributes.iter().map(|(name, _, _)| name);
    names.any(|name| !seen.insert(name))
}

/// What a line may have been meant to define.
struct Known<'p> {
    /// Ids of messages in any locale, and of those that records expect.
    messages: HashSet<&'p str>,
    /// Names of the default locale's attributes, by id.
    attributes: HashMap<&'p str, HashSet<&'p str>>,
}

impl<'p> Known<'p> {
    fn of(project: &'p Project) -> Self {
        let all = project
            .locales
            .keys()
            .flat_map(|locale| entries(project, locale));
        let all = all.filter(|(_, e)| !e.term).map(|(_, e)| e.id.as_str());
        let codes = project.catalog.protocols.iter().flat_map(|p| &p.codes);
        let messages = all.chain(codes.map(|c| c.message.as_str())).collect();
        let mut attributes: HashMap<&str, HashSet<&str>> = HashMap::new();
        for (_, entry) in entries(project, LocaleId::DEFAULT) {
            let names = entry.attributes.iter().map(|(name, _, _)| name.as_str());
            attributes.entry(&entry.id).or_default().extend(names);
        }
        Self {
            messages,
            attributes,
        }
    }

    fn is_attribute(&self, project: &Project, entry: &Entry, name: &str) -> bool {
        let source = self.attributes.get(entry.id.as_str());
        source.is_some_and(|names| names.contains(name))
            || (is_prose(project, &entry.id) && ATTRIBUTES.contains(&name))
    }
}

/// The names before `=` at the beginnings of a text's lines, with their byte ranges in the
/// file. Not the first line of a text that begins after its own `=`.
fn definitions<'t>(
    source: &'t str,
    text: &'t Text,
) -> impl Iterator<Item = (&'t str, Range<usize>)> {
    let mut from = 0;
    let lines = text.value.split_inclusive('\n').map(move |line| {
        let start = from;
        from += line.len();
        (start, line)
    });
    lines.filter_map(move |(start, line)| {
        let defined = line.trim_start();
        let name = defined.split_once('=')?.0.trim_end();
        let at = start + line.len() - defined.len();
        let range = text.source_range(at..at + name.len());
        let before = source.get(..range.start)?.rsplit('\n').next()?;
        let begins = before.trim().is_empty() && source.get(range.clone()) == Some(name);
        (begins && !name.is_empty()).then_some((name, range))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{FR, all_found, found_by};

    #[test]
    fn an_indented_message() {
        let path = "locales/fr/site.ftl";
        let code = "check/swallowed-message";
        for (text, places) in [
            (
                "home-heading = Codes à lire\n home-title = Titre\n",
                &["2:2"][..],
            ),
            (
                "home-heading = Codes à lire\n\n    home-title = Titre\n",
                &["3:5"],
            ),
            ("home-heading =\n    home-title = Titre\n", &["2:5"]),
            (
                "home-heading = Codes à lire\n home-title = Titre\n  x-1 = un\n",
                &["2:2", "3:3"],
            ),
            ("home-heading = Codes à lire\n    rien = Titre\n", &[]),
            ("home-heading = home-title = Titre\n", &[]),
            ("home-heading = Codes à\n    lire home-title = Titre\n", &[]),
            ("home-heading = Codes à\n    { $home-title } = Titre\n", &[]),
        ] {
            let all = found_by(code, &[(path, text)]);
            let expected = places.iter().map(|at| format!("{code} {path}:{at}"));
            assert_eq!(all, expected.collect::<Vec<_>>(), "{text}");
        }
    }

    #[test]
    fn an_attribute_without_its_dot() {
        let path = "locales/fr/codes/x.ftl";
        let text = FR.replacen("    .fix", "    fix", 1);
        assert_eq!(
            all_found(&[(path, &text)]),
            [format!("check/swallowed-message {path}:8:5")],
            "that it is missing is not told as well"
        );
        let text = FR.replacen("    .fix = fé", "    fix = une phrase.", 1);
        assert_eq!(
            all_found(&[(path, &text)]),
            [format!("check/swallowed-message {path}:8:5")],
            "nor that the clause above ends like a sentence"
        );
    }

    #[test]
    fn what_it_makes_of_both_messages_is_not_told_as_well() {
        let path = "locales/fr/codes/x.ftl";
        let text = FR.replace("\nx-2 =", "\n x-2 =\n   ");
        assert_eq!(
            all_found(&[(path, &text)]),
            [format!("check/swallowed-message {path}:9:2")]
        );
        // Below a comment nothing can swallow it.
        let text = FR.replace("\nx-2 =", "\n# two\n x-2 =");
        assert_eq!(
            all_found(&[(path, &text)]),
            [format!("load/ftl-syntax {path}:10:1")]
        );
    }
}
