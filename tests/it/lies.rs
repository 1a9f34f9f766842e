//! Shard lists with false entries, and files that do not match their list: each gives one
//! error that says which, in bounded time, and leaves the output as it is.

use crate::driver::{Site, files, tree};
use assert_cmd::Command;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use versus::model::Shard;
use xxhash_rust::xxh3::xxh3_64;

/// What is done to the first of two shards, and what must be reported.
struct Lie {
    name: &'static str,
    make: fn(&Path),
    says: &'static str,
}

/// Number of lines in the head of a list.
const HEAD: usize = 6;

fn list(part: &Path) -> PathBuf {
    part.join(".versus/shard")
}

fn lines(part: &Path) -> Vec<String> {
    let text = fs::read_to_string(list(part)).unwrap();
    text.lines().map(str::to_owned).collect()
}

fn write(part: &Path, lines: &[String]) {
    fs::write(list(part), lines.join("\n") + "\n").unwrap();
}

fn edit(part: &Path, change: fn(&mut Vec<String>)) {
    let mut all = lines(part);
    change(&mut all);
    write(part, &all);
}

fn path_of(line: &str) -> &str {
    line.splitn(3, ' ').nth(2).unwrap()
}

/// Lists the first file with another path.
fn name_first(part: &Path, path: &str) {
    let mut all = lines(part);
    let old = path_of(&all[HEAD]).to_owned();
    all[HEAD] = all[HEAD].replace(&old, path);
    write(part, &all);
}

/// A listed file in a directory below `fr`.
fn deep(part: &Path) -> PathBuf {
    let all = lines(part);
    let found = all[HEAD..].iter().map(|line| path_of(line));
    let mut deep = found.filter(|p| p.starts_with("fr/ftp/"));
    part.join(deep.next().unwrap())
}

/// Renames the first file, in the list and on disk, to a name that the shard might hold.
fn rename(part: &Path, name: impl Fn(u32) -> String) {
    let mut all = lines(part);
    let shard: Shard = all[1].parse().unwrap();
    let mut names = (0..).map(name);
    let name = names.find(|n| shard.has(xxh3_64(n.as_bytes()))).unwrap();
    let old = path_of(&all[HEAD]).to_owned();
    fs::create_dir_all(part.join(&name).parent().unwrap()).unwrap();
    fs::rename(part.join(&old), part.join(&name)).unwrap();
    all[HEAD] = all[HEAD].replace(&old, &name);
    all[HEAD..].sort_by_key(|line| path_of(line).to_owned());
    write(part, &all);
}

fn replace_list(part: &Path, bytes: &[u8]) {
    fs::write(list(part), bytes).unwrap();
}

fn fifo(path: &Path) {
    fs::remove_file(path).unwrap();
    let made = std::process::Command::new("mkfifo").arg(path).status();
    assert!(made.unwrap().success());
}

const LIES: &[Lie] = &[
    Lie {
        name: "one line in place of another",
        make: |p| edit(p, |all| all[HEAD + 1] = all[HEAD].clone()),
        says: "is listed twice",
    },
    Lie {
        name: "out of order",
        make: |p| edit(p, |all| all.swap(HEAD, HEAD + 1)),
        says: "is out of order",
    },
    Lie {
        name: "a way up",
        make: |p| name_first(p, "ko/../../secret"),
        says: "line 7: `ko/../../secret` is not a path inside",
    },
    Lie {
        name: "an absolute path",
        make: |p| name_first(p, "/etc/hosts"),
        says: "`/etc/hosts` is not a path inside",
    },
    Lie {
        name: "a device",
        make: |p| name_first(p, "/dev/./zero"),
        says: "`/dev/./zero` is not a path inside",
    },
    Lie {
        name: "a name with NUL and ESC",
        make: |p| name_first(p, "a\0\u{1b}[31mb"),
        says: "`a\\u{0}\\u{1b}[31mb` is not a path inside",
    },
    Lie {
        name: "a backslash",
        make: |p| name_first(p, "a\\..\\..\\b"),
        says: "is not a path inside",
    },
    Lie {
        name: "no path",
        make: |p| name_first(p, ""),
        says: "is not a path inside",
    },
    Lie {
        name: "a file of the program",
        make: |p| name_first(p, ".versus/lock"),
        says: "`.versus/lock` is an internal file of versus",
    },
    Lie {
        name: "the same on systems that ignore case",
        make: |p| name_first(p, ".Versus/lock"),
        says: "`.Versus/lock` is an internal file of versus",
    },
    Lie {
        name: "a file of the other shard",
        make: |p| {
            let other = lines(&p.with_file_name("b"));
            name_first(p, path_of(&other[HEAD]));
        },
        says: "belongs to another shard than 1/2",
    },
    Lie {
        name: "a file below a file",
        make: |p| {
            let other = lines(&p.with_file_name("b"));
            let file = path_of(&other[HEAD]).to_owned();
            rename(p, |n| format!("{file}/{n}"));
        },
        says: "needs a folder there",
    },
    Lie {
        name: "another name",
        make: |p| rename(p, |n| format!("new-{n}.html")),
        says: "do not belong to the site",
    },
    Lie {
        name: "another name by case alone",
        make: |p| {
            let old = path_of(&lines(p)[HEAD]).to_owned();
            let letters = old.len() as u32;
            rename(p, |n| match n < letters {
                true => {
                    let (a, b) = old.split_at(n as usize);
                    a.to_owned() + &b.to_uppercase()
                }
                false => format!("{old}{n}"),
            });
        },
        says: "do not belong to the site",
    },
    Lie {
        name: "another hash",
        make: |p| edit(p, |all| all[HEAD].replace_range(..32, &"0".repeat(32))),
        says: "changed since it was built (build shard 1/2 again)",
    },
    Lie {
        name: "a hash in capitals",
        make: |p| edit(p, |all| all[HEAD].replace_range(..32, &"A".repeat(32))),
        says: "line 7: the list is damaged",
    },
    Lie {
        name: "another size",
        make: |p| edit(p, |all| all[HEAD].insert(33, '1')),
        says: "changed since it was built",
    },
    Lie {
        name: "no size",
        make: |p| edit(p, |all| all[HEAD].insert(33, '-')),
        says: "line 7: the list is damaged",
    },
    Lie {
        name: "fewer files than it says",
        make: |p| edit(p, |all| drop(all.pop())),
        says: "it is truncated",
    },
    Lie {
        name: "a file less",
        make: |p| {
            edit(p, |all| {
                all.pop();
                all[HEAD - 1] = (all.len() - HEAD).to_string();
            });
        },
        says: "files in total, but the site has",
    },
    Lie {
        name: "more files than it says",
        make: |p| {
            edit(p, |all| {
                all[HEAD - 1] = (all.len() - HEAD - 1).to_string();
            });
        },
        says: "the list has more lines than",
    },
    Lie {
        name: "more files than the site has",
        make: |p| edit(p, |all| all[HEAD - 1] = u64::MAX.to_string()),
        says: "line 6: the list is damaged",
    },
    Lie {
        name: "a number that is written oddly",
        make: |p| edit(p, |all| all[HEAD - 1].insert(0, '+')),
        says: "the list is damaged",
    },
    Lie {
        name: "a list that was cut off",
        make: |p| {
            let text = fs::read(list(p)).unwrap();
            replace_list(p, &text[..text.len() - 1]);
        },
        says: "it is truncated",
    },
    Lie {
        name: "no files, and no lines",
        make: |p| {
            edit(p, |all| {
                all.truncate(HEAD);
                all[HEAD - 1] = "0".to_owned();
            });
        },
        says: "files in total, but the site has",
    },
    Lie {
        name: "an empty list",
        make: |p| replace_list(p, b""),
        says: "line 1: the list is damaged: it is truncated",
    },
    Lie {
        name: "another version",
        make: |p| edit(p, |all| all[0] = "versus shard 1".to_owned()),
        says: "by another version of versus",
    },
    Lie {
        name: "something else",
        make: |p| replace_list(p, b"a file of another tool\n"),
        says: "line 1: this is not a list of a shard",
    },
    Lie {
        name: "no UTF-8",
        make: |p| {
            let mut text = fs::read(list(p)).unwrap();
            *text.iter_mut().rev().nth(3).unwrap() = 0xff;
            replace_list(p, &text);
        },
        says: "the line is not UTF-8",
    },
    Lie {
        name: "lines of Windows",
        make: |p| {
            let text = fs::read_to_string(list(p)).unwrap();
            replace_list(p, text.replace('\n', "\r\n").as_bytes());
        },
        says: "by another version of versus",
    },
    Lie {
        name: "a line without end",
        make: |p| {
            let file = fs::File::options().append(true).open(list(p)).unwrap();
            edit(p, |all| all.truncate(1));
            file.set_len(1 << 29).unwrap();
        },
        says: "line 2: the list is damaged: the line is too long",
    },
    Lie {
        name: "a list without end",
        make: |p| {
            let file = fs::File::create(list(p)).unwrap();
            file.set_len(1 << 40).unwrap();
        },
        says: "has 1099511627776 bytes; the limit is",
    },
    Lie {
        name: "a folder for a list",
        make: |p| {
            fs::remove_file(list(p)).unwrap();
            fs::create_dir(list(p)).unwrap();
        },
        says: "is not a regular file",
    },
    Lie {
        name: "another site",
        make: |p| edit(p, |all| all[2] = "0123456789abcdef".to_owned()),
        says: "from different inputs",
    },
    Lie {
        name: "other files in all",
        make: |p| edit(p, |all| all[4] = "0123456789abcdef".to_owned()),
        says: "from different inputs",
    },
    Lie {
        name: "the other shard",
        make: |p| edit(p, |all| all[1] = "2/2".to_owned()),
        says: "belongs to another shard than 2/2",
    },
    Lie {
        name: "a whole site",
        make: |p| edit(p, |all| all[1] = "1/1".to_owned()),
        says: "is shard",
    },
    Lie {
        name: "contents of the same size",
        make: |p| {
            let mut bytes = fs::read(deep(p)).unwrap();
            *bytes.last_mut().unwrap() ^= 1;
            fs::write(deep(p), bytes).unwrap();
        },
        says: "changed since it was built",
    },
    Lie {
        name: "contents that go on",
        make: |p| {
            let file = fs::File::options().append(true).open(deep(p)).unwrap();
            file.set_len(1 << 40).unwrap();
        },
        says: "changed since it was built",
    },
    Lie {
        name: "a file that is gone",
        make: |p| fs::remove_file(deep(p)).unwrap(),
        says: "cannot read ",
    },
    Lie {
        name: "a folder in place of a file",
        make: |p| {
            let file = deep(p);
            fs::remove_file(&file).unwrap();
            fs::create_dir(file).unwrap();
        },
        says: "it is not a regular file",
    },
    #[cfg(unix)]
    Lie {
        name: "a pipe for a list",
        make: |p| fifo(&list(p)),
        says: "is not a regular file",
    },
    #[cfg(unix)]
    Lie {
        name: "a pipe in place of a file",
        make: |p| fifo(&deep(p)),
        says: "it is not a regular file",
    },
    #[cfg(unix)]
    Lie {
        name: "a link to the same contents",
        make: |p| {
            let file = deep(p);
            let moved = p.join("moved");
            fs::rename(&file, &moved).unwrap();
            std::os::unix::fs::symlink(&moved, &file).unwrap();
        },
        says: "it is not a regular file",
    },
    #[cfg(unix)]
    Lie {
        name: "a link to the same folder",
        make: |p| {
            fs::rename(p.join("fr"), p.join("moved")).unwrap();
            std::os::unix::fs::symlink("moved", p.join("fr")).unwrap();
        },
        says: "it is not a folder",
    },
    #[cfg(unix)]
    Lie {
        name: "a link to the program's folder",
        make: |p| {
            fs::rename(p.join(".versus"), p.join("moved")).unwrap();
            std::os::unix::fs::symlink("moved", p.join(".versus")).unwrap();
        },
        says: "is not a regular file",
    },
];

fn copy(from: &Path, to: &Path) {
    let _ = fs::remove_dir_all(to);
    let walk = walkdir::WalkDir::new(from).into_iter().map(Result::unwrap);
    for entry in walk {
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        match entry.file_type().is_dir() {
            true => fs::create_dir_all(target).unwrap(),
            false => drop(fs::copy(entry.path(), target).unwrap()),
        }
    }
}

/// Contents and mtime of every file in a directory, including the program's own.
fn all(root: &Path) -> BTreeMap<PathBuf, (Vec<u8>, std::time::SystemTime)> {
    let walk = walkdir::WalkDir::new(root).into_iter().map(Result::unwrap);
    let files = walk.filter(|e| e.file_type().is_file());
    let of = |e: walkdir::DirEntry| {
        let changed = e.metadata().unwrap().modified().unwrap();
        (e.path().to_owned(), (fs::read(e.path()).unwrap(), changed))
    };
    files.map(of).collect()
}

#[test]
fn a_list_that_lies_changes_nothing() {
    let site = Site::fixture("minimal");
    let out = |name: &str| site.beside(name);
    let build = |args: &[&str]| {
        let run = site.run(&[&["build", "--out"], args].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
    };
    // An older site, as a directory and as an archive.
    let (folder, archive) = (out("older"), out("older.tar"));
    site.write("static/older.txt", "older");
    build(&[folder.to_str().unwrap()]);
    build(&[archive.to_str().unwrap()]);
    site.remove("static/older.txt");
    let good = [out("good-a"), out("good-b")];
    for (i, part) in good.iter().enumerate() {
        let shard = format!("{}/2", i + 1);
        build(&[part.to_str().unwrap(), "--shard", &shard]);
    }
    let parts = [out("a"), out("b")];
    let assemble = |into: &Path| {
        let mut command = Command::cargo_bin("versus").unwrap();
        command.timeout(Duration::from_secs(60)).arg("assemble");
        let output = command.args(&parts).arg("--out").arg(into).output();
        let output = output.unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        (output.status.code(), told)
    };
    let before = (all(&folder), fs::read(&archive).unwrap());
    for Lie { name, make, says } in LIES {
        for (from, to) in good.iter().zip(&parts) {
            copy(from, to);
        }
        make(&parts[0]);
        for into in [&folder, &archive] {
            let (code, told) = assemble(into);
            assert_eq!(code, Some(2), "{name}: {told}");
            assert!(told.contains(says), "{name}: {told}");
            assert_eq!(told.lines().count(), 1, "{name}: {told}");
            let of_all = ["in total", "do not belong to the site"];
            let names_it = told.contains(parts[0].to_str().unwrap()) || told.contains("1/2");
            assert!(names_it || of_all.contains(says), "{name}: {told}");
        }
        assert!(all(&folder) == before.0, "{name}");
        assert!(fs::read(&archive).unwrap() == before.1, "{name}");
    }
    // Unmodified, they are the site.
    for (from, to) in good.iter().zip(&parts) {
        copy(from, to);
    }
    assert_eq!(assemble(&folder).0, Some(0));
    assert!(tree(&folder) == site.clean());
    assert_eq!(files(&folder).len(), tree(&folder).len());
}
