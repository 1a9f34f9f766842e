//! `content/vocabulary.yaml` and `content/<protocol>/`.

use super::fields::Reporter;
use super::record::{self, is_slug};
use super::settle;
use super::tree::SourceTree;
use super::yaml;
use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, Span};
use crate::model::{Catalog, Class, Fact, PairPolicy, Protocol, Vocabulary, message_id};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashSet};

/// Loads every protocol. `unread` are files already reported. The second value is
/// the messages that belong to records which could not be loaded.
pub fn load(
    tree: &SourceTree,
    unread: HashSet<SourceId>,
    out: &mut Diagnostics,
) -> (Catalog, Vec<String>) {
    let vocabulary = tree.find("content/vocabulary.yaml");
    let vocabulary =
        vocabulary.map_or_else(Vocabulary::default, |id| load_vocabulary(tree, id, out));
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
        protocols: Vec::new(),
    };
    let mut lost: Vec<_> = tree
        .sources
        .iter()
        .filter(|(id, _)| unread.contains(id))
        .filter_map(|(_, source)| lost_message(&source.path))
        .collect();
    for (folder, files) in folders {
        let loaded = load_protocol(tree, folder, &files, &catalog.vocabulary, &mut lost, out);
        catalog.protocols.extend(loaded);
    }
    (catalog, lost)
}

/// `content/ftp/codes/220-service-ready.yaml` belongs to `ftp-220`, most likely.
fn lost_message(path: &str) -> Option<String> {
    let mut parts = path.strip_prefix("content/")?.split('/');
    let (protocol, file) = (parts.next()?, parts.next_back()?);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    Some(message_id(protocol, stem.split('-').next()?))
}

fn stray(id: SourceId, out: &mut Diagnostics) {
    let message = "nothing reads this file";
    out.push(
        Diagnostic::warning("load/stray-file", Span::new(id, 0..0), message)
            .hint("records lie in content/<protocol>/codes/, beside them protocol.yaml"),
    );
}

fn load_vocabulary(tree: &SourceTree, id: SourceId, out: &mut Diagnostics) -> Vocabulary {
    let mut vocabulary = Vocabulary::default();
    let Some(node) = yaml::read(&tree.sources, id, out) else {
        vocabulary.unreadable = true;
        return vocabulary;
    };
    let mut report = Reporter {
        source: id,
        diagnostics: out,
    };
    let yaml::Value::Map(entries) = &node.value else {
        if node.value != yaml::Value::Null {
            report.wrong_type(&node, "a mapping");
        }
        return vocabulary;
    };
    for (key, node) in entries {
        let mut values = Vec::new();
        for item in report.list(node) {
            match &item.value {
                yaml::Value::Str(word) if values.contains(word) => {
                    let message = format!("`{word}` is listed twice");
                    report.error("load/duplicate-value", item, message, "keep one".to_owned());
                }
                yaml::Value::Str(word) if is_slug(word) => values.push(word.clone()),
                _ => report.wrong_type(item, "a word of small letters, digits and dashes"),
            }
        }
        vocabulary.facts.push(Fact {
            key: key.name.clone(),
            values,
        });
    }
    vocabulary
}

const KEYS: [&str; 5] = ["name", "classes", "spec", "pairs", "commands"];

/// What `protocol.yaml` says, as records need it.
pub(super) struct Frame {
    pub slug: String,
    pub message: String,
    pub name: String,
    pub span: Span,
    pub classes: Vec<Class>,
    pub specs: Vec<crate::model::Spec>,
    pub pairs: PairPolicy,
    pub commands: Vec<String>,
}

impl Frame {
    /// Ids of the messages about the protocol and its classes.
    pub fn messages(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.message).chain(self.classes.iter().map(|c| &c.message))
    }
}

fn load_protocol(
    tree: &SourceTree,
    folder: &str,
    files: &[(&str, SourceId)],
    vocabulary: &Vocabulary,
    lost: &mut Vec<String>,
    out: &mut Diagnostics,
) -> Option<Protocol> {
    let is_own = |path: &&(&str, SourceId)| matches!(path.0, "protocol.yaml" | "protocol.yml");
    let records: Vec<_> = files.iter().filter(|f| f.0.starts_with("codes/")).collect();
    for (_, id) in files
        .iter()
        .filter(|f| !is_own(f) && !f.0.starts_with("codes/"))
    {
        stray(*id, out);
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
    let frame = load_frame(tree, *id, folder, out)?;
    let read = records.into_par_iter().map(|(path, id)| {
        let (mut message, mut found) = (None, Diagnostics::default());
        let draft = record::load(
            tree,
            *id,
            path,
            &frame,
            vocabulary,
            &mut message,
            &mut found,
        );
        let draft =
            draft.ok_or_else(|| message.or_else(|| lost_message(&tree.sources.at(*id).path)));
        (draft, found)
    });
    let read: Vec<_> = read.collect();
    let mut drafts = Vec::new();
    for (draft, found) in read {
        out.extend(found);
        match draft {
            Ok(draft) => drafts.push(draft),
            Err(message) => lost.extend(message),
        }
    }
    let codes = settle::settle(tree, drafts, &frame, lost, out);
    Some(Protocol {
        message: frame.message,
        slug: frame.slug,
        name: frame.name,
        classes: frame.classes,
        specs: frame.specs,
        pairs: frame.pairs,
        span: frame.span,
        codes,
    })
}

fn load_frame(tree: &SourceTree, id: SourceId, slug: &str, out: &mut Diagnostics) -> Option<Frame> {
    let node = yaml::read(&tree.sources, id, out)?;
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
        for item in report.list(n) {
            let Some(key) = record::name(&mut report, item) else {
                continue;
            };
            let message = message_id(&format!("{slug}-class"), &key);
            if let Some(other) = classes.iter().find(|c| c.message == message) {
                let message = format!("the classes `{}` and `{key}` share a message", other.key);
                let hint = "name each class once; punctuation does not tell them apart".to_owned();
                report.error("load/duplicate-class", item, message, hint);
                continue;
            }
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
        .map(|n| record::specs(&mut report, n))
        .unwrap_or_default();
    let commands = fields.get("commands").map(|n| {
        let items = report.list(n).iter();
        let items = items.filter_map(|c| record::name(&mut report, c));
        items.collect::<Vec<_>>()
    });
    Some(Frame {
        slug: slug.to_owned(),
        message: format!("{slug}-protocol"),
        name: name?,
        span,
        classes: classes?,
        specs,
        pairs: pairs.unwrap_or(PairPolicy::All),
        commands: commands.unwrap_or_default(),
    })
}
