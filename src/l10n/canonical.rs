//! Fluent's canonical form: the form in which Fluent's own serializer writes a file.
//!
//! Input: the text of an `.ftl` file. Output: the same messages, terms and comments in
//! canonical form. Never changes what the file says.

use super::dedent::dedent;
use super::depth::too_deep;
use super::syntax::parsable;
use super::writer::{write, write_entry};
use fluent_syntax::{ast, parser};
use std::borrow::Cow;

/// The result of [`canonical`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canonical {
    /// The whole file.
    pub text: String,
    /// Indices (from 0) of the messages and terms that are left unchanged, because
    /// canonical form would change their value.
    pub unwritable: Vec<usize>,
}

/// The text in canonical form; a fixed point of this function. `None` if any part of it is
/// not Fluent or exceeds the limits of `depth.rs`.
pub fn canonical(text: &str) -> Option<Canonical> {
    if !too_deep(text).is_empty() {
        return None;
    }
    let text = plain(text);
    let tree = tree(&text).ok()?;
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let (mut unwritable, mut messages) = (Vec::new(), 0);
    for (i, entry) in tree.body.iter().enumerate() {
        let from = out.len();
        write_entry(entry, &mut out);
        let message = matches!(entry, ast::Entry::Message(_) | ast::Entry::Term(_));
        if !says(&out[from..], entry) {
            out.truncate(from);
            out.push_str(written(&text, entry, tree.body.get(i + 1)));
            match message {
                true => unwritable.push(messages),
                false => out.push('\n'),
            }
        }
        messages += usize::from(message);
    }
    Some(Canonical {
        text: out,
        unwritable,
    })
}

/// Each message and term in canonical form, without the comment above it, with its id (a
/// term's with its dash). Invalid Fluent is skipped.
pub fn canonical_entries(text: &str) -> Vec<(String, String)> {
    let text = plain(text);
    let tree = match parser::parse_runtime(&*text) {
        Ok(tree) | Err((tree, _)) => tree,
    };
    let entries = tree.body.into_iter().filter_map(|mut entry| {
        let id = match &entry {
            ast::Entry::Message(message) => message.id.name.to_owned(),
            ast::Entry::Term(term) => format!("-{}", term.id.name),
            _ => return None,
        };
        dedent(&text, &mut entry);
        Some((id, write(&[entry])))
    });
    entries.collect()
}

/// The text in canonical form with each wanted message and term turned into a comment,
/// below its own comment. `wanted` is called with the id (a term's with its dash). The
/// others are left out, as are headings with only such entries below them, and invalid
/// Fluent. `None` if nothing is wanted.
pub fn commented(text: &str, mut wanted: impl FnMut(&str) -> bool) -> Option<String> {
    let text = plain(text);
    let (Ok(mut tree) | Err(mut tree)) = tree(&text);
    let (mut written, mut any) = (Vec::new(), false);
    // Headings and free-standing comments still waiting for a wanted message, and whether a
    // message was left out since the last heading.
    let (mut waiting, mut left_out) = (Vec::new(), false);
    for entry in &mut tree.body {
        let message = match entry {
            ast::Entry::Message(m) => Some((m.id.name.to_owned(), m.comment.take())),
            ast::Entry::Term(t) => Some((format!("-{}", t.id.name), t.comment.take())),
            _ => None,
        };
        if let Some((id, comment)) = message {
            if !wanted(&id) {
                left_out = true;
                continue;
            }
            any = true;
            written.append(&mut waiting);
            let above = comment.into_iter().flat_map(|c| c.content);
            let message = write(std::slice::from_ref(entry));
            let lines = message.lines().map(str::to_owned);
            let content = above.map(str::to_owned).chain(lines).collect();
            written.push(ast::Entry::Comment(ast::Comment { content }));
            continue;
        }
        let owned = |c: &ast::Comment<&str>| ast::Comment {
            content: c.content.iter().map(|line| (*line).to_owned()).collect(),
        };
        match entry {
            ast::Entry::ResourceComment(c) => written.push(ast::Entry::ResourceComment(owned(c))),
            ast::Entry::Comment(c) => waiting.push(ast::Entry::Comment(owned(c))),
            ast::Entry::GroupComment(c) => {
                if left_out {
                    waiting.clear();
                }
                left_out = false;
                waiting.push(ast::Entry::GroupComment(owned(c)));
            }
            _ => {}
        }
    }
    if !left_out {
        written.append(&mut waiting);
    }
    any.then(|| write(&written))
}

/// The text with `\n` as line endings, including one at the end, without which the parser
/// of fluent-syntax misses an empty comment there. A carriage return that belongs to the
/// text is kept: a line that ends with one keeps its `\r\n`.
fn plain(text: &str) -> Cow<'_, str> {
    let mut text = parsable(text);
    if text.contains("\r\n") {
        let mut plain = String::with_capacity(text.len());
        for line in text.split_inclusive('\n') {
            match line.strip_suffix("\r\n") {
                Some(line) if !line.ends_with('\r') => plain.extend([line, "\n"]),
                _ => plain.push_str(line),
            }
        }
        text = Cow::Owned(plain);
    }
    if !text.ends_with('\n') {
        let end = if text.ends_with('\r') { "\r\n" } else { "\n" };
        text.to_mut().push_str(end);
    }
    text
}

/// The entries of a text, indented as the specification defines it. Errors: if part of the
/// text is not Fluent, the entries that are.
fn tree(text: &str) -> Result<ast::Resource<&str>, ast::Resource<&str>> {
    let (mut tree, sound) = match parser::parse(text) {
        Ok(tree) => (tree, true),
        Err((tree, _)) => (tree, false),
    };
    for entry in &mut tree.body {
        dedent(text, entry);
    }
    if sound { Ok(tree) } else { Err(tree) }
}

/// Whether a text parses to exactly this entry.
fn says(text: &str, entry: &ast::Entry<&str>) -> bool {
    tree(text).is_ok_and(|tree| tree.body.as_slice() == std::slice::from_ref(entry))
}

/// The source of an entry, up to the next one, without the blank lines between them.
fn written<'t>(
    text: &'t str,
    entry: &ast::Entry<&'t str>,
    next: Option<&ast::Entry<&'t str>>,
) -> &'t str {
    let line_of = |entry: &ast::Entry<&'t str>| {
        let comment = |c: &ast::Comment<&'t str>| c.content.first().copied();
        let first = match entry {
            ast::Entry::Message(m) => m.comment.as_ref().and_then(comment).or(Some(m.id.name)),
            ast::Entry::Term(t) => t.comment.as_ref().and_then(comment).or(Some(t.id.name)),
            ast::Entry::Comment(c)
            | ast::Entry::GroupComment(c)
            | ast::Entry::ResourceComment(c) => comment(c),
            ast::Entry::Junk { .. } => None,
        };
        let at = first.map_or(0, |first| first.as_ptr().addr() - text.as_ptr().addr());
        text[..at].rfind('\n').map_or(0, |i| i + 1)
    };
    let end = next.map_or(text.len(), line_of);
    let source = &text[line_of(entry)..end];
    let last = source.trim_end_matches([' ', '\n']).len();
    let rest = source[last..]
        .find('\n')
        .map_or(source.len() - last, |i| i + 1);
    &source[..last + rest]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(written: &str) -> Option<String> {
        let canonical = canonical(written)?;
        assert_eq!(canonical.unwritable, Vec::<usize>::new(), "{written:?}");
        Some(canonical.text)
    }

    #[test]
    fn one_way_of_writing() {
        let written = "### About\n\n# Above a\na = x\n    .b = one\n    two\n\n\n\n-t=T\nb = { $n ->\n  [one] x\n *[other] y\n}\n";
        let expected = "### About\n\n# Above a\na = x\n    .b =\n        one\n        two\n-t = T\nb =\n    { $n ->\n        [one] x\n       *[other] y\n    }\n";
        assert_eq!(text(written).as_deref(), Some(expected));
        assert_eq!(text(expected).as_deref(), Some(expected));
        assert_eq!(
            text(&written.replace('\n', "\r\n")).as_deref(),
            Some(expected)
        );
        assert_eq!(text("a = { $x\n"), None, "what is no Fluent stays");
        assert_eq!(text("a = x\n\n##").as_deref(), Some("a = x\n\n##\n\n"));
    }

    /// As Python's fluent.syntax 0.19 writes it; `tests/l10n/check.py` compares a larger
    /// file with it.
    #[test]
    fn texts_that_begin_with_a_sign_stay_behind_the_equals_sign() {
        for (written, expected) in [
            ("a = **x** y,\n  z\n", "a = **x** y,\n    z\n"),
            ("a = [x](/y)\n\n z\n", "a = [x](/y)\n    \n    z\n"),
            ("a = .x\n z\n", "a = .x\n    z\n"),
            (
                "-a = *x\n z\n .b = [x]\n  z\n",
                "-a = *x\n    z\n    .b = [x]\n        z\n",
            ),
            ("a = #x\n z\n", "a =\n    #x\n    z\n"),
            ("a = {\"*\"}\n z\n", "a =\n    { \"*\" }\n    z\n"),
            (
                "a = *x* { $n ->\n *[b] [y]\n z\n }\n",
                "a = *x* { $n ->\n       *[b] [y]\n            z\n    }\n",
            ),
            (
                "a = {{ $n ->\n *[b] y\n }}\n",
                "a = {{ $n ->\n       *[b] y\n    }}\n",
            ),
            ("a = {{{ $n }}}\n", "a = {{{ $n }}}\n"),
            ("#   \n#\na = x\n", "#   \n#\na = x\n"),
        ] {
            assert_eq!(text(written).as_deref(), Some(expected));
            assert_eq!(text(expected).as_deref(), Some(expected));
        }
    }

    #[test]
    fn blanks_before_a_placeable_count_as_those_before_text() {
        for (written, expected) in [
            ("a =\n { $n } x\n   y\n", "a =\n    { $n } x\n      y\n"),
            ("a =\n x\n   { $n }\n", "a =\n    x\n      { $n }\n"),
            ("a =\n   { $n }\n x\n", "a =\n      { $n }\n    x\n"),
            (
                "a = x\n  { $n }\n   z\n",
                "a =\n    x\n    { $n }\n     z\n",
            ),
            (
                "a = x\n{ $n }\n   z\n",
                "a =\n    x\n    { $n }\n       z\n",
            ),
            ("a =\n x\n      \n y\n", "a =\n    x\n    \n    y\n"),
        ] {
            assert_eq!(text(written).as_deref(), Some(expected));
            assert_eq!(text(expected).as_deref(), Some(expected));
        }
    }

    #[test]
    fn what_cannot_be_written_stays_and_is_named() {
        let written = "-t  =  x\n\n# c\na  = x\r\r\n  y\n\n## g\nb  =  z\n";
        let canonical = canonical(written).unwrap();
        assert_eq!(canonical.unwritable, [1]);
        assert_eq!(
            canonical.text,
            "-t = x\n# c\na  = x\r\r\n  y\n\n## g\n\nb = z\n"
        );
        assert_eq!(super::canonical(&canonical.text), Some(canonical));
    }

    /// With every end of up to five carriage returns, line ends, blanks, and letters.
    #[test]
    fn a_carriage_return_at_the_end_stays_what_it_is() {
        let says = |text: &str| format!("{:?}", tree(&plain(text)).map(|tree| tree.body));
        let mut ends = vec![String::new()];
        for _ in 0..5 {
            let longer = ends
                .iter()
                .flat_map(|end| ["\r", "\n", " ", "x"].map(|c| end.clone() + c));
            ends = longer.collect();
            for end in &ends {
                for start in ["a = x", "a = { $x }", "# c", "a = ", "a =\n .b = x"] {
                    let source = format!("{start}{end}");
                    let Some(once) = canonical(&source) else {
                        continue;
                    };
                    let twice = canonical(&once.text).map(|twice| twice.text);
                    assert_eq!(twice.as_ref(), Some(&once.text), "{source:?}");
                    assert_eq!(says(&once.text), says(&source), "{source:?}");
                }
            }
        }
    }

    #[test]
    fn messages_as_comments() {
        let text = "### About\n\n# c\na = x\n    .b = y\n-t = z\n\n## G\n\nd = z\n";
        assert_eq!(
            commented(text, |_| true).as_deref(),
            Some(
                "### About\n\n\n# c\n# a = x\n#     .b = y\n\n\n# -t = z\n\n\n## G\n\n\n# d = z\n\n"
            )
        );
        assert_eq!(
            commented(text, |id| id == "-t").as_deref(),
            Some("### About\n\n\n# -t = z\n\n")
        );
        assert_eq!(
            commented(text, |id| id == "d").as_deref(),
            Some("### About\n\n\n## G\n\n\n# d = z\n\n")
        );
        assert_eq!(commented(text, |_| false), None);
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

    /// Patterns with everything that can occur in one.
    fn pattern() -> impl Strategy<Value = String> {
        let line = "([*\\[.#\\-x\"é ]|\\*\\*b\\*\\*|\\[a\\]\\(/b\\)|\\{ \\$n \\}|\\{\"[*\\[{}]\"\\}|\\{\\{-t\\}\\}|\\{F\\(\\$x,a:1\\)\\}|\\{-t\\(\\)\\}){0,4}";
        let text = "( |\n {1,6}|\n\n  )".prop_flat_map(move |start| {
            proptest::collection::vec((line, "\n( {0,4}\n)? {1,6}"), 1..4).prop_map(move |lines| {
                let lines = lines.iter().flat_map(|(line, next)| [line.as_str(), next]);
                format!("{start}{}", lines.collect::<String>())
            })
        });
        text.prop_recursive(2, 6, 3, move |inner| {
            (inner.clone(), inner.clone(), inner, any::<bool>()).prop_map(|(a, b, c, nested)| {
                let (open, close) = if nested { ("{{", "}}") } else { ("{", "}") };
                format!("{a} {open} $n ->\n [one]{b}\n  *[other]{c}\n{close} x")
            })
        })
    }

    fn file() -> impl Strategy<Value = String> {
        let entry = (
            "(#( c|  |)\n){0,2}",
            "-?[a-c]",
            pattern(),
            proptest::collection::vec(pattern(), 0..3),
        );
        let entry = entry.prop_map(|(comment, id, value, attributes)| {
            let attributes = attributes.iter().map(|a| format!("\n .b={a}"));
            format!("{comment}{id} ={value}{}\n", attributes.collect::<String>())
        });
        let free = "(##? g\n|###\n|\n\n)";
        let entry = prop_oneof![4 => entry, 1 => free];
        (proptest::collection::vec(entry, 1..4), any::<bool>()).prop_map(|(entries, crlf)| {
            let text = entries.concat();
            if crlf {
                text.replace('\n', "\r\n")
            } else {
                text
            }
        })
    }

    /// What a page shows of a text: adjacent spaces and line ends count as one space.
    fn shown(text: &str) -> Vec<String> {
        let entries = crate::l10n::parse(text).entries;
        let of = |e: &crate::l10n::Entry| {
            let texts = e.patterns().flat_map(|(_, p)| &p.texts).map(|t| &t.value);
            let words = texts.map(|t| t.split_whitespace().collect::<Vec<_>>().join(" "));
            format!("{} {:?}", e.id, words.collect::<Vec<_>>())
        };
        entries.iter().map(of).collect()
    }

    proptest::proptest! {
        #[test]
        fn every_message_is_written_and_says_the_same(file in file()) {
            if let Some(once) = canonical(&file) {
                prop_assert!(once.unwritable.is_empty());
                let before = plain(&file);
                prop_assert_eq!(tree(&once.text), tree(&before));
                prop_assert_eq!(shown(&once.text), shown(&file));
                prop_assert_eq!(canonical(&once.text), Some(once.clone()));
            }
        }

        #[test]
        fn canonical_is_a_fixed_point(
            text in "(a = |-t = |    \\.b = |x|\\{ \\$n \\}|\\{\"\\\\u00a0\"\\}|\n|    |#|# | \\{ \\$n ->\n    \\[one\\] |\n   \\*\\[other\\] |\n \\}\n|\\.|\\[|\\*|é){0,24}"
        ) {
            if let Some(once) = canonical(&text) {
                prop_assert_eq!(canonical(&once.text), Some(once.clone()));
            }
        }
    }
}
