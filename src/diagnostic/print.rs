//! Diagnostics as text: for people, as JSON, as GitHub annotations. SARIF is in
//! [`super::sarif`].

use super::{Diagnostic, Diagnostics, Position, Severity, Sources};
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde::Serialize;
use std::fmt::Write as _;

/// How to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Format {
    /// With the source line and a caret, coloured if asked.
    Human {
        /// Whether to use ANSI colours.
        color: bool,
    },
    /// One JSON object: `{"diagnostics": [...], "errors": n, "warnings": n}`.
    Json,
    /// Workflow commands that GitHub shows beside the line.
    Github {
        /// Where the site root is in the repository: `.`, or `docs`.
        root: String,
    },
    /// SARIF 2.1.0, which code scanners and editors read.
    Sarif {
        /// Where the site root is in the repository: `.`, or `docs`.
        root: String,
        /// Codes with one sentence each.
        rules: &'static [(&'static str, &'static str)],
    },
}

/// `diagnostics` in one text that ends with a newline, or is empty. Order as given.
pub fn print(diagnostics: &Diagnostics, sources: &Sources, format: &Format) -> String {
    match format {
        Format::Human { color } => human(diagnostics, sources, *color),
        Format::Json => json(diagnostics, sources),
        Format::Github { root } => github(diagnostics, sources, root),
        Format::Sarif { root, rules } => {
            super::sarif::print(diagnostics, sources, &prefix(root), rules)
        }
    }
}

fn human(diagnostics: &Diagnostics, sources: &Sources, color: bool) -> String {
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut out = String::new();
    for d in diagnostics.iter() {
        let source = sources.at(d.span.source);
        let level = match d.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        // An empty range would print no caret.
        let mut range = source.clamp(&d.span.range);
        if range.is_empty() {
            let next = source.text[range.start..].chars().next();
            range.end += next.filter(|c| *c != '\n').map_or(0, char::len_utf8);
        }
        let mut group = level.primary_title(&*d.message).id(d.code).element(
            Snippet::source(&*source.text)
                .path(&*source.path)
                .annotation(AnnotationKind::Primary.span(range)),
        );
        for hint in &d.hints {
            group = group.element(Level::HELP.message(&**hint));
        }
        let _ = writeln!(out, "{}\n", renderer.render(&[group]));
    }
    out
}

#[derive(Serialize)]
struct Report<'a> {
    diagnostics: Vec<Entry<'a>>,
    errors: usize,
    warnings: usize,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    severity: &'static str,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'a str,
    /// The message that it is about: `ftp-220.fix`.
    about: Option<&'a str>,
    hints: &'a [String],
}

/// Path, start and end.
pub(super) fn place<'a>(d: &Diagnostic, sources: &'a Sources) -> (&'a str, Position, Position) {
    let source = sources.at(d.span.source);
    let range = source.clamp(&d.span.range);
    let (start, end) = (source.position(range.start), source.position(range.end));
    (&source.path, start, end)
}

fn json(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let entries = diagnostics.iter().map(|d| {
        let (file, start, end) = place(d, sources);
        Entry {
            code: d.code,
            severity: severity(d),
            file,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            message: &d.message,
            about: d.about.as_deref(),
            hints: &d.hints,
        }
    });
    let report = Report {
        diagnostics: entries.collect(),
        errors: diagnostics.count(Severity::Error),
        warnings: diagnostics.count(Severity::Warning),
    };
    serde_json::to_string_pretty(&report).expect("plain data") + "\n"
}

/// `error` or `warning`.
pub(super) fn severity(d: &Diagnostic) -> &'static str {
    match d.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// What stands before every path: nothing, or `docs/`.
fn prefix(root: &str) -> String {
    match root.trim_end_matches('/').trim_start_matches("./") {
        "" | "." => String::new(),
        root => format!("{root}/"),
    }
}

fn github(diagnostics: &Diagnostics, sources: &Sources, root: &str) -> String {
    let prefix = prefix(root);
    let data = |s: &str| {
        s.replace('%', "%25")
            .replace('\r', "%0D")
            .replace('\n', "%0A")
    };
    let property = |s: &str| data(s).replace(':', "%3A").replace(',', "%2C");
    let mut out = String::new();
    for d in diagnostics.iter() {
        let (file, start, end) = place(d, sources);
        let mut text = d.message.clone();
        for hint in &d.hints {
            let _ = write!(text, "\n{hint}");
        }
        let _ = write!(
            out,
            "::{} file={}",
            severity(d),
            property(&format!("{prefix}{file}"))
        );
        let _ = write!(out, ",line={},endLine={}", start.line, end.line);
        let _ = write!(out, ",col={},endColumn={}", start.column, end.column);
        let _ = writeln!(out, ",title={}::{}", property(d.code), data(&text));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::Span;
    use super::*;

    fn example() -> (Diagnostics, Sources) {
        let mut sources = Sources::default();
        let id = sources.add("content/a.yaml", "code: 220\nfact: 1\n");
        let empty = sources.add("locales/link", "");
        let mut all = Diagnostics::default();
        all.push(
            Diagnostic::error(
                "load/unknown-key",
                Span::new(id, 10..14),
                "unknown key `fact`",
            )
            .hint("did you mean `facts`?"),
        );
        all.push(Diagnostic::warning(
            "load/x",
            Span::new(empty, 0..0),
            "50%, say: a\nb",
        ));
        (all, sources)
    }

    #[test]
    fn people_see_the_line_the_caret_and_the_hint() {
        let (all, sources) = example();
        let text = print(&all, &sources, &Format::Human { color: false });
        for part in [
            "error[load/unknown-key]: unknown key `fact`",
            "--> content/a.yaml:2:1",
            "2 | fact: 1",
            "^^^^",
            "did you mean `facts`?",
            "--> locales/link:1:1",
        ] {
            assert!(text.contains(part), "{part:?} in\n{text}");
        }
    }

    #[test]
    fn json_has_places_and_counts() {
        let (all, sources) = example();
        let text = print(&all, &sources, &Format::Json);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["errors"], 1);
        assert_eq!(value["warnings"], 1);
        let first = &value["diagnostics"][0];
        assert_eq!(first["file"], "content/a.yaml");
        assert_eq!((&first["line"], &first["column"]), (&2.into(), &1.into()));
        assert_eq!(first["end_column"], 5);
    }

    #[test]
    fn github_annotations_are_escaped() {
        let (all, sources) = example();
        let text = print(
            &all,
            &sources,
            &Format::Github {
                root: "./docs/".into(),
            },
        );
        assert!(
            text.contains("::error file=docs/content/a.yaml,line=2,endLine=2,col=1,endColumn=5")
        );
        assert!(text.contains("title=load/unknown-key::unknown key `fact`%0Adid you"));
        assert!(text.contains("::50%25, say: a b"));
    }
}
