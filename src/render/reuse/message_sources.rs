//! Hashes the source of messages, and finds what messages they refer to.

use crate::l10n::{Entry, Localizers, Reference, ReferenceKind};
use crate::model::{LocaleId, Message, PageKind, Wording};
use crate::project::Project;
use crate::render::Renderer;
use crate::render::reuse::digest::Digest;
use std::collections::{BTreeSet, HashMap};
use xxhash_rust::xxh3::xxh3_64;

/// The source of the messages and terms of a locale, by id (with a dash for terms).
#[derive(Debug, Default)]
pub struct Messages(pub HashMap<String, MessageSource>);

/// The source of a message.
#[derive(Debug, Default)]
pub struct MessageSource {
    /// XXH3 hash of its text.
    pub text: u64,
    /// Whether it may contain a link.
    pub links: bool,
    /// The messages and terms that it refers to.
    pub shows: Vec<String>,
}

impl Messages {
    /// Reads the messages of a locale.
    pub fn new(project: &Project, locale: LocaleId) -> Self {
        let mut all = HashMap::new();
        for file in project.messages.iter().filter(|f| f.locale == locale) {
            let text = &project.sources.at(file.source).text;
            let entries = &file.resource.entries;
            let ends = entries.iter().skip(1).map(|e| e.range.start);
            for (entry, end) in entries.iter().zip(ends.chain([text.len()])) {
                let text = text.get(entry.range.start..end).unwrap_or_default();
                let text = without_what_follows(text);
                let written = MessageSource {
                    text: xxh3_64(text.as_bytes()),
                    // A placeable may produce either half of a link.
                    links: ["](", "]{", "]\"}("].iter().any(|mark| text.contains(mark)),
                    shows: shows(entry),
                };
                let dash = if entry.term { "-" } else { "" };
                // Of two with the same id the later one counts, as in formatting.
                all.insert(format!("{dash}{}", entry.id), written);
            }
        }
        Self(all)
    }
}

/// Whether comparisons format a message themselves, beyond those of their templates and of
/// the prose of their codes. `tests/it/rebuild.rs` checks this against the pages.
pub(super) fn is_formatted_late(id: &str) -> bool {
    let message = Message::of(id).map(|message| message.shown_on);
    let shown_on = message.or_else(|| Some(Wording::of(id)?.0.shown_on()));
    shown_on.is_some_and(|kinds| kinds.contains(&PageKind::Comparison))
}

fn shows(entry: &Entry) -> Vec<String> {
    let references = entry.patterns().flat_map(|(_, p)| &p.references);
    let name = |r: &Reference| match r.kind {
        ReferenceKind::Message => Some(r.name.clone()),
        ReferenceKind::Term => Some(format!("-{}", r.name)),
        ReferenceKind::Variable | ReferenceKind::Function => None,
    };
    references.filter_map(name).collect()
}

/// A message without the comments that follow it, or the dash of a term that does.
fn without_what_follows(mut text: &str) -> &str {
    loop {
        text = text.trim_end();
        let line = text.rfind('\n').map_or(0, |at| at + 1);
        if line == 0 || !(text[line..].starts_with('#') || &text[line..] == "-") {
            return text;
        }
        text = &text[..line];
    }
}

impl Renderer {
    /// The messages of a locale.
    fn messages(&self, locale: LocaleId) -> &Messages {
        let messages = &self.inputs.messages[locale];
        messages.get_or_init(|| Messages::new(self.plan().project(), locale))
    }

    /// The ids of all messages that pages of a locale can show.
    pub(super) fn message_ids(&self, locale: LocaleId) -> impl Iterator<Item = &str> {
        let locales = Localizers::chain(locale);
        let ids = locales.flat_map(|l| self.messages(l).0.keys());
        ids.filter(|id| !id.starts_with('-')).map(String::as_str)
    }

    /// Adds messages as they are in a locale and in its fallback, with everything that they
    /// refer to.
    pub(super) fn add_messages(&self, locale: LocaleId, ids: BTreeSet<&str>, digest: &mut Digest) {
        let mut links = false;
        for l in Localizers::chain(locale) {
            let messages = self.messages(l);
            let mut seen = ids.clone();
            let mut open: Vec<&str> = ids.iter().copied().collect();
            while let Some(id) = open.pop() {
                digest.text(id);
                let Some(written) = messages.0.get(id) else {
                    continue;
                };
                digest.number(written.text);
                links |= written.links;
                let shows = written.shows.iter().map(String::as_str);
                open.extend(shows.filter(|id| seen.insert(id)));
            }
            digest.number(u64::MAX);
        }
        if links {
            // Whether `t()` follows a link depends on the message in every locale.
            for l in self.plan().project().locales.keys() {
                let messages = self.messages(l);
                let texts = ids.iter().filter_map(|id| messages.0.get(*id));
                texts.for_each(|written| digest.number(written.text));
                digest.number(u64::MAX);
            }
            self.add_addresses(digest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::without_what_follows;

    #[test]
    fn a_message_ends_before_the_comment_of_the_next() {
        for after in [
            "",
            "\n",
            "\n# about b\n",
            "\n\n## part\n\n# about b\n",
            "\n# b\n-",
        ] {
            let text = format!("a = x\n    # y\n    .b = z{after}");
            assert_eq!(without_what_follows(&text), "a = x\n    # y\n    .b = z");
        }
        assert_eq!(without_what_follows("#"), "#");
    }
}
