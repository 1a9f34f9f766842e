//! Conflict markers that a version control system leaves where both sides changed the same
//! lines.

const MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// The marker, if a line is a conflict marker: alone, or followed by a space.
pub fn merge_mark(line: &str) -> Option<&'static str> {
    let mark = MARKS.into_iter().find(|mark| line.starts_with(mark))?;
    let rest = line[mark.len()..].trim_end_matches(['\r', '\n']);
    (rest.is_empty() || rest.starts_with(' ')).then_some(mark)
}

#[cfg(test)]
mod tests {
    use super::merge_mark;

    #[test]
    fn marks() {
        for (line, mark) in [
            ("<<<<<<< HEAD\n", Some("<<<<<<<")),
            ("=======\r\n", Some("=======")),
            ("========", None),
            (" =======", None),
            (">>>>>>> a b", Some(">>>>>>>")),
        ] {
            assert_eq!(merge_mark(line), mark, "{line:?}");
        }
    }
}
