//! Finds files in the output folder that versus did not write.

use super::OWN;
use super::manifest::Manifest;
use crate::text::plain;
use anyhow::{Context, bail};
use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::Path;

/// The search stops after this many files: the folder clearly belongs to something else.
const ENOUGH: usize = 1000;

/// Fails if files that versus did not write prevent a build: any such file or, with
/// `force`, those in the way of one of `paths`.
pub fn refuse<I>(
    root: &Path,
    foreign: &[String],
    force: bool,
    paths: &impl Fn() -> I,
) -> anyhow::Result<()>
where
    I: Iterator<Item = String>,
{
    if foreign.is_empty() {
        return Ok(());
    }
    let above = |path: &str| -> Vec<String> {
        path.match_indices('/')
            .map(|(i, _)| path[..i].to_owned())
            .collect()
    };
    let in_the_way: Vec<&String> = match force {
        false => foreign.iter().collect(),
        true => {
            let files: HashSet<String> = paths().collect();
            let folders: HashSet<String> = files.iter().flat_map(|path| above(path)).collect();
            let collides = |path: &&String| {
                let under = above(path).iter().any(|folder| files.contains(folder));
                files.contains(*path) || folders.contains(*path) || under
            };
            foreign.iter().filter(collides).collect()
        }
    };
    let [first, others @ ..] = &in_the_way[..] else {
        return Ok(());
    };
    let more = match others.len() {
        0 => String::new(),
        n if !force && n + 1 >= ENOUGH => " and many more".to_owned(),
        n => format!(" and {n} more"),
    };
    let first = plain(Path::new(first));
    bail!(
        "{} contains files that versus did not write: {first}{more}\n\
         Choose another folder with --out, or put the files into static/ to make them part of \
         the site. --force keeps such files, but fails if an output needs the path of one.",
        root.display()
    );
}

/// The files in a folder that no earlier build wrote: all of them, or unless `all` at most
/// `ENOUGH`. A folder that cannot be read counts as one of them.
pub fn foreign(root: &Path, old: &Manifest, all: bool) -> anyhow::Result<Vec<String>> {
    let mut search = Search {
        old,
        most: if all { usize::MAX } else { ENOUGH },
        found: Vec::new(),
    };
    let looked = search.look_through(root, &mut String::new());
    looked.with_context(|| format!("cannot read {}", root.display()))?;
    Ok(search.found)
}

struct Search<'m> {
    old: &'m Manifest,
    most: usize,
    found: Vec<String>,
}

impl Search<'_> {
    /// Searches a folder; `path` is its path from the root, with a trailing slash.
    fn look_through(&mut self, folder: &Path, path: &mut String) -> io::Result<()> {
        let length = path.len();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            path.truncate(length);
            path.push_str(&entry.file_name().to_string_lossy());
            if !entry.file_type()?.is_dir() {
                if !self.old.was_there(path) {
                    self.found.push(path.clone());
                }
            } else if path != OWN {
                path.push('/');
                let inside = path.len();
                if self.look_through(&entry.path(), path).is_err() {
                    path.truncate(inside);
                    self.found.push(path.clone());
                }
            }
            if self.found.len() >= self.most {
                break;
            }
        }
        path.truncate(length);
        Ok(())
    }
}

/// The path of a file relative to a folder, with `/`.
pub fn relative(root: &Path, path: &Path) -> String {
    let (root, path) = (root.to_string_lossy(), path.to_string_lossy());
    let inside = path.strip_prefix(&*root).unwrap_or(&path);
    let separator = std::path::MAIN_SEPARATOR;
    let inside = inside.trim_start_matches(separator);
    match separator {
        '/' => inside.to_owned(),
        _ => inside.replace(separator, "/"),
    }
}
