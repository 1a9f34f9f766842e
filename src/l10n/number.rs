//! Formats numbers as readers of a language write them, with CLDR's separators, groups and
//! digits.
//!
//! Input: a number with the options of NUMBER. Output: its text, and the number as plural
//! rules and other functions see it, with the digits that are shown. Digits follow
//! `Intl.NumberFormat`: by default at most three after the point, rounded half away from
//! zero. Requested digits are capped at [`MAX_DIGITS`].

use super::symbols::{Row, SYMBOLS};
use fluent::FluentArgs;
use fluent::types::{FluentNumber, FluentNumberOptions, FluentValue};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use std::convert::Infallible;
use unic_langid::LanguageIdentifier;

/// Maximum number of digits that an option may request.
pub const MAX_DIGITS: usize = 20;

/// Maximum number of digits after the point by default.
const FRACTION: usize = 3;

/// How the numbers of a language are written.
#[derive(Debug)]
pub struct Symbols(&'static Row);

impl Symbols {
    /// The symbols of a language; those of English if CLDR does not have the language.
    pub fn of(language: &LanguageIdentifier) -> Self {
        let tag = language.to_string();
        let mut tag = tag.as_str();
        loop {
            let has = |row: &&Row| row.0.split(' ').any(|known| known == tag);
            if let Some(row) = SYMBOLS.iter().find(has) {
                return Self(row);
            }
            match tag.rsplit_once('-') {
                Some((shorter, _)) => tag = shorter,
                None => return Self(&SYMBOLS[0]),
            }
        }
    }

    fn written(&self, number: &FluentNumber) -> String {
        let (_, point, separator, minus, zero, least, each) = *self.0;
        let digits = Digits::of(number);
        let zero = zero.chars().next().map_or(u32::from('0'), u32::from);
        let own = |digit: char| match digit.to_digit(10) {
            Some(value) => char::from_u32(zero + value).unwrap_or(digit),
            None => digit,
        };
        let mut out = String::new();
        if digits.negative {
            out.push_str(minus);
        }
        let length = digits.whole.chars().count();
        let grouped = number.options.use_grouping && length >= 3 + least;
        for (i, digit) in digits.whole.chars().enumerate() {
            let left = length - i;
            if grouped && i > 0 && left >= 3 && (left - 3).is_multiple_of(each) {
                out.push_str(separator);
            }
            out.push(own(digit));
        }
        if !digits.fraction.is_empty() {
            out.push_str(point);
            out.extend(digits.fraction.chars().map(own));
        }
        out
    }
}

impl Memoizable for Symbols {
    type Args = ();
    type Error = Infallible;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, Infallible> {
        Ok(Self::of(&language))
    }
}

/// Formats a number for Fluent; `None` for other values.
pub fn format(value: &FluentValue, languages: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let written = |symbols: &Symbols| symbols.written(number);
    let Ok(text) = languages.with_try_get::<Symbols, _, _>((), written);
    Some(text)
}

/// A number as it is read aloud: without group separators.
pub fn plain(number: &FluentNumber) -> String {
    let digits = Digits::of(number);
    let point = if digits.fraction.is_empty() { "" } else { "." };
    let minus = if digits.negative { "-" } else { "" };
    format!("{minus}{}{point}{}", digits.whole, digits.fraction)
}

/// The number with the options of NUMBER applied. Its value and `minimumFractionDigits` are
/// those of the digits shown, so that Fluent selects a variant by what readers see.
pub fn with_options(number: &FluentNumber, options: &FluentArgs) -> FluentNumber {
    let mut asked = number.options.clone();
    asked.merge(options);
    let digits = |name| match options.get(name) {
        Some(FluentValue::Number(n)) => Some(n.into()),
        Some(FluentValue::String(text)) => text.parse().ok(),
        _ => None,
    };
    // Explicit options override the digits that the number was written with.
    let least = digits("minimumFractionDigits");
    let most = digits("maximumFractionDigits");
    asked.minimum_fraction_digits = match (least, most) {
        (None, Some(most)) => asked.minimum_fraction_digits.map(|least| least.min(most)),
        (None, None) => asked.minimum_fraction_digits,
        (least, _) => least,
    };
    asked.maximum_fraction_digits = most;
    asked.minimum_significant_digits = digits("minimumSignificantDigits");
    asked.maximum_significant_digits = digits("maximumSignificantDigits");
    asked.minimum_integer_digits = digits("minimumIntegerDigits").or(asked.minimum_integer_digits);
    let asked = FluentNumber::new(number.value, asked);
    let shown = Digits::of(&asked);
    let whole = shown.whole.trim_start_matches('0');
    let written = format!("0{whole}.{}0", shown.fraction);
    let value: f64 = written.parse().unwrap_or(asked.value.abs());
    let fraction = shown.fraction.len();
    FluentNumber {
        value: if shown.negative { -value } else { value },
        options: FluentNumberOptions {
            minimum_fraction_digits: (fraction > 0).then_some(fraction),
            maximum_fraction_digits: None,
            minimum_significant_digits: None,
            maximum_significant_digits: None,
            ..asked.options
        },
    }
}

/// The digits of a number that are shown.
struct Digits {
    negative: bool,
    /// `∞` if the number is infinite, `NaN` if it is not a number.
    whole: String,
    fraction: String,
}

impl Digits {
    fn of(number: &FluentNumber) -> Self {
        let options = &number.options;
        let negative = number.value.is_sign_negative() && !number.value.is_nan();
        let said = |digits: Option<usize>| digits.map(|d| d.min(MAX_DIGITS));
        let written = number.value.abs().to_string();
        let whole = match number.value {
            value if value.is_nan() => "NaN",
            value if value.is_infinite() => "∞",
            _ => "",
        };
        if !whole.is_empty() {
            return Self {
                negative,
                whole: whole.to_owned(),
                fraction: String::new(),
            };
        }
        let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
        let (least, most) = (
            said(options.minimum_significant_digits),
            said(options.maximum_significant_digits),
        );
        let (mut whole, mut fraction) = match (least, most) {
            (None, None) => {
                let least = said(options.minimum_fraction_digits);
                let most = said(options.maximum_fraction_digits);
                let most = most.unwrap_or(FRACTION.max(least.unwrap_or(0)));
                let (whole, fraction) = rounded(whole, fraction, most as isize);
                let least = least.unwrap_or(0).min(most);
                (whole, padded(fraction, least))
            }
            (least, most) => {
                let most = most.unwrap_or(MAX_DIGITS).max(1);
                let least = least.unwrap_or(1).clamp(1, most);
                // Digits before the point: three in 123.45; minus two in 0.0012, as two
                // zeros follow the point.
                let before = |whole: &str, fraction: &str| -> isize {
                    let zeros = fraction.bytes().take_while(|b| *b == b'0').count();
                    match whole {
                        "0" if zeros == fraction.len() => 1,
                        "0" => -(zeros as isize),
                        whole => whole.len() as isize,
                    }
                };
                let kept = most as isize - before(whole, fraction);
                let (whole, fraction) = rounded(whole, fraction, kept);
                let least = least as isize - before(&whole, &fraction);
                (whole, padded(fraction, least.max(0) as usize))
            }
        };
        if let Some(least) = said(options.minimum_integer_digits) {
            whole.insert_str(0, &"0".repeat(least.saturating_sub(whole.len())));
        }
        fraction.shrink_to_fit();
        Self {
            negative,
            whole,
            fraction,
        }
    }
}

/// Pads the fraction with zeros to `least` digits.
fn padded(mut fraction: String, least: usize) -> String {
    fraction.push_str(&"0".repeat(least.saturating_sub(fraction.len())));
    fraction
}

/// Rounds to `kept` digits after the point or, if `kept` is negative, before it. The
/// fraction has no trailing zeros.
fn rounded(whole: &str, fraction: &str, kept: isize) -> (String, String) {
    let mut digits: Vec<u8> = [b"0", whole.as_bytes(), fraction.as_bytes()].concat();
    let point = 1 + whole.len();
    let end = point.saturating_add_signed(kept).min(digits.len());
    let up = digits.get(end).is_some_and(|digit| *digit >= b'5');
    digits[end..].fill(b'0');
    let mut at = end;
    while up && at > 0 {
        at -= 1;
        if digits[at] < b'9' {
            digits[at] += 1;
            break;
        }
        digits[at] = b'0';
    }
    let text = |bytes: &[u8]| bytes.iter().map(|b| char::from(*b)).collect::<String>();
    let whole = text(&digits[..point]);
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = text(&digits[point..]);
    (whole.to_owned(), fraction.trim_end_matches('0').to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::{Args, Localizer};
    use super::*;

    /// The output of another implementation of CLDR: see `numbers.js` next to it.
    const EXPECTED: &str = include_str!("../../tests/fixtures/intl/numbers.tsv");

    #[test]
    fn numbers_are_written_as_cldr_has_them() {
        let mut lines = EXPECTED.lines().skip(1);
        let locales: Vec<&str> = lines.next().unwrap().split('\t').collect();
        let cases: Vec<Vec<&str>> = lines.map(|line| line.split('\t').collect()).collect();
        for (l, tag) in locales.iter().enumerate() {
            let symbols = Symbols::of(&tag.parse().unwrap());
            for case in &cases {
                let mut options = FluentArgs::new();
                for option in case[0].split(", ").filter(|o| !o.is_empty()) {
                    let (name, value) = option.split_once(": ").unwrap();
                    options.set(name, FluentValue::try_number(value.trim_matches('"')));
                }
                let number = FluentNumber::from(case[1].parse::<f64>().unwrap());
                let number = with_options(&number, &options);
                let written = symbols.written(&number);
                assert_eq!(written, case[2 + l], "{} of {} in {tag}", case[0], case[1]);
            }
        }
        assert!(locales.len() > 80 && cases.len() > 250);
    }

    fn texts(tag: &str, messages: &[(&str, &str)]) {
        let mut localizer = Localizer::new(tag.parse().unwrap());
        for (i, (pattern, _)) in messages.iter().enumerate() {
            localizer.add(&format!("m{i} = {pattern}\n"));
        }
        for (i, (pattern, expected)) in messages.iter().enumerate() {
            let args = Args::new()
                .named_number("n".into(), 1200.0)
                .text("code", "1200");
            let text = localizer.format(&format!("m{i}"), None, &args).unwrap();
            assert_eq!(text.as_deref(), Ok(*expected), "{pattern}");
        }
    }

    #[test]
    fn counts_are_grouped_and_names_are_not() {
        let messages = |count| {
            [
                ("{ $n }", count),
                ("{ $code }", "1200"),
                ("{ NUMBER($code) }", "1200"),
                ("{ NUMBER($n, useGrouping: \"false\") }", "1200"),
                ("{ 2026 }", count),
                ("{ \"2026\" }", "2026"),
            ]
        };
        for (tag, count, year) in [
            ("en", "1,200", "2,026"),
            ("fr", "1\u{202f}200", "2\u{202f}026"),
            ("es", "1200", "2026"),
        ] {
            let mut messages = messages(count);
            messages[4].1 = year;
            texts(tag, &messages);
        }
    }

    #[test]
    fn variants_are_chosen_by_the_digits_that_are_shown() {
        let select = |on: &str, keys: &str| {
            let variants: String = keys
                .split(' ')
                .map(|key| format!(" [{key}] {key}\n"))
                .collect();
            format!("{{ {on} ->\n{variants} *[x] x\n }}")
        };
        let messages: Vec<(String, &str)> = [
            ("1", "1 one", "1"),
            ("NUMBER(1)", "1 one", "1"),
            ("NUMBER(3, minimumFractionDigits: 1)", "3 3.0 other", "3.0"),
            ("NUMBER(1, minimumFractionDigits: 1)", "one other", "other"),
            ("NUMBER(1.2, maximumFractionDigits: 0)", "one other", "one"),
            (
                "NUMBER(0.96, maximumSignificantDigits: 1)",
                "one other",
                "one",
            ),
            (
                "NUMBER(1, minimumSignificantDigits: 2)",
                "one other",
                "other",
            ),
            (
                "NUMBER(1, minimumFractionDigits: 99999999999999999999)",
                "one other",
                "other",
            ),
            ("NUMBER(22, type: \"ordinal\")", "one two few other", "two"),
            ("NUMBER(1, minimumIntegerDigits: 3)", "one other", "one"),
        ]
        .map(|(on, keys, chosen)| (select(on, keys), chosen))
        .to_vec();
        let messages: Vec<_> = messages.iter().map(|(m, c)| (m.as_str(), *c)).collect();
        texts("en", &messages);
    }

    #[test]
    fn no_number_takes_more_than_a_line() {
        let ones = "1".repeat(10_000);
        for number in [
            format!("{ones}.5"),
            format!("1.{ones}"),
            format!("-0.{}1", "0".repeat(10_000)),
            "9".repeat(308),
        ] {
            let unsigned = number.trim_start_matches('-');
            let patterns = [
                number.clone(),
                format!(
                    "NUMBER({number}, minimumFractionDigits: 999999999999, minimumIntegerDigits: 999999999999)"
                ),
                format!("NUMBER({number}, minimumSignificantDigits: 999999999999)"),
                format!("{number} ->\n [{number}] a\n [one] b\n *[other] c\n"),
                format!("NUMBER(1, maximumFractionDigits: {unsigned}) ->\n [one] b\n *[other] c\n"),
                format!("JOSA({number}, particle: \"은/는\")"),
                "JOSA(NUMBER(1, minimumFractionDigits: 999999999), particle: \"은/는\")".to_owned(),
            ];
            for pattern in patterns {
                let mut localizer = Localizer::new("en".parse().unwrap());
                localizer.add(&format!("m = {{ {pattern} }}\n"));
                let text = localizer.format("m", None, &Args::new()).unwrap().unwrap();
                assert!(text.len() < 500 && !text.is_empty(), "{text}");
            }
        }
    }
}
