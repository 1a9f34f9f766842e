//! The variables of `number.html`: what a number means in each protocol that has it.

use crate::diagnostic::Diagnostic;
use crate::markdown::escape_markdown;
use crate::model::{CodeId, LocaleId, Page, Pair, Part};
use crate::render::Renderer;
use crate::render::sentence::text::sentence;
use crate::render::view::{
    Html, LinkView, LinkedDataView, add, base, causes, causes::LiteralView, linked_data,
    named::code_link,
};
use serde::Serialize;
use tera::Context;

#[derive(Serialize)]
struct NumberView {
    heading: Html,
    lead: Html,
    codes: Vec<CodeView>,
    /// List items with links to comparisons.
    comparisons: Html,
}

#[derive(Serialize)]
struct CodeView {
    link: LinkView,
    tone: &'static str,
    /// The gloss or, if the code has none, the description.
    about: Html,
    action: Option<Html>,
    /// What software prints.
    text: Option<LiteralView>,
}

/// The variables of the page of a number.
pub fn context(renderer: &Renderer, locale: LocaleId, n: usize) -> Result<Context, Diagnostic> {
    let plan = renderer.plan();
    let project = plan.project();
    let number = &project.catalog.numbers[n];
    let code = escape_markdown(&number.text);
    let framed = |frame| {
        let facts = [("code", &*code)];
        sentence(project, locale, None, (frame, None), &[], &facts)
    };
    let title = framed("number-title")?;
    let description = framed("number-description")?;
    let page = Page::Number(n);
    let mut context = base(renderer, locale, page, &title.plain(), &description)?;
    let codes = number.codes.iter().map(|id| view(renderer, locale, *id));
    let codes = codes.collect::<Result<_, _>>()?;
    let mut items = Vec::new();
    for (i, a) in number.codes.iter().enumerate() {
        let others = number.codes[i + 1..].iter();
        let pairs = others.filter_map(|b| Pair::new(*a, *b));
        for pair in pairs.filter(|pair| project.catalog.compares(*pair)) {
            items.push(renderer.pair_item(locale, pair, None)?);
        }
    }
    let view = NumberView {
        heading: Html::of(renderer, locale, &title),
        lead: Html::of(renderer, locale, &description),
        codes,
        comparisons: Html::new(&items.join("\n")),
    };
    add(&mut context, &view);
    let about = (&*title.plain(), &*description.plain());
    let json = linked_data::number(renderer, locale, n, about);
    add(&mut context, &LinkedDataView::new(&json));
    Ok(context)
}

fn view(renderer: &Renderer, locale: LocaleId, id: CodeId) -> Result<CodeView, Diagnostic> {
    let project = renderer.plan().project();
    let code = project.catalog.code(id);
    let gloss = renderer.attribute(locale, &code.message, Part::Gloss.name())?;
    let about = match gloss.markdown.is_empty() {
        false => gloss,
        true => renderer.attribute(locale, &code.message, Part::Description.name())?,
    };
    let action = renderer.attribute(locale, &code.message, Part::Action.name())?;
    let text = code.all_literals().next();
    Ok(CodeView {
        link: code_link(renderer, locale, id),
        tone: project.catalog.protocol(id).tone(code).name(),
        about: Html::of(renderer, locale, &about),
        action: Html::unless_empty(&action.html(renderer.plan(), locale)),
        text: text.map(|literal| causes::literal(renderer, literal)),
    })
}
