//! Marks each text of a page with its message.
//!
//! Input: a page whose texts are traced ([`crate::l10n::TRACE_START`]). Output: the page
//! with `<span data-l10n="fr ftp-425.fix" data-l10n-at="locales/fr/codes/ftp.ftl:87">`
//! around each text. Where no element is allowed, in an attribute or in elements such as
//! `option`, the element lists the texts in `data-l10n-in`, one per line:
//! `fr search-hint locales/fr/site.ftl:12`.

use crate::l10n::{TRACE_END, TRACE_START, TRACE_TEXT};
use crate::markdown::escape;
use crate::model::LocaleId;
use crate::project::Project;

/// Elements in which a text cannot be wrapped.
const BARE: [&str; 7] = [
    "script", "style", "title", "option", "textarea", "svg", "select",
];

/// The page with its texts outlined.
pub fn outline(html: &[u8], project: &Project) -> Vec<u8> {
    let html = String::from_utf8_lossy(html);
    let mut out = String::with_capacity(html.len() * 2);
    let mut bare: Option<Bare> = None;
    let mut rest = &*html;
    while let Some(at) = rest.find(['<', TRACE_START, TRACE_END]) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix(TRACE_END) {
            out.push_str(if bare.is_some() { "" } else { "</span>" });
            rest = after;
        } else if let Some((name, after)) = traced(rest) {
            match &mut bare {
                Some(bare) => bare.names.push(name),
                None => out.push_str(&span(project, name)),
            }
            rest = after;
        } else {
            let end = tag_end(rest);
            let (tag, mut names) = without_marks(&rest[..end]);
            let element = tag.trim_start_matches(['<', '/']);
            let element = element.split(|c: char| !c.is_ascii_alphanumeric()).next();
            let closes = tag.starts_with("</");
            match bare.take() {
                None if !closes => {
                    let known = BARE.into_iter().find(|b| Some(*b) == element);
                    bare = known.map(|element| Bare {
                        element,
                        at: out.len() + attribute_place(&tag),
                        names: std::mem::take(&mut names),
                    });
                }
                Some(open) if closes && Some(open.element) == element => {
                    out.insert_str(open.at, &attribute(project, &open.names));
                }
                Some(mut open) => {
                    open.names.append(&mut names);
                    bare = Some(open);
                }
                None => {}
            }
            let place = attribute_place(&tag);
            out.push_str(&tag[..place]);
            out.push_str(&attribute(project, &names));
            out.push_str(&tag[place..]);
            rest = &rest[end..];
        }
    }
    out.push_str(rest);
    out.into_bytes()
}

/// An element that cannot contain other elements, while it is read.
struct Bare<'a> {
    element: &'static str,
    /// The byte offset in the page at which its attributes end.
    at: usize,
    /// The texts in it.
    names: Vec<&'a str>,
}

/// The byte offset in a tag at which another attribute can be inserted.
fn attribute_place(tag: &str) -> usize {
    let close = if tag.ends_with("/>") { 2 } else { 1 };
    tag.len().saturating_sub(close)
}

/// The attribute that lists the texts in an element; empty if there are none.
fn attribute(project: &Project, names: &[&str]) -> String {
    if names.is_empty() {
        return String::new();
    }
    let lines = names.iter().map(|name| {
        let (name, at) = described(project, name);
        format!("{name} {at}")
    });
    let lines: Vec<_> = lines.collect();
    format!(" data-l10n-in=\"{}\"", escape(&lines.join("\n")))
}

/// The name in a marker at the beginning of a text, and what follows.
fn traced(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix(TRACE_START)?.split_once(TRACE_TEXT)
}

fn span(project: &Project, name: &str) -> String {
    let (name, at) = described(project, name);
    format!(
        "<span data-l10n=\"{}\" data-l10n-at=\"{}\">",
        escape(&name),
        escape(&at)
    )
}

/// `1:ftp-425.fix` as `fr ftp-425.fix`, and the position of the message.
fn described(project: &Project, name: &str) -> (String, String) {
    let (locale, id) = name.split_once(':').unwrap_or(("0", name));
    let locale = LocaleId::from(locale.parse::<usize>().unwrap_or(0));
    let tag = project.locales.get(locale).map_or("", |l| &l.tag);
    let (message, attribute) = id.split_once('.').map_or((id, None), |(m, a)| (m, Some(a)));
    let files = project.messages.iter().rev().filter(|f| f.locale == locale);
    let mut found = files.filter_map(|file| {
        let entry = file
            .resource
            .entries
            .iter()
            .rev()
            .find(|e| !e.term && e.id == message)?;
        let attribute = entry
            .attributes
            .iter()
            .find(|(n, _, _)| Some(n.as_str()) == attribute);
        let range = attribute.map_or(&entry.range, |(_, range, _)| range);
        let source = project.sources.at(file.source);
        let line = source.position(range.start).line;
        Some(format!("{}:{line}", source.path))
    });
    (format!("{tag} {id}"), found.next().unwrap_or_default())
}

/// The byte offset at which a tag or comment at the beginning of a text ends; a `>` in
/// quotes does not end it.
fn tag_end(text: &str) -> usize {
    if text.starts_with("<!--") {
        return text.find("-->").map_or(text.len(), |i| i + 3);
    }
    let mut quote = None;
    for (i, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return i + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    text.len()
}

/// A tag without markers, and the names that were in them.
fn without_marks(tag: &str) -> (String, Vec<&str>) {
    let (mut out, mut names) = (String::with_capacity(tag.len()), Vec::new());
    let mut rest = tag;
    while let Some(at) = rest.find([TRACE_START, TRACE_END]) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match traced(rest) {
            Some((name, after)) => {
                names.push(name);
                rest = after;
            }
            None => rest = rest.strip_prefix(TRACE_END).unwrap_or_default(),
        }
    }
    out.push_str(rest);
    (out, names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{SourceTree, load};

    #[test]
    fn texts_attributes_and_places() {
        let mut tree = SourceTree::built_in();
        tree.add("content/site.yaml", "base_url: https://a.example\n");
        tree.add("locales/en/locale.ftl", "locale-name = English\n");
        tree.add("locales/en/own.ftl", "a = x\n    .b = y\n");
        let project = load(tree, None).project;
        let mark = |id: &str, text: &str| format!("\u{fdd1}0:{id}\u{fdd2}{text}\u{fdd3}");
        let (text, attribute) = (mark("a", "x <b>y</b>"), mark("a.b", "y > z"));
        let page = format!(
            "<title>{text}</title><p title=\"{attribute}\">{text}</p><svg><text>{attribute}</text></svg>"
        );
        let found = outline(page.as_bytes(), &project);
        assert_eq!(
            String::from_utf8(found).unwrap(),
            "<title data-l10n-in=\"en a locales/en/own.ftl:1\">x <b>y</b></title>\
             <p title=\"y > z\" data-l10n-in=\"en a.b locales/en/own.ftl:2\">\
             <span data-l10n=\"en a\" data-l10n-at=\"locales/en/own.ftl:1\">x <b>y</b></span></p>\
             <svg data-l10n-in=\"en a.b locales/en/own.ftl:2\"><text>y > z</text></svg>"
        );
        assert_eq!(described(&project, "0:a.b").1, "locales/en/own.ftl:2");
    }
}
