//! The list of the files in the output folder that versus wrote: `.versus/manifest`.
//!
//! One path per line. A build that adds files writes it before the first of them (the new
//! paths, then the old ones), and again once the old files have been removed. So it lists
//! every file that versus wrote at every moment, and the next build knows all files that a
//! killed build left. It may list files that were never written: a user's file at such a
//! path is overwritten or removed by the next build.

use super::lines::{self, Lines};
use super::{OWN, spare};
use crate::text::fold_name;
use anyhow::{Context, anyhow, bail};
use std::fs::File;
use std::io::{BufReader, ErrorKind};
use std::path::Path;
use xxhash_rust::xxh3::xxh3_64;

/// A 64-bit hash of a path.
pub type PathKey = u64;

/// The first line.
const HEAD: &str = "versus manifest 1: the files that versus wrote here";

/// The files of earlier builds, and those that this build promises: eight bytes each.
#[derive(Debug, Default)]
pub struct Manifest {
    /// Ascending.
    old: Vec<PathKey>,
    /// Ascending; `None` if they are the same as the old ones, as in most builds.
    new: Option<Vec<PathKey>>,
    /// Whether the manifest on disk lists more files than this build promises.
    surplus: bool,
}

impl Manifest {
    /// Reads the manifest of earlier builds. A missing one counts as empty.
    pub fn read(own: &Path) -> anyhow::Result<Self> {
        let mut manifest = Self::default();
        for path in paths(own)? {
            manifest.old.push(key(&path?));
        }
        manifest.old.shrink_to_fit();
        manifest.old.sort_unstable();
        Ok(manifest)
    }

    /// Whether an earlier build wrote, or was about to write, this file.
    pub fn was_there(&self, path: &str) -> bool {
        self.old.binary_search(&key(path)).is_ok()
    }

    /// Whether this build promised the file.
    pub fn promised(&self, path: &str) -> bool {
        let promised = self.new.as_ref().unwrap_or(&self.old);
        promised.binary_search(&key(path)).is_ok()
    }

    /// Registers the files that this build will write (`keys`, ascending, are those of
    /// `promised`), and rewrites the manifest if it must list more files.
    pub fn promise<I>(
        mut self,
        own: &Path,
        promised: impl Fn() -> I,
        keys: Vec<PathKey>,
    ) -> anyhow::Result<Self>
    where
        I: Iterator<Item = String>,
    {
        if keys == self.old {
            return Ok(self);
        }
        self.surplus = !is_subset(&self.old, &keys);
        let more = !is_subset(&keys, &self.old);
        self.new = Some(keys);
        if more {
            let stale = self.stale(own)?;
            write(own, promised().chain(stale).map(Ok))?;
        }
        Ok(self)
    }

    /// The files of earlier builds that this one did not promise.
    pub fn stale(&self, own: &Path) -> anyhow::Result<Vec<String>> {
        let mut stale = Vec::new();
        if self.surplus {
            for path in paths(own)? {
                let path = path?;
                if !self.promised(&path) {
                    stale.push(path);
                }
            }
        }
        Ok(stale)
    }

    /// Removes the stale files from the manifest, once they have been deleted.
    pub fn drop_stale(&self, own: &Path) -> anyhow::Result<()> {
        if !self.surplus {
            return Ok(());
        }
        let kept = |path: &anyhow::Result<String>| path.as_ref().map_or(true, |p| self.promised(p));
        write(own, paths(own)?.filter(kept))
    }
}

/// Hash of a path.
pub fn key(path: &str) -> PathKey {
    xxh3_64(path.as_bytes())
}

/// The hashes of paths, ascending.
pub fn keys(paths: impl Iterator<Item = String>) -> Vec<PathKey> {
    let mut keys: Vec<_> = paths.map(|path| key(&path)).collect();
    keys.shrink_to_fit();
    keys.sort_unstable();
    keys
}

/// Whether each of `keys` is among `of`; both are ascending.
fn is_subset(keys: &[PathKey], of: &[PathKey]) -> bool {
    let mut others = of.iter();
    keys.iter()
        .all(|key| others.by_ref().find(|other| *other >= key) == Some(key))
}

/// The recorded paths. Errors: the manifest is not in the form that [`write`] writes.
pub fn paths(own: &Path) -> anyhow::Result<impl Iterator<Item = anyhow::Result<String>>> {
    let list = own.join("manifest");
    let about = move |number: usize| {
        let list = list.display();
        format!("cannot read {list}, line {number} (remove it, or choose another folder)")
    };
    let file = match spare::open(&own.join("manifest"), File::options().read(true)) {
        Ok(file) => Some(file),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error).with_context(|| about(1)),
    };
    let mut lines = file.map(|file| Lines::new(BufReader::new(file)));
    match lines.as_mut().and_then(Iterator::next) {
        None => {}
        Some(Ok(head)) if head == HEAD => {}
        Some(Ok(_)) => bail!("{}: it is not a manifest of versus", about(1)),
        Some(Err(why)) => return Err(why).with_context(|| about(1)),
    }
    let next = move || {
        let lines = lines.as_mut()?;
        let line = lines.next()?;
        Some(line.map_err(|why| anyhow!(why).context(about(lines.number))))
    };
    // A path that leads out of the folder, or into `.versus/`, was not written by versus.
    let inside = |line: &anyhow::Result<String>| {
        line.as_ref()
            .is_ok_and(|path| is_inside(path) && !is_own(path))
    };
    Ok(std::iter::from_fn(next).filter(move |line| line.is_err() || inside(line)))
}

/// Whether a path is in `.versus/`, also on case-insensitive systems.
pub fn is_own(path: &str) -> bool {
    path.starts_with('.') && fold_name(path.split('/').next().unwrap_or(path)) == OWN
}

/// Whether a path is inside the folder: it is relative, has no empty, `.` or `..` part, and
/// no control character, which a line could not represent.
pub fn is_inside(path: &str) -> bool {
    let part = |part: &str| !matches!(part, "" | "." | "..");
    // A control character that is not ASCII begins with this byte.
    let (mut control, mut more) = (false, false);
    for byte in path.bytes() {
        control |= byte.is_ascii_control();
        more |= byte == 0xc2;
    }
    let control = control || (more && path.contains(char::is_control));
    !control && path.split('/').all(part)
}

fn write(own: &Path, paths: impl Iterator<Item = anyhow::Result<String>>) -> anyhow::Result<()> {
    let head = std::iter::once(Ok(HEAD.to_owned()));
    lines::write(&own.join("manifest"), head.chain(paths))
}
