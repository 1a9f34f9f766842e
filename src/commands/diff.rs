//! `versus diff`: lists the files that differ between two built sites.

use super::{Outcome, print};
use crate::cli::{DiffFormat, SiteDiffArgs};
use crate::diagnostic::{counted, grouped};
use crate::text::plain;
use anyhow::{Context, bail};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// What happened to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    New,
    Changed,
    Gone,
}

impl Change {
    fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Gone => "gone",
        }
    }
}

/// Lists the files that are new, changed or gone between two builds of a site. Errors: a
/// folder cannot be read.
pub fn run(args: &SiteDiffArgs) -> anyhow::Result<Outcome> {
    let (old, new) = (files(&args.old)?, files(&args.new)?);
    let mut changes: Vec<(&str, Change)> = Vec::new();
    for (path, (file, size)) in &new {
        match old.get(path) {
            None => changes.push((path, Change::New)),
            Some((before, length)) if size != length || !is_same(before, file)? => {
                changes.push((path, Change::Changed));
            }
            Some(_) => {}
        }
    }
    let gone = old.keys().filter(|path| !new.contains_key(*path));
    changes.extend(gone.map(|path| (path.as_str(), Change::Gone)));
    changes.sort_unstable_by_key(|(path, _)| *path);
    let mut text = String::new();
    for (path, change) in &changes {
        match args.format {
            DiffFormat::Human => text.push_str(&format!("{:8} {path}\n", change.word())),
            DiffFormat::Paths if *change == Change::Gone => {}
            DiffFormat::Paths => text.push_str(&format!("{path}\n")),
            DiffFormat::Gone if *change != Change::Gone => {}
            DiffFormat::Gone => text.push_str(&format!("{path}\n")),
        }
    }
    if matches!(args.format, DiffFormat::Human) {
        let count = |kind| changes.iter().filter(|(_, c)| *c == kind).count();
        let kinds = [Change::New, Change::Changed, Change::Gone];
        let counts = kinds.map(|kind| format!("{} {}", grouped(count(kind)), kind.word()));
        text.push_str(&format!(
            "{}, of {}\n",
            counts.join(", "),
            counted(new.len(), "file")
        ));
    }
    print(io::stdout(), text.as_bytes())?;
    Ok(Outcome::Done)
}

/// The files of a site by path, with their sizes; without `.versus/`.
fn files(root: &Path) -> anyhow::Result<BTreeMap<String, (PathBuf, u64)>> {
    if !root.is_dir() {
        bail!("{} is not a folder", root.display());
    }
    let walk = WalkDir::new(root).into_iter();
    let own = |e: &walkdir::DirEntry| e.depth() == 1 && e.file_name() == ".versus";
    let mut files = BTreeMap::new();
    for entry in walk.filter_entry(|e| !own(e)) {
        let entry = entry.with_context(|| format!("cannot read {}", root.display()))?;
        if entry.file_type().is_dir() {
            continue;
        }
        if !entry.file_type().is_file() {
            bail!("{} is not a regular file: remove it", plain(entry.path()));
        }
        let inside = entry.path().strip_prefix(root).expect("within the root");
        let path = match std::path::MAIN_SEPARATOR {
            '/' => plain(inside),
            _ => plain(inside).replace('\\', "/"),
        };
        let meta = entry.metadata();
        let size = meta.with_context(|| format!("cannot read {}", root.display()))?;
        let size = size.len();
        files.insert(path, (entry.into_path(), size));
    }
    Ok(files)
}

/// Whether two files of the same size have the same contents.
fn is_same(a: &Path, b: &Path) -> anyhow::Result<bool> {
    let open = |path: &Path| {
        let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
        anyhow::Ok(BufReader::with_capacity(1 << 16, file))
    };
    let (mut a, mut b) = ((a, open(a)?), (b, open(b)?));
    loop {
        let about = |path: &Path| format!("cannot read {}", path.display());
        let x = a.1.fill_buf().with_context(|| about(a.0))?;
        let y = b.1.fill_buf().with_context(|| about(b.0))?;
        let length = x.len().min(y.len());
        if length == 0 || x[..length] != y[..length] {
            return Ok(x.len() == y.len() && length == 0);
        }
        a.1.consume(length);
        b.1.consume(length);
    }
}
