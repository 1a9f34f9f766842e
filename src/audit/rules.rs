//! The diagnostics of the audit: every code, with a description.

/// Diagnostic code and one sentence, in alphabetical order.
pub const RULES: [(&str, &str); 6] = [
    (
        "output/alternates",
        "The language versions of a page do not list the same alternates, or do not link back.",
    ),
    (
        "output/dead-link",
        "A link points to a page, file or anchor that does not exist.",
    ),
    ("output/duplicate-title", "Two pages have the same title."),
    ("output/heading", "A page does not have exactly one <h1>."),
    (
        "output/repeated-id",
        "Two elements of a page have the same id.",
    ),
    (
        "output/too-large-for-host",
        "The site exceeds a limit of its host.",
    ),
];
