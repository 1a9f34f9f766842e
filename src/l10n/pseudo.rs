//! Generates the texts of pseudo-locales: those of the default locale, altered so that any
//! text that still looks normal on a page is hard-coded.
//!
//! Input: the text of an `.ftl` file, or of a Markdown page. Output: the same text with its
//! words accented and lengthened, or set from right to left. Variables, functions, code
//! spans, links and markup stay as they are.

use super::canonical::canonical;
use super::syntax::parsable;
use super::writer::write;
use fluent_syntax::{ast, parser};

/// A kind of pseudo-locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pseudo {
    /// `Ḁḁƈƈḗḗƞŧḗḗḓ`, and a third longer, like German compared with English.
    Accented,
    /// Words set from right to left, as in Arabic, by directional formatting characters.
    Mirrored,
}

impl Pseudo {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Accented, Self::Mirrored];

    /// The tag of its locale.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Accented => "en-XA",
            Self::Mirrored => "ar-XB",
        }
    }

    /// The contents of its `locale.ftl`.
    pub fn locale(self) -> &'static str {
        match self {
            Self::Accented => "locale-name = Ȧȧƈƈḗḗƞŧḗḗḓ\nlocale-direction = ltr\n",
            Self::Mirrored => "locale-name = \u{202e}Mirrored\u{202c}\nlocale-direction = rtl\n",
        }
    }

    /// The messages of an `.ftl` text in this pseudo-locale. Invalid Fluent is skipped.
    pub fn messages(self, text: &str) -> String {
        let mut tree = match parser::parse(parsable(text).into_owned()) {
            Ok(tree) | Err((tree, _)) => tree,
        };
        for entry in &mut tree.body {
            match entry {
                ast::Entry::Message(message) => {
                    let attributes = message.attributes.iter_mut().map(|a| &mut a.value);
                    for pattern in message.value.iter_mut().chain(attributes) {
                        self.pattern(pattern);
                    }
                }
                ast::Entry::Term(term) => self.pattern(&mut term.value),
                _ => {}
            }
        }
        let written = write(&tree.body);
        canonical(&written).map_or(written, |canonical| canonical.text)
    }

    fn pattern(self, pattern: &mut ast::Pattern<String>) {
        // A code span may extend across a placeable.
        let mut in_code = false;
        for element in &mut pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => {
                    *value = self.inline(value, &mut in_code);
                }
                ast::PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(self, expression: &mut ast::Expression<String>) {
        match expression {
            ast::Expression::Select { variants, .. } => {
                variants.iter_mut().for_each(|v| self.pattern(&mut v.value));
            }
            ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => {
                self.expression(expression);
            }
            ast::Expression::Inline(_) => {}
        }
    }

    /// A Markdown document in this pseudo-locale.
    pub fn document(self, text: &str) -> String {
        let mut in_code = false;
        let lines = text.split_inclusive('\n');
        lines.map(|line| self.inline(line, &mut in_code)).collect()
    }

    /// A run of prose; code spans and link targets stay as they are.
    fn inline(self, text: &str, in_code: &mut bool) -> String {
        let mut out = String::with_capacity(text.len() * 3);
        let mut word = String::new();
        let mut chars = text.char_indices().peekable();
        while let Some((i, c)) = chars.next() {
            if *in_code || c == '`' {
                self.push_word(&mut word, &mut out);
                out.push(c);
                *in_code ^= c == '`';
            } else if c == ']' && text[i + 1..].starts_with('(') {
                self.push_word(&mut word, &mut out);
                out.push(c);
                for (_, c) in chars.by_ref() {
                    out.push(c);
                    if c == ')' {
                        break;
                    }
                }
            } else if c.is_alphabetic() || (c == '\'' && !word.is_empty()) {
                word.push(c);
            } else {
                self.push_word(&mut word, &mut out);
                out.push(c);
            }
        }
        self.push_word(&mut word, &mut out);
        out
    }

    fn push_word(self, word: &mut String, out: &mut String) {
        if word.is_empty() {
            return;
        }
        match self {
            Self::Accented => {
                for c in word.chars() {
                    let accented = accented(c);
                    out.push(accented);
                    // Doubled vowels add about a third.
                    if matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'o' | 'u') {
                        out.push(accented);
                    }
                }
            }
            Self::Mirrored => {
                // RIGHT-TO-LEFT OVERRIDE … POP DIRECTIONAL FORMATTING.
                out.push('\u{202e}');
                out.push_str(word);
                out.push('\u{202c}');
            }
        }
        word.clear();
    }
}

/// Whether a letter is one that [`Pseudo::Accented`] produces.
pub fn is_accented(c: char) -> bool {
    ACCENTED.chars().any(|a| a == c)
}

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED: &str = "ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ";

fn accented(c: char) -> char {
    let place = PLAIN.chars().position(|p| p == c);
    place.and_then(|i| ACCENTED.chars().nth(i)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_change_and_nothing_else() {
        let text = "# c\na = Send `LIST` to [it](/ftp/) { $x }\n    .b =\n        { $n ->\n            [one] One\n           *[other] `a` { $n }\n        }\n-t = T\n";
        let accented = Pseudo::Accented.messages(text);
        assert_eq!(
            accented,
            "# c\na = Şḗḗƞḓ `LIST` ŧǿǿ [īŧ](/ftp/) { $x }\n    .b =\n        { $n ->\n            [one] Ǿǿƞḗḗ\n           *[other] `a` { $n }\n        }\n-t = Ŧ\n"
                .replace("Ǿǿƞ", "ǾǾƞ")
        );
        assert!(
            Pseudo::Mirrored
                .messages("a = x y\n")
                .contains("\u{202e}x\u{202c} \u{202e}y\u{202c}")
        );
        assert_eq!(
            Pseudo::Accented.document("# Title\n\n`a` b\n"),
            "# Ŧīŧŀḗḗ\n\n`a` ƀ\n"
        );
    }
}
