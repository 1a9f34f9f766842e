//! Parses, explains, formats and writes Fluent messages.
//!
//! Floor 2: independent of codes, pages and HTML.

mod canonical;
mod dedent;
mod depth;
mod extent;
mod functions;
mod line;
mod localizer;
mod message;
mod number;
mod parse;
mod plural;
mod pseudo;
mod reader;
mod refusal;
mod symbols;
mod syntax;
mod typography;
mod writer;

pub use canonical::{Canonical, canonical, canonical_entries, commented};
pub use extent::{Extent, Extents};
pub use functions::{
    FOREIGN_OPTIONS, FUNCTIONS, JOSA_OPTIONS, NUMBER_OPTIONS, PARTICLES, Values, josa,
};
pub use localizer::{
    Args, Localizer, Localizers, PatternPiece, TRACE_END, TRACE_START, TRACE_TEXT, untraced,
};
pub use message::{
    Argument, Entry, PLACEABLE, Pattern, Reference, ReferenceKind, Resource, Select, Text, Variant,
};
pub use number::MAX_DIGITS;
pub use parse::parse;
pub use plural::{CATEGORIES, Plurals, has_plural_rules, plurals};
pub use pseudo::{Pseudo, is_accented};
pub use refusal::{MAX_LENGTH, Unformatted};
pub use syntax::{SyntaxFault, parsable};
pub use typography::{Slip, slips};
