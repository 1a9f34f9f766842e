//! Replaces files that authors wrote, atomically.

use anyhow::{Context, bail};
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Replaces the contents of a file with `text`, or creates the file. At every moment the
/// file holds either the old text or the new one; it keeps its permissions, and a symlink
/// to it stays a symlink. `old` is the text of the file when it was read (empty if it did
/// not exist); if given, the file is replaced only if it still has that text. Errors: the
/// file is read-only, or was modified since; the folder or the file cannot be written. In
/// all of these cases nothing is changed.
pub fn replace(path: &Path, old: Option<&str>, text: &str) -> anyhow::Result<()> {
    let about = || format!("cannot write {}", path.display());
    let target = target(path);
    let rights = fs::metadata(&target).ok().map(|m| m.permissions());
    // Renaming another file over it would ignore its permissions.
    if rights.as_ref().is_some_and(fs::Permissions::readonly) {
        bail!("{}: the file is read-only", about());
    }
    let name = target.file_name().with_context(about)?.to_string_lossy();
    // Ignored by everything that reads the site: its name begins with a dot.
    let spare = target.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let written = (|| -> anyhow::Result<()> {
        let mut file = fs::File::create_new(&spare)?;
        if let Some(rights) = rights {
            file.set_permissions(rights)?;
        }
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        if let Some(old) = old
            && !holds(&target, old)?
        {
            bail!("the file was modified by another program meanwhile; run the command again");
        }
        fs::rename(&spare, &target)?;
        Ok(())
    })();
    if written.is_err() {
        let _ = fs::remove_file(&spare);
    }
    written.with_context(about)
}

/// The target of a path, with symlinks resolved, even if it does not exist.
fn target(path: &Path) -> PathBuf {
    if let Ok(target) = path.canonicalize() {
        return target;
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    match fs::read_link(path) {
        Ok(link) => folder.join(link),
        Err(_) => path.to_owned(),
    }
}

/// Whether a file contains exactly this text, with or without a byte order mark. A file
/// that does not exist counts as empty.
fn holds(path: &Path, text: &str) -> anyhow::Result<bool> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(error.into()),
    };
    let mark = "\u{feff}";
    let bytes = bytes.strip_prefix(mark.as_bytes()).unwrap_or(&bytes);
    Ok(bytes == text.strip_prefix(mark).unwrap_or(text).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::replace;
    use std::fs;

    #[test]
    fn what_somebody_else_wrote_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ftl");
        replace(&path, Some(""), "a").unwrap();
        replace(&path, Some("a"), "b").unwrap();
        fs::write(&path, "\u{feff}c").unwrap();
        let error = replace(&path, Some("b"), "d").unwrap_err();
        assert!(format!("{error:#}").contains("modified by another program"));
        assert_eq!(fs::read_to_string(&path).unwrap(), "\u{feff}c");
        replace(&path, Some("c"), "d").unwrap();
        replace(&path, None, "e").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "e");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_read_only_file_stays_and_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ftl");
        fs::write(&path, "a").unwrap();
        let mut rights = fs::metadata(&path).unwrap().permissions();
        rights.set_readonly(true);
        fs::set_permissions(&path, rights).unwrap();
        let error = format!("{:#}", replace(&path, Some("a"), "b").unwrap_err());
        assert!(error.contains("a.ftl: the file is read-only"), "{error}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "a");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_wherever_it_leads() {
        let folder = tempfile::tempdir().unwrap();
        let (link, other) = (folder.path().join("link"), folder.path().join("other"));
        std::os::unix::fs::symlink("other", &link).unwrap();
        for (old, text) in [("", "a"), ("a", "b")] {
            replace(&link, Some(old), text).unwrap();
            assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
            assert_eq!(fs::read_to_string(&other).unwrap(), text);
        }
    }
}
