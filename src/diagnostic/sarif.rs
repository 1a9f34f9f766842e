//! Renders diagnostics as SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format).

use super::shown::{Shown, left_out, place, severity, shown};
use super::{Diagnostics, Sources};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Renders one run of the program. `prefix` is the path from the repository to the site
/// root, and `rules` are codes with a one-sentence description each; other codes are listed
/// without one.
pub fn print(
    diagnostics: &Diagnostics,
    sources: &Sources,
    prefix: &str,
    rules: &[(&str, &str)],
) -> String {
    let codes: BTreeSet<&str> = diagnostics.iter().map(|d| d.code).collect();
    let codes: Vec<&str> = codes.into_iter().collect();
    let rule = |code: &&str| {
        let known = rules.iter().find(|(known, _)| known == code);
        match known {
            Some((_, sentence)) => json!({"id": code, "shortDescription": {"text": sentence}}),
            None => json!({"id": code}),
        }
    };
    let shown = shown(diagnostics.iter());
    let result = |shown: &Shown| -> Value {
        let d = shown.diagnostic;
        let (file, start, end) = place(d, sources);
        let text: Vec<_> = shown.sentences().collect();
        json!({
            "ruleId": d.code,
            "ruleIndex": codes.binary_search(&d.code).ok(),
            "level": severity(d),
            "message": {"text": text.join("\n")},
            "locations": [{"physicalLocation": {
                "artifactLocation": {"uri": encoded(&format!("{prefix}{file}")), "uriBaseId": "%SRCROOT%"},
                "region": {
                    "startLine": start.line,
                    "startColumn": start.column,
                    "endLine": end.line,
                    "endColumn": end.column,
                },
            }}],
        })
    };
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "versus",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": codes.iter().map(rule).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": shown.iter().map(result).collect::<Vec<_>>(),
            "properties": {"leftOut": left_out(&shown, sources)},
        }],
    });
    serde_json::to_string_pretty(&log).expect("plain data") + "\n"
}

/// Percent-encodes a path for use in a URI (RFC 3986, section 3.3).
pub fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for b in path.bytes() {
        match b {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(b));
            }
            _ => out.push_str(&format!("%{b:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::{Diagnostic, Span};
    use super::*;

    #[test]
    fn results_name_rule_and_place() {
        let mut sources = Sources::default();
        let id = sources.add("locales/fr/a b.ftl", "é = x\n");
        let mut all = Diagnostics::default();
        all.push(Diagnostic::warning("check/b", Span::new(id, 5..6), "m").hint("h"));
        all.push(Diagnostic::error("check/a", Span::new(id, 0..0), "n"));
        let text = print(&all, &sources, "docs/", &[("check/b", "B.")]);
        let log: Value = serde_json::from_str(&text).unwrap();
        let run = &log["runs"][0];
        assert_eq!(
            run["tool"]["driver"]["rules"][1]["shortDescription"]["text"],
            "B."
        );
        let first = &run["results"][0];
        assert_eq!(first["ruleIndex"], 1);
        assert_eq!(first["level"], "warning");
        assert_eq!(first["message"]["text"], "m\nh");
        let place = &first["locations"][0]["physicalLocation"];
        assert_eq!(
            place["artifactLocation"]["uri"],
            "docs/locales/fr/a%20b.ftl"
        );
        assert_eq!(place["region"]["startColumn"], 5);
    }
}
