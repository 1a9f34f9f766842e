//! `versus build`: writes the site into a folder or an archive.

pub mod target;
mod to_archive;
mod to_folder;

use super::judge::Planned;
use super::summary::{Counts, files, mended, table};
use super::{Outcome, print, read, report, tally};
use crate::cli::{BuildArgs, FormatArg};
use crate::diagnostic::{Diagnostics, Severity, Sources};
use crate::model::{Route, Shard};
use crate::plan::{Plan, Row, page_kind};
use crate::render::Renderer;
use crate::write::{Fate, Folder, Whole, as_left, hash, key, read_list};
use anyhow::{anyhow, bail};
use std::io;
use std::sync::Arc;
use std::time::Instant;
use target::{Target, date, refuse_inputs};
use to_folder::Known;
use xxhash_rust::xxh3::xxh3_64;

/// The outputs of a build: all of them, or those of one shard.
pub struct Slice<'r> {
    /// Renders the outputs.
    pub renderer: &'r Renderer,
    /// The shard that they belong to.
    pub shard: Shard,
}

impl Slice<'_> {
    /// Every unit of work, whether or not it contains anything of the slice.
    pub fn rows(&self) -> Vec<Row> {
        let plan = self.renderer.plan();
        let mut rows = plan.rows();
        rows.extend(plan.extras());
        rows
    }

    /// Whether the file with this path belongs to the slice.
    pub fn has(&self, path: &str) -> bool {
        self.shard == Shard::whole() || self.shard.has(key(path))
    }

    /// The paths of the files of the slice.
    pub fn paths(&self) -> impl Iterator<Item = String> + '_ {
        let plan = self.renderer.plan();
        let paths = plan.outputs().map(|route| self.renderer.file(route));
        paths.filter(|path| self.has(path))
    }

    /// Identifies the files of all slices together.
    fn whole(&self) -> Whole {
        let plan = self.renderer.plan();
        let mut whole = Whole::default();
        for route in plan.outputs() {
            whole.add(&self.renderer.file(route));
        }
        whole
    }

    /// About how many files there are.
    pub fn total(&self) -> u64 {
        let plan = self.renderer.plan();
        let rows = self.rows().into_iter();
        let all: u64 = rows.map(|row| plan.row(row).count() as u64).sum();
        all.div_ceil(self.shard.count().into())
    }
}

/// Writes the site. If there is an error, nothing is written. If a page still fails to
/// render, its old file stays, and nothing is removed.
pub fn run(args: &BuildArgs) -> anyhow::Result<Outcome> {
    let start = Instant::now();
    let date = date()?;
    let (tree, program) = rayon::join(|| read(&args.root, args.pseudo), program);
    let tree = tree?;
    let target = Target::of(&args.out)?;
    if args.verify && target != Target::Folder {
        bail!("--verify compares the files of an earlier build: set --out to a folder");
    }
    let (shard, sharded) = (shard(args)?, args.shard.is_some());
    if target != Target::Stdout {
        refuse_inputs(&args.root.root, &args.out)?;
    } else if !matches!(args.format, FormatArg::Human) {
        bail!("`--out -` and --format both use standard output: write the archive to a file");
    }
    if target != Target::Folder && sharded {
        bail!("a shard must be written to a folder, for `versus assemble`: set --out to a folder");
    }
    let inputs = tree.fingerprint()?;
    let settings = format!("{program:?} {inputs:x} {:?}", args.base_url);
    let site = program.map(|_| xxh3_64(settings.as_bytes()));
    if sharded && site.is_none() {
        bail!("cannot read the versus executable, whose hash identifies the shards of a build");
    }
    // Includes the shard, so that the shards of a site have different hashes, too.
    let inputs = site.map(|site| xxh3_64(format!("{site:x} {shard} {sharded}").as_bytes()));
    // For a shard, the list of its files is part of the output.
    let is_listed = || {
        let part = read_list(&args.out);
        part.is_ok_and(|part| part.shard == shard && Some(part.site) == site)
    };
    let verify = args.verify;
    if target == Target::Folder
        && !verify
        && tree.diagnostics.is_empty()
        && (!sharded || is_listed())
        && let Some((table, files)) = inputs.and_then(|inputs| as_left(&args.out, inputs))
    {
        return nothing_to_do(args, &table, files, start);
    }
    let planned = Planned::new(tree, args.base_url.clone());
    let plan = Arc::clone(&planned.plan);
    let project = plan.project();
    let (renderer, mut found) = planned.faults(true);
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
    // People get the warnings before the pages are rendered; programs get one report.
    if human {
        say(&found)?;
    }
    let slice = Slice {
        renderer: &renderer,
        shard,
    };
    let folder = match target {
        Target::Folder => Some(Folder::open(&args.out, args.force, || slice.paths())?),
        Target::Archive(_) | Target::Stdout => None,
    };
    let known = Known {
        program,
        inputs,
        verify,
    };
    let (counts, mut failed) = match &folder {
        Some(folder) => to_folder::write_all(&slice, folder, known)?,
        None => to_archive::write_all(&slice, target, &args.out, date)?,
    };
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
            let what = match target {
                Target::Folder => "the pages that show them were not written",
                Target::Archive(_) => "the archive was not written",
                Target::Stdout => "the archive is not complete",
            };
            let text = format!("{tally}; {what}\n");
            print(io::stderr(), text.as_bytes())?;
        }
        return Ok(Outcome::Mistakes);
    }
    let table = table(&counts, &project.locales);
    let mut pruned = 0;
    if let Some(folder) = &folder {
        pruned = folder.finish()?;
        if sharded {
            let site = site.ok_or_else(|| anyhow!("cannot read the versus executable"))?;
            folder.note_shard(shard, site, slice.whole())?;
        }
        // A build with warnings is never recorded as settled, so that the next one reports
        // them again.
        if let Some(inputs) = inputs.filter(|_| found.is_empty()) {
            folder.note_build(inputs, &table)?;
        }
    }
    if human {
        let files = files(&counts, pruned, &args.out, start.elapsed());
        let text = format!("{table}{}{files}", mended(&counts, args.verify));
        match target {
            // Standard output holds the archive.
            Target::Stdout => print(io::stderr(), text.as_bytes())?,
            Target::Folder | Target::Archive(_) => print(io::stdout(), text.as_bytes())?,
        }
    }
    Ok(Outcome::Done)
}

/// The requested shard, or the whole site if none is requested. Errors: it is invalid, or
/// the environment is unclear.
fn shard(args: &BuildArgs) -> anyhow::Result<Shard> {
    match args.shard.as_deref() {
        None => Ok(Shard::whole()),
        Some("auto") => Shard::auto(|name| {
            let value = std::env::var_os(name)?;
            Some(value.to_string_lossy().into_owned())
        }),
        Some(shard) => shard.parse(),
    }
    .map_err(|reason| anyhow!("--shard: {reason}"))
}

/// Ends a build that found everything unchanged since the last one.
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

/// Hash of the running executable: another version of versus may render the same inputs
/// differently. `None` if it cannot be read; then nothing of an earlier build is reused.
fn program() -> Option<u64> {
    let (hash, _) = hash(&std::env::current_exe().ok()?).ok()?;
    Some(xxh3_64(&hash.to_le_bytes()))
}

fn count(plan: &Plan, route: Route, fate: Fate, counts: &mut Counts) {
    if let Route::Page { locale, page } = route {
        counts.page(locale, page_kind(page), plan.coverage(locale, page));
    }
    match fate {
        Fate::Written => counts.written += 1,
        Fate::Unchanged => counts.unchanged += 1,
    }
}
