//! A number that stands for many contents.

use xxhash_rust::xxh3::Xxh3Default;

/// Puts numbers and texts together into one number. Each text goes in with its length, and
/// a list of texts with an end, so that no two are alike.
pub struct Digest(Xxh3Default);

impl Digest {
    /// Of nothing yet.
    pub fn new() -> Self {
        Self(Xxh3Default::new())
    }

    /// With a number.
    pub fn number(&mut self, number: u64) {
        self.0.update(&number.to_le_bytes());
    }

    /// With a text.
    pub fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.update(text.as_bytes());
    }

    /// With a list of texts.
    pub fn texts<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) {
        texts.into_iter().for_each(|text| self.text(text));
        self.number(u64::MAX);
    }

    /// With a value, as it is shown to programmers.
    pub fn debug(&mut self, value: &dyn std::fmt::Debug) {
        self.text(&format!("{value:?}"));
    }

    /// The number.
    pub fn done(&self) -> u64 {
        self.0.digest()
    }
}
