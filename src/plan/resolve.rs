//! Resolves links in prose for the page that they are on.

use super::Plan;
use crate::model::LocaleId;
use percent_encoding::percent_decode_str;

impl Plan {
    /// The target, on a page in `locale`, of a link in prose to a path of the site: the
    /// page in the same locale if it exists, else the one in the default locale, under the
    /// path of the base URL.
    pub fn resolve(&self, locale: LocaleId, link: &str) -> String {
        let base = &self.project.config.base_url.path;
        let (path, rest) = link.split_at(link.find(['?', '#']).unwrap_or(link.len()));
        let path = decoded(path);
        let mut assets = self.project.assets.iter();
        if let Some(asset) = assets.find(|a| path.strip_prefix('/') == Some(&a.path)) {
            return format!("{base}/{}{rest}", asset.file);
        }
        match self.parse(&path) {
            Some((LocaleId::DEFAULT, page)) => {
                let target = if self.exists(locale, page) {
                    locale
                } else {
                    LocaleId::DEFAULT
                };
                self.href(target, page) + rest
            }
            _ => format!("{base}{link}"),
        }
    }
}

/// A path without its percent-encoding, as a server reads it. Bytes that are not UTF-8
/// become U+FFFD.
pub fn decoded(path: &str) -> String {
    percent_decode_str(path).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    #[test]
    fn percents() {
        for (path, plain) in [
            ("/a%20b", "/a b"),
            ("/%E6%97%A5", "/日"),
            ("/5%", "/5%"),
            ("/%zz", "/%zz"),
        ] {
            assert_eq!(super::decoded(path), plain);
        }
    }
}
