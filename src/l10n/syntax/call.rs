//! Explains syntax errors in function calls and their arguments.

use super::Told;
use super::position::Place;
use super::sign::quoted;
use crate::l10n::functions::FUNCTIONS;

impl Place<'_> {
    pub fn callee(&self) -> Told {
        let range = self.before();
        let written = &self.text[range.clone()];
        let name = written.split(['(', ' ', '\n']).next().unwrap_or_default();
        let range = range.start..range.start + name.len();
        let upper = name.to_ascii_uppercase();
        let hint = match FUNCTIONS.iter().any(|(known, _)| *known == upper) {
            true => format!("write `{upper}(…)`"),
            false => format!("functions: {}; text stands outside the braces", functions()),
        };
        let message = format!("`{name}` is not a function: their names are in capitals");
        Told::new(range, message, hint)
    }

    pub fn no_literal(&self) -> Told {
        if matches!(self.c(), None | Some('}' | ')' | ',')) {
            return Told::new(
                self.before(),
                "this argument has a name and no value",
                "write a number or a text in quotes behind the colon",
            );
        }
        Told::new(
            self.one(),
            "the value of an argument with a name is a number or a text in quotes",
            "write it like `minimumFractionDigits: 1` or `particle: \"은/는\"`",
        )
    }

    /// Nothing that can be an argument, after the parenthesis at `parenthesis`.
    pub fn no_argument(&self, parenthesis: usize) -> Told {
        match self.c() {
            Some('}') | None => self.unclosed(),
            _ if self.broke() && self.at >= self.within.end => self.unclosed(),
            Some(c @ (',' | ';' | ':')) => Told::new(
                self.one(),
                match c {
                    ',' => "there is no argument before this `,`".to_owned(),
                    _ => format!("arguments are not separated by `{c}`"),
                },
                "write `NUMBER($n, minimumFractionDigits: 1)`: a comma after each argument, \
                     a colon behind a name",
            ),
            Some(c) => Told::new(
                self.one(),
                format!("{} cannot begin an argument", quoted(c)),
                match self.text[parenthesis..self.at].contains('\n') {
                    true => "write `)` behind the last argument",
                    false => "an argument is `$name`, a number, or a text in quotes `\"…\"`",
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
