//! Limits how many diagnostics are printed: the thousandth report of a kind in one file
//! adds nothing to the first hundred, and hides all others.
//!
//! Counts and exit codes include all diagnostics.

use super::{Diagnostic, Position, Severity, SourceId, Sources, grouped};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::HashMap;

/// How many diagnostics of one rule in one file are printed.
pub const MAX_SHOWN: usize = 100;

/// Maximum length of a sentence in bytes: it may quote names of any length.
const MAX_LENGTH: usize = 2000;

/// A diagnostic that is printed.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'d> {
    /// The diagnostic.
    pub diagnostic: &'d Diagnostic,
    /// For the last one printed of its rule and file, the number of further ones; otherwise
    /// 0.
    pub more: usize,
}

impl Shown<'_> {
    /// A note with the number of further ones.
    pub fn note(&self) -> Option<String> {
        let more = self.more;
        (more > 0).then(|| format!("and {} more like this in this file", grouped(more)))
    }

    /// The message, the hints, and the note on further ones.
    pub fn sentences(&self) -> impl Iterator<Item = Cow<'_, str>> {
        let Self { diagnostic: d, .. } = self;
        let own = std::iter::once(&*d.message).chain(d.hints.iter().map(String::as_str));
        own.map(|s| brief(s)).chain(self.note().map(Cow::Owned))
    }
}

/// The first hundred of each rule and file, in the given order.
pub fn shown<'d>(found: impl IntoIterator<Item = &'d Diagnostic>) -> Vec<Shown<'d>> {
    let mut shown: Vec<Shown> = Vec::new();
    // (their number, index of the last one printed).
    let mut alike: HashMap<(&str, SourceId), (usize, usize)> = HashMap::new();
    for diagnostic in found {
        let key = (diagnostic.code, diagnostic.span.source);
        let (count, last) = alike.entry(key).or_default();
        *count += 1;
        match *count > MAX_SHOWN {
            true => shown[*last].more += 1,
            false => {
                *last = shown.len();
                shown.push(Shown {
                    diagnostic,
                    more: 0,
                });
            }
        }
    }
    shown
}

/// A sentence without its middle, if it is too long.
pub fn brief(sentence: &str) -> Cow<'_, str> {
    if sentence.len() <= MAX_LENGTH {
        return Cow::Borrowed(sentence);
    }
    let (start, end) = (MAX_LENGTH * 3 / 4, sentence.len() - MAX_LENGTH / 4);
    let start = &sentence[..sentence.floor_char_boundary(start)];
    let end = &sentence[sentence.ceil_char_boundary(end)..];
    Cow::Owned(format!("{start} … {end}"))
}

/// How many diagnostics of one rule in one file are counted but not listed.
#[derive(Serialize)]
pub struct LeftOut<'a> {
    code: &'a str,
    file: &'a str,
    count: usize,
}

/// An entry for each rule and file of which not all diagnostics are listed.
pub fn left_out<'a>(shown: &[Shown], sources: &'a Sources) -> Vec<LeftOut<'a>> {
    let cut = shown.iter().filter(|shown| shown.more > 0);
    cut.map(
        |Shown {
             diagnostic: d,
             more,
         }| LeftOut {
            code: d.code,
            file: &sources.at(d.span.source).path,
            count: *more,
        },
    )
    .collect()
}

/// Path, start and end of a diagnostic.
pub fn place<'a>(d: &Diagnostic, sources: &'a Sources) -> (&'a str, Position, Position) {
    let source = sources.at(d.span.source);
    let range = source.clamp(&d.span.range);
    let (start, end) = (source.position(range.start), source.position(range.end));
    (&source.path, start, end)
}

/// `error` or `warning`.
pub fn severity(d: &Diagnostic) -> &'static str {
    match d.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Diagnostic, Sources, Span};
    use super::*;

    #[test]
    fn a_rule_does_not_hide_others() {
        let mut sources = Sources::default();
        let (a, b) = (sources.add("a", "text"), sources.add("b", "text"));
        let found = |code, source| Diagnostic::error(code, Span::new(source, 0..1), "m");
        let mut all: Vec<_> = (0..MAX_SHOWN + 1200).map(|_| found("load/x", a)).collect();
        all.extend([found("load/x", b), found("load/y", a)]);
        let shown = shown(&all);
        assert_eq!(shown.len(), MAX_SHOWN + 2);
        let more: Vec<usize> = shown.iter().map(|s| s.more).filter(|n| *n > 0).collect();
        assert_eq!(more, [1200]);
        let note = shown[MAX_SHOWN - 1].note();
        assert_eq!(
            note.as_deref(),
            Some("and 1 200 more like this in this file")
        );
        assert_eq!(shown[MAX_SHOWN].note(), None);
    }

    #[test]
    fn a_long_sentence_loses_its_middle() {
        let name = "é".repeat(MAX_LENGTH);
        let text = format!("there is no `{name}` here");
        let brief = brief(&text);
        assert!(brief.len() < MAX_LENGTH + 10);
        assert!(brief.starts_with("there is no `é") && brief.ends_with("é` here"));
    }
}
