//! `check/raw-html`, `check/unsafe-link`: what prose must not contain.
//!
//! Why: prose comes from translators and their tools. HTML in it would break a
//! page or carry a script into it; a link may lead to a page, and nowhere else.
//!
//! Example: `.fix = Click <a href="x">here</a>.`

use super::own_patterns;
use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, Span};
use crate::markdown::{Fault, FaultKind, faults, inline_faults};
use crate::project::Project;
use std::ops::Range;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for (file, _, _, pattern) in own_patterns(project) {
        for text in &pattern.texts {
            for fault in without_ends(inline_faults(&text.value), &text.value) {
                let range = text.source_range(fault.range.clone());
                report(project, file.source, range, &fault, out);
            }
        }
    }
    let texts = project
        .pages
        .iter()
        .flat_map(|page| page.texts.iter().flatten());
    for source in texts {
        let text = &project.sources.at(*source).text;
        for fault in without_ends(faults(text), text) {
            report(project, *source, fault.range.clone(), &fault, out);
        }
    }
}

/// Leaves out closing tags: the opening one is reported.
fn without_ends(mut faults: Vec<Fault>, text: &str) -> Vec<Fault> {
    let opened = faults.len() > 1;
    faults.retain(|fault| !(opened && text[fault.range.clone()].starts_with("</")));
    faults
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
                "use Markdown: `code`, *emphasis*, [text](address); put what is meant literally \
                 into a code span",
            )
        }
        FaultKind::UnsafeLink => {
            let message = "a link may lead to http, https, mailto or a path of the site";
            Diagnostic::error("check/unsafe-link", span, message)
                .hint("write the whole address, beginning with https://")
        }
    };
    out.push(diagnostic);
}
