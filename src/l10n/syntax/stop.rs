//! Where the parser stopped.

use super::context::Open;
use std::ops::Range;

/// A position between braces at which the parser stopped.
pub struct Stop<'t> {
    pub text: &'t str,
    /// Byte range of the message, attribute or line.
    pub within: Range<usize>,
    pub at: usize,
    pub open: Vec<Open>,
}
