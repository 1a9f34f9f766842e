//! Keeps folders of the output open, and creates files in them that have no name until they
//! are complete.

use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};
use xxhash_rust::xxh3::xxh3_64;

/// Hash of a file's size, mtime and (where the system has it) ctime. Differs after a write,
/// unless that happens within the same tick of the system's clock (a few milliseconds). The
/// ctime cannot be set, so a change is detected even if size and mtime were restored
/// (`touch -r`, `cp -p`).
pub fn stamp(meta: &Metadata) -> u64 {
    let changed = meta.modified().ok();
    let since = changed.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    #[cfg(unix)]
    let touched = {
        use std::os::unix::fs::MetadataExt;
        time(meta.ctime(), meta.ctime_nsec())
    };
    #[cfg(not(unix))]
    let touched = Duration::ZERO;
    stamp_of(meta.len(), since.unwrap_or_default(), touched)
}

/// The hash for a file of `length` bytes; both times are since 1970.
fn stamp_of(length: u64, changed: Duration, touched: Duration) -> u64 {
    let mut bytes = [0; 40];
    bytes[..8].copy_from_slice(&length.to_le_bytes());
    bytes[8..24].copy_from_slice(&changed.as_nanos().to_le_bytes());
    bytes[24..].copy_from_slice(&touched.as_nanos().to_le_bytes());
    xxh3_64(&bytes)
}

/// A time since 1970 as the system reports it; zero if it is earlier.
#[cfg(unix)]
fn time(seconds: impl TryInto<u64>, nanos: impl TryInto<u32>) -> Duration {
    match (seconds.try_into(), nanos.try_into()) {
        (Ok(seconds), Ok(nanos)) => Duration::new(seconds, nanos),
        _ => Duration::ZERO,
    }
}

/// A folder of the output, kept open: most files go into the same folder as the previous
/// one.
#[derive(Debug, Default)]
pub struct OpenFolder {
    path: PathBuf,
    /// Saves the system from resolving the path for every file.
    #[cfg(unix)]
    open: Option<rustix::fd::OwnedFd>,
}

impl OpenFolder {
    /// Switches to the folder at `path`.
    pub fn turn_to(&mut self, path: &Path) {
        if self.path.as_os_str() != path.as_os_str() {
            self.path = path.to_owned();
            #[cfg(unix)]
            {
                self.open = None;
            }
        }
    }

    /// Fails if the folder does not exist or is a symlink.
    #[cfg(unix)]
    fn open(&mut self) -> io::Result<&rustix::fd::OwnedFd> {
        use rustix::fs::{Mode, OFlags, open};
        #[cfg(target_os = "linux")]
        let mode = OFlags::PATH;
        #[cfg(not(target_os = "linux"))]
        let mode = OFlags::RDONLY;
        if self.open.is_none() {
            let flags = mode | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
            self.open = Some(open(&self.path, flags, Mode::empty())?);
        }
        Ok(self.open.as_ref().expect("just opened"))
    }

    /// The [`stamp`] of a file in the folder; `None` if there is no regular file of that
    /// name.
    #[cfg(unix)]
    pub fn stamp(&mut self, name: &str) -> Option<u64> {
        use rustix::fs::{AtFlags, FileType, statat};
        let found = statat(self.open().ok()?, name, AtFlags::SYMLINK_NOFOLLOW).ok()?;
        if FileType::from_raw_mode(found.st_mode) != FileType::RegularFile {
            return None;
        }
        let length = u64::try_from(found.st_size).ok()?;
        let changed = time(found.st_mtime, found.st_mtime_nsec);
        let touched = time(found.st_ctime, found.st_ctime_nsec);
        Some(stamp_of(length, changed, touched))
    }

    #[cfg(not(unix))]
    pub fn stamp(&mut self, name: &str) -> Option<u64> {
        let meta = self.path.join(name).symlink_metadata().ok()?;
        meta.is_file().then(|| stamp(&meta))
    }
}

/// Creates files that have no name until they are complete.
#[cfg(target_os = "linux")]
#[derive(Debug, Default)]
pub struct Nameless {
    /// Whether linking a file by its descriptor failed, as it does before Linux 6.10; files
    /// are then linked by their name in `/proc`.
    by_name: bool,
}

#[cfg(target_os = "linux")]
impl Nameless {
    /// Puts a file with these bytes at `target`, where nothing exists yet. Returns its
    /// [`stamp`].
    pub fn link(
        &mut self,
        folder: &mut OpenFolder,
        target: &Path,
        bytes: &[u8],
    ) -> io::Result<u64> {
        use rustix::fs::{AtFlags, CWD, Mode, OFlags, linkat, openat};
        use std::fs::File;
        use std::io::Write;
        use std::os::fd::AsRawFd;
        let (Some(parent), Some(name)) = (target.parent(), target.file_name()) else {
            return Err(io::ErrorKind::InvalidInput.into());
        };
        folder.turn_to(parent);
        let folder = folder.open()?;
        let flags = OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC;
        let mut file = File::from(openat(folder, ".", flags, Mode::from_raw_mode(0o666))?);
        file.write_all(bytes)?;
        if !self.by_name {
            match linkat(&file, "", folder, name, AtFlags::EMPTY_PATH) {
                Err(error) if error != rustix::io::Errno::EXIST => self.by_name = true,
                done => {
                    done?;
                    return Ok(stamp(&file.metadata()?));
                }
            }
        }
        let own_name = format!("/proc/self/fd/{}", file.as_raw_fd());
        linkat(CWD, own_name, folder, name, AtFlags::SYMLINK_FOLLOW)?;
        Ok(stamp(&file.metadata()?))
    }
}

#[cfg(not(target_os = "linux"))]
#[derive(Debug, Default)]
pub struct Nameless;

#[cfg(not(target_os = "linux"))]
impl Nameless {
    pub fn link(&mut self, _: &mut OpenFolder, _: &Path, _: &[u8]) -> io::Result<u64> {
        Err(io::ErrorKind::Unsupported.into())
    }
}
