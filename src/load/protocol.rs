//! Loads `content/<protocol>/protocol.yaml`.

use super::fields::Reporter;
use super::read_yaml;
use super::tree::SourceTree;
use crate::diagnostic::{Diagnostics, SourceId, Span};
use crate::model::{Class, List, Lost, PairPolicy, Spec, message_id};
use crate::text::is_slug;
use std::collections::{HashMap, HashSet};

const KEYS: [&str; 5] = ["name", "classes", "spec", "pairs", "commands"];

/// The contents of `protocol.yaml`, as needed for decoding records.
pub(super) struct ProtocolFile {
    pub slug: String,
    pub message: String,
    pub name: String,
    pub span: Span,
    pub classes: Vec<Class>,
    pub specs: Vec<Spec>,
    pub pairs: PairPolicy,
    pub commands: Vec<String>,
    /// The same, for lookup.
    pub known_commands: HashSet<String>,
    /// Where the lists of classes and of commands are.
    pub lists: [Span; 2],
}

impl ProtocolFile {
    /// Whether a message is about the protocol itself or, judging by its prefix, about a
    /// class.
    pub fn owns(&self, id: &str) -> bool {
        let class = id.strip_prefix(&*self.slug);
        let class = class.and_then(|rest| rest.strip_prefix("-class"));
        id == self.message || class.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }
}

/// Loads `protocol.yaml`. None if it has no name or no classes.
pub(super) fn load(
    tree: &SourceTree,
    id: SourceId,
    slug: &str,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> Option<ProtocolFile> {
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
    let name = name.and_then(|n| report.name(n));
    let classes = report.required(&fields, "classes").map(|n| {
        let mut classes: Vec<Class> = Vec::new();
        let mut seen: HashMap<String, String> = HashMap::new();
        let before = report.diagnostics.len();
        let items = report.list(n);
        if report.diagnostics.len() > before {
            lost.list(slug, List::Classes);
        }
        for item in items {
            let Some(key) = report.name(item) else {
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
        let read = items.iter().filter_map(|c| report.name(c));
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
    Some(ProtocolFile {
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
