//! Lists the built-in files, so that they are compiled into the executable: templates,
//! static files, the shared vocabulary, and the interface in each language that has one.
//!
//! Writes `built_in.rs` with one constant, `FILES`: paths in a site root, and bytes.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Files of a locale that do not depend on a catalog.
const INTERFACE: [&str; 3] = ["site.ftl", "compare.ftl", "facts.ftl"];

fn main() -> io::Result<()> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR"));
    let mut files = vec![root.join("content/vocabulary.yaml")];
    for folder in ["templates", "static"] {
        walk(&root.join(folder), &mut files)?;
    }
    for locale in entries(&root.join("locales"))? {
        let interface = INTERFACE.map(|name| locale.join(name));
        files.extend(interface.into_iter().filter(|path| path.is_file()));
    }
    let mut list = String::from("const FILES: &[(&str, &[u8])] = &[\n");
    for file in &files {
        let inside = file.strip_prefix(&root).expect("found below the root");
        let parts = inside.iter().map(|part| part.to_str().expect("UTF-8"));
        let path = parts.collect::<Vec<_>>().join("/");
        list += &format!("    ({path:?}, include_bytes!({file:?})),\n");
    }
    list += "];\n";
    // rustc tracks the listed files itself, but cannot see new ones. A directory is watched
    // with everything in it, which for `locales` would mean every edit of a translator.
    for watched in ["build.rs", "templates", "static"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    fs::write(Path::new(&variable("OUT_DIR")).join("built_in.rs"), list)
}

fn variable(name: &str) -> String {
    std::env::var(name).expect("cargo sets it for build scripts")
}

/// The entries of a directory, sorted by name.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut entries: Vec<_> = entries.collect::<io::Result<_>>()?;
    entries.sort();
    Ok(entries)
}

/// Adds the files below a directory, except hidden ones and editor backups.
fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for path in entries(folder)? {
        let hidden = path.file_name().is_some_and(|name| {
            let name = name.to_string_lossy();
            name.starts_with('.') || name.ends_with('~')
        });
        if hidden {
            continue;
        }
        match path.is_dir() {
            true => walk(&path, files)?,
            false => files.push(path),
        }
    }
    Ok(())
}
