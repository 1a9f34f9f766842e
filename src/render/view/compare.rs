//! `compare.html`: the hot path. What concerns one code is made once per locale
//! ([`crate::render::prose`]); only what names both codes is made here.

use super::pair::Pair;
use super::{base_parts, heading, linked_data};
use crate::diagnostic::Diagnostic;
use crate::markdown::escape;
use crate::model::Page;
use crate::render::Renderer;
use crate::render::parts::Parts;
use crate::render::prose::CodeProse;
use crate::render::text::{join, message};
use std::borrow::Cow;

/// What the comparison of two codes shows.
pub fn parts<'r>(
    renderer: &'r Renderer,
    locale: usize,
    p: usize,
    codes: [usize; 2],
) -> Result<Parts<'r>, Diagnostic> {
    let plan = renderer.plan();
    let protocol = &plan.project().catalog.protocols[p];
    let [a, b] = codes;
    let (code_a, code_b) = (&protocol.codes[a], &protocol.codes[b]);
    let (prose_a, prose_b) = (renderer.prose(locale, p, a)?, renderer.prose(locale, p, b)?);
    let prose = [prose_a, prose_b];
    let first = heading(protocol, code_a);
    let second = format!("{} {}", code_b.text, code_b.name);
    let title = format!("{first} vs {second}");
    let pair = Pair::new(renderer, locale, p, codes);
    let (description, described_in) = pair.description()?;
    let about = (&*title, &*description);
    let page = Page::Comparison(p, a, b);
    let mut parts = base_parts(renderer, locale, page, &title, (&description, described_in));

    let own = match plan.hand_written(p, a, b) {
        Some(id) => HandWritten::find(renderer, locale, id)?,
        None => HandWritten::default(),
    };
    let same = code_a.class == code_b.class;
    let summary = match own.summary {
        Some(summary) => summary,
        None => {
            let third = match same {
                true => &prose_b.meanwhile,
                false => &prose_b.contrast,
            };
            join([&*pair.summary(same)?, &prose_a.indicates, third])
        }
    };
    let differences = match own.differences.is_empty() {
        false => own.differences,
        true => {
            let mut list: Vec<Cow<str>> = Vec::with_capacity(6);
            if !same {
                list.push(pair.classes()?.into());
            }
            let contrasts = pair.contrasts(same)?;
            if contrasts.is_empty() {
                list.extend(prose.map(|prose| prose.difference.as_str().into()));
            }
            list.extend(contrasts.into_iter().map(Cow::from));
            list.extend(prose.map(|prose| prose.encounter.as_str().into()));
            list
        }
    };
    let advice = own
        .advice
        .unwrap_or_else(|| join([&*prose_a.advice, &prose_b.advice]));
    parts.html("verdict", pair.verdict()?);
    parts.html("heading_a", escape(&first));
    parts.html("heading_b", escape(&second));
    parts.html("summary", summary);
    parts.items("differences", differences);
    parts.html("advice", advice);
    for (prose, [card, strip, exchange, links]) in prose.into_iter().zip([
        ["card_a", "strip_a", "exchange_a", "links_a"],
        ["card_b", "strip_b", "exchange_b", "links_b"],
    ]) {
        parts.html(card, &prose.card);
        parts.html(strip, &prose.strip);
        parts.html(exchange, &prose.exchange);
        parts.html(links, &prose.links);
    }
    fill_table(renderer, locale, p, codes, &mut parts)?;
    fill_course(&pair, prose, &mut parts)?;
    let closest = plan.closest(p, a, b).into_iter();
    let closest: Vec<_> = closest
        .map(|(side, place)| prose[side].closest[place].as_str())
        .collect();
    parts.html("closest", closest.join("\n"));
    let terms = prose.map(|prose| &*prose.term);
    let json = linked_data::comparison(renderer, locale, (p, codes), about, terms);
    parts.html("json_hash", linked_data::hash(&json));
    parts.html("json_ld", json);
    let links = renderer.protocol_links(locale, p)?;
    parts.html("badge", &links.badge);
    parts.html("links_protocol", &links.item);
    Ok(parts)
}

/// The table of facts; nothing if neither code states any.
fn fill_table<'r>(
    renderer: &'r Renderer,
    locale: usize,
    p: usize,
    codes: [usize; 2],
    parts: &mut Parts<'r>,
) -> Result<(), Diagnostic> {
    let protocol = &renderer.plan().project().catalog.protocols[p];
    let codes = codes.map(|c| &protocol.codes[c]);
    if codes.iter().all(|code| code.facts.is_empty()) {
        return Ok(());
    }
    let classes = codes.map(|code| renderer.class_html(locale, p, code.class));
    let table = renderer.fact_table(locale, codes, classes)?;
    parts.html("table_differ", table.differ);
    parts.html("table_agree", table.agree);
    for (code, [text, class]) in codes
        .iter()
        .zip([["code_a", "class_a"], ["code_b", "class_b"]])
    {
        parts.html(text, escape(&code.text));
        parts.html(class, escape(&protocol.classes[code.class].key));
    }
    Ok(())
}

/// The picture of a session with the codes at their places, if both have one.
fn fill_course<'r>(
    pair: &Pair<'r>,
    prose: [&CodeProse; 2],
    parts: &mut Parts<'r>,
) -> Result<(), Diagnostic> {
    let (renderer, locale, p) = (pair.renderer, pair.locale, pair.protocol);
    let Some(course) = &renderer.parts(locale, p).course else {
        return Ok(());
    };
    let [Some(a), Some(b)] = prose.map(|prose| prose.place.as_ref()) else {
        return Ok(());
    };
    let text = match a.value == b.value {
        true => pair.where_both(a.value)?,
        false => join([&*a.caption, &b.caption]),
    };
    parts.html("course", course.draw(&[&a.drawn[0], &b.drawn[1]]));
    parts.html("where_text", text);
    Ok(())
}

/// The parts of a hand-written comparison, as HTML; what it does not say is composed.
#[derive(Default)]
struct HandWritten {
    summary: Option<String>,
    differences: Vec<Cow<'static, str>>,
    advice: Option<String>,
}

impl HandWritten {
    fn find(renderer: &Renderer, locale: usize, id: &str) -> Result<Self, Diagnostic> {
        let project = renderer.plan().project();
        let part = |attribute: &str| -> Result<Option<String>, Diagnostic> {
            let text = message(project, locale, (id, Some(attribute)))?;
            let html = text.html(renderer.plan(), locale);
            Ok((!html.is_empty()).then_some(html))
        };
        let mut differences = Vec::new();
        while let Some(html) = part(&format!("difference-{}", differences.len() + 1))? {
            differences.push(html.into());
        }
        Ok(Self {
            summary: part("summary")?,
            differences,
            advice: part("advice")?,
        })
    }
}
