//! Marks the names of codes in sentences with their language, so that they are read aloud
//! and broken into lines as what they are.

use crate::model::{CodeId, LocaleId};
use crate::render::Renderer;
use crate::render::sentence::phrase::Form;

impl Renderer {
    /// Marks the names of codes in a sentence in another language than theirs, from byte
    /// `start` of `html` on.
    pub(in crate::render) fn mark_names(
        &self,
        locale: LocaleId,
        codes: [CodeId; 2],
        start: usize,
        html: &mut String,
    ) {
        if locale.is_default() {
            return;
        }
        let names = codes.map(|id| self.prose.names(id).1.shown(Form::Html).unwrap_or_default());
        let lang = &self.plan().project().locales[LocaleId::DEFAULT].tag;
        mark(html, start, names, lang);
    }
}

/// Puts the first occurrence of each name in `html`, from byte `start` on, into an element
/// with the language `lang`. `names` are HTML. A name of one word is an identifier, or may
/// be a word of the sentence's own language: it stays as it is.
fn mark(html: &mut String, start: usize, names: [&str; 2], lang: &str) {
    let mut places: Vec<(usize, usize)> = Vec::with_capacity(2);
    let [a, b] = names;
    // One may begin with the other.
    let longer_first = if a.len() < b.len() { [b, a] } else { [a, b] };
    let different = if a == b { 1 } else { 2 };
    for name in longer_first
        .into_iter()
        .take(different)
        .filter(|name| name.contains(' '))
    {
        let text = &html[start..];
        let found = text
            .match_indices(name)
            .map(|(at, _)| (at, at + name.len()));
        let place = found.into_iter().find(|&(from, to)| {
            let is_new = places.iter().all(|&(a, b)| to <= a || b <= from);
            is_new && stands_alone(text, from, to)
        });
        places.extend(place);
    }
    places.sort_unstable();
    for (from, to) in places.into_iter().rev() {
        html.insert_str(start + to, "</span>");
        html.insert_str(start + from, &format!("<span lang=\"{lang}\">"));
    }
}

/// Whether a part of `html` is outside of tags, and does not begin or end within a word.
fn stands_alone(html: &str, from: usize, to: usize) -> bool {
    let (before, after) = (&html[..from], &html[to..]);
    let in_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    before.rfind('<') <= before.rfind('>')
        && !in_word(before.chars().next_back())
        && !in_word(after.chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(html: &str, names: [&str; 2]) -> String {
        let mut html = html.to_owned();
        mark(&mut html, 0, names, "en");
        html
    }

    #[test]
    fn names_are_marked_once_and_apart() {
        assert_eq!(
            marked(
                "202 (Not Done, Yet), 502 (Not Done)",
                ["Not Done, Yet", "Not Done"]
            ),
            "202 (<span lang=\"en\">Not Done, Yet</span>), 502 (<span lang=\"en\">Not Done</span>)"
        );
        assert_eq!(
            marked("Not Done은 Not Done", ["Not Done", "No Such"]),
            "<span lang=\"en\">Not Done</span>은 Not Done"
        );
    }

    #[test]
    fn tags_parts_of_words_and_single_words_are_left() {
        for html in [
            "<a href=\"/Not Done\">x</a>",
            "Not Donexx",
            "xNot Done",
            "System",
        ] {
            assert_eq!(marked(html, ["Not Done", "System"]), html);
        }
    }

    #[test]
    fn what_stands_before_is_left() {
        let mut html = "Not Done; Not Done".to_owned();
        mark(&mut html, 4, ["Not Done", ""], "en");
        assert_eq!(html, "Not Done; <span lang=\"en\">Not Done</span>");
    }
}
