//! Outputs as one archive: `site.tar` or `site.tar.zst`.
//!
//! Input: named bytes, in the order of their paths. The same input gives the same
//! bytes, on every machine: entries belong to user and group 0, without names, have one
//! date, and the modes 0644 and 0755.
//!
//! The format is ustar. A path that its header cannot hold (too long, or not ASCII) is
//! told in a pax header before it. Unlike GNU's long names, pax is in POSIX, and says
//! that names are UTF-8, so that they come out right on Windows, too. GNU tar, bsdtar
//! and Python read it; but where the locale is not UTF-8, bsdtar complains of a name
//! that is not ASCII when it has unpacked the file.
//!
//! Every folder has an entry before its files. Most readers would make it on their
//! own, but with a mode and a date of the moment: an image of a container would then
//! not be reproducible. The top has none, so that the folder into which an archive is
//! unpacked keeps its own mode.
//!
//! Headers are filled with the crate `tar`, but not written by it: its builder knows
//! GNU's long names alone, and copies contents twice.
//!
//! Compressed is in one thread. The pages of a site are so alike that zstd takes in a
//! gigabyte a second, on the thread that writes and while others render; threads of its
//! own made it no faster, took ten times the memory, and compressed less.

mod file;

use super::manifest::is_inside;
pub use file::ArchiveFile;
use std::io::{self, BufWriter, Error, ErrorKind, Read, Write};
use std::path::Path;
use tar::{EntryType, Header};

/// The date of every entry if none is asked for: 1980-01-01. Some tools take 0 for no
/// date, and ZIP files know none before this.
const DATE: u64 = 315_532_800;

/// An archive consists of blocks of this size.
const BLOCK: usize = 512;

/// Zeros to fill a block up, or for the two empty ones at the end.
const ZEROS: [u8; 2 * BLOCK] = [0; 2 * BLOCK];

/// Sizes from here on do not fit into a header.
const HUGE: u64 = 1 << 33;

/// How much is gathered before it is written: 1 MiB.
const GATHERED: usize = 1 << 20;

/// How hard zstd tries. Here 3 makes a thirtieth of a site, as fast as 1; 5 makes it a
/// fifth smaller still, and takes nearly three times as long.
const LEVEL: i32 = 3;

/// Whether an archive is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveKind {
    /// It is not.
    Tar,
    /// With Zstandard.
    TarZst,
}

impl ArchiveKind {
    /// What the ending of a path asks for: `.tar`, `.tar.zst`, `.tzst`.
    pub fn of_path(path: &Path) -> Option<Self> {
        let name = path.file_name()?.as_encoded_bytes();
        let ends = |ending: &str| name.len() > ending.len() && name.ends_with(ending.as_bytes());
        if ends(".tar") {
            Some(Self::Tar)
        } else if ends(".tar.zst") || ends(".tzst") {
            Some(Self::TarZst)
        } else {
            None
        }
    }
}

/// An archive that is being written. What was written is of no use before
/// [`Archive::finish`].
pub struct Archive<W: Write> {
    out: BufWriter<Sink<W>>,
    /// The header that all others begin as.
    blank: Header,
    /// The path of the last entry.
    last: String,
    /// How much of `last` is the path of a file: itself, and those that it begins with.
    files: Vec<usize>,
    /// Whether an entry was begun and not ended.
    broken: bool,
}

/// Where the blocks go.
enum Sink<W: Write> {
    Plain(W),
    Zst(zstd::Encoder<'static, W>),
}

impl<W: Write> Write for Sink<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(out) => out.write(bytes),
            Self::Zst(out) => out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(out) => out.flush(),
            Self::Zst(out) => out.flush(),
        }
    }
}

impl<W: Write> Archive<W> {
    /// Begins an archive. `out` needs no buffer.
    ///
    /// `date`, in seconds since 1970, is that of every entry, as `SOURCE_DATE_EPOCH` may
    /// ask for. Web servers and rsync take a file of the same date and size for the same
    /// file: who unpacks one site over another wants a date that grows, such as that of
    /// the commit, or `tar -xm`.
    pub fn new(out: W, kind: ArchiveKind, date: Option<u64>) -> io::Result<Self> {
        let mut blank = Header::new_ustar();
        blank.set_uid(0);
        blank.set_gid(0);
        blank.set_device_major(0)?;
        blank.set_device_minor(0)?;
        blank.set_mtime(date.unwrap_or(DATE));
        let sink = match kind {
            ArchiveKind::Tar => Sink::Plain(out),
            ArchiveKind::TarZst => {
                let mut encoder = zstd::Encoder::new(out, LEVEL)?;
                encoder.include_checksum(true)?;
                Sink::Zst(encoder)
            }
        };
        Ok(Self {
            out: BufWriter::with_capacity(GATHERED, sink),
            blank,
            last: String::new(),
            files: Vec::new(),
            broken: false,
        })
    }

    /// Adds one file. `path` is relative, with `/`, and comes after the last one, by
    /// bytes.
    pub fn add(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.begin(path, bytes.len() as u64)?;
        self.out.write_all(bytes)?;
        self.end(bytes.len() as u64)
    }

    /// Adds one file of `size` bytes out of a source. Never more than a part is in memory.
    pub fn copy(&mut self, path: &str, size: u64, source: impl Read) -> io::Result<()> {
        self.begin(path, size)?;
        // What is added to a file meanwhile is left out: its size is written.
        if io::copy(&mut source.take(size), &mut self.out)? < size {
            let message = format!("the file for `{path}` was shortened while it was read");
            return Err(Error::new(ErrorKind::UnexpectedEof, message));
        }
        self.end(size)
    }

    /// Ends the archive. It is whole once this returns, and as far as `out` writes.
    pub fn finish(mut self) -> io::Result<W> {
        self.refuse_broken()?;
        self.out.write_all(&ZEROS)?;
        let mut out = match self.out.into_inner().map_err(|e| e.into_error())? {
            Sink::Plain(out) => out,
            Sink::Zst(encoder) => encoder.finish()?,
        };
        out.flush()?;
        Ok(out)
    }

    /// Ends an archive that lacks files, for whoever reads it as it is written. An archive
    /// that merely lacks its end is taken for a whole one by GNU tar, bsdtar and others; one
    /// that ends within an entry by none. That entry's name is for people.
    pub fn break_off(mut self) -> io::Result<()> {
        if !self.broken {
            self.header("INCOMPLETE", BLOCK as u64, EntryType::Regular)?;
        }
        self.out.flush()
    }

    /// Checks a new path, and writes the headers of the folders that it is the first
    /// in, and its own.
    fn begin(&mut self, path: &str, size: u64) -> io::Result<()> {
        self.refuse_broken()?;
        if !is_inside(path) {
            return refuse(format!("`{path}` is not a path within the archive"));
        }
        if path <= self.last.as_str() {
            return refuse(format!("`{path}` cannot come after `{}`", self.last));
        }
        let both = path.bytes().zip(self.last.bytes());
        let same = both.take_while(|(new, last)| new == last).count();
        // Whatever begins with the path of a file follows it at once.
        self.files.retain(|&end| end <= same);
        if let Some(&end) = self.files.iter().find(|&&end| path[end..].starts_with('/')) {
            let file = &path[..end];
            return refuse(format!("`{file}` is a file: it cannot be a folder, too"));
        }
        self.files.push(path.len());
        self.last.clear();
        self.last.push_str(path);
        self.broken = true;
        for (slash, _) in path.match_indices('/').filter(|(slash, _)| *slash >= same) {
            self.header(&path[..=slash], 0, EntryType::Directory)?;
        }
        self.header(path, size, EntryType::Regular)
    }

    /// Ends an entry with so many bytes.
    fn end(&mut self, size: u64) -> io::Result<()> {
        self.fill_up(size)?;
        self.broken = false;
        Ok(())
    }

    /// Writes the header of an entry, and a pax header before it if it takes one.
    fn header(&mut self, path: &str, size: u64, kind: EntryType) -> io::Result<()> {
        let placed = split(path).filter(|_| path.is_ascii());
        let mut more = Vec::new();
        if placed.is_none() {
            more.extend(record("path", path));
        }
        if size >= HUGE {
            more.extend(record("size", &size.to_string()));
        }
        if !more.is_empty() {
            let mut pax = self.blank.clone();
            pax.set_entry_type(EntryType::XHeader);
            self.write_header(pax, ("", "././@PaxHeader"), more.len() as u64)?;
            self.out.write_all(&more)?;
            self.fill_up(more.len() as u64)?;
        }
        let mut header = self.blank.clone();
        header.set_entry_type(kind);
        // For readers that know no pax: something at least.
        let part = || path.trim_end_matches('/').rsplit('/').next();
        let placed = placed.unwrap_or_else(|| ("", part().unwrap_or(path)));
        self.write_header(header, placed, size)
    }

    fn write_header(
        &mut self,
        mut header: Header,
        (prefix, name): (&str, &str),
        size: u64,
    ) -> io::Result<()> {
        let folder = header.entry_type().is_dir();
        header.set_mode(if folder { 0o755 } else { 0o644 });
        header.set_size(size);
        let fields = header.as_ustar_mut().expect("made as one");
        put(&mut fields.prefix, prefix);
        put(&mut fields.name, name);
        header.set_cksum();
        self.out.write_all(header.as_bytes())
    }

    /// Fills the last block of an entry's contents.
    fn fill_up(&mut self, size: u64) -> io::Result<()> {
        let missing = size.next_multiple_of(BLOCK as u64) - size;
        self.out.write_all(&ZEROS[..missing as usize])
    }

    fn refuse_broken(&self) -> io::Result<()> {
        match self.broken {
            true => refuse(format!("the archive is broken off at `{}`", self.last)),
            false => Ok(()),
        }
    }
}

fn refuse<T>(message: String) -> io::Result<T> {
    Err(Error::new(ErrorKind::InvalidInput, message))
}

/// A path as the two fields of a header: what comes before a slash (or nothing), and
/// what comes after it. None if it does not fit.
fn split(path: &str) -> Option<(&str, &str)> {
    if path.len() <= 100 {
        return Some(("", path));
    }
    // The last slash that leaves no more before it than fits, and something after it.
    let most = (path.len() - 1).min(156);
    let slash = path.as_bytes()[..most].iter().rposition(|b| *b == b'/')?;
    let (prefix, name) = (&path[..slash], &path[slash + 1..]);
    (name.len() <= 100).then_some((prefix, name))
}

/// Fills a field as far as it reaches. What is not ASCII becomes `?`.
fn put(field: &mut [u8], text: &str) {
    for (slot, byte) in field.iter_mut().zip(text.bytes()) {
        *slot = if byte.is_ascii() { byte } else { b'?' };
    }
}

/// A line of a pax header. It begins with its own length.
fn record(key: &str, value: &str) -> Vec<u8> {
    let rest = format!(" {key}={value}\n");
    let mut length = rest.len();
    while length != rest.len() + length.to_string().len() {
        length = rest.len() + length.to_string().len();
    }
    format!("{length}{rest}").into_bytes()
}

#[cfg(test)]
mod tests;
