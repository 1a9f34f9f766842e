//! `versus check`

use super::{Outcome, examine, faults, report, tally};
use crate::cli::{CheckArgs, FormatArg};
use crate::diagnostic::Severity;
use std::io::{self, Write};

/// Finds mistakes and writes nothing.
pub fn run(args: &CheckArgs) -> anyhow::Result<Outcome> {
    let loaded = examine(&args.root.root, None)?;
    let project = loaded.project;
    let found = faults(&project, loaded.diagnostics);
    report(&found, &project.sources, args.format)?;
    let bad = found.count(Severity::Error) > 0 || (args.strict && !found.is_empty());
    if let FormatArg::Human = args.format {
        let codes: usize = project.catalog.protocols.iter().map(|p| p.codes.len()).sum();
        let about = format!("{codes} codes, {} locales", project.locales.len());
        match tally(&found) {
            Some(tally) => writeln!(io::stderr(), "{tally} in {about}")?,
            None => writeln!(io::stdout(), "No mistakes found in {about}.")?,
        }
    }
    Ok(if bad { Outcome::Mistakes } else { Outcome::Done })
}
