//! One code of a protocol and the facts about it.

use super::{Cause, CodeIndex, Literal, Values};
use crate::diagnostic::Span;
use std::cmp::Ordering;

/// How the codes of a protocol are ordered: all of them in one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// All are numbers without leading zeros: by value.
    Numbers,
    /// All have the same length, as SQLSTATE has: character by character.
    Characters,
    /// Runs of digits by value, everything else character by character.
    Natural,
}

impl Order {
    /// The order of these codes.
    pub fn of<'a>(codes: impl Iterator<Item = &'a str> + Clone) -> Self {
        let number = |code: &str| code.parse::<u64>().is_ok_and(|n| n.to_string() == code);
        let mut lengths = codes.clone().map(|code| code.chars().count());
        let first = lengths.next();
        if codes.clone().all(number) {
            Self::Numbers
        } else if lengths.all(|length| Some(length) == first) {
            Self::Characters
        } else {
            Self::Natural
        }
    }

    /// Compares two codes of the protocol.
    pub fn compare(self, a: &str, b: &str) -> Ordering {
        match self {
            Self::Numbers => a.len().cmp(&b.len()).then_with(|| a.cmp(b)),
            Self::Characters => a.cmp(b),
            Self::Natural => natural(a, b).then_with(|| a.cmp(b)),
        }
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

/// Who speaks in the exchanges of a protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Written before its lines.
    pub letter: char,
    /// `client`: its word is the message `side-client`.
    pub key: String,
}

impl Side {
    /// The sides of a protocol that names none.
    pub fn usual() -> Vec<Self> {
        let side = |(letter, key): (char, &str)| Self {
            letter,
            key: key.to_owned(),
        };
        [('C', "client"), ('S', "server")].map(side).to_vec()
    }
}

/// What happens in a line of an exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// What is on the wire, without the line end.
    Text(String),
    /// What nobody says: its word is the message `event-<key>`.
    Event(String),
}

/// One line of an exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExchangeLine {
    /// Who sends it, by index into [`super::Protocol::sides`].
    pub from: usize,
    /// To whom, if that is said.
    pub to: Option<usize>,
    /// What is sent, or happens.
    pub said: Said,
    /// Whether it is the line that shows the code.
    pub telling: bool,
    /// Where it is written.
    pub span: Span,
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
    /// What the protocol calls it: a number, or a string such as `5.1.1` or `0x14`.
    pub text: String,
    /// The protocol's own phrase for it.
    pub name: String,
    /// Its part of the URL: the record's file stem.
    pub slug: String,
    /// Index into [`super::Protocol::classes`]; `None` if the protocol has none.
    pub class: Option<usize>,
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
    pub exchange: Vec<ExchangeLine>,
    /// Other names by which people look for it.
    pub aliases: Vec<String>,
    /// The role that its `.action` speaks to, by index into [`super::Protocol::roles`].
    pub reader: Option<usize>,
    /// Lines that show the code, whatever the cause.
    pub literals: Vec<Literal>,
    /// What makes software send it, the most likely first.
    pub causes: Vec<Cause>,
    /// The codes of the same protocol that it is often confused with.
    pub related: Vec<CodeIndex>,
    /// The day on which facts or prose last changed substantially, such as `2026-11-21`, if
    /// the record states it.
    pub updated: Option<String>,
    /// Where the record's `code` value is.
    pub span: Span,
}

impl Code {
    /// All lines of software that show the code: whatever the cause, then by cause.
    pub fn all_literals(&self) -> impl Iterator<Item = &Literal> {
        let causes = self.causes.iter().flat_map(|cause| &cause.literals);
        self.literals.iter().chain(causes)
    }

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
    fn all_codes_of_a_protocol_are_ordered_in_one_way() {
        for ordered in [
            &["9", "100", "220"][..],
            &["08006", "22000", "2200B", "22012", "22P02"],
            &["0x9", "0x14", "5.1.1", "5.1.10", "5.02", "5.2"],
            &["401", "401.1", "401.3", "401.10", "403"],
            &["007", "08"],
        ] {
            let mut sorted = ordered.to_vec();
            sorted.reverse();
            let order = Order::of(ordered.iter().copied());
            sorted.sort_by(|a, b| order.compare(a, b));
            assert_eq!(sorted, ordered, "{order:?}");
        }
    }

    #[test]
    fn message_ids() {
        assert_eq!(message_id("ftp", "220"), "ftp-220");
        assert_eq!(message_id("smtp", "5.1.1"), "smtp-5-1-1");
    }
}
