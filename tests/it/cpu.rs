//! The CPU time of a child process.

use std::os::unix::process::ExitStatusExt as _;
use std::process::{Child, ExitStatus};

/// The exit status of a child, and its CPU seconds. With `libc::WNOHANG`, `None` if it has
/// not ended. Nobody else may wait for it.
pub fn wait(child: &Child, flags: i32) -> Option<(ExitStatus, f64)> {
    let pid = libc::pid_t::try_from(child.id()).unwrap();
    let mut status = 0;
    // SAFETY: an all-zero `rusage` is a valid value, which the call fills in; the child has
    // not been waited for, so the id is still its own.
    let (ended, usage) = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        let ended = libc::wait4(pid, &mut status, flags, &mut usage);
        (ended, usage)
    };
    assert_ne!(ended, -1);
    let seconds = |t: libc::timeval| t.tv_sec as f64 + t.tv_usec as f64 / 1e6;
    let time = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    (ended == pid).then(|| (ExitStatus::from_raw(status), time))
}
