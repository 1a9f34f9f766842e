//! Records what could not be loaded and has been reported.
//!
//! A check that finds something unknown, unused or missing asks here first: a consequence
//! of a mistake that is already reported does not deserve a second report, and "remove it"
//! would be wrong. A word that a list lacks counts as lost, too: the mistake is in the list
//! or in the word, and either way it is reported where the word is looked up.

use super::message_id;
use std::collections::HashSet;

/// Everything that could not be loaded.
#[derive(Clone, Debug, Default)]
pub struct Lost {
    /// The settings, and with them which locale is the default one.
    settings: bool,
    /// All facts.
    vocabulary: bool,
    /// Facts by key, including their values.
    facts: HashSet<String>,
    /// Protocols by slug, including everything about them.
    protocols: HashSet<String>,
    /// Lists of protocols that lack an unknown entry: the slug, and which list.
    lists: HashSet<(String, List)>,
    /// Ids of messages about codes and classes.
    messages: HashSet<String>,
    /// Ids of messages about codes whose `related` entry is unknown.
    unrelated: HashSet<String>,
    /// Tags of locales that may have any message.
    locales: HashSet<String>,
    /// Long pages, by their path in `pages/`, without `.md`.
    pages: HashSet<String>,
    /// Folders in which any finding of a check may be intended.
    allowances: HashSet<String>,
    /// Whether a template could not be read.
    templates: bool,
}

/// A list of a protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum List {
    /// Its codes.
    Codes,
    /// Its classes.
    Classes,
    /// Its commands.
    Commands,
    /// Its facts.
    Facts,
    /// Its roles.
    Roles,
    /// The sides of its exchanges.
    Sides,
}

impl Lost {
    /// Adds a file or folder of the site, by its path, that could not be read.
    pub fn file(&mut self, path: &str) {
        let parts: Vec<&str> = path.split('/').collect();
        let name = parts[parts.len() - 1];
        match parts[..] {
            ["content"] => (self.settings, self.vocabulary) = (true, true),
            ["content", "site.yaml"] => self.settings = true,
            ["content", "vocabulary.yaml"] | ["content", _, "vocabulary.yaml"] => {
                self.vocabulary = true;
            }
            ["content", "allow.yaml"] | ["locales", _, "allow.yaml"] => {
                self.allowances.insert(path.replace("allow.yaml", ""));
            }
            ["content", folder] | ["content", folder, "protocol.yaml" | "protocol.yml"] => {
                self.protocol(folder);
            }
            ["content", folder, ..] => match code_in_name(name) {
                Some(code) => self.message(message_id(folder, code)),
                None => self.list(folder, List::Codes),
            },
            ["locales"] => self.settings = true,
            ["locales", _, "pages", .., _] => {
                let page = parts[3..].join("/");
                self.pages.insert(page.trim_end_matches(".md").to_owned());
            }
            // No finding depends on the words of the search.
            ["locales", _, "search.yaml"] | ["locales", _, "search", _] => {}
            ["locales", tag, ..] => {
                self.locales.insert(tag.to_owned());
            }
            ["templates", ..] => self.templates = true,
            _ => {}
        }
    }

    /// Adds a protocol, with everything about it.
    pub fn protocol(&mut self, slug: &str) {
        // Message ids are in lower case, however the folder was spelled.
        self.protocols.insert(slug.to_ascii_lowercase());
        self.protocols.insert(slug.to_owned());
    }

    /// Adds that a list of a protocol lacks an unknown entry.
    pub fn list(&mut self, protocol: &str, list: List) {
        self.lists.insert((protocol.to_owned(), list));
    }

    /// Adds a code or a class, by the id of its message.
    pub fn message(&mut self, id: String) {
        self.messages.insert(id);
    }

    /// Adds the `related` entry of the code with this message.
    pub fn related(&mut self, id: String) {
        self.unrelated.insert(id);
    }

    /// Adds a fact, or one of its values.
    pub fn fact(&mut self, key: &str) {
        self.facts.insert(key.to_owned());
    }

    /// Adds what another part of the site has lost.
    pub fn extend(&mut self, other: Self) {
        self.settings |= other.settings;
        self.vocabulary |= other.vocabulary;
        self.templates |= other.templates;
        self.facts.extend(other.facts);
        self.protocols.extend(other.protocols);
        self.lists.extend(other.lists);
        self.messages.extend(other.messages);
        self.unrelated.extend(other.unrelated);
        self.locales.extend(other.locales);
        self.pages.extend(other.pages);
        self.allowances.extend(other.allowances);
    }

    /// Whether the settings are lost.
    pub fn has_settings(&self) -> bool {
        self.settings
    }

    /// Whether the words for facts are lost.
    pub fn has_vocabulary(&self) -> bool {
        self.vocabulary
    }

    /// Whether the fact, or one of its values, may be lost.
    pub fn has_fact(&self, key: &str) -> bool {
        self.vocabulary || self.facts.contains(key)
    }

    /// Whether the protocol is lost.
    pub fn has_protocol(&self, slug: &str) -> bool {
        self.protocols.contains(slug)
    }

    /// Whether an entry of a protocol's list may be lost.
    pub fn has_list(&self, protocol: &str, list: List) -> bool {
        self.lists.contains(&(protocol.to_owned(), list))
    }

    /// Whether a code of a protocol may be lost.
    pub fn has_code(&self, protocol: &str, code: &str) -> bool {
        self.has_list(protocol, List::Codes) || self.messages.contains(&message_id(protocol, code))
    }

    /// Whether a template is lost.
    pub fn has_template(&self) -> bool {
        self.templates
    }

    /// Whether the locale may have any message.
    pub fn has_locale(&self, tag: &str) -> bool {
        self.locales.contains(tag)
    }

    /// Whether the long page is lost in any locale.
    pub fn has_page(&self, path: &str) -> bool {
        self.pages.contains(path)
    }

    /// Whether a page of the collection is lost in any locale.
    pub fn has_page_in(&self, collection: &str) -> bool {
        let of = |page: &String| page.split_once('/').is_some_and(|(c, _)| c == collection);
        self.pages.iter().any(of)
    }

    /// Whether a finding about a file may be intended, since its `allow.yaml` is lost.
    pub fn has_allowance(&self, path: &str) -> bool {
        self.allowances
            .iter()
            .any(|folder| path.starts_with(folder))
    }

    /// Whether the `related` entry of the code with this message is lost.
    pub fn has_related(&self, id: &str) -> bool {
        self.unrelated.contains(id)
    }

    /// Whether a message may be about something that is lost: a protocol, a class, a code,
    /// or a pair with a lost code.
    pub fn has_message(&self, id: &str) -> bool {
        if self.messages.contains(id) {
            return true;
        }
        let prefixes = || {
            id.match_indices('-')
                .map(|(at, _)| (&id[..at], &id[at + 1..]))
        };
        let open = |(slug, rest): (&str, &str)| {
            let list = match rest.starts_with("class-") {
                true => List::Classes,
                false => List::Codes,
            };
            self.protocols.contains(slug) || self.has_list(slug, list)
        };
        let has_half = |(first, second): (&str, &str)| {
            // `ftp-425-426`: `ftp-425`, or `ftp-426`.
            let slugs = first.match_indices('-').map(|(at, _)| &first[..at]);
            let mut seconds = slugs.map(|slug| format!("{slug}-{second}"));
            self.messages.contains(first) || seconds.any(|id| self.messages.contains(&id))
        };
        prefixes().any(open) || (!self.messages.is_empty() && prefixes().any(has_half))
    }
}

/// The code that a record's file name begins with, if that looks like one:
/// `220-service-ready.yaml`.
pub fn code_in_name(name: &str) -> Option<&str> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let code = stem.split('-').next()?;
    code.contains(|c: char| c.is_ascii_digit()).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_lost_with_a_file() {
        let lost = |path: &str| {
            let mut lost = Lost::default();
            lost.file(path);
            lost
        };
        let record = lost("content/ftp/codes/425-cant.yaml");
        for (id, is_lost) in [
            ("ftp-425", true),
            ("ftp-425-426", true),
            ("ftp-421-425", true),
            ("ftp-42", false),
            ("ftp-421-426", false),
            ("ftp-protocol", false),
            ("smtp-425", false),
        ] {
            assert_eq!(record.has_message(id), is_lost, "{id}");
        }
        assert!(record.has_code("ftp", "425") && !record.has_code("ftp", "426"));
        let dotted = lost("content/x/codes/5.1.1-bad.yaml");
        assert!(dotted.has_message("x-5-1-1") && dotted.has_message("x-4-0-5-1-1"));
        // A name without a number does not tell the code.
        let unnamed = lost("content/x/codes/no-entry.yaml");
        assert!(unnamed.has_message("x-ENOENT") && !unnamed.has_message("x-class-a"));
        for path in ["content/x", "content/x/protocol.yaml", "content/X"] {
            let protocol = lost(path);
            for id in ["x-protocol", "x-class-a", "x-1", "x-1-2"] {
                assert!(protocol.has_message(id), "{path} {id}");
            }
            assert!(!protocol.has_message("y-1"), "{path}");
        }
        assert!(lost("content").has_settings() && lost("content").has_fact("retry"));
        assert!(lost("content/vocabulary.yaml").has_fact("retry"));
        assert!(lost("locales/fr/site.ftl").has_locale("fr"));
        assert!(lost("locales/fr/pages/about.md").has_page("about"));
        let allowed = lost("locales/fr/allow.yaml");
        assert!(allowed.has_allowance("locales/fr/a.ftl") && !allowed.has_allowance("content/a"));
    }
}
