//! Explains syntax errors in quoted strings and numbers.

use super::Explanation;
use super::context::open;
use super::stop::Stop;

impl Stop<'_> {
    pub fn quote(&self) -> Explanation {
        let start = self.text[..self.at].rfind('\n').map_or(0, |i| i + 1);
        let start = start.max(self.within.start);
        let open = open(self.text, self.within.start..self.at);
        let at = open.iter().rev().find(|o| o.sign == b'"').map(|o| o.at);
        let at = at.or_else(|| Some(start + self.text[start..self.at].rfind('"')?));
        let at = at.unwrap_or(start);
        let literal = &self.text[at + 1..self.at.max(at + 1)];
        let hint = match literal.contains(['“', '”', '„', '»', '«', '＂']) {
            true => "close it with a straight `\"`: other quotes are part of the text",
            false => "write `\"` after the text, on the same line",
        };
        Explanation::new(
            at..at + 1,
            "this quote is not closed on the same line",
            hint,
        )
    }

    pub fn number(&self) -> Explanation {
        let end = self.end();
        let begins = self.text[self.within.start..end]
            .trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == '-');
        let range = self.within.start + begins.len()..end;
        let written = &self.text[range.clone()];
        match written {
            "-" => Explanation::new(
                range,
                "`-` is not followed by a term or a number",
                "write `{ -term }` without a space after `-`, or a number such as `-1`",
            ),
            _ => Explanation::new(
                range,
                format!("digits are missing after `{written}`"),
                "write a number such as `1` or `1.5`",
            ),
        }
    }

    pub fn escape(&self) -> Explanation {
        let literal = self.innermost(b'"').map_or(self.within.start, |o| o.at);
        let at = match self.text[self.at..].starts_with('\\') {
            true => self.at,
            false => literal + self.text[literal..self.at].rfind('\\').unwrap_or(0),
        };
        let mut rest = self.text[at + 1..].chars();
        let (message, hint, length) = match rest.next() {
            Some(c @ ('u' | 'U')) => {
                let digits = if c == 'u' { "four" } else { "six" };
                let written = rest.take_while(char::is_ascii_hexdigit).count();
                (
                    format!("`\\{c}` needs {digits} hexadecimal digits, not {written}"),
                    "write `\\u00A0`, or `\\U01F600` for a number of five digits".to_owned(),
                    written + 1,
                )
            }
            Some(c @ ('n' | 'r' | 't')) => (
                format!("`\\{c}` is not a valid escape in Fluent"),
                "write a multi-line text, indented below `id =`".to_owned(),
                1,
            ),
            c => {
                let c = c.filter(|c| !c.is_control() && *c != ' ');
                let length = c.map_or(0, char::len_utf8);
                let written = c.map(String::from).unwrap_or_default();
                (
                    format!("`\\{written}` is not a valid escape in Fluent"),
                    "write a backslash as `\\\\`, a quote as `\\\"`".to_owned(),
                    length,
                )
            }
        };
        Explanation::new(at..at + 1 + length, message, hint)
    }
}
