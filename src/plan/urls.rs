//! Maps pages to addresses and file names, and back.

use super::Plan;
use crate::model::{Card, CodeId, LocaleId, PAGE_URL, Page, Pair, ProtocolId, Route, UrlStyle};
use crate::project::PageEntry;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What is encoded in an address that is part of another (RFC 3986, section 2.3).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

impl Plan {
    /// The path of a page from the site's root, such as `/fr/ftp/220-service-ready`,
    /// without the path of the base URL.
    pub fn path(&self, locale: LocaleId, page: Page) -> String {
        let mut path = String::with_capacity(96);
        self.push_path(&mut path, locale, page);
        path
    }

    /// Appends [`Plan::path`].
    pub fn push_path(&self, out: &mut String, locale: LocaleId, page: Page) {
        let project = &self.project;
        if !locale.is_default() {
            out.push('/');
            out.push_str(&project.locales[locale].tag);
        }
        let catalog = &project.catalog;
        let mut add = |parts: &[&str]| parts.iter().for_each(|p| out.push_str(p));
        match page {
            Page::Home => return add(&["/"]),
            Page::Protocol(p) => return add(&["/", &catalog.protocols[p].slug, "/"]),
            Page::NotFound => return add(&["/404"]),
            Page::Search => add(&["/search"]),
            Page::Code(id) => {
                let (protocol, code) = (catalog.protocol(id), catalog.code(id));
                add(&["/", &protocol.slug, "/", &code.slug]);
            }
            Page::Comparison(pair) => {
                let [a, b] = pair.codes().map(|id| &*catalog.code(id).slug);
                let [p, q] = pair.codes().map(|id| &*catalog.protocol(id).slug);
                match pair.crosses() {
                    false => add(&["/compare/", p, "/", a, "-vs-", b]),
                    true => add(&["/compare/", p, "-vs-", q, "/", a, "-vs-", b]),
                }
            }
            Page::Number(n) => add(&["/codes/", &catalog.numbers[n].text]),
            Page::Entry(l) => {
                let entry = &project.entries[l];
                add(&["/", entry.address()]);
                if entry.is_index() {
                    return;
                }
            }
        }
        out.push_str(self.page_end());
    }

    /// The `href` of a link to the page: [`Plan::path`] under the path of the base URL.
    pub fn href(&self, locale: LocaleId, page: Page) -> String {
        let mut href = String::with_capacity(96);
        self.push_href(&mut href, locale, page);
        href
    }

    /// Appends [`Plan::href`].
    pub fn push_href(&self, out: &mut String, locale: LocaleId, page: Page) {
        out.push_str(&self.project.config.base_url.path);
        self.push_path(out, locale, page);
    }

    /// The prefix of the addresses of a protocol's comparisons: `/fr/compare/ftp/`.
    pub fn compare_root(&self, locale: LocaleId, protocol: ProtocolId) -> String {
        let slug = &self.project.catalog.protocols[protocol].slug;
        format!("{}compare/{slug}/", self.href(locale, Page::Home))
    }

    /// The suffix of the addresses of codes, comparisons and long pages.
    pub fn page_end(&self) -> &'static str {
        match self.project.config.url_style {
            UrlStyle::Flat => "",
            UrlStyle::Directory => "/",
        }
    }

    /// The page's absolute URL.
    pub fn url(&self, locale: LocaleId, page: Page) -> String {
        let mut url = String::with_capacity(128);
        self.push_url(&mut url, locale, page);
        url
    }

    /// Where to report a mistake on a page, if the site says where.
    pub fn report_url(&self, locale: LocaleId, page: Page) -> Option<String> {
        let report = self.project.config.report_url.as_ref()?;
        let url = self.url(locale, page);
        let url = utf8_percent_encode(&url, RESERVED).to_string();
        Some(report.replace(PAGE_URL, &url))
    }

    /// Appends [`Plan::url`].
    pub fn push_url(&self, out: &mut String, locale: LocaleId, page: Page) {
        out.push_str(&self.project.config.base_url.origin);
        out.push_str(&self.project.config.base_url.path);
        self.push_path(out, locale, page);
    }

    /// The path of the file that a route is written to, relative to the output folder. For
    /// a generated [`Route::Card`], without the hash.
    pub fn file(&self, route: Route) -> String {
        match route {
            Route::Page { locale, page } => {
                let mut file = self.path(locale, page);
                file.push_str(if file.ends_with('/') {
                    "index.html"
                } else {
                    ".html"
                });
                file.remove(0);
                file
            }
            Route::Sitemap => "sitemap.xml".into(),
            Route::SitemapPart(part) => format!("sitemap-{}.xml", part + 1),
            Route::Robots => "robots.txt".into(),
            Route::Llms => "llms.txt".into(),
            Route::Headers => "_headers".into(),
            Route::Redirects => "_redirects".into(),
            Route::Data { locale, protocol } => {
                let folder = self.path(locale, Page::Protocol(protocol));
                format!("{}codes.json", &folder[1..])
            }
            Route::SearchHead(locale) => {
                format!("{}search.json", &self.path(locale, Page::Home)[1..])
            }
            Route::SearchTexts { locale, protocol } => {
                let folder = self.path(locale, Page::Protocol(protocol));
                format!("{}search.json", &folder[1..])
            }
            Route::Card(card) => self.card_file(card),
            Route::Asset(asset) => self.project.assets[asset].file.clone(),
        }
    }

    /// The path of a card, without the hash.
    fn card_file(&self, card: Card) -> String {
        let catalog = &self.project.catalog;
        match card {
            Card::Site => "assets/card.png".into(),
            Card::Protocol(p) => format!("assets/card-{}.png", catalog.protocols[p].slug),
            Card::Code(id) => self.card_of_page(Page::Code(id)),
            Card::Comparison(pair) => self.card_of_page(Page::Comparison(pair)),
        }
    }

    fn card_of_page(&self, page: Page) -> String {
        let path = self.path(LocaleId::DEFAULT, page).replace('/', "-");
        format!("assets/card{}.png", path.trim_end_matches('-'))
    }

    /// The page at a path as [`Plan::path`] gives it, if there is one.
    pub fn parse(&self, path: &str) -> Option<(LocaleId, Page)> {
        let (locale, rest) = self.parse_locale(path.strip_prefix('/')?);
        let rest = match self.project.config.url_style {
            UrlStyle::Directory if rest != "404" => rest.strip_suffix('/').unwrap_or(rest),
            _ => rest,
        };
        let page = self.parse_page(rest)?;
        // Each page has one spelling: an extra or missing slash is an error.
        let found = (locale, page);
        (self.path(locale, page) == path && self.exists(locale, page)).then_some(found)
    }

    /// The locale that a path begins with, and the rest of it.
    fn parse_locale<'a>(&self, path: &'a str) -> (LocaleId, &'a str) {
        let (first, after) = path.split_once('/').unwrap_or((path, ""));
        let mut others = self.project.locales.iter_enumerated().skip(1);
        match others.find(|(_, l)| l.tag == first) {
            Some((locale, _)) => (locale, after),
            None => (LocaleId::DEFAULT, path),
        }
    }

    fn parse_page(&self, rest: &str) -> Option<Page> {
        let catalog = &self.project.catalog;
        let code = |protocol: ProtocolId, slug: &str| {
            let code = catalog.protocols[protocol].code_by_slug(slug)?;
            Some(CodeId { protocol, code })
        };
        let parts: Vec<&str> = rest.trim_end_matches('/').split('/').collect();
        match parts[..] {
            [""] => Some(Page::Home),
            ["404"] => Some(Page::NotFound),
            ["search"] => Some(Page::Search),
            ["compare", slug, pair] => {
                let (p, q) = slug.split_once("-vs-").unwrap_or((slug, slug));
                let (p, q) = (catalog.protocol_by_slug(p)?, catalog.protocol_by_slug(q)?);
                let (a, b) = pair.split_once("-vs-")?;
                let (a, b) = (code(p, a)?, code(q, b)?);
                let pair = Pair::new(a, b).filter(|pair| a < b && catalog.compares(*pair))?;
                Some(Page::Comparison(pair))
            }
            [slug] => {
                let protocol = catalog.protocol_by_slug(slug);
                protocol.map(Page::Protocol).or_else(|| self.entry(slug))
            }
            ["codes", text] if !catalog.numbers.is_empty() => {
                let number = catalog.numbers.iter().position(|n| n.text == text);
                number.map(Page::Number)
            }
            [folder, slug] => match catalog.protocol_by_slug(folder) {
                Some(protocol) => Some(Page::Code(code(protocol, slug)?)),
                None => self.entry(&format!("{folder}/{slug}")),
            },
            _ => None,
        }
    }

    /// The long page with this address, which has no slash at its end.
    fn entry(&self, address: &str) -> Option<Page> {
        let is = |entry: &PageEntry| entry.address().trim_end_matches('/') == address;
        let found = self.project.entries.iter().position(is);
        found.map(|entry| Page::Entry(entry.into()))
    }

    /// The page that a file holds, if there is one.
    pub fn parse_file(&self, file: &str) -> Option<(LocaleId, Page)> {
        let path = match file.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => file.strip_suffix(".html")?,
        };
        self.parse(&format!("/{path}"))
    }

    /// The part of the search index that a file holds, if it is one.
    pub(super) fn parse_search(&self, file: &str) -> Option<Route> {
        let (locale, folder) = self.parse_locale(file.strip_suffix("search.json")?);
        let route = match folder.strip_suffix('/') {
            None => Route::SearchHead(locale),
            Some(slug) => Route::SearchTexts {
                locale,
                protocol: self.project.catalog.protocol_by_slug(slug)?,
            },
        };
        (self.file(route) == file).then_some(route)
    }
}
