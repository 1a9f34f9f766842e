//! Parses and evaluates conditions of plural rules, in the syntax of UTS #35, part 3,
//! "Plural rules syntax": `n % 10 = 2..4 and n % 100 != 12..14 or v != 0`.

use crate::operands::Operands;
use std::ops::RangeInclusive;

/// Holds if all relations of at least one list hold.
#[derive(Debug)]
pub struct Condition(Vec<Vec<Relation>>);

#[derive(Debug)]
struct Relation {
    operand: char,
    modulus: Option<u64>,
    /// `=`, not `!=`.
    equal: bool,
    values: Vec<RangeInclusive<u64>>,
}

impl Condition {
    /// Parses a condition. Panics: the syntax is invalid.
    pub fn parse(text: &str) -> Self {
        let relations = |part: &str| part.split(" and ").map(Relation::parse).collect();
        Self(text.split(" or ").map(relations).collect())
    }

    /// Whether a number satisfies it.
    pub fn holds(&self, number: &Operands) -> bool {
        let mut either = self.0.iter();
        either.any(|all| all.iter().all(|relation| relation.holds(number)))
    }
}

impl Relation {
    fn parse(text: &str) -> Self {
        let words: Vec<&str> = text.split_whitespace().collect();
        let (operand, modulus, sign, values) = match words[..] {
            [operand, "%", modulus, sign, values] => (operand, Some(modulus), sign, values),
            [operand, sign, values] => (operand, None, sign, values),
            _ => panic!("`{text}` is no relation"),
        };
        let number = |text: &str| text.parse().expect("a number");
        let range = |value: &str| {
            let (first, last) = value.split_once("..").unwrap_or((value, value));
            number(first)..=number(last)
        };
        Self {
            operand: operand.chars().next().expect("a word"),
            modulus: modulus.map(number),
            equal: sign == "=",
            values: values.split(',').map(range).collect(),
        }
    }

    fn holds(&self, number: &Operands) -> bool {
        // A number with a nonzero fraction does not equal any integer.
        if self.operand == 'n' && number.w > 0 {
            return !self.equal;
        }
        let value = match self.operand {
            'n' | 'i' => number.i,
            'f' => number.f,
            't' => number.t,
            'v' => number.v,
            'w' => number.w,
            // Compact exponents, as in `1M`; here numbers are always written out.
            'c' | 'e' => 0,
            other => panic!("`{other}` is no operand"),
        };
        let value = self.modulus.map_or(value, |modulus| value % modulus);
        self.values.iter().any(|range| range.contains(&value)) == self.equal
    }
}
