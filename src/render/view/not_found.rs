//! The variables of `not_found.html`.

use crate::diagnostic::Diagnostic;
use crate::model::{LocaleId, Page, Route};
use crate::render::Renderer;
use crate::render::sentence::text::{LocalizedText, message};
use crate::render::view::{add, base};
use serde::Serialize;
use tera::Context;

#[derive(Serialize)]
struct NotFoundView {
    /// JSON: for each locale, by the first part of its addresses, the search index.
    indexes: String,
}

/// The variables of the page that is served for a missing address.
pub fn context(renderer: &Renderer, locale: LocaleId) -> Result<Context, Diagnostic> {
    let project = renderer.plan().project();
    let title = message(project, locale, ("not-found-title", None))?.plain();
    let description = LocalizedText {
        markdown: String::new(),
        locale,
    };
    let mut context = base(renderer, locale, Page::NotFound, &title, &description)?;
    // A host may serve one page for all languages: the script finds out which is meant.
    let path = &project.config.base_url.path;
    let index = |(l, other): (LocaleId, &crate::model::Locale)| {
        let key = if l.is_default() { "" } else { &*other.tag };
        let file = renderer.plan().file(Route::SearchHead(l));
        (key.to_owned(), format!("{path}/{file}").into())
    };
    let indexes: serde_json::Map<_, _> = project.locales.iter_enumerated().map(index).collect();
    let indexes = serde_json::Value::from(indexes).to_string();
    add(&mut context, &NotFoundView { indexes });
    Ok(context)
}
