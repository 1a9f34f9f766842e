//! The diagnostics of the checks: every code, with a description.

/// Diagnostic code and one sentence, in alphabetical order.
pub const RULES: &[(&str, &str)] = &[
    (
        "check/circular-message",
        "A message shows itself, by way of others.",
    ),
    (
        "check/clashing-name",
        "Messages of a protocol would have the ids of others.",
    ),
    (
        "check/clause",
        "A clause does not fit the sentence that it is put into.",
    ),
    (
        "check/control-character",
        "A message comes out with a character that no text may hold.",
    ),
    (
        "check/differing-markup",
        "A translation lacks a code span or link of its source, or has another.",
    ),
    (
        "check/differing-number",
        "A translation lacks a number of its source, or has another.",
    ),
    (
        "check/dropped-variable",
        "A translation leaves out a variable of its source.",
    ),
    (
        "check/duplicate-message",
        "A message or attribute is written twice.",
    ),
    ("check/empty-message", "A text shows nothing."),
    (
        "check/empty-protocol",
        "A protocol without codes, which is not published.",
    ),
    ("check/foreign-image", "An image is loaded from elsewhere."),
    (
        "check/incomplete-translation",
        "A translation lacks a part of its source.",
    ),
    (
        "check/leftover-markup",
        "A mark of Markdown marks nothing and would be seen.",
    ),
    (
        "check/lost-translation",
        "A locale has no more what its lock knows as translated.",
    ),
    (
        "check/missing-gloss",
        "A code with exact words or causes has no gloss.",
    ),
    (
        "check/missing-message",
        "The default locale lacks a text that pages need.",
    ),
    (
        "check/missing-translation",
        "A locale lacks a message of the default locale.",
    ),
    (
        "check/nested-select",
        "A select stands within a sentence, or in another select.",
    ),
    (
        "check/obsolete-message",
        "A translation of what the default locale no longer has.",
    ),
    (
        "check/oversized-text",
        "A text comes out longer than any may be.",
    ),
    (
        "check/page-title",
        "A long page does not open with its title.",
    ),
    (
        "check/plural-category",
        "A plural category that the language does not have.",
    ),
    ("check/raw-html", "HTML in prose."),
    (
        "check/same-as-source",
        "A translation says the very words of its source.",
    ),
    ("check/same-facts", "Related codes state the same facts."),
    (
        "check/same-gloss",
        "Two codes of a protocol have the same gloss.",
    ),
    (
        "check/same-name",
        "Two codes of a protocol whose pages show names have the same name.",
    ),
    (
        "check/stale-translation",
        "The source has changed since it was translated.",
    ),
    (
        "check/swallowed-message",
        "A message or attribute has become text of the one above it.",
    ),
    (
        "check/too-long",
        "A title or description is longer than search results show.",
    ),
    (
        "check/typography",
        "Spaces, quotes or punctuation are not as the language writes them.",
    ),
    (
        "check/uncovered-plural",
        "A plural category of the language is left out.",
    ),
    (
        "check/unformatted",
        "A message cannot be formatted, or comes out with what may not be there.",
    ),
    (
        "check/unknown-function",
        "A message calls a function that does not exist.",
    ),
    (
        "check/unknown-language",
        "The plural categories of a language are not known.",
    ),
    (
        "check/unknown-message",
        "A message, term or attribute is shown that does not exist.",
    ),
    (
        "check/unknown-option",
        "A function is called with an option that it does not have.",
    ),
    (
        "check/unknown-particle",
        "JOSA is called with particles that it does not know.",
    ),
    (
        "check/unknown-rule",
        "An allowance names a code that no check has.",
    ),
    (
        "check/unknown-value",
        "Words for a fact or value that the vocabulary does not have.",
    ),
    (
        "check/unknown-variable",
        "A message uses a variable that it is not given.",
    ),
    ("check/unmatched-variant", "A variant that is never chosen."),
    (
        "check/unrecorded-translation",
        "It is not recorded what a translation was made from.",
    ),
    (
        "check/unsafe-link",
        "A link leads neither to http, https or mailto, nor within the site.",
    ),
    (
        "check/unused-allowance",
        "An allowance for what is not reported.",
    ),
    ("check/unused-message", "A message that nothing shows."),
    (
        "check/unused-template",
        "A template of the site's own that nothing shows.",
    ),
];
