//! Describes pages for search engines, as JSON-LD in the terms of schema.org.
//!
//! The block of a page is assembled from strings that are made once per code or protocol.
//! Every string in it is encoded as JSON, and safe within `<script>`.

use crate::model::{CodeId, EntryId, LocaleId, Page, Pair, ProtocolId};
use crate::render::Renderer;
use crate::render::sentence::text::LocalizedText;
use crate::render::view::{heading, shown_in};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};

/// A code as a term of its protocol, for pages that are about it.
pub fn term(renderer: &Renderer, locale: LocaleId, id: CodeId) -> String {
    encode(&term_json(renderer, locale, id))
}

fn term_json(renderer: &Renderer, locale: LocaleId, id: CodeId) -> Json {
    let plan = renderer.plan();
    let code = plan.project().catalog.code(id);
    let (page, set) = (Page::Code(id), Page::Protocol(id.protocol));
    json!({
        "@type": "DefinedTerm",
        "termCode": code.text,
        "name": code.name,
        "url": plan.url(shown_in(renderer, locale, page), page),
        "inDefinedTermSet": plan.url(shown_in(renderer, locale, set), set),
    })
}

/// The breadcrumbs from the home page to a protocol's pages: list items, each followed by a
/// comma.
pub fn crumbs(renderer: &Renderer, locale: LocaleId, p: ProtocolId) -> String {
    let name = &renderer.plan().project().catalog.protocols[p].name;
    let home = crumb(
        renderer,
        locale,
        1,
        &renderer.site_title(locale),
        Page::Home,
    );
    let protocol = crumb(renderer, locale, 2, name, Page::Protocol(p));
    format!("{home},{protocol},")
}

fn crumb(renderer: &Renderer, locale: LocaleId, position: usize, name: &str, page: Page) -> String {
    let url = renderer.plan().url(shown_in(renderer, locale, page), page);
    encode(&json!({"@type": "ListItem", "position": position, "name": name, "item": url}))
}

/// Appends the JSON-LD of a comparison.
pub fn comparison(
    renderer: &Renderer,
    locale: LocaleId,
    pair: Pair,
    about: (&str, &str),
    [a, b]: [&str; 2],
    out: &mut String,
) {
    let catalog = &renderer.plan().project().catalog;
    let codes = pair.codes().into_iter();
    let updated = codes.filter_map(|id| catalog.code(id).updated.as_deref());
    let terms = ["[", a, ",", b, "]"];
    article(
        renderer,
        locale,
        (pair.a().protocol, Page::Comparison(pair)),
        about,
        &terms,
        updated.max(),
        out,
    );
}

/// The JSON-LD of a code's page.
pub fn code(
    renderer: &Renderer,
    locale: LocaleId,
    id: CodeId,
    title: &str,
    description: &LocalizedText,
) -> String {
    let mut term = term_json(renderer, locale, id);
    term["description"] = description.plain().into();
    term["inDefinedTermSet"] = set(renderer, locale, id.protocol);
    let updated = renderer
        .plan()
        .project()
        .catalog
        .code(id)
        .updated
        .as_deref();
    let page = Page::Code(id);
    let about = (title, &*description.plain());
    let (term, mut out) = (encode(&term), String::new());
    article(
        renderer,
        locale,
        (id.protocol, page),
        about,
        &[&term],
        updated,
        &mut out,
    );
    out
}

fn set(renderer: &Renderer, locale: LocaleId, p: ProtocolId) -> Json {
    let plan = renderer.plan();
    let page = Page::Protocol(p);
    let url = plan.url(shown_in(renderer, locale, page), page);
    json!({"@type": "DefinedTermSet", "name": plan.project().catalog.protocols[p].name, "url": url})
}

/// The JSON-LD of a protocol's index.
pub fn protocol(
    renderer: &Renderer,
    locale: LocaleId,
    p: ProtocolId,
    title: &str,
    description: &LocalizedText,
) -> String {
    let catalog = &renderer.plan().project().catalog;
    let mut set = set(renderer, locale, p);
    set["description"] = description.plain().into();
    set["inLanguage"] = language(renderer, locale, Page::Protocol(p)).into();
    let term = |id: CodeId| {
        let page = Page::Code(id);
        let url = renderer.plan().url(shown_in(renderer, locale, page), page);
        let (name, code) = (heading(catalog, id), &catalog.code(id).text);
        json!({"@type": "DefinedTerm", "termCode": code, "name": name, "url": url})
    };
    set["hasDefinedTerm"] = catalog.codes(p).map(term).collect();
    with_crumbs(renderer, locale, &[(title, Page::Protocol(p))], &set)
}

/// The JSON-LD of the page of a number: what it means in each protocol that has it.
pub fn number(renderer: &Renderer, locale: LocaleId, n: usize, about: (&str, &str)) -> String {
    let codes = &renderer.plan().project().catalog.numbers[n].codes;
    let terms = codes.iter().map(|id| term_json(renderer, locale, *id));
    let mut page = simple(renderer, locale, Page::Number(n), "CollectionPage", about);
    page["about"] = terms.collect();
    with_crumbs(renderer, locale, &[(about.0, Page::Number(n))], &page)
}

/// The JSON-LD of a long page, which may lie in a collection, given by its title.
pub fn entry(
    renderer: &Renderer,
    locale: LocaleId,
    id: EntryId,
    about: (&str, &str),
    collection: Option<(&str, EntryId)>,
) -> String {
    let kind = match renderer.plan().project().entries[id].is_index() {
        true => "CollectionPage",
        false => "Article",
    };
    let page = simple(renderer, locale, Page::Entry(id), kind, about);
    let above = collection.map(|(title, index)| (title, Page::Entry(index)));
    let crumbs: Vec<_> = above
        .into_iter()
        .chain([(about.0, Page::Entry(id))])
        .collect();
    with_crumbs(renderer, locale, &crumbs, &page)
}

/// A page with a title and a description.
fn simple(
    renderer: &Renderer,
    locale: LocaleId,
    page: Page,
    kind: &str,
    (title, description): (&str, &str),
) -> Json {
    json!({
        "@type": kind,
        "headline": title,
        "description": description,
        "inLanguage": language(renderer, locale, page),
        "url": renderer.plan().url(shown_in(renderer, locale, page), page),
    })
}

/// A page below the breadcrumbs from the home page to it.
fn with_crumbs(
    renderer: &Renderer,
    locale: LocaleId,
    crumbs: &[(&str, Page)],
    page: &Json,
) -> String {
    let title = renderer.site_title(locale);
    let all = [(&*title, Page::Home)];
    let crumbs = all.iter().chain(crumbs).enumerate();
    let crumbs = crumbs.map(|(i, (name, page))| crumb(renderer, locale, i + 1, name, *page));
    let crumbs: Vec<_> = crumbs.collect();
    let list = crumbs.join(",");
    format!("{START}[{list}]{MIDDLE}{}{END}", encode(page))
}

/// The JSON-LD of the home page.
pub fn home(renderer: &Renderer, locale: LocaleId, description: &LocalizedText) -> String {
    let site = json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": renderer.site_title(locale),
        "description": description.plain(),
        "inLanguage": language(renderer, locale, Page::Home),
        "url": renderer.plan().url(shown_in(renderer, locale, Page::Home), Page::Home),
    });
    encode(&site)
}

/// The hash by which the page's policy names its JSON-LD: `sha256-…` (CSP Level 3, 2.3.1).
pub fn hash(json: &str) -> String {
    let digest = Sha256::digest(json.as_bytes());
    let mut hash = String::with_capacity(56);
    hash.push_str("sha256-");
    BASE64_STANDARD.encode_string(digest, &mut hash);
    hash
}

const START: &str = "{\"@context\":\"https://schema.org\",\"@graph\":\
    [{\"@type\":\"BreadcrumbList\",\"itemListElement\":";
const MIDDLE: &str = "},";
const END: &str = "]}";

/// Appends the breadcrumbs to a page of a protocol, and the page as an article with a title
/// and a description. Assembled without a serializer, because every comparison has it.
fn article(
    renderer: &Renderer,
    locale: LocaleId,
    (p, page): (ProtocolId, Page),
    (title, description): (&str, &str),
    terms: &[&str],
    updated: Option<&str>,
    out: &mut String,
) {
    let plan = renderer.plan();
    let shown = shown_in(renderer, locale, page);
    let add = |out: &mut String, pieces: &[&str]| pieces.iter().for_each(|p| out.push_str(p));
    add(
        out,
        &[START, "[", &renderer.protocol_fragments(locale, p).crumbs],
    );
    out.push_str("{\"@type\":\"ListItem\",\"position\":3,\"name\":");
    push_quoted(out, title);
    out.push_str(",\"item\":");
    let url = out.len();
    push_quoted(out, &plan.url(shown, page));
    let url = url..out.len();
    add(
        out,
        &["}]", MIDDLE, "{\"@type\":\"TechArticle\",\"headline\":"],
    );
    push_quoted(out, title);
    out.push_str(",\"description\":");
    push_quoted(out, description);
    let language = &plan.project().locales[shown].tag;
    add(out, &[",\"inLanguage\":\"", language, "\",\"url\":"]);
    out.extend_from_within(url);
    out.push_str(",\"image\":\"");
    renderer.push_card_url(page, out);
    out.push('"');
    if let Some(day) = updated {
        add(out, &[",\"dateModified\":\"", day, "\""]);
    }
    out.push_str(",\"about\":");
    add(out, terms);
    add(out, &["}", END]);
}

fn language(renderer: &Renderer, locale: LocaleId, page: Page) -> &str {
    let locale = shown_in(renderer, locale, page);
    &renderer.plan().project().locales[locale].tag
}

/// JSON that is safe within `<script>`.
fn encode(value: &Json) -> String {
    value.to_string().replace('<', "\\u003c")
}

/// Appends a string as JSON that is safe within `<script>`.
fn push_quoted(out: &mut String, text: &str) {
    if text
        .bytes()
        .all(|b| b >= b' ' && !matches!(b, b'"' | b'\\' | b'<'))
    {
        ["\"", text, "\""].iter().for_each(|p| out.push_str(p));
        return;
    }
    let json = serde_json::to_string(text).expect("a string can be encoded");
    out.push_str(&json.replace('<', "\\u003c"));
}
