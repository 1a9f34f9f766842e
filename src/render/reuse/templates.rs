//! Finds the templates that a template or a page uses, whether one of them is the site's
//! own, and whether they name asset files literally.

use crate::diagnostic::SourceId;
use crate::project::Project;
use crate::template::{calls_component, components, plain};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Whether a template may ask for an asset whose name is not in its text.
pub fn may_name_any_file(text: &str) -> bool {
    text.split("asset").skip(1).any(|call| !names_file(call))
}

/// Whether the text after the word `asset` is not a call, or is one with a literal path.
fn names_file(rest: &str) -> bool {
    let Some(call) = rest.trim_start().strip_prefix('(') else {
        return true;
    };
    let value = call.trim_start().strip_prefix("path");
    let value = value.and_then(|rest| rest.trim_start().strip_prefix('='));
    let value = value.unwrap_or_default().trim_start();
    let literal = ['"', '\'', '`'].iter().find_map(|quote| {
        let (literal, rest) = value.strip_prefix(*quote)?.split_once(*quote)?;
        Some((literal, rest.trim_start()))
    });
    // The literal is the whole argument: no escapes, no operators, no filters.
    literal.is_some_and(|(l, rest)| !l.contains('\\') && rest.starts_with([',', ')']))
}

/// The names and texts of the templates that may take part in rendering `roots`: these,
/// what they include or extend, the files that define the Tera components they call, and so
/// on. A name anywhere in a text counts as a use: one too many costs time, one too few
/// makes wrong pages.
pub fn made_with<'p>(project: &'p Project, roots: &[&str]) -> Vec<(&'p str, &'p str)> {
    let mut left: Vec<Candidate> = project.templates.iter().map(|t| of(project, t)).collect();
    let mut found: Vec<Candidate> = left.extract_if(.., |t| roots.contains(&t.name)).collect();
    let mut at = 0;
    while at < found.len() {
        let meant = left
            .extract_if(.., |other| found[at].means(other))
            .collect::<Vec<_>>();
        found.extend(meant);
        at += 1;
    }
    let mut found: Vec<_> = found.into_iter().map(|t| (t.name, t.text)).collect();
    found.sort_unstable();
    found
}

/// A template that others may use.
struct Candidate<'p> {
    name: &'p str,
    text: &'p str,
    /// Its name and its text, without backslashes.
    plain_name: Cow<'p, str>,
    plain_text: Cow<'p, str>,
    /// The components that it defines.
    components: Vec<&'p str>,
}

impl Candidate<'_> {
    fn means(&self, other: &Self) -> bool {
        self.plain_text.contains(&*other.plain_name)
            || other
                .components
                .iter()
                .any(|c| calls_component(self.text, c))
    }
}

fn of<'p>(project: &'p Project, (name, id): &'p (String, SourceId)) -> Candidate<'p> {
    let text = project.sources.at(*id).text.as_str();
    Candidate {
        name,
        text,
        plain_name: plain(name),
        plain_text: plain(text),
        components: components(text).collect(),
    }
}

/// The templates of a whole page: its own, and all components, since components are
/// rendered separately and inserted.
pub fn templates_of<'p>(project: &'p Project, page: &str) -> Vec<(&'p str, &'p str)> {
    let names = project.templates.iter().map(|(name, _)| name.as_str());
    let apart = |name: &&str| *name == page || name.starts_with("components/");
    made_with(project, &names.filter(apart).collect::<Vec<_>>())
}

/// The names of the templates that belong to the site or use one that does. The others are
/// built in: what they do with their variables is known.
pub fn own(project: &Project) -> BTreeSet<String> {
    let names: BTreeSet<&str> = project.own_templates.iter().map(String::as_str).collect();
    let all = project.templates.iter().map(|t| of(project, t));
    let (mut own, mut left): (Vec<_>, Vec<_>) = all.partition(|t| names.contains(t.name));
    let mut at = 0;
    while at < own.len() {
        let made = left
            .extract_if(.., |t| t.means(&own[at]))
            .collect::<Vec<_>>();
        own.extend(made);
        at += 1;
    }
    own.into_iter().map(|t| t.name.to_owned()).collect()
}

/// Whether one of these templates is the site's own.
pub fn has_own(project: &Project, templates: &[(&str, &str)]) -> bool {
    let own = |(name, _): &(&str, &str)| project.own_templates.iter().any(|own| own == name);
    templates.iter().any(own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{SourceTree, load};

    #[test]
    fn what_is_made_with_a_template_of_the_sites_own_is_its_own() {
        for (path, text, own_ones) in [
            ("unheard-of.html", "x", &["unheard-of.html"][..]),
            (
                "components/search.html",
                "x",
                &[
                    "components/header.html",
                    "components/search.html",
                    "home.html",
                ],
            ),
            (
                "components/course.html",
                "x",
                &["code.html", "compare.html", "components/course.html"],
            ),
            (
                "page.html",
                "{% include \"components\\/spec.html\" %}",
                &["page.html"],
            ),
        ] {
            let mut tree = SourceTree::built_in();
            tree.add(&format!("templates/{path}"), text);
            let project = load(tree, None).project;
            let found: Vec<_> = own(&project).into_iter().collect();
            assert_eq!(found, own_ones, "{path}");
        }
    }

    #[test]
    fn what_a_template_is_made_with() {
        let mut tree = SourceTree::built_in();
        for (name, text) in [
            ("a.html", "{% include \"sub\\/b.html\" %}"),
            ("sub/b.html", "{{ < shown n={1} /> }}"),
            (
                "c.html",
                "{%- component shown(n: integer) %}{{ n }}{% endcomponent %}",
            ),
            ("d.html", "{% component hidden() %}{% endcomponent %}"),
        ] {
            tree.add(&format!("templates/{name}"), text);
        }
        let project = load(tree, None).project;
        let names: Vec<_> = made_with(&project, &["a.html"])
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        assert_eq!(names, ["a.html", "c.html", "sub/b.html"]);
    }
}
