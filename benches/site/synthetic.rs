//! Synthetic sites for measurements.

use anyhow::Result;
use std::path::Path;

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
        let size = self.to_string().parse().map_err(anyhow::Error::msg)?;
        versus_synthetic::write(root, size, 1)?;
        Ok(())
    }
}

impl std::fmt::Display for Size {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{}x{}", self.protocols, self.codes)
    }
}
