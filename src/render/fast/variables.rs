//! The variables of a page's template as named fragments of HTML, and the page filled with
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
use crate::render::fast::locale_cache::{ALTERNATES, HEADER, LocaleCache};
use crate::render::fast::mold::{Mold, mark};
use std::ops::Range;
use tera::{Context, Value};

/// A page's fragments, by the names of the template's variables.
#[derive(Debug, Default)]
pub struct PageVariables<'r> {
    list: Vec<(&'static str, Variable<'r>)>,
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
enum Variable<'r> {
    One(Fragment<'r>),
    List(Vec<Fragment<'r>>),
}

#[derive(Clone, Debug)]
enum Fragment<'r> {
    Kept(&'r str),
    /// A byte range of [`PageVariables::made`].
    Made(Range<usize>),
}

/// A list of fragments under construction.
#[derive(Debug)]
pub struct Items<'p, 'r> {
    made: &'p mut String,
    fragments: Vec<Fragment<'r>>,
}

impl<'r> Items<'_, 'r> {
    /// Adds a fragment of HTML that is stored elsewhere; an empty one is left out.
    pub fn keep(&mut self, html: &'r str) {
        if !html.is_empty() {
            self.fragments.push(Fragment::Kept(html));
        }
    }

    /// Adds the fragment of HTML that `make` appends; an empty one is left out. Returns
    /// whether a fragment was added.
    pub fn make<E>(&mut self, make: impl FnOnce(&mut String) -> Result<(), E>) -> Result<bool, E> {
        let start = self.made.len();
        make(self.made)?;
        let some = self.made.len() > start;
        if some {
            self.fragments.push(Fragment::Made(start..self.made.len()));
        }
        Ok(some)
    }
}

impl<'r> PageVariables<'r> {
    /// Reserves room for a comparison, the page with the most fragments.
    pub fn new() -> Self {
        Self {
            list: Vec::with_capacity(40),
            made: String::with_capacity(16 << 10),
            ..Self::default()
        }
    }

    /// Adds a fragment of HTML that is stored elsewhere; an empty one counts as unset.
    pub fn keep(&mut self, name: &'static str, html: &'r str) {
        self.list.push((name, Variable::One(Fragment::Kept(html))));
    }

    /// Adds the fragment of HTML that `make` appends to its argument; an empty one counts as
    /// unset. Returns what `make` returns.
    pub fn make<T>(&mut self, name: &'static str, make: impl FnOnce(&mut String) -> T) -> T {
        let start = self.made.len();
        let given = make(&mut self.made);
        let made = Fragment::Made(start..self.made.len());
        self.list.push((name, Variable::One(made)));
        given
    }

    /// Adds a list of fragments.
    pub fn items<E>(
        &mut self,
        name: &'static str,
        make: impl FnOnce(&mut Items<'_, 'r>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut items = Items {
            made: &mut self.made,
            fragments: Vec::with_capacity(8),
        };
        make(&mut items)?;
        let fragments = items.fragments;
        self.list.push((name, Variable::List(fragments)));
        Ok(())
    }

    /// The fragment that was added last; empty if that was a list.
    pub fn last(&self) -> &str {
        match self.list.last() {
            Some((_, Variable::One(fragment))) => self.html(fragment),
            _ => "",
        }
    }

    fn html<'a>(&'a self, fragment: &'a Fragment<'r>) -> &'a str {
        match fragment {
            Fragment::Kept(html) => html,
            Fragment::Made(range) => &self.made[range.clone()],
        }
    }

    /// As a template's variables; `fragment` returns the HTML for the fragment at a position.
    fn context(&self, mut fragment: impl FnMut(usize, &str) -> String) -> Context {
        let mut context = Context::new();
        let mut place = 0;
        for (name, part) in &self.list {
            let mut value = |html: &str| {
                place += 1;
                Value::safe_string(&fragment(place - 1, html))
            };
            let value = match part {
                Variable::One(fragment) => match self.html(fragment) {
                    "" => Value::none(),
                    html => value(html),
                },
                Variable::List(fragments) => {
                    let values = fragments.iter().map(|fragment| value(self.html(fragment)));
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
        (engine, quick): (&Engine, &LocaleCache),
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

    fn fragments(&self) -> impl Iterator<Item = &str> {
        let fragments = self.list.iter().flat_map(|(_, part)| match part {
            Variable::One(fragment) => std::slice::from_ref(fragment),
            Variable::List(fragments) => fragments,
        });
        fragments.map(|p| self.html(p)).filter(|p| !p.is_empty())
    }

    /// What the mold of a template for this page depends on: pages with equal shapes share
    /// a mold.
    fn shape(&self, template: &str) -> Vec<u8> {
        let mut shape = Vec::with_capacity(160);
        let mut number = |n: usize| shape.extend(&(n as u32).to_le_bytes());
        number(self.list.len());
        for (_, part) in &self.list {
            number(match part {
                Variable::One(fragment) => usize::from(!self.html(fragment).is_empty()),
                Variable::List(fragments) => fragments.len(),
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
        (engine, quick): (&Engine, &LocaleCache),
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
        let mut fragments: Vec<&str> = Vec::with_capacity(48);
        fragments.push(&self.path);
        fragments.extend(self.fragments());
        mold.fill_bytes(&fragments, out);
        Ok(())
    }

    /// The page with holes: hole 0 for its path, then one for each fragment.
    fn mold(
        &self,
        (engine, quick): (&Engine, &LocaleCache),
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
