//! Renders the page `/__versus/`: what is missing, stale or broken, by locale, with a link
//! to each text.

use super::answer::Answer;
use super::guard::Bug;
use crate::check::{LocaleSurvey, State, survey};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, counted, shown};
use crate::markdown::escape;
use crate::model::{Locale, LocaleId, Page};
use crate::plan::Plan;
use crate::project::Project;

/// The diagnostics of a site, as far as they are known.
#[derive(Clone, Copy)]
pub enum Found<'a> {
    /// Not known yet: the checks are running.
    Running,
    /// The checks have run.
    All(&'a Diagnostics),
    /// Not known: the checks panicked.
    Failed(&'a Bug),
}

/// The page, from a plan and its diagnostics. `later` is the report on a later state of the
/// site, which cannot be rendered.
pub fn page(plan: &Plan, found: Found, later: Option<&str>) -> Answer {
    let (found, bug) = match found {
        Found::Running => (None, None),
        Found::All(found) => (Some(found), None),
        Found::Failed(bug) => (None, Some(bug.to_string())),
    };
    let project = plan.project();
    let surveys = survey(project);
    let locales = project.locales.iter_enumerated();
    let sections: String = locales
        .map(|(l, locale)| {
            let survey = surveys.get(&l);
            section(plan, (l, locale), survey, found, bug.is_none())
        })
        .collect();
    let elsewhere = of_locale(project, found, None);
    let block = |heading: &str, text: Option<&str>| {
        text.map_or(String::new(), |text| {
            format!(
                "<section>\n<h2>{heading}</h2>\n<pre>{}</pre>\n</section>\n",
                escape(text)
            )
        })
    };
    let later = block("The last saved state of the site cannot be read", later)
        + &block("The checks failed", bug.as_deref());
    let elsewhere = match elsewhere.is_empty() {
        true => String::new(),
        false => {
            let list = reports(plan, LocaleId::DEFAULT, &elsewhere);
            format!("<section>\n<h2>Records and templates</h2>\n{list}</section>\n")
        }
    };
    Answer::page(format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>Workbench</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"/__versus/workbench.css\">\n</head>\n<body>\n<main>\n\
         <h1>Workbench</h1>\n\
         <p>This page lists what is missing, stale or broken, and is updated whenever a file is \
         saved. Each name links to a page that shows the text; hold the <kbd>l</kbd> key there \
         to see which message each text comes from.</p>\n\
         {later}{sections}{elsewhere}</main>\n</body>\n</html>\n"
    ))
}

fn section(
    plan: &Plan,
    (l, locale): (LocaleId, &Locale),
    survey: Option<&LocaleSurvey>,
    found: Option<&Diagnostics>,
    running: bool,
) -> String {
    let mine = of_locale(plan.project(), found, Some(&locale.tag));
    // These have lists of their own.
    let listed_apart = [
        "check/missing-translation",
        "check/incomplete-translation",
        "check/stale-translation",
    ];
    let broken: Vec<_> = mine
        .iter()
        .copied()
        .filter(|d| !listed_apart.contains(&d.code))
        .collect();
    let count = |state| survey.map_or(0, |s| s.count(state));
    let home = escape(&plan.href(l, Page::Home));
    let tag = escape(&locale.tag);
    let mut out = format!(
        "<section id=\"{tag}\">\n<h2><a href=\"{home}\">{tag}</a> <span lang=\"{tag}\">{}</span></h2>\n",
        escape(&locale.name)
    );
    match survey {
        None => out.push_str("<p>The default locale, from which the others are translated.</p>\n"),
        Some(survey) => {
            let (done, total) = (count(State::Translated), survey.total());
            out.push_str(&format!(
                "<p><meter min=\"0\" max=\"{total}\" value=\"{done}\">{done}</meter> \
                 {done} of {} translated; {} stale, {} missing, {} identical to \
                 the source</p>\n",
                counted(total, "message"),
                count(State::Stale),
                count(State::Missing),
                count(State::Same)
            ));
            if plan.project().locks[l].is_none() {
                out.push_str(&format!(
                    "<p>Stale translations are unknown without a record: <code>versus l10n accept \
                     {tag}</code> starts it.</p>\n"
                ));
            }
        }
    }
    for state in [State::Stale, State::Missing, State::Same] {
        if let Some(survey) = survey.filter(|s| s.count(state) > 0) {
            out.push_str(&listed(plan, l, survey, state));
        }
    }
    if !broken.is_empty() {
        out.push_str(&reports(plan, l, &broken));
    }
    if found.is_none() && running {
        out.push_str("<p>The checks are still running.</p>\n");
    } else if found.is_some()
        && broken.is_empty()
        && [State::Stale, State::Missing].map(count) == [0, 0]
    {
        out.push_str("<p class=\"fine\">Nothing is missing, stale or broken.</p>\n");
    }
    out.push_str("</section>\n");
    out
}

/// The messages in a state, by file.
fn listed(plan: &Plan, l: LocaleId, survey: &LocaleSurvey, state: State) -> String {
    let count = survey.count(state);
    // A long list is collapsed.
    let open = if count <= 40 { " open" } else { "" };
    let mut out = format!(
        "<details{open} class=\"{0}\">\n<summary>{0}: {count}</summary>\n",
        state.name()
    );
    for (path, file) in survey.files.iter().filter(|(_, f)| f.count(state) > 0) {
        let messages = file.messages.iter().filter(|(_, s)| *s == state);
        let items: String = messages
            .map(|(id, _)| format!("<li>{}</li>\n", link(plan, l, path, id)))
            .collect();
        out.push_str(&format!("<h3>{}</h3>\n<ul>\n{items}</ul>\n", escape(path)));
    }
    out.push_str("</details>\n");
    out
}

/// A message's name, as a link to a page that shows it.
fn link(plan: &Plan, l: LocaleId, path: &str, name: &str) -> String {
    let long = path
        .strip_prefix("pages/")
        .and_then(|p| p.strip_suffix(".md"));
    let page =
        match long.and_then(|slug| plan.project().entries.iter().position(|p| p.path == slug)) {
            Some(page) => Page::Entry(page.into()),
            None => plan.shows(name),
        };
    let locale = if plan.exists(l, page) {
        l
    } else {
        LocaleId::DEFAULT
    };
    let (href, name) = (escape(&plan.href(locale, page)), escape(name));
    format!("<a href=\"{href}?l10n={name}\"><code>{name}</code></a>")
}

fn reports(plan: &Plan, l: LocaleId, found: &[&Diagnostic]) -> String {
    let errors = found
        .iter()
        .filter(|d| d.severity == Severity::Error)
        .count();
    let mut out = format!(
        "<details open class=\"broken\">\n<summary>broken: {}</summary>\n<ul>\n",
        match (errors, found.len() - errors) {
            (errors, 0) => counted(errors, "error"),
            (0, warnings) => counted(warnings, "warning"),
            (errors, warnings) => {
                let errors = counted(errors, "error");
                format!("{errors}, {}", counted(warnings, "warning"))
            }
        }
    );
    for shown in shown(found.iter().copied()) {
        let d = shown.diagnostic;
        let source = plan.project().sources.at(d.span.source);
        let at = source.position(d.span.range.start);
        let mut sentences = shown.sentences();
        let message = sentences.next().unwrap_or_default();
        let hints: String = sentences
            .map(|s| format!("<br><small>{}</small>", escape(&s)))
            .collect();
        let about = match &d.about {
            Some(name) => format!("{}: ", link(plan, l, "", name)),
            None => String::new(),
        };
        let kind = match d.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        out.push_str(&format!(
            "<li class=\"{kind}\">{about}{} <small>{}</small><br><small>{}:{}:{}</small>{hints}</li>\n",
            escape(&message),
            escape(d.code),
            escape(&source.path),
            at.line,
            at.column
        ));
    }
    out.push_str("</ul>\n</details>\n");
    out
}

/// The diagnostics in a locale's own files or, without a tag, in all other files.
fn of_locale<'d>(
    project: &Project,
    found: Option<&'d Diagnostics>,
    tag: Option<&str>,
) -> Vec<&'d Diagnostic> {
    let of = |d: &&Diagnostic| {
        let inside = project.sources.at(d.span.source).locale();
        match tag {
            Some(tag) => inside == Some(tag),
            None => inside.is_none_or(|i| project.locales.iter().all(|l| l.tag != i)),
        }
    };
    found
        .into_iter()
        .flat_map(Diagnostics::iter)
        .filter(of)
        .collect()
}
