//! The plural rules of current CLDR, with the interface that fluent-bundle uses.
//!
//! fluent-bundle selects variants with the crate `intl_pluralrules`, whose last release has
//! the rules of CLDR 37 and falls back to those of English for a language that it does not
//! know. This crate replaces it (`[patch.crates-io]` in the program's `Cargo.toml`), with
//! as much of its interface as fluent-bundle uses. icu_plurals would not do: it lacks
//! languages that CLDR has, such as Cornish, Manx, and Northern Sami.

mod condition;
mod rules;

use condition::Condition;
use operands::{Operands, PluralOperands};
use unic_langid::LanguageIdentifier;

/// A plural category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum PluralCategory {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER,
}

/// Ordinal numbers (`1st`) or cardinal ones.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum PluralRuleType {
    ORDINAL,
    CARDINAL,
}

/// The operands that rules test.
pub mod operands;

/// The rules of one language.
#[derive(Debug)]
pub struct PluralRules(Vec<(PluralCategory, Condition)>);

impl PluralRules {
    /// Errors: CLDR has no rules for the language. `und`, the undetermined language, is
    /// accepted: all of its numbers are `other`. So are all ordinals in a language for
    /// which CLDR has only cardinals.
    pub fn create(
        language: LanguageIdentifier,
        kind: PluralRuleType,
    ) -> Result<Self, &'static str> {
        let unknown = !language.language.is_empty() && !is_known(&language);
        if unknown {
            return Err("unknown locale");
        }
        let table = match kind {
            PluralRuleType::CARDINAL => rules::CARDINAL,
            PluralRuleType::ORDINAL => rules::ORDINAL,
        };
        let of = |tag: &str| {
            let has = |(tags, _): &&rules::Rules| tags.split(' ').any(|known| known == tag);
            table.iter().find(has)
        };
        let fits = |tag: &&&str| {
            let tag: LanguageIdentifier = tag.parse().expect("a tag");
            tag.matches(&language, true, false)
        };
        let different = DIFFERENT.iter().find(fits);
        let found = different.and_then(|tag| of(tag));
        let found = found.or_else(|| of(language.language.as_str()));
        let rules = found.map_or(&[][..], |(_, rules)| rules);
        let rule = |(category, condition): &(_, &str)| (*category, Condition::parse(condition));
        Ok(Self(rules.iter().map(rule).collect()))
    }

    /// The category of a number. Errors: it is NaN or infinite.
    pub fn select(
        &self,
        number: impl Into<PluralOperands>,
    ) -> Result<PluralCategory, &'static str> {
        let operands = Operands::of(number.into()).ok_or("not a number")?;
        let mut rules = self.0.iter();
        let rule = rules.find(|(_, condition)| condition.holds(&operands));
        Ok(rule.map_or(PluralCategory::OTHER, |(category, _)| *category))
    }

    /// The categories of numbers in this language, in CLDR's order.
    pub fn categories(&self) -> impl Iterator<Item = PluralCategory> + '_ {
        let named = self.0.iter().map(|(category, _)| *category);
        named.chain([PluralCategory::OTHER])
    }

    /// The locales that fluent-bundle matches a language against, more specific ones first;
    /// the last is `und`, which any language matches.
    pub fn get_locales(_: PluralRuleType) -> Vec<LanguageIdentifier> {
        let tags = rules::CARDINAL.iter().flat_map(|(tags, _)| tags.split(' '));
        let tags = DIFFERENT.into_iter().chain(tags).chain(["und"]);
        tags.map(|tag| tag.parse().expect("a tag")).collect()
    }
}

/// Tags in the table with more than a language.
const DIFFERENT: [&str; 2] = ["pt-PT", "kok-Latn"];

/// Whether CLDR has plural rules for a language.
pub fn is_known(language: &LanguageIdentifier) -> bool {
    let mut tags = rules::CARDINAL.iter().flat_map(|(tags, _)| tags.split(' '));
    tags.any(|known| known == language.language.as_str())
}

#[cfg(test)]
mod tests;
