//! Determines the CLDR plural categories of a language.

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// The names of all categories, in CLDR's order.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The categories of a language's numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plurals {
    /// The categories of the whole numbers from 0 to 1000, each with its numbers.
    pub whole: Vec<(&'static str, Vec<u16>)>,
    /// The categories of all numbers, including large and fractional ones, in CLDR's order.
    pub any: Vec<&'static str>,
}

/// Whether CLDR has plural rules for a language. If not, all its numbers are `other`.
pub fn has_plural_rules(language: &LanguageIdentifier) -> bool {
    intl_pluralrules::is_known(language)
}

/// The categories of a language: cardinal, or `ordinal` (`1st`). `None` if CLDR does not
/// have the language.
pub fn plurals(language: &LanguageIdentifier, ordinal: bool) -> Option<Plurals> {
    let kind = match ordinal {
        true => PluralRuleType::ORDINAL,
        false => PluralRuleType::CARDINAL,
    };
    let rules = PluralRules::create(language.clone(), kind).ok()?;
    let mut whole: Vec<(&'static str, Vec<u16>)> = Vec::new();
    for number in 0..=1000 {
        let name = name(rules.select(f64::from(number)).ok()?);
        match whole.iter_mut().find(|(known, _)| *known == name) {
            Some((_, numbers)) => numbers.push(number),
            None => whole.push((name, vec![number])),
        }
    }
    let any = rules.categories().map(name).collect();
    Some(Plurals { whole, any })
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => CATEGORIES[0],
        PluralCategory::ONE => CATEGORIES[1],
        PluralCategory::TWO => CATEGORIES[2],
        PluralCategory::FEW => CATEGORIES[3],
        PluralCategory::MANY => CATEGORIES[4],
        PluralCategory::OTHER => CATEGORIES[5],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_of_languages() {
        let of = |tag: &str, ordinal| plurals(&tag.parse().unwrap(), ordinal).unwrap();
        let first = |tag: &str| -> Vec<_> {
            let whole = of(tag, false).whole.into_iter();
            whole.map(|(name, numbers)| (name, numbers[0])).collect()
        };
        assert_eq!(first("ja"), [("other", 0)]);
        assert_eq!(first("fr-CA"), [("one", 0), ("other", 2)]);
        assert_eq!(first("pt"), [("one", 0), ("other", 2)]);
        assert_eq!(first("pt-BR"), [("one", 0), ("other", 2)]);
        assert_eq!(first("pt-PT"), [("other", 0), ("one", 1)]);
        assert_eq!(of("ru", false).whole[1].1[..3], [1, 21, 31]);
        assert_eq!(of("fr", false).any, ["one", "many", "other"]);
        assert_eq!(of("he", false).any, ["one", "two", "other"]);
        assert_eq!(of("mt", false).any, ["one", "two", "few", "many", "other"]);
        assert_eq!(first("pl"), [("many", 0), ("one", 1), ("few", 2)]);
        assert_eq!(of("pl", false).any.last(), Some(&"other"), "fractions");
        assert_eq!(of("en", true).whole.len(), 4);
        assert_eq!(plurals(&"tlh".parse().unwrap(), false), None);
    }
}
