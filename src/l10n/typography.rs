//! Finds typographic mistakes: spaces, quotes, punctuation, particles.
//!
//! Input: a language and the text of one Fluent pattern: inline Markdown in which every
//! placeable is [`PLACEABLE`]. Output: [`Slip`]s with byte ranges of that text. Code spans,
//! addresses and escapes are skipped. A missed mistake is better than a false alarm.

use super::line::{CODE, DOTS, ESCAPED, KANA, Line, WIDE, is_full_width, is_japanese, is_letter};
use super::{PARTICLES, PLACEABLE};
use std::ops::Range;

/// A typographic mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Byte range in the text to replace, or next to which a space is missing.
    pub range: Range<usize>,
    /// What is wrong: one sentence without a full stop.
    pub message: String,
    /// What to do.
    pub hint: String,
}

/// The mistakes in `text`, in order. `language` is a primary subtag; there are rules for
/// `fr`, `ja` and `ko` only.
pub fn slips(language: &str, text: &str) -> Vec<Slip> {
    let line = Line::read(text);
    let mut found = match language {
        "fr" => [line.breaches(&FRENCH), line.quotes(QUOTES, |_| true)],
        "ja" => [line.breaches(&JAPANESE), japanese(&line)],
        "ko" => [line.breaches(&KOREAN), korean(&line)],
        _ => return Vec::new(),
    }
    .concat();
    // Two rules may report the same range. The one that comes first wins.
    found.sort_by_key(|slip| (slip.range.start, slip.range.end));
    found.dedup_by(|next, slip| next.range == slip.range);
    found
}

// What is wrong and, after the arrow, what to do.
const TWO_SPACES: &str = "there are several spaces in a row → keep one";
const EARLY: &str = "there is a space before a comma or full stop → remove it";
const LOOSE: &str = "the line may break at this space → use a no-break space, U+00A0";
const BARE: &str = "a no-break space is missing next to this mark → insert U+00A0";
const ELISION: &str = "the apostrophe is straight → write ’";
const ELLIPSIS: &str = "three dots are used as an ellipsis → write …";
const QUOTES: &str =
    "these are not French quotation marks → write « … » with U+00A0 inside, and “…” within these";
const STRAIGHT: &str = "straight quotes around Japanese text → write 「…」";
const HALF: &str = "half-width punctuation next to Japanese text → write 、 。 ！ ？ ：";
const PARENTHESIS: &str = "half-width parenthesis in Japanese text → write （ and ）";
const SMALL: &str = "half-width kana → write full-width kana";
const SPACE: &str = "there is a space in Japanese text or next to its punctuation → remove it";
const SPACED: &str =
    "there is a space between Japanese and Latin, unlike elsewhere in this text → remove it";
const JOINED: &str =
    "there is no space between Japanese and Latin, unlike elsewhere in this text → insert one";
const FULL: &str = "full-width punctuation → write . , : ; ! ? ( )";
const CHOICE: &str = "both forms of a particle are written → write the one that agrees; \
    directly after a placeable, use `{ JOSA($code, particle: \"은/는\") }` with the right pair";

type Is = fn(char) -> bool;
/// The character before, the marks, the character after; which neighbor to report (-1, 1)
/// or the mark itself (0); the message.
type Rule = (Is, &'static str, Is, isize, &'static str);

/// Rules, and a bit set of the ASCII characters that are a mark in any of them: most
/// letters and spaces are not.
struct Rules<const N: usize> {
    all: [Rule; N],
    ascii: u128,
}

impl<const N: usize> Rules<N> {
    const fn new(all: [Rule; N]) -> Self {
        let (mut ascii, mut rule) = (0, 0);
        while rule < N {
            let (marks, mut at) = (all[rule].1.as_bytes(), 0);
            while at < marks.len() {
                if marks[at].is_ascii() {
                    ascii |= 1 << marks[at];
                }
                at += 1;
            }
            rule += 1;
        }
        Self { all, ascii }
    }

    /// Whether the character may be a mark in any of the rules.
    fn may_mark(&self, c: char) -> bool {
        match c.is_ascii() {
            true => self.ascii >> u32::from(c) & 1 == 1,
            false => !is_letter(c) && !is_hangul(c),
        }
    }
}

// The character after a mark matters: within a word, a mark has another meaning (12:30,
// a?b=c).
const FRENCH: Rules<11> = Rules::new([
    (is_gap, ":;!?", ends, -1, LOOSE),
    (is_gap, "»", |_| true, -1, LOOSE),
    (|_| true, "«", is_gap, 1, LOOSE),
    // `` `PASV`: `` may be the very syntax that is described.
    (|c| ends_word(c) && c != CODE, ":", ends, 0, BARE),
    (ends_word, ";!?", ends, 0, BARE),
    (is_quoted, "»", |_| true, 0, BARE),
    (|_| true, "«", is_quoted, 0, BARE),
    (is_gap, ",.", ends, -1, EARLY),
    (char::is_alphabetic, "'", is_word, 0, ELISION),
    (|_| true, DOTS, ends, 0, ELLIPSIS),
    (|_| true, WIDE, |_| true, 0, TWO_SPACES),
]);

const JAPANESE: Rules<12> = Rules::new([
    (is_japanese, ",", |_| true, 0, HALF),
    (|_| true, ",", is_japanese, 0, HALF),
    // Not 例.txt, 1.概要, Yahoo!ニュース.
    (is_japanese, ".!?", |c| is_japanese(c) || c == CODE, 0, HALF),
    (is_japanese, ".!?", ends, 0, HALF),
    (is_japanese, ":", |c| !"/:".contains(c), 0, HALF),
    // Not 1:多.
    (|c| is_word(c) && !c.is_numeric(), ":", is_japanese, 0, HALF),
    // Not インターネット エクスプローラー, a way to write compounds.
    (is_letter, " ", is_native, 0, SPACE),
    (is_native, " ", is_letter, 0, SPACE),
    (is_full_width, " ", |_| true, 0, SPACE),
    (|_| true, " ", is_full_width, 0, SPACE),
    (|_| true, KANA, |_| true, 0, SMALL),
    (|_| true, WIDE, |_| true, 0, TWO_SPACES),
]);

const KOREAN: Rules<3> = Rules::new([
    // Japanese or Chinese may be quoted.
    (|c| !is_letter(c), "。、（），．：；！？", |_| true, 0, FULL),
    (is_gap, ",.", ends, -1, EARLY),
    (|_| true, WIDE, |_| true, 0, TWO_SPACES),
]);

fn japanese(line: &Line) -> Vec<Slip> {
    let straight = |quote: &str| quote.starts_with('"') && quote.contains(is_japanese);
    let quotes = line.quotes(STRAIGHT, straight);
    [quotes, parentheses(line), mixed_spacing(line)].concat()
}

/// Both FTP (転送) and FTP（転送） are accepted styles. A half-width parenthesis between Japanese
/// characters is not, and neither is a pair of different widths.
fn parentheses(line: &Line) -> Vec<Slip> {
    let (mut open, mut found) = (Vec::new(), Vec::new());
    let opens = |c: &&char| matches!(c, '(' | '（');
    let closes = |c: &&char| matches!(c, ')' | '）');
    let chars = || line.chars.iter();
    // With one like 1), it is unknown which belong together.
    let balanced = chars().filter(opens).count() == chars().filter(closes).count();
    for (i, c) in chars().enumerate() {
        if opens(&c) {
            open.push(i);
        }
        let start = open.pop_if(|_| closes(&c));
        let mut half = start.map_or(Vec::new(), |start| vec![start, i]);
        half.retain(|i| line.at(*i).is_ascii());
        let between = |i: &usize| line.beside(*i).into_iter().all(is_japanese);
        if half.iter().any(between) || (half.len() == 1 && balanced) {
            found.extend(half.into_iter().map(|i| slip(&line.bytes[i], PARENTHESIS)));
        }
    }
    found
}

/// Both `日本 FTP` and `日本FTP` are accepted styles, but not both in one text. The rarer one
/// is reported; if neither is rarer, the spaces are.
fn mixed_spacing(line: &Line) -> Vec<Slip> {
    const COUNTERS: &str = "つ回個番件人度年月日時分秒節章行目段種桁台本枚版字語点層進次倍乗";
    let (mut spaced, mut joined, mut unsure) = (Vec::new(), Vec::new(), 0);
    for (i, &b) in line.chars.iter().enumerate() {
        let [a, c] = line.beside(i);
        // 3つ and 第2 are words in either style.
        let number = |c: &char| c.is_ascii_digit() || *c == PLACEABLE;
        let unit = || line.chars[i..].iter().find(|c| !number(c)).unwrap_or(&' ');
        let counted = || (number(&a) || number(&b)) && (COUNTERS.contains(*unit()) || a == '第');
        match (a, b) {
            (_, ' ') if changes_script(a, c) => spaced.push(i),
            _ if !changes_script(a, b) || counted() => {}
            // A placeable may contain Japanese; a number and whatever is not hiragana may
            // be a word.
            (PLACEABLE, _) | (_, PLACEABLE) | ('0'..='9', '\u{30a1}'..) => unsure += 1,
            _ => joined.push(if is_letter(a) { i - 1 } else { i }),
        }
    }
    // If all joined pairs are uncertain, it takes one more of them.
    let few = joined.len() + unsure >= spaced.len() + usize::from(joined.is_empty());
    // A placeable may be set off by spaces in a text that otherwise has none.
    let set_off = |i: &&usize| line.beside(**i).contains(&PLACEABLE);
    let sure = joined.len() + spaced.iter().filter(set_off).count() < spaced.len();
    joined.retain(|_| sure);
    let (seldom, why) = [(&joined, JOINED), (&spaced, SPACED)][usize::from(few)];
    seldom.iter().map(|i| slip(&line.bytes[*i], why)).collect()
}

fn korean(line: &Line) -> Vec<Slip> {
    let mut found = Vec::new();
    // Each form has one of these among its first three characters.
    let marks = |c| matches!(c, '(' | '/');
    let any = line.text.contains(marks);
    for (i, Range { start, .. }) in line.bytes.iter().enumerate() {
        let rest = &line.text[*start..];
        if any && rest.chars().take(3).any(marks) {
            let form = BOTH.split(' ').find(|form| is_particle(form, rest));
            found.extend(form.map(|form| slip(&(*start..start + form.len()), CHOICE)));
        }
        if line.at(i) == PLACEABLE {
            found.extend(particle(line, i));
        }
    }
    found
}

/// Common spellings for an unknown preceding word.
const BOTH: &str = "은(는) 는(은) 이(가) 가(이) 을(를) 를(을) 과(와) 와(과) 으로(로) (으)로 (이)나 \
    (이)라 (이)란 은/는 는/은 이/가 가/이 을/를 를/을 과/와 와/과 으로/로 로/으로 이나/나 이라/라 이란/란";

/// A particle right after a placeable, whose last sound is known only at run time.
fn particle(line: &Line, i: usize) -> Option<Slip> {
    // The placeable may be JOSA, as in { $code }{ JOSA($code, particle: "으로/로") }는, or part
    // of an ordinal number: 제{ $n }과.
    if matches!(line.beside(i)[0], PLACEABLE | ')' | ']' | '’' | '”' | '제') {
        return None;
    }
    let behind = (i + 1..line.chars.len()).find(|i| !"’”'\"".contains(line.at(*i)));
    let start = line.bytes[behind?].start;
    let whole = |form: &&str| is_particle(form, &line.text[start..]);
    let of = |(c, v)| Some(([c, v].into_iter().find(whole)?, c, v));
    let (form, c, v) = PARTICLES.into_iter().find_map(of)?;
    let why = format!(
        "`{form}` does not agree with every possible word before it → write `{{ \
         JOSA($code, particle: \"{c}/{v}\") }}` directly after the placeable instead"
    );
    Some(slip(&(start..start + form.len()), &why))
}

/// Whether `text` begins with the particle and the word ends there: 이 is one, but not in
/// 이니.
fn is_particle(form: &str, text: &str) -> bool {
    let open = form.ends_with([')', '로', '과', '와', '라']);
    let mut further = "는 도 만 의 고 면 서 써 부터 까지".split(' ');
    // 이(가) and 이/가 are forms of their own.
    let goes_on = |c: char| c.is_alphanumeric() || "(/".contains(c);
    text.strip_prefix(form).is_some_and(|rest| {
        let ends = |rest: &str| !rest.starts_with(goes_on);
        ends(rest) || open && further.any(|more| rest.strip_prefix(more).is_some_and(ends))
    })
}

impl Line<'_> {
    fn breaches<const N: usize>(&self, rules: &Rules<N>) -> Vec<Slip> {
        let mut found = Vec::new();
        let marks = |(_, c): &(usize, &char)| rules.may_mark(**c);
        for (i, c) in self.chars.iter().enumerate().filter(marks) {
            for (rule, (leads, marks, follows, place, why)) in rules.all.iter().enumerate() {
                let ([before, after], blamed) = (self.beside(i), i.wrapping_add_signed(*place));
                let blamed = self.bytes.get(blamed).filter(|_| marks.contains(*c));
                let blamed = blamed.filter(|_| leads(before) && follows(after));
                found.extend(blamed.map(|range| (rule, slip(range, why))));
            }
        }
        found.sort_by_key(|(rule, _)| *rule);
        found.into_iter().map(|(_, slip)| slip).collect()
    }

    /// Each `"…"`, and each `“…”` that is not within `« … »`.
    fn quotes(&self, why: &str, wrong: fn(&str) -> bool) -> Vec<Slip> {
        let (mut found, mut depth, mut open) = (Vec::new(), 0usize, None);
        let outside = |c: char| !c.is_alphanumeric() || is_japanese(c);
        for (i, c) in self.chars.iter().enumerate() {
            let ([before, after], range) = (self.beside(i), &self.bytes[i]);
            let opens = || outside(before) && !after.is_whitespace() && after != '"';
            match (*c, open) {
                ('"', None) if opens() => open = Some((range.start, '"')),
                ('“', None) if depth == 0 => open = Some((range.start, '”')),
                ('«', None) => depth += 1,
                ('»', None) => depth = depth.saturating_sub(1),
                (c, Some((start, close))) if c == close && outside(after) => {
                    found.push(slip(&(start..range.end), why));
                    open = None;
                }
                _ => {}
            }
        }
        found.retain(|slip| wrong(&self.text[slip.range.clone()]));
        found
    }
}

fn slip(range: &Range<usize>, why: &str) -> Slip {
    let (message, hint) = why.split_once(" → ").unwrap_or((why, ""));
    Slip {
        range: range.clone(),
        message: message.to_owned(),
        hint: hint.to_owned(),
    }
}

fn is_gap(c: char) -> bool {
    c.is_ascii_whitespace()
}

/// Whether a character may follow a word's punctuation.
fn ends(c: char) -> bool {
    c.is_whitespace() || ")]»”\"…,!?".contains(c)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == PLACEABLE || c == CODE
}

fn ends_word(c: char) -> bool {
    is_word(c) || ")]»”’\"%".contains(c)
}

/// Whether a character needs a space between itself and an adjacent `«` or `»`.
fn is_quoted(c: char) -> bool {
    !c.is_whitespace() && c != ESCAPED && !"«»".contains(c)
}

fn is_hangul(c: char) -> bool {
    matches!(c, '가'..='힣')
}

/// Whether a character is a Japanese letter, but not katakana.
fn is_native(c: char) -> bool {
    is_letter(c) && !matches!(c, '\u{30a1}'..='\u{30ff}')
}

/// Whether one character is Japanese, and the other is Latin, a digit, a placeable or code.
fn changes_script(a: char, b: char) -> bool {
    let latin = |c| is_word(c) && !matches!(c, '\u{ff00}'..='\u{ffef}');
    match (is_letter(a), is_letter(b)) {
        (true, false) => latin(b),
        (false, true) => latin(a),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts and what is found in them; `{}` is a placeable.
    fn check(language: &str, table: &[(&str, &[&str])]) {
        for (text, expected) in table {
            let text = text.replace("{}", &PLACEABLE.to_string());
            let found = slips(language, &text);
            let places: Vec<_> = found.iter().map(|s| &text[s.range.clone()]).collect();
            assert_eq!(places, *expected, "{language} {text}");
        }
    }

    #[test]
    fn french_marks() {
        check(
            "fr",
            &[
                ("Que faire\u{a0}? Ceci\u{202f}: « mot\u{a0}»\u{a0}!", &[" "]),
                ("Que faire ? Ceci : fin ; et ! ", &[" ", " ", " ", " "]),
                ("Que faire? Ceci: fin; et!", &["?", ":", ";", "!"]),
                ("mot  : mot\n: mot", &["  ", "\n"]),
                (
                    "{}: {} ; `PASV`; `PASV`: `PASV` : https://a.example: x",
                    &[":", " ", ";", " "],
                ),
                (
                    "**Cause**: x, **Cause** : y, [mot](/z): w",
                    &[":", " ", ":"],
                ),
                ("Quoi ?! Quoi !! Quoi?! Quoi!!", &[" ", " ", "?", "!"]),
                ("Quoi\u{a0}?! Quoi\u{a0}!! Quoi\u{a0}?!", &[]),
                ("«mot» «\u{a0}mot » « mot\u{a0}»", &["«", "»", " ", " "]),
                ("«`x`» «{}» «[mot](/x)»", &["«", "»", "«", "»", "«", "»"]),
                ("(vraiment ?) (vraiment?) [mot !]", &[" ", "?", " "]),
                (
                    "Voir 12:30, 3:1, std::fs, a?b=c, C:\\x, le lecteur C: et {}:{}",
                    &[],
                ),
                (
                    "Merci :) Merci ;) Merci :-) :D mailto:a@b.example www.b.example?a",
                    &[],
                ),
                (
                    "![image](/x?a:b) [a](/x \"b ?\") <https://a.example/?x> port :80",
                    &[],
                ),
                ("mot&nbsp;: mot\\: mot &amp; «&nbsp;mot&nbsp;»", &[]),
                (": mot ; !", &[" ", " "]),
            ],
        );
        // All spaces look alike in the table above: here it is the first one.
        assert_eq!(slips("fr", "é ? x")[0].range, 2..3);
        assert_eq!(slips("fr", "« x »")[0].range, 2..3);
    }

    #[test]
    fn french_quotes_dots_and_spaces() {
        check(
            "fr",
            &[
                ("le \"mot\" juste, le “mot” juste", &["\"mot\"", "“mot”"]),
                (
                    "«\u{a0}le “mot” juste\u{a0}» et 5\" ou `\"x\"` ou \\\"x\\\"",
                    &[],
                ),
                (
                    "l'heure, d'{}, d'`ABOR`, 5'6, 'mot', `l'heure`",
                    &["'", "'", "'"],
                ),
                ("attendez... [...] encore...", &["...", "...", "..."]),
                ("`...` ../x .../x 1...5 ...x attendez…", &[]),
                (
                    "mot , mot . Mot .htaccess `x` , {} .",
                    &[" ", " ", " ", " "],
                ),
                ("un  mot, **un**  mot", &["  ", "  "]),
                ("un\u{a0}mot\n  puis  ", &[]),
                ("\"l'heure\"", &["\"l'heure\"", "'"]),
            ],
        );
    }

    #[test]
    fn japanese_marks() {
        check(
            "ja",
            &[
                (
                    "転送です.次,次に!何?例:次.`X`",
                    &[".", ",", "!", "?", ":", "."],
                ),
                ("転送です。次、次に！何？例：次", &[]),
                (
                    "FTP,次、`USER`:名前、{}:説明、FTP:概要",
                    &[",", ":", ":", ":"],
                ),
                (
                    "例.txt、1.概要、v1.2、12,000円、12:30、1:多、C:ドライブ、Yahoo!ニュース",
                    &[],
                ),
                ("`転送です.` [転送](/x,転送.)転送\\.", &[]),
                ("転送(再開)です", &["(", ")"]),
                ("FTP(転送)です", &["(", ")"]),
                ("FTP (転送) と転送（FTP）", &[]),
                ("転送（再開)と(再開）", &[")", "("]),
                ("1) 転送（再開）、（手順1)の）", &[]),
                ("ﾌｧｲﾙとﾎﾟｰﾄ", &["ﾌｧｲﾙ", "ﾎﾟｰﾄ"]),
                (
                    "サーバーは\"転送\"を\"開始\"した",
                    &["\"転送\"", "\"開始\""],
                ),
                ("`\"転送\"`と\"FTP\"", &[]),
            ],
        );
    }

    #[test]
    fn japanese_spaces() {
        check(
            "ja",
            &[
                ("転送 を **再開** する", &[" ", " ", " "]),
                ("インターネット エクスプローラー", &[]),
                ("転送。 次、 （ 転送 ）", &[" ", " ", " ", " "]),
                (
                    "は **「転送」** です。**注意**（転送）！ 次？\u{3000}次",
                    &[],
                ),
                ("転送  再開", &["  "]),
                ("日本FTPと FTP", &[" "]),
                ("日本FTPと FTP サーバー", &[" ", " "]),
                ("日本 FTP サーバーと `X` は`Y`を {} で", &["は", "を"]),
                ("日本 FTP サーバーの3つの10個の第2章と226年", &[]),
                ("226または 250は502を", &[" "]),
                ("左 Win キーで第3層、3トンの 16進数", &[]),
                ("左 Win キーで FTPの 16進数", &["の"]),
                ("FTPコード {} の {} です", &[]),
                ("FTPは{}を、`X`が {}", &[" "]),
                ("{}は{}、{} です", &[" "]),
                ("{} は {}ことを", &[]),
                ("日本 FTP サーバー", &[]),
                ("RFC 959とFTP over TLSは\nFTP", &[]),
            ],
        );
    }

    #[test]
    fn korean_particles() {
        check(
            "ko",
            &[
                (
                    "{}은 {}는 {}이 {}가 {}을 {}를 {}과 {}와",
                    &["은", "는", "이", "가", "을", "를", "과", "와"],
                ),
                (
                    "{}으로 {}로 {}이나 {}나 {}이라 {}라 {}이란 {}란 {}아 {}야.",
                    &[
                        "으로", "로", "이나", "나", "이라", "라", "이란", "란", "아", "야",
                    ],
                ),
                (
                    "{}로는, {}와의 {}라는 {}으로도",
                    &["로", "와", "라", "으로"],
                ),
                ("**{}**는 ‘{}’을 [{}](/x)가", &["는", "을", "가"]),
                (
                    "{}{}는 {}({}){} {}니 {}이니 {}이고 {}개 {}의 {}에 제{}과",
                    &[],
                ),
                (
                    "{}은(는) 코드(으)로 값을/를, 명령(이)나",
                    &["은(는)", "(으)로", "을/를", "(이)나"],
                ),
                ("파일와(과)의 차이", &["와(과)"]),
                ("길이/가로 `을/를` 나이(가족) \\을(를)", &["을(를)"]),
            ],
        );
        let hint = &slips("ko", &format!("{PLACEABLE}와 x"))[0].hint;
        assert!(
            hint.contains("{ JOSA($code, particle: \"과/와\") }"),
            "{hint}"
        );
    }

    #[test]
    fn korean_punctuation() {
        check(
            "ko",
            &[
                ("전송，완료。（예）：끝", &["，", "。", "（", "）", "："]),
                ("전송, 완료. (예): 끝... ‘예’ `，`", &[]),
                ("전송 , 완료 . {} .", &[" ", " ", " "]),
                ("전송  완료 .htaccess", &["  "]),
            ],
        );
    }

    #[test]
    fn other_languages_and_odd_texts() {
        assert_eq!(slips("en", "\"a\" , b  c ?"), []);
        let odd = [
            "",
            " ",
            "\n",
            "`",
            "``",
            "`a``b",
            "\\",
            "&",
            "&;",
            "[",
            "]",
            "](",
            "[a](",
            "![",
            "*",
            "_",
            "**",
            "\"",
            "“",
            "”",
            "«",
            "»",
            "« »",
            "«»",
            "(",
            ")",
            "（)",
            "...",
            "....",
            ":",
            "://",
            "a://",
            "e\u{301}:",
            "か\u{3099} x",
            "👩‍💻 ?",
            "🇫🇷!",
            "\u{e000}",
            "\u{e000}는",
            "\u{e000}’",
            "(으",
            "을/",
            "ﾎﾟ",
            "\u{feff}a ?",
            "a\u{202e}b :",
            "\u{10ffff}\u{fffc}",
            "\r\n?",
            "\t:",
            "\u{c}",
            "C:",
            "\u{e000}",
            "日 ",
            " 日本FTP ",
            "한글`",
            "\u{1100}\u{1161}는",
        ];
        for a in odd {
            for b in odd {
                for text in [
                    format!("{a}{b}"),
                    format!("x{a} {b}日"),
                    format!("{b}é{a}는"),
                ] {
                    for language in ["fr", "ja", "ko", "", "FR"] {
                        let found = slips(language, &text);
                        assert!(
                            found.iter().all(|s| text.get(s.range.clone()).is_some()),
                            "{text:?}"
                        );
                        assert!(
                            found
                                .iter()
                                .all(|s| !s.range.is_empty() && !s.hint.is_empty())
                        );
                        assert!(found.is_sorted_by_key(|s| s.range.start));
                    }
                }
            }
        }
    }
}
