//! The cards, which other sites show with links. Each is named by a hash of what it shows,
//! so that pages can refer to it before it is drawn.

use crate::diagnostic::Diagnostic;
use crate::model::{Card, CodeId, LocaleId, Part, Route, Tone, hashed_name};
use crate::plan::Plan;
use crate::render::files::card::{self, Half, Picture};
use crate::render::sentence::text::message;
use std::collections::HashMap;
use xxhash_rust::xxh3::xxh3_64;

/// All cards.
#[derive(Debug)]
pub struct Cards(HashMap<Card, NamedCard>);

#[derive(Debug)]
struct NamedCard {
    /// The path of its file, relative to the output folder.
    file: String,
    /// `None` if a static file replaces it.
    picture: Option<Picture>,
}

impl Cards {
    /// Names all cards.
    pub fn new(plan: &Plan) -> Self {
        let project = plan.project();
        let site = message(project, LocaleId::DEFAULT, ("site-title", None));
        let site = site.map(|t| t.plain()).unwrap_or_default();
        let named = |card: Card| match plan.asset(Route::Card(card)) {
            Some(asset) => NamedCard {
                file: project.assets[asset].file.clone(),
                picture: None,
            },
            None => {
                let picture = picture(plan, card, &site);
                let shown = format!("{} {picture:?}", card::VERSION);
                let file = hashed_name(&plan.file(Route::Card(card)), xxh3_64(shown.as_bytes()));
                NamedCard {
                    file,
                    picture: Some(picture),
                }
            }
        };
        let all = plan.cards().into_iter();
        Self(all.map(|card| (card, named(card))).collect())
    }

    /// The path of the file of a card; `None` if there is no such card.
    pub fn file(&self, card: Card) -> Option<&str> {
        self.0.get(&card).map(|card| &*card.file)
    }

    /// Draws a card; nothing if there is no such card, or a static file replaces it.
    pub fn draw(&self, card: Card) -> Vec<u8> {
        let picture = self.0.get(&card).and_then(|card| card.picture.as_ref());
        picture.map(card::draw).unwrap_or_default()
    }
}

/// What a card shows.
fn picture(plan: &Plan, card: Card, site: &str) -> Picture {
    let project = plan.project();
    let catalog = &project.catalog;
    let host = &project.config.base_url.origin;
    let host = host.split("://").nth(1).unwrap_or_default();
    let words = |text: &str| Half {
        above: String::new(),
        number: String::new(),
        below: text.to_owned(),
        color: color(Tone::Neutral),
    };
    let halves = match card {
        Card::Site => [words(site), words(host)],
        Card::Protocol(p) => {
            let protocol = &catalog.protocols[p];
            let title = message(project, LocaleId::DEFAULT, (&protocol.message, None));
            let title = title.map(|t| t.plain()).unwrap_or_default();
            let name = match card::is_drawable(&protocol.name) {
                true => &protocol.name,
                false => &protocol.slug,
            };
            let half = Half {
                number: name.clone(),
                ..words("")
            };
            [half, words(&title)]
        }
        Card::Code(id) => {
            let code = half(plan, id, &catalog.protocol(id).name);
            let gloss = Half {
                color: code.color,
                ..words(&gloss(plan, id))
            };
            [code, gloss]
        }
        Card::Comparison(pair) => {
            let [a, b] = pair.codes();
            let beside = match pair.crosses() {
                true => format!("vs {}", catalog.protocol(b).name),
                false => "vs".to_owned(),
            };
            [
                half(plan, a, &catalog.protocol(a).name),
                half(plan, b, &beside),
            ]
        }
    };
    Picture {
        halves,
        site: site.to_owned(),
    }
}

fn half(plan: &Plan, id: CodeId, above: &str) -> Half {
    let catalog = &plan.project().catalog;
    let (protocol, code) = (catalog.protocol(id), catalog.code(id));
    let [label, beside] = protocol.label(code);
    Half {
        above: above.to_owned(),
        number: label.to_owned(),
        below: beside.to_owned(),
        color: color(protocol.tone(code)),
    }
}

/// What a code reports, in the default locale; empty if that is not written.
fn gloss(plan: &Plan, id: CodeId) -> String {
    let project = plan.project();
    let code = (&*project.catalog.code(id).message, Some(Part::Gloss.name()));
    let text: Result<_, Diagnostic> = message(project, LocaleId::DEFAULT, code);
    text.map(|text| text.plain()).unwrap_or_default()
}

/// The grounds of the style sheet, on which white can be read.
fn color(tone: Tone) -> [u8; 3] {
    match tone {
        Tone::Success => [0x1a, 0x6a, 0x3b],
        Tone::Progress => [0x55, 0x46, 0xa3],
        Tone::Input => [0x0b, 0x60, 0x70],
        Tone::Retry => [0x8a, 0x4f, 0x04],
        Tone::Failure => [0xa5, 0x28, 0x23],
        Tone::Neutral => [0x2b, 0x30, 0x3b],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_font_cannot_write_is_left_out() {
        let half = |number: &str, below: &str| Half {
            above: "FTP".into(),
            number: number.into(),
            below: below.into(),
            color: color(Tone::Retry),
        };
        let draw = |number: &str, below: &str| {
            card::draw(&Picture {
                halves: [half("425", "Can't open"), half(number, below)],
                site: "versus".into(),
            })
        };
        let card = draw("426", "Aborted");
        assert!(
            card.starts_with(b"\x89PNG") && card.len() < 60_000,
            "{}",
            card.len()
        );
        assert_eq!(draw("426", "注文"), draw("426", ""));
        assert_ne!(card, draw("426", ""));
        assert_ne!(card, draw("427", "Aborted"));
        // Long names have room.
        draw(&"9".repeat(40), &"Word ".repeat(60));
    }
}
