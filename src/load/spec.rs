//! Decodes `spec`: the specification that defines something.

use super::fields::Reporter;
use super::yaml::{Node, Value};
use crate::model::{BadAddress, Spec, web_address};

/// Decodes one mapping or a list of them: `{ rfc: 959, section: "4.2.1" }` or
/// `{ title: …, url: …, section: … }`.
pub(super) fn specs(report: &mut Reporter, node: &Node) -> Vec<Spec> {
    let items = match &node.value {
        Value::Seq(_) => report.items(node),
        _ => std::slice::from_ref(node),
    };
    items.iter().filter_map(|n| spec(report, n)).collect()
}

fn spec(report: &mut Reporter, node: &Node) -> Option<Spec> {
    let fields = report.fields(node, &["rfc", "section", "title", "url"])?;
    let section = fields.get("section").and_then(|n| report.name(n));
    if let Some(rfc) = fields.get("rfc") {
        let Value::Int(number @ 1..=99_999) = rfc.value else {
            report.wrong_type(rfc, "the number of an RFC");
            return None;
        };
        for key in ["title", "url"] {
            if let Some(extra) = fields.get(key) {
                let message = format!("`{key}` is not allowed together with `rfc`");
                let hint =
                    "the title and address of an RFC follow from its number; remove this key"
                        .to_owned();
                report.error("load/unknown-key", extra, message, hint);
            }
        }
        let anchor = section
            .as_ref()
            .map(|s| format!("#section-{s}"))
            .unwrap_or_default();
        return Some(Spec {
            title: format!("RFC {number}"),
            url: Some(format!(
                "https://www.rfc-editor.org/rfc/rfc{number}.html{anchor}"
            )),
            section,
        });
    }
    if fields.is_meant("rfc") {
        return None;
    }
    let title = report
        .required(&fields, "title")
        .and_then(|n| report.name(n));
    let url = fields.get("url").and_then(|n| {
        let url = report.name(n)?;
        if let Err(BadAddress { what, cure }) = web_address(&url) {
            report.error("load/bad-url", n, what, cure);
            return None;
        }
        Some(url)
    });
    Some(Spec {
        title: title?,
        url,
        section,
    })
}
