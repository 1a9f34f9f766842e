//! Checks that another generator has rendered the same pages.

use crate::floor::is_comparison;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// Approximate number of pages to compare.
const SAMPLE: usize = 400;

/// Compares two sites. Returns the mean size of a comparison in each, in bytes. Errors: the
/// numbers of comparisons differ, or a sampled page is missing or its HTML differs; the
/// error shows the first difference. Whitespace and the hash of the JSON-LD in the page's
/// policy are ignored.
pub fn compare(ours: &Path, theirs: &Path) -> Result<[f64; 2]> {
    let (our_pages, our_bytes) = comparisons(ours)?;
    let (their_pages, their_bytes) = comparisons(theirs)?;
    ensure!(
        our_pages.len() == their_pages.len(),
        "{} comparisons, not {}",
        their_pages.len(),
        our_pages.len()
    );
    // Sorted by path, so that the sample covers all languages.
    let every = (our_pages.len() / SAMPLE).max(1);
    for path in our_pages.iter().step_by(every) {
        let place = theirs.join(path);
        let read = |path: &Path| fs::read_to_string(path).context(path.display().to_string());
        let (our, their) = (read(&ours.join(path))?, read(&place)?);
        let (our, their) = (words(&our), words(&their));
        if our != their {
            bail!("{}: {}", path.display(), difference(&our, &their));
        }
    }
    let mean = |bytes: u64| bytes as f64 / our_pages.len().max(1) as f64;
    Ok([mean(our_bytes), mean(their_bytes)])
}

/// The comparisons of a site, sorted by path, and their total bytes.
fn comparisons(site: &Path) -> Result<(Vec<PathBuf>, u64)> {
    let (mut pages, mut bytes) = (Vec::new(), 0);
    for entry in walkdir::WalkDir::new(site).sort_by_file_name() {
        let entry = entry?;
        let path = entry.path().strip_prefix(site)?;
        if is_comparison(path) {
            pages.push(path.to_owned());
            bytes += entry.metadata()?.len();
        }
    }
    Ok((pages, bytes))
}

/// The words of a page, without the hash and without the end of its attribute.
fn words(html: &str) -> Vec<&str> {
    let words = html.split_whitespace();
    let words = words.filter(|word| !word.starts_with("'sha256-"));
    words.map(|word| word.trim_end_matches("\">")).collect()
}

fn difference(ours: &[&str], theirs: &[&str]) -> String {
    let same = ours.iter().zip(theirs).take_while(|(a, b)| a == b).count();
    let around = |words: &[&str]| {
        let part = &words[same.saturating_sub(5)..(same + 5).min(words.len())];
        part.join(" ")
    };
    format!("`{}` instead of `{}`", around(theirs), around(ours))
}
