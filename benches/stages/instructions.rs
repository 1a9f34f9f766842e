//! Counts instructions per page with valgrind's callgrind and compares them with the
//! budget.
//!
//! Each stage runs once, in a separate process. Unlike time, the number of instructions
//! does not depend on the load of the machine: two runs differ by less than 1 %. It depends
//! on the compiler and the C library, for which the tolerance allows, and on the
//! architecture: the budget is for x86-64. Valgrind does not support the SHA-256
//! instructions, so the hashes of comparisons count more here than on a processor that has
//! them.

use crate::ONE;
use crate::budget::{self, Budget};
use crate::list::STAGES;
use crate::meter::COUNTED_FUNCTION;
use anyhow::{Context, bail};
use rayon::prelude::*;
use std::io::ErrorKind;
use std::process::{Command, ExitCode, Stdio};

/// How far a stage may be above its budget before it fails, or below it before the budget
/// should be lowered, in percent.
const TOLERANCE: f64 = 10.0;

/// Makes glibc copy and compare memory with baseline x86-64 instructions. The variants that
/// it would select for this processor reduce the instructions of `write-unchanged` by a
/// sixth.
const PLAIN: (&str, &str) = (
    "GLIBC_TUNABLES",
    "glibc.cpu.hwcaps=-AVX2_Usable,-AVX2,-AVX_Fast_Unaligned_Load,-ERMS,-FSRM",
);

/// Counts the instructions of every stage and prints them next to the budget. Exit status:
/// 1 if a stage exceeds its budget, or if budget and stages do not match; 2 if nothing
/// could be counted.
pub fn check() -> ExitCode {
    match compare() {
        Ok(faults) if faults.is_empty() => ExitCode::SUCCESS,
        Ok(faults) => {
            for fault in faults {
                eprintln!("error: {fault}");
            }
            eprintln!("run with VERSUS_ACCEPT=1 to set the budget to the measured values");
            ExitCode::from(1)
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Prints the table and returns the faults; with `VERSUS_ACCEPT`, rewrites the budget.
/// Errors: the stages cannot be measured, or the budget cannot be read or written.
fn compare() -> anyhow::Result<Vec<String>> {
    if !cfg!(all(target_arch = "x86_64", target_os = "linux")) {
        bail!("the budget is for x86-64 Linux: instruction counts differ on other platforms");
    }
    let accept = std::env::var_os("VERSUS_ACCEPT").is_some();
    let budget = match accept {
        true => Budget::new(),
        false => budget::read().context("cannot read benches/budget.yaml")?,
    };
    // In parallel: time is not measured.
    let counted = STAGES.par_iter().with_max_len(1);
    let counted = counted.map(|stage| Ok((stage.name, per_page(stage.name)?)));
    let counted: Vec<(&str, u64)> = counted.collect::<anyhow::Result<_>>()?;
    let mut faults = Vec::new();
    println!("instructions per page  budget       now   change");
    for (name, now) in &counted {
        let Some(most) = budget.get(*name) else {
            println!("{name:18} {:>10} {now:>9}", "-");
            if !accept {
                faults.push(format!("`{name}` is missing from the budget"));
            }
            continue;
        };
        let change = (*now as f64 / *most as f64 - 1.0) * 100.0;
        let lower = match change < -TOLERANCE {
            true => "  (lower the budget)",
            false => "",
        };
        println!("{name:18} {most:>10} {now:>9} {change:>+6.1} %{lower}");
        if change > TOLERANCE {
            faults.push(format!("`{name}` exceeds its budget by {change:.1} %"));
        }
    }
    for name in budget.keys() {
        if !STAGES.iter().any(|stage| stage.name == name) {
            faults.push(format!("the budget has `{name}`, which is not a stage"));
        }
    }
    if accept {
        budget::write(counted).context("cannot write benches/budget.yaml")?;
    }
    Ok(faults)
}

/// Instructions of a stage, divided by its pages. Errors: valgrind is not installed, or the
/// stage cannot be run under it.
fn per_page(stage: &str) -> anyhow::Result<u64> {
    let counts = tempfile::NamedTempFile::new()?;
    let run = Command::new("valgrind")
        .args(["--quiet", "--tool=callgrind", "--collect-atstart=no"])
        .arg(format!("--toggle-collect=*{COUNTED_FUNCTION}*"))
        .arg(format!("--callgrind-out-file={}", counts.path().display()))
        .arg(std::env::current_exe()?)
        .args([ONE, stage])
        .env(PLAIN.0, PLAIN.1)
        .stderr(Stdio::inherit())
        .output();
    let run = match run {
        Err(error) if error.kind() == ErrorKind::NotFound => bail!(
            "valgrind, which counts instructions, is not installed: on Debian and Ubuntu, \
             run `apt-get install valgrind`"
        ),
        run => run.context("cannot start valgrind")?,
    };
    if !run.status.success() {
        bail!("`{stage}` failed under valgrind: {}", run.status);
    }
    let pages: u64 = String::from_utf8_lossy(&run.stdout).trim().parse()?;
    let text = std::fs::read_to_string(counts.path())?;
    // The format: https://valgrind.org/docs/manual/cl-format.html
    let total = text.lines().find_map(|line| line.strip_prefix("totals: "));
    let total: u64 = total
        .context("the output of callgrind has no total")?
        .trim()
        .parse()?;
    if total == 0 || pages == 0 {
        bail!("`{stage}`: callgrind counted {total} instructions for {pages} pages");
    }
    Ok((total as f64 / pages as f64).round() as u64)
}
