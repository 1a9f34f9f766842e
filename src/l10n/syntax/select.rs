//! Explains syntax errors in selects: in the arrow, the variants, the end.

use super::sign::unfit;
use super::stop::Stop;
use super::{Explanation, is_name, line_at};

impl Stop<'_> {
    /// Whether the innermost brace is in the text of a variant.
    pub fn in_variant(&self) -> bool {
        let mut braces = self.open.iter().rev().filter(|o| o.sign == b'{').skip(1);
        braces.next().is_some_and(|outer| outer.arrow.is_some())
    }

    /// An unindented line in the middle of a select.
    pub fn left_edge(&self) -> Option<Explanation> {
        let line = line_at(self.text, self.at);
        let written = self.text[line.clone()].trim_end();
        let text = written.starts_with(|c: char| c.is_alphabetic()) && !written.contains('=');
        let follows = !self.text[..line.start]
            .trim_end_matches(' ')
            .ends_with("\n\n");
        (text && follows && self.at == line.start).then(|| {
            Explanation::new(
                line.start..line.start + written.len(),
                "this line is not indented, so it is not part of the variant above",
                "indent it by four spaces",
            )
        })
    }

    /// An invalid key of a variant.
    pub fn key(&self) -> Explanation {
        let before = &self.text[self.within.start..self.at];
        let at = before.rfind('[').map_or(self.at, |i| self.within.start + i);
        let line = line_at(self.text, at);
        let written = &self.text[at..line.end.min(self.within.end.max(at))];
        let hint = "write a word of the letters a to z, or a number: `[one]`, `[0]`, `*[other]`";
        match written.find(']') {
            None => Explanation::new(
                at..at + 1,
                "this `[` is not closed",
                "write `]` after the key of the variant: `[one] text`",
            ),
            Some(1) => Explanation::new(at..at + 2, "this variant has no key", hint),
            Some(end) => {
                let key: String = written[1..end].chars().take(30).collect();
                let message = match is_name(key.trim()) {
                    true => "the key of a variant must be one word".to_owned(),
                    false => format!("`{key}` is not a valid variant key"),
                };
                Explanation::new(at..at + end + 1, message, hint)
            }
        }
    }

    /// A select whose variants begin right after its `->`.
    pub fn one_line(&self) -> Explanation {
        let at = self.at.saturating_sub(1);
        let arrow = self.innermost(b'{').and_then(|o| o.arrow).unwrap_or(at);
        let message = match self.c() {
            Some('[' | '*') => "each variant of a select must be on a separate line",
            _ => "there must be no text after `->` on the same line",
        };
        let hint = "start a new line after `->`, before each variant `[…]`, and before the \
                    closing `}`";
        Explanation::new(arrow..arrow + 2, message, hint)
    }

    pub fn no_default(&self) -> Explanation {
        let select = self.brace().start;
        let arrow = self.innermost(b'{').and_then(|o| o.arrow).unwrap_or(select);
        let body = &self.text[arrow..self.at];
        let star = body.char_indices().find(|(i, c)| {
            let next = body[i + c.len_utf8()..].trim_start();
            !c.is_ascii() && unfit(self.text, arrow + i).is_some() && next.starts_with(['[', '［'])
        });
        if let Some(told) = star.and_then(|(i, _)| unfit(self.text, arrow + i)) {
            return told;
        }
        let first = body.match_indices('\n').find_map(|(i, _)| {
            let line = body[i + 1..].trim_start_matches(' ');
            line.starts_with(['[', '*'])
                .then(|| arrow + body.len() - line.len())
        });
        // Variants extend up to the position, where no further one begins.
        let line = line_at(self.text, self.at);
        let here = self.text[self.at..line.end.max(self.at)].trim_end();
        if let Some(told) = (self.at >= self.within.end)
            .then(|| self.left_edge())
            .flatten()
        {
            return told;
        }
        let last = body.rmatch_indices('\n').find_map(|(i, _)| {
            let line = &body[i + 1..];
            let key = line.trim_start_matches(' ');
            let length = key.find(']')? + 1;
            let at = arrow + i + 1 + line.len() - key.len();
            key.starts_with('[').then_some(at..at + length)
        });
        match (first, &last) {
            (None, _) if here.is_empty() || here.starts_with('}') || self.at >= self.within.end => {
                Explanation::new(
                    arrow..arrow + 2,
                    "this select has no variants",
                    "write them on the lines below, the last as `*[other] text`",
                )
            }
            _ if self.at < self.within.end && !here.is_empty() && !here.starts_with(['}', '.']) => {
                Explanation::new(
                    self.at..self.at + here.chars().next().map_or(0, char::len_utf8),
                    "a variant must begin with its key in brackets",
                    "write `[one] text`, or `*[other] text` for the default variant",
                )
            }
            _ => Explanation::new(
                last.clone().unwrap_or(arrow..arrow + 2),
                "no variant of this select is marked with `*`",
                "write `*` before the `[` of the default variant: `*[other]`",
            ),
        }
    }

    pub fn no_value(&self) -> Explanation {
        let end = self.end();
        let before = &self.text[self.within.start..end];
        let at = before.rfind('[').map_or(end, |i| self.within.start + i);
        let key = &self.text[at..end];
        Explanation::new(
            at..end,
            format!("the variant `{key}` has no text"),
            "write its text after `]`, or {\"\"} if it should be empty",
        )
    }

    pub fn closing(&self) -> Explanation {
        let line = line_at(self.text, self.at);
        let start = line.start.max(self.within.start);
        let opening = self.text[start..self.at].rfind(['｛', '﹛']);
        if let Some(told) = opening.and_then(|i| unfit(self.text, start + i)) {
            return told;
        }
        let range = self.at..self.at + 1;
        match self.innermost(b'{') {
            Some(_) => Explanation::new(
                range,
                "the `}` that closes a select must be on a separate line",
                "start a new line before it; write {\"}\"} for a literal `}`",
            ),
            None => Explanation::new(
                range,
                "this `}` has no matching `{`",
                "remove it, or write {\"}\"} to show it",
            ),
        }
    }
}
