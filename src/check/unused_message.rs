//! `check/unused-message`: prose about a code that is never shown.
//!
//! Why: most often the id or attribute is misspelled; the page falls back, and the author
//! wonders where the text is.
//!
//! Example: `ftp-2200 = …`, or `.fixx = …`.

use super::misnamed::Misnamed;
use super::{at, interface, is_of_locale, is_words, own_files, own_patterns, unknown_attributes};
use crate::diagnostic::{
    Diagnostic, Diagnostics, Severity, Span, Words, counted, nearest, spelling,
};
use crate::l10n::{Entry, ReferenceKind};
use crate::model::{ATTRIBUTES, Cause, CodeIndex, LocaleId, Protocol};
use crate::project::Project;
use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

pub fn check(project: &Project, out: &mut Diagnostics) {
    let misnamed = Misnamed::of(project);
    let sources: HashSet<&str> = own_files(project)
        .filter(|file| file.locale.is_default())
        .flat_map(|file| &file.resource.entries)
        .map(|entry| entry.id.as_str())
        .collect();
    let references = LazyCell::new(|| -> HashSet<(&str, Option<&str>)> {
        let all = own_patterns(project).flat_map(|(_, _, _, pattern)| &pattern.references);
        let messages = all.filter(|r| r.kind == ReferenceKind::Message);
        let names = messages.map(|r| (r.name.as_str(), r.attribute.as_deref()));
        names.collect()
    });
    let known = Known::of(project);
    for file in own_files(project) {
        for entry in file.resource.entries.iter().filter(|e| !e.term) {
            let Some(protocol) = project.catalog.protocol_of_message(&entry.id) else {
                continue;
            };
            let protocol = &project.catalog.protocols[protocol];
            let id = entry.id.as_str();
            let interface = interface(project, id).is_some();
            let shown = |attribute: Option<&str>| references.contains(&(id, attribute));
            let told = !file.locale.is_default() && sources.contains(id);
            if interface || is_of_locale(id) || is_words(project, id) || misnamed.contains(id) {
                continue;
            }
            match use_of(project, &known, protocol, entry, file.locale) {
                Use::Attributes(used) => {
                    let attributes = entry.attributes.iter();
                    let unused = attributes
                        .filter(|(name, ..)| !used.has(name) && !shown(Some(name)))
                        .map(|(name, range, _)| (&**name, Span::new(file.source, range.clone())));
                    let mut unused = unused.peekable();
                    if unused.peek().is_some() {
                        let mut told = Diagnostics::default();
                        attributes_of(id, &used.words(), unused, &mut told);
                        // A cure for a role that the cause does not concern is a mistake in
                        // the record or in the text.
                        let cause = protocol.by_cause.contains_key(id);
                        out.extend(told.into_iter().map(|d| Diagnostic {
                            severity: match cause && file.locale.is_default() {
                                true => Severity::Error,
                                false => d.severity,
                            },
                            ..d
                        }));
                    }
                }
                // For a translation, that is reported at its source.
                Use::Nothing { .. } if told || shown(None) => {}
                Use::Nothing { why, cure, near } => {
                    let span = at(file.source, entry);
                    let warning = Diagnostic::warning("check/unused-message", span, why);
                    let warning = warning.about(id, None).hint(cure);
                    out.push(match near {
                        Some(near) => warning.instead(&near, None),
                        None => warning,
                    });
                }
                Use::Both(message) => {
                    let span = at(file.source, entry);
                    let error = Diagnostic::error("check/clashing-name", span, message);
                    out.push(
                        error.hint(
                            "remove it: these pages are composed from the facts of the codes",
                        ),
                    );
                }
                Use::Lost => {}
            }
        }
    }
}

/// Reports attributes that nothing uses; `words` are those in use.
fn attributes_of<'a>(
    id: &str,
    words: &'a [String],
    unused: impl Iterator<Item = (&'a str, Span)>,
    out: &mut Diagnostics,
) {
    let words = || words.iter().map(String::as_str);
    let report =
        |name: &str, span: &Span, more: usize| {
            let (message, hint) = match (more, words().len()) {
            (0, 0) => (
                format!("the attribute `.{name}` of `{id}` is unused"),
                "move it to the message that it belongs to".to_owned(),
            ),
            (0, _) => (
                format!("the attribute `.{name}` of `{id}` is unused"),
                spelling(name, words()),
            ),
            _ => (
                format!("`.{name}` and {} of `{id}` are unused", counted(more, "more attribute")),
                "if the line with the id of another message is missing above, add it; otherwise \
                 move them to the message that they belong to"
                    .to_owned(),
            ),
        };
            let warning = Diagnostic::warning("check/unused-message", span.clone(), message);
            warning.about(id, Some(name)).hint(hint)
        };
    unknown_attributes(id, unused, |name| nearest(name, words()), report, out);
}

/// The parts of a hand-written comparison, which has at least one of them.
const COMPARISON: [&str; 4] = ["summary", "which", "difference-1", "advice"];

/// The use of a message.
enum Use {
    /// Some of its attributes are shown.
    Attributes(Shown),
    /// None: why, what to do, and the message that it was probably meant to be, if any.
    Nothing {
        why: String,
        cure: String,
        near: Option<String>,
    },
    /// For several comparisons, though it can be about only one: the message of the report.
    Both(String),
    /// Its record could not be loaded, which has been reported.
    Lost,
}

/// Attributes that are shown.
struct Shown {
    fixed: Vec<String>,
    /// The number of differences, which are numbered from 1.
    differences: usize,
}

impl Shown {
    fn has(&self, name: &str) -> bool {
        let number = name.strip_prefix("difference-");
        let number = number.and_then(|n| n.parse().ok());
        self.fixed.iter().any(|fixed| fixed == name)
            || number.is_some_and(|n| (1..=self.differences).contains(&n) && name == difference(n))
    }

    fn words(&self) -> Vec<String> {
        let fixed = self.fixed.iter().cloned();
        fixed
            .chain((1..=self.differences).map(difference))
            .collect()
    }
}

fn difference(n: usize) -> String {
    format!("difference-{n}")
}

/// The possible subjects of messages.
struct Known<'p> {
    /// Ids of messages about codes, classes, comparisons and the protocol for which a
    /// locale has no text, by slug and locale. Those that have a text are not what was
    /// meant.
    words: HashMap<(&'p str, LocaleId), Words<'p>>,
}

impl<'p> Known<'p> {
    fn of(project: &'p Project) -> Self {
        let protocols = || project.catalog.protocols.iter();
        // Comparisons are known if any locale has them.
        let mut pairs: HashMap<&str, HashSet<&str>> = HashMap::new();
        for entry in own_files(project).flat_map(|file| &file.resource.entries) {
            if let Some(pair) = project.catalog.pair_of_message(&entry.id) {
                let slug = &project.catalog.protocol(pair.a()).slug;
                pairs.entry(slug).or_default().insert(&entry.id);
            }
        }
        let words = |p: &'p Protocol, locale: LocaleId| {
            let here = project.localizers.at(locale);
            let bare = |id: &&str| {
                let none = ATTRIBUTES.iter().all(|a| !here.has(id, Some(a)));
                none && !here.has(id, None)
            };
            let codes = p.codes.iter().map(|c| &c.message);
            let known = codes.chain(p.classes.iter().map(|c| &c.message));
            let known = known.chain([&p.message]).map(String::as_str);
            let pairs = pairs.get(p.slug.as_str()).into_iter().flatten().copied();
            let unsaid = |id: &&str| COMPARISON.iter().all(|a| !here.has(id, Some(a)));
            let known = known.filter(bare).chain(pairs.filter(unsaid));
            ((p.slug.as_str(), locale), Words::new(known))
        };
        let locales = project.locales.keys();
        let all = locales.flat_map(|locale| protocols().map(move |p| words(p, locale)));
        Self {
            words: all.collect(),
        }
    }
}

fn use_of(
    project: &Project,
    known: &Known,
    protocol: &Protocol,
    entry: &Entry,
    locale: LocaleId,
) -> Use {
    let id = entry.id.as_str();
    let fixed = |fixed| {
        let differences = 0;
        Use::Attributes(Shown { fixed, differences })
    };
    let named = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    if protocol.by_message.contains_key(id) {
        return fixed(named(&ATTRIBUTES));
    }
    if let Some(code) = protocol.by_cause.get(id) {
        let mut causes = protocol.codes[*code].causes.iter();
        let who = causes
            .find(|cause| cause.message == id)
            .map(|cause| &cause.who);
        let roles = who.into_iter().flatten().map(|role| &protocol.roles[*role]);
        return fixed(Cause::attributes(roles));
    }
    if id == protocol.message {
        return fixed(named(&["intro"]));
    }
    if protocol.own_messages().any(|own| own == id) {
        return fixed(Vec::new());
    }
    if project.lost.has_message(id) {
        return Use::Lost;
    }
    if project.catalog.by_crossing.contains_key(id) {
        return comparison(project, id, locale);
    }
    let Some((a, b)) = protocol.pair_of_message(id) else {
        let near = known.words[&(protocol.slug.as_str(), locale)].nearest(id);
        let cure = match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => "add its record, or remove the message if the code no longer \
                     exists"
                .to_owned(),
        };
        let why = format!("no record of {} uses the message `{id}`", protocol.name);
        let near = near.map(str::to_owned);
        return Use::Nothing { why, cure, near };
    };
    let text = |i: CodeIndex| &protocol.codes[i].text;
    let pages = protocol
        .pairs_of_message(id)
        .filter(|pair| protocol.has_page(*pair));
    let pages: Vec<_> = pages
        .map(|(a, b)| format!("{} and {}", text(a), text(b)))
        .collect();
    if pages.len() > 1 {
        return Use::Both(format!("`{id}` would compare {}", pages.join(", and ")));
    }
    if a >= b {
        let why = format!("`{id}` is unused: the id of a comparison has the lower code first");
        let right = crate::model::message_id(&protocol.codes[b].message, text(a));
        let (cure, near) = match a == b {
            true => ("a code is not compared with itself".to_owned(), None),
            false => (format!("name it `{right}`"), Some(right)),
        };
        return Use::Nothing { why, cure, near };
    }
    let related = |i: CodeIndex| project.lost.has_related(&protocol.codes[i].message);
    if !protocol.compares(a, b) && (related(a) || related(b)) {
        return Use::Lost;
    }
    if !protocol.compares(a, b) {
        let why = format!(
            "{} and {} are not compared with each other",
            text(a),
            text(b)
        );
        let cure = "see `pairs` in protocol.yaml".to_owned();
        let near = None;
        return Use::Nothing { why, cure, near };
    }
    comparison(project, id, locale)
}

/// The attributes of a hand-written comparison.
fn comparison(project: &Project, id: &str, locale: LocaleId) -> Use {
    let default = project.localizers.at(LocaleId::DEFAULT);
    if COMPARISON.iter().all(|name| !default.has(id, Some(name))) {
        let why = format!("the default locale has no text for the comparison `{id}`");
        let cure =
            "first add .summary, .which, .difference-1 and so on, or .advice there".to_owned();
        let near = None;
        return Use::Nothing { why, cure, near };
    }
    // Shown from 1 on, until neither this locale nor the default one has the next.
    let here = project.localizers.at(locale);
    let either = |name: String| default.has(id, Some(&name)) || here.has(id, Some(&name));
    let differences = (1..).take_while(|n| either(difference(*n))).count();
    Use::Attributes(Shown {
        fixed: ["summary", "which", "advice"].map(str::to_owned).to_vec(),
        differences,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{PROSE, found};

    #[test]
    fn prose_for_nobody() {
        let path = "locales/en/codes/y.ftl";
        let text = "x-3 =\n    .fix = a\nx-1-2 =\n    .summary = c\n    .advise = d\n    .difference-2 = e\nx-2-1 =\n    .summary = f\nx-1-1 =\n    .summary = g\n";
        assert_eq!(
            found(&[(path, text)]),
            [
                format!("check/unused-message {path}:1:1"),
                format!("check/unused-message {path}:5:6"),
                format!("check/unused-message {path}:6:6"),
                format!("check/unused-message {path}:7:1"),
                format!("check/unused-message {path}:9:1"),
            ]
        );
        let path = "locales/fr/codes/x.ftl";
        let text = "x-1 =\n    .fixx = b\nx-1-2 =\n    .summary = only here\n";
        assert_eq!(
            found(&[(path, text)]),
            [
                format!("check/unused-message {path}:2:6"),
                format!("check/unused-message {path}:3:1"),
            ]
        );
        // Two comparisons with the same id.
        let codes = ["a", "d", "a.b", "b.d"].map(|code| {
            let record = format!("code: \"{code}\"\nname: N\nclass: 1xx\n");
            (format!("content/x/codes/{code}.yaml"), record)
        });
        let mut files: Vec<_> = codes
            .iter()
            .map(|(path, text)| (&**path, &**text))
            .collect();
        let prose = ["a", "d", "a-b", "b-d"].map(|code| format!("x-{code} =\n{PROSE}"));
        let text = prose.concat() + "x-a-b-d =\n    .summary = a\n";
        files.push(("locales/en/codes/y.ftl", &text));
        assert_eq!(
            found(&files),
            ["check/clashing-name locales/en/codes/y.ftl:25:1"]
        );
        // A protocol whose slug begins with another one's.
        let other = [
            ("content/x-y/protocol.yaml", "name: XY\nclasses: [1xx]\n"),
            (
                "content/x-y/codes/1-n.yaml",
                "code: 1\nname: N\nclass: 1xx\n",
            ),
        ];
        let prose = PROSE.to_owned();
        let text = format!("x-y-protocol = XY\nx-y-class-1xx = 1xx\nx-y-1 =\n{prose}");
        assert_eq!(
            found(&[other[0], other[1], ("locales/en/codes/x-y.ftl", &text)]),
            [""; 0]
        );
    }
}
