//! A generation: the site as it was read at one moment, which threads share.

use super::answer::{Answer, answer};
use super::guard::{Bug, guarded};
use super::report::Report;
use super::workbench::{self, Found};
use crate::check::refuse_unfit;
use crate::commands::judge::Planned;
use crate::diagnostic::Diagnostics;
use crate::load::{SourceTree, load};
use crate::plan::plan;
use crate::render::Renderer;
use std::sync::{Arc, OnceLock};

/// A request to a generation.
pub enum Ask {
    /// The answer for a path, decoded, without the base path; and whether to mark each text
    /// with its message.
    Path(String, bool),
    /// The workbench: what is missing, stale or broken, below the report on a later
    /// generation.
    Workbench(Option<String>),
}

impl Ask {
    /// A description of the work for it.
    fn doing(&self) -> String {
        match self {
            Self::Path(path, false) => format!("rendering {path}"),
            Self::Path(path, true) => format!("rendering {path} with outlines"),
            Self::Workbench(_) => "rendering the workbench".to_owned(),
        }
    }
}

/// The site as it was read at one moment.
pub struct Generation {
    /// Its number, from 1.
    pub number: u64,
    renderer: Renderer,
    /// Its sources, to load them again with traced texts.
    tree: SourceTree,
    /// Renders pages on which each text is marked with its message. Created on the first
    /// request, since it is rarely needed.
    outlined: OnceLock<Result<Renderer, Bug>>,
    /// The diagnostics of the checks, once they have run.
    found: OnceLock<Result<Diagnostics, Bug>>,
}

/// A generation whose checks have yet to run.
pub struct Unchecked {
    /// Its number.
    pub number: u64,
    /// `None`: no page can be rendered.
    pub generation: Option<Arc<Generation>>,
    /// The diagnostics so far.
    pub report: Report,
    planned: Planned,
    /// Why no page can be rendered.
    faults: Diagnostics,
}

impl Unchecked {
    /// Loads and plans a site, and parses its templates. Messages in which the cheap rules
    /// find an error are not formatted, since pages may be requested before the checks have
    /// run.
    pub fn new(number: u64, tree: SourceTree) -> Self {
        let again = tree.clone();
        let planned = Planned::new(tree, None);
        let project = planned.plan.project();
        refuse_unfit(project, &planned.found);
        let (generation, faults) = match Renderer::new(&planned.plan) {
            Ok(renderer) => {
                let generation = Generation {
                    number,
                    renderer,
                    tree: again,
                    outlined: OnceLock::new(),
                    found: OnceLock::new(),
                };
                (Some(Arc::new(generation)), Diagnostics::default())
            }
            Err(faults) => (None, faults),
        };
        let mut all = planned.found.clone();
        all.extend(faults.clone());
        Self {
            number,
            generation,
            report: Report::new(&all, project),
            planned,
            faults,
        }
    }

    /// Runs the checks, and returns the report on all diagnostics.
    pub fn check(self) -> (Option<Arc<Generation>>, Report) {
        let plan = Arc::clone(&self.planned.plan);
        let proof = || match &self.generation {
            Some(generation) => generation.renderer.proof(&|_, _| {}),
            None => self.faults,
        };
        let found = guarded("running the checks", || self.planned.judge(proof));
        let report = match &found {
            Ok(found) => Report::new(found, plan.project()),
            Err(bug) => self.report.with(bug),
        };
        if let Some(generation) = &self.generation {
            generation.found.get_or_init(|| found);
        }
        (self.generation, report)
    }
}

impl Generation {
    /// The tag of each locale, the default one first.
    pub fn locales(&self) -> impl Iterator<Item = &String> + Clone {
        let project = self.renderer.plan().project();
        project.locales.iter().map(|locale| &locale.tag)
    }

    /// The path of the base URL.
    pub fn base_path(&self) -> &str {
        &self.renderer.plan().project().config.base_url.path
    }

    /// The answer to a request. Errors: rendering it panicked.
    pub async fn ask(self: &Arc<Self>, ask: Ask) -> Result<Answer, Bug> {
        let (generation, doing) = (Arc::clone(self), ask.doing());
        let answered = tokio::task::spawn_blocking(move || generation.answer(&ask)).await;
        answered.unwrap_or_else(|error| Err(Bug::new(&doing, error.to_string())))
    }

    fn answer(&self, ask: &Ask) -> Result<Answer, Bug> {
        let doing = ask.doing();
        match ask {
            Ask::Path(path, false) => guarded(&doing, || answer(&self.renderer, path, false)),
            Ask::Path(path, true) => {
                let renderer = self.outlined.get_or_init(|| {
                    guarded("loading the site for outlines", || self.make_outlined())
                });
                let renderer = renderer.as_ref().map_err(Bug::clone)?;
                guarded(&doing, || answer(renderer, path, true))
            }
            Ask::Workbench(text) => {
                let found = match self.found.get() {
                    None => Found::Running,
                    Some(Ok(found)) => Found::All(found),
                    Some(Err(bug)) => Found::Failed(bug),
                };
                let plan = self.renderer.plan();
                guarded(&doing, || workbench::page(plan, found, text.as_deref()))
            }
        }
    }

    /// A renderer of the same site with traced texts.
    fn make_outlined(&self) -> Renderer {
        const ONLY: &str = "just loaded, so there is no other reference";
        let project = load(self.tree.clone(), None).project;
        let mut project = Arc::into_inner(project).expect(ONLY);
        let localizers = Arc::into_inner(project.localizers).expect(ONLY);
        let plain = &self.renderer.plan().project().localizers;
        project.localizers = Arc::new(localizers.traced().refusing_as(plain));
        let (plan, _) = plan(&Arc::new(project));
        let renderer = self.renderer.for_traced(&plan);
        renderer.expect("the templates have been parsed before")
    }
}
