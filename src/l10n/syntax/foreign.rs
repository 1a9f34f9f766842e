//! Recognizes lines that are not Fluent: merge conflict markers, comments of other
//! languages, and other formats.

use super::{A_MESSAGE, Explanation, line_at};
use crate::text::merge_mark;

/// A merge conflict marker at the beginning of the line that contains `at`.
pub fn merge(text: &str, at: usize) -> Option<Explanation> {
    let line = line_at(text, at);
    let mark = merge_mark(&text[line.clone()])?;
    let message = match mark {
        "<<<<<<<" => "this is an unresolved merge conflict",
        _ => "this is a merge conflict marker",
    };
    let hint = "keep the lines of one side, or the necessary ones of both, and remove the \
                lines `<<<<<<<`, `=======` and `>>>>>>>`";
    let range = line.start..line.start + mark.len();
    Some(Explanation::new(range, message, hint).conflict(mark))
}

/// Lines of other formats, and comments of other languages.
pub fn foreign(body: &str, at: usize) -> Option<Explanation> {
    let to = |length: usize| at..at + length;
    let quoted_key = |rest: &str| {
        let rest = rest.trim_start_matches(['{', '[', ' ', '\r', '\n']);
        rest.starts_with('"') && rest[1..].contains("\":")
    };
    if quoted_key(body) || body == "{" {
        let message = "this is JSON, not Fluent";
        return Some(Explanation::new(to(1), message, A_MESSAGE).run("json"));
    }
    if ["<?xml", "<xml", "<resources", "<string", "<!DOCTYPE"]
        .iter()
        .any(|p| body.starts_with(p))
    {
        let message = "this is XML, not Fluent";
        return Some(Explanation::new(to(1), message, A_MESSAGE).run("xml"));
    }
    let comment = ["//", "/*", "*/", "<!--", "-->", ";", "--", "%"].into_iter();
    let sign = comment.clone().find(|sign| body.starts_with(sign))?;
    if sign == "--" && body.starts_with("---") || sign == "*/" && body.len() > 2 {
        return None;
    }
    let message = format!("`{sign}` does not start a comment in Fluent");
    Some(
        Explanation::new(
            to(sign.len()),
            message,
            "start each line of the comment with `# `",
        )
        .run("comment"),
    )
}

/// A line that begins with `#` but is not a valid comment.
pub fn comment(text: &str, at: usize) -> Explanation {
    let line = line_at(text, at);
    let signs = text[line.clone()]
        .bytes()
        .take_while(|b| *b == b'#')
        .count();
    let range = line.start..line.start + signs;
    let message = match signs {
        1..=3 => format!("there is no space after `{}`", "#".repeat(signs)),
        _ => "a comment must begin with one, two or three `#`".to_owned(),
    };
    Explanation::new(range, message, "write a comment as `# text`").run("comment")
}
