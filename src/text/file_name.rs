//! File names: which ones the program ignores, which ones some systems cannot store, and
//! which ones are equal on some systems.
//!
//! Sources: "Naming Files, Paths, and Namespaces" (Microsoft) for device names and reserved
//! characters; UAX #15 for normalization, which macOS ignores when it compares names.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Bytes in the name of a file or folder, on nearly every system.
pub const MAX_NAME_LENGTH: usize = 255;

/// Files and folders that operating systems create, in lowercase.
const LEAVINGS: [&str; 9] = [
    "thumbs.db",
    "ehthumbs.db",
    "desktop.ini",
    "icon\r",
    "__macosx",
    "$recycle.bin",
    "system volume information",
    "lost+found",
    "@eadir",
];

/// Suffixes that editors, merge tools and patch tools append to a file's name.
const ENDINGS: [&str; 7] = ["~", ".swp", ".swo", ".bak", ".orig", ".rej", ".tmp"];

/// Whether the program ignores a file or folder of the site root (a folder with everything
/// in it), whatever its contents. The path begins with `content`, `locales`, `templates`,
/// or `static`. The README has the list.
pub fn is_passed_over(path: &str, is_folder: bool) -> bool {
    let folders = path.match_indices('/').map(|(end, _)| &path[..end]);
    folders.skip(1).any(|folder| is_left_over(folder, true)) || is_left_over(path, is_folder)
}

/// The same for the last component of the path only, if no folder above it is ignored.
pub fn is_left_over(path: &str, is_folder: bool) -> bool {
    let Some((above, name)) = path.rsplit_once('/') else {
        return false;
    };
    is_leaving(name, is_folder) && !is_wanted(above, name)
}

fn is_leaving(name: &str, is_folder: bool) -> bool {
    let bytes = name.as_bytes();
    let ends = |ending: &&str| {
        let last = bytes.len().checked_sub(ending.len()).map(|at| &bytes[at..]);
        last.is_some_and(|last| last.eq_ignore_ascii_case(ending.as_bytes()))
    };
    name.starts_with('.')
        || name.starts_with("~$")
        || (name.starts_with('#') && name.ends_with('#'))
        || ENDINGS.iter().any(ends)
        || LEAVINGS.iter().any(|l| l.eq_ignore_ascii_case(name))
        || name.contains("___jb_")
        // Vim creates it to test for write permission.
        || (name == "4913" && !is_folder)
}

/// The dotfiles that a site publishes or the program reads.
fn is_wanted(above: &str, name: &str) -> bool {
    let is_static = above == "static" || above.starts_with("static/");
    match name {
        ".well-known" | ".nojekyll" => above == "static",
        ".htaccess" => is_static,
        ".lock" => above
            .strip_prefix("locales/")
            .is_some_and(|tag| !tag.contains('/')),
        _ => false,
    }
}

/// Why some system cannot store a file or folder of this name, or `None` if all can.
pub fn unportable(name: &str) -> Option<String> {
    let device = name.split('.').next().unwrap_or(name).trim_end();
    if is_device(device) {
        return Some(format!("`{device}` is a device name on Windows"));
    }
    if let Some(c) = name.chars().find(|c| "<>:\"|?*\\".contains(*c)) {
        return Some(format!("`{c}` is not allowed in file names on Windows"));
    }
    if let Some(last @ ('.' | ' ')) = name.chars().next_back() {
        let what = if last == '.' { "full stop" } else { "space" };
        return Some(format!("Windows removes the {what} at the end of a name"));
    }
    None
}

fn is_device(name: &str) -> bool {
    let small = name.to_ascii_lowercase();
    let port = small
        .strip_prefix("com")
        .or_else(|| small.strip_prefix("lpt"));
    let mut number = port.unwrap_or_default().chars();
    let number = (number.next(), number.next());
    matches!(
        &*small,
        "con" | "prn" | "aux" | "nul" | "conin$" | "conout$"
    ) || matches!(number, (Some('0'..='9' | '¹' | '²' | '³'), None))
}

/// A name as seen by file systems that ignore case and Unicode normalization, such as those
/// of macOS (Windows ignores only case). Two names are the same there if their folded forms
/// are equal.
pub fn fold_name(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    let small = name.nfc().collect::<String>().to_lowercase();
    match is_nfc(&small) {
        true => small,
        false => small.nfc().collect(),
    }
}

/// Whether two names, or paths, differ at most in case and Unicode normalization.
pub fn same_name(a: &str, b: &str) -> bool {
    a == b || fold_name(a) == fold_name(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_passed_over() {
        for path in [
            "content/.a.yaml.swp",
            "content/a.yaml~",
            "content/.obsidian/x.yaml",
            "content/ftp/codes/.trash/220.yaml",
            "locales/.idea/locale.ftl",
            "locales/fr/.#locale.ftl",
            "locales/fr/#site.ftl#",
            "locales/fr/codes/.lock",
            "locales/.lock",
            "locales/fr/site.ftl.orig",
            "templates/.git/config",
            "static/.DS_Store",
            "static/img/Thumbs.db",
            "static/img/Desktop.ini",
            "static/._x.png",
            "static/__MACOSX/x.png",
            "static/x.txt~",
            "static/#x.txt#",
            "static/x.txt.swp",
            "static/img/.nojekyll",
            "static/img/.well-known/x",
            "static/.well-known/.DS_Store",
            "static/.well-known/a~",
            "static/.git",
            "static/~$plan.docx",
            "static/4913",
        ] {
            assert!(is_passed_over(path, false), "{path}");
        }
        for path in [
            "content/ftp/codes/220-service-ready.yaml",
            "content/4913/protocol.yaml",
            "locales/fr/.lock",
            "locales/fr/site.ftl",
            "static/.well-known/security.txt",
            "static/.nojekyll",
            "static/.htaccess",
            "static/img/.htaccess",
            "static/CNAME",
            "static/#a",
            "static/4913.html",
            "static",
        ] {
            assert!(!is_passed_over(path, false), "{path}");
        }
        assert!(is_passed_over("content/.git", true));
        assert!(!is_passed_over("content/4913", true));
    }

    #[test]
    fn names_that_windows_cannot_hold() {
        for name in [
            "con",
            "NUL",
            "aux.txt",
            "con.tar.gz",
            "prn .md",
            "com1",
            "LPT9.x",
            "com²",
            "lpt0",
            "conin$",
            "CONOUT$",
            "a:b.txt",
            "a?",
            "<a>",
            "a|b",
            "a*",
            "a\"b",
            "trail. ",
            "trail.",
            "a ",
        ] {
            assert!(unportable(name).is_some(), "{name}");
        }
        for name in [
            "console",
            "con-1",
            "com",
            "com10",
            "lpt",
            "nullable.txt",
            "auxiliary",
            "a.con",
            ".htaccess",
            " a",
            "日本.png",
            "a'b",
            "conin",
        ] {
            assert_eq!(unportable(name), None, "{name}");
        }
    }

    #[test]
    fn names_that_are_one_on_some_systems() {
        for (a, b, same) in [
            ("Logo.png", "logo.png", true),
            ("sche\u{301}ma.png", "schéma.png", true),
            ("SCHE\u{301}MA.png", "schéma.png", true),
            ("テ\u{3099}ータ", "データ", true),
            ("\u{1100}\u{1161}", "가", true),
            ("a.png", "b.png", false),
            ("é", "e", false),
        ] {
            assert_eq!(same_name(a, b), same, "{a} {b}");
        }
    }
}
