//! Hugo and Eleventy: how to find, set up, and run them.

use anyhow::{Result, bail};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Output directory of a generator, relative to its source.
pub const OUT: &str = "public";

/// A generator that may be on the PATH.
#[derive(Clone, Debug)]
pub struct Tool {
    /// Name of its executable.
    pub name: &'static str,
    /// Its display name, followed by its version once it is found.
    pub version: String,
    /// The argument that prints its version.
    ask: &'static str,
    /// The arguments that build the current directory.
    build: &'static [&'static str],
    /// The oldest supported version.
    least: [u32; 2],
    /// Its templates and settings, by path.
    files: &'static [(&'static str, &'static str)],
}

const HUGO: &[(&str, &str)] = &[
    ("hugo.toml", include_str!("hugo/hugo.toml")),
    (
        "content/_content.gotmpl",
        include_str!("hugo/_content.gotmpl"),
    ),
    (
        "layouts/_default/single.html",
        include_str!("hugo/single.html"),
    ),
];
const ELEVENTY: &[(&str, &str)] = &[
    ("package.json", include_str!("eleventy/package.json")),
    (
        "eleventy.config.js",
        include_str!("eleventy/eleventy.config.js"),
    ),
    ("site.js", include_str!("eleventy/site.js")),
    ("src/_data/pairs.js", include_str!("eleventy/pairs.js")),
    (
        "src/compare.11ty.js",
        include_str!("eleventy/compare.11ty.js"),
    ),
];

impl Tool {
    /// All supported generators.
    pub fn all() -> [Self; 2] {
        [
            Self {
                name: "hugo",
                version: "Hugo".to_owned(),
                ask: "version",
                // `--quiet` would hide errors.
                build: &["--noBuildLock"],
                least: [0, 140],
                files: HUGO,
            },
            Self {
                name: "eleventy",
                version: "Eleventy".to_owned(),
                ask: "--version",
                build: &["--quiet"],
                least: [3, 0],
                files: ELEVENTY,
            },
        ]
    }

    /// Adds the version. Errors: the program is not on the PATH, or too old.
    pub fn find(self) -> Result<Self> {
        let name = self.name;
        let Ok(output) = Command::new(name).arg(self.ask).output() else {
            bail!("{name}: not on the PATH");
        };
        let text = String::from_utf8_lossy(&output.stdout);
        // `hugo v0.168.0-e27a676+extended linux/amd64 …`, `3.1.8`
        let numbers = |word: &str| {
            let word = word.strip_prefix('v').unwrap_or(word);
            let end = word.find(|c: char| !c.is_ascii_digit() && c != '.');
            let version = &word[..end.unwrap_or(word.len())];
            let mut parts = version.split('.').map(str::parse);
            let (Some(Ok(major)), Some(Ok(minor))) = (parts.next(), parts.next()) else {
                return None;
            };
            Some(([major, minor], version.to_owned()))
        };
        let lines = text.lines().filter(|line| !line.contains("Running"));
        let found = lines.flat_map(str::split_whitespace).find_map(numbers);
        let Some((found, version)) = found else {
            bail!("{name}: its output has no version");
        };
        if found < self.least {
            let [major, minor] = self.least;
            bail!("{name}: version {version} is older than {major}.{minor}");
        }
        let version = format!("{} {version}", self.version);
        Ok(Self { version, ..self })
    }

    /// Writes templates and settings into a directory. Errors: they cannot be written.
    pub fn write(&self, source: &Path) -> Result<()> {
        for (path, text) in self.files {
            let path = source.join(path);
            fs::create_dir_all(path.parent().expect("in a folder"))?;
            fs::write(path, text)?;
        }
        Ok(())
    }

    /// The command that builds a directory.
    pub fn command(&self, source: &Path) -> Command {
        let mut command = Command::new(self.name);
        command.current_dir(source).args(self.build);
        // Otherwise Hugo creates a directory elsewhere.
        command.env("HUGO_CACHEDIR", source.join("cache"));
        command
    }
}
