//! Changes to a site: of one message, of one record, of one template.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// A file of a site's root, and what may stand in it by turns.
#[derive(Clone, Debug)]
pub struct Edit {
    path: PathBuf,
    /// Without a text there is no such file.
    texts: [Option<String>; 2],
}

impl Edit {
    /// Which file is changed.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Changes the site: to the second text in turns 0, 2 and so on, back to the first in
    /// the others. Errors: the file cannot be written.
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

/// Of one message of one code, in the first language that is not the default one; `None` if
/// there is none. Errors: files cannot be read.
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

/// Of one fact in one record: what becomes of the connection. `None` if no record states it.
/// Errors: files cannot be read.
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

/// Of the template of comparisons: it becomes one of the site's own, if it was not.
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

/// The first place of a file at which `mark` stands, with one text and with another; `None` if
/// it stands nowhere. Errors: the file cannot be read.
pub fn toggle(path: PathBuf, mark: &str, values: [&str; 2]) -> Result<Option<Edit>> {
    let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    if !text.contains(mark) {
        return Ok(None);
    }
    let texts = values.map(|value| Some(text.replacen(mark, value, 1)));
    Ok(Some(Edit { path, texts }))
}

/// What is in a folder, by name; nothing if there is no such folder.
fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = entries.collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
