//! What a text may contain and what a file may be called: one policy for everything that
//! enters a site.
//!
//! Floor 0: knows characters and names, and nothing about sites. A text must be what it
//! looks like: free of characters that are invisible, that reorder others, or that the
//! program reserves for itself.

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
