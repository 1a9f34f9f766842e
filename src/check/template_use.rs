//! `check/unknown-message` in templates, `check/unused-message` of the interface: the
//! messages that templates show must exist, and those that exist must be shown.
//!
//! Why: a page with a message that does not exist cannot be rendered; a message that
//! nothing shows is useless work for translators.
//!
//! Example: `{{ t(id="home-haeding") }}`.

use super::misnamed::Misnamed;
use super::{at, entries, is_prose, is_words, lost, references};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Words};
use crate::model::{LocaleId, Message, OF_LOCALE};
use crate::project::Project;
use crate::template::calls;
use std::cell::LazyCell;
use std::collections::HashSet;

pub fn check(project: &Project, out: &mut Diagnostics) {
    let default = project.localizers.at(LocaleId::DEFAULT);
    let interface = Message::all().map(|message| message.id);
    let mut used: HashSet<&str> = interface.chain(OF_LOCALE).collect();
    let lost = lost(project, LocaleId::DEFAULT);
    let mut all_known = true;
    let known = LazyCell::new(|| {
        Words::new(entries(project, LocaleId::DEFAULT).map(|(_, e)| e.id.as_str()))
    });
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
            if !own || default.has(id, None) || lost.contains(id) {
                continue;
            }
            let message = format!("there is no message `{id}`");
            let hint = match known.nearest(id) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!(
                    "add it to a file in locales/{}/",
                    project.locales[LocaleId::DEFAULT].tag
                ),
            };
            let span = Span::new(*source, range);
            let error = Diagnostic::error("check/unknown-message", span, message);
            out.push(error.about(id, None).hint(hint));
        }
    }
    // A call whose id is known only at render time may show any message.
    if !all_known {
        return;
    }
    let misnamed = Misnamed::of(project);
    let own: HashSet<&str> = entries(project, LocaleId::DEFAULT)
        .filter(|(file, _)| !file.built_in)
        .map(|(_, entry)| entry.id.as_str())
        .collect();
    used.extend(references(project, LocaleId::DEFAULT).map(|r| r.name.as_str()));
    // A message that the site defines was not the one that was meant.
    let free = || used.iter().copied().filter(|id| !own.contains(id));
    let words = LazyCell::new(|| Words::new(free()));
    for (file, entry) in entries(project, LocaleId::DEFAULT).filter(|(f, e)| !f.built_in && !e.term)
    {
        let id = entry.id.as_str();
        let apart = is_prose(project, id) || is_words(project, id) || project.versions.contains(id);
        if apart || used.contains(id) || lost.contains(id) || misnamed.contains(id) {
            continue;
        }
        let message = format!("no template, record or message uses `{id}`");
        let warning = Diagnostic::warning("check/unused-message", at(file.source, entry), message);
        let warning = warning.about(id, None);
        out.push(match words.nearest(id) {
            Some(near) => warning
                .instead(near, None)
                .hint(format!("did you mean `{near}`?")),
            None => warning.hint(format!(
                "show it in a template, {{{{ t(id=\"{id}\") }}}}; remove it only if it is no \
                 longer needed"
            )),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn what_templates_use() {
        let path = "locales/en/own.ftl";
        let (text, template) = ("own-a = A\nown-b = B\n", "{{ t(id=\"own-a\") }}");
        assert_eq!(
            found(&[
                (path, text),
                ("templates/not_found.html", template),
                ("locales/fr/own.ftl", "own-a = Â\nown-b = Bé\n")
            ]),
            [format!("check/unused-message {path}:2:1")]
        );
        let dynamic = "{{ t(id=\"own-a\") }}{{ t(id=name) }}";
        let translated = ("locales/fr/own.ftl", "own-a = Â\nown-b = Bé\n");
        assert_eq!(
            found(&[
                (path, text),
                ("templates/not_found.html", dynamic),
                translated
            ]),
            [""; 0]
        );
        let wrong = "<p>{{ t(id=\"own-c\") }}";
        let used = "{{ t(id=\"own-b\") }}{{ t(id=\"own-a\") }}";
        assert_eq!(
            found(&[
                (path, text),
                ("templates/home.html", wrong),
                ("templates/page.html", used),
                translated
            ]),
            ["check/unknown-message templates/home.html:1:13"]
        );
    }
}
