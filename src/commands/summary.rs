//! What a build has done, in a few lines.

use crate::diagnostic::grouped;
use crate::model::{Kind, Locale};
use crate::plan::Coverage;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

/// Counts of one build.
#[derive(Clone, Debug)]
pub struct Counts {
    /// By locale and kind: pages, and how many of them are wholly translated.
    pages: Vec<[(usize, usize); Kind::ALL.len()]>,
    /// Files that are new or changed.
    pub written: usize,
    /// Files that were there as they should be.
    pub unchanged: usize,
    /// Files that were made, to be written or compared; what an earlier build made from
    /// the same is not.
    pub made: usize,
}

impl Counts {
    /// Nothing done yet.
    pub fn new(locales: usize) -> Self {
        Self {
            pages: vec![Default::default(); locales],
            written: 0,
            unchanged: 0,
            made: 0,
        }
    }

    /// One more page.
    pub fn page(&mut self, locale: usize, kind: Kind, coverage: Coverage) {
        let (pages, whole) = &mut self.pages[locale][kind as usize];
        *pages += 1;
        *whole += usize::from(coverage == Coverage::Whole);
    }

    /// Both together.
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
        self
    }
}

/// The pages by locale and kind, as a table of plain text.
pub fn table(counts: &Counts, locales: &[Locale]) -> String {
    let kinds: Vec<_> = Kind::ALL
        .into_iter()
        .filter(|kind| counts.pages.iter().any(|row| row[*kind as usize].0 > 0))
        .collect();
    let mut table = vec![vec![String::new()]];
    table[0].extend(kinds.iter().map(|kind| kind.label().to_owned()));
    table[0].extend(["total", "wholly translated"].map(str::to_owned));
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

/// What became of the files, in a line.
pub fn files(counts: &Counts, pruned: usize, out: &Path, time: Duration) -> String {
    format!(
        "\n{} written, {} unchanged, {} pruned in {} ({} made in {})\n",
        grouped(counts.written),
        grouped(counts.unchanged),
        grouped(pruned),
        out.display(),
        grouped(counts.made),
        seconds(time),
    )
}

fn seconds(time: Duration) -> String {
    match time.as_millis() {
        ms if ms < 1000 => format!("{ms} ms"),
        _ => format!("{:.1} s", time.as_secs_f64()),
    }
}
