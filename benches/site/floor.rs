//! The floor: writes the same bytes to the same files as plainly as possible.
//!
//! It runs in a separate process, because the peak memory of a child starts at that of its
//! parent: the process that measures builds must not hold a site in memory.

use crate::cost::{self, Cost};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// First argument for running this executable as the writer.
pub const WRITER: &str = "plain-writer";

/// Maximum bytes of a site to hold in memory; of a larger site, only a sample is held.
const MAX_HELD: u64 = 1 << 30;

/// The cost of plain writing, and what was written.
#[derive(Clone, Copy, Debug)]
pub struct Floor {
    /// Without memory: the memory of the writer depends on the size of its sample, not on
    /// its work.
    pub cost: Cost,
    /// Number of files.
    pub files: usize,
    /// Total size of the files, in bytes.
    pub bytes: u64,
    /// Number of comparisons among them, and their total bytes in the built site.
    pub comparisons: (usize, u64),
    /// Number of files whose bytes were held; fewer than `files` if the site is large.
    pub held: usize,
}

/// Writes the files of a built site plainly to a directory; if that is the site's own, they
/// replace it. Errors: files cannot be read or written.
pub fn write(site: &Path, to: &Path, calm: bool) -> Result<Floor> {
    let mut command = Command::new(std::env::current_exe()?);
    let command_line = command.arg(WRITER).args([site, to]);
    command_line.arg(calm.to_string());
    let (_, text) = cost::run(command)?;
    let numbers: Vec<f64> = text
        .split_whitespace()
        .map_while(|n| n.parse().ok())
        .collect();
    let [cpu, wall, files, bytes, pages, page_bytes, held] = numbers[..] else {
        bail!("unexpected output of the writer: {text}");
    };
    Ok(Floor {
        cost: Cost {
            cpu,
            wall,
            memory: 0.0,
        },
        files: files as usize,
        bytes: bytes as u64,
        comparisons: (pages as usize, page_bytes as u64),
        held: held as usize,
    })
}

/// The body of the writer process. Errors: as for [`write`].
pub fn writer(mut args: impl Iterator<Item = String>) -> Result<()> {
    let site = PathBuf::from(args.next().context("missing argument: the site")?);
    let to = PathBuf::from(args.next().context("missing argument: the folder")?);
    let calm = args.next().is_some_and(|calm| calm == "true");
    let sample = Sample::read(&site)?;
    if site == to {
        fs::remove_dir_all(&site)?;
    }
    if calm {
        rustix::fs::sync();
    }
    let threads = std::thread::available_parallelism()?.get();
    let (before, start) = (cost::own_cpu(), Instant::now());
    let bytes = sample.write(&to, threads)?;
    let wall = start.elapsed().as_secs_f64();
    let cpu = cost::own_cpu() - before;
    let (files, held) = (sample.paths.len(), sample.held.len());
    let (pages, page_bytes) = sample.comparisons;
    println!("{cpu} {wall} {files} {bytes} {pages} {page_bytes} {held}");
    Ok(())
}

/// Whether a path in a site is that of a comparison.
pub fn is_comparison(path: &Path) -> bool {
    let within = path.components().any(|c| c.as_os_str() == "compare");
    within && path.extension().is_some_and(|e| e == "html")
}

/// All paths of a site, and the bytes of every `every`th file.
struct Sample {
    paths: Vec<PathBuf>,
    held: Vec<Vec<u8>>,
    every: usize,
    comparisons: (usize, u64),
}

impl Sample {
    fn read(site: &Path) -> Result<Self> {
        let walk = walkdir::WalkDir::new(site).sort_by_file_name();
        let walk = walk.into_iter();
        let (mut paths, mut bytes, mut comparisons) = (Vec::new(), 0, (0, 0));
        for entry in walk.filter_entry(|e| e.file_name() != ".versus") {
            let entry = entry?;
            if entry.file_type().is_file() {
                let (path, size) = (entry.path().strip_prefix(site)?, entry.metadata()?.len());
                if is_comparison(path) {
                    comparisons = (comparisons.0 + 1, comparisons.1 + size);
                }
                bytes += size;
                paths.push(path.to_owned());
            }
        }
        let every = usize::try_from(bytes.div_ceil(MAX_HELD))?.max(1);
        let held = paths.iter().step_by(every);
        let held: std::io::Result<_> = held.map(|path| fs::read(site.join(path))).collect();
        Ok(Self {
            paths,
            held: held?,
            every,
            comparisons,
        })
    }

    /// Returns the number of bytes written.
    fn write(&self, root: &Path, threads: usize) -> Result<u64> {
        let mut folders: Vec<_> = self.paths.iter().filter_map(|path| path.parent()).collect();
        folders.sort_unstable();
        folders.dedup();
        for folder in folders {
            fs::create_dir_all(root.join(folder))?;
        }
        let share = self.paths.len().div_ceil(threads).max(1);
        let write = |thread: usize, paths: &[PathBuf]| -> std::io::Result<u64> {
            let mut sum = 0;
            for (i, path) in paths.iter().enumerate() {
                let bytes = &self.held[(thread * share + i) / self.every];
                fs::write(root.join(path), bytes)?;
                sum += bytes.len() as u64;
            }
            Ok(sum)
        };
        std::thread::scope(|scope| {
            let shares = self.paths.chunks(share).enumerate();
            let workers: Vec<_> = shares
                .map(|(thread, paths)| scope.spawn(move || write(thread, paths)))
                .collect();
            let sums = workers.into_iter().map(|w| w.join().expect("no panic"));
            Ok(sums.sum::<std::io::Result<u64>>()?)
        })
    }
}
