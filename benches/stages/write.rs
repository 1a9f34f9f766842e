//! The stages that write into a directory, as one thread of a build does.

use crate::meter::Meter;
use crate::site::{Site, folder, pages, planned, render, renderer};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;
use versus::plan::Plan;
use versus::write::{Fate, FileState, Folder, key};

/// Paths and bytes of the pages of a row.
type Row = Vec<(String, Vec<u8>)>;

/// Writes pages that do not exist yet.
pub fn new(site: &Site, meter: &mut Meter) {
    let project = site.project();
    let plan = planned(&project);
    let rows = rows(&plan);
    let work = |folder: &mut TempDir| write(folder.path(), &rows, Fate::Written);
    meter.measure(pages(&plan), folder, work);
}

/// Writes pages that exist with other bytes.
pub fn changed(site: &Site, meter: &mut Meter) {
    let project = site.project();
    let plan = planned(&project);
    let rows = rows(&plan);
    let mut others = rows.clone();
    for (_, bytes) in others.iter_mut().flatten() {
        bytes.push(b' ');
    }
    let prepare = || written(&others);
    let work = |folder: &mut TempDir| write(folder.path(), &rows, Fate::Written);
    meter.measure(pages(&plan), prepare, work);
}

/// Writes pages that exist with the same bytes, which are compared.
pub fn unchanged(site: &Site, meter: &mut Meter) {
    let project = site.project();
    let plan = planned(&project);
    let rows = rows(&plan);
    let prepare = || written(&rows);
    let work = |folder: &mut TempDir| write(folder.path(), &rows, Fate::Unchanged);
    meter.measure(pages(&plan), prepare, work);
}

/// Checks that all pages are unchanged since they were recorded, so that none is rendered.
pub fn recorded(site: &Site, meter: &mut Meter) {
    let project = site.project();
    let plan = planned(&project);
    let rows = rows(&plan);
    let prepare = || written(&rows);
    let work = |folder: &mut TempDir| find(folder.path(), &rows);
    meter.measure(pages(&plan), prepare, work);
}

/// A directory with pages in it.
fn written(rows: &[Row]) -> TempDir {
    let folder = folder();
    write(folder.path(), rows, Fate::Written);
    folder
}

/// Writes pages, which must all have the same fate, and files them.
fn write(root: &Path, rows: &[Row], fate: Fate) {
    let folder = open(root, rows);
    let mut spare = folder.spare();
    for (number, row) in (0..).zip(rows) {
        let put = |(path, bytes): &(String, Vec<u8>)| {
            let placed = folder.put(&mut spare, path, bytes).expect("can write");
            assert_eq!(placed.fate, fate, "{path}");
            FileState {
                path: key(path),
                made_from: 0,
                stamp: placed.stamp.expect("it was written"),
            }
        };
        let files: Vec<_> = row.iter().map(put).collect();
        folder.log(number, &files);
    }
    folder.finish().expect("can write");
}

/// Checks that all pages match their files.
fn find(root: &Path, rows: &[Row]) {
    let folder = open(root, rows);
    let mut spare = folder.spare();
    for (number, row) in (0..).zip(rows) {
        let known = folder.logged(number);
        for (path, _) in row {
            let record = known.get(&key(path)).expect("it was recorded");
            assert_eq!(folder.stamp(&mut spare, path), Some(record.stamp), "{path}");
        }
    }
    folder.finish().expect("can write");
}

/// Opens a directory for the pages.
fn open(root: &Path, rows: &[Row]) -> Folder {
    let paths = || rows.iter().flatten().map(|(path, _)| path.clone());
    Folder::open(root, false, paths).expect("can write")
}

/// The pages of a site, by rows.
fn rows(plan: &Arc<Plan>) -> Vec<Row> {
    let renderer = renderer(plan);
    let page = |route| {
        let mut html = Vec::new();
        render(&renderer, route, &mut html);
        (renderer.file(route), html)
    };
    let row = |row| plan.row(row).map(page).collect();
    plan.rows().into_iter().map(row).collect()
}
