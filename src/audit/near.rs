//! Guesses what a dead link was meant to be: the same name in different case or Unicode
//! normalization.

use crate::plan::Plan;
use crate::text::fold_name;
use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::fmt;
use versus_html::PageFacts;

/// A name that looks like another, but differs from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// The name that exists.
    pub name: String,
    /// Whether they differ in Unicode normalization (how letters with diacritics are
    /// encoded), and not only in case.
    pub normalization: bool,
}

impl Near {
    /// `name` and `meant` must be equal once folded.
    fn like(name: &str, meant: &str) -> Self {
        Self {
            name: name.to_owned(),
            normalization: name.to_lowercase() != meant.to_lowercase(),
        }
    }
}

impl fmt::Display for Near {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.normalization {
            true => "Unicode normalization",
            false => "capitalization",
        })
    }
}

/// The anchors on a page, indexed by folded name on first use.
pub struct Ids<'f> {
    facts: &'f PageFacts,
    folded: OnceCell<HashMap<String, Vec<&'f str>>>,
}

impl<'f> Ids<'f> {
    /// The anchors of one page.
    pub fn new(facts: &'f PageFacts) -> Self {
        let folded = OnceCell::new();
        Self { facts, folded }
    }

    /// Whether this anchor exists.
    pub fn contains(&self, id: &str) -> bool {
        self.facts.ids.contains(id)
    }

    /// The anchor with nearly this name.
    pub fn near(&self, id: &str) -> Option<Near> {
        let folded = self.folded.get_or_init(|| {
            let mut folded: HashMap<_, Vec<&str>> = HashMap::new();
            for id in &self.facts.ids {
                folded.entry(fold_name(id)).or_default().push(id);
            }
            folded
        });
        let alike = folded.get(&fold_name(id))?.iter();
        let near = alike.filter(|known| **known != id).min()?;
        Some(Near::like(near, id))
    }
}

/// Files by folded name.
#[derive(Debug)]
pub struct Names(HashMap<String, String>);

impl Names {
    /// The files of `static/`, and the generated ones.
    pub fn new(plan: &Plan, made: &HashSet<String>) -> Self {
        let assets = &plan.project().assets;
        let given: HashSet<&str> = assets.iter().map(|a| a.file.as_str()).collect();
        let made = made.iter().filter(|file| !given.contains(file.as_str()));
        let of_static = assets
            .iter()
            .map(|a| (fold_name(&a.path), format!("static/{}", a.path)));
        let mut names: HashMap<_, _> = made.map(|file| (fold_name(file), file.clone())).collect();
        names.extend(of_static);
        Self(names)
    }

    /// The file with nearly this name.
    pub fn near(&self, file: &str) -> Option<Near> {
        let name = self.0.get(&fold_name(file))?;
        let bare = name.strip_prefix("static/").unwrap_or(name);
        Some(Near {
            name: name.clone(),
            ..Near::like(bare, file)
        })
    }
}

/// The address of the page with nearly this path.
pub fn page(plan: &Plan, path: &str) -> Option<String> {
    let mut path = path
        .trim_end_matches('/')
        .trim_end_matches(".html")
        .to_owned();
    if plan.parse(&path).is_none() && plan.parse(&format!("{path}/")).is_none() {
        path = fold_name(&path);
        for locale in plan.project().locales.iter().skip(1) {
            let tag = format!("/{}", fold_name(&locale.tag));
            let rest = path
                .strip_prefix(&*tag)
                .filter(|r| r.is_empty() || r.starts_with('/'));
            if let Some(rest) = rest {
                path = format!("/{}{rest}", locale.tag);
                break;
            }
        }
    }
    let slash = format!("{path}/");
    [path, slash].into_iter().find(|p| plan.parse(p).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_alike() {
        for (name, meant, normalization) in [
            ("sche\u{301}ma", "schéma", Some(true)),
            ("Img/X.png", "img/x.png", Some(false)),
            ("SCHE\u{301}MA", "schéma", Some(true)),
            ("schema", "schéma", None),
            ("schéma", "schéma", None),
        ] {
            let facts = PageFacts {
                ids: [name.to_owned()].into(),
                ..PageFacts::default()
            };
            let near = Ids::new(&facts).near(meant);
            assert_eq!(
                near.map(|n| n.normalization),
                normalization,
                "{name} {meant}"
            );
        }
    }
}
