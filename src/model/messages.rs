//! The messages that the program knows, in one table. Everything about them is derived from
//! it: required and unused messages, variables, coverage, the inputs of a page, and on
//! which page a message can be seen.

use super::PageKind;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A message of the interface, shown by the program or by the built-in templates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: &'static str,
    /// The variables passed to it, each in [`super::VARIABLES`] or in [`super::OTHERS`].
    pub variables: &'static [&'static str],
    /// The kinds of pages that show it, the most characteristic one first.
    pub shown_on: &'static [PageKind],
    /// Whether only comparisons of two codes of the same class show it.
    pub of_one_class: bool,
}

const fn message(
    id: &'static str,
    variables: &'static [&'static str],
    shown_on: &'static [PageKind],
) -> Message {
    Message {
        id,
        variables,
        shown_on,
        of_one_class: false,
    }
}

const fn of_one_class(id: &'static str, variables: &'static [&'static str]) -> Message {
    Message {
        of_one_class: true,
        ..message(id, variables, COMPARISON)
    }
}

const ALL: &[PageKind] = &PageKind::ALL;
const HOME: &[PageKind] = &[PageKind::Home];
const PROTOCOL: &[PageKind] = &[PageKind::Protocol];
const CHOOSER: &[PageKind] = &[PageKind::Protocol, PageKind::Code];
pub(super) const CODE: &[PageKind] = &[PageKind::Code];
pub(super) const COMPARISON: &[PageKind] = &[PageKind::Comparison];
const NUMBER: &[PageKind] = &[PageKind::Number];
const ENTRY: &[PageKind] = &[PageKind::Entry];
/// Pages below the home page.
const PATHS: &[PageKind] = &[
    PageKind::Comparison,
    PageKind::Code,
    PageKind::Protocol,
    PageKind::Entry,
];
const SEARCH: &[PageKind] = &[PageKind::Search];
const NOT_FOUND: &[PageKind] = &[PageKind::NotFound];
pub(super) const BOTH: &[PageKind] = &[PageKind::Code, PageKind::Comparison];
const CARD: &[PageKind] = &[PageKind::Comparison, PageKind::Code];
pub(super) const GLOSSED: &[PageKind] = &[PageKind::Code, PageKind::Comparison, PageKind::Number];
pub(super) const DESCRIBED: &[PageKind] = &[
    PageKind::Code,
    PageKind::Comparison,
    PageKind::Protocol,
    PageKind::Number,
];
const SPECIFIED: &[PageKind] = &[PageKind::Code, PageKind::Comparison, PageKind::Protocol];

const PAIR: &[&str] = &["protocol", "a", "a_name", "b", "b_name"];
const CLASSES: &[&str] = &[
    "protocol", "a", "a_name", "b", "b_name", "a_class", "b_class", "class",
];
const VERDICT: &[&str] = &[
    "protocol", "a", "a_tells", "a_next", "b", "b_tells", "b_next",
];
const CONTRAST: &[&str] = &["protocol", "a", "a_says", "b", "b_says"];

/// The messages of `site.ftl`. The default locale must have all of them.
pub static SITE: &[Message] = &[
    message("site-title", &[], ALL),
    message("site-skip", &[], ALL),
    message("site-languages", &[], ALL),
    message("site-path", &[], PATHS),
    message("site-footer", &[], ALL),
    message("site-untranslated", &[], ALL),
    message("site-stale", &[], ALL),
    message("site-updated", &[], BOTH),
    message("site-report", &[], ALL),
    message("search-label", &[], ALL),
    message("search-hint", &[], ALL),
    message("search-submit", &[], ALL),
    message("search-status", &["count"], ALL),
    message("search-none", &[], ALL),
    message("search-covers", &["protocols"], ALL),
    message("search-loading", &[], ALL),
    message("search-read", &["code"], ALL),
    message("search-title", &[], SEARCH),
    message("search-manual", &[], SEARCH),
    message("search-compared", &[], SEARCH),
    message("search-also", &[], SEARCH),
    message("search-near", &[], SEARCH),
    message("search-browse", &[], SEARCH),
    message("search-codes", &["protocol"], SEARCH),
    message("home-title", &[], HOME),
    message("home-description", &[], HOME),
    message("home-heading", &[], HOME),
    message("home-lead", &[], HOME),
    message("home-protocols", &[], HOME),
    message("home-picks", &[], HOME),
    message("home-examples", &[], HOME),
    message("home-guides", &[], HOME),
    message("home-counts", &["codes"], HOME),
    message("protocol-title", &["protocol"], PROTOCOL),
    message("protocol-description", &["protocol"], PROTOCOL),
    message("protocol-classes", &[], PROTOCOL),
    message("protocol-codes", &[], PROTOCOL),
    message("protocol-choose", &[], PROTOCOL),
    message("protocol-choose-first", &[], PROTOCOL),
    message("protocol-choose-second", &[], PROTOCOL),
    message("protocol-choose-submit", &[], CHOOSER),
    message("protocol-choose-same", &[], PROTOCOL),
    message("protocol-choose-manual", &[], PROTOCOL),
    message("protocol-filter", &[], PROTOCOL),
    message("protocol-specification", &[], PROTOCOL),
    message("protocol-data", &["protocol"], PROTOCOL),
    message("tone-success", &[], BOTH),
    message("tone-progress", &[], BOTH),
    message("tone-input", &[], BOTH),
    message("tone-retry", &[], BOTH),
    message("tone-failure", &[], BOTH),
    message("code-title", &["protocol", "code", "what"], CODE),
    message("code-title-error", &["protocol", "code", "what"], CODE),
    message(
        "code-description",
        &["protocol", "code", "gloss", "action"],
        BOTH,
    ),
    message("code-causes", &[], CODE),
    message("code-causes-all", &[], COMPARISON),
    message("code-causes-still", &[], BOTH),
    message("code-texts", &[], CODE),
    message("code-facts", &[], CODE),
    message("code-commands", &[], CODE),
    message("code-commands-any", &[], CODE),
    message("code-exchange", &[], BOTH),
    message("code-copy", &[], BOTH),
    message("code-copied", &[], BOTH),
    message("code-where", &[], BOTH),
    message("code-specification", &[], CODE),
    message("code-related", &[], CODE),
    message("code-compare", &[], CODE),
    message("code-compare-all", &[], CODE),
    message("code-compare-other", &[], CODE),
    message("code-near", &[], CODE),
    message("code-alike", &[], CODE),
    message("code-spec-section", &["spec", "section"], SPECIFIED),
    message("page-contents", &[], ENTRY),
    message("number-title", &["code"], NUMBER),
    message("number-description", &["code"], NUMBER),
    message("number-compare", &[], NUMBER),
    message("not-found-title", &[], NOT_FOUND),
    message("not-found-lead", &[], NOT_FOUND),
    message("not-found-near", &[], NOT_FOUND),
    message("not-found-home", &[], NOT_FOUND),
];

/// The messages of `compare.ftl`. The default locale must have all of them, and any locale
/// may have a version of one for one protocol ([`super::Catalog::version`]).
pub static COMPARE: &[Message] = &[
    message("compare-title", PAIR, COMPARISON),
    message("compare-title-errors", PAIR, COMPARISON),
    message("compare-description", PAIR, COMPARISON),
    message("compare-verdict", VERDICT, COMPARISON),
    of_one_class("compare-verdict-same", VERDICT),
    message("compare-verdict-alike", VERDICT, COMPARISON),
    message("compare-contrast", CONTRAST, COMPARISON),
    message("compare-contrast-none", PAIR, COMPARISON),
    message("compare-differ", &[], COMPARISON),
    message("compare-agree", &[], COMPARISON),
    message("compare-summary-different", CLASSES, COMPARISON),
    of_one_class("compare-summary-same", CLASSES),
    message(
        "compare-summary-indicates",
        &["protocol", "code", "name", "means"],
        COMPARISON,
    ),
    message(
        "compare-summary-contrast",
        &["protocol", "code", "name", "means"],
        COMPARISON,
    ),
    of_one_class(
        "compare-summary-meanwhile",
        &["protocol", "code", "name", "means"],
    ),
    message("compare-label-description", &[], COMPARISON),
    message("compare-label-seen", &[], CARD),
    message("compare-label-fix", &[], CARD),
    message("compare-differences", &[], COMPARISON),
    message("compare-difference-classes", CLASSES, COMPARISON),
    message(
        "compare-difference-description",
        &["protocol", "code", "name", "description"],
        COMPARISON,
    ),
    message(
        "compare-difference-when",
        &["protocol", "code", "name", "when"],
        COMPARISON,
    ),
    message("compare-exchange", &[], COMPARISON),
    message("compare-which", &[], COMPARISON),
    message("compare-shared-cause", &[], COMPARISON),
    message("compare-advice", &[], COMPARISON),
    message(
        "compare-advice-code",
        &["protocol", "code", "name", "fix"],
        COMPARISON,
    ),
    message("compare-advice-both", &["action"], COMPARISON),
    message("compare-more", &[], COMPARISON),
    message("compare-more-closest", &[], COMPARISON),
    message("compare-more-protocol", &["protocol"], COMPARISON),
];

impl Message {
    /// All messages of the interface.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        SITE.iter().chain(COMPARE)
    }

    /// The message of the interface with this id.
    pub fn of(id: &str) -> Option<&'static Self> {
        static BY_ID: LazyLock<HashMap<&str, &Message>> =
            LazyLock::new(|| Message::all().map(|m| (m.id, m)).collect());
        BY_ID.get(id).copied()
    }

    /// Whether a locale may have a version of this message for one protocol: frames, words,
    /// and what is only on pages of one protocol.
    pub fn has_versions(id: &str) -> bool {
        // Most messages of a protocol are about codes, which are numbers.
        if !id.starts_with(|c: char| c.is_ascii_lowercase()) {
            return false;
        }
        let of_one = |kind: &PageKind| match kind {
            PageKind::Protocol | PageKind::Code | PageKind::Comparison => true,
            PageKind::Home
            | PageKind::Number
            | PageKind::Entry
            | PageKind::Search
            | PageKind::NotFound => false,
        };
        let message = Message::of(id);
        message.is_some_and(|message| {
            COMPARE
                .as_ptr_range()
                .contains(&std::ptr::from_ref(message))
                || message.shown_on.iter().all(of_one)
        }) || Wording::of(id).is_some()
    }
}

/// Messages that hold words: one attribute for each value of a fact, or for each step. They
/// take no variables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// `fact-<key>`: the name of a fact and of its values.
    Fact,
    /// `contrast-<key>`: what a value says of a code, within a sentence.
    Contrast,
    /// `verdict-tells`: what an outcome tells.
    Tells,
    /// `verdict-next`: what to do next.
    Next,
    /// `course`: short names of the steps of a session.
    Course,
    /// `side-<key>`: who speaks in an exchange.
    Side,
    /// `event-<key>`: what happens in an exchange without being said.
    Event,
}

impl Wording {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Fact,
        Self::Contrast,
        Self::Tells,
        Self::Next,
        Self::Course,
        Self::Side,
        Self::Event,
    ];

    /// The id or, with a trailing dash, the prefix before a key.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fact => "fact-",
            Self::Contrast => "contrast-",
            Self::Tells => "verdict-tells",
            Self::Next => "verdict-next",
            Self::Course => "course",
            Self::Side => "side-",
            Self::Event => "event-",
        }
    }

    /// The id of the message about what has a key.
    pub fn id_of(self, key: &str) -> String {
        match self.id().ends_with('-') {
            true => format!("{}{key}", self.id()),
            false => self.id().to_owned(),
        }
    }

    /// The kind of words that a message holds, and the key of what they are about, if any.
    pub fn of(id: &str) -> Option<(Self, Option<&str>)> {
        Self::ALL.into_iter().find_map(|wording| {
            let rest = id.strip_prefix(wording.id())?;
            match wording.id().ends_with('-') {
                true => Some((wording, Some(rest))),
                false => rest.is_empty().then_some((wording, None)),
            }
        })
    }

    /// The kinds of pages that show them, the most characteristic one first.
    pub const fn shown_on(self) -> &'static [PageKind] {
        match self {
            Self::Fact | Self::Side | Self::Event => BOTH,
            Self::Contrast | Self::Tells | Self::Next => COMPARISON,
            Self::Course => CARD,
        }
    }
}

/// The messages in which a locale describes itself: its name and its writing direction.
pub const OF_LOCALE: [&str; 2] = ["locale-name", "locale-direction"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{OTHERS, VARIABLES};

    #[test]
    fn every_variable_is_known() {
        for message in Message::all() {
            for variable in message.variables {
                let of_pair = VARIABLES.iter().any(|(name, _)| name == variable);
                let other = OTHERS.iter().any(|(name, _)| name == variable);
                assert!(of_pair || other, "{} {variable}", message.id);
            }
            assert!(!message.shown_on.is_empty(), "{}", message.id);
        }
    }

    #[test]
    fn words_by_id() {
        let of = |id| Wording::of(id);
        assert_eq!(of("fact-retry"), Some((Wording::Fact, Some("retry"))));
        assert_eq!(of("verdict-next"), Some((Wording::Next, None)));
        assert_eq!(of("verdict-next-too"), None);
        assert_eq!(of("fact"), None);
    }
}
