//! Sentences from messages: each whole from one locale.

pub mod pair;
pub mod phrase;
pub mod text;
