//! Whether a page has to be made: what it is made from, as a hash.

pub mod digest;
pub mod inputs;
pub mod templates;
pub mod written;
