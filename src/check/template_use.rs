//! `check/unknown-message` in templates, `check/unused-message` of the interface: what
//! templates show is there, and what is there is shown.
//!
//! Why: a page with a message that does not exist cannot be made; a message that nothing
//! shows is work for translators, and for nobody else.
//!
//! Example: `{{ t(id="home-haeding") }}`.

use super::{INTERFACE, at, is_prose, is_words, own_files, references};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, nearest};
use crate::project::Project;
use std::collections::HashSet;
use std::ops::Range;

pub fn check(project: &Project, out: &mut Diagnostics) {
    let default = project.localizers.at(0);
    let mut used: HashSet<&str> = INTERFACE.iter().map(|(id, _)| *id).collect();
    let mut all_known = true;
    for (name, source) in &project.templates {
        let text = &project.sources.at(*source).text;
        for call in calls(text) {
            let Some(range) = call else {
                all_known = false;
                continue;
            };
            let id = &text[range.clone()];
            used.insert(id);
            let own = project.own_templates.contains(name);
            if !own || default.has(id, None) || is_lost(project, id) {
                continue;
            }
            let message = format!("there is no message `{id}`");
            let files = project.messages.iter().filter(|f| f.locale == 0);
            let known = files
                .flat_map(|f| &f.resource.entries)
                .map(|e| e.id.as_str());
            let hint = match nearest(id, known) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("write it into locales/{}/", project.locales[0].tag),
            };
            let span = Span::new(*source, range);
            let error = Diagnostic::error("check/unknown-message", span, message);
            out.push(error.about(id, None).hint(hint));
        }
    }
    // What is shown under a name that only rendering tells cannot be told here.
    if !all_known {
        return;
    }
    used.extend(references(project, 0).map(|r| r.name.as_str()));
    for file in own_files(project).filter(|f| f.locale == 0) {
        for entry in file.resource.entries.iter().filter(|e| !e.term) {
            let id = entry.id.as_str();
            let apart = is_prose(project, id) || is_words(id) || id.starts_with("locale-");
            if apart || used.contains(id) {
                continue;
            }
            let message = format!("no template, record or message uses `{id}`");
            let hint = match nearest(id, used.iter().copied()) {
                Some(near) if !default.has(near, None) => format!("did you mean `{near}`?"),
                _ => "remove it, or show it in a template: {{ t(id=\"…\") }}".to_owned(),
            };
            out.push(
                Diagnostic::warning("check/unused-message", at(file.source, entry), message)
                    .about(id, None)
                    .hint(hint),
            );
        }
    }
}

/// Of each call of `t()` in a template the bytes of the id; nothing where the id is not
/// written there.
fn calls(text: &str) -> Vec<Option<Range<usize>>> {
    let bytes = text.as_bytes();
    let word = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'.';
    let starts = text.match_indices("t(").map(|(i, _)| i);
    let starts = starts.filter(|i| *i == 0 || !word(bytes[i - 1]));
    starts
        .filter(|i| {
            // Only within {{ … }} and {% … %}.
            let open = text[..*i].rfind(['{', '}']);
            open.is_some_and(|o| bytes[o] == b'{')
                || text[..*i].rfind("{%") > text[..*i].rfind("%}")
        })
        .map(|i| {
            let inside = i + "t(".len();
            let end = text[inside..].find(')').map_or(text.len(), |e| inside + e);
            let arguments = &text[inside..end];
            let at = arguments.find("id")?;
            let rest = arguments[at + 2..]
                .trim_start()
                .strip_prefix('=')?
                .trim_start();
            let quote = rest
                .chars()
                .next()
                .filter(|c| matches!(c, '"' | '\'' | '`'))?;
            let id = rest[1..].split(quote).next()?;
            let start = id.as_ptr().addr() - text.as_ptr().addr();
            Some(start..start + id.len())
        })
        .collect()
}

fn is_lost(project: &Project, id: &str) -> bool {
    let files = project.messages.iter().filter(|f| f.locale == 0);
    let mut faults = files.flat_map(|f| &f.resource.faults);
    faults.any(|f| f.lost.iter().any(|l| l == id))
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;
    use super::calls;

    #[test]
    fn calls_of_t() {
        let text = "{{ t(id=\"a-b\") }} at(id=\"x\") {% if t(plain=true, id = 'c') %}{{ t(id=name) }}{{ item.t(id=\"y\") }}";
        let found: Vec<_> = calls(text)
            .into_iter()
            .map(|r| r.map(|r| &text[r]))
            .collect();
        assert_eq!(found, [Some("a-b"), Some("c"), None]);
    }

    #[test]
    fn what_templates_use() {
        let path = "locales/en/own.ftl";
        let (text, template) = ("own-a = A\nown-b = B\n", "{{ t(id=\"own-a\") }}");
        assert_eq!(
            found(&[
                (path, text),
                ("templates/own.html", template),
                ("locales/fr/own.ftl", "own-a = Â\nown-b = Bé\n")
            ]),
            [format!("check/unused-message {path}:2:1")]
        );
        let dynamic = "{{ t(id=\"own-a\") }}{{ t(id=name) }}";
        let translated = ("locales/fr/own.ftl", "own-a = Â\nown-b = Bé\n");
        assert_eq!(
            found(&[(path, text), ("templates/own.html", dynamic), translated]),
            [""; 0]
        );
        let wrong = "<p>{{ t(id=\"own-c\") }}";
        let used = "{{ t(id=\"own-b\") }}{{ t(id=\"own-a\") }}";
        assert_eq!(
            found(&[
                (path, text),
                ("templates/a.html", wrong),
                ("templates/b.html", used),
                translated
            ]),
            ["check/unknown-message templates/a.html:1:13"]
        );
    }
}
