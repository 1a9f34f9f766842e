//! Every output that a site can have, as a value.

use super::{CodeId, LocaleId, Pair, ProtocolId};

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The start page of a locale.
    Home,
    /// The codes of a protocol.
    Protocol(ProtocolId),
    /// One code.
    Code(CodeId),
    /// Two codes.
    Comparison(Pair),
    /// A long page of Markdown: its position in the project's list.
    Long(usize),
    /// What a server answers with where there is no page.
    NotFound,
}

/// The kinds of [`Page`], for counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// [`Page::Home`]
    Home,
    /// [`Page::Protocol`]
    Protocol,
    /// [`Page::Code`]
    Code,
    /// [`Page::Comparison`]
    Comparison,
    /// [`Page::Long`]
    Long,
    /// [`Page::NotFound`]
    NotFound,
}

impl Kind {
    /// In the order in which they are listed.
    pub const ALL: [Self; 6] = [
        Self::Home,
        Self::Protocol,
        Self::Code,
        Self::Comparison,
        Self::Long,
        Self::NotFound,
    ];

    /// What the program's own messages call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Protocol => "protocol",
            Self::Code => "code",
            Self::Comparison => "comparison",
            Self::Long => "page",
            Self::NotFound => "not found",
        }
    }
}

/// One output of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// A page in a locale.
    Page {
        /// The locale.
        locale: LocaleId,
        /// The page.
        page: Page,
    },
    /// A sitemap: the only one, or the index if there are several parts.
    Sitemap,
    /// One part of a split sitemap, counted from 0.
    SitemapPart(usize),
    /// `robots.txt`
    Robots,
    /// `llms.txt`: what is here, for programs that read for people.
    Llms,
    /// `_headers`: what hosts are to send with the files.
    Headers,
    /// `_redirects`: short addresses of codes.
    Redirects,
    /// The records of a protocol as JSON, with the prose of a locale: `codes.json`.
    Data {
        /// The locale.
        locale: LocaleId,
        /// The protocol.
        protocol: ProtocolId,
    },
    /// What the search of a locale looks in.
    SearchIndex(LocaleId),
    /// The picture that goes with links to a protocol's pages on other sites; of
    /// none, to the site's.
    Card(Option<ProtocolId>),
    /// A file that is served as it is: index into the project's assets.
    Asset(usize),
}
