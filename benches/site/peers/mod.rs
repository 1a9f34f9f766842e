//! Measures other generators, where installed, on the same comparisons.
//!
//! They get finished HTML about each code, and combine two codes with their own templates.
//! They only render the comparisons; versus also renders the rest of the site.

mod built;
mod check;
mod data;
mod frames;
mod tool;

use crate::cost;
use crate::edit::{self, Edit};
use crate::measure::{Series, build};
use crate::options::Peers;
use crate::synthetic::Size;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
pub use tool::Tool;

/// First argument for running this executable to write the data for other generators.
pub const DATA: &str = "peer-data";
/// First argument for running this executable to compare the pages of two sites.
pub const CHECK: &str = "peer-check";

/// Maximum number of comparisons for other generators, which hold all pages in memory.
pub const MOST: usize = 40_000;

/// A generator and its measurements.
#[derive(Clone, Debug)]
pub struct Peer {
    /// Its name and version.
    pub name: String,
    /// Clean builds, and builds after one message has changed.
    pub builds: [Series; 2],
    /// Mean size of a comparison, in bytes.
    pub page: f64,
}

impl Peer {
    fn new(name: String) -> Self {
        let builds = ["clean build", "one message changed"].map(Series::new);
        Self {
            name,
            builds,
            page: 0.0,
        }
    }
}

/// Finds the generators on the PATH and prints which are missing. Errors: a required one is
/// missing.
pub fn found(wanted: Peers) -> Result<Vec<Tool>> {
    let mut tools = Vec::new();
    for tool in Tool::all().into_iter().filter(|_| wanted != Peers::None) {
        match tool.find() {
            Ok(tool) => tools.push(tool),
            Err(reason) if wanted == Peers::All => bail!("{reason}"),
            Err(reason) => println!("{reason}: skipped\n"),
        }
    }
    Ok(tools)
}

/// Builds a synthetic site in a directory, alternately with versus and the other
/// generators. Errors: a build fails; a generator renders different pages.
pub fn measure(tools: &[Tool], size: Size, folder: &Path, runs: usize) -> Result<Vec<Peer>> {
    let (root, site) = (folder.join("root"), folder.join("site"));
    size.write(&root)?;
    build(&root, &site)?;
    let change = edit::message(&root)?.context("no message to change")?;
    let mut peers = vec![Peer::new("versus".to_owned())];
    let mut others = Vec::new();
    for tool in tools {
        let source = folder.join(tool.name);
        tool.write(&source)?;
        own(&[DATA.as_ref(), &root, &site, &source])?;
        others.push((tool, message(&change, &source)?, source));
        peers.push(Peer::new(tool.version.clone()));
    }
    for run in 0..runs {
        for step in 0..2 {
            if step == 0 {
                fs::remove_dir_all(&site)?;
            } else {
                change.apply(run)?;
            }
            peers[0].builds[step].push(build(&root, &site)?);
            for (peer, (tool, change, source)) in peers[1..].iter_mut().zip(&others) {
                let out = source.join(tool::OUT);
                if step == 0 {
                    remove(&out)?;
                } else {
                    change.apply(run)?;
                }
                let (cost, _) = cost::run(tool.command(source))?;
                peer.builds[step].push((cost, size.comparisons()));
            }
            if run == 0 {
                for (i, (tool, _, source)) in others.iter().enumerate() {
                    let out = source.join(tool::OUT);
                    let text = own(&[CHECK.as_ref(), &site, &out]).context(tool.name)?;
                    let means: Vec<_> = text.split_whitespace().map(str::parse).collect();
                    let [Ok(ours), Ok(theirs)] = means[..] else {
                        bail!("unexpected output of the comparison: {text}");
                    };
                    (peers[0].page, peers[i + 1].page) = (ours, theirs);
                }
            }
        }
    }
    Ok(peers)
}

/// The same edit of a message, in the data for another generator.
fn message(change: &Edit, source: &Path) -> Result<Edit> {
    // `locales/fr/codes/alpha.ftl`
    let path = change.path();
    let tag = path.ancestors().nth(2).and_then(Path::file_name);
    let (tag, slug) = (
        tag.context("a language")?,
        path.file_stem().context("a protocol")?,
    );
    let folder = source.join("data/protocols").join(tag);
    let file = folder.join(slug).with_extension("json");
    // The start of the first text on the first card.
    let mark = "</h3>\\n<p>";
    let values = ["(a) ", "(b) "].map(|text| format!("{mark}{text}"));
    edit::toggle(file, mark, [&values[0], &values[1]])?.context("no card")
}

/// Runs this executable in another process, which may hold a site in memory. Returns its
/// output.
fn own(args: &[&Path]) -> Result<String> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(args);
    Ok(cost::run(command)?.1)
}

/// The body of that process. Errors: as for [`data::write`] and [`check::compare`].
pub fn other_process(args: &[String]) -> Result<()> {
    let paths: Vec<PathBuf> = args[1..].iter().map(PathBuf::from).collect();
    match (args[0].as_str(), &paths[..]) {
        (DATA, [root, site, into]) => data::write(root, site, into),
        (CHECK, [ours, theirs]) => {
            let [ours, theirs] = check::compare(ours, theirs)?;
            println!("{ours} {theirs}");
            Ok(())
        }
        _ => bail!("unexpected arguments: {args:?}"),
    }
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}
