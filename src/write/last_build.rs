//! Records the state in which a build left a folder: `.versus/settled`.
//!
//! If neither the inputs nor the outputs of the site have changed, there is nothing to do.
//! This is detected by the size, mtime and ctime of each file, without rendering a page.
//! The note exists from the end of a build that wrote everything until the start of the
//! next one that has something to do.

use super::build_log::BuildLog;
use super::{OWN, held, lock, spare};
use anyhow::Context;
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::Path;

const HEAD: &str = "versus settled 1";

/// Maximum size of the note in bytes; most of it is a line per locale.
const MAX_SIZE: u64 = 1 << 20;

/// The text that a build of `inputs` noted, and the number of files, if the folder is
/// unchanged since that build and contains nothing else.
pub fn as_left(root: &Path, inputs: u64) -> Option<(String, usize)> {
    let root = root.canonicalize().ok()?;
    let own = root.join(OWN);
    let mut text = String::new();
    let note = spare::open(&own.join("settled"), fs::File::options().read(true)).ok()?;
    if !note.metadata().ok()?.is_file() {
        return None;
    }
    note.take(MAX_SIZE).read_to_string(&mut text).ok()?;
    let rest = text.strip_prefix(HEAD)?.strip_prefix('\n')?;
    let (known, noted) = rest.split_once('\n')?;
    if known != format!("{inputs:016x}") || !own.symlink_metadata().ok()?.is_dir() {
        return None;
    }
    let _lock = lock(&own, &root).ok()?;
    let stamps = BuildLog::open(&own).ok()?.stamps()?;
    // The manifest must be complete, too: a header, and a line per file.
    if lines(&own.join("manifest"))? != stamps.len() + 1 {
        return None;
    }
    let mut found = 0;
    let mut path = String::new();
    all_known(&root, &mut path, &stamps, &mut found)?;
    (found == stamps.len()).then(|| (noted.to_owned(), found))
}

/// The number of lines of a file.
fn lines(path: &Path) -> Option<usize> {
    let mut file = spare::open(path, fs::File::options().read(true)).ok()?;
    if !file.metadata().ok()?.is_file() {
        return None;
    }
    let (mut count, mut piece) = (0, vec![0; 1 << 16]);
    loop {
        match file.read(&mut piece).ok()? {
            0 => return Some(count),
            n => count += piece[..n].iter().filter(|b| **b == b'\n').count(),
        }
    }
}

/// Checks a folder; `path` is its path from the root, with a trailing slash. `None` if
/// there is a file that has changed, or anything that is not a regular file.
fn all_known(
    folder: &Path,
    path: &mut String,
    stamps: &[(u64, u64)],
    found: &mut usize,
) -> Option<()> {
    let length = path.len();
    for entry in fs::read_dir(folder).ok()? {
        let entry = entry.ok()?;
        let name = entry.file_name();
        path.truncate(length);
        path.push_str(name.to_str()?);
        let kind = entry.file_type().ok()?;
        if kind.is_dir() {
            if path != OWN {
                path.push('/');
                all_known(&entry.path(), path, stamps, found)?;
            }
        } else if kind.is_file() {
            let now = (super::key(path), held::stamp(&entry.metadata().ok()?));
            stamps.binary_search(&now).ok()?;
            *found += 1;
        } else {
            return None;
        }
    }
    path.truncate(length);
    Some(())
}

/// Records that the folder is in the state left by a build of `inputs`.
pub fn note(own: &Path, inputs: u64, text: &str) -> anyhow::Result<()> {
    let note = own.join("settled");
    let new = spare::beside(&note);
    let written = fs::write(&new, format!("{HEAD}\n{inputs:016x}\n{text}"));
    let placed = written.and_then(|()| fs::rename(new, &note));
    placed.with_context(|| format!("cannot write {}", note.display()))
}

/// Removes the note. Called before any file is changed.
pub fn forget(own: &Path) -> anyhow::Result<()> {
    remove(&own.join("settled"))
}

/// Removes a file if it exists.
pub fn remove(path: &Path) -> anyhow::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", path.display()))
        }
        _ => Ok(()),
    }
}
