//! Writes what the search in the browser works with. For each locale there is a head, which
//! names codes and makes addresses, and for each of its protocols a file of texts, which is
//! only fetched to find codes by their text. The script splits texts into n-grams and builds
//! the addresses of comparisons, so both grow with the number of codes, not of pairs.

use crate::model::{
    ATTRIBUTES, CodeId, Commands, LocaleId, Page, PairPolicy, ProtocolId, Said, Untranslated,
};
use crate::plan::Plan;
use crate::project::SearchWords;
use crate::render::sentence::text::message;
use crate::render::view::entry::entry_link;
use serde::Serialize;
use std::collections::{BTreeMap, HashSet};

/// Incremented if a script for the old format could not read the new one.
const VERSION: u8 = 2;

#[derive(Serialize)]
struct Head<'p> {
    version: u8,
    lang: &'p str,
    /// The address of the home page, which all others begin with.
    root: String,
    fallback: Fallback<'p>,
    /// The suffix of addresses.
    end: &'static str,
    protocols: Vec<ProtocolEntry<'p>>,
    /// The comparisons of codes of different protocols.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    near: Vec<[Place; 2]>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    alike: Vec<[Place; 2]>,
    /// Long pages, with the words by which people look for them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pages: Vec<PageView>,
}

#[derive(Serialize)]
struct PageView {
    title: String,
    /// The language of the title, if it is another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    href: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    hreflang: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    words: Vec<String>,
}

/// The default locale: the language of the names of codes, and of pages that only it has.
#[derive(Serialize)]
struct Fallback<'p> {
    lang: &'p str,
    root: String,
}

#[derive(Serialize)]
struct ProtocolEntry<'p> {
    slug: &'p str,
    name: &'p str,
    title: String,
    pairs: &'static str,
    /// 1: its page exists only in the default locale.
    #[serde(skip_serializing_if = "is_zero")]
    away: u8,
    codes: Vec<CodeEntry<'p>>,
}

#[derive(Serialize)]
struct CodeEntry<'p> {
    code: &'p str,
    name: &'p str,
    slug: &'p str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    aliases: &'p [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    class: Option<&'p str>,
    tone: &'static str,
    /// Indices of the closest partners in the protocol.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    near: Vec<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<usize>,
    /// Bit flags. 1: the code's page exists only in the default locale. 2: untranslated
    /// pages are omitted, and no prose of the code is translated.
    #[serde(skip_serializing_if = "is_zero")]
    away: u8,
}

/// The index of a protocol, and that of a code in it.
type Place = (usize, usize);

#[derive(Serialize)]
struct Texts<'p> {
    version: u8,
    /// By code. The head may be of another build, so the order would not do.
    codes: BTreeMap<&'p str, TextEntry>,
}

#[derive(Serialize)]
struct TextEntry {
    about: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    gloss: String,
    text: String,
    /// What software prints, letter by letter; `…` stands for what varies.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    texts: Vec<String>,
    /// Other words by which people look for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    words: Vec<String>,
}

fn is_zero(n: &u8) -> bool {
    *n == 0
}

/// The head of the search index of a locale, as JSON.
pub fn head(plan: &Plan, locale: LocaleId) -> Vec<u8> {
    let project = plan.project();
    let default = LocaleId::DEFAULT;
    let crossings = |near| {
        let all = project.catalog.crossings.iter();
        let place = |id: CodeId| (id.protocol.into(), id.code.into());
        all.filter(|crossing| crossing.near == near)
            .map(|crossing| crossing.pair.codes().map(place))
            .collect()
    };
    let protocols = project.catalog.protocols.keys();
    encoded(&Head {
        version: VERSION,
        lang: &project.locales[locale].tag,
        root: plan.href(locale, Page::Home),
        fallback: Fallback {
            lang: &project.locales[default].tag,
            root: plan.href(default, Page::Home),
        },
        end: plan.page_end(),
        protocols: protocols.map(|p| protocol(plan, locale, p)).collect(),
        near: crossings(true),
        alike: crossings(false),
        pages: pages(plan, locale),
    })
}

fn pages(plan: &Plan, locale: LocaleId) -> Vec<PageView> {
    let entries = plan.project().entries.keys();
    let view = |id| {
        let link = entry_link(plan, locale, id);
        PageView {
            title: link.label,
            lang: link.lang,
            href: link.href,
            hreflang: link.hreflang,
            words: words_of(plan, locale, |words| words.pages.get(&id)),
        }
    };
    entries.map(view).collect()
}

/// What the words of a locale and of the default one say: what software prints is mostly in
/// the default language, whatever the reader's is.
fn words_of<'p>(
    plan: &'p Plan,
    locale: LocaleId,
    of: impl Fn(&'p SearchWords) -> Option<&'p Vec<String>>,
) -> Vec<String> {
    let words = &plan.project().search_words;
    let mut all: Vec<String> = Vec::new();
    for phrase in [locale, LocaleId::DEFAULT]
        .into_iter()
        .filter_map(|locale| of(&words[locale]))
        .flatten()
    {
        if !all.contains(phrase) {
            all.push(phrase.clone());
        }
    }
    all
}

/// The texts that the codes of a protocol are found by, as JSON.
pub fn texts(plan: &Plan, locale: LocaleId, protocol: ProtocolId) -> Vec<u8> {
    let catalog = &plan.project().catalog;
    let codes = catalog.codes(protocol);
    encoded(&Texts {
        version: VERSION,
        codes: codes
            .map(|id| (&*catalog.code(id).text, text(plan, locale, id)))
            .collect(),
    })
}

fn encoded(file: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(file).expect("texts and numbers can be encoded")
}

fn protocol(plan: &Plan, locale: LocaleId, p: ProtocolId) -> ProtocolEntry<'_> {
    let project = plan.project();
    let protocol = &project.catalog.protocols[p];
    let title = message(project, locale, (&protocol.message, None));
    let codes = project.catalog.codes(p);
    ProtocolEntry {
        slug: &protocol.slug,
        name: &protocol.name,
        title: title.map(|t| t.plain()).unwrap_or_default(),
        pairs: match protocol.pairs {
            PairPolicy::All => "all",
            PairPolicy::SameClass => "same-class",
            PairPolicy::Listed => "listed",
        },
        away: u8::from(!plan.exists(locale, Page::Protocol(p))),
        codes: codes.map(|id| code(plan, locale, id)).collect(),
    }
}

fn code(plan: &Plan, locale: LocaleId, id: CodeId) -> CodeEntry<'_> {
    let project = plan.project();
    let (protocol, code) = (project.catalog.protocol(id), project.catalog.code(id));
    let partners = plan.partners(id).iter().map(|partner| partner.code);
    let localizer = project.localizers.at(locale);
    let translated = ATTRIBUTES
        .iter()
        .any(|a| localizer.has(&code.message, Some(a)));
    let omitted = project.config.untranslated == Untranslated::Omit;
    CodeEntry {
        code: &code.text,
        name: &code.name,
        slug: &code.slug,
        aliases: &code.aliases,
        class: protocol.class(code).map(|class| &*class.key),
        tone: protocol.tone(code).name(),
        near: partners
            .filter(|near| near.protocol == id.protocol)
            .map(|near| near.code.into())
            .collect(),
        related: match protocol.pairs {
            PairPolicy::Listed => code.related.iter().map(|r| (*r).into()).collect(),
            PairPolicy::All | PairPolicy::SameClass => Vec::new(),
        },
        away: u8::from(!plan.exists(locale, Page::Code(id)))
            | (u8::from(omitted && !translated) << 1),
    }
}

fn text(plan: &Plan, locale: LocaleId, id: CodeId) -> TextEntry {
    let project = plan.project();
    let code = project.catalog.code(id);
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
    text.retain(|text| !text.is_empty());
    let sent = code.exchange.iter().filter_map(|line| match &line.said {
        Said::Text(sent) => words_of_reply(sent, &code.text),
        Said::Event(_) => None,
    });
    let mut texts: Vec<String> = code.all_literals().map(|l| l.text.clone()).collect();
    texts.extend(sent.map(str::to_owned));
    let mut seen = HashSet::new();
    texts.retain(|text| !text.is_empty() && seen.insert(text.clone()));
    TextEntry {
        about: words("description"),
        gloss: words("gloss"),
        text: text.join(" "),
        texts,
        words: words_of(plan, locale, |words| words.codes.get(&id)),
    }
}

/// What a reply says behind its code: `550 Not found`, `550-Not found`, `HTTP/1.1 404 Not
/// Found`.
fn words_of_reply<'s>(sent: &'s str, code: &str) -> Option<&'s str> {
    let (version, after) = sent.split_once(' ').unwrap_or_default();
    let reply = match version.contains('/') {
        true => after,
        false => sent,
    };
    let words = reply.strip_prefix(code)?.strip_prefix([' ', '-'])?;
    Some(words.trim())
}

#[cfg(test)]
mod tests {
    use super::words_of_reply;

    #[test]
    fn a_reply_without_its_code() {
        for (sent, words) in [
            ("550 Not found.", Some("Not found.")),
            ("550-Not", Some("Not")),
            ("HTTP/1.1 550 Not Found", Some("Not Found")),
            ("5501 x", None),
            ("RETR a 550 b", None),
            ("550", None),
        ] {
            assert_eq!(words_of_reply(sent, "550"), words, "{sent}");
        }
    }
}
