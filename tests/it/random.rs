//! Random edits to a site and its output, the same in every run.

use crate::driver::{Site, files, repository};
use std::fs;
use std::path::Path;
use versus_synthetic::Random;

/// The files below a directory of the root, by path.
pub fn inputs(site: &Site, folder: &str) -> Vec<String> {
    let root = site.root();
    let files = walkdir::WalkDir::new(root.join(folder))
        .sort_by_file_name()
        .into_iter();
    let files = files
        .filter_map(Result::ok)
        .filter(|e| e.file_type().is_file());
    let path = |e: walkdir::DirEntry| {
        e.path()
            .strip_prefix(&root)
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned()
    };
    files.map(path).collect()
}

/// A synthetic site of one or two protocols with a few codes, after some edits.
pub fn random_site(random: &mut Random) -> Site {
    let size = format!("{}x{}", 1 + random.below(2), 2 + random.below(7));
    let site = Site::synthetic(&size, random.below(1000) as u64);
    for _ in 0..random.below(4) {
        let good = inputs_of(&site);
        edit(&site, &site.out(), random);
        if site.check(&[]).code != 0 {
            restore(&site, &good);
        }
    }
    site
}

/// The records of all codes.
fn records(site: &Site) -> Vec<String> {
    let mut records = inputs(site, "content");
    records.retain(|path| path.contains("/codes/"));
    records
}

/// Makes a random edit to the site, or to what was built from it. Returns a description.
pub fn edit(site: &Site, out: &Path, random: &mut Random) -> String {
    let number = random.below(1000);
    match random.below(12) {
        // Add a word to a message.
        0..=2 => {
            let path = random.pick(&inputs(site, "locales")).clone();
            let text = site.read(&path);
            let ends: Vec<usize> = text.match_indices(" = ").map(|(i, _)| i + 3).collect();
            if ends.is_empty() {
                return "nothing".into();
            }
            let at = *random.pick(&ends);
            site.write(&path, format!("{}W{number} {}", &text[..at], &text[at..]));
            format!("a message in {path}")
        }
        // Remove a message or an attribute.
        3 => {
            let path = random.pick(&inputs(site, "locales/fr")).clone();
            let text = site.read(&path);
            let lines: Vec<&str> = text.lines().collect();
            let from = random.below(lines.len().max(1));
            let mut kept: Vec<&str> = lines[..from].to_vec();
            let rest = lines.iter().skip(from + 1);
            kept.extend(rest.skip_while(|l| l.starts_with(' ')));
            site.write(&path, kept.join("\n") + "\n");
            format!("less in {path}")
        }
        4 => {
            let path = random.pick(&records(site)).clone();
            let text = site.read(&path);
            let name = format!("\nname: N{number} ");
            site.write(&path, text.replace("\nname: ", &name));
            format!("a name in {path}")
        }
        // Add, remove, or rename a record.
        5 => {
            let code = 600 + number % 50;
            let other = random.pick(&records(site)).clone();
            let (folder, other) = other.rsplit_once('/').unwrap();
            let protocol = folder.split('/').nth(1).unwrap();
            let related = other.split('-').next().unwrap();
            let record = format!("code: {code}\nname: More\nclass: 2xx\nrelated: [{related}]\n");
            site.write(&format!("{folder}/{code}-more.yaml"), record);
            let file = format!("locales/en/codes/{protocol}.ftl");
            let text = site.read(&file);
            if !text.contains(&format!("{protocol}-{code} =")) {
                let message = format!(
                    "\n{protocol}-{code} =\n    .means = it is so\n    .description = It is.\n    .seen = Here.\n    .when = it is so\n    .fix = Do it.\n"
                );
                site.write(&file, text + &message);
            }
            format!("the code {code} of {protocol}")
        }
        6 => {
            let path = random.pick(&records(site)).clone();
            site.remove(&path);
            format!("no {path}")
        }
        7 => {
            let path = random.pick(&records(site)).clone();
            let text = site.read(&path);
            site.remove(&path);
            let (folder, name) = path.rsplit_once('/').unwrap();
            let code = name.split('-').next().unwrap();
            let other = format!("{folder}/{code}-x{number}.yaml");
            site.write(&other, text);
            format!("{path} as {other}")
        }
        8 => {
            let name = *random.pick(&[
                "home.html",
                "compare.html",
                "base.html",
                "components/links.html",
                "components/header.html",
            ]);
            let shipped = fs::read_to_string(repository().join("templates").join(name)).unwrap();
            match random.below(3) {
                0 => drop(fs::remove_file(site.root().join("templates").join(name))),
                _ => drop(site.write(
                    &format!("templates/{name}"),
                    shipped + &format!("<!-- {number} -->\n"),
                )),
            }
            format!("templates/{name}")
        }
        9 => {
            let key = *random.pick(&[
                "url_style: directory",
                "untranslated: omit",
                "stale_notice: true",
            ]);
            let text = site.read("content/site.yaml");
            let without: Vec<&str> = text.lines().filter(|l| *l != key).collect();
            let mut new = without.join("\n") + "\n";
            if without.len() == text.lines().count() {
                new = new + key + "\n";
            }
            site.write("content/site.yaml", new);
            key.to_owned()
        }
        10 => {
            let path = *random.pick(&[
                "static/a.txt",
                "static/assets/style.css",
                "static/assets/b.css",
            ]);
            site.write(path, format!("/* {number} */"));
            path.to_owned()
        }
        // Damage a page of the output.
        _ => {
            let built = if out.exists() { files(out) } else { vec![] };
            let pages: Vec<_> = built.into_iter().map(|(_, file)| file).collect();
            if let Some(page) = (!pages.is_empty()).then(|| random.pick(&pages)) {
                let _ = match random.below(2) {
                    0 => fs::remove_file(page),
                    _ => fs::write(page, format!("{number}")),
                };
            }
            "a page in the output".to_owned()
        }
    }
}

/// The files of a site root: path and contents.
pub type Inputs = std::collections::BTreeMap<String, Vec<u8>>;

/// Reads every file of a site root.
pub fn inputs_of(site: &Site) -> Inputs {
    let folders = ["content", "locales", "templates", "static"];
    let paths = folders.iter().flat_map(|folder| inputs(site, folder));
    paths
        .map(|p| (p.clone(), fs::read(site.root().join(p)).unwrap()))
        .collect()
}

/// Restores a site root to an earlier state.
pub fn restore(site: &Site, to: &Inputs) {
    for path in inputs_of(site).into_keys().filter(|p| !to.contains_key(p)) {
        site.remove(&path);
    }
    for (path, bytes) in to {
        site.write(path, bytes);
    }
}
