//! What each template sees. One module per kind of page; [`base`] is what they share.

pub mod code;
pub mod compare;
pub mod home;
pub mod long;
pub mod not_found;
pub mod protocol;

use super::Renderer;
use super::text::{Text, message, sentence};
use crate::diagnostic::Diagnostic;
use crate::markdown::escape_markdown;
use crate::model::{Code, Page, Protocol, Spec};
use crate::plan::Coverage;
use serde::Serialize;
use tera::{Context, Value};

/// A link as templates see it.
#[derive(Debug, Serialize)]
pub struct LinkView {
    /// Where it leads.
    pub href: String,
    /// What it says: text, not HTML.
    pub label: String,
    /// The language of the page it leads to, if it is not this page's.
    pub hreflang: Option<String>,
}

/// What `base.html` needs of any page.
fn base(
    renderer: &Renderer,
    locale: usize,
    page: Page,
    title: &str,
    description: &Text,
) -> Result<Context, Diagnostic> {
    let plan = renderer.plan();
    let project = plan.project();
    let mut context = Context::new();
    let text = |text: &str| Value::normal_string(text);
    context.insert_value("page_title", text(title));
    context.insert_value("page_description", text(&description.plain()));
    let foreign = description.locale != locale && !description.markdown.is_empty();
    let tag = foreign.then(|| project.locales[description.locale].tag.as_str());
    context.insert_value("description_lang", tag.map_or_else(Value::none, text));
    // A page in the default locale's words is the default locale's page. What stands
    // where there is no page has no address, and its languages lead to their homes.
    let fallback = plan.coverage(locale, page) == Coverage::Fallback;
    let (canonical, path) = match page {
        Page::NotFound => (Value::none(), "/".to_owned()),
        Page::Home | Page::Protocol(_) | Page::Code(..) | Page::Comparison(..) | Page::Long(_) => {
            let url = plan.url(if fallback { 0 } else { locale }, page);
            (text(&url), plan.path(0, page))
        }
    };
    let exists = (0..project.locales.len()).filter(|l| plan.exists(*l, page));
    let translated = plan.translations(page);
    let (exists, translated): (Vec<_>, Vec<_>) = (exists.collect(), translated.collect());
    let (header, alternates) =
        renderer.engines[locale].frame(project, &path, &exists, &translated)?;
    context.insert_value("canonical", canonical);
    context.insert_value("fallback", Value::from(fallback));
    context.insert_value("header", header);
    context.insert_value("alternates", alternates);
    Ok(context)
}

/// The heading of a code, the same in every locale: `FTP 220 Service Ready`.
fn heading(protocol: &Protocol, code: &Code) -> String {
    format!("{} {} {}", protocol.name, code.text, code.name)
}

/// A link to a page: in this locale, or in the default one if it is not written here.
pub fn link(renderer: &Renderer, locale: usize, page: Page, label: String) -> LinkView {
    let plan = renderer.plan();
    let here = plan.exists(locale, page);
    let target = if here { locale } else { 0 };
    LinkView {
        href: plan.href(target, page),
        label,
        hreflang: (!here).then(|| plan.project().locales[0].tag.clone()),
    }
}

/// Links to specifications.
fn spec_links(
    renderer: &Renderer,
    locale: usize,
    specs: &[Spec],
) -> Result<Vec<LinkView>, Diagnostic> {
    let project = renderer.plan().project();
    let link = |spec: &Spec| {
        let label = match &spec.section {
            None => spec.title.clone(),
            Some(section) => {
                let (title, section) = (escape_markdown(&spec.title), escape_markdown(section));
                let facts = [("spec", &*title), ("section", &*section)];
                let frame = ("code-spec-section", None);
                sentence(project, locale, frame, &[], &facts)?.plain()
            }
        };
        Ok(LinkView {
            href: spec.url.clone().unwrap_or_default(),
            label,
            hreflang: None,
        })
    };
    specs.iter().map(link).collect()
}

/// The title of a class: its message, or else its key, which is a fact.
fn class_title(
    renderer: &Renderer,
    locale: usize,
    protocol: usize,
    class: usize,
) -> Result<Text, Diagnostic> {
    let project = renderer.plan().project();
    let class = &project.catalog.protocols[protocol].classes[class];
    let title = message(project, locale, (&class.message, None))?;
    Ok(match title.markdown.is_empty() {
        false => title,
        true => Text {
            markdown: escape_markdown(&class.key).into_owned(),
            locale,
        },
    })
}

/// A text as a value that templates put out as it is.
fn html(renderer: &Renderer, locale: usize, text: &Text) -> Value {
    Value::safe_string(&text.html(renderer.plan(), locale))
}
