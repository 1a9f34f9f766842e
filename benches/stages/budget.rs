//! Reads and writes `benches/budget.yaml`: the maximum number of instructions per page in
//! each stage.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::{fs, io};

/// Instructions per page, by name of the stage.
pub type Budget = BTreeMap<String, u64>;

/// The head of the file.
const HEAD: &str = "\
# Instructions per page in each stage, on x86-64 Linux. A stage that exceeds its budget by
# 10 % fails `cargo bench --bench stages -- --instructions`. Run that command with
# VERSUS_ACCEPT=1 to replace this file with the measured values.
";

/// Reads the budget, which is empty if there is no file. Errors: it cannot be read, or
/// contains anything other than names and integers.
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
