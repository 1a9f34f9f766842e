//! The diagnostics of the audit: every code, with a description.

/// Diagnostic code and one sentence, in alphabetical order.
pub const RULES: [(&str, &str); 6] = [
    (
        "output/alternates",
        "Languages of a page do not name each other alike.",
    ),
    (
        "output/dead-link",
        "A link leads to no page, file or place of the site.",
    ),
    ("output/duplicate-title", "Two pages have the same title."),
    ("output/heading", "A page has no heading, or several."),
    (
        "output/repeated-id",
        "Two elements of a page have the same id.",
    ),
    (
        "output/too-large-for-host",
        "The site is larger than its host allows.",
    ),
];
