//! Generates a synthetic site for benchmarks: any number of protocols and codes, with prose
//! in four languages that never repeats.
//!
//! Input: a size and a seed. Output: paths in a site root, and their contents. The same
//! input gives the same bytes on every system. The prose is assembled from words of each
//! language and means nothing, but has the length, the letters and the typography of real
//! prose.

mod english;
mod french;
mod grammar;
mod japanese;
mod korean;
mod random;
mod records;

use anyhow::{Context, bail};
use grammar::{Rules, Writer};
pub use random::Random;
use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::str::FromStr;

/// The number of protocols, and of codes in each: `8×45`, or `8x45`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// The number of protocols.
    pub protocols: usize,
    /// The number of codes in each of them.
    pub codes: usize,
}

/// Maximum number of codes in one protocol: a class must not use up its 1000 numbers.
const MAX_CODES: usize = 4000;
/// Maximum number of codes in all, so that there are enough names.
const MAX_TOTAL: usize = 10_000;

impl FromStr for Size {
    type Err = String;

    /// Errors: the text is not two numbers with a cross between them, or is more than there
    /// are names for.
    fn from_str(text: &str) -> Result<Self, String> {
        let number = |n: &str| n.parse::<usize>().ok().filter(|n| *n > 0);
        let parts = text.split_once(['×', 'x', 'X']);
        let size = parts.and_then(|(p, c)| Some((number(p)?, number(c)?)));
        let Some((protocols, codes)) = size else {
            return Err(
                "write the number of protocols, a cross, and the number of codes of each: 8x45"
                    .to_owned(),
            );
        };
        let most = PROTOCOLS.len();
        if protocols > most || codes > MAX_CODES || protocols * codes > MAX_TOTAL {
            return Err(format!(
                "at most {most} protocols, {MAX_CODES} codes each, and {MAX_TOTAL} codes in all"
            ));
        }
        Ok(Self { protocols, codes })
    }
}

/// A language of the site.
#[derive(Debug)]
struct Language {
    /// What it calls itself.
    name: &'static str,
    /// The name of a protocol; `{}` is its short name.
    title: &'static str,
    /// Titles of the classes, starting with 1xx.
    classes: [&'static str; 5],
    /// How prose is assembled: see [`grammar`]. There is a rule for each of [`PARTS`].
    rules: &'static Rules,
}

/// Tags and languages. The first is the default one.
const LANGUAGES: [(&str, Language); 4] = [
    ("en", english::ENGLISH),
    ("fr", french::FRENCH),
    ("ja", japanese::JAPANESE),
    ("ko", korean::KOREAN),
];

/// The parts of the prose about a code.
const PARTS: [&str; 5] = ["means", "description", "seen", "when", "fix"];

/// Short names of protocols.
const PROTOCOLS: [&str; 26] = [
    "ALPHA", "BRAVO", "CHARLIE", "DELTA", "ECHO", "FOXTROT", "GOLF", "HOTEL", "INDIA", "JULIETT",
    "KILO", "LIMA", "MIKE", "NOVEMBER", "OSCAR", "PAPA", "QUEBEC", "ROMEO", "SIERRA", "TANGO",
    "UNIFORM", "VICTOR", "WHISKEY", "XRAY", "YANKEE", "ZULU",
];

/// The tags of the languages of a synthetic site.
pub fn locales() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|(tag, _)| *tag)
}

/// The files of a site root of this size: paths and contents.
pub fn site(size: Size, seed: u64) -> Vec<(String, String)> {
    let made = format!(
        "made by `versus-synthetic {}x{} --seed {seed}`, for measuring",
        size.protocols, size.codes
    );
    let settings = format!("# {made}\nbase_url: https://example.org\n");
    let mut files = vec![("content/site.yaml".to_owned(), settings)];
    for (tag, language) in &LANGUAGES {
        let text = format!("locale-name = {}\nlocale-direction = ltr\n", language.name);
        files.push((format!("locales/{tag}/locale.ftl"), text));
    }
    let mut names = HashSet::new();
    let mut writers = LANGUAGES
        .each_ref()
        .map(|(tag, language)| Writer::new(language.rules, Random::new(seed, tag)));
    for name in &PROTOCOLS[..size.protocols] {
        let slug = name.to_lowercase();
        let mut random = Random::new(seed, &slug);
        let text = format!(
            "name: {name}\nclasses: [1xx, 2xx, 3xx, 4xx, 5xx]\nspec:\n  title: {name} \
             Specification\n  url: https://{slug}.example.org/specification\ncommands:\n  [{}]\n",
            records::COMMANDS.join(", ")
        );
        files.push((format!("content/{slug}/protocol.yaml"), text));
        let codes = records::codes(size.codes, &mut names, &mut random);
        for code in &codes {
            let text = records::record(code, &codes, &slug, &mut random);
            let path = format!("content/{slug}/codes/{}.yaml", code.slug());
            files.push((path, text));
        }
        for ((tag, language), writer) in LANGUAGES.iter().zip(&mut writers) {
            let text = prose(name, &codes, language, writer, &made);
            files.push((format!("locales/{tag}/codes/{slug}.ftl"), text));
        }
    }
    files
}

/// Writes a site root of this size into a new or empty folder, and returns the number of
/// files. Errors: the folder is not empty, or cannot be written.
pub fn write(root: &Path, size: Size, seed: u64) -> anyhow::Result<usize> {
    let shown = root.display();
    let empty = match fs::read_dir(root) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) if error.kind() == ErrorKind::NotFound => true,
        Err(error) => return Err(error).with_context(|| format!("cannot write into {shown}")),
    };
    if !empty {
        bail!("{shown} is not empty: nothing was written; name a folder that is new");
    }
    let files = site(size, seed);
    for (path, text) in &files {
        let path = root.join(path);
        let about = || format!("cannot write {}", path.display());
        fs::create_dir_all(path.parent().expect("within the folder")).with_context(about)?;
        fs::write(&path, text).with_context(about)?;
    }
    Ok(files.len())
}

impl Size {
    /// The number of pages in one language: home, search, not found, and for each protocol
    /// its index, its codes, and every pair of them.
    pub fn pages(self) -> usize {
        let of_protocol = 1 + self.codes + self.codes * (self.codes - 1) / 2;
        3 + self.protocols * of_protocol
    }
}

/// The prose about a protocol and its codes in one language.
fn prose(
    name: &str,
    codes: &[records::Code],
    language: &Language,
    writer: &mut Writer,
    made: &str,
) -> String {
    let slug = name.to_lowercase();
    let title = language.title.replace("{}", name);
    let mut text = format!("### {name}: {made}\n\n{slug}-protocol = {title}\n");
    let _ = writeln!(text, "    .intro = {}", writer.text("description", ""));
    for (i, title) in language.classes.iter().enumerate() {
        let _ = writeln!(text, "{slug}-class-{}xx = {title}", i + 1);
    }
    for code in codes {
        let command = format!("`{}`", code.command);
        let _ = writeln!(
            text,
            "# {} {}\n{slug}-{} =",
            code.number, code.name, code.number
        );
        for part in PARTS {
            let _ = writeln!(text, "    .{part} = {}", writer.text(part, &command));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        let size = |protocols, codes| Ok(Size { protocols, codes });
        for (text, expected) in [
            ("8×45", size(8, 45)),
            ("1x56", size(1, 56)),
            ("1X1000", size(1, 1000)),
        ] {
            assert_eq!(text.parse(), expected, "{text}");
        }
        for text in [
            "", "8", "x", "8x", "x8", "0x5", "5x0", "-1x5", "8*45", "1x2x3",
        ] {
            let error = text.parse::<Size>().unwrap_err();
            assert!(error.contains("8x45"), "{text}: {error}");
        }
        for text in ["27x1", "1x4001", "26x400"] {
            let error = text.parse::<Size>().unwrap_err();
            assert!(error.contains("at most 26 protocols"), "{text}: {error}");
        }
    }
}
