//! `not_found.html`

use super::base;
use crate::diagnostic::Diagnostic;
use crate::model::{Page, Route};
use crate::render::Renderer;
use crate::render::text::{Text, message};
use tera::Context;

/// What stands where there is no page.
pub fn context(renderer: &Renderer, locale: usize) -> Result<Context, Diagnostic> {
    let project = renderer.plan().project();
    let title = message(project, locale, ("not-found-title", None))?.plain();
    let mut context = base(renderer, locale, Page::NotFound, &title, &Text::default())?;
    // A host may show one page for all languages: the script finds out which is meant.
    let path = &project.config.base_url.path;
    let index = |(l, other): (usize, &crate::model::Locale)| {
        let key = if l == 0 { "" } else { &*other.tag };
        let file = renderer.plan().file(Route::SearchIndex(l));
        (key.to_owned(), format!("{path}/{file}").into())
    };
    let indexes: serde_json::Map<_, _> = project.locales.iter().enumerate().map(index).collect();
    context.insert("indexes", &serde_json::Value::from(indexes).to_string());
    Ok(context)
}
