//! `not_found.html`

use super::base;
use crate::diagnostic::Diagnostic;
use crate::model::Page;
use crate::render::Renderer;
use crate::render::text::{Text, message};
use tera::Context;

/// What stands where there is no page.
pub fn context(renderer: &Renderer, locale: usize) -> Result<Context, Diagnostic> {
    let project = renderer.plan().project();
    let title = message(project, locale, ("not-found-title", None))?.plain();
    base(renderer, locale, Page::NotFound, &title, &Text::default())
}
