//! The variables of `home.html`.

use crate::diagnostic::Diagnostic;
use crate::model::{LocaleId, Page};
use crate::render::Renderer;
use crate::render::sentence::text::message;
use crate::render::view::{Html, LinkedDataView, add, base, link, linked_data};
use serde::Serialize;
use tera::Context;

#[derive(Serialize)]
struct HomeView {
    protocols: Vec<ProtocolView>,
    /// List items with links to comparisons.
    picks: Html,
}

#[derive(Serialize)]
struct ProtocolView {
    name: String,
    href: String,
    hreflang: Option<String>,
    title: Html,
    intro: Html,
    codes: usize,
}

/// How many of the hand-written comparisons the home page names: the first ones.
const PICKS: usize = 12;

/// The variables of the home page of a locale.
pub fn context(renderer: &Renderer, locale: LocaleId) -> Result<Context, Diagnostic> {
    let project = renderer.plan().project();
    let title = message(project, locale, ("home-title", None))?.plain();
    let description = message(project, locale, ("home-description", None))?;
    let mut context = base(renderer, locale, Page::Home, &title, &description)?;
    let mut protocols = Vec::new();
    for (p, protocol) in project.catalog.protocols.iter_enumerated() {
        let link = link(
            renderer.plan(),
            locale,
            Page::Protocol(p),
            protocol.name.clone(),
        );
        let text = |attribute| {
            let text = message(project, locale, (&protocol.message, attribute))?;
            Ok(Html::of(renderer, locale, &text))
        };
        protocols.push(ProtocolView {
            name: link.label,
            href: link.href,
            hreflang: link.hreflang,
            title: text(None)?,
            intro: text(Some("intro"))?,
            codes: protocol.codes.len(),
        });
    }
    let mut picks = Vec::new();
    for pair in renderer.plan().hand_written_pairs().iter().take(PICKS) {
        picks.push(renderer.pair_item(locale, *pair, None)?);
    }
    let picks = Html::new(&picks.join("\n"));
    add(&mut context, &HomeView { protocols, picks });
    let json = linked_data::home(renderer, locale, &description);
    add(&mut context, &LinkedDataView::new(&json));
    Ok(context)
}
