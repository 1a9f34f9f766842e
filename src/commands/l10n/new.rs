//! `versus l10n new`

use super::{Outcome, loaded, say};
use crate::cli::NewArgs;
use crate::commands::edit;
use crate::l10n::commented;
use crate::load::language;
use crate::project::Project;
use anyhow::{Context, anyhow, bail};
use std::collections::BTreeMap;
use std::fs;

/// Begins a locale: the files of the default one, with every message as a comment.
pub fn run(args: &NewArgs) -> anyhow::Result<Outcome> {
    let tag = &args.tag;
    language(tag).map_err(|reason| anyhow!("{reason}: write a tag such as `de` or `pt-BR`"))?;
    if tag
        .split('-')
        .next()
        .is_some_and(|language| language.len() > 3)
    {
        bail!("`{tag}` is no code of a language (ISO 639): write one such as `de` for German");
    }
    let project = loaded(&args.root)?.project;
    let root = args.root.root.canonicalize()?;
    let folder = root.join("locales").join(tag);
    if folder.symlink_metadata().is_ok() {
        bail!("locales/{tag} is there already: nothing was written");
    }
    let files = files(&project);
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for (path, text) in &files {
        let path = folder.join(path);
        let above = path.parent().expect("within the folder");
        fs::create_dir_all(above).with_context(|| format!("cannot make {}", above.display()))?;
        edit::replace(&path, Some(""), text)?;
    }
    let listed = list_in_config(&root, tag)?;
    let accept = format!("versus l10n accept {tag}");
    let count = files.len();
    let listed = if listed {
        "\nlocales/l10n.toml names it, for other tools."
    } else {
        ""
    };
    say(&format!(
        "locales/{tag}/ has {count} files now, with every message as a comment.{listed}\n\n\
         What to do next:\n  \
         1. In locales/{tag}/locale.ftl, write what the language calls itself. Until then\n     \
            nothing of it is published.\n  \
         2. In the other files, take the `# ` away from each line of a message and translate\n     \
            what stands behind each `=`. Begin with site.ftl, compare.ftl and facts.ftl: they\n     \
            are on every page; then codes/. Keep a GLOSSARY.md beside them.\n  \
         3. {see:w$}  see it\n     \
            {check:w$}  find mistakes\n     \
            {status:w$}  how far it is\n     \
            {accept:w$}  record what has been translated\n\n\
         TRANSLATING.md in the program's repository tells the rest.\n",
        see = "versus serve",
        check = "versus check",
        status = format!("versus l10n status {tag}"),
        accept = accept,
        w = accept.len(),
    ))?;
    Ok(Outcome::Done)
}

/// What a locale is published with.
const NAME: &str = "\
### What the language calls itself, and how it is written: ltr from left to right, rtl from
### right to left. Take the `# ` away from both lines and translate the first, and the site
### is published in this language, too.

locale-name = English
locale-direction = ltr
";

/// The files of a new locale, by path within its folder.
fn files(project: &Project) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    files.insert("locale.ftl".to_owned(), commented(NAME));
    // A site's own file stands before the built-in one of the same path.
    for file in project.messages.iter().filter(|f| f.locale == 0) {
        let source = project.sources.at(file.source);
        let path = source.path_in_locale();
        if path != "locale.ftl" {
            files.insert(path.to_owned(), commented(&source.text));
        }
    }
    files
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

/// The text of an `l10n.toml` with the tag in its list of locales; nothing if it has no
/// such list. A list in one line is sorted; in one over several lines, or with comments,
/// the tag comes first, and everything else stays where it is.
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
