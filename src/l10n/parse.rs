//! Parses messages as written.
//!
//! Input: the text of an `.ftl` file. Output: a [`Resource`] that owns all data for the
//! checks, with byte ranges of the input. Does not format.

use super::depth::too_deep;
use super::message::{Entry, Resource};
use super::reader::Reader;
use super::syntax::{SyntaxFault, faults, parsable};
use fluent_syntax::parser;

/// Maximum length in bytes of the name of a message or attribute: every diagnostic about it
/// repeats the name.
const MAX_NAME_LENGTH: usize = 200;

/// Maximum number of attributes of a message: Fluent finds one by linear search.
const MAX_ATTRIBUTES: usize = 500;

/// The limit that a message exceeds, if any.
fn excess(entry: &Entry) -> Option<SyntaxFault> {
    let attributes = &entry.attributes;
    let names = attributes.iter().map(|(_, range, _)| range);
    let mut names = std::iter::once(&entry.range).chain(names);
    let long = names.find(|range| range.len() > MAX_NAME_LENGTH);
    let (range, message, hint) = match (long, attributes.get(MAX_ATTRIBUTES)) {
        (Some(range), _) => {
            let message = format!("this name is too long; the limit is {MAX_NAME_LENGTH} letters");
            (
                range.start..range.start + MAX_NAME_LENGTH,
                message,
                "shorten it",
            )
        }
        (None, Some((_, range, _))) => {
            let message =
                format!("this message has too many attributes; the limit is {MAX_ATTRIBUTES}");
            let hint = "start another message, `id =`, for the rest";
            (range.clone(), message, hint)
        }
        (None, None) => return None,
    };
    Some(SyntaxFault {
        range,
        message,
        hint: hint.to_owned(),
        lost: vec![entry.id.clone()],
        merged: None,
    })
}

/// Parses an `.ftl` file. What cannot be parsed is listed in the faults; the rest is in the
/// entries.
pub fn parse(text: &str) -> Resource {
    let readable = parsable(text);
    let (tree, errors) = match parser::parse(&*readable) {
        Ok(tree) => (tree, Vec::new()),
        Err((tree, errors)) => (tree, errors),
    };
    let reader = Reader::new(&readable);
    let mut entries: Vec<Entry> = tree.body.iter().filter_map(|e| reader.entry(e)).collect();
    let mut faults = faults(text, &errors);
    for fault in &mut faults {
        if let Some(merged) = &fault.merged {
            let within = entries.extract_if(.., |e| merged.contains(&e.range.start));
            fault.lost.extend(within.map(|e| e.id));
        }
    }
    entries.retain(|entry| {
        let fault = excess(entry);
        let sound = fault.is_none();
        faults.extend(fault);
        sound
    });
    faults.extend(too_deep(text).iter().map(|deep| deep.fault(text)));
    Resource { entries, faults }
}

#[cfg(test)]
mod tests {
    use super::super::message::*;
    use super::*;

    #[test]
    fn places_of_everything_that_is_referred_to() {
        let text = "a = é { $name } and { JOSA($name, \"은/는\") }\n    .b = { -t(x: 1) } { c }\n";
        let resource = parse(text);
        let entry = &resource.entries[0];
        fn literal(r: &Reference) -> Option<&str> {
            r.arguments.get(1)?.literal.as_deref()
        }
        let seen: Vec<_> = entry
            .patterns()
            .flat_map(|(_, p)| &p.references)
            .map(|r| (r.kind, &text[r.range.clone()], literal(r)))
            .collect();
        use ReferenceKind::{Function, Message, Term, Variable};
        assert_eq!(
            seen,
            [
                (Variable, "$name", None),
                (Function, "JOSA", Some("은/는")),
                (Variable, "$name", None),
                (Term, "-t", None),
                (Message, "c", None),
            ]
        );
        assert_eq!(&text[entry.attributes[0].1.clone()], "b");
        let term = &entry.attributes[0].2.references[0];
        let argument = &term.arguments[0];
        assert_eq!(&text[argument.range.clone()], "x");
        assert_eq!(
            (argument.name.as_deref(), argument.literal.as_deref()),
            (Some("x"), Some("1"))
        );
    }

    #[test]
    fn texts_know_where_they_were_written() {
        let text = "a =\n    first <b> { $x }\n    second <i>\n";
        let resource = parse(text);
        let pattern = resource.entries[0].value.as_ref().unwrap();
        let found = &pattern.texts[0];
        assert_eq!(found.value, "first <b> \u{e000}\nsecond <i>");
        for part in ["<b>", "<i>"] {
            let at = found.value.find(part).unwrap();
            let range = found.source_range(at..at + 3);
            assert_eq!(&text[range], part);
        }
    }

    #[test]
    fn selects_and_their_variants() {
        let text = "a =\n    { NUMBER($n) ->\n        [1] x\n       *[other] y { $m ->\n            [one] p\n           *[b] q\n        }\n    }\nb = z { $n ->\n       *[c] d\n    }\n";
        let resource = parse(text);
        let pattern = resource.entries[0].value.as_ref().unwrap();
        let seen = pattern.selects.iter().map(|s| {
            let keys = s.variants.iter();
            let keys: Vec<_> = keys
                .map(|v| (&text[v.range.clone()], v.number, v.default))
                .collect();
            (
                &text[s.range.clone()],
                &*pattern.references[s.on.unwrap()].name,
                s.whole,
                keys,
            )
        });
        assert_eq!(
            seen.collect::<Vec<_>>(),
            [
                (
                    "NUMBER",
                    "NUMBER",
                    true,
                    vec![("1", true, false), ("other", false, true)]
                ),
                (
                    "$m",
                    "m",
                    false,
                    vec![("one", false, false), ("b", false, true)]
                ),
            ]
        );
        assert!(!resource.entries[1].value.as_ref().unwrap().selects[0].whole);
    }

    proptest::proptest! {
        #[test]
        fn every_place_is_within_the_text(text in "([a-c.=\\-{}$\"é ]|\n|\n    |\\*\\[x\\]|->|J\\(){0,60}") {
            let resource = parse(&text);
            for fault in &resource.faults {
                proptest::prop_assert!(fault.range.start <= text.len());
            }
            for pattern in resource.entries.iter().flat_map(|e| e.patterns()).map(|(_, p)| p) {
                for reference in &pattern.references {
                    proptest::prop_assert!(text[reference.range.clone()].ends_with(&reference.name));
                }
                for piece in &pattern.texts {
                    let range = piece.source_range(0..piece.value.len());
                    proptest::prop_assert!(range.end <= text.len(), "{:?}", range);
                }
            }
        }
    }

    #[test]
    fn a_fault_in_an_attribute_is_shown_there() {
        let text = "a =\n    .b = fine\n    .c = { $x\n    .d = fine\ne = fine\n";
        let fault = &parse(text).faults[0];
        let before = &text[..fault.range.start];
        assert_eq!(before.lines().count(), 3, "{before:?} {fault:?}");
        assert_eq!(fault.message, "this `{` is not closed");
        assert_eq!(fault.lost, ["a"], "its other attributes are lost with it");
    }

    #[test]
    fn names_and_attributes_have_a_limit() {
        let name = "a".repeat(MAX_NAME_LENGTH + 1);
        let attributes = "    .c = d\n".repeat(MAX_ATTRIBUTES + 1);
        let text = format!("{name} = x\nb =\n    .{name} = x\nc =\n{attributes}d = fine\n");
        let resource = parse(&text);
        let ids: Vec<_> = resource.entries.iter().map(|e| e.id.as_str()).collect();
        assert_eq!(ids, ["d"]);
        let starts = resource.faults.iter().map(|f| f.range.start);
        let lines = starts.map(|at| text[..at].matches('\n').count() + 1);
        assert_eq!(lines.collect::<Vec<_>>(), [1, 3, 4 + MAX_ATTRIBUTES + 1]);
        let lost = resource.faults.iter().flat_map(|f| &f.lost);
        assert_eq!(lost.collect::<Vec<_>>(), [name.as_str(), "b", "c"]);
        let sound = format!("{} =\n{}", &name[1..], &attributes[11..]);
        assert!(parse(&sound).faults.is_empty());
    }

    #[test]
    fn a_syntax_error_costs_one_message() {
        let text = "a = { $x\nb = fine\nc = { 1 ->\n    [one] x\n }\nd = fine\n";
        let resource = parse(text);
        let ids: Vec<_> = resource.entries.iter().map(|e| e.id.as_str()).collect();
        assert_eq!(ids, ["b", "d"]);
        let lost: Vec<_> = resource.faults.iter().flat_map(|f| &f.lost).collect();
        assert_eq!(lost, ["a", "c"]);
        let resource = parse("# about a\n a = x\n    .b = y\nc = fine\n");
        assert_eq!(resource.entries.len(), 1);
        let lost: Vec<_> = resource.faults.iter().flat_map(|f| &f.lost).collect();
        assert_eq!(lost, ["a"], "though it is indented");
    }
}
