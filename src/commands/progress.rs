//! Draws a progress bar on the terminal, for work that takes longer than half a second.

use indicatif::{HumanDuration, ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Shorter work does not need a progress bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// The speed within this time is not representative: files that span the whole site come
/// first.
const ENOUGH: Duration = Duration::from_secs(1);

/// A counter of finished work, shared between threads.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    start: Instant,
    /// `None` if the output is not a terminal.
    drawing: Option<Mutex<Drawing>>,
}

#[derive(Debug)]
struct Drawing {
    begun: bool,
    estimate: Estimate,
}

impl Progress {
    /// For `total` units of work; never drawn unless `terminal`.
    pub fn new(total: u64, terminal: bool) -> Self {
        let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template(
            "{bar:30} {percent:>3} %  {human_pos} of {human_len} pages{msg}",
        );
        bar.set_style(style.expect("a valid template").progress_chars("━╸─"));
        let drawing = Drawing {
            begun: false,
            estimate: Estimate::new(total),
        };
        Self {
            bar,
            start: Instant::now(),
            drawing: terminal.then(|| Mutex::new(drawing)),
        }
    }

    /// Counts `done` more units.
    pub fn add(&self, done: u64) {
        self.bar.inc(done);
        let drawing = self.drawing.as_ref().map(Mutex::try_lock);
        let Some(Ok(mut drawing)) = drawing else {
            return;
        };
        let time = self.start.elapsed();
        let left = drawing.estimate.left(time, self.bar.position());
        if let Some(left) = left.filter(|_| time > ENOUGH) {
            let text = format!(", {:#} left", HumanDuration(left));
            self.bar.set_message(text);
        }
        if !drawing.begun && time > PATIENCE {
            drawing.begun = true;
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// Removes the bar.
    pub fn finish(self) {
        self.bar.finish_and_clear();
    }
}

/// Estimates the remaining time from the speed during the second half of the time elapsed.
///
/// An average over all of the time, or one that decays slowly, would be wrong: files that
/// an earlier build left are skipped at once, and say nothing about those yet to be
/// rendered.
#[derive(Debug)]
struct Estimate {
    total: u64,
    /// (time, units done) since the beginning of the second half.
    seen: VecDeque<(Duration, u64)>,
}

impl Estimate {
    fn new(total: u64) -> Self {
        Self {
            total,
            seen: VecDeque::from([(Duration::ZERO, 0)]),
        }
    }

    /// The remaining time if `done` units took `time`; `None` while there is no estimate.
    fn left(&mut self, time: Duration, done: u64) -> Option<Duration> {
        while self.seen.get(1).is_some_and(|(then, _)| *then * 2 <= time) {
            self.seen.pop_front();
        }
        let (then, before) = *self.seen.front()?;
        self.seen.push_back((time, done));
        let pieces = done.checked_sub(before).filter(|pieces| *pieces > 0)?;
        let missing = self.total.saturating_sub(done);
        Some((time - then).mul_f64(missing as f64 / pieces as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Work of 1000 units, which take a tenth of a second each, except for the first ones,
    /// which take no time. Returns the estimated and the actual time left, in seconds,
    /// after each unit.
    fn told(at_once: u64) -> Vec<(f64, f64)> {
        let mut estimate = Estimate::new(1000);
        let mut all = vec![];
        for done in 1..=1000_u64 {
            let slow = done.saturating_sub(at_once);
            let time = Duration::from_micros(done * 100) + Duration::from_millis(slow * 100);
            let left = estimate.left(time, done).unwrap();
            all.push((left.as_secs_f64(), (1000 - done) as f64 / 10.0));
        }
        all
    }

    #[test]
    fn even_work_is_estimated_well_from_the_beginning() {
        for (told, left) in told(0) {
            assert!((told - left).abs() <= 0.01 * left, "{told} of {left}");
        }
    }

    #[test]
    fn what_went_by_at_once_is_soon_forgotten() {
        for at_once in [10, 500, 900] {
            let told = told(at_once);
            // After as much time again as those took: less than one of the other units.
            for (told, left) in &told[at_once as usize + 2..] {
                assert!((told - left).abs() <= 0.3 * left, "{told} of {left}");
            }
        }
    }

    #[test]
    fn without_progress_nothing_is_said() {
        let mut estimate = Estimate::new(10);
        assert_eq!(estimate.left(Duration::from_secs(1), 0), None);
        let left = estimate.left(Duration::from_secs(3), 5);
        assert_eq!(left, Some(Duration::from_secs(2)), "since the first second");
        let left = estimate.left(Duration::from_secs(4), 10);
        assert_eq!(left, Some(Duration::ZERO));
    }
}
