//! Measures the cost of each stage of the pipeline, so that a regression can be traced to
//! its stage.
//!
//! `cargo bench --bench stages` times the stages with Criterion (`-- NAME` only one of
//! them). `cargo bench --bench stages -- --instructions` counts the instructions of each
//! under valgrind's callgrind and compares them with `benches/budget.yaml`: see
//! `instructions.rs`. Both run the same functions, each in one thread.

mod budget;
mod instructions;
mod list;
mod meter;
mod render;
mod site;
mod write;

use criterion::Criterion;
use list::STAGES;
use meter::Meter;
use site::{COUNTED, Site, TIMED};
use std::process::ExitCode;
use std::time::Duration;

/// First argument of the process that `--instructions` starts under valgrind, followed by
/// the name of a stage.
const ONE: &str = "--one";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.iter().any(|arg| arg == "--instructions") {
        return instructions::check();
    }
    // All work runs on this thread.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build();
    let pool = pool.expect("one thread can be started");
    match &args[..] {
        [first, name, ..] if first == ONE => pool.install(|| count(name)),
        _ => pool.install(time),
    }
    ExitCode::SUCCESS
}

/// Runs a stage once, for callgrind, and prints its number of pages.
fn count(name: &str) {
    let stage = STAGES.iter().find(|stage| stage.name == name);
    let mut meter = Meter::Count { pages: 0 };
    (stage.expect("a stage").run)(&Site::new(COUNTED), &mut meter);
    if let Meter::Count { pages } = meter {
        println!("{pages}");
    }
}

/// Times all stages.
fn time() {
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_secs(1))
        .configure_from_args();
    let site = Site::new(TIMED);
    let mut group = criterion.benchmark_group("stages");
    for stage in STAGES {
        let group = &mut group;
        let name = stage.name;
        (stage.run)(&site, &mut Meter::Time { group, name });
    }
    group.finish();
    criterion.final_summary();
}
