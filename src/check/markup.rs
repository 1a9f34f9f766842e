//! `check/raw-html`, `check/unsafe-link`, `check/foreign-image`: what prose must not
//! contain.
//!
//! Why: prose comes from translators and their tools. HTML in it could break a page or
//! inject a script; a link must lead to a page.
//!
//! Example: `.fix = Click <a href="x">here</a>.`

use super::own_patterns;
use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, Span};
use crate::markdown::{Fault, FaultKind, faults, inline_faults};
use crate::project::Project;
use std::ops::Range;

/// A link whose address is a placeable.
const TARGET: &str = "](\u{e000})";

pub fn check(project: &Project, out: &mut Diagnostics) {
    for (file, _, _, pattern) in own_patterns(project) {
        for text in &pattern.texts {
            // A link whose address is a placeable is checked as formatted.
            let placed = |range: &Range<usize>| {
                let link = &text.value[range.clone()];
                let address = link.rfind("](");
                address.is_some_and(|at| link[at..].starts_with(TARGET))
            };
            for fault in inline_faults(&text.value) {
                if fault.kind != FaultKind::RawHtml && placed(&fault.range) {
                    continue;
                }
                let range = text.source_range(fault.range.clone());
                report(project, file.source, range, &fault, out);
            }
        }
    }
    let texts = project
        .entries
        .iter()
        .flat_map(|page| page.texts.iter().flatten());
    for source in texts {
        let text = &project.sources.at(*source).text;
        for fault in faults(text) {
            report(project, *source, fault.range.clone(), &fault, out);
        }
    }
}

fn report(
    project: &Project,
    source: SourceId,
    range: Range<usize>,
    fault: &Fault,
    out: &mut Diagnostics,
) {
    let text = &project.sources.at(source).text;
    let written = text
        .get(range.clone())
        .unwrap_or_default()
        .lines()
        .next()
        .unwrap_or_default();
    let span = Span::new(source, range.start..range.start + written.len().max(1));
    let diagnostic = match fault.kind {
        FaultKind::RawHtml => {
            let message = format!("HTML is not allowed in prose: `{written}`");
            Diagnostic::error("check/raw-html", span, message).hint(
                "use Markdown: `code`, *emphasis*, [text](address); put literal HTML into a code \
                 span",
            )
        }
        FaultKind::ForeignImage => {
            let message = "an image must be a file of the site: pages must not load anything from other sites";
            Diagnostic::error("check/foreign-image", span, message)
                .hint("put the file into static/assets/ and use the path /assets/<name>")
        }
        FaultKind::UnsafeLink => {
            let message = "a link must use http, https or mailto, or be a path within the site";
            Diagnostic::error("check/unsafe-link", span, message).hint(
                "write the full address, beginning with https://, or a path within the \
                 site, beginning with /",
            )
        }
    };
    out.push(diagnostic);
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn markup_in_prose() {
        for (text, expected) in [
            ("x-1 =\n    .fix = a <b>c</b>\n", "check/raw-html 2:14"),
            (
                "x-1 =\n    .fix =\n        first line\n        then <i>\n",
                "check/raw-html 4:14",
            ),
            (
                "x-1 =\n    .fix = [a](javascript:b)\n",
                "check/unsafe-link 2:12",
            ),
        ] {
            let (code, at) = expected.split_once(' ').unwrap();
            let all = found(&[("locales/fr/codes/x.ftl", text)]);
            assert_eq!(all[0], format!("{code} locales/fr/codes/x.ftl:{at}"));
        }
        const EN_PAGE: (&str, &str) = ("locales/en/pages/a.md", "# T\n");
        let page = "# T\n\ntext\n\n<div>x</div>\n";
        assert_eq!(
            found(&[EN_PAGE, ("locales/fr/pages/a.md", page)]),
            ["check/raw-html locales/fr/pages/a.md:5:1"]
        );
        let sound = "site-footer = `<b>` 1 < 2 & [a](/b) [c](https://d.example)\n";
        assert_eq!(found(&[("locales/en/site.ftl", sound)]), [""; 0]);
    }
}
