//! The fast way to the bytes of a page: what pages share is made once.
//!
//! The plain way ([`crate::render::Renderer::plain`]) renders every template and formats
//! every sentence for each use; `render/tests.rs` checks that both give the same bytes.

pub mod code_sentences;
pub mod frame;
pub mod locale_cache;
pub mod mold;
pub mod prose;
pub mod variables;
