//! `check/stale-translation`, `check/unrecorded-translation`: translations whose source has
//! changed since, and translations whose source is not recorded.
//!
//! Why: a translation that is out of date misleads its readers, and cannot be detected from
//! a single file. Only for locales that have a `.lock`.
//!
//! Example: in English `ftp-425.fix` says to try passive mode first, which it did not say
//! when it was translated.

use super::{at, own_files};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::LocaleId;
use crate::project::Project;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for file in own_files(project) {
        let Some(lock) = &project.locks[file.locale] else {
            continue;
        };
        let (tag, default) = (
            &project.locales[file.locale].tag,
            &project.locales[LocaleId::DEFAULT].tag,
        );
        let entries = || file.resource.entries.iter().filter(|e| !e.term);
        for entry in entries().filter(|e| lock.stale.contains(&e.id)) {
            let id = &entry.id;
            let message = format!("`{id}` has changed in `{default}` since it was translated");
            let span = at(file.source, entry);
            out.push(
                Diagnostic::warning("check/stale-translation", span, message)
                    .about(id, None)
                    .hint(format!(
                        "`versus l10n diff {tag} {id}` shows the change; once the translation is \
                         correct, run `versus l10n accept {tag} {id}`"
                    )),
            );
        }
        for entry in entries().filter(|e| lock.unrecorded.contains(&e.id)) {
            let id = &entry.id;
            let message = format!("the source of `{id}` is not recorded");
            let span = at(file.source, entry);
            out.push(
                Diagnostic::warning("check/unrecorded-translation", span, message)
                    .about(id, None)
                    .hint(format!(
                        "once it is correct, run `versus l10n accept {tag} {id}`"
                    )),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{FR, PROSE, found};

    #[test]
    fn what_has_changed_since() {
        let path = "locales/fr/codes/x.ftl";
        let lock = |second: &str| {
            format!("x-protocol = X\nx-class-1xx = 1xx\nx-1 =\n{PROSE}x-2 =\n{second}")
        };
        let with = |lock: &str| found(&[("locales/fr/.lock", lock), (path, FR)]);
        assert_eq!(with(&lock(PROSE)), [""; 0]);
        // A different form of the same message does not matter.
        let other = lock(&PROSE.replace("    .", "\n  .")).replace("x-2", "# c\nx-2");
        assert_eq!(with(&other), [""; 0]);
        assert_eq!(
            with(&lock(&PROSE.replace("= f", "= g"))),
            [format!("check/stale-translation {path}:9:1")]
        );
        assert_eq!(
            with(&format!(
                "x-protocol = X\nx-class-1xx = 1xx\nx-1 =\n{PROSE}"
            )),
            [format!("check/unrecorded-translation {path}:9:1")]
        );
        // With a merge conflict, it is not known what is recorded.
        assert_eq!(with("<<<<<<< a\n").len(), 1);
    }
}
