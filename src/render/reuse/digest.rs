//! A 64-bit XXH3 hash over a sequence of fields.

use xxhash_rust::xxh3::Xxh3Default;

/// Hashes numbers and strings. Each string is preceded by its length and each list is
/// followed by an end marker, so that different sequences are different input.
pub struct Digest(Xxh3Default);

impl Digest {
    /// A hash of nothing yet.
    pub fn new() -> Self {
        Self(Xxh3Default::new())
    }

    /// Adds a number.
    pub fn number(&mut self, number: u64) {
        self.0.update(&number.to_le_bytes());
    }

    /// Adds a string.
    pub fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.update(text.as_bytes());
    }

    /// Adds a list of strings.
    pub fn texts<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) {
        texts.into_iter().for_each(|text| self.text(text));
        self.number(u64::MAX);
    }

    /// Adds the `Debug` output of a value.
    pub fn debug(&mut self, value: &dyn std::fmt::Debug) {
        self.text(&format!("{value:?}"));
    }

    /// The hash of everything added.
    pub fn done(&self) -> u64 {
        self.0.digest()
    }
}
