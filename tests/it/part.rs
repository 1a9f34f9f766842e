//! The shipped site, reduced to some of its codes: for tests that need its texts, but not
//! its size.

use crate::driver::{Site, files, repository};
use std::collections::BTreeMap;
use std::fs;
use std::sync::OnceLock;

/// Some codes of each class, and those that tests look at.
const EXCERPT: [&str; 12] = [
    "110", "120", "125", "200", "220", "226", "421", "425", "426", "502", "555", "631",
];

/// The output of a build of [`Site::excerpt`], built once for all tests that only read it.
pub fn excerpt() -> &'static BTreeMap<String, Vec<u8>> {
    static BUILT: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    BUILT.get_or_init(|| Site::excerpt().built(&[]))
}

impl Site {
    /// The shipped site with a few of its codes, in all its languages.
    pub fn excerpt() -> Self {
        Self::shipped_in_part(|code| EXCERPT.contains(&code), &["en", "fr", "ja", "ko"])
    }

    /// The shipped site with some of the codes of FTP, no other protocol, and some of its
    /// languages.
    pub fn shipped_in_part(codes: impl Fn(&str) -> bool, locales: &[&str]) -> Self {
        let site = Self::copy_of(repository());
        let mut others = Vec::new();
        for entry in fs::read_dir(site.root().join("content")).unwrap() {
            let entry = entry.unwrap();
            if entry.path().is_dir() && entry.file_name() != "ftp" {
                fs::remove_dir_all(entry.path()).unwrap();
                others.push(entry.file_name().into_string().unwrap());
            }
        }
        for entry in fs::read_dir(site.root().join("locales")).unwrap() {
            let entry = entry.unwrap();
            let tag = entry.file_name().into_string().unwrap();
            if entry.path().is_dir() && !locales.contains(&tag.as_str()) {
                fs::remove_dir_all(entry.path()).unwrap();
            }
        }
        // They link to codes that are left out.
        fs::remove_file(site.root().join("content/collections.yaml")).unwrap();
        for tag in locales {
            let pages = site.root().join("locales").join(tag).join("pages");
            fs::remove_dir_all(pages.join("guides")).unwrap();
            fs::remove_file(pages.join("glossary.md")).unwrap();
            fs::remove_file(site.root().join("locales").join(tag).join("search.yaml")).unwrap();
        }
        for (path, file) in files(&site.root().join("content/ftp/codes")) {
            if !codes(path.split('-').next().unwrap()) {
                fs::remove_file(file).unwrap();
                continue;
            }
            let text = fs::read_to_string(&file).unwrap();
            let line = |l: &str| {
                let Some(all) = l.strip_prefix("related: [") else {
                    return l.to_owned() + "\n";
                };
                let all = all.trim_end_matches(']').split(", ");
                let kept: Vec<_> = all.filter(|code| codes(code)).collect();
                format!("related: [{}]\n", kept.join(", "))
            };
            let text: String = text.lines().map(line).collect();
            fs::write(file, causes(&text, &codes)).unwrap();
        }
        // Allowances for pairs that are still there.
        let path = site.root().join("content/allow.yaml");
        let allowed = fs::read_to_string(&path).unwrap();
        let ids = allowed.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        let gone = |id: &&str| {
            let pair = id
                .strip_prefix("ftp-")
                .and_then(|pair| pair.split_once('-'));
            pair.is_some_and(|(a, b)| !codes(a) || !codes(b))
        };
        let mut kept = allowed.clone();
        for id in ids.filter(gone) {
            kept = kept
                .replace(&format!("{id}, "), "")
                .replace(&format!("{id},\n"), "\n");
            kept = kept.replace(&format!("{id}]"), "]");
        }
        match kept.contains("ftp-") {
            true => fs::write(path, kept).unwrap(),
            false => fs::remove_file(path).unwrap(),
        }
        // Messages about codes and pairs that are still there, and about anything but codes.
        let stays = |id: &str| {
            let of = |protocol: &String| id.strip_prefix(protocol.as_str())?.strip_prefix('-');
            if others.iter().any(|protocol| of(protocol).is_some()) {
                return false;
            }
            let numbers = id.strip_prefix("ftp-").unwrap_or_default().split('-');
            let mut numbers = numbers.filter(|n| n.parse::<u32>().is_ok());
            numbers.all(&codes)
        };
        for (path, file) in files(&site.root().join("locales")) {
            let name = path.rsplit('/').next().unwrap();
            let of = |other: &String| {
                [format!("{other}.ftl"), format!("{other}.yaml")].contains(&name.to_owned())
            };
            if others.iter().any(of) {
                fs::remove_file(file).unwrap();
                continue;
            }
            let text = fs::read_to_string(&file).unwrap();
            if path.contains("/search/") {
                let lines = text.split_inclusive('\n');
                let kept: String = lines
                    .filter(|l| l.starts_with('#') || codes(l.split(':').next().unwrap()))
                    .collect();
                fs::write(file, kept).unwrap();
                continue;
            }
            fs::write(file, messages(&text, stays)).unwrap();
        }
        site
    }
}

/// A record without the causes that are those of a code that is left out.
fn causes(record: &str, codes: impl Fn(&str) -> bool) -> String {
    let Some((before, causes)) = record.split_once("\ncauses:\n") else {
        return record.to_owned();
    };
    let stays = |cause: &&str| {
        let mut homes = cause.lines().filter_map(|l| l.trim().strip_prefix("of: "));
        homes.all(&codes)
    };
    let causes = causes
        .split_inclusive('\n')
        .fold(Vec::new(), |mut all, line| {
            match line.starts_with("  - ") || all.is_empty() {
                true => all.push(line.to_owned()),
                false => all.last_mut().expect("one at least").push_str(line),
            }
            all
        });
    let kept: String = causes.iter().map(String::as_str).filter(stays).collect();
    match kept.is_empty() {
        true => format!("{before}\n"),
        false => format!("{before}\ncauses:\n{kept}"),
    }
}

/// The messages of a Fluent file that stay, with their comments.
fn messages(text: &str, stays: impl Fn(&str) -> bool) -> String {
    let (mut kept, mut comment) = (true, vec![]);
    let mut lines = vec![];
    for line in text.lines() {
        if line.starts_with("# ") {
            comment.push(line);
            continue;
        }
        if let Some((id, _)) = line.split_once(" =")
            && !line.starts_with([' ', '#'])
        {
            kept = stays(id);
            if !kept {
                comment.clear();
            }
        }
        lines.append(&mut comment);
        if kept || line.starts_with('#') {
            lines.push(line);
        }
    }
    lines.append(&mut comment);
    lines.join("\n") + "\n"
}
