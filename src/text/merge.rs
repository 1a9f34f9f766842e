//! Marks that a version control system leaves where both sides have changed the same lines.

const MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// Whether a line is such a mark, and which.
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
