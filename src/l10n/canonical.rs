//! Fluent's canonical form: the one way in which its serializer writes a file.
//!
//! Input: the text of an `.ftl` file. Output: the same messages, terms and comments in
//! canonical form. Never gives a text that says anything else than what it was given.

use super::message::{Resource, parse};
use fluent_syntax::{ast, parser, serializer};

/// The text in canonical form, a fixed point of this function. Nothing if a part of it
/// is not Fluent, or would be lost.
pub fn canonical(text: &str) -> Option<String> {
    let text = text.replace("\r\n", "\n");
    let mut tree = parser::parse(text.as_str()).ok()?;
    // The serializer drops an empty comment, which ends a group.
    for entry in &mut tree.body {
        if let ast::Entry::Comment(c) | ast::Entry::GroupComment(c) | ast::Entry::ResourceComment(c) =
            entry
            && c.content.is_empty()
        {
            c.content.push("");
        }
    }
    let written = serializer::serialize(&tree);
    (says(&parse(&written)) == says(&parse(&text))).then_some(written)
}

/// Each message and term in canonical form, without the comment above it, by its id
/// (of a term with its dash). What is not Fluent is left out.
pub fn canonical_entries(text: &str) -> Vec<(String, String)> {
    let tree = match parser::parse_runtime(text) {
        Ok(tree) | Err((tree, _)) => tree,
    };
    let entries = tree.body.into_iter().filter_map(|entry| {
        let id = match &entry {
            ast::Entry::Message(message) => message.id.name.to_owned(),
            ast::Entry::Term(term) => format!("-{}", term.id.name),
            _ => return None,
        };
        let body = vec![entry];
        Some((id, serializer::serialize(&ast::Resource { body })))
    });
    entries.collect()
}

/// The text in canonical form with each message and term as a comment, below the comment
/// that it has. What is not Fluent is left out.
pub fn commented(text: &str) -> String {
    let mut tree = match parser::parse(text.to_owned()) {
        Ok(tree) | Err((tree, _)) => tree,
    };
    for entry in &mut tree.body {
        let comment = match entry {
            ast::Entry::Message(message) => message.comment.take(),
            ast::Entry::Term(term) => term.comment.take(),
            _ => continue,
        };
        let body = vec![entry.clone()];
        let written = serializer::serialize(&ast::Resource { body });
        let mut content = comment.map_or(Vec::new(), |c| c.content);
        content.extend(written.lines().map(str::to_owned));
        *entry = ast::Entry::Comment(ast::Comment { content });
    }
    serializer::serialize(&tree)
}

/// A text of a file without its place: id, whether of a term, attribute, texts, and what
/// they refer to.
type Said<'r> = (&'r str, bool, Option<&'r str>, Vec<&'r str>, Vec<&'r str>);

/// What a file says.
fn says(resource: &Resource) -> Vec<Said<'_>> {
    let entries = resource.entries.iter().flat_map(|entry| {
        entry.patterns().map(|(attribute, pattern)| {
            let texts = pattern.texts.iter().map(|t| t.value.as_str()).collect();
            let names = pattern.references.iter().map(|r| r.name.as_str()).collect();
            (entry.id.as_str(), entry.term, attribute, texts, names)
        })
    });
    entries.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_way_of_writing() {
        let written = "### About\n\n# Above a\na = x\n    .b = one\n    two\n\n\n\n-t=T\nb = { $n ->\n  [one] x\n *[other] y\n}\n";
        let expected = "### About\n\n# Above a\na = x\n    .b =\n        one\n        two\n-t = T\nb =\n    { $n ->\n        [one] x\n       *[other] y\n    }\n";
        assert_eq!(canonical(written).as_deref(), Some(expected));
        assert_eq!(canonical(expected).as_deref(), Some(expected));
        assert_eq!(
            canonical(&written.replace('\n', "\r\n")).as_deref(),
            Some(expected)
        );
        assert_eq!(canonical("a = { $x\n"), None, "what is no Fluent stays");
    }

    #[test]
    fn messages_as_comments() {
        let text = commented("### About\n\n# c\na = x\n    .b = y\nd = z\n");
        assert_eq!(
            text,
            "### About\n\n\n# c\n# a = x\n#     .b = y\n\n\n# d = z\n\n"
        );
    }

    #[test]
    fn entries_without_comments() {
        let entries = canonical_entries("# c\na = x\n\n-t =   y\nb = {\n");
        let expected = [("a", "a = x\n"), ("-t", "-t = y\n")];
        assert_eq!(
            entries,
            expected.map(|(id, text)| (id.to_owned(), text.to_owned()))
        );
    }

    proptest::proptest! {
        #[test]
        fn canonical_is_a_fixed_point(
            text in "(a = |-t = |    \\.b = |x|\\{ \\$n \\}|\\{\"\\\\u00a0\"\\}|\n|    |#|# | \\{ \\$n ->\n    \\[one\\] |\n   \\*\\[other\\] |\n \\}\n|\\.|\\[|\\*|é){0,24}"
        ) {
            if let Some(once) = canonical(&text) {
                proptest::prop_assert_eq!(canonical(&once), Some(once.clone()), "{:?}", once);
            }
        }
    }
}
