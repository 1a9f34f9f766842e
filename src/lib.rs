//! versus: a static site generator for side-by-side documentation of codes, in every
//! language at once.
//!
//! The modules are listed in reading order, from the lowest floor up. A module imports only
//! from the floors below its own: `tests/it/tidy.rs` enforces it. `ARCHITECTURE.md` is the
//! map.

// Except for one system call in write/spare.rs.
#![deny(unsafe_code)]
#![warn(missing_docs)]

// floor 0
pub mod diagnostic;
pub mod text;
// floor 1
pub mod markdown;
pub mod model;
pub mod template;
// floor 2
pub mod l10n;
// floor 3
pub mod project;
// floor 4: the stages
pub mod check;
pub mod load;
pub mod plan;
pub mod write;
// floor 5: the stages that take a plan
pub mod audit;
pub mod render;
// floor 6
pub mod cli;
pub mod commands;
