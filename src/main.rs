//! Parses the arguments, runs the command, and exits with its exit code.

use clap::Parser;
use std::process::ExitCode;
use versus::{cli::Cli, commands};

fn main() -> ExitCode {
    commands::run(Cli::parse())
}
