//! `versus fmt`: rewrites `.ftl` files in canonical form.

use super::{Outcome, edit, print, report};
use crate::cli::{FmtArgs, FormatArg};
use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, Span, counted, grouped};
use crate::l10n::canonical;
use crate::load::{read_tree, syntax_faults};
use anyhow::Context;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

/// Writes every `.ftl` file of the site in Fluent's canonical form, or reports those that
/// are not. A file with a syntax error is reported and left unchanged.
pub fn run(args: &FmtArgs) -> anyhow::Result<Outcome> {
    let tree = read_tree(&args.root.root)?;
    let root = args.root.root.canonicalize()?;
    let mut found = Diagnostics::default();
    let (mut all, mut changed, mut faulty) = (0, 0, 0);
    for (path, id) in tree.own_under("locales/") {
        if !path.ends_with(".ftl") {
            continue;
        }
        // It is reported with the other errors of the tree.
        if tree.diagnostics.iter().any(|d| d.span.source == id) {
            faulty += 1;
            continue;
        }
        let text = &tree.sources.at(id).text;
        let resource = syntax_faults(text, id, &mut found);
        let sound = resource.faults.is_empty();
        let Some(written) = sound.then(|| canonical(text)).flatten() else {
            faulty += 1;
            continue;
        };
        for entry in written.unwritable.iter().map(|i| &resource.entries[*i]) {
            let message = format!(
                "`{}` is left unchanged: the canonical form would change its value",
                entry.id
            );
            let span = Span::new(id, entry.range.clone());
            found.push(
                Diagnostic::error("fmt/unwritable", span, message)
                    .hint("rewrite its text without a carriage return (U+000D)"),
            );
        }
        all += 1;
        let path_on_disk = root.join(path);
        let mark = begins_with_mark(&path_on_disk)?;
        if !mark && written.text == *text {
            continue;
        }
        changed += 1;
        if args.check {
            found.push(difference(text, &written.text, mark, id));
        } else {
            edit::replace(&path_on_disk, Some(text), &written.text)?;
            print(io::stdout(), format!("{path}\n").as_bytes())?;
        }
    }
    found.extend(tree.diagnostics.iter().cloned());
    found.sort(&tree.sources);
    report(&found, &tree.sources, &args.root.root, args.format)?;
    if matches!(args.format, FormatArg::Human) {
        let files = |n| counted(n, "file");
        let of = grouped(all);
        let mut text = match (args.check, changed) {
            (_, 0) => format!("{} in canonical form", files(all)),
            (true, n) => format!("{} of {of} not in canonical form", files(n)),
            (false, n) => format!("{} of {of} written", files(n)),
        };
        if faulty > 0 {
            text.push_str(&format!("; {} with errors skipped", files(faulty)));
        }
        print(io::stderr(), format!("{text}\n").as_bytes())?;
    }
    Ok(if found.is_empty() {
        Outcome::Done
    } else {
        Outcome::Mistakes
    })
}

/// How a text differs from its canonical form, and where the difference begins. Line
/// endings and a byte order mark (`mark`) are invisible, so they are reported only once.
fn difference(text: &str, written: &str, mark: bool, id: SourceId) -> Diagnostic {
    let same = text
        .split_inclusive('\n')
        .zip(written.split_inclusive('\n'));
    let same = same.take_while(|(a, b)| a == b);
    let at = same.map(|(line, _)| line.len()).sum();
    let line_end = text[at..].find('\n').map(|i| at + i);
    let (at, message) = match line_end {
        _ if mark => (0, "the file begins with a byte order mark (U+FEFF)"),
        Some(end) if text[..end].ends_with('\r') => {
            (end - 1, "from here on, lines end in CRLF instead of LF")
        }
        _ => (at, "from here on, the file is not in canonical form"),
    };
    let hint = match line_end.is_some_and(|end| text[..end].ends_with('\r')) {
        true => {
            "run `versus fmt`; if Git converts line endings, add `*.ftl text eol=lf` to \
             `.gitattributes`"
        }
        false => "run `versus fmt`: it changes spaces and blank lines, but not the texts",
    };
    Diagnostic::error("fmt/not-canonical", Span::new(id, at..at), message).hint(hint)
}

/// Whether a file begins with U+FEFF, which the tree does not preserve. Errors: it cannot
/// be read.
fn begins_with_mark(path: &Path) -> anyhow::Result<bool> {
    let about = || format!("cannot read {}", path.display());
    let mut start = Vec::new();
    let file = fs::File::open(path).with_context(about)?;
    let read = file.take(3).read_to_end(&mut start);
    read.with_context(about)?;
    Ok(start == "\u{feff}".as_bytes())
}
