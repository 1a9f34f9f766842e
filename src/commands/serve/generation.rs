//! A generation: the site as it was read at one moment.
//!
//! A thread owns project, plan and renderer, and answers until nobody holds the
//! [`Generation`] any more. The checks run meanwhile, on threads of their own.

use super::answer::{Answer, answer};
use super::guard::{Bug, guarded};
use super::turns::Turns;
use super::workbench::{self, Found};
use crate::check::refuse_unfit;
use crate::commands::judge;
use crate::diagnostic::{self, Diagnostics, Format, Severity, Sources};
use crate::load::{SourceTree, load};
use crate::model::LocaleId;
use crate::plan::{Plan, plan};
use crate::project::Project;
use crate::render::{Renderer, STACK};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io;
use std::sync::{Arc, OnceLock, mpsc};
use std::thread;
use tokio::sync::oneshot;

/// A request to a generation.
pub enum Ask {
    /// The answer for a path, decoded, without the base path; and whether to mark each text
    /// with its message.
    Path(String, bool),
    /// The workbench: what is missing, stale or broken, below what the terminal says about
    /// a later generation.
    Workbench(Option<String>),
}

impl Ask {
    /// What is being done for it, in words.
    fn doing(&self) -> String {
        match self {
            Self::Path(path, false) => format!("making {path}"),
            Self::Path(path, true) => format!("making {path} with outlines"),
            Self::Workbench(_) => "making the workbench".to_owned(),
        }
    }
}

type Request = (Ask, oneshot::Sender<Result<Answer, Bug>>);

/// A handle to the thread.
pub struct Generation {
    /// Its number, from 1.
    pub number: u64,
    /// The tag of each locale, the default one first.
    pub locales: Vec<String>,
    /// The path of the base URL.
    pub base_path: String,
    requests: mpsc::Sender<Request>,
}

/// What was found in a generation.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// As on a terminal, in color and plain.
    pub text: [String; 2],
    /// The number of errors and of warnings.
    pub counts: [usize; 2],
    /// The errors, for the browser.
    pub errors: Vec<Value>,
    /// Where the errors are.
    pub faulty: Faulty,
    /// The path of the base URL.
    pub base_path: String,
}

/// Where there are errors.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faulty {
    /// Tags of locales that have errors of their own.
    pub locales: BTreeSet<String>,
    /// Whether there are errors elsewhere, so that no page can be trusted.
    pub everywhere: bool,
}

impl Faulty {
    /// Whether the pages of a locale cannot be trusted.
    pub fn has(&self, tag: &str) -> bool {
        self.everywhere || self.locales.contains(tag)
    }
}

/// Is told what becomes of a generation, from the generation's own threads.
pub trait Follower: Send + Sync + 'static {
    /// The generation can answer (`None`: no page can be made); `report` is what was found
    /// so far.
    fn ready(&self, number: u64, generation: Option<Arc<Generation>>, report: Report);
    /// Whose turn it is to run the checks.
    fn turns(&self) -> &Turns;
    /// Whether nobody is interested in the result of the checks any more.
    fn is_outdated(&self, number: u64) -> bool;
    /// All checks have run. Not called if the generation was outdated before they began.
    fn judged(&self, number: u64, generation: Option<Arc<Generation>>, report: Report);
    /// It could not even be loaded.
    fn failed(&self, number: u64, reason: &str);
}

/// Starts a generation, and signals when it is ready. Errors: no thread can be started.
pub fn begin(
    number: u64,
    tree: SourceTree,
    follower: Arc<impl Follower>,
    done: mpsc::Sender<()>,
) -> io::Result<()> {
    let body = move || {
        let live = || live(number, tree, &*follower, &done);
        if let Err(bug) = guarded("loading the site", live) {
            follower.failed(number, &bug.to_string());
        }
    };
    let thread = thread::Builder::new().name(format!("generation {number}"));
    let thread = thread.stack_size(STACK);
    thread.spawn(body).map(drop)
}

/// Runs a generation from its loading to its end.
fn live(number: u64, tree: SourceTree, follower: &impl Follower, done: &mpsc::Sender<()>) {
    let again = tree.clone();
    let loaded = load(tree, None);
    let (project, mut earlier) = (loaded.project, loaded.diagnostics);
    let (plan, collisions) = plan(&project);
    earlier.extend(collisions);
    earlier.sort(&project.sources);
    let ready = |generation, report| {
        follower.ready(number, generation, report);
        let _ = done.send(());
    };
    // The result of the checks, unless nobody is interested any more.
    let checked = |earlier, proof: &(dyn Fn() -> Diagnostics + Sync)| {
        let turn = follower.turns().wait(number);
        let outdated = follower.is_outdated(number);
        let judge = || turn.run(|| judge(&plan, earlier, proof));
        (!outdated).then(|| guarded("running the checks", judge))
    };
    let judged = |generation, all: &Result<Diagnostics, Bug>, before: Report| {
        let report = match all {
            Ok(all) => report(all, &project),
            Err(bug) => before.with(bug),
        };
        follower.judged(number, generation, report);
    };
    // Pages are requested before the checks have run.
    refuse_unfit(&project, &earlier);
    let renderer = match Renderer::new(&plan) {
        Ok(renderer) => renderer,
        Err(faults) => {
            let mut all = earlier.clone();
            all.extend(faults.clone());
            let before = report(&all, &project);
            ready(None, before.clone());
            if let Some(all) = checked(earlier, &|| faults.clone()) {
                judged(None, &all, before);
            }
            return;
        }
    };
    let (requests, asked) = mpsc::channel();
    let generation = Generation {
        number,
        locales: project.locales.iter().map(|l| l.tag.clone()).collect(),
        base_path: project.config.base_url.path.clone(),
        requests,
    };
    let generation = Arc::new(generation);
    let before = report(&earlier, &project);
    ready(Some(Arc::clone(&generation)), before.clone());
    let found = OnceLock::new();
    thread::scope(|scope| {
        let (renderer, found) = (&renderer, &found);
        let (checked, judged) = (&checked, &judged);
        scope.spawn(move || {
            if let Some(all) = checked(earlier, &|| renderer.proof(&|_, _| {})) {
                let all = found.get_or_init(|| all);
                judged(Some(generation), all, before);
            }
        });
        respond(renderer, &again, &asked, found);
    });
}

/// Answers until nobody can ask any more.
fn respond(
    renderer: &Renderer,
    tree: &SourceTree,
    asked: &mpsc::Receiver<Request>,
    found: &OnceLock<Result<Diagnostics, Bug>>,
) {
    let mut outlined: Option<mpsc::Sender<Request>> = None;
    thread::scope(|scope| {
        for (ask, reply) in asked {
            let doing = ask.doing();
            let answer = match ask {
                Ask::Path(path, false) => guarded(&doing, || answer(renderer, &path, false)),
                Ask::Workbench(text) => {
                    let found = match found.get() {
                        None => Found::Running,
                        Some(Ok(found)) => Found::All(found),
                        Some(Err(bug)) => Found::Failed(bug),
                    };
                    let page = || workbench::page(renderer.plan(), found, text.as_deref());
                    guarded(&doing, page)
                }
                // Made on the first request: most people never ask for it.
                Ask::Path(..) => {
                    let requests = outlined.get_or_insert_with(|| {
                        let (requests, asked) = mpsc::channel();
                        let body = move || respond_outlined(renderer, tree, &asked);
                        let thread = thread::Builder::new().stack_size(STACK);
                        let started = thread.spawn_scoped(scope, body);
                        started.expect("the system grants a thread");
                        requests
                    });
                    let _ = requests.send((ask, reply));
                    continue;
                }
            };
            // If nobody waits any more, the browser has gone elsewhere.
            let _ = reply.send(answer);
        }
        drop(outlined.take());
    });
}

/// Answers with pages on which each text is marked with its message. They are made from a
/// copy of the site: if that cannot be loaded, there is no such page.
fn respond_outlined(plain: &Renderer, tree: &SourceTree, asked: &mpsc::Receiver<Request>) {
    let load = || {
        let mut project: Project = load(tree.clone(), None).project;
        let localizers = Arc::into_inner(project.localizers);
        let localizers = localizers.expect("just loaded, so nobody else has it");
        let localizers = localizers
            .traced()
            .refusing_as(&plain.plan().project().localizers);
        project.localizers = Arc::new(localizers);
        project
    };
    let all = guarded("loading the site for outlines", || {
        let project = load();
        let (plan, _) = plan(&project);
        let plan: &Plan = &plan;
        // The templates are those of a renderer that could be made.
        let renderer = plain.for_traced(plan).expect("the same templates");
        for (ask, reply) in asked {
            let doing = ask.doing();
            if let Ask::Path(path, _) = ask {
                let _ = reply.send(guarded(&doing, || answer(&renderer, &path, true)));
            }
        }
    });
    if let Err(bug) = all {
        for (_, reply) in asked {
            let _ = reply.send(Err(bug.clone()));
        }
    }
}

impl Generation {
    /// The answer to a request. Errors: making it panicked.
    pub async fn ask(&self, ask: Ask) -> Result<Answer, Bug> {
        let (reply, answer) = oneshot::channel();
        let doing = ask.doing();
        let sent = self.requests.send((ask, reply));
        let gone = || Bug::new(&doing, "the thread that makes pages has ended");
        sent.map_err(|_| gone())?;
        answer.await.map_err(|_| gone())?
    }
}

/// Maximum number of errors that a browser shows; nobody reads more.
const MOST: usize = 20;

impl Report {
    /// Says that nothing could be read. What was faulty `before` still is.
    pub fn failure(reason: &str, before: &Self) -> Self {
        let text = format!("{}\n", reason.trim_end());
        Self {
            text: [text.clone(), text],
            counts: [1, 0],
            errors: vec![json!({"message": reason, "text": reason})],
            faulty: before.faulty.clone(),
            base_path: before.base_path.clone(),
        }
    }

    /// Adds that a bug kept the checks from saying more.
    fn with(self, bug: &Bug) -> Self {
        let failure = Self::failure(&bug.to_string(), &self);
        let [color, plain] = self.text;
        let mut errors = failure.errors;
        errors.extend(self.errors);
        let [more_color, more_plain] = failure.text;
        Self {
            text: [more_color + &color, more_plain + &plain],
            counts: [self.counts[0] + 1, self.counts[1]],
            errors,
            ..self
        }
    }
}

/// The report on what was found or, if printing that panics, on the panic.
fn report(found: &Diagnostics, project: &Project) -> Report {
    let report = guarded("printing what was found", || told(found, project));
    let nothing = || Report {
        base_path: project.config.base_url.path.clone(),
        ..Report::default()
    };
    report.unwrap_or_else(|bug| Report::failure(&bug.to_string(), &nothing()))
}

fn told(found: &Diagnostics, project: &Project) -> Report {
    let sources = &project.sources;
    let mut faulty = Faulty::default();
    let errors = || found.iter().filter(|d| d.severity == Severity::Error);
    for error in errors() {
        match sources.at(error.span.source).locale() {
            Some(tag) if tag != project.locales[LocaleId::DEFAULT].tag => {
                faulty.locales.insert(tag.to_owned());
            }
            _ => faulty.everywhere = true,
        }
    }
    let text = |color| diagnostic::print(found, sources, &Format::Human { color });
    let one = |d: &diagnostic::Diagnostic| shown(d, sources);
    Report {
        text: [text(true), text(false)],
        counts: [Severity::Error, Severity::Warning].map(|s| found.count(s)),
        errors: errors().take(MOST).map(one).collect(),
        faulty,
        base_path: project.config.base_url.path.clone(),
    }
}

fn shown(d: &diagnostic::Diagnostic, sources: &Sources) -> Value {
    let source = sources.at(d.span.source);
    let at = source.position(d.span.range.start);
    let alone = Diagnostics::from(d.clone());
    let text = diagnostic::print(&alone, sources, &Format::Human { color: false });
    json!({
        "code": d.code,
        "file": source.path,
        "line": at.line,
        "column": at.column,
        "message": d.message,
        "text": text.trim_end(),
    })
}
