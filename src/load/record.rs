//! Loads `content/<protocol>/codes/<slug>.yaml`: the record of one code.

use super::draft::{Draft, Known, Read};
use super::fields::Reporter;
use super::listed::{class, commands, facts};
use super::read_yaml;
use super::spec::specs;
use super::tree::SourceTree;
use super::yaml::{Node, Value};
use super::{cause, exchange};
use crate::diagnostic::{Diagnostics, SourceId};
use crate::model::{Code, message_id};
use crate::text::is_slug;

const KEYS: [&str; 13] = [
    "code", "name", "class", "facts", "spec", "commands", "exchange", "related", "updated",
    "aliases", "reader", "texts", "causes",
];

/// Loads one record. `path` is relative to the protocol's folder.
pub(super) fn load(
    tree: &SourceTree,
    id: SourceId,
    path: &str,
    known: &Known,
    out: &mut Diagnostics,
) -> Read {
    let mut read = Read::default();
    let Some(node) = read_yaml(tree, id, &mut read.lost, out) else {
        return read;
    };
    let mut report = Reporter {
        source: id,
        diagnostics: out,
    };
    let source = tree.sources.at(id);
    read.draft = draft(&mut report, &node, &source.text, path, known, &mut read);
    match (&read.draft, read.message.take()) {
        (Some(_), _) => {}
        (None, Some(message)) => read.lost.message(message),
        (None, None) => read.lost.file(&source.path),
    }
    read
}

fn draft(
    report: &mut Reporter,
    node: &Node,
    text: &str,
    path: &str,
    known: &Known,
    read: &mut Read,
) -> Option<Draft> {
    let protocol = known.protocol;
    let slug = path.rsplit('/').next().and_then(|f| f.rsplit_once('.'))?.0;
    let reads_as_pair = format!("-{slug}-").contains("-vs-");
    let taken = matches!(slug, "index" | "codes.json" | "search.json") || slug.ends_with(".html");
    if !is_slug(slug) || taken || reads_as_pair {
        let message = format!("`{slug}` cannot be part of a URL");
        let hint = "name the file with lowercase letters, digits and single dashes, such \
                    as 220-service-ready.yaml; `index`, `codes.json`, `search.json`, `.html` and `vs` are \
                    reserved";
        report.error("load/bad-slug", node, message, hint.into());
        return None;
    }
    let fields = report.fields(node, &KEYS)?;
    let value = report
        .required(&fields, "code")
        .map(|n| (n, code(report, n, text)));
    let name = report
        .required(&fields, "name")
        .and_then(|n| report.name(n));
    let class = class(report, &fields, known, read);
    let facts = facts(report, fields.get("facts"), known, read);
    let specs = fields.get("spec").map(|n| specs(report, n));
    let commands = fields
        .get("commands")
        .and_then(|n| commands(report, n, known, read));
    let exchange = fields.get("exchange");
    let exchange = exchange.map(|n| exchange::read(report, n, text, known));
    let before = report.diagnostics.len();
    let related = fields.get("related").map(|n| {
        let items = report.items(n).iter();
        let item = |n: &Node| Some((report.string(n)?, report.span(n)));
        items.filter_map(item).collect()
    });
    let unrelated = report.diagnostics.len() > before || fields.is_meant("related");
    let updated = fields.get("updated").and_then(|n| day(report, n));
    let (at, value) = value?;
    let text = value?;
    let message = message_id(&protocol.slug, &text);
    read.message = Some(message.clone());
    if unrelated {
        read.lost.related(message.clone());
    }
    if let Some(owner) = protocol.owns(&message, known.vocabulary) {
        let what = format!("the code `{text}` needs the message `{message}`, which is {owner}");
        let hint = "change the spelling of the code, or rename the other one";
        report.error("load/bad-code", at, what, hint.into());
        return None;
    }
    let aliases = fields.get("aliases").map(|n| cause::aliases(report, n));
    let aliases = aliases.unwrap_or_default();
    let reader = fields.get("reader");
    let reader = reader.and_then(|n| cause::role(report, n, known, read));
    let texts = fields.get("texts");
    let literals = texts.map(|n| cause::literals(report, n, known, read));
    let causes = fields.get("causes");
    let causes = causes.map(|n| cause::causes(report, n, &message, known, read));
    let mut homes = Vec::new();
    let causes = causes.into_iter().flatten().map(|(cause, home)| {
        homes.extend(home.map(|home| (cause.message.clone(), home)));
        cause
    });
    let causes = causes.collect();
    Some(Draft {
        aliases: aliases.iter().map(|(_, span)| span.clone()).collect(),
        homes,
        code: Code {
            aliases: aliases.into_iter().map(|(alias, _)| alias).collect(),
            reader: reader.or((!protocol.roles.is_empty()).then_some(0)),
            literals: literals.unwrap_or_default(),
            causes,
            message,
            text,
            name: name?,
            slug: slug.to_owned(),
            class: class?,
            facts,
            specs: specs.unwrap_or_default(),
            commands,
            exchange: exchange.unwrap_or_default(),
            related: Vec::new(),
            updated,
            span: report.span(at),
        },
        related: related.unwrap_or_default(),
    })
}

/// An ISO 8601 date: `2026-11-21`.
fn day(report: &mut Reporter, node: &Node) -> Option<String> {
    let text = report.string(node)?;
    let parts: Vec<_> = text.split('-').collect();
    let number = |part: &str, digits: usize| {
        let plain = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| part.parse::<u16>().ok()).flatten()
    };
    let right = match parts[..] {
        [year, month, day] => match (number(year, 4), number(month, 2), number(day, 2)) {
            (Some(year), Some(month @ 1..=12), Some(day @ 1..)) => {
                let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
                let days = match month {
                    4 | 6 | 9 | 11 => 30,
                    2 if leap => 29,
                    2 => 28,
                    _ => 31,
                };
                day <= days
            }
            _ => false,
        },
        _ => false,
    };
    if !right {
        let message = format!("`{text}` is not a valid date");
        let hint = "write year, month and day: 2026-11-21".to_owned();
        report.error("load/bad-date", node, message, hint);
        return None;
    }
    Some(text)
}

/// The code as the protocol prints it.
fn code(report: &mut Reporter, node: &Node, text: &str) -> Option<String> {
    let written = text.get(node.range.clone()).unwrap_or_default();
    match &node.value {
        Value::Int(n) if *n >= 0 && n.to_string() == written => Some(written.to_owned()),
        Value::Int(..0) => {
            report.wrong_type(node, "a non-negative number or a quoted string");
            None
        }
        Value::Int(_) | Value::Float(_) => {
            let message = format!("YAML reads `{written}` as a different number");
            let hint = format!("quote it: `code: \"{written}\"`");
            report.error("load/bad-code", node, message, hint);
            None
        }
        Value::Str(_) => {
            let code = report.name(node)?;
            if !code.contains(|c: char| c.is_ascii_alphanumeric()) {
                let message = format!("`{code}` has no letter or digit");
                let hint = "add one: the message id is derived from it".to_owned();
                report.error("load/bad-code", node, message, hint);
                return None;
            }
            Some(code)
        }
        _ => {
            report.wrong_type(node, "a number or a quoted string");
            None
        }
    }
}
