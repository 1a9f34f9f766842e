//! The report on a generation, for the terminal and for browsers.

use super::guard::{Bug, guarded};
use crate::diagnostic::{self, Diagnostics, Format, Severity, Sources};
use crate::model::LocaleId;
use crate::project::Project;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The report on a generation.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The text for a terminal, in color and plain.
    pub text: [String; 2],
    /// The number of errors and of warnings.
    pub counts: [usize; 2],
    /// The errors, for the browser.
    pub errors: Vec<Value>,
    /// Where the errors are.
    pub faulty: Faulty,
    /// The path of the base URL.
    pub base_path: String,
}

/// Where there are errors.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faulty {
    /// Tags of locales that have errors of their own.
    pub locales: BTreeSet<String>,
    /// Whether there are errors elsewhere, so that no page can be trusted.
    pub everywhere: bool,
}

impl Faulty {
    /// Whether the pages of a locale cannot be trusted.
    pub fn has(&self, tag: &str) -> bool {
        self.everywhere || self.locales.contains(tag)
    }
}

/// Maximum number of errors that a browser shows.
const MAX_SHOWN: usize = 20;

impl Report {
    /// The report on the diagnostics or, if printing them panics, on the panic.
    pub fn new(found: &Diagnostics, project: &Project) -> Self {
        let report = guarded("printing the report", || told(found, project));
        let nothing = || Self {
            base_path: project.config.base_url.path.clone(),
            ..Self::default()
        };
        report.unwrap_or_else(|bug| Self::failure(&bug.to_string(), &nothing()))
    }

    /// A report that the site could not be read. What was faulty `before` still is.
    pub fn failure(reason: &str, before: &Self) -> Self {
        let text = format!("{}\n", reason.trim_end());
        Self {
            text: [text.clone(), text],
            counts: [1, 0],
            errors: vec![json!({"message": reason, "text": reason})],
            faulty: before.faulty.clone(),
            base_path: before.base_path.clone(),
        }
    }

    /// Adds that the checks panicked.
    pub fn with(self, bug: &Bug) -> Self {
        let failure = Self::failure(&bug.to_string(), &self);
        let [color, plain] = self.text;
        let mut errors = failure.errors;
        errors.extend(self.errors);
        let [more_color, more_plain] = failure.text;
        Self {
            text: [more_color + &color, more_plain + &plain],
            counts: [self.counts[0] + 1, self.counts[1]],
            errors,
            ..self
        }
    }
}

fn told(found: &Diagnostics, project: &Project) -> Report {
    let sources = &project.sources;
    let mut faulty = Faulty::default();
    let errors = || found.iter().filter(|d| d.severity == Severity::Error);
    for error in errors() {
        match sources.at(error.span.source).locale() {
            Some(tag) if tag != project.locales[LocaleId::DEFAULT].tag => {
                faulty.locales.insert(tag.to_owned());
            }
            _ => faulty.everywhere = true,
        }
    }
    let text = |color| diagnostic::print(found, sources, &Format::Human { color });
    let one = |d: &diagnostic::Diagnostic| shown(d, sources);
    Report {
        text: [text(true), text(false)],
        counts: [Severity::Error, Severity::Warning].map(|s| found.count(s)),
        errors: errors().take(MAX_SHOWN).map(one).collect(),
        faulty,
        base_path: project.config.base_url.path.clone(),
    }
}

fn shown(d: &diagnostic::Diagnostic, sources: &Sources) -> Value {
    let source = sources.at(d.span.source);
    let at = source.position(d.span.range.start);
    let alone = Diagnostics::from(d.clone());
    let text = diagnostic::print(&alone, sources, &Format::Human { color: false });
    json!({
        "code": d.code,
        "file": source.path,
        "line": at.line,
        "column": at.column,
        "message": d.message,
        "text": text.trim_end(),
    })
}
