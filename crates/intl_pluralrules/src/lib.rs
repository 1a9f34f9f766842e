//! The plural rules of the present CLDR, as fluent-bundle asks for them.
//!
//! fluent-bundle chooses variants by the crate `intl_pluralrules`, whose last release has
//! the rules of CLDR 37 and leads to those of English where it does not know a language.
//! This crate takes its place (`[patch.crates-io]` in the program's `Cargo.toml`), with as
//! much of its interface as fluent-bundle uses. icu_plurals would not do: it leaves out
//! languages that CLDR has, such as Cornish, Manx and Northern Sami.

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

/// What is counted: positions (`1st`), or amounts.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum PluralRuleType {
    ORDINAL,
    CARDINAL,
}

/// What rules look at.
pub mod operands;

/// The rules of one language.
#[derive(Debug)]
pub struct PluralRules(Vec<(PluralCategory, Condition)>);

impl PluralRules {
    /// Error: CLDR has no rules for the language. `und`, no language, has: all numbers are
    /// `other`; so are all positions in a language that CLDR has amounts of alone.
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

    /// The category of a number. Error: it is none, or infinite.
    pub fn select(
        &self,
        number: impl Into<PluralOperands>,
    ) -> Result<PluralCategory, &'static str> {
        let operands = Operands::of(number.into()).ok_or("not a number")?;
        let mut rules = self.0.iter();
        let rule = rules.find(|(_, condition)| condition.holds(&operands));
        Ok(rule.map_or(PluralCategory::OTHER, |(category, _)| *category))
    }

    /// The categories that numbers of this language are in, in CLDR's order.
    pub fn categories(&self) -> impl Iterator<Item = PluralCategory> + '_ {
        let named = self.0.iter().map(|(category, _)| *category);
        named.chain([PluralCategory::OTHER])
    }

    /// What fluent-bundle looks for a language in, the more special first; for all others,
    /// `und`, which any language fits.
    pub fn get_locales(_: PluralRuleType) -> Vec<LanguageIdentifier> {
        let tags = rules::CARDINAL.iter().flat_map(|(tags, _)| tags.split(' '));
        let tags = DIFFERENT.into_iter().chain(tags).chain(["und"]);
        tags.map(|tag| tag.parse().expect("a tag")).collect()
    }
}

/// Tags in the table that are more than a language.
const DIFFERENT: [&str; 2] = ["pt-PT", "kok-Latn"];

/// Whether CLDR has plural rules for a language.
pub fn is_known(language: &LanguageIdentifier) -> bool {
    let mut tags = rules::CARDINAL.iter().flat_map(|(tags, _)| tags.split(' '));
    tags.any(|known| known == language.language.as_str())
}

#[cfg(test)]
mod tests;
