//! Resolves a link on a page the way browsers do.

use super::PageVersion;
use crate::plan::{Plan, decoded};

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Outside the site.
    Outside,
    /// A page, or with an id, an anchor on it.
    Page(PageVersion, Option<String>),
    /// Not a page: the path of a file, which may not exist.
    File(String),
}

/// What a link on the page at `from` leads to.
pub fn target(plan: &Plan, from: PageVersion, link: &str) -> Target {
    let base = &plan.project().config.base_url;
    let inside = match link.strip_prefix(&*base.origin) {
        Some("") => "/",
        Some(rest) if rest.starts_with(['/', '?', '#']) => rest,
        _ => link,
    };
    let (address, id) = inside.split_once('#').unwrap_or((inside, ""));
    let id = Some(id).filter(|id| is_anchor(id)).map(decoded);
    if address.is_empty() && inside.starts_with('#') {
        return Target::Page(from, id);
    }
    let Some(path) = path_of(plan, from, address) else {
        return Target::Outside;
    };
    let path = decoded(path.split('?').next().unwrap_or_default());
    let file = path.strip_prefix('/').unwrap_or(&path);
    match plan.parse(&path).or_else(|| plan.parse_file(file)) {
        Some(place) => Target::Page(place, id),
        None => Target::File(file.to_owned()),
    }
}

/// Whether a fragment is the id of an element: the top of a page always exists, and a text
/// fragment names no id.
fn is_anchor(id: &str) -> bool {
    !(id.is_empty() || id.eq_ignore_ascii_case("top") || id.starts_with(":~:"))
}

/// The path from the site's root that a link on a page means, or `None` if it leads out of
/// the site.
fn path_of(plan: &Plan, from: PageVersion, link: &str) -> Option<String> {
    let base = &plan.project().config.base_url.path;
    if link.starts_with("//") || link.split(['/', '?', '#']).next()?.contains(':') {
        return None;
    }
    let (path, query) = link.split_at(link.find('?').unwrap_or(link.len()));
    // As browsers do: relative to the folder of the page's address.
    let mut parts: Vec<&str> = Vec::new();
    let page = plan.href(from.0, from.1);
    if path.is_empty() {
        parts.extend(page.split('/'));
    } else {
        if !path.starts_with('/') {
            parts.extend(page.split('/'));
            parts.pop();
        }
        let mut steps = path.split('/').peekable();
        while let Some(step) = steps.next() {
            match step {
                "." | ".." => {
                    if step == ".." && parts.len() > 1 {
                        parts.pop();
                    }
                    if steps.peek().is_none() {
                        parts.push("");
                    }
                }
                step => parts.push(step),
            }
        }
    }
    let whole = parts.join("/");
    let path = whole.strip_prefix(base.as_str())?;
    path.starts_with('/').then(|| format!("{path}{query}"))
}
