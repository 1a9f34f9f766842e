//! The variables of `page.html`: a long page, which may be that of a collection.

use crate::diagnostic::Diagnostic;
use crate::markdown;
use crate::model::{EntryId, LocaleId, Page};
use crate::plan::Plan;
use crate::project::PageEntry;
use crate::render::Renderer;
use crate::render::sentence::text::LocalizedText;
use crate::render::view::{Html, LinkView, LinkedDataView, add, base, link, linked_data};
use serde::Serialize;
use tera::Context;

#[derive(Serialize)]
struct EntryView<'r> {
    body: Html,
    /// Its sections, if they are several.
    contents: Vec<SectionView>,
    /// The language and direction of the body, if they are not the page's.
    body_lang: Option<&'r str>,
    body_dir: Option<&'r str>,
    /// The collection that it belongs to.
    collection: Option<LinkView>,
    /// The pages of the collection, if this is its own page.
    entries: Vec<ItemView>,
}

#[derive(Serialize)]
struct SectionView {
    id: String,
    title: String,
}

/// How many sections a page has for a list of them.
const MIN_SECTIONS: usize = 3;

#[derive(Serialize)]
struct ItemView {
    link: LinkView,
    /// Its first paragraph, in the language of the label.
    lead: String,
}

/// The variables of a long page: its Markdown, in the default locale's words if the locale
/// has none.
pub fn context(renderer: &Renderer, locale: LocaleId, id: EntryId) -> Result<Context, Diagnostic> {
    let plan = renderer.plan();
    let project = plan.project();
    let page = &project.entries[id];
    let (found, text) = text(plan, locale, id);
    let title = markdown::document_title(text).unwrap_or_else(|| page.path.clone());
    let lead = LocalizedText {
        markdown: markdown::escape_markdown(&markdown::document_lead(text)).into_owned(),
        locale: found,
    };
    let mut context = base(renderer, locale, Page::Entry(id), &title, &lead)?;
    let body = markdown::document(text, &|path| plan.resolve(locale, path));
    let other = (found != locale).then(|| &project.locales[found]);
    let beside =
        |entry: &PageEntry| page.collection().is_some() && entry.collection() == page.collection();
    let entries = project.entries.iter_enumerated();
    let entries = entries.filter(|(_, entry)| beside(entry));
    let index = entries.clone().find(|(_, entry)| entry.is_index());
    let items = entries.filter(|(_, entry)| page.is_index() && !entry.is_index());
    let item = |(id, _)| ItemView {
        link: entry_link(plan, locale, id),
        lead: markdown::document_lead(self::text(plan, locale, id).1),
    };
    let index = index.filter(|(index, _)| *index != id);
    let collection = index.map(|(index, _)| entry_link(plan, locale, index));
    let above = collection.as_ref().zip(index);
    let above = above.map(|(link, (index, _))| (&*link.label, index));
    let json = linked_data::entry(renderer, locale, id, (&title, &lead.plain()), above);
    let sections = markdown::headings(text).into_iter();
    let sections = sections.filter(|heading| heading.is_section);
    let sections = sections.map(|heading| SectionView {
        id: heading.id,
        title: heading.text,
    });
    let contents: Vec<_> = sections.collect();
    let view = EntryView {
        body: Html::new(&body),
        contents: match contents.len() >= MIN_SECTIONS {
            true => contents,
            false => Vec::new(),
        },
        body_lang: other.map(|l| l.tag.as_str()),
        body_dir: other.map(|l| l.direction.as_str()),
        collection,
        entries: items.map(item).collect(),
    };
    add(&mut context, &view);
    add(&mut context, &LinkedDataView::new(&json));
    Ok(context)
}

/// The text of a page, and the locale that it is from.
fn text(plan: &Plan, locale: LocaleId, id: EntryId) -> (LocaleId, &str) {
    let project = plan.project();
    let texts = &project.entries[id].texts;
    let found = match texts[locale] {
        Some(_) => locale,
        None => LocaleId::DEFAULT,
    };
    (
        found,
        texts[found].map_or("", |id| &project.sources.at(id).text),
    )
}

/// Links to the pages of all collections; the footer of every page names the others.
pub fn collected(plan: &Plan, locale: LocaleId) -> Vec<LinkView> {
    let entries = plan.project().entries.iter_enumerated();
    let collected = entries.filter(|(_, entry)| entry.collection().is_some() && !entry.is_index());
    collected
        .map(|(id, _)| entry_link(plan, locale, id))
        .collect()
}

/// A link to a long page, labeled with its title.
pub fn entry_link(plan: &Plan, locale: LocaleId, id: EntryId) -> LinkView {
    let project = plan.project();
    let (found, text) = text(plan, locale, id);
    let title = markdown::document_title(text);
    let title = title.unwrap_or_else(|| project.entries[id].path.clone());
    LinkView {
        lang: (found != locale).then(|| project.locales[found].tag.clone()),
        ..link(plan, locale, Page::Entry(id), title)
    }
}

/// Links to the long pages that every page names: those outside of collections, and the
/// collections.
pub fn entry_links(plan: &Plan, locale: LocaleId) -> Vec<LinkView> {
    let entries = plan.project().entries.iter_enumerated();
    let named = entries.filter(|(_, entry)| entry.collection().is_none() || entry.is_index());
    named.map(|(id, _)| entry_link(plan, locale, id)).collect()
}
