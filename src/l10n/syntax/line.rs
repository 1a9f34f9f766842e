//! Explains lines that are neither the beginning of a message nor part of its text, and
//! other characters in place of `=`.

use super::foreign::{foreign, merge};
use super::sign::{quoted, unfit};
use super::{A_MESSAGE, Explanation, defined_id, is_name, line_at};
use crate::text::{is_blank, merge_mark};
use std::ops::Range;

/// The name under which a run of comments within a message is reported once.
pub const WITHIN: &str = "comment within";

/// The nearest line above that is not empty.
enum Above {
    Nothing,
    /// A comment, with its first line, and whether it is right below a text.
    Comment(Range<usize>, bool),
    /// A line of a message.
    Text,
}

fn above(text: &str, start: usize) -> Above {
    let mut comment = None;
    let mut end = start;
    for line in text[..start].split_inclusive('\n').rev() {
        end -= line.len();
        match &comment {
            None if line.trim().is_empty() => {}
            None if line.starts_with('#') => comment = Some(end..end + line.trim_end().len()),
            None => return Above::Text,
            Some(_) if line.starts_with('#') => comment = Some(end..end + line.trim_end().len()),
            Some(at) => return Above::Comment(at.clone(), !line.trim().is_empty()),
        }
    }
    comment.map_or(Above::Nothing, |at| Above::Comment(at, false))
}

/// Explains a line at `start` that neither belongs to a message nor begins one.
pub fn begins(text: &str, start: usize) -> Explanation {
    let line = line_at(text, start);
    let start = start.max(line.start);
    let body = text[start..line.end].trim_start_matches(' ');
    let at = line.end - body.len();
    let indented = at > line.start;
    let body = body.trim_end();
    let first = body.chars().next().unwrap_or('\n');
    let one = at..at + first.len_utf8();
    let above = above(text, line.start);
    let names = |sign: char| {
        let name = body.split(['=', ' ', '\t']).next().unwrap_or_default();
        is_name(name.strip_prefix(sign).unwrap_or(name))
    };
    if let Some(told) = merge(text, at) {
        return told;
    }
    let seen = !first.is_whitespace() && !first.is_control() && !is_blank(&first.to_string());
    let text_goes_on = !indented && goes_on(text, line.start) && !body.contains('=');
    if text_goes_on && seen && !"*[.{}#＊［｛｝＃;/<%".contains(first) && !body.starts_with("--")
    {
        return unindented(at..at + body.len());
    }
    if let Some(told) = unfit(text, at) {
        return told;
    }
    if let Some(told) = foreign(body, at) {
        return told;
    }
    if indented && body.contains('=') && names('-') && !matches!(above, Above::Text) {
        let message = "a message must not be indented".to_owned();
        return Explanation::new(
            line.start..at,
            message,
            "write its id at the beginning of the line",
        );
    }
    if let Above::Comment(comment, true) = &above
        && (indented || names('.') && first == '.')
    {
        return within(comment.clone());
    }
    let continues = matches!(above, Above::Text);
    let sign = |c: char| format!("a line of text cannot begin with `{c}`");
    let behind = |c: char| format!("append it to the line above, or write {{\"{c}\"}}");
    match first {
        '.' if names('.') && body[1..].starts_with(|c: char| c.is_ascii_alphabetic()) => {
            let name = body[1..].split(['=', ' ']).next().unwrap_or_default();
            let value = body[1 + name.len()..].trim_start();
            match value.starts_with('=') {
                true => Explanation::new(
                    one,
                    "this attribute does not belong to a message",
                    "write `id =` of its message on the line above",
                ),
                false => Explanation::new(
                    at..at + 1 + name.len(),
                    format!(
                        "a line that begins with `.` is an attribute, but `.{name}` has no `=`"
                    ),
                    format!(
                        "write `.{name} = text`; if it is text, append it to the line above, or \
                         write {{\".\"}}"
                    ),
                ),
            }
        }
        '.' if continues && body[1..].starts_with(char::is_alphanumeric) && body.contains('=') => {
            Explanation::new(
                one,
                "the name of an attribute can only contain the letters a to z, digits, `-` and \
                 `_`",
                "write such a name between `.` and `=`",
            )
        }
        '[' | '*' if continues && is_variant(body) => Explanation::new(
            one,
            format!("a line of text cannot begin with `{first}`, and there is no open select here"),
            format!(
                "write variants between `{{ $name ->` and `}}`; if it is text, append it to the \
                 line above, or write {{\"{first}\"}}"
            ),
        ),
        '[' | '*' | '.' if continues => Explanation::new(one, sign(first), behind(first)),
        '}' => Explanation::new(
            one,
            "this `}` has no matching `{`",
            "remove it, or write {\"}\"} to show it",
        ),
        _ if indented && !continues => Explanation::new(
            at..at + body.len(),
            "this text does not belong to a message",
            "write the message's `id =` before it",
        ),
        '{' | '[' | '*' | '.' if !continues => Explanation::new(
            one,
            format!("a message must begin with its id, not with `{first}`"),
            A_MESSAGE,
        ),
        '-' => Explanation::new(
            one,
            "an unindented line that begins with `-` is a term, but there is no name after the \
             dash",
            "write `-name = text`; indent a line that continues the text above",
        ),
        '0'..='9' => id("an id must begin with a letter, not with a digit", one),
        c if c.is_alphabetic() => id(
            &format!("`{c}` is not allowed in an id, only the letters a to z, digits, `-` and `_`"),
            one,
        ),
        c => id(
            &format!("an id must begin with a letter, not with {}", quoted(c)),
            one,
        ),
    }
}

fn within(comment: Range<usize>) -> Explanation {
    let message = "a comment is not allowed within a message";
    Explanation::new(comment, message, "move it above the message").run(WITHIN)
}

/// The comment that begins at `at`, if the message above continues below it.
pub fn comment_within(text: &str, at: usize) -> Option<Explanation> {
    let line = line_at(text, at);
    let mut below = text[at..].lines().skip_while(|line| line.starts_with('#'));
    let goes_on = below.next()?.starts_with([' ', '}', '[', '*', '.']);
    let comment = line.start == at && text[at..].starts_with('#');
    (comment && goes_on && !text[..at].ends_with("\n\n")).then(|| within(line))
}

fn id(message: &str, range: Range<usize>) -> Explanation {
    let hint = "write a valid id before `=`; indent a line that continues the text above";
    Explanation::new(range, message, hint)
}

/// Whether a line is `[one] …` or `*[other] …`, and not a link.
fn is_variant(body: &str) -> bool {
    let key = body.strip_prefix('*').unwrap_or(body).strip_prefix('[');
    let parts = key.and_then(|key| key.split_once(']'));
    parts.is_some_and(|(key, rest)| !key.contains(' ') && !rest.starts_with(['(', '[', ':']))
}

/// Explains the character at `at`, in place of `=` after the id that begins at `start`.
pub fn equals(text: &str, start: usize, at: usize) -> Explanation {
    let line = line_at(text, start);
    let written = &text[start..line.end];
    let name = written[..at.min(line.end) - start].trim_end();
    let at = at.min(line.start + text[line.clone()].trim_end_matches('\r').len());
    let rest = text[at..line.end].trim_end();
    let c = rest.chars().next();
    let touches = at == start + name.len();
    let whole = start..start + name.len();
    let one = at..at + c.map_or(0, char::len_utf8);
    if let Some(told) = foreign(written.trim_end(), start) {
        return told;
    }
    if ["msgid", "msgstr", "msgctxt", "msgid_plural"].contains(&name) {
        let message = "this is gettext (PO), not Fluent";
        return Explanation::new(whole, message, A_MESSAGE).run("gettext");
    }
    let Some(c) = c else {
        let message = format!("`=` is missing after `{name}`");
        return match text_like(text, line.start, name) {
            true => unindented(start..line.end),
            false => Explanation::new(whole, message, format!("write `{name} = text`")),
        };
    };
    let value = |from: usize| {
        let value = rest.get(from..).unwrap_or_default();
        let value = value.trim_start_matches(['=', ' ']).trim_end();
        let shown: String = value.chars().filter(|c| !c.is_control()).take(30).collect();
        let more = if shown.len() < value.len() { "…" } else { "" };
        let shown = if shown.is_empty() { "text" } else { &shown };
        format!("write `{name} = {shown}{more}`")
    };
    let defined = rest.split_once('=').map(|(before, _)| before.trim_end());
    let text_like = defined.is_none() && !touches && text_like(text, line.start, name);
    if text_like && !"＝\t".contains(c) {
        return unindented(start..start + written.trim_end().len());
    }
    // Another kind of dash may be meant as `=` or as `-`.
    let sign = unfit(text, at).filter(|_| touches || !"‐‑‒–—−".contains(c));
    if let Some(told) = sign {
        return told;
    }
    match c {
        ':' => Explanation::new(
            one,
            format!("the id `{name}` must be followed by `=`, not by `:`"),
            value(1),
        ),
        '.' if touches => Explanation::new(
            one,
            format!(
                "`.` is not allowed in an id: write attributes on separate lines below `{name} =`"
            ),
            format!("write `{name}-…` as one word, or `    .name = text` below the message"),
        ),
        c if touches => Explanation::new(
            one,
            format!(
                "{} is not allowed in an id, only the letters a to z, digits, `-` and `_`",
                quoted(c)
            ),
            match defined {
                Some(_) => "write a valid id before `=`".to_owned(),
                None => "write `id = text`; indent a line that continues the text above".to_owned(),
            },
        ),
        _ if defined.is_some_and(|words| words.split(' ').all(is_name) && words.len() < 40) => {
            let joined = defined.unwrap_or_default().replace(' ', "-");
            Explanation::new(
                start + name.len()..at,
                "an id cannot contain spaces",
                format!("write `{name}-{joined} = …`"),
            )
        }
        c if !c.is_alphanumeric()
            && defined.is_none_or(str::is_empty)
            && !"\"'`{(*_[".contains(c) =>
        {
            let sign = rest.split([' ', '=']).next().unwrap_or_default();
            Explanation::new(
                at..at + sign.len().max(c.len_utf8()),
                format!("the id `{name}` must be followed by `=`, not by `{sign}`"),
                value(sign.len()),
            )
        }
        _ => Explanation::new(
            whole,
            format!("`=` is missing after `{name}`"),
            format!("{}; indent a line that continues the text above", value(0)),
        ),
    }
}

/// Whether a line directly below another looks like text rather than an id without its `=`.
fn text_like(text: &str, start: usize, name: &str) -> bool {
    goes_on(text, start) && !name.contains(|c: char| "-_0123456789".contains(c))
}

/// Whether there is a text on the line above.
fn goes_on(text: &str, start: usize) -> bool {
    let above = text[..start].lines().next_back().unwrap_or_default();
    !above.trim().is_empty() && !above.starts_with('#')
}

fn unindented(range: Range<usize>) -> Explanation {
    let message = "this line is not indented, so it is not part of the text above";
    let hint = "indent it by four spaces, or write `id = ` before it if it is another message";
    Explanation::new(range, message, hint).run("text")
}

/// Explains a message, term or attribute without a text: `name` is the range of its name,
/// and `from` is the end of its `=`.
pub fn empty(text: &str, name: Range<usize>, from: usize, what: &str) -> Explanation {
    let end = line_at(text, from).end;
    let next = text.get(end..).unwrap_or_default();
    let blank = next.len() - next.trim_start_matches([' ', '\r', '\n']).len();
    let start = line_at(text, end + blank).start;
    let rest = text[start..].trim_end();
    let line = rest.lines().next().unwrap_or_default();
    let goes_on = rest.starts_with([' ', '\t', '}', '[', '*', '.'])
        || rest.chars().next().is_some_and(|c| !c.is_ascii())
        || merge_mark(line).is_some();
    let attribute = line.trim_start_matches(' ').strip_prefix('.');
    let attribute = attribute.and_then(|a| a.split_once('='));
    let goes_on = goes_on && attribute.is_none_or(|(name, _)| !is_name(name.trim_end()));
    if start >= end && !rest.is_empty() && blank < next.len() {
        if goes_on {
            return begins(text, start);
        }
        if let Some(told) = comment_within(text, start) {
            return told;
        }
        // It would begin a message if it had a `=`.
        if !line.contains('=') && !line.starts_with('#') {
            return unindented(start..start + line.len());
        }
    }
    let id = &text[name.clone()];
    let message = format!("the {what} `{id}` has no text");
    let hint = match what {
        "term" => "write its text after `=`: a term needs a value".to_owned(),
        _ => format!("write its text after `=`, or remove the {what}"),
    };
    Explanation::new(name, message, hint)
}

/// Byte range of the id that the line at `start` defines, if it does.
pub fn id_at(text: &str, start: usize) -> Option<Range<usize>> {
    let line = &text[line_at(text, start)];
    let id = defined_id(line.strip_prefix('-').unwrap_or(line))?;
    let dash = usize::from(line.starts_with('-'));
    Some(start..start + dash + id.len())
}
