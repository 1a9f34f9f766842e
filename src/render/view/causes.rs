//! The variables of `components/causes.html`: what makes software send a code, and what to
//! do about it.

use crate::diagnostic::Diagnostic;
use crate::l10n::Args;
use crate::model::{Cause, Code, CodeId, Literal, LocaleId, Pair, Protocol};
use crate::project::Project;
use crate::render::Renderer;
use crate::render::exhibit::timeline::Side;
use crate::render::sentence::text::{LocalizedText, format, message};
use crate::render::view::{self, Html};
use serde::Serialize;

#[derive(Serialize)]
struct CausesView {
    causes: Vec<CauseView>,
}

#[derive(Serialize)]
struct TellingView {
    /// The class of the code's tag: `a` or `b`.
    side: &'static str,
    texts: Vec<LiteralView>,
}

/// A line that software prints.
#[derive(Serialize)]
pub struct LiteralView {
    by: String,
    text: String,
    version: Option<String>,
}

#[derive(Serialize)]
struct CureView {
    /// The name of the role; null if the protocol has only one.
    role: Option<Html>,
    text: Html,
    snippets: Vec<SnippetView>,
}

#[derive(Serialize)]
struct SnippetView {
    file: Option<String>,
    text: String,
}

/// A cause of a code.
#[derive(Serialize)]
pub struct CauseView {
    key: String,
    why: Html,
    literals: Vec<LiteralView>,
    cures: Vec<CureView>,
}

/// The causes of a code, as HTML; empty if its record has none.
pub fn causes(renderer: &Renderer, locale: LocaleId, id: CodeId) -> Result<String, Diagnostic> {
    let causes = views(renderer, locale, id, usize::MAX)?;
    if causes.is_empty() {
        return Ok(String::new());
    }
    let view = CausesView { causes };
    view::named::component(renderer, locale, id, "causes", |context| {
        view::add(context, &view);
    })
}

/// The first causes of a code, `most` at most.
pub fn views(
    renderer: &Renderer,
    locale: LocaleId,
    id: CodeId,
    most: usize,
) -> Result<Vec<CauseView>, Diagnostic> {
    let project = renderer.plan().project();
    let (protocol, code) = (project.catalog.protocol(id), project.catalog.code(id));
    let view = |cause| cause_view(renderer, locale, (protocol, code), cause);
    code.causes.iter().take(most).map(view).collect()
}

/// The texts of a code that belong to no cause.
pub fn texts(renderer: &Renderer, id: CodeId) -> Vec<LiteralView> {
    let code = renderer.plan().project().catalog.code(id);
    literals(renderer, &code.literals)
}

/// How many cures stand at the top of a code's page.
const MAX_STEPS: usize = 3;

/// The first cures of a code for its reader.
pub fn steps(renderer: &Renderer, locale: LocaleId, id: CodeId) -> Result<Vec<Html>, Diagnostic> {
    let project = renderer.plan().project();
    let (protocol, code) = (project.catalog.protocol(id), project.catalog.code(id));
    let reader = code.reader.unwrap_or(0);
    let Some(role) = protocol.roles.get(reader) else {
        return Ok(Vec::new());
    };
    let cured = code.causes.iter().filter(|c| c.who.contains(&reader));
    let cure = |cause: &Cause| {
        let text = words(project, locale, protocol, cause, &format!("cure-{role}"))?;
        Ok(Html::of(renderer, locale, &text))
    };
    cured.take(MAX_STEPS).map(cure).collect()
}

fn literals<'l>(
    renderer: &Renderer,
    literals: impl IntoIterator<Item = &'l Literal>,
) -> Vec<LiteralView> {
    let views = literals.into_iter().map(|one| literal(renderer, one));
    views.collect()
}

/// A line that software prints.
pub fn literal(renderer: &Renderer, literal: &Literal) -> LiteralView {
    LiteralView {
        by: renderer.plan().project().catalog.software[literal.by].clone(),
        text: literal.text.clone(),
        version: literal.version.clone(),
    }
}

/// An attribute of the message of a cause, from the first locale that has all of them.
pub fn words(
    project: &Project,
    locale: LocaleId,
    protocol: &Protocol,
    cause: &Cause,
    attribute: &str,
) -> Result<LocalizedText, Diagnostic> {
    let roles = cause.who.iter().map(|role| &protocol.roles[*role]);
    let all = Cause::attributes(roles);
    let all = all.iter().map(|name| (&*cause.message, Some(&**name)));
    let found = project.localizers.whole(locale, &all.collect::<Vec<_>>());
    let locale = found.unwrap_or(LocaleId::DEFAULT);
    let id = (&*cause.message, Some(attribute));
    Ok(LocalizedText {
        markdown: format(project, locale, id, &Args::new())?,
        locale,
    })
}

fn cause_view(
    renderer: &Renderer,
    locale: LocaleId,
    (protocol, code): (&Protocol, &Code),
    cause: &Cause,
) -> Result<CauseView, Diagnostic> {
    let project = renderer.plan().project();
    let key = |role: usize| &protocol.roles[role];
    let html = |attribute: &str| -> Result<Html, Diagnostic> {
        let text = words(project, locale, protocol, cause, attribute)?;
        Ok(Html::of(renderer, locale, &text))
    };
    let cure = |role: usize| -> Result<CureView, Diagnostic> {
        let snippets = cause.snippets.iter().filter(|snippet| snippet.who == role);
        Ok(CureView {
            role: role_name(renderer, locale, protocol, role)?,
            text: html(&format!("cure-{}", key(role)))?,
            snippets: snippets
                .map(|snippet| SnippetView {
                    file: snippet.file.clone(),
                    text: snippet.text.clone(),
                })
                .collect(),
        })
    };
    // The reader of the page's action comes first.
    let mut who = cause.who.clone();
    who.sort_by_key(|role| Some(*role) != code.reader);
    Ok(CauseView {
        key: cause.key.clone(),
        why: html("why")?,
        literals: literals(renderer, &cause.literals),
        cures: who.into_iter().map(cure).collect::<Result<_, _>>()?,
    })
}

/// How many texts of a code tell which one a reader has.
const MAX_TELLING: usize = 3;

/// Texts that tell which of two codes a reader has, as list items: of different software
/// first.
pub fn telling(
    renderer: &Renderer,
    locale: LocaleId,
    id: CodeId,
    side: Side,
) -> Result<String, Diagnostic> {
    let project = renderer.plan().project();
    let code = project.catalog.code(id);
    let mut chosen: Vec<&Literal> = Vec::new();
    for again in [false, true] {
        // Those of causes tell more, the most likely ones first.
        let of_causes = code.causes.iter().flat_map(|cause| &cause.literals);
        for literal in of_causes.chain(&code.literals) {
            let known = chosen.iter().any(|c| c.by == literal.by);
            let there = chosen
                .iter()
                .any(|c| c.text == literal.text && c.by == literal.by);
            if chosen.len() < MAX_TELLING && known == again && !there {
                chosen.push(literal);
            }
        }
    }
    if chosen.is_empty() {
        return Ok(String::new());
    }
    let view = TellingView {
        side: side.class(),
        texts: literals(renderer, chosen),
    };
    view::named::component(renderer, locale, id, "telling", |context| {
        view::add(context, &view);
    })
}

/// The reasons of the causes that two codes share, as HTML.
pub fn shared(
    renderer: &Renderer,
    locale: LocaleId,
    pair: Pair,
) -> Result<Vec<String>, Diagnostic> {
    let project = renderer.plan().project();
    let [a, b] = pair.codes().map(|id| project.catalog.code(id));
    let both = a
        .causes
        .iter()
        .filter(|cause| b.causes.iter().any(|c| c.message == cause.message));
    let protocol = project.catalog.protocol(pair.a());
    let why = |cause: &Cause| {
        let text = words(project, locale, protocol, cause, "why")?;
        Ok(text.html(renderer.plan(), locale))
    };
    both.map(why).collect()
}

/// The name of a role as HTML; `None` if the protocol has only one.
pub fn role_name(
    renderer: &Renderer,
    locale: LocaleId,
    protocol: &Protocol,
    role: usize,
) -> Result<Option<Html>, Diagnostic> {
    if protocol.roles.len() < 2 {
        return Ok(None);
    }
    let id = protocol.role_message(&protocol.roles[role]);
    let text = message(renderer.plan().project(), locale, (&id, None))?;
    Ok(Some(Html::of(renderer, locale, &text)))
}
