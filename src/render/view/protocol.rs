//! The variables of `protocol.html`.

use crate::diagnostic::Diagnostic;
use crate::model::{LocaleId, Page, PairPolicy, Part, ProtocolId, Tone};
use crate::render::Renderer;
use crate::render::sentence::text::{LocalizedText, message, sentence};
use crate::render::view::{
    Html, LinkView, LinkedDataView, add, base, class_title, link, linked_data, spec_links,
};
use serde::Serialize;
use tera::Context;

#[derive(Serialize)]
struct IndexView<'r> {
    heading: Html,
    protocol: &'r str,
    slug: &'r str,
    long_name: Html,
    intro: Html,
    specs: Vec<LinkView>,
    classes: Vec<ClassView>,
    /// Whether there are several classes to go to.
    jumps: bool,
    /// Whether any code is too long for a narrow column.
    wide: bool,
    /// Whether every pair of codes has a page, so that any two can be chosen.
    chooser: bool,
    /// What stands before and after the two slugs in the address of a comparison.
    compare_root: String,
    compare_end: &'r str,
    /// The address of `codes.json`.
    data: String,
}

#[derive(Serialize)]
struct ClassView {
    /// Without it, there is no title either.
    key: Option<String>,
    tone: Option<&'static str>,
    title: Option<Html>,
    /// The title as plain text, and its language if it is not the page's.
    label: Option<String>,
    label_lang: Option<String>,
    codes: Vec<CodeView>,
}

#[derive(Serialize)]
struct CodeView {
    /// Its index among the protocol's codes: the lower one comes first in addresses.
    order: usize,
    code: String,
    name: String,
    slug: String,
    href: String,
    hreflang: Option<String>,
    tone: &'static str,
    description: Html,
    /// Those of the code, if it has them.
    gloss: Option<Html>,
    action: Option<Html>,
}

/// The variables of the index of a protocol.
pub fn context(
    renderer: &Renderer,
    locale: LocaleId,
    p: ProtocolId,
) -> Result<Context, Diagnostic> {
    let plan = renderer.plan();
    let project = plan.project();
    let protocol = &project.catalog.protocols[p];
    let name = crate::markdown::escape_markdown(&protocol.name);
    let framed = |frame| {
        let facts = [("protocol", &*name)];
        sentence(project, locale, Some(p), (frame, None), &[], &facts)
    };
    let title = framed("protocol-title")?;
    let description = framed("protocol-description")?;
    let page = Page::Protocol(p);
    let mut context = base(renderer, locale, page, &title.plain(), &description)?;
    let text = |attribute| {
        let text = message(project, locale, (&protocol.message, attribute))?;
        Ok(Html::of(renderer, locale, &text))
    };
    let part = |message: &str, part: Part| -> Result<Option<Html>, Diagnostic> {
        let text = renderer.attribute(locale, message, part.name())?;
        Ok(Html::unless_empty(&text.html(plan, locale)))
    };
    let mut classes: Vec<ClassView> = Vec::new();
    let keys = protocol.classes.iter().enumerate();
    let mut keys: Vec<_> = keys.map(|(i, class)| (Some(i), Some(class))).collect();
    let mut ids: Vec<_> = project.catalog.codes(p).collect();
    // Failures first: that is what people look up.
    keys.sort_by_key(|(_, class)| class.and_then(|class| class.tone).map_or(u8::MAX, order));
    if keys.is_empty() {
        // Codes without classes are one list without a title.
        keys.push((None, None));
        ids.sort_by_key(|id| order(protocol.tone(project.catalog.code(*id))));
    }
    for (i, class) in keys {
        let mut codes = Vec::new();
        for &id in &ids {
            let code = project.catalog.code(id);
            if code.class != i {
                continue;
            }
            let [label, beside] = protocol.label(code);
            let link = link(renderer.plan(), locale, Page::Code(id), String::new());
            let description = renderer.attribute(locale, &code.message, "description")?;
            codes.push(CodeView {
                order: id.code.into(),
                code: label.to_owned(),
                name: beside.to_owned(),
                slug: code.slug.clone(),
                href: link.href,
                hreflang: link.hreflang,
                tone: protocol.tone(code).name(),
                description: Html::of(renderer, locale, &description),
                gloss: part(&code.message, Part::Gloss)?,
                action: part(&code.message, Part::Action)?,
            });
        }
        if !codes.is_empty() {
            let title = i.map(|i| class_title(renderer, locale, p, i)).transpose()?;
            let foreign = title.as_ref().filter(|title| title.locale != locale);
            classes.push(ClassView {
                key: class.map(|class| class.key.clone()),
                tone: class.and_then(|class| class.tone).map(Tone::name),
                title: title
                    .as_ref()
                    .map(|title| Html::of(renderer, locale, title)),
                label: title.as_ref().map(LocalizedText::plain),
                label_lang: foreign.map(|title| project.locales[title.locale].tag.clone()),
                codes,
            });
        }
    }
    let titled = classes.iter().filter(|class| class.title.is_some());
    let jumps = titled.count() > 1;
    let longest = protocol.codes.iter().map(|code| protocol.label(code)[0]);
    let wide = longest.map(|label| label.chars().count()).max() > Some(4);
    // The chooser builds an address from two slugs, so every pair must have a page. A pair
    // has one if at least one of its two codes is translated.
    let every = protocol.pairs == PairPolicy::All && protocol.codes.len() > 1;
    let codes = project.catalog.codes(p);
    let missing = codes.filter(|id| !plan.exists(locale, Page::Code(*id)));
    let view = IndexView {
        heading: Html::of(renderer, locale, &title),
        protocol: &protocol.name,
        slug: &protocol.slug,
        long_name: text(None)?,
        intro: text(Some("intro"))?,
        specs: spec_links(renderer, locale, &protocol.specs)?,
        classes,
        jumps,
        wide,
        chooser: every && missing.count() <= 1,
        compare_root: plan.compare_root(locale, p),
        compare_end: plan.page_end(),
        data: format!("{}codes.json", plan.href(locale, page)),
    };
    add(&mut context, &view);
    let json = linked_data::protocol(renderer, locale, p, &title.plain(), &description);
    add(&mut context, &LinkedDataView::new(&json));
    Ok(context)
}

/// The place of a tone in a list that begins with failures.
fn order(tone: Tone) -> u8 {
    match tone {
        Tone::Failure => 0,
        Tone::Retry => 1,
        Tone::Input => 2,
        Tone::Success => 3,
        Tone::Progress => 4,
        Tone::Neutral => 5,
    }
}
