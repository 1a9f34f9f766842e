//! Writes outputs into a folder, or into one archive (`archive.rs`).
//!
//! Input, for a folder: outputs in any order, from any number of threads. A file whose
//! contents do not change is not touched. A changed file is written to a temporary file and
//! put in place atomically (`spare.rs`); obsolete files of an earlier build are removed
//! last. Never writes through a symlink, and never removes a file that versus did not
//! write.

mod archive;
mod build_log;
mod foreign;
mod held;
mod last_build;
mod lines;
mod manifest;
mod root;
mod shards;
mod spare;

use crate::model::Shard;
use anyhow::{Context, anyhow, bail};
pub use archive::{Archive, ArchiveFile, ArchiveKind};
use build_log::BuildLog;
pub use build_log::FileState;
use foreign::{foreign, refuse, relative};
pub use last_build::as_left;
pub use manifest::key;
use manifest::{Manifest, is_inside};
pub use shards::{Listed, ShardList, Whole, hash, read_list};
use spare::Found;
pub use spare::Spare;
use std::collections::{HashMap, HashSet};
use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use walkdir::WalkDir;

/// Files above this size are copied in parts: 4 MiB.
const LARGE: u64 = 4 << 20;

/// The folder for internal files within the output.
const OWN: &str = ".versus";

/// What happened to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is new, or was replaced.
    Written,
    /// It already had these contents.
    Unchanged,
}

/// A file in the output folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// What happened to it.
    pub fate: Fate,
    /// Identifies its state, until it is written to again ([`Folder::stamp`]).
    pub stamp: Option<u64>,
}

/// An output folder, open for one build. Shared between threads.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    /// Held until the build ends.
    _lock: File,
    manifest: Manifest,
    log: BuildLog,
    /// Folders known to exist and not to be symlinks.
    folders: Mutex<HashSet<PathBuf>>,
    spares: AtomicUsize,
}

impl Folder {
    /// Opens a folder, creates it if needed, and promises `paths` as the files that this
    /// build will write.
    ///
    /// Errors: the folder contains files that are not from an earlier build (with `force`:
    /// that are in the way); another build is using it; I/O errors.
    pub fn open<I>(root: &Path, force: bool, paths: impl Fn() -> I + Sync) -> anyhow::Result<Self>
    where
        I: Iterator<Item = String>,
    {
        let root = root::make(root)?;
        let own = root.join(OWN);
        let known = own.symlink_metadata();
        if known.as_ref().is_ok_and(|m| !m.is_dir()) {
            bail!("{} is not a folder (remove it)", own.display());
        }
        root::refuse_obstacles(&own)?;
        let refuse = |foreign: Vec<String>| refuse(&root, &foreign, force, &paths);
        // A folder that is refused is not changed. Files that another build has written
        // meanwhile are not foreign: it creates `.versus/` before its first file.
        if known.is_err()
            && let Err(refused) = foreign(&root, &Manifest::default(), force).and_then(refuse)
            && !own.is_dir()
        {
            return Err(refused);
        }
        fs::create_dir_all(&own).with_context(|| format!("cannot create {}", own.display()))?;
        let lock = lock(&own, &root)?;
        // From here on, no other build changes anything.
        let manifest = Manifest::read(&own)?;
        let (foreign, keys) = rayon::join(
            || foreign(&root, &manifest, force),
            || manifest::keys(paths()),
        );
        refuse(foreign?)?;
        root::clear(&own)?;
        last_build::forget(&own)?;
        shards::forget(&own)?;
        let manifest = manifest.promise(&own, paths, keys)?;
        Ok(Self {
            log: BuildLog::open(&own)?,
            root,
            _lock: lock,
            manifest,
            folders: Mutex::default(),
            spares: AtomicUsize::new(0),
        })
    }

    /// Writes one file. `path` is relative, uses `/`, and is one of those promised. `spare`
    /// is the calling thread's own.
    pub fn put(&self, spare: &mut Spare, path: &str, bytes: &[u8]) -> anyhow::Result<Placed> {
        debug_assert!(self.manifest.promised(path), "{path}");
        let target = self.target(spare, path)?;
        let found = match self.manifest.was_there(path) {
            true => spare.compare(&target, bytes),
            false => Found::Nothing,
        };
        let mut placed = match found {
            Found::Same(stamp) => {
                let (fate, stamp) = (Fate::Unchanged, Some(stamp));
                return Ok(Placed { fate, stamp });
            }
            Found::Nothing => spare.add(&target, bytes),
            Found::Link => spare.replace(&target, bytes, false),
            Found::Other => spare.replace(&target, bytes, true),
            Found::Folder => Err(ErrorKind::AlreadyExists.into()),
        };
        let in_the_way = |e: &io::Error| e.kind() == ErrorKind::AlreadyExists;
        if placed.as_ref().is_err_and(in_the_way) && target.is_dir() && !target.is_symlink() {
            placed = self.clear(&target).and_then(|()| spare.add(&target, bytes));
        }
        let stamp = placed.with_context(|| format!("cannot write {}", target.display()))?;
        let (fate, stamp) = (Fate::Written, Some(stamp));
        Ok(Placed { fate, stamp })
    }

    /// Hash of a file's size, mtime and ctime, which identifies its state. `None` if it is
    /// not a regular file, or if no earlier build wrote it.
    pub fn stamp(&self, spare: &mut Spare, path: &str) -> Option<u64> {
        let name = self.enter(spare, path).ok()?;
        let stamp = spare.stamp(name)?;
        self.manifest.was_there(path).then_some(stamp)
    }

    /// The records of an earlier build about the files of a row, by [`key`] of the path.
    pub fn logged(&self, row: u64) -> HashMap<u64, FileState> {
        self.log.row(row)
    }

    /// Records the current state of the files of a row.
    pub fn log(&self, row: u64, files: &[FileState]) {
        self.log.add(row, files);
    }

    /// What a thread needs to write files.
    pub fn spare(&self) -> Spare {
        let number = self.spares.fetch_add(1, Ordering::Relaxed);
        Spare::new(&self.root.join(OWN), number)
    }

    /// Copies one file from disk. See [`Folder::put_from`].
    pub fn copy(&self, spare: &mut Spare, path: &str, from: &Path) -> anyhow::Result<Placed> {
        let about = || format!("cannot read {}", from.display());
        let size = fs::metadata(from).with_context(about)?.len();
        let open = || File::open(from).with_context(about);
        self.put_from(spare, path, size, open)
            .with_context(|| format!("cannot copy {}", from.display()))
    }

    /// Writes one file with the contents of a reader. See [`Folder::put`]. Only a part of a
    /// large file is in memory at a time, and the reader may be opened twice.
    pub fn put_from<R: Read>(
        &self,
        spare: &mut Spare,
        path: &str,
        size: u64,
        open: impl Fn() -> anyhow::Result<R>,
    ) -> anyhow::Result<Placed> {
        if size <= LARGE {
            let mut bytes = Vec::with_capacity(size as usize);
            let read = open()?.read_to_end(&mut bytes);
            read.with_context(|| format!("cannot read the source of {path}"))?;
            return self.put(spare, path, &bytes);
        }
        let target = self.target(spare, path)?;
        let about = || format!("cannot write {}", target.display());
        let placed = |fate| {
            let meta = target.symlink_metadata().ok();
            let stamp = meta.map(|meta| held::stamp(&meta));
            Placed { fate, stamp }
        };
        if self.manifest.was_there(path)
            && spare.is_copy(&target, size, open()?).with_context(about)?
        {
            return Ok(placed(Fate::Unchanged));
        }
        if !self.manifest.was_there(path) && target.symlink_metadata().is_ok() && !target.is_dir() {
            bail!(
                "{} was not written by versus: remove it, or choose another folder with --out",
                target.display()
            );
        }
        let mut source = open()?;
        if target.is_dir() && !target.is_symlink() {
            self.clear(&target).with_context(about)?;
        }
        spare.copy(&target, &mut source).with_context(about)?;
        Ok(placed(Fate::Written))
    }

    /// Records, after [`Folder::finish`], which part of a site in shards the folder holds:
    /// `site` is a hash of all inputs of the site, and `whole` describes the files of all
    /// shards together.
    pub fn note_shard(&self, shard: Shard, site: u64, whole: Whole) -> anyhow::Result<()> {
        let own = self.root.join(OWN);
        let paths = manifest::paths(&own)?.collect::<Result<_, _>>()?;
        shards::note(&self.root, shard, site, whole, paths)
    }

    /// Records, after [`Folder::finish`], that the folder is in the state left by a build
    /// of `inputs`, and `text`, which [`as_left`] returns.
    pub fn note_build(&self, inputs: u64, text: &str) -> anyhow::Result<()> {
        last_build::note(&self.root.join(OWN), inputs, text)
    }

    /// Ends a build that wrote everything it promised: removes files of earlier builds that
    /// this one did not promise. Returns the number of files removed.
    pub fn finish(&self) -> anyhow::Result<usize> {
        let mut pruned = 0;
        let mut emptied = HashSet::new();
        for path in self.manifest.stale(&self.root.join(OWN))? {
            let file = self.root.join(&path);
            if self.leaves_root(&path) {
                continue;
            }
            match fs::remove_file(&file) {
                Ok(()) => pruned += 1,
                // Already removed, or now a folder of this build.
                Err(error) if gone(&error) => {}
                Err(error) => {
                    return Err(error).with_context(|| format!("cannot remove {}", file.display()));
                }
            }
            let folders = Path::new(&path).ancestors().skip(1);
            emptied.extend(
                folders
                    .filter(|f| *f != Path::new(""))
                    .map(|f| self.root.join(f)),
            );
        }
        let mut emptied: Vec<_> = emptied.into_iter().collect();
        // Deepest first; a folder that is not empty stays.
        emptied.sort_by_key(|f| std::cmp::Reverse(f.components().count()));
        for folder in emptied {
            let _ = fs::remove_dir(folder);
        }
        let own = self.root.join(OWN);
        self.manifest.drop_stale(&own)?;
        self.log.finish()?;
        Ok(pruned)
    }

    /// The full path of a file, in a folder that then exists and is not a symlink.
    fn target(&self, spare: &mut Spare, path: &str) -> anyhow::Result<PathBuf> {
        self.enter(spare, path)?;
        Ok(self.root.join(path))
    }

    /// Enters the folder of a file, creating it if needed; it is never a symlink. Returns
    /// the file's name.
    fn enter<'p>(&self, spare: &mut Spare, path: &'p str) -> anyhow::Result<&'p str> {
        if !is_inside(path) {
            return Err(anyhow!("`{path}` is not a path within the output"));
        }
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        // Most files go into the same folder as the previous one.
        if !spare.is_in(folder) {
            let at = match folder {
                "" => self.root.clone(),
                _ => self.root.join(folder),
            };
            self.open_folder(&at)?;
            spare.enter(folder, &at);
        }
        Ok(name)
    }

    /// Creates a folder of the output and those above it. Fails if one is a symlink.
    fn open_folder(&self, folder: &Path) -> anyhow::Result<()> {
        let mut known = self
            .folders
            .lock()
            .expect("no thread panics while it holds this");
        if known.contains(folder) {
            return Ok(());
        }
        let inside = folder.strip_prefix(&self.root).expect("joined to the root");
        let mut at = self.root.clone();
        for part in inside.components() {
            at.push(part);
            match at.symlink_metadata() {
                Ok(meta) if meta.is_dir() => {}
                Ok(meta) if meta.is_symlink() => bail!(
                    "{} is a symlink, and versus does not write through symlinks (remove it)",
                    at.display()
                ),
                // A file of an earlier build where a folder is needed now.
                Ok(_) if self.manifest.was_there(&relative(&self.root, &at)) => {
                    fs::remove_file(&at)
                        .and_then(|()| fs::create_dir(&at))
                        .with_context(|| format!("cannot create the folder {}", at.display()))?;
                }
                Ok(_) => bail!(
                    "{} is not a folder, but must be one (remove it)",
                    at.display()
                ),
                Err(_) => fs::create_dir(&at)
                    .with_context(|| format!("cannot create the folder {}", at.display()))?,
            }
        }
        known.insert(folder.to_owned());
        Ok(())
    }

    /// Removes a folder of an earlier build where a file is needed now. Fails if the folder
    /// contains anything that versus did not write.
    fn clear(&self, folder: &Path) -> io::Result<()> {
        for entry in WalkDir::new(folder).contents_first(true) {
            let entry = entry?;
            if entry.file_type().is_dir() {
                fs::remove_dir(entry.path())?;
                continue;
            }
            // A file that this build writes there stays; removing the folder then fails.
            let path = relative(&self.root, entry.path());
            if self.manifest.was_there(&path) && !self.manifest.promised(&path) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    /// Whether a folder above `path` is a symlink.
    fn leaves_root(&self, path: &str) -> bool {
        let mut folders = Path::new(path).ancestors().skip(1);
        folders.any(|f| f != Path::new("") && self.root.join(f).is_symlink())
    }
}

/// Locks the folder for this build, until the file is closed.
fn lock(own: &Path, root: &Path) -> anyhow::Result<File> {
    let path = own.join("lock");
    let about = || format!("cannot write {}", path.display());
    let mut file =
        spare::open(&path, File::options().create(true).append(true)).with_context(about)?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => bail!("another build is writing to {}", root.display()),
        locked => locked.with_context(|| format!("cannot lock {}", path.display()))?,
    }
    if file.metadata().with_context(about)?.len() == 0 {
        writeln!(
            file,
            "versus locks this file while it writes to this folder"
        )
        .with_context(about)?;
    }
    Ok(file)
}

fn gone(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::NotFound | ErrorKind::IsADirectory | ErrorKind::NotADirectory
    )
}

#[cfg(test)]
mod tests;
