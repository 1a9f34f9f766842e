//! `versus l10n accept`

use super::{loaded, locale, sources, tell};
use crate::check::check;
use crate::cli::AcceptArgs;
use crate::commands::{Outcome, edit};
use crate::diagnostic::{Severity, spelling};
use crate::load::Loaded;
use crate::project::Project;
use anyhow::bail;
use std::collections::{BTreeMap, HashSet};

/// What stands at the beginning of every lock.
const HEAD: &str = "### What each translation was made from: the default locale's messages as they were\n\
    ### then. Written by `versus l10n accept`.\n";

/// Records that translations are right for the present source.
pub fn run(args: &AcceptArgs) -> anyhow::Result<Outcome> {
    let loaded = loaded(&args.root)?;
    refuse_broken(&loaded)?;
    let project = loaded.project;
    let root = args.root.root.canonicalize()?;
    let all = args.locale == "all";
    let locales: Vec<usize> = match all {
        true => (1..project.locales.len()).collect(),
        false => vec![locale(&project, &args.locale)?],
    };
    let (texts, order) = sources(&project);
    for id in &args.ids {
        if !texts.contains_key(id) {
            let hint = spelling(id, texts.keys().map(String::as_str));
            bail!("the default locale has no message `{id}` ({hint}); nothing was recorded");
        }
    }
    // What was right before a change of spelling was made from the source nearest to it.
    let nearest = args
        .source_typo
        .then(|| nearest(&project, &args.ids, &texts));
    for locale in locales {
        let tag = &project.locales[locale].tag;
        let kept = project.locks[locale].clone().unwrap_or_default();
        let mut recorded = kept.recorded.clone();
        let here = translated(&project, locale);
        let is_here = |id: &str| here.contains(id);
        let wanted: Vec<&String> = match args.ids.is_empty() {
            true => texts.keys().filter(|id| is_here(id)).collect(),
            false => args.ids.iter().collect(),
        };
        let mut accepted = 0;
        for id in wanted {
            if !is_here(id) {
                if all {
                    continue;
                }
                bail!("`{tag}` has no translation of `{id}`: there is nothing to accept");
            }
            let before = kept.recorded.get(id);
            if let Some(nearest) = &nearest
                && before != nearest.get(id)
                && before != Some(&texts[id])
            {
                tell(&format!("{tag} {id}: left as it is; it was stale before\n"))?;
                continue;
            }
            if before != Some(&texts[id]) {
                accepted += 1;
                recorded.insert(id.clone(), texts[id].clone());
            }
        }
        // What is no longer translated, or there to be translated, needs no record.
        recorded.retain(|id, _| texts.contains_key(id) && is_here(id));
        let path = root.join(format!("locales/{tag}/.lock"));
        let written = lock_text(&recorded, &order);
        if project.locks[locale].is_none() || recorded != kept.recorded {
            let lock = project.sources.iter().map(|(_, source)| source);
            let mut lock = lock.filter(|source| source.path == format!("locales/{tag}/.lock"));
            let old = lock.next().map_or("", |source| &source.text);
            edit::replace(&path, Some(old), &written)?;
        }
        let told = match accepted {
            0 => format!("{tag}: nothing new to record\n"),
            1 => format!("{tag}: 1 message recorded in locales/{tag}/.lock\n"),
            n => format!("{tag}: {n} messages recorded in locales/{tag}/.lock\n"),
        };
        tell(&told)?;
    }
    Ok(Outcome::Done)
}

/// Fails if messages cannot be read, or have become text of others: what is lost to a
/// mistake would be taken for what is no longer there, and its record dropped.
fn refuse_broken(loaded: &Loaded) -> anyhow::Result<()> {
    let sources = &loaded.project.sources;
    let place = |d: &crate::diagnostic::Diagnostic| {
        let source = sources.at(d.span.source);
        let line = source.position(d.span.range.start).line;
        format!("{}:{line}: {}", source.path, d.message)
    };
    let found = check(&loaded.project, &loaded.diagnostics);
    let swallowed = found.iter().filter(|d| d.code == "check/swallowed-message");
    let errors = loaded.diagnostics.iter();
    let errors = errors.filter(|d| d.severity == Severity::Error);
    let mut broken = errors.chain(swallowed);
    match broken.find(|d| sources.at(d.span.source).path.starts_with("locales/")) {
        Some(first) => bail!(
            "{}; mend it first (versus check), nothing was recorded",
            place(first)
        ),
        None => Ok(()),
    }
}

/// The ids of the messages that a locale's own files have.
fn translated(project: &Project, locale: usize) -> HashSet<&str> {
    let files = project
        .messages
        .iter()
        .filter(|f| f.locale == locale && !f.built_in);
    let entries = files.flat_map(|f| &f.resource.entries);
    let messages = entries.filter(|e| !e.term);
    messages.map(|e| e.id.as_str()).collect()
}

/// Of each message, the recorded source of any locale that is nearest to the present one,
/// and is not the same.
fn nearest(
    project: &Project,
    ids: &[String],
    texts: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for id in ids {
        let now = &texts[id];
        let locks = project.locks.iter().flatten();
        let recorded = locks.filter_map(|lock| lock.recorded.get(id));
        let others = recorded.filter(|then| *then != now);
        let nearest = others.min_by_key(|then| strsim::levenshtein(then, now));
        if let Some(nearest) = nearest {
            found.insert(id.clone(), nearest.clone());
        }
    }
    found
}

/// A lock in the order of the default locale's files, so that a change in it stands where
/// the change in the source stands.
fn lock_text(recorded: &BTreeMap<String, String>, order: &[(String, String)]) -> String {
    let mut out = HEAD.to_owned();
    let mut last = "";
    let mut written = HashSet::new();
    for (file, id) in order {
        let Some(text) = recorded.get(id).filter(|_| written.insert(id)) else {
            continue;
        };
        if file != last {
            last = file;
            out.push_str(&format!("\n\n## {file}\n\n"));
        }
        out.push_str(text);
    }
    out
}
