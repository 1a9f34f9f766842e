//! Guesses what an unknown word was probably meant to be.
//!
//! The work is bounded for any input: of thousands of unknown words among thousands of
//! known ones, only the first get a suggestion.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;

/// Longer words, in characters, are not compared, and are truncated in lists.
const MAX_LENGTH: usize = 64;

/// How much work may be spent on one list; comparing a pair of letters costs 1.
const WORK: usize = 8_000_000;

/// The cost of comparing two words besides their letters.
const PAIR: usize = 100;

/// Known words, to compare with many unknown ones.
#[derive(Debug)]
pub struct Words<'a> {
    /// In the order given.
    known: Vec<&'a str>,
    /// (length in characters, set of letters, word) of those that are not too long; sorted,
    /// without duplicates.
    by_length: OnceCell<Vec<(usize, u64, &'a str)>>,
    work: Cell<usize>,
    /// Earlier results.
    found: RefCell<HashMap<String, Option<&'a str>>>,
    list: OnceCell<String>,
}

impl<'a> Words<'a> {
    /// The candidates for a word.
    pub fn new(known: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            known: known.into_iter().collect(),
            by_length: OnceCell::new(),
            work: Cell::new(WORK),
            found: RefCell::default(),
            list: OnceCell::new(),
        }
    }

    /// The word that `word` was probably meant to be. Also `None` once the budget is used
    /// up.
    pub fn nearest(&self, word: &str) -> Option<&'a str> {
        let length = word.chars().count();
        if length > MAX_LENGTH {
            return None;
        }
        if let Some(found) = self.found.borrow().get(word) {
            return *found;
        }
        let (letters, limit) = (letters(word), (length / 3).max(1));
        let mut best: Option<(usize, &str)> = None;
        let all = self.by_length.get_or_init(|| by_length(&self.known));
        let first = all.partition_point(|(l, _, _)| l + limit < length);
        let near = all[first..].iter();
        for &(other, others, known) in near.take_while(|(l, _, _)| *l <= length + limit) {
            let limit = best.map_or(limit, |(distance, _)| distance);
            // An edit changes the set of letters by at most two.
            let different = (letters ^ others).count_ones() as usize;
            let apart = length.abs_diff(other) > limit || different.div_ceil(2) > limit;
            let work = if apart { 1 } else { PAIR + length * other };
            let left = self.work.get().checked_sub(work);
            self.work.set(left.unwrap_or(0));
            left?;
            if apart {
                continue;
            }
            let distance = strsim::damerau_levenshtein(word, known);
            if distance <= limit && best.is_none_or(|best| (distance, known) < best) {
                best = Some((distance, known));
            }
        }
        let best = best.map(|(_, known)| known);
        self.found.borrow_mut().insert(word.to_owned(), best);
        best
    }

    /// A hint that names the nearest word, or the valid ones if none is near.
    pub fn hint(&self, word: &str) -> String {
        match self.nearest(word) {
            Some(known) => format!("did you mean `{known}`?"),
            None => self.list.get_or_init(|| list(&self.known)).clone(),
        }
    }
}

fn list(known: &[&str]) -> String {
    let first = |n: usize| {
        let words = known
            .iter()
            .take(n)
            .map(|word| match word.char_indices().nth(MAX_LENGTH) {
                Some((end, _)) => format!("`{}…`", &word[..end]),
                None => format!("`{word}`"),
            });
        words.collect::<Vec<_>>().join(", ")
    };
    match known.len() {
        0 => "define one first: there are none yet".to_owned(),
        n if n > 24 => format!("{} and {} more are valid", first(20), n - 20),
        n => format!("valid: {}", first(n)),
    }
}

fn by_length<'a>(known: &[&'a str]) -> Vec<(usize, u64, &'a str)> {
    let short = known.iter().filter(|word| word.len() <= 4 * MAX_LENGTH);
    let counted = short.map(|word| (word.chars().count(), letters(word), *word));
    let mut all: Vec<_> = counted.filter(|(n, _, _)| *n <= MAX_LENGTH).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The set of letters in a word, one bit each (code point modulo 64).
fn letters(word: &str) -> u64 {
    word.chars()
        .fold(0, |all, c| all | 1 << (u32::from(c) % 64))
}

/// The member of `known` that `word` was probably meant to be.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    Words::new(known).nearest(word)
}

/// A hint that names the nearest word, or the valid ones if none is near.
pub fn spelling<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    Words::new(known).hint(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_nearest_word_is_near() {
        let words = ["unneeded", "later", "useless"];
        assert_eq!(nearest("uneeded", words), Some("unneeded"));
        assert_eq!(nearest("lateer", words), Some("later"));
        assert_eq!(nearest("sometimes", words), None);
        assert_eq!(spelling("x", ["a", "b"]), "did you mean `a`?");
        assert_eq!(spelling("xyz", ["abc"]), "valid: `abc`");
        assert!(spelling("xyz", []).starts_with("define one first"));
        let many: Vec<String> = (0..25).map(|n| format!("{n:09}")).collect();
        let hint = spelling("xyz", many.iter().map(String::as_str));
        assert!(hint.ends_with("`000000019` and 5 more are valid"), "{hint}");
    }

    #[test]
    fn the_first_of_many_get_a_suggestion() {
        let known: Vec<String> = (0..5000).map(|n| format!("own-{n:06}")).collect();
        let words = Words::new(known.iter().map(String::as_str));
        let all = (0..5000).map(|n| words.nearest(&format!("own-{n:06}x")));
        let found = all.take_while(Option::is_some).count();
        assert!((10..2000).contains(&found), "{found}");
        assert_eq!(words.nearest("own-000000x"), Some("own-000000"), "again");
    }

    #[test]
    fn what_is_very_long_is_not_compared() {
        let long = "x".repeat(5000);
        let other = format!("{long}y");
        assert_eq!(nearest(&long, [other.as_str()]), None);
        let hint = spelling("b", [long.as_str(), "a-long-one"]);
        assert_eq!(hint, format!("valid: `{}…`, `a-long-one`", "x".repeat(64)));
    }

    proptest! {
        #[test]
        fn nothing_nearer_is_passed_over(word in "[a-dé-]{0,9}", known in prop::collection::vec("[a-dé-]{0,9}", 0..9)) {
            let limit = (word.chars().count() / 3).max(1);
            let all = known.iter().map(|k| (strsim::damerau_levenshtein(&word, k), k.as_str()));
            let right = all.filter(|(distance, _)| *distance <= limit).min();
            let found = nearest(&word, known.iter().map(String::as_str));
            prop_assert_eq!(found, right.map(|(_, known)| known));
        }
    }
}
