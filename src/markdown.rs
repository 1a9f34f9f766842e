//! Markdown: to HTML, to plain text, and the faults in it.
//!
//! Floor 1. Prose in `.ftl` files is a single run of text with code spans, emphasis and
//! links ([`inline`]); long pages are whole documents ([`document`]). Raw HTML and links
//! whose scheme could run code never reach a page. They are faults; in the HTML, raw HTML
//! is shown as text and such links have an empty target.

mod headings;
mod links;
mod marks;
mod shown;

pub use headings::{Heading, headings};
pub use links::{Link, inline_links, links};
pub use marks::{Mark, leftovers, marks};
pub use shown::{Block, blocks};

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, html};
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

/// What is not allowed in prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// An HTML tag or comment.
    RawHtml,
    /// A link or image whose target is neither http, https or mailto, nor a path of the
    /// site that begins with `/`, nor a place on the page (`#x`).
    UnsafeLink,
    /// An image that is not the site's own: pages load nothing from elsewhere.
    ForeignImage,
}

/// A place in prose that must be fixed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The kind of fault.
    pub kind: FaultKind,
    /// Byte range in the text.
    pub range: Range<usize>,
}

/// Precedes inline text so that nothing in it can begin a block: a no-break space is
/// neither Markdown indentation nor part of a word.
const GUARD: char = '\u{a0}';

/// Maps a site path to the whole `href` of a link on the current page.
pub type Resolve<'a> = &'a dyn Fn(&str) -> String;

/// HTML of a run of prose, without a paragraph around it.
pub fn inline(text: &str, resolve: Resolve) -> String {
    if !text.bytes().any(active) {
        let joined = join_lines(text);
        return match joined.contains('>') {
            true => joined.replace('>', "&gt;"),
            false => joined.into_owned(),
        };
    }
    let guarded = guard(text);
    let mut out = String::with_capacity(text.len() + 32);
    html::push_html(&mut out, resolved(events(&guarded, true), resolve));
    let trimmed = out.strip_prefix(GUARD).unwrap_or(&out);
    trimmed.trim_end_matches('\n').to_owned()
}

/// A run of prose without its markup.
pub fn plain(text: &str) -> String {
    if !text.bytes().any(active) {
        return join_lines(text).into_owned();
    }
    let guarded = guard(text);
    let mut out = String::with_capacity(text.len());
    for event in events(&guarded, true) {
        match event {
            Event::Text(t) | Event::Code(t) => out.push_str(&t),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            _ => {}
        }
    }
    out.strip_prefix(GUARD).unwrap_or(&out).to_owned()
}

/// HTML of a whole document. A level-1 heading at its beginning is the title of the page,
/// and is left out; the others have the ids of [`headings`].
pub fn document(text: &str, resolve: Resolve) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut in_title = false;
    let mut seen = false;
    let mut ids = headings(text).into_iter().map(|heading| heading.id);
    let body = events(text, false).filter(|event| {
        if !seen && title_start(event) {
            in_title = true;
        }
        seen = true;
        let keep = !in_title;
        if in_title && matches!(event, Event::End(TagEnd::Heading(_))) {
            in_title = false;
        }
        keep
    });
    let body = body.map(|mut event| {
        if let Event::Start(Tag::Heading { id, .. }) = &mut event {
            *id = ids.next().map(CowStr::from);
        }
        event
    });
    html::push_html(&mut out, resolved(body, resolve));
    out
}

/// The plain text of a document's first heading, if the document begins with one of level
/// 1.
pub fn document_title(text: &str) -> Option<String> {
    let mut events = events(text, false);
    events.next().filter(title_start)?;
    let mut title = String::new();
    for event in events {
        match event {
            Event::Text(t) | Event::Code(t) => title.push_str(&t),
            Event::End(TagEnd::Heading(_)) => break,
            _ => {}
        }
    }
    Some(title)
}

/// The plain text of a document's first paragraph, or an empty string.
pub fn document_lead(text: &str) -> String {
    let mut lead = String::new();
    let mut inside = false;
    for event in events(text, false) {
        match event {
            Event::Start(Tag::Paragraph) => inside = true,
            Event::End(TagEnd::Paragraph) => break,
            Event::Text(t) | Event::Code(t) if inside => lead.push_str(&t),
            Event::SoftBreak | Event::HardBreak if inside => lead.push(' '),
            _ => {}
        }
    }
    lead
}

/// The faults in a run of prose.
pub fn inline_faults(text: &str) -> Vec<Fault> {
    // Every fault begins with one of these: a tag, a link, or an image.
    if !text.contains(['<', '[']) {
        return Vec::new();
    }
    // Lines are not joined, so that ranges fit the text; the guard's two bytes are
    // subtracted.
    let guarded = format!("{GUARD}{text}");
    let shift = GUARD.len_utf8();
    let mut faults = faults(&guarded);
    for fault in &mut faults {
        fault.range = fault.range.start.saturating_sub(shift)..fault.range.end - shift;
    }
    faults
}

/// The faults in a document. An HTML block counts once, and so does a tag with its closing
/// tag.
pub fn faults(text: &str) -> Vec<Fault> {
    let mut faults: Vec<Fault> = Vec::new();
    let mut opened: HashSet<String> = HashSet::new();
    let mut in_block = false;
    for (event, range) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
        let kind = match event {
            Event::Start(Tag::HtmlBlock) => {
                in_block = true;
                FaultKind::RawHtml
            }
            Event::End(TagEnd::HtmlBlock) => {
                in_block = false;
                continue;
            }
            Event::Html(_) if in_block => continue,
            Event::Html(tag) | Event::InlineHtml(tag) => {
                let name = |s: &str| -> String {
                    s.chars().take_while(char::is_ascii_alphanumeric).collect()
                };
                match tag.strip_prefix("</").map(name) {
                    Some(ended) if opened.contains(&ended) => continue,
                    Some(_) => {}
                    None => {
                        opened.insert(name(tag.trim_start_matches('<')));
                    }
                }
                FaultKind::RawHtml
            }
            // `<somebody@example.org>`
            Event::Start(Tag::Link {
                link_type: LinkType::Email,
                ..
            }) => continue,
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. })
                if !is_safe(&dest_url) =>
            {
                FaultKind::UnsafeLink
            }
            Event::Start(Tag::Image { dest_url, .. }) if !dest_url.starts_with('/') => {
                FaultKind::ForeignImage
            }
            _ => continue,
        };
        faults.push(Fault { kind, range });
    }
    faults
}

/// Whether a run of prose means the same wherever it stands in a sentence: rendering it
/// alone gives what rendering it between other such runs gives. True of text without
/// markup, escaped text, and code spans with text on both sides.
pub fn free_standing(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|b| active(b) || is_break(b)) {
        rest = match rest.as_bytes()[at] {
            b'\\' => match rest.as_bytes().get(at + 1) {
                Some(escaped) if escaped.is_ascii_punctuation() => &rest[at + 2..],
                _ => return false,
            },
            b'`' => {
                let begins = at == 0 && rest.len() == text.len();
                let Some((code, after)) = rest[at + 1..].split_once('`') else {
                    return false;
                };
                let odd = code.is_empty() || code.bytes().any(is_break);
                if begins || odd || after.is_empty() || after.starts_with('`') {
                    return false;
                }
                after
            }
            _ => return false,
        };
    }
    true
}

/// What Markdown may read as a line ending, or replaces (NUL).
fn is_break(b: u8) -> bool {
    matches!(b, b'\n' | b'\r' | b'\0')
}

/// Escapes `text` so that Markdown shows it as it is. For facts inserted into prose.
pub fn escape_markdown(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(active) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if u8::try_from(c).is_ok_and(active) {
            out.push('\\');
        }
        out.push(c);
    }
    Cow::Owned(out)
}

/// Escapes `text` for HTML content and quoted attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    push_escaped(&mut out, text);
    out
}

/// Appends the result of [`escape`].
pub fn push_escaped(out: &mut String, text: &str) {
    let special = |b: u8| matches!(b, b'<' | b'>' | b'&' | b'"');
    let mut rest = text;
    while let Some(at) = rest.bytes().position(special) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'&' => "&amp;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

/// Bytes that can begin inline markup.
fn active(b: u8) -> bool {
    const ACTIVE: [bool; 256] = {
        let mut table = [false; 256];
        let bytes = b"\\`*_[]<&";
        let mut i = 0;
        while i < bytes.len() {
            table[bytes[i] as usize] = true;
            i += 1;
        }
        table
    };
    ACTIVE[usize::from(b)]
}

fn guard(text: &str) -> String {
    let joined = join_lines(text);
    let mut guarded = String::with_capacity(joined.len() + GUARD.len_utf8());
    guarded.push(GUARD);
    guarded.push_str(&joined);
    guarded
}

fn title_start(event: &Event) -> bool {
    let first = pulldown_cmark::HeadingLevel::H1;
    matches!(event, Event::Start(Tag::Heading { level, .. }) if *level == first)
}

/// Replaces links to site paths by their `href` on the current page.
fn resolved<'a>(
    events: impl Iterator<Item = Event<'a>>,
    resolve: Resolve<'a>,
) -> impl Iterator<Item = Event<'a>> {
    events.map(move |mut event| {
        if let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = &mut event
            && dest_url.starts_with('/')
        {
            *dest_url = CowStr::from(resolve(dest_url));
        }
        event
    })
}

/// Parses `text`. Raw HTML becomes text, unsafe links lose their target; `bare` omits the
/// paragraph.
fn events(text: &str, bare: bool) -> impl Iterator<Item = Event<'_>> {
    let safe = |mut event| {
        let email = matches!(
            event,
            Event::Start(Tag::Link {
                link_type: LinkType::Email,
                ..
            })
        );
        if let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = &mut event
            && !email
            && !is_safe(dest_url)
        {
            *dest_url = CowStr::Borrowed("");
        }
        match event {
            Event::Html(t) | Event::InlineHtml(t) => Event::Text(t),
            Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
            Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
            other => other,
        }
    };
    Parser::new_ext(text, Options::empty())
        .map(safe)
        .filter(move |event| {
            let paragraph = matches!(
                event,
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)
            );
            !(bare && paragraph)
        })
}

fn is_safe(url: &str) -> bool {
    // Browsers read `//host`, and likewise `/\`, as the beginning of an address with a
    // host.
    let within =
        url.starts_with('#') || (url.starts_with('/') && !url[1..].starts_with(['/', '\\']));
    let scheme = url
        .split_once(':')
        .map(|(scheme, _)| scheme.to_ascii_lowercase());
    within || scheme.is_some_and(|s| matches!(s.as_str(), "http" | "https" | "mailto"))
}

/// Turns line endings within prose into spaces, or into nothing between two characters of a
/// script written without spaces.
fn join_lines(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let line_end = |c: char| matches!(c, '\n' | '\r');
    if !text.as_bytes().contains(&b'\n') && !text.as_bytes().contains(&b'\r') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for line in text
        .split(line_end)
        .map(str::trim)
        .filter(|l| !l.is_empty())
    {
        let (before, after) = (out.chars().next_back(), line.chars().next());
        if before.is_some() && !(before.is_some_and(unspaced) && after.is_some_and(unspaced)) {
            out.push(' ');
        }
        out.push_str(line);
    }
    Cow::Owned(out)
}

/// Kana, CJK ideographs and punctuation, full-width forms. Not Hangul.
fn unspaced(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inline(text: &str) -> String {
        super::inline(text, &|path| format!("/base{path}"))
    }

    #[test]
    fn markup_becomes_html() {
        for (text, html) in [
            ("plain", "plain"),
            ("`PASV` and *this*", "<code>PASV</code> and <em>this</em>"),
            (
                "[a](https://example.org/)",
                r#"<a href="https://example.org/">a</a>"#,
            ),
            ("# 1. - not a block", "# 1. - not a block"),
            (
                "[a](/b) [c](#d)",
                r##"<a href="/base/b">a</a> <a href="#d">c</a>"##,
            ),
            ("- `x`", "- <code>x</code>"),
            ("a\n- b\n\n> c", "a - b &gt; c"),
            ("a\r> [", "a &gt; ["),
            ("日本\n語。\n次 x\ny", "日本語。次 x y"),
            ("한국\n어", "한국 어"),
        ] {
            assert_eq!(inline(text), html, "{text}");
        }
    }

    #[test]
    fn special_characters_stay_what_they_are() {
        let text = "5 < 6 & \"7\" {{ x }} 👩‍💻 שלום e\u{301}";
        assert_eq!(plain(text), text);
        let shown = "5 &lt; 6 &amp; \"7\" {{ x }} 👩‍💻 שלום e\u{301}";
        assert_eq!(inline(text), shown);
        assert_eq!(
            plain(&escape_markdown("*a* `b` <c> [d] \\e &amp;")),
            "*a* `b` <c> [d] \\e &amp;"
        );
    }

    proptest::proptest! {
        #[test]
        fn facts_come_out_as_they_went_in(fact in r"[^\s\pC]([^\pC]{0,40}[^\s\pC])?") {
            proptest::prop_assert_eq!(plain(&escape_markdown(&fact)), fact);
        }

        #[test]
        fn free_standing_runs_make_the_same_together_and_alone(
            runs in proptest::collection::vec(
                r#"([a-z0-9 .,!>()\-#~|:'\u{a0}日한é"]|`[ab\\*]{1,2}`|\\[*_`<\\!]|[\\*_`<&\[\]!(=+]){0,6}"#, 1..5
            ),
        ) {
            let runs: Vec<&str> = runs.iter().map(|r| r.trim()).filter(|r| free_standing(r)).collect();
            let together = runs.concat();
            let html: String = runs.iter().map(|r| inline(r)).collect();
            proptest::prop_assert_eq!(inline(&together), html);
            let text: String = runs.iter().map(|r| plain(r)).collect();
            proptest::prop_assert_eq!(plain(&together), text);
        }

        #[test]
        fn no_text_makes_markup_of_its_own(text in ".{0,80}") {
            let html = inline(&text);
            for tag in html.split('<').skip(1) {
                let known = ["em>", "/em>", "strong>", "/strong>", "code>", "/code>", "a href=\"", "/a>",
                    "img src=\"", "br />"];
                proptest::prop_assert!(known.iter().any(|k| tag.starts_with(k)), "{}", html);
            }
            for fault in inline_faults(&text) {
                proptest::prop_assert!(text.get(fault.range).is_some());
            }
        }
    }

    #[test]
    fn markup_that_may_meet_other_markup_does_not_stand_free() {
        for free in ["", "a > b", "a `b` c", r"\*a\*", "日本語。", r"a \\"] {
            assert!(free_standing(free), "{free}");
        }
        for bound in [
            "*a*", "`b`", "a `b`", "`b` c", r"a \", "a ` b", "a `b``c", "[a](/b)", "a\nb", "&amp;",
        ] {
            assert!(!free_standing(bound), "{bound}");
        }
    }

    #[test]
    fn html_and_scripts_are_faults_and_never_pass() {
        for (text, kind, at) in [
            ("a <b>x</b>", FaultKind::RawHtml, 2),
            ("<script>x", FaultKind::RawHtml, 0),
            ("a [x](javascript:y)", FaultKind::UnsafeLink, 2),
            ("[x](data:text/html,y)", FaultKind::UnsafeLink, 0),
            ("<javascript:y>", FaultKind::UnsafeLink, 0),
        ] {
            let faults = inline_faults(text);
            assert_eq!(
                (faults[0].kind, faults[0].range.start),
                (kind, at),
                "{text}"
            );
            let html = inline(text);
            assert!(!html.contains("<b>") && !html.contains("<script"), "{html}");
            assert!(
                !html.contains("href=\"j") && !html.contains("href=\"d"),
                "{html}"
            );
        }
        assert!(
            inline_faults("`<b>` [x](/y) [z](mailto:a@example.org) [w](#v) <a@example.org> 1 < 2")
                .is_empty()
        );
        for (text, count) in [
            ("a</b> c</i>", 2),
            ("<b>a</b>", 1),
            ("[a](b)", 1),
            ("[a](//b.example)", 1),
            ("[a](/\\\\b.example)", 1),
        ] {
            assert_eq!(inline_faults(text).len(), count, "{text}");
        }
        assert_eq!(
            faults("x\n\n<div>\n<p>\n</div>\n\n<!-- a\nb -->\n").len(),
            2
        );
    }

    #[test]
    fn a_document_gives_up_its_title() {
        let text = "# A *title*\n\nFirst `x`\nline.\n\n## Part\n";
        assert_eq!(document_title(text).as_deref(), Some("A title"));
        assert_eq!(document_lead(text), "First x line.");
        let html = document(text, &str::to_owned);
        assert!(html.starts_with("<p>First <code>x</code>"), "{html}");
        assert!(html.contains("<h2 id=\"part\">Part</h2>"));
        assert_eq!(document_title("text\n\n# Late"), None);
    }
}
