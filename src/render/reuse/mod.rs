//! Decides whether a page must be rendered again, by a hash of its inputs.

pub mod digest;
pub mod inputs;
pub mod message_sources;
pub mod templates;
