//! versus: a static site generator for side-by-side documentation of codes, in every
//! language at once.
//!
//! The modules in reading order, from the floor up. A module imports from its own
//! floor's nouns and the floors below, and stages never import each other:
//! `tests/tidy.rs` sees to it. `ARCHITECTURE.md` is the map.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

// floor 0
pub mod diagnostic;
// floor 1
pub mod l10n;
pub mod markdown;
pub mod model;
// floor 2
pub mod project;
// floor 3: the stages
pub mod check;
pub mod load;
pub mod plan;
pub mod render;
pub mod write;
// floor 4
pub mod cli;
pub mod commands;
