//! What a page's template gets, as named pieces of HTML, and the page filled with them.
//!
//! A template that only puts its variables out, and asks no more of them than whether
//! they are there, gives the same text around them on every page on which the same
//! ones are there. Of the templates that come with the program this is so, and they
//! are rendered once for each such case ([`Mold`]); a site's own, and those that include
//! one, are rendered for every page. Both ways give the same bytes: `render/tests.rs`
//! compares them.

use crate::diagnostic::Diagnostic;
use crate::model::LocaleId;
use crate::project::Project;
use crate::render::engine::Engine;
use crate::render::fast::mold::{Mold, mark};
use crate::render::fast::quick::{ALTERNATES, HEADER, Quick};
use std::ops::Range;
use tera::{Context, Value};

/// A page's pieces by the names that its template knows them by.
#[derive(Debug, Default)]
pub struct Parts<'r> {
    list: Vec<(&'static str, Part<'r>)>,
    /// What was made for this page alone, one after another.
    made: String,
    /// The page's path in the default locale, from the site's root.
    pub path: String,
    /// The locales in which the page exists, and those in which it is translated.
    pub exists: Vec<LocaleId>,
    /// See [`Parts::exists`].
    pub translated: Vec<LocaleId>,
    /// What templates compare with something, as a text or nothing.
    pub words: [(&'static str, Option<&'r str>); 2],
    /// Whether the page is in the default locale's words.
    pub fallback: bool,
    /// Whether a part of it has changed since it was translated.
    pub stale: bool,
}

#[derive(Debug)]
enum Part<'r> {
    One(Piece<'r>),
    List(Vec<Piece<'r>>),
}

#[derive(Clone, Debug)]
enum Piece<'r> {
    Kept(&'r str),
    /// Bytes of [`Parts::made`].
    Made(Range<usize>),
}

/// A list of pieces that is being made.
#[derive(Debug)]
pub struct Items<'p, 'r> {
    made: &'p mut String,
    pieces: Vec<Piece<'r>>,
}

impl<'r> Items<'_, 'r> {
    /// With a piece of HTML that is kept elsewhere; an empty one is left out.
    pub fn keep(&mut self, html: &'r str) {
        if !html.is_empty() {
            self.pieces.push(Piece::Kept(html));
        }
    }

    /// With the piece of HTML that `make` appends; an empty one is left out. Says whether
    /// it was none.
    pub fn make<E>(&mut self, make: impl FnOnce(&mut String) -> Result<(), E>) -> Result<bool, E> {
        let start = self.made.len();
        make(self.made)?;
        let some = self.made.len() > start;
        if some {
            self.pieces.push(Piece::Made(start..self.made.len()));
        }
        Ok(some)
    }
}

impl<'r> Parts<'r> {
    /// With room for what a comparison, the largest in pieces, is made of.
    pub fn new() -> Self {
        Self {
            list: Vec::with_capacity(40),
            made: String::with_capacity(16 << 10),
            ..Self::default()
        }
    }

    /// With a piece of HTML that is kept elsewhere; an empty one is as none.
    pub fn keep(&mut self, name: &'static str, html: &'r str) {
        self.list.push((name, Part::One(Piece::Kept(html))));
    }

    /// With the piece of HTML that `make` appends to what it is given; an empty one is as
    /// none. Gives what `make` gives.
    pub fn make<T>(&mut self, name: &'static str, make: impl FnOnce(&mut String) -> T) -> T {
        let start = self.made.len();
        let given = make(&mut self.made);
        let made = Piece::Made(start..self.made.len());
        self.list.push((name, Part::One(made)));
        given
    }

    /// With a list of pieces.
    pub fn items<E>(
        &mut self,
        name: &'static str,
        make: impl FnOnce(&mut Items<'_, 'r>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut items = Items {
            made: &mut self.made,
            pieces: Vec::with_capacity(8),
        };
        make(&mut items)?;
        let pieces = items.pieces;
        self.list.push((name, Part::List(pieces)));
        Ok(())
    }

    /// The piece that was added last, if it is one.
    pub fn last(&self) -> &str {
        match self.list.last() {
            Some((_, Part::One(piece))) => self.html(piece),
            _ => "",
        }
    }

    fn html<'a>(&'a self, piece: &'a Piece<'r>) -> &'a str {
        match piece {
            Piece::Kept(html) => html,
            Piece::Made(range) => &self.made[range.clone()],
        }
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
                Part::One(piece) => match self.html(piece) {
                    "" => Value::none(),
                    html => value(html),
                },
                Part::List(pieces) => {
                    let values = pieces.iter().map(|piece| value(self.html(piece)));
                    Value::from(values.collect::<Vec<_>>())
                }
            };
            context.insert_value(*name, value);
        }
        for (name, word) in &self.words {
            let word = word.map(Value::normal_string);
            context.insert_value(*name, word.unwrap_or_else(Value::none));
        }
        context.insert_value("fallback", Value::from(self.fallback));
        context.insert_value("stale", Value::from(self.stale));
        context
    }

    /// As a template sees them, with the head of the page.
    pub fn into_context(
        self,
        (engine, quick): (&Engine, &Quick),
        project: &Project,
    ) -> Result<Context, Diagnostic> {
        let mut context = self.context(|_, html| html.to_owned());
        let (header, alternates) =
            quick.head(engine, project, &self.path, &self.exists, &self.translated)?;
        context.insert("path", &self.path);
        context.insert_value("header", header);
        context.insert_value("alternates", alternates);
        Ok(context)
    }

    fn pieces(&self) -> impl Iterator<Item = &str> {
        let pieces = self.list.iter().flat_map(|(_, part)| match part {
            Part::One(piece) => std::slice::from_ref(piece),
            Part::List(pieces) => pieces,
        });
        pieces.map(|p| self.html(p)).filter(|p| !p.is_empty())
    }

    /// What the mold of a template for this page depends on: two pages with the same bytes
    /// have the same mold.
    fn shape(&self, template: &str) -> Vec<u8> {
        let mut shape = Vec::with_capacity(160);
        let mut number = |n: usize| shape.extend(&(n as u32).to_le_bytes());
        number(self.list.len());
        for (_, part) in &self.list {
            number(match part {
                Part::One(piece) => usize::from(!self.html(piece).is_empty()),
                Part::List(pieces) => pieces.len(),
            });
        }
        for locales in [&self.exists, &self.translated] {
            number(locales.len());
            locales.iter().for_each(|l| number(usize::from(*l)));
        }
        number(usize::from(self.fallback) + 2 * usize::from(self.stale));
        for text in self.words.iter().map(|(_, w)| *w).chain([Some(template)]) {
            shape.push(u8::from(text.is_some()));
            shape.extend(text.unwrap_or_default().bytes().chain([0]));
        }
        shape
    }

    /// Puts the page in place of what is in `out`.
    pub fn render(
        self,
        (engine, quick): (&Engine, &Quick),
        project: &Project,
        template: &'static str,
        out: &mut Vec<u8>,
    ) -> Result<(), Diagnostic> {
        // The head and the languages are rendered apart, with the page's path.
        if [template, HEADER, ALTERNATES]
            .iter()
            .any(|name| engine.is_own(name))
        {
            let context = self.into_context((engine, quick), project)?;
            return engine.render(project, template, &context, out);
        }
        let make = || self.mold((engine, quick), project, template);
        let mold = quick.mold(self.shape(template), make)?;
        let mut pieces: Vec<&str> = Vec::with_capacity(48);
        pieces.push(&self.path);
        pieces.extend(self.pieces());
        mold.fill_bytes(&pieces, out);
        Ok(())
    }

    /// The page with holes: the first for its path, then one for each piece.
    fn mold(
        &self,
        (engine, quick): (&Engine, &Quick),
        project: &Project,
        template: &'static str,
    ) -> Result<Mold, Diagnostic> {
        let mut context = self.context(|place, _| mark(place + 1));
        let (exists, translated) = (&self.exists, &self.translated);
        let (header, alternates) = quick.head(engine, project, &mark(0), exists, translated)?;
        context.insert("path", &mark(0));
        context.insert_value("header", header);
        context.insert_value("alternates", alternates);
        let mut out = Vec::new();
        engine.render(project, template, &context, &mut out)?;
        let html = String::from_utf8(out).expect("templates and values are UTF-8");
        Ok(Mold::parse(&html))
    }
}
