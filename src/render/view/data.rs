//! `codes.json`: the records of a protocol with the prose of a locale, for programs.
//! Its form is described in README.md; `version` counts up if it changes so that
//! readers of the old one would be misled.

use super::shown_in;
use crate::diagnostic::Diagnostic;
use crate::model::{ATTRIBUTES, Commands, Page, Side, Spec};
use crate::render::Renderer;
use crate::render::text::message;
use serde_json::{Map, Value, json};

const VERSION: u32 = 1;

/// Appends the records of a protocol as JSON.
pub fn write(
    renderer: &Renderer,
    locale: usize,
    p: usize,
    out: &mut Vec<u8>,
) -> Result<(), Diagnostic> {
    let plan = renderer.plan();
    let project = plan.project();
    let protocol = &project.catalog.protocols[p];
    let words = |id: &str, attribute: Option<&str>| -> Result<Value, Diagnostic> {
        let text = message(project, locale, (id, attribute))?.plain();
        Ok(match text.is_empty() {
            true => Value::Null,
            false => text.into(),
        })
    };
    let url = |page| plan.url(shown_in(renderer, locale, page), page);
    let mut classes = Vec::new();
    for class in &protocol.classes {
        classes.push(json!({"key": class.key, "title": words(&class.message, None)?}));
    }
    let mut codes = Vec::new();
    for (c, code) in protocol.codes.iter().enumerate() {
        let mut facts = Map::new();
        for &(fact, value) in &code.facts {
            let fact = &project.catalog.vocabulary.facts[fact];
            facts.insert(fact.key.clone(), fact.values[value].clone().into());
        }
        let mut prose = Map::new();
        let mut borrowed = Vec::new();
        for attribute in ATTRIBUTES {
            let text = message(project, locale, (&code.message, Some(attribute)))?;
            if text.locale != locale {
                borrowed.push(attribute);
            }
            prose.insert(attribute.to_owned(), text.plain().into());
        }
        let line = |line: &crate::model::Line| {
            let side = match line.side {
                Side::Client => "client",
                Side::Server => "server",
            };
            json!({"side": side, "text": line.text})
        };
        let mut entry = json!({
            "code": code.text,
            "name": code.name,
            "slug": code.slug,
            "class": protocol.classes[code.class].key,
            "url": url(Page::Code(p, c)),
            "facts": facts,
            "spec": code.specs.iter().map(spec).collect::<Vec<_>>(),
            "commands": match &code.commands {
                None => Value::Null,
                Some(Commands::Any) => "any".into(),
                Some(Commands::These(commands)) => commands.clone().into(),
            },
            "exchange": code.exchange.iter().map(line).collect::<Vec<_>>(),
            "related": code.related.iter().map(|r| &protocol.codes[*r].text).collect::<Vec<_>>(),
            "prose": prose,
        });
        if !borrowed.is_empty() {
            entry["untranslated"] = borrowed.into();
        }
        if let Some(day) = &code.updated {
            entry["updated"] = day.as_str().into();
        }
        codes.push(entry);
    }
    let all = json!({
        "version": VERSION,
        "locale": project.locales[locale].tag,
        "default_locale": project.locales[0].tag,
        "protocol": {
            "slug": protocol.slug,
            "name": protocol.name,
            "title": words(&protocol.message, None)?,
            "intro": words(&protocol.message, Some("intro"))?,
            "url": url(Page::Protocol(p)),
            "spec": protocol.specs.iter().map(spec).collect::<Vec<_>>(),
            "classes": classes,
        },
        "codes": codes,
    });
    serde_json::to_writer_pretty(&mut *out, &all).expect("texts and numbers can be encoded");
    out.push(b'\n');
    Ok(())
}

fn spec(spec: &Spec) -> Value {
    json!({"title": spec.title, "section": spec.section, "url": spec.url})
}
