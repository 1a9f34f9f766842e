//! A build that a user watches: a bar with the time left, and Ctrl-C, which stops it where it
//! is, leaves nothing half-written, and lets the next build continue from there.
#![cfg(unix)]

use crate::driver::{Running, Site, files, made, tree};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::os::fd::FromRawFd;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::ptr::null_mut;
use std::sync::Mutex;
use std::time::Duration;

/// Maximum attempts to stop a build before it ends by itself.
const ATTEMPTS: usize = 50;

/// A site of 4 languages, and 3,960 comparisons of 45 codes, which takes some tenths of a
/// second to build.
fn site() -> Site {
    site_of(45)
}

fn site_of(codes: usize) -> Site {
    Site::synthetic(&format!("1x{codes}"), 1)
}

/// Starts a build that receives interrupts wherever the tests were started: a background
/// process may inherit SIGINT as ignored.
fn begin(command: &mut Command) -> Running {
    let hear = || match unsafe { libc::signal(libc::SIGINT, libc::SIG_DFL) } {
        libc::SIG_ERR => Err(std::io::Error::last_os_error()),
        _ => Ok(()),
    };
    // SAFETY: `signal` may be called between fork and exec.
    Running::spawn(unsafe { command.pre_exec(hear) })
}

fn quiet(site: &Site, out: &Path, args: &[&str]) -> Running {
    let mut command = Running::command(site, out, args);
    begin(command.stdout(Stdio::null()).stderr(Stdio::null()))
}

/// Sends the signal. Returns how the build ended.
fn interrupt(mut build: Running, signal: i32) -> ExitStatus {
    let child = build.child();
    let pid = libc::pid_t::try_from(child.id()).unwrap();
    // SAFETY: two integers; the process has not been waited for, so the id is still its
    // own.
    assert_eq!(unsafe { libc::kill(pid, signal) }, 0);
    child.wait().unwrap()
}

/// Repeats an attempt that may come too late, in which case it returns `None`.
fn at_last<T>(mut attempt: impl FnMut() -> Option<T>) -> T {
    let done = (0..ATTEMPTS).find_map(|_| attempt());
    done.expect("every build had ended before it could be stopped")
}

fn is_comparison(path: &str) -> bool {
    path.contains("compare/")
}

/// Whether the inputs of a page are recorded, so that it is not made again if they are the
/// same: a comparison, or the page of a code.
fn is_recorded(path: &str) -> bool {
    let in_protocol = path.starts_with("alpha/") || path.contains("/alpha/");
    is_comparison(path)
        || (in_protocol && path.ends_with(".html") && !path.ends_with("/index.html"))
}

#[test]
fn a_build_continues_after_an_interrupt() {
    interrupted_at(25, &[4]);
}

#[test]
#[ignore = "long: run by .ci/run"]
fn a_build_continues_after_an_interrupt_at_any_time() {
    interrupted_at(45, &[0, 2, 4, 7]);
}

/// Interrupts a build of so many codes after each of these eighths of its work, and lets the
/// next one continue.
fn interrupted_at(codes: usize, points: &[u64]) {
    let site = site_of(codes);
    let whole = site.clean();
    let paths: BTreeSet<&String> = whole.keys().collect();
    let comparisons = paths.iter().filter(|p| is_comparison(p)).count();
    let out = site.out();
    let own = out.join(".versus");
    let threads = ["--threads", "1"];
    // The comparisons of one code in one language: the row in progress.
    let in_work = codes - 1;
    let log = || fs::metadata(own.join("records")).map_or(0, |m| m.len());
    site.build(&threads);
    let full = log();
    for &eighths in points {
        let there = at_last(|| {
            fs::remove_dir_all(&out).unwrap();
            let mut build = quiet(&site, &out, &threads);
            if !build.until(|| own.exists() && log() >= full * eighths / 8) {
                return None;
            }
            let status = interrupt(build, libc::SIGINT);
            let there: Vec<String> = files(&out).into_iter().map(|(path, _)| path).collect();
            assert!(there.iter().all(|path| paths.contains(path)));
            let stopped = !own.join("settled").exists();
            stopped.then(|| {
                // Ended by the signal, as a shell expects in order to stop a loop.
                assert_eq!(status.signal(), Some(libc::SIGINT));
                there
            })
        });
        let kept: BTreeSet<String> = fs::read_dir(&own)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let known = ["lock", "manifest", "new-0", "new-manifest", "records"];
        assert!(kept.iter().all(|n| known.contains(&n.as_str())), "{kept:?}");
        let ready = there.iter().filter(|path| is_comparison(path)).count();
        let made = made(&site.build(&threads));
        // Every build that has work to do makes all others.
        let recorded = there.iter().filter(|path| is_recorded(path)).count();
        let missing = whole.len() - recorded;
        assert!(
            (missing..=missing + in_work).contains(&made),
            "{made} made, with {recorded} pages there, {ready} of {comparisons} comparisons"
        );
        // Less than an eighth of the log concerns other files.
        let least = comparisons * eighths.saturating_sub(1) as usize / 8;
        assert!(ready >= least, "{ready} were there");
        assert!(tree(&out) == whole, "after {ready} comparisons");
    }
}

#[test]
#[ignore = "long: run by .ci/run"]
fn a_rebuild_continues_after_an_interrupt() {
    let site = site();
    let before = site.built(&[]);
    let other = ["--base-url", "https://other.example", "--threads", "1"];
    let clean = site.beside("clean");
    let mut args = vec!["build", "--out", clean.to_str().unwrap()];
    args.extend(other);
    assert_eq!(site.run(&args).code, 0);
    let after = tree(&clean);
    let comparisons = after.keys().filter(|p| is_comparison(p)).count();
    let own = site.out().join(".versus");
    let log = || fs::metadata(own.join("records")).unwrap().len();
    let made = at_last(|| {
        site.build(&[]);
        let start = log();
        let mut build = quiet(&site, &site.out(), &other);
        if !build.until(|| log() >= start + start / 2) {
            return None;
        }
        let status = interrupt(build, libc::SIGINT);
        if own.join("settled").exists() {
            return None;
        }
        assert_eq!(status.signal(), Some(libc::SIGINT));
        let left = tree(&site.out());
        assert!(left.keys().eq(before.keys()), "each is old or new");
        for (path, bytes) in &left {
            assert!(*bytes == before[path] || *bytes == after[path], "{path}");
        }
        let kept = fs::read_dir(&own).unwrap().map(|e| e.unwrap().file_name());
        let spares = kept.filter(|name| name.to_string_lossy().starts_with("new-"));
        assert!(spares.count() <= 1, "one for each thread");
        Some(made(&site.build(&other)))
    });
    // Less than an eighth of the log concerns other files.
    assert!(made <= after.len() - comparisons * 3 / 8, "{made} made");
    assert!(tree(&site.out()) == after);
    assert!(!own.join("new-0").exists());
}

/// The bytes written so far of an archive, whose file has no name yet.
#[cfg(target_os = "linux")]
fn written(build: u32) -> u64 {
    let open = fs::read_dir(format!("/proc/{build}/fd"));
    let sizes = open.into_iter().flatten().filter_map(|entry| {
        let file = entry.ok()?.path();
        let unnamed = fs::read_link(&file).ok()?.to_str()?.ends_with(" (deleted)");
        unnamed.then(|| fs::metadata(&file).ok())?
    });
    sizes.map(|meta| meta.len()).max().unwrap_or(0)
}

#[cfg(target_os = "linux")]
#[test]
fn an_interrupted_archive_leaves_the_old_one() {
    archive_stopped_at(&["site.tar"], &[(libc::SIGINT, 3)]);
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "long: run by .ci/run"]
fn an_archive_stopped_at_any_time_leaves_the_old_one() {
    let (interrupted, killed) = (libc::SIGINT, libc::SIGKILL);
    let points = [(interrupted, 1), (killed, 3), (interrupted, 5), (killed, 7)];
    archive_stopped_at(&["site.tar", "site.tar.zst"], &points);
}

/// Stops builds of these archives with each signal, after so many eighths of the bytes.
#[cfg(target_os = "linux")]
fn archive_stopped_at(names: &[&str], points: &[(i32, u64)]) {
    let site = site();
    let folder = site.beside("archives");
    for &name in names {
        let out = folder.join(name);
        let build = ["build", "--out", out.to_str().unwrap()];
        assert_eq!(site.run(&build).code, 0);
        let good = fs::read(&out).unwrap();
        site.write("static/more.txt", name);
        for &(signal, eighths) in points {
            at_last(|| {
                let mut build = quiet(&site, &out, &[]);
                let pid = build.child().id();
                if !build.until(|| written(pid) >= good.len() as u64 * eighths / 8) {
                    fs::write(&out, &good).unwrap();
                    return None;
                }
                let status = interrupt(build, signal);
                if status.success() {
                    fs::write(&out, &good).unwrap();
                    return None;
                }
                assert_eq!(status.signal(), Some(signal));
                Some(())
            });
            assert!(fs::read(&out).unwrap() == good, "{name}, {eighths} eighths");
            let names: Vec<_> = fs::read_dir(&folder).unwrap().collect();
            assert_eq!(names.len(), 1, "{names:?}");
        }
        assert_eq!(site.run(&build).code, 0);
        assert!(fs::read(&out).unwrap() != good, "one that is not stopped");
        fs::remove_file(&out).unwrap();
    }
}

#[test]
fn an_interrupted_archive_to_standard_output_is_incomplete() {
    let site = site();
    let mut command = Running::command(&site, Path::new("-"), &[]);
    let mut build = begin(command.stdout(Stdio::piped()).stderr(Stdio::null()));
    // The writer waits for the reader, so it cannot have finished.
    let mut stdout = build.child().stdout.take().unwrap();
    let mut bytes = vec![0; 5 << 20];
    stdout.read_exact(&mut bytes).unwrap();
    let status = interrupt(build, libc::SIGINT);
    assert_eq!(status.signal(), Some(libc::SIGINT));
    stdout.read_to_end(&mut bytes).unwrap();
    assert!(!bytes.ends_with(&[0; 1024]), "the end of an archive");
}

/// Opens a new terminal: our end, and the program's.
fn terminal() -> (File, File) {
    let (mut ours, mut theirs) = (-1, -1);
    // SAFETY: two valid places to write to; the other pointers may be null.
    let made = unsafe { libc::openpty(&mut ours, &mut theirs, null_mut(), null_mut(), null_mut()) };
    assert_eq!(made, 0);
    // SAFETY: both were just opened, and nothing else owns them.
    unsafe { (File::from_raw_fd(ours), File::from_raw_fd(theirs)) }
}

#[test]
fn a_progress_bar_shows_the_time_left() {
    let site = site();
    let (mut ours, theirs) = terminal();
    let mut command = Running::command(&site, Path::new("-"), &[]);
    command.stdout(Stdio::piped()).stderr(theirs);
    let mut build = begin(command.env("TERM", "xterm"));
    // Closes our copy of the program's end, so that it is closed when the program exits.
    drop(command);
    let shown = Mutex::new(String::new());
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut piece = [0; 4096];
            // Reading fails once nobody holds the other end.
            while let Ok(n @ 1..) = ours.read(&mut piece) {
                let text = String::from_utf8_lossy(&piece[..n]);
                shown.lock().unwrap().push_str(&text);
            }
        });
        // Reading the archive slowly holds the program up until it has shown the time left.
        let mut archive = build.child().stdout.take().unwrap();
        let mut piece = vec![0; 1 << 20];
        while !shown.lock().unwrap().contains(" left") {
            archive.read_exact(&mut piece).expect("no bar was shown");
            std::thread::sleep(Duration::from_millis(50));
        }
        io::copy(&mut archive, &mut io::sink()).unwrap();
        assert!(build.child().wait().unwrap().success());
        reader.join().unwrap();
    });
    let shown = shown.into_inner().unwrap();
    assert!(shown.contains(" pages, "), "{shown:?}");
    assert!(!shown.contains("[?25l"), "the cursor is never hidden");
    let (_, rest) = shown.rsplit_once(" left").unwrap();
    let (cleared, summary) = rest.split_once("\u{1b}[2K").expect("the bar is taken away");
    assert!(
        !cleared.contains("written") && summary.contains(" written, "),
        "{rest:?}"
    );
}
