//! The list of stages, and the stages that neither render nor write.

use crate::meter::Meter;
use crate::site::{Site, pages, planned, render, renderer};
use crate::{render as rendering, write};
use std::collections::HashSet;
use versus::audit::Audit;
use versus::check::check;
use versus::diagnostic::Diagnostics;
use versus::load::{load, read_tree};
use versus::model::{LocaleId, Page, Route};
use versus::plan::{Plan, plan};
use versus::render::Renderer;

/// A stage of the pipeline.
pub struct Stage {
    /// Its name in reports and in the budget.
    pub name: &'static str,
    /// Prepares the work on a site, and measures it.
    pub run: fn(&Site, &mut Meter),
}

/// All stages in the order of a build, then the stage that only `versus check` has.
pub const STAGES: [Stage; 15] = [
    stage("read", read),
    stage("load", load_texts),
    stage("plan", plan_outputs),
    stage("check", check_project),
    stage("templates", rendering::templates),
    stage("proof", rendering::proof),
    stage("pages", rendering::pages),
    stage("inputs", rendering::inputs),
    stage("comparisons", rendering::comparisons),
    stage("extras", rendering::extras),
    stage("write-new", write::new),
    stage("write-changed", write::changed),
    stage("write-unchanged", write::unchanged),
    stage("write-recorded", write::recorded),
    stage("audit", audit),
];

const fn stage(name: &'static str, run: fn(&Site, &mut Meter)) -> Stage {
    Stage { name, run }
}

/// Reads a directory into sources, and hashes them.
fn read(site: &Site, meter: &mut Meter) {
    let project = site.project();
    let pages = pages(&planned(&project));
    let read = |_: &mut ()| {
        let tree = read_tree(site.root()).expect("it is there");
        let fingerprint = tree.fingerprint().expect("it is there");
        (tree, fingerprint)
    };
    meter.measure(pages, || (), read);
}

/// Loads sources into a project.
fn load_texts(site: &Site, meter: &mut Meter) {
    let project = site.project();
    let pages = pages(&planned(&project));
    let load = |tree: &mut Option<_>| load(tree.take().expect("made for one run"), None);
    meter.measure(pages, || Some(site.tree()), load);
}

/// Plans a project, and enumerates the outputs.
fn plan_outputs(site: &Site, meter: &mut Meter) {
    let project = site.project();
    let pages = pages(&planned(&project));
    let plan = |_: &mut ()| {
        let (plan, collisions) = plan(&project);
        let paths = plan.outputs().map(|route| plan.file(route).len());
        (paths.sum::<usize>(), plan, collisions)
    };
    meter.measure(pages, || (), plan);
}

/// Runs every lint of `check/`.
fn check_project(site: &Site, meter: &mut Meter) {
    let project = site.project();
    let pages = pages(&planned(&project));
    let earlier = Diagnostics::default();
    meter.measure(pages, || (), |_| check(&project, &earlier));
}

/// Audits every page, in all its languages.
fn audit(site: &Site, meter: &mut Meter) {
    let project = site.project();
    let plan = planned(&project);
    let renderer = renderer(&plan);
    let extras = plan.extras().into_iter().flat_map(|row| plan.row(row));
    let files: HashSet<String> = extras.map(|route| renderer.file(route)).collect();
    let versions: Vec<_> = default_pages(&plan)
        .map(|page| (page, versions(&renderer, page)))
        .collect();
    let look = |audit: &mut Option<Audit>| {
        let audit = audit.take().expect("made for one run");
        for (page, versions) in &versions {
            audit.page(*page, versions);
        }
        let wanted = audit.wanted();
        (wanted, audit.finish())
    };
    meter.measure(
        pages(&plan),
        || Some(Audit::new(&plan, files.clone())),
        look,
    );
}

/// The pages of the default locale.
fn default_pages<'p>(plan: &'p Plan) -> impl Iterator<Item = Page> + 'p {
    plan.routes().filter_map(|route| match route {
        Route::Page { locale, page } if locale.is_default() => Some(page),
        _ => None,
    })
}

/// A page in every locale.
fn versions(renderer: &Renderer, page: Page) -> Vec<(LocaleId, Vec<u8>)> {
    let locales = renderer.plan().project().locales.keys();
    let version = |locale| {
        let mut html = Vec::new();
        render(renderer, Route::Page { locale, page }, &mut html);
        (locale, html)
    };
    locales.map(version).collect()
}
