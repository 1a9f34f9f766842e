//! The policy for all input of a site: which characters a text may contain, and how a file
//! may be named.
//!
//! Floor 0: independent of sites. A text must be what it looks like: free of characters
//! that are invisible, that reorder others, or that are reserved for the program.

mod code_point;
mod file_name;
mod merge;
mod plain;
mod policy;
mod shown;
mod slug;

pub use code_point::named;
pub use file_name::{
    MAX_NAME_LENGTH, fold_name, is_left_over, is_passed_over, same_name, unportable,
};
pub use merge::merge_mark;
pub use plain::plain;
pub use policy::{Fault, Signs, faults, forbidden, has_marks, has_unseen, is_blank, unbalanced};
pub use shown::Shown;
pub use slug::is_slug;
