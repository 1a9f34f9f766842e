//! The sentences about one code on comparisons, made once.

use crate::diagnostic::Diagnostic;
use crate::model::{CodeId, LocaleId, Part};
use crate::render::Renderer;
use crate::render::sentence::text::sentence;

/// The sentences about one code on a comparison.
#[derive(Debug)]
pub struct CodeSentences {
    /// "220 indicates that …"
    pub indicates: String,
    /// "In contrast, 502 means that …"
    pub contrast: String,
    /// "Meanwhile, 226 means that …"
    pub meanwhile: String,
    /// "FTP 220: …"
    pub difference: String,
    /// "You encounter 220 when …"
    pub encounter: String,
    /// "For 220 (Service Ready): …"
    pub advice: String,
    /// "For both: …", if the record says what the reader does next; of two codes that say
    /// the same, in place of the above.
    pub advice_both: Option<String>,
}

impl CodeSentences {
    /// All that every code has.
    pub fn texts(&self) -> [&str; 6] {
        let Self {
            indicates,
            contrast,
            meanwhile,
            difference,
            encounter,
            advice,
            advice_both: _,
        } = self;
        [
            indicates, contrast, meanwhile, difference, encounter, advice,
        ]
    }
}

impl Renderer {
    /// The sentences about a code on pages about two protocols.
    pub(in crate::render) fn sentences_across(
        &self,
        locale: LocaleId,
        id: CodeId,
    ) -> Result<&CodeSentences, Diagnostic> {
        let made = &self.prose(locale, id)?.sentences_across;
        let made = made.get_or_init(|| self.compose_sentences(locale, id, true));
        made.as_ref().map_err(Diagnostic::clone)
    }

    /// Composes the sentences about a code. `across` means for pages about two protocols.
    pub(super) fn compose_sentences(
        &self,
        locale: LocaleId,
        id: CodeId,
        across: bool,
    ) -> Result<CodeSentences, Diagnostic> {
        let project = self.plan().project();
        let message = &*project.catalog.code(id).message;
        let about = Some(id.protocol).filter(|_| !across);
        let [number, name] = [0, 1].map(|i| {
            let names = self.prose.names(id);
            [&names.0, &names.1][i].markdown()
        });
        let protocol = self.prose.facts(id.protocol).name.markdown();
        let labelled = match across {
            true => format!("{protocol} {number}"),
            false => String::new(),
        };
        let frame = |frame: &'static str, variable, part: &str| -> Result<String, Diagnostic> {
            let code = match across && !project.naming.contains(frame) {
                true => &*labelled,
                false => number,
            };
            let facts = [("protocol", protocol), ("code", code), ("name", name)];
            let parts = [(variable, (message, Some(part)))];
            let text = sentence(project, locale, about, (frame, None), &parts, &facts)?;
            let mut html = text.html(self.plan(), locale);
            if text.locale == locale {
                self.mark_names(locale, [id, id], 0, &mut html);
            }
            Ok(html)
        };
        let acts = self.has(id, Part::Action);
        let advice = if acts { Part::Action } else { Part::Fix };
        let both = || frame("compare-advice-both", "action", "action");
        Ok(CodeSentences {
            indicates: frame("compare-summary-indicates", "means", "means")?,
            contrast: frame("compare-summary-contrast", "means", "means")?,
            meanwhile: frame("compare-summary-meanwhile", "means", "means")?,
            difference: frame(
                "compare-difference-description",
                "description",
                "description",
            )?,
            encounter: frame("compare-difference-when", "when", "when")?,
            advice: frame("compare-advice-code", "fix", advice.name())?,
            advice_both: acts.then(both).transpose()?,
        })
    }
}
