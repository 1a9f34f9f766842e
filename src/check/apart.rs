//! `check/same-name`, `check/same-gloss`, `check/same-facts`, `check/missing-gloss`: codes that
//! pages cannot distinguish, or cannot explain in plain words.
//!
//! Why: a comparison of two codes with the same facts would be empty, and a page with
//! causes begins with the gloss.
//!
//! Example: two records that name each other under `related`, with the same `facts`.

use super::default_messages::DefaultMessages;
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::model::{LocaleId, Pair, Part, ProtocolId, message_id};
use crate::project::Project;
use std::collections::{BTreeSet, HashMap};

pub fn check(project: &Project, out: &mut Diagnostics) {
    same_gloss(project, out);
    let written = DefaultMessages::of(project);
    for p in project.catalog.protocols.keys() {
        same_name(project, p, out);
        same_facts(project, p, out);
        missing_gloss(project, p, &written, out);
    }
}

/// Reports glosses of a locale that several codes of a protocol share.
fn same_gloss(project: &Project, out: &mut Diagnostics) {
    let gloss = Part::Gloss.name();
    let mut known: HashMap<(LocaleId, ProtocolId, &str), &str> = HashMap::new();
    for file in super::own_files(project) {
        let text = &project.sources.at(file.source).text;
        for entry in &file.resource.entries {
            let found = entry.attributes.iter().find(|(name, ..)| name == gloss);
            let (Some((_, range, pattern)), Some(p)) =
                (found, project.catalog.protocol_of_message(&entry.id))
            else {
                continue;
            };
            let protocol = &project.catalog.protocols[p];
            let Some(code) = protocol.by_message.get(&entry.id) else {
                continue;
            };
            let texts = pattern.texts.iter();
            let texts = texts.map(|t| t.source_range(0..t.value.len()));
            let Some(range_of_text) = texts.reduce(|all, next| all.start..next.end) else {
                continue;
            };
            let code = &protocol.codes[*code].text;
            let written = text.get(range_of_text).unwrap_or_default().trim();
            let other = known.insert((file.locale, p, written), code);
            if let Some(other) = other.filter(|other| other != code) {
                let message = format!("{} {other} has the same gloss", protocol.name);
                let span = Span::new(file.source, range.clone());
                let warning = Diagnostic::warning("check/same-gloss", span, message);
                let warning = warning.about(&entry.id, Some(gloss));
                out.push(warning.hint("say how this code differs from the other one"));
            }
        }
    }
}

/// Reports codes of one name where pages call codes by their names.
fn same_name(project: &Project, p: ProtocolId, out: &mut Diagnostics) {
    let protocol = &project.catalog.protocols[p];
    let mut known: HashMap<&str, &str> = HashMap::new();
    for code in &protocol.codes {
        let [label, _] = protocol.label(code);
        if let Some(other) = known.insert(label, &code.text) {
            let message = format!("{} {other} is called `{label}`, too", protocol.name);
            let error = Diagnostic::error("check/same-name", code.span.clone(), message);
            out.push(error.hint(
                "give it the name that the specification has, or show numbers: `label: code`",
            ));
        }
    }
}

/// Reports related codes that state the same facts and have no hand-written comparison.
fn same_facts(project: &Project, p: ProtocolId, out: &mut Diagnostics) {
    let catalog = &project.catalog;
    let default = project.localizers.at(LocaleId::DEFAULT);
    let mut told = BTreeSet::new();
    for id in catalog.codes(p) {
        let code = catalog.code(id);
        for other in code.related.iter().map(|other| id.beside(*other)) {
            let same = catalog.code(other).facts == code.facts && !code.facts.is_empty();
            let Some(pair) = Pair::new(id, other).filter(|_| same) else {
                continue;
            };
            let [a, b] = pair.codes().map(|id| catalog.code(id));
            let message = message_id(&a.message, &b.text);
            if default.has_any(&message) || !told.insert(pair) {
                continue;
            }
            let (a, b) = (&a.text, &b.text);
            let text = format!("{a} and {b} are related and state the same facts");
            let warning = Diagnostic::warning("check/same-facts", code.span.clone(), text);
            let warning = warning.about(&message, None);
            out.push(warning.hint(format!(
                "state a fact that distinguishes them, or write the comparison `{message}`"
            )));
        }
    }
}

/// Reports records with exact words or causes whose codes have no gloss.
fn missing_gloss(
    project: &Project,
    p: ProtocolId,
    written: &DefaultMessages,
    out: &mut Diagnostics,
) {
    let protocol = &project.catalog.protocols[p];
    let default = project.localizers.at(LocaleId::DEFAULT);
    let gloss = Some(Part::Gloss.name());
    // If another code has one, it is missing here, which is an error.
    if protocol
        .codes
        .iter()
        .any(|code| default.has(&code.message, gloss))
    {
        return;
    }
    let told = protocol
        .codes
        .iter()
        .filter(|c| !c.literals.is_empty() || !c.causes.is_empty());
    for code in told {
        let entry = written.entry(&code.message);
        let span = entry.map_or(code.span.clone(), |(span, _)| span);
        let message = format!("`{}` has no `.gloss`", code.message);
        let warning = Diagnostic::warning("check/missing-gloss", span, message);
        let warning = warning.about(&code.message, gloss);
        out.push(warning.hint("say what happened in plain words, as a headline: `    .gloss = …`"));
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{PROSE, found};

    #[test]
    fn codes_that_cannot_be_told_apart() {
        let record = |n: usize, more: &str| format!("code: {n}\nname: N\nclass: 1xx\n{more}");
        let facts = "facts: { retry: later }\n";
        let one = record(1, &format!("{facts}related: [2]\n"));
        let two = record(2, &format!("{facts}related: [1]\n"));
        let [first, second] = ["content/x/codes/1-n.yaml", "content/x/codes/2-n.yaml"];
        let same = [(first, &*one), (second, &*two)];
        assert_eq!(found(&same), [format!("check/same-facts {first}:1:7")]);
        let by_hand = ("locales/en/own.ftl", "x-1-2 =\n    .summary = S.\n");
        assert_eq!(found(&[same[0], same[1], by_hand]), [""; 0]);
        let other = record(2, "facts: { retry: wait }\n");
        assert_eq!(found(&[same[0], (second, &other)]), [""; 0]);

        // Names, where pages show names.
        let named = (
            "content/x/protocol.yaml",
            "name: X\nclasses: [1xx]\nlabel: name\n",
        );
        assert_eq!(found(&[named]), [format!("check/same-name {second}:1:7")]);

        let gloss = |n: usize, text: &str| {
            format!("x-{n} =\n{PROSE}    .gloss = {text}\n    .action = Do it.\n")
        };
        let path = "locales/en/codes/x.ftl";
        let start = "x-protocol = X\nx-class-1xx = 1xx\n";
        let text = format!("{start}{}{}", gloss(1, "It failed"), gloss(2, "It failed"));
        assert_eq!(
            found(&[(path, &text)]),
            [format!("check/same-gloss {path}:17:6")]
        );
        let text = format!(
            "{start}{}{}",
            gloss(1, &"a".repeat(46)),
            gloss(2, "It failed")
        );
        assert_eq!(
            found(&[(path, &text)]),
            [format!("check/too-long {path}:9:14")]
        );
        let text = format!("{start}{}x-2 =\n{PROSE}", gloss(1, "It failed"));
        assert_eq!(
            found(&[(path, &text)]),
            [format!("check/missing-message {path}:11:1")]
        );

        let texts = "texts: [{ by: nginx, text: \"502 Bad Gateway\" }]\n";
        let one = record(1, texts);
        let software = ("content/software.yaml", "- nginx\n");
        assert_eq!(
            found(&[(first, &one), software]),
            ["check/missing-gloss locales/en/codes/x.ftl:3:1"]
        );
    }
}
