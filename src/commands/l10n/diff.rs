//! `versus l10n diff`: shows what changed in the source of stale translations.

use super::{loaded, locale, parts, say, sources, tell};
use crate::cli::DiffArgs;
use crate::commands::Outcome;
use crate::diagnostic::spelling;
use crate::l10n::canonical_entries;
use crate::model::LocaleId;
use crate::project::Project;
use anyhow::bail;
use similar::{ChangeTag, TextDiff};
use std::collections::BTreeMap;

const OLD: &str = "\u{1b}[31m";
const NEW: &str = "\u{1b}[32m";
const DIM: &str = "\u{1b}[2m";
const BOLD: &str = "\u{1b}[1m";
const END: &str = "\u{1b}[0m";

/// Shows the old and the new source, and the translation, of each stale message.
pub fn run(args: &DiffArgs) -> anyhow::Result<Outcome> {
    let project = loaded(&args.root)?.project;
    let locale = locale(&project, &args.locale)?;
    let tag = &args.locale;
    let Some(lock) = &project.locks[locale] else {
        bail!(
            "`{tag}` has no record of what its translations were made from; once they are \
             correct, run `versus l10n accept {tag}`"
        );
    };
    let (texts, order) = sources(&project);
    for id in &args.ids {
        if !texts.contains_key(id) {
            let hint = spelling(id, texts.keys().map(String::as_str));
            bail!("the default locale has no message `{id}` ({hint})");
        }
    }
    let wanted = |id: &&String| match args.ids.is_empty() {
        true => lock.stale.contains(*id),
        false => args.ids.contains(id),
    };
    let translations = translations(&project, locale);
    let default = &project.locales[LocaleId::DEFAULT].tag;
    let mut shown = 0;
    for id in order.iter().map(|(_, id)| id).filter(wanted) {
        let empty = String::new();
        let (then, now) = (lock.recorded.get(id).unwrap_or(&empty), &texts[id]);
        let Some((place, translation)) = translations.get(id) else {
            tell(&format!("`{id}` is not translated in `{tag}`\n"))?;
            continue;
        };
        if then == now {
            tell(&format!("`{id}` has not changed since it was translated\n"))?;
            continue;
        }
        shown += 1;
        say(&format!("{BOLD}{id}{END}  {DIM}{place}{END}\n"))?;
        let (then, now, here) = (parts(then), parts(now), parts(translation));
        let text = |parts: &[(String, String)], name: &str| -> String {
            let found = parts.iter().find(|(n, _)| n == name);
            found.map(|(_, t)| t.clone()).unwrap_or_default()
        };
        let mut names: Vec<&String> = now.iter().map(|(n, _)| n).collect();
        names.extend(
            then.iter()
                .map(|(n, _)| n)
                .filter(|n| now.iter().all(|(m, _)| m != *n)),
        );
        for name in names {
            let (old, new) = (text(&then, name), text(&now, name));
            if old != new {
                let (old, new) = marked(&old, &new);
                let shown = if name.is_empty() { "text" } else { name };
                let lines = [
                    format!("  {shown}\n"),
                    format!("    {OLD}- {default}{END}  {old}\n"),
                    format!("    {NEW}+ {default}{END}  {new}\n"),
                    format!("      {tag}  {}\n", or_none(&text(&here, name))),
                ];
                say(&lines.concat())?;
            }
        }
        say("\n")?;
    }
    match shown {
        0 if args.ids.is_empty() => tell(&format!("no translation in `{tag}` is stale\n"))?,
        0 => {}
        _ => tell(&format!(
            "once a translation is correct for the new source, run: versus l10n accept {tag} \
             <id>\n"
        ))?,
    }
    Ok(Outcome::Done)
}

fn or_none(text: &str) -> &str {
    if text.is_empty() { "(nothing)" } else { text }
}

/// Both texts with the differing words marked: by brackets and, on a terminal, also by
/// color.
fn marked(old: &str, new: &str) -> (String, String) {
    let diff = TextDiff::from_unicode_words(old, new);
    let side = |tag: ChangeTag, colour: &str| {
        let mut out = String::new();
        let mut open = false;
        for change in diff.iter_all_changes() {
            let marks = change.tag() == tag;
            if change.tag() != ChangeTag::Equal && !marks {
                continue;
            }
            if marks != open {
                out.push_str(&if marks {
                    format!("{colour}[")
                } else {
                    format!("]{END}")
                });
                open = marks;
            }
            out.push_str(change.value());
        }
        if open {
            out.push_str(&format!("]{END}"));
        }
        out
    };
    let old_side = side(ChangeTag::Delete, OLD);
    let new_side = side(ChangeTag::Insert, NEW);
    let none = |text: String| {
        if text.is_empty() {
            "(nothing)".to_owned()
        } else {
            text
        }
    };
    (none(old_side), none(new_side))
}

/// The position and the canonical form of each message in a locale's own files.
fn translations(project: &Project, locale: LocaleId) -> BTreeMap<String, (String, String)> {
    let mut all = BTreeMap::new();
    let own = project
        .messages
        .iter()
        .filter(|f| f.locale == locale && !f.built_in);
    for file in own {
        let source = project.sources.at(file.source);
        let places = file.resource.entries.iter().map(|e| {
            let line = source.position(e.range.start).line;
            (e.id.as_str(), format!("{}:{line}", source.path))
        });
        let places: BTreeMap<_, _> = places.collect();
        for (id, text) in canonical_entries(&source.text) {
            let place = places.get(id.as_str()).cloned().unwrap_or_default();
            all.insert(id, (place, text));
        }
    }
    all
}
