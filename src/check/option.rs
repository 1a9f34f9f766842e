//! `check/unknown-option`: arguments that a function or term cannot use.
//!
//! Why: Fluent ignores unknown options, and options with a value of the wrong type. Numbers
//! of digits are limited to a reasonable range.
//!
//! Example: `{ NUMBER($count, minimumFractionDigit: 1) }`.

use super::own_patterns;
use crate::diagnostic::{Diagnostic, Diagnostics, Span, spelling};
use crate::l10n::{
    Argument, Entry, FOREIGN_OPTIONS, JOSA_OPTIONS, MAX_DIGITS, NUMBER_OPTIONS, Reference,
    ReferenceKind, Values,
};
use crate::model::is_count;
use crate::project::{MessageFile, Project};
use std::ops::Range;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for (file, entry, attribute, pattern) in own_patterns(project) {
        for reference in &pattern.references {
            if let Some((range, name)) = text_variable(project, file, entry, reference) {
                let span = Span::new(file.source, range);
                let message = format!("`${name}` is a string, which NUMBER does not change");
                let warning = Diagnostic::warning("check/unknown-option", span, message);
                let warning = warning.about(&entry.id, attribute);
                out.push(warning.hint(format!("write {{ ${name} }}")));
            }
            for (range, message, hint) in faults(reference) {
                let span = Span::new(file.source, range);
                out.push(
                    Diagnostic::error("check/unknown-option", span, message)
                        .about(&entry.id, attribute)
                        .hint(hint),
                );
            }
        }
    }
}

/// The variable that NUMBER is called with in a message of the interface, unless it is a
/// count.
fn text_variable<'p>(
    project: &'p Project,
    file: &MessageFile,
    entry: &Entry,
    reference: &Reference,
) -> Option<(Range<usize>, &'p str)> {
    if reference.kind != ReferenceKind::Function || reference.name != "NUMBER" {
        return None;
    }
    let variables = super::interface(project, &entry.id)?.variables;
    let argument = reference.arguments.iter().find(|a| a.name.is_none())?;
    let written = project
        .sources
        .at(file.source)
        .text
        .get(argument.range.clone())?;
    let name = written.strip_prefix('$')?;
    (variables.contains(&name) && !is_count(name)).then(|| (argument.range.clone(), name))
}

/// How many characters of a value are quoted.
const MAX_SHOWN_LENGTH: usize = 40;

type Fault = (Range<usize>, String, String);

fn faults(reference: &Reference) -> Vec<Fault> {
    let name = reference.name.as_str();
    // The parser accepts a message as the value of a named argument, which has no effect.
    let mut found: Vec<Fault> = Vec::new();
    let arguments = reference.arguments.iter();
    let (bare, arguments): (Vec<&Argument>, Vec<&Argument>) =
        arguments.partition(|a| a.name.is_some() && a.literal.is_none());
    found.extend(bare.into_iter().map(|a| {
        let option = a.name.as_deref().unwrap_or_default();
        let message = "the value of a named argument must be a number or a quoted string";
        let hint = format!("write it in quotes, `{option}: \"…\"`");
        (a.range.clone(), message.to_owned(), hint)
    }));
    let positional = arguments.iter().filter(|a| a.name.is_none()).count();
    // A term only takes named arguments.
    if reference.kind == ReferenceKind::Term {
        let unnamed = arguments.iter().filter(|a| a.name.is_none());
        let fault = |a: &Argument| {
            let message = format!("the term `-{name}` only takes named arguments");
            (
                a.range.clone(),
                message,
                "add a name: { -term(case: \"x\") }".to_owned(),
            )
        };
        found.extend(unnamed.map(|a| fault(a)));
        return found;
    }
    let options: &[(&str, Values)] = match (reference.kind, name) {
        (ReferenceKind::Function, "NUMBER") => &NUMBER_OPTIONS,
        (ReferenceKind::Function, "JOSA") => &JOSA_OPTIONS,
        _ => return found,
    };
    if positional == 0 {
        let message = format!("`{name}` is called without an argument");
        let hint = format!("pass a value: {{ {name}($count) }}");
        found.push((reference.range.clone(), message, hint));
    }
    for argument in &arguments {
        let Some(option) = &argument.name else {
            continue;
        };
        let range = argument.range.clone();
        let Some((_, values)) = options.iter().find(|(known, _)| known == option) else {
            let foreign = FOREIGN_OPTIONS.iter().find(|(known, _)| known == option);
            found.push(match foreign.filter(|_| name == "NUMBER") {
                Some((_, instead)) => {
                    let message = format!("`{option}` is not supported here");
                    (range, message, (*instead).to_owned())
                }
                None => {
                    let hint = spelling(option, options.iter().map(|(known, _)| *known));
                    (range, format!("`{name}` has no option `{option}`"), hint)
                }
            });
            continue;
        };
        let value = argument.literal.as_deref().unwrap_or_default();
        let hint = match values {
            Values::Any => continue,
            Values::Digits(least) => {
                let fits = |digits| (*least..=MAX_DIGITS).contains(&digits);
                if value.parse().is_ok_and(fits) {
                    continue;
                }
                format!("write an integer from {least} to {MAX_DIGITS}")
            }
            Values::Words(words) if words.contains(&value) => continue,
            Values::Words(words) => spelling(value, words.iter().copied()),
        };
        let value = match value.char_indices().nth(MAX_SHOWN_LENGTH) {
            Some((end, _)) => format!("{}…", &value[..end]),
            None => value.to_owned(),
        };
        found.push((
            range,
            format!("invalid value `{value}` for `{option}`"),
            hint,
        ));
    }
    if name == "NUMBER" {
        found.extend(contradictions(&arguments));
    }
    found
}

/// Options that have no effect because of others in the same call.
fn contradictions(arguments: &[&Argument]) -> Vec<Fault> {
    let option = |name: &str| arguments.iter().find(|a| a.name.as_deref() == Some(name));
    let digits = |a: &Argument| a.literal.as_ref()?.parse::<usize>().ok();
    let mut found = Vec::new();
    for kind in ["FractionDigits", "SignificantDigits"] {
        let (least, most) = (format!("minimum{kind}"), format!("maximum{kind}"));
        if let (Some(low), Some(high)) = (option(&least), option(&most))
            && digits(low) > digits(high)
        {
            let message = format!("`{least}` is larger than `{most}`");
            found.push((
                low.range.clone(),
                message,
                "change one of the two".to_owned(),
            ));
        }
    }
    let named = |end: &str| {
        let ends = |a: &&&Argument| a.name.as_ref().is_some_and(|name| name.ends_with(end));
        arguments.iter().find(ends)
    };
    if let (Some(fraction), Some(_)) = (named("FractionDigits"), named("SignificantDigits")) {
        let option = fraction.name.as_deref().unwrap_or_default();
        let message = format!("`{option}` has no effect beside significant digits");
        found.push((
            fraction.range.clone(),
            message,
            "keep one of the two".to_owned(),
        ));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn options() {
        let path = "locales/fr/site.ftl";
        for (call, column) in [
            ("NUMBER($codes, minimumFractionDigit: 1)", 32),
            ("NUMBER($codes, minimumFractionDigits: \"x\")", 32),
            ("NUMBER($codes, type: \"ordinals\")", 32),
            ("NUMBER($codes, minimumFractionDigits: 21)", 32),
            ("NUMBER($codes, maximumFractionDigits: 1.5)", 32),
            ("NUMBER($codes, minimumIntegerDigits: 0)", 32),
            ("NUMBER($codes, maximumSignificantDigits: 0)", 32),
            (
                "NUMBER($codes, minimumFractionDigits: 99999999999999999999)",
                32,
            ),
            ("NUMBER($codes, useGrouping: \"never\")", 32),
            (
                "NUMBER($codes, minimumFractionDigits: 3, maximumFractionDigits: 1)",
                32,
            ),
            (
                "NUMBER($codes, minimumFractionDigits: 3, maximumSignificantDigits: 1)",
                32,
            ),
            ("NUMBER($codes, style: \"percent\")", 32),
            ("NUMBER($codes, currency: \"EUR\")", 32),
            ("JOSA($codes, particle: \"은/는\", x: 1)", 47),
            ("NUMBER($codes, useGrouping: true)", 32),
        ] {
            let text = format!("home-counts = {{ {call} }} mots\n");
            let all = found(&[(path, &text)]);
            assert_eq!(
                all,
                [format!("check/unknown-option {path}:1:{column}")],
                "{call}"
            );
        }
        for (text, column) in [
            ("-own = { $a }\nhome-heading = { -own(a: b) }\n", 23),
            ("-own = { $a }\nhome-heading = { -own(a: b.c) }\n", 23),
        ] {
            let all = found(&[(path, text)]);
            assert_eq!(all.len(), 1, "{text}: {all:?}");
            assert!(all[0].ends_with(&format!(":2:{column}")), "{text}: {all:?}");
        }
        let text = "protocol-title = { NUMBER($protocol, useGrouping: \"false\") }\n";
        assert_eq!(
            found(&[(path, text)]),
            [format!("check/unknown-option {path}:1:27")]
        );
        let sound = "home-counts = { NUMBER($codes, minimumFractionDigits: 20, type: \"ordinal\", useGrouping: \"false\", minimumIntegerDigits: 1) } mots\n";
        assert_eq!(found(&[(path, sound)]), [""; 0]);
    }
}
