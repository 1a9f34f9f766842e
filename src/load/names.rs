//! Checks for file and folder names that other systems cannot store, or cannot distinguish.
//!
//! Input: the paths of a site's own files. Output: an error for a name that is part of a
//! page's address, since that page could not be written there; a warning for any other
//! name, since the site works on this system but cannot be copied to some others.

use super::tree::SourceTree;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, SourceId, Span};
use crate::model::Body;
use crate::text::is_slug;
use crate::text::{MAX_NAME_LENGTH, fold_name, forbidden, is_blank, named, unportable};
use std::collections::{HashMap, HashSet};

/// Bytes in a path, on most systems.
const MAX_PATH_LENGTH: usize = 1024;

/// The path in printable form, and why it cannot be part of an address; `None` if it can.
pub fn fault(path: &str) -> Option<(String, String)> {
    let plain = |b: u8| b.is_ascii_graphic() && b != b'\\';
    if path.bytes().all(plain) {
        return None;
    }
    let strange = |c: char| match c {
        char::REPLACEMENT_CHARACTER => Some("the name of this file is not UTF-8".to_owned()),
        '\\' => Some("the name of this file contains a backslash".to_owned()),
        c if c.is_control() || !forbidden(c.encode_utf8(&mut [0; 4])).is_empty() => {
            Some(format!("the name of this file contains {}", named(c)))
        }
        _ => None,
    };
    if let Some(message) = path.chars().find_map(strange) {
        let shown = path.chars().map(|c| strange(c).map_or(c, |_| '?'));
        return Some((shown.collect(), message));
    }
    let marks = crate::text::unbalanced(path).into_iter().next();
    if let Some(mark) = marks {
        let message = format!("the name of this file contains {}", named(mark.character));
        return Some((path.replace(mark.character, "?"), message));
    }
    let stem = |part: &str| {
        part.split('.')
            .next()
            .is_some_and(|s| !s.is_empty() && is_blank(s))
    };
    path.split('/').any(stem).then(|| {
        let shown = path
            .chars()
            .map(|c| match is_blank(c.encode_utf8(&mut [0; 4])) {
                true => '?',
                false => c,
            });
        (
            shown.collect(),
            "the name of this file is invisible".to_owned(),
        )
    })
}

/// Checks the names of all of the site's own files.
pub fn check(tree: &SourceTree, out: &mut Diagnostics) {
    let mut names = Names::default();
    for (path, id) in &tree.own {
        names.add(path, *id, out);
    }
    for asset in tree.assets.values() {
        if let Body::File(_) = asset.body {
            let path = format!("static/{}", asset.path);
            names.add(&path, asset.source, out);
            too_long(&asset.file, asset.source, out);
        }
    }
}

/// Checks the name that a file is published under, which is longer: it contains a hash.
fn too_long(file: &str, id: SourceId, out: &mut Diagnostics) {
    let name = file.rsplit('/').next().unwrap_or(file);
    let (severity, message) = if name.len() > MAX_NAME_LENGTH {
        let n = name.len();
        let message = format!(
            "this file is published under a name of {n} bytes; the limit is {MAX_NAME_LENGTH}"
        );
        (Severity::Error, message)
    } else if file.len() > MAX_PATH_LENGTH {
        let n = file.len();
        let message =
            format!("this path has {n} bytes; on some systems the limit is {MAX_PATH_LENGTH}");
        (Severity::Warning, message)
    } else {
        return;
    };
    let diagnostic = Diagnostic {
        severity,
        ..Diagnostic::error("load/unportable-name", Span::new(id, 0..0), message)
    };
    out.push(diagnostic.hint("give it a shorter name"));
}

/// Paths of files and folders seen so far.
#[derive(Default)]
struct Names {
    seen: HashSet<String>,
    /// The original path by folder and folded name.
    folded: HashMap<String, String>,
}

impl Names {
    /// Checks a path of the site, and each folder above it that has not been seen.
    fn add(&mut self, path: &str, id: SourceId, out: &mut Diagnostics) {
        let ends = path.match_indices('/').map(|(at, _)| at).skip(1);
        for end in ends.chain([path.len()]) {
            let part = &path[..end];
            if self.seen.contains(part) {
                continue;
            }
            self.seen.insert(part.to_owned());
            let Some((above, name)) = part.rsplit_once('/') else {
                continue;
            };
            let role = role(part, end == path.len());
            if role == Role::Refused {
                return;
            }
            let mut report = |severity, message: String, hint: &str| {
                let diagnostic = Diagnostic {
                    severity,
                    ..Diagnostic::error("load/unportable-name", Span::new(id, 0..0), message)
                };
                out.push(diagnostic.hint(hint));
            };
            if let Some(why) = unportable(name) {
                match role {
                    Role::Address => report(
                        Severity::Error,
                        format!("{why}, so the site could not be written there"),
                        "rename it: the name is part of an address",
                    ),
                    _ => report(
                        Severity::Warning,
                        format!("{why}, so `{part}` cannot be copied there"),
                        "rename it",
                    ),
                }
            }
            let folded = format!("{above}/{}", fold_name(name));
            match self.folded.get(&folded) {
                Some(other) => {
                    let what = difference(part, other);
                    let message = format!(
                        "on systems that ignore {what}, this is the same file as `{other}`"
                    );
                    report(
                        Severity::Warning,
                        message,
                        "rename one of the two, or remove it",
                    );
                }
                None => {
                    self.folded.insert(folded, part.to_owned());
                }
            }
        }
    }
}

/// The difference between two names that some systems ignore.
fn difference(a: &str, b: &str) -> &'static str {
    match a.to_lowercase() == b.to_lowercase() {
        true => "case",
        false => "the Unicode normalization of names",
    }
}

/// What a name is used for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Part of an address.
    Address,
    /// Not part of an address, or a file that the site has in addition to its pages.
    Other,
    /// Cannot be part of an address, which is reported elsewhere.
    Refused,
}

fn role(path: &str, is_file: bool) -> Role {
    let parts: Vec<&str> = path.split('/').collect();
    let stem = |name: &str| {
        name.rsplit_once('.')
            .map_or(name, |(stem, _)| stem)
            .to_owned()
    };
    let slug = match parts[..] {
        ["content", folder] if !is_file => folder.to_owned(),
        ["content", _, "codes", .., name] if is_file => stem(name),
        ["locales", _, "pages", .., name] if is_file => stem(name),
        ["locales", tag] if !is_file => {
            return match super::locales::language(tag).is_ok() {
                true => Role::Address,
                false => Role::Refused,
            };
        }
        _ => return Role::Other,
    };
    match is_slug(&slug) {
        true => Role::Address,
        false => Role::Refused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{SourceTree, load};

    #[test]
    fn names_that_cannot_be_addresses() {
        for (path, shown, what) in [
            ("static/a\\b", "static/a?b", "a backslash"),
            ("static/\u{fffd}", "static/?", "not UTF-8"),
            ("content/a\nb.yaml", "content/a?b.yaml", "U+000A LINE FEED"),
            ("static/a\u{202e}gnp.exe", "static/a?gnp.exe", "U+202E"),
            ("static/\u{2067}a", "static/?a", "U+2067"),
            ("static/\u{200b}/a", "static/?/a", "is invisible"),
            ("static/\u{2060}.png", "static/?.png", "is invisible"),
        ] {
            let (name, message) = fault(path).expect(path);
            assert_eq!(name, shown);
            assert!(message.contains(what), "{message}");
        }
        for path in [
            "static/é/日本 ❤\u{fe0f}.png",
            "static/.htaccess",
            "static/\u{2067}א\u{2069}",
        ] {
            assert_eq!(fault(path), None);
        }
    }

    #[test]
    fn names_that_other_systems_cannot_hold() {
        for (paths, severity, at) in [
            (&["content/aux/protocol.yaml"][..], Severity::Error, 0),
            (&["content/x/codes/con.yaml"], Severity::Error, 0),
            (&["content/x/codes/con.txt.yaml"], Severity::Error, 0),
            (&["locales/en/pages/nul.md"], Severity::Error, 0),
            (&["locales/prn/locale.ftl"], Severity::Error, 0),
            (&["locales/en/aux.ftl"], Severity::Warning, 0),
            (
                &["content/x/codes/More/a.yaml", "content/x/codes/more/b.yaml"],
                Severity::Warning,
                1,
            ),
            (
                &["templates/A.html", "templates/a.html"],
                Severity::Warning,
                1,
            ),
            (
                &["locales/en/sche\u{301}ma/a.ftl", "locales/en/schéma/a.ftl"],
                Severity::Warning,
                1,
            ),
        ] {
            let mut tree = SourceTree::built_in();
            for path in paths {
                tree.add(path, "");
            }
            let mut found = Diagnostics::default();
            check(&tree, &mut found);
            let all: Vec<_> = found.iter().collect();
            let [one] = all[..] else {
                panic!("{paths:?}: {all:?}");
            };
            assert_eq!(one.severity, severity, "{paths:?}");
            assert_eq!(tree.sources.at(one.span.source).path, paths[at]);
        }
    }

    #[test]
    fn what_is_refused_is_not_reported_again() {
        let mut tree = SourceTree::built_in();
        for path in [
            "content/AUX/protocol.yaml",
            "content/x/codes/a:b.yaml",
            "locales/FR/site.ftl",
        ] {
            tree.add(path, "");
        }
        let mut found = Diagnostics::default();
        check(&tree, &mut found);
        assert!(found.is_empty(), "{found:?}");
        assert!(
            load(tree, None)
                .diagnostics
                .iter()
                .any(|d| d.code == "load/bad-slug")
        );
    }
}
