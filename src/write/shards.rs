//! The list of the files of a shard: `.versus/shard`.
//!
//! Six header lines (the format, the shard, the site, the number of files of the complete
//! site and the sum of their keys, the number of files of this shard), then one line per
//! file, ascending by path: the hash of its contents (128-bit XXH3, hex), its size in
//! bytes, its path. With these, `versus assemble` verifies that the shards belong to one
//! site, and are complete and undamaged.

use super::lines::{self, Lines};
use super::manifest::{is_inside, is_own, key};
use super::{OWN, last_build, spare};
use crate::model::Shard;
use crate::text::plain;
use anyhow::{Context, anyhow, bail};
use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};
use xxhash_rust::xxh3::Xxh3Default;

/// Each version of the format has its own number.
const HEAD: &str = "versus shard 2";

const HEAD_LINES: usize = 6;

/// Maximum size of a list in bytes: 1 GiB, some eight million files. A larger one is not read.
const MAX_SIZE: u64 = 1 << 30;

const DAMAGED: &str = "the list is damaged";

/// Identifies the set of all files of a site, whatever their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Whole {
    /// How many there are.
    pub files: usize,
    /// The sum of the keys of their paths, modulo 2⁶⁴.
    keys: u64,
}

impl Whole {
    /// Adds a file.
    pub fn add(&mut self, path: &str) {
        self.files += 1;
        self.keys = self.keys.wrapping_add(key(path));
    }
}

/// A file of a shard, as it was built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    hash: u128,
    /// In bytes.
    pub size: u64,
    /// Relative to the folder of the shard, with `/`.
    pub path: String,
}

/// A shard in a folder.
#[derive(Debug)]
pub struct ShardList {
    /// The folder.
    pub root: PathBuf,
    /// Which shard it is.
    pub shard: Shard,
    /// Hash of everything that determines the site: the program, its inputs, and the
    /// arguments.
    pub site: u64,
    /// The files of all shards together.
    pub whole: Whole,
    /// Its files, ascending by path.
    pub files: Vec<Listed>,
}

impl ShardList {
    /// Fails unless every file exists and is as it was built.
    pub fn verify(&self) -> anyhow::Result<()> {
        let mut folder = "";
        for listed in &self.files {
            // The folders above the file that are not above the previous one: none may be a
            // symlink.
            for (end, _) in listed.path.match_indices('/') {
                let above = &listed.path[..end];
                if !(folder.starts_with(above) && folder[end..].starts_with('/')) {
                    let at = self.root.join(above);
                    let about = || self.cannot_read(above);
                    if !at.symlink_metadata().with_context(about)?.is_dir() {
                        bail!("{}: it is not a folder", self.cannot_read(above));
                    }
                }
            }
            folder = &listed.path;
            let about = || self.cannot_read(&listed.path);
            io::copy(&mut self.open(listed)?, &mut io::sink()).with_context(about)?;
        }
        Ok(())
    }

    /// The contents of a file. Reading fails, at the end at the latest, if they differ from
    /// what was built. Errors: the file does not exist, or is not a regular file of that
    /// size.
    pub fn open(&self, listed: &Listed) -> anyhow::Result<Contents> {
        let about = || self.cannot_read(&listed.path);
        let path = self.root.join(&listed.path);
        // A device is not opened: opening it may have side effects.
        if !path.symlink_metadata().with_context(about)?.is_file() {
            bail!("{}: it is not a regular file", about());
        }
        let file = spare::open(&path, File::options().read(true)).with_context(about)?;
        let meta = file.metadata().with_context(about)?;
        let contents = Contents {
            file,
            left: listed.size,
            hash: Xxh3Default::new(),
            expected: listed.hash,
            shard: self.shard,
        };
        if !meta.is_file() || meta.len() != listed.size {
            return Err(contents.not_as_built()).with_context(about);
        }
        Ok(contents)
    }

    fn cannot_read(&self, path: &str) -> String {
        format!("cannot read {}", plain(&self.root.join(path)))
    }
}

/// Reads a file of a shard, and verifies it.
pub struct Contents {
    file: File,
    /// Bytes not read yet.
    left: u64,
    hash: Xxh3Default,
    expected: u128,
    shard: Shard,
}

impl Contents {
    fn not_as_built(&self) -> io::Error {
        let shard = self.shard;
        let message =
            format!("the file has changed since it was built (build shard {shard} again)");
        io::Error::new(ErrorKind::InvalidData, message)
    }
}

impl Read for Contents {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.hash.update(&buffer[..read]);
        let Some(left) = self.left.checked_sub(read as u64) else {
            return Err(self.not_as_built());
        };
        self.left = left;
        let whole = left == 0 && self.hash.digest128() == self.expected;
        if !whole && (left == 0 || (read == 0 && !buffer.is_empty())) {
            return Err(self.not_as_built());
        }
        Ok(read)
    }
}

/// Writes the list of the files in a folder.
pub fn note(
    root: &Path,
    shard: Shard,
    site: u64,
    whole: Whole,
    mut paths: Vec<String>,
) -> anyhow::Result<()> {
    paths.sort_unstable();
    let head = head(shard, site, whole, paths.len());
    let listed = paths.into_iter().map(|path| {
        let file = root.join(&path);
        let (hash, size) =
            hash(&file).with_context(|| format!("cannot read {}", file.display()))?;
        Ok(line(hash, size, &path))
    });
    lines::write(
        &root.join(OWN).join("shard"),
        std::iter::once(Ok(head)).chain(listed),
    )
}

fn head(shard: Shard, site: u64, whole: Whole, files: usize) -> String {
    let Whole { files: all, keys } = whole;
    format!("{HEAD}\n{shard}\n{site:016x}\n{all}\n{keys:016x}\n{files}")
}

fn line(hash: u128, size: u64, path: &str) -> String {
    format!("{hash:032x} {size} {path}")
}

/// Removes the list. Called before any file is changed.
pub fn forget(own: &Path) -> anyhow::Result<()> {
    last_build::remove(&own.join("shard"))
}

/// Reads the list of the files in a folder, but not the files. Errors: the folder does not
/// contain a shard, or an unfinished one; the list is not in the form that `note` writes.
pub fn read_list(root: &Path) -> anyhow::Result<ShardList> {
    let own = root.join(OWN);
    let list = own.join("shard");
    let none = || {
        let root = root.display();
        format!(
            "{root} does not contain a finished shard (build it with `versus build --shard i/n \
             --out {root}`)"
        )
    };
    let plain_file = |at: &Path| at.symlink_metadata().map(|meta| meta.is_file());
    if own.is_symlink() || !plain_file(&list).with_context(none)? {
        bail!("{}: {} is not a regular file", none(), list.display());
    }
    let file = spare::open(&list, File::options().read(true)).with_context(none)?;
    let size = file.metadata().with_context(none)?.len();
    if size > MAX_SIZE {
        bail!(
            "{} has {size} bytes; the limit is {MAX_SIZE}: build more shards",
            list.display()
        );
    }
    let mut lines = Lines::new(BufReader::with_capacity(1 << 16, file));
    parse_list(root, &mut lines).map_err(|why| {
        let (list, number) = (list.display(), lines.number.max(1));
        anyhow!("{list}, line {number}: {why:#} (build the shard again)")
    })
}

fn parse_list(root: &Path, list: &mut Lines<impl BufRead>) -> anyhow::Result<ShardList> {
    const CUT_OFF: &str = "the list is damaged: it is truncated";
    let mut next = || -> anyhow::Result<String> { Ok(list.next().context(CUT_OFF)??) };
    let known = next()?;
    if known != HEAD {
        match known.starts_with("versus shard ") {
            true => bail!("the list was written by another version of versus"),
            false => bail!("this is not a list of a shard"),
        }
    }
    let mut told = [HEAD; HEAD_LINES].map(str::to_owned);
    for line in &mut told[1..] {
        *line = next()?;
    }
    let [_, shard, site, all, keys, count] = &told;
    let number = |hex: &str| u64::from_str_radix(hex, 16).context(DAMAGED);
    let shard: Shard = shard.parse().map_err(|_| anyhow!(DAMAGED))?;
    let (site, keys) = (number(site)?, number(keys)?);
    let files = all.parse().context(DAMAGED)?;
    let (whole, count) = (Whole { files, keys }, count.parse().context(DAMAGED)?);
    if head(shard, site, whole, count) != told.join("\n") || count > files {
        bail!(DAMAGED);
    }
    let mut listed: Vec<Listed> = Vec::new();
    for _ in 0..count {
        let text = next()?;
        let mut parts = text.splitn(3, ' ');
        let mut part = || parts.next().context(DAMAGED);
        let hash = u128::from_str_radix(part()?, 16).context(DAMAGED)?;
        let (size, path) = (part()?.parse().context(DAMAGED)?, part()?.to_owned());
        if line(hash, size, &path) != text {
            bail!(DAMAGED);
        }
        let shown = || plain(Path::new(&path));
        if !is_inside(&path) || path.contains('\\') {
            bail!("`{}` is not a path inside the folder", shown());
        }
        if is_own(&path) {
            bail!(
                "`{}` is an internal file of versus, not a file of the site",
                shown()
            );
        }
        if !shard.has(key(&path)) {
            bail!("`{}` belongs to another shard than {shard}", shown());
        }
        match listed.last().map(|before| before.path.as_str().cmp(&path)) {
            Some(std::cmp::Ordering::Equal) => bail!("`{}` is listed twice", shown()),
            Some(std::cmp::Ordering::Greater) => bail!("`{}` is out of order", shown()),
            Some(std::cmp::Ordering::Less) | None => listed.push(Listed { hash, size, path }),
        }
    }
    if list.next().is_some() {
        bail!("the list has more lines than its header says ({count})");
    }
    Ok(ShardList {
        root: root.to_owned(),
        shard,
        site,
        whole,
        files: listed,
    })
}

/// The hash (128-bit XXH3) and the size of a file's contents.
pub fn hash(path: &Path) -> io::Result<(u128, u64)> {
    let mut hash = Xxh3Default::new();
    let mut file = BufReader::with_capacity(1 << 16, File::open(path)?);
    let size = io::copy(&mut file, &mut hash)?;
    Ok((hash.digest128(), size))
}
