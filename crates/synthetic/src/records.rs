//! Generates the records of codes: numbers, names, facts, exchanges.

use super::random::Random;
use std::collections::HashSet;
use std::fmt::Write as _;

/// The commands of every synthetic protocol.
pub const COMMANDS: [&str; 24] = [
    "OPEN", "CLOS", "SEND", "RECV", "LIST", "STAT", "LOCK", "FREE", "MOVE", "COPY", "DROP", "SIGN",
    "AUTH", "USER", "PASS", "MODE", "SYNC", "SEEK", "WAIT", "HASH", "PING", "QUIT", "INFO", "KEYS",
];

/// A code whose record and prose are to be generated.
#[derive(Debug)]
pub struct Code {
    /// Its number.
    pub number: usize,
    /// The protocol's phrase for it.
    pub name: String,
    /// A command that it is a reply to.
    pub command: &'static str,
    /// Index of its class: 0 for 1xx, and so on.
    class: usize,
}

impl Code {
    /// Its part of the URL.
    pub fn slug(&self) -> String {
        let name = self.name.to_lowercase().replace(' ', "-");
        format!("{}-{name}", self.number)
    }
}

/// Up to this many codes, a protocol's numbers have three digits.
const THREE_DIGITS: usize = 400;

/// The codes of a protocol, in order, evenly distributed over the classes. Names in `taken`
/// are skipped, and those that are used are added to it.
pub fn codes(count: usize, taken: &mut HashSet<String>, random: &mut Random) -> Vec<Code> {
    let size = if count > THREE_DIGITS { 1000 } else { 100 };
    let mut codes = Vec::with_capacity(count);
    for class in 0..5 {
        let of_class = (count + 4 - class) / 5;
        for number in random.sorted(of_class, size) {
            codes.push(Code {
                number: (class + 1) * size + number,
                name: name(class, taken, random),
                command: random.pick::<&str>(&COMMANDS),
                class,
            });
        }
    }
    codes
}

const QUALITIES: [&str; 20] = [
    "Remote", "Local", "Second", "Shared", "Partial", "Signed", "Pending", "Nested", "Former",
    "Spare", "Public", "Private", "Passive", "Outer", "Inner", "Cached", "Foreign", "Early",
    "Empty", "Joint",
];
const NOUNS: [&str; 36] = [
    "Session",
    "Transfer",
    "Archive",
    "Key",
    "Mailbox",
    "Directory",
    "Block",
    "Route",
    "Certificate",
    "Channel",
    "Account",
    "Index",
    "Request",
    "Checksum",
    "Queue",
    "Lock",
    "Stream",
    "Volume",
    "Address",
    "Password",
    "Token",
    "Header",
    "Record",
    "Device",
    "Cursor",
    "Lease",
    "Marker",
    "Quota",
    "Packet",
    "Window",
    "Signature",
    "Catalog",
    "Gateway",
    "Peer",
    "Batch",
    "Journal",
];
const STATES: [[&str; 8]; 5] = [
    [
        "In Progress",
        "Being Prepared",
        "Queued",
        "Opening",
        "Under Review",
        "Underway",
        "Starting",
        "Announced",
    ],
    [
        "Accepted",
        "Completed",
        "Ready",
        "Stored",
        "Closed",
        "Verified",
        "Restored",
        "Current",
    ],
    [
        "Wanted",
        "Incomplete",
        "Expected Next",
        "To Follow",
        "Half Done",
        "Unconfirmed",
        "Awaiting Data",
        "Needs Proof",
    ],
    [
        "Delayed",
        "Busy",
        "Timed Out",
        "Temporarily Unavailable",
        "Overloaded",
        "Interrupted",
        "Locked Elsewhere",
        "Nearly Full",
    ],
    [
        "Refused",
        "Not Found",
        "Not Supported",
        "Malformed",
        "Too Long",
        "Expired",
        "Misplaced",
        "Forbidden",
    ],
];

/// Two to four words that are not yet the name of a code.
fn name(class: usize, taken: &mut HashSet<String>, random: &mut Random) -> String {
    loop {
        let (noun, state) = (random.pick(&NOUNS), random.pick(&STATES[class]));
        let short = random.one_in(3) && !taken.contains(&format!("{noun} {state}"));
        let name = match short {
            true => format!("{noun} {state}"),
            false => format!("{} {noun} {state}", random.pick(&QUALITIES)),
        };
        if taken.insert(name.clone()) {
            return name;
        }
    }
}

/// A fact, and the values that it may have in each class. With none, it is not stated.
type Fact = (&'static str, [&'static [&'static str]; 5]);

const PHASES: &[&str] = &[
    "connect", "security", "login", "command", "transfer", "quit", "any",
];
const FAULTS: &[&str] = &["user", "client", "server", "network", "either"];
const ACTORS: &[&str] = &["user", "client", "administrator", "user-or-administrator"];
const FACTS: [Fact; 10] = [
    (
        "status",
        [&["standard", "standard", "standard", "unofficial"]; 5],
    ),
    (
        "outcome",
        [
            &["progress"],
            &["success"],
            &["input-needed"],
            &["failure"],
            &["failure"],
        ],
    ),
    (
        "finality",
        [
            &["preliminary"],
            &["final"],
            &["intermediate"],
            &["final"],
            &["final"],
        ],
    ),
    ("phase", [PHASES; 5]),
    ("fault", [&["none"], &["none"], &["none"], FAULTS, FAULTS]),
    (
        "actor",
        [
            &["nobody", "client"],
            &["nobody", "client"],
            &["user", "client"],
            ACTORS,
            ACTORS,
        ],
    ),
    (
        "retry",
        [
            &["wait"],
            &["unneeded"],
            &["next-step"],
            &["later", "after-change", "after-reconnect"],
            &["after-change", "after-login", "after-reconnect", "useless"],
        ],
    ),
    (
        "persistence",
        [&[], &[], &[], &["temporary"], &["permanent"]],
    ),
    (
        "connection",
        [&["stays-open", "stays-open", "closes", "may-close"]; 5],
    ),
    (
        "data-connection",
        [
            &["announced", "opening", "open"],
            &["unaffected", "open", "closed"],
            &["unaffected", "announced"],
            &["not-opened", "aborted", "unaffected"],
            &["not-opened", "unaffected"],
        ],
    ),
];

/// The text of a record. `codes` are all codes of its protocol.
pub fn record(code: &Code, codes: &[Code], protocol: &str, random: &mut Random) -> String {
    let mut text = format!(
        "code: {}\nname: {}\nclass: {}xx\nfacts:\n",
        code.number,
        code.name,
        code.class + 1
    );
    for (fact, values) in FACTS {
        let values = values[code.class];
        // The wording of the verdict depends on these two.
        let needed = matches!(fact, "outcome" | "retry");
        if !values.is_empty() && (needed || !random.one_in(12)) {
            let _ = writeln!(text, "  {fact}: {}", random.pick(values));
        }
    }
    let section = format!("{}.{}", 2 + random.below(7), 1 + random.below(19));
    let _ = writeln!(
        text,
        "spec:\n  title: {} Specification\n  section: \"{section}\"\n  url: \
         https://{protocol}.example.org/specification#{section}",
        protocol.to_uppercase()
    );
    let mut commands = vec![code.command];
    for _ in 0..random.below(4) {
        let more = random.pick(&COMMANDS);
        if !commands.contains(more) {
            commands.push(more);
        }
    }
    let _ = writeln!(text, "commands: [{}]", commands.join(", "));
    exchange(code, codes, random, &mut text);
    let mut related: Vec<usize> = Vec::new();
    for _ in 0..random.below(5) {
        let other = codes[random.below(codes.len())].number;
        if other != code.number && !related.contains(&other) {
            related.push(other);
        }
    }
    if !related.is_empty() {
        let related: Vec<_> = related.iter().map(usize::to_string).collect();
        let _ = writeln!(text, "related: [{}]", related.join(", "));
    }
    let (month, day) = (1 + random.below(12), 1 + random.below(28));
    let _ = writeln!(text, "updated: 2026-{month:02}-{day:02}");
    text
}

/// Appends two to four lines: a command and the reply, perhaps after a command and reply of
/// another code, or before another reply.
fn exchange(code: &Code, codes: &[Code], random: &mut Random, text: &mut String) {
    let reply = |code: &Code| format!("  S: {} {}.\n", code.number, code.name);
    let request = |code: &Code, random: &mut Random| {
        let file = random.pick(&NOUNS).to_lowercase();
        format!(
            "  C: {} /{file}/{}\n",
            code.command,
            100 + random.below(900)
        )
    };
    text.push_str("exchange: |\n");
    let other = &codes[random.below(codes.len())];
    let lines = 2 + random.below(3);
    if lines == 4 {
        text.push_str(&request(other, random));
        text.push_str(&reply(other));
    }
    text.push_str(&request(code, random));
    text.push_str(&reply(code));
    if lines == 3 {
        text.push_str(&reply(other));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names() {
        for (count, least) in [(1, 100), (7, 100), (400, 100), (401, 1000), (4000, 1000)] {
            let mut taken = HashSet::new();
            let codes = codes(count, &mut taken, &mut Random::new(1, ""));
            assert_eq!((codes.len(), taken.len()), (count, count));
            assert!(codes.is_sorted_by_key(|c| c.number));
            for code in &codes {
                assert_eq!(code.number / least, code.class + 1);
                let words = code.name.split(' ').count();
                assert!((2..=4).contains(&words), "{}", code.name);
            }
        }
    }
}
