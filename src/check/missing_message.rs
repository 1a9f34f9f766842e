//! `check/missing-message`: the default locale must have every text.
//!
//! Why: other locales fall back on it; without a text there, a page would have a gap. The
//! title of a class and the long name of a protocol can be replaced by a fact (`2xx`,
//! `FTP`), so these are warnings.
//!
//! Example: a record `220-….yaml`, and `ftp-220` without `.fix`.

use super::default_messages::DefaultMessages;
use super::misnamed::Misnamed;
use super::missing_words;
use crate::diagnostic::{Diagnostic, Diagnostics, Span, nearest};
use crate::model::{ATTRIBUTES, Class, Code, LocaleId, Message, Part};
use crate::project::Project;
use std::collections::HashSet;

pub fn check(project: &Project, out: &mut Diagnostics) {
    let localizer = project.localizers.at(LocaleId::DEFAULT);
    let known = &DefaultMessages::of(project);
    let tag = &project.locales[LocaleId::DEFAULT].tag;
    let misnamed = Misnamed::of(project);
    let file = |protocol: &str| format!("locales/{tag}/codes/{protocol}.ftl");
    for protocol in &project.catalog.protocols {
        let gloss = Some(Part::Gloss.name());
        let glossed = protocol
            .codes
            .iter()
            .any(|code| localizer.has(&code.message, gloss));
        for code in &protocol.codes {
            let id = &code.message;
            if known.is_lost(id) || known.is_doubled(id) {
                continue;
            }
            let has = |part: &str| localizer.has(id, Some(part));
            let missing = required(code, glossed, has);
            if !ATTRIBUTES.into_iter().any(has) && !known.written.contains_key(id.as_str()) {
                let message = format!("{} {} has no prose in `{tag}`", protocol.name, code.text);
                let error = Diagnostic::error("check/missing-message", code.span.clone(), message);
                let error = error.about(id, None);
                out.push(match misnamed.instead_of(id) {
                    Some((other, span)) => {
                        let source = project.sources.at(span.source);
                        let line = source.position(span.range.start).line;
                        error.instead(other, None).hint(format!(
                            "did you mean `{other}` in {}, line {line}? If so, rename it to \
                             `{id}`, or correct the code here",
                            source.path
                        ))
                    }
                    None => error.hint(format!(
                        "add the message `{id}` with .means .description .seen .when .fix to \
                         {}",
                        file(&protocol.slug)
                    )),
                });
                continue;
            }
            for attribute in missing {
                let (span, written) = known.entry(id).unwrap_or((code.span.clone(), vec![]));
                let message = format!("`{id}` has no attribute `.{attribute}`");
                let near = written.into_iter().filter(|w| !ATTRIBUTES.contains(w));
                let hint = match nearest(attribute, near) {
                    Some(near) => format!("did you mean `.{near}`?"),
                    None => format!("add `    .{attribute} = …` to the message"),
                };
                let diagnostic = Diagnostic::error("check/missing-message", span, message);
                out.push(diagnostic.about(id, Some(attribute)).hint(hint));
            }
        }
        let optional = [(&protocol.message, "its long name", &protocol.span)];
        // No page shows the title of a class without codes.
        let used: HashSet<usize> = protocol.codes.iter().filter_map(|c| c.class).collect();
        let shown = |(i, _): &(usize, &Class)| used.contains(i);
        let classes = protocol.classes.iter().enumerate().filter(shown);
        let classes = classes.map(|(_, c)| (&c.message, "a class title", &protocol.span));
        for (id, what, span) in optional.into_iter().chain(classes) {
            if !localizer.has(id, None) && !known.is_lost(id) {
                let message = format!("{} has no message `{id}`, {what}", protocol.name);
                out.push(
                    Diagnostic::warning("check/missing-message", span.clone(), message)
                        .about(id, None)
                        .hint(format!("add `{id} = …` to {}", file(&protocol.slug))),
                );
            }
        }
    }
    missing_words::check(project, known, out);
    interface(project, known, out);
}

/// The attributes that a code's message needs and lacks; `glossed` tells whether any code of
/// the protocol has a gloss.
fn required(code: &Code, glossed: bool, has: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let needed = |part: &Part| match part {
        Part::Gloss => glossed,
        Part::Action => has(Part::Gloss.name()),
        Part::Means | Part::Description | Part::Seen | Part::When => true,
        // A code with causes shows their cures instead.
        Part::Fix => code.causes.is_empty(),
    };
    let parts = Part::ALL.into_iter().filter(needed).map(Part::name);
    parts.filter(|part| !has(part)).collect()
}

/// The interface: the messages that the program formats and the default templates show.
fn interface(project: &Project, known: &DefaultMessages, out: &mut Diagnostics) {
    let localizer = project.localizers.at(LocaleId::DEFAULT);
    let ids = Message::all().map(|message| message.id);
    let missing: Vec<_> = ids
        .filter(|id| !localizer.has(id, None) && !known.is_lost(id))
        .collect();
    let Some(first) = missing.first() else {
        return;
    };
    let tag = &project.locales[LocaleId::DEFAULT].tag;
    let lacks = format!("the default locale `{tag}` lacks the message `{first}` of the interface");
    let (span, what, hint) = match (known.entry(first), comment(project, first)) {
        (Some((span, _)), _) => (
            span,
            format!("`{first}` has no text of its own"),
            format!("write `{first} = …`"),
        ),
        (None, Some(span)) => (
            span,
            lacks,
            "uncomment each line of the message (remove `# `), and translate the text after \
             each `=`"
                .to_owned(),
        ),
        (None, None) => (
            Span::new(project.site, 0..0),
            lacks,
            format!(
                "run `versus l10n new {tag}`: it adds the missing messages to locales/{tag}/ as \
                 comments, in English, for you to translate"
            ),
        ),
    };
    let more = match missing.len() - 1 {
        0 => String::new(),
        n => format!(", and {n} more"),
    };
    let error = Diagnostic::error("check/missing-message", span, format!("{what}{more}"));
    out.push(error.about(first, None).hint(hint));
}

/// Where a message of the default locale is commented out, as written by `versus l10n new`.
fn comment(project: &Project, id: &str) -> Option<Span> {
    let line = format!("# {id} =");
    let files = super::files(project, LocaleId::DEFAULT).filter(|file| !file.built_in);
    files
        .filter_map(|file| {
            let text = &project.sources.at(file.source).text;
            let mut found = text.match_indices(&line).map(|(at, _)| at);
            let at = found.find(|at| *at == 0 || text[..*at].ends_with('\n'))?;
            Some(Span::new(file.source, at..at + line.len()))
        })
        .next()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{PROSE, found};

    #[test]
    fn an_interface_that_is_still_to_be_translated() {
        let with = |file: (&str, &str)| {
            let site = "base_url: https://a.example\ndefault_locale: de\n";
            let name = ("locales/de/locale.ftl", "locale-name = Deutsch\n");
            let prose = format!("x-protocol = X\nx-class-1xx = 1xx\nx-1 =\n{PROSE}x-2 =\n{PROSE}");
            let prose = ("locales/de/codes/x.ftl", &*prose);
            let mut all = found(&[("content/site.yaml", site), name, prose, file]);
            all.retain(|d| d.starts_with("check/missing-message"));
            all
        };
        let path = "locales/de/site.ftl";
        assert_eq!(
            with((path, "own = Wort\n")),
            ["check/missing-message content/site.yaml:1:1"]
        );
        assert_eq!(
            with((path, "# c\n# site-title = versus\n\n# site-skip = x\n")),
            [format!("check/missing-message {path}:2:1")]
        );
    }

    #[test]
    fn missing_messages() {
        let lacks = format!(
            "x-protocol = X\nx-class-1xx = 1xx\nx-1 =\n{PROSE}x-2 =\n    .means = m\n    .description = d\n    .seen = s\n    .when = w\n"
        );
        assert_eq!(
            found(&[("locales/en/codes/x.ftl", &lacks)]),
            ["check/missing-message locales/en/codes/x.ftl:9:1"]
        );
        let none = format!("x-protocol = X\nx-1 =\n{PROSE}");
        assert_eq!(
            found(&[("locales/en/codes/x.ftl", &none)]),
            [
                "check/missing-message content/x/codes/2-n.yaml:1:7",
                "check/missing-message content/x/protocol.yaml:1:7",
            ]
        );
        // Words for facts: one report each, at the definition.
        let vocabulary = (
            "content/vocabulary.yaml",
            "size: [s, m]\nretry: [once, never]\n",
        );
        let record = "code: 1\nname: N\nclass: 1xx\nfacts: { size: s, retry: never }\n";
        let record = ("content/x/codes/1-n.yaml", record);
        let at = |line| format!("check/missing-message content/vocabulary.yaml:{line}:1");
        assert_eq!(found(&[vocabulary, record]), [at(1), at(2)]);
        let words = ("locales/en/facts.ftl", "fact-size = Size\n    .s = small\n");
        assert_eq!(found(&[vocabulary, record, words]), [at(2)]);
        let words = "fact-size = Size\n    .s = small\nfact-retry = R\n    .nevr = n\n";
        assert_eq!(
            found(&[vocabulary, record, ("locales/en/facts.ftl", words)]),
            ["check/unknown-value locales/en/facts.ftl:4:6"]
        );
        // The case of letters counts, and is told apart from what is not there.
        let record = |code: &str| format!("code: {code}\nname: N\nclass: 1xx\n");
        let (one, two) = (record("EACCES"), record("ENOENT"));
        let upper = [
            ("content/x/codes/1-n.yaml", &*one),
            ("content/x/codes/2-n.yaml", &*two),
        ];
        let prose =
            format!("x-protocol = X\nx-class-1xx = 1xx\nx-eacces =\n{PROSE}x-enoent =\n{PROSE}");
        let prose = ("locales/en/codes/x.ftl", &*prose);
        assert_eq!(
            found(&[upper[0], upper[1], prose]),
            [
                "check/missing-message content/x/codes/1-n.yaml:1:7",
                "check/missing-message content/x/codes/2-n.yaml:1:7",
            ]
        );
        // Another locale falls back on the default one.
        assert_eq!(
            found(&[("locales/fr/codes/x.ftl", "x-1 =\n    .means = m\n")]),
            [""; 0]
        );
    }
}
