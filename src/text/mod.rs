//! What a text may hold, and what a file may be called: one policy for everything that
//! comes into a site.
//!
//! Floor 0: knows characters and names, and nothing of sites. A text is to be what it looks
//! like: without characters that cannot be seen, that change the order of others, or that
//! the program keeps for itself.

mod code_point;
mod file_name;
mod merge;
mod plain;
mod policy;
mod shown;

pub use code_point::named;
pub use file_name::{LONGEST_NAME, fold_name, is_left_over, is_passed_over, same_name, unportable};
pub use merge::merge_mark;
pub use plain::plain;
pub use policy::{Fault, Signs, faults, forbidden, has_marks, is_blank, unbalanced};
pub use shown::Shown;
