//! `check/page-title`: a long page must begin with its title.
//!
//! Why: the title is the page's heading, and appears in search results.
//!
//! Example: `about.md` that begins with a paragraph.

use crate::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::markdown::document_title;
use crate::project::Project;
use crate::text::is_blank;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for source in project
        .entries
        .iter()
        .flat_map(|page| page.texts.iter().flatten())
    {
        let text = &project.sources.at(*source).text;
        if document_title(text).is_none_or(|title| is_blank(&title)) {
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

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn titles_of_long_pages() {
        const EN_PAGE: (&str, &str) = ("locales/en/pages/a.md", "# T\n");
        assert_eq!(
            found(&[EN_PAGE, ("locales/fr/pages/a.md", "# T\n\ntext\n")]),
            [""; 0]
        );
        assert_eq!(
            found(&[EN_PAGE, ("locales/fr/pages/a.md", "text\n")]),
            ["check/page-title locales/fr/pages/a.md:1:1"]
        );
        assert_eq!(
            found(&[
                EN_PAGE,
                ("locales/fr/pages/a.md", "# \u{200b}&#x2060;\n\ntext\n")
            ]),
            ["check/page-title locales/fr/pages/a.md:1:1"]
        );
    }
}
