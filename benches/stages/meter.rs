//! Measures the work of a stage, by the clock or by counting instructions.

use criterion::measurement::WallTime;
use criterion::{BatchSize, BenchmarkGroup, Throughput};
use std::hint::black_box;

/// A way to measure.
pub enum Meter<'a, 'c> {
    /// Repeatedly, by the clock.
    Time {
        /// Where Criterion collects the results.
        group: &'a mut BenchmarkGroup<'c, WallTime>,
        /// Name of the stage.
        name: &'static str,
    },
    /// Once, while callgrind counts.
    Count {
        /// Number of pages processed by the work.
        pages: usize,
    },
}

impl Meter<'_, '_> {
    /// Measures `work`, which processes that many pages. Neither `prepare`, which creates
    /// its input, nor dropping its result is measured.
    pub fn measure<I, O>(
        &mut self,
        pages: usize,
        mut prepare: impl FnMut() -> I,
        mut work: impl FnMut(&mut I) -> O,
    ) {
        match self {
            Self::Time { group, name } => {
                group.throughput(Throughput::Elements(pages as u64));
                group.bench_function(*name, |bencher| {
                    bencher.iter_batched_ref(&mut prepare, &mut work, BatchSize::PerIteration);
                });
            }
            Self::Count { pages: counted } => {
                *counted = pages;
                let mut input = black_box(prepare());
                let mut output = None;
                counted_by_callgrind(&mut || output = Some(work(&mut input)));
                black_box(output);
            }
        }
    }
}

/// Name of the function whose instructions count, including everything that it calls.
pub const COUNTED_FUNCTION: &str = "counted_by_callgrind";

/// Callgrind finds it by its name ([`COUNTED_FUNCTION`]).
#[inline(never)]
fn counted_by_callgrind(work: &mut dyn FnMut()) {
    work();
}
