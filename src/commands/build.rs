//! `versus build`

use super::progress::Progress;
use super::summary::{Counts, files, table};
use super::{Outcome, faults, on_terminal, print, read, report, tally};
use crate::cli::{BuildArgs, FormatArg};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, Sources};
use crate::load::load;
use crate::model::{Body, Page, Route};
use crate::plan::{Plan, Row, kind, plan};
use crate::render::Renderer;
use crate::write::{Fate, Folder, Placed, Record, Spare, as_left, key};
use anyhow::{Context, bail};
use rayon::prelude::*;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Instant;
use xxhash_rust::xxh3::xxh3_64;

/// Writes the site. Nothing is written while there is an error; should a page fail
/// all the same, its old file stays, and nothing is removed.
pub fn run(args: &BuildArgs) -> anyhow::Result<Outcome> {
    let start = Instant::now();
    let tree = read(&args.root, args.pseudo)?;
    refuse_inputs(&args.root.root, &args.out)?;
    let (program, inputs) = (program(), tree.fingerprint()?);
    let settings = format!("{program:?} {inputs:x} {:?}", args.base_url);
    let inputs = program.map(|_| xxh3_64(settings.as_bytes()));
    if let Some((table, files)) = inputs.and_then(|inputs| as_left(&args.out, inputs)) {
        return nothing_to_do(args, &table, files, start);
    }
    let loaded = load(tree, args.base_url.clone());
    let project = loaded.project;
    let mut earlier = loaded.diagnostics;
    let (plan, collisions) = plan(&project);
    earlier.extend(collisions);
    let (renderer, mut found) = faults(&plan, earlier);
    let human = matches!(args.format, FormatArg::Human);
    let say = |found: &Diagnostics| report(found, &project.sources, &args.root.root, args.format);
    let Some(renderer) = renderer.filter(|_| found.count(Severity::Error) == 0) else {
        say(&found)?;
        if let (true, Some(tally)) = (human, tally(&found)) {
            print(
                io::stderr(),
                format!("{tally}; nothing was written\n").as_bytes(),
            )?;
        }
        return Ok(Outcome::Mistakes);
    };
    // People read warnings before the pages are made; programs read one report.
    if human {
        say(&found)?;
    }
    let paths = || plan.outputs().map(|route| renderer.file(route));
    let folder = Folder::open(&args.out, args.force, paths)?;
    let mut pool = rayon::ThreadPoolBuilder::new();
    if let Some(threads) = args.threads {
        pool = pool.num_threads(threads.into());
    }
    let pool = pool.build().context("cannot start threads")?;
    let (counts, mut failed) = pool.install(|| write_all(&renderer, &folder, program))?;
    failed.sort(&project.sources);
    if human {
        say(&failed)?;
    } else {
        found.extend(failed.iter().cloned());
        found.sort(&project.sources);
        say(&found)?;
    }
    if let Some(tally) = tally(&failed) {
        if human {
            let text = format!("{tally}; the pages that show them were not written\n");
            print(io::stderr(), text.as_bytes())?;
        }
        return Ok(Outcome::Mistakes);
    }
    let pruned = folder.finish()?;
    let table = table(&counts, &project.locales);
    // Warnings are told again by every build.
    if let Some(inputs) = inputs.filter(|_| found.is_empty()) {
        folder.settle(inputs, &table)?;
    }
    if human {
        let files = files(&counts, pruned, &args.out, start.elapsed());
        print(io::stdout(), format!("{table}{files}").as_bytes())?;
    }
    Ok(Outcome::Done)
}

/// Ends a build that has found everything as it left it the last time.
fn nothing_to_do(
    args: &BuildArgs,
    table: &str,
    unchanged: usize,
    start: Instant,
) -> anyhow::Result<Outcome> {
    if matches!(args.format, FormatArg::Human) {
        let mut counts = Counts::new(0);
        counts.unchanged = unchanged;
        let files = files(&counts, 0, &args.out, start.elapsed());
        print(io::stdout(), format!("{table}{files}").as_bytes())?;
    } else {
        let (none, sources) = (Diagnostics::default(), Sources::default());
        report(&none, &sources, &args.root.root, args.format)?;
    }
    Ok(Outcome::Done)
}

/// Fails if the output would lie among the inputs, and be read by the next build.
fn refuse_inputs(root: &Path, out: &Path) -> anyhow::Result<()> {
    let absolute = |path: &Path| -> anyhow::Result<PathBuf> {
        let mut path = std::path::absolute(path)?;
        // `none/../content` is `content`, whether `none` is there or not.
        if path
            .components()
            .any(|c| c == std::path::Component::ParentDir)
            && !path.exists()
        {
            let mut plain = PathBuf::new();
            for part in path.components() {
                match part {
                    std::path::Component::ParentDir => drop(plain.pop()),
                    part => plain.push(part),
                }
            }
            path = plain;
        }
        // What is not there yet cannot be a link.
        let there = path
            .ancestors()
            .find_map(|a| Some((a, a.canonicalize().ok()?)));
        Ok(match there {
            Some((above, real)) => real.join(path.strip_prefix(above)?),
            None => path.clone(),
        })
    };
    let (root, out) = (absolute(root)?, absolute(out)?);
    for folder in ["content", "locales", "templates", "static"] {
        let input = root.join(folder);
        let real = input.canonicalize().unwrap_or_else(|_| input.clone());
        if out.starts_with(&input) || out.starts_with(real) {
            bail!(
                "{} is an input: choose another folder with --out",
                out.display()
            );
        }
    }
    Ok(())
}

/// A thread's own, used for page after page.
struct Worker {
    spare: Spare,
    page: Vec<u8>,
}

fn write_all(
    renderer: &Renderer,
    folder: &Folder,
    program: Option<u64>,
) -> anyhow::Result<(Counts, Diagnostics)> {
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
        let name = row_key(renderer, *row);
        let known = folder.recorded(name);
        let mut records = Vec::with_capacity(known.len());
        for route in plan.row(*row) {
            done += 1;
            let path = renderer.file(route);
            let made_from = program.and_then(|program| made_from(renderer, program, route));
            let old = known.get(&key(&path)).copied();
            let same = old.filter(|old| Some(old.made_from) == made_from);
            if let Some(same) = same
                && folder.stamp(&mut worker.spare, &path) == Some(same.stamp)
            {
                records.push(same);
                count(plan, route, Fate::Unchanged, &mut counts);
                continue;
            }
            match write_one(renderer, folder, &mut worker, route, &path)? {
                Ok(placed) => {
                    count(plan, route, placed.fate, &mut counts);
                    counts.made += 1;
                    records.extend(placed.stamp.map(|stamp| Record {
                        path: key(&path),
                        made_from: made_from.unwrap_or(ALWAYS),
                        stamp,
                    }));
                }
                Err(diagnostic) => failed.lock().expect("no panic").push(diagnostic),
            }
        }
        let is_known = |r: &Record| known.get(&r.path) == Some(r);
        if known.len() != records.len() || !records.iter().all(is_known) {
            folder.record(name, &records);
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

/// Stands for this very program: another one may make other pages of the same. Nothing if
/// it cannot be read; then nothing is relied on that an earlier build left.
fn program() -> Option<u64> {
    let program = std::env::current_exe().and_then(std::fs::read);
    program.ok().map(|bytes| xxh3_64(&bytes))
}

/// Stands for everything that the file of a route is made from, if that is known without
/// making it.
fn made_from(renderer: &Renderer, program: u64, route: Route) -> Option<u64> {
    let Route::Page { locale, page } = route else {
        return None;
    };
    let inputs = renderer.made_from(locale, page)?;
    Some(xxh3_64(
        &[program.to_le_bytes(), inputs.to_le_bytes()].concat(),
    ))
}

/// In place of what a file is made from, if only making it tells.
const ALWAYS: u64 = 0;

/// Stands for a row: its file, or the code that stands first in its comparisons.
fn row_key(renderer: &Renderer, row: Row) -> u64 {
    match row {
        Row::Single(route) => key(&renderer.file(route)),
        Row::Comparisons {
            locale,
            protocol,
            first,
        } => key(&renderer.plan().path(locale, Page::Code(protocol, first))),
    }
}

fn write_one(
    renderer: &Renderer,
    folder: &Folder,
    worker: &mut Worker,
    route: Route,
    path: &str,
) -> anyhow::Result<Result<Placed, Diagnostic>> {
    let plan = renderer.plan();
    if let Route::Asset(asset) = route {
        return Ok(Ok(match &plan.project().assets[asset].body {
            Body::Bytes(bytes) => folder.put(&mut worker.spare, path, bytes)?,
            Body::Static(bytes) => folder.put(&mut worker.spare, path, bytes)?,
            Body::File(from) => folder.copy(&mut worker.spare, path, from)?,
        }));
    }
    Ok(match renderer.render_to(route, &mut worker.page) {
        Ok(_) => Ok(folder.put(&mut worker.spare, path, &worker.page)?),
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
