//! Plural operands of numbers (UTS #35, part 3, "Plural Operand Meanings").

/// A number, and how many of its decimals are shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PluralOperands {
    number: f64,
    /// Number of decimals shown.
    pub v: usize,
    /// Those decimals as an integer: fluent-bundle shifts them left when it shows more. Not
    /// used, since they follow from the number and [`PluralOperands::v`], and may overflow.
    pub f: u64,
}

impl From<f64> for PluralOperands {
    fn from(number: f64) -> Self {
        let written = number.to_string();
        let v = written.split_once('.').map_or(0, |(_, f)| f.len());
        Self { number, v, f: 0 }
    }
}

/// The operands by name. Of a long run of digits only the last ones count, and whether
/// there are others.
pub(crate) struct Operands {
    pub(crate) i: u64,
    pub(crate) f: u64,
    pub(crate) t: u64,
    pub(crate) v: u64,
    pub(crate) w: u64,
}

impl Operands {
    /// `None` for NaN and infinity.
    pub(crate) fn of(operands: PluralOperands) -> Option<Self> {
        let number = operands.number.is_finite().then_some(operands.number)?;
        let written = number.abs().to_string();
        let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
        let v = operands.v.max(fraction.len());
        // This many zeros push all other digits out of those that are kept: more make no
        // difference.
        let zeros = (v - fraction.len()).min(DIGITS);
        let shown = fraction.to_owned() + &"0".repeat(zeros);
        Some(Self {
            i: last_digits(whole),
            f: last_digits(&shown),
            t: last_digits(fraction),
            v: v as u64,
            w: fraction.len() as u64,
        })
    }
}

/// More than any rule needs: the largest modulus is a million.
const DIGITS: usize = 18;

/// The last digits of a number, preceded by a one if there are others before them.
fn last_digits(digits: &str) -> u64 {
    let digits = digits.trim_start_matches('0');
    let last = digits.len().saturating_sub(DIGITS);
    let number = digits[last..].parse().unwrap_or(0);
    match last {
        0 => number,
        _ => number + 10_u64.pow(DIGITS as u32),
    }
}
