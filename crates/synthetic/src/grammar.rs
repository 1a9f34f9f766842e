//! Assembles sentences from the words of a language.
//!
//! A language is a list of rules: a name, and alternatives. In an alternative, `{thing}`
//! stands for one of the alternatives of `thing`, `{^thing}` for the same with a capital
//! letter, `{thing+을/를}` for the same with the Korean particle that agrees with it, and
//! `{command}` for what the caller passes.

use super::random::Random;
use std::collections::HashSet;
use std::ops::RangeInclusive;
use versus::l10n::josa;

/// Names, and the alternatives of each.
pub type Rules = [(&'static str, &'static [&'static str])];

/// The length of a text, in characters. Search results show 155 of a description.
pub const LENGTH: RangeInclusive<usize> = 84..=155;

/// The maximum number of attempts at a text; two of three attempts have the right length.
const TRIES: usize = 100_000;

/// Writes texts, and none of them twice.
#[derive(Debug)]
pub struct Writer {
    rules: &'static Rules,
    random: Random,
    written: HashSet<String>,
}

impl Writer {
    /// A writer of the language with these rules.
    pub fn new(rules: &'static Rules, random: Random) -> Self {
        Self {
            rules,
            random,
            written: HashSet::new(),
        }
    }

    /// A text that was not written before, with a length within [`LENGTH`].
    pub fn text(&mut self, rule: &str, command: &str) -> String {
        for _ in 0..TRIES {
            let mut text = String::new();
            let mut used = Vec::new();
            self.say(rule, command, &mut used, &mut text);
            if LENGTH.contains(&text.chars().count()) && self.written.insert(text.clone()) {
                return text;
            }
        }
        panic!("the rules know too few texts for `{rule}`");
    }

    /// Appends one of the alternatives of `rule`. Those in `used` are in the text already,
    /// and avoided if there are others.
    fn say(&mut self, rule: &str, command: &str, used: &mut Vec<&'static str>, text: &mut String) {
        if rule == "command" {
            text.push_str(command);
            return;
        }
        let known = self.rules.iter().find(|(name, _)| *name == rule);
        let (_, ways) = known.unwrap_or_else(|| panic!("no rule `{rule}`"));
        let mut way = *self.random.pick(ways);
        for _ in 0..3 {
            if used.contains(&way) {
                way = *self.random.pick(ways);
            }
        }
        used.push(way);
        let mut rest = way;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let (slot, after) = after.split_once('}').expect("slots are closed");
            let (name, particles) = slot.split_once('+').unwrap_or((slot, ""));
            let start = text.len();
            match name.strip_prefix('^') {
                Some(name) => {
                    self.say(name, command, used, text);
                    capital(text, start);
                }
                None => self.say(name, command, used, text),
            }
            let particle = josa(&text[start..], particles).unwrap_or_default();
            text.push_str(particle);
            rest = after;
        }
        text.push_str(rest);
    }
}

/// Capitalizes the letter at byte offset `start`.
fn capital(text: &mut String, start: usize) {
    if let Some(first) = text[start..].chars().next() {
        let capital = first.to_uppercase().to_string();
        text.replace_range(start..start + first.len_utf8(), &capital);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{LANGUAGES, PARTS};
    use super::*;

    const TOY: &Rules = &[
        (
            "means",
            &["{^who} {does} {what+을/를} {what+을/를} {command} {pad}"],
        ),
        ("who", &["été"]),
        ("does", &["a", "b"]),
        ("what", &["연결", "파일"]),
        (
            "pad",
            &["................................................................................"],
        ),
    ];

    #[test]
    fn slots() {
        let mut writer = Writer::new(TOY, Random::new(1, ""));
        let texts: HashSet<_> = (0..4).map(|_| writer.text("means", "`X`")).collect();
        for does in ["a", "b"] {
            for what in ["연결을 파일을", "파일을 연결을"] {
                let text = format!("Été {does} {what} `X` {}", TOY[4].1[0]);
                assert!(texts.contains(&text), "{text}: {texts:?}");
            }
        }
    }

    #[test]
    fn every_slot_has_a_rule_and_every_rule_is_used() {
        for (tag, language) in LANGUAGES {
            let names: Vec<_> = language.rules.iter().map(|(name, _)| *name).collect();
            let mut used: HashSet<&str> = PARTS.into_iter().collect();
            for way in language.rules.iter().flat_map(|(_, ways)| *ways) {
                for slot in way.split('{').skip(1) {
                    let slot = slot.split('}').next().unwrap();
                    let name = slot.split('+').next().unwrap().trim_start_matches('^');
                    assert!(name == "command" || names.contains(&name), "{tag}: {name}");
                    used.insert(name);
                }
            }
            assert!(names.iter().all(|name| used.contains(name)), "{tag}");
            let words: usize = language.rules.iter().map(|(_, ways)| ways.len()).sum();
            assert!(words >= 80, "{tag}: {words}");
        }
    }

    #[test]
    fn most_texts_have_the_right_length_at_once() {
        for (tag, language) in LANGUAGES {
            let mut writer = Writer::new(language.rules, Random::new(1, tag));
            for part in PARTS {
                let fits = (0..300).filter(|_| {
                    let mut text = String::new();
                    writer.say(part, "`OPEN`", &mut Vec::new(), &mut text);
                    LENGTH.contains(&text.chars().count())
                });
                let fits = fits.count();
                assert!(fits > 200, "{tag} {part}: {fits} of 300");
            }
        }
    }
}
