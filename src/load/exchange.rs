//! Decodes the exchange of a record: its sender, recipient and text, line by line.
//!
//! `C>P: GET / HTTP/1.1`, or `C: …` without a recipient. `*` in place of the colon marks an
//! event, which is not sent; `!` marks the line that shows the code.

use super::draft::Known;
use super::fields::{MAX_LINE_LENGTH, MAX_LINES, Reporter, is_longer};
use super::vocabulary::is_word;
use super::yaml::{Node, Value};
use crate::diagnostic::{Span, counted};
use crate::model::{ExchangeLine, List, Said, Side};

/// The lines of an exchange. `text` is that of the file.
pub(super) fn read(
    report: &mut Reporter,
    node: &Node,
    text: &str,
    known: &Known,
) -> Vec<ExchangeLine> {
    let Value::Str(value) = &node.value else {
        report.wrong_type(node, "lines of text");
        return Vec::new();
    };
    if is_folded(text, node.range.start) {
        let message = "`>` joins the lines of this exchange".to_owned();
        let hint = "write `exchange: |`, which keeps them apart".to_owned();
        report.error("load/bad-exchange", node, message, hint);
        return Vec::new();
    }
    // In quotation marks, lines of the value are not lines of the file.
    let quoted = text[node.range.start..].starts_with(['"', '\'']);
    let range_of = |i: usize, line: &str| match quoted {
        true => node.range.clone(),
        false => {
            let start = line_start(text, node.range.start, i);
            start..text.floor_char_boundary(start + line.len().min(MAX_LINE_LENGTH))
        }
    };
    let mut all = value.lines().enumerate();
    if let Some((i, line)) = all.find(|(i, l)| *i == MAX_LINES || is_longer(l, MAX_LINE_LENGTH)) {
        let (message, hint) = match i {
            MAX_LINES => (
                format!("this exchange has too many lines; the limit is {MAX_LINES}"),
                "keep the lines that matter",
            ),
            _ => (
                format!("this line is too long; the limit is {MAX_LINE_LENGTH} characters"),
                "shorten it, or break it where the protocol does",
            ),
        };
        report.too_large(range_of(i, line), message, hint);
        return Vec::new();
    }
    let sides = &known.protocol.sides;
    let mut lines: Vec<ExchangeLine> = Vec::new();
    for (i, line) in value.lines().enumerate() {
        let range = range_of(i, line);
        let span = Span::new(report.source, range.clone());
        match parse(line, sides) {
            Ok(parsed) => {
                if let Said::Event(key) = &parsed.said
                    && !is_word(report, range, key, "an event")
                {
                    continue;
                }
                if parsed.telling && lines.iter().any(|line| line.telling) {
                    let message =
                        format!("line {} of the exchange is the second one with `!`", i + 1);
                    let hint = "mark the one line that shows the code".to_owned();
                    report.error_at("load/bad-exchange", span, message, hint);
                    continue;
                }
                lines.push(ExchangeLine { span, ..parsed });
            }
            // Its letter may belong to a side that could not be read.
            Err(_) if known.lost.has_list(&known.protocol.slug, List::Sides) => {}
            Err(reason) => {
                let message = format!("line {} of the exchange {reason}", i + 1);
                report.error_at("load/bad-exchange", span, message, hint(sides));
            }
        }
    }
    if lines.iter().all(|line| !line.telling)
        && let Some(last) = lines.last_mut()
    {
        last.telling = true;
    }
    lines
}

fn hint(sides: &[Side]) -> String {
    let each = sides
        .iter()
        .map(|side| format!("`{}: ` for the {}", side.letter, side.key));
    let each: Vec<_> = each.collect();
    format!(
        "begin the line with {}; in place of the colon, `!` marks the line that shows the code, \
         and `*` marks an event",
        each.join(" or ")
    )
}

/// Parses a line. The caller fills in the span. Errors: what is wrong, as a predicate of
/// the line.
fn parse(line: &str, sides: &[Side]) -> Result<ExchangeLine, String> {
    let side = |letter: char| -> Result<usize, String> {
        let found = sides.iter().position(|side| side.letter == letter);
        found.ok_or_else(|| {
            let letters: Vec<_> = sides.iter().map(|side| side.letter.to_string()).collect();
            let n = counted(letters.len(), "side");
            format!(
                "names the unknown side `{letter}`; there are {n}: {}",
                letters.join(", ")
            )
        })
    };
    let unknown = || "has no sender".to_owned();
    let mut rest = line.chars();
    let from = rest
        .next()
        .filter(char::is_ascii_uppercase)
        .ok_or_else(unknown)?;
    let mut to = None;
    if let Some(after) = rest.as_str().strip_prefix('>') {
        rest = after.chars();
        to = Some(rest.next().ok_or_else(unknown)?);
    }
    let rest = rest.as_str();
    let marks = rest
        .find(|c| !matches!(c, '*' | '!' | ':'))
        .unwrap_or(rest.len());
    let (event, telling) = match &rest[..marks] {
        ":" => (false, false),
        "!" => (false, true),
        "*" => (true, false),
        "*!" | "!*" => (true, true),
        // As in `C::`: the text may begin with a sign.
        marks if marks.starts_with(':') => (false, false),
        marks if marks.starts_with('!') => (false, true),
        _ => return Err(unknown()),
    };
    let length = usize::from(event) + usize::from(telling).max(usize::from(!event));
    let text = &rest[length..];
    let text = text.strip_prefix(' ').unwrap_or(text);
    Ok(ExchangeLine {
        from: side(from)?,
        to: to.map(side).transpose()?,
        said: match event {
            true => Said::Event(text.trim().to_owned()),
            false => Said::Text(text.to_owned()),
        },
        telling,
        span: Span::new(crate::diagnostic::SourceId(0), 0..0),
    })
}

/// Whether the text that begins at `start` is a folded block (YAML 1.2.2, 8.1.3): then the
/// line above it ends in `>`, perhaps with a number or a sign for its indentation and end.
fn is_folded(text: &str, start: usize) -> bool {
    let above = text[..start].trim_end().rsplit('\n').next();
    let style = above.and_then(|line| line.split_once(": "));
    style.is_some_and(|(_, style)| style.trim_start().starts_with('>'))
}

/// The offset of the text of the `n`th line after the one at `from`, past its indentation.
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
    fn lines() {
        let mut sides = Side::usual();
        let read = |line: &str| {
            parse(line, &sides).map(|l| {
                let (event, text) = match l.said {
                    Said::Text(text) => (false, text),
                    Said::Event(key) => (true, key),
                };
                (l.from, l.to, event, l.telling, text)
            })
        };
        let line =
            |from, to, event, telling, text: &str| Ok((from, to, event, telling, text.to_owned()));
        assert_eq!(read("C: USER a"), line(0, None, false, false, "USER a"));
        assert_eq!(
            read("S:220 ready"),
            line(1, None, false, false, "220 ready")
        );
        assert_eq!(read("S! 530 no"), line(1, None, false, true, "530 no"));
        assert_eq!(read("C>S: a > b"), line(0, Some(1), false, false, "a > b"));
        assert_eq!(
            read("S>C* refused"),
            line(1, Some(0), true, false, "refused")
        );
        assert_eq!(read("S*! lost"), line(1, None, true, true, "lost"));
        assert_eq!(read("S: :b"), line(1, None, false, false, ":b"));
        assert_eq!(read("S::b"), line(1, None, false, false, ":b"));
        for bad in ["", "c: a", "USER a", "C", "C>", "C a", "C> S: a", "**"] {
            assert!(read(bad).is_err(), "{bad}");
        }
        let reason = read("P: a").unwrap_err();
        assert_eq!(
            reason,
            "names the unknown side `P`; there are 2 sides: C, S"
        );
        sides.push(Side {
            letter: 'P',
            key: "proxy".into(),
        });
        assert!(parse("P>S: a", &sides).is_ok());
    }
}
