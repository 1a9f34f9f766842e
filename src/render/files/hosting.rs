//! Writes the files that tell hosts and programs about the site: `_headers`, `_redirects`,
//! `llms.txt`.

use crate::markdown;
use crate::model::{CodeId, LocaleId, Page};
use crate::plan::Plan;
use crate::render::sentence::text::message;

/// What pages may load: the site's own style sheet, script, images and search index;
/// nothing from elsewhere, and nothing inline. Pages repeat this in their HTML, for hosts
/// that send no headers, and append the hash of their JSON-LD: no browser runs it, but
/// validators count it as a script. `script-src` must therefore come last.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; \
    img-src 'self'; connect-src 'self'; font-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'self'; script-src 'self'";

/// The maximum number of redirects, and of their bytes, that every host with support for
/// `_redirects` accepts: GitLab Pages allows 1,000 and 64 KB, the others more.
pub const MAX_REDIRECTS: usize = 1_000;
const MAX_BYTES: usize = 64_000;

/// Appends `_headers`, as Cloudflare Pages and Netlify read it.
pub fn write_headers(plan: &Plan, out: &mut Vec<u8>) {
    let base = &plan.project().config.base_url.path;
    let text = format!(
        "{base}/*\n  \
         Content-Security-Policy: {CONTENT_SECURITY_POLICY}; frame-ancestors 'none'\n  \
         X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: strict-origin-when-cross-origin\n\
         {base}/assets/*\n  \
         Cache-Control: public, max-age=31536000, immutable\n"
    );
    out.extend(text.bytes());
}

/// Appends `_redirects`: from a bare code to its page, `/ftp/425` to
/// `/ftp/425-cant-open-data-connection`, locale by locale while there is room.
pub fn write_redirects(plan: &Plan, out: &mut Vec<u8>) {
    let project = plan.project();
    let mut count = 0;
    for locale in project.locales.keys() {
        let mut part = String::new();
        let mut lines = 0;
        for (p, protocol) in project.catalog.protocols.iter_enumerated() {
            for (index, code) in protocol.codes.iter_enumerated() {
                let page = Page::Code(CodeId {
                    protocol: p,
                    code: index,
                });
                let plain = |c: char| c.is_ascii_alphanumeric() || ".-_".contains(c);
                if !plan.exists(locale, page)
                    || code.text == code.slug
                    || !code.text.chars().all(plain)
                {
                    continue;
                }
                let from = plan.path(locale, Page::Protocol(p)) + &code.text;
                // An address that is already a page's own is not redirected.
                if plan.parse(&from).is_some() {
                    continue;
                }
                let base = &project.config.base_url.path;
                let to = plan.href(locale, page);
                part.push_str(&format!("{base}{from} {to} 301\n"));
                lines += 1;
            }
        }
        if count + lines > MAX_REDIRECTS || out.len() + part.len() > MAX_BYTES {
            return;
        }
        count += lines;
        out.extend(part.bytes());
    }
}

/// Appends `llms.txt` (llmstxt.org): what the site has and where, in the words of the
/// default locale.
pub fn write_llms(plan: &Plan, out: &mut Vec<u8>) {
    let project = plan.project();
    let words = |id: &str, attribute: Option<&str>| {
        let text = message(project, LocaleId::DEFAULT, (id, attribute));
        text.map(|t| t.plain()).unwrap_or_default()
    };
    let mut text = format!(
        "# {}\n\n> {}\n",
        words("site-title", None),
        words("home-description", None)
    );
    let link = |label: &str, url: &str, note: &str| {
        let note = if note.is_empty() {
            String::new()
        } else {
            format!(": {note}")
        };
        format!("- [{}]({url}){note}\n", markdown::escape_markdown(label))
    };
    let entries = project.entries.iter_enumerated();
    for (i, (id, entry)) in entries.enumerate() {
        let source = entry.texts[LocaleId::DEFAULT];
        let page = source.map_or("", |id| &project.sources.at(id).text);
        let title = markdown::document_title(page).unwrap_or_else(|| entry.path.clone());
        let url = plan.url(LocaleId::DEFAULT, Page::Entry(id));
        text.push_str(if i == 0 { "\n" } else { "" });
        text.push_str(&link(&title, &url, &markdown::document_lead(page)));
    }
    for (p, protocol) in project.catalog.protocols.iter_enumerated() {
        let page = Page::Protocol(p);
        text.push_str(&format!(
            "\n## {}\n\n{}\n\n",
            protocol.name,
            words(&protocol.message, Some("intro"))
        ));
        for (l, locale) in project.locales.iter_enumerated() {
            if plan.exists(l, page) {
                let url = format!("{}codes.json", plan.url(l, page));
                text.push_str(&link(
                    &format!("{} JSON ({})", protocol.name, locale.tag),
                    &url,
                    "",
                ));
            }
        }
        for id in project.catalog.codes(p) {
            let code = project.catalog.code(id);
            let label = format!("{} {} {}", protocol.name, code.text, code.name);
            let note = words(&code.message, Some("description"));
            text.push_str(&link(
                &label,
                &plan.url(LocaleId::DEFAULT, Page::Code(id)),
                &note,
            ));
        }
    }
    out.extend(text.bytes());
}
