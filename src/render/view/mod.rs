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
    description: &str,
) -> Context {
    let plan = renderer.plan();
    let project = plan.project();
    let mut context = Context::new();
    context.insert_value("page_title", Value::normal_string(title));
    context.insert_value("page_description", Value::normal_string(description));
    let coverage = plan.coverage(locale, page);
    // A page in the default locale's words is the default locale's page.
    let fallback = coverage == Coverage::Fallback;
    let canonical = plan.url(if fallback { 0 } else { locale }, page);
    context.insert_value("canonical", Value::normal_string(&canonical));
    context.insert_value("path", Value::normal_string(&plan.path(0, page)));
    context.insert_value("fallback", Value::from(fallback));
    // `languages` and `alternates` name every locale unless this page says otherwise.
    let count = project.locales.len();
    if plan.translations(page).count() != count {
        let tags = plan.translations(page).map(|l| project.locales[l].tag.as_str());
        context.insert("alternate_tags", &tags.collect::<Vec<_>>());
    }
    if !(0..count).all(|l| plan.exists(l, page)) {
        let exists = (0..count).filter(|l| plan.exists(*l, page));
        let tags = exists.map(|l| project.locales[l].tag.as_str());
        context.insert("language_tags", &tags.collect::<Vec<_>>());
    }
    context
}

/// The heading of a code, the same in every locale: `FTP 220 Service Ready`.
fn heading(protocol: &Protocol, code: &Code) -> String {
    format!("{} {} {}", protocol.name, code.text, code.name)
}

/// A link to a page: in this locale, or in the default one if it is not written here.
fn link(renderer: &Renderer, locale: usize, page: Page, label: String) -> LinkView {
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
                let facts = [("spec", spec.title.as_str()), ("section", section.as_str())];
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

/// The title of a class: its message, or else its key. The second value is the
/// locale it was found in; of a key, the page's.
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
            markdown: crate::markdown::escape_markdown(&class.key).into_owned(),
            locale,
        },
    })
}

/// A text as a value that templates put out as it is.
fn html(renderer: &Renderer, locale: usize, text: &Text) -> Value {
    Value::safe_string(&text.html(&renderer.plan().project().locales, locale))
}
