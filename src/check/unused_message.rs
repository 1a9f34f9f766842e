//! `check/unused-message`: prose about a code that nobody will ever see.
//!
//! Why: most often a misspelt id or attribute; the page falls back, and the author
//! wonders where the text went.
//!
//! Example: `ftp-2200 = …`, or `.fixx = …`.

use super::misnamed::Misnamed;
use super::{INTERFACE, at, is_words, own_files, own_patterns};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, nearest, spelling};
use crate::l10n::{Entry, Reference, ReferenceKind};
use crate::model::{ATTRIBUTES, Protocol};
use crate::project::Project;
use std::collections::HashSet;

pub fn check(project: &Project, out: &mut Diagnostics) {
    let misnamed = Misnamed::of(project);
    let sources: HashSet<&str> = own_files(project)
        .filter(|file| file.locale == 0)
        .flat_map(|file| &file.resource.entries)
        .map(|entry| entry.id.as_str())
        .collect();
    for file in own_files(project) {
        for entry in file.resource.entries.iter().filter(|e| !e.term) {
            let Some(protocol) = project.catalog.protocol_of_message(&entry.id) else {
                continue;
            };
            let id = entry.id.as_str();
            let interface = INTERFACE.iter().any(|(known, _)| *known == id);
            let shown = |attribute: Option<&str>| {
                let patterns = own_patterns(project).flat_map(|(_, _, _, p)| &p.references);
                let shows = |r: &Reference| r.name == id && r.attribute.as_deref() == attribute;
                patterns
                    .filter(|r| r.kind == ReferenceKind::Message)
                    .any(shows)
            };
            let told = file.locale != 0 && sources.contains(id);
            if interface || id.starts_with("locale-") || is_words(id) || misnamed.contains(id) {
                continue;
            }
            match use_of(project, protocol, entry, file.locale) {
                Use::Attributes(known) => {
                    for (name, range, _) in &entry.attributes {
                        if known.iter().all(|k| k != name) && !shown(Some(name)) {
                            let span = Span::new(file.source, range.clone());
                            let id = &entry.id;
                            let message = format!("nothing uses the attribute `.{name}` of `{id}`");
                            let warning =
                                Diagnostic::warning("check/unused-message", span, message);
                            out.push(
                                warning.hint(spelling(name, known.iter().map(String::as_str))),
                            );
                        }
                    }
                }
                // Of a translation that is told where the source is.
                Use::Nothing(..) if told || shown(None) => {}
                Use::Nothing(message, hint) => {
                    let span = at(file.source, entry);
                    out.push(Diagnostic::warning("check/unused-message", span, message).hint(hint));
                }
                Use::Lost => {}
            }
        }
    }
}

/// What a message is used for.
enum Use {
    /// These attributes of it are shown.
    Attributes(Vec<String>),
    /// For nothing: why, and what to do.
    Nothing(String, String),
    /// Its record could not be loaded, which is reported.
    Lost,
}

fn use_of(project: &Project, protocol: &Protocol, entry: &Entry, locale: usize) -> Use {
    let id = entry.id.as_str();
    let owned = |names: &[&str]| Use::Attributes(names.iter().map(|n| (*n).to_owned()).collect());
    if protocol.codes.iter().any(|c| c.message == id) {
        return owned(&ATTRIBUTES);
    }
    if id == protocol.message {
        return owned(&["intro"]);
    }
    if protocol.classes.iter().any(|c| c.message == id) {
        return owned(&[]);
    }
    if project.lost.has_message(id) {
        return Use::Lost;
    }
    let Some((a, b)) = protocol.pair_of_message(id) else {
        // What has its text is not what was meant.
        let here = project.localizers.at(locale);
        let bare = |id: &&str| {
            let none = ATTRIBUTES.iter().all(|a| !here.has(id, Some(a)));
            none && !here.has(id, None)
        };
        let known = protocol.codes.iter().map(|c| &c.message);
        let known = known.chain(protocol.classes.iter().map(|c| &c.message));
        let known = known.chain([&protocol.message]).map(String::as_str);
        let hint = match nearest(id, known.filter(bare)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "write the record that it is about, or take the message out if there is \
                     none any more"
                .to_owned(),
        };
        let what = format!("no record of {} uses the message `{id}`", protocol.name);
        return Use::Nothing(what, hint);
    };
    let text = |i: usize| &protocol.codes[i].text;
    if a >= b {
        let what = format!("a comparison is written with the lower code first: `{id}` is unused");
        let right = crate::model::message_id(&protocol.codes[b].message, text(a));
        let hint = match a == b {
            true => "a code is not compared with itself".to_owned(),
            false => format!("name it `{right}`"),
        };
        return Use::Nothing(what, hint);
    }
    let related = |i: usize| project.lost.has_related(&protocol.codes[i].message);
    if !protocol.compares(a, b) && (related(a) || related(b)) {
        return Use::Lost;
    }
    if !protocol.compares(a, b) {
        let what = format!(
            "{} and {} are not compared with each other",
            text(a),
            text(b)
        );
        return Use::Nothing(what, "see `pairs` in protocol.yaml".to_owned());
    }
    let default = project.localizers.at(0);
    if !["summary", "difference-1", "advice"]
        .iter()
        .any(|name| default.has(id, Some(name)))
    {
        let what = format!("the default locale has no text for the comparison `{id}`");
        let hint = "write .summary, .difference-1 and on, or .advice there first".to_owned();
        return Use::Nothing(what, hint);
    }
    // Shown from 1 until one is missing, in this language or the default one.
    let here = project.localizers.at(locale);
    let either = |name: &String| default.has(id, Some(name)) || here.has(id, Some(name));
    let differences = (1..).map(|n| format!("difference-{n}")).take_while(either);
    let fixed = ["summary", "advice"].iter().map(|n| (*n).to_owned());
    Use::Attributes(fixed.chain(differences).collect())
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
        // A protocol whose name begins like another's.
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
