//! How numbers are written in the languages of CLDR 48, in the digits that each
//! language has by default. Written by `tests/fixtures/intl/numbers.js`.

/// Tags; decimal separator, separator of groups, minus sign, zero; how many digits the
/// first group has at least, and how many each group has but for the last.
pub type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    usize,
    usize,
);

/// The first row is for all languages that are in no other. Of a tag that is in none, the
/// last subtag is left out.
#[rustfmt::skip]
pub const SYMBOLS: &[Row] = &[
    ("es-419 es-BR es-BZ es-CU es-DO es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-SV es-US kk-Arab ks-Deva sd-Deva ta-MY ta-SG", ".", ",", "-", "0", 1, 3),
    ("af agq bas blo br bua cs cv dua dyo ewo ff kab kea kk ksf ky nmg oc os prg ru sah shi sk smn szl tg tk tt tzm uk uz yav zgh de-AT en-CZ en-EE en-FI en-HU en-LT en-LV en-NO en-PT en-SE en-SK en-UA en-ZA es-CR fr-CA pt-AO", ",", "\u{a0}", "-", "0", 1, 3),
    ("ar he ur", ".", ",", "\u{200e}-", "0", 1, 3),
    ("as bn", ".", ",", "-", "\u{9e6}", 1, 2),
    ("ast az bs ca da de dsb el fur fy gl hsb id is jgo jv kgp kkj kl ku lb lij ln lo lu mgh mk mua nds nl nnh pms pt rn ro rw sc scn seh sg sr su tr vi vmw wo yrl en-AT en-BE en-DE en-DK en-ES en-ID en-IT en-NL en-PL en-RO en-SI es-AR es-BO es-CL es-CO es-EC es-PY es-UY es-VE fr-LU fr-MA ms-BN ms-ID qu-BO sw-CD", ",", ".", "-", "0", 1, 3),
    ("ba dje khq mfe ses twq tyv xh", ".", "\u{a0}", "-", "0", 1, 3),
    ("be bg hu hy ie ka lv pl sq pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-PT pt-ST pt-TL ru-UA", ",", "\u{a0}", "-", "0", 2, 3),
    ("bgc bho raj", ".", ",", "-", "\u{966}", 1, 3),
    ("brx gu hi kok kxv ml or pa ta te xnr en-IN", ".", ",", "-", "0", 1, 2),
    ("ccp", ".", ",", "-", "\u{11136}", 1, 2),
    ("ckb", "\u{66b}", "\u{66c}", "\u{200f}-", "\u{660}", 1, 3),
    ("dz", ".", ",", "-", "\u{f20}", 1, 2),
    ("ee", ".", ",", "-", "0", 3, 3),
    ("eo fr rm vec en-FR en-GE", ",", "\u{202f}", "-", "0", 1, 3),
    ("es ia it", ",", ".", "-", "0", 2, 3),
    ("et", ",", "\u{a0}", "\u{2212}", "0", 2, 3),
    ("eu fo hr", ",", ".", "\u{2212}", "0", 1, 3),
    ("fa", "\u{66b}", "\u{66c}", "\u{200e}\u{2212}", "\u{6f0}", 1, 3),
    ("fi ksh lt nb nn no se sv", ",", "\u{a0}", "\u{2212}", "0", 1, 3),
    ("gsw", ".", "'", "\u{2212}", "0", 1, 3),
    ("ks lrc mzn ps pa-Arab ur-IN uz-Arab", "\u{66b}", "\u{66c}", "\u{200e}-\u{200e}", "\u{6f0}", 1, 3),
    ("lmo wae", ",", "'", "-", "0", 1, 3),
    ("mni", ".", ",", "-", "\u{9e6}", 1, 3),
    ("mr ne sa", ".", ",", "-", "\u{966}", 1, 2),
    ("my", ".", ",", "-", "\u{1040}", 1, 3),
    ("nqo", ".", "\u{60c}", "-", "\u{7c0}", 1, 3),
    ("sat", ".", ",", "-", "\u{1c50}", 1, 3),
    ("sd", ".", "\u{66c}", "\u{61c}-", "\u{660}", 1, 3),
    ("sl", ",", ".", "\u{2212}", "0", 2, 3),
    ("tn de-CH de-LI en-CH", ".", "'", "-", "0", 1, 3),
    ("tok", ",", "\u{a0}", "-", "0", 1, 2),
    ("ar-BH ar-DJ ar-EG ar-ER ar-IL ar-IQ ar-JO ar-KM ar-KW ar-LB ar-MR ar-OM ar-PS ar-QA ar-SA ar-SD ar-SO ar-SS ar-SY ar-TD ar-YE", "\u{66b}", "\u{66c}", "\u{61c}-", "\u{660}", 1, 3),
    ("ar-DZ ar-LY ar-MA ar-TN", ",", ".", "\u{200e}-", "0", 1, 3),
    ("ff-Adlm", ".", "\u{2e41}", "-", "\u{1e950}", 1, 3),
    ("it-CH", ".", "'", "-", "0", 2, 3),
];
