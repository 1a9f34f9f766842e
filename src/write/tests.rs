//! Tests what may and what must not happen to files.

use super::*;

/// Builds these files into `root`: how many files were written, and how many removed.
fn build(root: &Path, force: bool, files: &[(&str, &str)]) -> anyhow::Result<(usize, usize)> {
    let paths = || files.iter().map(|(path, _)| (*path).to_owned());
    let folder = Folder::open(root, force, paths)?;
    let mut spare = folder.spare();
    let mut written = 0;
    for (path, text) in files {
        let fate = folder.put(&mut spare, path, text.as_bytes())?.fate;
        written += usize::from(fate == Fate::Written);
    }
    drop(spare);
    Ok((written, folder.finish()?))
}

fn read(root: &Path, path: &str) -> String {
    fs::read_to_string(root.join(path)).unwrap()
}

#[test]
fn unchanged_files_are_not_touched_and_stale_ones_go() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    let first = [("a.html", "1"), ("x/b.html", "2"), ("x/y/c.html", "3")];
    assert_eq!(build(root, false, &first).unwrap(), (3, 0));
    let times = |path: &str| fs::metadata(root.join(path)).unwrap().modified().unwrap();
    let before = (times("a.html"), times(".versus/manifest"));
    assert_eq!(build(root, false, &first).unwrap(), (0, 0));
    assert_eq!((times("a.html"), times(".versus/manifest")), before);

    assert_eq!(
        build(root, false, &[("a.html", "1"), ("x/b.html", "9")]).unwrap(),
        (1, 1)
    );
    assert_eq!(read(root, "x/b.html"), "9");
    assert!(!root.join("x/y").exists(), "an emptied folder goes too");
    assert_eq!(times("a.html"), before.0);
}

#[test]
fn files_of_others_are_refused_and_never_lost() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    fs::create_dir(root.join("x")).unwrap();
    fs::write(root.join("x/notes.txt"), "mine").unwrap();
    let error = build(root, false, &[("a.html", "1")])
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("x/notes.txt") && error.contains("--force"),
        "{error}"
    );
    assert!(!root.join("a.html").exists());
    build(root, true, &[("a.html", "1"), ("x/b.html", "2")]).unwrap();
    build(root, true, &[("a.html", "1")]).unwrap();
    assert_eq!(read(root, "x/notes.txt"), "mine");
    assert!(!root.join("x/b.html").exists());
    // Not even --force replaces one.
    for path in ["x/notes.txt", "x", "x/notes.txt/y"] {
        assert!(build(root, true, &[(path, "2"), ("z", "3")]).is_err());
        assert!(!root.join("z").exists(), "before anything is written");
    }
    assert_eq!(read(root, "x/notes.txt"), "mine");
}

#[test]
fn a_file_becomes_a_folder_and_back() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    build(root, false, &[("a", "1")]).unwrap();
    build(root, false, &[("a/b", "2")]).unwrap();
    assert_eq!(read(root, "a/b"), "2");
    build(root, false, &[("a", "3")]).unwrap();
    assert_eq!(read(root, "a"), "3");
}

#[test]
fn nothing_is_written_outside() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("out");
    for path in ["../a", "/a", "a/../../b", "", "a//b", "./a"] {
        assert!(build(&root, false, &[(path, "1")]).is_err(), "{path}");
    }
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn a_build_removes_none_of_its_own_files() {
    let dir = tempfile::tempdir().unwrap();
    build(dir.path(), false, &[("a/b", "1")]).unwrap();
    // A file and a folder with one name: the plan refuses that; writing must fail, too.
    assert!(build(dir.path(), false, &[("a/b", "1"), ("a", "2")]).is_err());
    assert_eq!(read(dir.path(), "a/b"), "1");
}

#[test]
fn large_files_are_copied_in_parts() {
    let dir = tempfile::tempdir().unwrap();
    let (root, source) = (dir.path().join("out"), dir.path().join("large"));
    let mut bytes = vec![7; (LARGE + 5) as usize];
    let copy = |bytes: &[u8]| {
        fs::write(&source, bytes).unwrap();
        let folder = Folder::open(&root, false, || std::iter::once("a/b".to_owned())).unwrap();
        let placed = folder.copy(&mut folder.spare(), "a/b", &source).unwrap();
        assert!(fs::read(root.join("a/b")).unwrap() == bytes);
        placed.fate
    };
    assert_eq!(copy(&bytes), Fate::Written);
    assert_eq!(copy(&bytes), Fate::Unchanged);
    *bytes.last_mut().unwrap() = 8;
    assert_eq!(copy(&bytes), Fate::Written);
    bytes.push(9);
    assert_eq!(copy(&bytes), Fate::Written);
    fs::remove_file(root.join("a/b")).unwrap();
    fs::create_dir(root.join("a/b")).unwrap();
    assert_eq!(copy(&bytes), Fate::Written);
}

#[test]
fn a_manifest_cannot_lead_out() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("out");
    fs::write(dir.path().join("victim"), "mine").unwrap();
    build(&root, false, &[("a", "1"), ("b", "2")]).unwrap();
    let manifest = root.join(".versus/manifest");
    let text = fs::read_to_string(&manifest).unwrap();
    let more = "../victim\n.versus/lock\n.versus/records\n";
    fs::write(&manifest, format!("{text}{more}")).unwrap();
    assert_eq!(build(&root, false, &[("a", "1")]).unwrap(), (0, 1));
    assert_eq!(read(dir.path(), "victim"), "mine");
    assert!(root.join(".versus/lock").is_file());
    assert!(root.join(".versus/records").is_file());
    fs::write(&manifest, "a file of another tool\n").unwrap();
    assert!(build(&root, false, &[("a", "1")]).is_err());
}

#[cfg(unix)]
#[test]
fn links_in_the_output_are_not_followed() {
    use std::os::unix::fs::symlink;
    let dir = tempfile::tempdir().unwrap();
    let (root, other) = (dir.path().join("out"), dir.path().join("other"));
    fs::create_dir(&other).unwrap();
    fs::write(other.join("b.html"), "theirs").unwrap();
    build(&root, false, &[("x/b.html", "1"), ("c.html", "1")]).unwrap();

    // A folder of the site is replaced by a symlink.
    fs::remove_dir_all(root.join("x")).unwrap();
    symlink(&other, root.join("x")).unwrap();
    assert!(build(&root, true, &[("x/b.html", "2"), ("c.html", "1")]).is_err());
    assert_eq!(read(&other, "b.html"), "theirs");
    // Nor is a stale file removed through it.
    build(&root, true, &[("c.html", "1")]).unwrap();
    assert_eq!(read(&other, "b.html"), "theirs");

    // A file of the site is replaced by a symlink: the symlink goes, its target stays.
    fs::remove_file(root.join("c.html")).unwrap();
    symlink(other.join("b.html"), root.join("c.html")).unwrap();
    build(&root, true, &[("c.html", "3")]).unwrap();
    assert_eq!(read(&root, "c.html"), "3");
    assert!(!root.join("c.html").is_symlink());
    assert_eq!(read(&other, "b.html"), "theirs");
}

#[test]
fn what_a_killed_build_left_is_known_and_taken_up() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    let paths = || ["a", "b"].into_iter().map(str::to_owned);
    let folder = Folder::open(root, false, paths).unwrap();
    folder.put(&mut folder.spare(), "a", b"1").unwrap();
    fs::write(root.join(".versus/new-7"), "half").unwrap();
    drop(folder);
    assert_eq!(build(root, false, &[("c", "3")]).unwrap(), (1, 1));
    assert!(!root.join(".versus/new-7").exists());
    assert!(!root.join("a").exists());
}

/// What one build has just added is not foreign to another that starts at the same time.
#[test]
fn builds_that_begin_at_once_know_of_each_other() {
    const BUILDS: u32 = 3;
    const FOLDERS: usize = 7;
    let dir = tempfile::tempdir().unwrap();
    let old: Vec<String> = (0..1000).map(|i| format!("{}/{i}", i % FOLDERS)).collect();
    let with = |number: u32| -> anyhow::Result<usize> {
        let new = (0..FOLDERS).map(|folder| format!("{folder}/new-{number}"));
        let new: Vec<String> = new.collect();
        let files: Vec<_> = new.iter().chain(&old).map(|path| (&**path, "x")).collect();
        Ok(build(dir.path(), false, &files)?.0)
    };
    with(0).unwrap();
    let start = std::time::Instant::now();
    with(1).unwrap();
    let one = start.elapsed();
    let mut refused = 0;
    for attempt in 2..102 {
        let together = std::sync::Barrier::new(BUILDS as usize);
        // Some a little later than others.
        let begin = |n: u32| {
            together.wait();
            std::thread::sleep(one * n * (attempt % 10) / 20);
            with(attempt)
        };
        let ended: Vec<_> = std::thread::scope(|scope| {
            let begin = &begin;
            let begun: Vec<_> = (0..BUILDS).map(|n| scope.spawn(move || begin(n))).collect();
            begun.into_iter().map(|one| one.join().unwrap()).collect()
        });
        let written: usize = ended.iter().filter_map(|e| e.as_ref().ok()).sum();
        assert_eq!(written, FOLDERS, "{ended:?}");
        for error in ended.iter().filter_map(|e| e.as_ref().err()) {
            assert!(error.to_string().contains("another build"), "{error:?}");
            refused += 1;
        }
    }
    assert!(refused > 0, "no two were at work at once");
}

#[test]
fn two_builds_at_once_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let folder = Folder::open(dir.path(), false, std::iter::empty::<String>);
    let folder = folder.unwrap();
    let error = build(dir.path(), false, &[("a", "1")])
        .unwrap_err()
        .to_string();
    assert!(error.contains("another build"), "{error}");
    drop(folder);
    build(dir.path(), false, &[("a", "1")]).unwrap();
}
