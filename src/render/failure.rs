//! What Tera fails with as diagnostics: nothing else reads its words. It hands on what a
//! function fails with as a text alone, so that why a message cannot be shown goes through it
//! between marks.

use crate::diagnostic::{Diagnostic, SourceId, Span};
use crate::l10n::Unformatted;
use crate::project::Project;
use std::fmt;
use tera::ErrorKind;

/// Why a message cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// There is none of this id.
    Missing {
        /// Its id, as a template asks for it.
        id: String,
    },
    /// It is there, and cannot be formatted.
    Unformatted {
        /// `id`, or `id.attribute`.
        name: String,
        /// Why.
        reason: Unformatted,
    },
}

/// Stands around the parts of a cause. A noncharacter, which no text of a site holds.
const MARK: char = '\u{fdd2}';

impl Cause {
    /// The code of a diagnostic of this cause.
    fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => UNKNOWN_MESSAGE,
            Self::Unformatted { reason, .. } => match reason {
                Unformatted::Refused => REFUSED_MESSAGE,
                Unformatted::Wrong(_) => "render/message",
            },
        }
    }

    /// Of the message.
    fn name(&self) -> &str {
        match self {
            Self::Missing { id } => id,
            Self::Unformatted { name, .. } => name,
        }
    }

    /// As an error of a message at its place.
    pub fn error(&self, span: Span) -> Diagnostic {
        Diagnostic::error(self.code(), span, self.to_string()).about(self.name(), None)
    }

    /// As a text of Tera's.
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

    /// The cause in what Tera says, if there is one.
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

/// The code of an error of a template that shows a message which is not there.
pub const UNKNOWN_MESSAGE: &str = "render/unknown-message";
/// The code of an error of what shows a message that has an error, which is told elsewhere.
pub const REFUSED_MESSAGE: &str = "render/refused-message";

/// Where it is written what a template may use.
const ALLOWED: &str = "see templates/ in the program's repository for what a template can use";

/// An error of Tera's at its place.
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
            // Some errors carry their place in the text: `… --> name.html:1:8`.
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
