//! Every output that a site can have, as a value.

use super::{CodeId, EntryId, LocaleId, Pair, ProtocolId};

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The home page of a locale.
    Home,
    /// The index of a protocol: its codes.
    Protocol(ProtocolId),
    /// One code.
    Code(CodeId),
    /// Two codes.
    Comparison(Pair),
    /// What a number means in the protocols that have it: its index in
    /// [`super::Catalog::numbers`].
    Number(usize),
    /// A long page of Markdown.
    Entry(EntryId),
    /// What the script finds is shown here, and without it what there is to look through.
    Search,
    /// The page that is served for a missing address.
    NotFound,
}

/// The kind of a [`Page`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageKind {
    /// [`Page::Home`]
    Home,
    /// [`Page::Protocol`]
    Protocol,
    /// [`Page::Code`]
    Code,
    /// [`Page::Comparison`]
    Comparison,
    /// [`Page::Number`]
    Number,
    /// [`Page::Entry`]
    Entry,
    /// [`Page::Search`]
    Search,
    /// [`Page::NotFound`]
    NotFound,
}

impl PageKind {
    /// In the order in which they are listed.
    pub const ALL: [Self; 8] = [
        Self::Home,
        Self::Protocol,
        Self::Code,
        Self::Comparison,
        Self::Number,
        Self::Entry,
        Self::Search,
        Self::NotFound,
    ];

    /// Its name in the program's own messages.
    pub fn label(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Protocol => "protocol",
            Self::Code => "code",
            Self::Comparison => "comparison",
            Self::Number => "number",
            Self::Entry => "page",
            Self::Search => "search",
            Self::NotFound => "not found",
        }
    }
}

/// A picture that other sites show with links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Card {
    /// To pages that have none of the others.
    Site,
    /// To the pages of a protocol that have none of their own.
    Protocol(ProtocolId),
    /// To the page of a code.
    Code(CodeId),
    /// To a comparison that the sitemap lists in any case.
    Comparison(Pair),
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
    /// `llms.txt`: what the site has, for programs that read on behalf of people.
    Llms,
    /// `_headers`: the HTTP headers that hosts should send with the files.
    Headers,
    /// `_redirects`: from bare codes to their pages.
    Redirects,
    /// The records of a protocol as JSON, with the prose of a locale: `codes.json`.
    Data {
        /// The locale.
        locale: LocaleId,
        /// The protocol.
        protocol: ProtocolId,
    },
    /// The head of the search index of a locale, which names codes: `search.json`.
    SearchHead(LocaleId),
    /// The texts by which the search finds the codes of a protocol in a locale:
    /// `ftp/search.json`.
    SearchTexts {
        /// The locale.
        locale: LocaleId,
        /// The protocol.
        protocol: ProtocolId,
    },
    /// A picture that other sites show with links to pages.
    Card(Card),
    /// A static file: index into the project's assets.
    Asset(usize),
}
