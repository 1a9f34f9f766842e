//! The stages that render. Values that a renderer caches are computed by the first stage
//! that needs them, as in a build: each stage starts with a renderer that the earlier
//! stages have used.

use crate::meter::Meter;
use crate::site::{self, Site, planned, render, renderer};
use std::sync::Arc;
use versus::model::{Page, Route};
use versus::plan::Plan;
use versus::render::Renderer;

/// Parses templates and draws pictures.
pub fn templates(site: &Site, meter: &mut Meter) {
    let project = site.project();
    let plan = planned(&project);
    meter.measure(site::pages(&plan), || (), |()| renderer(&plan));
}

/// Renders the sample pages that a build makes before it writes anything.
pub fn proof(site: &Site, meter: &mut Meter) {
    let project = site.project();
    let plan = planned(&project);
    let prepare = || renderer(&plan);
    meter.measure(site::pages(&plan), prepare, |renderer| {
        renderer.proof(&|_, _| {})
    });
}

/// Renders every page except comparisons.
pub fn pages(site: &Site, meter: &mut Meter) {
    let project = site.project();
    let plan = planned(&project);
    let pages = pages_of(&plan);
    let prepare = || {
        let renderer = renderer(&plan);
        assert!(renderer.proof(&|_, _| {}).is_empty(), "no page fails");
        renderer
    };
    meter.measure(pages.len(), prepare, |renderer| make(renderer, &pages));
}

/// Hashes the inputs of each comparison.
pub fn inputs(site: &Site, meter: &mut Meter) {
    let project = site.project();
    let plan = planned(&project);
    let comparisons = comparisons_of(&plan);
    let prepare = || with_pages(&plan);
    let work = |renderer: &mut Renderer| made_from(renderer, &comparisons);
    meter.measure(comparisons.len(), prepare, work);
}

/// Renders every comparison.
pub fn comparisons(site: &Site, meter: &mut Meter) {
    let project = site.project();
    let plan = planned(&project);
    let comparisons = comparisons_of(&plan);
    let prepare = || {
        let renderer = with_pages(&plan);
        made_from(&renderer, &comparisons);
        renderer
    };
    let work = |renderer: &mut Renderer| make(renderer, &comparisons);
    meter.measure(comparisons.len(), prepare, work);
}

/// Renders the machine-readable outputs: sitemap, search indexes, records, rules for hosts.
pub fn extras(site: &Site, meter: &mut Meter) {
    let project = site.project();
    let plan = planned(&project);
    let extras = plan.extras();
    let extras: Vec<_> = extras.into_iter().flat_map(|row| plan.row(row)).collect();
    let prepare = || with_pages(&plan);
    let work = |renderer: &mut Renderer| make(renderer, &extras);
    meter.measure(site::pages(&plan), prepare, work);
}

/// A renderer that has rendered the sample pages, and every page except comparisons.
fn with_pages(plan: &Arc<Plan>) -> Renderer {
    let renderer = renderer(plan);
    assert!(renderer.proof(&|_, _| {}).is_empty(), "no page fails");
    make(&renderer, &pages_of(plan));
    renderer
}

/// Renders outputs one after the other, as a thread of a build does. Returns their total
/// bytes.
fn make(renderer: &Renderer, routes: &[Route]) -> usize {
    let mut out = Vec::new();
    let mut length = 0;
    for route in routes {
        render(renderer, *route, &mut out);
        length += out.len();
    }
    length
}

/// The input hashes of comparisons, combined so that none can be optimized away.
fn made_from(renderer: &Renderer, comparisons: &[Route]) -> u64 {
    let of = |route: &Route| match *route {
        Route::Page { locale, page } => renderer.made_from(locale, page),
        _ => None,
    };
    let numbers = comparisons.iter().map(|route| of(route).expect("known"));
    numbers.fold(0, |all, number| all ^ number)
}

fn comparisons_of(plan: &Plan) -> Vec<Route> {
    plan.routes().filter(is_comparison).collect()
}

fn pages_of(plan: &Plan) -> Vec<Route> {
    plan.routes()
        .filter(|route| !is_comparison(route))
        .collect()
}

fn is_comparison(route: &Route) -> bool {
    let comparison = |page: &Page| matches!(page, Page::Comparison(..));
    matches!(route, Route::Page { page, .. } if comparison(page))
}
