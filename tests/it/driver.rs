//! Test driver: a site root in a temporary directory, runs of the program on it, and their
//! output.

use assert_cmd::Command;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, SystemTime};
use tempfile::TempDir;

/// The repository, which is itself a site root.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A temporary site root, removed at the end of the test.
pub struct Site {
    dir: TempDir,
}

/// The output and the exit status of a run.
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// The diagnostics of a run with `--format json`.
    pub fn diagnostics(&self) -> Vec<Value> {
        let report: Value = serde_json::from_str(&self.stdout).unwrap();
        report["diagnostics"].as_array().unwrap().clone()
    }
}

impl Site {
    /// A synthetic site: `8x45` are eight protocols of 45 codes.
    pub fn synthetic(size: &str, seed: u64) -> Self {
        let site = Self::empty();
        versus_synthetic::write(&site.root(), size.parse().unwrap(), seed).unwrap();
        site
    }

    /// An empty root.
    pub fn empty() -> Self {
        Self {
            dir: TempDir::new().unwrap(),
        }
    }

    /// A copy of the inputs in a directory: `content/`, `locales/`, `templates/`, and
    /// `static/`.
    pub fn copy_of(root: &Path) -> Self {
        let site = Self::empty();
        for folder in ["content", "locales", "templates", "static"] {
            copy(&root.join(folder), &site.root().join(folder));
        }
        site
    }

    /// `tests/fixtures/<name>`
    pub fn fixture(name: &str) -> Self {
        Self::copy_of(&repository().join("tests/fixtures").join(name))
    }

    pub fn root(&self) -> PathBuf {
        self.dir.path().join("root")
    }

    pub fn out(&self) -> PathBuf {
        self.dir.path().join("out")
    }

    /// A path next to the root and the output.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Writes a file of the root.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) -> &Self {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap()
    }

    /// Replaces a string that occurs once in a file of the root.
    pub fn edit(&self, path: &str, old: &str, new: &str) -> &Self {
        let text = self.read(path);
        assert_eq!(text.matches(old).count(), 1, "{old:?} in {path}");
        self.write(path, text.replace(old, new))
    }

    pub fn remove(&self, path: &str) -> &Self {
        let path = self.root().join(path);
        match path.is_dir() {
            true => fs::remove_dir_all(path).unwrap(),
            false => fs::remove_file(path).unwrap(),
        }
        self
    }

    /// `versus build` into [`Site::out`].
    pub fn build(&self, args: &[&str]) -> Run {
        let out = self.out();
        let mut all = vec!["build", "--out", out.to_str().unwrap()];
        all.extend(args);
        self.run(&all)
    }

    /// The output of a build, which must succeed.
    pub fn built(&self, args: &[&str]) -> BTreeMap<String, Vec<u8>> {
        let run = self.build(args);
        assert_eq!(run.code, 0, "{}", run.stderr);
        tree(&self.out())
    }

    /// The output of a build into an empty directory.
    pub fn clean(&self) -> BTreeMap<String, Vec<u8>> {
        let out = self.beside("clean");
        let _ = fs::remove_dir_all(&out);
        let run = self.run(&["build", "--out", out.to_str().unwrap()]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        tree(&out)
    }

    pub fn check(&self, args: &[&str]) -> Run {
        let mut all = vec!["check"];
        all.extend(args);
        self.run(&all)
    }

    /// Runs the program with this root.
    pub fn run(&self, args: &[&str]) -> Run {
        let root = self.root();
        let mut all = args.to_vec();
        all.extend(["--root", root.to_str().unwrap()]);
        run(&all)
    }
}

/// The output of a build of the shipped site, built once for all tests that only read it.
/// Only for ignored tests: the site grows.
pub fn shipped() -> &'static BTreeMap<String, Vec<u8>> {
    static BUILT: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    BUILT.get_or_init(|| Site::copy_of(repository()).built(&[]))
}

/// How many files a build made.
pub fn made(run: &Run) -> usize {
    assert_eq!(run.code, 0, "{}", run.stderr);
    let last = run.stdout.lines().last().unwrap();
    let before = last.split(" built in ").next().unwrap();
    let number = before.rsplit('(').next().unwrap();
    number.replace(' ', "").parse().expect(last)
}

/// A running build, killed when dropped.
pub struct Running {
    child: process::Child,
}

impl Running {
    /// Starts a build of a site, and discards what it prints.
    pub fn begin(site: &Site, out: &Path, args: &[&str]) -> Self {
        let mut command = Self::command(site, out, args);
        Self::spawn(command.stdout(Stdio::null()).stderr(Stdio::null()))
    }

    /// The command for a build, for [`Running::spawn`].
    pub fn command(site: &Site, out: &Path, args: &[&str]) -> process::Command {
        let mut command = process::Command::new(assert_cmd::cargo::cargo_bin("versus"));
        command.arg("build").arg("--out").arg(out);
        command.args(args).arg("--root").arg(site.root());
        command
    }

    /// Starts a command.
    pub fn spawn(command: &mut process::Command) -> Self {
        let child = command.spawn().unwrap();
        Self { child }
    }

    /// The process.
    pub fn child(&mut self) -> &mut process::Child {
        &mut self.child
    }

    /// Waits for a condition, or for the end of the build. Returns whether it is still
    /// running.
    pub fn until(&mut self, mut so_far: impl FnMut() -> bool) -> bool {
        while !so_far() {
            if self.child.try_wait().unwrap().is_some() {
                return false;
            }
            std::thread::sleep(Duration::from_micros(100));
        }
        self.child.try_wait().unwrap().is_none()
    }

    /// Kills it.
    pub fn kill(self) {}

    /// Kills it after a while.
    pub fn kill_after(self, time: Duration) {
        std::thread::sleep(time);
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs the program with these arguments.
pub fn run(args: &[&str]) -> Run {
    let output = Command::cargo_bin("versus")
        .unwrap()
        .args(args)
        .output()
        .unwrap();
    Run {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Every file of the site below a directory, by path; not those in `.versus/`.
pub fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    files(root)
        .into_iter()
        .map(|(path, file)| (path, fs::read(file).unwrap()))
        .collect()
}

/// The mtime of every file below a directory, and of the manifest.
pub fn times(root: &Path) -> BTreeMap<String, SystemTime> {
    let modified = |file: PathBuf| fs::metadata(file).unwrap().modified().unwrap();
    let own = root.join(".versus/manifest");
    let own = own.exists().then(|| ("manifest".to_owned(), modified(own)));
    files(root)
        .into_iter()
        .map(|(path, file)| (path, modified(file)))
        .chain(own)
        .collect()
}

pub fn files(root: &Path) -> Vec<(String, PathBuf)> {
    let walk = walkdir::WalkDir::new(root)
        .into_iter()
        .filter_entry(|e| e.file_name() != ".versus");
    let walk = walk.map(Result::unwrap).filter(|e| !e.file_type().is_dir());
    let path = |e: &walkdir::DirEntry| {
        let inside = e.path().strip_prefix(root).unwrap();
        let parts = inside.components().map(|c| c.as_os_str().to_string_lossy());
        parts.collect::<Vec<_>>().join("/")
    };
    walk.map(|e| (path(&e), e.into_path())).collect()
}

fn copy(from: &Path, to: &Path) {
    if !from.exists() {
        return;
    }
    for (path, file) in files(from) {
        let target = to.join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(file, target).unwrap();
    }
}

/// A file of a tree as text.
pub fn text<'t>(tree: &'t BTreeMap<String, Vec<u8>>, path: &str) -> &'t str {
    let bytes = tree.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).unwrap()
}
