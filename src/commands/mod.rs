//! Runs each command: calls the stages in order and prints the results.

mod assemble;
mod build_site;
mod check;
mod diff;
mod edit;
mod fmt;
mod judge;
mod l10n;
mod look;
mod progress;
mod root;
mod serve;
mod status_json;
mod summary;

use crate::audit;
use crate::check::RULES;
use crate::cli::{BuildArgs, Cli, Command, FormatArg, PseudoArgs, RootArgs};
use crate::diagnostic::{self, Diagnostics, Format, Severity, Sources};
use crate::load::{SourceTree, TreeReader};
use crate::render::STACK;
use crate::text::plain;
use anyhow::Context;
use clap::CommandFactory;
pub use serve::serve_on;
use std::io::{self, IsTerminal, Write};
use std::panic::resume_unwind;
use std::path::Path;
use std::process::ExitCode;
use std::sync::LazyLock;
use std::thread;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Success.
    Done,
    /// There are mistakes in the site's files.
    Mistakes,
}

/// Runs a command. The only place where an outcome becomes an exit code.
pub fn run(mut cli: Cli) -> ExitCode {
    root::find(&mut cli.command);
    let outcome = start_threads(&cli.command).and_then(|()| on_large_stack(|| start(&cli.command)));
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Mistakes) => ExitCode::from(1),
        Err(error) => {
            // Line breaks of the message itself are kept.
            let text = format!("{error:#}");
            let lines: Vec<_> = text.lines().map(|line| plain(Path::new(line))).collect();
            anstream::eprintln!("\u{1b}[1;31merror\u{1b}[0m: {}", lines.join("\n"));
            ExitCode::from(2)
        }
    }
}

fn start(command: &Command) -> anyhow::Result<Outcome> {
    match command {
        Command::Build(args) => build_site::run(args),
        Command::Assemble(args) => assemble::run(args),
        Command::Diff(args) => diff::run(args),
        Command::Check(args) => check::run(args),
        Command::Serve(args) => serve::run(args),
        Command::Fmt(args) => fmt::run(args),
        Command::L10n(args) => l10n::run(args),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Cli::command(), "versus", &mut script);
            print(io::stdout(), &script).map(|()| Outcome::Done)
        }
    }
}

/// Runs on a thread with a stack as large as that of the rendering threads: the depth of
/// recursion depends on the site's texts. Errors: the system cannot start the thread.
fn on_large_stack<T: Send>(work: impl FnOnce() -> anyhow::Result<T> + Send) -> anyhow::Result<T> {
    thread::scope(|scope| {
        let thread = thread::Builder::new().name("main".to_owned());
        let started = thread.stack_size(STACK).spawn_scoped(scope, work);
        let ended = started.context("cannot start threads")?.join();
        ended.unwrap_or_else(|panic| resume_unwind(panic))
    })
}

/// Starts the global thread pool before there is any work, with as many threads as the
/// command line says. Errors: the system cannot start the threads.
fn start_threads(command: &Command) -> anyhow::Result<()> {
    let mut pool = rayon::ThreadPoolBuilder::new().stack_size(STACK);
    if let Command::Build(BuildArgs {
        threads: Some(threads),
        ..
    }) = command
    {
        pool = pool.num_threads((*threads).into());
    }
    pool.build_global().context("cannot start threads")
}

/// The texts of a site root, and of pseudo-locales if they are requested.
fn read(root: &RootArgs, pseudo: PseudoArgs) -> anyhow::Result<SourceTree> {
    read_again(&mut TreeReader::default(), root, pseudo)
}

/// The same, for a root that may have been read before.
fn read_again(
    reader: &mut TreeReader,
    root: &RootArgs,
    pseudo: PseudoArgs,
) -> anyhow::Result<SourceTree> {
    let mut tree = reader.read(&root.root)?;
    if pseudo.pseudo {
        tree.add_pseudo_locales();
    }
    Ok(tree)
}

/// The codes of the checks, and those of the page checks.
static ALL_RULES: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| [RULES, &audit::RULES].concat());

/// Prints diagnostics: to standard error for people, to standard output for programs.
fn report(
    found: &Diagnostics,
    sources: &Sources,
    root: &Path,
    format: FormatArg,
) -> anyhow::Result<()> {
    let format = match format {
        FormatArg::Human => {
            let choice = anstream::AutoStream::choice(&io::stderr());
            let color = choice != anstream::ColorChoice::Never;
            let text = diagnostic::print(found, sources, &Format::Human { color });
            return print(io::stderr(), text.as_bytes());
        }
        FormatArg::Json => Format::Json,
        FormatArg::Github => Format::Github {
            root: in_repository(root),
        },
        FormatArg::Sarif => Format::Sarif {
            root: in_repository(root),
            rules: &ALL_RULES,
        },
    };
    print(
        io::stdout(),
        diagnostic::print(found, sources, &format).as_bytes(),
    )
}

/// The path of the site root relative to the current directory, which in a workflow is the
/// repository; empty if the root is elsewhere.
fn in_repository(root: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    let inside = if root.is_absolute() {
        root.strip_prefix(here).ok()
    } else {
        Some(root)
    };
    inside
        .unwrap_or(Path::new(""))
        .to_string_lossy()
        .replace('\\', "/")
}

/// Prints a text. A closed pipe, as with `head`, is not an error, and does not stop the
/// command.
fn print(mut to: impl Write, text: &[u8]) -> anyhow::Result<()> {
    match to.write_all(text).and_then(|()| to.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(error).context("cannot print the output")
        }
        _ => Ok(()),
    }
}

/// `3 errors, 1 warning`, or `None`.
fn tally(found: &Diagnostics) -> Option<String> {
    let count = |severity, word: &str| match found.count(severity) {
        0 => None,
        n => Some(diagnostic::counted(n, word)),
    };
    let parts = [
        count(Severity::Error, "error"),
        count(Severity::Warning, "warning"),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Whether standard error is a terminal, so that progress may be drawn on it.
fn on_terminal() -> bool {
    io::stderr().is_terminal()
}
