//! If a rebuild is killed at any moment, every file is wholly old or wholly new, and the
//! next build gives the same tree as a clean one.

use crate::driver::{Running, Site, made, repository, run, tree};
use std::time::{Duration, Instant};
use versus_synthetic::Random;

/// A state of the site: the footer is on every page, and one static file comes and goes.
fn set(site: &Site, n: usize) {
    let text = std::fs::read_to_string(repository().join("locales/en/site.ftl")).unwrap();
    let old = text.lines().find(|l| l.starts_with("site-footer")).unwrap();
    site.write(
        "locales/en/site.ftl",
        text.replace(old, &format!("site-footer = State {n}")),
    );
    site.write(
        "static/state.txt",
        format!("{n}\n").repeat(1 + 20_000 * (n % 2)),
    );
    if n.is_multiple_of(2) {
        site.write("static/even.txt", "even");
    } else if site.root().join("static/even.txt").exists() {
        site.remove("static/even.txt");
    }
}

#[test]
fn a_killed_build_leaves_whole_files() {
    kill_builds(1, 1);
}

#[test]
#[ignore = "long: run by .ci/run"]
fn many_killed_builds_leave_whole_files() {
    kill_builds(24, 8);
}

/// Maximum number of builds to kill until enough of them were caught at work: otherwise the
/// kills come too early or too late to mean anything.
const MOST: u64 = 480;

/// Kills at least `least` builds, and at least `enough` between their first and their last
/// file. Each file must be wholly old or wholly new, and the next build must give the same
/// tree as a clean one.
fn kill_builds(least: u64, enough: u64) {
    let site = Site::synthetic("1x50", 1);
    for tag in ["fr", "ja", "ko"] {
        site.remove(&format!("locales/{tag}"));
    }
    let mut clean = Vec::new();
    let mut rebuild = Duration::ZERO;
    for n in [1, 0, 1] {
        set(&site, n);
        let start = Instant::now();
        let run = site.build(&[]);
        rebuild = start.elapsed();
        assert_eq!(run.code, 0, "{}", run.stderr);
        clean.push(tree(&site.out()));
    }
    clean.remove(0);
    let (mut kills, mut caught) = (0, 0);
    while kills < least || caught < enough {
        let n = kills as usize;
        kills += 1;
        assert!(
            kills < MOST,
            "only {caught} of {n} builds were caught at work"
        );
        let (old, new) = (&clean[(n + 1) % 2], &clean[n % 2]);
        set(&site, n % 2);
        let share = Random::new(n as u64, "").below(1000);
        let time = rebuild.mul_f64(share as f64 / 1000.0);
        Running::begin(&site, &site.out(), &[]).kill_after(time);

        let left = tree(&site.out());
        for (path, bytes) in &left {
            let whole = old.get(path) == Some(bytes) || new.get(path) == Some(bytes);
            assert!(whole, "{path} after kill {n}: {} bytes", bytes.len());
        }
        for path in old.keys().filter(|p| new.contains_key(*p)) {
            assert!(left.contains_key(path), "{path} is gone after kill {n}");
        }
        caught += u64::from(&left != old && &left != new);
        assert!(&site.built(&[]) == new, "the build after kill {n}");
    }
}

/// A killed build has listed files in the manifest that it did not get to write.
#[test]
fn files_listed_by_a_killed_build_may_be_missing() {
    let site = Site::fixture("minimal");
    let whole = site.built(&[]);
    let clean = site.beside("clean");
    site.clean();
    let record = "content/ftp/codes/220-service-ready.yaml";
    let text = site.read(record);
    let list = site.out().join(".versus/manifest");
    let names = || std::fs::read_to_string(&list).unwrap();
    let mut attempts = 0;
    let left = loop {
        // Otherwise the kills come too late to mean anything.
        attempts += 1;
        assert!(attempts < 200, "no build was caught at work");
        site.remove(record);
        site.write("content/ftp/codes/220-other.yaml", &text);
        let mut build = Running::begin(&site, &site.out(), &[]);
        build.until(|| names().contains("220-other"));
        build.kill();
        let left = tree(&site.out());
        site.remove("content/ftp/codes/220-other.yaml");
        site.write(record, &text);
        if names().lines().count() > left.len() + 1 {
            break left;
        }
        site.built(&[]);
    };
    // `diff` goes by the files that exist.
    let diff = run(&[
        "diff",
        clean.to_str().unwrap(),
        site.out().to_str().unwrap(),
    ]);
    let new = left
        .keys()
        .filter(|path| !whole.contains_key(*path))
        .count();
    let gone = whole
        .keys()
        .filter(|path| !left.contains_key(*path))
        .count();
    let other = whole
        .iter()
        .filter(|(path, bytes)| left.get(*path).is_some_and(|b| b != *bytes));
    let counts = format!("{new} new, {} changed, {gone} gone, of ", other.count());
    assert!(diff.stdout.contains(&counts), "{counts}: {}", diff.stdout);
    let build = site.build(&[]);
    assert_eq!(build.code, 0, "{}", build.stderr);
    let pruned = format!(", {new} pruned in ");
    assert!(build.stdout.contains(&pruned), "{new}: {}", build.stdout);
    assert!(tree(&site.out()) == whole);
    assert_eq!(names().lines().count(), whole.len() + 1);
    assert_eq!(made(&site.build(&[])), 0, "nothing is left to do");
}
