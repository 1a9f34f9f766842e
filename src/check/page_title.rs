//! `check/page-title`: a long page opens with its title.
//!
//! Why: the title is the page's heading, and what search results show of it.
//!
//! Example: `about.md` that begins with a paragraph.

use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::markdown::document_title;
use crate::project::Project;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for source in project
        .pages
        .iter()
        .flat_map(|page| page.texts.iter().flatten())
    {
        let text = &project.sources.at(*source).text;
        if document_title(text).is_none_or(|title| title.trim().is_empty()) {
            out.push(
                Diagnostic::error(
                    "check/page-title",
                    Span::new(*source, 0..0),
                    "the page has no title",
                )
                .hint("begin the file with `# Title`"),
            );
        }
    }
}
