//! A log of the inputs of files and of their state on disk: `.versus/records`.
//!
//! A file that is unchanged since the last build, and whose inputs are the same, is not
//! rendered again. The log has a header, followed by one block for each row of outputs; the
//! last block of a row counts. Blocks are appended as rows are finished, so that the work
//! of a killed build is not lost; a block that is incomplete is truncated. Memory grows
//! with the number of rows, not of files.

use super::spare;
use anyhow::Context;
use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use xxhash_rust::xxh3::xxh3_64;

/// The first bytes. Each version of the format has its own number; a file with a different
/// header is not read.
const HEAD: &[u8; 16] = b"versus records 2";
/// Bytes of a block before its files: the row, the number of files, and a checksum of them.
const BLOCK: usize = 24;
/// Bytes per file in a block.
const FILE: usize = 24;

/// The record of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileState {
    /// Hash of its path.
    pub path: u64,
    /// Hash of all of its inputs.
    pub made_from: u64,
    /// Hash of its size, mtime and ctime.
    pub stamp: u64,
}

/// Shared between threads.
#[derive(Debug)]
pub struct BuildLog {
    path: PathBuf,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    /// `None` if the log cannot be written: the build continues without it.
    file: Option<File>,
    /// Byte offset of the end of the log.
    end: u64,
    /// For each row, the offset of its block, its number of files, and whether this build
    /// has seen the row.
    rows: HashMap<u64, Block>,
    /// Whether the log contains superseded blocks.
    surplus: bool,
}

#[derive(Clone, Copy, Debug)]
struct Block {
    at: u64,
    files: usize,
    seen: bool,
}

impl BuildLog {
    /// Opens the log in `.versus/`. If its header is not the expected one, the log is
    /// emptied.
    pub fn open(own: &Path) -> anyhow::Result<Self> {
        let path = own.join("records");
        let state = State::open(&path);
        let state = state.with_context(|| format!("cannot open {}", path.display()))?;
        let state = Mutex::new(state);
        Ok(Self { path, state })
    }

    /// The records of a row's files, by path. Empty if the block is damaged.
    pub fn row(&self, row: u64) -> HashMap<u64, FileState> {
        let mut state = self.state();
        let Some(block) = state.rows.get_mut(&row) else {
            return HashMap::new();
        };
        block.seen = true;
        let block = *block;
        let bytes = state.read(block).unwrap_or_default();
        drop(state);
        let files = decode(row, &bytes).unwrap_or_default();
        files.into_iter().map(|r| (r.path, r)).collect()
    }

    /// Records the current state of the files of a row. If that fails, the next build
    /// renders them again.
    pub fn add(&self, row: u64, files: &[FileState]) {
        let bytes = encode(row, files);
        let mut state = self.state();
        let at = state.end;
        let Some(file) = &mut state.file else {
            return;
        };
        let placed = file.seek(SeekFrom::Start(at));
        if placed.and_then(|_| file.write_all(&bytes)).is_err() {
            state.file = None;
            return;
        }
        state.end += bytes.len() as u64;
        let (files, seen) = (files.len(), true);
        let old = state.rows.insert(row, Block { at, files, seen });
        state.surplus |= old.is_some();
    }

    /// (hash of the path, [`FileState::stamp`]) of all files, ascending. `None` if a block is
    /// damaged.
    pub fn stamps(&self) -> Option<Vec<(u64, u64)>> {
        let mut state = self.state();
        let mut all = Vec::with_capacity(state.rows.values().map(|b| b.files).sum());
        for (row, block) in state.rows.clone() {
            let bytes = state.read(block).ok()?;
            all.extend(decode(row, &bytes)?.iter().map(|r| (r.path, r.stamp)));
        }
        all.sort_unstable();
        Some(all)
    }

    /// Ends a build that has processed all rows: drops rows that this build has not seen,
    /// and compacts the log.
    pub fn finish(&self) -> anyhow::Result<()> {
        let mut state = self.state();
        let compacted = self.compact(&mut state);
        compacted.with_context(|| format!("cannot write {}", self.path.display()))
    }

    fn compact(&self, state: &mut State) -> io::Result<()> {
        let surplus = state.surplus || state.rows.values().any(|b| !b.seen);
        if !surplus || state.file.is_none() {
            return Ok(());
        }
        state.rows.retain(|_, block| block.seen);
        let mut blocks: Vec<Block> = state.rows.values().copied().collect();
        blocks.sort_by_key(|block| block.at);
        let new = spare::beside(&self.path);
        let mut file = BufWriter::new(File::create(&new)?);
        file.write_all(HEAD)?;
        for block in blocks {
            file.write_all(&state.read(block)?)?;
        }
        file.into_inner().map_err(io::IntoInnerError::into_error)?;
        state.file = None;
        fs::rename(new, &self.path)
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state
            .lock()
            .expect("no thread panics while it holds this")
    }
}

impl State {
    /// Starts over if the header is not the expected one.
    fn open(path: &Path) -> io::Result<Self> {
        let mut options = File::options();
        options.read(true).write(true).create(true);
        let mut file = spare::open(path, &mut options)?;
        let mut head = [0; HEAD.len()];
        let known = file.read_exact(&mut head).is_ok() && head == *HEAD;
        let mut state = Self {
            file: None,
            end: HEAD.len() as u64,
            rows: HashMap::new(),
            surplus: false,
        };
        if known {
            state.scan(&mut file)?;
        } else {
            file.set_len(0)?;
            file.rewind()?;
            file.write_all(HEAD)?;
        }
        file.set_len(state.end)?;
        state.file = Some(file);
        Ok(state)
    }

    /// Finds the blocks. What follows the last complete one is not part of the log.
    fn scan(&mut self, file: &mut File) -> io::Result<()> {
        let length = file.metadata()?.len();
        let mut head = [0; BLOCK];
        while self.end + BLOCK as u64 <= length {
            file.seek(SeekFrom::Start(self.end))?;
            file.read_exact(&mut head)?;
            let (row, files) = (number(&head, 0), number(&head, 1));
            let size = files.checked_mul(FILE as u64).map(|n| n + BLOCK as u64);
            let Some(end) = size.and_then(|n| self.end.checked_add(n)) else {
                break;
            };
            if end > length {
                break;
            }
            let block = Block {
                at: self.end,
                files: usize::try_from(files).expect("as many as fit into the file"),
                seen: false,
            };
            self.surplus |= self.rows.insert(row, block).is_some();
            self.end = end;
        }
        Ok(())
    }

    fn read(&mut self, block: Block) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; BLOCK + block.files * FILE];
        let file = self.file.as_mut().ok_or(io::ErrorKind::NotFound)?;
        file.seek(SeekFrom::Start(block.at))?;
        file.read_exact(&mut bytes)?;
        Ok(bytes)
    }
}

fn encode(row: u64, files: &[FileState]) -> Vec<u8> {
    let mut bytes = vec![0; BLOCK];
    bytes.reserve(files.len() * FILE);
    for file in files {
        for number in [file.path, file.made_from, file.stamp] {
            bytes.extend(number.to_le_bytes());
        }
    }
    let check = xxh3_64(&bytes[BLOCK..]);
    bytes[..8].copy_from_slice(&row.to_le_bytes());
    bytes[8..16].copy_from_slice(&(files.len() as u64).to_le_bytes());
    bytes[16..24].copy_from_slice(&check.to_le_bytes());
    bytes
}

fn decode(row: u64, bytes: &[u8]) -> Option<Vec<FileState>> {
    let (head, files) = bytes.split_at_checked(BLOCK)?;
    let whole = number(head, 0) == row && number(head, 2) == xxh3_64(files);
    let record = |file: &[u8]| FileState {
        path: number(file, 0),
        made_from: number(file, 1),
        stamp: number(file, 2),
    };
    whole.then(|| files.chunks_exact(FILE).map(record).collect())
}

/// The `n`th eight-byte number.
fn number(bytes: &[u8], n: usize) -> u64 {
    let bytes = bytes[n * 8..][..8].try_into();
    u64::from_le_bytes(bytes.expect("eight bytes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(n: u64) -> FileState {
        FileState {
            path: n,
            made_from: n * 10,
            stamp: n * 100,
        }
    }

    fn paths(log: &BuildLog, row: u64) -> Vec<u64> {
        let mut paths: Vec<_> = log.row(row).into_keys().collect();
        paths.sort_unstable();
        paths
    }

    #[test]
    fn the_last_block_of_a_row_counts_and_what_is_not_seen_is_forgotten() {
        let dir = tempfile::tempdir().unwrap();
        let log = BuildLog::open(dir.path()).unwrap();
        log.add(1, &[file(1), file(2)]);
        log.add(2, &[file(3)]);
        log.add(3, &[]);
        log.add(1, &[file(4)]);
        // A killed build ends here.
        drop(log);
        let log = BuildLog::open(dir.path()).unwrap();
        assert_eq!(log.row(1), HashMap::from([(4, file(4))]));
        assert_eq!(paths(&log, 9), [0; 0]);
        log.finish().unwrap();
        let log = BuildLog::open(dir.path()).unwrap();
        assert_eq!(paths(&log, 1), [4]);
        assert_eq!(paths(&log, 2), [0; 0]);
        let size = fs::metadata(dir.path().join("records")).unwrap().len();
        assert_eq!(size as usize, HEAD.len() + BLOCK + FILE);
    }

    #[test]
    fn what_is_damaged_is_as_if_it_were_not_there() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("records");
        let log = BuildLog::open(dir.path()).unwrap();
        log.add(1, &[file(1)]);
        log.add(2, &[file(2)]);
        drop(log);
        let whole = fs::read(&path).unwrap();
        for length in 0..whole.len() {
            fs::write(&path, &whole[..length]).unwrap();
            let log = BuildLog::open(dir.path()).unwrap();
            let first = length >= HEAD.len() + BLOCK + FILE;
            assert_eq!(paths(&log, 1), if first { vec![1] } else { vec![] });
            assert_eq!(paths(&log, 2), [0; 0]);
            log.add(3, &[file(3)]);
            drop(log);
            assert_eq!(paths(&BuildLog::open(dir.path()).unwrap(), 3), [3]);
        }
        for at in HEAD.len()..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            fs::write(&path, bytes).unwrap();
            let log = BuildLog::open(dir.path()).unwrap();
            let known = paths(&log, 1).len() + paths(&log, 2).len();
            assert!(known < 2, "byte {at}");
        }
    }
}
