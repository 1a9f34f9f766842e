//! What is said of two codes in one sentence.

use crate::diagnostic::Diagnostic;
use crate::l10n::Localizers;
use crate::markdown;
use crate::render::Renderer;
use crate::render::facts::Clauses;
use crate::render::frame::{Frame, FrameId, Values};
use crate::render::phrase::Form;
use crate::render::text::{format, in_language, resolve};

/// Two codes in the words of a locale.
pub struct Pair<'r> {
    pub renderer: &'r Renderer<'r>,
    /// The locale of the page.
    pub locale: usize,
    pub protocol: usize,
    pub codes: [usize; 2],
    /// What frames with names get.
    names: Values<'r>,
    /// What frames get that have clauses.
    numbers: Values<'r>,
}

impl<'r> Pair<'r> {
    pub fn new(
        renderer: &'r Renderer<'r>,
        locale: usize,
        protocol: usize,
        codes: [usize; 2],
    ) -> Self {
        let facts = renderer.prose.facts(protocol);
        let [(a, a_name), (b, b_name)] = codes.map(|c| &facts.codes[c]);
        let numbers = Values::default().with("protocol", &facts.name);
        let numbers = numbers.with("a", a).with("b", b);
        Self {
            renderer,
            locale,
            protocol,
            codes,
            numbers,
            names: numbers.with("a_name", a_name).with("b_name", b_name),
        }
    }

    /// What the page is about, without markup, and the locale whose language that is in.
    pub fn description(&self) -> Result<(String, usize), Diagnostic> {
        self.sentence(Form::Plain, |_, _| Some((FrameId::Description, self.names)))
    }

    /// What both are, in the words for codes of the same class or of different ones.
    pub fn summary(&self, same_class: bool) -> Result<String, Diagnostic> {
        self.html(|locale, _| {
            let frame = match same_class {
                true => FrameId::SummarySame,
                false => FrameId::SummaryDifferent,
            };
            Some((frame, self.classed(locale)?))
        })
    }

    /// That they are of different classes.
    pub fn classes(&self) -> Result<String, Diagnostic> {
        self.html(|locale, _| Some((FrameId::DifferenceClasses, self.classed(locale)?)))
    }

    /// The names, with the titles of the classes in a locale, if it has them.
    fn classed(&self, locale: usize) -> Option<Values<'r>> {
        let (renderer, p) = (self.renderer, self.protocol);
        let cache = &renderer.prose;
        let codes = &renderer.plan().project().catalog.protocols[p].codes;
        let title = |code: usize| {
            let class = codes[code].class;
            match cache.title(locale, p, class) {
                // A class without a title anywhere goes by its key, which is a fact.
                None if cache.title(0, p, class).is_none() => Some(&cache.facts(p).classes[class]),
                title => title,
            }
        };
        let [a, b] = self.codes.map(title);
        let (a, b) = (a?, b?);
        Some(
            self.names
                .with("a_class", a)
                .with("b_class", b)
                .with("class", a),
        )
    }

    /// What each code tells, and what to do next: nothing if that does not follow from
    /// the facts.
    pub fn verdict(&self) -> Result<String, Diagnostic> {
        self.html(|_, clauses| {
            let verdicts = self.codes.map(|c| clauses.verdict(self.protocol, c));
            let [Some((a_tells, a_next)), Some((b_tells, b_next))] = verdicts else {
                return None;
            };
            let frame = match (a_tells == b_tells, a_next == b_next) {
                (true, true) => FrameId::VerdictSame,
                (true, false) => FrameId::VerdictAlike,
                (false, _) => FrameId::Verdict,
            };
            let tells = self
                .numbers
                .with("a_tells", a_tells)
                .with("b_tells", b_tells);
            Some((frame, tells.with("a_next", a_next).with("b_next", b_next)))
        })
    }

    /// That both come at one place of a session.
    pub fn where_both(&self, value: usize) -> Result<String, Diagnostic> {
        self.html(|_, clauses| {
            let phase = clauses.phase(value)?;
            Some((FrameId::WhereBoth, self.numbers.with("phase", phase)))
        })
    }

    /// One sentence on a fact of which the codes state different values, if there are
    /// words for both.
    fn contrast(&self, fact: usize, values: [usize; 2]) -> Result<String, Diagnostic> {
        self.html(|_, clauses| {
            let [a, b] = values.map(|value| clauses.says(fact, value));
            let says = self.numbers.with("a_says", a?).with("b_says", b?);
            Some((FrameId::Contrast, says))
        })
    }

    /// Sentences on the facts that differ, the foremost first; one that says that none
    /// does. Nothing if one of the codes states no facts, or there are no words for
    /// those that differ.
    pub fn contrasts(&self, same_class: bool) -> Result<Vec<String>, Diagnostic> {
        let catalog = &self.renderer.plan().project().catalog;
        let protocol = &catalog.protocols[self.protocol];
        let codes = self.codes.map(|c| &protocol.codes[c]);
        let mut found = Vec::with_capacity(MOST_CONTRASTS);
        if codes.iter().any(|code| code.facts.is_empty()) {
            return Ok(found);
        }
        let mut differ = false;
        for (fact, known) in catalog.vocabulary.facts.iter().enumerate() {
            let values = codes.map(|code| code.fact(fact));
            differ |= values[0] != values[1];
            let [Some(a), Some(b)] = values else {
                continue;
            };
            // Of different classes the outcome has been told by the class.
            if a == b || found.len() == MOST_CONTRASTS || (known.key == "outcome" && !same_class) {
                continue;
            }
            let contrast = self.contrast(fact, [a, b])?;
            found.extend((!contrast.is_empty()).then_some(contrast));
        }
        if !differ {
            found.push(self.html(|_, _| Some((FrameId::ContrastNone, self.names)))?);
        }
        Ok(found)
    }

    /// [`Pair::sentence`] as HTML on the page.
    fn html<'c>(
        &'c self,
        choose: impl Fn(usize, &'c Clauses) -> Option<(FrameId, Values<'c>)>,
    ) -> Result<String, Diagnostic> {
        let (html, locale) = self.sentence(Form::Html, choose)?;
        let locales = &self.renderer.plan().project().locales;
        Ok(in_language(html, locales, self.locale, locale))
    }

    /// A frame that names both codes, filled, whole from one locale, and which that is.
    /// `choose` says which frame, and what it gets, if a locale has what it takes. Nothing if
    /// none has: the checks report that.
    fn sentence<'c>(
        &'c self,
        form: Form,
        choose: impl Fn(usize, &'c Clauses) -> Option<(FrameId, Values<'c>)>,
    ) -> Result<(String, usize), Diagnostic> {
        let plan = self.renderer.plan();
        let project = plan.project();
        let cache = &self.renderer.prose;
        for locale in Localizers::chain(self.locale) {
            let Some((id, values)) = choose(locale, cache.clauses(locale)) else {
                continue;
            };
            let localizer = project.localizers.at(locale);
            let frame = cache.frames[locale][self.protocol][id as usize].get_or_init(|| {
                let codes = project.catalog.protocols[self.protocol].codes.len();
                Frame::new(localizer, id, &values, codes)
            });
            let mut text = String::with_capacity(256);
            if let Some(frame) = frame
                && frame.fill(localizer, self.codes, &values, form, &mut text)
            {
                return Ok((text, locale));
            }
            if localizer.has(id.message(), None) {
                let markdown = format(project, locale, (id.message(), None), &values.args())?;
                let text = match form {
                    Form::Html => {
                        markdown::inline(&markdown, &|path| resolve(plan, self.locale, path))
                    }
                    Form::Plain => markdown::plain(&markdown),
                };
                return Ok((text, locale));
            }
        }
        Ok((String::new(), self.locale))
    }
}

/// How many facts are told in sentences; all of them stand in the table.
const MOST_CONTRASTS: usize = 3;
