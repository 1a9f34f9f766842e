//! One file of the site, as `build` writes it and `serve` answers with it.

use std::path::PathBuf;

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MediaType(pub &'static str);

impl MediaType {
    /// A page.
    pub const HTML: Self = Self("text/html; charset=utf-8");
    /// A sitemap.
    pub const XML: Self = Self("application/xml; charset=utf-8");
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
            "json" => "application/json",
            "svg" => "image/svg+xml",
            "png" => "image/png",
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
