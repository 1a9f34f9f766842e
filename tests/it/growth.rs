//! Tests that cost is linear, whatever is wrong with a site: twice as much of it costs
//! twice as much, and not four times.
//!
//! CPU time beyond that of a small site that is refused at once is measured at two sizes, three
//! doublings apart: linear and quadratic cost then differ by a factor of eight, which no noise of a shared
//! machine bridges. Other load can only make a run slower, never faster, so the minimum of
//! each size counts; if the ratio is too large, both are measured again. What costs too
//! little for a ratio, or still too much, is tried at larger sizes, where noise matters
//! less.

use crate::cpu;
use crate::driver::Site;
use std::process::{Command, Stdio};

/// Number of doublings between the two sizes.
const DOUBLINGS: i32 = 3;

/// Each doubling may cost at most this many times as much.
const MOST: f64 = 2.5;

/// Differences below this, in seconds, are noise.
const NOISE: f64 = 0.08;

/// If the second size costs less than this, in seconds, no ratio can be told from it.
const ENOUGH: f64 = 0.3;

/// If the second size costs more than this, in seconds, it is measured once, and no larger
/// one is tried.
const PLENTY: f64 = 10.0;

/// Maximum number of measurements of a ratio.
const AGAIN: usize = 8;

const FR: &str = "locales/fr/codes/ftp.ftl";
const EN: &str = "locales/en/codes/ftp.ftl";
const RECORD: &str = "content/ftp/codes/220-service-ready.yaml";
const PAGE: &str = "locales/en/pages/about.md";

/// Files of a site, which grow with a size in bytes.
type Kind = fn(usize) -> Vec<(&'static str, String)>;

/// Repeats `unit`, with a number in place of `#`, as often as fits into `size` bytes.
fn many(unit: &str, size: usize) -> String {
    let one = |i: usize| unit.replace('#', &i.to_string());
    (100_000..).map(one).take(size / (unit.len() + 5)).collect()
}

fn same(unit: &str, size: usize) -> String {
    unit.repeat(size / unit.len())
}

/// One attribute of a message.
fn text(text: String) -> Vec<(&'static str, String)> {
    vec![(FR, format!("ftp-220 =\n    .fix = {text}\n"))]
}

fn page(text: String) -> Vec<(&'static str, String)> {
    vec![(PAGE, format!("# About\n\n{text}\n"))]
}

/// A record with more in it, which always stays within the limits of a YAML file.
fn record(more: String) -> Vec<(&'static str, String)> {
    let text = format!("code: 220\nname: Service Ready\nclass: 2xx\n{more}");
    vec![(RECORD, text)]
}

fn both(en: String, fr: String) -> Vec<(&'static str, String)> {
    let own = "locales/en/own.ftl";
    vec![(own, en), ("locales/fr/own.ftl", fr)]
}

/// Sites that cannot be built.
const REFUSED: &[(&str, Kind)] = &[
    ("tags on a page", |n| {
        page(same("<a>", n / 2) + &same("</b>", n / 2))
    }),
    ("tags of many names", |n| {
        page(many("<a#>", n / 2) + &many("</b#>", n / 2))
    }),
    ("tags in a message", |n| {
        text(same("<a>", n / 2) + &same("</b>", n / 2))
    }),
    ("links that run code", |n| {
        page(same("[a](javascript:x)\n", n))
    }),
    ("such links in one line", |n| {
        text(same("[a](javascript:x) ", n))
    }),
    ("links that lead nowhere", |n| {
        page(same("[a](/ftp/99)\n\n", n))
    }),
    ("codes related twice", |n| {
        record(format!("related: [{}]\n", same("226, ", n / 2)))
    }),
    ("codes without a record", |n| {
        record(format!("related: [{}]\n", many("#, ", n / 3)))
    }),
    ("unknown keys", |n| record(many("key#: 1\n", n / 3))),
    ("unknown facts", |n| {
        record(format!("facts:\n{}", many("  key#: x\n", n / 3)))
    }),
    ("unknown variables in one line", |n| {
        text(same("{ $x } ", n))
    }),
    ("unknown messages", |n| vec![(FR, many("m# = { n# }\n", n))]),
    ("messages in a circle", |n| {
        vec![(FR, many("m# = { m# }\n", n))]
    }),
    ("a term of many uses", |n| {
        let big = same("x", n / 2);
        vec![(
            FR,
            format!(
                "-big = {big}\nftp-220 =\n    .fix = {}\n",
                same("{ -big } ", n / 2)
            ),
        )]
    }),
    ("unknown options", |n| {
        text(many("{ NUMBER(1, op#: 1) } ", n))
    }),
    ("options of one call", |n| {
        text(format!("{{ NUMBER(1, {}) }}", many("a#: 1, ", n)))
    }),
    ("variables of one term", |n| {
        text(format!("{{ -x({}) }}", many("a#: 1, ", n)))
    }),
    ("the same message", |n| vec![(EN, same("ftp-220 = x\n", n))]),
    ("the same attribute", |n| {
        vec![(FR, format!("ftp-220 =\n{}", same("    .fix = x\n", n)))]
    }),
    ("errors on every line", |n| vec![(FR, same("a = {\n", n))]),
    ("errors in attributes", |n| {
        vec![(FR, same("a =\n    .b = x\n    .c = {\n", n))]
    }),
    ("one late error", |n| {
        vec![(FR, format!("a =\n{}    .b = {{\n", same("    .b = x\n", n)))]
    }),
    ("lines that are no messages", |n| vec![(FR, same("a\n", n))]),
    ("many parentheses", |n| {
        text(same("(", n / 2) + &same(")", n / 2))
    }),
    ("one long name", |n| {
        vec![(
            FR,
            format!("{} = {}\n", same("a", n / 2), same("{ $x } ", n / 2)),
        )]
    }),
    ("messages that templates lack", |n| {
        vec![("templates/own.html", many("{{ t(id=\"m#\") }}\n", n))]
    }),
    ("links of a template", |n| {
        vec![("templates/home.html", same("<a href=\"/nope\">x</a>\n", n))]
    }),
    ("control characters", |n| text(same("\u{7}a", n))),
];

/// Sites that can be built, with or without warnings.
const BUILT: &[(&str, Kind)] = &[
    ("rows of backticks", |n| {
        let rows = (1..).scan(0, |sum, row| {
            *sum += row + 1;
            (*sum < n).then(|| "`".repeat(row))
        });
        text(rows.collect::<Vec<_>>().join(" "))
    }),
    ("brackets", |n| text(same("[", n))),
    ("brackets on a page", |n| page(same("[", n))),
    ("pictures that are none", |n| text(same("![", n))),
    ("variants", |n| {
        let variants = many("    [k#] x\n", n);
        let select = format!("home-counts =\n    {{ $codes ->\n{variants}   *[one] x\n    }}\n");
        vec![("locales/fr/site.ftl", select)]
    }),
    ("one variant again and again", |n| {
        let variants = same("    [one] x\n", n);
        let select = format!("home-counts =\n    {{ $codes ->\n{variants}   *[other] x\n    }}\n");
        vec![("locales/fr/site.ftl", select)]
    }),
    ("many faults in one line", |n| text(same("l'a ? ", n))),
    ("words that may be addresses", |n| {
        text(same("a.", n) + " ://")
    }),
    ("parentheses in Japanese", |n| {
        let path = "locales/ja/codes/ftp.ftl";
        vec![(
            path,
            format!("ftp-220 =\n    .fix = {}\n", same("日(本) ", n)),
        )]
    }),
    ("quotes within quotes", |n| page(same("> ", n) + "a")),
    ("emphasis", |n| text(same("*a**b", n))),
    ("definitions of links", |n| {
        page(many("[a#]: /ftp/220\n\n", n / 2) + &many("[a#] ", n / 2))
    }),
    ("prose about no record", |n| {
        vec![(FR, many("ftp-# = x\n", n))]
    }),
    ("messages that were renamed", |n| {
        both(many("own-# = x\n", n / 2), many("owm-# = x\n", n / 2))
    }),
    ("messages that are missing", |n| {
        both(many("own-# = x\n", n), "own-100000 = y\n".into())
    }),
    ("messages that are not translated", |n| {
        let text = many("own-# = Word here 12\n", n / 2);
        both(text.clone(), text)
    }),
    ("messages that are swallowed", |n| {
        vec![(FR, format!("ftp-226 = x\n{}", same(" ftp-220 = y\n", n)))]
    }),
    ("allowances", |n| {
        let names = format!("[{}]", many("m#, ", n / 3));
        let allow = format!("- code: check/typography\n  messages: {names}\n  reason: x\n");
        let mut files = text(same("a ? ", n));
        files.push(("locales/fr/allow.yaml", allow));
        files
    }),
];

fn site(kind: Kind, size: usize) -> Site {
    let site = Site::fixture("minimal");
    for (path, text) in kind(size) {
        site.write(path, text);
    }
    site
}

/// CPU seconds of a command, which may find mistakes, but must not fail.
fn cost(site: &Site, command: &[&str]) -> f64 {
    let out = site.out();
    let mut program = Command::new(assert_cmd::cargo::cargo_bin("versus"));
    program.args(command).arg("--root").arg(site.root());
    if command == BUILD {
        let _ = std::fs::remove_dir_all(&out);
        program.arg("--out").arg(&out);
    }
    let program = program.stdout(Stdio::null()).stderr(Stdio::null());
    let (status, seconds) = cpu::wait(&program.spawn().unwrap(), 0).unwrap();
    assert!(
        matches!(status.code(), Some(0 | 1)),
        "{command:?}: {status}"
    );
    seconds
}

const CHECK: &[&str] = &["check"];
const JSON: &[&str] = &["check", "--format", "json"];
const FMT: &[&str] = &["fmt", "--check"];
const BUILD: &[&str] = &["build"];

/// Asserts that each doubling of `size` bytes costs at most [`MOST`] times as much.
fn doubled(
    kinds: &[(&str, Kind)],
    command: impl Fn(usize) -> &'static [&'static str],
    size: usize,
) {
    for (i, (what, kind)) in kinds.iter().enumerate() {
        let mut told = None;
        for size in [size, size << DOUBLINGS] {
            let [once, often] = beyond_refusing(*kind, command(i), size);
            told = (often >= ENOUGH && often > limit(once)).then(|| {
                format!(
                    "{what}, {:?}: {once} and {often} seconds for {size} bytes and for {} \
                     times as many",
                    command(i),
                    1 << DOUBLINGS
                )
            });
            if often > PLENTY || (told.is_none() && often >= ENOUGH) {
                break;
            }
        }
        if let Some(told) = told {
            panic!("{told}");
        }
    }
}

/// What a site may cost, in seconds, that is [`DOUBLINGS`] times doubled, if it cost `once`.
fn limit(once: f64) -> f64 {
    MOST.powi(DOUBLINGS) * once + NOISE
}

/// A site that every command refuses at once.
fn refused() -> Site {
    let site = Site::fixture("minimal");
    site.write("locales/fr/site.ftl", "= x\n");
    site
}

/// CPU seconds beyond those of a site that is [`refused`], for `size` bytes and for
/// [`DOUBLINGS`] times twice as many. They are measured until they are within the limit, or
/// [`AGAIN`] times.
///
/// One site is refused whatever the kind: of a kind that is refused beyond a size only, a
/// small one would be built, which costs more than to refuse a large one.
fn beyond_refusing(kind: Kind, command: &[&str], size: usize) -> [f64; 2] {
    let sites = [refused(), site(kind, size), site(kind, size << DOUBLINGS)];
    let mut least = [f64::INFINITY; 3];
    let mut beyond = [0.0; 2];
    for _ in 0..AGAIN {
        for (least, site) in least.iter_mut().zip(&sites) {
            *least = least.min(cost(site, command));
        }
        let [refusing, once, often] = least;
        beyond = [once, often].map(|cost| (cost - refusing).max(0.0));
        let often = beyond[1];
        if !(ENOUGH..=PLENTY).contains(&often) || often <= limit(beyond[0]) {
            break;
        }
    }
    beyond
}

/// The kinds with these names.
fn named(names: &[&str]) -> Vec<(&'static str, Kind)> {
    let mut kinds = [REFUSED, BUILT].concat();
    kinds.retain(|(what, _)| names.contains(what));
    assert_eq!(kinds.len(), names.len());
    kinds
}

#[test]
fn cost_is_linear_for_a_few_kinds() {
    doubled(&named(&NOTORIOUS[..3]), |_| CHECK, 20_000);
}

#[test]
#[ignore = "long: run by .ci/run"]
fn cost_is_linear_for_every_command() {
    for command in [CHECK, JSON, FMT, BUILD] {
        doubled(&named(&NOTORIOUS), |_| command, 20_000);
    }
}

/// Kinds that once took minutes.
const NOTORIOUS: [&str; 9] = [
    "tags on a page",
    "a term of many uses",
    "rows of backticks",
    "variants",
    "links that run code",
    "codes related twice",
    "brackets",
    "options of one call",
    "definitions of links",
];

#[test]
#[ignore = "long: run by .ci/run"]
fn cost_is_linear_for_sites_that_are_refused() {
    doubled(REFUSED, |i| [CHECK, JSON][i % 2], 20_000);
}

#[test]
#[ignore = "long: run by .ci/run"]
fn cost_is_linear_for_sites_that_are_built() {
    doubled(BUILT, |_| BUILD, 20_000);
}

#[test]
#[ignore = "long: run by .ci/run"]
fn cost_is_linear_for_formatting() {
    doubled(&[REFUSED, BUILT].concat(), |_| FMT, 40_000);
}
