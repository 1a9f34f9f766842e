//! `versus assemble`: assembles a site that was built in shards.

use super::build_site::target::{Target, date, real_path};
use super::{Outcome, print};
use crate::cli::AssembleArgs;
use crate::diagnostic::{counted, grouped};
use crate::text::plain;
use crate::write::{Archive, ArchiveFile, Fate, Folder, Listed, ShardList, Whole, read_list};
use anyhow::{Context, bail};
use std::collections::HashMap;
use std::io;
use std::path::Path;
use std::time::Instant;

/// Assembles the shards of a site. Errors: a shard is missing; the shards belong to
/// different sites; a list is not in the form that a build writes, or a file does not match
/// its list. All of these are detected before anything is written.
pub fn run(args: &AssembleArgs) -> anyhow::Result<Outcome> {
    let start = Instant::now();
    let (target, date) = (Target::of(&args.out)?, date()?);
    let out = real_path(&args.out)?;
    for dir in &args.shards {
        if out.starts_with(real_path(dir)?) {
            bail!(
                "{} is inside a shard: choose another --out",
                args.out.display()
            );
        }
    }
    let parts: Vec<ShardList> = args
        .shards
        .iter()
        .map(|dir| read_list(dir))
        .collect::<Result<_, _>>()?;
    check(&parts)?;
    let files = sorted(&parts)?;
    count(&parts)?;
    for part in &parts {
        part.verify()?;
    }
    // Nothing has been written so far. Each file is verified again when it is copied.
    let (mut written, mut pruned) = (0, 0);
    match target {
        Target::Folder => {
            let paths = || files.iter().map(|(file, _)| file.path.clone());
            let folder = Folder::open(&args.out, args.force, paths)?;
            let mut spare = folder.spare();
            for (file, part) in &files {
                let open = || part.open(file);
                let placed = folder.put_from(&mut spare, &file.path, file.size, open)?;
                written += usize::from(placed.fate == Fate::Written);
            }
            drop(spare);
            pruned = folder.finish()?;
        }
        Target::Archive(kind) => {
            let about = || format!("cannot write {}", args.out.display());
            let out = ArchiveFile::create(&args.out)?;
            let mut archive = Archive::new(out, kind, date).with_context(about)?;
            for (file, part) in &files {
                let added = archive.copy(&file.path, file.size, part.open(file)?);
                let added = added.with_context(|| format!("at {}", file.path));
                added.with_context(about)?;
            }
            archive.finish().with_context(about)?.finish()?;
            written = files.len();
        }
        Target::Stdout => bail!(
            "an assembled site cannot be written to standard output: set --out to a folder or \
             archive"
        ),
    }
    let text = format!(
        "{} complete: {} written, {} unchanged, {} pruned in {} ({:.1} s)\n",
        match parts.len() {
            1 => "1 shard is".to_owned(),
            n => counted(n, "shard") + " are",
        },
        grouped(written),
        grouped(files.len() - written),
        grouped(pruned),
        plain(&args.out),
        start.elapsed().as_secs_f64()
    );
    print(io::stdout(), text.as_bytes())?;
    Ok(Outcome::Done)
}

/// Fails unless the parts are all the shards of one site, each exactly once.
fn check(parts: &[ShardList]) -> anyhow::Result<()> {
    let Some(first) = parts.first() else {
        bail!("no shards were given");
    };
    let count = first.shard.count();
    let mut seen: HashMap<u32, &Path> = HashMap::new();
    for part in parts {
        let (shard, root) = (part.shard, part.root.display());
        if shard.count() != count {
            bail!(
                "{root} is shard {shard}, but {} is {}",
                first.root.display(),
                first.shard
            );
        }
        if part.site != first.site || part.whole != first.whole {
            bail!(
                "{root} and {} were built from different inputs, by different versions of \
                 versus, or with different arguments: build both again from the same site",
                first.root.display()
            );
        }
        if let Some(other) = seen.insert(shard.index(), &part.root) {
            bail!("{root} and {} are both shard {shard}", other.display());
        }
    }
    let missing: Vec<String> = (0..count)
        .filter(|index| !seen.contains_key(index))
        .map(|index| format!("{}/{count}", index + 1))
        .collect();
    if !missing.is_empty() {
        bail!("missing shards: {}", missing.join(", "));
    }
    Ok(())
}

/// The files of all parts, ascending by path. Fails if there is a file where another needs
/// a folder.
fn sorted(parts: &[ShardList]) -> anyhow::Result<Vec<(&Listed, &ShardList)>> {
    let of = |part| move |file| (file, part);
    let mut files: Vec<_> = Vec::new();
    parts
        .iter()
        .for_each(|part| files.extend(part.files.iter().map(of(part))));
    files.sort_unstable_by_key(|(file, _)| file.path.as_str());
    // The files whose path is a prefix of the current one: in this order, the paths with a
    // given prefix follow it immediately.
    let mut begins: Vec<(&Listed, &ShardList)> = Vec::new();
    for (file, part) in &files {
        begins.retain(|(other, _)| file.path.starts_with(&other.path));
        let below = |other: &Listed| file.path[other.path.len()..].starts_with('/');
        if let Some((other, above)) = begins.iter().find(|(other, _)| below(other)) {
            bail!(
                "`{}` of shard {} is a file, but `{}` of shard {} needs a folder there: build \
                 both shards again",
                other.path,
                above.shard,
                file.path,
                part.shard
            );
        }
        begins.push((file, part));
    }
    Ok(files)
}

/// Fails unless the parts together list exactly the files of the site, as recorded in each
/// of them.
fn count(parts: &[ShardList]) -> anyhow::Result<()> {
    let site = parts.first().map(|part| part.whole).unwrap_or_default();
    let mut whole = Whole::default();
    let listed = parts.iter().flat_map(|part| &part.files);
    listed.for_each(|file| whole.add(&file.path));
    if whole.files != site.files {
        let each = parts
            .iter()
            .map(|p| format!("{}: {}", p.shard, p.files.len()));
        bail!(
            "the shards list {} in total, but the site has {}: build the shards again ({})",
            counted(whole.files, "file"),
            grouped(site.files),
            each.collect::<Vec<_>>().join(", ")
        );
    }
    if whole != site {
        bail!(
            "the shards list files that do not belong to the site, and lack others: build the \
             shards again"
        );
    }
    Ok(())
}
