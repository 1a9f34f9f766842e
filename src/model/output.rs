//! One file of the site, as `build` writes it and `serve` answers with it.

use crate::diagnostic::SourceId;
use std::path::PathBuf;

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MediaType(pub &'static str);

impl MediaType {
    /// A page.
    pub const HTML: Self = Self("text/html; charset=utf-8");
    /// A sitemap.
    pub const XML: Self = Self("application/xml; charset=utf-8");
    /// Data.
    pub const JSON: Self = Self("application/json");
    /// A picture.
    pub const PNG: Self = Self("image/png");
    /// Plain text.
    pub const TEXT: Self = Self("text/plain; charset=utf-8");

    /// By the ending of a file's name.
    pub fn of_path(path: &str) -> Self {
        let ending = path.rsplit_once('.').map_or("", |(_, e)| e);
        Self(match ending.to_ascii_lowercase().as_str() {
            "html" => Self::HTML.0,
            "xml" => Self::XML.0,
            "txt" => Self::TEXT.0,
            "css" => "text/css; charset=utf-8",
            "js" | "mjs" => "text/javascript; charset=utf-8",
            "webmanifest" => "application/manifest+json",
            "json" => Self::JSON.0,
            "svg" => "image/svg+xml",
            "png" => Self::PNG.0,
            "jpg" | "jpeg" => "image/jpeg",
            "webp" => "image/webp",
            "ico" => "image/x-icon",
            "woff2" => "font/woff2",
            "pdf" => "application/pdf",
            _ => "application/octet-stream",
        })
    }
}

/// Where the bytes come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// These.
    Bytes(Vec<u8>),
    /// These, which come with the program.
    Static(&'static [u8]),
    /// Those of a file under the site root.
    File(PathBuf),
}

/// A file that is served as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Where it lies under `static/`.
    pub path: String,
    /// The name of its file in the output. Under `assets/` it holds a hash of the
    /// contents (`assets/style.5f0c2a91d3.css`), so that browsers may keep it for ever.
    pub file: String,
    /// Its contents.
    pub body: Body,
    /// An empty text that stands for it, to name it in reports.
    pub source: SourceId,
}

/// A name that changes whenever the contents do: `hash` (of 64 bits) before the ending.
pub fn hashed_name(path: &str, hash: u64) -> String {
    let hash = &format!("{hash:016x}")[..10];
    let name = path.rfind('/').map_or(0, |i| i + 1);
    match path[name..].rfind('.') {
        Some(dot) if dot > 0 => format!("{}.{hash}{}", &path[..name + dot], &path[name + dot..]),
        _ => format!("{path}.{hash}"),
    }
}

/// One file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Relative to the output folder, with `/`.
    pub path: String,
    /// What kind of file it is.
    pub media_type: MediaType,
    /// Its contents.
    pub body: Body,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_stands_before_the_ending() {
        for (path, name) in [
            ("assets/style.css", "assets/style.0000000000.css"),
            ("assets/a.b/logo", "assets/a.b/logo.0000000000"),
            ("assets/.hidden", "assets/.hidden.0000000000"),
        ] {
            assert_eq!(hashed_name(path, 1), name);
        }
    }
}
