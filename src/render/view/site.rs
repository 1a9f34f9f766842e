//! The variables that all templates of a locale share.

use crate::model::{LocaleId, Page, Route};
use crate::plan::Plan;
use crate::render::files::hosting::CONTENT_SECURITY_POLICY;
use crate::render::view::entry::entry_links;
use crate::render::view::{Html, LinkView};
use serde::Serialize;

/// The variables that are the same on every page of a locale.
#[derive(Serialize)]
pub struct SiteView<'p> {
    /// The language of the pages, and its direction: `ltr` or `rtl`.
    lang: &'p str,
    dir: &'p str,
    /// The path of the base URL, without a slash at its end.
    base_path: &'p str,
    /// What the addresses of the locale begin with, without a slash at its end.
    root: String,
    /// The language of the names of codes, if it is not the page's.
    names_lang: Option<&'p str>,
    languages: Vec<LanguageView<'p>>,
    content_security_policy: Html,
    search_index: String,
    /// Where a search leads without JavaScript, and with it if nothing is found.
    search_action: String,
    /// The long pages outside of collections, and the collections.
    pages: Vec<LinkView>,
}

/// A language of the site.
#[derive(Serialize)]
struct LanguageView<'p> {
    lang: &'p str,
    name: &'p str,
    dir: &'p str,
    /// The address of its home page, without a slash at its end: as a path, and in full.
    href: String,
    url: String,
}

impl<'p> SiteView<'p> {
    /// The variables of a locale.
    pub fn new(plan: &'p Plan, locale: LocaleId) -> Self {
        let project = plan.project();
        let base = &project.config.base_url;
        let root = |l: LocaleId| match l {
            LocaleId::DEFAULT => String::new(),
            _ => format!("/{}", project.locales[l].tag),
        };
        let this = &project.locales[locale];
        Self {
            lang: &this.tag,
            dir: this.direction.as_str(),
            base_path: &base.path,
            root: format!("{}{}", base.path, root(locale)),
            names_lang: (!locale.is_default()).then(|| &*project.locales[LocaleId::DEFAULT].tag),
            languages: project
                .locales
                .iter_enumerated()
                .map(|(l, other)| LanguageView {
                    lang: &other.tag,
                    name: &other.name,
                    dir: other.direction.as_str(),
                    href: format!("{}{}", base.path, root(l)),
                    url: format!("{}{}{}", base.origin, base.path, root(l)),
                })
                .collect(),
            content_security_policy: Html::new(CONTENT_SECURITY_POLICY),
            search_index: format!("{}/{}", base.path, plan.file(Route::SearchHead(locale))),
            search_action: plan.href(locale, Page::Search),
            pages: entry_links(plan, locale),
        }
    }
}
