use super::operands::PluralOperands;
use super::*;

/// The results of another implementation of CLDR: see `tests.js`.
const EXPECTED: &str = include_str!("tests.tsv");

fn rules(tag: &str, kind: PluralRuleType) -> PluralRules {
    PluralRules::create(tag.parse().unwrap(), kind).unwrap()
}

#[test]
fn categories_are_those_of_cldr() {
    let mut lines = EXPECTED.lines().skip(1);
    let samples: Vec<&str> = lines.next().unwrap().split(' ').collect();
    let mut languages = 0;
    for line in lines {
        let fields: Vec<&str> = line.split('\t').collect();
        let [tag, kind, letters] = fields[..] else {
            panic!("{line}")
        };
        let kind = match kind {
            "ordinal" => PluralRuleType::ORDINAL,
            _ => PluralRuleType::CARDINAL,
        };
        let rules = rules(tag, kind);
        for (sample, letter) in samples.iter().zip(letters.chars()) {
            let mut operands = PluralOperands::from(sample.parse::<f64>().unwrap());
            operands.v = sample.split_once('.').map_or(0, |(_, f)| f.len());
            let category = rules.select(operands).unwrap();
            let first = format!("{category:?}").to_lowercase().chars().next();
            assert_eq!(first, Some(letter), "{sample} in {tag}, {kind:?}");
        }
        languages += 1;
    }
    let known = PluralRules::get_locales(PluralRuleType::CARDINAL);
    // `und` is not among them, and `DIFFERENT` only once; three tags with a region are.
    assert_eq!(languages, 2 * (known.len() - DIFFERENT.len() - 1 + 3));
}

#[test]
fn what_is_unknown_is_other() {
    let klingon: LanguageIdentifier = "tlh".parse().unwrap();
    assert!(!is_known(&klingon));
    assert!(PluralRules::create(klingon, PluralRuleType::CARDINAL).is_err());
    let all = PluralRules::get_locales(PluralRuleType::CARDINAL);
    assert_eq!(all.last().unwrap().to_string(), "und");
    let und = rules("und", PluralRuleType::CARDINAL);
    assert_eq!(und.select(1.0), Ok(PluralCategory::OTHER));
}

#[test]
fn no_number_is_too_large_or_too_long() {
    let en = rules("en", PluralRuleType::CARDINAL);
    for number in [f64::MAX, f64::MIN, f64::MIN_POSITIVE, 1e20, 0.1 + 0.2] {
        assert_eq!(en.select(number), Ok(PluralCategory::OTHER), "{number}");
    }
    for number in [f64::NAN, f64::INFINITY] {
        assert!(en.select(number).is_err());
    }
    let mut long = PluralOperands::from(1.0);
    long.v = usize::MAX;
    assert_eq!(en.select(long), Ok(PluralCategory::OTHER));
}
