//! Decides which generation answers, and keeps the report on the newest one.

use super::generation::{Generation, Unchecked};
use super::guard::{guarded, lock};
use super::report::{Faulty, Report};
use super::turns::Turns;
use crate::commands::{on_terminal, print};
use crate::load::SourceTree;
use crate::render::STACK;
use anyhow::Context;
use serde_json::json;
use std::collections::{BTreeMap, HashMap};
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, mpsc};
use std::thread;
use tokio::sync::watch;

type Reader = dyn FnMut() -> anyhow::Result<SourceTree> + Send;

/// The site while it is being written.
pub struct Preview {
    /// The absolute path of the site root.
    pub root: PathBuf,
    /// Reads the root. Reads do not overlap, so that a later one is newer.
    reader: Mutex<Box<Reader>>,
    state: Mutex<State>,
    turns: Turns,
    /// The state that is sent to browsers, as JSON.
    news: watch::Sender<String>,
    /// The texts to print on the terminal.
    terminal: mpsc::Sender<String>,
}

#[derive(Default)]
struct State {
    /// How many generations have been started.
    begun: u64,
    newest: Option<Arc<Generation>>,
    /// The report on the newest generation that was read, even if it cannot answer.
    report: Report,
    /// The number of the generation that `report` is about.
    reported: u64,
    /// Generations without errors before the checks, until the checks have run on them.
    promising: BTreeMap<u64, Arc<Generation>>,
    /// Whether the checks have run on the newest generation.
    judged: bool,
    /// The generation that was checked last, and what was faulty in it. It counts as faulty
    /// until the checks have run again.
    last_judged: (u64, Faulty),
    /// By locale, the last generation without errors in it.
    good: HashMap<String, Arc<Generation>>,
    /// What was last printed on the terminal, so that nothing is printed twice.
    said: String,
}

/// Which generation answers for a path.
pub enum Answering {
    /// None: no page could be rendered yet.
    Nobody,
    /// The path is outside the site, which starts at this path.
    Outside(String),
    /// A generation.
    By {
        /// The path within the site.
        inside: String,
        /// The newest generation or, if it has errors in the locale of the path, the last
        /// one without.
        first: Arc<Generation>,
        /// To be asked if the first cannot render the page.
        second: Option<Arc<Generation>>,
        /// All generations whose pages are being shown: these may link to files with a
        /// content hash in their names that the newest generation does not have.
        shown: Vec<Arc<Generation>>,
    },
}

impl Preview {
    /// A preview of a site that has not been read yet.
    pub fn new(
        root: PathBuf,
        reader: impl FnMut() -> anyhow::Result<SourceTree> + Send + 'static,
    ) -> Self {
        // Writing to a terminal may block; no other thread must wait for it.
        let (terminal, texts) = mpsc::channel::<String>();
        thread::spawn(move || {
            for text in texts {
                let _ = print(io::stderr(), text.as_bytes());
            }
        });
        Self {
            root,
            reader: Mutex::new(Box::new(reader)),
            state: Mutex::default(),
            turns: Turns::default(),
            news: watch::Sender::new("{}".to_owned()),
            terminal,
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    /// Changes which generations are in use. Unused ones are freed after the lock is
    /// released, since that takes time.
    fn replacing<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let _held;
        let mut state = self.state();
        _held = state.held();
        change(&mut state)
    }

    /// The number of the next generation.
    fn begin(&self) -> u64 {
        let mut state = self.state();
        state.begun += 1;
        state.begun
    }

    /// Reads the site root. Returns when the generation can answer, or was refused. Errors:
    /// the root cannot be read.
    pub fn update(self: &Arc<Self>) -> anyhow::Result<()> {
        let mut reader = lock(&self.reader);
        let read = guarded("reading the site", &mut **reader);
        let tree = read??;
        let number = self.begin();
        let unchecked = match guarded("loading the site", || Unchecked::new(number, tree)) {
            Ok(unchecked) => unchecked,
            Err(bug) => {
                self.failed(number, &bug.to_string());
                return Ok(());
            }
        };
        self.ready(&unchecked);
        // The checks run meanwhile.
        let preview = Arc::clone(self);
        let thread = thread::Builder::new().name(format!("checks of {number}"));
        let checks = thread.stack_size(STACK).spawn(move || {
            let checked = guarded("following the checks", || preview.check(unchecked));
            if let Err(bug) = checked {
                preview.failed(number, &bug.to_string());
            }
        });
        if let Err(error) = checks {
            self.state().promising.remove(&number);
            return Err(error).context("cannot start a thread");
        }
        Ok(())
    }

    /// Runs the checks of a generation when it is its turn, unless a newer generation has
    /// made them obsolete.
    fn check(&self, unchecked: Unchecked) {
        let number = unchecked.number;
        let turn = self.turns.wait(number);
        if self.is_outdated(number) {
            return;
        }
        let (generation, report) = turn.run(|| unchecked.check());
        self.checked(number, generation, report);
    }

    /// Reports that the site root cannot be read; the generations in use stay.
    pub fn unreadable(&self, reason: &str) {
        self.failed(self.begin(), reason);
    }

    /// Sends the current state to browsers and the terminal.
    fn tell(&self, state: &mut State) {
        let report = &state.report;
        let tags = state.newest.iter().flat_map(|g| g.locales());
        let stays: Vec<&String> = tags
            .filter(|tag| state.is_faulty(tag) && state.last_good(tag, u64::MAX).is_some())
            .collect();
        let all = state
            .newest
            .as_ref()
            .is_some_and(|g| g.locales().count() == stays.len());
        let news = json!({
            "generation": state.reported,
            "checked": state.judged,
            "errors": report.counts[0],
            "warnings": report.counts[1],
            "diagnostics": report.errors,
            "stays": stays,
            "all": all,
        });
        self.news.send_replace(news.to_string());
        if !state.judged || state.said == report.text[1] {
            return;
        }
        let color = on_terminal();
        let text = match (&report.text[usize::from(!color)], state.said.is_empty()) {
            (text, true) if text.is_empty() => String::new(),
            (text, false) if text.is_empty() => "All problems fixed.\n".to_owned(),
            (text, _) => text.clone(),
        };
        state.said.clone_from(&report.text[1]);
        let _ = self.terminal.send(text);
    }

    /// Subscribes to the news, as JSON.
    pub fn news(&self) -> watch::Receiver<String> {
        self.news.subscribe()
    }

    /// The path of the base URL: empty, or `/docs`.
    pub fn base_path(&self) -> String {
        self.state().report.base_path.clone()
    }

    /// The newest generation that can answer, if any; and the current report, if it is
    /// about another one.
    pub fn newest(&self) -> (Option<Arc<Generation>>, Option<String>) {
        let state = self.state();
        let other = state
            .newest
            .as_ref()
            .is_none_or(|g| g.number != state.reported);
        let text = other.then(|| state.report.text[1].clone());
        (state.newest.clone(), text)
    }

    /// The report on the newest generation, as on a terminal.
    pub fn faults(&self) -> String {
        self.state().report.text[1].clone()
    }

    /// Which generation answers for a requested path, decoded.
    pub fn answering(&self, path: &str) -> Answering {
        let state = self.state();
        let Some(newest) = &state.newest else {
            return Answering::Nobody;
        };
        // Settings with an error cannot be trusted.
        let tags = newest.locales().chain(state.good.keys());
        let trusted = tags
            .clone()
            .filter_map(|tag| state.last_good(tag, u64::MAX));
        let (base, everywhere) = match trusted.max_by_key(|g| g.number) {
            Some(good) if state.is_faulty_everywhere() => (good, true),
            _ => (newest, false),
        };
        let path_in_site = path.strip_prefix(base.base_path());
        let Some(inside) = path_in_site.filter(|p| p.starts_with('/')) else {
            return Answering::Outside(format!("{}/", base.base_path()));
        };
        let first = inside.trim_start_matches('/').split('/').next();
        let mut others = base.locales().skip(1);
        let tag = others.find(|tag| Some(tag.as_str()) == first);
        let default = base.locales().next();
        let Some(tag) = tag.or(default) else {
            return Answering::Nobody;
        };
        let first = match state.last_good(tag, u64::MAX) {
            Some(good) if everywhere || state.is_faulty(tag) => good,
            _ => newest,
        };
        Answering::By {
            inside: inside.to_owned(),
            first: Arc::clone(first),
            second: state.last_good(tag, first.number).cloned(),
            shown: tags
                .filter_map(|tag| state.last_good(tag, u64::MAX))
                .cloned()
                .collect(),
        }
    }
}

impl State {
    /// All generations in use.
    fn held(&self) -> Vec<Arc<Generation>> {
        let promising = self.newest.iter().chain(self.promising.values());
        promising.chain(self.good.values()).cloned().collect()
    }

    fn is_faulty(&self, tag: &str) -> bool {
        self.report.faulty.has(tag) || (!self.judged && self.last_judged.1.has(tag))
    }

    /// The last generation before number `before` that can answer for a locale in place of
    /// the newest.
    fn last_good(&self, tag: &str, before: u64) -> Option<&Arc<Generation>> {
        let (number, faulty) = &self.last_judged;
        let promising = self.promising.values();
        let promising = promising.filter(|g| g.number < *number || !faulty.has(tag));
        let all = promising.chain(self.good.get(tag));
        all.filter(|g| g.number < before).max_by_key(|g| g.number)
    }

    fn is_faulty_everywhere(&self) -> bool {
        self.report.faulty.everywhere || (!self.judged && self.last_judged.1.everywhere)
    }
}

impl Preview {
    /// Called when a generation can answer, or cannot be loaded; its checks have yet to
    /// run.
    fn ready(&self, unchecked: &Unchecked) {
        let (number, report) = (unchecked.number, unchecked.report.clone());
        self.replacing(|state| {
            if number < state.reported {
                return;
            }
            (state.reported, state.judged) = (number, false);
            let is_promising = report.faulty == Faulty::default();
            state.report = report;
            if let Some(generation) = &unchecked.generation {
                if is_promising {
                    state.promising.insert(number, Arc::clone(generation));
                }
                state.newest = Some(Arc::clone(generation));
            }
            self.tell(state);
        });
    }

    /// Whether the result of the checks is no longer needed.
    fn is_outdated(&self, number: u64) -> bool {
        self.replacing(|state| {
            let good = state.good.values().map(|g| g.number).min();
            let outdated = number < state.reported
                && (!state.promising.contains_key(&number)
                    || good.is_some_and(|good| good > number));
            if outdated {
                state.promising.remove(&number);
            }
            outdated
        })
    }

    /// Called when the checks of a generation have run.
    fn checked(&self, number: u64, generation: Option<Arc<Generation>>, report: Report) {
        self.replacing(|state| {
            state.promising.remove(&number);
            // A newer one may have been started meanwhile; a generation without errors
            // remains usable.
            if let Some(generation) = &generation {
                let tags = generation.locales();
                for tag in tags.filter(|tag| !report.faulty.has(tag)) {
                    if state.good.get(tag).is_none_or(|g| g.number < number) {
                        state.good.insert(tag.clone(), Arc::clone(generation));
                    }
                }
                if report.faulty == Faulty::default() {
                    state
                        .good
                        .retain(|tag, _| generation.locales().any(|known| known == tag));
                }
            }
            if number == state.reported {
                state.judged = true;
                state.last_judged = (number, report.faulty.clone());
                state.report = report;
            }
            // A page may have changed, even if the report has not.
            self.tell(state);
        });
    }

    /// Called when a generation could not be loaded.
    fn failed(&self, number: u64, reason: &str) {
        let mut state = self.state();
        if number < state.reported {
            return;
        }
        let mut report = Report::failure(reason, &state.report);
        if !state.judged {
            let Faulty {
                locales,
                everywhere,
            } = &state.last_judged.1;
            report.faulty.locales.extend(locales.iter().cloned());
            report.faulty.everywhere |= everywhere;
        }
        // Reading is retried repeatedly: an error that has been reported is not reported
        // again.
        let known = state.judged && state.report.text == report.text;
        (state.reported, state.judged) = (number, true);
        state.report = report;
        if !known {
            self.tell(&mut state);
        }
    }
}
