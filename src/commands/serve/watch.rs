//! Reports changes to the files of the site.

use super::guard::guarded;
use crate::render::STACK;
use crate::text::is_passed_over;
use anyhow::Context;
use notify::event::{AccessKind, AccessMode, CreateKind};
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeMap;
use std::fs;
use std::iter;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant, UNIX_EPOCH};
use walkdir::{DirEntry, WalkDir};

/// Editors write a file in several steps; events within this time count as one change.
const QUIET: Duration = Duration::from_millis(8);
/// The longest time to wait for a tool that keeps writing.
const MAX_DELAY: Duration = Duration::from_millis(60);
/// How often files are polled, where the system does not report changes.
const POLL: Duration = Duration::from_millis(300);
/// How often to check that the watched files and folders are still the same ones.
const LOOK: Duration = Duration::from_millis(500);

/// What the watcher was doing, for the report of a panic.
const WATCHING: &str = "watching the site";

const FOLDERS: [&str; 4] = ["content", "locales", "templates", "static"];

/// What an event means for the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    /// Something within its folders has changed.
    Inside,
    /// A folder has appeared within one of them: the system does not report files that were
    /// added to it before it was watched.
    Grown,
    /// The root or one of its folders has appeared or disappeared: it may have been
    /// replaced.
    Place,
}

/// Calls `changed`, on a separate thread and for as long as the program runs, whenever
/// something changes in the folders of a site root. If it returns that the site could not
/// be read, calls it again after a while. With `poll`, or if the system cannot report
/// changes, the files are polled. Errors: polling does not work either.
pub fn watch(
    root: &Path,
    poll: bool,
    changed: impl Fn() -> bool + Send + 'static,
) -> anyhow::Result<()> {
    let (sender, events) = mpsc::channel();
    let tell = {
        let root = root.to_owned();
        move |event: notify::Result<Event>| {
            for change in changes(event, &root) {
                let _ = sender.send(change);
            }
        }
    };
    // Symlinks are followed by this module instead, and only within the root.
    let config = Config::default().with_follow_symlinks(false);
    let native = || {
        let watcher = RecommendedWatcher::new(tell.clone(), config)?;
        Watched::new(Box::new(watcher), root)
    };
    let watched = match poll {
        false => native().ok(),
        true => None,
    };
    let watched = match watched {
        Some(watched) => watched,
        None => {
            // On some systems, mtimes have a resolution of one second.
            let config = config.with_poll_interval(POLL);
            let watcher = PollWatcher::new(tell.clone(), config.with_compare_contents(true));
            let watched = watcher.and_then(|w| Watched::new(Box::new(w), root));
            watched.context("cannot watch the site root")?
        }
    };
    // The site is loaded on this thread.
    let thread = thread::Builder::new().stack_size(STACK);
    let started = thread.spawn(move || follow(watched, &events, changed));
    started.context("cannot start a thread")?;
    Ok(())
}

/// Runs until the channel is closed, which never happens.
fn follow(mut watched: Watched, events: &mpsc::Receiver<Change>, changed: impl Fn() -> bool) {
    let mut next_look = Instant::now() + LOOK;
    // Since the last check: whether anything has changed, and whether folders have
    // appeared.
    let (mut stirred, mut grown) = (false, false);
    let mut readable = true;
    loop {
        match events.recv_timeout(next_look.saturating_duration_since(Instant::now())) {
            Ok(first) => {
                let all = until_quiet(first, events);
                if all.contains(&Change::Place) {
                    let _ = guarded(WATCHING, || watched.renew());
                }
                stirred = true;
                grown |= all.iter().any(|change| *change != Change::Inside);
                readable = changed();
            }
            Err(RecvTimeoutError::Timeout) => {
                // If this panics, anything may have changed.
                let moved = guarded(WATCHING, || watched.look(stirred)).unwrap_or(true);
                if moved || grown || !readable {
                    readable = changed();
                }
                (stirred, grown) = (moved, false);
                next_look = Instant::now() + LOOK;
            }
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

/// All events that belong to one change.
fn until_quiet(first: Change, events: &mpsc::Receiver<Change>) -> Vec<Change> {
    let start = Instant::now();
    let mut all = vec![first];
    while start.elapsed() < MAX_DELAY
        && let Ok(next) = events.recv_timeout(QUIET)
    {
        all.push(next);
    }
    all
}

/// What is watched: the root itself, for folders that appear and disappear, and each folder
/// recursively, including folders that symlinks lead to.
struct Watched {
    watcher: Box<dyn Watcher + Send>,
    root: PathBuf,
    /// What was there at the last check, at paths where the system does not report changes:
    /// the root (a folder above it may be renamed), and the targets of symlinks.
    known: BTreeMap<PathBuf, Option<Stamp>>,
}

/// Identifies what is at a path: different if it has been replaced. For a file, also its
/// length and its mtime, in nanoseconds since 1970.
type Stamp = (u64, u64, Option<(u64, u128)>);

impl Watched {
    fn new(watcher: Box<dyn Watcher + Send>, root: &Path) -> notify::Result<Self> {
        let mut watched = Self {
            watcher,
            root: root.to_owned(),
            known: places(root),
        };
        watched.watch()?;
        Ok(watched)
    }

    /// Watches all of it. Errors: something that exists cannot be watched.
    fn watch(&mut self) -> notify::Result<()> {
        self.watcher
            .watch(&self.root, RecursiveMode::NonRecursive)?;
        // Watching a folder recursively does not include the targets of symlinks.
        for path in self.known.keys().filter(|p| **p != self.root && p.is_dir()) {
            // With a trailing separator, a symlink is resolved to its target folder.
            let folder = path.join("");
            self.watcher.watch(&folder, RecursiveMode::Recursive)?;
        }
        Ok(())
    }

    /// Watches everything again: something that was watched has disappeared or been
    /// replaced.
    fn renew(&mut self) {
        for path in self.known.keys() {
            let _ = self.watcher.unwatch(path);
        }
        self.known = places(&self.root);
        // What does not exist now is noticed when it appears.
        let _ = self.watch();
    }

    /// Whether something has been replaced; then everything is watched again. Symlinks are
    /// only searched for if `stirred`.
    fn look(&mut self, stirred: bool) -> bool {
        let now = match stirred {
            true => places(&self.root),
            false => self.known.keys().map(|p| (p.clone(), stamp(p))).collect(),
        };
        let moved = now != self.known;
        if moved {
            self.renew();
        }
        moved
    }
}

fn folders(root: &Path) -> [PathBuf; 4] {
    FOLDERS.map(|folder| root.join(folder))
}

/// The root, its folders, and the symlinks in them, with what is there or with their
/// targets. Symlinks that lead out of the root are not followed: nothing is read there.
fn places(root: &Path) -> BTreeMap<PathBuf, Option<Stamp>> {
    let real = root.canonicalize().unwrap_or_default();
    let inside = |entry: &DirEntry| {
        !entry.path_is_symlink()
            || entry
                .path()
                .canonicalize()
                .is_ok_and(|t| t.starts_with(&real))
    };
    let folders = folders(root);
    let walk = |folder: &PathBuf| {
        let walk = WalkDir::new(folder).follow_links(true).into_iter();
        walk.filter_entry(inside)
    };
    let entries = folders.iter().flat_map(walk);
    let links = entries.filter_map(|entry| match entry {
        Ok(entry) => entry.path_is_symlink().then(|| entry.into_path()),
        // A dangling symlink.
        Err(error) => error.path().filter(|p| p.is_symlink()).map(Path::to_owned),
    });
    let all = links.chain([root.to_owned()]).chain(folders.clone());
    all.map(|path| (path.clone(), stamp(&path))).collect()
}

/// `None` if nothing is there.
fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = fs::metadata(path).ok()?;
    let (device, number) = identity(&metadata);
    let changed = || metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok();
    let contents = || {
        (
            metadata.len(),
            changed().map_or(0, |since| since.as_nanos()),
        )
    };
    Some((device, number, metadata.is_file().then(contents)))
}

#[cfg(unix)]
fn identity(metadata: &fs::Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt;
    (metadata.dev(), metadata.ino())
}

/// The creation time, as a substitute for device and inode.
#[cfg(not(unix))]
fn identity(metadata: &fs::Metadata) -> (u64, u64) {
    let since = || metadata.created().ok()?.duration_since(UNIX_EPOCH).ok();
    let since = since().unwrap_or_default();
    (since.as_secs(), since.subsec_nanos().into())
}

fn changes(event: notify::Result<Event>, root: &Path) -> Vec<Change> {
    let event = match event {
        // Events were lost: anything may have changed.
        Ok(event) if event.need_rescan() => return vec![Change::Inside],
        Err(_) => return vec![Change::Inside],
        Ok(event) => event,
    };
    // Reading a file changes nothing, and this program reads them all.
    let written = EventKind::Access(AccessKind::Close(AccessMode::Write));
    if matches!(event.kind, EventKind::Access(_)) && event.kind != written {
        return Vec::new();
    }
    let touched = matches!(event.kind, EventKind::Modify(kind) if !is_rename(kind));
    let made = event.kind == EventKind::Create(CreateKind::Folder);
    let renamed = matches!(event.kind, EventKind::Modify(kind) if is_rename(kind));
    let folders = folders(root);
    let change = |path: &PathBuf| {
        if path == root {
            return (!touched).then_some(Change::Place);
        }
        let folder = folders.iter().position(|f| path.starts_with(f))?;
        if *path == folders[folder] {
            return Some(match touched {
                true => Change::Inside,
                false => Change::Place,
            });
        }
        let inside = path.strip_prefix(&folders[folder]).ok()?;
        let parts = inside.components().map(|c| c.as_os_str().to_string_lossy());
        let parts = iter::once(FOLDERS[folder].into()).chain(parts);
        let inside = parts.collect::<Vec<_>>().join("/");
        let counts = !is_passed_over(&inside, false);
        counts.then_some(match made || (renamed && path.is_dir()) {
            true => Change::Grown,
            false => Change::Inside,
        })
    };
    event.paths.iter().filter_map(change).collect()
}

fn is_rename(kind: notify::event::ModifyKind) -> bool {
    matches!(kind, notify::event::ModifyKind::Name(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{DataChange, Flag, ModifyKind, RemoveKind, RenameMode};

    #[test]
    fn which_events_count() {
        let root = Path::new("/site");
        let of = |kind, path: &str| {
            let event = Event::new(kind).add_path(root.join(path));
            changes(Ok(event), root)
        };
        let new = EventKind::Create(CreateKind::Any);
        let data = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let open = EventKind::Access(AccessKind::Open(AccessMode::Any));
        let folder = EventKind::Create(CreateKind::Folder);
        let gone = EventKind::Remove(RemoveKind::Folder);
        let renamed = EventKind::Modify(ModifyKind::Name(RenameMode::From));
        assert_eq!(of(gone, ""), [Change::Place]);
        assert_eq!(of(renamed, ""), [Change::Place]);
        assert_eq!(of(data, ""), []);
        assert_eq!(of(folder, "content/ftp"), [Change::Grown]);
        assert_eq!(of(renamed, "content/site.yaml"), [Change::Inside]);
        assert_eq!(of(new, "locales"), [Change::Place]);
        assert_eq!(of(data, "locales"), [Change::Inside]);
        assert_eq!(of(data, "locales/fr/site.ftl"), [Change::Inside]);
        assert_eq!(of(data, "locales/fr/.lock"), [Change::Inside]);
        assert_eq!(of(data, "static/.well-known/a"), [Change::Inside]);
        for passed_over in [
            "locales/fr/.site.ftl.swp",
            "locales/fr/.#site.ftl",
            "content/ftp/codes/4913",
            "content/.git/index",
            "static/.well-known/a~",
            "static/img/.DS_Store",
        ] {
            assert_eq!(of(new, passed_over), [], "{passed_over}");
        }
        assert_eq!(of(open, "locales/fr/site.ftl"), []);
        assert_eq!(of(new, "public/index.html"), []);
        let lost = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert_eq!(changes(Ok(lost), root), [Change::Inside]);
        let failed = notify::Error::generic("no more watches");
        assert_eq!(changes(Err(failed), root), [Change::Inside]);
    }
}
