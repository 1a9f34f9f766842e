//! Writes `codes.json`: the records of a protocol with the prose of a locale, for programs.
//! README.md describes the format; `version` is incremented by a change that would mislead
//! readers of the old one.

use crate::diagnostic::Diagnostic;
use crate::model::{
    ATTRIBUTES, Cause, CodeId, Commands, Literal, LocaleId, Page, Protocol, ProtocolId, Said, Spec,
};
use crate::project::Project;
use crate::render::Renderer;
use crate::render::sentence::text::message;
use crate::render::view::{causes, shown_in};
use serde::Serialize;
use std::collections::BTreeMap;

const VERSION: u32 = 2;

// Fields are in alphabetical order.

#[derive(Serialize)]
struct Data<'a> {
    codes: Vec<CodeData<'a>>,
    default_locale: &'a str,
    locale: &'a str,
    protocol: ProtocolData<'a>,
    version: u32,
}

#[derive(Serialize)]
struct ProtocolData<'a> {
    classes: Vec<ClassData<'a>>,
    intro: Option<String>,
    name: &'a str,
    slug: &'a str,
    spec: Vec<SpecData<'a>>,
    title: Option<String>,
    url: String,
}

#[derive(Serialize)]
struct ClassData<'a> {
    key: &'a str,
    title: Option<String>,
}

#[derive(Serialize)]
struct SpecData<'a> {
    section: Option<&'a str>,
    title: &'a str,
    url: Option<&'a str>,
}

/// What a code states for a fact: one value, or several steps of a timeline.
#[derive(Serialize)]
#[serde(untagged)]
enum FactData<'a> {
    One(&'a str),
    Several(Vec<&'a str>),
}

/// A line that software prints.
#[derive(Serialize)]
struct LiteralData<'a> {
    by: &'a str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'a str>,
}

/// Lines to copy.
#[derive(Serialize)]
struct SnippetData<'a> {
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    text: &'a str,
    who: &'a str,
}

#[derive(Serialize)]
struct CauseData<'a> {
    /// By role.
    cures: BTreeMap<&'a str, String>,
    key: &'a str,
    lines: Vec<SnippetData<'a>>,
    /// The code with which most people meet the cause: `<protocol>/<code>`.
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<String>,
    texts: Vec<LiteralData<'a>>,
    why: String,
}

#[derive(Serialize)]
struct CodeData<'a> {
    aliases: &'a [String],
    causes: Vec<CauseData<'a>>,
    class: Option<&'a str>,
    code: &'a str,
    commands: Option<CommandData<'a>>,
    exchange: Vec<LineData<'a>>,
    facts: BTreeMap<&'a str, FactData<'a>>,
    name: &'a str,
    prose: BTreeMap<&'a str, String>,
    related: Vec<&'a str>,
    slug: &'a str,
    spec: Vec<SpecData<'a>>,
    texts: Vec<LiteralData<'a>>,
    tone: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    untranslated: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<&'a str>,
    url: String,
}

#[derive(Serialize)]
#[serde(untagged)]
enum CommandData<'a> {
    Any(&'static str),
    These(&'a [String]),
}

#[derive(Serialize)]
struct LineData<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<&'a str>,
    side: &'a str,
    telling: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<&'a str>,
}

/// Appends the records of a protocol as JSON.
pub fn write(
    renderer: &Renderer,
    locale: LocaleId,
    p: ProtocolId,
    out: &mut Vec<u8>,
) -> Result<(), Diagnostic> {
    let project = renderer.plan().project();
    let protocol = &project.catalog.protocols[p];
    let words = |id: &str, attribute: Option<&str>| -> Result<Option<String>, Diagnostic> {
        let text = message(project, locale, (id, attribute))?.plain();
        Ok((!text.is_empty()).then_some(text))
    };
    let classes = protocol.classes.iter().map(|class| {
        Ok(ClassData {
            key: &class.key,
            title: words(&class.message, None)?,
        })
    });
    let codes = project
        .catalog
        .codes(p)
        .map(|id| code(renderer, locale, id));
    let all = Data {
        codes: codes.collect::<Result<_, _>>()?,
        default_locale: &project.locales[LocaleId::DEFAULT].tag,
        locale: &project.locales[locale].tag,
        protocol: ProtocolData {
            classes: classes.collect::<Result<_, Diagnostic>>()?,
            intro: words(&protocol.message, Some("intro"))?,
            name: &protocol.name,
            slug: &protocol.slug,
            spec: specs(&protocol.specs),
            title: words(&protocol.message, None)?,
            url: url(renderer, locale, Page::Protocol(p)),
        },
        version: VERSION,
    };
    serde_json::to_writer_pretty(&mut *out, &all).expect("texts and numbers can be encoded");
    out.push(b'\n');
    Ok(())
}

fn code<'a>(
    renderer: &'a Renderer,
    locale: LocaleId,
    id: CodeId,
) -> Result<CodeData<'a>, Diagnostic> {
    let project = renderer.plan().project();
    let protocol = project.catalog.protocol(id);
    let code = project.catalog.code(id);
    let (mut prose, mut untranslated) = (BTreeMap::new(), Vec::new());
    for attribute in ATTRIBUTES {
        let text = message(project, locale, (&code.message, Some(attribute)))?;
        if text.markdown.is_empty() {
            continue;
        }
        if text.locale != locale {
            untranslated.push(attribute);
        }
        prose.insert(attribute, text.plain());
    }
    let facts = code.facts.iter().map(|&(fact, values)| {
        let fact = &protocol.vocabulary.facts[fact];
        let value = |value: usize| &*fact.values[value];
        let data = match values.single() {
            Some(only) => FactData::One(value(only)),
            None => FactData::Several(values.iter().map(value).collect()),
        };
        (&*fact.key, data)
    });
    let side = |side: usize| &*protocol.sides[side].key;
    let lines = code.exchange.iter().map(|line| {
        let (text, event) = match &line.said {
            Said::Text(text) => (Some(&**text), None),
            Said::Event(key) => (None, Some(&**key)),
        };
        LineData {
            event,
            side: side(line.from),
            telling: line.telling,
            text,
            to: line.to.map(side),
        }
    });
    let related = code.related.iter().map(|r| &*protocol.codes[*r].text);
    Ok(CodeData {
        aliases: &code.aliases,
        causes: code
            .causes
            .iter()
            .map(|cause| cause_data(project, locale, protocol, cause))
            .collect::<Result<_, _>>()?,
        class: protocol.class(code).map(|class| &*class.key),
        code: &code.text,
        commands: code.commands.as_ref().map(|commands| match commands {
            Commands::Any => CommandData::Any("any"),
            Commands::These(commands) => CommandData::These(commands),
        }),
        exchange: lines.collect(),
        facts: facts.collect(),
        name: &code.name,
        prose,
        related: related.collect(),
        slug: &code.slug,
        spec: specs(&code.specs),
        texts: literals(project, &code.literals),
        tone: protocol.tone(code).name(),
        untranslated,
        updated: code.updated.as_deref(),
        url: url(renderer, locale, Page::Code(id)),
    })
}

fn literals<'a>(project: &'a Project, literals: &'a [Literal]) -> Vec<LiteralData<'a>> {
    let data = literals.iter().map(|literal| LiteralData {
        by: &project.catalog.software[literal.by],
        text: &literal.text,
        version: literal.version.as_deref(),
    });
    data.collect()
}

fn cause_data<'a>(
    project: &'a Project,
    locale: LocaleId,
    protocol: &'a Protocol,
    cause: &'a Cause,
) -> Result<CauseData<'a>, Diagnostic> {
    let words = |attribute: &str| -> Result<String, Diagnostic> {
        Ok(causes::words(project, locale, protocol, cause, attribute)?.plain())
    };
    let role = |role: &usize| &*protocol.roles[*role];
    let cure = |who| Ok((role(who), words(&format!("cure-{}", role(who)))?));
    let lines = cause.snippets.iter().map(|snippet| SnippetData {
        file: snippet.file.as_deref(),
        text: &snippet.text,
        who: role(&snippet.who),
    });
    let home = cause.home.map(|id| {
        let catalog = &project.catalog;
        format!("{}/{}", catalog.protocol(id).slug, catalog.code(id).text)
    });
    Ok(CauseData {
        cures: cause
            .who
            .iter()
            .map(cure)
            .collect::<Result<_, Diagnostic>>()?,
        key: &cause.key,
        lines: lines.collect(),
        of: home,
        texts: literals(project, &cause.literals),
        why: words("why")?,
    })
}

fn url(renderer: &Renderer, locale: LocaleId, page: Page) -> String {
    renderer.plan().url(shown_in(renderer, locale, page), page)
}

fn specs(specs: &[Spec]) -> Vec<SpecData<'_>> {
    let data = specs.iter().map(|spec| SpecData {
        section: spec.section.as_deref(),
        title: &spec.title,
        url: spec.url.as_deref(),
    });
    data.collect()
}
