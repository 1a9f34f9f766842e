//! Writes outputs into one archive: `site.tar` or `site.tar.zst`.
//!
//! Input: paths with their bytes, in the order of the paths. The same input gives the same
//! bytes on every system: entries belong to user and group 0, without names, have one
//! mtime, and the modes 0644 and 0755.
//!
//! The format is ustar. A path that does not fit into its header (too long, or not ASCII)
//! is stored in a pax header before it. Unlike GNU long names, pax is part of POSIX and
//! defines names as UTF-8, so they are also correct on Windows. GNU tar, bsdtar and Python
//! read it; but if the locale is not UTF-8, bsdtar warns about a non-ASCII name after it
//! has unpacked the file.
//!
//! Every folder has an entry before its files. Most readers would create it anyway, but
//! with a default mode and the current time, so a container image would not be
//! reproducible. The top folder has no entry, so that the folder into which an archive is
//! unpacked keeps its mode.
//!
//! Headers are filled in by the `tar` crate, but not written by it: its builder only knows
//! GNU long names, and copies contents twice.
//!
//! Compression runs in one thread, the writing one, while others render. The pages of a
//! site are so similar that zstd processes a gigabyte per second; zstd worker threads were
//! not faster, used ten times the memory, and compressed less.

mod file;

use super::manifest::is_inside;
pub use file::ArchiveFile;
use std::io::{self, BufWriter, Error, ErrorKind, Read, Write};
use std::path::Path;
use tar::{EntryType, Header};

/// The default mtime of every entry: 1980-01-01. Some tools treat 0 as a missing date, and
/// ZIP files cannot represent an earlier one.
const DATE: u64 = 315_532_800;

/// The size in bytes of the blocks that an archive consists of.
const BLOCK: usize = 512;

/// Zeros to pad a block, or for the two empty ones at the end.
const ZEROS: [u8; 2 * BLOCK] = [0; 2 * BLOCK];

/// Sizes from here on (8 GiB) do not fit into a header.
const HUGE: u64 = 1 << 33;

/// Size of the write buffer: 1 MiB.
const GATHERED: usize = 1 << 20;

/// The zstd compression level. Level 3 shrinks a site to a thirtieth, as fast as 1; level 5
/// makes it another fifth smaller, but takes nearly three times as long.
const LEVEL: i32 = 3;

/// Whether an archive is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveKind {
    /// Uncompressed.
    Tar,
    /// Compressed with Zstandard.
    TarZst,
}

impl ArchiveKind {
    /// The kind that the extension of a path selects: `.tar`, `.tar.zst`, `.tzst`.
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

/// An archive that is being written. It is unusable before [`Archive::finish`].
pub struct Archive<W: Write> {
    out: BufWriter<Sink<W>>,
    /// The header that all others start from.
    blank: Header,
    /// The path of the last entry.
    last: String,
    /// Lengths of the prefixes of `last` that are paths of files, including `last` itself.
    files: Vec<usize>,
    /// Whether an entry was begun and not finished.
    broken: bool,
}

/// Writes the blocks.
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
    /// Begins an archive. `out` need not be buffered.
    ///
    /// `date`, in seconds since 1970, becomes the mtime of every entry, as set by
    /// `SOURCE_DATE_EPOCH`. Web servers and rsync treat a file with the same date and size
    /// as unchanged: to unpack one site over another, use an increasing date, such as that
    /// of the commit, or `tar -xm`.
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

    /// Adds one file. `path` is relative, uses `/`, and sorts after the last one bytewise.
    pub fn add(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.begin(path, bytes.len() as u64)?;
        self.out.write_all(bytes)?;
        self.end(bytes.len() as u64)
    }

    /// Adds one file of `size` bytes from a reader. Only a part of it is in memory at a
    /// time.
    pub fn copy(&mut self, path: &str, size: u64, source: impl Read) -> io::Result<()> {
        self.begin(path, size)?;
        // If the file grows meanwhile, the rest is left out: its size is already written.
        if io::copy(&mut source.take(size), &mut self.out)? < size {
            let message = format!("the source of `{path}` was truncated while it was being read");
            return Err(Error::new(ErrorKind::UnexpectedEof, message));
        }
        self.end(size)
    }

    /// Ends the archive. Once this returns, all of it has been written to `out` and
    /// flushed.
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

    /// Ends an incomplete archive so that readers of the stream detect it. GNU tar, bsdtar
    /// and others accept an archive without its end blocks as complete; none of them
    /// accepts one that ends within an entry. The name of that entry is for people.
    pub fn break_off(mut self) -> io::Result<()> {
        if !self.broken {
            self.header("INCOMPLETE", BLOCK as u64, EntryType::Regular)?;
        }
        self.out.flush()
    }

    /// Checks a new path, and writes the headers of the folders of which it is the first
    /// entry, and its own.
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
        // Whatever begins with the path of a file follows it immediately.
        self.files.retain(|&end| end <= same);
        if let Some(&end) = self.files.iter().find(|&&end| path[end..].starts_with('/')) {
            let file = &path[..end];
            return refuse(format!("`{file}` is a file: it cannot also be a folder"));
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

    /// Ends an entry of `size` bytes.
    fn end(&mut self, size: u64) -> io::Result<()> {
        self.fill_up(size)?;
        self.broken = false;
        Ok(())
    }

    /// Writes the header of an entry, and before it a pax header if one is needed.
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
        // For readers without support for pax.
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

    /// Pads the last block of an entry's contents.
    fn fill_up(&mut self, size: u64) -> io::Result<()> {
        let missing = size.next_multiple_of(BLOCK as u64) - size;
        self.out.write_all(&ZEROS[..missing as usize])
    }

    fn refuse_broken(&self) -> io::Result<()> {
        match self.broken {
            true => refuse(format!("the archive was aborted at `{}`", self.last)),
            false => Ok(()),
        }
    }
}

fn refuse<T>(message: String) -> io::Result<T> {
    Err(Error::new(ErrorKind::InvalidInput, message))
}

/// Splits a path into the two fields of a header: what comes before a slash (or nothing),
/// and what comes after it. `None` if it does not fit.
fn split(path: &str) -> Option<(&str, &str)> {
    if path.len() <= 100 {
        return Some(("", path));
    }
    // The last slash with no more before it than fits, and something after it.
    let most = (path.len() - 1).min(156);
    let slash = path.as_bytes()[..most].iter().rposition(|b| *b == b'/')?;
    let (prefix, name) = (&path[..slash], &path[slash + 1..]);
    (name.len() <= 100).then_some((prefix, name))
}

/// Fills a field, truncating the value if necessary. Bytes that are not ASCII become `?`.
fn put(field: &mut [u8], text: &str) {
    for (slot, byte) in field.iter_mut().zip(text.bytes()) {
        *slot = if byte.is_ascii() { byte } else { b'?' };
    }
}

/// A record of a pax header. It begins with its own length.
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
