//! On which page a message can be seen.

use super::Plan;
use crate::model::Page;

impl Plan<'_> {
    /// A page that shows a message of the program or of a record, or an attribute of one
    /// (`ftp-425.when`). Of a message that only the site's own templates know: the home
    /// page.
    pub fn shows(&self, name: &str) -> Page {
        let (id, attribute) = name.split_once('.').unwrap_or((name, ""));
        let catalog = &self.project.catalog;
        let prose = catalog.protocol_of_message(id).and_then(|protocol| {
            let p = catalog
                .protocols
                .iter()
                .position(|p| p.slug == protocol.slug)?;
            if let Some(c) = protocol.by_message.get(id).copied() {
                // Two parts of a code's prose are written for comparisons alone.
                let compared = matches!(attribute, "means" | "when");
                let other = protocol.partners(c).next().filter(|_| compared);
                return Some(match other {
                    Some(other) => Page::Comparison(p, c.min(other), c.max(other)),
                    None => Page::Code(p, c),
                });
            }
            match protocol.pair_of_message(id) {
                Some((a, b)) if a < b && protocol.compares(a, b) => Some(Page::Comparison(p, a, b)),
                _ => Some(Page::Protocol(p)),
            }
        });
        prose.unwrap_or_else(|| {
            let about = id.split('-').next().unwrap_or_default();
            let found = match about {
                "protocol" => self.first(|p, _| Some(Page::Protocol(p))),
                "not" => Some(Page::NotFound),
                "code" => self.first(|p, c| Some(Page::Code(p, c))),
                "fact" => self.first(|p, c| self.states(id, p, c).then_some(Page::Code(p, c))),
                "compare" | "contrast" | "verdict" | "course" => {
                    let same = id.ends_with("-same") || id.ends_with("-meanwhile");
                    self.first(|p, a| self.pair(p, a, same))
                }
                _ => None,
            };
            found.unwrap_or(Page::Home)
        })
    }

    fn first(&self, page: impl Fn(usize, usize) -> Option<Page>) -> Option<Page> {
        let protocols = self.project.catalog.protocols.iter().enumerate();
        let mut codes =
            protocols.flat_map(|(p, protocol)| (0..protocol.codes.len()).map(move |c| (p, c)));
        codes.find_map(|(p, c)| page(p, c))
    }

    /// A comparison in which a code stands first, with one of its own class or of another.
    fn pair(&self, p: usize, a: usize, same: bool) -> Option<Page> {
        let protocol = &self.project.catalog.protocols[p];
        let class = |c: usize| protocol.codes[c].class;
        let fits =
            |b: &usize| (class(a) == class(*b)) == same && self.hand_written(p, a, *b).is_none();
        let b = protocol.partners(a).find(fits)?;
        Some(Page::Comparison(p, a, b))
    }

    /// Whether a code states the fact whose words are in a message.
    fn states(&self, id: &str, p: usize, c: usize) -> bool {
        let facts = &self.project.catalog.vocabulary.facts;
        let key = id.strip_prefix("fact-").unwrap_or_default();
        let fact = facts.iter().position(|f| f.key == key);
        fact.is_some_and(|f| self.project.catalog.protocols[p].codes[c].fact(f).is_some())
    }
}
