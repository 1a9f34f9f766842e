//! Text that knows its language, and sentences assembled from messages.

use crate::diagnostic::{Diagnostic, Span};
use crate::l10n::{Args, Localizers};
use crate::markdown::{self, Resolve};
use crate::model::{Locale, LocaleId, ProtocolId};
use crate::plan::Plan;
use crate::project::Project;
use crate::render::failure::Cause;
use std::borrow::Cow;
use typed_index_collections::TiSlice;

/// Text in the language of one locale.
#[derive(Clone, Debug)]
pub struct LocalizedText {
    /// Inline Markdown.
    pub markdown: String,
    /// The locale whose language it is in.
    pub locale: LocaleId,
}

impl LocalizedText {
    /// As HTML on a page in the locale `page`, with a `lang` attribute if that is another
    /// language.
    pub fn html(&self, plan: &Plan, page: LocaleId) -> String {
        let locales = &plan.project().locales;
        self.html_with(locales, page, &|path| plan.resolve(page, path))
    }

    /// Like `html`, with `resolve` for links within the site.
    pub fn html_with(
        &self,
        locales: &TiSlice<LocaleId, Locale>,
        page: LocaleId,
        resolve: Resolve,
    ) -> String {
        let html = markdown::inline(&self.markdown, resolve);
        in_language(html, locales, page, self.locale)
    }

    /// As plain text.
    pub fn plain(&self) -> String {
        markdown::plain(&self.markdown)
    }
}

/// HTML in the language of `locale` on a page in the locale `page`, wrapped in an element
/// with a `lang` attribute if they differ.
pub fn in_language(
    html: String,
    locales: &TiSlice<LocaleId, Locale>,
    page: LocaleId,
    locale: LocaleId,
) -> String {
    if locale == page || html.is_empty() {
        return html;
    }
    let (own, other) = (&locales[page], &locales[locale]);
    let dir = match own.direction == other.direction {
        true => String::new(),
        false => format!(" dir=\"{}\"", other.direction.as_str()),
    };
    format!("<span lang=\"{}\"{dir}>{html}</span>", other.tag)
}

/// The id of a message, and an attribute of it, if that is meant.
pub type Message<'a> = (&'a str, Option<&'a str>);

/// A sentence taken entirely from one locale: the message `frame`, with the messages
/// `parts` and the language-neutral `facts` as variables under the given names. Messages
/// are those for pages of `protocol`.
///
/// Empty if the default locale lacks a message: the checks report that.
pub fn sentence(
    project: &Project,
    locale: LocaleId,
    protocol: Option<ProtocolId>,
    frame: Message,
    parts: &[(&'static str, Message)],
    facts: &[(&'static str, &str)],
) -> Result<LocalizedText, Diagnostic> {
    let version = |l, (id, attribute)| (project.version(l, protocol, id), attribute);
    let whole = |l: LocaleId| {
        let mut messages = Vec::with_capacity(parts.len() + 1);
        messages.push(version(l, frame));
        messages.extend(parts.iter().map(|(_, message)| version(l, *message)));
        let has = |(id, attribute): &(Cow<str>, _)| project.localizers.has(l, id, *attribute);
        messages.iter().all(has).then_some((l, messages))
    };
    let Some((found, messages)) = Localizers::chain(locale).find_map(whole) else {
        return Ok(LocalizedText {
            markdown: String::new(),
            locale,
        });
    };
    let text = |(id, attribute): &(Cow<str>, _), args: &Args| {
        format(project, found, (id, *attribute), args)
    };
    let mut texts = Vec::with_capacity(parts.len());
    for message in &messages[1..] {
        texts.push(text(message, &Args::new())?);
    }
    let mut args = Args::new();
    for (name, value) in facts {
        args = args.text(name, value);
    }
    for ((name, _), text) in parts.iter().zip(&texts) {
        args = args.text(name, text);
    }
    let markdown = text(&messages[0], &args)?;
    Ok(LocalizedText {
        markdown,
        locale: found,
    })
}

/// A message without variables, from the first locale that has it; empty if none does.
pub fn message(
    project: &Project,
    locale: LocaleId,
    message: Message,
) -> Result<LocalizedText, Diagnostic> {
    let (id, attribute) = message;
    let has = |l: &LocaleId| project.localizers.has(*l, id, attribute);
    let found = Localizers::chain(locale).find(has);
    Ok(LocalizedText {
        markdown: match found {
            Some(found) => format(project, found, message, &Args::new())?,
            None => String::new(),
        },
        locale: found.unwrap_or(locale),
    })
}

/// A message of exactly this locale; empty if it has none.
pub fn format(
    project: &Project,
    locale: LocaleId,
    (id, attribute): Message,
    args: &Args,
) -> Result<String, Diagnostic> {
    let formatted = project.localizers.at(locale).format(id, attribute, args);
    formatted.unwrap_or(Ok(String::new())).map_err(|reason| {
        let name = attribute.map_or_else(|| id.to_owned(), |a| format!("{id}.{a}"));
        let cause = Cause::Unformatted { name, reason };
        cause
            .error(source_span(project, locale, id))
            .hint("see the comment above the message for the variables it may use")
    })
}

/// Where a message is defined; the settings file if nowhere.
fn source_span(project: &Project, locale: LocaleId, id: &str) -> Span {
    let files = project.messages.iter().filter(|f| f.locale == locale);
    let entry = |f: &crate::project::MessageFile| {
        let entry = f.resource.entries.iter().rev().find(|e| e.id == id)?;
        Some(Span::new(f.source, entry.range.clone()))
    };
    files
        .rev()
        .find_map(entry)
        .unwrap_or_else(|| Span::new(project.site, 0..0))
}

/// Appends a sentence to those that begin at byte offset `start`, after a space unless the
/// one before ends in full-width punctuation.
pub fn append(out: &mut String, start: usize, sentence: &str) {
    let full_width = |c: char| matches!(c, '。' | '！' | '？' | '」' | '）');
    if sentence.is_empty() {
        return;
    }
    if out.len() > start && !out.ends_with(full_width) {
        out.push(' ');
    }
    out.push_str(sentence);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_joined_as_their_script_wants() {
        let join = |sentences: &[&str]| {
            let mut out = "before".to_owned();
            sentences.iter().for_each(|s| append(&mut out, 6, s));
            out.split_off(6)
        };
        assert_eq!(join(&["A.", "", "B."]), "A. B.");
        assert_eq!(join(&["甲です。", "乙です。"]), "甲です。乙です。");
        assert_eq!(join(&["다.", "다."]), "다. 다.");
        assert_eq!(
            join(&["<span lang=\"en\">A.</span>", "甲。"]),
            "<span lang=\"en\">A.</span> 甲。"
        );
    }
}
