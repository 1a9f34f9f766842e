//! The variables of `compare.html`: the hot path. What concerns one code is made once per
//! locale ([`crate::render::fast::prose`]); only what names both codes is made here.

use crate::diagnostic::Diagnostic;
use crate::markdown::push_escaped;
use crate::model::{LocaleId, Page, Pair};
use crate::render::Renderer;
use crate::render::fast::parts::Parts;
use crate::render::fast::prose::CodeProse;
use crate::render::sentence::pair::Sentences;
use crate::render::sentence::text::{append, message};
use crate::render::view::{base_parts, causes, linked_data};

/// The variables of the comparison of two codes.
pub fn parts<'r>(
    renderer: &'r Renderer,
    locale: LocaleId,
    pair: Pair,
) -> Result<Parts<'r>, Diagnostic> {
    let plan = renderer.plan();
    let catalog = &plan.project().catalog;
    let [a, b] = pair.codes();
    let (protocol, code_a, code_b) = (catalog.protocol(a), catalog.code(a), catalog.code(b));
    let prose = [renderer.prose(locale, a)?, renderer.prose(locale, b)?];
    let [prose_a, prose_b] = prose;
    let told = match pair.crosses() {
        false => [&prose_a.told, &prose_b.told],
        true => [
            renderer.told_across(locale, a)?,
            renderer.told_across(locale, b)?,
        ],
    };
    let [told_a, told_b] = told;
    let first = [&protocol.name, " ", &code_a.text, " ", &code_a.name].concat();
    let mut title = format!("{first} vs ");
    if pair.crosses() {
        title = title + &catalog.protocol(b).name + " ";
    }
    title = title + &code_b.text + " " + &code_b.name;
    let second = &title[first.len() + " vs ".len()..];
    let sentences = Sentences::new(renderer, locale, pair);
    let (description, described_in) = sentences.description()?;
    let page = Page::Comparison(pair);
    let about = (&*title, &*description);
    let mut parts = base_parts(renderer, locale, page, &title, (&description, described_in));

    let own = match plan.hand_written(pair) {
        Some(id) => HandWritten::find(renderer, locale, id)?,
        None => HandWritten::default(),
    };
    let same = pair.crosses() || code_a.class == code_b.class;
    let classed = !pair.crosses() && !protocol.classes.is_empty();
    if !(pair.crosses() || (prose_a.acts && prose_b.acts)) {
        parts.make("verdict", |out| sentences.verdict(out))?;
    }
    parts.make("heading_a", |out| push_escaped(out, &first));
    parts.make("heading_b", |out| push_escaped(out, second));
    parts.make("summary", |out| match &own.summary {
        Some(summary) => {
            out.push_str(summary);
            Ok(())
        }
        None => {
            let start = out.len();
            if classed {
                sentences.summary(same, out)?;
            }
            append(out, start, &told_a.indicates);
            append(
                out,
                start,
                match same {
                    true => &told_b.meanwhile,
                    false => &told_b.contrast,
                },
            );
            Ok(())
        }
    })?;
    parts.items("differences", |items| {
        for html in &own.differences {
            items.make(|out| {
                out.push_str(html);
                Ok(())
            })?;
        }
        if !own.differences.is_empty() {
            return Ok(());
        }
        if !same {
            items.make(|out| sentences.classes(out))?;
        }
        if sentences.contrasts(same, items)? == 0 {
            told.iter().for_each(|told| items.keep(&told.difference));
        }
        told.iter().for_each(|told| items.keep(&told.encounter));
        Ok(())
    })?;
    let shared = causes::shared(renderer, locale, pair)?;
    match shared.is_empty() {
        true => parts.keep("shared_causes", ""),
        false => parts.items("shared_causes", |items| {
            for why in &shared {
                items.make(|out| {
                    out.push_str(why);
                    Ok(())
                })?;
            }
            Ok(())
        })?,
    }
    parts.make("advice", |out| {
        let start = out.len();
        match &own.advice {
            Some(advice) => out.push_str(advice),
            None => match [&told_a.advice_both, &told_b.advice_both] {
                [Some(a), Some(b)] if a == b => out.push_str(a),
                _ => told
                    .iter()
                    .for_each(|told| append(out, start, &told.advice)),
            },
        }
    });
    for (prose, [card, strip, exchange, links, telling]) in prose.into_iter().zip([
        ["card_a", "strip_a", "exchange_a", "links_a", "telling_a"],
        ["card_b", "strip_b", "exchange_b", "links_b", "telling_b"],
    ]) {
        parts.keep(card, &prose.card);
        let strip_html = if pair.crosses() { "" } else { &*prose.strip };
        parts.keep(strip, strip_html);
        parts.keep(exchange, &prose.exchange);
        parts.keep(links, &prose.links);
        parts.keep(telling, &prose.telling);
    }
    fill_table(renderer, locale, pair, &mut parts)?;
    fill_course(&sentences, prose, &mut parts)?;
    parts.make("closest", |out| {
        let start = out.len();
        for (side, place) in plan.closest(pair) {
            out.push_str(if out.len() == start { "" } else { "\n" });
            out.push_str(&prose[side].closest[place]);
        }
    });
    let terms = prose.map(|prose| &*prose.term);
    parts.make("json_ld", |out| {
        linked_data::comparison(renderer, locale, pair, about, terms, out);
    });
    let hash = linked_data::hash(parts.last());
    parts.make("json_hash", |out| out.push_str(&hash));
    let links = renderer.protocol_links(locale, a.protocol)?;
    parts.keep("badge", &links.badge);
    parts.keep("links_protocol", &links.item);
    let other = match pair.crosses() {
        true => &*renderer.protocol_links(locale, b.protocol)?.item,
        false => "",
    };
    parts.keep("links_other_protocol", other);
    Ok(parts)
}

/// Adds the table of facts, unless neither code states any.
fn fill_table<'r>(
    renderer: &'r Renderer,
    locale: LocaleId,
    pair: Pair,
    parts: &mut Parts<'r>,
) -> Result<(), Diagnostic> {
    let catalog = &renderer.plan().project().catalog;
    let codes = pair.codes().map(|id| catalog.code(id));
    if codes.iter().all(|code| code.facts.is_empty()) {
        return Ok(());
    }
    let classes = pair.codes().map(|id| {
        let class = catalog.code(id).class?;
        Some(renderer.class_html(locale, id.protocol, class))
    });
    let classes = match classes {
        [Some(a), Some(b)] if !pair.crosses() => Some([a, b]),
        _ => None,
    };
    // Codes that only look alike have nothing in common that matters.
    let alike = catalog
        .crossing(pair)
        .is_some_and(|crossing| !crossing.near);
    let tables = [("table_differ", true), ("table_agree", false)];
    for (name, differ) in tables.into_iter().filter(|(_, differ)| *differ || !alike) {
        parts.make(name, |out| {
            renderer.fact_rows(locale, pair, classes, differ, out)
        })?;
    }
    for (id, [text, tone]) in pair
        .codes()
        .into_iter()
        .zip([["code_a", "tone_a"], ["code_b", "tone_b"]])
    {
        let (protocol, code) = (catalog.protocol(id), catalog.code(id));
        parts.make(text, |out| {
            if pair.crosses() {
                push_escaped(out, &protocol.name);
                out.push(' ');
            }
            push_escaped(out, protocol.label(code)[0]);
        });
        parts.keep(tone, renderer.prose.tone(id));
    }
    Ok(())
}

/// Adds the drawing of a session with both codes at their places, if both have one.
fn fill_course<'r>(
    sentences: &Sentences<'r>,
    prose: [&CodeProse; 2],
    parts: &mut Parts<'r>,
) -> Result<(), Diagnostic> {
    let Some(protocol) = sentences.pair.protocol() else {
        return Ok(());
    };
    let Some(course) = &sentences.renderer.parts(sentences.locale, protocol).course else {
        return Ok(());
    };
    let [Some(a), Some(b)] = prose.map(|prose| prose.place.as_ref()) else {
        return Ok(());
    };
    parts.make("course", |out| {
        course.draw(&[&a.drawn[0], &b.drawn[1]], out)
    });
    parts.make("where_text", |out| {
        let start = out.len();
        if a.values == b.values {
            return sentences.where_both(out);
        }
        [a, b]
            .iter()
            .for_each(|place| append(out, start, &place.caption));
        Ok(())
    })
}

/// The parts of a hand-written comparison, as HTML; those that it lacks are composed.
#[derive(Default)]
struct HandWritten {
    summary: Option<String>,
    differences: Vec<String>,
    advice: Option<String>,
}

impl HandWritten {
    fn find(renderer: &Renderer, locale: LocaleId, id: &str) -> Result<Self, Diagnostic> {
        let project = renderer.plan().project();
        let part = |attribute: &str| -> Result<Option<String>, Diagnostic> {
            let text = message(project, locale, (id, Some(attribute)))?;
            let html = text.html(renderer.plan(), locale);
            Ok((!html.is_empty()).then_some(html))
        };
        let mut differences = Vec::new();
        while let Some(html) = part(&format!("difference-{}", differences.len() + 1))? {
            differences.push(html);
        }
        Ok(Self {
            summary: part("summary")?,
            differences,
            advice: part("advice")?,
        })
    }
}
