//! `versus serve`: previews the site while it is being written.
//!
//! A [`generation`] is the site as it was read at one moment; the threads that answer
//! requests share it. [`preview`] decides which generation answers: the newest one or, for
//! a locale with errors, the last one without errors. [`watch`] reports changes to files,
//! [`http`] is the server. Panics stop at a [`guard`].

mod answer;
mod connections;
mod generation;
mod guard;
mod http;
mod outline;
mod preview;
mod report;
#[cfg(test)]
mod tests;
mod turns;
mod watch;
mod workbench;

use super::{Outcome, print, read_again};
use crate::cli::ServeArgs;
use crate::load::TreeReader;
use anyhow::Context;
use guard::{Bug, guarded};
use preview::Preview;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

/// The default port, and how many ports are tried from there.
const PORT: u16 = 8080;
const TRIED: u16 = 20;

/// How long to wait before retrying a site root that could not be read.
const AGAIN: Duration = Duration::from_millis(50);

/// Serves the site until it is stopped.
pub fn run(args: &ServeArgs) -> anyhow::Result<Outcome> {
    let start = Instant::now();
    let listener = listen(args.port)?;
    let port = listener.local_addr()?.port();
    // Absolute, because the current directory may be removed and created again, too; not
    // canonical, because symlinks may change.
    let mut from = args.root.clone();
    from.root = std::path::absolute(&from.root)?;
    let (root, pseudo) = (from.root.clone(), args.pseudo);
    let mut reader = TreeReader::default();
    let reader = move || read_again(&mut reader, &from, pseudo);
    let preview = Arc::new(Preview::new(root.clone(), reader));
    // Watching starts first, so that no change is missed while the site is read.
    watch::watch(&root, args.poll, {
        let preview = Arc::clone(&preview);
        move || follow_guarded(&preview)
    })?;
    preview.update()?;
    let server = format!("http://127.0.0.1:{port}");
    let address = format!("{server}{}/", preview.base_path());
    // With symlinks and `..` resolved.
    let shown = root.canonicalize().unwrap_or(root);
    let text = format!(
        "Serving {} at {address} (ready in {} ms)\n\
         What is missing, stale or broken: {server}/__versus/\n\
         Press Ctrl+C to stop.\n",
        shown.display(),
        start.elapsed().as_millis()
    );
    print(io::stdout(), text.as_bytes())?;
    if args.open
        && let Err(error) = open::that_detached(&address)
    {
        print(
            io::stderr(),
            format!("cannot open a browser: {error}\n").as_bytes(),
        )?;
    }
    http::serve(listener, preview)?;
    Ok(Outcome::Done)
}

/// Serves a root on a listener until the process ends, without following changes and
/// without printing anything. Errors: the root cannot be read; I/O errors.
pub fn serve_on(listener: TcpListener, root: PathBuf) -> anyhow::Result<()> {
    let (from, mut reader) = (root.clone(), TreeReader::default());
    let preview = Arc::new(Preview::new(root, move || reader.read(&from)));
    preview.update()?;
    http::serve(listener, preview)
}

/// [`follow`], with panics caught.
fn follow_guarded(preview: &Arc<Preview>) -> bool {
    let followed = guarded("following a change", || follow(preview));
    followed.unwrap_or_else(|bug| {
        preview.unreadable(&bug.to_string());
        true
    })
}

/// Reads the site after a change. Returns false if reading should be retried; after a panic
/// it is not, since it would panic again.
fn follow(preview: &Arc<Preview>) -> bool {
    if preview.update().is_ok() {
        return true;
    }
    // A file may disappear between listing its folder and reading it.
    thread::sleep(AGAIN);
    let again = preview.update();
    let Err(error) = again else {
        return true;
    };
    preview.unreadable(&format!("{error:#}"));
    error.is::<Bug>()
}

/// Listens on the loopback address: only local programs can reach it.
fn listen(asked: Option<u16>) -> anyhow::Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    if let Some(port) = asked {
        return bind(port)
            .with_context(|| format!("cannot listen on port {port} (choose another with --port)"));
    }
    let mut last = None;
    for port in PORT..PORT + TRIED {
        match bind(port) {
            Ok(listener) => return Ok(listener),
            Err(error) => last = Some(error),
        }
    }
    let about = format!("no port from {PORT} to {} is free", PORT + TRIED - 1);
    Err(last.expect("some were tried")).context(about)
}
