//! Which strings may be part of a URL.

/// Whether `s` may be part of a URL: lowercase letters and digits, with single dashes or
/// dots between them, 100 bytes at most.
pub fn is_slug(s: &str) -> bool {
    let part = |p: &str| {
        !p.is_empty()
            && p.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    s.len() <= 100 && s.split(['-', '.']).all(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        for (slug, valid) in [
            ("220-service-ready", true),
            ("5.1.1-bad", true),
            ("a", true),
            ("", false),
            ("a--b", false),
            ("A", false),
            ("é", false),
            ("..", false),
            ("a/b", false),
            ("-a", false),
        ] {
            assert_eq!(is_slug(slug), valid, "{slug}");
        }
    }
}
