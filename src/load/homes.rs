//! Resolves causes that refer to the cause of another code (`of`).

use super::draft::Home;
use crate::diagnostic::{Diagnostic, Diagnostics, spelling};
use crate::model::{Catalog, Cause, CodeId, Lost, Protocol};
use std::collections::HashMap;

/// Causes with a home, by the ids of the messages of their code and of themselves.
pub(super) type Homes = HashMap<(String, String), Home>;

/// Copies the contents of the home's cause to each cause with a home. Reports homes that do
/// not exist.
pub(super) fn resolve(
    catalog: &mut Catalog,
    homes: &Homes,
    lost: &mut Lost,
    out: &mut Diagnostics,
) {
    let mut found = Vec::new();
    for p in catalog.protocols.keys() {
        for id in catalog.codes(p) {
            let code = catalog.code(id);
            for (i, cause) in code.causes.iter().enumerate() {
                let Some(home) = homes.get(&(code.message.clone(), cause.message.clone())) else {
                    continue;
                };
                found.push((id, i, look_up(catalog, homes, id, cause, home, lost, out)));
            }
        }
    }
    // From the end, so that the indices of earlier ones stay valid.
    for (id, i, home) in found.into_iter().rev() {
        let causes = &mut catalog.protocols[id.protocol].codes[id.code].causes;
        match home {
            Some((code, home)) => {
                let cause = &mut causes[i];
                cause.message = home.message;
                cause.who = home.who;
                cause.snippets = home.snippets;
                cause.home = Some(code);
            }
            None => {
                causes.remove(i);
            }
        }
    }
}

fn look_up(
    catalog: &Catalog,
    homes: &Homes,
    id: CodeId,
    cause: &Cause,
    home: &Home,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> Option<(CodeId, Cause)> {
    let protocol = catalog.protocol(id);
    let mut report = |message: String, hint: String| {
        let error = Diagnostic::error("load/bad-home", home.span.clone(), message);
        out.push(error.hint(hint));
    };
    let (slug, text) = home
        .code
        .split_once('/')
        .unwrap_or((&protocol.slug, &home.code));
    let empty = catalog.unpublished.iter().any(|p| p.slug == slug);
    if (lost.has_protocol(slug) && !empty) || lost.has_code(slug, text) {
        lost.message(cause.message.clone());
        return None;
    }
    let p = catalog.protocol_by_slug(slug);
    let code = p.and_then(|p| catalog.code_by_text(p, text));
    let Some(other) = code else {
        let message = format!("`of` names {}, which has no record", home.code);
        let known = p.into_iter().flat_map(|p| &catalog.protocols[p].codes);
        report(
            message,
            spelling(text, known.map(|code| code.text.as_str())),
        );
        return None;
    };
    let sorted = |protocol: &Protocol| {
        let mut roles = protocol.roles.clone();
        roles.sort();
        roles
    };
    if sorted(catalog.protocol(other)) != sorted(protocol) {
        let message = format!(
            "{} does not have the same roles as {}",
            catalog.protocol(other).name,
            protocol.name
        );
        report(message, "write the cause out here, without `of`".to_owned());
        return None;
    }
    let there = catalog.code(other);
    let found = there.causes.iter().find(|other| other.key == cause.key);
    match found {
        _ if other == id => {
            let message = "`of` names the code itself".to_owned();
            report(
                message,
                "name the code with which the cause occurs most often".to_owned(),
            );
            None
        }
        None => {
            let message = format!("{} has no cause `{}`", there.text, cause.key);
            let known = there.causes.iter().map(|cause| cause.key.as_str());
            report(message, spelling(&cause.key, known));
            None
        }
        Some(found) if homes.contains_key(&(there.message.clone(), found.message.clone())) => {
            let message = format!(
                "the cause `{}` of {} itself refers to another code",
                cause.key, there.text
            );
            let hint = "name that code: `of` must lead directly to the words".to_owned();
            report(message, hint);
            None
        }
        Some(found) => Some((
            other,
            with_roles_of(found, catalog.protocol(other), protocol),
        )),
    }
}

/// The cause of a code of another protocol with the same roles, possibly in another order.
fn with_roles_of(cause: &Cause, home: &Protocol, protocol: &Protocol) -> Cause {
    let mut cause = cause.clone();
    let role = |there: usize| {
        let here = protocol
            .roles
            .iter()
            .position(|role| *role == home.roles[there]);
        here.unwrap_or(there)
    };
    cause.who = cause.who.into_iter().map(role).collect();
    for snippet in &mut cause.snippets {
        snippet.who = role(snippet.who);
    }
    cause
}
