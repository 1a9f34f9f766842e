//! `versus assemble`

use super::build::place::{Place, date, real_path};
use super::{Outcome, print};
use crate::cli::AssembleArgs;
use crate::diagnostic::grouped;
use crate::write::{Archive, ArchiveFile, Fate, Folder, Part, hash, key, read_part};
use anyhow::{Context, bail};
use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::Path;
use std::time::Instant;
use xxhash_rust::xxh3::xxh3_128;

/// Puts the shards of a site together. Errors: they are not all there, or not of one site,
/// or one of their files is not what was built.
pub fn run(args: &AssembleArgs) -> anyhow::Result<Outcome> {
    let start = Instant::now();
    let place = Place::of(&args.out)?;
    let out = real_path(&args.out)?;
    for dir in &args.shards {
        if out.starts_with(real_path(dir)?) {
            bail!(
                "{} is within a shard: choose another --out",
                args.out.display()
            );
        }
    }
    let parts: Vec<Part> = args
        .shards
        .iter()
        .map(|dir| read_part(dir))
        .collect::<Result<_, _>>()?;
    check(&parts)?;
    // Before anything is written.
    for part in &parts {
        for (expected, size, path) in &part.files {
            let file = part.root.join(path);
            let found = hash(&file).with_context(|| format!("cannot read {}", file.display()))?;
            if found != (*expected, *size) {
                bail!("{}", not_as_built(&file, part));
            }
        }
    }
    let mut files: Vec<(&str, &Part, u128)> = Vec::new();
    for part in &parts {
        let own = part.files.iter();
        files.extend(own.map(|(hash, _, path)| (path.as_str(), part, *hash)));
    }
    files.sort_unstable_by_key(|(path, ..)| *path);
    let read = |(path, part, hash): &(&str, &Part, u128)| -> anyhow::Result<Vec<u8>> {
        let file = part.root.join(path);
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        if xxh3_128(&bytes) != *hash {
            bail!("{}", not_as_built(&file, part));
        }
        Ok(bytes)
    };
    let (mut written, mut pruned) = (0, 0);
    match place {
        Place::Folder => {
            let paths = || files.iter().map(|(path, ..)| (*path).to_owned());
            let folder = Folder::open(&args.out, args.force, paths)?;
            let mut spare = folder.spare();
            for file in &files {
                let placed = folder.put(&mut spare, file.0, &read(file)?)?;
                written += usize::from(placed.fate == Fate::Written);
            }
            drop(spare);
            pruned = folder.finish()?;
        }
        Place::Archive(kind) => {
            let mut archive = Archive::new(ArchiveFile::create(&args.out)?, kind, date())?;
            for file in &files {
                archive.add(file.0, &read(file)?)?;
            }
            archive.finish()?.finish()?;
            written = files.len();
        }
        Place::Output => bail!("give --out a folder, or a file that ends in .tar or .tar.zst"),
    }
    let text = format!(
        "{} shards are complete: {} written, {} unchanged, {} pruned in {} ({:.1} s)\n",
        parts.len(),
        grouped(written),
        grouped(files.len() - written),
        grouped(pruned),
        args.out.display(),
        start.elapsed().as_secs_f64()
    );
    print(io::stdout(), text.as_bytes())?;
    Ok(Outcome::Done)
}

fn not_as_built(file: &Path, part: &Part) -> String {
    let (file, shard) = (file.display(), part.shard);
    format!("{file} is not what was built: remove it and build shard {shard} again")
}

/// Fails unless the parts are every shard of one site, each once.
fn check(parts: &[Part]) -> anyhow::Result<()> {
    let Some(first) = parts.first() else {
        bail!("there are no shards");
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
        if part.site != first.site || part.total != first.total {
            bail!(
                "{root} was built from another state of the site than {}, or by another versus, \
                 or with other arguments: build both again from the same",
                first.root.display()
            );
        }
        if let Some(other) = seen.insert(shard.index(), &part.root) {
            bail!("{root} and {} are both shard {shard}", other.display());
        }
        if let Some((_, _, path)) = part.files.iter().find(|(_, _, path)| !shard.has(key(path))) {
            bail!(
                "{root} holds {path}, which belongs to another shard than {shard}: build it again"
            );
        }
    }
    let missing: Vec<String> = (0..count)
        .filter(|index| !seen.contains_key(index))
        .map(|index| format!("{}/{count}", index + 1))
        .collect();
    if !missing.is_empty() {
        bail!("these shards are missing: {}", missing.join(", "));
    }
    let files: usize = parts.iter().map(|part| part.files.len()).sum();
    if files != first.total {
        bail!(
            "the shards have {files} files together, and the site has {}: build them again",
            first.total
        );
    }
    Ok(())
}
