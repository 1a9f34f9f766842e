//! Runs a program and measures its cost, as accounted by the operating system.

use anyhow::{Context, Result, bail};
use std::io::{self, Read};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

/// The cost of one run.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// User and system CPU seconds, over all threads.
    pub cpu: f64,
    /// Wall-clock seconds.
    pub wall: f64,
    /// Peak resident memory in MiB; 0 where it is not measured.
    pub memory: f64,
}

/// Runs a program to completion, including the processes that it starts and waits for.
/// Returns its cost and everything that it printed. Errors: it does not start, or it fails.
///
/// The peak memory of a child process starts at that of its parent, so the caller must be
/// small.
pub fn run(mut command: Command) -> Result<(Cost, String)> {
    let what = format!("{command:?}");
    let (mut printed, end) = io::pipe()?;
    command.stdin(Stdio::null());
    command.stdout(end.try_clone()?).stderr(end);
    let start = Instant::now();
    let child = command.spawn().with_context(|| what.clone())?;
    // Closes our write ends of the pipe; otherwise the read below would never reach the
    // end.
    drop(command);
    let mut text = Vec::new();
    printed.read_to_end(&mut text)?;
    let (status, cpu, memory) = wait(&child)?;
    let wall = start.elapsed().as_secs_f64();
    let text = String::from_utf8_lossy(&text).into_owned();
    if status != 0 {
        bail!("{what} failed:\n{text}");
    }
    Ok((Cost { cpu, wall, memory }, text))
}

/// CPU seconds that this process has used.
pub fn own_cpu() -> f64 {
    // SAFETY: an all-zero `rusage` is a valid value, and the call fills it in.
    let usage = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        assert_eq!(libc::getrusage(libc::RUSAGE_SELF, &mut usage), 0);
        usage
    };
    seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// Waits for a child. Returns its wait status, CPU seconds, and peak memory in MiB.
fn wait(child: &Child) -> io::Result<(i32, f64, f64)> {
    let mut status = 0;
    // SAFETY: as above; the child is ours and nothing else waits for it.
    let usage = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        let pid = libc::pid_t::try_from(child.id()).expect("a process id");
        if libc::wait4(pid, &mut status, 0, &mut usage) != pid {
            return Err(io::Error::last_os_error());
        }
        usage
    };
    let cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    Ok((status, cpu, usage.ru_maxrss as f64 / 1024.0))
}

fn seconds(time: libc::timeval) -> f64 {
    time.tv_sec as f64 + time.tv_usec as f64 / 1e6
}
