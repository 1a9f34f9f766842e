//! The site as it was read at one moment.
//!
//! A thread holds project, plan and renderer, and answers until nobody holds the
//! [`Generation`] any more. The checks run meanwhile, on threads of their own.

use super::answer::{Answer, answer};
use super::turns::Turns;
use super::workbench;
use crate::commands::judge;
use crate::diagnostic::{self, Diagnostics, Format, Severity, Sources};
use crate::l10n::Localizers;
use crate::load::{SourceTree, load};
use crate::plan::{Plan, plan};
use crate::project::Project;
use crate::render::Renderer;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock, mpsc};
use std::thread;
use tokio::sync::oneshot;

/// What a request wants of a generation.
pub enum Ask {
    /// What is at a path, decoded, without the base path; and whether each text is to
    /// say which message it is.
    Path(String, bool),
    /// The list of what is missing, stale or broken, below what is said on a terminal
    /// against a later generation.
    Workbench(Option<String>),
}

type Request = (Ask, oneshot::Sender<Answer>);

/// A handle to the thread.
pub struct Generation {
    /// Which one it is, counted from 1.
    pub number: u64,
    /// The tag of each locale, the default one first.
    pub locales: Vec<String>,
    /// The path of the base URL.
    pub base_path: String,
    requests: mpsc::Sender<Request>,
}

/// What is said against a generation.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// As on a terminal, coloured and plain.
    pub text: [String; 2],
    /// How many errors and warnings.
    pub counts: [usize; 2],
    /// The errors, for the browser.
    pub errors: Vec<Value>,
    /// Where they are.
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

/// Whoever is told what becomes of a generation, from the generation's own threads.
pub trait Follower: Send + Sync + 'static {
    /// It can answer, or with none no page can be made; and what was found so far.
    fn ready(&self, number: u64, generation: Option<Arc<Generation>>, report: Report);
    /// Whose turn it is to run the checks.
    fn turns(&self) -> &Turns;
    /// Whether nobody is interested in what the checks say any more.
    fn is_outdated(&self, number: u64) -> bool;
    /// All checks have run. Not called if it is outdated before they begin.
    fn judged(&self, number: u64, generation: Option<Arc<Generation>>, report: Report);
}

/// Begins a generation, and says when it is ready.
pub fn begin(number: u64, tree: SourceTree, follower: Arc<impl Follower>, done: mpsc::Sender<()>) {
    let body = move || {
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
        let checked = |earlier, proof: &(dyn Fn() -> Diagnostics + Sync)| {
            let turn = follower.turns().wait(number);
            let outdated = follower.is_outdated(number);
            (!outdated).then(|| turn.run(|| judge(&plan, earlier, proof)))
        };
        let renderer = match Renderer::new(&plan) {
            Ok(renderer) => renderer,
            Err(faults) => {
                let mut all = earlier.clone();
                all.extend(faults.clone());
                ready(None, report(&all, &project));
                if let Some(all) = checked(earlier, &|| faults.clone()) {
                    follower.judged(number, None, report(&all, &project));
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
        ready(Some(Arc::clone(&generation)), report(&earlier, &project));
        let found = OnceLock::new();
        thread::scope(|scope| {
            let (renderer, found, project) = (&renderer, &found, &project);
            let (checked, follower) = (&checked, &follower);
            scope.spawn(move || {
                if let Some(all) = checked(earlier, &|| renderer.proof(&|_, _| {})) {
                    let report = report(&all, project);
                    found.set(all).expect("set once");
                    follower.judged(number, Some(generation), report);
                }
            });
            respond(renderer, &again, &asked, found);
        });
    };
    let thread = thread::Builder::new().name(format!("generation {number}"));
    thread.spawn(body).expect("a thread can be started");
}

/// Answers until there is nobody left to ask.
fn respond(
    renderer: &Renderer,
    tree: &SourceTree,
    asked: &mpsc::Receiver<Request>,
    found: &OnceLock<Diagnostics>,
) {
    let mut outlined: Option<mpsc::Sender<Request>> = None;
    thread::scope(|scope| {
        for (ask, reply) in asked {
            let answer = match ask {
                Ask::Path(path, false) => answer(renderer, &path, false),
                Ask::Workbench(text) => {
                    workbench::page(renderer.plan(), found.get(), text.as_deref())
                }
                // Made when it is first asked for: most people never do.
                Ask::Path(..) => {
                    let requests = outlined.get_or_insert_with(|| {
                        let (requests, asked) = mpsc::channel();
                        scope.spawn(move || respond_outlined(renderer, tree, &asked));
                        requests
                    });
                    // If its thread is gone the reply is dropped, and the request fails.
                    let _ = requests.send((ask, reply));
                    continue;
                }
            };
            // Nobody waits any more: the browser has gone elsewhere.
            let _ = reply.send(answer);
        }
        drop(outlined.take());
    });
}

/// Answers with pages on which each text says which message it is.
fn respond_outlined(plain: &Renderer, tree: &SourceTree, asked: &mpsc::Receiver<Request>) {
    let mut project: Project = load(tree.clone(), None).project;
    let localizers = Arc::into_inner(project.localizers).map(Localizers::traced);
    project.localizers = Arc::new(localizers.expect("just loaded, so nobody else has it"));
    let (plan, _) = plan(&project);
    let plan: &Plan = &plan;
    let Ok(renderer) = plain.for_traced(plan) else {
        return;
    };
    for (ask, reply) in asked {
        if let Ask::Path(path, _) = ask {
            let _ = reply.send(answer(&renderer, &path, true));
        }
    }
}

impl Generation {
    /// What a request is answered with. Nothing if the thread has failed.
    pub async fn ask(&self, ask: Ask) -> Option<Answer> {
        let (reply, answer) = oneshot::channel();
        self.requests.send((ask, reply)).ok()?;
        answer.await.ok()
    }
}

/// What a browser shows at most; more than that nobody reads.
const MOST: usize = 20;

impl Report {
    /// That nothing could be read.
    pub fn failure(reason: &str, base_path: String) -> Self {
        let text = format!("{reason}\n");
        Self {
            text: [text.clone(), text],
            counts: [1, 0],
            errors: vec![json!({"message": reason, "text": reason})],
            faulty: Faulty::default(),
            base_path,
        }
    }
}

fn report(found: &Diagnostics, project: &Project) -> Report {
    let sources = &project.sources;
    let mut faulty = Faulty::default();
    let errors = || found.iter().filter(|d| d.severity == Severity::Error);
    for error in errors() {
        match sources.at(error.span.source).locale() {
            Some(tag) if tag != project.locales[0].tag => {
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
