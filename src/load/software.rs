//! Loads `content/software.yaml`: the names that records may use in `by`.

use super::fields::Reporter;
use super::read_yaml;
use super::tree::SourceTree;
use crate::diagnostic::{Diagnostics, SourceId, Span};
use crate::model::Lost;
use std::collections::HashMap;

/// The names of programs that print texts.
#[derive(Default)]
pub(super) struct Software {
    /// In the file's order.
    pub names: Vec<String>,
    /// Their indices.
    pub by_name: HashMap<String, usize>,
    /// Where the list is, if there is one.
    pub span: Option<Span>,
    /// Whether a part of it could not be read.
    pub lost: bool,
}

/// Loads the names.
pub(super) fn load(
    tree: &SourceTree,
    id: SourceId,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> Software {
    let mut software = Software {
        span: Some(Span::new(id, 0..0)),
        ..Software::default()
    };
    let Some(node) = read_yaml(tree, id, lost, out) else {
        software.lost = true;
        return software;
    };
    let mut report = Reporter {
        source: id,
        diagnostics: out,
    };
    let before = report.diagnostics.len();
    for item in report.list(&node) {
        let Some(name) = report.name(item) else {
            continue;
        };
        if software.by_name.contains_key(&name) {
            report.twice(item, &name, "listed");
            continue;
        }
        software.by_name.insert(name.clone(), software.names.len());
        software.names.push(name);
    }
    software.lost = report.diagnostics.len() > before;
    software
}
