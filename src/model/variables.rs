//! The variables of the messages of the interface.

/// Which code of a pair determines a variable in a given language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The same for all codes.
    Both,
    /// The first or the second code.
    Code(usize),
    /// Not one code alone.
    Pair,
}

/// The variables of sentences about two codes, and what determines each.
pub const VARIABLES: [(&str, By); 14] = [
    ("protocol", By::Both),
    ("a", By::Code(0)),
    ("a_name", By::Code(0)),
    ("a_class", By::Code(0)),
    ("class", By::Code(0)),
    ("a_tells", By::Code(0)),
    ("a_next", By::Code(0)),
    ("b", By::Code(1)),
    ("b_name", By::Code(1)),
    ("b_class", By::Code(1)),
    ("b_tells", By::Code(1)),
    ("b_next", By::Code(1)),
    ("a_says", By::Pair),
    ("b_says", By::Pair),
];

/// The other variables of the interface, and whether each is a count. All others are
/// strings: codes, names, clauses.
pub const OTHERS: [(&str, bool); 14] = [
    ("what", false),
    ("gloss", false),
    ("action", false),
    ("count", true),
    ("codes", true),
    ("protocols", false),
    ("code", false),
    ("name", false),
    ("means", false),
    ("description", false),
    ("when", false),
    ("fix", false),
    ("spec", false),
    ("section", false),
];

/// Whether a variable of the interface is a count.
pub fn is_count(variable: &str) -> bool {
    OTHERS.contains(&(variable, true))
}
