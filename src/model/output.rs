//! One file of the site, as `build` writes it and `serve` sends it.

use crate::diagnostic::SourceId;
use std::path::PathBuf;

/// The media type of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MediaType(pub &'static str);

impl MediaType {
    /// A page.
    pub const HTML: Self = Self("text/html; charset=utf-8");
    /// A sitemap.
    pub const XML: Self = Self("application/xml; charset=utf-8");
    /// Data.
    pub const JSON: Self = Self("application/json");
    /// An image.
    pub const PNG: Self = Self("image/png");
    /// Plain text.
    pub const TEXT: Self = Self("text/plain; charset=utf-8");

    /// The media type for the extension of a file's name.
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

/// Where the bytes of a file come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Bytes in memory.
    Bytes(Vec<u8>),
    /// Bytes that are built into the program.
    Static(&'static [u8]),
    /// The contents of a file under the site root.
    File(PathBuf),
}

/// A static file, which is published unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its path under `static/`.
    pub path: String,
    /// Its path in the output folder. Under `assets/` it includes a hash of the contents
    /// (`assets/style.5f0c2a91d3.css`), so that browsers may cache it forever.
    pub file: String,
    /// Its contents.
    pub body: Body,
    /// An empty source text that represents it in diagnostics.
    pub source: SourceId,
}

/// A path that changes with the contents: with the first ten hex digits of `hash`, a 64-bit
/// one, before the extension.
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
    /// Relative to the output folder, with `/` as the separator.
    pub path: String,
    /// Its media type.
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
