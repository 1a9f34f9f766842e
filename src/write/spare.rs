//! How one file takes the place of another without ever being half there.
//!
//! The bytes go into a spare file beside the target. A new file is then renamed
//! into place. A file that is to be replaced changes places with the spare, in one
//! step, and what it held becomes the next spare, written over in place: so that no
//! file is truncated, and no block freed, which is what makes replacing slow.

use std::fs::{self, File, Metadata};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Begins the name of every spare file.
const PREFIX: &str = ".versus-new-";

/// Whether a path is that of a spare file.
pub fn is_spare(path: &Path) -> bool {
    let name = path.file_name().and_then(|n| n.to_str());
    let number = name.and_then(|n| n.strip_prefix(PREFIX));
    number.is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()))
}

/// What there is at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// No file that could be read: none, a link, a folder.
    Nothing,
    /// A file with the bytes that are wanted.
    Same,
    /// A file with others.
    Other,
}

/// A thread's means of writing: its spare file, and room to read one.
#[derive(Debug)]
pub struct Spare {
    name: String,
    /// Where the spare file is or will be; in the folder of the last target.
    path: PathBuf,
    /// Whether it is there, with the contents of a file that was replaced.
    there: bool,
    /// What kind of file the program makes here, as far as it matters.
    fresh: Option<Nature>,
    buffer: Vec<u8>,
}

impl Spare {
    pub(super) fn new(number: usize) -> Self {
        Self {
            name: format!("{PREFIX}{number}"),
            path: PathBuf::new(),
            there: false,
            fresh: None,
            buffer: Vec::new(),
        }
    }

    /// Compares the file at `path` with what it should hold. Follows no link.
    pub(super) fn compare(&mut self, path: &Path, bytes: &[u8]) -> Found {
        let Ok(mut file) = open(path, File::options().read(true)) else {
            return Found::Nothing;
        };
        match file.metadata() {
            Ok(meta) if !meta.is_file() => return Found::Nothing,
            Ok(meta) if meta.len() != bytes.len() as u64 => return Found::Other,
            Ok(_) => {}
            Err(_) => return Found::Nothing,
        }
        self.buffer.clear();
        self.buffer.reserve(bytes.len() + 1);
        match file.read_to_end(&mut self.buffer) {
            Ok(_) if self.buffer == bytes => Found::Same,
            _ => Found::Other,
        }
    }

    /// Puts a file with these bytes at `target`, in the place of one if `replace`.
    pub(super) fn place(&mut self, target: &Path, bytes: &[u8], replace: bool) -> io::Result<()> {
        let folder = target.parent().unwrap_or(Path::new(""));
        if self.path.parent() != Some(folder) {
            self.discard();
            self.path = folder.join(&self.name);
        }
        let placed = self.write(bytes).and_then(|()| {
            if replace && exchange(&self.path, target).is_ok() {
                self.there = true;
                return Ok(());
            }
            self.there = false;
            fs::rename(&self.path, target)
        });
        if placed.is_err() {
            self.there = true;
            self.discard();
        }
        placed
    }

    /// Fills the spare file.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let Some(mut file) = self.take() {
            file.write_all(bytes)?;
            return file.set_len(bytes.len() as u64);
        }
        self.discard();
        let mut file = File::options().write(true).create_new(true).open(&self.path)?;
        file.write_all(bytes)?;
        if self.fresh.is_none() {
            self.fresh = Some(Nature::of(&file.metadata()?));
        }
        Ok(())
    }

    /// The spare file, if it may be written over: a plain file that nobody knows by
    /// another name, such as a backup by hard links, made like those made now.
    fn take(&mut self) -> Option<File> {
        if !self.there {
            return None;
        }
        let file = open(&self.path, File::options().write(true)).ok()?;
        let nature = Nature::of(&file.metadata().ok()?);
        (nature.alone && Some(nature) == self.fresh).then_some(file)
    }

    /// Removes the spare file.
    fn discard(&mut self) {
        if std::mem::take(&mut self.there) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

impl Drop for Spare {
    fn drop(&mut self) {
        self.discard();
    }
}

/// What tells one file from another beside its contents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Nature {
    /// Whether it is a plain file with one name.
    alone: bool,
    /// Permissions, owner and group.
    rights: (u32, u32, u32),
}

impl Nature {
    #[cfg(unix)]
    fn of(meta: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self {
            alone: meta.is_file() && meta.nlink() == 1,
            rights: (meta.mode(), meta.uid(), meta.gid()),
        }
    }

    #[cfg(not(unix))]
    fn of(_: &Metadata) -> Self {
        // Nothing is exchanged there, so that no spare is ever taken up again.
        Self {
            alone: false,
            rights: (0, 0, 0),
        }
    }
}

/// Lets two files change places, in one step.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Opens a file, but not through a link.
#[cfg(unix)]
fn open(path: &Path, options: &mut fs::OpenOptions) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let no_follow = rustix::fs::OFlags::NOFOLLOW.bits();
    options.custom_flags(no_follow.cast_signed()).open(path)
}

#[cfg(not(unix))]
fn open(path: &Path, options: &mut fs::OpenOptions) -> io::Result<File> {
    match path.symlink_metadata()?.is_symlink() {
        true => Err(io::ErrorKind::InvalidInput.into()),
        false => options.open(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_spares() {
        for (name, spare) in [(".versus-new-0", true), ("x/.versus-new-12", true), (".versus-new-a", false), ("a", false)] {
            assert_eq!(is_spare(Path::new(name)), spare, "{name}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_others_hold_is_not_written_over() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        let mut spare = Spare::new(0);
        for name in ["a", "b", "c", "d"] {
            spare.place(&at(name), b"old", false).unwrap();
        }
        // A backup by hard link, and rights of its own.
        fs::hard_link(at("a"), at("backup")).unwrap();
        fs::set_permissions(at("b"), fs::Permissions::from_mode(0o600)).unwrap();
        for name in ["a", "b", "c", "d"] {
            spare.place(&at(name), b"newer", true).unwrap();
        }
        drop(spare);
        assert_eq!(fs::read(at("backup")).unwrap(), b"old");
        let mode = |name: &str| fs::metadata(at(name)).unwrap().permissions().mode();
        assert_eq!((mode("c"), mode("d")), (mode("a"), mode("a")));
        for name in ["a", "b", "c", "d"] {
            assert_eq!(fs::read(at(name)).unwrap(), b"newer");
        }
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 5, "no spare is left");
    }
}
