//! Tests outputs that were modified after the build: noticed by their mtime and ctime, and
//! without them by `--verify`.

use crate::driver::{Run, Site, made, times, tree};
use std::fs;
use std::path::Path;
use xxhash_rust::xxh3::xxh3_64;

/// Changes a byte of a file, and restores its mtime.
fn tamper(file: &Path) {
    let before = fs::metadata(file).unwrap();
    let mut bytes = fs::read(file).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    fs::write(file, bytes).unwrap();
    let open = fs::File::options().write(true).open(file).unwrap();
    open.set_modified(before.modified().unwrap()).unwrap();
    let after = fs::metadata(file).unwrap();
    assert_eq!(after.len(), before.len());
    assert_eq!(after.modified().unwrap(), before.modified().unwrap());
}

/// Makes the records say that a file is as it was left, as it would seem on a system that
/// keeps only the mtime. The format is that of `src/write/build_log.rs`.
#[cfg(unix)]
fn pretend(out: &Path, path: &str) {
    use std::os::unix::fs::MetadataExt;
    let meta = fs::metadata(out.join(path)).unwrap();
    let time = |seconds: i64, nanos: i64| i128::from(seconds) * 1_000_000_000 + i128::from(nanos);
    let stamp = [
        &meta.len().to_le_bytes()[..],
        &time(meta.mtime(), meta.mtime_nsec()).to_le_bytes(),
        &time(meta.ctime(), meta.ctime_nsec()).to_le_bytes(),
    ];
    let stamp = xxh3_64(&stamp.concat());
    let records = out.join(".versus/records");
    let mut bytes = fs::read(&records).unwrap();
    let number =
        |bytes: &[u8], at: usize| u64::from_le_bytes(bytes[at..at + 8].try_into().unwrap());
    let (mut block, mut found) = (16, 0);
    while block < bytes.len() {
        let files = usize::try_from(number(&bytes, block + 8)).unwrap();
        let (begin, end) = (block + 24, block + 24 + files * 24);
        for file in (begin..end).step_by(24) {
            if number(&bytes, file) == xxh3_64(path.as_bytes()) {
                bytes[file + 16..file + 24].copy_from_slice(&stamp.to_le_bytes());
                found += 1;
            }
        }
        let check = xxh3_64(&bytes[begin..end]);
        bytes[block + 16..begin].copy_from_slice(&check.to_le_bytes());
        block = end;
    }
    assert_eq!(found, 1);
    fs::write(records, bytes).unwrap();
}

fn mended(run: &Run, number: usize, path: &str) {
    assert_eq!(run.code, 0, "{}", run.stderr);
    let told = format!("{number} repaired\n  {path}\n\n{number} written, ");
    assert!(run.stdout.contains(&told), "{told:?} in {}", run.stdout);
}

/// A comparison, and two files that every build makes.
const PATHS: [&str; 3] = [
    "fr/compare/ftp/220-service-ready-vs-226-closing-data-connection.html",
    "index.html",
    "robots.txt",
];

#[cfg(unix)]
#[test]
fn a_file_that_was_changed_in_secret_is_noticed() {
    let site = Site::fixture("minimal");
    site.write("static/own.txt", "mine");
    let good = site.built(&[]);
    for path in PATHS.iter().chain(&["own.txt"]) {
        assert!(good.contains_key(*path), "{path}");
        tamper(&site.out().join(path));
        mended(&site.build(&[]), 1, path);
        assert!(tree(&site.out()) == good);
        assert_eq!(made(&site.build(&[])), 0);
    }
}

#[cfg(unix)]
#[test]
fn verify_goes_by_no_time() {
    let site = Site::fixture("minimal");
    site.write("static/own.txt", "mine");
    let good = site.built(&[]);
    let run = site.build(&["--verify"]);
    assert_eq!(made(&run), good.len());
    let all = format!(
        "\n{} compared byte by byte, 0 repaired\n\n0 written, ",
        good.len()
    );
    assert!(run.stdout.contains(&all), "{}", run.stdout);
    for path in PATHS.iter().chain(&["own.txt"]) {
        tamper(&site.out().join(path));
        pretend(&site.out(), path);
        assert_eq!(
            made(&site.build(&[])),
            0,
            "{path}: it seems to be as it was left"
        );
        mended(&site.build(&["--verify"]), 1, path);
        assert!(tree(&site.out()) == good, "{path}");
        assert_eq!(made(&site.build(&[])), 0, "{path}");
    }
    // A page whose inputs have changed is not repaired.
    site.write("locales/fr/site.ftl", "home-title = Ici\n");
    let run = site.build(&["--verify"]);
    assert!(run.stdout.contains(", 0 repaired\n"), "{}", run.stdout);
    assert!(run.stdout.contains("\n1 written, "), "{}", run.stdout);
    // An archive has nothing to compare with.
    for out in ["-", "site.tar"] {
        let run = site.run(&["build", "--verify", "--out", out]);
        assert_eq!((run.code, &*run.stdout), (2, ""));
        assert!(
            run.stderr.contains("set --out to a folder"),
            "{}",
            run.stderr
        );
    }
}

/// As from a backup, the cache of a pipeline, or a checkout: everything is made again, and
/// nothing is written.
#[cfg(unix)]
#[test]
fn a_copy_of_an_output_is_not_written_again() {
    let site = Site::fixture("minimal");
    let good = site.built(&[]);
    for kept in ["-a", "-R"] {
        let copy = site.beside(&format!("copy{kept}"));
        let mut cp = std::process::Command::new("cp");
        let status = cp.arg(kept).arg(site.out()).arg(&copy).status();
        assert!(status.unwrap().success());
        let before = times(&copy);
        let build = || site.run(&["build", "--out", copy.to_str().unwrap()]);
        let run = build();
        assert_eq!(made(&run), good.len());
        assert!(run.stdout.contains("\n0 written, "), "{}", run.stdout);
        assert!(!run.stdout.contains("repaired"), "{}", run.stdout);
        assert!(times(&copy) == before);
        assert_eq!(made(&build()), 0);
    }
    // Records in another format are ignored.
    let records = site.out().join(".versus/records");
    let mut bytes = fs::read(&records).unwrap();
    bytes[15] = b'1';
    fs::write(records, bytes).unwrap();
    let run = site.build(&[]);
    assert_eq!(made(&run), good.len());
    assert!(run.stdout.contains("\n0 written, "), "{}", run.stdout);
    assert_eq!(made(&site.build(&[])), 0);
}
