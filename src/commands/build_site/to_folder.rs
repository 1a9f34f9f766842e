//! Builds into a folder.

use super::Slice;
use crate::commands::on_terminal;
use crate::commands::progress::Progress;
use crate::commands::summary::Counts;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Body, Page, Route};
use crate::plan::Row;
use crate::render::Renderer;
use crate::write::{Fate, FileState, Folder, Placed, Spare, key};
use rayon::prelude::*;
use std::sync::Mutex;
use xxhash_rust::xxh3::xxh3_64;

/// The buffers of one thread, reused for every page.
struct Worker {
    spare: Spare,
    page: Vec<u8>,
}

/// The hashes that show which files are up to date.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// Hash of the program. `None` if it is unknown: then everything is rendered.
    pub program: Option<u64>,
    /// Hash of all inputs of the outputs, including the program.
    pub inputs: Option<u64>,
    /// Whether to render and compare every file, whatever is recorded.
    pub verify: bool,
}

/// Writes every output of a slice that is not up to date. A page that cannot be rendered is
/// reported, and its old file stays.
pub fn write_all(
    slice: &Slice,
    folder: &Folder,
    go_by: Known,
) -> anyhow::Result<(Counts, Diagnostics)> {
    let renderer = slice.renderer;
    let plan = renderer.plan();
    let locales = plan.project().locales.len();
    let rows = slice.rows();
    let progress = Progress::new(slice.total(), on_terminal());
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
        let known = folder.logged(name);
        let mut files = Vec::with_capacity(known.len());
        for route in plan.row(*row) {
            let path = renderer.file(route);
            if !slice.has(&path) {
                continue;
            }
            done += 1;
            let alone = go_by.program.and_then(|p| made_from(renderer, p, route));
            // Other outputs are known to be up to date only if no input has changed at all.
            let made_from = alone.or(go_by.inputs);
            let old = known.get(&key(&path)).copied();
            let same = old.filter(|old| Some(old.made_from) == made_from);
            if let Some(same) = same
                && alone.is_some()
                && !go_by.verify
                && folder.stamp(&mut worker.spare, &path) == Some(same.stamp)
            {
                files.push(same);
                super::count(plan, route, Fate::Unchanged, &mut counts);
                continue;
            }
            match write_one(renderer, folder, &mut worker, route, &path)? {
                Ok(placed) => {
                    super::count(plan, route, placed.fate, &mut counts);
                    counts.made += 1;
                    if same.is_some() && placed.fate == Fate::Written {
                        counts.mend(&path);
                    }
                    files.extend(placed.stamp.map(|stamp| FileState {
                        path: key(&path),
                        made_from: made_from.unwrap_or(ALWAYS),
                        stamp,
                    }));
                }
                Err(diagnostic) => failed.lock().expect("no panic").push(diagnostic),
            }
        }
        let is_known = |r: &FileState| known.get(&r.path) == Some(r);
        if known.len() != files.len() || !files.iter().all(is_known) {
            folder.log(name, &files);
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

/// Hash of the inputs of a route's file, if it is known without rendering.
fn made_from(renderer: &Renderer, program: u64, route: Route) -> Option<u64> {
    let inputs = match route {
        Route::Page { locale, page } => renderer.made_from(locale, page)?,
        // Its name says what it shows.
        Route::Card(_) => key(&renderer.file(route)),
        _ => return None,
    };
    Some(xxh3_64(
        &[program.to_le_bytes(), inputs.to_le_bytes()].concat(),
    ))
}

/// Replaces the hash of a file's inputs if the program cannot read its own executable.
const ALWAYS: u64 = 0;

/// Identifies a row: by a hash of the path of its file, or of the first code of its
/// comparisons.
fn row_key(renderer: &Renderer, row: Row) -> u64 {
    match row {
        Row::Single(route) => key(&renderer.file(route)),
        Row::Comparisons { locale, first } => key(&renderer.plan().path(locale, Page::Code(first))),
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
