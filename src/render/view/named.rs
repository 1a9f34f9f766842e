//! What a code is called: in components about it, and in links to its page.

use crate::diagnostic::Diagnostic;
use crate::model::{CodeId, LocaleId, Page};
use crate::render::Renderer;
use crate::render::view::{self, LinkView, heading, link};
use serde::Serialize;
use tera::Context;

/// What a code is called.
#[derive(Serialize)]
pub struct NamesView<'r> {
    protocol: &'r str,
    /// What stands first: the code or, in a protocol of names, its name.
    code: &'r str,
    /// What stands beside it.
    name: &'r str,
    /// The key of its class.
    class: Option<&'r str>,
    tone: &'static str,
}

impl<'r> NamesView<'r> {
    /// The names of a code.
    pub fn new(renderer: &'r Renderer, id: CodeId) -> Self {
        let catalog = &renderer.plan().project().catalog;
        let (protocol, code) = (catalog.protocol(id), catalog.code(id));
        let [label, beside] = protocol.label(code);
        Self {
            protocol: &protocol.name,
            code: label,
            name: beside,
            class: protocol.class(code).map(|class| &*class.key),
            tone: protocol.tone(code).name(),
        }
    }
}

/// A component about a code, with its names and what `fill` adds.
pub(super) fn component(
    renderer: &Renderer,
    locale: LocaleId,
    id: CodeId,
    name: &str,
    fill: impl FnOnce(&mut Context),
) -> Result<String, Diagnostic> {
    let project = renderer.plan().project();
    let names = NamesView::new(renderer, id);
    let mut context = view::context_of(project, Some(id.protocol), &names);
    fill(&mut context);
    let template = format!("components/{name}.html");
    renderer.engines[locale].component(project, &template, &context)
}

/// A link to the page of a code, labeled with its heading.
pub fn code_link(renderer: &Renderer, locale: LocaleId, id: CodeId) -> LinkView {
    let label = heading(&renderer.plan().project().catalog, id);
    link(renderer.plan(), locale, Page::Code(id), label)
}
