//! Plural categories: which of them the numbers of a language are in (CLDR).

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// The names of all categories, in CLDR's order.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The categories of a language's numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plurals {
    /// Those of whole numbers up to a thousand, each with its numbers.
    pub whole: Vec<(&'static str, Vec<usize>)>,
    /// Those of any number, large and fractional ones too.
    pub any: Vec<&'static str>,
}

/// The categories of a language: of amounts, or of positions (`1st`). Nothing if CLDR's
/// rules for it are not known here.
pub fn plurals(language: &LanguageIdentifier, ordinal: bool) -> Option<Plurals> {
    let kind = match ordinal {
        true => PluralRuleType::ORDINAL,
        false => PluralRuleType::CARDINAL,
    };
    // Some regions have rules of their own, such as pt-PT.
    let region = LanguageIdentifier::from_parts(language.language, None, language.region, &[]);
    let general = LanguageIdentifier::from_parts(language.language, None, None, &[]);
    let rules = PluralRules::create(region, kind).or_else(|_| PluralRules::create(general, kind));
    let rules = rules.ok()?;
    let mut whole: Vec<(&'static str, Vec<usize>)> = Vec::new();
    for number in 0..=1000 {
        let name = name(&rules.select(number).ok()?);
        match whole.iter_mut().find(|(known, _)| *known == name) {
            Some((_, numbers)) => numbers.push(number),
            None => whole.push((name, vec![number])),
        }
    }
    let mut any: Vec<_> = whole.iter().map(|(name, _)| *name).collect();
    let others = [
        "1000000", "0.0", "0.1", "0.5", "1.0", "1.5", "2.0", "3.1", "10.0", "1.11",
    ];
    for number in others {
        let name = name(&rules.select(number).ok()?);
        if !any.contains(&name) {
            any.push(name);
        }
    }
    // Since CLDR 38, millions are `many` in these; the rules at hand are older.
    let millions = ["ca", "es", "fr", "it", "lld", "pt", "scn", "vec"];
    if !ordinal && millions.contains(&language.language.as_str()) && !any.contains(&"many") {
        any.push("many");
    }
    Some(Plurals { whole, any })
}

fn name(category: &PluralCategory) -> &'static str {
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
        assert_eq!(of("fr", false).any, ["one", "other", "many"]);
        assert_eq!(first("pl"), [("many", 0), ("one", 1), ("few", 2)]);
        assert_eq!(of("pl", false).any.last(), Some(&"other"), "fractions");
        assert_eq!(of("en", true).whole.len(), 4);
        assert_eq!(plurals(&"x-zz".parse().unwrap_or_default(), false), None);
    }
}
