//! `check/unknown-variable`, `check/unknown-function`, `check/unknown-particle`,
//! `check/unknown-message`, `check/circular-message`: everything that a message refers to
//! must exist, and must not be the message itself.
//!
//! Why: Fluent puts `{$naem}` on the page, silently takes the default variant of a select
//! on an unknown function, and shows `{other}` for a missing message.
//!
//! Example: `compare-advice-code = For { $cod }: { $fix }`.

use super::{LostMessages, interface, is_of_locale, is_prose, is_words, lost, own_patterns};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Words, spelling};
use crate::l10n::{Entry, FUNCTIONS, PARTICLES, Reference, ReferenceKind, josa};
use crate::model::LocaleId;
use crate::project::Project;
use std::cell::LazyCell;
use std::collections::{BTreeSet, HashMap};
use typed_index_collections::TiVec;

pub fn check(project: &Project, out: &mut Diagnostics) {
    circles(project, out);
    let locales: TiVec<LocaleId, _> = project
        .locales
        .keys()
        .map(|locale| LazyCell::new(move || Known::of(project, locale)))
        .collect();
    for (file, entry, _, pattern) in own_patterns(project) {
        if pattern.references.is_empty() {
            continue;
        }
        // `option.rs` reports a reference where a quoted text is required.
        let arguments = pattern.references.iter().flat_map(|r| &r.arguments);
        let bare = arguments.filter(|a| a.name.is_some() && a.literal.is_none());
        let bare: BTreeSet<usize> = bare.map(|a| a.range.end).collect();
        let text = &project.sources.at(file.source).text;
        let read = |r: &&Reference| {
            let before = || text[..r.range.start].trim_end().strip_suffix(':');
            bare.is_empty() || !before().is_some_and(|b| bare.contains(&b.trim_end().len()))
        };
        for reference in pattern.references.iter().filter(read) {
            let fault = match reference.kind {
                // The variables of a term are the arguments that it is called with.
                ReferenceKind::Variable if entry.term => None,
                ReferenceKind::Variable => variable(project, &entry.id, reference),
                ReferenceKind::Function => function(reference),
                ReferenceKind::Message | ReferenceKind::Term => {
                    message(&locales[file.locale], reference)
                }
            };
            if let Some((code, text, hint)) = fault {
                let span = Span::new(file.source, reference.range.clone());
                out.push(Diagnostic::error(code, span, text).hint(hint));
            }
        }
    }
}

type Fault = Option<(&'static str, String, String)>;

fn variable(project: &Project, id: &str, reference: &Reference) -> Fault {
    let name = reference.name.as_str();
    let known = match interface(project, id) {
        Some(message) => message.variables,
        None if is_prose(project, id) || is_words(project, id) || is_of_locale(id) => &[],
        // A message of the site's own templates: they decide which variables to pass.
        None => return None,
    };
    if known.contains(&name) {
        return None;
    }
    let hint = match known {
        [] => format!("`{id}` has no variables: write the text out"),
        known => {
            let known: Vec<_> = known.iter().map(|k| format!("${k}")).collect();
            spelling(&format!("${name}"), known.iter().map(String::as_str))
        }
    };
    Some((
        "check/unknown-variable",
        format!("`{id}` has no variable `${name}`"),
        hint,
    ))
}

fn function(reference: &Reference) -> Fault {
    let name = reference.name.as_str();
    let Some((_, usage)) = FUNCTIONS.iter().find(|(known, _)| *known == name) else {
        let message = format!("there is no function `{name}`");
        let hint = spelling(name, FUNCTIONS.iter().map(|(known, _)| *known));
        return Some(("check/unknown-function", message, hint));
    };
    let arguments = reference.arguments.iter().enumerate();
    let mut particle = arguments.filter(|(i, a)| match &a.name {
        Some(name) => name == "particle",
        None => *i == 1,
    });
    let pair = particle.find_map(|(_, a)| a.literal.as_deref());
    if name == "JOSA" && pair.is_none_or(|pair| josa("", pair).is_none()) {
        let message = match pair {
            Some(pair) => format!("JOSA does not support the particles `{pair}`"),
            None => "JOSA needs a pair of particles".to_owned(),
        };
        let pairs: Vec<_> = PARTICLES.iter().map(|(c, v)| format!("{c}/{v}")).collect();
        let hint = format!("write {usage}; known pairs: {}", pairs.join(" "));
        return Some(("check/unknown-particle", message, hint));
    }
    None
}

/// What messages of a locale may refer to: messages, then terms.
struct Known<'p> {
    /// By id; of several, the last one counts.
    entries: [HashMap<&'p str, &'p Entry>; 2],
    words: [Words<'p>; 2],
    lost: LostMessages<'p>,
}

impl<'p> Known<'p> {
    fn of(project: &'p Project, locale: LocaleId) -> Self {
        let of_kind = |term: bool| {
            let entries = super::entries(project, locale).map(|(_, e)| e);
            entries.filter(move |e| e.term == term)
        };
        Self {
            entries: [false, true].map(|term| of_kind(term).map(|e| (&*e.id, e)).collect()),
            words: [false, true].map(|term| Words::new(of_kind(term).map(|e| &*e.id))),
            lost: lost(project, locale),
        }
    }
}

fn message(known: &Known, reference: &Reference) -> Fault {
    let term = reference.kind == ReferenceKind::Term;
    let (what, mark) = if term { ("term", "-") } else { ("message", "") };
    let name = reference.name.as_str();
    let Some(found) = known.entries[usize::from(term)].get(name) else {
        if known.lost.contains(name) {
            return None;
        }
        let text = format!("there is no {what} `{mark}{name}` in this language");
        let hint = match known.words[usize::from(term)].nearest(name) {
            Some(near) => format!("did you mean `{mark}{near}`?"),
            None => format!("define it, or remove the reference; a variable is written ${name}"),
        };
        return Some(("check/unknown-message", text, hint));
    };
    let attribute = reference.attribute.as_deref();
    if found.patterns().any(|(name, _)| name == attribute) {
        return None;
    }
    let text = match attribute {
        Some(attribute) => format!("`{mark}{}` has no attribute `.{attribute}`", found.id),
        None => format!("`{}` has only attributes and no text of its own", found.id),
    };
    let mut names: Vec<_> = found
        .attributes
        .iter()
        .map(|(n, _, _)| n.as_str())
        .collect();
    // List only the first few; there may be very many.
    names.truncate(24);
    let hint = format!("attributes that can be shown: .{}", names.join(" ."));
    Some(("check/unknown-message", text, hint))
}

/// Reports messages that refer to themselves through others: Fluent breaks such a cycle
/// wherever it is entered.
fn circles(project: &Project, out: &mut Diagnostics) {
    type Node<'p> = (LocaleId, bool, &'p str, Option<&'p str>);
    let mut edges: HashMap<Node, Vec<(Node, Span)>> = HashMap::new();
    for (file, entry, attribute, pattern) in own_patterns(project) {
        let from = (file.locale, entry.term, entry.id.as_str(), attribute);
        let shown = pattern.references.iter().filter_map(|r| {
            let term = match r.kind {
                ReferenceKind::Message => false,
                ReferenceKind::Term => true,
                ReferenceKind::Variable | ReferenceKind::Function => return None,
            };
            let to = (file.locale, term, r.name.as_str(), r.attribute.as_deref());
            Some((to, Span::new(file.source, r.range.clone())))
        });
        edges.entry(from).or_default().extend(shown);
    }
    // A message without references is not on a cycle, nor is one that only refers to such
    // messages.
    let mut shown_by: HashMap<Node, Vec<Node>> = HashMap::new();
    let mut open: HashMap<Node, usize> = HashMap::new();
    for (from, shown) in &edges {
        open.insert(
            *from,
            shown
                .iter()
                .filter(|(to, _)| edges.contains_key(to))
                .count(),
        );
        for (to, _) in shown {
            shown_by.entry(*to).or_default().push(*from);
        }
    }
    let mut closed: Vec<Node> = open
        .iter()
        .filter(|(_, n)| **n == 0)
        .map(|(k, _)| *k)
        .collect();
    while let Some(node) = closed.pop() {
        open.remove(&node);
        for from in shown_by.get(&node).into_iter().flatten() {
            if let Some(n) = open.get_mut(from) {
                *n -= 1;
                if *n == 0 {
                    closed.push(*from);
                }
            }
        }
    }
    for from in open.keys() {
        let onward = edges[from].iter().find(|(to, _)| open.contains_key(to));
        if let Some((to, span)) = onward {
            let message = format!("`{}` refers to `{}`, which leads back to it", from.2, to.2);
            let diagnostic = Diagnostic::error("check/circular-message", span.clone(), message);
            out.push(diagnostic.hint("write the text out in one of them"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn references() {
        for (path, text, expected) in [
            (
                "compare.ftl",
                "compare-advice-code = { $code } { $nmae }\n",
                "check/unknown-variable 1:35",
            ),
            (
                "codes/x.ftl",
                "x-1 =\n    .fix = é { $code }\n",
                "check/unknown-variable 2:16",
            ),
            (
                "site.ftl",
                "site-title = { NUMBR(1) }\n",
                "check/unknown-function 1:16",
            ),
            (
                "site.ftl",
                "home-counts = { JOSA($codes, \"x/y\") }\n",
                "check/unknown-particle 1:17",
            ),
            (
                "site.ftl",
                "site-title = { site-titel }\n",
                "check/unknown-message 1:16",
            ),
            (
                "site.ftl",
                "site-title = { -brand }\n",
                "check/unknown-message 1:16",
            ),
        ] {
            let path = format!("locales/fr/{path}");
            let (code, at) = expected.split_once(' ').unwrap();
            assert_eq!(found(&[(&path, text)]), [format!("{code} {path}:{at}")]);
        }
        let sound = "-brand = V { $x }\nsite-title = { -brand(x: 1) } { site-skip }\n\
                     compare-difference-when = { $code }{ JOSA($code, \"은/는\") } { $when }\n\
                     our-own = { $anything }\n";
        let template = (
            "templates/not_found.html",
            "{{ t(id=\"our-own\", anything=1) }}",
        );
        assert_eq!(found(&[template, ("locales/en/site.ftl", sound)]), [""; 0]);
    }
}
