//! Loads `allow.yaml` from `content/` and each locale's folder: intended exceptions to the
//! checks.

use super::fields::Reporter;
use super::tree::SourceTree;
use super::{read_yaml, yaml};
use crate::diagnostic::{Diagnostics, SourceId, Span};
use crate::model::Lost;
use crate::project::Allowance;

const KEYS: [&str; 3] = ["code", "messages", "reason"];

/// Whether `path` is that of such a file.
pub fn is_allow_file(path: &str) -> bool {
    let parts: Vec<_> = path.split('/').collect();
    matches!(
        parts[..],
        ["content", "allow.yaml"] | ["locales", _, "allow.yaml"]
    )
}

/// Loads all of them. An entry with an error, such as a missing reason, still takes effect;
/// if its code or messages cannot be read, all allowances of the file are lost.
pub fn load(tree: &SourceTree, lost: &mut Lost, out: &mut Diagnostics) -> Vec<Allowance> {
    let files = tree.own.iter().filter(|(path, _)| is_allow_file(path));
    let mut all = Vec::new();
    for (path, id) in files {
        let folder = path.trim_end_matches("allow.yaml");
        all.extend(load_file(tree, *id, folder, lost, out));
    }
    all
}

fn load_file(
    tree: &SourceTree,
    id: SourceId,
    folder: &str,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> Vec<Allowance> {
    let path = &tree.sources.at(id).path;
    let Some(node) = read_yaml(tree, id, lost, out) else {
        return Vec::new();
    };
    if node.value == yaml::Value::Null {
        return Vec::new();
    }
    let mut report = Reporter {
        source: id,
        diagnostics: out,
    };
    if !matches!(node.value, yaml::Value::Seq(_)) {
        lost.file(path);
    }
    let mut all = Vec::new();
    for item in report.list(&node) {
        let Some(fields) = report.fields(item, &KEYS) else {
            lost.file(path);
            continue;
        };
        let code = report.required(&fields, "code");
        let span = code.map(|node| report.span(node));
        let code = code.and_then(|node| report.string(node));
        let reason = report.required(&fields, "reason");
        reason.and_then(|node| report.string(node));
        let mut messages: Vec<(String, Span)> = Vec::new();
        let mut sound = !fields.is_meant("messages");
        if let Some(list) = fields.get("messages") {
            for node in report.list(list) {
                match report.string(node) {
                    Some(name) => messages.push((name, report.span(node))),
                    None => sound = false,
                }
            }
            sound &= matches!(list.value, yaml::Value::Seq(_));
            if messages.is_empty() && sound {
                let message = "`messages` is empty".to_owned();
                let hint = "list some, or remove the key to allow the code in the whole folder";
                report.error("load/wrong-type", list, message, hint.to_owned());
                sound = false;
            }
        }
        match (code, span, sound) {
            (Some(code), Some(span), true) => all.push(Allowance {
                folder: folder.to_owned(),
                code,
                span,
                messages,
            }),
            _ => lost.file(path),
        }
    }
    all
}
