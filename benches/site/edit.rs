//! Edits to a site: of one message, one record, or one template.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// A file in a site root, and its two alternating contents.
#[derive(Clone, Debug)]
pub struct Edit {
    path: PathBuf,
    /// `None`: the file does not exist.
    texts: [Option<String>; 2],
}

impl Edit {
    /// The file that is edited.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Edits the site: to the second contents on turns 0, 2, and so on, and back to the
    /// first on the others. Errors: the file cannot be written.
    pub fn apply(&self, turn: usize) -> Result<()> {
        let written = match &self.texts[1 - turn % 2] {
            Some(text) => {
                fs::create_dir_all(self.path.parent().expect("in a folder"))?;
                fs::write(&self.path, text)
            }
            None => fs::remove_file(&self.path),
        };
        written.with_context(|| self.path.display().to_string())
    }
}

/// An edit of one message of one code, in the first language other than the default; `None`
/// if there is none. Errors: files cannot be read.
pub fn message(root: &Path) -> Result<Option<Edit>> {
    let settings = fs::read_to_string(root.join("content/site.yaml"))?;
    let default = settings
        .lines()
        .find_map(|line| line.strip_prefix("default_locale:"))
        .map_or("en", str::trim);
    for path in sorted(&root.join("locales"))? {
        if path.ends_with(default) || !path.is_dir() {
            continue;
        }
        for file in sorted(&path.join("codes"))? {
            let [one, other] = [" = (a) ", " = (b) "].map(|text| format!("    .description{text}"));
            if let Some(edit) = toggle(file, "    .description = ", [&one, &other])? {
                return Ok(Some(edit));
            }
        }
    }
    Ok(None)
}

/// An edit of one fact in one record: the state of the connection. `None` if no record
/// states it. Errors: files cannot be read.
pub fn record(root: &Path) -> Result<Option<Edit>> {
    for protocol in sorted(&root.join("content"))? {
        for file in sorted(&protocol.join("codes"))? {
            let values = ["  connection: stays-open\n", "  connection: may-close\n"];
            if let Some(edit) = toggle(file, values[0], values)? {
                return Ok(Some(edit));
            }
        }
    }
    Ok(None)
}

/// An edit of the comparison template, which is added to the site if the site has none.
/// Errors: it cannot be read.
pub fn template(root: &Path) -> Result<Option<Edit>> {
    let path = root.join("templates/compare.html");
    let now = path
        .exists()
        .then(|| fs::read_to_string(&path))
        .transpose()?;
    let built_in = include_str!("../../templates/compare.html");
    let text = now.as_deref().unwrap_or(built_in);
    let changed = text.replacen("<article class=\"", "<article class=\"changed ", 1);
    let differs = changed != text;
    Ok(differs.then_some(Edit {
        path,
        texts: [now, Some(changed)],
    }))
}

/// An edit that alternates the first occurrence of `mark` in a file between two values;
/// `None` if there is none. Errors: the file cannot be read.
pub fn toggle(path: PathBuf, mark: &str, values: [&str; 2]) -> Result<Option<Edit>> {
    let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    if !text.contains(mark) {
        return Ok(None);
    }
    let texts = values.map(|value| Some(text.replacen(mark, value, 1)));
    Ok(Some(Edit { path, texts }))
}

/// The entries of a directory, sorted by name; empty if there is no such directory.
fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = entries.collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
