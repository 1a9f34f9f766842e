//! `check/missing-message`: words that pages show for the contents of records: facts and
//! their values, roles, and the sides and events of an exchange.

use super::default_messages::DefaultMessages;
use crate::diagnostic::{Diagnostic, Diagnostics, Span, nearest};
use crate::model::{Cause, Fact, LocaleId, Protocol, ProtocolId, Said, Values, Wording};
use crate::project::Project;
use std::collections::{BTreeMap, BTreeSet};

/// Reports words that the default locale lacks.
pub(super) fn check(project: &Project, known: &DefaultMessages, out: &mut Diagnostics) {
    facts(project, known, out);
    for protocol in &project.catalog.protocols {
        for code in &protocol.codes {
            for cause in code.causes.iter().filter(|cause| cause.home.is_none()) {
                of_cause(project, known, protocol, cause, out);
            }
        }
    }
    let mut missing: BTreeMap<String, Missing> = BTreeMap::new();
    for (p, protocol) in project.catalog.protocols.iter_enumerated() {
        of_protocol(project, p, protocol, &mut missing);
    }
    let tag = &project.locales[LocaleId::DEFAULT].tag;
    for (id, Missing { what, span, file }) in missing {
        if known.is_lost(&id) {
            continue;
        }
        let message = format!("{what} has no word in `{tag}`");
        let hint = format!("add `{id} = …` to locales/{tag}/{file}.ftl");
        let error = Diagnostic::error("check/missing-message", span, message);
        out.push(error.about(&id, None).hint(hint));
    }
}

/// Reports the reason or the cures of a cause that the default locale lacks.
fn of_cause(
    project: &Project,
    known: &DefaultMessages,
    protocol: &Protocol,
    cause: &Cause,
    out: &mut Diagnostics,
) {
    let (localizer, id) = (project.localizers.at(LocaleId::DEFAULT), &cause.message);
    if known.is_lost(id) || known.is_doubled(id) {
        return;
    }
    let tag = &project.locales[LocaleId::DEFAULT].tag;
    let roles = cause.who.iter().map(|role| &protocol.roles[*role]);
    let mut missing = Cause::attributes(roles);
    missing.retain(|attribute| !localizer.has(id, Some(attribute)));
    if missing.is_empty() {
        return;
    }
    let written = known.entry(id);
    let quoted: Vec<_> = missing.iter().map(|name| format!("`.{name}`")).collect();
    let message = match &written {
        Some(_) => format!("`{id}` has no {}", quoted.join(", ")),
        None => format!("the cause `{}` has no words in `{tag}`", cause.key),
    };
    let hint = match &written {
        Some(_) => format!("add `    .{} = …` to the message", missing[0]),
        None => format!(
            "add the message `{id}` with {} to locales/{tag}/codes/{}.ftl",
            quoted.join(" "),
            protocol.slug
        ),
    };
    let span = written.map_or(cause.span.clone(), |(span, _)| span);
    let error = Diagnostic::error("check/missing-message", span, message);
    out.push(error.about(id, Some(&missing[0])).hint(hint));
}

/// A message that the default locale lacks.
struct Missing {
    what: String,
    span: Span,
    /// The file in which it belongs.
    file: String,
}

/// Adds the words that a protocol's roles and exchanges lack, by id of the message.
fn of_protocol(
    project: &Project,
    p: ProtocolId,
    protocol: &Protocol,
    missing: &mut BTreeMap<String, Missing>,
) {
    let localizer = project.localizers.at(LocaleId::DEFAULT);
    let mut want = |id: String, what: String, span: &Span, file: String| {
        let version = project.version(LocaleId::DEFAULT, Some(p), &id);
        if !localizer.has(&version, None) {
            let span = span.clone();
            missing.entry(id).or_insert(Missing { what, span, file });
        }
    };
    for role in &protocol.roles {
        let what = format!("the role `{role}` of {}", protocol.name);
        let file = format!("codes/{}", protocol.slug);
        want(protocol.role_message(role), what, &protocol.span, file);
    }
    for line in protocol.codes.iter().flat_map(|code| &code.exchange) {
        let sides = line.to.into_iter().chain([line.from]);
        for side in sides.map(|side| &protocol.sides[side].key) {
            let what = format!("the side `{side}` of an exchange");
            let id = Wording::Side.id_of(side);
            want(id, what, &line.span, "facts".to_owned());
        }
        if let Said::Event(key) = &line.said {
            let what = format!("the event `{key}` of an exchange");
            let id = Wording::Event.id_of(key);
            want(id, what, &line.span, "facts".to_owned());
        }
    }
}

/// The words for facts that records state: one report per fact, at its definition.
fn facts(project: &Project, known: &DefaultMessages, out: &mut Diagnostics) {
    let localizer = project.localizers.at(LocaleId::DEFAULT);
    let tag = &project.locales[LocaleId::DEFAULT].tag;
    for (id, Stated { fact, values, own }) in stated(project) {
        if known.is_lost(&id) {
            continue;
        }
        let written = known.entry(&id);
        // A misspelled one has its own report.
        let names = written.iter().flat_map(|(_, names)| names);
        let unknown: Vec<&str> = names
            .copied()
            .filter(|name| fact.values.iter().all(|v| v != name))
            .collect();
        let missing: Vec<&str> = values
            .into_iter()
            .filter(|v| !localizer.has(&id, Some(v)))
            .filter(|v| nearest(v, unknown.iter().copied()).is_none())
            .collect();
        let name = !localizer.has(&id, None);
        if missing.is_empty() && !name {
            continue;
        }
        let quoted: Vec<_> = missing.iter().map(|v| format!("`{v}`")).collect();
        let what = match (name, quoted.is_empty()) {
            (true, true) => "itself".to_owned(),
            (true, false) => format!("itself and for {}", quoted.join(", ")),
            (false, _) => quoted.join(", "),
        };
        let message = format!("the fact `{}` has no words in `{tag}` for {what}", fact.key);
        let lines = missing.iter().map(|v| format!("`    .{v} = …`"));
        let lines: Vec<_> = name
            .then(|| format!("`{id} = …`"))
            .into_iter()
            .chain(lines)
            .collect();
        let hint = match &written {
            Some((span, _)) => {
                let source = project.sources.at(span.source);
                let line = source.position(span.range.start).line;
                let place = format!("{}, line {line}", source.path);
                format!("add to the message `{id}` in {place}: {}", lines.join(", "))
            }
            None => {
                let file = own.map_or("facts".to_owned(), |slug| format!("codes/{slug}"));
                format!("add to locales/{tag}/{file}.ftl: {}", lines.join(", "))
            }
        };
        // Authors cannot fix built-in files.
        let own = project
            .sources
            .at(fact.span.source)
            .path
            .starts_with("content/");
        let span = match (own, written) {
            (true, _) => fact.span.clone(),
            (false, Some((span, _))) => span,
            (false, None) => Span::new(project.site, 0..0),
        };
        let error = Diagnostic::error("check/missing-message", span, message);
        out.push(error.about(&id, None).hint(hint));
    }
}

/// The values that records state for a fact whose words are in one message.
struct Stated<'p> {
    fact: &'p Fact,
    /// The values in use.
    values: BTreeSet<&'p str>,
    /// The folder of the protocol that has its own version of the message.
    own: Option<&'p str>,
}

/// The stated values that pages show, by id of the message with the words for them.
fn stated(project: &Project) -> BTreeMap<String, Stated<'_>> {
    let mut stated: BTreeMap<String, Stated> = BTreeMap::new();
    for (p, protocol) in project.catalog.protocols.iter_enumerated() {
        for (i, fact) in protocol.vocabulary.facts.iter().enumerate() {
            let told: BTreeSet<Values> = protocol.codes.iter().filter_map(|c| c.fact(i)).collect();
            // A value that is usual everywhere is not shown.
            if told.iter().all(|values| fact.is_usual(*values)) {
                continue;
            }
            let id = project.words(LocaleId::DEFAULT, Some(p), Wording::Fact, fact);
            let own = id.strip_prefix(&*protocol.slug).and(Some(&*protocol.slug));
            let used = stated.entry(id).or_insert_with(|| Stated {
                fact,
                values: BTreeSet::new(),
                own,
            });
            let values = told.iter().flat_map(|values| values.iter());
            used.values
                .extend(values.map(|value| fact.values[value].as_str()));
        }
    }
    stated
}
