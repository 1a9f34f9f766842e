//! What search engines show of a page about a code: its title and its description.

use crate::diagnostic::Diagnostic;
use crate::markdown::escape_markdown;
use crate::model::{CodeId, LocaleId, Part};
use crate::render::Renderer;
use crate::render::sentence::text::{LocalizedText, sentence};
use unicode_width::UnicodeWidthStr;

/// How many letters of a title search engines show; full-width ones count twice.
const MAX_TITLE: usize = 60;

impl Renderer {
    /// The title of the page of a code: with its gloss; if it has none, or that is too long,
    /// with its official name. `None` if that is too long, too, or there is no such message.
    pub(in crate::render) fn code_title(
        &self,
        locale: LocaleId,
        id: CodeId,
    ) -> Result<Option<String>, Diagnostic> {
        let project = self.plan().project();
        let (protocol, code) = (project.catalog.protocol(id), project.catalog.code(id));
        let frame = match protocol.tone(code).is_failure() {
            true => "code-title-error",
            false => "code-title",
        };
        let [label, beside] = protocol.label(code).map(escape_markdown);
        let name = escape_markdown(&protocol.name);
        let facts = [("protocol", &*name), ("code", &*label), ("what", &*beside)];
        let gloss = [("what", (&*code.message, Some(Part::Gloss.name())))];
        let with = |parts: &[_], facts: &[_]| -> Result<Option<String>, Diagnostic> {
            let frame = (frame, None);
            let text = sentence(project, locale, Some(id.protocol), frame, parts, facts)?;
            let title = text.plain();
            Ok(Some(title).filter(|title| (1..=MAX_TITLE).contains(&title.width())))
        };
        if self.has(id, Part::Gloss)
            && let Some(title) = with(&gloss, &facts[..2])?
        {
            return Ok(Some(title));
        }
        with(&[], &facts)
    }

    /// What a code reports and what to do about it, as plain text; `None` if either is not
    /// written.
    pub(in crate::render) fn describe(
        &self,
        locale: LocaleId,
        id: CodeId,
    ) -> Result<Option<LocalizedText>, Diagnostic> {
        if !(self.has(id, Part::Gloss) && self.has(id, Part::Action)) {
            return Ok(None);
        }
        let project = self.plan().project();
        let (protocol, code) = (project.catalog.protocol(id), project.catalog.code(id));
        let [label, _] = protocol.label(code).map(escape_markdown);
        let name = escape_markdown(&protocol.name);
        let part = |part: Part| (part.name(), (&*code.message, Some(part.name())));
        let text = sentence(
            project,
            locale,
            Some(id.protocol),
            ("code-description", None),
            &[part(Part::Gloss), part(Part::Action)],
            &[("protocol", &*name), ("code", &*label)],
        )?;
        Ok((!text.markdown.is_empty()).then_some(text))
    }
}
