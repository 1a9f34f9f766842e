//! Settings: those of the site in `content/site.yaml`, and the pairs that a protocol
//! compares.

use super::BaseUrl;

/// What happens to a page that a locale has not translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untranslated {
    /// Shown with the default locale's text, marked as such.
    Fallback,
    /// Left out.
    Omit,
}

/// How URLs map to files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UrlStyle {
    /// `x.html`, linked as `/x`.
    Flat,
    /// `x/index.html`, linked as `/x/`.
    Directory,
}

/// What stands for the address of a page in the address for reports.
pub const PAGE_URL: &str = "{url}";

/// Which comparisons the sitemap lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SitemapComparisons {
    /// All of them.
    All,
    /// Those written by hand, and those of codes of which one names the other: as related,
    /// or as near in another protocol.
    Near,
}

/// Which pairs of a protocol's codes get a comparison page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PairPolicy {
    /// Every two codes.
    All,
    /// Every two codes of the same class.
    SameClass,
    /// Two codes if one of them names the other under `related`.
    Listed,
}

/// The site's settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Where the site is published.
    pub base_url: BaseUrl,
    /// What happens to untranslated pages.
    pub untranslated: Untranslated,
    /// How URLs map to files.
    pub url_style: UrlStyle,
    /// Whether a page says that a part of it has changed since it was translated.
    pub stale_notice: bool,
    /// Which comparisons the sitemap lists.
    pub sitemap: SitemapComparisons,
    /// Where readers report a mistake, with [`PAGE_URL`] for the address of their page.
    pub report_url: Option<String>,
}
