//! The rules of CLDR 48 from its `plurals.json` and `ordinals.json` (cldr-core 48.2.0),
//! without the samples and the rule for `other`, grouped by languages with the same rules.
//! `tests.tsv` has the results of another implementation to compare with.

use crate::PluralCategory::{self, FEW, MANY, ONE, TWO, ZERO};

/// Tags, and the condition of each category.
pub type Rules = (&'static str, &'static [(PluralCategory, &'static str)]);

/// Rules for cardinals.
#[rustfmt::skip]
pub const CARDINAL: &[Rules] = &[
    (
        "bm bo dz hnj id ig ii ja jbo jv jw kde kea km ko lkt lo ms my nqo osa sah ses sg \
         su th to tpi vi wo yo yue zh",
        &[],
    ),
    (
        "af an asa az bal bem bez bg brx ce cgg chr ckb dv ee el eo eu fo fur gsw ha haw \
         hu jgo jmc ka kaj kcg kk kkj kl ks ksb ku ky lb lg mas mgo ml mn mr nah nb nd ne \
         nn nnh no nr ny nyn om or os pap ps rm rof rwk saq sd sdh seh sn so sq ss ssy st \
         syr ta te teo tig tk tn tr ts ug uz ve vo vun wae xh xog",
        &[
            (ONE, "n = 1"),
        ],
    ),
    (
        "ak bho csw guw ln mg nso pa ti wa",
        &[
            (ONE, "n = 0..1"),
        ],
    ),
    (
        "am as bn doi fa gu hi kn kok kok-Latn pcm zu",
        &[
            (ONE, "i = 0 or n = 1"),
        ],
    ),
    (
        "ast de en et fi fy gl ia ie io lij nl sc sv sw ur yi",
        &[
            (ONE, "i = 1 and v = 0"),
        ],
    ),
    (
        "ceb fil tl",
        &[
            (ONE, "v = 0 and i = 1,2,3 or v = 0 and i % 10 != 4,6,9 or v != 0 and f % 10 != \
                4,6,9"),
        ],
    ),
    (
        "da",
        &[
            (ONE, "n = 1 or t != 0 and i = 0,1"),
        ],
    ),
    (
        "ff hy kab",
        &[
            (ONE, "i = 0,1"),
        ],
    ),
    (
        "is",
        &[
            (ONE, "t = 0 and i % 10 = 1 and i % 100 != 11 or t % 10 = 1 and t % 100 != 11"),
        ],
    ),
    (
        "mk",
        &[
            (ONE, "v = 0 and i % 10 = 1 and i % 100 != 11 or f % 10 = 1 and f % 100 != 11"),
        ],
    ),
    (
        "si",
        &[
            (ONE, "n = 0,1 or i = 0 and f = 1"),
        ],
    ),
    (
        "tzm",
        &[
            (ONE, "n = 0..1 or n = 11..99"),
        ],
    ),
    (
        "blo cv ksh",
        &[
            (ZERO, "n = 0"),
            (ONE, "n = 1"),
        ],
    ),
    (
        "bs hr sh sr",
        &[
            (ONE, "v = 0 and i % 10 = 1 and i % 100 != 11 or f % 10 = 1 and f % 100 != 11"),
            (FEW, "v = 0 and i % 10 = 2..4 and i % 100 != 12..14 or f % 10 = 2..4 and f % 100 \
                != 12..14"),
        ],
    ),
    (
        "ca it lld pt-PT scn vec",
        &[
            (ONE, "i = 1 and v = 0"),
            (MANY, "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"),
        ],
    ),
    (
        "es",
        &[
            (ONE, "n = 1"),
            (MANY, "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"),
        ],
    ),
    (
        "fr",
        &[
            (ONE, "i = 0,1"),
            (MANY, "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"),
        ],
    ),
    (
        "he",
        &[
            (ONE, "i = 1 and v = 0 or i = 0 and v != 0"),
            (TWO, "i = 2 and v = 0"),
        ],
    ),
    (
        "iu naq sat se sma smi smj smn sms",
        &[
            (ONE, "n = 1"),
            (TWO, "n = 2"),
        ],
    ),
    (
        "lag",
        &[
            (ZERO, "n = 0"),
            (ONE, "i = 0,1 and n != 0"),
        ],
    ),
    (
        "lv prg",
        &[
            (ZERO, "n % 10 = 0 or n % 100 = 11..19 or v = 2 and f % 100 = 11..19"),
            (ONE, "n % 10 = 1 and n % 100 != 11 or v = 2 and f % 10 = 1 and f % 100 != 11 or v \
                != 2 and f % 10 = 1"),
        ],
    ),
    (
        "mo ro",
        &[
            (ONE, "i = 1 and v = 0"),
            (FEW, "v != 0 or n = 0 or n != 1 and n % 100 = 1..19"),
        ],
    ),
    (
        "pt",
        &[
            (ONE, "i = 0..1"),
            (MANY, "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"),
        ],
    ),
    (
        "shi",
        &[
            (ONE, "i = 0 or n = 1"),
            (FEW, "n = 2..10"),
        ],
    ),
    (
        "be",
        &[
            (ONE, "n % 10 = 1 and n % 100 != 11"),
            (FEW, "n % 10 = 2..4 and n % 100 != 12..14"),
            (MANY, "n % 10 = 0 or n % 10 = 5..9 or n % 100 = 11..14"),
        ],
    ),
    (
        "cs sk",
        &[
            (ONE, "i = 1 and v = 0"),
            (FEW, "i = 2..4 and v = 0"),
            (MANY, "v != 0"),
        ],
    ),
    (
        "dsb hsb",
        &[
            (ONE, "v = 0 and i % 100 = 1 or f % 100 = 1"),
            (TWO, "v = 0 and i % 100 = 2 or f % 100 = 2"),
            (FEW, "v = 0 and i % 100 = 3..4 or f % 100 = 3..4"),
        ],
    ),
    (
        "gd",
        &[
            (ONE, "n = 1,11"),
            (TWO, "n = 2,12"),
            (FEW, "n = 3..10,13..19"),
        ],
    ),
    (
        "lt",
        &[
            (ONE, "n % 10 = 1 and n % 100 != 11..19"),
            (FEW, "n % 10 = 2..9 and n % 100 != 11..19"),
            (MANY, "f != 0"),
        ],
    ),
    (
        "pl",
        &[
            (ONE, "i = 1 and v = 0"),
            (FEW, "v = 0 and i % 10 = 2..4 and i % 100 != 12..14"),
            (MANY, "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i \
                % 100 = 12..14"),
        ],
    ),
    (
        "ru uk",
        &[
            (ONE, "v = 0 and i % 10 = 1 and i % 100 != 11"),
            (FEW, "v = 0 and i % 10 = 2..4 and i % 100 != 12..14"),
            (MANY, "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = \
                11..14"),
        ],
    ),
    (
        "sl",
        &[
            (ONE, "v = 0 and i % 100 = 1"),
            (TWO, "v = 0 and i % 100 = 2"),
            (FEW, "v = 0 and i % 100 = 3..4 or v != 0"),
        ],
    ),
    (
        "br",
        &[
            (ONE, "n % 10 = 1 and n % 100 != 11,71,91"),
            (TWO, "n % 10 = 2 and n % 100 != 12,72,92"),
            (FEW, "n % 10 = 3..4,9 and n % 100 != 10..19,70..79,90..99"),
            (MANY, "n != 0 and n % 1000000 = 0"),
        ],
    ),
    (
        "ga",
        &[
            (ONE, "n = 1"),
            (TWO, "n = 2"),
            (FEW, "n = 3..6"),
            (MANY, "n = 7..10"),
        ],
    ),
    (
        "gv",
        &[
            (ONE, "v = 0 and i % 10 = 1"),
            (TWO, "v = 0 and i % 10 = 2"),
            (FEW, "v = 0 and i % 100 = 0,20,40,60,80"),
            (MANY, "v != 0"),
        ],
    ),
    (
        "mt",
        &[
            (ONE, "n = 1"),
            (TWO, "n = 2"),
            (FEW, "n = 0 or n % 100 = 3..10"),
            (MANY, "n % 100 = 11..19"),
        ],
    ),
    (
        "sgs",
        &[
            (ONE, "n % 10 = 1 and n % 100 != 11"),
            (TWO, "n = 2"),
            (FEW, "n != 2 and n % 10 = 2..9 and n % 100 != 11..19"),
            (MANY, "f != 0"),
        ],
    ),
    (
        "ar ars",
        &[
            (ZERO, "n = 0"),
            (ONE, "n = 1"),
            (TWO, "n = 2"),
            (FEW, "n % 100 = 3..10"),
            (MANY, "n % 100 = 11..99"),
        ],
    ),
    (
        "cy",
        &[
            (ZERO, "n = 0"),
            (ONE, "n = 1"),
            (TWO, "n = 2"),
            (FEW, "n = 3"),
            (MANY, "n = 6"),
        ],
    ),
    (
        "kw",
        &[
            (ZERO, "n = 0"),
            (ONE, "n = 1"),
            (TWO, "n % 100 = 2,22,42,62,82 or n % 1000 = 0 and n % 100000 = \
                1000..20000,40000,60000,80000 or n != 0 and n % 1000000 = 100000"),
            (FEW, "n % 100 = 3,23,43,63,83"),
            (MANY, "n != 1 and n % 100 = 1,21,41,61,81"),
        ],
    ),
];

/// Rules for ordinals.
#[rustfmt::skip]
pub const ORDINAL: &[Rules] = &[
    (
        "af am an ar ast bg bs ce cs cv da de dsb el es et eu fa fi fy gl gsw he hr hsb \
         ia id ie is ja km kn ko ky lt lv ml mn my nb nl no pa pl prg ps pt ru sd sh si \
         sk sl sr sw ta te th tpi tr ur uz yue zh zu",
        &[],
    ),
    (
        "bal fil fr ga hy lo mo ms ro tl vi",
        &[
            (ONE, "n = 1"),
        ],
    ),
    (
        "be",
        &[
            (FEW, "n % 10 = 2,3 and n % 100 != 12,13"),
        ],
    ),
    (
        "hu",
        &[
            (ONE, "n = 1,5"),
        ],
    ),
    (
        "it lld sc vec",
        &[
            (MANY, "n = 11,8,80,800"),
        ],
    ),
    (
        "kk",
        &[
            (MANY, "n % 10 = 6 or n % 10 = 9 or n % 10 = 0 and n != 0"),
        ],
    ),
    (
        "lij scn",
        &[
            (MANY, "n = 11,8,80..89,800..899"),
        ],
    ),
    (
        "ne",
        &[
            (ONE, "n = 1..4"),
        ],
    ),
    (
        "sv",
        &[
            (ONE, "n % 10 = 1,2 and n % 100 != 11,12"),
        ],
    ),
    (
        "tk",
        &[
            (FEW, "n % 10 = 6,9 or n = 10"),
        ],
    ),
    (
        "uk",
        &[
            (FEW, "n % 10 = 3 and n % 100 != 13"),
        ],
    ),
    (
        "ka",
        &[
            (ONE, "i = 1"),
            (MANY, "i = 0 or i % 100 = 2..20,40,60,80"),
        ],
    ),
    (
        "kw",
        &[
            (ONE, "n = 1..4 or n % 100 = 1..4,21..24,41..44,61..64,81..84"),
            (MANY, "n = 5 or n % 100 = 5"),
        ],
    ),
    (
        "sq",
        &[
            (ONE, "n = 1"),
            (MANY, "n % 10 = 4 and n % 100 != 14"),
        ],
    ),
    (
        "az",
        &[
            (ONE, "i % 10 = 1,2,5,7,8 or i % 100 = 20,50,70,80"),
            (FEW, "i % 10 = 3,4 or i % 1000 = 100,200,300,400,500,600,700,800,900"),
            (MANY, "i = 0 or i % 10 = 6 or i % 100 = 40,60,90"),
        ],
    ),
    (
        "blo",
        &[
            (ZERO, "i = 0"),
            (ONE, "i = 1"),
            (FEW, "i = 2,3,4,5,6"),
        ],
    ),
    (
        "ca",
        &[
            (ONE, "n = 1,3"),
            (TWO, "n = 2"),
            (FEW, "n = 4"),
        ],
    ),
    (
        "en",
        &[
            (ONE, "n % 10 = 1 and n % 100 != 11"),
            (TWO, "n % 10 = 2 and n % 100 != 12"),
            (FEW, "n % 10 = 3 and n % 100 != 13"),
        ],
    ),
    (
        "gd",
        &[
            (ONE, "n = 1,11"),
            (TWO, "n = 2,12"),
            (FEW, "n = 3,13"),
        ],
    ),
    (
        "kok kok-Latn mr",
        &[
            (ONE, "n = 1"),
            (TWO, "n = 2,3"),
            (FEW, "n = 4"),
        ],
    ),
    (
        "mk",
        &[
            (ONE, "i % 10 = 1 and i % 100 != 11"),
            (TWO, "i % 10 = 2 and i % 100 != 12"),
            (MANY, "i % 10 = 7,8 and i % 100 != 17,18"),
        ],
    ),
    (
        "as bn",
        &[
            (ONE, "n = 1,5,7,8,9,10"),
            (TWO, "n = 2,3"),
            (FEW, "n = 4"),
            (MANY, "n = 6"),
        ],
    ),
    (
        "gu hi",
        &[
            (ONE, "n = 1"),
            (TWO, "n = 2,3"),
            (FEW, "n = 4"),
            (MANY, "n = 6"),
        ],
    ),
    (
        "or",
        &[
            (ONE, "n = 1,5,7..9"),
            (TWO, "n = 2,3"),
            (FEW, "n = 4"),
            (MANY, "n = 6"),
        ],
    ),
    (
        "cy",
        &[
            (ZERO, "n = 0,7,8,9"),
            (ONE, "n = 1"),
            (TWO, "n = 2"),
            (FEW, "n = 3,4"),
            (MANY, "n = 5,6"),
        ],
    ),
];
