//! Loads, plans and checks a site: the common first steps of `build`, `check` and `serve`.

use super::look;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::load::{SourceTree, load};
use crate::model::{BaseUrl, Message};
use crate::plan::{Plan, plan};
use crate::render::{REFUSED_MESSAGE, Renderer, UNKNOWN_MESSAGE};
use std::collections::HashSet;
use std::sync::Arc;

/// A site that was loaded and planned, with the diagnostics of both.
pub struct Planned {
    /// The plan, which owns the project.
    pub plan: Arc<Plan>,
    /// The diagnostics of loading and planning, in order.
    pub found: Diagnostics,
}

impl Planned {
    /// Loads and plans a site; `base_url` replaces the one of its settings.
    pub fn new(tree: SourceTree, base_url: Option<BaseUrl>) -> Self {
        let loaded = load(tree, base_url);
        let mut found = loaded.diagnostics;
        let (plan, collisions) = plan(&loaded.project);
        found.extend(collisions);
        found.sort(&plan.project().sources);
        Self { plan, found }
    }

    /// The diagnostics of loading, planning and the checks, followed by those of rendering
    /// (`proof`): messages in which the checks find an error are no longer formatted.
    pub fn judge(self, proof: impl FnOnce() -> Diagnostics + Send) -> Diagnostics {
        let project = self.plan.project();
        let mut all = self.found;
        all.extend(crate::check::check(project, &all));
        let failed = proof();
        let missing = all.iter().any(|d| d.code == "check/missing-message");
        // Unknown messages in a template are already reported at the template.
        let unknown = all.iter().filter(|d| d.code == "check/unknown-message");
        let unknown: HashSet<&str> = unknown.filter_map(|d| d.about.as_deref()).collect();
        let explained = |d: &Diagnostic| match (d.code, d.about.as_deref()) {
            (UNKNOWN_MESSAGE, Some(id)) => {
                unknown.contains(id) || (missing && Message::of(id).is_some())
            }
            (REFUSED_MESSAGE, _) => true,
            _ => false,
        };
        let failed: Vec<_> = failed.into_iter().filter(|d| !explained(d)).collect();
        // A message or template that seems unused may be used by a template that cannot be
        // parsed.
        let template = |d: &Diagnostic| d.code == "render/template-syntax";
        let unread = project.lost.has_template() || failed.iter().any(template);
        let of_templates = |d: &Diagnostic| {
            let prose = |id| project.catalog.protocol_of_message(id).is_some();
            d.code == "check/unused-template"
                || (d.code == "check/unused-message" && !d.about.as_deref().is_some_and(prose))
        };
        let mut all: Diagnostics = all
            .into_iter()
            .filter(|d| !(unread && of_templates(d)))
            .collect();
        all.extend(failed);
        all.sort(&project.sources);
        all
    }

    /// All diagnostics that can be found before all pages are rendered. If there is no
    /// error, the sample pages are rendered; with `samples`, they are checked, too. Returns
    /// the renderer that was used: `None` if the settings are lost or a template could not
    /// be read.
    pub fn faults(self, samples: bool) -> (Option<Renderer>, Diagnostics) {
        let plan = Arc::clone(&self.plan);
        // Without its settings or its locales, every check would fail; one diagnostic is
        // enough.
        if plan.project().lost.has_settings() {
            return (None, self.found);
        }
        let mut renderer = None;
        let mut warnings = Diagnostics::default();
        let mut all = self.judge(|| {
            let made = match Renderer::new(&plan) {
                Ok(made) => renderer.insert(made),
                Err(found) => return found,
            };
            if !samples {
                return made.proof(&|_, _| {});
            }
            let (failed, told) = look::samples(made);
            warnings = told;
            failed
        });
        if all.count(Severity::Error) == 0 {
            all.extend(warnings);
            all.sort(&plan.project().sources);
        }
        (renderer, all)
    }
}
