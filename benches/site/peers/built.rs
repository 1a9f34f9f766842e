//! Extracts the pieces of built comparisons that depend on a single code, protocol, or
//! language.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use versus::model::{LocaleId, Page, Pair, Route};
use versus::plan::Plan;

/// The built comparisons of one language.
#[derive(Clone, Copy, Debug)]
pub struct Pages<'s> {
    /// Where the site was built.
    pub site: &'s Path,
    /// The locale.
    pub locale: LocaleId,
}

impl Pages<'_> {
    /// Reads the comparison of a protocol's two codes. Errors: it cannot be read.
    pub fn read(&self, plan: &Plan, pair: Pair) -> Result<String> {
        let page = Page::Comparison(pair);
        let locale = self.locale;
        let path = self.site.join(plan.file(Route::Page { locale, page }));
        fs::read_to_string(&path).with_context(|| path.display().to_string())
    }
}

/// The text between the first `start` and the next `end`, without either. Errors: one of
/// them is missing.
fn between<'h>(html: &'h str, start: &str, end: &str) -> Result<&'h str> {
    let behind = html.split_once(start).map(|(_, behind)| behind);
    let found = behind.and_then(|behind| behind.split_once(end));
    let (found, _) = found.with_context(|| format!("no page without {start} … {end}"))?;
    Ok(found)
}

/// The parts that all pages of a language share: policy, head, header, and footer. Errors:
/// the page was not rendered from the built-in templates.
pub fn frame(html: &str) -> Result<Value> {
    let policy = between(html, "Content-Security-Policy\" content=\"", " 'sha256-")?;
    let assets = between(
        html,
        "<meta property=\"og:image:height\" content=\"630\">\n",
        "\n<script type",
    )?;
    let header = between(html, "<body data-page=\"comparison\">\n", "<ul>\n<li>")?;
    let footer = between(html, "</main>\n", "\n</body>")?;
    Ok(json!({"policy": policy, "assets": assets, "header": header, "footer": footer}))
}

/// The parts that all pages of a protocol share, from a page with a session picture if
/// there is one. Errors: as for [`frame`].
pub fn protocol(html: &str) -> Result<Value> {
    let card = between(html, "<meta property=\"og:image\" content=\"", "\"")?;
    let badge = between(html, "<article class=\"comparison\">\n", "\n<h1")?;
    let links = between(html, "<h2 id=\"more\">", "\n</ul>")?;
    let link = links.lines().last().unwrap_or_default();
    let crumbs = between(
        html,
        "\"itemListElement\":[",
        "{\"@type\":\"ListItem\",\"position\":3",
    )?;
    let course = between(html, "<figure class=\"where\">\n", "\n<figcaption").unwrap_or_default();
    let before = course.split(PLACE).next().unwrap_or_default();
    let after = course.rfind(STEPS).unwrap_or_default();
    Ok(json!({
        "card": card, "badge": badge, "link": link, "crumbs": crumbs,
        "before": before, "after": &course[after..],
    }))
}

/// The HTML for a fact that is not stated, with its description, `words`.
pub fn unstated(words: &str) -> String {
    format!("<span aria-hidden=\"true\">–</span><span class=\"visually-hidden\">{words}</span>")
}

/// The start of a code in the session picture, and of the step names after both codes.
const PLACE: &str = "<g class=\"at\"";
const STEPS: &str = "<g class=\"names\"";

/// Adds the pieces of the code that comes first (0) or second (1) on a page. Errors: as for
/// [`frame`].
pub fn code(html: &str, side: usize, value: &mut Value) -> Result<()> {
    let lists = [
        (
            "card",
            "<div class=\"cards\">\n",
            "<section class=\"card\"",
            "\n</div>\n<section",
        ),
        (
            "strip",
            "<div class=\"strips\">\n",
            "<div class=\"strip\"",
            "\n</div>\n<div class=\"cards\"",
        ),
        (
            "exchange",
            "<div class=\"exchanges\">\n",
            "<figure class=\"exchange\"",
            "\n</div>\n</section>",
        ),
    ];
    for (name, start, each, end) in lists {
        let list = between(html, start, end)?;
        let piece = list.split(each).nth(1 + side).context(name)?;
        value[name] = json!(format!("{each}{}", piece.trim_end()));
    }
    let links = between(html, "<h2 id=\"more\">", "\n</ul>")?;
    // After the heading and the start of the list.
    value["links"] = json!(links.lines().nth(2 + side).context("no links")?);
    if let Ok(course) = between(html, "<figure class=\"where\">\n", STEPS) {
        let place = course.split(PLACE).nth(1 + side).context("no place")?;
        value[["left", "right"][side]] = json!(format!("{PLACE}{place}"));
    }
    let data = between(html, "<script type=\"application/ld+json\">", "</script>")?;
    let data: Value = serde_json::from_str(data)?;
    let term = &data["@graph"][1]["about"][side];
    value["term"] = json!(term.to_string());
    Ok(())
}
