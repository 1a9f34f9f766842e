//! Problems of the environment: each gives one error, which names the file (or the
//! variable) and says what to do, and nothing is changed.

use crate::driver::{Run, Site, files, run, tree};
use assert_cmd::Command;
use std::fs;
use std::path::Path;
use std::time::Duration;

fn command(site: &Site, args: &[&str]) -> Command {
    let mut command = Command::cargo_bin("versus").unwrap();
    command.timeout(Duration::from_secs(60));
    command.args(args).arg("--root").arg(site.root());
    command
}

fn ran(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    Run {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

fn into(site: &Site, out: &Path) -> Run {
    ran(&mut command(
        site,
        &["build", "--out", out.to_str().unwrap()],
    ))
}

/// Asserts exit status 2, an empty standard output, and one line on standard error with
/// these words.
fn fails(run: &Run, words: &[&str]) {
    assert_eq!((run.code, &*run.stdout), (2, ""), "{}", run.stderr);
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
    for word in words {
        assert!(run.stderr.contains(word), "{word:?} in {}", run.stderr);
    }
}

#[test]
fn a_date_that_is_none_is_refused() {
    let site = Site::fixture("minimal");
    let build = |value: &str, out: &str| {
        let out = site.beside(out);
        let mut build = command(&site, &["build", "--out", out.to_str().unwrap()]);
        ran(build.env("SOURCE_DATE_EPOCH", value))
    };
    for value in [
        "",
        "-1",
        "+1",
        " 1",
        "1 ",
        "1.5",
        "0x10",
        "yesterday",
        "2026-01-01",
        "١",
        "8589934592",
        "99999999999999999999999",
    ] {
        for out in ["site.tar", "site.tar.zst", "site"] {
            let told = format!("invalid SOURCE_DATE_EPOCH `{value}`: expected a number");
            fails(&build(value, out), &[&told, "unset it"]);
            assert!(!site.beside(out).exists());
        }
        let mut assemble = Command::cargo_bin("versus").unwrap();
        assemble
            .args(["assemble", "none"])
            .env("SOURCE_DATE_EPOCH", value);
        fails(&ran(&mut assemble), &["invalid SOURCE_DATE_EPOCH `"]);
    }
    for value in ["0", "1", "0001700000000", "8589934591"] {
        assert_eq!(build(value, "site.tar").code, 0, "{value}");
        let file = fs::File::open(site.beside("site.tar")).unwrap();
        let mut archive = tar::Archive::new(file);
        let date = archive.entries().unwrap().next().unwrap().unwrap();
        let date = date.header().mtime().unwrap();
        assert_eq!(date, value.parse::<u64>().unwrap());
    }
}

#[cfg(unix)]
#[test]
fn a_variable_that_is_not_utf_8_is_no_number() {
    use std::os::unix::ffi::OsStrExt;
    let site = Site::fixture("minimal");
    let odd = std::ffi::OsStr::from_bytes(b"1\xff");
    let mut build = command(&site, &["build", "--out", "-"]);
    fails(
        &ran(build.env("SOURCE_DATE_EPOCH", odd)),
        &["invalid SOURCE_DATE_EPOCH `1"],
    );
    let out = site.beside("part");
    let args = ["build", "--shard", "auto", "--out", out.to_str().unwrap()];
    let mut build = command(&site, &args);
    build
        .env("VERSUS_SHARD_INDEX", odd)
        .env("VERSUS_SHARD_TOTAL", "2");
    fails(
        &ran(&mut build),
        &["`VERSUS_SHARD_INDEX` is `1", "which is not a number"],
    );
}

#[test]
fn a_place_that_is_none_for_a_site_is_named() {
    let site = Site::fixture("minimal");
    let file = site.beside("file");
    fs::write(&file, "mine").unwrap();
    fails(
        &into(&site, &file),
        &[file.to_str().unwrap(), "is not a folder", "--out"],
    );
    let below = file.join("out");
    fails(&into(&site, &below), &[below.to_str().unwrap(), "cannot "]);
    assert_eq!(fs::read(&file).unwrap(), b"mine");
    let folder = site.beside("site.tar");
    fs::create_dir(&folder).unwrap();
    fails(
        &into(&site, &folder),
        &[folder.to_str().unwrap(), "is a folder"],
    );
}

#[cfg(unix)]
#[test]
fn the_root_of_the_file_system_is_refused_at_once() {
    let site = Site::fixture("minimal");
    for force in [false, true] {
        let mut build = command(&site, &["build", "--out", "/"]);
        let run = ran(if force {
            build.arg("--force")
        } else {
            &mut build
        });
        fails(&run, &["/ is the root of the file system", "--out"]);
    }
    let link = site.beside("dangling");
    std::os::unix::fs::symlink("nowhere", &link).unwrap();
    fails(
        &into(&site, &link),
        &[link.to_str().unwrap(), "is a dangling symlink", "remove it"],
    );
    assert!(!site.beside("nowhere").exists());
}

/// A directory that versus did not write is not traversed to its end, and its names are
/// escaped.
#[cfg(unix)]
#[test]
fn a_folder_of_many_files_is_another_s() {
    let site = Site::fixture("minimal");
    let out = site.out();
    for folder in 0..20 {
        let folder = out.join(format!("a\u{1b}[31m\n{folder}"));
        fs::create_dir_all(&folder).unwrap();
        for file in 0..100 {
            fs::write(folder.join(file.to_string()), "").unwrap();
        }
    }
    let run = into(&site, &out);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("a\\u{1b}[31m\\n"), "{}", run.stderr);
    assert!(run.stderr.contains(" and many more\n"), "{}", run.stderr);
    assert!(!run.stderr.contains('\u{1b}'), "{}", run.stderr);
    assert_eq!(files(&out).len(), 2000);
    assert!(!out.join(".versus").exists());
}

#[test]
fn what_is_broken_in_the_tool_s_own_folder_is_named() {
    type Break = fn(&Path);
    let broken: [(&str, &str, Break); 6] = [
        ("manifest", "line 1 (remove it", |p| {
            fs::write(p, b"\xff\xfe garbage\n").unwrap();
        }),
        ("manifest", "line 1 (remove it", |p| {
            fs::write(p, "a file of another tool\n").unwrap();
        }),
        ("manifest", "line 3 (remove it", |p| {
            let text = fs::read_to_string(p).unwrap();
            let mut lines: Vec<&[u8]> = text.lines().map(str::as_bytes).collect();
            lines[2] = b"caf\xe9";
            fs::write(p, lines.join(&b'\n')).unwrap();
        }),
        ("manifest", "the line is too long", |p| {
            let file = fs::File::options().append(true).open(p).unwrap();
            file.set_len(1 << 40).unwrap();
        }),
        ("new-1", "cannot remove", |p| fs::create_dir(p).unwrap()),
        ("lock", "is not a regular file", |p| {
            fs::remove_file(p).unwrap();
            fs::create_dir(p).unwrap();
        }),
    ];
    let site = Site::fixture("minimal");
    let own = site.out().join(".versus");
    site.built(&[]);
    let good = tree(&site.out());
    for (name, says, make) in broken {
        let path = own.join(name);
        make(&path);
        // Without `settled` there is work to do.
        let _ = fs::remove_file(own.join("settled"));
        fails(&into(&site, &site.out()), &[path.to_str().unwrap(), says]);
        assert!(tree(&site.out()) == good);
        fs::remove_dir_all(site.out()).unwrap();
        site.built(&[]);
    }
}

#[cfg(unix)]
#[test]
fn pipes_and_links_and_folders_in_the_tool_s_own_folder_are_not_opened() {
    let site = Site::fixture("minimal");
    let own = site.out().join(".versus");
    for name in ["lock", "manifest", "records", "settled", "shard"] {
        for kind in ["pipe", "link", "folder"] {
            site.built(&[]);
            let path = own.join(name);
            // Otherwise there would be no work to do.
            fs::remove_file(own.join("settled")).unwrap();
            let _ = fs::remove_file(&path);
            match kind {
                "pipe" => fifo(&path),
                "link" => std::os::unix::fs::symlink("elsewhere", &path).unwrap(),
                _ => fs::create_dir(&path).unwrap(),
            }
            fails(
                &into(&site, &site.out()),
                &[path.to_str().unwrap(), "is not a regular file"],
            );
            assert!(!own.join("elsewhere").exists());
            fs::remove_dir_all(site.out()).unwrap();
        }
    }
    // Records and notes that cannot be read are ignored.
    let good = site.built(&[]);
    for name in ["records", "settled"] {
        for bytes in [&b""[..], b"garbage\xff\0", &[0xff; 100_000]] {
            fs::write(own.join(name), bytes).unwrap();
            assert!(site.built(&[]) == good, "{name}");
        }
    }
}

#[cfg(unix)]
fn fifo(path: &Path) {
    let made = std::process::Command::new("mkfifo").arg(path).status();
    assert!(made.unwrap().success());
}

#[cfg(unix)]
#[test]
fn an_input_that_has_no_end_is_an_error_at_the_file() {
    for path in [
        "content/ftp/codes/999-pipe.yaml",
        "locales/fr/pipe.ftl",
        "locales/fr/pages/pipe.md",
        "templates/pipe.html",
        "static/pipe.txt",
        "static/assets/pipe.css",
    ] {
        let site = Site::fixture("minimal");
        site.write(path, "");
        site.remove(path);
        fifo(&site.root().join(path));
        let run = ran(&mut command(&site, &["check", "--format", "json"]));
        let found = run.diagnostics();
        assert_eq!((run.code, found.len()), (1, 1), "{path}: {}", run.stderr);
        assert_eq!(found[0]["code"], "load/no-plain-file", "{path}");
        assert_eq!(found[0]["file"], path);
    }
    // This file is not an input.
    let site = Site::fixture("minimal");
    fifo(&site.root().join("content/README"));
    assert_eq!(ran(&mut command(&site, &["check"])).code, 0);
}

/// Skipped for root, who may read every file.
#[cfg(unix)]
#[test]
fn what_may_not_be_read_or_written_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::fixture("minimal");
    let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode));
    let probe = site.beside("probe");
    fs::write(&probe, "").unwrap();
    set(&probe, 0).unwrap();
    if fs::read(&probe).is_ok() {
        return;
    }
    for path in ["content/site.yaml", "locales/fr", "content"] {
        let file = site.root().join(path);
        let before = fs::metadata(&file).unwrap().permissions().mode();
        set(&file, 0).unwrap();
        let run = into(&site, &site.out());
        set(&file, before).unwrap();
        fails(&run, &[path, "Permission denied"]);
    }
    let closed = site.beside("closed");
    fs::create_dir(&closed).unwrap();
    set(&closed, 0o555).unwrap();
    for out in ["site", "site.tar"] {
        let out = closed.join(out);
        fails(
            &into(&site, &out),
            &[out.to_str().unwrap(), "Permission denied"],
        );
    }
    set(&closed, 0o755).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_as_such() {
    let site = Site::fixture("minimal");
    let full = || fs::File::options().write(true).open("/dev/full").unwrap();
    let mut build = std::process::Command::new(assert_cmd::cargo::cargo_bin("versus"));
    build
        .args(["build", "--out", "-", "--root"])
        .arg(site.root());
    let output = build.stdout(full()).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("cannot write to standard output: "), "{told}");
}

/// Names that a build never writes, in a directory that versus did not write.
#[cfg(unix)]
#[test]
fn names_are_told_in_one_line_and_do_nothing() {
    let site = Site::fixture("minimal");
    let (old, new) = (site.beside("old"), site.beside("new"));
    fs::create_dir(&old).unwrap();
    fs::create_dir(&new).unwrap();
    for name in ["a\nb", "c\u{1b}[31m", "d\u{202e}e", "plain é"] {
        fs::write(new.join(name), "x").unwrap();
    }
    let diff = |format: &str| {
        let (old, new) = (old.to_str().unwrap(), new.to_str().unwrap());
        let run = run(&["diff", old, new, "--format", format]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        run.stdout
    };
    assert_eq!(diff("paths"), "a\\nb\nc\\u{1b}[31m\nd\\u{202e}e\nplain é\n");
    assert!(diff("human").contains("new      c\\u{1b}[31m\n"));
    // Names in arguments are escaped as well.
    let odd = site.beside("odd\u{1b}[31m");
    let run = run(&["diff", odd.to_str().unwrap(), new.to_str().unwrap()]);
    fails(&run, &["odd\\u{1b}[31m is not a folder"]);
    fifo(&new.join("pipe"));
    let run = crate::driver::run(&["diff", old.to_str().unwrap(), new.to_str().unwrap()]);
    fails(&run, &["pipe is not a regular file"]);
}
