//! Writes a synthetic site: `versus-synthetic 8x45 DIR`.

use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;
use versus_synthetic::{Size, locales, write};

/// Write a site of a chosen size into a new folder, for benchmarks.
///
/// Records, and prose in four languages, are made up: texts as long as real ones, all
/// different, with no mistakes that `versus check` would find. The same size and seed give
/// the same files on every system.
#[derive(Debug, Parser)]
#[command(
    name = "versus-synthetic",
    after_help = "Example:\n  cargo run --release -p versus-synthetic -- 1x320 big\n  versus build --root big --out public"
)]
struct Cli {
    /// Number of protocols, and of codes in each: 8×45, or 8x45.
    #[arg(value_name = "P×C")]
    size: Size,
    /// The folder to create. Refused if it is not empty.
    #[arg(value_name = "DIR")]
    dir: PathBuf,
    /// Random seed for words and facts.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

fn main() -> ExitCode {
    let Cli { size, dir, seed } = Cli::parse();
    match write(&dir, size, seed) {
        Ok(files) => {
            let languages: Vec<_> = locales().collect();
            println!(
                "{}: {files} files of {}x{} codes in {} languages ({}), seed {seed}: {} pages",
                dir.display(),
                size.protocols,
                size.codes,
                languages.len(),
                languages.join(", "),
                size.pages() * languages.len(),
            );
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}
