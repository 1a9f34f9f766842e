//! Decides which comparisons are close to each other.
//!
//! The partners of a code, closest first: those of its hand-written comparisons in source
//! order, then the codes that its record names under `related`, then those whose records
//! name it. Close to a comparison are those of its two codes with their closest partners:
//! the hand-written ones first, otherwise alternating between the two codes.

use super::Plan;
use crate::model::{CodeId, CodeIndex, Pair, ProtocolId};
use crate::project::Project;
use typed_index_collections::TiVec;

/// The maximum number of comparisons that are listed as close to one.
const CLOSEST: usize = 4;

/// By protocol and code: its closest partners.
#[derive(Debug)]
pub struct Links(TiVec<ProtocolId, TiVec<CodeIndex, Vec<Partner>>>);

/// A partner of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partner {
    /// The other code.
    pub code: CodeId,
    /// The pair of both codes.
    pub pair: Pair,
    /// Whether their comparison is hand-written.
    pub written: bool,
}

impl Links {
    /// Collects the partners from the records and the hand-written comparisons.
    pub fn new(project: &Project, written: &[Pair]) -> Self {
        let catalog = &project.catalog;
        let of_protocol = catalog.protocols.iter_enumerated().map(|(p, protocol)| {
            let mut partners: TiVec<CodeIndex, Vec<Partner>> =
                vec![Vec::new(); protocol.codes.len()].into();
            let mut add = |id: CodeId, other: CodeId, written: bool| {
                let partners = &mut partners[id.code];
                let known = partners.iter().any(|k| k.code == other);
                let pair = Pair::new(id, other).filter(|pair| !known && catalog.compares(*pair));
                partners.extend(pair.map(|pair| Partner {
                    code: other,
                    pair,
                    written,
                }));
            };
            for pair in written {
                for id in pair.codes().into_iter().filter(|id| id.protocol == p) {
                    add(id, pair.other(id), true);
                }
            }
            let related = || {
                catalog.codes(p).flat_map(|id| {
                    let related = catalog.code(id).related.iter();
                    related.map(move |code| (id, id.beside(*code)))
                })
            };
            related().for_each(|(id, other)| add(id, other, false));
            related().for_each(|(id, other)| add(other, id, false));
            partners
        });
        Self(of_protocol.collect())
    }
}

impl Plan {
    /// The closest partners of a code, closest first.
    pub fn partners(&self, id: CodeId) -> &[Partner] {
        &self.links.0[id.protocol][id.code]
    }

    /// The comparisons close to that of a pair, at most four: for each, which of the two codes
    /// (0 or 1), and the position of the other in its [`Plan::partners`].
    pub fn closest(&self, pair: Pair) -> Vec<(usize, usize)> {
        let [a, b] = pair.codes();
        let sides = [(a, b), (b, a)].map(|(code, other)| {
            let partners = self.partners(code);
            let skip = partners.iter().position(|p| p.code == other);
            (partners, skip)
        });
        let mut found = Vec::with_capacity(CLOSEST);
        let longest = sides.iter().map(|(p, _)| p.len()).max().unwrap_or(0);
        for written in [true, false] {
            for place in 0..longest {
                for (side, (partners, skip)) in sides.iter().enumerate() {
                    let partner = partners.get(place);
                    if partner.is_some_and(|p| p.written == written)
                        && *skip != Some(place)
                        && found.len() < CLOSEST
                    {
                        found.push((side, place));
                    }
                }
            }
        }
        found
    }
}
