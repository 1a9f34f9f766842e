//! What a clean build of a site costs, against the floor: writing the same bytes to the
//! same files, from memory, with as many threads.
//!
//! `cargo bench --bench floor` prints CPU and wall seconds of both, interleaved in
//! one run, the ratios pair by pair, and the build's peak memory. By default the
//! files go to `/dev/shm` (memory); `cargo bench --bench floor -- --dir DIR` puts
//! them elsewhere, `--root DIR` takes another site than this repository's, `--runs N` sets the
//! number of pairs, `--max-memory MIB` and
//! `--max-ratio N` make it fail if the build takes more (the ratio: of CPU, median).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// What one run took.
#[derive(Clone, Copy, Debug)]
struct Cost {
    /// User and system seconds, of all threads.
    cpu: f64,
    /// Seconds on the clock.
    wall: f64,
    /// Peak resident memory in MiB; 0 where it is not measured.
    memory: f64,
}

fn main() -> io::Result<()> {
    let mut runs = 7;
    let (mut limit, mut most) = (f64::INFINITY, f64::INFINITY);
    let mut dir = PathBuf::from("/dev/shm");
    if !dir.is_dir() {
        dir = std::env::temp_dir();
    }
    let mut root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match (arg.as_str(), args.next()) {
            ("--runs", Some(n)) => runs = n.parse().expect("a number of runs"),
            ("--dir", Some(path)) => dir = path.into(),
            ("--root", Some(path)) => root = path.into(),
            ("--max-memory", Some(mib)) => limit = mib.parse().expect("a number of MiB"),
            ("--max-ratio", Some(n)) => most = n.parse().expect("a number"),
            // What cargo itself passes on.
            _ => {}
        }
    }
    let dir = tempfile::Builder::new()
        .prefix("versus-bench-")
        .tempdir_in(dir)?;
    let (built, plain) = (dir.path().join("built"), dir.path().join("plain"));
    let threads = std::thread::available_parallelism()?.get();

    // Before this process holds the site: a child's peak begins at its parent's size.
    let memory = build(&root, &built)?.memory;
    let files = read_all(&built)?;
    let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    let pages = files
        .iter()
        .filter(|(path, _)| path.extension().is_some_and(|e| e == "html"));
    let pages = pages.count();
    println!(
        "{} files, {pages} pages of {:.1} KB on average, {:.1} MB in all; {threads} threads; {}",
        files.len(),
        bytes as f64 / files.len() as f64 / 1e3,
        bytes as f64 / 1e6,
        dir.path().parent().unwrap_or(dir.path()).display()
    );
    let (mut builds, mut floors) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        fs::remove_dir_all(&built)?;
        builds.push(build(&root, &built)?);
        if plain.exists() {
            fs::remove_dir_all(&plain)?;
        }
        floors.push(write_plain(&plain, &files, threads)?);
    }
    let mut unchanged = Vec::new();
    for _ in 0..runs {
        unchanged.push(build(&root, &built)?);
    }
    let of = |costs: &[Cost], f: fn(&Cost) -> f64| spread(costs.iter().map(f).collect());
    let ratio = |f: fn(&Cost) -> f64| {
        spread(
            builds
                .iter()
                .zip(&floors)
                .map(|(a, b)| f(a) / f(b))
                .collect(),
        )
    };
    println!("                          median  (least .. most) of {runs}");
    println!("clean build, CPU s        {}", of(&builds, |c| c.cpu));
    println!("plain writing, CPU s      {}", of(&floors, |c| c.cpu));
    println!("ratio, CPU                {}", ratio(|c| c.cpu));
    println!("clean build, wall s       {}", of(&builds, |c| c.wall));
    println!("plain writing, wall s     {}", of(&floors, |c| c.wall));
    println!("ratio, wall               {}", ratio(|c| c.wall));
    println!("unchanged rebuild, CPU s  {}", of(&unchanged, |c| c.cpu));
    println!("peak memory, MiB          {memory:6.1}");
    assert!(memory <= limit, "the build takes more than {limit} MiB");
    let pairs = builds.iter().zip(&floors);
    let mut ratios: Vec<_> = pairs.map(|(a, b)| a.cpu / b.cpu).collect();
    ratios.sort_by(f64::total_cmp);
    let median = ratios[ratios.len() / 2];
    assert!(
        median <= most,
        "the build takes {median:.2} times the CPU of plain writing, more than {most}"
    );
    Ok(())
}

/// Runs the program.
fn build(root: &Path, out: &Path) -> io::Result<Cost> {
    let start = Instant::now();
    let child = Command::new(env!("CARGO_BIN_EXE_versus"))
        .args(["build", "--root"])
        .arg(root)
        .arg("--out")
        .arg(out)
        .stdout(Stdio::null())
        .spawn()?;
    let (status, cpu, memory) = wait(child)?;
    assert_eq!(status, 0, "the build failed");
    let wall = start.elapsed().as_secs_f64();
    Ok(Cost { cpu, wall, memory })
}

/// Writes the files as plainly as can be.
fn write_plain(root: &Path, files: &[(PathBuf, Vec<u8>)], threads: usize) -> io::Result<Cost> {
    let before = own_cpu();
    let start = Instant::now();
    let mut folders: Vec<_> = files.iter().filter_map(|(path, _)| path.parent()).collect();
    folders.sort_unstable();
    folders.dedup();
    for folder in folders {
        fs::create_dir_all(root.join(folder))?;
    }
    std::thread::scope(|scope| {
        let share = files.len().div_ceil(threads);
        let write = |part: &[(PathBuf, Vec<u8>)]| {
            part.iter()
                .try_for_each(|(path, bytes)| fs::write(root.join(path), bytes))
        };
        let workers: Vec<_> = files
            .chunks(share)
            .map(|part| scope.spawn(move || write(part)))
            .collect();
        workers
            .into_iter()
            .try_for_each(|w| w.join().expect("no panic"))
    })?;
    let wall = start.elapsed().as_secs_f64();
    let cpu = own_cpu() - before;
    Ok(Cost {
        cpu,
        wall,
        memory: 0.0,
    })
}

fn read_all(root: &Path) -> io::Result<Vec<(PathBuf, Vec<u8>)>> {
    let walk = walkdir::WalkDir::new(root)
        .into_iter()
        .filter_entry(|e| e.file_name() != ".versus");
    let mut files = Vec::new();
    for entry in walk {
        let entry = entry?;
        if entry.file_type().is_file() {
            let path = entry
                .path()
                .strip_prefix(root)
                .expect("below the root")
                .to_owned();
            files.push((path, fs::read(entry.path())?));
        }
    }
    Ok(files)
}

/// `median (least .. most)`
fn spread(mut values: Vec<f64>) -> String {
    values.sort_by(f64::total_cmp);
    let middle = values[values.len() / 2];
    format!(
        "{middle:6.3}  ({:.3} .. {:.3})",
        values[0],
        values[values.len() - 1]
    )
}

fn seconds(time: libc::timeval) -> f64 {
    time.tv_sec as f64 + time.tv_usec as f64 / 1e6
}

/// CPU seconds that this process has used.
fn own_cpu() -> f64 {
    // SAFETY: an all-zero `rusage` is a valid value, and the call fills it in.
    let usage = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        assert_eq!(libc::getrusage(libc::RUSAGE_SELF, &mut usage), 0);
        usage
    };
    seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// Exit status, CPU seconds and peak memory in MiB of a child, once it has ended.
fn wait(child: std::process::Child) -> io::Result<(i32, f64, f64)> {
    let mut status = 0;
    // SAFETY: as above; the child is ours and nobody else waits for it.
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
