//! Reads the source of a template without rendering it: which messages it shows, where its
//! links lead, which templates it uses, and how its conditions branch.
//!
//! Input: a template. Output: the ranges that name the messages and templates it uses, and
//! the addresses in its HTML. Tags are scanned in one pass, by Tera's rules: calls occur
//! only in `{{ … }}` and `{% … %}`, not in text, comments, raw blocks, or strings.

use std::borrow::Cow;
use std::ops::Range;

/// For each call of `t()`, the byte range of its id; `None` if only rendering can tell the
/// id.
pub fn calls(text: &str) -> Vec<Option<Range<usize>>> {
    let mut found = Vec::new();
    tags(text, |_, tokens| found.extend(calls_among(text, tokens)));
    found
}

/// Placeholder in an address of [`addresses`] for what rendering fills in. A noncharacter,
/// which no text of a site may contain.
pub const FILLED_IN: char = '\u{fdd1}';

/// The targets of links, images, scripts and forms, as far as the source tells, with their
/// byte ranges.
pub fn addresses(text: &str) -> Vec<(String, Range<usize>)> {
    let mut html = text.as_bytes().to_vec();
    // Mask tags with 0xff, which never occurs in UTF-8; byte offsets stay valid.
    tags(text, |range, _| html[range].fill(0xff));
    let blank = |b: Option<&u8>| b.is_none_or(|b| b.is_ascii_whitespace() || *b == 0xff);
    let mut found = Vec::new();
    for (at, _) in text.match_indices('=') {
        let name = html[..at].trim_ascii_end();
        let mut names = ADDRESSES
            .iter()
            .filter_map(|a| name.strip_suffix(a.as_bytes()));
        if !names.any(|before| blank(before.last())) {
            continue;
        }
        let value = html[at + 1..].trim_ascii_start();
        let start = html.len() - value.len();
        let end = match value.first() {
            Some(quote @ (b'"' | b'\'')) => value[1..].iter().position(|b| b == quote),
            _ => continue,
        };
        let Some(range) = end.map(|end| start + 1..start + 1 + end) else {
            continue;
        };
        let mut address = String::new();
        for piece in html[range.clone()].chunk_by(|a, b| (*a == 0xff) == (*b == 0xff)) {
            match std::str::from_utf8(piece) {
                Ok(said) => address.push_str(&said.replace("&amp;", "&")),
                Err(_) => address.push(FILLED_IN),
            }
        }
        found.push((address, range));
    }
    found
}

/// Attributes whose value is an address.
const ADDRESSES: [&str; 4] = ["href", "src", "action", "data-index"];

/// A template name or text without backslashes: Tera accepts `\/` for `/`.
pub fn plain(text: &str) -> Cow<'_, str> {
    match text.as_bytes().contains(&b'\\') {
        true => text.replace('\\', "").into(),
        false => text.into(),
    }
}

/// The names of the components that a template defines: `{% component card(page) %}`.
pub fn components(text: &str) -> impl Iterator<Item = &str> {
    let tags = text.split("{%").skip(1);
    tags.filter_map(|tag| {
        let rest = tag.trim_start_matches('-').trim_start();
        let name = rest.strip_prefix("component")?.trim_start();
        name.split(|c: char| c == '(' || c.is_whitespace()).next()
    })
}

/// Whether a text may call a component: `{{ <card page={page} /> }}`.
pub fn calls_component(text: &str, component: &str) -> bool {
    let mut opened = text.split('<').skip(1);
    opened.any(|rest| rest.trim_start().starts_with(component))
}

/// The templates that a template includes or extends, as it names them, with their ranges.
pub fn uses(text: &str) -> Vec<(Cow<'_, str>, Range<usize>)> {
    let mut found = Vec::new();
    statements(text, |_, word, rest| {
        if let ("include" | "extends", [Token::Text(range), ..]) = (word, rest) {
            found.push((plain(&text[range.clone()]), range.clone()));
        }
    });
    found
}

/// The first `{% elif %}` beyond the limit: one with `most` others before it in the same
/// `{% if %}`.
pub fn branches_beyond(text: &str, most: usize) -> Option<Range<usize>> {
    let mut open = Vec::new();
    let mut first = None;
    statements(text, |range, word, _| match word {
        "if" => open.push(0),
        "endif" => drop(open.pop()),
        "elif" => {
            if let Some(count) = open.last_mut() {
                *count += 1;
                if *count > most {
                    first.get_or_insert(range);
                }
            }
        }
        _ => {}
    });
    first
}

/// Visits every statement: its byte range, its first word, and the tokens after that.
fn statements<'t>(text: &'t str, mut visit: impl FnMut(Range<usize>, &'t str, &[Token])) {
    tags(text, |range, tokens| {
        let tokens = match tokens {
            [Token::Mark(b'-'), rest @ ..] => rest,
            all => all,
        };
        if let [Token::Name(word), rest @ ..] = tokens
            && text[range.start..].starts_with("{%")
        {
            visit(range, &text[word.clone()], rest);
        }
    });
}

/// Visits every tag: its byte range and its tokens. Comments, and the tag that opens a raw
/// block, have no tokens; raw contents are skipped.
fn tags(text: &str, mut visit: impl FnMut(Range<usize>, &[Token])) {
    let mut at = 0;
    while let Some(open) = next_mark(text, at) {
        let inside = open + 2;
        let (tokens, end) = match text.as_bytes()[open + 1] {
            b'#' => {
                let close = text[inside..].find("#}");
                (Vec::new(), close.map_or(text.len(), |end| inside + end + 2))
            }
            b'%' if let Some(length) = tag(&text[open..], "raw") => {
                visit(open..open + length, &[]);
                at = end_of_raw(text, open + length).unwrap_or(text.len());
                continue;
            }
            mark => tokens(text, inside, if mark == b'%' { "%}" } else { "}}" }),
        };
        visit(open..end, &tokens);
        at = end;
    }
}

/// The offset of the next `{{`, `{%` or `{#`.
fn next_mark(text: &str, at: usize) -> Option<usize> {
    let mut pairs = text.as_bytes()[at..].windows(2);
    let found = pairs.position(|pair| matches!(pair, b"{{" | b"{%" | b"{#"));
    found.map(|i| at + i)
}

/// The length of the one-word tag, such as `{%- raw %}`, that a text begins with.
fn tag(text: &str, word: &str) -> Option<usize> {
    let rest = text.strip_prefix("{%")?;
    let rest = rest.strip_prefix('-').unwrap_or(rest).trim_ascii_start();
    let rest = rest.strip_prefix(word)?.trim_ascii_start();
    let rest = rest.strip_prefix('-').unwrap_or(rest).strip_prefix("%}")?;
    Some(text.len() - rest.len())
}

/// The end of the raw block whose contents begin at `at`.
fn end_of_raw(text: &str, at: usize) -> Option<usize> {
    let mut tags = text[at..].match_indices("{%").map(|(i, _)| at + i);
    tags.find_map(|i| Some(i + tag(&text[i..], "endraw")?))
}

/// A token of what is between the delimiters of a tag.
enum Token {
    /// A name, keyword or number.
    Name(Range<usize>),
    /// A string, without its quotes.
    Text(Range<usize>),
    /// Any other byte.
    Mark(u8),
}

/// The tokens from `at` up to `close`, and the offset after `close`.
fn tokens(text: &str, mut at: usize, close: &str) -> (Vec<Token>, usize) {
    let bytes = text.as_bytes();
    let word = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_';
    let mut tokens = Vec::new();
    while at < bytes.len() && !bytes[at..].starts_with(close.as_bytes()) {
        let start = at;
        at += 1;
        match bytes[start] {
            quote @ (b'"' | b'\'' | b'`') => {
                while bytes.get(at).is_some_and(|b| *b != quote) {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at = at.min(bytes.len());
                tokens.push(Token::Text(start + 1..at));
                at += 1;
            }
            b if word(&b) => {
                while bytes.get(at).is_some_and(word) {
                    at += 1;
                }
                tokens.push(Token::Name(start..at));
            }
            b if b.is_ascii_whitespace() => {}
            b => tokens.push(Token::Mark(b)),
        }
    }
    (tokens, (at + close.len()).min(bytes.len()))
}

fn calls_among(text: &str, tokens: &[Token]) -> Vec<Option<Range<usize>>> {
    let is =
        |i: usize, name: &str| matches!(&tokens[i], Token::Name(r) if text[r.clone()] == *name);
    let mark = |i: usize, mark: u8| matches!(tokens.get(i), Some(Token::Mark(m)) if *m == mark);
    let starts = (0..tokens.len()).filter(|i| is(*i, "t") && mark(i + 1, b'('));
    // `item.t()` is a different function.
    let starts = starts.filter(|i| *i == 0 || !mark(i - 1, b'.'));
    let id = |start: usize| {
        let mut depth = 0;
        for i in start + 1..tokens.len() {
            match tokens[i] {
                Token::Mark(b'(' | b'[' | b'{') => depth += 1,
                Token::Mark(b')' | b']' | b'}') => depth -= 1,
                // The id is known if it is a string literal to which nothing is applied.
                Token::Name(_) if depth == 1 && is(i, "id") && mark(i + 1, b'=') => {
                    return match tokens.get(i + 2) {
                        Some(Token::Text(range)) if mark(i + 3, b',') || mark(i + 3, b')') => {
                            Some(range.clone()).filter(|r| !text[r.clone()].contains('\\'))
                        }
                        _ => None,
                    };
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        None
    };
    starts.map(id).collect()
}

#[cfg(test)]
mod tests {
    use super::{FILLED_IN, addresses, branches_beyond, calls, uses};

    #[test]
    fn where_links_lead_as_far_as_the_text_tells() {
        for (text, expected) in [
            ("<a href=\"/é\" src = '/b?x&amp;y'>", &["/é", "/b?x&y"][..]),
            (
                "<a {% if x %}href=\"{{ root }}/a{{ end }}\"{% endif %}>",
                &["_/a_"],
            ),
            (
                "<a href=\"{{ t(id=\"a\") }}#x\"><form action=\"\">",
                &["_#x", ""],
            ),
            (
                "{# href=\"/no\" #}<p data-href=\"/no\" href=/no xhref=\"/no\">",
                &[],
            ),
            (
                "{% raw %}<a href=\"/{{ }}\">{% endraw %}<a href=\"/open",
                &["/{{ }}"],
            ),
        ] {
            let found = addresses(text);
            let shown: Vec<_> = found.iter().map(|a| a.0.replace(FILLED_IN, "_")).collect();
            assert_eq!(shown, expected, "{text}");
            for (address, range) in found.iter().filter(|a| !a.0.contains([FILLED_IN, '&'])) {
                assert_eq!(&text[range.clone()], address);
            }
        }
    }

    #[test]
    fn what_is_a_call_and_what_it_names() {
        for (text, expected) in [
            ("{{ t(id=\"a-b\") }} at(id=\"x\")", &[Some("a-b")][..]),
            ("{% if t(plain=true, id = 'c') %}{% endif %}", &[Some("c")]),
            ("{{- t (id=`a`) -}}", &[Some("a")]),
            ("{{ t(id=name) }}{{ t(name) }}", &[None, None]),
            ("{{ item.t(id=\"y\") }}{{ at(id=\"y\") }}", &[]),
            ("{{ t(width=1, hidden=\"id\", id=\"a\") }}", &[Some("a")]),
            ("{{ t(x=\"(a)\", y=[1, (2)], id=\"a\") }}", &[Some("a")]),
            ("{{ t(x=t(id=\"b\"), id=\"a\") }}", &[Some("a"), Some("b")]),
            ("{{ t(id=\"a\" ~ \"b\") }}", &[None]),
            ("{{ t(id=\"a\" | upper) }}", &[None]),
            ("{{ t(id=\"a\\n\") }}", &[None]),
            ("{{ \"}}\" ~ t(id=\"a\") }}", &[Some("a")]),
            ("{{ \"\\\"}}\" ~ t(id=\"a\") }}", &[Some("a")]),
            ("{{ \"t(id='b')\" }}{{ t(id=\"a\",) }}", &[Some("a")]),
            ("<script>function g(){ t(1) }</script>{ t(2) }", &[]),
            ("{# t(id=\"b\") {{ #}{{ t(id=\"a\") }}", &[Some("a")]),
            (
                "{%- raw -%}{{ t(id=\"b\") }}{% endra %}{% endraw %}{{ t(id=\"a\") }}",
                &[Some("a")],
            ),
            ("{% raw %}{{ t(id=\"b\") }}", &[]),
            ("{{ t(id=\"é", &[None]),
            ("{{ t(", &[None]),
            ("{# {{ t(id=\"a\") }}", &[]),
            ("{", &[]),
        ] {
            let found = calls(text);
            let found: Vec<_> = found.into_iter().map(|r| r.map(|r| &text[r])).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn what_a_template_includes() {
        let text = "{% extends 'a' %}{%- include \"b\\/c\" -%}{{ include }}{# {% include \"d\" %} #}\
                    {% raw %}{% include \"e\" %}{% endraw %}{% if x %}{% include `f` %}";
        let names: Vec<_> = uses(text).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["a", "b/c", "f"]);
    }

    #[test]
    fn branches_are_those_of_one_condition() {
        let elif = "{% elif a %}b";
        let most = |text: &str| branches_beyond(text, 2).map(|range| range.start);
        let two = format!("{{% if a %}}{elif}{elif}");
        assert_eq!(
            most(&format!(
                "{two}{{% else %}}{two}{{% endif %}}{{% endif %}}{two}"
            )),
            None
        );
        assert_eq!(
            most(&format!("{two}{two}{{% endif %}}{elif}")),
            Some(2 * two.len() + 11)
        );
        assert_eq!(most(&format!("{{#{two}{elif}#}}{elif}")), None);
    }
}
