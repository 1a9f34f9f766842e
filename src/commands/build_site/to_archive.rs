//! Builds into one archive.
//!
//! Entries are in the order of their paths. All threads render pages, a batch at a time,
//! and another thread writes them while the next batch is rendered: memory does not grow
//! with the site.

use super::target::Target;
use super::{Slice, count};
use crate::commands::on_terminal;
use crate::commands::progress::Progress;
use crate::commands::summary::Counts;
use crate::diagnostic::Diagnostics;
use crate::model::{Body, Page, ProtocolId, Route};
use crate::plan::{Plan, Row};
use crate::render::Renderer;
use crate::write::{Archive, ArchiveFile, ArchiveKind, Fate};
use anyhow::Context;
use rayon::prelude::*;
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc;

/// How many files per thread are rendered before they are written.
const AT_ONCE: usize = 32;

/// An entry to write next.
enum Entry {
    Made(String, Vec<u8>),
    Copy(String, PathBuf),
}

/// Writes every output of a slice. If one cannot be rendered, no archive file is created,
/// and an archive on standard output ends within an entry, so that readers detect that it
/// is incomplete. Errors: the archive cannot be written.
pub fn write_all(
    slice: &Slice,
    target: Target,
    out: &Path,
    date: Option<u64>,
) -> anyhow::Result<(Counts, Diagnostics)> {
    let about = || match target {
        Target::Archive(_) => format!("cannot write {}", out.display()),
        Target::Stdout | Target::Folder => "cannot write to standard output".to_owned(),
    };
    match target {
        Target::Archive(kind) => {
            let file = ArchiveFile::create(out)?;
            let archive = Archive::new(file, kind, date).with_context(about)?;
            write(slice, archive, &about, ArchiveFile::finish)
        }
        Target::Stdout | Target::Folder => {
            let archive = Archive::new(io::stdout(), ArchiveKind::Tar, date);
            let archive = archive.with_context(about)?;
            write(slice, archive, &about, |mut out| {
                out.flush().with_context(about)
            })
        }
    }
}

fn write<W: Write + Send>(
    slice: &Slice,
    mut archive: Archive<W>,
    about: &(impl Fn() -> String + Sync),
    finish: impl FnOnce(W) -> anyhow::Result<()>,
) -> anyhow::Result<(Counts, Diagnostics)> {
    let plan = slice.renderer.plan();
    let mut counts = Counts::new(plan.project().locales.len());
    let mut failed = Diagnostics::default();
    let progress = Progress::new(slice.total(), on_terminal());
    let (sender, entries) = mpsc::sync_channel::<Vec<Entry>>(2);
    let written = std::thread::scope(|scope| -> anyhow::Result<()> {
        // When it ends, it drops the receiver, which stops the renderers.
        let writer = scope.spawn(|| {
            entries
                .into_iter()
                .flatten()
                .try_for_each(|e| add(&mut archive, e).with_context(about))
        });
        make(slice, &mut counts, &mut failed, &progress, &sender);
        drop(sender);
        writer.join().expect("no panic")
    });
    progress.finish();
    if written.is_ok() && failed.is_empty() {
        finish(archive.finish().with_context(about)?)?;
    } else {
        // The diagnostics of pages are reported even if this fails.
        let _ = archive.break_off();
        written?;
    }
    Ok((counts, failed))
}

fn add<W: Write>(archive: &mut Archive<W>, entry: Entry) -> anyhow::Result<()> {
    match entry {
        Entry::Made(path, bytes) => archive
            .add(&path, &bytes)
            .with_context(|| format!("at {path}")),
        Entry::Copy(path, from) => File::open(&from)
            .and_then(|file| archive.copy(&path, file.metadata()?.len(), file))
            .with_context(|| format!("cannot copy {}", from.display())),
    }
}

/// Renders everything, in the order of the paths.
fn make(
    slice: &Slice,
    counts: &mut Counts,
    failed: &mut Diagnostics,
    progress: &Progress,
    sender: &mpsc::SyncSender<Vec<Entry>>,
) {
    let (renderer, plan) = (slice.renderer, slice.renderer.plan());
    let at_once = AT_ONCE * rayon::current_num_threads();
    let mut batch: Vec<(String, Route)> = Vec::with_capacity(at_once);
    let mut groups = sorted(slice).into_iter().peekable();
    while let Some(rows) = groups.next() {
        let routes = rows.iter().flat_map(|row| plan.row(*row));
        let files = routes.map(|route| (renderer.file(route), route));
        let mut files: Vec<_> = files.filter(|(path, _)| slice.has(path)).collect();
        files.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        batch.extend(files);
        while batch.len() >= at_once || (groups.peek().is_none() && !batch.is_empty()) {
            let part: Vec<_> = batch.drain(..first_part(plan, &batch, at_once)).collect();
            let made: Vec<_> = part
                .into_par_iter()
                .map(|(path, route)| (route, entry(renderer, path, route)))
                .collect();
            let mut entries = Vec::with_capacity(made.len());
            for (route, entry) in made {
                counts.made += 1;
                match entry {
                    Ok(entry) => {
                        count(plan, route, Fate::Written, counts);
                        entries.push(entry);
                    }
                    Err(diagnostic) => failed.push(diagnostic),
                }
            }
            progress.add(entries.len() as u64);
            if sender.send(entries).is_err() {
                return;
            }
        }
    }
}

/// How many files to render at once: as many as `pages` comparisons, but far fewer long
/// lists.
fn first_part(plan: &Plan, batch: &[(String, Route)], pages: usize) -> usize {
    /// The number of list items that take as much memory as a comparison.
    const ITEMS: usize = 60;
    let mut room = pages;
    let listed = |p: ProtocolId| plan.project().catalog.protocols[p].codes.len();
    let fits = batch.iter().take_while(|(_, route)| {
        let weight = match *route {
            Route::Page { page, .. } => match page {
                Page::Code(id) => 1 + listed(id.protocol) / ITEMS,
                Page::Protocol(p) => 1 + listed(p) / ITEMS,
                Page::Comparison(..)
                | Page::Home
                | Page::Number(_)
                | Page::Entry(_)
                | Page::Search
                | Page::NotFound => 1,
            },
            Route::Asset(_) => 1,
            _ => AT_ONCE,
        };
        let fits = room >= weight;
        room = room.saturating_sub(weight);
        fits
    });
    fits.count()
        .max(rayon::current_num_threads())
        .min(batch.len())
}

fn entry(
    renderer: &Renderer,
    path: String,
    route: Route,
) -> Result<Entry, crate::diagnostic::Diagnostic> {
    let output = renderer.render(route)?;
    Ok(match output.body {
        Body::Bytes(bytes) => Entry::Made(path, bytes),
        Body::Static(bytes) => Entry::Made(path, bytes.to_vec()),
        Body::File(from) => Entry::Copy(path, from),
    })
}

/// The rows in groups, such that every path of a group sorts before every path of the next.
/// Most groups are one row: the paths of comparisons begin with their first code.
fn sorted(slice: &Slice) -> Vec<Vec<Row>> {
    let renderer = slice.renderer;
    let begins = |row: Row| {
        let first = renderer.plan().row(row).next()?;
        let mut path = renderer.file(first);
        if let Route::Page {
            page: Page::Comparison(pair),
            ..
        } = first
        {
            let second = renderer.plan().project().catalog.code(pair.b());
            let ending = path.strip_suffix("/index.html");
            let stem = ending.or_else(|| path.strip_suffix(".html"))?;
            path = stem.strip_suffix(&second.slug)?.to_owned();
        }
        Some((path, row))
    };
    let mut all: Vec<_> = slice.rows().into_iter().filter_map(begins).collect();
    all.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    let mut groups: Vec<(String, Vec<Row>)> = Vec::new();
    for (path, row) in all {
        match groups.last_mut() {
            // One is a prefix of the other, so their paths may be interleaved.
            Some((begin, rows)) if path.starts_with(&**begin) => rows.push(row),
            _ => groups.push((path, vec![row])),
        }
    }
    groups.into_iter().map(|(_, rows)| rows).collect()
}
