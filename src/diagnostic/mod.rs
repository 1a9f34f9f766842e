//! Problems as values: what is wrong, where, how severe it is, and how to fix it.
//!
//! Floor 0: independent of sites. I/O errors (a full disk) are not diagnostics; they are
//! `anyhow` errors and stop the run.

mod count;
mod print;
mod said;
mod sarif;
mod shown;
mod source;
mod spelling;

pub use count::{counted, grouped};
pub use print::{Format, print};
use said::said;
pub use sarif::encoded;
pub use shown::{Shown, shown};
pub use source::{Position, Source, SourceId, Sources, Span};
pub use spelling::{Words, nearest, spelling};

/// How severe a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// If there is any error, nothing is written.
    Error,
    /// The site can be written, unless `--strict` is given.
    Warning,
}

/// One problem in an author's input.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// Kebab-case, in the namespace of the stage that reports it: `load/unknown-key`.
    pub code: &'static str,
    /// How severe it is.
    pub severity: Severity,
    /// Where it is.
    pub span: Span,
    /// What is wrong: one sentence without a full stop, on one line.
    pub message: Box<str>,
    /// The message it is about, with the attribute if it is about one: `ftp-220.fix`.
    pub about: Option<Box<str>>,
    /// The message that was probably meant instead, in the same form.
    pub instead: Option<Box<str>>,
    /// What to do about it; one sentence each.
    pub hints: Vec<String>,
}

impl Diagnostic {
    /// An error without a hint.
    pub fn error(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            span,
            message: said(message.into()).into(),
            about: None,
            instead: None,
            hints: Vec::new(),
        }
    }

    /// A warning without a hint.
    pub fn warning(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(code, span, message)
        }
    }

    /// The same, about a message or one of its attributes.
    #[must_use]
    pub fn about(mut self, id: &str, attribute: Option<&str>) -> Self {
        self.about = Some(in_full(id, attribute));
        self
    }

    /// The same, with the message or attribute that was probably meant.
    #[must_use]
    pub fn instead(mut self, id: &str, attribute: Option<&str>) -> Self {
        self.instead = Some(in_full(id, attribute));
        self
    }

    /// The same, with one more hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(said(hint.into()));
        self
    }
}

fn in_full(id: &str, attribute: Option<&str>) -> Box<str> {
    match attribute {
        Some(attribute) => format!("{id}.{attribute}").into(),
        None => id.into(),
    }
}

/// The problems of a run.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds the diagnostics of another stage.
    pub fn extend(&mut self, others: impl IntoIterator<Item = Diagnostic>) {
        self.0.extend(others);
    }

    /// How many there are of one severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|d| d.severity == severity).count()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In insertion order, or as [`Diagnostics::sort`] left them.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// Sorts by path and position, and removes duplicates.
    pub fn sort(&mut self, sources: &Sources) {
        fn key<'d>(sources: &'d Sources, d: &'d Diagnostic) -> impl Ord + use<'d> {
            let path = sources.at(d.span.source).path.as_str();
            (path, d.span.range.start, d.severity, d.code, &*d.message)
        }
        self.0.sort_by(|a, b| key(sources, a).cmp(&key(sources, b)));
        // Hints are not compared: one fault may be detected in several ways.
        self.0
            .dedup_by(|a, b| (&a.span, a.code, &a.message) == (&b.span, b.code, &b.message));
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(vec![diagnostic])
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<T: IntoIterator<Item = Diagnostic>>(all: T) -> Self {
        Self(all.into_iter().collect())
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted_by_path_and_place_without_repetition() {
        let mut sources = Sources::default();
        let b = sources.add("b", "12345");
        let a = sources.add("a", "12345");
        let mut all = Diagnostics::default();
        for (source, at) in [(b, 0), (a, 3), (a, 1), (a, 3)] {
            all.push(Diagnostic::error("load/x", Span::new(source, at..at), "m"));
        }
        all.sort(&sources);
        let places: Vec<_> = all
            .iter()
            .map(|d| (d.span.source, d.span.range.start))
            .collect();
        assert_eq!(places, [(a, 1), (a, 3), (b, 0)]);
    }
}
