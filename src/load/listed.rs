//! Decodes the fields of a record whose words must be in a list: its class, its facts, and
//! the commands it answers.
//!
//! Input: the node of a field. Output: indices into the lists; a word missing from its list
//! goes to [`super::unknown`].

use super::draft::{Known, Read};
use super::fields::{Fields, Reporter};
use super::unknown::Unknown;
use super::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Span, Words, spelling};
use crate::model::{ALL_ALONG, Commands, Fact, List, Role, Values, message_id};
use std::cell::LazyCell;

/// The class of a record: required if the protocol has classes, else not allowed. `None` if
/// it is unknown.
pub(super) fn class(
    report: &mut Reporter,
    fields: &Fields,
    known: &Known,
    read: &mut Read,
) -> Option<Option<usize>> {
    let protocol = known.protocol;
    let lost = known.lost.has_list(&protocol.slug, List::Classes);
    if protocol.classes.is_empty() {
        if let Some(node) = fields.get("class").filter(|_| !lost) {
            let message = format!("{} has no classes", protocol.name);
            read.lost.list(&protocol.slug, List::Classes);
            let alone = Diagnostic::error("load/unknown-class", report.span(node), message);
            read.unknown.push(Unknown {
                alone: alone.hint("list `classes` in protocol.yaml, or remove the line"),
                list: None,
                word: "class".to_owned(),
                message: None,
            });
        }
        return Some(None);
    }
    let node = report.required(fields, "class")?;
    let key = report.string(node)?;
    let found = protocol.classes.iter().position(|c| c.key == key);
    if found.is_none() {
        read.lost
            .message(message_id(&format!("{}-class", protocol.slug), &key));
    }
    if found.is_none() && !lost {
        let message = format!("{} has no class `{key}`", protocol.name);
        let valid = protocol.classes.iter().map(|c| c.key.as_str());
        let alone = Diagnostic::error("load/unknown-class", report.span(node), message);
        read.unknown.push(Unknown {
            alone: alone.hint(spelling(&key, valid)),
            list: Some((protocol.lists[0].clone(), "`classes`".to_owned())),
            word: key,
            message: None,
        });
    }
    found.map(Some)
}

/// The facts that a record states, and the usual values of the others.
pub(super) fn facts(
    report: &mut Reporter,
    node: Option<&Node>,
    known: &Known,
    read: &mut Read,
) -> Vec<(usize, Values)> {
    let empty = Vec::new();
    let entries = match node.map(|node| (node, &node.value)) {
        Some((_, Value::Map(entries))) => entries,
        Some((node, _)) => {
            report.wrong_type(node, "a mapping");
            return Vec::new();
        }
        None => &empty,
    };
    let vocabulary = known.vocabulary;
    let mut facts = Vec::new();
    if known.lost.has_vocabulary() {
        return facts;
    }
    let valid = LazyCell::new(|| Words::new(vocabulary.facts.iter().map(|f| f.key.as_str())));
    for (key, node) in entries {
        let Some(&fact) = vocabulary.by_key.get(&key.name) else {
            let lost = known.lost.has_list(&known.protocol.slug, List::Facts);
            if lost || known.lost.has_fact(&key.name) {
                continue;
            }
            let message = format!("unknown fact `{}`", key.name);
            let span = Span::new(report.source, key.range.clone());
            let first = vocabulary.facts.first().map(|f| f.span.clone());
            read.lost.fact(&key.name);
            read.unknown.push(Unknown {
                alone: Diagnostic::error("load/unknown-fact", span, message)
                    .hint(valid.hint(&key.name)),
                list: first.map(|span| (span, "the vocabulary".to_owned())),
                word: key.name.clone(),
                message: None,
            });
            continue;
        };
        let stated = values(report, node, &vocabulary.facts[fact], known, read);
        facts.extend(stated.map(|values| (fact, values)));
    }
    // A fact that is not stated has its usual value.
    for (fact, known) in vocabulary.facts.iter().enumerate() {
        if let Some(usual) = known
            .usual
            .filter(|_| facts.iter().all(|(f, _)| *f != fact))
        {
            facts.push((fact, Values::one(usual)));
        }
    }
    facts.sort_unstable_by_key(|(fact, _)| *fact);
    facts
}

/// The value that a record states for a fact; for a timeline, a list of values.
fn values(
    report: &mut Reporter,
    node: &Node,
    fact: &Fact,
    known: &Known,
    read: &mut Read,
) -> Option<Values> {
    let items = match &node.value {
        Value::Seq(items) if fact.role == Some(Role::Timeline) && !items.is_empty() => items,
        _ => std::slice::from_ref(node),
    };
    let mut stated = Values::default();
    for item in items {
        let Some(text) = report.string(item) else {
            continue;
        };
        match fact.values.iter().position(|v| *v == text) {
            Some(value) if stated.contains(value) => {
                report.twice(item, &text, "named");
            }
            Some(value) => stated = stated.with(value),
            None if known.lost.has_fact(&fact.key) => {}
            None => {
                let message = format!("`{text}` is not a value of the fact `{}`", fact.key);
                let alone =
                    Diagnostic::error("load/unknown-fact-value", report.span(item), message);
                read.lost.fact(&fact.key);
                read.unknown.push(Unknown {
                    alone: alone.hint(spelling(&text, fact.values.iter().map(String::as_str))),
                    list: Some((fact.span.clone(), format!("the fact `{}`", fact.key))),
                    word: text,
                    message: None,
                });
            }
        }
    }
    let any = fact.values.iter().position(|value| value == ALL_ALONG);
    if any.is_some_and(|any| stated.contains(any)) && stated.single().is_none() {
        let message = format!("`{ALL_ALONG}` already includes every step");
        let hint = format!("write `{ALL_ALONG}` alone, or the steps without it");
        report.error("load/duplicate-value", node, message, hint);
        return None;
    }
    (stated != Values::default()).then_some(stated)
}

pub(super) fn commands(
    report: &mut Reporter,
    node: &Node,
    known: &Known,
    read: &mut Read,
) -> Option<Commands> {
    if node.value == Value::Str("any".into()) {
        return Some(Commands::Any);
    }
    let protocol = known.protocol;
    let mut commands = Vec::new();
    let valid = LazyCell::new(|| Words::new(protocol.commands.iter().map(String::as_str)));
    for item in report.items(node) {
        let Some(command) = report.name(item) else {
            continue;
        };
        let listed = protocol.commands.is_empty() || protocol.known_commands.contains(&command);
        if !listed && !known.lost.has_list(&protocol.slug, List::Commands) {
            let message = format!("{} has no command `{command}`", protocol.name);
            let alone = Diagnostic::error("load/unknown-command", report.span(item), message);
            read.unknown.push(Unknown {
                alone: alone.hint(valid.hint(&command)),
                list: Some((protocol.lists[1].clone(), "`commands`".to_owned())),
                word: command,
                message: None,
            });
            continue;
        }
        commands.push(command);
    }
    (!commands.is_empty()).then_some(Commands::These(commands))
}
