//! The diagnostics of the checks: every code, with a description.

/// Diagnostic code and one sentence, in alphabetical order.
pub const RULES: &[(&str, &str)] = &[
    (
        "check/circular-message",
        "A message refers to itself through others.",
    ),
    (
        "check/clashing-name",
        "Messages of a protocol would have the same ids as others.",
    ),
    (
        "check/clause",
        "A clause does not fit the sentence that it is put into.",
    ),
    (
        "check/control-character",
        "A formatted message contains a forbidden character.",
    ),
    (
        "check/differing-markup",
        "A translation lacks a code span or link of its source, or has a different one.",
    ),
    (
        "check/differing-number",
        "A translation lacks a number of its source, or has a different one.",
    ),
    (
        "check/dropped-variable",
        "A translation does not use a variable of its source.",
    ),
    (
        "check/duplicate-message",
        "A message or attribute is defined twice.",
    ),
    ("check/empty-message", "A text is empty or invisible."),
    (
        "check/empty-protocol",
        "A protocol has no codes and is not published.",
    ),
    ("check/foreign-image", "An image is not a file of the site."),
    (
        "check/incomplete-translation",
        "A translation lacks a part of its source.",
    ),
    (
        "check/leftover-markup",
        "A Markdown delimiter has no effect and would appear on the page.",
    ),
    (
        "check/lost-translation",
        "A locale has lost a translation that its lock file records.",
    ),
    (
        "check/missing-gloss",
        "A code with exact texts or causes has no gloss.",
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
        "A select is inside a sentence or another select.",
    ),
    (
        "check/obsolete-message",
        "A translation of a message that the default locale no longer has.",
    ),
    (
        "check/oversized-text",
        "A formatted text exceeds the length limit.",
    ),
    (
        "check/page-title",
        "A long page does not begin with its title.",
    ),
    (
        "check/plural-category",
        "A variant has a plural category that the language does not have.",
    ),
    ("check/raw-html", "Prose contains HTML."),
    (
        "check/same-as-source",
        "A translation is identical to its source.",
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
        "The source has changed since the message was translated.",
    ),
    (
        "check/swallowed-message",
        "A message or attribute is parsed as part of the text above it.",
    ),
    (
        "check/too-long",
        "A title or description is longer than search results show.",
    ),
    (
        "check/typography",
        "Spaces, quotes or punctuation do not follow the rules of the language.",
    ),
    (
        "check/uncovered-plural",
        "A plural category of the language is missing.",
    ),
    (
        "check/unformatted",
        "A message cannot be formatted, or its formatted text is not allowed.",
    ),
    (
        "check/unknown-function",
        "A message calls a function that does not exist.",
    ),
    (
        "check/unknown-language",
        "The plural categories of a language are unknown.",
    ),
    (
        "check/unknown-message",
        "A reference to a message, term or attribute that does not exist.",
    ),
    (
        "check/unknown-option",
        "A function is called with an option that it does not have.",
    ),
    (
        "check/unknown-particle",
        "JOSA is called with particles that it does not support.",
    ),
    (
        "check/unknown-rule",
        "An allowance names a rule that does not exist.",
    ),
    (
        "check/unknown-value",
        "A message has words for a fact or value that the vocabulary does not have.",
    ),
    (
        "check/unknown-variable",
        "A message uses a variable that is not passed to it.",
    ),
    ("check/unmatched-variant", "A variant is never chosen."),
    (
        "check/unrecorded-translation",
        "The source of a translation is not recorded.",
    ),
    (
        "check/unsafe-link",
        "A link uses neither http, https or mailto nor a path within the site.",
    ),
    (
        "check/unused-allowance",
        "An allowance for something that is not reported.",
    ),
    ("check/unused-message", "A message is never shown."),
    ("check/unused-template", "A template of the site is unused."),
];
