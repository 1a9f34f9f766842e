//! `check/unused-allowance`, `check/unknown-rule`: what `allow.yaml` says is meant to be
//! so is not reported; and an entry that is needed no more is reported itself.
//!
//! Why: an exception that outlives its cause hides the next mistake of its kind.
//!
//! Example: `messages: [home-counts]`, and `home-counts` has been translated since.

use super::RULES;
use crate::diagnostic::{Diagnostic, Diagnostics, spelling};
use crate::project::{Allowance, Project};

/// Takes out what is allowed, and adds what is wrong with the allowances.
pub fn apply(project: &Project, found: Diagnostics) -> Diagnostics {
    let known = |a: &&Allowance| RULES.iter().any(|(code, _)| *code == a.code);
    let allowances: Vec<_> = project.allowances.iter().filter(known).collect();
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
        if !allowed {
            kept.push(diagnostic);
        }
    }
    for (allowance, used) in allowances.iter().zip(used) {
        for i in (0..used.len()).filter(|i| !used[*i]) {
            let (what, span) = match allowance.messages.get(i) {
                Some((name, span)) => (format!(" for `{name}`"), span),
                None => (String::new(), &allowance.span),
            };
            let message = format!("`{}` is not reported{what}", allowance.code);
            kept.push(
                Diagnostic::warning("check/unused-allowance", span.clone(), message)
                    .hint("take it out: it would hide the next mistake of its kind"),
            );
        }
    }
    for allowance in project.allowances.iter().filter(|a| !known(a)) {
        let codes = RULES.iter().map(|(code, _)| *code);
        let message = format!("no check reports `{}`", allowance.code);
        kept.push(
            Diagnostic::error("check/unknown-rule", allowance.span.clone(), message)
                .hint(spelling(&allowance.code, codes)),
        );
    }
    kept
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
            [format!("check/unknown-rule {allow}:1:9"), same(1), same(2)]
        );
        assert_eq!(
            with("- code: check/same-as-source\n"),
            [format!("load/missing-key {allow}:1:3"), same(1), same(2)]
        );
    }
}
