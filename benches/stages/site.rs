//! The synthetic site that the stages work on, in a directory in memory.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;
use versus::load::{SourceTree, load, read_tree};
use versus::model::Route;
use versus::plan::{Plan, plan};
use versus::project::Project;
use versus::render::Renderer;
use versus_synthetic::{Size, site};

/// Size for timing: 6,396 pages.
pub const TIMED: Size = Size {
    protocols: 1,
    codes: 56,
};
/// Size for valgrind, which is some fifty times slower: 1,212 pages.
pub const COUNTED: Size = Size {
    protocols: 1,
    codes: 24,
};
/// The same seed gives the same texts.
const SEED: u64 = 1;

/// A site root.
pub struct Site {
    root: TempDir,
}

impl Site {
    /// Writes a site root of this size.
    pub fn new(size: Size) -> Self {
        let root = folder();
        for (path, text) in site(size, SEED) {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().expect("within the root")).expect("can write");
            fs::write(path, text).expect("can write");
        }
        Self { root }
    }

    /// Its path.
    pub fn root(&self) -> &Path {
        self.root.path()
    }

    /// Reads its sources.
    pub fn tree(&self) -> SourceTree {
        read_tree(self.root()).expect("it was just written")
    }

    /// Loads its project.
    pub fn project(&self) -> Arc<Project> {
        let loaded = load(self.tree(), None);
        assert!(loaded.diagnostics.is_empty(), "a site without mistakes");
        loaded.project
    }
}

/// An empty directory that is removed when dropped, in memory if possible.
pub fn folder() -> TempDir {
    let shared = Path::new("/dev/shm");
    let mut builder = tempfile::Builder::new();
    let builder = builder.prefix("versus-bench-");
    let made = match shared.is_dir() {
        true => builder.tempdir_in(shared),
        false => builder.tempdir(),
    };
    made.expect("a temporary folder")
}

/// The plan of a project.
pub fn planned(project: &Arc<Project>) -> Arc<Plan> {
    let (plan, collisions) = plan(project);
    assert!(collisions.is_empty(), "a site without mistakes");
    plan
}

/// A renderer that has not rendered anything yet.
pub fn renderer(plan: &Arc<Plan>) -> Renderer {
    Renderer::new(plan).expect("templates without mistakes")
}

/// The number of pages of a site.
pub fn pages(plan: &Plan) -> usize {
    plan.routes().count()
}

/// Renders one output into `out`, replacing its contents.
pub fn render(renderer: &Renderer, route: Route, out: &mut Vec<u8>) {
    renderer.render_to(route, out).expect("no page fails");
}
