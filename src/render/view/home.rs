//! The variables of `home.html`.

use crate::diagnostic::Diagnostic;
use crate::model::{LocaleId, Page};
use crate::render::Renderer;
use crate::render::sentence::text::message;
use crate::render::view::{base, html, insert_json, link, linked_data};
use serde::Serialize;
use tera::{Context, Value};

#[derive(Serialize)]
struct ProtocolView {
    name: String,
    href: String,
    hreflang: Option<String>,
    title: Value,
    intro: Value,
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
        let link = link(renderer, locale, Page::Protocol(p), protocol.name.clone());
        let text = |attribute| {
            let text = message(project, locale, (&protocol.message, attribute))?;
            Ok(html(renderer, locale, &text))
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
    context.insert("protocols", &protocols);
    let mut picks = Vec::new();
    for pair in renderer.plan().hand_written_pairs().iter().take(PICKS) {
        picks.push(renderer.pair_item(locale, *pair)?);
    }
    context.insert_value("picks", Value::safe_string(&picks.join("\n")));
    let json = linked_data::home(renderer, locale, &description);
    insert_json(&mut context, &json);
    Ok(context)
}
