//! Files that are made once for the whole site and named by a hash of their contents: the
//! cards, which other sites show with links.

use crate::model::{LocaleId, ProtocolId, Route, hashed_name};
use crate::plan::Plan;
use crate::render::files::card;
use crate::render::sentence::text::message;
use rayon::prelude::*;
use typed_index_collections::TiVec;
use xxhash_rust::xxh3::xxh3_64;

/// A file with a hash of its contents in its name.
#[derive(Debug)]
pub struct MadeFile {
    /// Its path, relative to the output folder.
    pub file: String,
    /// Its contents; empty if a static file replaces it.
    pub bytes: Vec<u8>,
}

/// All cards.
#[derive(Debug)]
pub struct Made {
    /// The site's card.
    card: MadeFile,
    /// By protocol.
    cards: TiVec<ProtocolId, MadeFile>,
}

impl Made {
    /// Draws all cards.
    pub fn new(plan: &Plan) -> Self {
        let project = plan.project();
        let file = |route: Route, draw: &dyn Fn() -> Vec<u8>| match plan.asset(route) {
            Some(asset) => MadeFile {
                file: project.assets[asset].file.clone(),
                bytes: Vec::new(),
            },
            None => {
                let bytes = draw();
                let file = hashed_name(&plan.file(route), xxh3_64(&bytes));
                MadeFile { file, bytes }
            }
        };
        let host = &project.config.base_url.origin;
        let host = host.split("://").nth(1).unwrap_or_default();
        let title = message(project, LocaleId::DEFAULT, ("site-title", None));
        let title = title.map(|t| t.plain()).unwrap_or_default();
        let protocols = project.catalog.protocols.raw.par_iter().enumerate();
        let of_protocols = protocols.map(|(p, protocol)| {
            let draw = || card::draw(&protocol.name, &protocol.slug, &title);
            file(Route::Card(Some(p.into())), &draw)
        });
        Self {
            card: file(Route::Card(None), &|| card::draw(&title, host, &title)),
            cards: of_protocols.collect::<Vec<_>>().into(),
        }
    }

    /// The card of a protocol, or of the site.
    pub fn card(&self, protocol: Option<ProtocolId>) -> &MadeFile {
        protocol.map_or(&self.card, |p| &self.cards[p])
    }
}
