//! Builds a [`Project`] from source texts.
//!
//! Input: a [`SourceTree`]. Output: the project, and what was wrong. A record that cannot
//! be represented is reported and left out; loading goes on.

mod allow;
mod builtin;
mod catalog;
mod cause;
mod characters;
mod comparisons;
mod config;
mod draft;
mod elsewhere;
mod encoding;
mod entries;
mod exchange;
mod fields;
mod homes;
mod listed;
mod locales;
mod lock;
mod meant;
mod names;
mod protocol;
mod pseudo;
mod read;
mod record;
mod resolve;
mod search;
mod software;
mod spec;
mod stolen;
#[cfg(test)]
mod tests;
mod tree;
mod unknown;
mod vocabulary;
mod yaml;
mod yaml_words;

pub use entries::unwritten_page;
pub use locales::{language, syntax_faults};
pub use read::{TreeReader, read_tree};
pub use tree::SourceTree;

use crate::diagnostic::{Diagnostics, SourceId};
use crate::l10n::{Reference, ReferenceKind};
use crate::model::{BaseUrl, LocaleId, Lost};
use crate::project::{MessageFile, Project};
use std::collections::HashSet;
use std::sync::Arc;

/// Loads a project. `base_url` replaces the one in `content/site.yaml`.
pub fn load(mut tree: SourceTree, base_url: Option<BaseUrl>) -> Loaded {
    let mut diagnostics = std::mem::take(&mut tree.diagnostics);
    let mut lost = Lost::default();
    tree.unread.iter().for_each(|path| lost.file(path));
    let site = config::load(&mut tree, base_url, &mut lost, &mut diagnostics);
    let (catalog, mut unknown) = catalog::load(&tree, &mut lost, &mut diagnostics);
    let languages = locales::load(&tree, &site, &mut lost, &mut diagnostics);
    if !unknown.is_empty() {
        unknown::drop_misnamed(
            &mut unknown,
            &catalog,
            languages.localizers.at(LocaleId::DEFAULT),
        );
        unknown::report(unknown, &tree.sources, &mut diagnostics);
    }
    let locks = lock::load(
        &tree,
        &languages.locales,
        &languages.messages,
        &mut diagnostics,
    );
    let ids = languages
        .messages
        .iter()
        .flat_map(|file| &file.resource.entries);
    let ids = ids.filter(|entry| !entry.term).map(|entry| &entry.id);
    let versions = ids.filter_map(|id| Some((id.clone(), catalog.as_version(id)?.0)));
    let (versions, versioned) = versions.unzip();
    let naming = naming(&languages.messages);
    let entries = entries::load(&tree, &languages.locales, &mut lost, &mut diagnostics);
    let search_words = search::load(
        &tree,
        &languages.locales,
        &catalog,
        &entries,
        &mut lost,
        &mut diagnostics,
    );
    let allowances = allow::load(&tree, &mut lost, &mut diagnostics);
    characters::check(&tree, &languages.messages, &mut diagnostics);
    names::check(&tree, &mut diagnostics);
    let templates = tree.built_in.iter().chain(&tree.own);
    let templates: std::collections::BTreeMap<_, _> = templates
        .filter_map(|(path, id)| Some((path.strip_prefix("templates/")?.to_owned(), *id)))
        .collect();
    let text = |id: SourceId| &tree.sources.at(id).text;
    let unlike = |(path, id): &(&str, SourceId)| {
        let shipped = tree.built_in.get(*path);
        shipped.is_none_or(|shipped| text(*shipped) != text(*id))
    };
    let own_templates = tree.own_under("templates/").filter(unlike);
    let own_templates = own_templates
        .map(|(path, _)| path["templates/".len()..].to_owned())
        .collect();
    let shipped = tree.built_in.keys();
    let shipped = shipped.filter_map(|path| path.strip_prefix("templates/"));
    Loaded {
        project: Arc::new(Project {
            built_in_templates: shipped.map(str::to_owned).collect(),
            own_templates,
            sources: tree.sources,
            versioned,
            versions,
            naming,
            config: site.config,
            catalog,
            locales: languages.locales,
            localizers: Arc::new(languages.localizers),
            messages: languages.messages,
            locks,
            allowances,
            entries,
            search_words,
            templates: templates.into_iter().collect(),
            assets: tree.assets.into_values().collect(),
            lost,
            site: site.source,
        }),
        diagnostics,
    }
}

/// Ids of the default locale's messages that name the protocol of a code. Of several with
/// the same id, the last one counts.
fn naming(files: &[MessageFile]) -> HashSet<String> {
    let names = |r: &Reference| r.kind == ReferenceKind::Variable && r.name == "protocol";
    let mut naming = HashSet::new();
    for file in files.iter().filter(|file| file.locale.is_default()) {
        for entry in file.resource.entries.iter().filter(|entry| !entry.term) {
            match entry
                .patterns()
                .any(|(_, p)| p.references.iter().any(names))
            {
                true => naming.insert(entry.id.clone()),
                false => naming.remove(&entry.id),
            };
        }
    }
    naming
}

/// Parses a YAML file into a tree. Errors are reported, and the file is recorded as lost.
/// Reports nothing for a file that could not be read as text.
fn read_yaml(
    tree: &SourceTree,
    id: SourceId,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> Option<yaml::Node> {
    let path = &tree.sources.at(id).path;
    if tree.unread.contains(path) {
        return None;
    }
    let node = yaml::read(&tree.sources, id, out);
    if node.is_none() {
        lost.file(path);
    }
    node
}

/// The result of [`load`].
pub struct Loaded {
    /// Everything that could be loaded.
    pub project: Arc<Project>,
    /// Everything that was wrong.
    pub diagnostics: Diagnostics,
}
