//! HTML with holes: rendered once, filled for every page.

use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::render::engine::Engine;
use tera::{Context, Value};

/// Delimits the number of a hole while a template is rendered. A noncharacter: records and
/// messages may not contain it ([`crate::text::forbidden`]), and no template escapes it.
const EDGE: char = '\u{fdd0}';

/// Rendered HTML with holes, each of which may occur any number of times.
#[derive(Clone, Debug)]
pub struct Mold {
    /// A text, and the hole that follows it.
    pieces: Vec<(String, usize)>,
    end: String,
}

/// The placeholder that a template outputs for a hole.
pub fn mark(hole: usize) -> String {
    format!("{EDGE}{hole}{EDGE}")
}

impl Mold {
    /// Finds the holes in a text. A stray delimiter can only come from a text that the
    /// checks refuse: it is dropped, or makes a hole that stays empty.
    pub fn parse(html: &str) -> Self {
        let mut pieces = Vec::new();
        let (mut text, mut rest) = (String::new(), html);
        while let Some((before, after)) = rest.split_once(EDGE) {
            text.push_str(before);
            rest = after;
            if let Some((hole, after)) = after.split_once(EDGE)
                && let Ok(hole) = hole.parse()
            {
                pieces.push((std::mem::take(&mut text), hole));
                rest = after;
            }
        }
        text.push_str(rest);
        Self { pieces, end: text }
    }

    /// Appends the HTML with its holes filled.
    pub fn fill(&self, with: &[&str], out: &mut String) {
        for (piece, hole) in &self.pieces {
            out.push_str(piece);
            out.push_str(with.get(*hole).copied().unwrap_or_default());
        }
        out.push_str(&self.end);
    }

    /// Appends the HTML with its holes filled to a page.
    pub fn fill_bytes(&self, with: &[&str], out: &mut Vec<u8>) {
        let filled = |hole: usize| with.get(hole).copied().unwrap_or_default();
        let pieces = self.pieces.iter();
        let size: usize = pieces
            .map(|(piece, hole)| piece.len() + filled(*hole).len())
            .sum();
        out.reserve_exact(size + self.end.len());
        for (piece, hole) in &self.pieces {
            out.extend_from_slice(piece.as_bytes());
            out.extend_from_slice(filled(*hole).as_bytes());
        }
        out.extend_from_slice(self.end.as_bytes());
    }
}

/// A component with variables that change from use to use, as HTML. A built-in one only
/// outputs them, so it is rendered once, with holes. One that belongs to the site, or
/// includes one that does, may do more with them, and is rendered for every use
/// ([`Engine::is_own`]).
#[derive(Clone, Debug)]
pub struct Component {
    template: &'static str,
    holes: &'static [&'static str],
    context: Context,
    mold: Option<Mold>,
}

impl Component {
    /// `context` holds what does not change. Errors: the template cannot be rendered.
    pub fn new(
        engine: &Engine,
        project: &Project,
        template: &'static str,
        holes: &'static [&'static str],
        context: Context,
    ) -> Result<Self, Diagnostic> {
        let mut component = Self {
            template,
            holes,
            context,
            mold: None,
        };
        if !engine.is_own(template) {
            let marks: Vec<_> = (0..holes.len()).map(mark).collect();
            let marks: Vec<_> = marks.iter().map(String::as_str).collect();
            let mut html = String::new();
            component.fill(engine, project, &marks, &mut html)?;
            component.mold = Some(Mold::parse(&html));
        }
        Ok(component)
    }

    /// Appends the component with its holes filled. Errors: the template cannot be
    /// rendered.
    pub fn fill(
        &self,
        engine: &Engine,
        project: &Project,
        with: &[&str],
        out: &mut String,
    ) -> Result<(), Diagnostic> {
        if let Some(mold) = &self.mold {
            mold.fill(with, out);
            return Ok(());
        }
        let mut context = self.context.clone();
        for (hole, value) in self.holes.iter().zip(with) {
            context.insert_value(*hole, Value::safe_string(value));
        }
        out.push_str(&engine.component(project, self.template, &context)?);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hole_may_be_shown_twice_and_stand_at_the_ends() {
        let mold = Mold::parse(&format!("{}, {} <b>{}</b>", mark(0), mark(11), mark(0)));
        let mut with = vec![""; 12];
        (with[0], with[11]) = ("a", "é");
        let (mut text, mut bytes) = (String::new(), Vec::new());
        mold.fill(&with, &mut text);
        mold.fill_bytes(&with, &mut bytes);
        assert_eq!((&*text, &*bytes), ("a, é <b>a</b>", text.as_bytes()));
    }
}
