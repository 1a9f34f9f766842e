//! What `content/site.yaml` decides.

use super::BaseUrl;

/// What becomes of a page that a locale has not translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untranslated {
    /// Shown with the default locale's text, marked as such.
    Fallback,
    /// Not written.
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

/// Which pairs of a protocol's codes get a comparison page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PairPolicy {
    /// Every two.
    All,
    /// Every two of one class.
    SameClass,
    /// Those of which one names the other under `related`.
    Listed,
}

/// The site's settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Where it is published.
    pub base_url: BaseUrl,
    /// What becomes of untranslated pages.
    pub untranslated: Untranslated,
    /// How URLs map to files.
    pub url_style: UrlStyle,
    /// Whether a page says that a part of it has changed since it was translated.
    pub stale_notice: bool,
}
