//! `check/clashing-name`: a protocol whose messages would have the same ids as others.
//! (`unused_message.rs` reports two comparisons with the same id.)
//!
//! Why: message ids are one flat space. Ids of a protocol's messages begin with the name of
//! its folder, and those of the interface with their subject.
//!
//! Example: `content/fact/`, beside `fact-retry = Retry`.

use super::files;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{LocaleId, Message, Protocol, Wording};
use crate::project::Project;
use crate::template::calls;

/// Adds clashes to `found`, and drops reports that only follow from them.
pub fn apply(project: &Project, earlier: &Diagnostics, found: Diagnostics) -> Diagnostics {
    let protocols = || project.catalog.protocols.iter();
    let clashing: Vec<(&Protocol, String)> = protocols()
        .filter_map(|p| Some((p, other(project, p)?)))
        .collect();
    if clashing.is_empty() {
        return found;
    }
    let follows = |d: &Diagnostic| {
        let path = &project.sources.at(d.span.source).path;
        clashing.iter().any(|(p, _)| {
            let about = d.about.as_deref().and_then(|a| a.strip_prefix(&*p.slug));
            about.is_some_and(|rest| rest.starts_with('-'))
                || path.starts_with(&format!("content/{}/", p.slug))
        })
    };
    let mut all: Diagnostics = found.into_iter().filter(|d| !follows(d)).collect();
    for (protocol, other) in &clashing {
        // Its address collides, too, which has been reported.
        if earlier
            .iter()
            .any(|d| d.code == "plan/url-collision" && d.span == protocol.span)
        {
            continue;
        }
        let slug = &protocol.slug;
        let message = format!("messages of the protocol `{slug}` would clash with {other}");
        let error = Diagnostic::error("check/clashing-name", protocol.span.clone(), message);
        all.push(error.hint(format!("rename the folder content/{slug}")));
    }
    all
}

/// The message with which the protocol's messages would clash.
fn other(project: &Project, protocol: &Protocol) -> Option<String> {
    let slug = protocol.slug.as_str();
    let is_within = |id: &str| id.strip_prefix(slug).is_some_and(|r| r.starts_with('-'));
    let interface = Message::all()
        .map(|message| message.id)
        .chain(Wording::ALL.map(Wording::id))
        .chain(["locale-name"]);
    let built_in = files(project, LocaleId::DEFAULT).filter(|file| file.built_in);
    let built_in = built_in.flat_map(|file| &file.resource.entries);
    let interface = interface.chain(built_in.map(|entry| entry.id.as_str()));
    // A version of a message for this protocol does not clash with it.
    let own = |id: &&str| project.catalog.as_version(id).is_none();
    let mut interface = interface.filter(|id| is_within(id)).filter(own);
    if let Some(id) = interface.next() {
        let name = match id.ends_with('-') {
            true => format!("`{id}…`"),
            false => format!("`{id}`"),
        };
        return Some(format!("{name} of the interface"));
    }
    for (name, source) in &project.templates {
        let text = &project.sources.at(*source).text;
        let mut ids = calls(text).into_iter().flatten().map(|range| &text[range]);
        if let Some(id) = ids.find(|id| is_within(id)) {
            return Some(format!("`{id}`, which templates/{name} shows"));
        }
    }
    let shorter = project.catalog.protocols.iter().filter(|p| {
        let rest = slug.strip_prefix(&*p.slug);
        rest.is_some_and(|rest| rest.starts_with('-'))
    });
    let clash = |id: &String| *id == slug || is_within(id);
    shorter.into_iter().find_map(|p| {
        let codes = p.codes.iter().map(|code| code.message.clone());
        let id = p.own_messages().chain(codes).find(clash)?;
        Some(format!("`{id}` of the protocol `{}`", p.slug))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn protocols_that_are_called_like_messages() {
        let with = |slug: &str, more: &[(&str, &str)]| {
            let protocol = format!("content/{slug}/protocol.yaml");
            let record = format!("content/{slug}/codes/1-n.yaml");
            let mut files = vec![
                (&*protocol, "name: Y\nclasses: [a]\n"),
                (&*record, "code: 1\nname: N\nclass: a\n"),
            ];
            files.extend(more);
            found(&files)
        };
        let clash = |slug| {
            [format!(
                "check/clashing-name content/{slug}/protocol.yaml:1:7"
            )]
        };
        for slug in [
            "fact",
            "contrast",
            "verdict",
            "locale",
            "site",
            "home",
            "code",
            "search",
            "protocol",
            "compare",
            "not",
            "not-found",
            "compare-summary",
        ] {
            assert_eq!(with(slug, &[]), clash(slug), "{slug}");
        }
        // One protocol within another.
        for slug in ["x-1", "x-class", "x-protocol", "x-class-1xx"] {
            assert_eq!(with(slug, &[]), clash(slug), "{slug}");
        }
        let template = ("templates/page.html", "{{ t(id=\"own-note\") }}");
        let note = ("locales/en/own.ftl", "own-note = note\n");
        assert_eq!(with("own", &[template, note]), clash("own"));
        let sound = with("x-y", &[]);
        assert!(
            sound.iter().all(|d| d.starts_with("check/missing-message")),
            "{sound:?}"
        );
    }

    #[test]
    fn codes_that_are_called_like_messages() {
        for code in [
            "protocol",
            "class-1xx",
            "1-2",
            "fact-retry",
            "course",
            "compare-more",
        ] {
            let path = "content/x/codes/3-n.yaml";
            let record = format!("code: \"{code}\"\nname: N\nclass: 1xx\n");
            assert_eq!(
                found(&[(path, &record)]),
                [format!("load/bad-code {path}:1:7")],
                "{code}"
            );
        }
    }
}
