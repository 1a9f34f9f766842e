//! What builds of a site cost: a clean one, and those after changes, against the floor, which
//! is plain writing of the same bytes, and against the same site in other generators.
//!
//! `cargo bench --bench site` measures synthetic sites (`versus new --synthetic`) in memory
//! and in the folder for temporary files, and prints tables in Markdown; README.md, "Speed",
//! tells the options. In each run everything is done once, one after the other, so that what
//! else the machine does concerns all alike. Nothing waits until files are on the disk, as no
//! user does; but before each measured step on a disk, what the last one left is written there
//! (`sync`). What is read has been read before, and is in the system's cache.

mod cost;
mod edit;
mod floor;
mod machine;
mod measure;
mod options;
mod spread;
mod synthetic;
mod table;

use anyhow::{Context, Result, ensure};
use options::{Options, Site};
use std::fs;
use std::path::Path;

fn main() -> Result<()> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    if args.first().is_some_and(|arg| arg == floor::WRITER) {
        return floor::writer(args.into_iter().skip(1));
    }
    // Cargo's own.
    args.retain(|arg| arg != "--bench");
    let given = args.join(" ");
    let options = Options::read(args.into_iter())?;
    println!("{}\n", machine::description()?);
    println!("    cargo bench --bench site -- {}\n", given);
    for site in &options.sites {
        for dir in &options.dirs {
            measure_in(site, dir, &options)?;
        }
    }
    Ok(())
}

/// About as much as a comparison of a synthetic site takes, in bytes.
const PAGE: usize = 17_000;

/// Measures a site in a folder, and prints what was found.
fn measure_in(site: &Site, dir: &Path, options: &Options) -> Result<()> {
    if let Site::Synthetic(_, size) = site {
        machine::need_room(dir, size.comparisons(), PAGE)?;
    }
    let folder = tempfile::Builder::new()
        .prefix("versus-bench-")
        .tempdir_in(dir)
        .with_context(|| dir.display().to_string())?;
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
    let measured = measure::measure(&root, options.runs, system != "tmpfs")?;
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
    Ok(())
}

/// Copies what makes a site, so that it can be changed. Errors: it cannot be read or written.
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
