//! `check/missing-message`: the default locale must have every text.
//!
//! Why: other locales fall back on it; where it has nothing, a page would have a gap. For
//! the title of a class and the long name of a protocol a fact stands in (`2xx`, `FTP`), so
//! those are warnings.
//!
//! Example: a record `220-….yaml`, and `ftp-220` without `.fix`.

use super::LostMessages;
use super::misnamed::Misnamed;
use crate::diagnostic::{Diagnostic, Diagnostics, Span, nearest};
use crate::l10n::Entry;
use crate::model::{ATTRIBUTES, Class, Fact, LocaleId, Message, Values, Wording};
use crate::project::{MessageFile, Project};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

pub fn check(project: &Project, out: &mut Diagnostics) {
    let localizer = project.localizers.at(LocaleId::DEFAULT);
    let known = &Known::of(project);
    let tag = &project.locales[LocaleId::DEFAULT].tag;
    let misnamed = Misnamed::of(project);
    let file = |protocol: &str| format!("locales/{tag}/codes/{protocol}.ftl");
    for protocol in &project.catalog.protocols {
        for code in &protocol.codes {
            let id = &code.message;
            if known.is_lost(id) || known.is_doubled(id) {
                continue;
            }
            let missing = ATTRIBUTES.iter().filter(|a| !localizer.has(id, Some(a)));
            let missing: Vec<_> = missing.copied().collect();
            if missing.len() == ATTRIBUTES.len() && !known.written.contains_key(id.as_str()) {
                let message = format!("{} {} has no prose in `{tag}`", protocol.name, code.text);
                let error = Diagnostic::error("check/missing-message", code.span.clone(), message);
                let error = error.about(id, None);
                out.push(match misnamed.instead_of(id) {
                    Some((other, span)) => {
                        let source = project.sources.at(span.source);
                        let line = source.position(span.range.start).line;
                        error.instead(other, None).hint(format!(
                            "is `{other}` in {}, line {line}, meant to be it? Then write `{id}` \
                             there, or the other code here",
                            source.path
                        ))
                    }
                    None => error.hint(format!(
                        "write the message `{id}` with .means .description .seen .when .fix into \
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
                    Some(near) => format!("is `.{near}` meant to be it?"),
                    None => format!("add `    .{attribute} = …` to the message"),
                };
                let diagnostic = Diagnostic::error("check/missing-message", span, message);
                out.push(diagnostic.about(id, Some(attribute)).hint(hint));
            }
        }
        let optional = [(&protocol.message, "its long name", &protocol.span)];
        // No page shows the title of a class without codes.
        let used: HashSet<usize> = protocol.codes.iter().map(|c| c.class).collect();
        let shown = |(i, _): &(usize, &Class)| used.contains(i);
        let classes = protocol.classes.iter().enumerate().filter(shown);
        let classes = classes.map(|(_, c)| (&c.message, "a class title", &protocol.span));
        for (id, what, span) in optional.into_iter().chain(classes) {
            if !localizer.has(id, None) && !known.is_lost(id) {
                let message = format!("{} has no message `{id}`, {what}", protocol.name);
                out.push(
                    Diagnostic::warning("check/missing-message", span.clone(), message)
                        .about(id, None)
                        .hint(format!("write `{id} = …` into {}", file(&protocol.slug))),
                );
            }
        }
    }
    facts(project, known, out);
    interface(project, known, out);
}

/// The words for facts that records state: one report per fact, at its definition.
fn facts(project: &Project, known: &Known, out: &mut Diagnostics) {
    let localizer = project.localizers.at(LocaleId::DEFAULT);
    let tag = &project.locales[LocaleId::DEFAULT].tag;
    for (id, Stated { fact, values, own }) in stated(project) {
        if known.is_lost(&id) {
            continue;
        }
        let written = known.entry(&id);
        // A misspelled one is reported as such.
        let names = written.iter().flat_map(|(_, names)| names);
        let unknown: Vec<&str> = names
            .copied()
            .filter(|name| fact.values.iter().all(|v| v != name))
            .collect();
        let missing: Vec<&str> = values
            .into_iter()
            .filter(|v| !localizer.has(&id, Some(v)))
            .filter(|v| nearest(v, unknown.iter().copied()).is_none())
            .collect();
        let name = !localizer.has(&id, None);
        if missing.is_empty() && !name {
            continue;
        }
        let quoted: Vec<_> = missing.iter().map(|v| format!("`{v}`")).collect();
        let what = match (name, quoted.is_empty()) {
            (true, true) => "itself".to_owned(),
            (true, false) => format!("itself and for {}", quoted.join(", ")),
            (false, _) => quoted.join(", "),
        };
        let message = format!("the fact `{}` has no words in `{tag}` for {what}", fact.key);
        let lines = missing.iter().map(|v| format!("`    .{v} = …`"));
        let lines: Vec<_> = name
            .then(|| format!("`{id} = …`"))
            .into_iter()
            .chain(lines)
            .collect();
        let hint = match &written {
            Some((span, _)) => {
                let source = project.sources.at(span.source);
                let line = source.position(span.range.start).line;
                let place = format!("{}, line {line}", source.path);
                format!("add to the message `{id}` in {place}: {}", lines.join(", "))
            }
            None => {
                let file = own.map_or("facts".to_owned(), |slug| format!("codes/{slug}"));
                format!("write into locales/{tag}/{file}.ftl: {}", lines.join(", "))
            }
        };
        // Authors cannot fix built-in files.
        let own = project
            .sources
            .at(fact.span.source)
            .path
            .starts_with("content/");
        let span = match (own, written) {
            (true, _) => fact.span.clone(),
            (false, Some((span, _))) => span,
            (false, None) => Span::new(project.site, 0..0),
        };
        let error = Diagnostic::error("check/missing-message", span, message);
        out.push(error.about(&id, None).hint(hint));
    }
}

/// What records state for a fact that goes by one message.
struct Stated<'p> {
    fact: &'p Fact,
    /// The values in use.
    values: BTreeSet<&'p str>,
    /// The folder of the protocol that has the message for itself.
    own: Option<&'p str>,
}

/// What records state that pages show, by id of the message with the words for it.
fn stated(project: &Project) -> BTreeMap<String, Stated<'_>> {
    let mut stated: BTreeMap<String, Stated> = BTreeMap::new();
    for (p, protocol) in project.catalog.protocols.iter_enumerated() {
        for (i, fact) in protocol.vocabulary.facts.iter().enumerate() {
            let told: BTreeSet<Values> = protocol.codes.iter().filter_map(|c| c.fact(i)).collect();
            // What is usual everywhere is shown nowhere.
            if told.iter().all(|values| fact.is_usual(*values)) {
                continue;
            }
            let id = project.words(LocaleId::DEFAULT, Some(p), Wording::Fact, fact);
            let own = id.strip_prefix(&*protocol.slug).and(Some(&*protocol.slug));
            let used = stated.entry(id).or_insert_with(|| Stated {
                fact,
                values: BTreeSet::new(),
                own,
            });
            let values = told.iter().flat_map(|values| values.iter());
            used.values
                .extend(values.map(|value| fact.values[value].as_str()));
        }
    }
    stated
}

/// The interface: the messages that the program formats and the default templates show.
fn interface(project: &Project, known: &Known, out: &mut Diagnostics) {
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
            "take the `# ` away from each line of a message, and translate what stands behind \
             each `=`"
                .to_owned(),
        ),
        (None, None) => (
            Span::new(project.site, 0..0),
            lacks,
            format!(
                "`versus l10n new {tag}` writes what is missing into locales/{tag}/ as comments, \
                 in English, to be translated"
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

/// The messages of the default locale.
struct Known<'p> {
    /// Where each is written (of several, the last), and how many the site's own files
    /// have.
    written: HashMap<&'p str, (&'p MessageFile, &'p Entry, usize)>,
    /// Messages that are missing only because of an error that is reported.
    lost: LostMessages<'p>,
}

impl<'p> Known<'p> {
    fn of(project: &'p Project) -> Self {
        let mut written: HashMap<_, (_, _, usize)> = HashMap::new();
        for (file, entry) in super::entries(project, LocaleId::DEFAULT) {
            let own = usize::from(!file.built_in && !entry.term);
            let before = written.get(entry.id.as_str()).map_or(0, |(_, _, n)| *n);
            written.insert(entry.id.as_str(), (file, entry, before + own));
        }
        let lost = super::lost(project, LocaleId::DEFAULT);
        Self { written, lost }
    }

    fn is_lost(&self, id: &str) -> bool {
        self.lost.contains(id)
    }

    /// Whether the message is defined twice: that is reported, and hides the contents of
    /// one of the two.
    fn is_doubled(&self, id: &str) -> bool {
        self.written.get(id).is_some_and(|(_, _, own)| *own > 1)
    }

    /// Where a message is written, and its attributes.
    fn entry(&self, id: &str) -> Option<(Span, Vec<&'p str>)> {
        let (file, entry, _) = self.written.get(id)?;
        let names = entry.attributes.iter().map(|(name, _, _)| name.as_str());
        Some((super::at(file.source, entry), names.collect()))
    }
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
        // Another locale falls back on the default one.
        assert_eq!(
            found(&[("locales/fr/codes/x.ftl", "x-1 =\n    .means = m\n")]),
            [""; 0]
        );
    }
}
