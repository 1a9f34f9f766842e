//! From texts to a [`Project`].
//!
//! Input: a [`SourceTree`]. Output: the project and what was wrong. A record that
//! cannot be represented is reported and left out; loading goes on.

mod allow;
mod builtin;
mod catalog;
mod characters;
mod config;
mod encoding;
mod fields;
mod locales;
mod lock;
mod names;
mod record;
mod settle;
mod tree;
mod yaml;

pub use locales::{language, syntax_faults};
pub use tree::{SourceTree, TreeReader, read_tree};

use crate::diagnostic::Diagnostics;
use crate::model::BaseUrl;
use crate::project::Project;
use std::sync::Arc;

/// Loads a project. `base_url` takes the place of the one in `content/site.yaml`.
pub fn load(mut tree: SourceTree, base_url: Option<BaseUrl>) -> Loaded {
    let mut diagnostics = std::mem::take(&mut tree.diagnostics);
    let site = config::load(&mut tree, base_url, &mut diagnostics);
    let lost_files = diagnostics.iter().map(|d| d.span.source).collect();
    let (catalog, lost) = catalog::load(&tree, lost_files, &mut diagnostics);
    let languages = locales::load(&tree, &site, &mut diagnostics);
    let locks = lock::load(
        &tree,
        &languages.locales,
        &languages.messages,
        &mut diagnostics,
    );
    let allowances = allow::load(&tree, &mut diagnostics);
    characters::check(&tree, &languages.messages, &mut diagnostics);
    names::check(&tree, &mut diagnostics);
    let templates = tree.built_in.iter().chain(&tree.own);
    let templates: std::collections::BTreeMap<_, _> = templates
        .filter_map(|(path, id)| Some((path.strip_prefix("templates/")?.to_owned(), *id)))
        .collect();
    let text = |id: crate::diagnostic::SourceId| &tree.sources.at(id).text;
    let unlike = |(path, id): &(&str, crate::diagnostic::SourceId)| {
        let shipped = tree.built_in.get(*path);
        shipped.is_none_or(|shipped| text(*shipped) != text(*id))
    };
    let own_templates = tree.own_under("templates/").filter(unlike);
    let own_templates = own_templates
        .map(|(path, _)| path["templates/".len()..].to_owned())
        .collect();
    Loaded {
        project: Project {
            own_templates,
            sources: tree.sources,
            config: site.config,
            catalog,
            locales: languages.locales,
            localizers: Arc::new(languages.localizers),
            messages: languages.messages,
            locks,
            allowances,
            pages: languages.pages,
            templates: templates.into_iter().collect(),
            assets: tree.assets.into_values().collect(),
            lost,
            site: site.source,
        },
        diagnostics,
    }
}

/// What [`load`] gives.
pub struct Loaded {
    /// What could be loaded.
    pub project: Project,
    /// What was wrong.
    pub diagnostics: Diagnostics,
}
