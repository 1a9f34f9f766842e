//! What `content/site.yaml` decides.

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

/// Where the site is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    /// Scheme and host (and port), without a slash at the end: `https://example.org`.
    pub origin: String,
    /// The path under which the site is published: empty, or `/docs`, without a
    /// slash at the end.
    pub path: String,
}

impl std::str::FromStr for BaseUrl {
    type Err = String;

    /// Says what is wrong with an address that is not `http(s)://host[:port][/path]`.
    fn from_str(url: &str) -> Result<Self, String> {
        let Some((scheme @ ("http" | "https"), rest)) = url.split_once("://") else {
            return Err(format!("`{url}` does not begin with https:// or http://"));
        };
        let (host, path) = match rest.find('/') {
            Some(i) => rest.split_at(i),
            None => (rest, ""),
        };
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~%:/[]".contains(c);
        if host.is_empty() || host.starts_with(':') {
            return Err(format!("`{url}` names no host"));
        }
        if let Some(c) = rest.chars().find(|c| !plain(*c)) {
            return Err(format!(
                "`{url}` contains `{c}`, which does not belong there"
            ));
        }
        Ok(Self {
            origin: format!("{scheme}://{host}"),
            path: path.trim_end_matches('/').to_owned(),
        })
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_urls() {
        for (url, origin, path) in [
            ("https://example.org", "https://example.org", ""),
            ("https://example.org/", "https://example.org", ""),
            (
                "http://localhost:8000/docs/v1/",
                "http://localhost:8000",
                "/docs/v1",
            ),
        ] {
            let parsed: BaseUrl = url.parse().unwrap();
            assert_eq!((&*parsed.origin, &*parsed.path), (origin, path));
        }
        for url in [
            "example.org",
            "ftp://a",
            "https://",
            "https://a/?q",
            "https://a/\"x",
        ] {
            assert!(url.parse::<BaseUrl>().is_err(), "{url}");
        }
    }
}
