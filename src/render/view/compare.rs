//! The variables of `compare.html`: the hot path. What concerns one code is made once per
//! locale ([`crate::render::fast::prose`]); only what names both codes is made here.

use crate::diagnostic::Diagnostic;
use crate::markdown::push_escaped;
use crate::model::{LocaleId, Page, Pair};
use crate::render::Renderer;
use crate::render::exhibit::timeline::Side;
use crate::render::fast::prose::CodeProse;
use crate::render::fast::variables::PageVariables;
use crate::render::sentence::pair::Sentences;
use crate::render::sentence::text::{append, message};
use crate::render::view::{base_variables, breakable, causes, linked_data, long_class};

/// The variables of the comparison of two codes.
pub fn variables<'r>(
    renderer: &'r Renderer,
    locale: LocaleId,
    pair: Pair,
) -> Result<PageVariables<'r>, Diagnostic> {
    let plan = renderer.plan();
    let catalog = &plan.project().catalog;
    let [a, b] = pair.codes();
    let (protocol, code_a, code_b) = (catalog.protocol(a), catalog.code(a), catalog.code(b));
    let prose = [renderer.prose(locale, a)?, renderer.prose(locale, b)?];
    let [prose_a, prose_b] = prose;
    let of_codes = match pair.crosses() {
        false => [&prose_a.sentences, &prose_b.sentences],
        true => [
            renderer.sentences_across(locale, a)?,
            renderer.sentences_across(locale, b)?,
        ],
    };
    let [sentences_a, sentences_b] = of_codes;
    let first = [&protocol.name, " ", &code_a.text, " ", &code_a.name].concat();
    let mut title = format!("{first} vs ");
    if pair.crosses() {
        title = title + &catalog.protocol(b).name + " ";
    }
    title = title + &code_b.text + " " + &code_b.name;
    let sentences = Sentences::new(renderer, locale, pair);
    let errors = [(protocol, code_a), (catalog.protocol(b), code_b)];
    let errors = errors.iter().all(|(p, code)| p.tone(code).is_failure());
    let (page_title, _) = sentences.title(errors)?;
    let (description, described_in) = match prose.map(|prose| prose.description.as_ref()) {
        [Some(a), Some(b)] if a.locale == b.locale => {
            let mut text = a.plain();
            append(&mut text, 0, &b.plain());
            (text, a.locale)
        }
        _ => sentences.description()?,
    };
    let page = Page::Comparison(pair);
    let about = (&*title, &*description);
    let mut variables = base_variables(
        renderer,
        locale,
        page,
        &page_title,
        (&description, described_in),
    );

    let own = match plan.hand_written(pair) {
        Some(id) => HandWritten::find(renderer, locale, id)?,
        None => HandWritten::default(),
    };
    let written = plan.hand_written(pair).is_some();
    variables.keep("written", if written { "yes" } else { "" });
    let same = pair.crosses() || code_a.class == code_b.class;
    let classed = !pair.crosses() && !protocol.classes.is_empty();
    if !(pair.crosses() || (prose_a.acts && prose_b.acts)) {
        variables.make("verdict", |out| sentences.verdict(out))?;
    }
    variables.make("of_a", |out| push_escaped(out, &protocol.name));
    variables.make("of_b", |out| {
        out.push_str("vs");
        if pair.crosses() {
            out.push(' ');
            push_escaped(out, &catalog.protocol(b).name);
        }
    });
    for (code, [number, long, name]) in [code_a, code_b]
        .into_iter()
        .zip([["num_a", "long_a", "name_a"], ["num_b", "long_b", "name_b"]])
    {
        variables.make(number, |out| push_escaped(out, &code.text));
        variables.keep(long, long_class(&code.text));
        variables.make(name, |out| out.push_str(&breakable(&code.name)));
    }
    variables.make("summary", |out| match &own.summary {
        Some(summary) => {
            out.push_str(summary);
            Ok(())
        }
        None => {
            let start = out.len();
            if classed {
                sentences.summary(same, out)?;
            }
            append(out, start, &sentences_a.indicates);
            append(
                out,
                start,
                match same {
                    true => &sentences_b.meanwhile,
                    false => &sentences_b.contrast,
                },
            );
            Ok(())
        }
    })?;
    variables.items("differences", |items| {
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
        let contrasts = sentences.contrasts(same, items)?;
        if contrasts == 0 && !prose.iter().all(|prose| prose.acts) {
            of_codes.iter().for_each(|of| items.keep(&of.difference));
        }
        of_codes.iter().for_each(|of| items.keep(&of.encounter));
        Ok(())
    })?;
    let which = own.which.as_deref().unwrap_or_default();
    variables.make("which", |out| out.push_str(which));
    let shared = causes::shared(renderer, locale, pair)?;
    match shared.is_empty() {
        true => variables.keep("shared_causes", ""),
        false => variables.items("shared_causes", |items| {
            for why in &shared {
                items.make(|out| {
                    out.push_str(why);
                    Ok(())
                })?;
            }
            Ok(())
        })?,
    }
    variables.make("advice", |out| {
        let start = out.len();
        match &own.advice {
            Some(advice) => out.push_str(advice),
            None => match [&sentences_a.advice_both, &sentences_b.advice_both] {
                [Some(a), Some(b)] if a == b => out.push_str(a),
                _ => of_codes
                    .iter()
                    .for_each(|of| append(out, start, &of.advice)),
            },
        }
    });
    for (side, (prose, [half, title, card, exchange, links, telling])) in prose
        .into_iter()
        .zip([
            [
                "half_a",
                "title_a",
                "card_a",
                "exchange_a",
                "links_a",
                "telling_a",
            ],
            [
                "half_b",
                "title_b",
                "card_b",
                "exchange_b",
                "links_b",
                "telling_b",
            ],
        ])
        .enumerate()
    {
        variables.keep(half, &prose.half);
        variables.keep(title, &prose.title);
        variables.keep(card, &prose.cards[usize::from(written)]);
        variables.keep(exchange, &prose.exchange);
        variables.keep(links, &prose.links);
        variables.keep(telling, &prose.telling[side]);
    }
    fill_table(renderer, locale, pair, &mut variables)?;
    fill_course(&sentences, prose, &mut variables);
    variables.make("closest", |out| {
        let start = out.len();
        for (side, place) in plan.closest(pair) {
            out.push_str(if out.len() == start { "" } else { "\n" });
            out.push_str(&prose[side].closest[place]);
        }
    });
    let terms = prose.map(|prose| &*prose.term);
    variables.make("json_ld", |out| {
        linked_data::comparison(renderer, locale, pair, about, terms, out);
    });
    let hash = linked_data::hash(variables.last());
    variables.make("json_hash", |out| out.push_str(&hash));
    let links = renderer.protocol_links(locale, a.protocol)?;
    variables.keep("badge", &links.badge);
    variables.keep("links_protocol", &links.item);
    let other = match pair.crosses() {
        true => &*renderer.protocol_links(locale, b.protocol)?.item,
        false => "",
    };
    variables.keep("links_other_protocol", other);
    Ok(variables)
}

/// Adds the facts that both codes state, and what the codes are called beside them.
fn fill_table<'r>(
    renderer: &'r Renderer,
    locale: LocaleId,
    pair: Pair,
    variables: &mut PageVariables<'r>,
) -> Result<(), Diagnostic> {
    let catalog = &renderer.plan().project().catalog;
    // Codes that only look alike have nothing in common that matters.
    let alike = catalog
        .crossing(pair)
        .is_some_and(|crossing| !crossing.near);
    let tables = [("table_differ", true), ("table_agree", false)];
    for (name, differ) in tables.into_iter().filter(|(_, differ)| *differ || !alike) {
        variables.make(name, |out| renderer.fact_rows(locale, pair, differ, out))?;
    }
    for (id, [text, tone]) in pair
        .codes()
        .into_iter()
        .zip([["code_a", "tone_a"], ["code_b", "tone_b"]])
    {
        let (protocol, code) = (catalog.protocol(id), catalog.code(id));
        variables.make(text, |out| {
            if pair.crosses() {
                push_escaped(out, &protocol.name);
                out.push(' ');
            }
            push_escaped(out, protocol.label(code)[0]);
        });
        variables.keep(tone, renderer.prose.tone(id));
    }
    Ok(())
}

/// Adds the timeline with both codes, if it tells them apart.
fn fill_course<'r>(
    sentences: &Sentences<'r>,
    prose: [&CodeProse; 2],
    variables: &mut PageVariables<'r>,
) {
    let timeline = sentences.pair.protocol().and_then(|protocol| {
        let fragments = sentences
            .renderer
            .protocol_fragments(sentences.locale, protocol);
        fragments.timeline.as_ref()
    });
    let positions = prose.map(|prose| prose.position.as_ref());
    if let (Some(timeline), [Some(a), Some(b)]) = (timeline, positions)
        && a.values != b.values
    {
        let codes = [(Side::A, &a.mark), (Side::B, &b.mark)];
        variables.make("course", |out| timeline.show(&codes, out));
    }
}

/// The variables of a hand-written comparison, as HTML; those that it lacks are composed.
#[derive(Default)]
struct HandWritten {
    summary: Option<String>,
    differences: Vec<String>,
    which: Option<String>,
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
            which: part("which")?,
            advice: part("advice")?,
        })
    }
}
