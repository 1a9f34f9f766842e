//! Command-line arguments of the benchmark.

use crate::synthetic::Size;
use anyhow::{Context, Result, bail, ensure};
use std::path::PathBuf;

/// What to measure.
#[derive(Clone, Debug)]
pub struct Options {
    /// The sites.
    pub sites: Vec<Site>,
    /// The directories to build them in.
    pub dirs: Vec<PathBuf>,
    /// The number of runs.
    pub runs: usize,
    /// Whether to measure other generators.
    pub peers: Peers,
    /// Maximum peak memory of a clean build, in MiB, by median.
    pub max_memory: f64,
    /// Maximum CPU time of a clean build relative to plain writing, by median.
    pub max_ratio: f64,
}

/// A site to measure.
#[derive(Clone, Debug)]
pub enum Site {
    /// A generated one: the name of its size, and the size.
    Synthetic(String, Size),
    /// An existing one.
    Root(PathBuf),
}

/// Whether to measure other generators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peers {
    /// Those that are installed.
    Found,
    /// All of them; a missing one is an error.
    All,
    /// None.
    None,
}

/// Sizes with a name.
const NAMED: [(&str, Size); 4] = [
    ("S", size(1, 56)),
    ("M", size(8, 45)),
    ("L", size(1, 320)),
    ("XL", size(1, 1000)),
];

const fn size(protocols: usize, codes: usize) -> Size {
    Size { protocols, codes }
}

impl Options {
    /// Parses the arguments. Errors: an argument is unknown or invalid.
    pub fn read(mut args: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self {
            sites: sizes("S,M")?,
            dirs: folders(),
            runs: 5,
            peers: Peers::Found,
            max_memory: f64::INFINITY,
            max_ratio: f64::INFINITY,
        };
        while let Some(arg) = args.next() {
            let mut value = || args.next().with_context(|| format!("{arg} needs a value"));
            match arg.as_str() {
                "--sizes" => options.sites = sizes(&value()?)?,
                "--root" => options.sites = vec![Site::Root(value()?.into())],
                "--dirs" => options.dirs = value()?.split(',').map(PathBuf::from).collect(),
                "--runs" => options.runs = value()?.parse().context("--runs")?,
                "--max-memory" => options.max_memory = value()?.parse().context("--max-memory")?,
                "--max-ratio" => options.max_ratio = value()?.parse().context("--max-ratio")?,
                "--peers" => options.peers = Peers::All,
                "--no-peers" => options.peers = Peers::None,
                _ => bail!(
                    "unknown argument {arg}; expected --sizes S,M,L,XL,2x30  --root \
                     DIR  --dirs DIR,DIR  --runs N  --peers  --no-peers  --max-memory MIB  \
                     --max-ratio N"
                ),
            }
        }
        ensure!(options.runs > 0, "--runs must be at least 1");
        for dir in &options.dirs {
            ensure!(dir.is_dir(), "--dirs: {} is not a folder", dir.display());
        }
        // The data for other generators is derived from a synthetic site.
        if matches!(options.sites[..], [Site::Root(_)]) {
            ensure!(options.peers != Peers::All, "--peers needs --sizes");
            options.peers = Peers::None;
        }
        Ok(options)
    }
}

/// The directory in memory, if there is one, and the one for temporary files.
fn folders() -> Vec<PathBuf> {
    let memory = PathBuf::from("/dev/shm");
    let memory = memory.is_dir().then_some(memory);
    memory.into_iter().chain([std::env::temp_dir()]).collect()
}

fn sizes(list: &str) -> Result<Vec<Site>> {
    let site = |name: &str| {
        if let Some((_, size)) = NAMED.iter().find(|(known, _)| *known == name) {
            return Ok(Site::Synthetic(name.to_owned(), *size));
        }
        let numbers = name.split_once('x').and_then(|(protocols, codes)| {
            Some(size(protocols.parse().ok()?, codes.parse().ok()?))
        });
        let size = numbers.with_context(|| {
            format!("invalid size `{name}`: expected S, M, L, XL, or PxC such as 2x30")
        })?;
        ensure!(size.codes > 1, "{name} has no comparisons");
        Ok(Site::Synthetic(name.to_owned(), size))
    };
    list.split(',').map(site).collect()
}
