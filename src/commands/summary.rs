//! Summarizes a build in a few lines.

use crate::diagnostic::grouped;
use crate::model::{Locale, LocaleId, PageKind};
use crate::plan::Coverage;
use crate::text::plain;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;
use typed_index_collections::{TiSlice, TiVec};

/// The counts of one build.
#[derive(Clone, Debug)]
pub struct Counts {
    /// By locale and kind: the number of pages, and of those that are completely
    /// translated.
    pages: TiVec<LocaleId, [(usize, usize); PageKind::ALL.len()]>,
    /// Files that are new or changed.
    pub written: usize,
    /// Files whose contents were already correct.
    pub unchanged: usize,
    /// Files that were built, to be written or compared; not those that an earlier build
    /// left from the same inputs.
    pub made: usize,
    /// Files that an earlier build wrote from the same inputs, but that had changed since,
    /// and were written again.
    pub mended: usize,
    /// The paths of the first of these.
    named: Vec<String>,
}

/// How many of these files are listed.
const NAMED: usize = 10;

impl Counts {
    /// All zero.
    pub fn new(locales: usize) -> Self {
        Self {
            pages: vec![Default::default(); locales].into(),
            written: 0,
            unchanged: 0,
            made: 0,
            mended: 0,
            named: Vec::new(),
        }
    }

    /// Counts a page.
    pub fn page(&mut self, locale: LocaleId, kind: PageKind, coverage: Coverage) {
        let (pages, whole) = &mut self.pages[locale][kind as usize];
        *pages += 1;
        *whole += usize::from(coverage == Coverage::Whole);
    }

    /// Counts a repaired file.
    pub fn mend(&mut self, path: &str) {
        self.mended += 1;
        if self.named.len() < NAMED {
            self.named.push(path.to_owned());
        }
    }

    /// The sum of both.
    #[must_use]
    pub fn plus(mut self, other: Self) -> Self {
        for (mine, theirs) in self
            .pages
            .iter_mut()
            .flatten()
            .zip(other.pages.iter().flatten())
        {
            mine.0 += theirs.0;
            mine.1 += theirs.1;
        }
        self.written += other.written;
        self.unchanged += other.unchanged;
        self.made += other.made;
        self.mended += other.mended;
        self.named.extend(other.named);
        self.named.sort_unstable();
        self.named.truncate(NAMED);
        self
    }
}

/// The pages by locale and kind, as a plain-text table.
pub fn table(counts: &Counts, locales: &TiSlice<LocaleId, Locale>) -> String {
    let kinds: Vec<_> = PageKind::ALL
        .into_iter()
        .filter(|kind| counts.pages.iter().any(|row| row[*kind as usize].0 > 0))
        .collect();
    let mut table = vec![vec![String::new()]];
    table[0].extend(kinds.iter().map(|kind| kind.label().to_owned()));
    table[0].extend(["total", "fully translated"].map(str::to_owned));
    for (locale, row) in locales.iter().zip(&counts.pages) {
        let (total, whole) = row.iter().fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1));
        let mut line = vec![locale.tag.clone()];
        line.extend(kinds.iter().map(|kind| grouped(row[*kind as usize].0)));
        line.push(grouped(total));
        line.push(match (total, whole) {
            (0, _) => "-".to_owned(),
            (t, w) if t == w => "all".to_owned(),
            (t, w) => format!("{} ({} %)", grouped(w), w * 100 / t),
        });
        table.push(line);
    }
    let widths = (0..table[0].len()).map(|i| table.iter().map(|l| l[i].chars().count()).max());
    let widths: Vec<_> = widths.map(|w| w.unwrap_or(0)).collect();
    let mut text = String::new();
    for line in &table {
        let _ = write!(text, "{:<w$}", line[0], w = widths[0]);
        for (cell, w) in line.iter().zip(&widths).skip(1) {
            let _ = write!(text, "  {cell:>w$}");
        }
        text.push('\n');
    }
    text
}

/// What happened to the files, in one line.
pub fn files(counts: &Counts, pruned: usize, out: &Path, time: Duration) -> String {
    format!(
        "\n{} written, {} unchanged, {} pruned in {} ({} built in {})\n",
        grouped(counts.written),
        grouped(counts.unchanged),
        grouped(pruned),
        plain(out),
        grouped(counts.made),
        seconds(time),
    )
}

/// Which files were written again because they were no longer as the last build left them;
/// with `verify`, also if there were none.
pub fn mended(counts: &Counts, verify: bool) -> String {
    if counts.mended == 0 && !verify {
        return String::new();
    }
    let named = counts.named.iter().map(|path| format!("\n  {path}"));
    let more = match counts.mended - counts.named.len() {
        0 => String::new(),
        n => format!("\n  and {} more", grouped(n)),
    };
    let compared = match verify {
        true => format!("{} compared byte by byte, ", grouped(counts.made)),
        false => String::new(),
    };
    format!(
        "\n{compared}{} repaired{}{more}\n",
        grouped(counts.mended),
        named.collect::<String>()
    )
}

fn seconds(time: Duration) -> String {
    match time.as_millis() {
        ms if ms < 1000 => format!("{ms} ms"),
        _ => format!("{:.1} s", time.as_secs_f64()),
    }
}
