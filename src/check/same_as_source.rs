//! `check/same-as-source`: a translation that repeats its source verbatim.
//!
//! Why: most often the message was copied and never translated; on the page it is marked as
//! being in the wrong language. If a word is the same in both languages, allow it in
//! `allow.yaml`.
//!
//! Example: `home-protocols = Protocols` in `locales/fr/`.

use super::translated::{Translated, translated};
use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::l10n::{PLACEABLE, Pattern};
use crate::markdown::{Mark, marks};
use crate::model::LocaleId;
use crate::project::Project;
use std::collections::{HashMap, HashSet};

pub fn check(project: &Project, out: &mut Diagnostics) {
    for text in same(project) {
        let tag = &project.locales[LocaleId::DEFAULT].tag;
        let message = format!("`{}` is the same as in `{tag}`", text.name());
        let span = Span::new(text.file.source, text.place.clone());
        out.push(
            Diagnostic::warning("check/same-as-source", span, message)
                .about(&text.entry.id, text.attribute)
                .hint(format!(
                    "translate it; if it is the same in this language, allow it in \
                     locales/{}/allow.yaml",
                    text.locale(project).tag
                )),
        );
    }
}

/// The ids of messages of which a part repeats its source and is not allowed to, by locale.
pub fn says_the_same(project: &Project) -> HashMap<LocaleId, HashSet<String>> {
    let mut found = Diagnostics::default();
    check(project, &mut found);
    let mut ids: HashMap<LocaleId, HashSet<String>> = HashMap::new();
    let places = super::Places::of(project);
    for diagnostic in super::allowed::apply(project, found, &HashSet::new()) {
        // Reports on the allowances themselves are irrelevant here.
        if diagnostic.code == "check/same-as-source"
            && let Some((file, entry, _)) = places.at(&diagnostic.span)
        {
            let here = ids.entry(file.locale).or_default();
            here.insert(entry.id.clone());
        }
    }
    ids
}

/// Translations that repeat their source verbatim.
fn same(project: &Project) -> impl Iterator<Item = Translated<'_>> {
    let names: HashSet<&str> = {
        let protocols = project.catalog.protocols.iter();
        protocols
            .flat_map(|p| [p.name.as_str(), p.slug.as_str()])
            .collect()
    };
    let default = &project.locales[LocaleId::DEFAULT].language.language;
    translated(project).filter(move |text| {
        // The site's title is a name, and a direction a keyword.
        let id = text.entry.id.as_str();
        let a_name = matches!(id, "site-title" | "locale-direction");
        if a_name || text.locale(project).language.language == *default {
            return false;
        }
        let here = values(text.pattern);
        here == values(text.source) && here.iter().any(|text| has_words(text, &names))
    })
}

fn values(pattern: &Pattern) -> Vec<&str> {
    pattern.texts.iter().map(|t| t.value.trim()).collect()
}

/// Whether a text has words besides code, addresses, variables and names.
fn has_words(text: &str, names: &HashSet<&str>) -> bool {
    let mut text = text.replace(PLACEABLE, " ");
    for (mark, value, _) in marks(&text.clone()) {
        let written = match mark {
            Mark::Code => value,
            Mark::Link => format!("({value})"),
        };
        text = text.replace(&written, " ");
    }
    text.split(|c: char| !c.is_alphabetic())
        .any(|word| word.chars().count() > 1 && !names.contains(word))
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn the_same_words() {
        let source = (
            "locales/en/site.ftl",
            "site-title = X\nhome-heading = Codes\nhome-title = `LIST` X { -b }\n-b = B\n",
        );
        let path = "locales/fr/site.ftl";
        let text = "site-title = X\nhome-heading = Codes\nhome-title = `LIST` X { -b }\n-b = B\n";
        assert_eq!(
            found(&[source, (path, text)]),
            [format!("check/same-as-source {path}:2:1")]
        );
        let british = (
            "locales/en-GB/locale.ftl",
            "locale-name = British English\n",
        );
        let all = found(&[source, british, ("locales/en-GB/site.ftl", text)]);
        assert!(!all.iter().any(|d| d.contains("same-as-source")), "{all:?}");
    }
}
