//! Loads `content/<protocol>/protocol.yaml`.

use super::fields::{Fields, Reporter};
use super::tree::SourceTree;
use super::vocabulary::is_word;
use super::yaml::{Node, Value};
use super::{read_yaml, spec};
use crate::diagnostic::{Diagnostics, SourceId, Span};
use crate::model::{
    Class, Label, List, Lost, Message, PairPolicy, Side, Spec, Tone, Vocabulary, Wording,
    message_id,
};
use crate::text::is_slug;
use std::collections::{HashMap, HashSet};

const KEYS: [&str; 8] = [
    "name", "classes", "spec", "pairs", "commands", "label", "roles", "sides",
];

/// Maximum number of roles: a page shows a cure for each.
const MAX_ROLES: usize = 8;
/// Maximum number of sides of an exchange.
const MAX_SIDES: usize = 4;

/// The contents of `protocol.yaml`, as needed for decoding records.
pub(super) struct ProtocolFile {
    pub slug: String,
    pub message: String,
    pub name: String,
    pub span: Span,
    pub classes: Vec<Class>,
    pub specs: Vec<Spec>,
    pub pairs: PairPolicy,
    pub label: Label,
    /// The roles that advice is for, the most common reader first.
    pub roles: Vec<String>,
    pub sides: Vec<Side>,
    pub commands: Vec<String>,
    /// The same, for lookup.
    pub known_commands: HashSet<String>,
    /// Where the lists of classes, of commands, and of roles are.
    pub lists: [Span; 3],
}

impl ProtocolFile {
    /// The subject of a message about the protocol itself.
    pub fn owns(&self, id: &str, vocabulary: &Vocabulary) -> Option<&'static str> {
        let rest = id.strip_prefix(&*self.slug)?.strip_prefix('-')?;
        let role = rest.strip_prefix("role-");
        if id == self.message {
            return Some("the name of the protocol");
        }
        if self.classes.iter().any(|class| class.message == id) {
            return Some("the title of a class");
        }
        if role.is_some_and(|role| self.roles.iter().any(|known| known == role)) {
            return Some("the name of a role");
        }
        let words = match Wording::of(rest) {
            Some((Wording::Fact | Wording::Contrast, key)) => vocabulary.fact(key?).is_some(),
            Some((Wording::Side, key)) => self.sides.iter().any(|side| Some(&*side.key) == key),
            Some(_) => true,
            None => Message::has_versions(rest),
        };
        words.then_some("the protocol's own version of a message of the interface")
    }
}

/// Loads `protocol.yaml`. None if it has no name, or classes that cannot be read.
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
    let reads_as_pair = format!("-{slug}-").contains("-vs-");
    if !is_slug(slug) || slug.contains('.') || reads_as_pair {
        let message = format!("`{slug}` cannot be part of a URL");
        let hint = "name the folder with lowercase letters, digits and single dashes, without \
                    dots; `vs` is reserved";
        report.error("load/bad-slug", &node, message, hint.to_owned());
        return None;
    }
    let fields = report.fields(&node, &KEYS)?;
    let name = report.required(&fields, "name");
    let span = name.map_or(Span::new(id, 0..0), |n| report.span(n));
    let name = name.and_then(|n| report.name(n));
    let classes = fields.get("classes");
    let classes = classes.map_or_else(Vec::new, |n| self::classes(&mut report, n, slug, lost));
    if report.is_empty(&fields, "classes") || fields.is_meant("classes") {
        lost.list(slug, List::Classes);
    }
    let policies = [
        ("all", PairPolicy::All),
        ("same-class", PairPolicy::SameClass),
        ("listed", PairPolicy::Listed),
    ];
    let pairs = fields.get("pairs").and_then(|n| report.word(n, &policies));
    let labels = [("code", Label::Code), ("name", Label::Name)];
    let label = fields.get("label").and_then(|n| report.word(n, &labels));
    let specs = fields.get("spec").map(|n| spec::specs(&mut report, n));
    let roles = fields
        .get("roles")
        .map(|n| roles(&mut report, n, slug, lost));
    let sides = fields
        .get("sides")
        .map(|n| sides(&mut report, n, slug, lost));
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
    let lists = [list("classes"), list("commands"), list("roles")];
    for (key, list) in [("roles", List::Roles), ("sides", List::Sides)] {
        if fields.is_meant(key) {
            lost.list(slug, list);
        }
    }
    Some(ProtocolFile {
        slug: slug.to_owned(),
        message: format!("{slug}-protocol"),
        name: name?,
        span,
        classes,
        specs: specs.unwrap_or_default(),
        pairs: pairs.unwrap_or(PairPolicy::All),
        label: label.unwrap_or(Label::Code),
        roles: roles.unwrap_or_default(),
        sides: sides.unwrap_or_else(Side::usual),
        known_commands: commands.iter().flatten().cloned().collect(),
        commands: commands.unwrap_or_default(),
        lists,
    })
}

/// The classes, each a key or a mapping with its tone.
fn classes(report: &mut Reporter, node: &Node, slug: &str, lost: &mut Lost) -> Vec<Class> {
    let mut classes: Vec<Class> = Vec::new();
    let mut seen: HashMap<String, String> = HashMap::new();
    let before = report.diagnostics.len();
    let items = report.list(node);
    if report.diagnostics.len() > before {
        lost.list(slug, List::Classes);
    }
    for item in items {
        let Some((key, tone)) = class(report, item) else {
            lost.list(slug, List::Classes);
            continue;
        };
        let message = message_id(&format!("{slug}-class"), &key);
        if let Some(other) = seen.get(&message) {
            let message = format!("the classes `{other}` and `{key}` have the same message id");
            let hint =
                "list each class once; names must differ in more than punctuation".to_owned();
            report.error("load/duplicate-class", item, message, hint);
            continue;
        }
        seen.insert(message.clone(), key.clone());
        classes.push(Class { key, message, tone });
    }
    classes
}

fn class(report: &mut Reporter, node: &Node) -> Option<(String, Option<Tone>)> {
    let Value::Map(_) = &node.value else {
        return Some((report.name(node)?, None));
    };
    let fields: Fields = report.fields(node, &["key", "tone"])?;
    let key = report.required(&fields, "key")?;
    let tone = fields.get("tone").and_then(|n| report.word(n, &Tone::ALL));
    Some((report.name(key)?, tone))
}

fn roles(report: &mut Reporter, node: &Node, slug: &str, lost: &mut Lost) -> Vec<String> {
    let before = report.diagnostics.len();
    let mut roles: Vec<String> = Vec::new();
    let items = report.list(node);
    if let Some(first) = items.get(MAX_ROLES) {
        let message = format!("a protocol has at most {MAX_ROLES} roles");
        report.too_large(
            first.range.clone(),
            message,
            "keep only the roles that are needed",
        );
    }
    for item in items.iter().take(MAX_ROLES) {
        let Some(role) = report.string(item) else {
            continue;
        };
        if roles.contains(&role) {
            report.twice(item, &role, "listed");
        } else if is_word(report, item.range.clone(), &role, "a role") {
            roles.push(role);
        }
    }
    if report.diagnostics.len() > before {
        lost.list(slug, List::Roles);
    }
    roles
}

/// The sides of an exchange, by capital letter.
fn sides(report: &mut Reporter, node: &Node, slug: &str, lost: &mut Lost) -> Vec<Side> {
    let before = report.diagnostics.len();
    let mut sides: Vec<Side> = Vec::new();
    let Value::Map(entries) = &node.value else {
        report.wrong_type(
            node,
            "a mapping of letters to sides: `{ C: client, S: server }`",
        );
        lost.list(slug, List::Sides);
        return Side::usual();
    };
    if !(2..=MAX_SIDES).contains(&entries.len()) {
        let message = format!(
            "expected 2 to {MAX_SIDES} sides of an exchange, found {}",
            entries.len()
        );
        let hint = "list those that send or receive something".to_owned();
        report.error("load/bad-side", node, message, hint);
    }
    for (key, value) in entries.iter().take(MAX_SIDES) {
        let mut letters = key.name.chars();
        let letter = letters
            .next()
            .filter(|c| c.is_ascii_uppercase() && letters.next().is_none());
        let Some(letter) = letter else {
            let span = Span::new(report.source, key.range.clone());
            let message = format!("`{}` is not a capital letter", key.name);
            let hint = "name each side with one letter from A to Z".to_owned();
            report.error_at("load/bad-side", span, message, hint);
            continue;
        };
        let Some(key) = report.string(value) else {
            continue;
        };
        if is_word(report, value.range.clone(), &key, "a side") {
            sides.push(Side { letter, key });
        }
    }
    if report.diagnostics.len() > before {
        lost.list(slug, List::Sides);
    }
    sides
}
