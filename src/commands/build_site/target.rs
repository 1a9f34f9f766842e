//! Determines where a build writes to: a folder, an archive, or standard output.

use crate::write::ArchiveKind;
use anyhow::{Context, bail};
use std::path::{Path, PathBuf};

/// Where a build writes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Files in a folder.
    Folder,
    /// One archive in a file.
    Archive(ArchiveKind),
    /// One archive, uncompressed, on standard output.
    Stdout,
}

impl Target {
    /// The target that `--out` names. Errors: an archive format that is not supported.
    pub fn of(out: &Path) -> anyhow::Result<Self> {
        if out == Path::new("-") {
            return Ok(Self::Stdout);
        }
        if let Some(kind) = ArchiveKind::of_path(out) {
            return Ok(Self::Archive(kind));
        }
        let name = out.to_string_lossy().to_lowercase();
        let other = [".tar.gz", ".tgz", ".tar.xz", ".tar.bz2", ".zip"];
        if let Some(ending) = other.iter().find(|ending| name.ends_with(*ending))
            && !out.is_dir()
        {
            bail!("{ending} is not supported: choose .tar.zst, .tar, or a folder");
        }
        Ok(Self::Folder)
    }
}

/// Fails if the output would be among the inputs, and be read by the next build.
pub fn refuse_inputs(root: &Path, out: &Path) -> anyhow::Result<()> {
    let (root, out) = (real_path(root)?, real_path(out)?);
    for folder in ["content", "locales", "templates", "static"] {
        let input = root.join(folder);
        let real = input.canonicalize().unwrap_or_else(|_| input.clone());
        if out.starts_with(&input) || out.starts_with(real) {
            bail!(
                "{} is part of the site's input: choose another folder with --out",
                out.display()
            );
        }
    }
    Ok(())
}

/// An absolute path without symlinks and `..`, whether it exists or not. Errors: there is
/// no current directory.
pub fn real_path(path: &Path) -> anyhow::Result<PathBuf> {
    let given = path.display().to_string();
    let mut path = std::path::absolute(path)
        .with_context(|| format!("cannot resolve {given}: there is no current directory"))?;
    // `none/../content` is `content`, whether or not `none` exists.
    if path
        .components()
        .any(|c| c == std::path::Component::ParentDir)
        && !path.exists()
    {
        let mut plain = PathBuf::new();
        for part in path.components() {
            match part {
                std::path::Component::ParentDir => drop(plain.pop()),
                part => plain.push(part),
            }
        }
        path = plain;
    }
    // What does not exist yet cannot be a symlink.
    let there = path
        .ancestors()
        .find_map(|a| Some((a, a.canonicalize().ok()?)));
    Ok(match there {
        Some((above, real)) => real.join(path.strip_prefix(above)?),
        None => path.clone(),
    })
}

/// The mtime of an archive's entries, in seconds since 1970, if one is requested: see
/// reproducible-builds.org, SOURCE_DATE_EPOCH. Errors: it is not a valid date; the
/// specification requires an error in that case, whatever the target.
pub fn date() -> anyhow::Result<Option<u64>> {
    const NAME: &str = "SOURCE_DATE_EPOCH";
    /// The maximum that the header of an archive entry can hold: eleven octal digits.
    const LATEST: u64 = (1 << 33) - 1;
    let Some(value) = std::env::var_os(NAME) else {
        return Ok(None);
    };
    let value = value.to_string_lossy();
    let digits = !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit());
    let date = digits.then(|| value.parse().ok()).flatten();
    match date.filter(|date| *date <= LATEST) {
        None => bail!(
            "invalid {NAME} `{value}`: expected a number of seconds since 1970, from 0 to \
             {LATEST} (set it to the output of `git log -1 --format=%ct`, or unset it)"
        ),
        date => Ok(date),
    }
}
