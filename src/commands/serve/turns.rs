//! Lets the generations run their checks in turn.
//!
//! Checks of several generations at once would only slow each other down. The newest goes
//! first: its result may make the others obsolete.

use super::guard::lock;
use crate::render::STACK;
use std::collections::BTreeSet;
use std::num::NonZero;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Admits one generation at a time.
#[derive(Debug)]
pub struct Turns {
    state: Mutex<State>,
    changed: Condvar,
    /// A thread pool for the checks only, so that loading does not wait for them. One
    /// processor is left free for rendering requested pages.
    threads: rayon::ThreadPool,
}

impl Default for Turns {
    fn default() -> Self {
        let all = std::thread::available_parallelism().map_or(1, NonZero::get);
        let threads = rayon::ThreadPoolBuilder::new().num_threads((all - 1).max(1));
        let threads = threads.stack_size(STACK);
        Self {
            state: Mutex::default(),
            changed: Condvar::new(),
            threads: threads.build().expect("threads can be started"),
        }
    }
}

#[derive(Debug, Default)]
struct State {
    waiting: BTreeSet<u64>,
    taken: bool,
}

/// A turn, until it is dropped.
#[derive(Debug)]
pub struct Turn<'t>(&'t Turns);

impl Turns {
    /// Waits for the turn of `number`: until the turn is free, and no higher number is
    /// waiting.
    pub fn wait(&self, number: u64) -> Turn<'_> {
        let mut state = self.state();
        state.waiting.insert(number);
        while state.taken || state.waiting.last() != Some(&number) {
            let waited = self.changed.wait(state);
            state = waited.unwrap_or_else(PoisonError::into_inner);
        }
        state.waiting.remove(&number);
        state.taken = true;
        Turn(self)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }
}

impl Turn<'_> {
    /// Does the work in the thread pool for checks.
    pub fn run<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        self.0.threads.install(work)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.state().taken = false;
        self.0.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use std::thread;
    use std::time::Duration;

    #[test]
    fn the_newest_goes_first() {
        let turns = Turns::default();
        let (sender, order) = mpsc::channel();
        thread::scope(|scope| {
            let first = turns.wait(1);
            for number in [2, 4, 3] {
                let (turns, sender) = (&turns, sender.clone());
                scope.spawn(move || {
                    let _turn = turns.wait(number);
                    sender.send(number).unwrap();
                });
            }
            while turns.state().waiting.len() < 3 {
                thread::sleep(Duration::from_millis(1));
            }
            drop(first);
        });
        drop(sender);
        assert_eq!(order.into_iter().collect::<Vec<_>>(), [4, 3, 2]);
    }
}
