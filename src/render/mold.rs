//! A rendered part with holes: made once, filled for every page.

use super::engine::Engine;
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use tera::{Context, Value};

/// Stands at both ends of a hole while the part is rendered, with a number between.
/// A private-use character: no text of a site has it, and no template escapes it.
const EDGE: char = '\u{f8ff}';

/// A rendered part with holes, which the template may show any number of times.
#[derive(Clone, Debug)]
pub struct Mold {
    /// A text, and the hole that follows it.
    pieces: Vec<(String, usize)>,
    end: String,
}

/// What a template puts out for the hole of this number.
pub fn mark(hole: usize) -> String {
    format!("{EDGE}{hole}{EDGE}")
}

impl Mold {
    /// Renders a template in which the variables `holes` are what will be filled in:
    /// HTML. The template may put them out, and ask whether they are there, no more.
    pub fn new(
        engine: &Engine,
        project: &Project,
        template: &str,
        holes: &[&'static str],
        mut context: Context,
    ) -> Result<Self, Diagnostic> {
        for (i, hole) in holes.iter().enumerate() {
            context.insert_value(*hole, Value::safe_string(&mark(i)));
        }
        let html = engine.part(project, template, &context)?;
        Ok(Self::parse(&html))
    }

    /// Finds the holes in a text.
    pub fn parse(html: &str) -> Self {
        let mut pieces = Vec::new();
        let mut rest = html;
        while let Some((before, after)) = rest.split_once(EDGE) {
            let (hole, after) = after.split_once(EDGE).unwrap_or((after, ""));
            pieces.push((before.to_owned(), hole.parse().unwrap_or_default()));
            rest = after;
        }
        Self {
            pieces,
            end: rest.to_owned(),
        }
    }

    /// Appends the part, filled.
    pub fn fill(&self, with: &[&str], out: &mut String) {
        for (piece, hole) in &self.pieces {
            out.push_str(piece);
            out.push_str(with[*hole]);
        }
        out.push_str(&self.end);
    }

    /// Appends the part, filled, to a page.
    pub fn fill_bytes(&self, with: &[&str], out: &mut Vec<u8>) {
        for (piece, hole) in &self.pieces {
            out.extend_from_slice(piece.as_bytes());
            out.extend_from_slice(with[*hole].as_bytes());
        }
        out.extend_from_slice(self.end.as_bytes());
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
