//! Checks and creates the output folder itself, and checks that nothing else is in the
//! place of the files in `.versus/`.

use super::spare;
use anyhow::{Context, bail};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The files in `.versus/`.
const FILES: [&str; 5] = ["lock", "manifest", "records", "settled", "shard"];

/// Creates the folder if needed, and returns its path with symlinks resolved. The folder
/// itself may be a symlink, since the user chose it. Errors: it is not a folder and cannot
/// be created, or it is the root of the file system.
pub fn make(out: &Path) -> anyhow::Result<PathBuf> {
    let shown = out.display();
    match fs::metadata(out) {
        Ok(meta) if meta.is_dir() => {}
        Ok(_) => {
            bail!("{shown} is not a folder (remove it, or choose another name with --out)")
        }
        Err(error) if error.kind() == ErrorKind::NotFound && out.is_symlink() => {
            bail!("{shown} is a dangling symlink (remove it, or create its target)")
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            fs::create_dir_all(out).with_context(|| format!("cannot create the folder {shown}"))?;
        }
        Err(error) => return Err(error).with_context(|| format!("cannot write to {shown}")),
    }
    let root = out.canonicalize();
    let root = root.with_context(|| format!("cannot open {shown}"))?;
    if root.parent().is_none() {
        bail!("{shown} is the root of the file system: choose a folder for the site with --out");
    }
    Ok(root)
}

/// Fails if something else is in the place of one of the files in `.versus/`. Nothing is
/// opened: reading a pipe could block forever.
pub fn refuse_obstacles(own: &Path) -> anyhow::Result<()> {
    for path in FILES.map(|name| own.join(name)) {
        if path.symlink_metadata().is_ok_and(|meta| !meta.is_file()) {
            bail!("{} is not a regular file (remove it)", path.display());
        }
    }
    Ok(())
}

/// Removes the spare files that a killed build left in `.versus/`.
pub fn clear(own: &Path) -> anyhow::Result<()> {
    let about = || format!("cannot clean up {}", own.display());
    for entry in fs::read_dir(own).with_context(about)? {
        let entry = entry.with_context(about)?;
        let named = entry.file_name();
        if !named.to_string_lossy().starts_with(spare::PREFIX) {
            continue;
        }
        let path = entry.path();
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    Ok(())
}
