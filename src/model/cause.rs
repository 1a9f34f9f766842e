//! What makes software send a code: the exact words that tell, whom they concern, and what
//! to copy.

use super::CodeId;
use crate::diagnostic::Span;

/// A line that software prints, letter by letter; `…` stands for what varies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal {
    /// The software, by index into [`super::Catalog::software`].
    pub by: usize,
    /// The telling part of the line.
    pub text: String,
    /// The version that printed it.
    pub version: Option<String>,
}

/// Lines to copy: a command, or a part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// Who copies them, by index into [`super::Protocol::roles`].
    pub who: usize,
    /// The file they belong in; a command has none.
    pub file: Option<String>,
    /// The lines.
    pub text: String,
}

/// A cause of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// Its key in the record.
    pub key: String,
    /// Id of the message with the reason and the cures, `ftp-425-cause-firewall`: that of
    /// the home, if it has one.
    pub message: String,
    /// Who can do something about it, by index into [`super::Protocol::roles`].
    pub who: Vec<usize>,
    /// Lines that tell this cause.
    pub literals: Vec<Literal>,
    /// Lines to copy.
    pub snippets: Vec<Snippet>,
    /// The code with which most people meet the cause, if that is another one.
    pub home: Option<CodeId>,
    /// Where its key is written.
    pub span: Span,
}

impl Cause {
    /// The attributes of the message of a cause with these roles.
    pub fn attributes<'r>(roles: impl IntoIterator<Item = &'r String>) -> Vec<String> {
        let cures = roles.into_iter().map(|role| format!("cure-{role}"));
        std::iter::once("why".to_owned()).chain(cures).collect()
    }
}
