//! `check/lost-translation`: messages and long pages that a locale had, and no longer has.
//!
//! Why: if a file is lost in a merge or an upload, readers get the default locale's
//! sentences in place of a hundred translations. A file that the locale has never started
//! is not a mistake, but looks the same without a record. Only for locales that have a
//! `.lock`.
//!
//! Example: `locales/fr/.lock` records `ftp-425`, and there is no
//! `locales/fr/codes/ftp.ftl`.

use super::missing_translation::{inside, own_file, places};
use super::{entries, lost};
use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, Span, counted};
use crate::l10n::parse;
use crate::model::LocaleId;
use crate::project::Project;
use std::cell::LazyCell;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for (locale, lock) in project.locks.iter_enumerated() {
        let Some(lock) = lock.as_ref().filter(|lock| !lock.lost.is_empty()) else {
            continue;
        };
        let tag = &project.locales[locale].tag;
        let sources: HashMap<&str, _> = entries(project, LocaleId::DEFAULT)
            .map(|(file, entry)| (entry.id.as_str(), inside(project, file)))
            .collect();
        // A file that cannot be read has its own report.
        let unread = lost(project, locale);
        let mut by_file: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let ids = lock.lost.iter().map(String::as_str);
        for id in ids.filter(|id| !unread.contains(id)) {
            match sources.get(id) {
                Some(file) => by_file.entry(file).or_default().push(id),
                None => drop(by_file.entry(id).or_default()),
            }
        }
        let paths = project.sources.iter().map(|(_, s)| s.path.as_str());
        let paths: HashSet<&str> = paths.collect();
        let record = LazyCell::new(|| LockFile::of(project, tag));
        for (file, ids) in by_file {
            let path = format!("locales/{tag}/{file}");
            if own_file(project, locale, file).is_some() {
                let mut places = places(project, locale, file);
                for id in ids {
                    let message = format!("{path} has lost the translation of `{id}`");
                    let span = places.remove(id);
                    let span = span.unwrap_or_else(|| Span::new(project.site, 0..0));
                    let report = Diagnostic::warning("check/lost-translation", span, message);
                    out.push(report.about(id, None).hint(cure(tag, id)));
                }
                continue;
            }
            // A file that exists but cannot be read, or is in such a folder, has its own
            // report.
            let above = path.match_indices('/').map(|(at, _)| &path[..at]);
            if above.chain([&*path]).any(|path| paths.contains(path)) {
                continue;
            }
            let message = match ids[..] {
                [] => format!("the translation {path} no longer exists"),
                [id] => format!("{path} no longer exists, and with it the translation of `{id}`"),
                _ => format!(
                    "{path} no longer exists, and with it the translations of {}",
                    counted(ids.len(), "message")
                ),
            };
            let span = record.first(file, &ids);
            let report = Diagnostic::warning("check/lost-translation", span, message);
            out.push(report.hint(cure(tag, file)));
        }
    }
}

/// `what`: the id of a message, or the path of a file in the locale's folder.
fn cure(tag: &str, what: &str) -> String {
    format!(
        "restore it, for example from version control, or translate it again; if it was \
         removed on purpose, run `versus l10n accept {tag} {what}`"
    )
}

/// A lock as written.
struct LockFile<'p> {
    id: SourceId,
    text: &'p str,
    /// In file order.
    messages: Vec<(String, Range<usize>)>,
}

impl<'p> LockFile<'p> {
    fn of(project: &'p Project, tag: &str) -> Self {
        let path = format!("locales/{tag}/.lock");
        let mut locks = project.sources.iter().filter(|(_, s)| s.path == path);
        let (id, source) = locks.next().expect("a lock that has been read");
        let entries = parse(&source.text).entries.into_iter();
        Self {
            id,
            text: &source.text,
            messages: entries.map(|entry| (entry.id, entry.range)).collect(),
        }
    }

    /// Where it records the first of `ids`, which are sorted; if there are none, the file.
    fn first(&self, file: &str, ids: &[&str]) -> Span {
        let named = |id: &str| ids.binary_search(&id).is_ok();
        let first = self.messages.iter().find(|(id, _)| named(id));
        let range = first.map_or_else(
            || {
                let heading = format!("## {file}");
                let at = self.text.rfind(&heading).unwrap_or(0);
                at..at + heading.len()
            },
            |(_, range)| range.clone(),
        );
        Span::new(self.id, range)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{FR, PROSE, all_found, site};
    use crate::check::check;
    use crate::load::load;

    const LOCK: &str = "locales/fr/.lock";
    const OWN: &str = "own-1 = words\nown-2 = more words\n";

    /// What is reported as lost, for a site with these French files and these unreadable
    /// paths.
    fn told(files: &[(&str, &str)], unread: &[&str]) -> Vec<String> {
        let lock = format!("## own.ftl\n\n{OWN}\n## pages/about.md\n");
        let own = [
            (LOCK, &*lock),
            ("locales/en/own.ftl", OWN),
            ("locales/en/pages/about.md", "# About\n\nWords.\n"),
        ];
        let mut tree = site(&[&own, files].concat());
        for path in unread {
            tree.sources.add(*path, "");
        }
        let loaded = load(tree, None);
        let found = check(&loaded.project, &loaded.diagnostics);
        let show = |d: &crate::diagnostic::Diagnostic| {
            let source = loaded.project.sources.at(d.span.source);
            let line = source.position(d.span.range.start).line;
            let hint = d.hints[0].rsplit(", ").next().unwrap();
            format!("{}:{line}: {} ({hint})", source.path, d.message)
        };
        let lost = found.iter().filter(|d| d.code == "check/lost-translation");
        lost.map(show).collect()
    }

    #[test]
    fn files_that_are_gone() {
        let about = ("locales/fr/pages/about.md", "# À propos\n\nMots.\n");
        let words = "own-1 = mots\nown-2 = encore des mots\n";
        let path = "locales/fr/own.ftl";
        let file = format!(
            "{LOCK}:3: {path} no longer exists, and with it the translations of 2 messages \
             (run `versus l10n accept fr own.ftl`)"
        );
        let page = format!(
            "{LOCK}:6: the translation locales/fr/pages/about.md no longer exists \
             (run `versus l10n accept fr pages/about.md`)"
        );
        assert_eq!(told(&[], &[]), [file.clone(), page.clone()]);
        assert_eq!(told(&[about], &[]), vec![file.clone()]);
        assert_eq!(told(&[(path, words)], &[]), [page]);
        assert_eq!(told(&[(path, words), about], &[]), [""; 0]);
        // A file that exists and cannot be read has a report already, and so has a folder.
        assert_eq!(told(&[about], &[path]), [""; 0]);
        assert_eq!(
            told(&[], &["locales/fr/own.ftl", "locales/fr/pages"]),
            [""; 0]
        );
        assert_eq!(told(&[about], &["locales/fr/own"]), [file]);
        // The messages may also be in another file.
        assert_eq!(told(&[about, ("locales/fr/all.ftl", words)], &[]), [""; 0]);
        // What is left of them is expected in the file where it belongs.
        let half = words.split_once('\n').unwrap().0;
        let one = "no longer exists, and with it the translation of `own-2` (run `versus l10n";
        let found = told(&[about, ("locales/fr/all.ftl", half)], &[]);
        assert!(found.len() == 1 && found[0].contains(one), "{found:?}");
    }

    #[test]
    fn a_message_is_lost_or_missing_and_not_both() {
        let path = "locales/fr/codes/x.ftl";
        let all = format!("x-protocol = X\nx-class-1xx = 1xx\nx-1 =\n{PROSE}x-2 =\n{PROSE}");
        let (some, _) = all.split_once("x-2").unwrap();
        let (french, _) = FR.split_once("x-2").unwrap();
        let with = |lock: &str, text: &str| all_found(&[(LOCK, lock), (path, text)]);
        assert_eq!(
            with(&all, french),
            [format!("check/lost-translation {path}:3:1")]
        );
        assert_eq!(
            with(some, french),
            [format!("check/missing-translation {path}:3:1")]
        );
        // What cannot be parsed, or was swallowed by another message, is not gone.
        for broken in ["x-2 = {", " x-2 ="] {
            let found = with(&all, &FR.replace("x-2 =", broken));
            let lost = |d: &String| d.contains("-translation");
            assert!(!found.is_empty() && !found.iter().any(lost), "{found:?}");
        }
        // A file without messages has lost all of them.
        assert_eq!(
            with(&all, "# nothing\n"),
            [format!("check/lost-translation {path}:1:1")]
        );
        // What no longer has to be translated is not a loss.
        let found = with(&all.replace("x-2", "x-3"), FR);
        assert_eq!(found, [format!("check/unrecorded-translation {path}:9:1")]);
    }
}
