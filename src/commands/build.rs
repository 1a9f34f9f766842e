//! `versus build`

use super::progress::Progress;
use super::summary::{Counts, summary};
use super::{Outcome, faults, on_terminal, report, tally};
use crate::cli::{BuildArgs, FormatArg};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::load::{load, read_tree};
use crate::model::{Body, Route};
use crate::plan::{Plan, Row, kind, plan};
use crate::render::Renderer;
use crate::write::{Fate, Folder, Spare};
use anyhow::Context;
use rayon::prelude::*;
use std::io::{self, Write};
use std::sync::Mutex;
use std::time::Instant;

/// Writes the site. Nothing is written while there is an error; should a page fail
/// all the same, its old file stays, and nothing is removed.
pub fn run(args: &BuildArgs) -> anyhow::Result<Outcome> {
    let start = Instant::now();
    let loaded = load(read_tree(&args.root.root)?, args.base_url.clone());
    let project = loaded.project;
    let mut earlier = loaded.diagnostics;
    let (plan, collisions) = plan(&project);
    earlier.extend(collisions);
    let (renderer, found) = faults(&plan, earlier);
    report(&found, &project.sources, args.format)?;
    if found.count(Severity::Error) > 0 {
        if let (FormatArg::Human, Some(tally)) = (args.format, tally(&found)) {
            writeln!(io::stderr(), "{tally}; nothing was written")?;
        }
        return Ok(Outcome::Mistakes);
    }
    let renderer = renderer.expect("without one there is an error");
    let folder = Folder::open(&args.out, args.force, || {
        plan.outputs().map(|r| plan.file(r))
    })?;
    let mut pool = rayon::ThreadPoolBuilder::new();
    if let Some(threads) = args.threads {
        pool = pool.num_threads(threads.into());
    }
    let pool = pool.build().context("cannot start threads")?;
    let (counts, mut failed) = pool.install(|| write_all(&renderer, &folder))?;
    if !failed.is_empty() {
        failed.sort(&project.sources);
        report(&failed, &project.sources, args.format)?;
        if let FormatArg::Human = args.format {
            let n = failed.count(Severity::Error);
            writeln!(
                io::stderr(),
                "{n} mistakes; the pages that show them were not written"
            )?;
        }
        return Ok(Outcome::Mistakes);
    }
    let pruned = folder.finish()?;
    if let FormatArg::Human = args.format {
        let text = summary(
            &counts,
            pruned,
            &project.locales,
            &args.out,
            start.elapsed(),
        );
        io::stdout().write_all(text.as_bytes())?;
    }
    Ok(Outcome::Done)
}

/// A thread's own, used for page after page.
struct Worker {
    spare: Spare,
    page: Vec<u8>,
}

fn write_all(renderer: &Renderer, folder: &Folder) -> anyhow::Result<(Counts, Diagnostics)> {
    let plan = renderer.plan();
    let locales = plan.project().locales.len();
    let mut rows = plan.rows();
    rows.extend(plan.extras());
    let total = rows.iter().map(|row| plan.row(*row).count() as u64).sum();
    let progress = Progress::new(total, on_terminal());
    let failed = Mutex::new(Diagnostics::default());
    let worker = |_| {
        Mutex::new(Worker {
            spare: folder.spare(),
            page: Vec::new(),
        })
    };
    let workers: Vec<_> = (0..rayon::current_num_threads()).map(worker).collect();
    let write_row = |row: &Row| -> anyhow::Result<Counts> {
        let thread = rayon::current_thread_index().unwrap_or(0);
        let mut worker = workers[thread].lock().expect("each thread has its own");
        let mut counts = Counts::new(locales);
        let mut done = 0;
        for route in plan.row(*row) {
            done += 1;
            match write_one(renderer, folder, &mut worker, route)? {
                Ok(fate) => count(plan, route, fate, &mut counts),
                Err(diagnostic) => failed.lock().expect("no panic").push(diagnostic),
            }
        }
        progress.add(done);
        Ok(counts)
    };
    let counts = rows
        .par_iter()
        .with_max_len(1)
        .map(write_row)
        .try_reduce(|| Counts::new(locales), |a, b| Ok(a.plus(b)))?;
    progress.finish();
    Ok((counts, failed.into_inner().expect("no panic")))
}

fn write_one(
    renderer: &Renderer,
    folder: &Folder,
    worker: &mut Worker,
    route: Route,
) -> anyhow::Result<Result<Fate, Diagnostic>> {
    let plan = renderer.plan();
    let path = plan.file(route);
    if let Route::Asset(asset) = route {
        return Ok(Ok(match &plan.project().assets[asset].1 {
            Body::Bytes(bytes) => folder.put(&mut worker.spare, &path, bytes)?,
            Body::Static(bytes) => folder.put(&mut worker.spare, &path, bytes)?,
            Body::File(from) => folder.copy(&mut worker.spare, &path, from)?,
        }));
    }
    Ok(match renderer.render_to(route, &mut worker.page) {
        Ok(_) => Ok(folder.put(&mut worker.spare, &path, &worker.page)?),
        Err(diagnostic) => Err(diagnostic),
    })
}

fn count(plan: &Plan, route: Route, fate: Fate, counts: &mut Counts) {
    if let Route::Page { locale, page } = route {
        counts.page(locale, kind(page), plan.coverage(locale, page));
    }
    match fate {
        Fate::Written => counts.written += 1,
        Fate::Unchanged => counts.unchanged += 1,
    }
}
