//! Loads `content/vocabulary.yaml`, the facts that all protocols share, and
//! `content/<protocol>/vocabulary.yaml`, the facts of one protocol.

use super::fields::{MAX_ITEMS, Reporter};
use super::read_yaml;
use super::tree::SourceTree;
use super::yaml::{Key, Node, Value};
use crate::diagnostic::{Diagnostics, SourceId, Span, spelling};
use crate::model::{Fact, List, Lost, MAX_VALUES, Role, Vocabulary};
use std::collections::HashSet;

/// Maximum number of facts of a protocol: a page shows them all.
pub const MAX_FACTS: usize = 20;

/// Words that YAML parsers interpret as something else.
const RESERVED: [&str; 7] = ["yes", "no", "on", "off", "true", "false", "null"];

/// Loads the facts that all protocols share. What cannot be read is added to `lost`.
pub(super) fn load(
    tree: &SourceTree,
    id: SourceId,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> Vocabulary {
    read(tree, id, None, MAX_ITEMS, lost, out)
}

/// Loads the facts of a protocol: shared ones, named without values, and its own.
pub(super) fn load_own(
    tree: &SourceTree,
    id: SourceId,
    shared: &Vocabulary,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> Vocabulary {
    read(tree, id, Some(shared), MAX_FACTS, lost, out)
}

/// The facts of a protocol that has no vocabulary of its own: all shared ones.
pub(super) fn load_shared(
    protocol: &str,
    shared: &Vocabulary,
    lost: &Lost,
    out: &mut Diagnostics,
) -> Vocabulary {
    let excess = shared.facts.get(MAX_FACTS);
    if let Some(first) = excess.filter(|_| !lost.has_vocabulary()) {
        let message = format!("{protocol} would have too many facts; the limit is {MAX_FACTS}");
        let mut report = Reporter {
            source: first.span.source,
            diagnostics: out,
        };
        let hint = "list those that it needs in a vocabulary.yaml beside its protocol.yaml";
        report.too_large(first.span.range.clone(), message, hint);
    }
    shared.clone()
}

fn read(
    tree: &SourceTree,
    id: SourceId,
    shared: Option<&Vocabulary>,
    limit: usize,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> Vocabulary {
    let Some(node) = read_yaml(tree, id, lost, out) else {
        return Vocabulary::default();
    };
    let mut report = Reporter {
        source: id,
        diagnostics: out,
    };
    let path = &tree.sources.at(id).path;
    let Value::Map(entries) = &node.value else {
        if node.value != Value::Null {
            report.wrong_type(&node, "a mapping");
            lost.file(path);
        }
        return Vocabulary::default();
    };
    if let Some((key, _)) = entries.get(limit) {
        let message = format!("this vocabulary has too many facts; the limit is {limit}");
        report.too_large(
            key.range.clone(),
            message,
            "keep only the items that are needed",
        );
        lost.file(path);
    }
    let mut facts = Vec::new();
    let mut claims: Vec<(Role, String)> = Vec::new();
    for (key, node) in entries.iter().take(limit) {
        let before = report.diagnostics.len();
        let fact = is_word(
            &mut report,
            key.range.clone(),
            &key.name,
            "the key of a fact",
        )
        .then(|| fact(&mut report, key, node, shared, &mut claims, (path, lost)))
        .flatten();
        if report.diagnostics.len() > before {
            lost.fact(&key.name);
        }
        facts.extend(fact);
    }
    // A fact named like a role has that role, unless another fact claims it.
    for fact in facts.iter_mut().filter(|fact| fact.role.is_none()) {
        let inherited = shared.and_then(|shared| shared.fact(&fact.key)?.role);
        let named = Role::ALL.into_iter().find(|role| role.key() == fact.key);
        let role = if fact.own { named } else { inherited.or(named) };
        fact.role = role.filter(|role| claims.iter().all(|(claimed, _)| claimed != role));
    }
    Vocabulary::new(facts)
}

fn fact(
    report: &mut Reporter,
    key: &Key,
    node: &Node,
    shared: Option<&Vocabulary>,
    claims: &mut Vec<(Role, String)>,
    (path, lost): (&str, &mut Lost),
) -> Option<Fact> {
    let span = Span::new(report.source, key.range.clone());
    let inherited = shared.and_then(|shared| shared.fact(&key.name));
    let fields = match &node.value {
        Value::Map(_) => Some(report.fields(node, &["values", "role", "usual"])?),
        _ => None,
    };
    let listed = match &fields {
        Some(fields) => fields.get("values"),
        None => Some(node).filter(|node| node.value != Value::Null),
    };
    let (values, own) = match (listed, inherited, shared) {
        (Some(node), ..) => (values(report, node)?, shared.is_some()),
        (None, Some(fact), _) => (fact.values.clone(), false),
        (None, None, Some(shared)) => {
            let message = format!("there is no shared fact `{}`", key.name);
            let keys = shared.facts.iter().map(|fact| fact.key.as_str());
            if let Some(folder) = path.split('/').nth(1) {
                lost.list(folder, List::Facts);
            }
            let hint = format!(
                "{}; a fact of this protocol only needs a list of values",
                spelling(&key.name, keys)
            );
            report.error_at("load/unknown-fact", span, message, hint);
            return None;
        }
        (None, None, None) => {
            let message = format!("the fact `{}` has no values", key.name);
            let hint = format!("list them: `{}: [first, second]`", key.name);
            report.error_at("load/missing-key", span, message, hint);
            return None;
        }
    };
    let roles = Role::ALL.map(|role| (role.name(), role));
    let role = fields.as_ref().and_then(|fields| fields.get("role"));
    let role = role.and_then(|node| Some((node, report.word(node, &roles)?)));
    if let Some((node, role)) = role {
        if let Some((_, other)) = claims.iter().find(|(claimed, _)| *claimed == role) {
            let message = format!("`{other}` already has the role `{}`", role.name());
            let hint = "only one fact of a protocol can have a role: remove it from one of them";
            report.error("load/duplicate-role", node, message, hint.to_owned());
            return None;
        }
        claims.push((role, key.name.clone()));
    }
    let mut usual = inherited.filter(|_| !own).and_then(|fact| fact.usual);
    if let Some(node) = fields.as_ref().and_then(|fields| fields.get("usual")) {
        let text = report.string(node)?;
        usual = values.iter().position(|value| *value == text);
        if usual.is_none() {
            let message = format!("`{text}` is not a value of the fact `{}`", key.name);
            let hint = spelling(&text, values.iter().map(String::as_str));
            report.error("load/unknown-fact-value", node, message, hint);
        }
    }
    Some(Fact {
        key: key.name.clone(),
        values,
        role: role.map(|(_, role)| role),
        usual,
        own,
        span,
    })
}

/// The valid values of a fact. `None` if it is not a list.
fn values(report: &mut Reporter, node: &Node) -> Option<Vec<String>> {
    let Value::Seq(items) = &node.value else {
        report.wrong_type(node, "a list of values");
        return None;
    };
    if let Some(first) = items.get(MAX_VALUES) {
        let message = format!("a fact has at most {MAX_VALUES} values");
        report.too_large(
            first.range.clone(),
            message,
            "keep only the items that are needed",
        );
    }
    let (mut values, mut seen) = (Vec::new(), HashSet::new());
    for item in items.iter().take(MAX_VALUES) {
        match &item.value {
            Value::Str(word) if seen.contains(word) => {
                report.twice(item, word, "listed");
            }
            Value::Str(word) => {
                if is_word(report, item.range.clone(), word, "a value") {
                    seen.insert(word);
                    values.push(word.clone());
                }
            }
            Value::Bool(value) => {
                let word = value.to_string();
                is_word(report, item.range.clone(), &word, "a value");
            }
            _ => report.wrong_type(item, "a word of lowercase letters, digits and dashes"),
        }
    }
    Some(values)
}

/// Whether a word can be a key or a value, and thus the attribute of a message. If not,
/// reports it.
pub(super) fn is_word(
    report: &mut Reporter,
    range: std::ops::Range<usize>,
    word: &str,
    what: &str,
) -> bool {
    let (message, hint) = if RESERVED.contains(&word) {
        (
            format!("`{word}` cannot be {what}: some YAML parsers read it as a boolean or null"),
            "use another word, such as `allowed` or `none`",
        )
    } else if word.len() > 40
        || !word.starts_with(|c: char| c.is_ascii_lowercase())
        || !word
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    {
        (
            format!("`{word}` cannot be {what}"),
            "begin with a lowercase letter, and use only lowercase letters, digits and dashes, \
             at most 40 in total",
        )
    } else {
        return true;
    };
    let span = Span::new(report.source, range);
    report.error_at("load/bad-key", span, message, hint.to_owned());
    false
}

#[cfg(test)]
mod tests {
    use super::super::{SourceTree, load};
    use crate::model::{CodeIndex, ProtocolId, Role, Values};

    /// Loads two vocabularies and a record of the protocol `x` with these facts. Returns
    /// the reports, as code and position.
    fn loaded(shared: &str, own: &str, facts: &str) -> (crate::load::Loaded, Vec<String>) {
        let mut tree = SourceTree::default();
        tree.add("content/site.yaml", "base_url: https://a.example\n");
        tree.add("locales/en/locale.ftl", "locale-name = English\n");
        tree.add("content/vocabulary.yaml", shared);
        tree.add("content/x/protocol.yaml", "name: X\nclasses: [a]\n");
        if !own.is_empty() {
            tree.add("content/x/vocabulary.yaml", own);
        }
        let record = format!("code: 1\nname: N\nclass: a\nfacts:\n{facts}");
        tree.add("content/x/codes/1-n.yaml", &record);
        let loaded = load(tree, None);
        let place = |d: &crate::diagnostic::Diagnostic| {
            let source = loaded.project.sources.at(d.span.source);
            let at = source.position(d.span.range.start);
            format!("{} {}:{}:{}", d.code, source.path, at.line, at.column)
        };
        let found = loaded.diagnostics.iter().map(place).collect();
        (loaded, found)
    }

    const SHARED: &str = "outcome: [good, bad]\nstatus: { values: [standard, old], usual: standard }\nphase: [a, b, any]\nspare: [x]\n";

    #[test]
    fn a_protocol_has_the_shared_facts_or_those_that_it_names() {
        let (loaded, found) = loaded(SHARED, "", "  phase: a\n");
        assert_eq!(found, [""; 0]);
        let protocol = &loaded.project.catalog.protocols[ProtocolId::from(0)];
        assert_eq!(protocol.vocabulary, loaded.project.catalog.vocabulary);

        let own = "phase: { values: [dns, tls, any], role: timeline }\nstatus:\nmode: [m]\n";
        let (loaded, found) = super::tests::loaded(SHARED, own, "  phase: [tls, dns]\n  mode: m\n");
        assert_eq!(found, [""; 0]);
        let protocol = &loaded.project.catalog.protocols[ProtocolId::from(0)];
        let facts = &protocol.vocabulary.facts;
        let told: Vec<_> = facts.iter().map(|f| (&*f.key, f.own, f.role)).collect();
        let timeline = Some(Role::Timeline);
        let expected = [
            ("phase", true, timeline),
            ("status", false, None),
            ("mode", true, None),
        ];
        assert_eq!(told, expected);
        let code = &protocol.codes[CodeIndex::from(0)];
        let usual = Values::one(0);
        let stated = [(0, Values::one(0).with(1)), (1, usual), (2, Values::one(0))];
        assert_eq!(code.facts, stated);
        assert!(facts[1].is_usual(usual));
    }

    #[test]
    fn a_role_belongs_to_the_fact_that_claims_it() {
        let roles = |own: &str| {
            let (loaded, found) = loaded(SHARED, own, "");
            let facts = &loaded.project.catalog.protocols[ProtocolId::from(0)]
                .vocabulary
                .facts;
            let roles: Vec<_> = facts.iter().map(|f| f.role.map(Role::name)).collect();
            (roles, found)
        };
        let (told, found) = roles("outcome:\nresult: { values: [a], role: outcome }\n");
        assert_eq!((told, found), (vec![None, Some("outcome")], vec![]));
        let two = "a: { values: [a], role: actor }\nb: { values: [b], role: actor }\n";
        let (told, found) = roles(two);
        let place = "content/x/vocabulary.yaml:2:25";
        assert_eq!(told, [Some("actor")]);
        assert_eq!(found, [format!("load/duplicate-role {place}")]);
    }

    #[test]
    fn bad_vocabularies() {
        let many = |n: usize| (0..n).map(|i| format!("f{i}: [a]\n")).collect::<String>();
        let values: Vec<_> = (0..21).map(|i| format!("v{i}")).collect();
        for (own, report, at) in [
            ("outcom:\n", "load/unknown-fact", "1:1"),
            ("a: x\n", "load/wrong-type", "1:4"),
            (
                "a: { values: [x], usual: y }\n",
                "load/unknown-fact-value",
                "1:26",
            ),
            (
                "a: { values: [x], role: outcom }\n",
                "load/unknown-value",
                "1:25",
            ),
            ("a: { valeus: [x] }\n", "load/unknown-key", "1:6"),
            ("a: [x, x]\n", "load/duplicate-value", "1:8"),
            ("a: [x, yes]\n", "load/bad-key", "1:8"),
            ("a: [x, true]\n", "load/bad-key", "1:8"),
            ("a: [1x]\n", "load/bad-key", "1:5"),
            ("off: [x]\n", "load/bad-key", "1:1"),
            ("A: [x]\n", "load/bad-key", "1:1"),
            (&many(21), "load/too-large", "21:1"),
            (
                &format!("a: [{}]\n", values.join(", ")),
                "load/too-large",
                "1:95",
            ),
        ] {
            let (_, found) = loaded(SHARED, own, "");
            assert_eq!(
                found[0],
                format!("{report} content/x/vocabulary.yaml:{at}"),
                "{own}"
            );
        }
        let (_, found) = loaded("a:\n", "", "");
        assert_eq!(found[0], "load/missing-key content/vocabulary.yaml:1:1");
        let (_, found) = loaded(&many(21), "", "");
        assert_eq!(found[0], "load/too-large content/vocabulary.yaml:21:1");
        let (_, found) = loaded(SHARED, "", "  outcome: [good, bad]\n");
        assert_eq!(found, ["load/wrong-type content/x/codes/1-n.yaml:5:12"]);
        let (_, found) = loaded(SHARED, "", "  phase: [a, a]\n");
        assert_eq!(
            found,
            ["load/duplicate-value content/x/codes/1-n.yaml:5:14"]
        );
    }
}
