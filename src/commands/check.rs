//! `versus check`

use super::{Outcome, faults, print, report, tally};
use crate::cli::{CheckArgs, FormatArg};
use crate::diagnostic::Severity;
use crate::load::{load, read_tree};
use crate::plan::plan;
use std::io;

/// Finds mistakes and writes nothing.
pub fn run(args: &CheckArgs) -> anyhow::Result<Outcome> {
    let loaded = load(read_tree(&args.root.root)?, None);
    let project = loaded.project;
    let mut earlier = loaded.diagnostics;
    let (plan, collisions) = plan(&project);
    earlier.extend(collisions);
    let (_, found) = faults(&plan, earlier);
    report(&found, &project.sources, &args.root.root, args.format)?;
    let bad = found.count(Severity::Error) > 0 || (args.strict && !found.is_empty());
    if let FormatArg::Human = args.format {
        let codes: usize = project
            .catalog
            .protocols
            .iter()
            .map(|p| p.codes.len())
            .sum();
        let about = format!("{codes} codes, {} locales", project.locales.len());
        match tally(&found) {
            Some(tally) => {
                print(io::stderr(), format!("{tally} in {about}\n").as_bytes())?;
            }
            None => {
                let text = format!("No mistakes found in {about}.\n");
                print(io::stdout(), text.as_bytes())?;
            }
        }
    }
    Ok(if bad {
        Outcome::Mistakes
    } else {
        Outcome::Done
    })
}
