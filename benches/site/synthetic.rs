//! Sites to measure with, made by `versus new`.

use anyhow::{Result, ensure};
use std::path::Path;
use std::process::{Command, Stdio};

/// How many languages a synthetic site has.
pub const LANGUAGES: usize = 4;

/// So many protocols, each with so many codes.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Protocols.
    pub protocols: usize,
    /// Codes of each.
    pub codes: usize,
}

impl Size {
    /// How many comparisons such a site has, in all languages.
    pub fn comparisons(self) -> usize {
        LANGUAGES * self.protocols * self.codes * (self.codes - 1) / 2
    }

    /// Writes the root of such a site. Errors: the folder cannot be written.
    pub fn write(self, root: &Path) -> Result<()> {
        let made = Command::new(env!("CARGO_BIN_EXE_versus"))
            .arg("new")
            .arg(root)
            .args(["--synthetic", &self.to_string()])
            .stdout(Stdio::null())
            .status()?;
        ensure!(made.success(), "versus new --synthetic {self} failed");
        Ok(())
    }
}

impl std::fmt::Display for Size {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{}x{}", self.protocols, self.codes)
    }
}
