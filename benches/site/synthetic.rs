//! Synthetic sites for measurements, made by `versus new`.

use anyhow::{Result, ensure};
use std::path::Path;
use std::process::{Command, Stdio};

/// Number of languages of a synthetic site.
pub const LANGUAGES: usize = 4;

/// A number of protocols, each with a number of codes.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Protocols.
    pub protocols: usize,
    /// Codes per protocol.
    pub codes: usize,
}

impl Size {
    /// Number of comparisons of such a site, in all languages.
    pub fn comparisons(self) -> usize {
        LANGUAGES * self.protocols * self.codes * (self.codes - 1) / 2
    }

    /// Writes the root of such a site. Errors: the directory cannot be written.
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
