//! The variables of `code.html`, and the parts of a comparison that show one code.

use crate::diagnostic::Diagnostic;
use crate::markdown::{escape_markdown, push_escaped};
use crate::model::{CodeId, Commands, Fact, LocaleId, Page, Part, Values};
use crate::render::Renderer;
use crate::render::exhibit::facts::FactWords;
use crate::render::fast::mold::Component;
use crate::render::sentence::text::sentence;
use crate::render::view::{
    self, LinkView, base, causes, heading, insert_json, link, linked_data, safe, spec_links,
};
use serde::Serialize;
use tera::{Context, Value};

#[derive(Serialize)]
struct FactView {
    key: String,
    value: String,
    label: Value,
    text: Value,
}

/// The variables of a code's page.
pub fn context(renderer: &Renderer, locale: LocaleId, id: CodeId) -> Result<Context, Diagnostic> {
    let plan = renderer.plan();
    let project = plan.project();
    let code = project.catalog.code(id);
    let title = heading(&project.catalog, id);
    let description = renderer.attribute(locale, &code.message, "description")?;
    let mut context = base(renderer, locale, Page::Code(id), &title, &description)?;
    fill_card(renderer, locale, id, &mut context)?;
    let badge = &renderer.protocol_links(locale, id.protocol)?.badge;
    context.insert_value("badge", safe(badge));
    let prose = renderer.prose(locale, id)?;
    let strip = strip(renderer, locale, id, false)?;
    context.insert_value("strip", safe(&strip));
    context.insert_value("exchange", safe(&prose.exchange));
    if let Some(position) = &prose.position {
        let timeline = renderer
            .protocol_fragments(locale, id.protocol)
            .timeline
            .as_ref();
        let mut svg = String::new();
        if let Some(timeline) = timeline {
            timeline.draw(&[&position.drawn[2]], &mut svg);
        }
        context.insert_value("course", Value::safe_string(&svg));
        context.insert_value("where_text", Value::safe_string(&position.caption));
    }
    context.insert("facts", &facts(renderer, locale, id)?);
    context.insert("commands_any", &(code.commands == Some(Commands::Any)));
    let commands = match &code.commands {
        Some(Commands::These(commands)) => &commands[..],
        _ => &[],
    };
    context.insert("commands", commands);
    context.insert("specs", &spec_links(renderer, locale, &code.specs)?);
    let related = code
        .related
        .iter()
        .map(|&related| code_link(renderer, locale, id.beside(related)));
    context.insert("related", &related.collect::<Vec<_>>());
    if let Some(number) = number_link(renderer, locale, id)? {
        context.insert("number", &number);
    }
    for (key, near) in [("near", true), ("alike", false)] {
        let crossings = project.catalog.crossings_of(id);
        let crossings = crossings.filter(|crossing| crossing.near == near);
        let items = crossings.map(|crossing| renderer.pair_item(locale, crossing.pair));
        let items: Vec<_> = items.collect::<Result<_, _>>()?;
        context.insert_value(key, safe(&items.join("\n")));
    }
    let json = linked_data::code(renderer, locale, id, &title, &description);
    insert_json(&mut context, &json);
    let closest = prose.closest.join("\n");
    context.insert_value("closest", Value::safe_string(&closest));
    context.insert_value("comparisons", comparisons(renderer, locale, id)?);
    Ok(context)
}

/// List items with links to every comparison with a code.
fn comparisons(renderer: &Renderer, locale: LocaleId, id: CodeId) -> Result<Value, Diagnostic> {
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
        let code = catalog.code(pair.other(id));
        for text in [&*code.text, " ", &code.name] {
            push_escaped(&mut label, text);
        }
        item.fill(engine, plan.project(), &[&href, &label], &mut html)?;
    }
    Ok(Value::safe_string(&html))
}

/// An item of a list of codes, on a page in `locale`, with a link to a page in the locale
/// `target`.
pub fn item(
    renderer: &Renderer,
    locale: LocaleId,
    target: LocaleId,
) -> Result<Component, Diagnostic> {
    let project = renderer.plan().project();
    let mut context = Context::new();
    let foreign = (target != locale).then(|| &project.locales[target].tag);
    context.insert("hreflang", &foreign);
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
    Ok(Some(link(renderer, locale, Page::Number(n), title.plain())))
}

/// A link to the page of a code, labeled with its heading.
pub fn code_link(renderer: &Renderer, locale: LocaleId, id: CodeId) -> LinkView {
    let label = heading(&renderer.plan().project().catalog, id);
    link(renderer, locale, Page::Code(id), label)
}

/// The card of a code on a comparison page.
pub fn card(renderer: &Renderer, locale: LocaleId, id: CodeId) -> Result<String, Diagnostic> {
    let mut context = view::context(renderer.plan().project(), Some(id.protocol));
    fill_card(renderer, locale, id, &mut context)?;
    let page = link(renderer, locale, Page::Code(id), String::new());
    context.insert("page", &page);
    let project = renderer.plan().project();
    renderer.engines[locale].component(project, "components/card.html", &context)
}

/// The links of a code at the end of a comparison page.
pub fn links(renderer: &Renderer, locale: LocaleId, id: CodeId) -> Result<String, Diagnostic> {
    let project = renderer.plan().project();
    let code = project.catalog.code(id);
    let mut context = view::context(project, Some(id.protocol));
    context.insert("page", &code_link(renderer, locale, id));
    context.insert("specs", &spec_links(renderer, locale, &code.specs)?);
    renderer.engines[locale].component(project, "components/links.html", &context)
}

fn fill_card(
    renderer: &Renderer,
    locale: LocaleId,
    id: CodeId,
    context: &mut Context,
) -> Result<(), Diagnostic> {
    fill_names(renderer, id, context);
    let code = renderer.plan().project().catalog.code(id);
    for key in ["gloss", "action", "description", "seen", "fix"] {
        let part = Part::of(key).filter(|part| !renderer.has(id, *part));
        if part.is_some() {
            context.insert_value(key, Value::none());
            continue;
        }
        let text = renderer.attribute(locale, &code.message, key)?;
        context.insert_value(key, safe(&text.html(renderer.plan(), locale)));
    }
    let protocol = renderer.plan().project().catalog.protocol(id);
    let reader = code
        .reader
        .map(|role| causes::role_name(renderer, locale, protocol, role));
    if let Some(reader) = reader.transpose()?.flatten() {
        context.insert_value("reader", reader);
    }
    if !code.causes.is_empty() {
        // The cures stand in its place.
        context.insert_value("fix", Value::none());
    }
    let causes = causes::causes(renderer, locale, id)?;
    context.insert_value("causes", safe(&causes));
    Ok(())
}

/// The foremost facts that codes of the protocol state, the same ones for each code, so
/// that two strips can stand side by side; empty if the code states none of them. `head`
/// puts the code above them, for a page that is not about it alone.
pub fn strip(
    renderer: &Renderer,
    locale: LocaleId,
    id: CodeId,
    head: bool,
) -> Result<String, Diagnostic> {
    let project = renderer.plan().project();
    let code = project.catalog.code(id);
    let codes = &project.catalog.protocol(id).codes;
    let words = renderer.fact_words(locale, Some(id.protocol))?;
    let known = &project.catalog.protocol(id).vocabulary.facts;
    let foremost = foremost(known);
    if !foremost.iter().any(|fact| code.fact(*fact).is_some()) {
        return Ok(String::new());
    }
    let told = foremost
        .into_iter()
        .filter(|f| codes.iter().any(|c| c.fact(*f).is_some()));
    let facts = told.map(|fact| match code.fact(fact) {
        Some(values) => fact_view(known, words, fact, values),
        None => FactView {
            key: known[fact].key.clone(),
            value: String::new(),
            label: Value::safe_string(&words.facts[fact].label),
            text: Value::safe_string(&words.unstated),
        },
    });
    let mut context = view::context(project, Some(id.protocol));
    fill_names(renderer, id, &mut context);
    context.insert("facts", &facts.collect::<Vec<_>>());
    context.insert("head", &head);
    renderer.engines[locale].component(project, "components/strip.html", &context)
}

/// The number of facts in the strip.
const FOREMOST: usize = 5;

/// The facts in the strip: the first ones of the vocabulary that have no usual value.
fn foremost(known: &[Fact]) -> Vec<usize> {
    let facts = known.iter().enumerate().filter(|(_, f)| f.usual.is_none());
    facts.map(|(fact, _)| fact).take(FOREMOST).collect()
}

/// The facts of a code that the strip does not show, in words.
fn facts(renderer: &Renderer, locale: LocaleId, id: CodeId) -> Result<Vec<FactView>, Diagnostic> {
    let project = renderer.plan().project();
    let known = &project.catalog.protocol(id).vocabulary.facts;
    let words = renderer.fact_words(locale, Some(id.protocol))?;
    let stated = project.catalog.code(id).facts.iter();
    let foremost = foremost(known);
    let rest =
        stated.filter(|(fact, values)| !foremost.contains(fact) && !known[*fact].is_usual(*values));
    let view = |(fact, values): &(usize, Values)| fact_view(known, words, *fact, *values);
    Ok(rest.map(view).collect())
}

fn fact_view(known: &[Fact], words: &FactWords, fact: usize, values: Values) -> FactView {
    let keys = values
        .iter()
        .map(|value| known[fact].values[value].as_str());
    FactView {
        key: known[fact].key.clone(),
        value: keys.collect::<Vec<_>>().join(" "),
        label: Value::safe_string(&words.facts[fact].label),
        text: Value::safe_string(&words.text(fact, Some(values))),
    }
}

pub(super) fn fill_names(renderer: &Renderer, id: CodeId, context: &mut Context) {
    let catalog = &renderer.plan().project().catalog;
    let (protocol, code) = (catalog.protocol(id), catalog.code(id));
    context.insert("protocol", &protocol.name);
    let [label, beside] = protocol.label(code);
    context.insert("code", label);
    context.insert("name", beside);
    context.insert("class", &protocol.class(code).map(|class| &class.key));
    context.insert("tone", protocol.tone(code).name());
}
