//! Pairs translations with their sources, for the rules that compare them.

use super::entries;
use crate::l10n::{Entry, Pattern};
use crate::model::{Locale, LocaleId};
use crate::project::{MessageFile, Project};
use std::collections::HashMap;
use std::ops::Range;

/// A text of a locale, and the default locale's text that it translates.
pub struct Translated<'p> {
    /// The file of the translation.
    pub file: &'p MessageFile,
    /// Its message.
    pub entry: &'p Entry,
    /// The attribute, if it is one.
    pub attribute: Option<&'p str>,
    /// Byte range of the attribute's name, or of the message's id.
    pub place: &'p Range<usize>,
    /// The translation.
    pub pattern: &'p Pattern,
    /// The text of the default locale.
    pub source: &'p Pattern,
}

impl Translated<'_> {
    /// The locale of the translation.
    pub fn locale<'p>(&self, project: &'p Project) -> &'p Locale {
        &project.locales[self.file.locale]
    }

    /// `ftp-220.fix`
    pub fn name(&self) -> String {
        match self.attribute {
            Some(attribute) => format!("{}.{attribute}", self.entry.id),
            None => self.entry.id.clone(),
        }
    }
}

/// Every text of the site's own messages in other locales that the default locale has, too.
/// Terms are left out: each language has its own.
pub fn translated(project: &Project) -> impl Iterator<Item = Translated<'_>> {
    let source = source(project);
    let others = project
        .locales
        .keys()
        .skip(1)
        .flat_map(|locale| entries(project, locale));
    others
        .filter(|(file, entry)| !file.built_in && !entry.term)
        .flat_map(|(file, entry)| {
            let places = entry.places();
            places.map(move |(attribute, place, pattern)| (file, entry, attribute, place, pattern))
        })
        .filter_map(move |(file, entry, attribute, place, pattern)| {
            let source = *source.get(&(entry.id.as_str(), attribute))?;
            Some(Translated {
                file,
                entry,
                attribute,
                place,
                pattern,
                source,
            })
        })
}

/// The texts of the default locale, by id and attribute; of several, the last one counts.
fn source(project: &Project) -> HashMap<(&str, Option<&str>), &Pattern> {
    let mut all = HashMap::new();
    for (_, entry) in entries(project, LocaleId::DEFAULT).filter(|(_, e)| !e.term) {
        let names = entry.patterns();
        all.extend(names.map(|(name, pattern)| ((entry.id.as_str(), name), pattern)));
    }
    all
}
