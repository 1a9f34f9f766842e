//! Where in a session a code occurs, in words and as a drawing.

use crate::diagnostic::Diagnostic;
use crate::l10n::{Args, Localizers, untraced};
use crate::markdown;
use crate::model::{CodeId, LocaleId, ProtocolId, Role, Values, Wording};
use crate::render::Renderer;
use crate::render::exhibit::timeline::{Lane, Timeline};
use crate::render::sentence::text::{LocalizedText, format};

/// The position of a code on the timeline.
#[derive(Debug)]
pub struct TimelinePosition {
    /// The steps, as values of the timeline.
    pub values: Values,
    /// The position in words, as HTML.
    pub caption: String,
    /// Drawn to the left of the steps, to the right, and alone; empty if there is no
    /// drawing.
    pub drawn: [String; 3],
}

impl Renderer {
    /// The position of a code on the timeline, if its record states one.
    pub(in crate::render) fn timeline_position(
        &self,
        locale: LocaleId,
        id: CodeId,
    ) -> Result<Option<TimelinePosition>, Diagnostic> {
        let catalog = &self.plan().project().catalog;
        let (protocol, code) = (catalog.protocol(id), catalog.code(id));
        let fact = protocol.vocabulary.with_role(Role::Timeline);
        let Some(values) = fact.and_then(|fact| code.fact(fact)) else {
            return Ok(None);
        };
        let tone = protocol.tone(code).name();
        let [label, _] = protocol.label(code);
        let all = protocol.vocabulary.steps();
        let steps = all.iter().enumerate();
        let steps = steps.filter(|(_, value)| values.contains(**value));
        let steps: Vec<usize> = steps.map(|(step, _)| step).collect();
        let draw = |timeline: &Timeline| {
            [Lane::Left, Lane::Right, Lane::Alone]
                .map(|side| timeline.code(side, label, tone, &steps))
        };
        let timeline = self
            .protocol_fragments(locale, id.protocol)
            .timeline
            .as_ref();
        Ok(Some(TimelinePosition {
            values,
            caption: self.position_caption(locale, id)?,
            drawn: timeline.map(draw).unwrap_or_default(),
        }))
    }

    /// Says in words, as HTML, where in a session a code occurs.
    fn position_caption(&self, locale: LocaleId, id: CodeId) -> Result<String, Diagnostic> {
        let project = self.plan().project();
        for l in Localizers::chain(locale) {
            let frame = project.version(l, Some(id.protocol), "compare-where");
            let Some(step) = self.prose.clauses(l).place(id) else {
                continue;
            };
            if !project.localizers.has(l, &frame, None) {
                continue;
            }
            let code = self.prose.names(id).0.markdown();
            let args = Args::new()
                .text("code", code)
                .text("phase", step.markdown());
            let text = LocalizedText {
                markdown: format(project, l, (&frame, None), &args)?,
                locale: l,
            };
            return Ok(text.html(self.plan(), locale));
        }
        Ok(String::new())
    }

    /// The steps of a session, if there are at least two: by their short names or, if a
    /// timeline of the protocol's own has none, by the words for the values.
    pub(in crate::render) fn timeline(&self, locale: LocaleId, p: ProtocolId) -> Option<Timeline> {
        let project = self.plan().project();
        let protocol = &project.catalog.protocols[p];
        let timeline = protocol.vocabulary.with_role(Role::Timeline)?;
        let timeline = &protocol.vocabulary.facts[timeline];
        let steps = protocol.vocabulary.steps();
        let steps = steps.iter().map(|value| timeline.values[*value].as_str());
        let names = |l: LocaleId, wording| -> Option<Vec<String>> {
            let id = project.words(l, Some(p), wording, timeline);
            let localizer = project.localizers.at(l);
            let has = |step: &str| project.localizers.has(l, &id, Some(step));
            let name = |step: &str| {
                let text = localizer.format(&id, Some(step), &Args::new())?.ok()?;
                // Widths are estimated from the letters, so traces must not count.
                Some(markdown::plain(&untraced(&text)))
            };
            let all = steps.clone().all(has);
            all.then(|| steps.clone().map(name).collect())?
        };
        let (names, found) = Localizers::chain(locale).find_map(|l| {
            let words = || names(l, Wording::Fact).filter(|_| timeline.own);
            Some((names(l, Wording::Course).or_else(words)?, l))
        })?;
        if names.len() < 2 {
            return None;
        }
        let lang = (found != locale).then(|| project.locales[found].tag.as_str());
        let codes = protocol.codes.iter().map(|code| protocol.label(code)[0]);
        Some(Timeline::new(names, lang, codes))
    }
}
