//! Fluent, and only Fluent: messages as written, and messages formatted.
//!
//! Floor 1. Knows nothing of codes, pages or HTML.

mod canonical;
mod functions;
mod localizer;
mod message;

pub use canonical::{canonical, canonical_entries};
pub use functions::{FUNCTIONS, PARTICLES, josa};
pub use localizer::{Args, Localizer, Localizers};
pub use message::{
    Entry, Pattern, Reference, ReferenceKind, Resource, SyntaxFault, Text, parse, too_deep,
};
