//! Writes the file of an archive, and puts it in place once it is complete.
//!
//! Where the system supports it, the file is written without a name, so that nothing of it
//! remains even if the process is killed; otherwise under a temporary name next to the
//! target. Once it is complete and flushed to disk (fsync), it gets the target's name.

use anyhow::{Context, bail};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Data is flushed to disk (fsync) after this many bytes: 64 MiB. Otherwise all of it would
/// be flushed at the end, during which the process could not be interrupted.
const PART: u64 = 64 << 20;

/// A file that is put in place by [`ArchiveFile::finish`]; until then, an existing file
/// stays.
#[derive(Debug)]
pub struct ArchiveFile {
    file: File,
    /// How many bytes may not be on disk yet.
    pending: u64,
    target: PathBuf,
    /// The temporary name, while the file has one.
    beside: Option<PathBuf>,
}

impl ArchiveFile {
    /// Begins the file that will be at `target`, and creates its parent directory if
    /// needed.
    ///
    /// A symlink is followed, as [`Folder`](crate::write::Folder) does with the output
    /// folder itself: where the archive goes is the user's choice. It stays a symlink.
    ///
    /// Errors: something other than a regular file is there, or a dangling symlink; I/O
    /// errors.
    pub fn create(target: &Path) -> anyhow::Result<Self> {
        let target = real(target)?;
        let about = || format!("cannot write {}", target.display());
        let folder = folder(&target);
        fs::create_dir_all(folder).with_context(about)?;
        match nameless(folder) {
            Ok(file) => Ok(Self {
                file,
                pending: 0,
                target,
                beside: None,
            }),
            // Probably not supported; any other error will occur again below.
            Err(_) => Self::named(target.clone()).with_context(about),
        }
    }

    /// Begins the file under a temporary name next to `target`.
    fn named(target: PathBuf) -> io::Result<Self> {
        let create = |name: &Path| File::options().write(true).create_new(true).open(name);
        let (beside, file) = under_free_name(&target, create)?;
        Ok(Self {
            file,
            pending: 0,
            target,
            beside: Some(beside),
        })
    }

    /// Puts the file in place.
    pub fn finish(mut self) -> anyhow::Result<()> {
        let about = format!("cannot write {}", self.target.display());
        self.place().context(about)
    }

    fn place(&mut self) -> io::Result<()> {
        // Without fsync, a power failure could leave a truncated file under the target's
        // name.
        self.file.sync_all()?;
        if self.beside.is_none() {
            // Linking does not replace a file that exists, but renaming does.
            let file = &self.file;
            let (name, ()) = under_free_name(&self.target, |name| link(file, name))?;
            self.beside = Some(name);
        }
        if let Some(name) = &self.beside {
            fs::rename(name, &self.target)?;
        }
        self.beside = None;
        Ok(())
    }
}

impl Write for ArchiveFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.pending += written as u64;
        if self.pending >= PART {
            self.file.sync_data()?;
            self.pending = 0;
        }
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for ArchiveFile {
    fn drop(&mut self) {
        if let Some(name) = self.beside.take() {
            let _ = fs::remove_file(name);
        }
    }
}

/// The target path, with a symlink resolved.
fn real(target: &Path) -> anyhow::Result<PathBuf> {
    let about = || format!("cannot write {}", target.display());
    let real = match target.symlink_metadata() {
        Ok(meta) if meta.is_symlink() => target.canonicalize().with_context(|| {
            let target = target.display();
            format!("{target} is a dangling symlink (remove it)")
        })?,
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error).with_context(about),
        _ => target.to_owned(),
    };
    match fs::metadata(&real) {
        Ok(meta) if meta.is_dir() => bail!(
            "{} is a folder and is not replaced by an archive (remove it, or choose another name)",
            real.display()
        ),
        Ok(meta) if !meta.is_file() => bail!(
            "{} is not a regular file and is not replaced by an archive (to write to it, \
             redirect `--out -`)",
            real.display()
        ),
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error).with_context(about),
        _ if real.file_name().is_none() => bail!("{} is not the name of a file", real.display()),
        _ => Ok(real),
    }
}

fn folder(target: &Path) -> &Path {
    match target.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

/// Calls `make` with names next to `target` until one is free.
fn under_free_name<T>(
    target: &Path,
    make: impl Fn(&Path) -> io::Result<T>,
) -> io::Result<(PathBuf, T)> {
    let mut number = std::process::id();
    loop {
        let mut name = target.file_name().unwrap_or_default().to_owned();
        name.push(format!(".new-{number}"));
        let name = target.with_file_name(name);
        match make(&name) {
            Ok(made) => return Ok((name, made)),
            Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
            Err(_) => number = number.wrapping_add(1),
        }
    }
}

/// Creates a file without a name that can be linked later.
#[cfg(target_os = "linux")]
fn nameless(folder: &Path) -> io::Result<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    let flags = OFlags::TMPFILE.bits().cast_signed();
    let file = File::options()
        .write(true)
        .custom_flags(flags)
        .open(folder)?;
    // Without /proc it cannot be linked later: fail now, not at the very end.
    fs::metadata(descriptor(&file))?;
    Ok(file)
}

#[cfg(not(target_os = "linux"))]
fn nameless(_: &Path) -> io::Result<File> {
    Err(ErrorKind::Unsupported.into())
}

/// Links a file without a name to an unused name.
#[cfg(target_os = "linux")]
fn link(file: &File, name: &Path) -> io::Result<()> {
    use rustix::fs::{AtFlags, CWD, linkat};
    let flags = AtFlags::SYMLINK_FOLLOW;
    Ok(linkat(CWD, descriptor(file), CWD, name, flags)?)
}

#[cfg(not(target_os = "linux"))]
fn link(_: &File, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

#[cfg(target_os = "linux")]
fn descriptor(file: &File) -> String {
    use std::os::fd::AsRawFd;
    format!("/proc/self/fd/{}", file.as_raw_fd())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let name = |entry: io::Result<fs::DirEntry>| entry.unwrap().file_name();
        let names = fs::read_dir(folder).unwrap().map(name);
        let mut names: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// One file for each of the two ways to write it.
    fn ways(target: &Path) -> [ArchiveFile; 2] {
        let named = ArchiveFile::named(target.to_owned()).unwrap();
        [ArchiveFile::create(target).unwrap(), named]
    }

    #[test]
    fn a_file_is_there_when_it_is_whole() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("site.tar");
        for (i, mut file) in ways(&target).into_iter().enumerate() {
            file.write_all(b"new").unwrap();
            assert_eq!(target.exists(), i == 1);
            file.finish().unwrap();
            assert_eq!(fs::read(&target).unwrap(), b"new");
            fs::write(&target, "old, and longer").unwrap();
        }
        assert_eq!(names(dir.path()), ["site.tar"]);
    }

    #[test]
    fn one_that_is_dropped_leaves_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("site.tar");
        fs::write(&target, "old").unwrap();
        for mut file in ways(&target) {
            file.write_all(b"new").unwrap();
            drop(file);
        }
        assert_eq!(names(dir.path()), ["site.tar"]);
        assert_eq!(fs::read(&target).unwrap(), b"old");
    }

    #[test]
    fn two_at_once_are_both_whole() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("site.tar");
        let all: Vec<_> = ways(&target).into_iter().chain(ways(&target)).collect();
        for (i, mut file) in all.into_iter().enumerate() {
            write!(file, "{i}").unwrap();
            file.finish().unwrap();
            assert_eq!(fs::read_to_string(&target).unwrap(), i.to_string());
        }
        assert_eq!(names(dir.path()), ["site.tar"]);
    }

    #[test]
    fn folders_are_made_for_it_and_never_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("a/b/site.tar");
        ArchiveFile::create(&target).unwrap().finish().unwrap();
        assert!(target.is_file());
        let taken = dir.path().join("site.tar");
        fs::create_dir(&taken).unwrap();
        let error = ArchiveFile::create(&taken).unwrap_err().to_string();
        assert!(error.contains("is a folder"), "{error}");
        assert!(ArchiveFile::create(&target.join("c.tar")).is_err());
        assert!(ArchiveFile::create(Path::new("..")).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_to_a_file_and_stay() {
        use std::os::unix::fs::symlink;
        let dir = tempfile::tempdir().unwrap();
        let (link, other) = (dir.path().join("site.tar"), dir.path().join("x/other.tar"));
        symlink("x/other.tar", &link).unwrap();
        let error = ArchiveFile::create(&link).unwrap_err().to_string();
        assert!(error.contains("is a dangling symlink"), "{error}");
        fs::create_dir(dir.path().join("x")).unwrap();
        fs::write(&other, "old").unwrap();
        fs::hard_link(&other, dir.path().join("backup")).unwrap();
        let mut file = ArchiveFile::create(&link).unwrap();
        file.write_all(b"new").unwrap();
        file.finish().unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read(&other).unwrap(), b"new");
        assert_eq!(fs::read(dir.path().join("backup")).unwrap(), b"old");
        assert_eq!(names(&dir.path().join("x")), ["other.tar"]);
        // Anything but a regular file is left alone.
        let null = dir.path().join("null.tar");
        symlink("/dev/null", &null).unwrap();
        let error = ArchiveFile::create(&null).unwrap_err().to_string();
        assert!(error.contains("is not a regular file"), "{error}");
    }
}
