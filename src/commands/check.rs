//! `versus check`: finds mistakes without writing anything.

use super::judge::Planned;
use super::look::{audit, finish_audit};
use super::progress::Progress;
use super::{Outcome, on_terminal, print, read, report, tally};
use crate::audit::{HOSTS, Tally};
use crate::cli::{CheckArgs, FormatArg};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, Span, counted};
use crate::model::{Body, Page, Route};
use crate::plan::{Plan, Row};
use crate::render::Renderer;
use anyhow::Context;
use rayon::prelude::*;
use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

/// Finds mistakes and writes nothing.
pub fn run(args: &CheckArgs) -> anyhow::Result<Outcome> {
    let planned = Planned::new(read(&args.root, args.pseudo)?, None);
    let plan = Arc::clone(&planned.plan);
    let project = plan.project();
    let (renderer, mut found) = planned.faults(false);
    let human = matches!(args.format, FormatArg::Human);
    // Pages are only checked if they can be rendered.
    let sound = renderer.filter(|_| found.count(Severity::Error) == 0);
    let mut table = String::new();
    if let Some(renderer) = sound {
        let (faults, tally) = pages(&renderer)?;
        found.extend(faults);
        for host in HOSTS
            .iter()
            .filter(|h| args.host.as_deref() == Some(h.name))
        {
            let fit = host.fit(&tally);
            table = fit.table;
            for passed in fit.passed {
                let at = Span::new(project.site, 0..0);
                let hint =
                    "reduce the comparisons with `pairs` in protocol.yaml, or split the site";
                found.push(Diagnostic::error("output/too-large-for-host", at, passed).hint(hint));
            }
        }
        found.sort(&project.sources);
    }
    report(&found, &project.sources, &args.root.root, args.format)?;
    let bad = found.count(Severity::Error) > 0 || (args.strict && !found.is_empty());
    if human {
        print(io::stdout(), table.as_bytes())?;
        let codes: usize = project
            .catalog
            .protocols
            .iter()
            .map(|p| p.codes.len())
            .sum();
        let locales = counted(project.locales.len(), "locale");
        let about = format!("{}, {locales}", counted(codes, "code"));
        match tally(&found) {
            Some(tally) => {
                print(io::stderr(), format!("{tally} in {about}\n").as_bytes())?;
            }
            None => {
                let text = format!("No mistakes found in {about}.\n");
                print(io::stdout(), text.as_bytes())?;
            }
        }
    }
    Ok(if bad {
        Outcome::Mistakes
    } else {
        Outcome::Done
    })
}

/// Renders and checks every page. Returns the diagnostics and the size of the site.
fn pages(renderer: &Renderer) -> anyhow::Result<(Diagnostics, Tally)> {
    let plan = renderer.plan();
    let mut tally = Tally::default();
    let mut failed = Diagnostics::default();
    for route in plan.extras().into_iter().flat_map(|row| plan.row(row)) {
        let size = match renderer.render(route) {
            Ok(output) => {
                if output.path == "_redirects" {
                    tally.redirects = lines(&output.body)?;
                }
                match output.body {
                    Body::File(path) => fs::metadata(&path)
                        .with_context(|| cannot_read(&path))?
                        .len(),
                    Body::Static(bytes) => bytes.len() as u64,
                    Body::Bytes(bytes) => bytes.len() as u64,
                }
            }
            Err(diagnostic) => {
                failed.push(diagnostic);
                0
            }
        };
        let file = renderer.file(route);
        tally.add(&file, size);
    }
    let audit = audit(renderer);
    let failed = Mutex::new(failed);
    let rows: Vec<Row> = plan.rows().into_iter().filter(in_default).collect();
    let total = rows.iter().map(|row| plan.row(*row).count() as u64).sum();
    let progress = Progress::new(total, on_terminal());
    // The rows of the default locale list every page; each is checked in all locales.
    let look = |row: &Row| -> Tally {
        let mut tally = Tally::default();
        let mut done = 0;
        for page in all(plan, *row) {
            done += 1;
            let mut versions = Vec::new();
            for locale in plan
                .project()
                .locales
                .keys()
                .filter(|l| plan.exists(*l, page))
            {
                let mut html = Vec::new();
                let route = Route::Page { locale, page };
                match renderer.render_to(route, &mut html) {
                    Ok(_) => {
                        tally.add(&renderer.file(route), html.len() as u64);
                        versions.push((locale, html));
                    }
                    Err(diagnostic) => failed.lock().expect("no panic").push(diagnostic),
                }
            }
            audit.page(page, &versions);
        }
        progress.add(done);
        tally
    };
    let looked = rows
        .par_iter()
        .map(look)
        .reduce(Tally::default, Tally::plus);
    progress.finish();
    let mut found = failed.into_inner().expect("no panic");
    found.extend(finish_audit(renderer, audit));
    Ok((found, tally.plus(looked)))
}

fn cannot_read(path: &Path) -> String {
    format!("cannot read {}", path.display())
}

/// The number of rules in a text: lines that are neither empty nor comments.
fn lines(body: &Body) -> anyhow::Result<u64> {
    let bytes: Cow<[u8]> = match body {
        Body::File(path) => fs::read(path).with_context(|| cannot_read(path))?.into(),
        Body::Static(bytes) => (*bytes).into(),
        Body::Bytes(bytes) => bytes.into(),
    };
    let rule = |line: &&[u8]| !line.trim_ascii().is_empty() && !line.starts_with(b"#");
    Ok(bytes.split(|b| *b == b'\n').filter(rule).count() as u64)
}

fn in_default(row: &Row) -> bool {
    match row {
        Row::Single(Route::Page { locale, .. }) | Row::Comparisons { locale, .. } => {
            locale.is_default()
        }
        Row::Single(_) => false,
    }
}

/// The pages of a row.
fn all<'p>(plan: &'p Plan, row: Row) -> impl Iterator<Item = Page> + 'p {
    plan.row(row).filter_map(|route| match route {
        Route::Page { page, .. } => Some(page),
        _ => None,
    })
}
