//! Loads every protocol under `content/`: its `protocol.yaml` and its records.

use super::draft::Known;
use super::homes::{self, Homes};
use super::software::{self, Software};
use super::tree::SourceTree;
use super::unknown::Unknown;
use super::{comparisons, protocol, record, resolve, vocabulary};
use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, Span};
use crate::model::{Catalog, Lost, Protocol, Vocabulary, code_in_name, message_id};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap, HashSet};
use typed_index_collections::TiVec;

/// Files beside the folders of the protocols.
const TOP: [&str; 6] = [
    "site.yaml",
    "vocabulary.yaml",
    "software.yaml",
    "comparisons.yaml",
    "collections.yaml",
    "allow.yaml",
];

/// Loads every protocol. What cannot be loaded is added to `lost`; words missing from lists
/// are returned, and not reported yet.
pub fn load(tree: &SourceTree, lost: &mut Lost, out: &mut Diagnostics) -> (Catalog, Vec<Unknown>) {
    let vocabulary = tree.find("content/vocabulary.yaml");
    let vocabulary = vocabulary.filter(|_| !lost.has_vocabulary());
    let vocabulary = vocabulary.map_or_else(Vocabulary::default, |id| {
        vocabulary::load(tree, id, lost, out)
    });
    let software = tree.find("content/software.yaml");
    let software = software.map(|id| software::load(tree, id, lost, out));
    let software = software.unwrap_or_default();
    let mut folders: BTreeMap<&str, Vec<(&str, SourceId)>> = BTreeMap::new();
    for (path, id) in tree.own_under("content/") {
        let inside = &path["content/".len()..];
        match inside.split_once('/') {
            Some((folder, rest)) => folders.entry(folder).or_default().push((rest, id)),
            None if TOP.contains(&inside) => {}
            None => stray(id, out),
        }
    }
    let mut catalog = Catalog {
        vocabulary,
        software: Vec::new(),
        crossings: Vec::new(),
        by_crossing: HashMap::new(),
        numbers: Vec::new(),
        protocols: TiVec::new(),
        unpublished: Vec::new(),
    };
    let (mut unknown, mut homes) = (Vec::new(), Homes::new());
    for (folder, files) in folders {
        let mut loading = Loading {
            tree,
            shared: &catalog.vocabulary,
            software: &software,
            lost,
            unknown: &mut unknown,
            homes: &mut homes,
            out,
        };
        let loaded = loading.protocol(folder, &files);
        match loaded {
            Some(protocol) if protocol.codes.is_empty() => {
                lost.protocol(folder);
                // If there are records, their errors have been reported.
                if files.iter().all(|(path, _)| !path.starts_with("codes/")) {
                    catalog.unpublished.push(protocol);
                }
            }
            Some(protocol) => catalog.protocols.push(protocol),
            None => lost.protocol(folder),
        }
    }
    catalog.software = software.names;
    homes::resolve(&mut catalog, &homes, lost, out);
    for protocol in &mut catalog.protocols {
        let codes = protocol.codes.iter_enumerated();
        let own = codes.flat_map(|(i, code)| {
            let causes = code.causes.iter().filter(|cause| cause.home.is_none());
            causes.map(move |cause| (cause.message.clone(), i))
        });
        protocol.by_cause = own.collect();
    }
    if let Some(id) = tree.find("content/comparisons.yaml") {
        catalog.crossings = comparisons::load(tree, id, &catalog, lost, out);
        let pairs = catalog.crossings.iter().map(|crossing| crossing.pair);
        let by_message = pairs.map(|pair| (catalog.crossing_message(pair), pair));
        catalog.by_crossing = by_message.collect();
    }
    catalog.find_numbers();
    (catalog, unknown)
}

/// The inputs and outputs of loading a protocol.
struct Loading<'l> {
    tree: &'l SourceTree,
    shared: &'l Vocabulary,
    software: &'l Software,
    lost: &'l mut Lost,
    unknown: &'l mut Vec<Unknown>,
    homes: &'l mut Homes,
    out: &'l mut Diagnostics,
}

fn stray(id: SourceId, out: &mut Diagnostics) {
    let message = "this file is not used";
    out.push(
        Diagnostic::warning("load/stray-file", Span::new(id, 0..0), message).hint(
            "records belong in content/<protocol>/codes/, and protocol.yaml in \
             content/<protocol>/",
        ),
    );
}

impl Loading<'_> {
    fn protocol(&mut self, folder: &str, files: &[(&str, SourceId)]) -> Option<Protocol> {
        let Self {
            tree,
            shared,
            software,
            lost,
            unknown,
            homes,
            out,
        } = self;
        let is_own = |path: &&(&str, SourceId)| matches!(path.0, "protocol.yaml" | "protocol.yml");
        let own_vocabulary = files.iter().find(|f| f.0 == "vocabulary.yaml");
        let records: Vec<_> = files.iter().filter(|f| f.0.starts_with("codes/")).collect();
        for (path, id) in files
            .iter()
            .filter(|f| !is_own(f) && f.0 != "vocabulary.yaml" && !f.0.starts_with("codes/"))
        {
            stray(*id, out);
            // Possibly a record in the wrong folder.
            lost.file(&format!("content/{folder}/{path}"));
        }
        if lost.has_protocol(folder) {
            return None;
        }
        let Some((_, id)) = files.iter().find(is_own) else {
            if let Some((_, first)) = records.first() {
                let message = format!("content/{folder} has records but no protocol.yaml");
                out.push(
                    Diagnostic::error("load/missing-file", Span::new(*first, 0..0), message)
                        .hint(format!("add content/{folder}/protocol.yaml with `name`")),
                );
            }
            return None;
        };
        let file = protocol::load(tree, *id, folder, lost, out)?;
        let vocabulary = match own_vocabulary {
            Some((_, id)) => vocabulary::load_own(tree, *id, shared, lost, out),
            None => vocabulary::load_shared(&file.name, shared, lost, out),
        };
        let known = Known {
            protocol: &file,
            vocabulary: &vocabulary,
            software,
            lost,
        };
        let read = records.par_iter().map(|(path, id)| {
            let mut found = Diagnostics::default();
            let read = record::load(tree, *id, path, &known, &mut found);
            (read, found)
        });
        let read: Vec<_> = read.collect();
        let mut drafts = Vec::new();
        for (read, found) in read {
            out.extend(found);
            lost.extend(read.lost);
            unknown.extend(read.unknown);
            drafts.extend(read.draft);
        }
        // A code in the name of a file is not unknown, even if the record has another code.
        let ids: HashSet<&str> = drafts.iter().map(|d| d.code.message.as_str()).collect();
        for name in records
            .iter()
            .filter_map(|(path, _)| path.rsplit('/').next())
        {
            let id = code_in_name(name).map(|code| message_id(&file.slug, code));
            if let Some(id) = id.filter(|id| !ids.contains(id.as_str())) {
                lost.message(id);
            }
        }
        for draft in &mut drafts {
            let own = std::mem::take(&mut draft.homes).into_iter();
            let code = &draft.code.message;
            homes.extend(own.map(|(cause, home)| ((code.clone(), cause), home)));
        }
        let codes = resolve::resolve(tree, drafts, &file, lost, unknown, out);
        Some(Protocol {
            vocabulary,
            message: file.message,
            slug: file.slug,
            name: file.name,
            classes: file.classes,
            label: file.label,
            roles: file.roles,
            sides: file.sides,
            specs: file.specs,
            pairs: file.pairs,
            span: file.span,
            by_cause: HashMap::new(),
            by_message: codes
                .iter_enumerated()
                .map(|(i, code)| (code.message.clone(), i))
                .collect(),
            codes,
        })
    }
}
