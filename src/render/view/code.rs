//! The variables of `code.html`.

use crate::diagnostic::Diagnostic;
use crate::markdown::{escape_markdown, push_escaped};
use crate::model::{CodeId, Commands, Fact, LocaleId, Page, Values};
use crate::render::Renderer;
use crate::render::exhibit::facts::FactWords;
use crate::render::exhibit::timeline::Side;
use crate::render::fast::mold::Component;
use crate::render::sentence::text::sentence;
use crate::render::view::named::{NamesView, code_link};
use crate::render::view::{
    self, Html, ItemView, LinkView, LinkedDataView, add, base, breakable, card, causes, heading,
    link, linked_data, long_class, spec_links,
};
use serde::Serialize;
use tera::Context;

#[derive(Serialize)]
struct CodePageView<'r> {
    badge: Html,
    /// The title of its class, if the protocol has classes.
    class_title: Option<Html>,
    /// The number, and the class that it gets if it is long.
    num: &'r str,
    long: &'static str,
    full_name: Html,
    /// What the code reports, in short.
    half: Html,
    /// The first cures for the reader.
    steps: Vec<Html>,
    /// The causes, as HTML; unset if the record has none.
    causes: Option<Html>,
    /// Texts that no cause of the code has.
    texts: Vec<causes::LiteralView>,
    exchange: Option<Html>,
    /// The position on the protocol's timeline.
    course: Option<Html>,
    facts: Vec<FactView>,
    /// Whether the code may answer any command; if not, the commands that it may answer.
    commands_any: bool,
    commands: &'r [String],
    specs: Vec<LinkView>,
    related: Vec<LinkView>,
    /// The page of the number, if other protocols have it, too.
    number: Option<LinkView>,
    /// List items: comparisons with codes of other protocols that mean nearly the same, and
    /// with those that only look alike.
    near: Option<Html>,
    alike: Option<Html>,
    /// List items: the closest comparisons, and links to all.
    closest: Html,
    comparisons: Html,
}

#[derive(Serialize)]
struct FactView {
    key: String,
    value: String,
    label: Html,
    text: Html,
}

/// The variables of a code's page.
pub fn context(renderer: &Renderer, locale: LocaleId, id: CodeId) -> Result<Context, Diagnostic> {
    let plan = renderer.plan();
    let project = plan.project();
    let code = project.catalog.code(id);
    let heading = heading(&project.catalog, id);
    let title = renderer.code_title(locale, id)?.unwrap_or(heading.clone());
    let prose = renderer.prose(locale, id)?;
    let description = match &prose.description {
        Some(description) => description.clone(),
        None => renderer.attribute(locale, &code.message, "description")?,
    };
    let mut context = base(renderer, locale, Page::Code(id), &title, &description)?;
    add(&mut context, &NamesView::new(renderer, id));
    add(&mut context, &card::ProseView::new(renderer, locale, id)?);
    let badge = &renderer.protocol_links(locale, id.protocol)?.badge;
    let timeline = &renderer.protocol_fragments(locale, id.protocol).timeline;
    let course = timeline.as_ref().zip(prose.position.as_ref());
    let course = course.map(|(timeline, position)| {
        let mut html = String::new();
        timeline.show(&[(Side::Alone, &position.mark)], &mut html);
        Html::new(&html)
    });
    let class_title = code.class.map(|class| {
        let title = view::class_title(renderer, locale, id.protocol, class)?;
        Ok(Html::of(renderer, locale, &title))
    });
    let related = code
        .related
        .iter()
        .map(|&related| code_link(renderer, locale, id.beside(related)));
    let view = CodePageView {
        badge: Html::new(badge),
        class_title: class_title.transpose()?,
        num: &code.text,
        long: long_class(&code.text),
        full_name: Html::new(&breakable(&code.name)),
        half: Html::new(&card::half(renderer, locale, id, false)?),
        steps: causes::steps(renderer, locale, id)?,
        causes: Html::unless_empty(&causes::causes(renderer, locale, id)?),
        texts: causes::texts(renderer, id),
        exchange: Html::unless_empty(&prose.exchange),
        course,
        facts: facts(renderer, locale, id)?,
        commands_any: code.commands == Some(Commands::Any),
        commands: match &code.commands {
            Some(Commands::These(commands)) => commands,
            _ => &[],
        },
        specs: spec_links(renderer, locale, &code.specs)?,
        related: related.collect(),
        number: number_link(renderer, locale, id)?,
        near: crossings(renderer, locale, id, true)?,
        alike: crossings(renderer, locale, id, false)?,
        closest: Html::new(&prose.closest.join("\n")),
        comparisons: comparisons(renderer, locale, id)?,
    };
    add(&mut context, &view);
    let json = linked_data::code(renderer, locale, id, &heading, &description);
    add(&mut context, &LinkedDataView::new(&json));
    Ok(context)
}

/// List items with links to comparisons with codes of other protocols that are near, or
/// only look alike.
fn crossings(
    renderer: &Renderer,
    locale: LocaleId,
    id: CodeId,
    near: bool,
) -> Result<Option<Html>, Diagnostic> {
    let crossings = renderer.plan().project().catalog.crossings_of(id);
    let crossings = crossings.filter(|crossing| crossing.near == near);
    let items = crossings.map(|crossing| renderer.pair_item(locale, crossing.pair, Some(id)));
    let items: Vec<_> = items.collect::<Result<_, _>>()?;
    Ok(Html::unless_empty(&items.join("\n")))
}

/// List items with links to every comparison with a code.
fn comparisons(renderer: &Renderer, locale: LocaleId, id: CodeId) -> Result<Html, Diagnostic> {
    let plan = renderer.plan();
    let catalog = &plan.project().catalog;
    let engine = &renderer.engines[locale];
    let (mut html, mut href, mut label) = (String::new(), String::new(), String::new());
    for pair in catalog.pairs_of(id) {
        let page = Page::Comparison(pair);
        let target = if plan.exists(locale, page) {
            locale
        } else {
            LocaleId::DEFAULT
        };
        let item = renderer.item(locale, target)?;
        html.push_str(if html.is_empty() { "" } else { "\n" });
        href.clear();
        plan.push_href(&mut href, target, page);
        label.clear();
        let other = pair.other(id);
        let [shown, beside] = catalog.protocol(other).label(catalog.code(other));
        for text in [shown, " ", beside] {
            push_escaped(&mut label, text);
        }
        item.fill(engine, plan.project(), &[&href, &label], &mut html)?;
    }
    Ok(Html::new(&html))
}

/// An item of a list of codes, on a page in `locale`, with a link to a page in the locale
/// `target`.
pub fn item(
    renderer: &Renderer,
    locale: LocaleId,
    target: LocaleId,
) -> Result<Component, Diagnostic> {
    let project = renderer.plan().project();
    let hreflang = (target != locale).then(|| &*project.locales[target].tag);
    let context = view::context_of(project, None, &ItemView { hreflang });
    let engine = &renderer.engines[locale];
    let holes = &["href", "label"];
    Component::new(engine, project, "components/code_item.html", holes, context)
}

/// A link to the page of a number that other protocols have, too.
pub fn number_link(
    renderer: &Renderer,
    locale: LocaleId,
    id: CodeId,
) -> Result<Option<LinkView>, Diagnostic> {
    let project = renderer.plan().project();
    let mut numbers = project.catalog.numbers.iter();
    let Some(n) = numbers.position(|number| number.codes.contains(&id)) else {
        return Ok(None);
    };
    let code = escape_markdown(&project.catalog.numbers[n].text);
    let facts = [("code", &*code)];
    let title = sentence(project, locale, None, ("number-title", None), &[], &facts)?;
    Ok(Some(link(
        renderer.plan(),
        locale,
        Page::Number(n),
        title.plain(),
    )))
}

/// The facts that a code states, in words, except for what is usual.
fn facts(renderer: &Renderer, locale: LocaleId, id: CodeId) -> Result<Vec<FactView>, Diagnostic> {
    let project = renderer.plan().project();
    let known = &project.catalog.protocol(id).vocabulary.facts;
    let words = renderer.fact_words(locale, Some(id.protocol))?;
    let stated = project.catalog.code(id).facts.iter();
    let stated = stated.filter(|(fact, values)| !known[*fact].is_usual(*values));
    let view = |(fact, values): &(usize, Values)| fact_view(known, words, *fact, *values);
    Ok(stated.map(view).collect())
}

fn fact_view(known: &[Fact], words: &FactWords, fact: usize, values: Values) -> FactView {
    let keys = values
        .iter()
        .map(|value| known[fact].values[value].as_str());
    FactView {
        key: known[fact].key.clone(),
        value: keys.collect::<Vec<_>>().join(" "),
        label: Html::new(&words.facts[fact].label),
        text: Html::new(&words.text(fact, values)),
    }
}
