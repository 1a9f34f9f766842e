//! The variables of `search.html`.

use crate::diagnostic::Diagnostic;
use crate::model::{LocaleId, Page};
use crate::render::Renderer;
use crate::render::sentence::text::{LocalizedText, message};
use crate::render::view::entry::collected;
use crate::render::view::{LinkView, add, base, link};
use serde::Serialize;
use tera::Context;

#[derive(Serialize)]
struct SearchView {
    /// The index of each protocol, labeled with its name.
    protocols: Vec<LinkView>,
    /// The pages of collections.
    guides: Vec<LinkView>,
}

/// The variables of the search page.
pub fn context(renderer: &Renderer, locale: LocaleId) -> Result<Context, Diagnostic> {
    let plan = renderer.plan();
    let project = plan.project();
    let title = message(project, locale, ("search-title", None))?.plain();
    let description = LocalizedText {
        markdown: String::new(),
        locale,
    };
    let mut context = base(renderer, locale, Page::Search, &title, &description)?;
    let protocols = project.catalog.protocols.iter_enumerated();
    let view = SearchView {
        protocols: protocols
            .map(|(p, protocol)| link(plan, locale, Page::Protocol(p), protocol.name.clone()))
            .collect(),
        guides: collected(plan, locale),
    };
    add(&mut context, &view);
    Ok(context)
}
