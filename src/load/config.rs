//! Loads `content/site.yaml`.

use super::elsewhere::elsewhere;
use super::fields::Reporter;
use super::tree::SourceTree;
use super::{read_yaml, yaml};
use crate::diagnostic::{Diagnostics, SourceId, Span};
use crate::model::{
    BadAddress, BaseUrl, Config, Lost, PAGE_URL, SitemapComparisons, Untranslated, UrlStyle,
    web_address,
};

const PATH: &str = "content/site.yaml";
const KEYS: [&str; 7] = [
    "base_url",
    "default_locale",
    "untranslated",
    "url_style",
    "stale_notice",
    "sitemap",
    "report_url",
];

/// The default locale of a site that does not set one.
const DEFAULT: &str = "en";

/// The settings, and their positions.
pub struct SiteFile {
    /// The settings.
    pub config: Config,
    /// Tag of the default locale, and where it was named.
    pub default_locale: (String, Span),
    /// The file; an empty text if there is none.
    pub source: SourceId,
}

/// Loads the settings. Missing or invalid ones are reported and replaced by their defaults.
pub fn load(
    tree: &mut SourceTree,
    given: Option<BaseUrl>,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> SiteFile {
    let source = tree.own.get(PATH).copied();
    let source = source.unwrap_or_else(|| tree.sources.add(PATH, ""));
    read(tree, source, given, lost, out)
}

fn read(
    tree: &SourceTree,
    source: SourceId,
    given: Option<BaseUrl>,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> SiteFile {
    let nowhere = BaseUrl {
        origin: "https://example.org".into(),
        path: String::new(),
    };
    let mut site = SiteFile {
        config: Config {
            base_url: given.clone().unwrap_or(nowhere),
            untranslated: Untranslated::Fallback,
            url_style: UrlStyle::Flat,
            stale_notice: false,
            sitemap: SitemapComparisons::All,
            report_url: None,
        },
        default_locale: (DEFAULT.into(), Span::new(source, 0..0)),
        source,
    };
    let Some(node) = read_yaml(tree, source, lost, out) else {
        return site;
    };
    let mut report = Reporter {
        source,
        diagnostics: out,
    };
    if node.value == yaml::Value::Null {
        if given.is_none() {
            let message = "the site has no settings; `base_url` is required".to_owned();
            let hint = format!("add `base_url: https://…` to {PATH}, or use --base-url");
            report.error("load/missing-key", &node, message, hint);
        }
        return site;
    }
    let Some(fields) = report.fields_or(&node, &KEYS, elsewhere) else {
        lost.file(PATH);
        return site;
    };
    if given.is_none()
        && let Some(node) = report.required(&fields, "base_url")
        && let Some(url) = report.string(node)
    {
        match url.parse() {
            Ok(url) => site.config.base_url = url,
            Err(BadAddress { what, cure }) => {
                report.error("load/bad-base-url", node, what, cure);
            }
        }
    }
    match fields.get("default_locale").map(|n| (n, report.string(n))) {
        Some((node, Some(tag))) => site.default_locale = (tag, report.span(node)),
        Some((_, None)) => lost.file(PATH),
        None if fields.is_meant("default_locale") => lost.file(PATH),
        None => {}
    }
    let words = [
        ("fallback", Untranslated::Fallback),
        ("omit", Untranslated::Omit),
    ];
    if let Some(node) = fields.get("untranslated") {
        site.config.untranslated = report.word(node, &words).unwrap_or(words[0].1);
    }
    let words = [("flat", UrlStyle::Flat), ("directory", UrlStyle::Directory)];
    if let Some(node) = fields.get("url_style") {
        site.config.url_style = report.word(node, &words).unwrap_or(words[0].1);
    }
    let words = [
        ("all", SitemapComparisons::All),
        ("near", SitemapComparisons::Near),
    ];
    if let Some(node) = fields.get("sitemap") {
        site.config.sitemap = report.word(node, &words).unwrap_or(words[0].1);
    }
    if let Some(node) = fields.get("report_url")
        && let Some(url) = report.string(node)
    {
        match report_address(&url) {
            Ok(()) => site.config.report_url = Some(url),
            Err(BadAddress { what, cure }) => {
                report.error("load/bad-report-url", node, what, cure);
            }
        }
    }
    match fields.get("stale_notice").map(|node| (node, &node.value)) {
        Some((_, yaml::Value::Bool(stale_notice))) => site.config.stale_notice = *stale_notice,
        Some((node, _)) => report.wrong_type(node, "true or false"),
        None => {}
    }
    site
}

/// Checks an address for reports: of a web page or for mail.
fn report_address(url: &str) -> Result<(), BadAddress> {
    match url.strip_prefix("mailto:") {
        Some(mail) if mail.contains('@') && !mail.contains(char::is_whitespace) => Ok(()),
        Some(_) => Err(BadAddress {
            what: format!("`{url}` is not an address for mail"),
            cure: "write `mailto:name@example.org`, with %20 for a space".into(),
        }),
        None => web_address(&url.replace(PAGE_URL, "x")).map(|_| ()),
    }
}

/// The tag of the default locale, as far as it can be read.
pub fn default_locale(tree: &SourceTree) -> String {
    let Some(source) = tree.own.get(PATH) else {
        return DEFAULT.to_owned();
    };
    let (mut lost, mut found) = (Lost::default(), Diagnostics::default());
    let site = read(tree, *source, None, &mut lost, &mut found);
    site.default_locale.0
}
