//! Limits how deeply templates nest. Tera recurses for each `{% elif %}` of a condition and
//! for each template that another one includes or extends, and could overflow the stack.
//!
//! Input: a project. Output: an error at each place that exceeds a limit.

use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::project::Project;
use crate::template::{branches_beyond, plain, uses};
use std::collections::HashMap;
use std::ops::Range;

/// The maximum number of `{% elif %}` branches of a condition.
const MAX_BRANCHES: usize = 100;

/// The maximum length of a chain of templates that include or extend one another.
const MAX_CHAIN: usize = 40;

/// Stack size in bytes of a thread that renders: twice what these limits, and the twenty
/// nested component calls that Tera allows, need without optimization.
pub const STACK: usize = 8 << 20;

/// Errors: a condition has too many branches, or a chain of templates is too long.
pub fn check(project: &Project) -> Result<(), Diagnostics> {
    let mut faults = Diagnostics::default();
    // The built-in templates are known to be within the limits.
    if project.own_templates.is_empty() {
        return Ok(());
    }
    for (_, source) in &project.templates {
        let text = &project.sources.at(*source).text;
        if let Some(range) = branches_beyond(text, MAX_BRANCHES) {
            let span = Span::new(*source, range);
            let message = format!("a condition can have at most {MAX_BRANCHES} `{{% elif %}}`");
            let error = Diagnostic::error("render/template-syntax", span, message);
            faults.push(error.hint("look the value up in a map, or nest the conditions"));
        }
    }
    if let Some((template, range)) = too_long(project) {
        let span = Span::new(project.templates[template].1, range);
        let message = format!("more than {MAX_CHAIN} templates include or extend one another");
        let error = Diagnostic::error("render/template", span, message);
        faults.push(error.hint("include or extend fewer, or merge some of them into one file"));
    }
    match faults.is_empty() {
        true => Ok(()),
        false => Err(faults),
    }
}

/// The first template that begins a chain which is too long, and where it names the next
/// one. Shorter cycles are left to Tera to report.
fn too_long(project: &Project) -> Option<(usize, Range<usize>)> {
    let templates = project.templates.iter().enumerate();
    let by_name: HashMap<_, usize> = templates.map(|(i, (name, _))| (plain(name), i)).collect();
    let of = |(_, source): &(String, _)| {
        let uses = uses(&project.sources.at(*source).text).into_iter();
        let known = uses.filter_map(|(name, at)| Some((*by_name.get(&name)?, at)));
        known.collect::<Vec<_>>()
    };
    let uses: Vec<_> = project.templates.iter().map(of).collect();
    // Length of the longest chain from each template; in a cycle, as long as the loop
    // allows.
    let mut depth = vec![1; uses.len()];
    for _ in 0..MAX_CHAIN {
        let before = depth.clone();
        for (depth, uses) in depth.iter_mut().zip(&uses) {
            let deepest = uses.iter().map(|(used, _)| before[*used]).max();
            *depth = 1 + deepest.unwrap_or_default();
        }
    }
    let next = |i: usize| uses[i].iter().max_by_key(|(used, _)| depth[*used]);
    let in_no_circle = |start: &usize| {
        let mut way = vec![*start];
        while let Some((used, _)) = next(way[way.len() - 1])
            && way.len() <= MAX_CHAIN
        {
            if way.contains(used) {
                return false;
            }
            way.push(*used);
        }
        true
    };
    let mut deep = (0..uses.len()).filter(|i| depth[*i] > MAX_CHAIN);
    let start = deep.find(in_no_circle)?;
    next(start).map(|(_, at)| (start, at.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{SourceTree, load};

    /// The files with an error, if the site's templates are `0.html`, `1.html` and so on.
    fn said(texts: impl Iterator<Item = String>) -> Vec<String> {
        let mut tree = SourceTree::built_in();
        for (i, text) in texts.enumerate() {
            tree.add(&format!("templates/{i}.html"), &text);
        }
        let project = load(tree, None).project;
        let found = check(&project).err().unwrap_or_default();
        let place = |d: &Diagnostic| project.sources.at(d.span.source).path.clone();
        found.iter().map(place).collect()
    }

    #[test]
    fn templates_that_include_one_another() {
        for word in ["include", "extends"] {
            let next = |i: usize| format!("{{% {word} \"{i}.html\" %}}");
            let chain = |length: usize| (1..length).map(next).chain(["end".to_owned()]);
            assert_eq!(said(chain(MAX_CHAIN)), [""; 0]);
            assert_eq!(said(chain(MAX_CHAIN + 1)), ["templates/0.html"]);
            assert_eq!(said(chain(5_000)).len(), 1);
            // Cycles: Tera reports the short ones.
            let circle = |length: usize| (1..=length).map(move |i| next(i % length));
            assert_eq!(said(circle(MAX_CHAIN)), [""; 0]);
            assert_eq!(said(circle(5_000)).len(), 1);
        }
    }

    #[test]
    fn branches_of_a_condition() {
        let branches = |count: usize| {
            let text = "{% elif x %}a".repeat(count);
            std::iter::once(format!("{{% if x %}}{text}{{% endif %}}"))
        };
        assert_eq!(said(branches(MAX_BRANCHES)), [""; 0]);
        assert_eq!(said(branches(20_000)), ["templates/0.html"]);
    }
}
