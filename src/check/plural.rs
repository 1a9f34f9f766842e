//! `check/plural-category`, `check/uncovered-plural`, `check/unmatched-variant`: the
//! variants of a select must match what occurs in the language. `check/unknown-language`:
//! its plural categories are unknown.
//!
//! Why: Fluent silently takes the default variant for anything it does not find. A category
//! that the language does not have is never chosen; leaving out one that it has gives "1
//! results". A text such as a code never equals a number.
//!
//! Example: `{ $count -> [few] … *[other] … }` in French.

use super::{own_files, own_patterns};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::l10n::{
    CATEGORIES, Pattern, Plurals, Reference, ReferenceKind, Select, has_plural_rules, plurals,
};
use crate::model::{LocaleId, is_count};
use crate::project::Project;
use std::cell::OnceCell;
use std::collections::HashSet;
use typed_index_collections::TiVec;

pub fn check(project: &Project, out: &mut Diagnostics) {
    unknown_languages(project, out);
    // By locale and whether ordinals are meant, each computed on first use.
    let known: TiVec<LocaleId, [OnceCell<Option<Plurals>>; 2]> =
        project.locales.iter().map(|_| Default::default()).collect();
    for (file, entry, attribute, pattern) in own_patterns(project) {
        let locale = &project.locales[file.locale];
        for select in &pattern.selects {
            let interface = super::interface(project, &entry.id).is_some();
            let on = Selected::of(pattern, select, interface);
            let mut faults = vec![unmatched(select, &on)];
            if let Selected::Number {
                ordinal, fraction, ..
            } = on
                && let Some(plurals) = known[file.locale][usize::from(ordinal)]
                    .get_or_init(|| plurals(&locale.language, ordinal))
            {
                faults.push(categories(select, &on, plurals, &locale.name));
                // 1.0 may be in another category than 1.
                if !fraction {
                    faults.push(uncovered(select, plurals, &locale.name));
                }
            }
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

/// Reports languages for which CLDR has no plural rules.
fn unknown_languages(project: &Project, out: &mut Diagnostics) {
    for file in own_files(project) {
        let locale = &project.locales[file.locale];
        let path = &project.sources.at(file.source).path;
        if path.ends_with("/locale.ftl") && !has_plural_rules(&locale.language) {
            let message = format!(
                "the plural categories of `{}` are unknown: every number counts as `other`",
                locale.tag
            );
            let hint = "name the folder after the ISO 639 code of the language, such as `pl`; \
                        if the code is correct, write a text that fits every number after \
                        *[other]";
            out.push(
                Diagnostic::warning(
                    "check/unknown-language",
                    Span::new(file.source, 0..0),
                    message,
                )
                .hint(hint),
            );
        }
    }
}

type Fault = (&'static str, std::ops::Range<usize>, String, String);

/// What a select selects on.
enum Selected {
    /// A number, or something that may be one.
    Number {
        /// As written: `$count`.
        name: String,
        /// Whether it is certainly a number: one of the interface's counts.
        count: bool,
        /// Whether ordinals are meant: `1st`.
        ordinal: bool,
        /// Whether it has formatting options, so that it never equals a number without
        /// them.
        options: bool,
        /// Whether it is shown with a fraction, as in `1.0`.
        fraction: bool,
    },
    /// A string: a code, a name, a particle.
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
        // Variables from the site's own templates may be numbers.
        let is_text = |name: &str| interface && !is_count(name);
        let count = |name: &str| interface && is_count(name);
        let number = |name: &str, reference: Option<&Reference>| {
            let arguments = reference.iter().flat_map(|r| &r.arguments);
            let options: Vec<_> = arguments
                .filter_map(|a| Some((a.name.as_deref()?, a.literal.as_deref()?)))
                .collect();
            let fraction = |(option, value): &(&str, &str)| match *option {
                "minimumFractionDigits" => *value != "0",
                "minimumSignificantDigits" => *value != "1",
                _ => false,
            };
            let ordinal = options.contains(&("type", "ordinal"));
            let fraction = options.iter().any(fraction);
            Self::Number {
                name: format!("${name}"),
                count: count(name),
                ordinal,
                // Fluent compares these options as well.
                options: ordinal
                    || fraction
                    || options.contains(&("useGrouping", "false"))
                    || options.iter().any(|(o, _)| *o == "minimumIntegerDigits"),
                fraction,
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

/// Variants that can never be chosen.
fn unmatched(select: &Select, on: &Selected) -> Vec<Fault> {
    let (mut found, mut earlier) = (Vec::new(), HashSet::new());
    for variant in &select.variants {
        let key = &variant.key;
        if !earlier.insert(key) {
            let message = format!("`[{key}]` occurs twice: the second variant is never chosen");
            found.push((variant, message, "keep one of the two"));
        } else if variant.default {
            // Chosen for everything else, whatever its key.
        } else if let Selected::Text = on {
            let category = CATEGORIES.contains(&key.as_str());
            if variant.number || category {
                let message = format!("`[{key}]` is never chosen: it is compared with a string");
                let hint = "only counts have numbers and plural categories; the comment \
                            above the message describes its variables";
                found.push((variant, message, hint));
            }
        } else if let Selected::Number {
            name,
            options,
            count,
            fraction,
            ..
        } = on
        {
            let natural = key.bytes().all(|b| b.is_ascii_digit());
            // `[1.0]` is chosen for a number that is shown like that.
            let shown = *fraction && !natural;
            if variant.number && !shown && (*options || (*count && !natural)) {
                let message = match natural {
                    true => format!("`[{key}]` is never chosen: {name} is formatted first"),
                    false => format!("`[{key}]` is never chosen: {name} is an integer"),
                };
                found.push((
                    variant,
                    message,
                    "write an integer, and select on the count itself",
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

/// Whether a select is about plurals: whether any variant except the default, which may
/// have any key, is a category or a number. Otherwise it is about something else, such as a
/// grammatical case or a browser.
fn by_number(select: &Select) -> bool {
    let mut chosen = select.variants.iter().filter(|v| !v.default);
    chosen.any(|v| v.number || CATEGORIES.contains(&v.key.as_str()))
}

/// Categories that the language does not have.
fn categories(select: &Select, on: &Selected, plurals: &Plurals, language: &str) -> Vec<Fault> {
    // For a count, no other key is ever chosen.
    if !by_number(select) && !matches!(on, Selected::Number { count: true, .. }) {
        return Vec::new();
    }
    let list = |names: &[&str]| format!("[{}]", names.join("] ["));
    let mut found = Vec::new();
    for variant in select.variants.iter().filter(|v| !v.number) {
        let key = variant.key.as_str();
        if plurals.any.contains(&key) {
            continue;
        }
        let message = match CATEGORIES.contains(&key) {
            true => format!("{language} has no plural category `{key}`"),
            false => format!("`{key}` is not a plural category"),
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
    found
}

/// Categories of the language that are missing.
fn uncovered(select: &Select, plurals: &Plurals, language: &str) -> Vec<Fault> {
    // A single category is covered by the default variant.
    if !by_number(select) || plurals.whole.len() == 1 {
        return Vec::new();
    }
    let has = |number: bool, key: &str| {
        let mut variants = select.variants.iter();
        variants.any(|v| v.number == number && v.key == key)
    };
    // A category is also covered if each of its numbers has a variant of its own.
    let covered = |name: &str, numbers: &[u16]| {
        has(false, name) || numbers.iter().all(|n| has(true, &n.to_string()))
    };
    let mut found = Vec::new();
    for (name, numbers) in &plurals.whole {
        // `*[other]` covers everything else, whatever the category is called.
        let rest = *name == "other"
            || (!plurals.whole.iter().any(|(n, _)| *n == "other") && *name == "many");
        if !rest && !covered(name, numbers) {
            let message = format!("the plural category `{name}` of {language} is missing");
            let hint = format!("add [{name}]: it applies to {}, for example", numbers[0]);
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
    fn a_number_covers_its_category_if_it_is_all_of_it() {
        for (tag, variants, left_out) in [
            ("de", "[1] a\n        *[other] b", 0),
            (
                "ru",
                "[1] a\n        [few] b\n        [many] c\n       *[other] d",
                1,
            ),
            (
                "ru",
                "[one] a\n        [few] b\n        [many] c\n       *[other] d",
                0,
            ),
            (
                "sl",
                "[1] a\n        [2] b\n        [few] c\n       *[other] d",
                2,
            ),
            ("lv", "[0] a\n        [one] b\n       *[other] d", 1),
            ("fr", "[0] a\n        [1] b\n       *[other] c", 0),
            ("pt", "[1] a\n       *[other] b", 1),
            ("pt-PT", "[1] a\n       *[other] b", 0),
        ] {
            let (name, path) = (
                format!("locales/{tag}/locale.ftl"),
                format!("locales/{tag}/site.ftl"),
            );
            let text = format!(
                "home-counts =\n    {{ $codes ->\n        {variants} {{ $codes }}\n    }}\n"
            );
            let all = found(&[(&name, "locale-name = A Language\n"), (&path, &text)]);
            let all = all
                .iter()
                .filter(|d| d.starts_with("check/uncovered-plural"));
            assert_eq!(all.count(), left_out, "{tag} {text}");
        }
    }

    #[test]
    fn of_a_number_with_a_fraction_no_category_is_asked() {
        let path = "locales/fr/site.ftl";
        for (options, expected) in [("minimumFractionDigits: 1", 0), ("type: \"cardinal\"", 1)] {
            let text = format!(
                "home-counts =\n    {{ NUMBER($codes, {options}) ->\n        [many] beaucoup de codes à lire\n       *[other] {{ $codes }} codes à lire\n    }}\n"
            );
            assert_eq!(found(&[(path, &text)]).len(), expected, "{options}");
        }
    }

    #[test]
    fn a_number_that_is_formatted_equals_what_looks_like_it() {
        let path = "locales/fr/site.ftl";
        for (options, key, expected) in [
            ("type: \"cardinal\"", "7", 0),
            ("maximumFractionDigits: 0", "7", 0),
            ("minimumFractionDigits: 1", "7", 1),
            ("minimumFractionDigits: 1", "7.0", 0),
            ("type: \"ordinal\"", "7", 1),
            ("useGrouping: \"false\"", "7", 1),
            ("maximumFractionDigits: 0", "7.5", 1),
        ] {
            let text = format!(
                "home-counts =\n    {{ NUMBER($codes, {options}) ->\n        [{key}] sept\n        [one] un\n       *[other] {{ $codes }}\n    }}\n"
            );
            let mut all = found(&[(path, &text)]);
            all.retain(|d| d.starts_with("check/unmatched-variant"));
            assert_eq!(all.len(), expected, "{options} [{key}]");
            let mut localizer = crate::l10n::Localizer::new("fr".parse().unwrap());
            localizer.add(&text);
            let args = crate::l10n::Args::new().named_number("codes".into(), 7.0);
            let chosen = localizer.format("home-counts", None, &args).unwrap();
            assert_eq!(
                chosen.unwrap() == "sept",
                expected == 0,
                "{options} [{key}]"
            );
        }
    }

    #[test]
    fn what_is_no_plural_is_not_asked_for_categories() {
        let path = "locales/fr/site.ftl";
        let (term, count) = (("-term", "case"), ("home-counts", "codes"));
        for ((id, variable), variants, expected) in [
            (term, "[acc] é\n       *[other]", ""),
            (term, "[yes] é\n       *[one]", ""),
            (term, "[man] é\n        [firefox] è\n       *[many]", ""),
            (term, "[1.5] é\n        [one] e\n       *[other]", ""),
            (term, "[few] é\n       *[one]", "plural-category 3:10"),
            (term, "[0] é\n       *[yes]", "uncovered-plural 2:7"),
            // For a count, no other key is ever chosen.
            (count, "[oen] é\n       *[other]", "plural-category 3:10"),
            (count, "[yes] é\n       *[other]", "plural-category 3:10"),
        ] {
            let text = format!(
                "{id} =\n    {{ ${variable} ->\n        {variants} été {{ ${variable} }}\n    }}\n"
            );
            let mut all = found(&[(path, &text)]);
            all.retain(|d| d.contains("plural") || d.contains("variant"));
            let expected = expected.split_once(' ').into_iter();
            let expected: Vec<_> = expected
                .map(|(code, at)| format!("check/{code} {path}:{at}"))
                .collect();
            assert_eq!(all, expected, "{text}");
        }
    }

    #[test]
    fn a_language_that_is_not_known_is_told_once() {
        let path = "locales/tlh/site.ftl";
        let text = "home-counts =\n    { $codes ->\n        [one] wa'\n       *[other] { $codes }\n    }\n";
        for (tag, expected) in [("tlh", 1), ("lld", 0), ("kok-Latn", 0), ("pt-AO", 0)] {
            let name = format!("locales/{tag}/locale.ftl");
            let path = path.replace("tlh", tag);
            let all = found(&[(&name, "locale-name = A\n"), (&path, text)]);
            let about = |d: &&String| d.contains("unknown-language");
            let at = format!("check/unknown-language {name}:1:1");
            assert_eq!(
                all.iter().filter(about).collect::<Vec<_>>(),
                vec![&at; expected]
            );
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
