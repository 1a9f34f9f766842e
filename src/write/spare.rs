//! Replaces files atomically: a file is never incomplete in its place.
//!
//! A new file is written without a name and then linked into place. A file to be replaced
//! is exchanged, in one step, with a spare file that holds the new bytes; the old file
//! becomes the next spare, and is overwritten in place. So no file is truncated and no
//! blocks are freed, which would make replacing slow. Where the system supports neither,
//! the spare file is renamed into place.

use super::held::{Nameless, OpenFolder, stamp};
use std::fs::{self, File, Metadata};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};

/// How many bytes are read from a file at once.
const READ: usize = 64 << 10;

/// Prefix of the name of every spare file.
pub(super) const PREFIX: &str = "new-";

/// The temporary path at which a file of `.versus/` is written before it is put in place.
pub(super) fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{PREFIX}{name}"))
}

/// What is at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// A symlink, wherever it points.
    Link,
    /// A folder.
    Folder,
    /// A file with the expected bytes, and its [`stamp`].
    Same(u64),
    /// Anything else: other bytes, a file that cannot be read, or a special file.
    Other,
}

/// What a thread needs to write files: its spare file, and a buffer to read one.
#[derive(Debug)]
pub struct Spare {
    /// The path of the spare file, in `.versus/`, whether it exists or not.
    path: PathBuf,
    /// Whether it exists, with the contents of a file that was replaced.
    there: bool,
    /// The attributes of a file that the program creates here, once known.
    fresh: Option<Nature>,
    /// Creates files without a name; `None` once that has failed.
    nameless: Option<Nameless>,
    buffer: Vec<u8>,
    /// The folder of the last file.
    folder: OpenFolder,
    /// Its path from the root, if it is known to exist and not to be a symlink.
    inside: Option<String>,
}

impl Spare {
    pub(super) fn new(own: &Path, number: usize) -> Self {
        Self {
            path: own.join(format!("{PREFIX}{number}")),
            there: false,
            fresh: None,
            nameless: Some(Nameless::default()),
            buffer: Vec::new(),
            folder: OpenFolder::default(),
            inside: None,
        }
    }

    /// Whether a folder, by its path from the root, is the folder of the last file.
    pub(super) fn is_in(&self, inside: &str) -> bool {
        self.inside.as_deref() == Some(inside)
    }

    /// Enters a folder, which exists and is not a symlink: `inside` is its path from the
    /// root, and `at` its full path.
    pub(super) fn enter(&mut self, inside: &str, at: &Path) {
        self.folder.turn_to(at);
        self.inside = Some(inside.to_owned());
    }

    /// The [`stamp`] of a file in the current folder; `None` if there is no regular file of
    /// that name.
    pub(super) fn stamp(&mut self, name: &str) -> Option<u64> {
        self.folder.stamp(name)
    }

    /// Compares the file at `path` with its expected contents. Does not follow symlinks.
    pub(super) fn compare(&mut self, path: &Path, bytes: &[u8]) -> Found {
        let Ok(mut file) = open(path, File::options().read(true)) else {
            return match path.symlink_metadata() {
                Ok(meta) if meta.is_symlink() => Found::Link,
                // A file that cannot be read is replaced like any other.
                Ok(_) => Found::Other,
                Err(_) => Found::Nothing,
            };
        };
        let stamp = match file.metadata() {
            Ok(meta) if meta.is_dir() => return Found::Folder,
            Ok(meta) if meta.is_file() && meta.len() == bytes.len() as u64 => stamp(&meta),
            _ => return Found::Other,
        };
        // In parts: a sitemap has several megabytes.
        self.buffer.resize(READ, 0);
        let same = bytes.chunks(READ).all(|part| {
            let read = &mut self.buffer[..part.len()];
            file.read_exact(read).is_ok() && read == part
        });
        match same {
            true => Found::Same(stamp),
            false => Found::Other,
        }
    }

    /// Whether the file at `path` has the same contents as `source`, which has `size`
    /// bytes. Never true for a symlink.
    pub(super) fn is_copy(
        &mut self,
        path: &Path,
        size: u64,
        source: impl Read,
    ) -> io::Result<bool> {
        let Ok(file) = open(path, File::options().read(true)) else {
            return Ok(false);
        };
        let meta = file.metadata()?;
        if !meta.is_file() || meta.len() != size {
            return Ok(false);
        }
        let (mut old, mut new) = (BufReader::new(file), BufReader::new(source));
        loop {
            let (a, b) = (old.fill_buf()?, new.fill_buf()?);
            let n = a.len().min(b.len());
            if a[..n] != b[..n] {
                return Ok(false);
            }
            if n == 0 {
                return Ok(a.len() == b.len());
            }
            old.consume(n);
            new.consume(n);
        }
    }

    /// Puts a copy of `source` at `target`, replacing any file there.
    pub(super) fn copy(&mut self, target: &Path, source: &mut impl Read) -> io::Result<()> {
        self.discard();
        let copied = File::options()
            .write(true)
            .create_new(true)
            .open(&self.path)
            .and_then(|mut file| io::copy(source, &mut file))
            .and_then(|_| fs::rename(&self.path, target));
        if copied.is_err() {
            self.there = true;
            self.discard();
        }
        copied
    }

    /// Puts a file with these bytes at `target`, where nothing exists yet. Returns its
    /// [`stamp`].
    pub(super) fn add(&mut self, target: &Path, bytes: &[u8]) -> io::Result<u64> {
        if let Some(nameless) = &mut self.nameless {
            match nameless.link(&mut self.folder, target, bytes) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                    // Probably not supported; any other error will occur again below.
                    self.nameless = None;
                }
                done => return done,
            }
        }
        if target.symlink_metadata().is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        self.replace(target, bytes, false)
    }

    /// Replaces whatever is at `target` with a file with these bytes; `exchangeable` tells
    /// whether it is a regular file. Returns the [`stamp`] of the new file.
    pub(super) fn replace(
        &mut self,
        target: &Path,
        bytes: &[u8],
        exchangeable: bool,
    ) -> io::Result<u64> {
        let placed = self.write(bytes).and_then(|file| {
            if exchangeable && exchange(&self.path, target).is_ok() {
                self.there = true;
            } else {
                self.there = false;
                fs::rename(&self.path, target)?;
            }
            // Computed last, since renaming changes the ctime.
            Ok(stamp(&file.metadata()?))
        });
        if placed.is_err() {
            self.there = true;
            self.discard();
        }
        placed
    }

    /// Writes the bytes to the spare file.
    fn write(&mut self, bytes: &[u8]) -> io::Result<File> {
        if let Some(mut file) = self.take() {
            file.write_all(bytes)?;
            file.set_len(bytes.len() as u64)?;
            return Ok(file);
        }
        self.discard();
        let mut file = File::options()
            .write(true)
            .create_new(true)
            .open(&self.path)?;
        file.write_all(bytes)?;
        if self.fresh.is_none() {
            self.fresh = Some(Nature::of(&file.metadata()?));
        }
        Ok(file)
    }

    /// The spare file, if it may be overwritten: a regular file, with the same permissions
    /// and owner as a newly created one, that has no other hard link (such as in a backup),
    /// and that no process has open (such as a web server that is sending it).
    fn take(&mut self) -> Option<File> {
        if !self.there {
            return None;
        }
        let file = open(&self.path, File::options().write(true)).ok()?;
        let nature = Nature::of(&file.metadata().ok()?);
        let reusable = nature.alone && Some(nature) == self.fresh && is_mine_alone(&file);
        reusable.then_some(file)
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

/// The attributes of a file besides its contents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Nature {
    /// Whether it is a regular file with one hard link.
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
        // Files are not exchanged there, so no spare file is ever reused.
        Self {
            alone: false,
            rights: (0, 0, 0),
        }
    }
}

/// `fcntl(2)`: sets the signal that reports events on a file.
#[cfg(target_os = "linux")]
const F_SETSIG: libc::c_int = 10;

/// Whether no other process has the file open. Only then does the system grant a write
/// lease; `fcntl(2)`, F_SETLEASE.
#[cfg(target_os = "linux")]
#[allow(unsafe_code)]
fn is_mine_alone(file: &File) -> bool {
    use std::os::fd::AsRawFd;
    let control = |command: libc::c_int, value: libc::c_int| {
        // SAFETY: the descriptor is open, and the call takes two integers.
        unsafe { libc::fcntl(file.as_raw_fd(), command, value) == 0 }
    };
    // If another process opens the file while the lease is held, the system sends a signal:
    // by default one that ends the program, here one that is ignored.
    control(F_SETSIG, libc::SIGURG)
        && control(libc::F_SETLEASE, libc::F_WRLCK)
        && control(libc::F_SETLEASE, libc::F_UNLCK)
}

#[cfg(not(target_os = "linux"))]
fn is_mine_alone(_: &File) -> bool {
    false
}

/// Exchanges two files in one step.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Opens a file without following symlinks.
#[cfg(unix)]
pub(super) fn open(path: &Path, options: &mut fs::OpenOptions) -> io::Result<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    // Also does not block if it is a pipe.
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    options.custom_flags(flags.bits().cast_signed()).open(path)
}

#[cfg(not(unix))]
pub(super) fn open(path: &Path, options: &mut fs::OpenOptions) -> io::Result<File> {
    match path.symlink_metadata()?.is_symlink() {
        true => Err(io::ErrorKind::InvalidInput.into()),
        false => options.open(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn what_others_hold_is_not_written_over() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        let own = at("own");
        fs::create_dir(&own).unwrap();
        let mut spare = Spare::new(&own, 0);
        for nameless in [true, false] {
            spare.nameless = nameless.then(Nameless::default);
            for name in ["a", "b", "c", "d"] {
                let _ = fs::remove_file(at(name));
                spare.add(&at(name), b"old").unwrap();
                assert!(
                    spare.add(&at(name), b"other").is_err(),
                    "there is something"
                );
            }
        }
        // A backup by hard link, and other permissions.
        fs::hard_link(at("a"), at("backup")).unwrap();
        fs::set_permissions(at("b"), fs::Permissions::from_mode(0o600)).unwrap();
        // And a reader in the middle of a file.
        let mut reader = File::open(at("c")).unwrap();
        for name in ["a", "b", "c", "d", "a"] {
            spare.replace(&at(name), b"newer", true).unwrap();
        }
        drop(spare);
        let mut read = String::new();
        reader.read_to_string(&mut read).unwrap();
        assert_eq!(read, "old");
        assert_eq!(fs::read(at("backup")).unwrap(), b"old");
        let mode = |name: &str| fs::metadata(at(name)).unwrap().permissions().mode();
        assert_eq!((mode("c"), mode("d")), (mode("a"), mode("a")));
        for name in ["a", "b", "c", "d"] {
            assert_eq!(fs::read(at(name)).unwrap(), b"newer");
        }
        assert_eq!(fs::read_dir(own).unwrap().count(), 0, "no spare is left");
    }

    /// The system reports a broken lease by a signal, which must not end the program.
    #[test]
    fn somebody_who_opens_everything_does_no_harm() {
        use std::sync::atomic::{AtomicBool, Ordering};
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("a");
        let done = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    let _ = File::open(dir.path().join("new-0"));
                }
            });
            let mut spare = Spare::new(dir.path(), 0);
            spare.add(&target, b"0").unwrap();
            for n in 0..5000 {
                let text = format!("{n}");
                spare.replace(&target, text.as_bytes(), true).unwrap();
                assert_eq!(fs::read_to_string(&target).unwrap(), text);
            }
            done.store(true, Ordering::Relaxed);
        });
    }
}
