//! The variables of `page.html`.

use crate::diagnostic::Diagnostic;
use crate::markdown;
use crate::model::{LocaleId, Page};
use crate::render::Renderer;
use crate::render::sentence::text::LocalizedText;
use crate::render::view::{Html, add, base};
use serde::Serialize;
use tera::Context;

#[derive(Serialize)]
struct LongView<'r> {
    body: Html,
    /// The language and direction of the body, if they are not the page's.
    body_lang: Option<&'r str>,
    body_dir: Option<&'r str>,
}

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
    let body = markdown::document(text, &|path| renderer.plan().resolve(locale, path));
    let other = (found != locale).then(|| &project.locales[found]);
    let view = LongView {
        body: Html::new(&body),
        body_lang: other.map(|l| l.tag.as_str()),
        body_dir: other.map(|l| l.direction.as_str()),
    };
    add(&mut context, &view);
    Ok(context)
}
