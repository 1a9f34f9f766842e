//! Finds characters that are forbidden in texts, whether written literally or as escapes of
//! YAML, Fluent or Markdown.
//!
//! Input: the site's own texts, and its messages. Output: one error per character, at its
//! position. [`crate::text`] defines which characters are forbidden; this module finds
//! where texts begin and end, since directional marks must be closed within one text.

use super::tree::SourceTree;
use super::yaml;
use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, Span};
use crate::l10n::{PLACEABLE, Pseudo, Resource, Text};
use crate::markdown::blocks;
use crate::project::MessageFile;
use crate::text::{Fault, Shown, Signs, has_marks, unbalanced};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

const CODE: &str = "load/bad-character";

/// Checks all of the site's own texts. Drops errors that follow from these faults: all
/// syntax errors of a YAML file with such a character, other loading errors on the same
/// line, and syntax errors of a file that is not UTF-8.
pub fn check(tree: &SourceTree, messages: &[MessageFile], out: &mut Diagnostics) {
    let messages = messages.iter().filter(|file| !file.built_in);
    let messages: BTreeMap<SourceId, &Resource> =
        messages.map(|file| (file.source, &file.resource)).collect();
    // Bytes that are not text are not checked any further.
    let unread = out.iter().filter(|d| d.code == "load/invalid-utf8");
    let unread: HashSet<SourceId> = unread.map(|d| d.span.source).collect();
    let files = tree.own.iter().filter(|(_, id)| !unread.contains(id));
    let files: Vec<(&String, SourceId)> = files.map(|(path, id)| (path, *id)).collect();
    let found = files.par_iter().map(|(path, id)| {
        let text = &tree.sources.at(*id).text;
        let made = |pseudo: &Pseudo| path.starts_with(&format!("locales/{}/", pseudo.tag()));
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        match ending {
            "yaml" | "yml" => of_yaml(tree, *id),
            "md" if !(tree.pseudo && Pseudo::ALL.iter().any(made)) => of_page(text),
            "html" => of_template(text),
            "ftl" => messages
                .get(id)
                .map_or_else(Vec::new, |r| of_messages(text, r)),
            _ => Vec::new(),
        }
    });
    let found: Vec<Vec<Fault>> = found.collect();
    let mut faulty: HashMap<SourceId, (Lines, HashSet<usize>)> = HashMap::new();
    let mut all = Diagnostics::default();
    for ((_, id), faults) in files.iter().zip(found) {
        // The same character may be found both as written and as shown.
        let once: BTreeMap<usize, Fault> = faults.into_iter().map(|f| (f.range.start, f)).collect();
        if once.is_empty() {
            continue;
        }
        let lines = Lines::of(&tree.sources.at(*id).text);
        let numbers = once.keys().map(|at| lines.at(*at)).collect();
        faulty.insert(*id, (lines, numbers));
        for fault in once.into_values() {
            let span = Span::new(*id, fault.range.clone());
            all.push(Diagnostic::error(CODE, span, fault.message()).hint(fault.hint()));
        }
    }
    let echo = |d: &Diagnostic| match (d.code, faulty.get(&d.span.source)) {
        ("load/yaml-syntax", Some(_)) => true,
        ("load/yaml-syntax" | "load/ftl-syntax", None) => unread.contains(&d.span.source),
        (code, Some((lines, numbers))) if code.starts_with("load/") => {
            numbers.contains(&lines.at(d.span.range.start))
        }
        _ => false,
    };
    all.extend(std::mem::take(out).into_iter().filter(|d| !echo(d)));
    *out = all;
}

/// Where the lines of a text end.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(text.match_indices('\n').map(|(at, _)| at).collect())
    }

    /// The zero-based number of the line that contains a byte.
    fn at(&self, offset: usize) -> usize {
        self.0.partition_point(|end| *end < offset)
    }
}

/// Each line is a text, except in double-quoted scalars, which may contain escapes and span
/// several lines.
fn of_yaml(tree: &SourceTree, id: SourceId) -> Vec<Fault> {
    let text = &tree.sources.at(id).text;
    let signs = Signs::of(text);
    let mut faults = signs.forbidden(text);
    if !signs.escapes() && !signs.marks(text) {
        return faults;
    }
    let mut scalars: Vec<Range<usize>> = Vec::new();
    if let Ok(node) = yaml::parse(&tree.sources, id) {
        node.scalars(&mut |range| scalars.push(range.clone()));
    }
    let written = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
    let (mut quoted, plain): (Vec<_>, Vec<_>) = scalars
        .into_iter()
        .partition(|range| written(range).starts_with('"'));
    quoted.sort_by_key(|range| range.start);
    for range in &quoted {
        faults.extend(unescaped(text, range).faults());
    }
    for range in &plain {
        let within = of_lines(written(range), |_| false);
        faults.extend(within.into_iter().map(|fault| moved(fault, range.start)));
    }
    faults.extend(of_lines(text, |line| {
        let before = quoted.partition_point(|range| range.start < line.end);
        before > 0 && quoted[before - 1].end > line.start
    }));
    faults
}

/// A double-quoted scalar of YAML, without its quotes (YAML 1.2, 5.7).
fn unescaped(text: &str, range: &Range<usize>) -> Shown {
    let mut shown = Shown::default();
    let (mut at, end) = (range.start + 1, range.end.saturating_sub(1));
    while at < end {
        let rest = &text[at..end];
        let Some(escape) = rest.strip_prefix('\\') else {
            let length = rest.find('\\').unwrap_or(rest.len());
            shown.push(&rest[..length], at..at + length);
            at += length;
            continue;
        };
        let kind = escape.chars().next().unwrap_or_default();
        let digits = match kind {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let length = kind.len_utf8() + digits;
        let number = escape.get(kind.len_utf8()..length);
        let number = number.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let character = match kind {
            'x' | 'u' | 'U' => number.and_then(char::from_u32),
            '0' => Some('\0'),
            'a' => Some('\u{7}'),
            'b' => Some('\u{8}'),
            'v' => Some('\u{b}'),
            'f' => Some('\u{c}'),
            'e' => Some('\u{1b}'),
            'N' => Some('\u{85}'),
            'L' => Some('\u{2028}'),
            'P' => Some('\u{2029}'),
            // A quote or a line break: never a fault.
            _ => None,
        };
        let end = at + 1 + escape.get(..length).map_or(escape.len(), str::len);
        if let Some(c) = character {
            shown.push(c.encode_utf8(&mut [0; 4]), at..end);
        }
        at = end;
    }
    shown
}

/// Each block of a page is a text.
fn of_page(text: &str) -> Vec<Fault> {
    let signs = Signs::of(text);
    let mut faults = signs.forbidden(text);
    if signs.escapes() || signs.marks(text) {
        faults.extend(blocks(text).iter().flat_map(|block| block.shown.faults()));
    }
    faults
}

/// Each line is a text. Private-use characters are allowed, since the site's own style
/// sheet may define what they look like.
fn of_template(text: &str) -> Vec<Fault> {
    let signs = Signs::of(text);
    let mut faults = signs.forbidden(text);
    faults.retain(|fault| !fault.is_private_use());
    if signs.marks(text) {
        faults.extend(of_lines(text, |_| false));
    }
    faults
}

/// Each value and attribute of a message is a text, and so is each variant in it. A byte
/// order mark before an id is a syntax error, and reported as one.
fn of_messages(text: &str, resource: &Resource) -> Vec<Fault> {
    let signs = Signs::of(text);
    let mut faults = signs.forbidden(text);
    if faults.iter().any(Fault::is_byte_order_mark) {
        let lines = Lines::of(text);
        let told = resource.faults.iter().map(|f| lines.at(f.range.start));
        let told: HashSet<usize> = told.collect();
        faults.retain(|f| !f.is_byte_order_mark() || !told.contains(&lines.at(f.range.start)));
    }
    if signs.escapes() || signs.marks(text) {
        let patterns = resource.entries.iter().flat_map(|entry| entry.patterns());
        for shown in patterns.flat_map(|(_, pattern)| &pattern.texts) {
            faults.extend(of_shown(text, shown));
        }
    }
    faults
}

fn of_shown(text: &str, shown: &Text) -> Vec<Fault> {
    let all = blocks(&shown.value);
    let all = all.iter().flat_map(|block| block.shown.faults());
    let all = all.filter_map(|mut fault| {
        fault.range = shown.source_range(fault.range);
        let written = &text[fault.range.start..];
        let escape = match written.as_bytes() {
            [b'\\', b'U', ..] => 8,
            [b'\\', ..] => 6,
            _ => 0,
        };
        fault.range.end = fault.range.end.max(fault.range.start + escape);
        // A literal one has been found in the file already; here it represents a placeable.
        let placeable = fault.character == PLACEABLE && !written.starts_with(['\\', '&']);
        (!placeable).then_some(fault)
    });
    all.collect()
}

/// Moves a fault from a part of a text that begins at `start` to the whole text.
fn moved(mut fault: Fault, start: usize) -> Fault {
    fault.range = fault.range.start + start..fault.range.end + start;
    fault
}

/// Unbalanced directional marks within each line, except lines that are `excepted`.
fn of_lines(text: &str, excepted: impl Fn(&Range<usize>) -> bool) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let range = start..start + line.len();
        if has_marks(line) && !excepted(&range) {
            let within = unbalanced(line).into_iter();
            faults.extend(within.map(|fault| moved(fault, start)));
        }
        start = range.end;
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::super::{SourceTree, load};

    const RECORD: &str = "content/x/codes/1-n.yaml";

    /// Reports on such characters in one file of a small site: line, column and code point.
    fn found(path: &str, text: &str) -> Vec<(usize, usize, String)> {
        let mut tree = SourceTree::built_in();
        tree.add("content/site.yaml", "base_url: https://a.example\n");
        tree.add("content/x/protocol.yaml", "name: X\nclasses: [1xx]\n");
        tree.add(RECORD, "code: 1\nname: N\nclass: 1xx\n");
        tree.add("locales/en/locale.ftl", "locale-name = English\n");
        tree.add(path, text);
        let loaded = load(tree, None);
        let syntax = |d: &&crate::diagnostic::Diagnostic| d.code.ends_with("-syntax");
        assert_eq!(loaded.diagnostics.iter().filter(syntax).count(), 0);
        let about = loaded.diagnostics.iter().filter(|d| d.code == super::CODE);
        about
            .map(|d| {
                let at = loaded.project.sources.at(d.span.source);
                let at = at.position(d.span.range.start);
                let number = d.message.split(' ').next().unwrap_or_default();
                (at.line, at.column, number.to_owned())
            })
            .collect()
    }

    #[test]
    fn as_themselves_and_as_escapes_in_every_kind_of_file() {
        let ftl = "locales/en/site.ftl";
        let page = "locales/en/pages/a.md";
        for (path, text, line, column, number) in [
            (
                RECORD,
                "code: 1\nname: a\u{202e}b\nclass: 1xx\n",
                2,
                8,
                "U+202E",
            ),
            (
                RECORD,
                "code: 1\nname: \"\\\"a\\u202Eb\"\nclass: 1xx\n",
                2,
                11,
                "U+202E",
            ),
            (
                RECORD,
                "code: 1\nname: \"\\x1b[1m\"\nclass: 1xx\n",
                2,
                8,
                "U+001B",
            ),
            (
                RECORD,
                "code: 1\nname: \"a\\eb\"\nclass: 1xx\n",
                2,
                9,
                "U+001B",
            ),
            (
                RECORD,
                "code: 1\nname: \"a\\U0001FFFE\"\nclass: 1xx\n",
                2,
                9,
                "U+1FFFE",
            ),
            (
                RECORD,
                "code: 1\nname: N\nclass: 1xx\n# a\u{7}\n",
                4,
                4,
                "U+0007",
            ),
            (RECORD, "code: 1\nname: N\0\nclass: 1xx\n", 2, 8, "U+0000"),
            (
                RECORD,
                "code: 1\nname: a\u{2067}b\nclass: 1xx\n",
                2,
                8,
                "U+2067",
            ),
            (
                RECORD,
                "code: 1\nname: \"a\\u2067b\"\nclass: 1xx\n",
                2,
                9,
                "U+2067",
            ),
            (
                RECORD,
                "code: 1\nname: N\nclass: 1xx\nexchange: |\n  C: a\u{2067}\n  S: b\u{2069}\n",
                5,
                7,
                "U+2067",
            ),
            (
                "content/vocabulary.yaml",
                "a: [b]\n\"c\\u2028\": [d]\n",
                2,
                3,
                "U+2028",
            ),
            (
                "content/allow.yaml",
                "- code: check/clause\n  reason: a\u{9b}b\n",
                2,
                12,
                "U+009B",
            ),
            (
                RECORD,
                "code: 1\nname: N\nclass: 1xx\nrelated: [\u{2067}a, b\u{2069}]\n",
                4,
                11,
                "U+2067",
            ),
            (ftl, "site-title = a\u{202e}b\n", 1, 15, "U+202E"),
            (ftl, "site-title = a{\"b\\\\\\u202E\"}\n", 1, 20, "U+202E"),
            (
                ftl,
                "site-title = {\"\\u0041\\U00FDD0\"}\n",
                1,
                22,
                "U+FDD0",
            ),
            (ftl, "site-title = a{\"\\uE000\"}\n", 1, 17, "U+E000"),
            (ftl, "site-title = a &#x202e; b\n", 1, 16, "U+202E"),
            (
                ftl,
                "site-title = a { $x ->\n    [a] b\n   *[c] \u{2066}\n}\n",
                3,
                9,
                "U+2066",
            ),
            (ftl, "-term = a{\"\\u2069\"}\n", 1, 12, "U+2069"),
            (ftl, "site-title = a\n    .x = b\u{feff}\n", 2, 11, "U+FEFF"),
            (ftl, "# a\u{1b}\n\nsite-title = a\n", 1, 4, "U+001B"),
            (ftl, "site-tit\u{200b}\u{202e}le = a\n", 1, 10, "U+202E"),
            (page, "# T\0\n", 1, 4, "U+0000"),
            (page, "# T\n\na &#7; b\n", 3, 3, "U+0007"),
            (page, "# T\n\na\n\u{2067}b\n\nc\u{2069}\n", 4, 1, "U+2067"),
            ("templates/a.html", "<p>\n\u{202d}</p>\n", 2, 1, "U+202D"),
        ] {
            let all = found(path, text);
            assert_eq!(
                all.first(),
                Some(&(line, column, number.to_owned())),
                "{text:?}"
            );
            let pairs = text.contains('\u{2069}') && text.contains('\u{2067}');
            assert_eq!(all.len(), if pairs { 2 } else { 1 }, "{text:?}: {all:?}");
        }
    }

    #[test]
    fn what_is_closed_within_its_text_and_what_is_written_out_is_right() {
        let ftl = "locales/en/site.ftl";
        for (path, text) in [
            (
                RECORD,
                "code: 1\nname: \"\\u2067a\\u2069\u{2067}b\\u2069\"\nclass: 1xx\n",
            ),
            (RECORD, "code: 1\nname: 'a\\u202E'\nclass: 1xx\n"),
            (
                ftl,
                "site-title = {\"\\u2067\"}a{ $x }\n    b{\"\\u2069\"}\n",
            ),
            (
                ftl,
                "site-title = { $x } the character `\\u202E`, `&#x202e;`\n",
            ),
            (
                "locales/en/pages/a.md",
                "# T\n\n&#x2067;a\nb\u{2069} `&#7;`\n",
            ),
            ("templates/a.html", "<i>\u{e900}</i>\n"),
        ] {
            assert_eq!(found(path, text), [], "{text:?}");
        }
    }
}
