//! The variables of a page's template as named pieces of HTML, and the page filled with
//! them.
//!
//! A template that only outputs its variables, and otherwise asks only whether they are
//! set, gives the same text around them on every page that sets the same ones. The built-in
//! templates are like that, and are rendered once for each such set ([`Mold`]); those that
//! belong to the site, or include one that does, are rendered for every page. Both ways
//! give the same bytes: `render/tests.rs` compares them.

use crate::diagnostic::Diagnostic;
use crate::model::LocaleId;
use crate::project::Project;
use crate::render::engine::Engine;
use crate::render::fast::mold::{Mold, mark};
use crate::render::fast::quick::{ALTERNATES, HEADER, Quick};
use std::ops::Range;
use tera::{Context, Value};

/// A page's pieces, by the names of the template's variables.
#[derive(Debug, Default)]
pub struct Parts<'r> {
    list: Vec<(&'static str, Part<'r>)>,
    /// The HTML made for this page alone, concatenated.
    made: String,
    /// The page's path in the default locale, from the site's root.
    pub path: String,
    /// The locales in which the page exists.
    pub exists: Vec<LocaleId>,
    /// The locales in which the page is translated.
    pub translated: Vec<LocaleId>,
    /// Variables that templates compare with something: a string or null.
    pub words: [(&'static str, Option<&'r str>); 3],
    /// Whether the page shows the default locale's text.
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
    /// A byte range of [`Parts::made`].
    Made(Range<usize>),
}

/// A list of pieces under construction.
#[derive(Debug)]
pub struct Items<'p, 'r> {
    made: &'p mut String,
    pieces: Vec<Piece<'r>>,
}

impl<'r> Items<'_, 'r> {
    /// Adds a piece of HTML that is stored elsewhere; an empty one is left out.
    pub fn keep(&mut self, html: &'r str) {
        if !html.is_empty() {
            self.pieces.push(Piece::Kept(html));
        }
    }

    /// Adds the piece of HTML that `make` appends; an empty one is left out. Returns
    /// whether a piece was added.
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
    /// Reserves room for a comparison, the page with the most pieces.
    pub fn new() -> Self {
        Self {
            list: Vec::with_capacity(40),
            made: String::with_capacity(16 << 10),
            ..Self::default()
        }
    }

    /// Adds a piece of HTML that is stored elsewhere; an empty one counts as unset.
    pub fn keep(&mut self, name: &'static str, html: &'r str) {
        self.list.push((name, Part::One(Piece::Kept(html))));
    }

    /// Adds the piece of HTML that `make` appends to its argument; an empty one counts as
    /// unset. Returns what `make` returns.
    pub fn make<T>(&mut self, name: &'static str, make: impl FnOnce(&mut String) -> T) -> T {
        let start = self.made.len();
        let given = make(&mut self.made);
        let made = Piece::Made(start..self.made.len());
        self.list.push((name, Part::One(made)));
        given
    }

    /// Adds a list of pieces.
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

    /// The piece that was added last; empty if that was a list.
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

    /// As a template's variables; `piece` returns the HTML for the piece at a position.
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

    /// As a template's variables, with the header and the alternates of the page.
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

    /// What the mold of a template for this page depends on: pages with equal shapes share
    /// a mold.
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

    /// Appends the page to `out`.
    pub fn render(
        self,
        (engine, quick): (&Engine, &Quick),
        project: &Project,
        template: &'static str,
        out: &mut Vec<u8>,
    ) -> Result<(), Diagnostic> {
        // The header and the alternates are rendered separately, with the page's path.
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

    /// The page with holes: hole 0 for its path, then one for each piece.
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
