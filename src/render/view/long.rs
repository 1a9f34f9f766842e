//! The variables of `page.html`.

use crate::diagnostic::Diagnostic;
use crate::markdown;
use crate::model::{LocaleId, Page};
use crate::render::Renderer;
use crate::render::sentence::text::LocalizedText;
use crate::render::view::base;
use tera::{Context, Value};

/// The variables of a long page: its Markdown, in the default locale's words if the locale
/// has none.
pub fn context(renderer: &Renderer, locale: LocaleId, long: usize) -> Result<Context, Diagnostic> {
    let project = renderer.plan().project();
    let page = &project.pages[long];
    let found = match page.texts[locale] {
        Some(_) => locale,
        None => LocaleId::DEFAULT,
    };
    let text = page.texts[found].map_or("", |id| &project.sources.at(id).text);
    let title = markdown::document_title(text).unwrap_or_else(|| page.slug.clone());
    let lead = LocalizedText {
        markdown: markdown::escape_markdown(&markdown::document_lead(text)).into_owned(),
        locale: found,
    };
    let mut context = base(renderer, locale, Page::Long(long), &title, &lead)?;
    context.insert_value(
        "body",
        Value::safe_string(&markdown::document(text, &|path| {
            renderer.plan().resolve(locale, path)
        })),
    );
    let other = (found != locale).then(|| &project.locales[found]);
    context.insert("body_lang", &other.map(|l| l.tag.as_str()));
    context.insert("body_dir", &other.map(|l| l.direction.as_str()));
    Ok(context)
}
