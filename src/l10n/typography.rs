//! Typography that readers stumble over: spaces, quotes, punctuation, and Korean particles
//! written by hand.
//!
//! Input: a language and the text of one Fluent pattern, inline Markdown in which every
//! placeable is U+FFFC. Output: [`Slip`]s with their bytes of that text. Never looks into
//! code spans, addresses and escapes, never corrects anything, and is silent where it is a
//! matter of taste: a false alarm is worse than a miss.

use super::PARTICLES;
use std::ops::Range;

/// A mistake of typography.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Bytes of the text: what is to be replaced, or what lacks a space beside it.
    pub range: Range<usize>,
    /// What is wrong: one sentence without a full stop.
    pub message: String,
    /// What to do.
    pub hint: String,
}

/// The slips in `text`, in order. `language` is a primary subtag (`fr`, `ja`, `ko`); of
/// any other nothing is known, and nothing reported.
pub fn slips(language: &str, text: &str) -> Vec<Slip> {
    let line = Line::read(text);
    let mut found = match language {
        "fr" => french(&line),
        "ja" => japanese(&line),
        "ko" => korean(&line),
        _ => return Vec::new(),
    };
    let wide = |i: &usize| line.at(*i) == ' ' && line.range(*i).len() > 1;
    let wide = (1..line.last()).filter(wide);
    found.extend(wide.map(|i| line.slip(i, WIDE)));
    found.sort_by_key(|slip| (slip.range.start, slip.range.end));
    // What two rules blame is reported once, and a row of the same mistake as one.
    found.dedup_by(|next, slip| {
        let row = slip.range.end == next.range.start && slip.message == next.message;
        if row {
            slip.range.end = next.range.end;
        }
        row || slip.range == next.range
    });
    found
}

/// What is wrong, and what to do.
type Fault = (&'static str, &'static str);
const WIDE: Fault = ("more than one space", "leave one");
const EARLY: Fault = ("a space before a comma or a full stop", "leave it out");
const LOOSE: Fault = ("the line may break at this space", "write a no-break space, U+00A0");
const BARE: Fault = ("this mark lacks its no-break space", "put U+00A0 between it and the word");
const APOSTROPHE: Fault = ("the apostrophe is straight", "write ’");
const DOTS: Fault = ("three dots stand for an ellipsis", "write …");
const QUOTES: Fault = (
    "these are not the quotation marks of French",
    "write « … » with no-break spaces (U+00A0) inside, and “…” only within these",
);
const STRAIGHT: Fault = ("straight quotation marks around Japanese", "write 「…」");
const HALF: Fault = ("half-width punctuation next to Japanese", "write 、 。 ！ ？ ：");
const PARENTHESIS: Fault = ("a half-width parenthesis in Japanese", "write （…）");
const KANA: Fault = ("half-width kana", "write full-width kana");
const SPACE: Fault = ("a space in Japanese or next to its punctuation", "leave it out");
const SPACED: Fault = ("a space before or after Japanese, elsewhere there is none", "leave it out");
const JOINED: Fault = ("no space before or after Japanese, elsewhere there is one", "put a space");
const FULL: Fault = ("full-width punctuation in Korean", "write . , : ; ! ? ( )");

/// What comes before, the mark, what comes after; which of the three is to be blamed (-1,
/// 0, 1), and why.
type Rule = (fn(char) -> bool, &'static str, fn(char) -> bool, isize, Fault);

/// What follows a mark is asked because within a word it is something else: 12:30, a?b=c,
/// :root, .htaccess; and `:)` is a smiley.
const FRENCH: [Rule; 11] = [
    (is_gap, ":;", ends_clause, -1, LOOSE),
    (is_gap, "!?", ends_sentence, -1, LOOSE),
    (is_gap, "»", |_| true, -1, LOOSE),
    // `` `PASV`: `` may be the very syntax that is spoken of.
    (|c| ends_word(c) && c != CODE, ":", ends_clause, 0, BARE),
    (ends_word, ";", ends_clause, 0, BARE),
    (ends_word, "!?", ends_sentence, 0, BARE),
    (is_quoted, "»", |_| true, 0, BARE),
    (|_| true, "«", is_gap, 1, LOOSE),
    (|_| true, "«", is_quoted, 0, BARE),
    (char::is_alphabetic, "'", starts_word, 0, APOSTROPHE),
    (is_gap, ",.", ends_clause, -1, EARLY),
];

const JAPANESE: [Rule; 9] = [
    (is_japanese, ",", |_| true, 0, HALF),
    (|_| true, ",", is_japanese, 0, HALF),
    // Not 例.txt, 1.概要, Yahoo!ニュース.
    (is_japanese, ".!?", |c| is_japanese(c) || ends_sentence(c), 0, HALF),
    (is_japanese, ":", |c| !"/:)(-".contains(c), 0, HALF),
    // Not 1:多.
    (|c| starts_word(c) && !c.is_numeric(), ":", is_japanese, 0, HALF),
    // Not インターネット エクスプローラー, a way to write compounds.
    (is_letter, " ", |c| is_letter(c) && !is_katakana(c), 0, SPACE),
    (|c| is_letter(c) && !is_katakana(c), " ", is_letter, 0, SPACE),
    (is_tight, " ", |_| true, 0, SPACE),
    (|_| true, " ", is_tight, 0, SPACE),
];

const KOREAN: [Rule; 2] = [
    // Unless Japanese or Chinese is quoted.
    (|c| !is_letter(c), "。、（），．：；！？", |c| !is_letter(c), 0, FULL),
    (is_gap, ",.", ends_clause, -1, EARLY),
];

fn french(line: &Line) -> Vec<Slip> {
    let mut found = line.breaches(&FRENCH);
    found.extend(quotes(line).into_iter().map(|range| slip(range, QUOTES)));
    for (i, glyph) in line.glyphs.iter().enumerate() {
        let start = glyph.range.start;
        let rest = line.text[start..].strip_prefix("...");
        // Not in a path, between numbers, or in a longer row.
        let part = |c: char| "./\\".contains(c);
        let goes_on = |rest: &str| rest.starts_with(|c| part(c) || starts_word(c) || c.is_numeric());
        if rest.is_some_and(|rest| glyph.c == '.' && !part(line.at(i.wrapping_sub(1))) && !goes_on(rest)) {
            found.push(slip(start..start + 3, DOTS));
        }
    }
    found
}

fn japanese(line: &Line) -> Vec<Slip> {
    let mut found = line.breaches(&JAPANESE);
    let quotes = quotes(line).into_iter();
    let straight = |range: &Range<usize>| {
        let quote = &line.text[range.clone()];
        quote.starts_with('"') && quote.contains(is_japanese)
    };
    found.extend(quotes.filter(straight).map(|range| slip(range, STRAIGHT)));
    let kana = line.glyphs.iter().filter(|g| matches!(g.c, '\u{ff61}'..='\u{ff9f}'));
    found.extend(kana.map(|glyph| slip(glyph.range.clone(), KANA)));
    found.extend(parentheses(line));
    found.extend(mixed_spacing(line));
    found
}

/// FTP (転送) is a style, as is FTP（転送）. A half-width one between Japanese is none, and
/// neither is a pair of two widths.
fn parentheses(line: &Line) -> Vec<Slip> {
    let (mut open, mut pairs, mut stray) = (Vec::new(), Vec::new(), false);
    for (i, glyph) in line.glyphs.iter().enumerate() {
        match (glyph.c, open.last()) {
            ('(' | '（', _) => open.push(i),
            (')' | '）', Some(&start)) => {
                open.pop();
                pairs.push([start, i]);
            }
            // As in 1), after which nobody knows what belongs together.
            (')' | '）', None) => stray = true,
            _ => {}
        }
    }
    let half = |i: &usize| line.at(*i).is_ascii();
    let between = |i: &usize| is_japanese(line.at(i.wrapping_sub(1))) && is_japanese(line.at(i + 1));
    pairs.retain(|pair| match pair.iter().filter(|i| half(i)).count() {
        1 => !stray && open.is_empty(),
        _ => pair.iter().any(between),
    });
    pairs.into_iter().flatten().filter(half).map(|i| line.slip(i, PARENTHESIS)).collect()
}

/// Both `日本 FTP` and `日本FTP` are styles, but a text has one. What is seldom is
/// reported; if neither is, the spaces.
fn mixed_spacing(line: &Line) -> Vec<Slip> {
    let (mut spaced, mut joined, mut unsure) = (Vec::new(), Vec::new(), 0);
    for i in 1..line.glyphs.len() {
        let (a, b) = (line.at(i - 1), line.at(i));
        // 3つ and 第2 are words in either style.
        let number = |c: char| c.is_ascii_digit() || c == PLACEABLE;
        let counted = (number(a) && COUNTERS.contains(b)) || ("第約".contains(a) && number(b));
        match (a, b) {
            (_, ' ') if changes_script(a, line.at(i + 1)) => spaced.push(i),
            _ if counted || !changes_script(a, b) => {}
            // It may hold Japanese.
            (PLACEABLE, _) | (_, PLACEABLE) => unsure += 1,
            _ => joined.push(if is_letter(a) { i - 1 } else { i }),
        }
    }
    // Of placeables alone it takes more to tell.
    let needed = spaced.len() + usize::from(joined.is_empty());
    let (seldom, fault) = match joined.len() + unsure >= needed {
        true => (spaced, SPACED),
        false => (joined, JOINED),
    };
    seldom.into_iter().map(|i| line.slip(i, fault)).collect()
}

fn korean(line: &Line) -> Vec<Slip> {
    let mut found = line.breaches(&KOREAN);
    for (i, glyph) in line.glyphs.iter().enumerate() {
        found.extend(match glyph.c {
            PLACEABLE => particle(line, i),
            '/' | '(' => both_particles(line.text, glyph.range.start),
            _ => None,
        });
    }
    found
}

/// A particle right after a placeable, whose last sound is not known before run time.
fn particle(line: &Line, i: usize) -> Option<Slip> {
    // The placeable may be JOSA, as in { $code }{ JOSA($code, "으로/로") }는, or belong to
    // an ordinal number: 제{ $n }과.
    if matches!(line.at(i.wrapping_sub(1)), PLACEABLE | ')' | ']' | '’' | '”' | '제') {
        return None;
    }
    let behind = line.glyphs[i + 1..].iter();
    let start = behind.skip_while(|g| "’”'\"".contains(g.c)).next()?.range.start;
    let whole = |written: &&str| {
        let rest = line.text[start..].strip_prefix(*written);
        rest.is_some_and(|rest| ends_particle(written, rest))
    };
    let of = |(c, v)| Some(([c, v].into_iter().find(whole)?, josa(c, v)));
    let (written, josa) = PARTICLES.into_iter().find_map(of)?;
    Some(Slip {
        range: start..start + written.len(),
        message: format!("`{written}` does not agree with every word that may stand before it"),
        hint: format!("write {josa} right after the placeable instead"),
    })
}

/// 은(는), (으)로, 을/를 and the like, at their `/` or `(`.
fn both_particles(text: &str, at: usize) -> Option<Slip> {
    PARTICLES.into_iter().find_map(|(c, v)| {
        // What is not needed after a vowel may stand in parentheses.
        let more = c.strip_suffix(v).unwrap_or(c);
        let forms = [(c, "/", v, ""), (v, "/", c, ""), (c, "(", v, ")"), (v, "(", c, ")")];
        let mut forms = forms.into_iter().chain([("", "(", more, &*format!("){v}"))]);
        forms.find_map(|(first, mark, second, end)| {
            let form = format!("{first}{mark}{second}{end}");
            let start = at.checked_sub(first.len())?;
            let rest = text.get(start..)?.strip_prefix(form.as_str())?;
            ends_particle(v, rest).then(|| Slip {
                range: start..start + form.len(),
                message: format!("`{form}` leaves the choice to the reader"),
                hint: format!("write what agrees or, after a placeable, {}", josa(c, v)),
            })
        })
    })
}

/// Whether these syllables are the particle, and not part of more: 이 is one, but in 이니.
fn ends_particle(particle: &str, rest: &str) -> bool {
    let further = match particle {
        "으로" | "로" => ["는", "도", "만", "의", "서", "써", "부터", "까지"].as_slice(),
        "과" | "와" => &["는", "도", "만", "의"],
        "이라" | "라" => &["는", "도", "고", "면"],
        _ => &[],
    };
    // 이(가) and 이/가 are found by themselves.
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || "(/".contains(c));
    ends(rest) || further.iter().any(|more| rest.strip_prefix(more).is_some_and(ends))
}

fn josa(c: &str, v: &str) -> String {
    format!("`{{ JOSA($code, \"{c}/{v}\") }}` with its variable for $code")
}

/// Each `"…"`, and each `“…”` that is not within `« … »`.
fn quotes(line: &Line) -> Vec<Range<usize>> {
    let (mut found, mut depth, mut open) = (Vec::new(), 0usize, None);
    let outside = |c: char| !c.is_alphanumeric() || is_japanese(c);
    for (i, glyph) in line.glyphs.iter().enumerate() {
        let (before, after) = (line.at(i.wrapping_sub(1)), line.at(i + 1));
        match (open, glyph.c) {
            (None, '"') if outside(before) && !after.is_whitespace() => open = Some((i, '"')),
            (None, '“') if depth == 0 => open = Some((i, '”')),
            (None, '«') => depth += 1,
            (None, '»') => depth = depth.saturating_sub(1),
            (Some((start, close)), c) if c == close && !before.is_whitespace() && outside(after) => {
                found.push(line.range(start).start..glyph.range.end);
                open = None;
            }
            _ => {}
        }
    }
    found
}

/// Stands for a number or a word that is put in at run time.
const PLACEABLE: char = '\u{fffc}';
/// Stands for a code span or an address. Of private use, so that no prose holds it.
const CODE: char = '\u{f8ff}';
/// Stands for what is escaped. Of private use as well.
const ESCAPED: char = '\u{f8fe}';
/// What makes one word with the number before it.
const COUNTERS: &str = "つ回個番件人度年月日時分秒節章行目段種桁台本枚倍版字語点";

/// A text without its markup: neighbours are what stands side by side on the page.
struct Line<'t> {
    text: &'t str,
    glyphs: Vec<Glyph>,
}

struct Glyph {
    c: char,
    range: Range<usize>,
}

impl<'t> Line<'t> {
    fn read(text: &'t str) -> Self {
        let (mut glyphs, mut start) = (Vec::new(), 0);
        while let Some(c) = text[start..].chars().next() {
            let (before, rest) = text.split_at(start);
            let (shown, length) = unread(before, rest).unwrap_or((Some(c), c.len_utf8()));
            let range = start..start + length;
            start = range.end;
            glyphs.extend(shown.map(|c| Glyph { c, range }));
        }
        Self { text, glyphs }
    }

    /// Beyond either end it is as at the end of a line.
    fn at(&self, i: usize) -> char {
        self.glyphs.get(i).map_or('\n', |glyph| glyph.c)
    }

    fn last(&self) -> usize {
        self.glyphs.len().saturating_sub(1)
    }

    fn range(&self, i: usize) -> Range<usize> {
        self.glyphs.get(i).map_or(0..0, |glyph| glyph.range.clone())
    }

    fn slip(&self, i: usize, fault: Fault) -> Slip {
        slip(self.range(i), fault)
    }

    fn breaches(&self, rules: &[Rule]) -> Vec<Slip> {
        let mut found = Vec::new();
        for (i, glyph) in self.glyphs.iter().enumerate() {
            let (before, after) = (self.at(i.wrapping_sub(1)), self.at(i + 1));
            for &(leads, marks, follows, place, fault) in rules {
                let blamed = i.wrapping_add_signed(place);
                // A space at either end of the text is not on the page.
                let seen = (1..self.last()).contains(&blamed) || !self.at(blamed).is_whitespace();
                if seen && marks.contains(glyph.c) && leads(before) && follows(after) {
                    found.push(self.slip(blamed, fault));
                }
            }
        }
        found
    }
}

fn slip(range: Range<usize>, (message, hint): Fault) -> Slip {
    let (message, hint) = (message.to_owned(), hint.to_owned());
    Slip { range, message, hint }
}

/// What is not to be read at the beginning of `rest`, or not one by one: what stands for it
/// (nothing, for markup) and its length.
fn unread(before: &str, rest: &str) -> Option<(Option<char>, usize)> {
    let c = rest.chars().next()?;
    let row = leading(rest, |next| next == c);
    let beside = [before.chars().next_back(), rest[row..].chars().next()];
    let within = |is: fn(char) -> bool| beside.iter().all(|c| c.is_none_or(is));
    Some(match c {
        '`' => {
            let (ticks, rest) = rest.split_at(row);
            let alone = |at: usize| !rest[..at].ends_with('`') && !rest[at + row..].starts_with('`');
            let mut ends = rest.match_indices(ticks).filter(|(at, _)| alone(*at));
            ends.next().map_or((Some(ESCAPED), row), |(at, _)| (Some(CODE), at + 2 * row))
        }
        '\\' if rest[1..].starts_with(|c: char| c.is_ascii_punctuation()) => (Some(ESCAPED), 2),
        '&' => {
            let name = 1 + leading(&rest[1..], |c| c.is_ascii_alphanumeric() || c == '#');
            return rest[name..].starts_with(';').then_some((Some(ESCAPED), name + 1));
        }
        '!' if rest.starts_with("![") => (None, 1),
        '[' if rest[rest.find(']')?..].starts_with("](") => (None, 1),
        ']' if rest.starts_with("](") => (None, rest.find(')')? + 1),
        // 5 * 3 and snake_case. Beside 「 and the like a space may be what makes the emphasis.
        '*' | '_' if within(|c| c.is_whitespace() || is_tight(c)) => (Some(c), row),
        '_' if within(char::is_alphanumeric) => (Some(c), row),
        '*' | '_' => (None, row),
        ' ' | '\t' | '\r' | '\n' => {
            let length = leading(rest, |c| " \t\r\n".contains(c));
            (Some(if rest[..length].contains('\n') { '\n' } else { ' ' }), length)
        }
        _ => {
            let part = |c: char| c == PLACEABLE || (c.is_ascii_graphic() && !"<>\"`*[]".contains(c));
            let word = rest[..leading(rest, part)].trim_end_matches(|c| ".,:;!?)'_".contains(c));
            let address = word.contains("://") || word.starts_with("www.") || word.starts_with("mailto:");
            // C: is a drive.
            let drive = rest[1.min(rest.len())..].starts_with(':');
            return (c.is_ascii_alphabetic() && address).then_some((Some(CODE), word.len()));
        }
    })
}
