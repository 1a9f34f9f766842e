//! `content/<protocol>/codes/<slug>.yaml`: one code.

use super::catalog::Frame;
use super::fields::Reporter;
use super::tree::SourceTree;
use super::yaml::{self, Node, Value};
use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, Span, spelling};
use crate::model::{Code, CodeValue, Commands, Line, Side, Spec, Vocabulary, message_id};
use crate::text::{is_blank, named};

const KEYS: [&str; 9] = [
    "code", "name", "class", "facts", "spec", "commands", "exchange", "related", "updated",
];

/// Names and codes are printed into titles and addresses; nothing real is longer.
const LONGEST_NAME: usize = 200;

/// A record whose `related` still has to be looked up.
pub struct Draft {
    /// The code, with no related ones yet.
    pub code: Code,
    /// As written, and where.
    pub related: Vec<(String, Span)>,
}

/// Loads one record. `path` is relative to the protocol's folder. `lost` becomes the
/// id of its message as soon as that is known, whatever else is wrong.
pub(super) fn load(
    tree: &SourceTree,
    id: SourceId,
    path: &str,
    frame: &Frame,
    vocabulary: &Vocabulary,
    lost: &mut Option<String>,
    out: &mut Diagnostics,
) -> Option<Draft> {
    let node = yaml::read(&tree.sources, id, out)?;
    let mut report = Reporter {
        source: id,
        diagnostics: out,
    };
    let slug = path.rsplit('/').next().and_then(|f| f.rsplit_once('.'))?.0;
    let reads_as_pair = format!("-{slug}-").contains("-vs-");
    let taken = matches!(slug, "index" | "codes.json") || slug.ends_with(".html");
    if !is_slug(slug) || taken || reads_as_pair {
        let message = format!("`{slug}` cannot be part of a URL");
        let hint = "name the file with small letters, digits and single dashes, such as \
                    220-service-ready.yaml; `index`, `codes.json`, `.html` and `vs` have a meaning of their own";
        report.error("load/bad-slug", &node, message, hint.into());
        return None;
    }
    let fields = report.fields(&node, &KEYS)?;
    let text = &tree.sources.at(id).text;
    let value = report
        .required(&fields, "code")
        .map(|n| (n, code_value(&mut report, n, text)));
    let name = report
        .required(&fields, "name")
        .and_then(|n| name(&mut report, n));
    let class = report
        .required(&fields, "class")
        .and_then(|n| class(&mut report, n, frame));
    let facts = fields
        .get("facts")
        .map(|n| facts(&mut report, n, vocabulary));
    let specs = fields.get("spec").map(|n| specs(&mut report, n));
    let commands = fields
        .get("commands")
        .and_then(|n| commands(&mut report, n, frame));
    let exchange = fields
        .get("exchange")
        .map(|n| exchange(&mut report, n, text));
    let related = fields.get("related").map(|n| {
        let items = report.list(n).iter();
        let item = |n: &Node| Some((report.string(n)?, report.span(n)));
        items.filter_map(item).collect()
    });
    let updated = fields.get("updated").and_then(|n| day(&mut report, n));
    let (at, value) = value?;
    let value = value?;
    let text = value.to_string();
    let message = message_id(&frame.slug, &text);
    *lost = Some(message.clone());
    if frame.messages().any(|id| *id == message) {
        let what = format!("the code `{text}` needs the message `{message}`, which is taken");
        let hint = "it holds the name of the protocol or of a class; give the code as printed";
        report.error("load/bad-code", at, what, hint.into());
        return None;
    }
    Some(Draft {
        code: Code {
            message,
            text,
            value,
            name: name?,
            slug: slug.to_owned(),
            class: class?,
            facts: facts.unwrap_or_default(),
            specs: specs.unwrap_or_default(),
            commands,
            exchange: exchange.unwrap_or_default(),
            related: Vec::new(),
            updated,
            span: Span::new(id, at.range.clone()),
        },
        related: related.unwrap_or_default(),
    })
}

/// A day as ISO 8601 writes it: `2026-11-21`.
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
        let message = format!("`{text}` is no day");
        let hint = "write year, month and day with digits: 2026-11-21".to_owned();
        report.error("load/bad-date", node, message, hint);
        return None;
    }
    Some(text)
}

/// Whether `s` may be part of a URL: small letters and digits, with single dashes
/// or dots between them.
pub fn is_slug(s: &str) -> bool {
    let part = |p: &str| {
        !p.is_empty()
            && p.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    s.len() <= 100 && s.split(['-', '.']).all(part)
}

fn code_value(report: &mut Reporter, node: &Node, text: &str) -> Option<CodeValue> {
    let written = text.get(node.range.clone()).unwrap_or_default();
    match &node.value {
        Value::Int(n) if *n >= 0 && n.to_string() == written => {
            Some(CodeValue::Number(n.unsigned_abs()))
        }
        Value::Int(..0) => {
            report.wrong_type(node, "a number that is not negative, or a quoted string");
            None
        }
        Value::Int(_) | Value::Float(_) => {
            let message = format!("`{written}` would be read as another number");
            let hint = format!("quote it: `code: \"{written}\"`");
            report.error("load/bad-code", node, message, hint);
            None
        }
        // "220" is the code 220, whichever way it is written.
        Value::Str(s) => match s.parse::<u64>() {
            Ok(n) if n.to_string() == *s => Some(CodeValue::Number(n)),
            _ => {
                let code = name(report, node)?;
                if !code.contains(|c: char| c.is_ascii_alphanumeric()) {
                    let message = format!("`{code}` has no letter or digit");
                    let hint = "a code needs one for its message id".to_owned();
                    report.error("load/bad-code", node, message, hint);
                    return None;
                }
                Some(CodeValue::Text(code))
            }
        },
        _ => {
            report.wrong_type(node, "a number or a quoted string");
            None
        }
    }
}

/// One line of text that is not too long. What it may not hold is told by
/// [`super::characters`].
pub(super) fn name(report: &mut Reporter, node: &Node) -> Option<String> {
    let text = report.string(node)?;
    if text.contains(['\n', '\r', '\t']) {
        let message = "this must be one line, without tabs".to_owned();
        let hint = "write it on one line, with spaces".to_owned();
        report.error("load/bad-name", node, message, hint);
        return None;
    }
    if text.chars().count() > LONGEST_NAME {
        let message = format!("this must be one line of at most {LONGEST_NAME} characters");
        report.error("load/bad-name", node, message, "shorten it".into());
        return None;
    }
    Some(text)
}

fn class(report: &mut Reporter, node: &Node, frame: &Frame) -> Option<usize> {
    let key = report.string(node)?;
    let found = frame.classes.iter().position(|c| c.key == key);
    if found.is_none() {
        let message = format!("{} has no class `{key}`", frame.name);
        let hint = spelling(&key, frame.classes.iter().map(|c| c.key.as_str()));
        report.error("load/unknown-class", node, message, hint);
    }
    found
}

fn facts(report: &mut Reporter, node: &Node, vocabulary: &Vocabulary) -> Vec<(usize, usize)> {
    let Value::Map(entries) = &node.value else {
        report.wrong_type(node, "a mapping");
        return Vec::new();
    };
    let mut facts = Vec::new();
    if vocabulary.unreadable {
        return facts;
    }
    for (key, node) in entries {
        let Some(fact) = vocabulary.facts.iter().position(|f| f.key == key.name) else {
            let message = format!("unknown fact `{}`", key.name);
            let hint = spelling(&key.name, vocabulary.facts.iter().map(|f| f.key.as_str()));
            let span = Span::new(report.source, key.range.clone());
            let diagnostic = Diagnostic::error("load/unknown-fact", span, message);
            report.diagnostics.push(diagnostic.hint(hint));
            continue;
        };
        let values = &vocabulary.facts[fact].values;
        let Some(text) = report.string(node) else {
            continue;
        };
        match values.iter().position(|v| *v == text) {
            Some(value) => facts.push((fact, value)),
            None => {
                let message = format!("`{text}` is no value of the fact `{}`", key.name);
                let hint = spelling(&text, values.iter().map(String::as_str));
                report.error("load/unknown-fact-value", node, message, hint);
            }
        }
    }
    facts.sort_unstable();
    facts
}

/// One mapping or a list of them: `{ rfc: 959, section: "4.2.1" }` or
/// `{ title: …, url: …, section: … }`.
pub(super) fn specs(report: &mut Reporter, node: &Node) -> Vec<Spec> {
    let one = std::slice::from_ref(node);
    let items = match &node.value {
        Value::Seq(items) => items,
        _ => one,
    };
    items.iter().filter_map(|n| spec(report, n)).collect()
}

fn spec(report: &mut Reporter, node: &Node) -> Option<Spec> {
    let fields = report.fields(node, &["rfc", "section", "title", "url"])?;
    let section = fields.get("section").and_then(|n| name(report, n));
    if let Some(rfc) = fields.get("rfc") {
        let Value::Int(number @ 1..=99_999) = rfc.value else {
            report.wrong_type(rfc, "the number of an RFC");
            return None;
        };
        for key in ["title", "url"] {
            if let Some(extra) = fields.get(key) {
                let message = format!("`{key}` has no place beside `rfc`");
                let hint = "the title and address of an RFC follow from its number".to_owned();
                report.error("load/unknown-key", extra, message, hint);
            }
        }
        let anchor = section
            .as_ref()
            .map(|s| format!("#section-{s}"))
            .unwrap_or_default();
        return Some(Spec {
            title: format!("RFC {number}"),
            url: Some(format!(
                "https://www.rfc-editor.org/rfc/rfc{number}.html{anchor}"
            )),
            section,
        });
    }
    let title = report
        .required(&fields, "title")
        .and_then(|n| name(report, n));
    let url = fields.get("url").and_then(|n| {
        let url = name(report, n)?;
        if !(url.starts_with("https://") || url.starts_with("http://")) {
            let message = format!("`{url}` is no web address");
            report.error("load/bad-url", n, message, "begin it with https://".into());
            return None;
        }
        if let Some(c) = url.chars().find(|c| is_blank(c.encode_utf8(&mut [0; 4]))) {
            let message = format!("{} cannot be part of an address", named(c));
            let hint = "remove it, or write its bytes as %20 writes a space".to_owned();
            report.error("load/bad-url", n, message, hint);
            return None;
        }
        Some(url)
    });
    Some(Spec {
        title: title?,
        url,
        section,
    })
}

fn commands(report: &mut Reporter, node: &Node, frame: &Frame) -> Option<Commands> {
    if node.value == Value::Str("any".into()) {
        return Some(Commands::Any);
    }
    let mut commands = Vec::new();
    for item in report.list(node) {
        let Some(command) = name(report, item) else {
            continue;
        };
        if !frame.commands.is_empty() && !frame.commands.contains(&command) {
            let message = format!("{} has no command `{command}`", frame.name);
            let known = frame.commands.iter().map(String::as_str);
            report.error(
                "load/unknown-command",
                item,
                message,
                spelling(&command, known),
            );
            continue;
        }
        commands.push(command);
    }
    (!commands.is_empty()).then_some(Commands::These(commands))
}

fn exchange(report: &mut Reporter, node: &Node, text: &str) -> Vec<Line> {
    let Value::Str(value) = &node.value else {
        report.wrong_type(node, "lines of text");
        return Vec::new();
    };
    let mut lines = Vec::new();
    for (i, line) in value.lines().enumerate() {
        let sides = [("C:", Side::Client), ("S:", Side::Server)];
        let found = sides
            .iter()
            .find_map(|(p, side)| Some((line.strip_prefix(p)?, *side)));
        match found {
            Some((rest, side)) => lines.push(Line {
                side,
                text: rest.strip_prefix(' ').unwrap_or(rest).to_owned(),
            }),
            None => {
                let start = line_start(text, node.range.start, i);
                let span = Span::new(report.source, start..start + line.len());
                let message = format!("line {} of the exchange does not say who sends it", i + 1);
                report.diagnostics.push(
                    Diagnostic::error("load/bad-exchange", span, message)
                        .hint("begin it with `C: ` for the client or `S: ` for the server"),
                );
            }
        }
    }
    lines
}

/// Where the text of the `n`th line at or after `from` begins, past its indentation.
fn line_start(text: &str, from: usize, n: usize) -> usize {
    let mut at = from;
    for _ in 0..n {
        at = text[at..].find('\n').map_or(text.len(), |i| at + i + 1);
    }
    at + text[at..].len() - text[at..].trim_start_matches(' ').len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        for (slug, valid) in [
            ("220-service-ready", true),
            ("5.1.1-bad", true),
            ("a", true),
            ("", false),
            ("a--b", false),
            ("A", false),
            ("é", false),
            ("..", false),
            ("a/b", false),
            ("-a", false),
        ] {
            assert_eq!(is_slug(slug), valid, "{slug}");
        }
    }
}
