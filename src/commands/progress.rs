//! A bar on the terminal, for work that takes longer than half a second.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Work below this is done before anybody looks.
const PATIENCE: Duration = Duration::from_millis(500);

/// Counts work done. Shared between threads.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    /// When to begin drawing; nothing once that is done, or off a terminal.
    hidden_until: Mutex<Option<Instant>>,
}

impl Progress {
    /// Over `total` pieces of work; never drawn unless `terminal`.
    pub fn new(total: u64, terminal: bool) -> Self {
        let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template(
            "{bar:30} {percent:>3} %  {human_pos} of {human_len} pages, {eta} left",
        );
        bar.set_style(style.expect("a valid template").progress_chars("━╸─"));
        Self {
            bar,
            hidden_until: Mutex::new(terminal.then(|| Instant::now() + PATIENCE)),
        }
    }

    /// `done` more pieces.
    pub fn add(&self, done: u64) {
        self.bar.inc(done);
        if let Ok(mut until) = self.hidden_until.try_lock()
            && until.is_some_and(|until| Instant::now() > until)
        {
            *until = None;
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// Takes the bar away.
    pub fn finish(self) {
        self.bar.finish_and_clear();
    }
}
