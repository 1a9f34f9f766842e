//! `check/unused-allowance`, `check/unknown-rule`: drops reports that `allow.yaml` allows,
//! and reports entries that are no longer needed.
//!
//! Why: an exception that outlives its cause hides the next mistake of its kind.
//!
//! Example: `messages: [home-counts]`, and `home-counts` has been translated since.

use super::{LostMessages, RULES, id_of, lost};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, Words, nearest, spelling};
use crate::project::{Allowance, Project};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Drops allowed reports, and adds reports on the allowances. Also drops reports that an
/// allowance with a misspelled name was meant to allow. An allowance for a message whose
/// source has an error is not reported: it may still be needed.
pub fn apply(
    project: &Project,
    found: Diagnostics,
    wrong_sources: &HashSet<String>,
) -> Diagnostics {
    let known = |a: &&Allowance| a.code != NEVER && RULES.iter().any(|(code, _)| *code == a.code);
    let (allowances, unknown): (Vec<_>, Vec<_>) = project.allowances.iter().partition(known);
    let mut used: Vec<Vec<bool>> = allowances
        .iter()
        .map(|a| vec![false; a.messages.len().max(1)])
        .collect();
    // By folder, rule and message (`None`: all of the rule): indices of the allowances not
    // used yet, and of their messages.
    type Unused = Cell<Vec<(usize, usize)>>;
    let mut unused: HashMap<(&str, &str, Option<&str>), Unused> = HashMap::new();
    for (a, allowance) in allowances.iter().enumerate() {
        let names = allowance
            .messages
            .iter()
            .map(|(name, _)| Some(name.as_str()));
        let all = allowance.messages.is_empty().then_some(None);
        for (i, name) in names.chain(all).enumerate() {
            let key = (allowance.folder.as_str(), allowance.code.as_str(), name);
            unused.entry(key).or_default().get_mut().push((a, i));
        }
    }
    // By folder and message (`None`: all of a rule): names that no rule has.
    let mut misspelt_codes: HashMap<(&str, Option<&str>), BTreeSet<&str>> = HashMap::new();
    for allowance in &unknown {
        let names = allowance
            .messages
            .iter()
            .map(|(name, _)| Some(name.as_str()));
        let all = allowance.messages.is_empty().then_some(None);
        for name in names.chain(all) {
            let key = (allowance.folder.as_str(), name);
            misspelt_codes
                .entry(key)
                .or_default()
                .insert(&allowance.code);
        }
    }
    // Whether a name is near a rule. Cached; the rules are few.
    let near = RefCell::new(HashMap::new());
    let is_near = |meant: &str, code: &'static str| {
        let mut near = near.borrow_mut();
        let known = near.entry((meant.to_owned(), code));
        *known.or_insert_with(|| nearest(meant, [code]).is_some())
    };
    let mut kept = Diagnostics::default();
    for diagnostic in found {
        let path = &project.sources.at(diagnostic.span.source).path;
        let (code, folder) = (diagnostic.code, folder(path));
        let mut allowed = false;
        for name in names(diagnostic.about.as_deref()) {
            if let Some(unused) = unused.get(&(folder, code, name)) {
                allowed = true;
                for (a, i) in unused.take() {
                    used[a][i] = true;
                }
            }
            let meant = misspelt_codes.get(&(folder, name)).into_iter().flatten();
            allowed |= code != NEVER && meant.into_iter().any(|meant| is_near(meant, code));
        }
        allowed |= diagnostic.severity == Severity::Warning && project.lost.has_allowance(path);
        if !allowed {
            kept.push(diagnostic);
        }
    }
    let (mut misspelt, mut unneeded) = (BTreeSet::new(), Vec::new());
    let abouts: Vec<_> = kept
        .iter()
        .filter_map(|d| {
            Some((
                folder(&project.sources.at(d.span.source).path),
                d.code,
                d.about.clone()?,
            ))
        })
        .collect();
    // The reports, by folder and rule.
    let mut reported: HashMap<(&str, &str), Vec<&str>> = HashMap::new();
    for (folder, code, about) in &abouts {
        reported.entry((folder, code)).or_default().push(about);
    }
    let reported: HashMap<_, _> = reported
        .into_iter()
        .map(|(key, about)| (key, Words::new(about)))
        .collect();
    let lost: HashMap<String, LostMessages> = project
        .locales
        .keys()
        .map(|l| {
            (
                format!("locales/{}/", project.locales[l].tag),
                lost(project, l),
            )
        })
        .collect();
    // A message that has an error, or is reported as missing, is not checked for lesser
    // faults.
    let wrong = kept
        .iter()
        .filter(|d| d.severity == Severity::Error || MISSED.contains(&d.code));
    let wrong: HashSet<(String, String)> = wrong
        .filter_map(|d| {
            let folder = folder(&project.sources.at(d.span.source).path).to_owned();
            Some((folder, id_of(d.about.as_deref()?).to_owned()))
        })
        .collect();
    let gone: HashSet<(String, &str)> = project
        .locks
        .iter()
        .zip(&project.locales)
        .flat_map(|(lock, locale)| {
            let folder = format!("locales/{}/", locale.tag);
            let lost = lock.iter().flat_map(|lock| &lock.lost);
            lost.map(move |id| (folder.clone(), id.as_str()))
        })
        .collect();
    let is_wrong = |allowance: &Allowance, name: &str| {
        let (folder, id) = (allowance.folder.clone(), id_of(name));
        wrong_sources.contains(id)
            || gone.contains(&(folder.clone(), id))
            || wrong.contains(&(folder, id.to_owned()))
    };
    for (allowance, used) in allowances.iter().zip(used) {
        // Nothing is known about a locale that is not published.
        if allowance.folder != "content/" && !lost.contains_key(&allowance.folder) {
            continue;
        }
        for i in (0..used.len()).filter(|i| !used[*i]) {
            let name = allowance.messages.get(i).map(|(name, _)| name.as_str());
            if name.is_some_and(|name| is_lost(&lost, allowance, name) || is_wrong(allowance, name))
            {
                continue;
            }
            let (what, span) = match allowance.messages.get(i) {
                Some((name, span)) => (format!(" for `{name}`"), span),
                None => (String::new(), &allowance.span),
            };
            let message = format!("`{}` is not reported{what}", allowance.code);
            let near = name.and_then(|n| {
                let about = reported.get(&(allowance.folder.as_str(), allowance.code.as_str()));
                about?.nearest(n)
            });
            let hint = match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => "remove it: it would hide the next mistake of this kind".to_owned(),
            };
            misspelt.extend(near.map(|near| (allowance.code.clone(), near.to_owned())));
            let warning = Diagnostic::warning("check/unused-allowance", span.clone(), message);
            unneeded.push(warning.hint(hint));
        }
    }
    kept.extend(unneeded);
    if !misspelt.is_empty() {
        let meant = |d: &Diagnostic| {
            let about = d.about.clone().unwrap_or_default();
            misspelt.contains(&(d.code.to_owned(), about.into()))
        };
        let all = std::mem::take(&mut kept);
        kept.extend(all.into_iter().filter(|d| !meant(d)));
    }
    for allowance in unknown {
        if allowance.code == NEVER {
            let message = format!("`{NEVER}` cannot be allowed");
            kept.push(
                Diagnostic::error("check/unknown-rule", allowance.span.clone(), message)
                    .hint("remove it, and shorten the text"),
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

/// Whether the message of an allowance has an error, so that it is unknown whether the
/// allowance is needed. `lost`: by the folder of each locale.
fn is_lost(lost: &HashMap<String, LostMessages>, allowance: &Allowance, name: &str) -> bool {
    let id = id_of(name);
    match allowance.folder.as_str() {
        "content/" => lost.values().any(|lost| lost.contains(id)),
        folder => lost.get(folder).is_some_and(|lost| lost.contains(id)),
    }
}

/// Rules by which a message does not exist, or has changed since the allowance was written.
const MISSED: [&str; 4] = [
    "check/lost-translation",
    "check/missing-translation",
    "check/stale-translation",
    "check/swallowed-message",
];

/// Cannot be allowed: the length of texts must be limited.
const NEVER: &str = "check/oversized-text";

/// Whether a report on a message, `id` or `id.attribute`, in a file is allowed.
pub fn allows(project: &Project, code: &str, path: &str, about: &str) -> bool {
    let mut allowances = project.allowances.iter();
    code != NEVER
        && allowances.any(|a| {
            a.code == code && path.starts_with(&a.folder) && !matching(a, Some(about)).is_empty()
        })
}

/// The entries of an allowance that apply to a message.
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

/// The folder whose `allow.yaml` applies to a file: `content/`, or that of its locale.
fn folder(path: &str) -> &str {
    let depth = if path.starts_with("locales/") { 1 } else { 0 };
    let end = path.match_indices('/').nth(depth);
    end.map_or("", |(end, _)| &path[..=end])
}

/// The names under which a report on a message or attribute may be allowed: for
/// `ftp-220.fix` that one, `ftp-220`, and `None`, for all of a rule.
fn names(about: Option<&str>) -> impl Iterator<Item = Option<&str>> {
    let message = about.and_then(|about| about.split_once('.'));
    let named = about.into_iter().chain(message.map(|(id, _)| id));
    named.map(Some).chain([None])
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
