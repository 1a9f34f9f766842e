//! `check/plural-category`, `check/uncovered-plural`, `check/unmatched-variant`: the
//! cases of a select are those that come up in the language.
//!
//! Why: Fluent takes the default variant for whatever it does not find, without a word.
//! A category that the language has not is never chosen; one that it has, and that is
//! left out, gives "1 results". A text such as a code never equals a number.
//!
//! Example: `{ $count -> [few] … *[other] … }` in French.

use super::reference::is_count;
use super::{INTERFACE, own_patterns};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::l10n::{CATEGORIES, Pattern, Plurals, Reference, ReferenceKind, Select, plurals};
use crate::project::Project;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for (file, entry, attribute, pattern) in own_patterns(project) {
        let locale = &project.locales[file.locale];
        for select in &pattern.selects {
            let interface = INTERFACE.iter().any(|(id, _)| *id == entry.id);
            let on = Selected::of(pattern, select, interface);
            let plurals = match on {
                Selected::Number { ordinal, .. } => plurals(&locale.language, ordinal),
                Selected::Text | Selected::Other => None,
            };
            let faults = [
                unmatched(select, &on),
                plurals.map_or(vec![], |p| categories(select, &p, &locale.name)),
            ];
            for (code, range, message, hint) in faults.concat() {
                out.push(
                    Diagnostic::warning(code, Span::new(file.source, range), message)
                        .about(&entry.id, attribute)
                        .hint(hint),
                );
            }
        }
    }
}

type Fault = (&'static str, std::ops::Range<usize>, String, String);

/// What a select looks at.
enum Selected {
    /// A number, or what may be one.
    Number {
        /// As written: `$count`.
        name: String,
        /// Whether positions are meant: `1st`.
        ordinal: bool,
        /// Whether it is formatted in a way of its own.
        options: bool,
    },
    /// A text: a code, a name, a particle.
    Text,
    /// A literal, a term, an unknown function.
    Other,
}

impl Selected {
    fn of(pattern: &Pattern, select: &Select, interface: bool) -> Self {
        let Some(place) = select.on else {
            return Self::Other;
        };
        let reference = &pattern.references[place];
        // What the site's own templates give may be a number.
        let is_text = |name: &str| interface && !is_count(name);
        let number = |name: &str, reference: Option<&Reference>| {
            let arguments = reference.iter().flat_map(|r| &r.arguments);
            let options: Vec<_> = arguments.filter(|a| a.name.is_some()).collect();
            Self::Number {
                name: format!("${name}"),
                ordinal: options
                    .iter()
                    .any(|o| o.literal.as_deref() == Some("ordinal")),
                options: !options.is_empty(),
            }
        };
        match (reference.kind, reference.name.as_str()) {
            (ReferenceKind::Variable, name) if is_text(name) => Self::Text,
            (ReferenceKind::Variable, name) => number(name, None),
            (ReferenceKind::Function, "JOSA") => Self::Text,
            (ReferenceKind::Function, "NUMBER") => match pattern.references.get(place + 1) {
                Some(r) if r.kind == ReferenceKind::Variable && is_text(&r.name) => Self::Text,
                Some(r) if r.kind == ReferenceKind::Variable => number(&r.name, Some(reference)),
                _ => Self::Other,
            },
            _ => Self::Other,
        }
    }
}

/// Variants that nothing can choose.
fn unmatched(select: &Select, on: &Selected) -> Vec<Fault> {
    let mut found = Vec::new();
    for (i, variant) in select.variants.iter().enumerate() {
        let key = &variant.key;
        let earlier = &select.variants[..i];
        if earlier.iter().any(|v| v.key == *key) {
            let message = format!("`[{key}]` is there twice: the second one is never chosen");
            found.push((variant, message, "keep one of the two"));
        } else if variant.default {
            // Chosen for everything else, whatever it is called.
        } else if let Selected::Text = on {
            let category = CATEGORIES.contains(&key.as_str());
            if variant.number || category {
                let message = format!("`[{key}]` is never chosen: it is compared with a text");
                let hint = "only counts have numbers and plural categories; see the comment \
                            above the message for what its variables are";
                found.push((variant, message, hint));
            }
        } else if let Selected::Number { name, options, .. } = on {
            let natural = key.bytes().all(|b| b.is_ascii_digit());
            if variant.number && (*options || !natural) {
                let message = match natural {
                    true => format!("`[{key}]` is never chosen: {name} is formatted first"),
                    false => format!("`[{key}]` is never chosen: {name} is a whole number"),
                };
                found.push((
                    variant,
                    message,
                    "write a whole number, and select on the count itself",
                ));
            }
        }
    }
    let fault = |(variant, message, hint): (&crate::l10n::Variant, String, &str)| {
        let range = variant.range.clone();
        ("check/unmatched-variant", range, message, hint.to_owned())
    };
    found.into_iter().map(fault).collect()
}

/// Categories that the language has not, and those that are left out.
fn categories(select: &Select, plurals: &Plurals, language: &str) -> Vec<Fault> {
    let words = select.variants.iter().filter(|v| !v.number);
    // A select on a number that names no category at all is about something else.
    if !words.clone().any(|v| CATEGORIES.contains(&v.key.as_str())) {
        return Vec::new();
    }
    let list = |names: &[&str]| format!("[{}]", names.join("] ["));
    let mut found = Vec::new();
    for variant in words.clone() {
        let key = variant.key.as_str();
        if plurals.any.contains(&key) {
            continue;
        }
        let message = match CATEGORIES.contains(&key) {
            true => format!("{language} has no plural category `{key}`"),
            false => format!("`{key}` is no plural category"),
        };
        let near = crate::diagnostic::nearest(key, plurals.any.iter().copied());
        let hint = match near {
            Some(near) if !CATEGORIES.contains(&key) => format!("did you mean `{near}`?"),
            _ => format!("categories of {language}: {}", list(&plurals.any)),
        };
        if !variant.default {
            found.push((
                "check/plural-category",
                variant.range.clone(),
                message,
                hint,
            ));
        }
    }
    // `*[other]` is for whatever is left, whatever the category is called.
    let default = select.variants.iter().find(|v| v.default);
    let covered = |name: &str, first: usize| {
        let here = |v: &&crate::l10n::Variant| match v.number {
            // One number alone does not cover a category, unless it is all of it.
            true => v.key.parse() == Ok(first) && name != "other" && is_single(name, first),
            false => v.key == name,
        };
        select.variants.iter().any(|v| here(&v))
            || default.is_some_and(|d| d.key == name || plurals.whole.len() == 1)
    };
    for (name, first) in &plurals.whole {
        let rest = *name == "other"
            || (!plurals.whole.iter().any(|(n, _)| *n == "other") && *name == "many");
        if !rest && !covered(name, *first) {
            let message = format!("the plural category `{name}` of {language} is left out");
            let hint = format!("add [{name}]: it is chosen for {first}, for example");
            found.push((
                "check/uncovered-plural",
                select.range.clone(),
                message,
                hint,
            ));
        }
    }
    found
}

/// Whether a category, where it has a number of its own, is for that number alone: as
/// `one` for 1 in most languages that have it.
fn is_single(name: &str, first: usize) -> bool {
    matches!((name, first), ("zero", 0) | ("one", 1) | ("two", 2))
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn variants() {
        let path = "locales/fr/site.ftl";
        for (variants, expected) in [
            ("[one] un\n       *[other] des", ""),
            ("[0] zéro\n        [one] un\n       *[other] des", ""),
            (
                "[few] peu\n        [one] un\n       *[other] des",
                "plural-category 3:10",
            ),
            (
                "[onne] un\n        [one] un\n       *[other] des",
                "plural-category 3:10",
            ),
            ("[0] zéro\n       *[other] des", "uncovered-plural 2:7"),
            (
                "[one] un\n        [one] une\n       *[other] des",
                "unmatched-variant 4:10",
            ),
            (
                "[1.5] un\n        [one] un\n       *[other] des",
                "unmatched-variant 3:10",
            ),
        ] {
            let text = format!(
                "home-counts =\n    {{ $codes ->\n        {variants} {{ $codes }}\n    }}\n"
            );
            let expected: Vec<_> = expected.split_once(' ').into_iter().collect();
            let expected: Vec<_> = expected
                .iter()
                .map(|(code, at)| format!("check/{code} {path}:{at}"))
                .collect();
            assert_eq!(found(&[(path, &text)]), expected, "{text}");
        }
    }

    #[test]
    fn texts_are_no_numbers() {
        let path = "locales/fr/site.ftl";
        for (key, column) in [("1", 10), ("one", 10)] {
            let text = format!(
                "protocol-title =\n    {{ $protocol ->\n        [{key}] é {{ $protocol }}\n       *[other] {{ $protocol }}\n    }}\n"
            );
            let all = found(&[(path, &text)]);
            assert_eq!(all, [format!("check/unmatched-variant {path}:3:{column}")]);
        }
        let text = "protocol-title =\n    { $protocol ->\n        [FTP] codes FTP\n       *[other] codes { $protocol }\n    }\n";
        assert_eq!(found(&[(path, text)]), [""; 0]);
    }
}
