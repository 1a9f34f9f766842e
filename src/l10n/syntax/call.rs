//! Explains syntax errors in function calls and their arguments.

use super::Explanation;
use super::sign::quoted;
use super::stop::Stop;
use crate::l10n::functions::FUNCTIONS;

impl Stop<'_> {
    pub fn callee(&self) -> Explanation {
        let range = self.before();
        let written = &self.text[range.clone()];
        let name = written.split(['(', ' ', '\n']).next().unwrap_or_default();
        let range = range.start..range.start + name.len();
        let upper = name.to_ascii_uppercase();
        let hint = match FUNCTIONS.iter().any(|(known, _)| *known == upper) {
            true => format!("write `{upper}(…)`"),
            false => format!("functions: {}; write text outside the braces", functions()),
        };
        let message = format!("`{name}` is not a function: function names are uppercase");
        Explanation::new(range, message, hint)
    }

    pub fn no_literal(&self) -> Explanation {
        if matches!(self.c(), None | Some('}' | ')' | ',')) {
            return Explanation::new(
                self.before(),
                "this argument has a name but no value",
                "write a number or a quoted string after the colon",
            );
        }
        Explanation::new(
            self.one(),
            "the value of a named argument must be a number or a quoted string",
            "write it like `minimumFractionDigits: 1` or `particle: \"은/는\"`",
        )
    }

    /// Nothing that can be an argument, after the parenthesis at `parenthesis`.
    pub fn no_argument(&self, parenthesis: usize) -> Explanation {
        match self.c() {
            Some('}') | None => self.unclosed(),
            _ if self.broke() && self.at >= self.within.end => self.unclosed(),
            Some(c @ (',' | ';' | ':')) => Explanation::new(
                self.one(),
                match c {
                    ',' => "there is no argument before this `,`".to_owned(),
                    _ => format!("arguments must be separated by `,`, not by `{c}`"),
                },
                "write `NUMBER($n, minimumFractionDigits: 1)`: a comma between arguments, a \
                     colon after a name",
            ),
            Some(c) => Explanation::new(
                self.one(),
                format!("{} cannot begin an argument", quoted(c)),
                match self.text[parenthesis..self.at].contains('\n') {
                    true => "write `)` after the last argument",
                    false => "an argument is `$name`, a number, or a quoted string `\"…\"`",
                },
            ),
        }
    }
}

/// The names of all functions.
pub fn functions() -> String {
    let names: Vec<String> = FUNCTIONS.iter().map(|(n, _)| format!("`{n}`")).collect();
    names.join(", ")
}
