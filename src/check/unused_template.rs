//! `check/unused-template`: a template of the site's own that nothing shows.
//!
//! Why: most often its name is misspelled; the built-in template is used, and the author
//! wonders why a change has no effect.
//!
//! Example: `templates/components/foter.html`.

use crate::diagnostic::{Diagnostic, Diagnostics, Span, nearest};
use crate::project::Project;
use crate::template::{calls_component, components, plain};

pub fn check(project: &Project, out: &mut Diagnostics) {
    let shipped = || project.built_in_templates.iter().map(String::as_str);
    for (name, id) in &project.templates {
        if shipped().any(|other| other == name) {
            continue;
        }
        let text = |id| project.sources.at(id).text.as_str();
        let (known_as, defined) = (plain(name), components(text(*id)).collect::<Vec<_>>());
        let mut others = project.templates.iter().filter(|(other, _)| other != name);
        let is_used = others.any(|(_, other)| {
            let other = text(*other);
            plain(other).contains(&*known_as) || defined.iter().any(|c| calls_component(other, c))
        });
        if is_used {
            continue;
        }
        let file = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let near = shipped().find(|other| file(other) == file(name));
        let hint = match near.or_else(|| nearest(name, shipped())) {
            Some(near) => format!("did you mean templates/{near}?"),
            None => format!("include it in another: {{% include \"{name}\" %}}"),
        };
        let message = format!("templates/{name} is unused: no other template refers to it");
        let warning = Diagnostic::warning("check/unused-template", Span::new(*id, 0..0), message);
        out.push(warning.hint(hint));
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn templates_for_nobody() {
        let unused = |path: &str| format!("check/unused-template templates/{path}:1:1");
        for path in ["compnents.html", "footer.html", "partials/head.html"] {
            let file = (&*format!("templates/{path}"), "x");
            assert_eq!(found(&[file]), [unused(path)]);
        }
        let included = (
            "templates/partials/a.html",
            "{% include \"partials/b.html\" %}",
        );
        let page = (
            "templates/page.html",
            "{% include \"partials\\/a.html\" %}{{ <b2 /> }}",
        );
        let other = ("templates/partials/b.html", "x");
        let component = (
            "templates/b2.html",
            "{% component b2() %}x{% endcomponent %}",
        );
        assert_eq!(found(&[included, page, other, component]), [""; 0]);
    }
}
