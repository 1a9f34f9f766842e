//! Fragments of prose that are inserted into sentences, with what they become on a page.

use crate::markdown;

/// A fragment of inline Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    markdown: String,
    /// As HTML and as plain text; `None` if both equal the Markdown, or depend on the
    /// sentence.
    shown: Option<Box<[String; 2]>>,
    free: bool,
}

impl Phrase {
    /// A phrase of Markdown, which is kept unchanged.
    pub fn new(markdown: String) -> Self {
        let free = markdown::free_standing(&markdown)
            && !markdown.is_empty()
            && markdown.trim().len() == markdown.len();
        Self::with(markdown, free)
    }

    /// A literal text between other phrases, with its surrounding white space. `None` if
    /// what it becomes depends on them.
    pub fn between(text: &str) -> Option<Self> {
        let inner = text.trim();
        let (before, rest) = text.split_at(text.len() - text.trim_start().len());
        let after = &rest[inner.len()..];
        if !markdown::free_standing(text) {
            return None;
        }
        let mut phrase = Self::with(inner.to_owned(), true);
        let around = |s: &mut String| *s = format!("{before}{s}{after}");
        around(&mut phrase.markdown);
        phrase
            .shown
            .iter_mut()
            .for_each(|s| s.iter_mut().for_each(around));
        Some(phrase)
    }

    fn with(mut markdown: String, free: bool) -> Self {
        markdown.shrink_to_fit();
        let mut phrase = Self {
            markdown,
            shown: None,
            free,
        };
        if free {
            let html = markdown::inline(&phrase.markdown, &str::to_owned);
            let plain = markdown::plain(&phrase.markdown);
            if html != phrase.markdown || plain != phrase.markdown {
                phrase.shown = Some(Box::new([html, plain]));
            }
        }
        phrase
    }

    /// The Markdown as it is written.
    pub fn markdown(&self) -> &str {
        &self.markdown
    }

    /// What it becomes in any sentence, as HTML or as plain text; `None` if that depends on
    /// the sentence.
    pub fn shown(&self, form: Form) -> Option<&str> {
        let shown = self.shown.as_ref();
        self.free
            .then(|| shown.map_or(&*self.markdown, |s| &*s[form as usize]))
    }
}

/// What Markdown is converted to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The HTML content of a paragraph.
    Html,
    /// Plain text.
    Plain,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_knows_whether_it_stands_free() {
        let phrase = |text: &str| Phrase::new(text.to_owned());
        let shown = |text: &str| {
            let phrase = phrase(text);
            [Form::Html, Form::Plain].map(|f| phrase.shown(f).map(str::to_owned))
        };
        let both = |html: &str, plain: &str| [Some(html.to_owned()), Some(plain.to_owned())];
        assert_eq!(shown("220"), both("220", "220"));
        assert_eq!(shown(r"a\_b > c"), both("a_b &gt; c", "a_b > c"));
        for bound in ["", " a", "*a*", "a\nb"] {
            assert_eq!(shown(bound), [None, None], "{bound}");
        }
        let between = Phrase::between("\u{a0}: `x` & ");
        assert_eq!(between, None);
        let between = Phrase::between("\u{a0}: `x` > ").unwrap();
        assert_eq!(
            between.shown(Form::Html),
            Some("\u{a0}: <code>x</code> &gt; ")
        );
        assert_eq!(between.shown(Form::Plain), Some("\u{a0}: x > "));
        assert_eq!(Phrase::between(" a\n"), None);
        assert_eq!(Phrase::between(" ").unwrap().shown(Form::Html), Some(" "));
    }
}
