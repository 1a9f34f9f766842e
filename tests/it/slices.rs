//! Tests of shards and archives: together they are the site, byte for byte.

use crate::driver::{Run, Running, Site, files, repository, run, tree};
use crate::random::{edit, inputs_of, random_site, restore};
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;
use versus_synthetic::Random;

fn shard(site: &Site, shard: &str, out: &Path) -> Run {
    site.run(&["build", "--shard", shard, "--out", out.to_str().unwrap()])
}

fn assemble(parts: &[PathBuf], out: &Path) -> Run {
    let mut args = vec!["assemble", "--out", out.to_str().unwrap()];
    args.extend(parts.iter().map(|p| p.to_str().unwrap()));
    run(&args)
}

fn unpacked(archive: impl Read) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut last = String::new();
    for entry in tar::Archive::new(archive).entries().unwrap() {
        let mut entry = entry.unwrap();
        let path = entry.path().unwrap().to_str().unwrap().to_owned();
        assert!(last < path, "{last} stands before {path}");
        last.clone_from(&path);
        if entry.header().entry_type().is_file() {
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            files.insert(path, bytes);
        }
    }
    files
}

/// Sites in which paths begin like other paths, and with both kinds of URLs.
fn sites() -> Vec<Site> {
    let odd = Site::fixture("minimal");
    for (slug, code) in [("220-a-b", 620), ("220-a", 621), ("220", 622), ("h", 623)] {
        odd.write(
            &format!("content/ftp/codes/{slug}.yaml"),
            format!("code: {code}\nname: More\nclass: 2xx\n"),
        );
        let file = "locales/en/codes/ftp.ftl";
        let text = odd.read(file);
        odd.write(file, text + &format!(
            "\nftp-{code} =\n    .means = it is so\n    .description = It is.\n    .seen = Here.\n    .when = it is so\n    .fix = Do it.\n"
        ));
    }
    let folders = Site::fixture("minimal");
    folders.write(
        "content/site.yaml",
        folders.read("content/site.yaml") + "url_style: directory\n",
    );
    vec![Site::fixture("site"), odd, folders]
}

#[test]
fn an_archive_has_the_files_of_the_folder() {
    for site in sites() {
        let folder = site.built(&[]);
        let (plain, packed) = (site.beside("site.tar"), site.beside("site.tar.zst"));
        for out in [&plain, &packed] {
            let run = site.run(&["build", "--out", out.to_str().unwrap()]);
            assert_eq!(run.code, 0, "{}", run.stderr);
        }
        let bytes = fs::read(&plain).unwrap();
        let files = unpacked(&*bytes);
        assert_eq!(
            files.keys().collect::<Vec<_>>(),
            folder.keys().collect::<Vec<_>>()
        );
        assert!(files == folder);
        let packed = zstd::decode_all(fs::File::open(&packed).unwrap()).unwrap();
        assert!(packed == bytes);
        // To standard output, with another number of threads.
        let output = Command::new(assert_cmd::cargo::cargo_bin("versus"))
            .args(["build", "--out", "-", "--threads", "1", "--root"])
            .arg(site.root())
            .output()
            .unwrap();
        assert!(output.stdout == bytes);
        assert!(String::from_utf8_lossy(&output.stderr).contains(" written, "));
    }
}

#[test]
fn an_archive_that_cannot_be_finished_leaves_the_old_one() {
    let site = Site::fixture("minimal");
    let out = site.beside("site.tar");
    let build = |args: &[&str]| {
        let mut all = vec!["build", "--out", out.to_str().unwrap()];
        all.extend(args);
        site.run(&all)
    };
    assert_eq!(build(&[]).code, 0);
    let good = fs::read(&out).unwrap();
    site.write("locales/en/own.ftl", "home-heading = { $x\n");
    assert_eq!(build(&[]).code, 1);
    assert!(fs::read(&out).unwrap() == good);
    site.remove("locales/en/own.ftl");
    for other in ["site.zip", "site.tar.gz"] {
        let out = site.beside(other);
        let run = site.run(&["build", "--out", out.to_str().unwrap()]);
        assert_eq!(run.code, 2);
        assert!(run.stderr.contains("choose .tar.zst"), "{}", run.stderr);
    }
}

#[test]
fn a_few_shards_are_disjoint_and_together_the_site() {
    disjoint([&[2], &[5], &[1]]);
}

#[test]
#[ignore = "long: run by .ci/run"]
fn many_shards_are_disjoint_and_together_the_site() {
    disjoint([&[1, 2, 7], &[3, 5, 64], &[2, 4, 9]]);
}

/// Builds each of the sites in these numbers of shards.
fn disjoint(counts: [&[usize]; 3]) {
    for (site, counts) in sites().into_iter().zip(counts) {
        let whole = site.built(&[]);
        for &count in counts {
            let parts: Vec<PathBuf> = (1..=count)
                .map(|i| site.beside(&format!("shard-{i}-of-{count}")))
                .collect();
            let mut union = BTreeMap::new();
            for (i, part) in parts.iter().enumerate() {
                let run = shard(&site, &format!("{}/{count}", i + 1), part);
                assert_eq!(run.code, 0, "{}", run.stderr);
                for (path, bytes) in tree(part) {
                    assert!(whole[&path] == bytes, "{path}");
                    assert!(union.insert(path, bytes).is_none());
                }
            }
            assert_eq!(union.len(), whole.len());
            // In any order.
            let reversed: Vec<PathBuf> = parts.iter().rev().cloned().collect();
            let out = site.beside("assembled");
            let run = assemble(&reversed, &out);
            assert_eq!(run.code, 0, "{}", run.stderr);
            assert!(tree(&out) == whole);
            let archive = site.beside("assembled.tar");
            assert_eq!(assemble(&parts, &archive).code, 0);
            assert!(unpacked(fs::File::open(&archive).unwrap()) == whole);
        }
    }
}

/// A page that fails although all earlier checks pass: of a pair like any other.
#[test]
fn an_output_that_lacks_a_page_is_marked_incomplete() {
    let site = Site::synthetic("1x20", 1);
    let (folder, archive) = (site.built(&[]), site.beside("site.tar"));
    let into_archive = ["build", "--out", archive.to_str().unwrap()];
    assert_eq!(site.run(&into_archive).code, 0);
    let whole = fs::read(&archive).unwrap();
    let mut codes = Vec::new();
    for path in crate::random::inputs(&site, "content/alpha/codes") {
        let name = path.rsplit('/').next().unwrap().to_owned();
        codes.extend(name.split('-').next().map(str::to_owned));
    }
    // Three of the same class.
    assert!(codes[..3].iter().all(|code| code.starts_with('1')));
    let shipped = fs::read_to_string(repository().join("templates/compare.html")).unwrap();
    let fails = format!(
        "{{% block main -%}}{{% if code_a == \"{}\" and code_b == \"{}\" %}}{{{{ nope }}}}{{% endif %}}",
        codes[0], codes[2]
    );
    site.write(
        "templates/compare.html",
        shipped.replace("{% block main -%}", &fails),
    );
    // The exit status is easily lost in a pipe, so the reader must see it, too.
    let output = Running::command(&site, Path::new("-"), &[])
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("; the archive is not complete"), "{told}");
    let last = output.stdout.len() - 512;
    assert!(output.stdout[last..].starts_with(b"INCOMPLETE\0"));
    assert_eq!(unpacked(&output.stdout[..last]).len(), folder.len() - 4);
    // In other outputs the old files stay.
    let run = site.run(&into_archive);
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.contains("the archive was not written"),
        "{}",
        run.stderr
    );
    assert!(fs::read(&archive).unwrap() == whole);
    let run = site.build(&[]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("were not written"), "{}", run.stderr);
    assert!(tree(&site.out()).keys().eq(folder.keys()));
}

#[test]
fn shards_are_the_site_after_killed_builds() {
    shards_after_kills(1, 0);
}

#[test]
#[ignore = "long: run by .ci/run"]
fn shards_are_the_site_after_many_killed_builds() {
    let [seeds, mistakes] = shards_after_kills(12, 8);
    assert!(
        mistakes * 2 < seeds,
        "{mistakes} of {seeds} edits are mistakes"
    );
}

/// Maximum number of sites to build in shards until enough builds were killed at work.
const MOST: u64 = 240;

/// Builds of shards of any kind of site, in any order, are killed, start again, and keep
/// their directories from one state of the site to the next. Builds at least `least` sites,
/// and kills at least `kills` builds between their first and their last file. Returns the
/// number of sites, and of edits that cannot be built.
fn shards_after_kills(least: u64, kills: u64) -> [u64; 2] {
    let (mut seed, mut half_made, mut mistakes) = (0, 0, 0);
    while seed < least || half_made < kills {
        assert!(seed < MOST, "only {half_made} were killed at work");
        seed += 1;
        let mut random = Random::new(seed, "");
        let site = random_site(&mut random);
        let count = 1 + random.below(5);
        let parts: Vec<PathBuf> = (1..=count).map(|i| site.beside(&format!("p{i}"))).collect();
        let out = site.beside("all");
        let mut told = vec![format!("{count} shards")];
        for round in 0..2 {
            if round > 0 {
                let good = inputs_of(&site);
                let damaged = random.pick(&parts).clone();
                told.push(edit(&site, &damaged, &mut random));
                if site.check(&[]).code != 0 {
                    mistakes += 1;
                    restore(&site, &good);
                }
            }
            let whole = site.clean();
            let mut left: Vec<usize> = (0..count).collect();
            while !left.is_empty() {
                let at = random.below(left.len());
                let (number, part) = (left[at] + 1, &parts[left[at]]);
                let name = format!("{number}/{count}");
                if random.below(2) == 0 {
                    let mut running = Running::begin(&site, part, &["--shard", &name]);
                    let own = part.join(".versus");
                    // Length of the log of records, in bytes, at which the build is killed.
                    let records = random.below(400) as u64;
                    running.until(|| {
                        let length = fs::metadata(own.join("records")).map(|m| m.len());
                        length.is_ok_and(|n| n >= records) && !own.join("shard").exists()
                    });
                    running.kill();
                    let promised = fs::read_to_string(own.join("manifest"));
                    let promised = promised.map_or(0, |list| list.lines().count());
                    half_made += u64::from(promised > files(part).len() + 1);
                    told.push(format!("{name} killed"));
                    continue;
                }
                let run = shard(&site, &name, part);
                assert_eq!(run.code, 0, "seed {seed}: {told:?}: {}", run.stderr);
                left.remove(at);
            }
            let mut union = BTreeMap::new();
            for part in &parts {
                for (path, bytes) in tree(part) {
                    let again = union.insert(path.clone(), bytes);
                    assert!(again.is_none(), "seed {seed}: {path} twice: {told:?}");
                }
            }
            let same = |found: &BTreeMap<String, Vec<u8>>| {
                let names = |t: &BTreeMap<String, Vec<u8>>| t.keys().cloned().collect::<Vec<_>>();
                assert_eq!(names(found), names(&whole), "seed {seed}: {told:?}");
                for (path, bytes) in &whole {
                    assert!(found[path] == *bytes, "seed {seed}: {path}: {told:?}");
                }
            };
            same(&union);
            let run = assemble(&parts, &out);
            assert_eq!(run.code, 0, "seed {seed}: {told:?}: {}", run.stderr);
            same(&tree(&out));
            let archive = site.beside("all.tar");
            assert_eq!(assemble(&parts, &archive).code, 0);
            same(&unpacked(fs::File::open(&archive).unwrap()));
        }
    }
    [seed, mistakes]
}

#[test]
fn incomplete_or_mismatched_shards_are_not_assembled() {
    let site = Site::fixture("minimal");
    let parts: Vec<PathBuf> = (1..=3).map(|i| site.beside(&format!("p{i}"))).collect();
    for (i, part) in parts.iter().enumerate() {
        assert_eq!(shard(&site, &format!("{}/3", i + 1), part).code, 0);
    }
    let out = site.beside("all");
    let fails = |parts: &[PathBuf], why: &str| {
        let run = assemble(parts, &out);
        assert_eq!(run.code, 2);
        assert!(run.stderr.contains(why), "{}", run.stderr);
    };
    let [one, two, three] = &parts[..] else {
        unreachable!()
    };
    fails(&[one.clone(), three.clone()], "missing shards: 2/3");
    fails(
        &[one.clone(), two.clone(), one.clone()],
        "are both shard 1/3",
    );
    fails(
        &[one.clone(), site.beside("none")],
        "does not contain a finished shard",
    );
    let other = site.beside("other");
    assert_eq!(shard(&site, "2/4", &other).code, 0);
    fails(&[one.clone(), other, three.clone()], "is shard 2/4");
    // A file that was modified, one that is missing, and another state of the site.
    let page = two.join(tree(two).into_keys().next().unwrap());
    let good = fs::read(&page).unwrap();
    fs::write(&page, "other").unwrap();
    fails(&parts, "changed since it was built");
    fs::remove_file(&page).unwrap();
    fails(&parts, "cannot read");
    fs::write(&page, good).unwrap();
    assert_eq!(assemble(&parts, &out).code, 0);
    site.write("static/own.txt", "x");
    assert_eq!(shard(&site, "2/3", two).code, 0);
    fails(&parts, "from different inputs");
    assert_eq!(shard(&site, "1/3", one).code, 0);
    assert_eq!(shard(&site, "3/3", three).code, 0);
    assert_eq!(assemble(&parts, &out).code, 0);
    let inside = assemble(&parts, &one.join("all"));
    assert!(
        inside.stderr.contains("inside a shard"),
        "{}",
        inside.stderr
    );
    // An unfinished shard does not count until it is built again.
    let note = three.join(".versus/shard");
    let text = fs::read_to_string(&note).unwrap();
    fs::write(&note, &text[..text.len() / 2]).unwrap();
    fails(&parts, "damaged");
    assert_eq!(shard(&site, "3/3", three).code, 0);
    assert_eq!(assemble(&parts, &out).code, 0);
    for (shard, why) in [("0/3", "--shard"), ("4/3", "--shard"), ("x", "--shard")] {
        let run = site.run(&["build", "--shard", shard]);
        assert_eq!(run.code, 2);
        assert!(run.stderr.contains(why), "{}", run.stderr);
    }
}

#[test]
fn the_shard_is_taken_from_the_environment() {
    let site = Site::fixture("minimal");
    let out = site.beside("auto");
    let build = |variables: &[(&str, &str)]| {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin("versus"));
        command
            .args(["build", "--shard", "auto", "--out"])
            .arg(&out);
        command.arg("--root").arg(site.root());
        for name in ["CI_NODE_INDEX", "CI_NODE_TOTAL", "GITLAB_CI"] {
            command.env_remove(name);
        }
        command.envs(variables.iter().copied()).output().unwrap()
    };
    let slurm = [
        ("SLURM_ARRAY_TASK_ID", "2"),
        ("SLURM_ARRAY_TASK_MIN", "1"),
        ("SLURM_ARRAY_TASK_MAX", "3"),
        ("SLURM_ARRAY_TASK_COUNT", "3"),
    ];
    assert!(build(&slurm).status.success());
    let note = fs::read_to_string(out.join(".versus/shard")).unwrap();
    assert_eq!(note.lines().nth(1), Some("2/3"));
    let none = build(&[]);
    assert_eq!(none.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&none.stderr).contains("VERSUS_SHARD_INDEX"));
}

#[test]
fn diff_lists_new_changed_and_removed_files() {
    let site = Site::fixture("minimal");
    site.built(&[]);
    let old = site.out();
    let new = site.beside("new");
    site.write("locales/fr/site.ftl", "home-title = Ici\n");
    site.write("static/own.txt", "x");
    assert_eq!(site.run(&["build", "--out", new.to_str().unwrap()]).code, 0);
    fs::remove_file(new.join("robots.txt")).unwrap();
    let diff = |format: &str| {
        let (old, new) = (old.to_str().unwrap(), new.to_str().unwrap());
        let run = run(&["diff", old, new, "--format", format]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        run.stdout
    };
    let text = diff("human");
    for line in [
        "changed  fr/index.html",
        "new      own.txt",
        "gone     robots.txt",
    ] {
        assert!(text.lines().any(|l| l == line), "{line} in {text}");
    }
    assert!(
        text.contains("1 new, ") && text.contains(", 1 gone, of "),
        "{text}"
    );
    assert!(diff("paths").lines().any(|l| l == "own.txt"));
    assert_eq!(diff("gone"), "robots.txt\n");
}
