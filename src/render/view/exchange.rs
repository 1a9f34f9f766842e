//! The variables of `components/exchange.html`.

use crate::diagnostic::Diagnostic;
use crate::markdown::escape;
use crate::model::{CodeId, ExchangeLine, LocaleId, Said};
use crate::render::Renderer;
use crate::render::sentence::text::sentence;
use crate::render::view;
use serde::Serialize;
use tera::Value;

#[derive(Serialize)]
struct ExchangeView {
    lines: Vec<LineView>,
}

#[derive(Serialize)]
struct LineView {
    /// The letter of who sends it, with that of the recipient after an arrow, if there is one.
    side: String,
    /// Who sends it, in words, as plain text.
    from: String,
    /// Whether that is the first side of the protocol.
    first: bool,
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
    let word = |kind: &str, key: &str| {
        let message = format!("{kind}-{key}");
        let about = Some(id.protocol);
        sentence(project, locale, about, (&message, None), &[], &[])
    };
    let letter = |side: usize| protocol.sides[side].letter;
    let line = |line: &ExchangeLine| -> Result<LineView, Diagnostic> {
        let (text, event) = match &line.said {
            Said::Text(text) => (Value::normal_string(text), false),
            Said::Event(key) => {
                let text = word("event", key)?;
                let html = match text.markdown.is_empty() {
                    true => escape(key),
                    false => text.html(renderer.plan(), locale),
                };
                (Value::safe_string(&html), true)
            }
        };
        let from = &protocol.sides[line.from];
        let name = word("side", &from.key)?.plain();
        Ok(LineView {
            side: match line.to {
                Some(to) => format!("{}→{}", from.letter, letter(to)),
                None => from.letter.to_string(),
            },
            from: match name.is_empty() {
                true => from.key.clone(),
                false => name,
            },
            first: line.from == 0,
            text,
            event,
            carries: line.telling,
        })
    };
    let view = ExchangeView {
        lines: code.exchange.iter().map(line).collect::<Result<_, _>>()?,
    };
    view::named::component(renderer, locale, id, "exchange", |context| {
        view::add(context, &view);
    })
}
