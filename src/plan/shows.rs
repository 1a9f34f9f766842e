//! On which page a message can be seen.

use super::Plan;
use crate::model::{CodeId, Page, Pair};

impl Plan {
    /// A page that shows a message of the program or of a record, or an attribute of one
    /// (`ftp-425.when`). Of a message that only the site's own templates know: the home
    /// page.
    pub fn shows(&self, name: &str) -> Page {
        let (id, attribute) = name.split_once('.').unwrap_or((name, ""));
        let catalog = &self.project.catalog;
        let prose = catalog.protocol_of_message(id).map(|protocol| {
            if let Some(&code) = catalog.protocols[protocol].by_message.get(id) {
                let code = CodeId { protocol, code };
                // Two parts of a code's prose are written for comparisons alone.
                let compared = matches!(attribute, "means" | "when");
                let pair = catalog.pairs_from(code).next().filter(|_| compared);
                return pair.map_or(Page::Code(code), Page::Comparison);
            }
            let pair = catalog.pair_of_message(id);
            pair.map_or(Page::Protocol(protocol), Page::Comparison)
        });
        prose.unwrap_or_else(|| {
            let about = id.split('-').next().unwrap_or_default();
            let found = match about {
                "protocol" => self.first(|code| Some(Page::Protocol(code.protocol))),
                "not" => Some(Page::NotFound),
                "code" => self.first(|code| Some(Page::Code(code))),
                "fact" => self.first(|code| self.states(id, code).then_some(Page::Code(code))),
                "compare" | "contrast" | "verdict" | "course" => {
                    let same = id.ends_with("-same") || id.ends_with("-meanwhile");
                    self.first(|code| self.pair(code, same))
                }
                _ => None,
            };
            found.unwrap_or(Page::Home)
        })
    }

    fn first(&self, page: impl Fn(CodeId) -> Option<Page>) -> Option<Page> {
        let catalog = &self.project.catalog;
        let mut codes = catalog.protocols.keys().flat_map(|p| catalog.codes(p));
        codes.find_map(page)
    }

    /// A comparison in which a code stands first, with one of its own class or of another.
    fn pair(&self, first: CodeId, same: bool) -> Option<Page> {
        let catalog = &self.project.catalog;
        let fits = |pair: &Pair| {
            let [a, b] = pair.codes().map(|id| catalog.code(id).class);
            (a == b) == same && self.hand_written(*pair).is_none()
        };
        catalog.pairs_from(first).find(fits).map(Page::Comparison)
    }

    /// Whether a code states the fact whose words are in a message.
    fn states(&self, message: &str, code: CodeId) -> bool {
        let catalog = &self.project.catalog;
        let key = message.strip_prefix("fact-").unwrap_or_default();
        let fact = catalog.vocabulary.facts.iter().position(|f| f.key == key);
        fact.is_some_and(|f| catalog.code(code).fact(f).is_some())
    }
}
