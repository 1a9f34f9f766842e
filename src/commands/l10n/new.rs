//! `versus l10n new`: starts a locale.

use super::{Outcome, loaded, say};
use crate::cli::NewArgs;
use crate::commands::edit;
use crate::diagnostic::counted;
use crate::l10n::{canonical, canonical_entries, commented};
use crate::load::{language, unwritten_page};
use crate::model::LocaleId;
use crate::project::Project;
use anyhow::{Context, anyhow, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// The locale of the program's own texts.
const ORIGINAL: &str = "en";

/// The file without which a locale is not published.
const NAME_FILE: &str = "locale.ftl";

/// Its contents.
const NAME: &str = "\
### The language's own name for itself, and its writing direction: ltr (left to right) or
### rtl (right to left). Remove the `# ` from both lines and translate the first; the site
### is then published in this language, too.

locale-name = English
locale-direction = ltr
";

/// Starts a locale: writes the files of the default one that do not exist yet, with every
/// text as a comment. The default locale itself starts from the built-in texts.
pub fn run(args: &NewArgs) -> anyhow::Result<Outcome> {
    let tag = &args.tag;
    language(tag).map_err(|reason| anyhow!("{reason}: write a tag such as `de` or `pt-BR`"))?;
    if tag
        .split('-')
        .next()
        .is_some_and(|language| language.len() > 3)
    {
        bail!("`{tag}` is not a language code (ISO 639): use one such as `de` for German");
    }
    let loaded = loaded(&args.root)?;
    let project = loaded.project;
    let default = &project.locales[LocaleId::DEFAULT].tag;
    let mut errors = loaded.diagnostics.iter();
    if tag != default && errors.any(|d| d.code == "load/no-default-locale") {
        bail!(
            "there is nothing to translate from: run `versus l10n new {default}` to start the \
             default locale"
        );
    }
    let root = args.root.root.canonicalize()?;
    let folder = root.join("locales").join(tag);
    let is_there = |path: &str| folder.join(path).symlink_metadata().is_ok();
    let Begun { mut files, shipped } = begun(&project, tag);
    if tag == default {
        // Messages that an existing file lacks go into a new file next to it.
        let beside = |path: String| match path != NAME_FILE && is_there(&path) {
            true => path.replace(".ftl", "-more.ftl"),
            false => path,
        };
        files = files
            .into_iter()
            .map(|(p, text)| (beside(p), text))
            .collect();
    }
    files.retain(|path, _| !is_there(path));
    if files.is_empty() {
        bail!("locales/{tag} already exists and is complete: nothing was written");
    }
    for (path, text) in &files {
        let path = folder.join(path);
        let above = path.parent().expect("within the folder");
        fs::create_dir_all(above).with_context(|| format!("cannot create {}", above.display()))?;
        edit::replace(&path, Some(""), text)?;
    }
    let listed = tag != default && list_in_config(&root, tag)?;
    say(&told(tag, tag == default, &files, shipped, listed))?;
    Ok(Outcome::Done)
}

/// What was written, and the next steps.
fn told(
    tag: &str,
    is_default: bool,
    files: &BTreeMap<String, String>,
    shipped: usize,
    listed: bool,
) -> String {
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    let mut out = format!(
        "Created in locales/{tag}/, with every text as a comment:\n  {}\n",
        names.join("\n  ")
    );
    if shipped > 0 {
        out.push_str(&format!(
            "Left out: {} of the interface that versus has built in for this language.\n",
            counted(shipped, "message")
        ));
    }
    if listed {
        out.push_str("Added the language to locales/l10n.toml, for other tools.\n");
    }
    let mut steps = Vec::new();
    if files.contains_key(NAME_FILE) {
        let until = match is_default {
            true => "the site cannot be built",
            false => "the locale is not published",
        };
        steps.push(format!(
            "In locales/{tag}/{NAME_FILE}, write the language's own name for itself. Until \
             then\n     \
             {until}."
        ));
    }
    if names.iter().any(|n| n.ends_with(".ftl") && *n != NAME_FILE) {
        steps.push(
            "In the other .ftl files, remove the `# ` from each line of a message and \
             translate\n     \
             the text after each `=`: first in site.ftl, compare.ftl and facts.ftl, which are \
             on\n     \
             every page, then in codes/. Keep a GLOSSARY.md beside them."
                .to_owned(),
        );
    }
    if names.iter().any(|n| n.ends_with(".md")) {
        steps.push("In pages/, translate the text and remove the first line.".to_owned());
    }
    let (status, accept) = (
        format!("versus l10n status {tag}"),
        format!("versus l10n accept {tag}"),
    );
    let commands = [
        ("versus serve", "preview the site"),
        ("versus check", "find mistakes"),
        (&status, "show the progress"),
        (&accept, "record finished translations"),
    ];
    // The default locale is not translated.
    let commands = &commands[..if is_default { 2 } else { 4 }];
    let line = |(command, what): &(&str, &str)| format!("{command:w$}  {what}", w = accept.len());
    let commands: Vec<String> = commands.iter().map(line).collect();
    steps.push(commands.join("\n     "));
    let steps = steps.iter().zip(1..);
    let steps: String = steps.map(|(s, n)| format!("  {n}. {s}\n")).collect();
    format!(
        "{out}\nNext steps:\n{steps}\nTRANSLATING.md in the versus repository describes the \
         details.\n"
    )
}

/// The files that a locale starts with.
struct Begun {
    /// Texts by path within the locale's folder.
    files: BTreeMap<String, String>,
    /// The number of messages left out because they are built in for this language.
    shipped: usize,
}

/// Every message of the default locale (for that locale itself: every built-in message),
/// except those that the locale already has.
fn begun(project: &Project, tag: &str) -> Begun {
    let default = &project.locales[LocaleId::DEFAULT].tag;
    let is_default = tag == default;
    let (own, program) = match is_default {
        true => (Words::default(), Words::of_program(project, ORIGINAL)),
        false => (
            Words::own(project, default),
            Words::of_program(project, default),
        ),
    };
    let (mut done, have) = (Words::own(project, tag), Words::of_program(project, tag));
    done.with_comments();
    let facts = &project.catalog.vocabulary.facts;
    let mut shipped = BTreeSet::new();
    let mut files: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (words, is_own) in [(&own, true), (&program, false)] {
        for (path, text) in &words.files {
            let wanted = |id: &str| {
                // Some built-in words are for facts that the site does not have.
                let key = id.strip_prefix("fact-");
                let key = key.or_else(|| id.strip_prefix("contrast-"));
                let of_site = is_own || key.is_none_or(|k| facts.iter().any(|f| f.key == k));
                // A message that the site has replaced has no built-in translation.
                let same = !is_own || own.ids.get(id) == program.ids.get(id);
                let replaced = !is_own && own.ids.contains_key(id);
                let translated = same && have.ids.contains_key(id);
                if of_site && translated && !replaced {
                    shipped.insert(id.to_owned());
                }
                of_site && !translated && !replaced && !done.ids.contains_key(id)
            };
            files
                .entry(path)
                .or_default()
                .extend(commented(text, wanted));
        }
    }
    files.remove(NAME_FILE);
    let one = |texts: Vec<String>| {
        let text = texts.join("\n");
        canonical(&text).map_or(text, |canonical| canonical.text)
    };
    let files = files.into_iter().filter(|(_, texts)| !texts.is_empty());
    let mut files: BTreeMap<String, String> = files
        .map(|(path, texts)| (path.to_owned(), one(texts)))
        .collect();
    files.extend(commented(NAME, |_| true).map(|text| (NAME_FILE.to_owned(), text)));
    let pages = project.entries.iter().filter(|_| !is_default);
    for (page, source) in pages.filter_map(|page| Some((page, page.texts[LocaleId::DEFAULT]?))) {
        let text = unwritten_page(&project.sources.at(source).text);
        files.insert(format!("pages/{}.md", page.path), text);
    }
    Begun {
        files,
        shipped: shipped.len(),
    }
}

/// The messages of one folder.
#[derive(Default)]
struct Words<'p> {
    /// (path within the folder, text).
    files: Vec<(&'p str, &'p str)>,
    /// Messages and terms in canonical form, by id.
    ids: BTreeMap<String, String>,
}

impl<'p> Words<'p> {
    /// The site's own messages.
    fn own(project: &'p Project, tag: &str) -> Self {
        Self::under(project, &format!("locales/{tag}/"))
    }

    /// The messages built into the program for this locale or, if there are none, for its
    /// language.
    fn of_program(project: &'p Project, tag: &str) -> Self {
        let general = tag.split('-').next().unwrap_or(tag);
        let words = |tag: &str| Self::under(project, &format!("<built-in>/locales/{tag}/"));
        match words(tag) {
            none if none.files.is_empty() => words(general),
            words => words,
        }
    }

    /// Includes commented-out messages, in the form that this command writes.
    fn with_comments(&mut self) {
        let lines = self.files.iter().flat_map(|(_, text)| text.lines());
        let ids = lines.filter_map(|line| line.strip_prefix("# ")?.split_once(" ="));
        let ids = ids.filter(|(id, _)| !id.contains(' '));
        let ids: Vec<_> = ids.map(|(id, _)| (id.to_owned(), String::new())).collect();
        self.ids.extend(ids);
    }

    fn under(project: &'p Project, folder: &str) -> Self {
        let sources = project.sources.iter().map(|(_, source)| source);
        let files = sources.filter_map(|source| {
            let path = source.path.strip_prefix(folder)?;
            path.ends_with(".ftl").then_some((path, &*source.text))
        });
        let files: Vec<_> = files.collect();
        let ids = files.iter().flat_map(|(_, text)| canonical_entries(text));
        Self {
            ids: ids.collect(),
            files,
        }
    }
}

/// Adds the tag to the list of locales in `locales/l10n.toml`, if there is one.
fn list_in_config(root: &std::path::Path, tag: &str) -> anyhow::Result<bool> {
    let path = root.join("locales/l10n.toml");
    let Ok(text) = fs::read_to_string(&path) else {
        return Ok(false);
    };
    let Some(listed) = with_tag(&text, tag) else {
        return Ok(false);
    };
    if listed != text {
        edit::replace(&path, Some(&text), &listed)?;
    }
    Ok(true)
}

/// The text of an `l10n.toml` with the tag in its list of locales; `None` if it has no such
/// list. A list on one line is sorted; in one that has several lines, or comments, the tag
/// comes first, and everything else stays where it is.
fn with_tag(text: &str, tag: &str) -> Option<String> {
    const LIST: &str = "locales = [";
    let mut lists = text.match_indices(LIST).map(|(i, _)| i);
    let at = lists.find(|i| *i == 0 || text[..*i].ends_with('\n'))?;
    let (before, list) = text.split_at(at + LIST.len());
    let new = format!("\"{tag}\"");
    let tags = |list: &str| -> Vec<String> {
        let tags = list.split(',').map(|tag| tag.trim().to_owned());
        tags.filter(|tag| !tag.is_empty()).collect()
    };
    let code = list
        .lines()
        .map(|line| line.split('#').next().unwrap_or(""));
    let code: String = code.collect();
    if tags(code.split_once(']')?.0).contains(&new) {
        return Some(text.to_owned());
    }
    if let Some((inside, after)) = list.split_once(']')
        && !inside.contains(['\n', '#'])
    {
        let mut all = tags(inside);
        all.push(new);
        all.sort_unstable();
        return Some(format!("{before}{}]{after}", all.join(", ")));
    }
    let space = if list.starts_with(char::is_whitespace) {
        ""
    } else {
        " "
    };
    Some(format!("{before}{new},{space}{list}"))
}

#[cfg(test)]
mod tests {
    use super::with_tag;

    #[test]
    fn a_tag_takes_its_place_and_comments_keep_theirs() {
        for (list, expected) in [
            ("[\"fr\", \"ko\"]", "[\"de\", \"fr\", \"ko\"]"),
            ("[\"ca\", \"fr\",] # a", "[\"ca\", \"de\", \"fr\"] # a"),
            ("[]", "[\"de\"]"),
            ("[\"de\"]", "[\"de\"]"),
            (
                "[\n    \"fr\", # French\n    \"ko\" # Korean [ko], \"de\"\n]",
                "[\"de\",\n    \"fr\", # French\n    \"ko\" # Korean [ko], \"de\"\n]",
            ),
            ("[\"fr\", # f\n \"ja\"]", "[\"de\", \"fr\", # f\n \"ja\"]"),
            ("[ # none\n]", "[\"de\", # none\n]"),
            ("[\n \"de\", # d\n]", "[\n \"de\", # d\n]"),
        ] {
            let file = |list| format!("# locales = []\nlocales = {list}\n[[paths]]\n");
            assert_eq!(with_tag(&file(list), "de"), Some(file(expected)), "{list}");
        }
        assert_eq!(with_tag("basepath = \".\"\n", "de"), None);
        assert_eq!(with_tag("locales = [\"fr\" # no end ]\n", "de"), None);
    }
}
