//! A rendered part with a hole: made once, filled for every page.

use super::engine::Engine;
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use tera::Context;

/// Stands where the hole is while the part is rendered. Private-use characters:
/// no text of a site has them, and no template escapes them.
const MARK: &str = "\u{f8ff}\u{f8fe}\u{f8ff}";

/// A rendered part with a hole, which the template may show any number of times.
#[derive(Clone, Debug)]
pub struct Mold(Vec<String>);

impl Mold {
    /// Renders a template in which the variable `hole` is what will be filled in:
    /// text that needs no escaping. The template may put it out, not ask about it.
    pub fn new(
        engine: &Engine,
        project: &Project,
        template: &str,
        hole: &'static str,
        mut context: Context,
    ) -> Result<Self, Diagnostic> {
        context.insert(hole, MARK);
        let html = engine.part(project, template, &context)?;
        let html = html.as_str().unwrap_or_default();
        Ok(Self(html.split(MARK).map(str::to_owned).collect()))
    }

    /// Appends the part, filled.
    pub fn fill(&self, with: &str, out: &mut String) {
        for (i, piece) in self.0.iter().enumerate() {
            if i > 0 {
                out.push_str(with);
            }
            out.push_str(piece);
        }
    }
}
