//! Every text and file of a site, by path, with the built-in ones as a layer beneath.

use super::builtin;
use crate::diagnostic::{Diagnostics, SourceId, Sources};
use crate::model::{Asset, Body, hashed_name};
use std::collections::{BTreeMap, BTreeSet};
use xxhash_rust::xxh3::xxh3_64;

/// Every input of a run.
#[derive(Clone, Debug, Default)]
pub struct SourceTree {
    /// The texts.
    pub sources: Sources,
    /// The site's own texts, by path relative to the root.
    pub own: BTreeMap<String, SourceId>,
    /// The built-in texts, by the path that they are used for unless the site has a text of
    /// its own there.
    pub built_in: BTreeMap<String, SourceId>,
    /// Files served verbatim, by path under `static/`.
    pub assets: BTreeMap<String, Asset>,
    /// Whether pseudo-languages have been added.
    pub pseudo: bool,
    /// What could not be read as text.
    pub diagnostics: Diagnostics,
    /// The paths of these files and folders. Their texts in `sources` are empty or
    /// replacements.
    pub unread: BTreeSet<String>,
}

impl SourceTree {
    /// A tree of the built-in texts and assets only.
    pub fn built_in() -> Self {
        let mut tree = Self::default();
        for (path, text) in builtin::texts() {
            let id = tree.sources.add(format!("<built-in>/{path}"), text);
            tree.built_in.insert(path, id);
        }
        for (path, bytes) in builtin::assets() {
            tree.add_asset(path, xxh3_64(bytes), Body::Static(bytes));
        }
        tree
    }

    /// Adds a file that is served verbatim, replacing any at the same path.
    pub(super) fn add_asset(&mut self, path: String, hash: u64, body: Body) {
        let file = match path.starts_with("assets/") {
            true => hashed_name(&path, hash),
            false => path.clone(),
        };
        let name = match body {
            Body::File(_) => format!("static/{path}"),
            _ => format!("<built-in>/static/{path}"),
        };
        let source = self.sources.add(name, "");
        let asset = Asset {
            path: path.clone(),
            file,
            body,
            source,
        };
        self.assets.insert(path, asset);
    }

    /// Adds a text of the site.
    pub fn add(&mut self, path: &str, text: &str) -> SourceId {
        self.take(path, text.to_owned())
    }

    /// The same, without copying the text.
    pub(super) fn take(&mut self, path: &str, mut text: String) -> SourceId {
        if text.starts_with('\u{feff}') {
            text.remove(0);
        }
        let id = self.sources.add(path, text);
        self.own.insert(path.to_owned(), id);
        id
    }

    /// The site's text at `path`, or else the built-in one.
    pub fn find(&self, path: &str) -> Option<SourceId> {
        self.own
            .get(path)
            .or_else(|| self.built_in.get(path))
            .copied()
    }

    /// The site's own texts whose path begins with `prefix`.
    pub fn own_under<'a>(
        &'a self,
        prefix: &str,
    ) -> impl Iterator<Item = (&'a str, SourceId)> + use<'a> {
        let prefix = prefix.to_owned();
        let from = self.own.range(prefix.clone()..);
        from.take_while(move |(p, _)| p.starts_with(&prefix))
            .map(|(p, id)| (p.as_str(), *id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sites_own_text_stands_before_the_built_in_one() {
        let mut tree = SourceTree::built_in();
        let built_in = tree
            .find("templates/base.html")
            .expect("comes with the program");
        let own = tree.add("templates/base.html", "\u{feff}mine");
        assert_ne!(own, built_in);
        assert_eq!(tree.find("templates/base.html"), Some(own));
        assert_eq!(tree.sources.at(own).text, "mine");
    }
}
