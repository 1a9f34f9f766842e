//! `check/empty-protocol`: a protocol without codes, which is not published.
//!
//! Why: its page would only have a heading, and the home page would count 0 codes. A class
//! without codes is not reported: the specification may define it, and no page shows it.
//!
//! Example: `content/smtp/protocol.yaml`, and nothing in `content/smtp/codes/`.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::project::Project;

pub fn check(project: &Project, out: &mut Diagnostics) {
    for protocol in &project.catalog.unpublished {
        let message = format!("{} has no codes, so it is not published", protocol.name);
        let warning = Diagnostic::warning("check/empty-protocol", protocol.span.clone(), message);
        out.push(warning.hint(format!(
            "add a record, such as content/{0}/codes/220-service-ready.yaml, or remove \
             content/{0}",
            protocol.slug
        )));
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn a_protocol_without_codes() {
        let path = "content/y/protocol.yaml";
        let empty = (path, "name: Y\nclasses: [1xx]\n");
        let report = format!("check/empty-protocol {path}:1:7");
        assert_eq!(found(&[empty]), [report.as_str()]);
        // Prose about it may wait for its codes.
        let prose = (
            "locales/en/codes/y.ftl",
            "y-protocol = Y\ny-class-1xx = 1xx\n",
        );
        assert_eq!(found(&[empty, prose]), [report.as_str()]);
        // Its only record has a mistake, which is reported.
        let record = ("content/y/codes/1-a.yaml", "code: 1\nname: A\n");
        assert_eq!(
            found(&[empty, record]),
            ["load/missing-key content/y/codes/1-a.yaml:1:1"]
        );
    }
}
