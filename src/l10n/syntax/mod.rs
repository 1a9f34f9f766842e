//! Explains syntax errors of an `.ftl` file to authors: what is wrong, where, and what to
//! write instead.
//!
//! Input: a text and the errors that the parser of fluent-syntax reports. Output:
//! [`SyntaxFault`]s. The parser only reports which characters it expected where it stopped;
//! the author's intention has to be inferred from the surrounding text. This module only
//! runs for faulty messages, in time proportional to their length.

mod braces;
mod call;
mod context;
mod escape;
mod foreign;
mod line;
mod literal;
mod select;
mod sign;
mod stop;
#[cfg(test)]
mod tests;

pub use escape::parsable;

use crate::text::merge_mark;
use fluent_syntax::parser::{self, ErrorKind, ParserError};
use std::ops::Range;

/// The form of a message, for hints.
const A_MESSAGE: &str = "a message is written `id = text`, with continuation lines indented";

/// A part of a file that is not Fluent or exceeds a limit.
#[derive(Clone, Debug)]
pub struct SyntaxFault {
    /// Byte range in the file.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub hint: String,
    /// Ids of the messages that are lost because of it.
    pub lost: Vec<String>,
    /// For merge conflict markers, the byte range between them: it is unknown which of the
    /// messages in it are meant to stay.
    pub merged: Option<Range<usize>>,
}

/// The explanation of a fault.
struct Explanation {
    range: Range<usize>,
    message: String,
    hint: String,
    /// If a fault is reported once for a run of consecutive lines, the name of that kind of
    /// fault.
    run: Option<&'static str>,
    /// The merge conflict marker, if it is one.
    conflict: Option<&'static str>,
}

impl Explanation {
    fn new(range: Range<usize>, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            range,
            message: message.into(),
            hint: hint.into(),
            run: None,
            conflict: None,
        }
    }

    fn run(self, name: &'static str) -> Self {
        Self {
            run: Some(name),
            ..self
        }
    }

    fn conflict(self, mark: &'static str) -> Self {
        Self {
            conflict: Some(mark),
            ..self
        }
    }
}

/// Explains the `errors` that the parser reports for a text. An error that only follows
/// from the previous one is not reported, but the messages lost because of it are.
pub fn faults(text: &str, errors: &[ParserError]) -> Vec<SyntaxFault> {
    let mut all: Vec<SyntaxFault> = Vec::new();
    let mut last: Option<Last> = None;
    // The last message that begins before `read`.
    let (mut read, mut above) = (0, None);
    let mut lone = returns(text, 0).next();
    for error in errors {
        let slice = error.slice.clone().unwrap_or(error.pos.clone());
        let slice = slice.start.min(text.len())..slice.end.min(text.len());
        for line in text[read..slice.start].split_inclusive('\n') {
            above = defined_id(line).or(above);
        }
        let from = above.map_or(slice.start, |id| range_in(text, id).start);
        read = slice.end.max(read);
        let junk = &text[slice.clone()];
        // Junk that does not begin a message belongs to the one above, and is cut off from
        // it.
        let cut =
            above.filter(|_| !junk.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-'));
        let lost = junk.lines().map(|line| line.trim_start_matches([' ', '-']));
        let mut lost: Vec<_> = lost.filter_map(defined_id).collect();
        lost.extend(first_word(junk).filter(|word| !lost.contains(word)));
        let lost: Vec<String> = lost.into_iter().chain(cut).map(str::to_owned).collect();
        for line in junk.lines() {
            above = defined_id(line).or(above);
        }
        // A lone carriage return, which looks like a line ending, is the cause of all other
        // errors.
        let told = lone.filter(|at| (from..slice.end).contains(at));
        let told = told.and_then(|at| sign::unfit(text, at));
        lone = lone.filter(|_| told.is_none());
        let told = told.unwrap_or_else(|| tell(text, &slice, error));
        let follows = all
            .last_mut()
            .zip(last.as_ref())
            .filter(|(_, last)| last.explains(text, &slice, &told));
        let now = Last::of(text, &slice, &told, follows.as_ref().map(|(_, last)| *last));
        match follows {
            Some((first, _)) => {
                first.lost.extend(lost);
                if let Some(merged) = first.merged.as_mut().filter(|_| told.conflict.is_some()) {
                    merged.end = slice.end;
                }
            }
            None => all.push(SyntaxFault {
                merged: told.conflict.map(|_| slice.clone()),
                range: told.range,
                message: told.message,
                hint: commented(text, &slice).map_or(told.hint, str::to_owned),
                lost,
            }),
        }
        last = Some(now);
    }
    let lone = lone.and_then(|at| returns(text, at).find(|at| ends_line(text, *at)));
    if let Some((at, told)) = lone.and_then(|at| Some((at, sign::unfit(text, at)?))) {
        let lost = text[at..].split('\r').filter_map(defined_id);
        all.push(SyntaxFault {
            range: told.range,
            message: told.message,
            hint: told.hint,
            lost: lost.map(str::to_owned).collect(),
            merged: None,
        });
    }
    all
}

/// Byte range of `part`, which is a slice of the text.
fn range_in(text: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr().addr() - text.as_ptr().addr();
    start..start + part.len()
}

/// Byte offsets of the carriage returns from `start` on that are not part of a CRLF. Fluent
/// treats them as ordinary characters.
fn returns(text: &str, start: usize) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let all = memchr::memchr_iter(b'\r', &bytes[start..]).map(move |at| start + at);
    all.filter(|at| bytes.get(at + 1) != Some(&b'\n'))
}

/// Whether a carriage return is meant as a line ending: a message or an attribute begins
/// after it.
fn ends_line(text: &str, at: usize) -> bool {
    let line = text[at + 1..]
        .split(['\r', '\n'])
        .next()
        .unwrap_or_default();
    let named = line.trim_start_matches([' ', '.', '-']).split_once('=');
    named.is_some_and(|(name, _)| is_name(name.trim_end()))
}

/// The previous fault, and its possible consequences.
struct Last {
    end: usize,
    /// Where its reported range begins.
    told: usize,
    run: Option<&'static str>,
    /// Whether a merge conflict is still open.
    merge: bool,
    /// What would close the open bracket, quote or comment.
    open: Option<&'static str>,
}

impl Last {
    fn of(text: &str, slice: &Range<usize>, told: &Explanation, before: Option<&Self>) -> Self {
        Self {
            end: slice.end,
            told: told.range.start,
            run: told.run,
            merge: match text[slice.clone()]
                .lines()
                .filter_map(merge_mark)
                .next_back()
            {
                Some(mark) if told.conflict.is_some() => mark != ">>>>>>>",
                _ => before.is_some_and(|last| last.merge),
            },
            open: Self::opened(text, slice, told).or_else(|| {
                let open = before?.open?;
                let mut lines = text[slice.clone()].lines();
                (!lines.any(|line| line.trim_start().starts_with(open))).then_some(open)
            }),
        }
    }

    fn opened(text: &str, slice: &Range<usize>, told: &Explanation) -> Option<&'static str> {
        let junk = &text[slice.clone()];
        if told.run != Some("comment") {
            return (!context::open(text, slice.clone()).is_empty()).then_some("}");
        }
        let comments = [("/*", "*/"), ("<!--", "-->")];
        let comment = comments
            .iter()
            .find(|(sign, _)| junk.trim_start().starts_with(sign))?;
        (!junk.contains(comment.1)).then_some(comment.1)
    }

    /// Whether the next fault only follows from this one.
    fn explains(&self, text: &str, slice: &Range<usize>, told: &Explanation) -> bool {
        if self.merge && told.conflict.is_some_and(|mark| mark != "<<<<<<<") {
            return true;
        }
        let between = &text[self.end.min(slice.start)..slice.start];
        let within = self.run == Some(line::WITHIN);
        let blank = |line: &str| line.trim().is_empty() || within && line.starts_with('#');
        let next = between.lines().all(blank);
        let line = &text[line_at(text, slice.start)];
        let defines =
            line.contains('=') && defined_id(line.trim_start_matches(['-', ' '])).is_some();
        let run = told.run.is_some() && told.run == self.run;
        next && (run || slice.contains(&self.told) || self.open.is_some() && !defines)
    }
}

fn tell(text: &str, slice: &Range<usize>, error: &ParserError) -> Explanation {
    let start = slice.start;
    let at = text.floor_char_boundary(error.pos.start.min(text.len()));
    let starts = |c: char| text[start..].starts_with(c);
    match &error.kind {
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. } => {
            let what = if starts('-') { "term" } else { "message" };
            attribute_fault(text, slice).unwrap_or_else(|| {
                let name = line::id_at(text, start).unwrap_or(start..start);
                let from = text[name.end..]
                    .find('=')
                    .map_or(name.end, |i| name.end + i + 1);
                line::empty(text, name, from, what)
            })
        }
        ErrorKind::ExpectedToken('=') => line::equals(text, start, at),
        ErrorKind::ExpectedToken(' ') if starts('#') => foreign::comment(text, start),
        ErrorKind::ExpectedCharRange { .. } if at <= start + usize::from(starts('-')) => {
            let attribute = text[start..].trim_start_matches(' ').starts_with('.');
            let fault = attribute.then(|| attribute_fault(text, slice)).flatten();
            fault.unwrap_or_else(|| line::begins(text, start))
        }
        kind => braces::tell(text, slice.clone(), at, kind),
    }
}

/// Explains the first faulty attribute within `slice`, for which the parser reports no
/// reason: each attribute is parsed as if it were a message.
fn attribute_fault(text: &str, slice: &Range<usize>) -> Option<Explanation> {
    let mut at = slice.start;
    let lines = text[slice.clone()].split_inclusive('\n').map(|line| {
        let start = at;
        at += line.len();
        (start, line)
    });
    let named = |(start, line): (usize, &str)| {
        let name = line.trim_start_matches(' ').strip_prefix('.')?;
        let (id, value) = name.split_once('=')?;
        let dot = start + line.len() - name.len() - 1;
        is_name(id.trim_end_matches(' ')).then_some((dot, start + line.len() - value.len()))
    };
    let all: Vec<(usize, usize)> = lines.filter_map(named).collect();
    for (i, &(dot, value)) in all.iter().enumerate() {
        let end = all
            .get(i + 1)
            .map_or(slice.end, |(next, _)| line_at(text, *next).start);
        let message = format!("x ={}", &text[value..end]);
        let Err((_, errors)) = parser::parse(&*parsable(&message)) else {
            continue;
        };
        let error = errors.into_iter().next()?;
        let place = (value + error.pos.start.saturating_sub("x =".len())).min(end);
        let begins = error
            .slice
            .is_some_and(|junk| junk.start > 0 && error.pos.start == junk.start);
        return Some(match &error.kind {
            ErrorKind::ExpectedMessageField { .. } => {
                let name = text[dot..value].trim_end_matches(['=', ' ']).len();
                line::empty(text, dot..dot + name, value, "attribute")
            }
            ErrorKind::ExpectedCharRange { .. } if begins => {
                line::begins(text, line_at(text, place).start)
            }
            ErrorKind::ExpectedToken('=') | ErrorKind::ExpectedToken(' ') if begins => return None,
            kind => braces::tell(text, dot..end, place, kind),
        });
    }
    None
}

/// The hint for a message that was a comment and still is in some of its lines.
fn commented(text: &str, slice: &Range<usize>) -> Option<&'static str> {
    let near = text[..slice.start]
        .lines()
        .rev()
        .take(4)
        .chain(text[slice.start..].lines().take(8));
    let mut near = near.take_while(|line| !line.trim().is_empty());
    near.any(|line| line.starts_with("#     .")).then_some(
        "check that `# ` was removed from every line of the message, and from no other line",
    )
}

/// Byte range of the line that contains `at`, without its line ending.
fn line_at(text: &str, at: usize) -> Range<usize> {
    let at = at.min(text.len());
    let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
    let end = text[at..].find('\n').map_or(text.len(), |i| at + i);
    start..end
}

/// The id that a line begins to define, if it does.
pub fn defined_id(line: &str) -> Option<&str> {
    let id = line.split('=').next()?.trim_end();
    is_name(id).then_some(id)
}

/// The id at the beginning of a text, even if no `=` follows it.
fn first_word(text: &str) -> Option<&str> {
    let text = text.trim_start_matches('-');
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    let word = &text[..end.unwrap_or(text.len())];
    is_name(word).then_some(word)
}

/// Whether a string is an id.
fn is_name(text: &str) -> bool {
    let valid = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(valid)
}
