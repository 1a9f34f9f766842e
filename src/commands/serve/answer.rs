//! Answers a request path with the same bytes that a build writes.

use super::outline::outline;
use crate::diagnostic::{self, Diagnostics, Format, encoded};
use crate::model::{Body, LocaleId, MediaType, Page, Route};
use crate::plan::Row;
use crate::render::Renderer;

/// The answer to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// HTTP status: 200, 308, 404 or 500.
    pub status: u16,
    /// The kind of file.
    pub media_type: MediaType,
    /// The contents; empty for a redirect.
    pub body: Body,
    /// The target of a redirect.
    pub location: Option<String>,
    /// If a page cannot be rendered, the error as printed on a terminal.
    pub fault: Option<String>,
}

impl Answer {
    /// A page of the preview server itself.
    pub fn page(html: String) -> Self {
        Self {
            status: 200,
            media_type: MediaType::HTML,
            body: Body::Bytes(html.into_bytes()),
            location: None,
            fault: None,
        }
    }
}

/// The answer for `path`, which is decoded and has no base path. With `outlined`, each text
/// of a page is marked with its message. Does not access the file system: only what is in
/// the plan exists.
pub fn answer(renderer: &Renderer, path: &str, outlined: bool) -> Answer {
    let plan = renderer.plan();
    let base = &plan.project().config.base_url.path;
    let file = path.trim_start_matches('/');
    let found = plan.parse(path).or_else(|| plan.parse_file(file));
    if let Some((locale, page)) = found {
        return rendered(renderer, Route::Page { locale, page }, 200, outlined);
    }
    let extras = plan.extras().into_iter().filter_map(|row| match row {
        Row::Single(route) => Some(route),
        Row::Comparisons { .. } => None,
    });
    let mut extras = extras.filter(|route| renderer.file(*route) == file);
    if let Some(route) = extras.next() {
        return rendered(renderer, route, 200, false);
    }
    // As on hosts, a missing or extra slash at the end redirects to the page.
    let other = match path.strip_suffix('/') {
        Some(without) => without.to_owned(),
        None => format!("{path}/"),
    };
    if plan.parse(&other).is_some() {
        return Answer {
            status: 308,
            media_type: MediaType::TEXT,
            body: Body::Bytes(Vec::new()),
            location: Some(format!("{base}{}", encoded(&other))),
            fault: None,
        };
    }
    let first = file.split('/').next().unwrap_or_default();
    let locales = &plan.project().locales;
    let mut others = locales.iter_enumerated().skip(1);
    let locale = others.find(|(_, l)| l.tag == first);
    let route = Route::Page {
        locale: locale.map_or(LocaleId::DEFAULT, |(id, _)| id),
        page: Page::NotFound,
    };
    rendered(renderer, route, 404, outlined)
}

fn rendered(renderer: &Renderer, route: Route, status: u16, outlined: bool) -> Answer {
    match renderer.render(route) {
        Ok(output) => {
            let body = match output.body {
                Body::Bytes(html) if outlined && output.media_type == MediaType::HTML => {
                    Body::Bytes(outline(&html, renderer.plan().project()))
                }
                body => body,
            };
            Answer {
                status,
                media_type: output.media_type,
                body,
                location: None,
                fault: None,
            }
        }
        Err(diagnostic) => {
            let sources = &renderer.plan().project().sources;
            let all = Diagnostics::from(diagnostic);
            let text = diagnostic::print(&all, sources, &Format::Human { color: false });
            Answer {
                status: 500,
                media_type: MediaType::TEXT,
                body: Body::Bytes(text.clone().into_bytes()),
                location: None,
                fault: Some(text),
            }
        }
    }
}
