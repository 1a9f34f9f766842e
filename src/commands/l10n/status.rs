//! `versus l10n status`: shows the progress of translations.

use super::{badge, loaded, locale, say, tell};
use crate::check::{FileSurvey, LocaleSurvey, State, survey};
use crate::cli::{StatusArgs, StatusFormat};
use crate::commands::{Outcome, edit, status_json};
use crate::model::LocaleId;
use crate::project::Project;
use anyhow::Context;
use std::fs;

/// Shows the progress of each locale.
pub fn run(args: &StatusArgs) -> anyhow::Result<Outcome> {
    let project = loaded(&args.root)?.project;
    let all = survey(&project);
    let chosen: Vec<LocaleId> = match args.locales.is_empty() {
        true => project.locales.keys().skip(1).collect(),
        false => {
            let tags = args.locales.iter();
            tags.map(|tag| locale(&project, tag))
                .collect::<Result<_, _>>()?
        }
    };
    match args.format {
        StatusFormat::Json => {
            let chosen = chosen.iter().map(|l| (&project.locales[*l], &all[l]));
            say(&status_json::print(
                &project.locales[LocaleId::DEFAULT].tag,
                chosen,
            ))?;
        }
        StatusFormat::Human => {
            for locale in &chosen {
                say(&table(&project, *locale, &all[locale], args.missing))?;
            }
            if chosen.is_empty() {
                say(
                    "The default locale is the only one: run `versus l10n new <tag>` to start \
                     another.\n",
                )?;
            }
        }
    }
    if let Some(folder) = &args.badges {
        fs::create_dir_all(folder)
            .with_context(|| format!("cannot create the folder {}", folder.display()))?;
        for l in &chosen {
            let locale = &project.locales[*l];
            let path = folder.join(format!("{}.svg", locale.tag));
            let picture = badge::svg(&locale.name, percent(&all[l]));
            edit::replace(&path, None, &picture)?;
        }
    }
    let mut outcome = Outcome::Done;
    for l in args.fail_under.iter().flat_map(|_| &chosen) {
        let (tag, survey) = (&project.locales[*l].tag, &all[l]);
        let (done, total) = (survey.count(State::Translated), survey.total());
        let wanted = args.fail_under.unwrap_or_default();
        if (done as f64) * 100.0 < wanted * total as f64 {
            outcome = Outcome::Mistakes;
            tell(&format!(
                "{tag} is below {wanted} %: {done} of {total} messages are translated and up to \
                 date\n"
            ))?;
        }
    }
    Ok(outcome)
}

/// The percentage of messages that need no work, rounded down: 100 means all.
pub fn percent(survey: &LocaleSurvey) -> usize {
    let done = survey.count(State::Translated);
    match survey.total() {
        0 => 100,
        total => done * 100 / total,
    }
}

fn table(project: &Project, locale: LocaleId, survey: &LocaleSurvey, list: bool) -> String {
    let (locale, lock) = (&project.locales[locale], &project.locks[locale]);
    const BAR: usize = 24;
    let (share, total) = (percent(survey), survey.total());
    let filled = (survey.count(State::Translated) * BAR)
        .checked_div(total)
        .unwrap_or(BAR);
    let bar = format!("{}{}", "█".repeat(filled), "░".repeat(BAR - filled));
    let mut out = format!(
        "\u{1b}[1m{}\u{1b}[0m {}  \u{1b}[36m{bar}\u{1b}[0m {share} %\n",
        locale.tag, locale.name
    );
    let width = survey
        .files
        .keys()
        .map(|p| p.chars().count())
        .max()
        .unwrap_or(0)
        .max(5);
    let columns: String = State::ALL
        .iter()
        .map(|s| format!(" {:>11}", s.name()))
        .collect();
    out.push_str(&format!("  {:width$} {:>9}{columns}\n", "", "messages"));
    let row = |name: &str, total: usize, count: &dyn Fn(State) -> usize| {
        let counts: String = State::ALL
            .iter()
            .map(|s| match (count(*s), s) {
                (0, _) => format!(" {:>11}", "-"),
                (n, State::Translated) => format!(" {n:>11}"),
                (n, _) => format!(" \u{1b}[33m{n:>11}\u{1b}[0m"),
            })
            .collect();
        format!("  {name:width$} {total:>9}{counts}\n")
    };
    for (path, file) in &survey.files {
        out.push_str(&row(path, file.messages.len(), &|s| file.count(s)));
        if list {
            out.push_str(&named(file));
        }
    }
    out.push_str(&row("total", total, &|s| survey.count(s)));
    if lock.is_none() {
        let tag = &locale.tag;
        out.push_str(&format!(
            "  Stale translations are unknown without a record: `versus l10n accept {tag}` \
             starts it.\n"
        ));
    }
    out.push('\n');
    out
}

/// The messages of a file that need work.
fn named(file: &FileSurvey) -> String {
    let wanting = file
        .messages
        .iter()
        .filter(|(_, s)| *s != State::Translated);
    let line = |(id, state): &(String, State)| {
        let lacks = file
            .lacking
            .get(id)
            .map_or(String::new(), |l| format!("  lacks {}", l.join(", ")));
        format!("    {:8} {id}{lacks}\n", state.name())
    };
    wanting.map(line).collect()
}
