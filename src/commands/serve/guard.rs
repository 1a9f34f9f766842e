//! Catches panics, so that a bug in one page, check or save does not stop the server.

use std::any::Any;
use std::fmt;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::Poll;

/// A caught panic. The panic hook prints its location to the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bug {
    /// What was being done: `rendering /fr/`.
    doing: String,
    /// The message of the panic.
    message: String,
}

impl Bug {
    /// A panic that was not caught itself, but whose consequences, described by `message`,
    /// were noticed.
    pub fn new(doing: &str, message: impl Into<String>) -> Self {
        Self {
            doing: doing.to_owned(),
            message: message.into(),
        }
    }
}

impl fmt::Display for Bug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "This is a bug in versus, not a mistake in your files: it panicked while {}.\n\n    {}\n\n\
             The server continues to run, and tries again when you next save. Please report the \
             bug, with this text, the output on the terminal, and the file that you saved last.\n",
            self.doing, self.message
        )
    }
}

impl std::error::Error for Bug {}

/// Runs `work`. Errors: it panicked.
///
/// Changes made before the panic remain: callers only pass data that is discarded
/// afterwards, or that is consistent at every moment.
pub fn guarded<T>(doing: &str, work: impl FnOnce() -> T) -> Result<T, Bug> {
    let work = AssertUnwindSafe(|| {
        #[cfg(test)]
        super::tests::fail_on_demand(doing);
        work()
    });
    catch_unwind(work).map_err(|payload| Bug::new(doing, message(&*payload)))
}

/// The same, for async work.
pub async fn guarded_future<T>(doing: &str, work: impl Future<Output = T>) -> Result<T, Bug> {
    let mut work = pin!(work);
    let step = poll_fn(|cx| match guarded(doing, || work.as_mut().poll(cx)) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(value)) => Poll::Ready(Ok(value)),
        Err(bug) => Poll::Ready(Err(bug)),
    });
    step.await
}

/// Locks a mutex, even if a thread panicked while holding it.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn message(payload: &(dyn Any + Send)) -> String {
    let text = payload
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned());
    let text = text.or_else(|| payload.downcast_ref::<String>().cloned());
    text.unwrap_or_else(|| "no message".to_owned())
}
