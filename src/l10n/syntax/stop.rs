//! Where the parser gave up.

use super::context::Open;
use std::ops::Range;

/// A position between braces at which the parser gave up.
pub struct Stop<'t> {
    pub text: &'t str,
    /// Byte range of the message, attribute or line.
    pub within: Range<usize>,
    pub at: usize,
    pub open: Vec<Open>,
}
