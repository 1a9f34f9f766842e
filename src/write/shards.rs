//! What a folder holds of a site in shards: `.versus/shard`.
//!
//! Five lines of head, then one line a file: the hash of its contents (128-bit XXH3, hex),
//! its size in bytes, its path. Whoever puts the shards together sees from these that they
//! are of one site, all there, and whole.

use super::{OWN, settled};
use crate::model::Shard;
use anyhow::{Context, bail};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use xxhash_rust::xxh3::Xxh3Default;

const HEAD: &str = "versus shard 1";

/// A shard in a folder.
#[derive(Debug)]
pub struct Part {
    /// The folder.
    pub root: PathBuf,
    /// Which shard it is.
    pub shard: Shard,
    /// Stands for everything that the site is made from: the program, its inputs, and the
    /// arguments.
    pub site: u64,
    /// How many files all shards have together.
    pub total: usize,
    /// Hash, size and path of each file.
    pub files: Vec<(u128, u64, String)>,
}

/// Writes down what is in a folder.
pub fn note(
    root: &Path,
    shard: Shard,
    site: u64,
    total: usize,
    paths: impl Iterator<Item = io::Result<String>>,
) -> io::Result<()> {
    let own = root.join(OWN);
    let new = own.join("new-shard");
    let mut out = BufWriter::new(File::create(&new)?);
    let paths: Vec<String> = paths.collect::<io::Result<_>>()?;
    writeln!(
        out,
        "{HEAD}\n{shard}\n{site:016x}\n{total}\n{}",
        paths.len()
    )?;
    for path in paths {
        let (hash, size) = hash(&root.join(&path))?;
        writeln!(out, "{hash:032x} {size} {path}")?;
    }
    out.into_inner().map_err(io::IntoInnerError::into_error)?;
    fs::rename(new, own.join("shard"))
}

/// Before anything is changed.
pub fn forget(own: &Path) -> io::Result<()> {
    settled::remove(&own.join("shard"))
}

/// Reads what a folder holds. Errors: it holds no shard, or one that was not finished.
pub fn read_part(root: &Path) -> anyhow::Result<Part> {
    let path = root.join(OWN).join("shard");
    let file = File::open(&path).with_context(|| {
        let root = root.display();
        format!(
            "{root} holds no finished shard (build it with `versus build --shard i/n --out {root}`)"
        )
    })?;
    let mut lines = BufReader::new(file).lines();
    let mut next = || -> anyhow::Result<String> {
        let line = lines
            .next()
            .with_context(|| format!("{} is cut off", path.display()))?;
        line.with_context(|| format!("cannot read {}", path.display()))
    };
    if next()? != HEAD {
        bail!("{} is of another version of versus", path.display());
    }
    let odd = || format!("{} is damaged: build the shard again", path.display());
    let shard = next()?
        .parse()
        .map_err(anyhow::Error::msg)
        .with_context(odd)?;
    let site = u64::from_str_radix(&next()?, 16).with_context(odd)?;
    let total = next()?.parse().with_context(odd)?;
    let count: usize = next()?.parse().with_context(odd)?;
    let mut files = Vec::with_capacity(count.min(1 << 20));
    for _ in 0..count {
        let line = next()?;
        let mut parts = line.splitn(3, ' ');
        let (Some(hash), Some(size), Some(path)) = (parts.next(), parts.next(), parts.next())
        else {
            bail!(odd());
        };
        let hash = u128::from_str_radix(hash, 16).with_context(odd)?;
        files.push((hash, size.parse().with_context(odd)?, path.to_owned()));
    }
    Ok(Part {
        root: root.to_owned(),
        shard,
        site,
        total,
        files,
    })
}

/// The hash (128-bit XXH3) and the size of a file's contents.
pub fn hash(path: &Path) -> io::Result<(u128, u64)> {
    let mut hash = Xxh3Default::new();
    let mut file = BufReader::with_capacity(1 << 16, File::open(path)?);
    let size = io::copy(&mut file, &mut hash)?;
    Ok((hash.digest128(), size))
}
