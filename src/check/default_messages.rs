//! Finds where the messages of the default locale are written.

use super::LostMessages;
use crate::diagnostic::Span;
use crate::l10n::Entry;
use crate::model::LocaleId;
use crate::project::{MessageFile, Project};
use std::collections::HashMap;

/// The messages of the default locale.
pub(super) struct DefaultMessages<'p> {
    /// Where each is written (of several, the last), and how many the site's own files
    /// have.
    pub(super) written: HashMap<&'p str, (&'p MessageFile, &'p Entry, usize)>,
    /// Messages that are missing only because of an error that is reported.
    lost: LostMessages<'p>,
}

impl<'p> DefaultMessages<'p> {
    pub(super) fn of(project: &'p Project) -> Self {
        let mut written: HashMap<_, (_, _, usize)> = HashMap::new();
        for (file, entry) in super::entries(project, LocaleId::DEFAULT) {
            let own = usize::from(!file.built_in && !entry.term);
            let before = written.get(entry.id.as_str()).map_or(0, |(_, _, n)| *n);
            written.insert(entry.id.as_str(), (file, entry, before + own));
        }
        let lost = super::lost(project, LocaleId::DEFAULT);
        Self { written, lost }
    }

    pub(super) fn is_lost(&self, id: &str) -> bool {
        self.lost.contains(id)
    }

    /// Whether the message is defined twice: this has been reported, and one definition
    /// hides the other.
    pub(super) fn is_doubled(&self, id: &str) -> bool {
        self.written.get(id).is_some_and(|(_, _, own)| *own > 1)
    }

    /// Where a message is written, and its attributes.
    pub(super) fn entry(&self, id: &str) -> Option<(Span, Vec<&'p str>)> {
        let (file, entry, _) = self.written.get(id)?;
        let names = entry.attributes.iter().map(|(name, _, _)| name.as_str());
        Some((super::at(file.source, entry), names.collect()))
    }
}
