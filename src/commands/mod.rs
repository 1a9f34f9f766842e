//! What each command does: the order of the stages, and everything that is printed.

mod build;
mod check;
mod progress;
mod summary;

use crate::cli::{Cli, Command, FormatArg};
use crate::diagnostic::{self, Diagnostics, Format, Severity, Sources};
use crate::plan::Plan;
use crate::render::Renderer;
use clap::CommandFactory;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All is well.
    Done,
    /// There are mistakes in the site's files.
    Mistakes,
}

/// Runs a command. The only place where an outcome becomes an exit status.
pub fn run(cli: Cli) -> ExitCode {
    let outcome = match &cli.command {
        Command::Build(args) => build::run(args),
        Command::Check(args) => check::run(args),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Cli::command(), "versus", &mut script);
            io::stdout()
                .write_all(&script)
                .map(|()| Outcome::Done)
                .map_err(Into::into)
        }
    };
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Mistakes) => ExitCode::from(1),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("\u{1b}[1;31merror\u{1b}[0m: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Whether the reader of the output has gone, as `head` does.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let io = error.downcast_ref::<io::Error>();
    io.is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe)
}

/// Everything that can be said against a project before all of its pages are made.
/// The renderer is what the sample pages were made with: none if a template could
/// not be read.
fn faults<'p>(plan: &'p Plan<'p>, earlier: Diagnostics) -> (Option<Renderer<'p>>, Diagnostics) {
    let project = plan.project();
    let mut all = earlier;
    all.extend(crate::check::check(project));
    // A message with a fault that is reported by now cannot be formatted either.
    let explained = all.iter().any(|d| d.code.starts_with("check/unknown-"));
    let (renderer, proof) = match Renderer::new(plan) {
        Ok(renderer) => {
            let proof = renderer.proof();
            (Some(renderer), proof)
        }
        Err(faults) => (None, faults),
    };
    let proof = proof.into_iter();
    all.extend(proof.filter(|d| !(explained && d.code == "render/message")));
    all.sort(&project.sources);
    (renderer, all)
}

/// Prints mistakes: to standard error for people, to standard output for programs.
fn report(found: &Diagnostics, sources: &Sources, format: FormatArg) -> io::Result<()> {
    let stderr_color = || {
        let choice = anstream::AutoStream::choice(&io::stderr());
        choice != anstream::ColorChoice::Never
    };
    match format {
        FormatArg::Human => {
            let color = stderr_color();
            let text = diagnostic::print(found, sources, Format::Human { color });
            io::stderr().write_all(text.as_bytes())
        }
        FormatArg::Json => {
            let text = diagnostic::print(found, sources, Format::Json);
            io::stdout().write_all(text.as_bytes())
        }
        FormatArg::Github => {
            let text = diagnostic::print(found, sources, Format::Github);
            io::stdout().write_all(text.as_bytes())
        }
    }
}

/// `3 errors, 1 warning`, or nothing.
fn tally(found: &Diagnostics) -> Option<String> {
    let count = |severity, word: &str| match found.count(severity) {
        0 => None,
        1 => Some(format!("1 {word}")),
        n => Some(format!("{n} {word}s")),
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
