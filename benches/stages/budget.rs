//! Reads and writes `benches/budget.yaml`: how many instructions a page may take in each
//! stage.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::{fs, io};

/// Instructions per page, by name of the stage.
pub type Budget = BTreeMap<String, u64>;

/// The head of the file.
const HEAD: &str = "\
# Instructions per page in each stage, on x86-64 Linux: a stage that takes 10 % more fails.
# Held against `cargo bench --bench stages -- --instructions`; VERSUS_ACCEPT=1 before it
# writes what was counted in place of this.
";

/// Reads the budget, which is empty if there is no file. Errors: it cannot be read, or
/// holds anything but names and integers.
pub fn read() -> anyhow::Result<Budget> {
    let text = match fs::read_to_string(path()) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Budget::new()),
        text => text?,
    };
    Ok(serde_yaml::from_str(&text)?)
}

/// Writes the budget. Errors: it cannot be written.
pub fn write(stages: impl IntoIterator<Item = (&'static str, u64)>) -> io::Result<()> {
    let mut text = HEAD.to_owned();
    for (name, instructions) in stages {
        let _ = writeln!(text, "{name}: {instructions}");
    }
    fs::write(path(), text)
}

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("benches/budget.yaml")
}
