//! Loads `locales/<tag>/`: locales, messages and long pages.

use super::config::SiteFile;
use super::tree::SourceTree;
use crate::diagnostic::{Diagnostic, Diagnostics, SourceId, Span};
use crate::l10n::{Args, Localizer, Localizers, Pseudo, ReferenceKind, Resource, parse};
use crate::model::{Direction, Locale, LocaleId, Lost};
use crate::project::MessageFile;
use crate::text::is_blank;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use typed_index_collections::TiVec;
use unic_langid::LanguageIdentifier;

/// The result of [`load`]. A locale has the same index everywhere.
pub struct Languages {
    /// The default locale first.
    pub locales: TiVec<LocaleId, Locale>,
    /// Their messages, ready to format.
    pub localizers: Localizers,
    /// Their messages, as written.
    pub messages: Vec<MessageFile>,
}

/// Loads every folder under `locales/` that has a `locale.ftl`.
///
/// There is always a default locale: if its `locale.ftl` is missing, that is reported, and
/// the built-in messages are used.
pub fn load(
    tree: &SourceTree,
    site: &SiteFile,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> Languages {
    let mut tags = BTreeSet::new();
    let mut begun = BTreeSet::new();
    let mut unnamed = BTreeMap::new();
    for path in &tree.unread {
        if let ["locales", tag, "locale.ftl"] = path.split('/').collect::<Vec<_>>()[..] {
            tags.insert(tag);
        }
    }
    for (path, id) in tree.own_under("locales/") {
        let mut parts = path.split('/').skip(1);
        match (parts.next(), parts.next()) {
            // A locale that `versus l10n new` has just created has no name yet.
            (Some(tag), Some("locale.ftl")) if is_unwritten(&tree.sources.at(id).text) => {
                begun.insert(tag);
            }
            (Some(tag), Some("locale.ftl")) => {
                tags.insert(tag);
            }
            (Some(tag), Some(_)) => {
                unnamed.entry(tag).or_insert(id);
            }
            _ => {}
        }
    }
    let (default, named_at) = &site.default_locale;
    // The default locale gets a report of its own, below.
    let known = |tag: &&str| tags.contains(tag) || begun.contains(tag) || tag == default;
    for (tag, id) in unnamed.into_iter().filter(|(tag, _)| !known(tag)) {
        let message = format!("locales/{tag} is not published: it has no locale.ftl");
        out.push(
            Diagnostic::warning("load/unnamed-locale", Span::new(id, 0..0), message).hint(format!(
                "add locales/{tag}/locale.ftl with `locale-name` and `locale-direction`"
            )),
        );
    }
    if !tags.contains(default.as_str()) {
        if !lost.has_settings() && !lost.has_locale(default) {
            out.push(no_default(tree, site, &tags));
        }
        // Without its default locale, every check would fail.
        lost.file("content/site.yaml");
        tags.insert(default);
    }
    let mut tags: Vec<_> = tags.into_iter().collect();
    tags.sort_by_key(|tag| (*tag != default, *tag));

    let mut named = Vec::new();
    for tag in tags {
        let language = match language(tag) {
            Ok(language) => language,
            Err(reason) => {
                let file = format!("locales/{tag}/locale.ftl");
                let span = tree
                    .own
                    .get(&file)
                    .map_or(named_at.clone(), |id| Span::new(*id, 0..0));
                // A missing default locale has been reported already.
                if tree.own.contains_key(&file) {
                    let diagnostic = Diagnostic::error("load/bad-locale-tag", span, reason);
                    out.push(
                        diagnostic
                            .hint("name the folder after a language tag such as `fr` or `pt-BR`"),
                    );
                }
                if tag != default {
                    continue;
                }
                LanguageIdentifier::default()
            }
        };
        named.push((tag, language));
    }
    let read = named.into_par_iter().enumerate();
    let read: Vec<_> = read
        .map(|(index, (tag, language))| {
            let mut found = Diagnostics::default();
            let mut lost = Lost::default();
            let (localizer, messages) =
                read_messages(tree, tag, &language, index.into(), &mut lost, &mut found);
            let locale = locale(tree, tag, language, &localizer, &messages, &mut found);
            (locale, localizer, messages, lost, found)
        })
        .collect();
    let (mut locales, mut localizers, mut messages) = (TiVec::new(), Vec::new(), Vec::new());
    for (locale, localizer, own_messages, lost_messages, found) in read {
        lost.extend(lost_messages);
        locales.push(locale);
        localizers.push(localizer);
        messages.extend(own_messages);
        out.extend(found);
    }
    Languages {
        localizers: Localizers::new(localizers),
        locales,
        messages,
    }
}

/// Reports a default locale without a name. `tags`: the locales that have one.
fn no_default(tree: &SourceTree, site: &SiteFile, tags: &BTreeSet<&str>) -> Diagnostic {
    let (default, named_at) = &site.default_locale;
    let file = format!("locales/{default}/locale.ftl");
    let error = |span, message| Diagnostic::error("load/no-default-locale", span, message);
    if let Some(begun) = tree.own.get(&file) {
        let message =
            format!("the default locale `{default}` has no name: this file has only comments");
        let hint = "uncomment `locale-name` and `locale-direction` (remove `# `), and write \
                    the language's own name for itself";
        return error(Span::new(*begun, 0..0), message).hint(hint);
    }
    let message = format!("the default locale `{default}` has no {file}");
    let error = error(named_at.clone(), message);
    let begin = match language(default) {
        Ok(_) => format!("run `versus l10n new {default}` to start it"),
        Err(reason) => reason,
    };
    let tags: Vec<_> = tags.iter().map(|tag| format!("`{tag}`")).collect();
    match tags.is_empty() {
        true => error.hint(begin),
        false => error.hint(begin).hint(format!(
            "if another locale is meant, set `default_locale` to {}",
            tags.join(" or ")
        )),
    }
}

/// Whether a text has only comments.
fn is_unwritten(text: &str) -> bool {
    text.lines()
        .all(|l| l.trim().is_empty() || l.starts_with('#'))
        && !text.trim().is_empty()
}

/// Parses a tag, which must have its canonical spelling, since it is used in URLs and HTML.
/// Errors: what is wrong with it.
pub fn language(tag: &str) -> Result<LanguageIdentifier, String> {
    let language: LanguageIdentifier = tag
        .parse()
        .map_err(|_| format!("`{tag}` is not a language tag"))?;
    match language == tag {
        true => Ok(language),
        false => Err(format!(
            "the language tag `{tag}` must be spelled `{language}`"
        )),
    }
}

/// Reads messages in layers: the built-in ones first, then the site's own.
fn read_messages(
    tree: &SourceTree,
    tag: &str,
    language: &LanguageIdentifier,
    locale: LocaleId,
    lost: &mut Lost,
    out: &mut Diagnostics,
) -> (Localizer, Vec<MessageFile>) {
    let mut messages = Vec::new();
    let mut localizer = Localizer::new(language.clone());
    let exact = format!("locales/{tag}/");
    let general = format!("locales/{}/", language.language);
    let shipped = |prefix: &String| tree.built_in.keys().any(|p| p.starts_with(prefix));
    let prefix = [&exact, &general].into_iter().find(|p| shipped(p));
    let built_in = tree
        .built_in
        .iter()
        .filter(|(path, _)| prefix.is_some_and(|p| path.starts_with(p)));
    let built_in = built_in.map(|(_, id)| (*id, true));
    let own = tree
        .own_under(&exact)
        .filter(|(path, _)| path.ends_with(".ftl"));
    // Authors cannot fix generated texts.
    let made = Pseudo::ALL.iter().any(|p| tree.pseudo && p.tag() == tag);
    for (source, built_in) in built_in.chain(own.map(|(_, id)| (id, made))) {
        let text = &tree.sources.at(source).text;
        let resource = syntax_faults(text, source, out);
        // The ids of messages lost to a syntax error are not always known.
        if resource.faults.iter().any(|fault| fault.lost.is_empty()) {
            lost.file(&tree.sources.at(source).path);
        }
        localizer.add(text);
        messages.push(MessageFile {
            locale,
            source,
            built_in,
            resource,
        });
    }
    (localizer, messages)
}

/// Parses an `.ftl` text; syntax errors are reported.
pub fn syntax_faults(text: &str, source: SourceId, out: &mut Diagnostics) -> Resource {
    let resource = parse(text);
    for fault in &resource.faults {
        let span = Span::new(source, fault.range.clone());
        let error = Diagnostic::error("load/ftl-syntax", span, fault.message.clone());
        out.push(error.hint(fault.hint.clone()));
    }
    resource
}

fn locale(
    tree: &SourceTree,
    tag: &str,
    language: LanguageIdentifier,
    localizer: &Localizer,
    messages: &[MessageFile],
    out: &mut Diagnostics,
) -> Locale {
    // Function arguments have not been checked yet, so calls must not be formatted.
    let calls = |id: &str| {
        let entries = messages.iter().flat_map(|f| &f.resource.entries);
        let mut patterns = entries
            .filter(|e| !e.term && e.id == id)
            .flat_map(|e| &e.value);
        patterns.any(|p| {
            p.references
                .iter()
                .any(|r| r.kind == ReferenceKind::Function)
        })
    };
    let text = |id| match calls(id) {
        true => None,
        false => localizer.format(id, None, &Args::new())?.ok(),
    };
    let at = tree.own.get(&format!("locales/{tag}/locale.ftl")).copied();
    let mut report = |id: SourceId, about: &str, message: String, hint: &str| {
        let diagnostic = Diagnostic::error("load/bad-locale", Span::new(id, 0..0), message);
        out.push(diagnostic.about(about, None).hint(hint));
    };
    let name = text("locale-name").filter(|name| !is_blank(name));
    let faulty = |file: &MessageFile| Some(file.source) == at && !file.resource.faults.is_empty();
    let is_lost = !messages.iter().any(|file| Some(file.source) == at);
    // A default locale with only comments has been reported already.
    let begun = at.is_some_and(|at| is_unwritten(&tree.sources.at(at).text));
    // A name that cannot be formatted is reported by the checks.
    let fails = |id| {
        localizer
            .format(id, None, &Args::new())
            .is_some_and(|text| text.is_err())
    };
    let unformatted = !calls("locale-name") && fails("locale-name");
    let told = begun || is_lost || unformatted || messages.iter().any(faulty);
    if let (None, Some(at), false) = (&name, at, told) {
        let hint = "write the language's own name for itself: `locale-name = 日本語`";
        let message = format!("the locale `{tag}` has no `locale-name`");
        report(at, "locale-name", message, hint);
    }
    let direction = match text("locale-direction").as_deref() {
        None | Some("ltr") => Direction::Ltr,
        Some("rtl") => Direction::Rtl,
        Some(other) => {
            if let Some(at) = at {
                let message = format!("`{other}` is not a writing direction");
                report(
                    at,
                    "locale-direction",
                    message,
                    "write `locale-direction = ltr` or `rtl`",
                );
            }
            Direction::Ltr
        }
    };
    Locale {
        tag: tag.to_owned(),
        language,
        name: name.unwrap_or_else(|| tag.to_owned()),
        direction,
    }
}
