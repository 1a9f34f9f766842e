//! The templates of one locale, with the template function `t()` bound to that locale.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::l10n::{Args, Localizers};
use crate::model::{Locale, LocaleId, Page, Route};
use crate::plan::Plan;
use crate::project::Project;
use crate::render::failure::{Cause, diagnostic};
use crate::render::files::hosting::CONTENT_SECURITY_POLICY;
use crate::render::sentence::text::Text;
use crate::render::view::MESSAGE_PREFIX;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt;
use std::sync::Arc;
use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

/// The templates of one locale.
pub struct Engine {
    tera: Tera,
    /// See [`Engine::is_own`].
    own: Arc<BTreeSet<String>>,
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Engine")
    }
}

impl Engine {
    /// Parses the templates and binds them to a locale. `own` names those for which
    /// `Engine::is_own` holds. Errors: a template is not well-formed.
    pub fn new(
        plan: &Plan,
        locale: LocaleId,
        own: &Arc<BTreeSet<String>>,
    ) -> Result<Self, Diagnostics> {
        let project = plan.project();
        let mut tera = Tera::new();
        tera.register_function("t", translate(plan, locale));
        tera.register_function("asset", asset(project));
        let templates = project
            .templates
            .iter()
            .map(|(name, id)| (name.as_str(), project.sources.at(*id).text.as_str()));
        let templates: Vec<_> = templates.collect();
        tera.add_raw_templates(templates.clone())
            .map_err(|error| well_formed(project, &templates, &error))?;
        globals(plan, locale, tera.global_context());
        let engine = Self {
            tera,
            own: Arc::clone(own),
        };
        Ok(engine)
    }

    /// Renders the footer and the asset tags of every page, and makes them available to all
    /// templates. Errors: a template cannot be rendered.
    pub fn add_foot(&mut self, project: &Project) -> Result<(), Diagnostic> {
        for part in ["footer", "assets"] {
            let template = format!("components/{part}.html");
            let html = self.part(project, &template, &Context::new())?;
            let html = Value::safe_string(&html);
            self.tera.global_context().insert_value(part, html);
        }
        Ok(())
    }

    /// Whether a template belongs to the site, or uses one that does: then nothing is known
    /// about what it does with its variables.
    pub fn is_own(&self, template: &str) -> bool {
        self.own.contains(template)
    }

    /// Appends a rendered template to `out`.
    pub fn render(
        &self,
        project: &Project,
        template: &str,
        context: &Context,
        out: &mut Vec<u8>,
    ) -> Result<(), Diagnostic> {
        let rendered = self.tera.render_to(template, context, out);
        rendered.map_err(|error| diagnostic(project, &error, Some(template)))
    }

    /// Renders a template for insertion into another one, without surrounding white space.
    pub fn part(
        &self,
        project: &Project,
        template: &str,
        context: &Context,
    ) -> Result<String, Diagnostic> {
        let mut out = Vec::new();
        self.render(project, template, context, &mut out)?;
        let html = String::from_utf8(out).expect("templates and values are UTF-8");
        Ok(html.trim().to_owned())
    }
}

/// One diagnostic for each template that is not well-formed; if each of them is, the error
/// of loading them together.
fn well_formed(project: &Project, templates: &[(&str, &str)], error: &tera::Error) -> Diagnostics {
    let mut faults = Diagnostics::default();
    for (name, text) in templates {
        if let Err(error) = Tera::new().add_raw_template(name, text)
            && let ErrorKind::SyntaxError(_) = error.kind()
        {
            faults.push(diagnostic(project, &error, None));
        }
    }
    if faults.is_empty() {
        faults.push(diagnostic(project, error, None));
    }
    faults
}

/// Sets the variables that are the same on every page of a locale.
fn globals(plan: &Plan, locale: LocaleId, context: &mut Context) {
    let project = plan.project();
    let base = &project.config.base_url;
    let root = |l: LocaleId| match l {
        LocaleId::DEFAULT => String::new(),
        _ => format!("/{}", project.locales[l].tag),
    };
    let this = &project.locales[locale];
    context.insert("lang", &this.tag);
    context.insert("dir", this.direction.as_str());
    context.insert("base_path", &base.path);
    context.insert("root", &format!("{}{}", base.path, root(locale)));
    // The language of code names; null if it is the page's.
    let names = (!locale.is_default()).then(|| project.locales[LocaleId::DEFAULT].tag.as_str());
    context.insert("names_lang", &names);
    let language = |(l, other): (LocaleId, &Locale)| {
        BTreeMap::from([
            ("lang", other.tag.clone()),
            ("name", other.name.clone()),
            ("dir", other.direction.as_str().to_owned()),
            ("href", format!("{}{}", base.path, root(l))),
            ("url", format!("{}{}{}", base.origin, base.path, root(l))),
        ])
    };
    let languages: Vec<_> = project.locales.iter_enumerated().map(language).collect();
    context.insert("languages", &languages);
    let policy = Value::safe_string(CONTENT_SECURITY_POLICY);
    context.insert_value("content_security_policy", policy);
    let file = plan.file(Route::SearchHead(locale));
    context.insert("search_index", &format!("{}/{file}", base.path));
    // Without JavaScript, a search leads to the only protocol, or to the home page, which
    // lists them.
    let mut protocols = project.catalog.protocols.keys().map(Page::Protocol);
    let action = match (protocols.next(), protocols.next()) {
        (Some(only), None) if plan.exists(locale, only) => only,
        _ => Page::Home,
    };
    context.insert("search_action", &plan.href(locale, action));
    // The suffix of the address of a long page.
    context.insert("page_end", plan.page_end());
    let about = project.pages.iter().position(|p| p.slug == "about");
    let has_about = about.is_some_and(|l| plan.exists(locale, Page::Long(l)));
    context.insert("has_about", &has_about);
}

/// `asset(path="…")`: the address of a file of `static/assets/`, which includes a hash of
/// its contents.
fn asset(project: &Project) -> impl Fn(Kwargs, &State) -> TeraResult<Value> + Send + Sync + use<> {
    let base = &project.config.base_url.path;
    let href = |a: &crate::model::Asset| (a.path.clone(), format!("{base}/{}", a.file));
    let files: HashMap<String, String> = project.assets.iter().map(href).collect();
    move |kwargs, _| {
        let path: &str = kwargs.must_get("path")?;
        match files.get(&format!("assets/{path}")) {
            Some(href) => Ok(Value::normal_string(href)),
            None => Err(tera::Error::message(format!(
                "there is no file static/assets/{path}"
            ))),
        }
    }
}

/// `t(id="…")`: a message of the interface as HTML; with `plain=true`, as plain text for an
/// attribute or a title. Other arguments are the message's variables.
fn translate(
    plan: &Plan,
    locale: LocaleId,
) -> impl Fn(Kwargs, &State) -> TeraResult<Value> + Send + Sync + use<> {
    let project = plan.project();
    let localizers = Arc::clone(&project.localizers);
    let locales = project.locales.clone();
    let base_path = project.config.base_url.path.clone();
    let versions = project.versions.clone();
    let mut cache: HashMap<String, (Value, Value)> = HashMap::new();
    for entry in project
        .messages
        .iter()
        .flat_map(|file| &file.resource.entries)
    {
        // Templates do not show prose about codes; skipping it keeps the cache small.
        let constant = entry.patterns().all(|(_, p)| p.references.is_empty());
        if !entry.term
            && constant
            && entry.attributes.is_empty()
            && let Some(found) = localizers.whole(locale, &[(&entry.id, None)])
            && let Some(Ok(markdown)) = localizers.at(found).format(&entry.id, None, &Args::new())
        {
            let text = Text {
                markdown,
                locale: found,
            };
            let values = values(&text, text.html(plan, locale));
            cache.insert(entry.id.clone(), values);
        }
    }
    move |kwargs, state| {
        let id: &str = kwargs.must_get("id")?;
        let plain = kwargs.get::<bool>("plain")?.unwrap_or(false);
        let version = match versions.is_empty() {
            true => None,
            false => version(&localizers, &versions, locale, id, state)?,
        };
        let id = version.as_deref().unwrap_or(id);
        let pick = |(html, text): &(Value, Value)| if plain { text.clone() } else { html.clone() };
        if let Some(found) = cache.get(id) {
            return Ok(pick(found));
        }
        let text = format_with(&localizers, locale, id, &kwargs)?;
        let html = text.html_with(&locales, locale, &|path| format!("{base_path}{path}"));
        Ok(pick(&values(&text, html)))
    }
}

/// The version of a message for the protocol of the page, if the first locale that has
/// either has one.
fn version(
    localizers: &Localizers,
    versions: &HashSet<String>,
    locale: LocaleId,
    id: &str,
    state: &State,
) -> TeraResult<Option<String>> {
    let Some(prefix) = state.get::<String>(MESSAGE_PREFIX)? else {
        return Ok(None);
    };
    let own = format!("{prefix}-{id}");
    if !versions.contains(&own) {
        return Ok(None);
    }
    let has = |l: &LocaleId, id: &str| localizers.has(*l, id, None);
    let found = Localizers::chain(locale).find(|l| has(l, &own) || has(l, id));
    Ok(found.filter(|l| has(l, &own)).map(|_| own))
}

fn format_with(
    localizers: &Localizers,
    locale: LocaleId,
    id: &str,
    kwargs: &Kwargs,
) -> TeraResult<Text> {
    let mut args = Args::new();
    for (key, value) in kwargs.iter() {
        let name = key.to_string();
        if name == "id" || name == "plain" {
            continue;
        }
        args = match value.as_f64() {
            Some(number) => args.named_number(name, number),
            None => {
                let text = crate::markdown::escape_markdown(&value.to_string()).into_owned();
                args.named(name, text)
            }
        };
    }
    let found = localizers.whole(locale, &[(id, None)]);
    let found = found.ok_or_else(|| {
        let id = id.to_owned();
        tera::Error::message(Cause::Missing { id }.marked())
    })?;
    match localizers.at(found).format(id, None, &args) {
        Some(Ok(markdown)) => Ok(Text {
            markdown,
            locale: found,
        }),
        Some(Err(reason)) => {
            let name = id.to_owned();
            let cause = Cause::Unformatted { name, reason };
            Err(tera::Error::message(cause.marked()))
        }
        None => unreachable!("whole() has just found it"),
    }
}

fn values(text: &Text, html: String) -> (Value, Value) {
    (
        Value::safe_string(&html),
        Value::normal_string(&text.plain()),
    )
}
