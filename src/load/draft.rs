//! The inputs and the result of decoding a record.

use super::protocol::ProtocolFile;
use super::software::Software;
use super::unknown::Unknown;
use crate::diagnostic::Span;
use crate::model::{Code, Lost, Vocabulary};

/// A record whose `related` has not been resolved.
pub struct Draft {
    /// The code, with `related` empty.
    pub code: Code,
    /// The related codes as written, with their spans.
    pub related: Vec<(String, Span)>,
    /// Where its aliases are, in order.
    pub aliases: Vec<Span>,
    /// The homes of its causes, by id of the cause's message.
    pub homes: Vec<(String, Home)>,
}

/// The code whose cause a cause is, as written.
pub struct Home {
    /// A code of the same protocol, or `<protocol>/<code>`.
    pub code: String,
    /// Where it is written.
    pub span: Span,
}

/// The lists that a record is decoded against.
pub(super) struct Known<'k> {
    /// The contents of `protocol.yaml`.
    pub protocol: &'k ProtocolFile,
    /// The facts.
    pub vocabulary: &'k Vocabulary,
    /// The programs that print texts.
    pub software: &'k Software,
    /// The parts of these lists that could not be loaded.
    pub lost: &'k Lost,
}

/// The result of [`load`].
#[derive(Default)]
pub(super) struct Read {
    /// The record, if it can be represented.
    pub draft: Option<Draft>,
    /// Words in it that their lists lack.
    pub unknown: Vec<Unknown>,
    /// Everything that is lost with it.
    pub lost: Lost,
    /// Id of its message, once known.
    pub(super) message: Option<String>,
}
