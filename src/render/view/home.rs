//! The variables of `home.html`.

use crate::diagnostic::Diagnostic;
use crate::model::{CodeId, LocaleId, Page};
use crate::plan::Plan;
use crate::render::Renderer;
use crate::render::sentence::text::message;
use crate::render::view::entry::collected;
use crate::render::view::{Html, LinkView, LinkedDataView, add, base, link, linked_data};
use serde::Serialize;
use tera::Context;

#[derive(Serialize)]
struct HomeView {
    protocols: Vec<ProtocolView>,
    /// What may be pasted into the search, with where it leads.
    examples: Vec<LinkView>,
    /// List items with links to comparisons.
    picks: Html,
    /// The pages of collections.
    guides: Vec<LinkView>,
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

/// The longest line that is an example, in characters.
const LONGEST_EXAMPLE: usize = 44;

/// Lines that software prints for two codes of which comparisons are written by hand, and
/// the first two such codes.
fn examples(plan: &Plan, locale: LocaleId) -> Vec<LinkView> {
    let catalog = &plan.project().catalog;
    let pairs = plan.hand_written_pairs();
    let mut lines: Vec<(CodeId, &str)> = Vec::new();
    for id in pairs.iter().flat_map(|pair| pair.codes()) {
        let code = catalog.code(id);
        let of_causes = code.causes.iter().flat_map(|cause| &cause.literals);
        let mut texts = of_causes
            .chain(&code.literals)
            .map(|literal| &*literal.text);
        let short = |text: &&str| !text.contains('…') && text.chars().count() <= LONGEST_EXAMPLE;
        let isnt_there = lines.iter().all(|(other, _)| *other != id);
        if let Some(text) = texts.find(short).filter(|_| isnt_there && lines.len() < 2) {
            lines.push((id, text));
        }
    }
    let lines = lines.into_iter();
    let lines = lines.map(|(id, text)| link(plan, locale, Page::Code(id), text.to_owned()));
    let two = pairs.first().map(|pair| {
        let names = pair.codes().map(|id| &*catalog.code(id).text);
        link(plan, locale, Page::Comparison(*pair), names.join(" "))
    });
    lines.chain(two).collect()
}

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
    let plan = renderer.plan();
    let view = HomeView {
        protocols,
        examples: examples(plan, locale),
        picks,
        guides: collected(plan, locale),
    };
    add(&mut context, &view);
    let json = linked_data::home(renderer, locale, &description);
    add(&mut context, &LinkedDataView::new(&json));
    Ok(context)
}
