//! Pseudo-locales: locales generated from the default one, to reveal text that cannot be
//! translated.

use super::config::default_locale;
use super::tree::SourceTree;
use crate::l10n::Pseudo;

impl SourceTree {
    /// Adds a locale for each pseudo-language, generated from the texts of the default
    /// locale.
    pub fn add_pseudo_locales(&mut self) {
        self.pseudo = true;
        let default = default_locale(self);
        let prefix = format!("locales/{default}/");
        let texts = self.built_in.iter().chain(&self.own);
        let texts: Vec<(String, String)> = texts
            .filter_map(|(path, id)| {
                let inside = path.strip_prefix(&prefix)?.to_owned();
                Some((inside, self.sources.at(*id).text.clone()))
            })
            .filter(|(inside, _)| inside.ends_with(".ftl") || inside.ends_with(".md"))
            .filter(|(inside, _)| inside != "locale.ftl")
            .collect();
        for pseudo in Pseudo::ALL {
            let folder = format!("locales/{}", pseudo.tag());
            for (inside, text) in &texts {
                let text = match inside.ends_with(".ftl") {
                    true => pseudo.messages(text),
                    false => pseudo.document(text),
                };
                self.add(&format!("{folder}/{inside}"), &text);
            }
            self.add(&format!("{folder}/locale.ftl"), pseudo.locale());
        }
    }
}
