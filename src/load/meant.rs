//! Decides which files of the site the program reads, and reports files that it does not
//! read but that look as if it should.

use super::allow::is_allow_file;
use super::lock::is_lock_file;
use super::search::is_search_file;
use super::tree::SourceTree;
use crate::diagnostic::{Diagnostic, Span};

/// File extensions of templates in other tools.
const TEMPLATES: [&str; 11] = [
    "htm", "xhtml", "tera", "j2", "jinja", "jinja2", "njk", "liquid", "hbs", "tmpl", "tpl",
];

/// File extensions of messages in other tools.
const MESSAGES: [&str; 10] = [
    "fluent",
    "flt",
    "po",
    "pot",
    "properties",
    "xlf",
    "xliff",
    "json",
    "yaml",
    "yml",
];

/// File extensions of pages in other tools.
const PAGES: [&str; 7] = ["markdown", "mdown", "mkd", "mdx", "rst", "adoc", "html"];

/// File extensions of records in other tools.
const RECORDS: [&str; 5] = ["json", "json5", "toml", "csv", "tsv"];

/// Whether the program reads the file. Others, such as a README, may lie beside it.
pub fn is_read(path: &str) -> bool {
    let (folder, rest) = path.split_once('/').unwrap_or((path, ""));
    let name = rest.rsplit('/').next().unwrap_or(rest);
    if is_lock_file(path) {
        return true;
    }
    match folder {
        "content" => name.ends_with(".yaml") || name.ends_with(".yml"),
        "locales" => {
            name.ends_with(".ftl")
                || (rest.contains("/pages/") && name.ends_with(".md"))
                || is_allow_file(path)
                || is_search_file(path)
        }
        "templates" => name.ends_with(".html"),
        _ => false,
    }
}

/// Reports a file that is not read but was probably meant to be. `path` is relative to the
/// site root.
pub fn report(path: &str, tree: &mut SourceTree) {
    if let Some(hint) = instead(path) {
        let id = tree.sources.add(path, "");
        let message = format!("`{path}` is not used");
        let warning = Diagnostic::warning("load/stray-file", Span::new(id, 0..0), message);
        tree.diagnostics.push(warning.hint(hint));
    }
}

/// The hint for such a file, or `None` if it looks harmless.
fn instead(path: &str) -> Option<String> {
    let (folder, rest) = path.split_once('/')?;
    let (above, name) = path.rsplit_once('/')?;
    let (stem, ending) = name.rsplit_once('.')?;
    let ending = &*ending.to_ascii_lowercase();
    let rename = |to: &str| {
        let stem = stem.strip_suffix(&format!(".{to}")).unwrap_or(stem);
        Some(format!("rename it to {above}/{stem}.{to}"))
    };
    let convert = |what: &str, to: &str| Some(format!("convert it to {what}: {above}/{stem}.{to}"));
    match folder {
        "templates" if ending == "html" || TEMPLATES.contains(&ending) => rename("html"),
        "templates" if stem.ends_with(".html") => rename("html"),
        "locales" if rest.contains("/pages/") => match ending {
            "md" => rename("md"),
            _ if stem.ends_with(".md") => rename("md"),
            _ if PAGES.contains(&ending) => convert("a long page in Markdown", "md"),
            _ => None,
        },
        "locales" if stem == "allow" => rename("yaml"),
        "locales" if ending == "yml" && is_search_file(&format!("{above}/{stem}.yaml")) => {
            rename("yaml")
        }
        "locales" if ending == "ftl" || stem.ends_with(".ftl") => rename("ftl"),
        "locales" if MESSAGES.contains(&ending) => convert("a message in Fluent", "ftl"),
        "locales" if ending == "md" && rest.matches('/').count() == 1 && !is_note(stem) => {
            Some(format!("move it to {above}/pages/ if it is a long page"))
        }
        "content" if matches!(ending, "yaml" | "yml") => rename("yaml"),
        "content" if RECORDS.contains(&ending) => convert("a record in YAML", "yaml"),
        _ => None,
    }
}

/// Whether a file is a note for those who work on the site, such as a README: its name has
/// no lowercase letters.
fn is_note(stem: &str) -> bool {
    stem.chars().all(|c| !c.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::{instead, is_read};

    #[test]
    fn what_is_read_and_what_is_not() {
        for (path, read) in [
            ("content/site.yaml", true),
            ("content/ftp/codes/a.yml", true),
            ("content/README.md", false),
            ("locales/fr/site.ftl", true),
            ("locales/fr/pages/about.md", true),
            ("locales/fr/GLOSSARY.md", false),
            ("locales/l10n.toml", false),
            ("locales/fr/allow.yaml", true),
            ("locales/fr/search.yaml", true),
            ("locales/fr/search/ftp.yaml", true),
            ("locales/fr/codes/ftp.yaml", false),
            ("locales/fr/.lock", true),
            ("locales/fr/codes/.lock", false),
            ("locales/fr/codes/allow.yaml", false),
            ("templates/base.html", true),
            ("templates/README.md", false),
        ] {
            assert_eq!(is_read(path), read, "{path}");
        }
    }

    #[test]
    fn what_files_are_meant_to_be() {
        for (path, meant) in [
            (
                "templates/compare.htm",
                "rename it to templates/compare.html",
            ),
            (
                "templates/compare.HTML",
                "rename it to templates/compare.html",
            ),
            (
                "templates/compare.html.tera",
                "rename it to templates/compare.html",
            ),
            ("templates/a/b.html.ejs", "rename it to templates/a/b.html"),
            ("locales/fr/site.FTL", "rename it to locales/fr/site.ftl"),
            (
                "locales/fr/site.ftl.txt",
                "rename it to locales/fr/site.ftl",
            ),
            (
                "locales/fr/site.po",
                "convert it to a message in Fluent: locales/fr/site.ftl",
            ),
            ("locales/fr/allow.yml", "rename it to locales/fr/allow.yaml"),
            (
                "locales/fr/search/ftp.yml",
                "rename it to locales/fr/search/ftp.yaml",
            ),
            (
                "locales/fr/about.md",
                "move it to locales/fr/pages/ if it is a long page",
            ),
            (
                "locales/fr/pages/about.md.txt",
                "rename it to locales/fr/pages/about.md",
            ),
            (
                "locales/fr/pages/about.mdx",
                "convert it to a long page in Markdown: locales/fr/pages/about.md",
            ),
            (
                "content/ftp/codes/1-a.YML",
                "rename it to content/ftp/codes/1-a.yaml",
            ),
            (
                "content/ftp/codes/1-a.json",
                "convert it to a record in YAML: content/ftp/codes/1-a.yaml",
            ),
        ] {
            assert_eq!(instead(path).as_deref(), Some(meant), "{path}");
        }
        for path in [
            "templates/README.md",
            "templates/notes.txt",
            "locales/fr/README.md",
            "locales/fr/glossary.txt",
            "locales/fr/pages/diagram.svg",
            "locales/README.md",
            "content/README.md",
            "content/Makefile",
        ] {
            assert_eq!(instead(path), None, "{path}");
        }
    }
}
