//! Loads `content/vocabulary.yaml` and `content/<protocol>/`.

use super::fields::{MOST_ITEMS, Reporter};
use super::record::{self, Known, is_slug};
use super::settle;
use super::tree::SourceTree;
use super::unknown::Unknown;
use super::{read_yaml, yaml};
use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, Span};
use crate::model::{
    Catalog, Class, Fact, List, Lost, PairPolicy, Protocol, Vocabulary, code_in_name, message_id,
};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap, HashSet};
use typed_index_collections::TiVec;

/// Loads every protocol. What cannot be loaded is added to `lost`; words missing from lists
/// are returned, and not reported yet.
pub fn load(tree: &SourceTree, lost: &mut Lost, out: &mut Diagnostics) -> (Catalog, Vec<Unknown>) {
    let vocabulary = tree.find("content/vocabulary.yaml");
    let vocabulary = vocabulary.filter(|_| !lost.has_vocabulary());
    let vocabulary = vocabulary.map_or_else(Vocabulary::default, |id| {
        load_vocabulary(tree, id, lost, out)
    });
    let mut folders: BTreeMap<&str, Vec<(&str, SourceId)>> = BTreeMap::new();
    for (path, id) in tree.own_under("content/") {
        let inside = &path["content/".len()..];
        match inside.split_once('/') {
            Some((folder, rest)) => folders.entry(folder).or_default().push((rest, id)),
            None if matches!(inside, "site.yaml" | "vocabulary.yaml" | "allow.yaml") => {}
            None => stray(id, out),
        }
    }
    let mut catalog = Catalog {
        vocabulary,
        protocols: TiVec::new(),
        unpublished: Vec::new(),
    };
    let mut unknown = Vec::new();
    for (folder, files) in folders {
        let vocabulary = &catalog.vocabulary;
        let loaded = load_protocol(tree, folder, &files, vocabulary, lost, &mut unknown, out);
        match loaded {
            Some(protocol) if protocol.codes.is_empty() => {
                lost.protocol(folder);
                // If there are records, their errors have been reported.
                if files.len() == 1 {
                    catalog.unpublished.push(protocol);
                }
            }
            Some(protocol) => catalog.protocols.push(protocol),
            None => lost.protocol(folder),
        }
    }
    (catalog, unknown)
}

fn stray(id: SourceId, out: &mut Diagnostics) {
    let message = "nothing reads this file";
    out.push(
        Diagnostic::warning("load/stray-file", Span::new(id, 0..0), message)
            .hint("records lie in content/<protocol>/codes/, beside them protocol.yaml"),
    );
}

fn load_vocabulary(
    tree: &SourceTree,
    id: SourceId,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> Vocabulary {
    let mut vocabulary = Vocabulary::default();
    let Some(node) = read_yaml(tree, id, lost, out) else {
        return vocabulary;
    };
    let mut report = Reporter {
        source: id,
        diagnostics: out,
    };
    let yaml::Value::Map(entries) = &node.value else {
        if node.value != yaml::Value::Null {
            report.wrong_type(&node, "a mapping");
            lost.file("content/vocabulary.yaml");
        }
        return vocabulary;
    };
    if let Some((key, _)) = entries.get(MOST_ITEMS) {
        let message = format!("this vocabulary has more than the {MOST_ITEMS} facts allowed");
        report.too_large(key.range.clone(), message, "take out what is not needed");
        lost.file("content/vocabulary.yaml");
    }
    for (key, node) in entries.iter().take(MOST_ITEMS) {
        let (mut values, mut seen) = (Vec::new(), HashSet::new());
        let before = report.diagnostics.len();
        for item in report.list(node) {
            match &item.value {
                yaml::Value::Str(word) if seen.contains(word) => {
                    let message = format!("`{word}` is listed twice");
                    report.error("load/duplicate-value", item, message, "keep one".to_owned());
                }
                yaml::Value::Str(word) if is_slug(word) => {
                    seen.insert(word);
                    values.push(word.clone());
                }
                _ => report.wrong_type(item, "a word of small letters, digits and dashes"),
            }
        }
        if report.diagnostics.len() > before {
            lost.fact(&key.name);
        }
        let place = vocabulary.facts.len();
        vocabulary.by_key.insert(key.name.clone(), place);
        vocabulary.facts.push(Fact {
            key: key.name.clone(),
            values,
            span: Span::new(id, key.range.clone()),
        });
    }
    vocabulary
}

const KEYS: [&str; 5] = ["name", "classes", "spec", "pairs", "commands"];

/// The contents of `protocol.yaml`, as needed for decoding records.
pub(super) struct Frame {
    pub slug: String,
    pub message: String,
    pub name: String,
    pub span: Span,
    pub classes: Vec<Class>,
    pub specs: Vec<crate::model::Spec>,
    pub pairs: PairPolicy,
    pub commands: Vec<String>,
    /// The same, for lookup.
    pub known_commands: HashSet<String>,
    /// Where the lists of classes and of commands are.
    pub lists: [Span; 2],
}

impl Frame {
    /// Whether a message is about the protocol itself or, judging by its prefix, about a
    /// class.
    pub fn owns(&self, id: &str) -> bool {
        let class = id.strip_prefix(&*self.slug);
        let class = class.and_then(|rest| rest.strip_prefix("-class"));
        id == self.message || class.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }
}

fn load_protocol(
    tree: &SourceTree,
    folder: &str,
    files: &[(&str, SourceId)],
    vocabulary: &Vocabulary,
    lost: &mut Lost,
    unknown: &mut Vec<Unknown>,
    out: &mut Diagnostics,
) -> Option<Protocol> {
    let is_own = |path: &&(&str, SourceId)| matches!(path.0, "protocol.yaml" | "protocol.yml");
    let records: Vec<_> = files.iter().filter(|f| f.0.starts_with("codes/")).collect();
    for (path, id) in files
        .iter()
        .filter(|f| !is_own(f) && !f.0.starts_with("codes/"))
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
                Diagnostic::error("load/missing-file", Span::new(*first, 0..0), message).hint(
                    format!("write content/{folder}/protocol.yaml with `name` and `classes`"),
                ),
            );
        }
        return None;
    };
    let frame = load_frame(tree, *id, folder, lost, out)?;
    let known = Known {
        frame: &frame,
        vocabulary,
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
    // A code that a file is named after is not unknown, even if its record has another
    // code.
    let ids: HashSet<&str> = drafts.iter().map(|d| d.code.message.as_str()).collect();
    for name in records
        .iter()
        .filter_map(|(path, _)| path.rsplit('/').next())
    {
        let id = code_in_name(name).map(|code| message_id(&frame.slug, code));
        if let Some(id) = id.filter(|id| !ids.contains(id.as_str())) {
            lost.message(id);
        }
    }
    let codes = settle::settle(tree, drafts, &frame, lost, unknown, out);
    Some(Protocol {
        message: frame.message,
        slug: frame.slug,
        name: frame.name,
        classes: frame.classes,
        specs: frame.specs,
        pairs: frame.pairs,
        span: frame.span,
        by_message: codes
            .iter_enumerated()
            .map(|(i, code)| (code.message.clone(), i))
            .collect(),
        codes,
    })
}

fn load_frame(
    tree: &SourceTree,
    id: SourceId,
    slug: &str,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> Option<Frame> {
    let node = read_yaml(tree, id, lost, out)?;
    let mut report = Reporter {
        source: id,
        diagnostics: out,
    };
    if !is_slug(slug) || slug.contains('.') {
        let message = format!("`{slug}` cannot be part of a URL");
        let hint = "name the folder with small letters, digits and single dashes".to_owned();
        report.error("load/bad-slug", &node, message, hint);
        return None;
    }
    let fields = report.fields(&node, &KEYS)?;
    let name = report.required(&fields, "name");
    let span = name.map_or(Span::new(id, 0..0), |n| report.span(n));
    let name = name.and_then(|n| record::name(&mut report, n));
    let classes = report.required(&fields, "classes").map(|n| {
        let mut classes: Vec<Class> = Vec::new();
        let mut seen: HashMap<String, String> = HashMap::new();
        let before = report.diagnostics.len();
        let items = report.list(n);
        if report.diagnostics.len() > before {
            lost.list(slug, List::Classes);
        }
        for item in items {
            let Some(key) = record::name(&mut report, item) else {
                lost.list(slug, List::Classes);
                continue;
            };
            let message = message_id(&format!("{slug}-class"), &key);
            if let Some(other) = seen.get(&message) {
                let message = format!("the classes `{other}` and `{key}` share a message");
                let hint = "name each class once; punctuation does not tell them apart".to_owned();
                report.error("load/duplicate-class", item, message, hint);
                continue;
            }
            seen.insert(message.clone(), key.clone());
            classes.push(Class { key, message });
        }
        classes
    });
    let policies = [
        ("all", PairPolicy::All),
        ("same-class", PairPolicy::SameClass),
        ("listed", PairPolicy::Listed),
    ];
    let pairs = fields.get("pairs").and_then(|n| report.word(n, &policies));
    let specs = fields
        .get("spec")
        .map(|n| super::spec::specs(&mut report, n))
        .unwrap_or_default();
    let commands = fields.get("commands").map(|n| {
        let before = report.diagnostics.len();
        let items = report.list(n);
        let read = items.iter().filter_map(|c| record::name(&mut report, c));
        let read: Vec<_> = read.collect();
        if report.diagnostics.len() > before || read.len() < items.len() {
            lost.list(slug, List::Commands);
        }
        read
    });
    let list = |key: &str| {
        fields
            .get(key)
            .map_or(Span::new(id, 0..0), |n| report.span(n))
    };
    let lists = [list("classes"), list("commands")];
    Some(Frame {
        slug: slug.to_owned(),
        message: format!("{slug}-protocol"),
        name: name?,
        span,
        classes: classes?,
        specs,
        pairs: pairs.unwrap_or(PairPolicy::All),
        known_commands: commands.iter().flatten().cloned().collect(),
        commands: commands.unwrap_or_default(),
        lists,
    })
}
