//! Mutates texts, slightly or heavily.

use versus_synthetic::Random;

/// Strings with a meaning in one of the formats, or to a program that displays text.
const TOKENS: [&str; 72] = [
    "{ $",
    "{",
    "}",
    "{{",
    "}}",
    "->",
    "*[",
    "*[other] ",
    "[one]",
    "{\"",
    "\"\"\"",
    "\"",
    "'",
    "\\u{D800}",
    "\\u0000",
    "\\U110000",
    "\\",
    "\\x",
    "{ -a }",
    "{ NUMBER(",
    "(",
    ")",
    "\n    .fix = ",
    "\n\n",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "    ",
    " = ",
    "=",
    ":",
    ": ",
    " #",
    "# ",
    "- ",
    "? ",
    "!!",
    "!!binary ",
    "&a ",
    "*a",
    "<<: ",
    "|",
    "|+\n",
    ">",
    "---\n",
    "...",
    "[",
    "]",
    ",",
    "~",
    "\u{feff}",
    "\0",
    "\u{202e}",
    "\u{2066}",
    "\u{2028}",
    "\u{fdd1}",
    "\u{fffe}",
    "\u{e000}",
    "](javascript:",
    "[a](/",
    "`",
    "***",
    "<a ",
    "-->",
    "%00",
    "../",
    "99999999999999999999",
    "-1",
    "1e309",
    "0x",
    "é",
];

/// A copy with one to five mutations, for which `others` may lend a part.
pub fn mutated(random: &mut Random, text: &[u8], others: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = text.to_vec();
    for _ in 0..1 + random.below(5) {
        mutate(random, &mut bytes, others);
    }
    bytes
}

fn mutate(random: &mut Random, bytes: &mut Vec<u8>, others: &[Vec<u8>]) {
    // At most as long as a line or two, so that most of a text stays unchanged.
    let part = |random: &mut Random, bytes: &[u8]| {
        let from = random.below(bytes.len() + 1);
        let longest = (bytes.len() - from).min(120);
        from..from + random.below(longest + 1)
    };
    let at = random.below(bytes.len() + 1);
    let range = part(random, bytes);
    match random.below(12) {
        // Change a bit or a byte, insert a byte, or remove a part.
        0 if !bytes.is_empty() => {
            let at = random.below(bytes.len());
            bytes[at] ^= 1 << random.below(8);
        }
        1 if !bytes.is_empty() => {
            let at = random.below(bytes.len());
            bytes[at] = u8::try_from(random.below(256)).unwrap();
        }
        2 => drop(bytes.splice(at..at, [u8::try_from(random.below(256)).unwrap()])),
        3 => drop(bytes.drain(range)),
        // Copy a part, or a few bytes a thousand times.
        4 => {
            let copy = bytes[range.clone()].to_vec();
            drop(bytes.splice(at..at, copy));
        }
        5 => {
            let few = range.start..range.end.min(range.start + 8);
            let copies = bytes[few].repeat(1000);
            drop(bytes.splice(range.start..range.start, copies));
        }
        6 if !others.is_empty() => {
            let other = random.pick(others);
            let lent = part(random, other);
            drop(bytes.splice(range, other[lent].iter().copied()));
        }
        7 => bytes.truncate(at),
        8 => {
            let mut lines: Vec<&[u8]> = bytes.split_inclusive(|b| *b == b'\n').collect();
            if !lines.is_empty() {
                let (a, b) = (random.below(lines.len()), random.below(lines.len()));
                lines.swap(a, b);
                *bytes = lines.concat();
            }
        }
        9 => {
            let token = random.pick(&TOKENS).repeat(1 + random.below(3));
            drop(bytes.splice(range, token.into_bytes()));
        }
        _ => drop(bytes.splice(at..at, random.pick(&TOKENS).bytes())),
    }
}
