//! Measures what builds of a site cost: a clean build and builds after edits, relative to
//! the floor, which is plain writing of the same bytes, and to other generators on the same
//! site.
//!
//! `cargo bench --bench site` measures synthetic sites in memory and in the directory for
//! temporary files, and prints Markdown tables; README.md, "Speed", describes the options.
//! Each run performs all steps once, in sequence, so that other load on the machine affects
//! all steps alike. As in normal use, a step does not wait until its files are on the disk;
//! but before each measured step on a disk, `sync` flushes the data of the previous one.
//! Inputs have been read before, and are in the page cache.

mod cost;
mod edit;
mod floor;
mod machine;
mod measure;
mod options;
mod peers;
mod spread;
mod synthetic;
mod table;

use anyhow::{Context, Result, ensure};
use options::{Options, Site};
use peers::Tool;
use std::fs;
use std::path::Path;
use synthetic::Size;
use tempfile::TempDir;

fn main() -> Result<()> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    if args.first().is_some_and(|arg| arg == floor::WRITER) {
        return floor::writer(args.into_iter().skip(1));
    }
    if let Some(peers::DATA | peers::CHECK) = args.first().map(String::as_str) {
        return peers::other_process(&args);
    }
    // Passed by cargo itself.
    args.retain(|arg| arg != "--bench");
    let given = args.join(" ");
    let options = Options::read(args.into_iter())?;
    println!("{}\n", machine::description()?);
    println!("    cargo bench --bench site -- {given}\n");
    let tools = peers::found(options.peers)?;
    // Removed at the end.
    let mut kept = Vec::new();
    for site in &options.sites {
        for dir in &options.dirs {
            kept.extend(measure_in(site, dir, &options)?);
            if let Site::Synthetic(_, size) = site {
                compare_in(*size, dir, &options, &tools)?;
            }
        }
    }
    Ok(())
}

/// Approximate size of a synthetic comparison, in bytes.
const PAGE: usize = 17_000;

/// Measures a site in a directory and prints the results. On a disk with enough space all
/// written files are kept, and their directory is returned: ext4 is slow to create files
/// for some minutes after many have been removed, because its allocator avoids recently
/// freed inodes.
fn measure_in(site: &Site, dir: &Path, options: &Options) -> Result<Option<TempDir>> {
    let mut keep = machine::file_system(dir)? != "tmpfs";
    if let Site::Synthetic(_, size) = site {
        let files = size.comparisons();
        machine::need_room(dir, files, PAGE)?;
        keep &= machine::need_room(dir, files * options.runs * 2, PAGE).is_ok();
    }
    let folder = folder_in(dir)?;
    let root = folder.path().join("root");
    let name = match site {
        Site::Synthetic(name, size) => {
            size.write(&root)?;
            match *name == size.to_string() {
                true => name.clone(),
                false => format!("{name} ({size})"),
            }
        }
        Site::Root(from) => {
            copy(from, &root)?;
            from.display().to_string()
        }
    };
    let system = machine::file_system(dir)?;
    let measured = measure::measure(&root, options.runs, system != "tmpfs", keep)?;
    let place = format!("{} ({system})", dir.display());
    print!("{}", table::of_site(&name, &place, &measured));
    let clean = measured.clean();
    let (memory, ratio) = (clean.memory().median, clean.cpu_ratio(&measured).median);
    ensure!(
        memory <= options.max_memory,
        "a clean build takes {memory:.1} MiB, more than {}",
        options.max_memory
    );
    ensure!(
        ratio <= options.max_ratio,
        "a clean build takes {ratio:.2} times the CPU of plain writing, more than {}",
        options.max_ratio
    );
    Ok(keep.then_some(folder))
}

/// Measures other generators on a site in a directory, if that is in memory and the site is
/// not too large for them.
fn compare_in(size: Size, dir: &Path, options: &Options, tools: &[Tool]) -> Result<()> {
    let pages = size.comparisons();
    if tools.is_empty() || machine::file_system(dir)? != "tmpfs" {
        return Ok(());
    }
    if pages > peers::MOST {
        println!("{size} is too large for other generators: skipped\n");
        return Ok(());
    }
    machine::need_room(dir, pages * (1 + tools.len()), PAGE)?;
    let folder = folder_in(dir)?;
    let peers = peers::measure(tools, size, folder.path(), options.runs)?;
    print!("{}", table::of_peers(&peers, pages));
    Ok(())
}

/// Creates a directory that is removed when dropped.
fn folder_in(dir: &Path) -> Result<TempDir> {
    let mut folder = tempfile::Builder::new();
    folder.prefix("versus-bench-");
    let made = dir.canonicalize().and_then(|dir| folder.tempdir_in(dir));
    made.with_context(|| dir.display().to_string())
}

/// Copies the inputs of a site, so that they can be edited. Errors: they cannot be read or
/// written.
fn copy(from: &Path, to: &Path) -> Result<()> {
    for part in ["content", "locales", "templates", "static"] {
        let part = from.join(part);
        let files = walkdir::WalkDir::new(&part).into_iter();
        for entry in files.filter(|_| part.exists()) {
            let entry = entry?;
            let place = to.join(entry.path().strip_prefix(from)?);
            if entry.file_type().is_dir() {
                fs::create_dir_all(place)?;
            } else {
                fs::copy(entry.path(), place)?;
            }
        }
    }
    Ok(())
}
