//! Where in a session a code occurs, in words and as a drawing.

use crate::diagnostic::Diagnostic;
use crate::model::{CodeId, LocaleId};
use crate::render::Renderer;
use crate::render::exhibit::course::{self, Course, Side};
use crate::render::sentence::text::sentence;

/// The place of a code in a session.
#[derive(Debug)]
pub struct Place {
    /// Index of the value of the fact.
    pub value: usize,
    /// The place in words, as HTML.
    pub caption: String,
    /// Drawn to the left of the steps, to the right, and alone; empty if there is no
    /// drawing.
    pub drawn: [String; 3],
}

impl Renderer {
    /// The place of a code in a session, if its record states one.
    pub(in crate::render) fn place(
        &self,
        locale: LocaleId,
        id: CodeId,
    ) -> Result<Option<Place>, Diagnostic> {
        let project = self.plan().project();
        let vocabulary = &project.catalog.vocabulary;
        let protocol = project.catalog.protocol(id);
        let code = project.catalog.code(id);
        let fact = vocabulary.facts.iter().position(|f| f.key == course::FACT);
        let Some((fact, value)) = fact.and_then(|f| Some((f, code.fact(f)?))) else {
            return Ok(None);
        };
        let class = &protocol.classes[code.class].key;
        let name = vocabulary.facts[fact].values[value].as_str();
        let step = course::steps(vocabulary).iter().position(|s| *s == name);
        let draw = |course: &Course| {
            [Side::Left, Side::Right, Side::Alone]
                .map(|side| course.code(side, &code.text, class, step))
        };
        Ok(Some(Place {
            value,
            caption: self.place_caption(locale, self.prose.names(id).0.markdown(), value)?,
            drawn: self
                .parts(locale, id.protocol)
                .course
                .as_ref()
                .map(draw)
                .unwrap_or_default(),
        }))
    }

    /// Says in words, as HTML, that a code occurs at a value of the fact.
    fn place_caption(
        &self,
        locale: LocaleId,
        code: &str,
        value: usize,
    ) -> Result<String, Diagnostic> {
        let project = self.plan().project();
        let facts = &project.catalog.vocabulary.facts;
        let fact = facts.iter().find(|f| f.key == course::FACT);
        let value = fact.map_or("", |f| &f.values[value]);
        let id = format!("fact-{}", course::FACT);
        let parts = [("phase", (&*id, Some(value)))];
        let frame = ("compare-where", None);
        let caption = sentence(project, locale, frame, &parts, &[("code", code)])?;
        Ok(caption.html(self.plan(), locale))
    }
}
