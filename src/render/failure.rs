//! Turns Tera errors into diagnostics; no other module parses Tera's error text. Tera
//! passes on the error of a function as text only, so the reason why a message cannot be
//! shown travels inside that text, between marker characters.

use crate::diagnostic::{Diagnostic, SourceId, Span};
use crate::l10n::Unformatted;
use crate::project::Project;
use std::fmt;
use tera::ErrorKind;

/// Why a message cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// No message has this id.
    Missing {
        /// The id that the template requested.
        id: String,
    },
    /// The message exists, but cannot be formatted.
    Unformatted {
        /// `id`, or `id.attribute`.
        name: String,
        /// Why it cannot be formatted.
        reason: Unformatted,
    },
}

/// Delimits the fields of an encoded cause. A noncharacter, which no text of a site
/// contains.
const MARK: char = '\u{fdd2}';

impl Cause {
    /// The diagnostic code for this cause.
    fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => UNKNOWN_MESSAGE,
            Self::Unformatted { reason, .. } => match reason {
                Unformatted::Refused => REFUSED_MESSAGE,
                Unformatted::Wrong(_) => "render/message",
            },
        }
    }

    /// The name of the message: its id, possibly with an attribute.
    fn name(&self) -> &str {
        match self {
            Self::Missing { id } => id,
            Self::Unformatted { name, .. } => name,
        }
    }

    /// The cause as an error at `span`.
    pub fn error(&self, span: Span) -> Diagnostic {
        Diagnostic::error(self.code(), span, self.to_string()).about(self.name(), None)
    }

    /// Encodes the cause as an error text for Tera.
    pub fn marked(&self) -> String {
        let reason = match self {
            Self::Missing { .. } => "",
            Self::Unformatted { reason, .. } => match reason {
                Unformatted::Refused => "-",
                Unformatted::Wrong(reason) => &format!("+{reason}"),
            },
        };
        format!("{MARK}{}{MARK}{reason}{MARK}", self.name())
    }

    /// Decodes the cause from a Tera error text, if it contains one.
    pub fn within(said: &str) -> Option<Self> {
        let mut parts = said.split(MARK).skip(1);
        let (name, reason) = (parts.next()?.to_owned(), parts.next()?);
        Some(match reason.split_at_checked(1) {
            None => Self::Missing { id: name },
            Some(("+", reason)) => Self::Unformatted {
                name,
                reason: Unformatted::Wrong(reason.to_owned()),
            },
            Some(_) => Self::Unformatted {
                name,
                reason: Unformatted::Refused,
            },
        })
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { id } => write!(f, "there is no message `{id}`"),
            Self::Unformatted { name, reason } => {
                write!(f, "the message `{name}` cannot be formatted: {reason}")
            }
        }
    }
}

/// Diagnostic code: a template shows a message that does not exist.
pub const UNKNOWN_MESSAGE: &str = "render/unknown-message";
/// Diagnostic code: something shows a message that has an error, which is reported
/// elsewhere.
pub const REFUSED_MESSAGE: &str = "render/refused-message";

/// A hint for errors without one of their own.
const ALLOWED: &str = "for the variables, functions and filters of templates, see templates/ in the versus repository";

/// Converts a Tera error to a diagnostic at its source position.
pub fn diagnostic(project: &Project, error: &tera::Error, template: Option<&str>) -> Diagnostic {
    let source = |name: &str| -> Option<SourceId> {
        project
            .templates
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, id)| *id)
    };
    let (said, span) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let id = source(report.filename()).unwrap_or(project.site);
            let span = Span::new(id, report.span().range.clone());
            (report.message().to_owned(), span)
        }
        other => {
            // Some errors carry their position in their text: `… --> name.html:1:8`.
            let text = other.to_string();
            let place = text.split("--> ").nth(1).and_then(|rest| {
                let mut parts = rest.lines().next()?.trim().rsplitn(3, ':');
                let column: usize = parts.next()?.parse().ok()?;
                let line: usize = parts.next()?.parse().ok()?;
                let id = source(parts.next()?)?;
                let at = project.sources.at(id).offset(line, column);
                Some(Span::new(id, at..at + 1))
            });
            let about = match other {
                ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
                    Some(tpl.as_str())
                }
                ErrorKind::MissingParent { current, .. } => Some(current.as_str()),
                _ => template,
            };
            let whole = about.and_then(source).unwrap_or(project.site);
            let first = text.lines().next().unwrap_or_default();
            let message = first.strip_prefix("error: ").unwrap_or(first).to_owned();
            let span = place.unwrap_or_else(|| Span::new(whole, 0..0));
            (message, span)
        }
    };
    if let Some(cause) = Cause::within(&said) {
        return cause.error(span).hint(ALLOWED);
    }
    let mut sentences = said.splitn(2, ". ");
    let first = sentences
        .next()
        .unwrap_or_default()
        .trim_end_matches('.')
        .to_owned();
    let hint = match sentences.next() {
        Some(rest) => rest.to_owned(),
        None => ALLOWED.to_owned(),
    };
    let code = match error.kind() {
        ErrorKind::SyntaxError(_) => "render/template-syntax",
        _ => "render/template",
    };
    Diagnostic::error(code, span, first).hint(hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cause_goes_through_a_text() {
        let unformatted = |reason| Cause::Unformatted {
            name: "a.b".into(),
            reason,
        };
        for cause in [
            Cause::Missing { id: "a".into() },
            Cause::Missing { id: String::new() },
            unformatted(Unformatted::Refused),
            unformatted(Unformatted::Wrong(String::new())),
            unformatted(Unformatted::Wrong("no `b`: + - x".into())),
        ] {
            let said = format!("error in the call: {}, at 3:4", cause.marked());
            assert_eq!(Cause::within(&said).as_ref(), Some(&cause));
        }
        assert_eq!(Cause::within("there is no message `a`"), None);
    }
}
