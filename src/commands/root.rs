//! Finds the site root, for every command that reads one.

use crate::cli::{Command, L10nCommand, RootArgs};
use std::path::{Path, PathBuf};

/// Resolves the site root as cargo does for a package: the folder given by `--root`, or the
/// nearest one from the current directory upward with a `content/site.yaml`. Also sets the
/// default output folder of a build, next to `content/`. Prints the root if it was found
/// above the current directory.
pub fn find(command: &mut Command) {
    let Some(args) = args(command) else {
        return;
    };
    args.root = args.given.clone().unwrap_or_else(above);
    let found = args.root.clone();
    let is_above = args.given.is_none() && found != Path::new(".");
    if let Command::Build(args) = command {
        args.out = match &args.given_out {
            Some(out) => out.clone(),
            None if is_above => found.join("public"),
            None => PathBuf::from("public"),
        };
    }
}

fn above() -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    let is_root = |folder: &&Path| folder.join("content/site.yaml").is_file();
    // A folder with records, but without settings, is itself the root.
    if !here.join("content").is_dir()
        && let Some(root) = here.ancestors().skip(1).find(is_root)
    {
        anstream::eprintln!("the site root is {}", root.display());
        return root.to_owned();
    }
    PathBuf::from(".")
}

fn args(command: &mut Command) -> Option<&mut RootArgs> {
    Some(match command {
        Command::Build(args) => &mut args.root,
        Command::Check(args) => &mut args.root,
        Command::Serve(args) => &mut args.root,
        Command::Fmt(args) => &mut args.root,
        Command::L10n(args) => match &mut args.command {
            L10nCommand::Status(args) => &mut args.root,
            L10nCommand::Diff(args) => &mut args.root,
            L10nCommand::Accept(args) => &mut args.root,
            L10nCommand::New(args) => &mut args.root,
        },
        Command::Assemble(_) | Command::Diff(_) | Command::Completions { .. } => {
            return None;
        }
    })
}
