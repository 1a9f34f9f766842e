//! The functions that messages may call.
//!
//! `NUMBER($count, minimumFractionDigits: 1)` formats a number as the language writes it
//! (`number.rs`).
//!
//! `JOSA($word, particle: "은/는")` gives the Korean particle that agrees with the word as it
//! is read aloud: 220 is read 이백이십 and takes 은, 502 is read 오백이 and takes 는. The particle
//! may also be given as the second positional argument, but tools built on moz.l10n, such
//! as Pontoon, cannot read a function with two positional arguments.

use super::number::{plain, with_options};
use fluent::FluentArgs;
use fluent::types::FluentValue;

/// Every function that a message may call, with its usage.
pub const FUNCTIONS: [(&str, &str); 2] = [
    ("NUMBER", "NUMBER($number, minimumFractionDigits: 1)"),
    ("JOSA", "JOSA($word, particle: \"은/는\")"),
];

/// The values that an option accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// Any string.
    Any,
    /// One of these words.
    Words(&'static [&'static str]),
    /// A number of digits, from this minimum to [`MAX_DIGITS`](super::MAX_DIGITS).
    Digits(usize),
}

/// The options of NUMBER.
pub const NUMBER_OPTIONS: [(&str, Values); 7] = [
    ("type", Values::Words(&["cardinal", "ordinal"])),
    ("useGrouping", Values::Words(&["true", "false"])),
    ("minimumIntegerDigits", Values::Digits(1)),
    ("minimumFractionDigits", Values::Digits(0)),
    ("maximumFractionDigits", Values::Digits(0)),
    ("minimumSignificantDigits", Values::Digits(1)),
    ("maximumSignificantDigits", Values::Digits(1)),
];

/// Further options of JavaScript's NUMBER, and what to write here instead.
pub const FOREIGN_OPTIONS: [(&str, &str); 3] = [
    (
        "style",
        "write the sign into the text, as in { $share } % or { $price } €",
    ),
    (
        "currency",
        "write the currency into the text, as in { $price } €",
    ),
    (
        "currencyDisplay",
        "write the currency into the text, as in { $price } €",
    ),
];

/// The options of JOSA.
pub const JOSA_OPTIONS: [(&str, Values); 1] = [("particle", Values::Any)];

/// The pairs of particles that JOSA supports; the one after a consonant comes first.
pub const PARTICLES: [(&str, &str); 9] = [
    ("은", "는"),
    ("이", "가"),
    ("을", "를"),
    ("과", "와"),
    ("으로", "로"),
    ("이나", "나"),
    ("이라", "라"),
    ("이란", "란"),
    ("아", "야"),
];

/// How a word ends when read aloud in Korean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Vowel,
    Consonant,
    /// ㄹ, which takes 로 instead of 으로.
    Rieul,
}

/// The particle of `pair` (written `은/는`, in either order) that agrees with `word`; `None`
/// if the pair is not in [`PARTICLES`].
pub fn josa(word: &str, pair: &str) -> Option<&'static str> {
    let (first, second) = pair.split_once('/')?;
    let known = |(c, v): &&(&str, &str)| (*c, *v) == (first, second) || (*c, *v) == (second, first);
    let &(after_consonant, after_vowel) = PARTICLES.iter().find(known)?;
    Some(match ending(word) {
        Ending::Vowel => after_vowel,
        Ending::Rieul if after_consonant == "으로" => after_vowel,
        Ending::Consonant | Ending::Rieul => after_consonant,
    })
}

fn ending(word: &str) -> Ending {
    let mut word = word.trim_end();
    // Text in parentheses is not read aloud: 220(Service Ready) ends like 220.
    while let (true, Some(open)) = (word.ends_with(')'), word.rfind('(')) {
        if word[..open].trim().is_empty() {
            break;
        }
        word = word[..open].trim_end();
    }
    let spoken = |c: &char| c.is_alphanumeric();
    let Some(last) = word.chars().rev().find(spoken) else {
        return Ending::Vowel;
    };
    match last {
        '가'..='힣' => match (u32::from(last) - u32::from('가')) % 28 {
            0 => Ending::Vowel,
            8 => Ending::Rieul,
            _ => Ending::Consonant,
        },
        // 1, 7, 8 are read 일, 칠, 팔; 3, 6 are read 삼, 육; a final 0 is read 영, 십, 백, 천 or 만.
        '1' | '7' | '8' => Ending::Rieul,
        '0' | '3' | '6' => Ending::Consonant,
        '2' | '4' | '5' | '9' => Ending::Vowel,
        _ => latin(word, last),
    }
}

/// How English words, and acronyms read letter by letter, usually end in Korean.
fn latin(word: &str, last: char) -> Ending {
    let run: String = word
        .chars()
        .rev()
        .skip_while(|c| !c.is_alphanumeric())
        .take_while(char::is_ascii_alphabetic)
        .collect();
    let spelled = run.len() <= 5 && run.chars().all(|c| c.is_ascii_uppercase());
    match (last.to_ascii_lowercase(), spelled) {
        // 엘, 알
        ('l', _) | ('r', true) => Ending::Rieul,
        ('m' | 'n', _) => Ending::Consonant,
        // -ing is read 잉.
        ('g', false) if run.starts_with("gn") => Ending::Consonant,
        _ => Ending::Vowel,
    }
}

/// [`josa`] as a Fluent function. Invalid arguments, which the checks report, result in an
/// empty string: if a function failed, Fluent would print its name.
pub(super) fn josa_function<'a>(
    positional: &[FluentValue<'a>],
    options: &FluentArgs,
) -> FluentValue<'a> {
    let word = positional.first().and_then(text);
    let pair = options.get("particle").or(positional.get(1)).and_then(text);
    let particle = word.zip(pair).and_then(|(word, pair)| josa(&word, &pair));
    FluentValue::from(particle.unwrap_or_default())
}

/// NUMBER, which also accepts a string that is not a number and returns it unchanged.
pub(super) fn number_function<'a>(
    positional: &[FluentValue<'a>],
    options: &FluentArgs,
) -> FluentValue<'a> {
    match positional.first() {
        Some(FluentValue::Number(number)) => with_options(number, options).into(),
        Some(other) => text(other).map_or(FluentValue::from(""), FluentValue::from),
        None => FluentValue::from(""),
    }
}

fn text(value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::String(s) => Some(s.to_string()),
        FluentValue::Number(n) => Some(plain(n)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_agree_with_the_word_as_read() {
        for (word, pair, particle) in [
            ("220", "은/는", "은"),
            ("502", "은/는", "는"),
            ("421", "은/는", "은"),
            ("421", "으로/로", "로"),
            ("230", "으로/로", "으로"),
            ("425", "을/를", "를"),
            ("226", "이/가", "이"),
            ("200", "과/와", "과"),
            ("504", "와/과", "와"),
            ("5.1.1", "은/는", "은"),
            ("0x14", "은/는", "는"),
            ("명령", "을/를", "을"),
            ("코드", "을/를", "를"),
            ("파일", "으로/로", "로"),
            ("FTP", "은/는", "는"),
            ("SSL", "으로/로", "로"),
            ("HTML", "이/가", "이"),
            ("ping", "이/가", "이"),
            ("220 (Service Ready)", "은/는", "은"),
            ("502(Not Implemented)", "은/는", "는"),
            ("(220)", "은/는", "은"),
            ("", "은/는", "는"),
        ] {
            assert_eq!(josa(word, pair), Some(particle), "{word} {pair}");
        }
        assert_eq!(josa("220", "는"), None);
        assert_eq!(josa("220", "a/b"), None);
    }
}
