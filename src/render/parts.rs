//! What a page's template gets, as named pieces of HTML, and the page filled with them.
//!
//! A template that only puts its variables out, and asks no more of them than whether
//! they are there, gives the same text around them on every page on which the same
//! ones are there. Of the templates that come with the program this is so, and they
//! are rendered once for each such case ([`Mold`]); a site's own are rendered for
//! every page. Both ways give the same bytes: `tests/it/render.rs` compares them.

use super::engine::Engine;
use super::mold::{Mold, mark};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, RwLock};
use tera::{Context, Value};

/// A page's pieces by the names that its template knows them by.
#[derive(Debug, Default)]
pub struct Parts<'r> {
    list: Vec<(&'static str, Part<'r>)>,
    /// The page's path in the default locale, from the site's root.
    pub path: String,
    /// The locales in which the page exists, and those in which it is translated.
    pub exists: Vec<usize>,
    /// See [`Parts::exists`].
    pub translated: Vec<usize>,
    /// What templates compare with something, as a text or nothing.
    pub words: [(&'static str, Option<Cow<'r, str>>); 2],
    /// Whether the page is in the default locale's words.
    pub fallback: bool,
    /// Whether a part of it has changed since it was translated.
    pub stale: bool,
}

#[derive(Debug)]
enum Part<'r> {
    Html(Cow<'r, str>),
    List(Vec<Cow<'r, str>>),
}

/// What a mold depends on, beside its template.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Shape {
    /// How many there are of each piece: of a list, its length, else one or none.
    sizes: Vec<usize>,
    exists: Vec<usize>,
    translated: Vec<usize>,
    words: [Option<String>; 2],
    fallback: bool,
    stale: bool,
}

/// The molds of one locale's pages.
pub type Molds = RwLock<HashMap<(&'static str, Shape), Arc<Mold>>>;

impl<'r> Parts<'r> {
    /// With a piece of HTML; an empty one is as none.
    pub fn html(&mut self, name: &'static str, html: impl Into<Cow<'r, str>>) {
        self.list.push((name, Part::Html(html.into())));
    }

    /// With a list of pieces of HTML, but for empty ones.
    pub fn items(&mut self, name: &'static str, items: Vec<Cow<'r, str>>) {
        let items = items.into_iter().filter(|item| !item.is_empty());
        self.list.push((name, Part::List(items.collect())));
    }

    /// As a template sees them; `piece` gives the HTML of the piece at a place.
    fn context(&self, mut piece: impl FnMut(usize, &str) -> String) -> Context {
        let mut context = Context::new();
        let mut place = 0;
        for (name, part) in &self.list {
            let mut value = |html: &str| {
                place += 1;
                Value::safe_string(&piece(place - 1, html))
            };
            let value = match part {
                Part::Html(html) if html.is_empty() => Value::none(),
                Part::Html(html) => value(html),
                Part::List(items) => {
                    Value::from(items.iter().map(|i| value(i)).collect::<Vec<_>>())
                }
            };
            context.insert_value(*name, value);
        }
        for (name, word) in &self.words {
            let word = word.as_deref().map(Value::normal_string);
            context.insert_value(*name, word.unwrap_or_else(Value::none));
        }
        context.insert_value("fallback", Value::from(self.fallback));
        context.insert_value("stale", Value::from(self.stale));
        context
    }

    /// As a template sees them, with the head of the page.
    pub fn into_context(self, engine: &Engine, project: &Project) -> Result<Context, Diagnostic> {
        let mut context = self.context(|_, html| html.to_owned());
        let (header, alternates) =
            engine.frame(project, &self.path, &self.exists, &self.translated)?;
        context.insert_value("header", header);
        context.insert_value("alternates", alternates);
        Ok(context)
    }

    fn pieces(&self) -> impl Iterator<Item = &str> {
        let pieces = self.list.iter().flat_map(|(_, part)| match part {
            Part::Html(html) => std::slice::from_ref(html),
            Part::List(items) => items,
        });
        pieces.map(|p| &**p).filter(|p| !p.is_empty())
    }

    fn shape(&self) -> Shape {
        let size = |(_, part): &(_, Part)| match part {
            Part::Html(html) => usize::from(!html.is_empty()),
            Part::List(items) => items.len(),
        };
        let word = |(_, word): &(_, Option<Cow<str>>)| word.as_deref().map(str::to_owned);
        Shape {
            sizes: self.list.iter().map(size).collect(),
            exists: self.exists.clone(),
            translated: self.translated.clone(),
            words: [word(&self.words[0]), word(&self.words[1])],
            fallback: self.fallback,
            stale: self.stale,
        }
    }

    /// Puts the page in place of what is in `out`.
    pub fn render(
        self,
        engine: &Engine,
        project: &Project,
        template: &'static str,
        out: &mut Vec<u8>,
    ) -> Result<(), Diagnostic> {
        // What the page is made of, beside parts that are HTML by now.
        let made_of = [
            template,
            "base.html",
            "components/header.html",
            "components/alternates.html",
            "components/course.html",
        ];
        let own = |name: &&str| project.own_templates.iter().any(|own| own == name);
        if made_of.iter().any(own) {
            let context = self.into_context(engine, project)?;
            return engine.render(project, template, &context, out);
        }
        let key = (template, self.shape());
        let known = engine.molds.read().expect("no panic").get(&key).cloned();
        let mold = match known {
            Some(mold) => mold,
            None => {
                let mold = Arc::new(self.mold(engine, project, template)?);
                let mut molds = engine.molds.write().expect("no panic");
                Arc::clone(molds.entry(key).or_insert(mold))
            }
        };
        let mut pieces: Vec<&str> = Vec::with_capacity(48);
        pieces.push(&self.path);
        pieces.extend(self.pieces());
        mold.fill_bytes(&pieces, out);
        Ok(())
    }

    /// The page with holes: the first for its path, then one for each piece.
    fn mold(
        &self,
        engine: &Engine,
        project: &Project,
        template: &'static str,
    ) -> Result<Mold, Diagnostic> {
        let mut context = self.context(|place, _| mark(place + 1));
        let (exists, translated) = (&self.exists, &self.translated);
        let (header, alternates) = engine.frame(project, &mark(0), exists, translated)?;
        context.insert_value("header", header);
        context.insert_value("alternates", alternates);
        let mut out = Vec::new();
        engine.render(project, template, &context, &mut out)?;
        let html = String::from_utf8(out).expect("templates and values are UTF-8");
        Ok(Mold::parse(&html))
    }
}
