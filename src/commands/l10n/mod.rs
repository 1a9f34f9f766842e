//! `versus l10n`: the commands for translators.

mod accept;
mod badge;
mod diff;
mod new;
mod status;

use super::{Outcome, print};
use crate::cli::{L10nArgs, L10nCommand, RootArgs};
use crate::diagnostic::spelling;
use crate::l10n::canonical_entries;
use crate::load::{Loaded, load, read_tree};
use crate::model::LocaleId;
use crate::project::Project;
use anyhow::bail;
use std::collections::BTreeMap;
use std::io;

/// Runs one of the commands.
pub fn run(args: &L10nArgs) -> anyhow::Result<Outcome> {
    match &args.command {
        L10nCommand::Status(args) => status::run(args),
        L10nCommand::Diff(args) => diff::run(args),
        L10nCommand::Accept(args) => accept::run(args),
        L10nCommand::New(args) => new::run(args),
    }
}

/// The project, as far as it can be loaded; `versus check` reports its errors.
fn loaded(root: &RootArgs) -> anyhow::Result<Loaded> {
    Ok(load(read_tree(&root.root)?, None))
}

/// The index of a locale other than the default one. Errors: there is no such locale.
fn locale(project: &Project, tag: &str) -> anyhow::Result<LocaleId> {
    let others = project.locales.iter().skip(1);
    let mut translated = project.locales.iter_enumerated().skip(1);
    if let Some((locale, _)) = translated.find(|(_, l)| l.tag == tag) {
        return Ok(locale);
    }
    if project.locales[LocaleId::DEFAULT].tag == tag {
        bail!(
            "`{tag}` is the default locale, from which the others are translated; `versus \
             check` reports what it lacks"
        );
    }
    let known: Vec<&str> = others.map(|l| l.tag.as_str()).collect();
    let hint = spelling(tag, known.iter().copied());
    bail!(
        "there is no published locale `{tag}` ({hint}); a locale is published once its \
         locale.ftl defines `locale-name`"
    );
}

/// The default locale's messages: canonical form by id; and (path of the file within the
/// locale's folder, id) in the order in which they are written.
fn sources(project: &Project) -> (BTreeMap<String, String>, Vec<(String, String)>) {
    let (mut texts, mut order) = (BTreeMap::new(), Vec::new());
    for file in project.messages.iter().filter(|f| f.locale.is_default()) {
        let source = project.sources.at(file.source);
        for (id, text) in canonical_entries(&source.text) {
            if !id.starts_with('-') && !id.starts_with("locale-") {
                order.push((source.path_in_locale().to_owned(), id.clone()));
                texts.insert(id, text);
            }
        }
    }
    (texts, order)
}

/// Splits a message in canonical form into (name, text) pairs: `.name` for an attribute, an
/// empty name for the value.
fn parts(text: &str) -> Vec<(String, String)> {
    let mut parts: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        let attribute = line.strip_prefix("    .").filter(|_| !parts.is_empty());
        let value = |s: &str| {
            s.split_once('=')
                .map_or("", |(_, v)| v)
                .trim_start()
                .to_owned()
        };
        match attribute {
            Some(rest) => {
                let name = rest.split(['=', ' ']).next().unwrap_or_default();
                parts.push((format!(".{name}"), value(rest)));
            }
            None if parts.is_empty() => parts.push((String::new(), value(line))),
            None => {
                let (_, text) = parts.last_mut().expect("not empty");
                if !text.is_empty() {
                    text.push('\n');
                }
                text.push_str(line.trim_start());
            }
        }
    }
    parts.retain(|(_, text)| !text.is_empty());
    parts
}

fn say(text: &str) -> anyhow::Result<()> {
    print(anstream::stdout(), text.as_bytes())
}

fn tell(text: &str) -> anyhow::Result<()> {
    print(io::stderr(), text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn parts_of_a_message() {
        let text = "a =\n    one\n    two\n    .b = x = y\n    .c =\n        { $n ->\n           *[other] z\n        }\n";
        let found = parts(text);
        let found: Vec<_> = found
            .iter()
            .map(|(n, t)| (n.as_str(), t.as_str()))
            .collect();
        assert_eq!(
            found,
            [
                ("", "one\ntwo"),
                (".b", "x = y"),
                (".c", "{ $n ->\n*[other] z\n}")
            ]
        );
    }
}
