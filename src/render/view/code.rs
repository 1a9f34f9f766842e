//! `code.html`, and the parts of a comparison that show one code.

use super::{LinkView, base, heading, html, insert_json, link, linked_data, safe, spec_links};
use crate::diagnostic::Diagnostic;
use crate::markdown::push_escaped;
use crate::model::{Commands, Fact, Line, Page, Side};
use crate::render::Renderer;
use crate::render::facts::FactWord;
use crate::render::mold::Component;
use serde::Serialize;
use tera::{Context, Value};

#[derive(Serialize)]
struct FactView {
    key: String,
    value: String,
    label: Value,
    text: Value,
}

#[derive(Serialize)]
struct LineView {
    side: &'static str,
    text: String,
    /// Whether this is the line that carries the code.
    carries: bool,
}

/// What the page of a code shows.
pub fn context(
    renderer: &Renderer,
    locale: usize,
    p: usize,
    c: usize,
) -> Result<Context, Diagnostic> {
    let plan = renderer.plan();
    let project = plan.project();
    let protocol = &project.catalog.protocols[p];
    let code = &protocol.codes[c];
    let title = heading(protocol, code);
    let description = renderer.attribute(locale, &code.message, "description")?;
    let mut context = base(renderer, locale, Page::Code(p, c), &title, &description)?;
    fill_card(renderer, locale, p, c, &mut context)?;
    let badge = &renderer.protocol_links(locale, p)?.badge;
    context.insert_value("badge", safe(badge));
    let prose = renderer.prose(locale, p, c)?;
    let strip = strip(renderer, locale, p, c, false)?;
    context.insert_value("strip", safe(&strip));
    context.insert_value("exchange", safe(&prose.exchange));
    if let Some(place) = &prose.place {
        let course = renderer.parts(locale, p).course.as_ref();
        let mut svg = String::new();
        if let Some(course) = course {
            course.draw(&[&place.drawn[2]], &mut svg);
        }
        context.insert_value("course", Value::safe_string(&svg));
        context.insert_value("where_text", Value::safe_string(&place.caption));
    }
    context.insert("facts", &facts(renderer, locale, p, c)?);
    context.insert("commands_any", &(code.commands == Some(Commands::Any)));
    let commands: &[String] = match &code.commands {
        Some(Commands::These(commands)) => commands,
        _ => &[],
    };
    context.insert("commands", commands);
    context.insert("specs", &spec_links(renderer, locale, &code.specs)?);
    let related = code
        .related
        .iter()
        .map(|&r| code_link(renderer, locale, p, r));
    context.insert("related", &related.collect::<Vec<_>>());
    let json = linked_data::code(renderer, locale, p, c, &title, &description);
    insert_json(&mut context, &json);
    let closest = prose.closest.join("\n");
    context.insert_value("closest", Value::safe_string(&closest));
    context.insert_value("comparisons", comparisons(renderer, locale, p, c)?);
    Ok(context)
}

/// A list of links to every comparison with a code.
fn comparisons(
    renderer: &Renderer,
    locale: usize,
    p: usize,
    c: usize,
) -> Result<Value, Diagnostic> {
    let plan = renderer.plan();
    let protocol = &plan.project().catalog.protocols[p];
    let engine = &renderer.engines[locale];
    let (mut html, mut href, mut label) = (String::new(), String::new(), String::new());
    for other in (0..protocol.codes.len()).filter(|&o| o != c && protocol.compares(c, o)) {
        let page = Page::Comparison(p, c.min(other), c.max(other));
        let target = if plan.exists(locale, page) { locale } else { 0 };
        let item = renderer.item(locale, target)?;
        html.push_str(if html.is_empty() { "" } else { "\n" });
        href.clear();
        plan.push_href(&mut href, target, page);
        label.clear();
        let code = &protocol.codes[other];
        for text in [&*code.text, " ", &code.name] {
            push_escaped(&mut label, text);
        }
        item.fill(engine, plan.project(), &[&href, &label], &mut html)?;
    }
    Ok(Value::safe_string(&html))
}

/// The item of a list of codes, on a page in `locale`, which leads to a page in the locale
/// `target`.
pub fn item(renderer: &Renderer, locale: usize, target: usize) -> Result<Component, Diagnostic> {
    let project = renderer.plan().project();
    let mut context = Context::new();
    let foreign = (target != locale).then(|| &project.locales[target].tag);
    context.insert("hreflang", &foreign);
    let engine = &renderer.engines[locale];
    let holes = &["href", "label"];
    Component::new(engine, project, "components/code_item.html", holes, context)
}

/// A link to the page of a code, labelled with its heading.
pub fn code_link(renderer: &Renderer, locale: usize, p: usize, c: usize) -> LinkView {
    let protocol = &renderer.plan().project().catalog.protocols[p];
    let label = heading(protocol, &protocol.codes[c]);
    link(renderer, locale, Page::Code(p, c), label)
}

/// The card of a code on a comparison page.
pub fn card(renderer: &Renderer, locale: usize, p: usize, c: usize) -> Result<String, Diagnostic> {
    let mut context = Context::new();
    fill_card(renderer, locale, p, c, &mut context)?;
    let page = link(renderer, locale, Page::Code(p, c), String::new());
    context.insert("page", &page);
    let project = renderer.plan().project();
    renderer.engines[locale].part(project, "components/card.html", &context)
}

/// The links of a code at the end of a comparison page.
pub fn links(renderer: &Renderer, locale: usize, p: usize, c: usize) -> Result<String, Diagnostic> {
    let project = renderer.plan().project();
    let code = &project.catalog.protocols[p].codes[c];
    let mut context = Context::new();
    context.insert("page", &code_link(renderer, locale, p, c));
    context.insert("specs", &spec_links(renderer, locale, &code.specs)?);
    renderer.engines[locale].part(project, "components/links.html", &context)
}

fn fill_card(
    renderer: &Renderer,
    locale: usize,
    p: usize,
    c: usize,
    context: &mut Context,
) -> Result<(), Diagnostic> {
    fill_names(renderer, p, c, context);
    let code = &renderer.plan().project().catalog.protocols[p].codes[c];
    for key in ["description", "seen", "fix"] {
        let text = renderer.attribute(locale, &code.message, key)?;
        context.insert_value(key, html(renderer, locale, &text));
    }
    Ok(())
}

/// The foremost facts that codes of the protocol state, the same for each, so that two
/// strips can stand side by side; nothing if the code states none of them. With the
/// code above them, if the page is not about it alone.
pub fn strip(
    renderer: &Renderer,
    locale: usize,
    p: usize,
    c: usize,
    head: bool,
) -> Result<String, Diagnostic> {
    let project = renderer.plan().project();
    let codes = &project.catalog.protocols[p].codes;
    let words = renderer.fact_words(locale)?;
    if !codes[c].facts.iter().any(|(fact, _)| *fact < FOREMOST) {
        return Ok(String::new());
    }
    let known = &project.catalog.vocabulary.facts;
    let told =
        (0..known.len().min(FOREMOST)).filter(|f| codes.iter().any(|c| c.fact(*f).is_some()));
    let facts = told.map(|fact| match codes[c].fact(fact) {
        Some(value) => fact_view(&known[fact], &words.facts[fact], value),
        None => FactView {
            key: known[fact].key.clone(),
            value: String::new(),
            label: Value::safe_string(&words.facts[fact].label),
            text: Value::safe_string(&words.unstated),
        },
    });
    let mut context = Context::new();
    fill_names(renderer, p, c, &mut context);
    context.insert("facts", &facts.collect::<Vec<_>>());
    context.insert("head", &head);
    renderer.engines[locale].part(project, "components/strip.html", &context)
}

/// What a code looks like on the wire: nothing if its record does not say.
pub fn exchange(
    renderer: &Renderer,
    locale: usize,
    p: usize,
    c: usize,
) -> Result<String, Diagnostic> {
    let project = renderer.plan().project();
    let code = &project.catalog.protocols[p].codes[c];
    if code.exchange.is_empty() {
        return Ok(String::new());
    }
    let whole = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric());
    let begins = |line: &Line| {
        let rest = line.text.strip_prefix(code.text.as_str());
        line.side == Side::Server && rest.is_some_and(|rest| whole(rest.chars().next()))
    };
    let holds = |line: &Line| {
        line.side == Side::Server
            && line
                .text
                .match_indices(code.text.as_str())
                .any(|(at, found)| {
                    let (before, after) = (&line.text[..at], &line.text[at + found.len()..]);
                    whole(before.chars().next_back()) && whole(after.chars().next())
                })
    };
    // `550 5.1.1 …` carries 5.1.1 where no line begins with it.
    let first = code.exchange.iter().position(holds);
    let elsewhere = first.filter(|_| !code.exchange.iter().any(begins));
    let line = |(i, line): (usize, &Line)| LineView {
        side: match line.side {
            Side::Client => "C",
            Side::Server => "S",
        },
        carries: begins(line) || elsewhere == Some(i),
        text: line.text.clone(),
    };
    let mut context = Context::new();
    fill_names(renderer, p, c, &mut context);
    let lines: Vec<_> = code.exchange.iter().enumerate().map(line).collect();
    context.insert("lines", &lines);
    renderer.engines[locale].part(project, "components/exchange.html", &context)
}

/// How many facts stand in the strip: the first of the vocabulary.
const FOREMOST: usize = 5;

/// The facts of a code in words that do not stand in the strip.
fn facts(
    renderer: &Renderer,
    locale: usize,
    p: usize,
    c: usize,
) -> Result<Vec<FactView>, Diagnostic> {
    let project = renderer.plan().project();
    let (known, words) = (
        &project.catalog.vocabulary.facts,
        renderer.fact_words(locale)?,
    );
    let stated = project.catalog.protocols[p].codes[c].facts.iter();
    let rest = stated.filter(|(fact, _)| *fact >= FOREMOST);
    let view = |&(fact, value): &(usize, usize)| fact_view(&known[fact], &words.facts[fact], value);
    Ok(rest.map(view).collect())
}

fn fact_view(known: &Fact, words: &FactWord, value: usize) -> FactView {
    FactView {
        key: known.key.clone(),
        value: known.values[value].clone(),
        label: Value::safe_string(&words.label),
        text: Value::safe_string(&words.values[value]),
    }
}

fn fill_names(renderer: &Renderer, p: usize, c: usize, context: &mut Context) {
    let protocol = &renderer.plan().project().catalog.protocols[p];
    let code = &protocol.codes[c];
    context.insert("protocol", &protocol.name);
    context.insert("code", &code.text);
    context.insert("name", &code.name);
    context.insert("class", &protocol.classes[code.class].key);
}
