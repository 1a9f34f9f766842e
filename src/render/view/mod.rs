//! The variables of each template. One module per kind of page; [`base`] is what they
//! share.

pub mod card;
pub mod causes;
pub mod code;
pub mod compare;
pub mod entry;
pub mod exchange;
pub mod home;
pub mod linked_data;
pub mod named;
pub mod not_found;
pub mod number;
pub mod protocol;
pub mod search;
pub mod site;

use crate::diagnostic::Diagnostic;
use crate::markdown::{escape, escape_markdown, push_escaped};
use crate::model::{Catalog, CodeId, LocaleId, Page, ProtocolId, Spec};
use crate::plan::{Coverage, Plan};
use crate::project::Project;
use crate::render::Renderer;
use crate::render::fast::variables::PageVariables;
use crate::render::sentence::text::{LocalizedText, message, sentence};
use serde::Serialize;
use tera::{Context, Value};

/// A link as templates see it.
#[derive(Debug, Serialize)]
pub struct LinkView {
    /// The address that it leads to.
    pub href: String,
    /// What it says, as plain text.
    pub label: String,
    /// The language of the page it leads to, if it is not this page's.
    pub hreflang: Option<String>,
    /// The language of the label, if it is not this page's.
    pub lang: Option<String>,
}

/// A component that links to a page.
#[derive(Serialize)]
pub struct PageLinkView {
    /// The page.
    pub page: LinkView,
}

/// An item of a list of links.
#[derive(Serialize)]
pub struct ItemView<'r> {
    /// The language of the page it leads to, if it is not this page's.
    pub hreflang: Option<&'r str>,
}

/// A row of the table, except for what the codes state.
#[derive(Serialize)]
pub struct RowView {
    /// The name of the fact.
    pub label: Html,
    /// Whether the codes state different values.
    pub differs: bool,
}

/// HTML, which templates output unescaped.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct Html(Value);

impl Html {
    /// Text that is HTML already.
    pub fn new(html: &str) -> Self {
        Self(Value::safe_string(html))
    }

    /// Like [`Html::new`]; empty HTML counts as unset.
    pub fn unless_empty(html: &str) -> Option<Self> {
        (!html.is_empty()).then(|| Self::new(html))
    }

    /// A text, for a page in `locale`.
    pub fn of(renderer: &Renderer, locale: LocaleId, text: &LocalizedText) -> Self {
        Self::new(&text.html(renderer.plan(), locale))
    }
}

/// A name as HTML that may break after each underscore.
pub(in crate::render) fn breakable(name: &str) -> String {
    escape(name).replace('_', "_<wbr>")
}

/// The class that a code gets in a heading if it is too long for the largest letters.
pub(in crate::render) fn long_class(code: &str) -> &'static str {
    match code.chars().count() {
        0..=4 => "",
        _ => " long",
    }
}

/// Adds the fields of a view to a template's variables.
pub(in crate::render) fn add(context: &mut Context, view: &impl Serialize) {
    let fields = Context::from_serialize(view);
    context.extend(fields.expect("a view is a struct of values that can be encoded"));
}

/// The variables that `base.html` needs on any page.
fn base(
    renderer: &Renderer,
    locale: LocaleId,
    page: Page,
    title: &str,
    description: &LocalizedText,
) -> Result<Context, Diagnostic> {
    let plain = description.plain();
    let variables = base_variables(renderer, locale, page, title, (&plain, description.locale));
    variables.into_context(renderer.templates(locale), renderer.plan().project())
}

/// Like `base`, in pieces. `description` is plain text, in the language of
/// `described_in`.
fn base_variables<'r>(
    renderer: &'r Renderer,
    locale: LocaleId,
    page: Page,
    title: &str,
    (description, described_in): (&str, LocaleId),
) -> PageVariables<'r> {
    let plan = renderer.plan();
    let project = plan.project();
    let mut variables = PageVariables::new();
    variables.make("page_title", |out| push_escaped(out, title));
    variables.make("page_description", |out| push_escaped(out, description));
    let foreign = described_in != locale && !description.is_empty();
    let tag = foreign.then(|| project.locales[described_in].tag.as_str());
    // An untranslated page counts as the default locale's page. The page for missing
    // addresses has no address of its own, and its language links lead to the home pages.
    let shown = shown_in(renderer, locale, page);
    let fallback = shown != locale;
    let (kind, protocol) = match page {
        Page::Home => ("home", None),
        Page::Protocol(p) => ("protocol", Some(p)),
        Page::Code(id) => ("code", Some(id.protocol)),
        Page::Comparison(pair) => ("comparison", Some(pair.a().protocol)),
        Page::Entry(_) => ("page", None),
        Page::Number(_) => ("number", None),
        Page::Search => ("search", None),
        Page::NotFound => ("not-found", None),
    };
    let about = match page {
        Page::Comparison(pair) => pair.protocol(),
        Page::Home
        | Page::Protocol(_)
        | Page::Code(_)
        | Page::Number(_)
        | Page::Entry(_)
        | Page::Search
        | Page::NotFound => protocol,
    };
    let versions = about.and_then(|protocol| project.message_prefix(protocol));
    variables.words = [
        ("page_kind", Some(kind)),
        ("description_lang", tag),
        (MESSAGE_PREFIX, versions),
    ];
    variables.fallback = fallback;
    variables.stale = !fallback && plan.is_stale(locale, page);
    variables.make("card", |out| renderer.push_card_url(page, out));
    variables.keep("updated", plan.updated(page).unwrap_or_default());
    // What the script shows on these pages comes late, and would move what is below.
    if !matches!(page, Page::Search | Page::NotFound) {
        variables.make("report", |out| {
            push_escaped(out, &plan.report_url(shown, page).unwrap_or_default());
        });
    }
    variables.path = match page {
        Page::NotFound => "/".to_owned(),
        // Nothing that search engines should find, in any language.
        Page::Search => plan.path(LocaleId::DEFAULT, page),
        Page::Home
        | Page::Protocol(_)
        | Page::Code(..)
        | Page::Comparison(..)
        | Page::Number(_)
        | Page::Entry(_) => {
            variables.make("canonical", |out| plan.push_url(out, shown, page));
            plan.path(LocaleId::DEFAULT, page)
        }
    };
    let exists = project.locales.keys().filter(|l| plan.exists(*l, page));
    variables.exists = exists.collect();
    variables.translated = plan.translations(page).collect();
    variables
}

/// The variable that tells `t()` whose versions of messages to show.
pub const MESSAGE_PREFIX: &str = "message_prefix";

/// The variables of a component on pages of a protocol.
pub(in crate::render) fn context(project: &Project, protocol: Option<ProtocolId>) -> Context {
    let mut context = Context::new();
    if let Some(prefix) = protocol.and_then(|protocol| project.message_prefix(protocol)) {
        context.insert(MESSAGE_PREFIX, prefix);
    }
    context
}

/// The variables of a component on pages of a protocol: those of a view, too.
pub(in crate::render) fn context_of(
    project: &Project,
    protocol: Option<ProtocolId>,
    view: &impl Serialize,
) -> Context {
    let mut context = context(project, protocol);
    add(&mut context, view);
    context
}

/// The heading of a code, the same in every locale: `FTP 220 Service Ready`.
fn heading(catalog: &Catalog, id: CodeId) -> String {
    let (protocol, code) = (catalog.protocol(id), catalog.code(id));
    format!("{} {} {}", protocol.name, code.text, code.name)
}

/// A link to a page: in this locale, or in the default one if it does not exist here.
pub fn link(plan: &Plan, locale: LocaleId, page: Page, label: String) -> LinkView {
    let here = plan.exists(locale, page);
    let target = if here { locale } else { LocaleId::DEFAULT };
    LinkView {
        href: plan.href(target, page),
        label,
        hreflang: (!here).then(|| plan.project().locales[LocaleId::DEFAULT].tag.clone()),
        lang: None,
    }
}

/// Links to specifications.
pub fn spec_links(
    renderer: &Renderer,
    locale: LocaleId,
    specs: &[Spec],
) -> Result<Vec<LinkView>, Diagnostic> {
    let project = renderer.plan().project();
    let link = |spec: &Spec| {
        let label = match &spec.section {
            None => LocalizedText {
                markdown: escape_markdown(&spec.title).into_owned(),
                locale,
            },
            Some(section) => {
                let (title, section) = (escape_markdown(&spec.title), escape_markdown(section));
                let facts = [("spec", &*title), ("section", &*section)];
                sentence(
                    project,
                    locale,
                    None,
                    ("code-spec-section", None),
                    &[],
                    &facts,
                )?
            }
        };
        Ok(LinkView {
            href: spec.url.clone().unwrap_or_default(),
            label: label.plain(),
            hreflang: None,
            lang: (label.locale != locale).then(|| project.locales[label.locale].tag.clone()),
        })
    };
    specs.iter().map(link).collect()
}

/// The locale whose version of a page search engines should find: the default one if the
/// page is not translated.
pub(in crate::render) fn shown_in(renderer: &Renderer, locale: LocaleId, page: Page) -> LocaleId {
    match renderer.plan().coverage(locale, page) {
        Coverage::Fallback => LocaleId::DEFAULT,
        Coverage::Partial | Coverage::Whole => locale,
    }
}

/// The title of a class: its message, or its key if it has none.
pub fn class_title(
    renderer: &Renderer,
    locale: LocaleId,
    protocol: ProtocolId,
    class: usize,
) -> Result<LocalizedText, Diagnostic> {
    let project = renderer.plan().project();
    let class = &project.catalog.protocols[protocol].classes[class];
    let title = message(project, locale, (&class.message, None))?;
    Ok(match title.markdown.is_empty() {
        false => title,
        true => LocalizedText {
            markdown: escape_markdown(&class.key).into_owned(),
            locale,
        },
    })
}

/// What search engines read, and its hash for the page's content security policy.
#[derive(Serialize)]
struct LinkedDataView {
    json_hash: Html,
    json_ld: Html,
}

impl LinkedDataView {
    fn new(json: &str) -> Self {
        Self {
            json_hash: Html::new(&linked_data::hash(json)),
            json_ld: Html::new(json),
        }
    }
}
