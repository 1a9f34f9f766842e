//! The variables of `components/exchange.html`.

use crate::diagnostic::Diagnostic;
use crate::markdown::escape;
use crate::model::{CodeId, ExchangeLine, LocaleId, Said};
use crate::render::Renderer;
use crate::render::sentence::text::sentence;
use crate::render::view::{self, code::NamesView};
use serde::Serialize;
use std::collections::BTreeSet;
use tera::Value;

#[derive(Serialize)]
struct ExchangeView {
    sides: Vec<SideView>,
    lines: Vec<LineView>,
}

#[derive(Serialize)]
struct SideView {
    letter: char,
    word: Value,
}

#[derive(Serialize)]
struct LineView {
    side: char,
    to: Option<char>,
    /// What is sent, or the word for what happens.
    text: Value,
    event: bool,
    /// Whether this line shows the code.
    carries: bool,
}

/// What a code looks like on the wire; empty if its record does not say.
pub fn exchange(renderer: &Renderer, locale: LocaleId, id: CodeId) -> Result<String, Diagnostic> {
    let project = renderer.plan().project();
    let (protocol, code) = (project.catalog.protocol(id), project.catalog.code(id));
    if code.exchange.is_empty() {
        return Ok(String::new());
    }
    let word = |kind: &str, key: &str| -> Result<Value, Diagnostic> {
        let message = format!("{kind}-{key}");
        let about = Some(id.protocol);
        let text = sentence(project, locale, about, (&message, None), &[], &[])?;
        Ok(Value::safe_string(&match text.markdown.is_empty() {
            true => escape(key),
            false => text.html(renderer.plan(), locale),
        }))
    };
    let letter = |side: usize| protocol.sides[side].letter;
    let line = |line: &ExchangeLine| -> Result<LineView, Diagnostic> {
        let (text, event) = match &line.said {
            Said::Text(text) => (Value::normal_string(text), false),
            Said::Event(key) => (word("event", key)?, true),
        };
        Ok(LineView {
            side: letter(line.from),
            to: line.to.map(letter),
            text,
            event,
            carries: line.telling,
        })
    };
    let lines = code.exchange.iter().map(line).collect::<Result<_, _>>()?;
    let speaking = code
        .exchange
        .iter()
        .flat_map(|line| line.to.into_iter().chain([line.from]));
    let mut speaking: BTreeSet<usize> = speaking.collect();
    if protocol.sides.len() == 2 {
        speaking.extend([0, 1]);
    }
    let side = |side: usize| -> Result<SideView, Diagnostic> {
        Ok(SideView {
            letter: letter(side),
            word: word("side", &protocol.sides[side].key)?,
        })
    };
    let sides = speaking.into_iter().map(side).collect::<Result<_, _>>()?;
    let names = NamesView::new(renderer, id);
    let mut context = view::context_of(project, Some(id.protocol), &names);
    view::add(&mut context, &ExchangeView { sides, lines });
    renderer.engines[locale].component(project, "components/exchange.html", &context)
}
