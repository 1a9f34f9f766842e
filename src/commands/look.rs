//! Audits pages as they will be written: all of them in `check`, samples in `build`.

use crate::audit::Audit;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{LocaleId, Page, Route};
use crate::plan::page_kind;
use crate::render::Renderer;
use std::collections::HashSet;
use std::sync::Mutex;

/// The audit of a run, which gets the names of the files that are not pages.
pub fn audit(renderer: &Renderer) -> Audit<'_> {
    let plan = renderer.plan();
    let files = plan.extras().into_iter().flat_map(|row| plan.row(row));
    Audit::new(plan, files.map(|route| renderer.file(route)).collect())
}

/// The diagnostics of the audit, after the anchors that links point to have been looked up.
pub fn finish_audit(renderer: &Renderer, audit: Audit) -> Diagnostics {
    let plan = renderer.plan();
    for path in audit.wanted() {
        let mut html = Vec::new();
        if let Some((locale, page)) = plan.parse(&path)
            && renderer
                .render_to(Route::Page { locale, page }, &mut html)
                .is_ok()
        {
            audit.anchors(locale, page, &html);
        }
    }
    audit.finish()
}

/// Renders the sample pages. Returns the errors in the templates and, as warnings, those
/// that `check` would report for these pages and for links as written.
pub fn samples(renderer: &Renderer) -> (Diagnostics, Diagnostics) {
    let audit = audit(renderer);
    let looked = Mutex::new(HashSet::new());
    let failed = renderer.proof(&|page, versions| {
        // The built-in templates are known to be correct.
        if renderer.is_own(page_kind(page)) {
            audit.page(page, versions);
            looked.lock().expect("no panic").insert(page);
        } else {
            audit.titles(page, versions);
        }
    });
    if !failed.is_empty() {
        return (failed, Diagnostics::default());
    }
    let looked = looked.into_inner().expect("no panic");
    for page in audit.pages_with_anchor_links() {
        if !looked.contains(&page) {
            audit.page(page, &versions(renderer, page));
        }
    }
    let warning = |diagnostic| Diagnostic {
        severity: Severity::Warning,
        ..diagnostic
    };
    let mut warnings = Diagnostics::default();
    warnings.extend(finish_audit(renderer, audit).into_iter().map(warning));
    (failed, warnings)
}

/// A page in all locales in which it can be rendered.
fn versions(renderer: &Renderer, page: Page) -> Vec<(LocaleId, Vec<u8>)> {
    let plan = renderer.plan();
    let locales = plan
        .project()
        .locales
        .keys()
        .filter(|l| plan.exists(*l, page));
    let version = |locale| {
        let mut html = Vec::new();
        let made = renderer.render_to(Route::Page { locale, page }, &mut html);
        made.ok().map(|_| (locale, html))
    };
    locales.filter_map(version).collect()
}
