//! Arguments in, exit code out.

use clap::Parser;
use std::process::ExitCode;
use versus::{cli::Cli, commands};

fn main() -> ExitCode {
    commands::run(Cli::parse())
}
