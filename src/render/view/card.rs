//! The parts of a comparison that show one code: its half, its card, its links. The page of
//! the code shows some of them, too.

use crate::diagnostic::Diagnostic;
use crate::model::{CodeId, LocaleId, Page, Part};
use crate::render::Renderer;
use crate::render::view::named::{code_link, component};
use crate::render::view::{self, Html, LinkView, add, breakable, causes, link, spec_links};
use serde::Serialize;

/// The prose about a code.
#[derive(Serialize)]
pub(super) struct ProseView {
    gloss: Option<Html>,
    action: Option<Html>,
    /// Whom the action addresses, if the protocol has several roles.
    reader: Option<Html>,
    description: Option<Html>,
    seen: Option<Html>,
    /// Unset if there are causes: their cures stand in its place.
    fix: Option<Html>,
}

#[derive(Serialize)]
struct CardView {
    /// Whether the cures of the likeliest cause are shown at once.
    opened: bool,
    /// The first causes.
    causes: Vec<causes::CauseView>,
    /// Where all of them stand, if there are more.
    more: Option<LinkView>,
}

/// How many causes stand on a card.
const MAX_CAUSES: usize = 4;

/// How many specifications of a code stand on a comparison.
const MAX_SPECS: usize = 2;

#[derive(Serialize)]
struct TitleView {
    page: LinkView,
    name: Html,
}

#[derive(Serialize)]
struct LinksView {
    page: LinkView,
    specs: Vec<LinkView>,
}

/// The card of a code on a comparison page, without its heading. On a hand-written one, the
/// cures of the likeliest cause are shown at once; on a composed one, when it is opened.
pub fn card(
    renderer: &Renderer,
    locale: LocaleId,
    id: CodeId,
    written: bool,
) -> Result<String, Diagnostic> {
    let prose = ProseView::new(renderer, locale, id)?;
    let plan = renderer.plan();
    let code = plan.project().catalog.code(id);
    let more = (code.causes.len() > MAX_CAUSES).then(|| {
        let page = link(plan, locale, Page::Code(id), String::new());
        LinkView {
            href: format!("{}#causes", page.href),
            ..page
        }
    });
    let view = CardView {
        opened: written,
        causes: causes::views(renderer, locale, id, MAX_CAUSES)?,
        more,
    };
    component(renderer, locale, id, "card", |context| {
        add(context, &prose);
        add(context, &view);
    })
}

/// What a code reports and, if `acts`, what to do, in short.
pub fn half(
    renderer: &Renderer,
    locale: LocaleId,
    id: CodeId,
    acts: bool,
) -> Result<String, Diagnostic> {
    let mut prose = ProseView::new(renderer, locale, id)?;
    prose.action = prose.action.filter(|_| acts);
    component(renderer, locale, id, "half", |context| add(context, &prose))
}

/// A link to a code's page that says its name, or, where pages show names, its number.
pub fn title(renderer: &Renderer, locale: LocaleId, id: CodeId) -> Result<String, Diagnostic> {
    let catalog = &renderer.plan().project().catalog;
    let [_, beside] = catalog.protocol(id).label(catalog.code(id));
    let name = Html::new(&breakable(beside));
    let page = link(renderer.plan(), locale, Page::Code(id), String::new());
    component(renderer, locale, id, "card_title", |context| {
        add(context, &TitleView { page, name });
    })
}

/// The links of a code at the end of a comparison page.
pub fn links(renderer: &Renderer, locale: LocaleId, id: CodeId) -> Result<String, Diagnostic> {
    let project = renderer.plan().project();
    let code = project.catalog.code(id);
    let specs = &code.specs[..code.specs.len().min(MAX_SPECS)];
    let view = LinksView {
        page: code_link(renderer, locale, id),
        specs: spec_links(renderer, locale, specs)?,
    };
    let context = view::context_of(project, Some(id.protocol), &view);
    renderer.engines[locale].component(project, "components/links.html", &context)
}

impl ProseView {
    /// The prose of a code.
    pub fn new(renderer: &Renderer, locale: LocaleId, id: CodeId) -> Result<Self, Diagnostic> {
        let project = renderer.plan().project();
        let (protocol, code) = (project.catalog.protocol(id), project.catalog.code(id));
        let part = |part: Part| -> Result<Option<Html>, Diagnostic> {
            if !renderer.has(id, part) {
                return Ok(None);
            }
            let text = renderer.attribute(locale, &code.message, part.name())?;
            Ok(Html::unless_empty(&text.html(renderer.plan(), locale)))
        };
        let reader = code
            .reader
            .map(|role| causes::role_name(renderer, locale, protocol, role));
        Ok(Self {
            gloss: part(Part::Gloss)?,
            action: part(Part::Action)?,
            description: part(Part::Description)?,
            seen: part(Part::Seen)?,
            fix: match code.causes.is_empty() {
                true => part(Part::Fix)?,
                false => None,
            },
            reader: reader.transpose()?.flatten(),
        })
    }
}
