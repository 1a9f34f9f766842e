//! Renders diagnostics as text: for people, as JSON, as GitHub annotations. SARIF is in
//! [`super::sarif`].

use super::shown::{LeftOut, Shown, brief, left_out, place, severity, shown};
use super::{Diagnostics, Severity, Source, Sources};
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde::Serialize;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

/// The output format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Format {
    /// With the source line and a caret, colored if requested.
    Human {
        /// Whether to use ANSI colors.
        color: bool,
    },
    /// One JSON object: `{"diagnostics": [...], "left_out": [...], "errors": n, "warnings": n}`.
    Json,
    /// Workflow commands, which GitHub shows next to the line.
    Github {
        /// Path of the site root in the repository: `.`, or `docs`.
        root: String,
    },
    /// SARIF 2.1.0, which code scanners and editors read.
    Sarif {
        /// Path of the site root in the repository: `.`, or `docs`.
        root: String,
        /// Codes with a one-sentence description each.
        rules: &'static [(&'static str, &'static str)],
    },
}

/// Renders `diagnostics` in the given order, as one string that ends with a newline or is
/// empty. At most the first hundred of one rule in one file are listed, with the number of
/// the others.
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
    for shown in shown(diagnostics.iter()) {
        let d = shown.diagnostic;
        let source = sources.at(d.span.source);
        let level = match d.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let (range, lines) = marked(source, &d.span.range);
        let at = source.position(range.start);
        let marked = range.start - lines.start..range.end - lines.start;
        let snippet = Snippet::source(&source.text[lines.clone()])
            .line_start(at.line)
            .annotation(AnnotationKind::Primary.span(marked));
        let title = level.primary_title(brief(&d.message)).id(d.code);
        // The renderer would count the column within the part of the line that is shown.
        let mut group = match source.position(lines.start).column {
            1 => title.element(snippet.path(&*source.path)),
            _ => {
                let path = Origin::path(&*source.path);
                let origin = path.line(at.line).char_column(at.column);
                title.element(origin).element(snippet)
            }
        };
        for hint in &d.hints {
            group = group.element(Level::HELP.message(brief(hint)));
        }
        if let Some(note) = shown.note() {
            group = group.element(Level::NOTE.message(note));
        }
        let _ = writeln!(out, "{}\n", renderer.render(&[group]));
    }
    out
}

/// The part of a range to mark, and the lines to show around it, as byte ranges. Long lines
/// and ranges are truncated, but never to less than the renderer prints.
fn marked(source: &Source, range: &Range<usize>) -> (Range<usize>, Range<usize>) {
    const MAX_LENGTH: usize = 2000;
    const WIDTH: usize = 2000;
    let mut range = source.clamp(range);
    range = source.clamp(&(range.start..range.end.min(range.start + MAX_LENGTH)));
    // An empty range would print no caret.
    if range.is_empty() {
        let next = source.text[range.start..].chars().next();
        range.end += next.filter(|c| *c != '\n').map_or(0, char::len_utf8);
    }
    let lines = source.lines_around(&range, WIDTH);
    (range, lines)
}

#[derive(Serialize)]
struct Report<'a> {
    diagnostics: Vec<Entry<'a>>,
    left_out: Vec<LeftOut<'a>>,
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
    message: Cow<'a, str>,
    /// The message it is about: `ftp-220.fix`.
    about: Option<&'a str>,
    hints: Vec<Cow<'a, str>>,
}

fn json(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let shown = shown(diagnostics.iter());
    let entries = shown.iter().map(|Shown { diagnostic: d, .. }| {
        let (file, start, end) = place(d, sources);
        Entry {
            code: d.code,
            severity: severity(d),
            file,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            message: brief(&d.message),
            about: d.about.as_deref(),
            hints: d.hints.iter().map(|hint| brief(hint)).collect(),
        }
    });
    let report = Report {
        diagnostics: entries.collect(),
        left_out: left_out(&shown, sources),
        errors: diagnostics.count(Severity::Error),
        warnings: diagnostics.count(Severity::Warning),
    };
    serde_json::to_string_pretty(&report).expect("plain data") + "\n"
}

/// The prefix of every path: nothing, or `docs/`.
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
    for shown in shown(diagnostics.iter()) {
        let d = shown.diagnostic;
        let (file, start, end) = place(d, sources);
        let text = shown.sentences().collect::<Vec<_>>().join("\n");
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
    use super::super::Diagnostic;
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
    fn the_same_again_is_counted() {
        let mut sources = Sources::default();
        let text = "<b>".repeat(1000);
        let id = sources.add("pages/a.md", &*text);
        let mut all = Diagnostics::default();
        for i in 0..120 {
            let span = Span::new(id, i * 21..i * 21 + 3);
            all.push(Diagnostic::error("check/raw-html", span, "HTML"));
        }
        let human = print(&all, &sources, &Format::Human { color: false });
        assert_eq!(human.matches("error[").count(), 100);
        assert!(human.contains("= note: and 20 more like this in this file"));
        let last = human.lines().rfind(|l| l.contains("-->"));
        assert_eq!(last, Some(" --> pages/a.md:1:2080"));
        assert!(human.lines().all(|line| line.len() < 160), "{human}");
        let json = print(&all, &sources, &Format::Json);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["diagnostics"].as_array().unwrap().len(), 100);
        assert_eq!(json["errors"], 120);
        let left_out = serde_json::json!(
            [{"code": "check/raw-html", "file": "pages/a.md", "count": 20}]
        );
        assert_eq!(json["left_out"], left_out);
        let root = String::new();
        let github = print(&all, &sources, &Format::Github { root: root.clone() });
        assert_eq!(github.lines().count(), 100);
        assert!(github.ends_with("::HTML%0Aand 20 more like this in this file\n"));
        let sarif = print(&all, &sources, &Format::Sarif { root, rules: &[] });
        let sarif: serde_json::Value = serde_json::from_str(&sarif).unwrap();
        let run = &sarif["runs"][0];
        assert_eq!(run["results"].as_array().unwrap().len(), 100);
        assert_eq!(run["properties"]["leftOut"], left_out);
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
