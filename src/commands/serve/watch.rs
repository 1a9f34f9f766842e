//! Tells when a file of the site changes.

use anyhow::Context;
use notify::{Config, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// Editors write a file in several steps; what comes within this time is one change.
const QUIET: Duration = Duration::from_millis(8);
/// A tool that goes on writing is not waited for longer than this.
const LONGEST: Duration = Duration::from_millis(60);
/// How often files are looked at where the system does not tell.
const POLL: Duration = Duration::from_millis(300);

const FOLDERS: [&str; 4] = ["content", "locales", "templates", "static"];

/// Calls `changed` from a thread of its own whenever something changes in the folders of
/// a site root. Lasts as long as what it returns. Errors: not even looking works.
pub fn watch(root: &Path, changed: impl Fn() + Send + 'static) -> anyhow::Result<Box<dyn Watcher>> {
    let (sender, events) = mpsc::channel();
    let folders: Vec<PathBuf> = FOLDERS.iter().map(|f| root.join(f)).collect();
    let concerns = move |event: notify::Result<notify::Event>| {
        let Ok(event) = event else { return };
        // That a file was read changes nothing: this program reads them all.
        let read = matches!(event.kind, EventKind::Access(a) if !is_close_write(a));
        let ours = event
            .paths
            .iter()
            .any(|p| folders.iter().any(|f| p.starts_with(f)) && !is_spare(p));
        if !read && ours {
            let _ = sender.send(());
        }
    };
    let native = RecommendedWatcher::new(concerns.clone(), Config::default())
        .and_then(|watcher| begin(watcher, root));
    let watcher: Box<dyn Watcher> = match native {
        Ok(watcher) => Box::new(watcher),
        Err(_) => {
            let config = Config::default().with_poll_interval(POLL);
            let watcher = PollWatcher::new(concerns, config).and_then(|w| begin(w, root));
            Box::new(watcher.context("cannot watch the site root")?)
        }
    };
    thread::spawn(move || {
        while events.recv().is_ok() {
            let first = Instant::now();
            while first.elapsed() < LONGEST && events.recv_timeout(QUIET).is_ok() {}
            changed();
        }
    });
    Ok(watcher)
}

/// The root itself is watched for folders that come and go, and each folder with all
/// that is in it.
fn begin<W: Watcher>(mut watcher: W, root: &Path) -> notify::Result<W> {
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in FOLDERS.iter().map(|f| root.join(f)).filter(|f| f.is_dir()) {
        watcher.watch(&folder, RecursiveMode::Recursive)?;
    }
    Ok(watcher)
}

fn is_close_write(access: notify::event::AccessKind) -> bool {
    use notify::event::{AccessKind, AccessMode};
    access == AccessKind::Close(AccessMode::Write)
}

/// What editors keep beside a file while it is open.
fn is_spare(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let lock = name == ".lock";
    !lock && (name.starts_with('.') || name.ends_with('~') || name == "4913")
}
