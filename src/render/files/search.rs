//! Writes the search index of a locale: its codes, with the text to find them by. The
//! script in the browser splits the text into n-grams and builds the addresses of
//! comparisons, so the index grows with the number of codes, not of pairs.

use crate::model::{
    ATTRIBUTES, CodeId, Commands, LocaleId, Page, PairPolicy, ProtocolId, Said, Untranslated,
};
use crate::plan::Plan;
use crate::render::sentence::text::message;
use serde::Serialize;

#[derive(Serialize)]
struct Index<'p> {
    version: u8,
    lang: &'p str,
    /// The language of the names of codes.
    names: &'p str,
    protocols: Vec<ProtocolEntry<'p>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ProtocolEntry<'p> {
    name: &'p str,
    title: String,
    href: String,
    code_root: String,
    compare_root: String,
    /// The suffix of addresses.
    end: &'static str,
    fallback_code_root: String,
    fallback_compare_root: String,
    fallback_lang: &'p str,
    pairs: &'static str,
    codes: Vec<CodeEntry<'p>>,
}

#[derive(Serialize)]
struct CodeEntry<'p> {
    code: &'p str,
    name: &'p str,
    slug: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    class: Option<&'p str>,
    tone: &'static str,
    about: String,
    text: String,
    /// Indices of the closest partners.
    near: Vec<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<usize>,
    /// Bit flags. 1: the code's page exists only in the default locale. 2: untranslated
    /// pages are omitted, and no prose of the code is translated.
    #[serde(skip_serializing_if = "is_zero")]
    away: u8,
}

fn is_zero(n: &u8) -> bool {
    *n == 0
}

/// The search index of a locale, as JSON.
pub fn index(plan: &Plan, locale: LocaleId) -> Vec<u8> {
    let project = plan.project();
    let protocols = project.catalog.protocols.keys();
    let index = Index {
        version: 1,
        lang: &project.locales[locale].tag,
        names: &project.locales[LocaleId::DEFAULT].tag,
        protocols: protocols.map(|p| protocol(plan, locale, p)).collect(),
    };
    serde_json::to_vec(&index).expect("texts and numbers can be encoded")
}

fn protocol(plan: &Plan, locale: LocaleId, p: ProtocolId) -> ProtocolEntry<'_> {
    let project = plan.project();
    let protocol = &project.catalog.protocols[p];
    let here = |page| {
        if plan.exists(locale, page) {
            locale
        } else {
            LocaleId::DEFAULT
        }
    };
    let page = Page::Protocol(p);
    let title = message(project, locale, (&protocol.message, None));
    ProtocolEntry {
        name: &protocol.name,
        title: title.map(|t| t.plain()).unwrap_or_default(),
        href: plan.href(here(page), page),
        code_root: plan.href(locale, page),
        compare_root: plan.compare_root(locale, p),
        end: plan.page_end(),
        fallback_code_root: plan.href(LocaleId::DEFAULT, page),
        fallback_compare_root: plan.compare_root(LocaleId::DEFAULT, p),
        fallback_lang: &project.locales[LocaleId::DEFAULT].tag,
        pairs: match protocol.pairs {
            PairPolicy::All => "all",
            PairPolicy::SameClass => "same-class",
            PairPolicy::Listed => "listed",
        },
        codes: project
            .catalog
            .codes(p)
            .map(|id| code(plan, locale, id))
            .collect(),
    }
}

fn code(plan: &Plan, locale: LocaleId, id: CodeId) -> CodeEntry<'_> {
    let project = plan.project();
    let (protocol, code) = (project.catalog.protocol(id), project.catalog.code(id));
    let words = |attribute| {
        let text = message(project, locale, (&code.message, Some(attribute)));
        text.map(|t| t.plain()).unwrap_or_default()
    };
    let mut text = vec![words("means"), words("when"), words("seen")];
    if let Some(Commands::These(commands)) = &code.commands
        && commands.len() < 12
    {
        text.push(commands.join(" "));
    }
    let sent = code.exchange.iter().filter_map(|line| match &line.said {
        Said::Text(sent) => sent.strip_prefix(code.text.as_str()),
        Said::Event(_) => None,
    });
    text.extend(sent.map(|t| t.trim().to_owned()));
    text.extend(code.all_literals().map(|literal| literal.text.clone()));
    text.push(words("gloss"));
    text.extend(code.aliases.iter().cloned());
    text.retain(|text| !text.is_empty());
    let localizer = project.localizers.at(locale);
    let translated = ATTRIBUTES
        .iter()
        .any(|a| localizer.has(&code.message, Some(a)));
    let omitted = project.config.untranslated == Untranslated::Omit;
    CodeEntry {
        code: &code.text,
        name: &code.name,
        slug: &code.slug,
        class: protocol.class(code).map(|class| &*class.key),
        tone: protocol.tone(code).name(),
        about: words("description"),
        text: text.join(" "),
        near: plan
            .partners(id)
            .iter()
            .filter(|n| n.code.protocol == id.protocol)
            .map(|n| n.code.code.into())
            .collect(),
        related: match protocol.pairs {
            PairPolicy::Listed => code.related.iter().map(|r| (*r).into()).collect(),
            PairPolicy::All | PairPolicy::SameClass => Vec::new(),
        },
        away: u8::from(!plan.exists(locale, Page::Code(id)))
            | (u8::from(omitted && !translated) << 1),
    }
}
