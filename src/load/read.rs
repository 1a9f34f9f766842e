//! Reads the site root from disk.
//!
//! Input: a site root. Output: a [`SourceTree`] with every text under `content/`,
//! `locales/` and `templates/`, a list of the files under `static/`, and the built-in files
//! as a layer beneath them. Fails on I/O errors, or if the folder is not a site root; a
//! file that is not UTF-8, or a symlink that leads out of the root, is a diagnostic.

use super::tree::SourceTree;
use super::{encoding, meant, names};
use crate::diagnostic::{Diagnostic, Span};
use crate::model::Body;
use crate::text::is_left_over;
use anyhow::{Context, bail};
use std::cell::RefCell;
use std::collections::HashMap;
use std::fs;
use std::io::{self, BufReader, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};
use walkdir::WalkDir;
use xxhash_rust::xxh3::Xxh3Default;

/// Texts larger than this are refused: 8 MiB.
const MAX_SIZE: u64 = 8 << 20;

impl SourceTree {
    /// Hash of the site's own files: paths and contents. Errors: a static file cannot be
    /// read.
    pub fn fingerprint(&self) -> anyhow::Result<u64> {
        let mut all = Xxh3Default::new();
        let mut add = |bytes: &[u8]| {
            all.update(&(bytes.len() as u64).to_le_bytes());
            all.update(bytes);
        };
        for (path, id) in &self.own {
            add(path.as_bytes());
            add(self.sources.at(*id).text.as_bytes());
        }
        for asset in self.assets.values() {
            if let Body::File(path) = &asset.body {
                // The name may contain a hash of the earlier contents; the file may have
                // changed since.
                add(asset.file.as_bytes());
                add(&hash_of(path)?.to_le_bytes());
            }
        }
        add(&[u8::from(self.pseudo)]);
        Ok(all.digest())
    }
}

/// Reads a site root. Errors: the root is not a folder or has no `content/`; a file or
/// folder cannot be read.
pub fn read_tree(root: &Path) -> anyhow::Result<SourceTree> {
    TreeReader::default().read(root)
}

/// Reads the same site root repeatedly. Large files that have not changed are not read
/// again.
#[derive(Debug, Default)]
pub struct TreeReader {
    hashes: HashMap<PathBuf, (Stamp, u64)>,
}

/// Length and mtime (since 1970) of a file. Differs after a write, unless both writes fall
/// within `CLOCK`.
type Stamp = (u64, Duration);

/// Upper bound on the resolution of a file system's clock.
const CLOCK: Duration = Duration::from_secs(2);

impl TreeReader {
    /// Reads the root. Errors: as for [`read_tree`].
    pub fn read(&mut self, root: &Path) -> anyhow::Result<SourceTree> {
        let mut old = std::mem::take(&mut self.hashes);
        let kept = &mut self.hashes;
        read(root, &mut |path| {
            let about = || format!("cannot read {}", path.display());
            let metadata = fs::metadata(path).with_context(about)?;
            let changed = metadata.modified().with_context(about)?;
            let since = changed.duration_since(UNIX_EPOCH).unwrap_or_default();
            let stamp = (metadata.len(), since);
            let known = old.remove(path).filter(|(then, _)| *then == stamp);
            let hash = known.map_or_else(|| hash_of(path), |(_, hash)| Ok(hash))?;
            if changed.elapsed().is_ok_and(|age| age > CLOCK) {
                kept.insert(path.to_owned(), (stamp, hash));
            }
            Ok(hash)
        })
    }
}

type HashOf<'a> = &'a mut dyn FnMut(&Path) -> anyhow::Result<u64>;

fn read(root: &Path, hash_of: HashOf) -> anyhow::Result<SourceTree> {
    let root = root
        .canonicalize()
        .with_context(|| format!("cannot open the site root {}", root.display()))?;
    let content = root.join("content");
    let there = match fs::metadata(&content) {
        Ok(meta) => meta.is_dir(),
        Err(error) if error.kind() == ErrorKind::NotFound => false,
        Err(error) => {
            return Err(error).with_context(|| format!("cannot open {}", content.display()));
        }
    };
    if !there {
        bail!(
            "{} is not a site root: it has no `content` folder (choose another with --root)",
            root.display()
        );
    }
    let mut tree = SourceTree::built_in();
    for folder in ["content", "locales", "templates", "static"] {
        if root.join(folder).symlink_metadata().is_ok() {
            read_folder(&root, folder, &mut tree, hash_of)?;
        }
    }
    Ok(tree)
}

fn read_folder(
    root: &Path,
    folder: &str,
    tree: &mut SourceTree,
    hash_of: HashOf,
) -> anyhow::Result<()> {
    let outside = RefCell::new(Vec::new());
    let walk = WalkDir::new(root.join(folder))
        .follow_links(true)
        .sort_by_file_name();
    let entries = walk.into_iter().filter_entry(|entry| {
        // The walk does not enter ignored folders.
        if is_left_over(&relative(root, entry.path()), entry.file_type().is_dir()) {
            return false;
        }
        let inside = !entry.path_is_symlink()
            || entry
                .path()
                .canonicalize()
                .is_ok_and(|target| target.starts_with(root));
        if !inside {
            outside.borrow_mut().push(entry.path().to_owned());
        }
        inside
    });
    let (mut files, mut others) = (Vec::new(), Vec::new());
    for entry in entries {
        match entry {
            Ok(entry) if entry.file_type().is_file() => files.push(entry.into_path()),
            Ok(entry) if entry.file_type().is_dir() => {}
            // A pipe, socket or device: reading it might block forever.
            Ok(entry) => others.push(entry.into_path()),
            // A dangling symlink, or one to a folder that contains it.
            Err(error) => match error.path() {
                Some(path) if is_left_over(&relative(root, path), false) => {}
                Some(path) if path.is_symlink() => outside.borrow_mut().push(path.to_owned()),
                path => {
                    let about = format!("cannot read {}", path.unwrap_or(root).display());
                    return Err(error.into_io_error().unwrap_or(ErrorKind::Other.into()))
                        .context(about);
                }
            },
        }
    }
    for path in outside.take() {
        let relative = relative(root, &path);
        let relative = names::fault(&relative).map_or(relative, |(shown, _)| shown);
        let id = tree.sources.add(&*relative, "");
        tree.unread.insert(relative.clone());
        let message = format!("the symlink `{relative}` is dangling or leads out of the site root");
        tree.diagnostics.push(
            Diagnostic::error("load/link-outside-root", Span::new(id, 0..0), message)
                .hint("replace it with the file itself: files outside the root are not read"),
        );
    }
    for path in others {
        let name = relative(root, &path);
        if !name.starts_with("static/") && !meant::is_read(&name) {
            continue;
        }
        let name = names::fault(&name).map_or(name, |(shown, _)| shown);
        let id = tree.sources.add(&*name, "");
        let message = format!("`{name}` is not a regular file");
        tree.diagnostics.push(
            Diagnostic::error("load/no-plain-file", Span::new(id, 0..0), message)
                .hint("replace it with a regular file, or remove it"),
        );
    }
    for path in files {
        let name = relative(root, &path);
        if let Some((shown, message)) = names::fault(&name) {
            let id = tree.sources.add(shown, "");
            tree.unread.insert(name);
            tree.diagnostics.push(
                Diagnostic::error("load/bad-file-name", Span::new(id, 0..0), message)
                    .hint("rename it: use UTF-8, only visible characters, and no backslash"),
            );
            continue;
        }
        if let Some(served) = name.strip_prefix("static/") {
            let hash = match served.starts_with("assets/") {
                true => hash_of(&path)?,
                false => 0,
            };
            tree.add_asset(served.to_owned(), hash, Body::File(path));
        } else if meant::is_read(&name) {
            read_text(&path, &name, tree)?;
        } else {
            meant::report(&name, tree);
        }
    }
    Ok(())
}

fn read_text(path: &Path, name: &str, tree: &mut SourceTree) -> anyhow::Result<()> {
    let about = || format!("cannot read {}", path.display());
    let size = fs::metadata(path).with_context(about)?.len();
    if size > MAX_SIZE {
        let id = tree.sources.add(name, "");
        tree.unread.insert(name.to_owned());
        let message = format!("this file has {size} bytes; the limit is {MAX_SIZE}");
        let diagnostic = Diagnostic::error("load/too-large", Span::new(id, 0..0), message);
        tree.diagnostics.push(diagnostic.hint("split the file"));
        return Ok(());
    }
    let bytes = fs::read(path).with_context(about)?;
    // Checked before UTF-8: in UTF-16, every other byte of Latin text is 0, which is valid
    // UTF-8.
    if let Some((encoding, text)) = encoding::wide(&bytes) {
        let id = tree.add(name, &text);
        let message = format!("this file is {encoding}, not UTF-8");
        let error = Diagnostic::error("load/invalid-utf8", Span::new(id, 0..0), message);
        tree.diagnostics.push(error.hint(encoding::HINT));
        return Ok(());
    }
    match String::from_utf8(bytes) {
        Ok(text) => {
            tree.take(name, text);
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bad = error.as_bytes()[at];
            // Offsets up to the first invalid byte stay the same; invalid bytes become
            // U+FFFD.
            let id = tree.add(name, &String::from_utf8_lossy(error.as_bytes()));
            // In records and settings, guessing would cause a second report; prose is still
            // parsed.
            if name.ends_with(".yaml") || name.ends_with(".yml") {
                tree.unread.insert(name.to_owned());
            }
            let message = format!("this file is not valid UTF-8: byte 0x{bad:02x}");
            tree.diagnostics.push(
                Diagnostic::error("load/invalid-utf8", Span::new(id, at..at + 3), message)
                    .hint(encoding::HINT),
            );
        }
    }
    Ok(())
}

fn hash_of(path: &Path) -> anyhow::Result<u64> {
    let about = || format!("cannot read {}", path.display());
    let file = fs::File::open(path).with_context(about)?;
    let mut hash = Xxh3Default::new();
    io::copy(&mut BufReader::with_capacity(1 << 16, file), &mut hash).with_context(about)?;
    Ok(hash.digest())
}

fn relative(root: &Path, path: &Path) -> String {
    // Fast path: nearly all paths are UTF-8 with slashes, as the walk joins them.
    if let (Some(root), Some(path)) = (root.to_str(), path.to_str())
        && let Some(inside) = path.strip_prefix(root)
        && let Some(inside) = inside.strip_prefix('/')
    {
        return inside.to_owned();
    }
    let inside = path.strip_prefix(root).unwrap_or(path);
    let parts = inside.components().map(|c| c.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_file_that_is_no_utf8_that_alone_is_said() {
        let dir = tempfile::tempdir().unwrap();
        let write = |path: &str, bytes: &[u8]| {
            let file = dir.path().join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, bytes).unwrap();
        };
        let wide = |text: &str| -> Vec<u8> {
            let units = text.encode_utf16().flat_map(u16::to_le_bytes);
            [0xff, 0xfe].into_iter().chain(units).collect()
        };
        write("content/site.yaml", b"base_url: https://a.example\n");
        write("content/x/protocol.yaml", b"name: X\nclasses: [1xx]\n");
        write("locales/en/locale.ftl", b"locale-name = English\n");
        let record = "code: 1\nname: N\nclass: 1xx\n";
        let garbage = b"\x1f\x8b\x00\xff: {\x01 }\n * \xfe = [\n";
        for (path, bytes) in [
            ("content/x/codes/1-n.yaml", wide(record)),
            ("content/x/codes/2-m.yaml", garbage.to_vec()),
            ("locales/en/site.ftl", wide("site-title = A\n")),
            ("locales/en/a.ftl", garbage.to_vec()),
            ("locales/en/pages/about.md", wide("# T\n")),
            ("locales/en/pages/imprint.md", garbage.to_vec()),
        ] {
            write(path, &bytes);
        }
        let loaded = crate::load::load(read_tree(dir.path()).unwrap(), None);
        let of = |d: &Diagnostic| {
            (
                d.code,
                loaded.project.sources.at(d.span.source).path.clone(),
            )
        };
        let mut all: Vec<_> = loaded.diagnostics.iter().map(of).collect();
        all.sort();
        assert!(
            all.iter().all(|(code, _)| *code == "load/invalid-utf8"),
            "{all:?}"
        );
        assert_eq!(all.len(), 6, "{all:?}");
        let codes = &loaded.project.catalog.protocols.raw[0].codes;
        assert_eq!(codes.len(), 1, "one in UTF-16 is read as what it is");
    }

    #[test]
    fn a_large_file_is_read_again_when_it_has_changed() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("static/assets/a.bin");
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::create_dir_all(dir.path().join("content")).unwrap();
        let write = |text: &str, time: Option<Duration>| {
            fs::write(&file, text).unwrap();
            let open = fs::File::options().write(true).open(&file).unwrap();
            if let Some(time) = time {
                open.set_modified(UNIX_EPOCH + time).unwrap();
            }
        };
        let (then, later) = (
            Duration::from_secs(1 << 30),
            Duration::from_secs(1 << 30 | 1),
        );
        let mut reader = TreeReader::default();
        let mut name = || {
            let tree = reader.read(dir.path()).unwrap();
            tree.assets["assets/a.bin"].file.clone()
        };
        write("one", Some(then));
        let first = name();
        assert_eq!(first, name());
        // With the old mtime and length it passes for the old file: so it was not read.
        write("two", Some(then));
        assert_eq!(first, name());
        write("two", Some(later));
        let second = name();
        assert_ne!(first, second);
        // A file written just now is not relied on.
        write("six", None);
        let third = name();
        write("ten", None);
        assert_ne!(third, name());
    }
}
