//! Prevents messages with errors, and texts that would be too long, from being formatted.

use std::collections::HashSet;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{PoisonError, RwLock};

/// Maximum length of a formatted text in bytes: 64 KiB. References can multiply the length
/// of a text.
pub const MAX_LENGTH: usize = 64 * 1024;

/// Why a message cannot be formatted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unformatted {
    /// It has an error, which is reported elsewhere.
    Refused,
    /// Formatting it fails, for these reasons.
    Wrong(String),
}

impl fmt::Display for Unformatted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Refused => "it has an error",
            Self::Wrong(reasons) => reasons,
        })
    }
}

/// The messages of a locale that have errors. The set only grows.
#[derive(Debug, Default)]
pub struct Refusals {
    /// Whether there are any: a fast path, since every formatted text is checked, and
    /// usually there are none.
    any: AtomicBool,
    /// `id`, `id.attribute`.
    messages: RwLock<HashSet<String>>,
}

impl Refusals {
    /// Adds messages.
    pub fn extend(&self, messages: impl IntoIterator<Item = String>) {
        let mut all = self
            .messages
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        all.extend(messages);
        self.any.store(!all.is_empty(), Ordering::Release);
    }

    /// Whether the message's value, or this attribute, is among them.
    pub fn has(&self, id: &str, attribute: Option<&str>) -> bool {
        if !self.any.load(Ordering::Acquire) {
            return false;
        }
        let all = self.messages.read().unwrap_or_else(PoisonError::into_inner);
        match attribute {
            None => all.contains(id),
            Some(attribute) => all.contains(&format!("{id}.{attribute}")),
        }
    }
}

/// A string of at most [`MAX_LENGTH`] bytes. Errors: a write would exceed that.
pub struct Bounded(String);

impl Default for Bounded {
    /// Has capacity for a sentence: growing the string step by step took a tenth of the
    /// total time.
    fn default() -> Self {
        Self(String::with_capacity(512))
    }
}

impl fmt::Write for Bounded {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.0.len() + text.len() > MAX_LENGTH {
            return Err(fmt::Error);
        }
        self.0.push_str(text);
        Ok(())
    }
}

impl From<Bounded> for String {
    fn from(text: Bounded) -> Self {
        text.0
    }
}
