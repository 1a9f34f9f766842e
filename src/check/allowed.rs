//! `check/unused-allowance`, `check/unknown-rule`: what `allow.yaml` says is meant to be
//! so is not reported; and an entry that is needed no more is reported itself.
//!
//! Why: an exception that outlives its cause hides the next mistake of its kind.
//!
//! Example: `messages: [home-counts]`, and `home-counts` has been translated since.

use super::{RULES, lost};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, nearest, spelling};
use crate::project::{Allowance, Project};
use std::collections::BTreeSet;

/// Takes out what is allowed, and adds what is wrong with the allowances. What one with a
/// misspelt name was meant to allow is taken out, too.
pub fn apply(project: &Project, found: Diagnostics) -> Diagnostics {
    let known = |a: &&Allowance| a.code != NEVER && RULES.iter().any(|(code, _)| *code == a.code);
    let (allowances, unknown): (Vec<_>, Vec<_>) = project.allowances.iter().partition(known);
    let mut used: Vec<Vec<bool>> = allowances
        .iter()
        .map(|a| vec![false; a.messages.len().max(1)])
        .collect();
    let mut kept = Diagnostics::default();
    for diagnostic in found {
        let path = &project.sources.at(diagnostic.span.source).path;
        let mut allowed = false;
        for (allowance, used) in allowances.iter().zip(&mut used) {
            if allowance.code == diagnostic.code && path.starts_with(&allowance.folder) {
                for i in matching(allowance, diagnostic.about.as_deref()) {
                    used[i] = true;
                    allowed = true;
                }
            }
        }
        let meant = |a: &&&Allowance| {
            diagnostic.code != NEVER
                && path.starts_with(&a.folder)
                && nearest(&a.code, [diagnostic.code]).is_some()
                && !matching(a, diagnostic.about.as_deref()).is_empty()
        };
        allowed |= unknown.iter().any(|a| meant(&a));
        allowed |= diagnostic.severity == Severity::Warning && project.lost.has_allowance(path);
        if !allowed {
            kept.push(diagnostic);
        }
    }
    let mut misspelt = BTreeSet::new();
    for (allowance, used) in allowances.iter().zip(used) {
        for i in (0..used.len()).filter(|i| !used[*i]) {
            let name = allowance.messages.get(i).map(|(name, _)| name.as_str());
            if name.is_some_and(|name| is_lost(project, allowance, name)) {
                continue;
            }
            let (what, span) = match allowance.messages.get(i) {
                Some((name, span)) => (format!(" for `{name}`"), span),
                None => (String::new(), &allowance.span),
            };
            let message = format!("`{}` is not reported{what}", allowance.code);
            let reported = kept.iter().filter(|d| {
                let path = &project.sources.at(d.span.source).path;
                d.code == allowance.code && path.starts_with(&allowance.folder)
            });
            let about: Vec<String> = reported.filter_map(|d| d.about.clone()).collect();
            let near = name.and_then(|n| nearest(n, about.iter().map(String::as_str)));
            let hint = match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => "take it out: it would hide the next mistake of its kind".to_owned(),
            };
            misspelt.extend(near.map(|near| (allowance.code.clone(), near.to_owned())));
            let warning = Diagnostic::warning("check/unused-allowance", span.clone(), message);
            kept.push(warning.hint(hint));
        }
    }
    if !misspelt.is_empty() {
        let meant = |d: &Diagnostic| {
            let about = d.about.clone().unwrap_or_default();
            misspelt.contains(&(d.code.to_owned(), about))
        };
        let all = std::mem::take(&mut kept);
        kept.extend(all.into_iter().filter(|d| !meant(d)));
    }
    for allowance in unknown {
        if allowance.code == NEVER {
            let message = format!("`{NEVER}` cannot be allowed");
            kept.push(
                Diagnostic::error("check/unknown-rule", allowance.span.clone(), message)
                    .hint("take it out, and shorten the text"),
            );
            continue;
        }
        let codes = RULES.iter().map(|(code, _)| *code);
        let message = format!("no check reports `{}`", allowance.code);
        kept.push(
            Diagnostic::error("check/unknown-rule", allowance.span.clone(), message)
                .hint(spelling(&allowance.code, codes)),
        );
    }
    kept
}

/// Whether what an allowance is for cannot be told, since the message has an error.
fn is_lost(project: &Project, allowance: &Allowance, name: &str) -> bool {
    let id = name.split('.').next().unwrap_or(name);
    let locales = 0..project.locales.len();
    let of = |l: &usize| allowance.folder == format!("locales/{}/", project.locales[*l].tag);
    let mut locales = locales.filter(|l| of(l) || allowance.folder == "content/");
    locales.any(|l| lost(project, l).contains(id))
}

/// Nobody is shown a text without end.
const NEVER: &str = "check/oversized-text";

/// Whether a report about a message, `id` or `id.attribute`, in a file is allowed.
pub fn allows(project: &Project, code: &str, path: &str, about: &str) -> bool {
    let mut allowances = project.allowances.iter();
    code != NEVER
        && allowances.any(|a| {
            a.code == code && path.starts_with(&a.folder) && !matching(a, Some(about)).is_empty()
        })
}

/// Which entries of an allowance are for a message.
fn matching(allowance: &Allowance, about: Option<&str>) -> Vec<usize> {
    if allowance.messages.is_empty() {
        return vec![0];
    }
    let names = allowance.messages.iter().enumerate();
    let fits = |name: &str| {
        about.is_some_and(|about| {
            about == name
                || about
                    .strip_prefix(name)
                    .is_some_and(|rest| rest.starts_with('.'))
        })
    };
    names
        .filter(|(_, (name, _))| fits(name))
        .map(|(i, _)| i)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn exceptions() {
        let source = (
            "locales/en/site.ftl",
            "home-heading = Codes\nhome-protocols = Protocols\n",
        );
        let path = "locales/fr/site.ftl";
        let text = (path, "home-heading = Codes\nhome-protocols = Protocols\n");
        let allow = "locales/fr/allow.yaml";
        let with = |yaml| found(&[source, text, (allow, yaml)]);
        let same = |line| format!("check/same-as-source {path}:{line}:1");
        assert_eq!(found(&[source, text]), [same(1), same(2)]);
        assert_eq!(
            with(
                "- code: check/same-as-source\n  messages: [home-heading]\n  reason: a French word, too\n"
            ),
            [same(2)]
        );
        assert_eq!(
            with("- code: check/same-as-source\n  reason: they are French words, too\n"),
            [""; 0]
        );
        assert_eq!(
            with(
                "- code: check/same-as-source\n  messages: [home-heading, home-protocols, home-lead]\n  reason: so it is\n"
            ),
            [format!("check/unused-allowance {allow}:2:44")]
        );
        assert_eq!(
            with("- code: check/same-as-sauce\n  reason: so it is\n"),
            [format!("check/unknown-rule {allow}:1:9")],
            "what was meant is allowed, until that is mended"
        );
        assert_eq!(
            with("- code: check/other\n  reason: so it is\n"),
            [format!("check/unknown-rule {allow}:1:9"), same(1), same(2)]
        );
        assert_eq!(
            with("- code: check/same-as-source\n"),
            [format!("load/missing-key {allow}:1:3")]
        );
        assert_eq!(
            with(
                "- code: check/same-as-source\n  messages: [home-heding, home-protocols]\n  reason: r\n"
            ),
            [format!("check/unused-allowance {allow}:2:14")]
        );
        for broken in [
            "- code: [\n",
            "code: x\n",
            "- cod: check/same-as-source\n  reason: r\n",
        ] {
            assert_eq!(with(broken).len(), 1, "{broken}");
        }
    }
}
