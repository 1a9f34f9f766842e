//! `content/vocabulary.yaml` and `content/<protocol>/`.

use super::fields::Reporter;
use super::record::{self, Draft, is_slug};
use super::tree::SourceTree;
use super::yaml;
use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, Span, spelling};
use crate::model::{Catalog, Class, Fact, PairPolicy, Protocol, Vocabulary, message_id};
use std::collections::{BTreeMap, HashMap, HashSet};

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
            None if matches!(inside, "site.yaml" | "vocabulary.yaml") => {}
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
    Some(format!("{protocol}-{}", file.split('-').next()?))
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
    let node = match yaml::parse(&tree.sources, id) {
        Ok(node) => node,
        Err(diagnostic) => {
            out.push(diagnostic);
            return vocabulary;
        }
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
    pub name: String,
    pub span: Span,
    pub classes: Vec<Class>,
    pub specs: Vec<crate::model::Spec>,
    pub pairs: PairPolicy,
    pub commands: Vec<String>,
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
    let mut drafts = Vec::new();
    for (path, id) in records {
        match record::load(tree, *id, path, &frame, vocabulary, out) {
            Some(draft) => drafts.push(draft),
            None => lost.extend(lost_message(&tree.sources.at(*id).path)),
        }
    }
    let codes = settle(drafts, &frame, lost, out);
    Some(Protocol {
        message: format!("{}-protocol", frame.slug),
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
    let node = match yaml::parse(&tree.sources, id) {
        Ok(node) => node,
        Err(diagnostic) => {
            out.push(diagnostic);
            return None;
        }
    };
    let mut report = Reporter {
        source: id,
        diagnostics: out,
    };
    if !is_slug(slug) {
        let message = format!("`{slug}` cannot be part of a URL");
        let hint = "name the folder with small letters, digits and single dashes".to_owned();
        report.error("load/bad-slug", &node, message, hint);
        return None;
    }
    let fields = report.fields(&node, &KEYS)?;
    let name = report.required(&fields, "name");
    let span = name.map_or(Span::new(id, 0..0), |n| report.span(n));
    let name = name.and_then(|n| report.string(n));
    let classes = report.required(&fields, "classes").map(|n| {
        let items = report.list(n).iter().filter_map(|c| report.string(c));
        let class = |key: String| Class {
            message: message_id(&format!("{slug}-class"), &key),
            key,
        };
        items.map(class).collect::<Vec<_>>()
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
        let items = report.list(n).iter().filter_map(|c| report.string(c));
        items.collect::<Vec<_>>()
    });
    Some(Frame {
        slug: slug.to_owned(),
        name: name?,
        span,
        classes: classes?,
        specs,
        pairs: pairs.unwrap_or(PairPolicy::All),
        commands: commands.unwrap_or_default(),
    })
}

/// Puts the records in order, refuses repetitions and resolves `related`.
fn settle(
    mut drafts: Vec<Draft>,
    frame: &Frame,
    lost: &mut Vec<String>,
    out: &mut Diagnostics,
) -> Vec<crate::model::Code> {
    drafts.sort_by(|a, b| {
        a.code
            .value
            .cmp(&b.code.value)
            .then_with(|| a.code.slug.cmp(&b.code.slug))
    });
    // Codes with one message id could not have prose of their own: 5.1.1 and 5-1-1.
    let mut ids = HashSet::new();
    let mut slugs = HashSet::new();
    drafts.retain(|draft| {
        let code = &draft.code;
        let new_id = ids.insert(code.message.clone());
        if !new_id {
            let message = format!("{} {} has another record already", frame.name, code.text);
            out.push(
                Diagnostic::error("load/duplicate-code", code.span.clone(), message)
                    .hint("keep one record per code; codes that differ only in punctuation clash"),
            );
        }
        let new_slug = slugs.insert(code.slug.clone());
        if !new_slug {
            let message = format!("another record has the slug `{}`", code.slug);
            out.push(
                Diagnostic::error("load/duplicate-slug", code.span.clone(), message)
                    .hint("rename one of the files: its stem is its part of the URL"),
            );
        }
        if new_id && !new_slug {
            lost.push(code.message.clone());
        }
        new_id && new_slug
    });
    let places = drafts
        .iter()
        .enumerate()
        .map(|(i, d)| (d.code.text.clone(), i));
    let places: HashMap<String, usize> = places.collect();
    let mut codes = Vec::with_capacity(drafts.len());
    for (i, mut draft) in drafts.into_iter().enumerate() {
        for (text, span) in draft.related {
            match places.get(&text) {
                Some(&j) if j != i && !draft.code.related.contains(&j) => {
                    draft.code.related.push(j)
                }
                Some(&j) => {
                    let why = if j == i {
                        "the code itself"
                    } else {
                        "a code named before"
                    };
                    let message = format!("`related` names {why}: {text}");
                    let diagnostic = Diagnostic::error("load/bad-related", span, message);
                    out.push(diagnostic.hint("take it out of the list"));
                }
                None if lost.contains(&message_id(&frame.slug, &text)) => {}
                None => {
                    let message = format!("`related` names {text}, which has no record");
                    let known = places.keys().map(String::as_str);
                    let hint = spelling(&text, known.collect::<std::collections::BTreeSet<_>>());
                    let diagnostic = Diagnostic::error("load/unknown-code", span, message);
                    out.push(diagnostic.hint(hint));
                }
            }
        }
        codes.push(draft.code);
    }
    codes
}
