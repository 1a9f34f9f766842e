//! The fast way to the bytes of a page: what pages share is made once.
//!
//! The plain way ([`crate::render::Renderer::plain`]) renders every template and formats
//! every sentence for each use; `render/tests.rs` checks that both give the same bytes.

pub mod frame;
pub mod mold;
pub mod parts;
pub mod prose;
pub mod quick;
pub mod told;
