//! Reads and writes the lists in `.versus/`, line by line, with a limit on the length of a
//! line.

use super::spare;
use anyhow::Context;
use std::fs::{self, File};
use std::io::{self, BufRead, BufWriter, Error, ErrorKind, Read, Write};
use std::path::Path;

/// Maximum length of a line in bytes: a hash, a size, and the longest path that systems
/// accept.
const MAX_LENGTH: u64 = 4096 + 64;

/// The lines of a list. Errors: a line is too long, is not UTF-8, or has no line ending;
/// I/O errors.
pub struct Lines<R> {
    from: R,
    /// The number of the current line, from 1.
    pub number: usize,
}

impl<R: BufRead> Lines<R> {
    /// Reads a list from its start.
    pub fn new(from: R) -> Self {
        Self { from, number: 0 }
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = io::Result<String>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut line = Vec::new();
        let mut from = (&mut self.from).take(MAX_LENGTH);
        let read = match from.read_until(b'\n', &mut line) {
            Ok(0) => return None,
            Ok(read) => read as u64,
            Err(error) => return Some(Err(error)),
        };
        self.number += 1;
        let damaged = |why| Some(Err(Error::new(ErrorKind::InvalidData, why)));
        match line.pop() {
            Some(b'\n') => match String::from_utf8(line) {
                Ok(line) => Some(Ok(line)),
                Err(_) => damaged("the list is damaged: the line is not UTF-8"),
            },
            _ if read == MAX_LENGTH => damaged("the list is damaged: the line is too long"),
            _ => damaged("the list is damaged: it is truncated"),
        }
    }
}

/// Writes a list atomically: it appears once it is complete and flushed to disk (fsync).
pub fn write(
    path: &Path,
    lines: impl Iterator<Item = anyhow::Result<String>>,
) -> anyhow::Result<()> {
    let about = || format!("cannot write {}", path.display());
    let new = spare::beside(path);
    let mut file = BufWriter::new(File::create(&new).with_context(about)?);
    for line in lines {
        writeln!(file, "{}", line?).with_context(about)?;
    }
    let file = file.into_inner().map_err(io::IntoInnerError::into_error);
    file.and_then(|file| file.sync_all()).with_context(about)?;
    fs::rename(new, path).with_context(about)
}
