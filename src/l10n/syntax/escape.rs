//! Removes input that makes fluent-syntax 0.12 panic or overflow the stack.
//!
//! Its parser recurses into nested expressions (`depth.rs`); and if digits are missing
//! after `\u`, it slices the text one byte further, even if that is within a character.

use crate::l10n::depth::shallow;
use std::borrow::Cow;

/// The text in a form that the parser can read: of the same length and with the same
/// faults.
pub fn parsable(text: &str) -> Cow<'_, str> {
    let mut text = shallow(text);
    let mut from = 0;
    while let Some(step) = memchr::memchr(b'\\', &text.as_bytes()[from..]) {
        from += step + 1;
        let Some(kind @ ('u' | 'U')) = text[from..].chars().next() else {
            continue;
        };
        let digits = if kind == 'u' { 4 } else { 6 };
        let rest = &text[from + 1..];
        let written = rest.bytes().take(digits).take_while(u8::is_ascii_hexdigit);
        let written = written.count();
        let next = rest[written..].chars().next();
        if let Some(c) = next.filter(|c| written < digits && !c.is_ascii()) {
            let at = from + 1 + written;
            let instead = "?".repeat(c.len_utf8());
            text.to_mut().replace_range(at..at + c.len_utf8(), &instead);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::parsable;

    #[test]
    fn an_escape_cut_off_by_a_letter_of_several_bytes() {
        let text = "a = { \"\\u00é\" }{ \"\\U日本\" }\nb = { \"\\u00e9é\" } \\é\n";
        let read = parsable(text);
        assert_eq!(
            read,
            "a = { \"\\u00??\" }{ \"\\U???本\" }\nb = { \"\\u00e9é\" } \\é\n"
        );
        let resource = crate::l10n::parse(text);
        assert_eq!(resource.entries.len(), 1);
        assert_eq!(resource.faults.len(), 1);
        let mut localizer = crate::l10n::Localizer::new("en".parse().unwrap());
        localizer.add(text);
        assert!(localizer.has("b", None) && !localizer.has("a", None));
        assert_eq!(crate::l10n::canonical_entries(text).len(), 1);
        assert!(crate::l10n::canonical(text).is_none());
        let pseudo = crate::l10n::Pseudo::Accented.messages(text);
        assert!(pseudo.contains("b ="), "{pseudo}");
    }
}
