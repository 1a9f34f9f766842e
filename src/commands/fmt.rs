//! `versus fmt`

use super::{Outcome, edit, print, report};
use crate::cli::{FmtArgs, FormatArg};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::l10n::canonical;
use crate::load::{read_tree, syntax_faults};
use std::io;

/// Writes every `.ftl` file of the site in Fluent's canonical form, or says which are
/// not. A file with a mistake in it is reported and left as it is.
pub fn run(args: &FmtArgs) -> anyhow::Result<Outcome> {
    let tree = read_tree(&args.root.root)?;
    let root = args.root.root.canonicalize()?;
    let mut found = Diagnostics::default();
    let (mut all, mut changed, mut faulty) = (0, 0, 0);
    for (path, id) in tree.own_under("locales/") {
        if !path.ends_with(".ftl") {
            continue;
        }
        let text = &tree.sources.at(id).text;
        let read = syntax_faults(text, id, &mut found);
        if read.is_none_or(|resource| !resource.faults.is_empty()) {
            faulty += 1;
            continue;
        }
        let Some(written) = canonical(text) else {
            let message = "this file cannot be written in canonical form without loss";
            let diagnostic = Diagnostic::error("fmt/unwritable", Span::new(id, 0..0), message);
            found.push(diagnostic.hint("write its longest messages in a simpler way"));
            faulty += 1;
            continue;
        };
        all += 1;
        if written == *text {
            continue;
        }
        changed += 1;
        if args.check {
            let at = first_difference(text, &written);
            let message = "from here on, the file is not in canonical form";
            let diagnostic = Diagnostic::error("fmt/not-canonical", Span::new(id, at..at), message);
            found
                .push(diagnostic.hint(
                    "run `versus fmt`: it sets spaces and empty lines, and leaves the texts",
                ));
        } else {
            edit::replace(&root.join(path), Some(text), &written)?;
            print(io::stdout(), format!("{path}\n").as_bytes())?;
        }
    }
    found.extend(tree.diagnostics.iter().cloned());
    found.sort(&tree.sources);
    report(&found, &tree.sources, &args.root.root, args.format)?;
    if matches!(args.format, FormatArg::Human) {
        let files = |n: usize| format!("{n} {}", if n == 1 { "file" } else { "files" });
        let mut text = match (args.check, changed) {
            (_, 0) => format!("{} in canonical form", files(all)),
            (true, n) => format!("{} of {all} not in canonical form", files(n)),
            (false, n) => format!("{} of {all} written", files(n)),
        };
        if faulty > 0 {
            text.push_str(&format!("; {} with mistakes passed over", files(faulty)));
        }
        print(io::stderr(), format!("{text}\n").as_bytes())?;
    }
    Ok(if found.is_empty() {
        Outcome::Done
    } else {
        Outcome::Mistakes
    })
}

/// Where the first line that differs begins.
fn first_difference(a: &str, b: &str) -> usize {
    let same = a
        .split_inclusive('\n')
        .zip(b.split_inclusive('\n'))
        .take_while(|(a, b)| a == b);
    same.map(|(line, _)| line.len()).sum()
}
