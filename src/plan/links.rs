//! Which comparisons lie close to each other.
//!
//! The partners of a code, closest first: those of its hand-written comparisons in the
//! order in which they were written, then the codes that its record names under
//! `related`, then those whose records name it. Close to a comparison are those of its
//! two codes with their closest partners, the hand-written ones first, and otherwise
//! by turns.

use super::Plan;
use crate::project::Project;

/// How many comparisons are named as close to one.
const CLOSEST: usize = 6;

/// By protocol and code: its closest partners.
#[derive(Debug)]
pub struct Links(Vec<Vec<Vec<Partner>>>);

/// A code that another is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Index of the code.
    pub code: usize,
    /// Whether the comparison of the two was written by hand.
    pub written: bool,
}

impl Links {
    /// Looks through the records and the hand-written comparisons.
    pub fn new(project: &Project, written: &[(usize, usize, usize)]) -> Self {
        let protocols = project.catalog.protocols.iter().enumerate();
        let of_protocol = protocols.map(|(p, protocol)| {
            let mut partners = vec![Vec::<Partner>::new(); protocol.codes.len()];
            let mut add = |code: usize, other: usize, written: bool| {
                let known = partners[code].iter().any(|k| k.code == other);
                if !known && protocol.compares(code, other) {
                    let code_partners = &mut partners[code];
                    code_partners.push(Partner {
                        code: other,
                        written,
                    });
                }
            };
            for &(_, a, b) in written.iter().filter(|pair| pair.0 == p) {
                add(a, b, true);
                add(b, a, true);
            }
            let related = || {
                let codes = protocol.codes.iter().enumerate();
                codes.flat_map(|(c, code)| code.related.iter().map(move |r| (c, *r)))
            };
            related().for_each(|(code, other)| add(code, other, false));
            related().for_each(|(code, other)| add(other, code, false));
            partners
        });
        Self(of_protocol.collect())
    }
}

impl Plan<'_> {
    /// The closest partners of a code, closest first.
    pub fn partners(&self, protocol: usize, code: usize) -> &[Partner] {
        &self.links.0[protocol][code]
    }

    /// The comparisons close to that of `a` and `b`, at most six: for each,
    /// which of the two codes (0 or 1), and the place of the other in its
    /// [`Plan::partners`].
    pub fn closest(&self, protocol: usize, a: usize, b: usize) -> Vec<(usize, usize)> {
        let sides = [(a, b), (b, a)].map(|(code, other)| {
            let partners = self.partners(protocol, code);
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
