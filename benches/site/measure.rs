//! Performs the runs: each does every kind of build once, then plain writing.

use crate::cost::{self, Cost};
use crate::edit;
use crate::floor::{self, Floor};
use crate::spread::{Spread, spread};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

/// All measurements of a site in a directory.
#[derive(Clone, Debug)]
pub struct Measured {
    /// One series per kind of build, the clean one first.
    pub builds: Vec<Series>,
    /// Plain writing, one per run.
    pub floors: Vec<Floor>,
    /// Whether the directory is on a disk.
    pub disk: bool,
    /// Whether nothing was removed between the steps.
    pub kept: bool,
}

/// One kind of build, measured in each run.
#[derive(Clone, Debug)]
pub struct Series {
    /// The name of the kind.
    pub name: &'static str,
    /// The cost of each run.
    pub costs: Vec<Cost>,
    /// The number of files written in each run.
    pub written: Vec<usize>,
}

impl Measured {
    /// The clean builds.
    pub fn clean(&self) -> &Series {
        &self.builds[0]
    }
}

impl Series {
    /// An empty series.
    pub fn new(name: &'static str) -> Self {
        let (costs, written) = (Vec::new(), Vec::new());
        Self {
            name,
            costs,
            written,
        }
    }

    /// Adds a run: its cost, and the number of files that it wrote.
    pub fn push(&mut self, (cost, written): (Cost, usize)) {
        self.costs.push(cost);
        self.written.push(written);
    }

    /// CPU seconds.
    pub fn cpu(&self) -> Spread {
        spread(self.costs.iter().map(|cost| cost.cpu))
    }

    /// Wall-clock seconds.
    pub fn wall(&self) -> Spread {
        spread(self.costs.iter().map(|cost| cost.wall))
    }

    /// Peak memory in MiB.
    pub fn memory(&self) -> Spread {
        spread(self.costs.iter().map(|cost| cost.memory))
    }

    /// CPU time relative to plain writing in the same run.
    pub fn cpu_ratio(&self, measured: &Measured) -> Spread {
        let pairs = self.costs.iter().zip(&measured.floors);
        spread(pairs.map(|(cost, floor)| cost.cpu / floor.cost.cpu))
    }

    /// Wall-clock time relative to plain writing in the same run.
    pub fn wall_ratio(&self, measured: &Measured) -> Spread {
        let pairs = self.costs.iter().zip(&measured.floors);
        spread(pairs.map(|(cost, floor)| cost.wall / floor.cost.wall))
    }
}

/// Measures builds of the site at `root`, which is edited in the process. `disk`:
/// everything is flushed to disk before each step. `keep`: nothing is removed, so that no
/// step is slowed down by removing the files of another. Errors: a build fails, or files
/// cannot be read or written.
pub fn measure(root: &Path, runs: usize, disk: bool, keep: bool) -> Result<Measured> {
    let edits = [
        ("one message changed", edit::message(root)?),
        ("one record changed", edit::record(root)?),
        ("one template changed", edit::template(root)?),
    ];
    let mut builds = vec![Series::new("clean build"), Series::new("nothing changed")];
    builds.extend(edits.iter().map(|(name, _)| Series::new(name)));
    let mut floors = Vec::with_capacity(runs);
    for run in 0..runs {
        let name = |name: &str| root.with_file_name(format!("{name}-{run}"));
        let out = name("site");
        let plain = if keep { name("plain") } else { out.clone() };
        let mut build = |series: usize| -> Result<()> {
            if disk {
                rustix::fs::sync();
            }
            builds[series].push(build(root, &out)?);
            Ok(())
        };
        build(0)?;
        build(1)?;
        for (i, edit) in edits.iter().enumerate() {
            let (_, Some(edit)) = edit else { continue };
            // The template is reverted, so that a clean build uses the original one.
            let last = i + 1 == edits.len();
            edit.apply(if last { 0 } else { run })?;
            build(2 + i)?;
            if last {
                edit.apply(1)?;
            }
        }
        floors.push(floor::write(&out, &plain, disk)?);
        if !keep {
            fs::remove_dir_all(&out)?;
        }
    }
    builds.retain(|series| !series.costs.is_empty());
    Ok(Measured {
        builds,
        floors,
        disk,
        kept: keep,
    })
}

/// Runs a build. Returns its cost and the number of files that it wrote. Errors: it fails.
pub fn build(root: &Path, out: &Path) -> Result<(Cost, usize)> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_versus"));
    command.args(["build", "--root"]).arg(root);
    command.arg("--out").arg(out);
    let (cost, text) = cost::run(command)?;
    // `8 098 written, 0 unchanged, …`
    let line = text.lines().find_map(|line| line.split_once(" written, "));
    let digits = line.map(|(number, _)| number.replace(' ', ""));
    let written = digits.and_then(|digits| digits.parse().ok());
    Ok((
        cost,
        written.context("expected `N written, …` in the summary of the build")?,
    ))
}
