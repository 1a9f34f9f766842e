//! `versus l10n accept`: records that translations are up to date.

use super::{loaded, locale, sources, tell};
use crate::check::check;
use crate::cli::AcceptArgs;
use crate::commands::{Outcome, edit};
use crate::diagnostic::{Severity, counted, spelling};
use crate::load::Loaded;
use crate::model::LocaleId;
use crate::project::Project;
use anyhow::bail;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// The header of every lock.
const HEAD: &str = "### What each translation was made from: the default locale's messages as they were\n\
    ### then. Written by `versus l10n accept`.\n";

/// Records that translations are correct for the current source.
pub fn run(args: &AcceptArgs) -> anyhow::Result<Outcome> {
    let loaded = loaded(&args.root)?;
    refuse_broken(&loaded)?;
    let project = loaded.project;
    let root = args.root.root.canonicalize()?;
    let all = args.locale == "all";
    let locales: Vec<LocaleId> = match all {
        true => project.locales.keys().skip(1).collect(),
        false => vec![locale(&project, &args.locale)?],
    };
    let (mut texts, mut order) = sources(&project);
    // Of a long page, only the fact that it is translated is recorded, not its source.
    for page in project
        .entries
        .iter()
        .map(|p| format!("pages/{}.md", p.path))
    {
        order.push((page.clone(), page.clone()));
        texts.insert(page, String::new());
    }
    let named = named(&args.ids, &texts, &order)?;
    // Translations that were up to date before a typo was fixed have as their source the
    // recorded one that is nearest to the current one.
    let nearest = args.source_typo.then(|| nearest(&project, &named, &texts));
    for locale in locales {
        let tag = &project.locales[locale].tag;
        let kept = project.locks[locale].clone().unwrap_or_default();
        let mut recorded = kept.recorded.clone();
        // A message that no longer exists in the default locale needs no record.
        recorded.retain(|id, _| texts.contains_key(id));
        let here = translated(&project, locale);
        let wanted: Vec<&String> = match args.ids.is_empty() {
            true => texts.keys().collect(),
            false => named.iter().collect(),
        };
        let (mut accepted, mut forgotten) = (0, Vec::new());
        for id in wanted {
            let before = kept.recorded.get(id);
            if !here.contains(id) {
                // With `all`, the record of a translation that one of the locales has lost
                // is kept.
                let kept = all && !args.ids.is_empty();
                if before.is_some() && !kept && nearest.is_none() {
                    recorded.remove(id);
                    forgotten.push(format!("`{id}`"));
                } else if args.ids.contains(id) && !all {
                    bail!("`{tag}` has no translation of `{id}` to accept");
                }
                continue;
            }
            if let Some(nearest) = &nearest
                && before != nearest.get(id)
                && before != Some(&texts[id])
            {
                tell(&format!("{tag} {id}: not accepted; it was already stale\n"))?;
                continue;
            }
            if before != Some(&texts[id]) {
                accepted += 1;
                recorded.insert(id.clone(), texts[id].clone());
            }
        }
        let path = root.join(format!("locales/{tag}/.lock"));
        let written = lock_text(&recorded, &order);
        if project.locks[locale].is_none() || recorded != kept.recorded {
            let lock = project.sources.iter().map(|(_, source)| source);
            let mut lock = lock.filter(|source| source.path == format!("locales/{tag}/.lock"));
            let old = lock.next().map_or("", |source| &source.text);
            edit::replace(&path, Some(old), &written)?;
        }
        let told = match accepted {
            0 if !forgotten.is_empty() => String::new(),
            0 => format!("{tag}: nothing new to record\n"),
            n => format!(
                "{tag}: {} recorded in locales/{tag}/.lock\n",
                counted(n, "message")
            ),
        };
        tell(&(told + &farewell(tag, &forgotten)))?;
    }
    Ok(Outcome::Done)
}

/// A line that lists what was dropped from the record because it no longer exists.
fn farewell(tag: &str, forgotten: &[String]) -> String {
    let first = forgotten
        .iter()
        .take(3)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    match forgotten.len() {
        0 => String::new(),
        n @ 1..=3 => format!(
            "{tag}: {first} {} gone; dropped from the record\n",
            if n == 1 { "is" } else { "are" }
        ),
        n => format!(
            "{tag}: {first} and {} more are gone; dropped from the record\n",
            n - 3
        ),
    }
}

/// The messages and long pages that the arguments name, directly or by their file. Errors:
/// one of them does not exist in the default locale.
fn named(
    names: &[String],
    texts: &BTreeMap<String, String>,
    order: &[(String, String)],
) -> anyhow::Result<Vec<String>> {
    let mut ids = Vec::new();
    for name in names {
        let inside = order.iter().filter(|(file, _)| file == name);
        let inside: Vec<_> = inside.map(|(_, id)| id.clone()).collect();
        if !texts.contains_key(name) && inside.is_empty() {
            let files = order.iter().map(|(file, _)| file.as_str());
            let (what, known): (_, BTreeSet<&str>) = match name.contains(['/', '.']) {
                true => ("file", files.collect()),
                false => ("message", texts.keys().map(String::as_str).collect()),
            };
            let hint = spelling(name, known);
            bail!("the default locale has no {what} `{name}` ({hint}); nothing was recorded");
        }
        match inside.is_empty() {
            true => ids.push(name.clone()),
            false => ids.extend(inside),
        }
    }
    Ok(ids)
}

/// Fails if messages cannot be parsed, or were swallowed by others: a message lost to a
/// mistake would count as gone, and its record would be dropped.
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
            "{}\nnothing was recorded: fix this first (`versus check` lists all errors)",
            place(first)
        ),
        None => Ok(()),
    }
}

/// The ids of the messages in a locale's own files, and the paths of its long pages.
fn translated(project: &Project, locale: LocaleId) -> HashSet<String> {
    let files = project
        .messages
        .iter()
        .filter(|f| f.locale == locale && !f.built_in);
    let entries = files.flat_map(|f| &f.resource.entries);
    let messages = entries.filter(|e| !e.term);
    let pages = project.entries.iter().filter(|p| p.texts[locale].is_some());
    let pages = pages.map(|p| format!("pages/{}.md", p.path));
    messages.map(|e| e.id.clone()).chain(pages).collect()
}

/// For each message, the recorded source of any locale that is nearest to the current one
/// without being the same.
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

/// The text of a lock, in the order of the default locale's files, so that a change in it
/// is where the change in the source is.
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
    out.truncate(out.trim_end().len());
    out + "\n"
}
