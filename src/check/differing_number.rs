//! `check/differing-number`: a translation must have the numbers of its source.
//!
//! Why: readers act on codes, ports, sections and sizes, and nobody who knows only one of
//! the languages notices a wrong one. Single digits are ignored, since languages write them
//! as words.
//!
//! Example: "section 4.2" translated as "section 4.3".

use super::translated::{Translated, translated};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::l10n::Pattern;
use crate::markdown::{Mark, marks};
use crate::project::Project;
use std::collections::HashSet;
use std::ops::Range;

pub fn check(project: &Project, out: &mut Diagnostics) {
    let digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let has_digits = |p: &Pattern| p.texts.iter().any(|text| text.value.contains(digit));
    // Fast path: most texts have no digits.
    let some = |text: &Translated| has_digits(text.pattern) || has_digits(text.source);
    for text in translated(project).filter(some) {
        let (here, source) = (numbers(text.pattern), numbers(text.source));
        // Each variant may have numbers of its own.
        let selects = text.pattern.selects.iter().chain(&text.source.selects);
        if selects.count() > 0 || here.iter().chain(&source).any(|n| n.myriad) {
            continue;
        }
        let missing = unsaid(&source, &here);
        let new = unsaid(&here, &source);
        let written = |number: &Number| number.written.clone();
        for number in &new {
            let message = format!(
                "the source of `{}` has no number {}",
                text.name(),
                number.written
            );
            let hint = match missing.first() {
                Some(meant) => format!("the source says {}", meant.written),
                None => "remove it, or allow it".to_owned(),
            };
            push(&text, number.range.clone(), message, hint, out);
        }
        // A mistyped one has been reported already.
        if new.is_empty() && !missing.is_empty() {
            let all: Vec<String> = missing.into_iter().map(written).collect();
            let all = all.join(", ");
            let message = format!("`{}` lacks {all}, which its source has", text.name());
            let hint = "translate it too, with the same numbers".to_owned();
            push(&text, text.place.clone(), message, hint, out);
        }
    }
}

fn push(
    text: &Translated,
    range: Range<usize>,
    message: String,
    hint: String,
    out: &mut Diagnostics,
) {
    let span = Span::new(text.file.source, range);
    out.push(
        Diagnostic::warning("check/differing-number", span, message)
            .about(&text.entry.id, text.attribute)
            .hint(hint),
    );
}

/// A number in a text.
struct Number {
    /// As written.
    written: String,
    /// Byte range in the file.
    range: Range<usize>,
    /// Its groups of digits, in ASCII: three in `4.2.1`, two in `1 000`.
    groups: Vec<String>,
    /// Whether it is in a code span or an address, which are compared verbatim.
    code: bool,
    /// Whether a numeral for ten thousand or more follows it: the source then writes the
    /// number with other digits.
    myriad: bool,
}

impl Number {
    /// The same value for all spellings: `1000` for `1,000`, `4.2` for `4,2`.
    fn value(&self) -> String {
        match is_thousands(&self.groups) {
            true => self.groups.concat(),
            false => self.groups.join("."),
        }
    }
}

/// Whether the groups may be separated by thousands separators.
fn is_thousands(groups: &[String]) -> bool {
    groups[0].len() <= 3 && groups[1..].iter().all(|g| g.len() == 3)
}

/// The numbers of more than one digit that `others` do not contain, either as one number or
/// as several: `220 502` may be two.
fn unsaid<'n>(numbers: &'n [Number], others: &[Number]) -> Vec<&'n Number> {
    let values = others.iter().map(Number::value);
    let groups = others.iter().flat_map(|n| &n.groups).cloned();
    let said: HashSet<String> = values.chain(groups).collect();
    let unsaid = |n: &&Number| {
        let large = n.groups.concat().len() > 1;
        let apart = n.groups.iter().all(|group| said.contains(group));
        large && !n.code && !apart && !said.contains(&n.value())
    };
    numbers.iter().filter(unsaid).collect()
}

fn numbers(pattern: &Pattern) -> Vec<Number> {
    let mut all = Vec::new();
    for text in &pattern.texts {
        let code = marks(&text.value).into_iter();
        let mut code: Vec<_> = code
            .map(|(mark, _, r)| as_is(&text.value, mark, r))
            .collect();
        code.sort_by_key(|range| range.start);
        let is_code = |at: usize| {
            let before = code.partition_point(|range| range.start <= at);
            before > 0 && code[before - 1].contains(&at)
        };
        for (groups, range) in groups(&text.value) {
            let mut after = text.value[range.end..].chars();
            all.push(Number {
                written: text.value[range.clone()].to_owned(),
                range: text.source_range(range.clone()),
                groups,
                code: is_code(range.start),
                myriad: after.next().is_some_and(|c| "万萬億亿兆만억조".contains(c)),
            });
        }
    }
    all
}

/// The part of a mark that a translation leaves unchanged: of a link, its address.
fn as_is(text: &str, mark: Mark, range: Range<usize>) -> Range<usize> {
    match mark {
        Mark::Code => range,
        Mark::Link => {
            let words = text[range.clone()].rfind("](").unwrap_or(0);
            range.start + words..range.end
        }
    }
}

/// The numbers of a text, as groups of digits, with their ranges.
fn groups(text: &str) -> Vec<(Vec<String>, Range<usize>)> {
    let mut found: Vec<(Vec<String>, Range<usize>)> = Vec::new();
    let runs = text.split(|c| digit(c).is_none()).filter(|r| !r.is_empty());
    for run in runs {
        let start = run.as_ptr().addr() - text.as_ptr().addr();
        let group: String = run.chars().filter_map(digit).collect();
        let before = found.last_mut().filter(|(groups, range)| {
            match &text[range.end..start] {
                "." | "," | "．" | "，" => true,
                // A space may also separate two numbers.
                " " | "\u{a0}" | "\u{2009}" | "\u{202f}" | "'" | "’" => {
                    group.len() == 3 && is_thousands(groups)
                }
                _ => false,
            }
        });
        match before {
            Some((groups, range)) => {
                groups.push(group);
                range.end = start + run.len();
            }
            None => found.push((vec![group], start..start + run.len())),
        }
    }
    found
}

/// The ASCII form of a decimal digit of one of several scripts.
fn digit(c: char) -> Option<char> {
    const ZEROS: [char; 9] = ['0', '٠', '۰', '०', '০', '๐', '၀', '០', '０'];
    let from = |zero: &char| u32::from(c).checked_sub(u32::from(*zero));
    let value = ZEROS.iter().filter_map(from).find(|value| *value < 10);
    value.and_then(|value| char::from_digit(value, 10))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{found, found_by};

    #[test]
    fn numbers_of_translations() {
        let path = "locales/fr/site.ftl";
        for (source, text, places) in [
            ("See 425 and port 21", "Voir 425 et le port 21", &[][..]),
            ("See 425 and port 21", "Voir 426 et le port 21", &["1:19"]),
            ("See 425 and port 21", "Voir le port 21 de loin", &["1:1"]),
            ("See port 21 again", "Voir 425 et le port 21", &["1:19"]),
            ("In section 4.2 it is", "Voir la section 4.3", &["1:30"]),
            ("In section 4.2 it is", "Voir la section 4,2", &[]),
            ("Wait 5 minutes more", "Attendez encore un peu", &[]),
            ("Ports 1,024 and 65535", "Ports 1\u{202f}024 et 65 535", &[]),
            ("Ports 1,024 and 65535", "Ports 1.024 et ６５５３５", &[]),
            ("Ports 1,024 and 2000", "Ports 2 024 et 2000", &["1:20"]),
            ("Both 220 and 502 here", "Pour 220 502 ici même", &[]),
            ("See 425, 426 and more", "Voir 426,425 et plus", &[]),
            ("It is 20000 of them", "Il y en a 2万 en tout", &[]),
            ("Send `PORT 21` there", "Envoyez `PORT 22` donc", &[]),
            ("Send `PORT 21` there", "Envoyez cela au port 21", &[]),
            (
                "See [port 21](/a/1-425)",
                "Voir [le port 22](/a/1-425)",
                &["1:28"],
            ),
            ("After { $n } of 30.", "Après { $n } sur 30.", &[]),
        ] {
            let (source, text) = (
                format!("site-title = {source}\n"),
                format!("site-title = {text}\n"),
            );
            let code = "check/differing-number";
            let all = found_by(code, &[("locales/en/site.ftl", &source), (path, &text)]);
            let expected = places.iter().map(|at| format!("{code} {path}:{at}"));
            assert_eq!(all, expected.collect::<Vec<_>>(), "{text}");
        }
    }

    #[test]
    fn each_variant_may_have_its_own() {
        let source = "own = { $n ->\n    [one] one of 10\n   *[other] { $n } of 10\n }\n";
        let text = "own = { $n ->\n    [one] un sur 12\n   *[other] { $n } sur 10\n }\n";
        let all = found(&[
            ("locales/en/own.ftl", source),
            ("templates/not_found.html", "{{ t(id=\"own\", n=1) }}"),
            ("locales/fr/own.ftl", text),
        ]);
        assert_eq!(all, [""; 0]);
    }
}
