//! Tells when a file of the site changes.

use crate::text::is_passed_over;
use anyhow::Context;
use notify::event::{AccessKind, AccessMode};
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::iter;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// Editors write a file in several steps; what comes within this time is one change.
const QUIET: Duration = Duration::from_millis(8);
/// A tool that goes on writing is not waited for longer than this.
const LONGEST: Duration = Duration::from_millis(60);
/// How often files are looked at where the system is not asked to tell.
const POLL: Duration = Duration::from_millis(300);

const FOLDERS: [&str; 4] = ["content", "locales", "templates", "static"];

/// What an event means for the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    /// Something within its folders has changed.
    Inside,
    /// One of its folders has come or gone: [`FOLDERS`] by number.
    Folder(usize),
}

/// Calls `changed` from a thread of its own, for as long as the program runs, whenever
/// something changes in the folders of a site root. With `poll` the files are looked at
/// every now and then, as they are if the system cannot tell. Errors: not even looking
/// works.
pub fn watch(root: &Path, poll: bool, changed: impl Fn() + Send + 'static) -> anyhow::Result<()> {
    let (sender, events) = mpsc::channel();
    let folders = FOLDERS.map(|folder| root.join(folder));
    let tell = {
        let folders = folders.clone();
        move |event: notify::Result<Event>| {
            for change in changes(event, &folders) {
                let _ = sender.send(change);
            }
        }
    };
    let native = || {
        let watcher = RecommendedWatcher::new(tell.clone(), Config::default())?;
        begin(Box::new(watcher), root, &folders)
    };
    let watcher = match poll {
        false => native().ok(),
        true => None,
    };
    let mut watcher = match watcher {
        Some(watcher) => watcher,
        None => {
            // Times of change count whole seconds on some systems.
            let config = Config::default().with_poll_interval(POLL);
            let watcher = PollWatcher::new(tell.clone(), config.with_compare_contents(true));
            let watcher = watcher.and_then(|w| begin(Box::new(w), root, &folders));
            watcher.context("cannot watch the site root")?
        }
    };
    thread::spawn(move || {
        while let Ok(first) = events.recv() {
            let start = Instant::now();
            let mut all = vec![first];
            while start.elapsed() < LONGEST
                && let Ok(next) = events.recv_timeout(QUIET)
            {
                all.push(next);
            }
            for (i, folder) in folders.iter().enumerate() {
                if all.contains(&Change::Folder(i)) {
                    // What was watched is gone, perhaps, or something else by that name.
                    let _ = watcher.unwatch(folder);
                    let _ = watcher.watch(folder, RecursiveMode::Recursive);
                }
            }
            changed();
        }
    });
    Ok(())
}

/// The root itself is watched for folders that come and go, and each folder with all
/// that is in it.
fn begin(
    mut watcher: Box<dyn Watcher + Send>,
    root: &Path,
    folders: &[PathBuf],
) -> notify::Result<Box<dyn Watcher + Send>> {
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in folders.iter().filter(|f| f.is_dir()) {
        watcher.watch(folder, RecursiveMode::Recursive)?;
    }
    Ok(watcher)
}

fn changes(event: notify::Result<Event>, folders: &[PathBuf]) -> Vec<Change> {
    let event = match event {
        // Events were lost: anything may have changed.
        Ok(event) if event.need_rescan() => return vec![Change::Inside],
        Err(_) => return vec![Change::Inside],
        Ok(event) => event,
    };
    // That a file was read changes nothing: this program reads them all.
    let written = EventKind::Access(AccessKind::Close(AccessMode::Write));
    if matches!(event.kind, EventKind::Access(_)) && event.kind != written {
        return Vec::new();
    }
    let change = |path: &PathBuf| {
        let folder = folders.iter().position(|f| path.starts_with(f))?;
        if *path == folders[folder] {
            let touched = matches!(event.kind, EventKind::Modify(kind) if !is_rename(kind));
            return Some(match touched {
                true => Change::Inside,
                false => Change::Folder(folder),
            });
        }
        let inside = path.strip_prefix(&folders[folder]).ok()?;
        let parts = inside.components().map(|c| c.as_os_str().to_string_lossy());
        let parts = iter::once(FOLDERS[folder].into()).chain(parts);
        let path = parts.collect::<Vec<_>>().join("/");
        (!is_passed_over(&path, false)).then_some(Change::Inside)
    };
    event.paths.iter().filter_map(change).collect()
}

fn is_rename(kind: notify::event::ModifyKind) -> bool {
    matches!(kind, notify::event::ModifyKind::Name(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{CreateKind, DataChange, Flag, ModifyKind};

    #[test]
    fn which_events_count() {
        let folders = FOLDERS.map(|f| Path::new("/site").join(f));
        let of = |kind, path: &str| {
            let event = Event::new(kind).add_path(Path::new("/site").join(path));
            changes(Ok(event), &folders)
        };
        let new = EventKind::Create(CreateKind::Any);
        let data = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let open = EventKind::Access(AccessKind::Open(AccessMode::Any));
        assert_eq!(of(new, "locales"), [Change::Folder(1)]);
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
        assert_eq!(changes(Ok(lost), &folders), [Change::Inside]);
        let failed = notify::Error::generic("no more watches");
        assert_eq!(changes(Err(failed), &folders), [Change::Inside]);
    }
}
