//! Decodes the exact texts and the causes of a record.

use super::draft::{Home, Known, Read};
use super::fields::{Reporter, is_longer};
use super::unknown::Unknown;
use super::vocabulary::is_word;
use super::yaml::{Node, Value};
use crate::diagnostic::{Diagnostic, Span, Words, spelling};
use crate::model::{Cause, List, Literal, Snippet};
use crate::text::has_unseen;

/// Maximum number of causes of a code.
const MAX_CAUSES: usize = 8;
/// Maximum number of texts of a code or of a cause.
const MAX_TEXTS: usize = 8;
/// Maximum length of a text, in characters.
const MAX_TEXT: usize = 200;
/// Minimum length of one piece of a text between two `…`, in characters.
const MIN_PIECE: usize = 8;
/// Maximum length of a version, in characters.
const MAX_VERSION: usize = 40;
/// Maximum number of lines to copy of a cause, their rows, and characters in a row.
const MAX_LINES: [usize; 3] = [6, 12, 120];

/// A placeholder for a variable part of a text.
const ELLIPSIS: char = '…';

/// The texts of a code or of a cause.
pub(super) fn literals(
    report: &mut Reporter,
    node: &Node,
    known: &Known,
    read: &mut Read,
) -> Vec<Literal> {
    let items = items(report, node, MAX_TEXTS, "texts");
    let texts = items
        .iter()
        .filter_map(|item| literal(report, item, known, read));
    texts.collect()
}

/// The items of a list, at most `limit` of them.
fn items<'n>(report: &mut Reporter, node: &'n Node, limit: usize, what: &str) -> &'n [Node] {
    let items = report.items(node);
    if let Some(first) = items.get(limit) {
        let message = format!("there are too many {what}; the limit is {limit}");
        report.too_large(
            first.range.clone(),
            message,
            "keep the most distinctive ones",
        );
    }
    &items[..items.len().min(limit)]
}

fn literal(report: &mut Reporter, node: &Node, known: &Known, read: &mut Read) -> Option<Literal> {
    let fields = report.fields(node, &["by", "text", "version"])?;
    let by = report.required(&fields, "by");
    let by = by.and_then(|node| software(report, node, known, read));
    let text = report.required(&fields, "text");
    let text = text.and_then(|node| {
        let text = one_line(report, node, MAX_TEXT)?;
        let longest = text
            .split(ELLIPSIS)
            .map(|piece| piece.trim().chars().count())
            .max();
        if longest < Some(MIN_PIECE) {
            let message =
                format!("this text has no literal part of {MIN_PIECE} or more characters");
            let hint = format!(
                "quote more of the line, so that it can be distinguished from others; use \
                 `{ELLIPSIS}` only for parts that vary"
            );
            report.error("load/bad-text", node, message, hint);
            return None;
        }
        Some(text)
    });
    let version = fields.get("version");
    let version = version.and_then(|node| one_line(report, node, MAX_VERSION));
    Some(Literal {
        by: by?,
        text: text?,
        version,
    })
}

fn software(report: &mut Reporter, node: &Node, known: &Known, read: &mut Read) -> Option<usize> {
    let name = report.string(node)?;
    let software = known.software;
    let found = software.by_name.get(&name).copied();
    if found.is_none() && !software.lost {
        let message = format!("content/software.yaml does not list `{name}`");
        let names = Words::new(software.names.iter().map(String::as_str));
        let alone = Diagnostic::error("load/unknown-software", report.span(node), message);
        read.unknown.push(Unknown {
            alone: alone.hint(match software.names.is_empty() {
                true => format!("add `- {name}` to content/software.yaml"),
                false => names.hint(&name),
            }),
            list: software
                .span
                .clone()
                .map(|span| (span, "this list".to_owned())),
            word: name,
            message: None,
        });
    }
    found
}

/// A text of one line without invisible characters.
fn one_line(report: &mut Reporter, node: &Node, limit: usize) -> Option<String> {
    let text = report.string(node)?;
    let (message, hint) = if text.contains(['\n', '\r']) {
        ("this must be one line", "quote the most distinctive line")
    } else if is_longer(&text, limit) {
        let message = format!("this is too long; the limit is {limit} characters");
        report.too_large(
            node.range.clone(),
            message,
            "quote the most distinctive part",
        );
        return None;
    } else if text.contains('\t') || has_unseen(&text) {
        (
            "this contains an invisible character",
            "use only visible characters and spaces",
        )
    } else {
        return Some(text);
    };
    report.error("load/bad-text", node, message.to_owned(), hint.to_owned());
    None
}

/// The causes of a code. `code` is the id of its message. Returns each cause with the place
/// of its home, if it has one.
pub(super) fn causes(
    report: &mut Reporter,
    node: &Node,
    code: &str,
    known: &Known,
    read: &mut Read,
) -> Vec<(Cause, Option<Home>)> {
    let mut causes: Vec<(Cause, Option<Home>)> = Vec::new();
    for item in items(report, node, MAX_CAUSES, "causes") {
        let Some((cause, home)) = cause(report, item, code, known, read) else {
            continue;
        };
        if causes.iter().any(|(other, _)| other.key == cause.key) {
            let message = format!("the cause `{}` is listed twice", cause.key);
            let hint = "give one of them another key".to_owned();
            report.error_at("load/duplicate-cause", cause.span.clone(), message, hint);
            continue;
        }
        causes.push((cause, home));
    }
    causes
}

fn cause(
    report: &mut Reporter,
    node: &Node,
    code: &str,
    known: &Known,
    read: &mut Read,
) -> Option<(Cause, Option<Home>)> {
    let fields = report.fields(node, &["key", "who", "texts", "lines", "of"])?;
    let at = report.required(&fields, "key")?;
    let key = report.string(at)?;
    if !is_word(report, at.range.clone(), &key, "the key of a cause") {
        return None;
    }
    let texts = fields.get("texts");
    let literals = texts.map(|node| literals(report, node, known, read));
    let mut cause = Cause {
        message: format!("{code}-cause-{key}"),
        who: Vec::new(),
        literals: literals.unwrap_or_default(),
        snippets: Vec::new(),
        home: None,
        span: report.span(at),
        key,
    };
    if let Some(of) = fields.get("of") {
        for own in ["who", "lines"] {
            if fields.get(own).is_some() {
                let message = format!("a cause with `of` cannot have `{own}`");
                let hint = format!("the other code's cause provides it; remove `{own}`");
                report.error("load/bad-home", of, message, hint);
                return None;
            }
        }
        let code = report.string(of)?;
        let span = report.span(of);
        return Some((cause, Some(Home { code, span })));
    }
    let who = report.required(&fields, "who")?;
    cause.who = roles(report, who, known, read)?;
    if let Some(lines) = fields.get("lines") {
        let items = items(report, lines, MAX_LINES[0], "lines");
        let lines = items
            .iter()
            .filter_map(|item| snippet(report, item, &cause.who, known, read));
        cause.snippets = lines.collect();
    }
    Some((cause, None))
}

/// One role or several.
fn roles(report: &mut Reporter, node: &Node, known: &Known, read: &mut Read) -> Option<Vec<usize>> {
    let nodes = match &node.value {
        Value::Seq(items) if !items.is_empty() => items,
        _ => std::slice::from_ref(node),
    };
    let mut roles = Vec::new();
    for node in nodes {
        let role = role(report, node, known, read)?;
        if roles.contains(&role) {
            report.twice(node, &known.protocol.roles[role], "named");
            continue;
        }
        roles.push(role);
    }
    Some(roles)
}

/// A role of the protocol.
pub(super) fn role(
    report: &mut Reporter,
    node: &Node,
    known: &Known,
    read: &mut Read,
) -> Option<usize> {
    let protocol = known.protocol;
    let key = report.string(node)?;
    let found = protocol.roles.iter().position(|role| *role == key);
    if found.is_none() && !known.lost.has_list(&protocol.slug, List::Roles) {
        let message = format!("{} has no role `{key}`", protocol.name);
        let alone = Diagnostic::error("load/unknown-role", report.span(node), message);
        let list = protocol.lists[2].clone();
        read.unknown.push(Unknown {
            alone: alone.hint(match protocol.roles.is_empty() {
                true => format!("list it in protocol.yaml: `roles: [{key}]`"),
                false => spelling(&key, protocol.roles.iter().map(String::as_str)),
            }),
            list: (!list.range.is_empty()).then(|| (list, "`roles`".to_owned())),
            word: key,
            message: None,
        });
    }
    found
}

fn snippet(
    report: &mut Reporter,
    node: &Node,
    who: &[usize],
    known: &Known,
    read: &mut Read,
) -> Option<Snippet> {
    let fields = report.fields(node, &["who", "for", "text"])?;
    let role = match (fields.get("who"), who) {
        (Some(node), _) => {
            let role = role(report, node, known, read)?;
            if !who.contains(&role) {
                let name = &known.protocol.roles[role];
                let message = format!("`{name}` is not one of the roles of this cause");
                let hint = format!("add `{name}` to `who` of the cause, or use one of its roles");
                report.error("load/unknown-role", node, message, hint);
                return None;
            }
            role
        }
        (None, [only]) => *only,
        (None, _) => {
            let message = "missing key `who`: the cause has several roles".to_owned();
            let hint = "add `who`: the role that these lines are for".to_owned();
            report.error("load/missing-key", node, message, hint);
            return None;
        }
    };
    let file = fields.get("for");
    let file = match file {
        Some(node) => Some(one_line(report, node, MAX_LINES[2])?),
        None => None,
    };
    let at = report.required(&fields, "text")?;
    let text = report.string(at)?;
    let [_, rows, characters] = MAX_LINES;
    if text.lines().count() > rows || text.lines().any(|line| is_longer(line, characters)) {
        let message = format!(
            "this is too long to copy; the limit is {rows} rows of {characters} characters"
        );
        report.too_large(at.range.clone(), message, "keep the rows that matter");
        return None;
    }
    if text.lines().any(has_unseen) {
        let message = "this contains an invisible character".to_owned();
        let hint = "use only visible characters and spaces".to_owned();
        report.error("load/bad-text", at, message, hint);
        return None;
    }
    if text.lines().any(|line| line.starts_with("$ ")) {
        let message = "this contains a prompt".to_owned();
        let hint = "write the lines without `$ `: readers copy them as they are".to_owned();
        report.error("load/bad-text", at, message, hint);
        return None;
    }
    Some(Snippet {
        who: role,
        file,
        text,
    })
}

/// Other names by which people search for a code.
pub(super) fn aliases(report: &mut Reporter, node: &Node) -> Vec<(String, Span)> {
    const MAX_ALIASES: usize = 12;
    const MAX_ALIAS: usize = 60;
    let mut aliases: Vec<(String, Span)> = Vec::new();
    for item in items(report, node, MAX_ALIASES, "aliases") {
        let Some(alias) = one_line(report, item, MAX_ALIAS) else {
            continue;
        };
        if aliases.iter().any(|(other, _)| *other == alias) {
            report.twice(item, &alias, "named");
            continue;
        }
        aliases.push((alias, report.span(item)));
    }
    aliases
}
