//! The borders at which a panic stops, so that one page, check or save that hits a bug of
//! the program takes nothing else down.

use std::any::Any;
use std::fmt;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::Poll;

/// A panic that was caught. Where in the program it happened stands on the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bug {
    /// What was being done: `making /fr/`.
    doing: String,
    /// What the panic said.
    message: String,
}

impl Bug {
    /// One that was not caught, but is known by what it left: `message` says what.
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
             Everything else goes on, and the next save tries this again. Please report it, with \
             this text, what the terminal says, and the file that you saved last.\n",
            self.doing, self.message
        )
    }
}

impl std::error::Error for Bug {}

/// What `work` gives. Errors: it panicked.
///
/// What the work has changed by then stays as it is: callers hand over what is thrown away
/// afterwards, or what is whole at every moment.
pub fn guarded<T>(doing: &str, work: impl FnOnce() -> T) -> Result<T, Bug> {
    let work = AssertUnwindSafe(|| {
        #[cfg(test)]
        super::tests::fail_on_demand(doing);
        work()
    });
    catch_unwind(work).map_err(|payload| Bug::new(doing, message(&*payload)))
}

/// The same of work that waits in between.
pub async fn guarded_future<T>(doing: &str, work: impl Future<Output = T>) -> Result<T, Bug> {
    let mut work = pin!(work);
    let step = poll_fn(|cx| match guarded(doing, || work.as_mut().poll(cx)) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(value)) => Poll::Ready(Ok(value)),
        Err(bug) => Poll::Ready(Err(bug)),
    });
    step.await
}

/// What a mutex holds, whatever became of those who held it before.
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
