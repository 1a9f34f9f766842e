//! Changing files that authors wrote: whole, or not at all.

use anyhow::Context;
use std::fs;
use std::io::Write;
use std::path::Path;

/// Puts `text` in place of the contents of a file, or makes the file. At every moment
/// the file holds the old text or the new one; it keeps its rights, and a link to it
/// stays a link. Errors: the folder or the file cannot be written.
pub fn replace(path: &Path, text: &str) -> anyhow::Result<()> {
    let about = || format!("cannot write {}", path.display());
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let name = target.file_name().with_context(about)?.to_string_lossy();
    // Not seen by anything that reads the site: its name begins with a dot.
    let spare = target.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let written = (|| -> anyhow::Result<()> {
        let mut file = fs::File::create_new(&spare)?;
        if let Ok(old) = fs::metadata(&target) {
            file.set_permissions(old.permissions())?;
        }
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&spare, &target)?;
        Ok(())
    })();
    if written.is_err() {
        let _ = fs::remove_file(&spare);
    }
    written.with_context(about)
}
