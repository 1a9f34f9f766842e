//! Where on its protocol's timeline a code occurs.

use crate::diagnostic::Diagnostic;
use crate::l10n::{Args, Localizers, untraced};
use crate::markdown;
use crate::model::{CodeId, LocaleId, ProtocolId, Role, Values, Wording};
use crate::render::Renderer;
use crate::render::exhibit::timeline::{Mark, Timeline};

/// The position of a code on the timeline.
#[derive(Debug)]
pub struct TimelinePosition {
    /// The steps, as values of the timeline.
    pub values: Values,
    /// How it is shown.
    pub mark: Mark,
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
        let Some((fact, values)) = fact.and_then(|fact| Some((fact, code.fact(fact)?))) else {
            return Ok(None);
        };
        let words = self.fact_words(locale, Some(id.protocol))?;
        let all = protocol.vocabulary.steps();
        let steps = all.iter().enumerate();
        let steps = steps.filter(|(_, value)| values.contains(**value));
        let mark = Mark {
            label: protocol.label(code)[0].to_owned(),
            tone: protocol.tone(code).name(),
            steps: steps.map(|(step, _)| step).collect(),
            words: words.text(fact, values).into_owned(),
        };
        Ok(Some(TimelinePosition { values, mark }))
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
        Some(Timeline::new(names, lang))
    }
}
