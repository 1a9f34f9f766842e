//! Reports names of a record that belong to another one of the protocol: an alias that is
//! another code's name, or a cause whose message id is that of a code.

use super::draft::Draft;
use super::protocol::ProtocolFile;
use crate::diagnostic::{Diagnostic, Diagnostics};
use std::collections::HashMap;

/// Checks the records of a protocol against each other.
pub(super) fn check(drafts: &[Draft], file: &ProtocolFile, out: &mut Diagnostics) {
    let mut names: HashMap<String, usize> = HashMap::new();
    for (i, draft) in drafts.iter().enumerate() {
        for name in [&draft.code.text, &draft.code.name] {
            names.entry(folded(name)).or_insert(i);
        }
    }
    let codes: HashMap<&str, &str> = drafts
        .iter()
        .map(|draft| (&*draft.code.message, &*draft.code.text))
        .collect();
    for (i, draft) in drafts.iter().enumerate() {
        let code = &draft.code;
        for (alias, span) in code.aliases.iter().zip(&draft.aliases) {
            let Some(other) = names.get(&folded(alias)).filter(|other| **other != i) else {
                continue;
            };
            let other = &drafts[*other].code;
            let message = format!(
                "`{alias}` is already the name of {} {} {}",
                file.name, other.text, other.name
            );
            let hint = "remove it: searches for it must find that code";
            out.push(Diagnostic::error("load/bad-alias", span.clone(), message).hint(hint));
        }
        for cause in &code.causes {
            let Some(other) = codes.get(&*cause.message) else {
                continue;
            };
            let message = format!(
                "the cause `{}` needs the message `{}`, which is about the code {other}",
                cause.key, cause.message
            );
            let error = Diagnostic::error("load/duplicate-cause", cause.span.clone(), message);
            out.push(error.hint("give the cause another key"));
        }
    }
}

/// A name as compared by the search: without case, whitespace, and the signs that join
/// words.
fn folded(name: &str) -> String {
    let kept = name
        .chars()
        .filter(|c| !matches!(c, '_' | '-' | '.') && !c.is_whitespace());
    kept.flat_map(char::to_lowercase).collect()
}
