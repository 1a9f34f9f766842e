//! Which files in the output folder are this tool's: `.versus/manifest`.
//!
//! One path a line. It is written before the first file of a
//! build that adds some (with the old paths behind the new ones), and again when
//! the old ones are gone. So at every moment it names every file that is there,
//! and a killed build leaves nothing that the next one does not know. It may then name
//! files that were never written: who puts one of their own in such a place before the
//! next build loses it.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Write};
use std::path::Path;
use xxhash_rust::xxh3::xxh3_64;

/// Stands for a path, whatever its length.
pub type PathKey = u64;

/// The first line.
const HEAD: &str = "versus manifest 1: the files that versus wrote here";

/// What earlier builds left, and what this one promises.
/// Eight bytes a file.
#[derive(Debug, Default)]
pub struct Manifest {
    /// Ascending.
    old: Vec<PathKey>,
    /// Ascending; nothing if they are the old ones, which is so of most builds.
    new: Option<Vec<PathKey>>,
    /// Whether the file names more than this build promises.
    surplus: bool,
}

impl Manifest {
    /// Reads what earlier builds left. An absent file names nothing.
    pub fn read(own: &Path) -> io::Result<Self> {
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

    /// Takes in what this build will write, by their keys, ascending, and puts it on
    /// record if it is more than was there.
    pub fn promise<I>(
        mut self,
        own: &Path,
        promised: impl Fn() -> I,
        keys: Vec<PathKey>,
    ) -> io::Result<Self>
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
    pub fn stale(&self, own: &Path) -> io::Result<Vec<String>> {
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

    /// Takes the stale files off the record, once they are gone.
    pub fn settle(&self, own: &Path) -> io::Result<()> {
        if !self.surplus {
            return Ok(());
        }
        let kept = |path: &io::Result<String>| path.as_ref().map_or(true, |p| self.promised(p));
        write(own, paths(own)?.filter(kept))
    }
}

/// Stands for a path.
pub fn key(path: &str) -> PathKey {
    xxh3_64(path.as_bytes())
}

/// Those of paths, ascending.
pub fn keys(paths: impl Iterator<Item = String>) -> Vec<PathKey> {
    let mut keys: Vec<_> = paths.map(|path| key(&path)).collect();
    keys.shrink_to_fit();
    keys.sort_unstable();
    keys
}

/// Whether each of some keys is among others; both are in ascending order.
fn is_subset(keys: &[PathKey], of: &[PathKey]) -> bool {
    let mut others = of.iter();
    keys.iter()
        .all(|key| others.by_ref().find(|other| *other >= key) == Some(key))
}

/// The recorded paths.
pub fn paths(own: &Path) -> io::Result<impl Iterator<Item = io::Result<String>>> {
    let file = match File::open(own.join("manifest")) {
        Ok(file) => Some(file),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let lines = file
        .into_iter()
        .flat_map(|file| BufReader::new(file).lines());
    let mut lines = lines.peekable();
    if let Some(Ok(head)) = lines.peek()
        && head != HEAD
    {
        let message =
            "`.versus/manifest` is none of versus: move it away, or choose another folder";
        return Err(io::Error::other(message));
    }
    // A line that leads out of the folder was not written by versus.
    let inside = |line: &io::Result<String>| line.as_ref().is_ok_and(|path| is_inside(path));
    Ok(lines
        .skip(1)
        .filter(move |line| line.is_err() || inside(line)))
}

/// Whether a path names a file within the folder: relative, with no part that
/// leads up, and nothing that a line could not hold.
pub fn is_inside(path: &str) -> bool {
    let part = |part: &str| !matches!(part, "" | "." | "..");
    // A control character that is not of ASCII begins with this byte.
    let (mut control, mut more) = (false, false);
    for byte in path.bytes() {
        control |= byte.is_ascii_control();
        more |= byte == 0xc2;
    }
    let control = control || (more && path.contains(char::is_control));
    !control && path.split('/').all(part)
}

fn write(own: &Path, paths: impl Iterator<Item = io::Result<String>>) -> io::Result<()> {
    let new = own.join("new-manifest");
    let mut file = BufWriter::new(File::create(&new)?);
    writeln!(file, "{HEAD}")?;
    for path in paths {
        writeln!(file, "{}", path?)?;
    }
    file.into_inner()
        .map_err(io::IntoInnerError::into_error)?
        .sync_all()?;
    fs::rename(new, own.join("manifest"))
}
