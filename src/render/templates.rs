//! Which templates pages are made with, and whether these say which files they name.

use crate::project::Project;

/// Whether a template may ask for the name of a file that its text does not say.
pub fn may_name_any_file(text: &str) -> bool {
    text.split("asset").skip(1).any(|call| !names_file(call))
}

/// Whether what follows the word `asset` is no call, or one that says which file it means.
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
    // Nothing is done with it.
    literal.is_some_and(|(l, rest)| !l.contains('\\') && rest.starts_with([',', ')']))
}

/// The templates that pages are made with, by name: the page's own, the components,
/// what they name, and those that define components of Tera's, which every template
/// knows. The others may change as they like.
pub fn templates_of<'p>(project: &'p Project, own: &str) -> Vec<(&'p str, &'p str)> {
    let all = project.templates.iter();
    let all: Vec<_> = all
        .map(|(name, id)| (name.as_str(), project.sources.at(*id).text.as_str()))
        .collect();
    let defines = |text: &str| {
        let tags = text.split("{%").skip(1);
        let mut tags = tags.map(|tag| tag.trim_start_matches('-').trim_start());
        tags.any(|tag| tag.starts_with("component"))
    };
    let root = |(name, text): &&(&str, &str)| {
        *name == own || name.starts_with("components/") || defines(text)
    };
    let mut found: Vec<(&str, &str)> = all.iter().filter(root).copied().collect();
    let mut at = 0;
    while at < found.len() {
        let text = found[at].1;
        for template in &all {
            if !found.contains(template) && text.contains(template.0) {
                found.push(*template);
            }
        }
        at += 1;
    }
    found.sort_unstable();
    found
}
