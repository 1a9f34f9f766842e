//! Describes where measurements run: the machine, its file systems, and their free space.

use anyhow::{Result, bail};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Date, processor, cores, and operating system, in one line.
pub fn description() -> Result<String> {
    let day = Command::new("date").arg("+%F").output()?.stdout;
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = value_of(&cpu, "model name").unwrap_or("unknown processor");
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let cores = std::thread::available_parallelism()?;
    Ok(format!(
        "{}, {model}, {cores} cores, {} {}",
        String::from_utf8_lossy(&day).trim(),
        std::env::consts::OS,
        kernel.trim()
    ))
}

/// The type of the file system that holds a directory, such as `tmpfs`.
pub fn file_system(folder: &Path) -> Result<String> {
    let folder = folder.canonicalize()?;
    let mounts = fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    let mount = |line: &str| {
        let mut fields = line.split(' ').skip(1).map(str::to_owned);
        Some((fields.next()?, fields.next()?))
    };
    let around = mounts.lines().filter_map(mount);
    let around = around.filter(|(place, _)| folder.starts_with(place));
    // Of several mounts on one path, the last hides the others.
    let kind = around.max_by_key(|(place, _)| place.len());
    Ok(kind.map_or("unknown".to_owned(), |(_, kind)| kind))
}

/// Fails unless a directory has space for this many files of this size.
pub fn need_room(folder: &Path, files: usize, bytes: usize) -> Result<()> {
    /// Bytes left free for others.
    const SPARE: u64 = 256 << 20;
    let system = rustix::fs::statvfs(folder)?;
    let block = usize::try_from(system.f_frsize)?.max(1);
    let wanted = (files * bytes.next_multiple_of(block)) as u64 + SPARE;
    let mut free = system.f_bavail * system.f_frsize;
    if file_system(folder)? == "tmpfs" {
        let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
        let available = value_of(&memory, "MemAvailable").and_then(|v| v.split(' ').next());
        let kib: Option<u64> = available.and_then(|kib| kib.parse().ok());
        free = free.min(kib.map_or(free, |kib| kib << 10));
    }
    let giga = |bytes: u64| bytes as f64 / 1e9;
    if free < wanted {
        bail!(
            "{} has {:.1} GB free, but {files} files need about {:.1} GB: \
             choose another folder with --dirs, or smaller --sizes",
            folder.display(),
            giga(free),
            giga(wanted)
        );
    }
    // File systems without a fixed number of inodes report 0 of 0.
    if system.f_files > 0 && system.f_favail < files as u64 {
        bail!(
            "{} has space for {} more files, but {files} are needed: choose another folder \
             with --dirs, or smaller --sizes",
            folder.display(),
            system.f_favail
        );
    }
    Ok(())
}

/// The value after a name and a colon at the start of a line.
fn value_of<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    Some(line.split_once(':')?.1.trim())
}
