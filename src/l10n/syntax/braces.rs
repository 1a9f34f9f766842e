//! Explains syntax errors between braces.

use super::call::functions;
use super::context::{Open, open};
use super::foreign::merge;
use super::line::{comment_within, id_at};
use super::sign::{quoted, unfit};
use super::stop::Stop;
use super::{Explanation, line_at};
use fluent_syntax::parser::ErrorKind as E;
use std::ops::Range;

const STANDS: &str =
    "a variable is `{ $name }`, a string is `{ \"text\" }`, a literal brace is `{\"{\"}`";

/// Explains the error at `at` in the message, attribute or line `within`; `kind` is the
/// parser's error.
pub fn tell(text: &str, within: Range<usize>, at: usize, kind: &E) -> Explanation {
    let at = text.floor_char_boundary(at.min(within.end));
    let open = open(text, within.start..at);
    Stop {
        text,
        within,
        at,
        open,
    }
    .tell(kind)
}

impl Stop<'_> {
    fn tell(&self, kind: &E) -> Explanation {
        let syntax = matches!(
            kind,
            E::ExpectedToken(_)
                | E::ExpectedCharRange { .. }
                | E::ExpectedInlineExpression
                | E::ExpectedLiteral
                | E::MissingDefaultVariant
        );
        // At the end of the message, the next one begins, or there is nothing.
        let here = syntax && self.at < self.within.end;
        let sign = || merge(self.text, self.at).or_else(|| unfit(self.text, self.at));
        if let Some(told) = here.then(sign).flatten() {
            return told;
        }
        if syntax && let Some(told) = comment_within(self.text, self.at) {
            return told;
        }
        if syntax && self.in_next_message() {
            return self.unclosed();
        }
        match kind {
            E::ExpectedToken('}') => self.behind_expression(),
            E::ExpectedToken('"') | E::UnterminatedStringLiteral => self.quote(),
            E::ExpectedToken(']') => self.key(),
            E::ExpectedToken(_) => self.unclosed(),
            E::ExpectedInlineExpression => self.no_expression(),
            E::ExpectedLiteral => self.no_literal(),
            E::ExpectedCharRange { range } if range == "0-9" => self.number(),
            E::ExpectedCharRange { range } if range == "a-zA-Z" => self.name(),
            E::ExpectedCharRange { .. } => self.one_line(),
            E::ForbiddenCallee => self.callee(),
            E::MissingDefaultVariant => self.no_default(),
            E::MultipleDefaultVariants => Explanation::new(
                self.at - 1..self.at,
                "this select has a second variant with `*`",
                "keep `*` only before the default variant",
            ),
            E::MissingValue => self.no_value(),
            E::UnbalancedClosingBrace => self.closing(),
            E::UnknownEscapeSequence(_) | E::InvalidUnicodeEscapeSequence(_) => self.escape(),
            E::MessageReferenceAsSelector => {
                let range = self.before();
                let name = &self.text[range.clone()];
                Explanation::new(
                    range,
                    format!("a select cannot depend on the message `{name}`"),
                    format!("a variable begins with `$`: write `{{ ${name} ->`"),
                )
            }
            E::MessageAttributeAsSelector => Explanation::new(
                self.before(),
                "a select cannot depend on an attribute of a message",
                "make it depend on a variable, `{ $name ->`, or on a term's, `{ -term.name ->`",
            ),
            E::TermReferenceAsSelector => Explanation::new(
                self.before(),
                "a select cannot depend on the text of a term",
                "make it depend on an attribute of the term: `{ -term.name ->`",
            ),
            E::TermAttributeAsPlaceable => Explanation::new(
                self.before(),
                "an attribute of a term cannot be shown",
                "show the term, or make a select depend on it: `{ -term.name ->`",
            ),
            E::ExpectedSimpleExpressionAsSelector => Explanation::new(
                self.brace(),
                "a select cannot depend on a nested `{ … }`",
                "write `{ $name ->` without the inner braces",
            ),
            E::PositionalArgumentFollowsNamed => Explanation::new(
                self.before(),
                "a positional argument follows a named one",
                "write positional arguments first: `NUMBER($n, minimumFractionDigits: 1)`",
            ),
            E::DuplicatedNamedArgument(name) => Explanation::new(
                self.before(),
                format!("the argument `{name}` is given twice"),
                "keep one of the two",
            ),
            // Not between braces: the caller handles these.
            E::ExpectedMessageField { .. } | E::ExpectedTermField { .. } => Explanation::new(
                self.within.start..self.at,
                "this message has no text",
                "write its text after `=`",
            ),
        }
    }

    /// The character at the position, if it is in the message.
    pub fn c(&self) -> Option<char> {
        self.text[self.at..self.within.end].chars().next()
    }

    pub fn one(&self) -> Range<usize> {
        self.at..self.at + self.c().map_or(0, char::len_utf8)
    }

    /// End of the text before the position, without trailing whitespace.
    pub fn end(&self) -> usize {
        let before = &self.text[self.within.start..self.at];
        self.within.start + before.trim_end_matches([' ', '\n', '\r', '\t']).len()
    }

    /// Byte range of what precedes the position: a name with its sign, attribute and
    /// arguments, or a literal.
    pub fn before(&self) -> Range<usize> {
        let end = self.end();
        let before = &self.text[self.within.start..end];
        let line = before.rfind('\n').map_or(0, |i| i + 1);
        let before = before[line..].trim_end_matches(['-', '}', ' ']);
        let end = self.within.start + line + before.len();
        let part = |c: char| c.is_alphanumeric() || "$-_.:\"".contains(c);
        let name = before.trim_end_matches(part);
        let name = match before.ends_with(')') {
            true => before
                .rfind('(')
                .map_or(name, |i| before[..i].trim_end_matches(part)),
            false => name,
        };
        self.within.start + line + name.len()..end
    }

    /// Whether the line or the message ended before any token.
    pub fn broke(&self) -> bool {
        self.at >= self.within.end || self.text[self.end()..self.at].contains('\n')
    }

    /// Whether something unclosed has swallowed the beginning of the next message.
    fn in_next_message(&self) -> bool {
        let line = line_at(self.text, self.at);
        let name = id_at(self.text, line.start).is_some();
        name && line.start > self.within.start && line.start < self.at
    }

    pub fn innermost(&self, sign: u8) -> Option<&Open> {
        self.open.iter().rev().find(|o| o.sign == sign)
    }

    pub fn brace(&self) -> Range<usize> {
        let at = self.innermost(b'{').map_or(self.within.start, |o| o.at);
        at..at + 1
    }

    /// A brace or parenthesis that is not closed.
    pub fn unclosed(&self) -> Explanation {
        match self.open.last() {
            Some(o) if o.sign == b'(' => Explanation::new(
                o.at..o.at + 1,
                "this `(` is not closed",
                "write `)` after the last argument",
            ),
            Some(o) if o.arrow.is_some() => Explanation::new(
                o.at..o.at + 1,
                "the `{` of this select is not closed",
                "write `}` on a line of its own below the last variant",
            ),
            _ => Explanation::new(
                self.brace(),
                "this `{` is not closed",
                format!("write `}}` after it; {STANDS}"),
            ),
        }
    }

    /// Something other than `}` after an expression.
    fn behind_expression(&self) -> Explanation {
        let rest = &self.text[self.at..self.within.end];
        let select = self.innermost(b'{').is_some_and(|o| o.arrow.is_some());
        let line = self.text[..self.end()].ends_with('*');
        if select && line {
            let star = self.end() - 1;
            let message = "`*` is not followed by a variant";
            return Explanation::new(
                star..star + 1,
                message,
                "write it directly before the `[`: `*[other]`",
            );
        }
        if select && self.at >= self.within.end {
            return self.left_edge().unwrap_or_else(|| self.unclosed());
        }
        let arrow = ["→", "⇒", "=>", "- >", "->", "-", ">", "="]
            .iter()
            .find(|a| rest.starts_with(**a));
        let c = self.c();
        match (c, arrow) {
            (Some('[' | '*'), _) if !select && !self.in_variant() => Explanation::new(
                self.end()..self.end(),
                "`->` is missing before the variants of a select",
                "write `{ $name ->`, and each variant on a line of its own",
            ),
            _ if self.broke() => self.unclosed(),
            (_, Some(arrow)) => Explanation::new(
                self.at..self.at + arrow.len(),
                format!("`{arrow}` is not allowed here"),
                "a select is written `{ $name ->`; anything else ends with `}`",
            ),
            (Some('('), _) => Explanation::new(
                self.one(),
                "only functions and terms can have arguments",
                format!(
                    "write `}}` before the `(`, or {{\"(\"}}; functions: {}",
                    functions()
                ),
            ),
            (Some('.'), _) => Explanation::new(
                self.one(),
                "a variable has no attributes",
                "write `{ $name }`, with a name of letters, digits, `-` and `_`",
            ),
            (Some(c), _) if !c.is_ascii() && self.end() == self.at => Explanation::new(
                self.one(),
                format!(
                    "`{c}` is not allowed in a name, only the letters a to z, digits, `-` and `_`"
                ),
                "write the name as in the source, and text outside the braces",
            ),
            (Some(c), _) => {
                let letter = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
                let word: String = rest.chars().take_while(|c| letter(*c)).take(30).collect();
                let word = match word.is_empty() {
                    true => quoted(c),
                    false => format!("`{word}`"),
                };
                Explanation::new(
                    self.one(),
                    format!("braces can contain only one item: `}}` is missing before {word}"),
                    format!("write text outside the braces; {STANDS}"),
                )
            }
            (None, _) => self.unclosed(),
        }
    }

    fn no_expression(&self) -> Explanation {
        let c = self.c();
        if let Some(parenthesis) = self.open.last().filter(|o| o.sign == b'(') {
            return self.no_argument(parenthesis.at);
        }
        match c {
            Some('}') => Explanation::new(
                self.brace().start..self.at + 1,
                "these braces are empty",
                format!("write an item: {STANDS}"),
            ),
            None => self.unclosed(),
            Some('*' | '[') => Explanation::new(
                self.brace(),
                "this select has no selector",
                "write `{ $name ->` before its variants",
            ),
            _ if self.broke() => self.unclosed(),
            Some(c @ ('\'' | '`' | '‘' | '’' | '‚' | '‹' | '「' | '『')) => {
                Explanation::new(
                    self.one(),
                    format!("`{c}` is not a quote in Fluent"),
                    "write the text in straight double quotes: `{ \"text\" }`",
                )
            }
            Some(c) if c.is_alphabetic() => Explanation::new(
                self.one(),
                format!(
                    "`{c}` is not allowed in a name, only the letters a to z, digits, `-` and `_`"
                ),
                format!("write the name as in the source; {STANDS}"),
            ),
            Some(c) => Explanation::new(
                self.one(),
                format!("{} is not allowed between braces", quoted(c)),
                STANDS.to_owned(),
            ),
        }
    }

    /// Something other than a letter where a name must begin.
    fn name(&self) -> Explanation {
        let end = self.end();
        let c = self
            .c()
            .map_or_else(|| "the end of the line".to_owned(), quoted);
        match self.text[..end].chars().next_back() {
            Some('$') => Explanation::new(
                end - 1..end,
                format!(
                    "the name of a variable must begin with a letter, not with {}",
                    self.found()
                ),
                "write `{ $name }`, with the name from the source",
            ),
            Some('.') => Explanation::new(
                end - 1..end,
                "the name of an attribute is missing after this `.`",
                "write `{ message.name }`, or `}` before the `.`",
            ),
            Some('[') => self.key(),
            _ => Explanation::new(
                self.one(),
                format!("a name must begin with a letter, not with {c}"),
                STANDS.to_owned(),
            ),
        }
    }

    /// The character at the position, in words.
    fn found(&self) -> String {
        match self.c() {
            None | Some('\n' | '\r') => "the end of the line".to_owned(),
            Some(' ') => "a space".to_owned(),
            Some(c) => quoted(c),
        }
    }
}
