//! One code of a protocol and the facts about it.

use super::{CodeIndex, Values};
use crate::diagnostic::Span;
use std::cmp::Ordering;
use std::fmt;

/// What the protocol calls a code: a number, or a string such as `5.1.1` or `0x14`.
///
/// Numbers come first, by value; then strings in natural order, in which runs of digits
/// compare as numbers (`5.2.0` before `5.10.0`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeValue {
    /// Written as a YAML integer.
    Number(u64),
    /// Written as a string.
    Text(String),
}

impl fmt::Display for CodeValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(n) => write!(f, "{n}"),
            Self::Text(t) => f.write_str(t),
        }
    }
}

impl Ord for CodeValue {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => a.cmp(b),
            (Self::Number(_), Self::Text(_)) => Ordering::Less,
            (Self::Text(_), Self::Number(_)) => Ordering::Greater,
            (Self::Text(a), Self::Text(b)) => natural(a, b).then_with(|| a.cmp(b)),
        }
    }
}

impl PartialOrd for CodeValue {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn natural(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a, b);
    loop {
        let (Some(x), Some(y)) = (a.chars().next(), b.chars().next()) else {
            return a.len().cmp(&b.len());
        };
        let order = if x.is_ascii_digit() && y.is_ascii_digit() {
            let (m, rest_a) = digits(a);
            let (n, rest_b) = digits(b);
            (a, b) = (rest_a, rest_b);
            m.len().cmp(&n.len()).then_with(|| m.cmp(n))
        } else {
            (a, b) = (&a[x.len_utf8()..], &b[y.len_utf8()..]);
            x.cmp(&y)
        };
        if order.is_ne() {
            return order;
        }
    }
}

/// The leading run of digits without leading zeros, and what follows it.
fn digits(s: &str) -> (&str, &str) {
    let end = s.find(|c: char| !c.is_ascii_digit()).unwrap_or(s.len());
    (s[..end].trim_start_matches('0'), &s[end..])
}

/// Where something is defined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    /// The title of the document, such as `RFC 959`.
    pub title: String,
    /// Where to read it (the section, if one is named): an http or https address.
    pub url: Option<String>,
    /// The section, such as `4.2.1`.
    pub section: Option<String>,
}

/// Who sends a line of an exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Written `C: `.
    Client,
    /// Written `S: `.
    Server,
}

/// One line of an exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who sends it.
    pub side: Side,
    /// What is on the wire, without the line end.
    pub text: String,
}

/// Which commands a code is a reply to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Commands {
    /// Any command.
    Any,
    /// These, as the protocol spells them.
    These(Vec<String>),
}

/// One code, with everything that is the same in every language.
#[derive(Clone, Debug)]
pub struct Code {
    /// What the protocol calls it.
    pub value: CodeValue,
    /// [`Code::value`] as it is printed.
    pub text: String,
    /// The protocol's own phrase for it.
    pub name: String,
    /// Its part of the URL: the record's file stem.
    pub slug: String,
    /// Index into [`super::Protocol::classes`].
    pub class: usize,
    /// Id of the Fluent message that holds its prose, such as `ftp-220`.
    pub message: String,
    /// By index of the fact in the protocol's [`super::Vocabulary`], in its order: what the
    /// record states, or else the usual value.
    pub facts: Vec<(usize, Values)>,
    /// Where it is defined, most important first.
    pub specs: Vec<Spec>,
    /// Which commands it is a reply to, if stated.
    pub commands: Option<Commands>,
    /// What it looks like on the wire; empty if not stated.
    pub exchange: Vec<Line>,
    /// The codes of the same protocol that it is often confused with.
    pub related: Vec<CodeIndex>,
    /// The day on which facts or prose last changed substantially, such as `2026-11-21`, if
    /// the record states it.
    pub updated: Option<String>,
    /// Where the record's `code` value is.
    pub span: Span,
}

impl Code {
    /// What the code states for a fact, by the index of the fact.
    pub fn fact(&self, fact: usize) -> Option<Values> {
        let found = self.facts.iter().find(|(f, _)| *f == fact);
        found.map(|(_, values)| *values)
    }
}

/// Id of the message about a code: the protocol's folder, a dash, and the code with every
/// character outside `[A-Za-z0-9]` replaced by a dash.
pub fn message_id(protocol: &str, code: &str) -> String {
    let dashed = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let code: String = code.chars().map(dashed).collect();
    format!("{protocol}-{code}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_first_and_texts_in_natural_order() {
        let text = |s: &str| CodeValue::Text(s.into());
        let ordered = [
            CodeValue::Number(9),
            CodeValue::Number(220),
            text("0x9"),
            text("0x14"),
            text("5.1.1"),
            text("5.1.10"),
            text("5.2"),
            text("5.02"),
            text("A"),
        ];
        let mut sorted = ordered.clone();
        sorted.reverse();
        sorted.sort();
        // 5.2 and 5.02 are equal as numbers; the spelling decides.
        let mut expected = ordered;
        expected.swap(6, 7);
        assert_eq!(sorted, expected);
    }

    #[test]
    fn message_ids() {
        assert_eq!(message_id("ftp", "220"), "ftp-220");
        assert_eq!(message_id("smtp", "5.1.1"), "smtp-5-1-1");
    }
}
