//! Which generation answers, and what is said against the newest one.

use super::generation::{Generation, Report, begin};
use crate::commands::{on_terminal, print};
use crate::load::SourceTree;
use serde_json::json;
use std::collections::HashMap;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, mpsc};
use tokio::sync::watch;

/// The site as it is being written.
pub struct Site {
    /// The site root, canonical.
    pub root: PathBuf,
    state: Mutex<State>,
    /// What browsers are told: JSON.
    news: watch::Sender<String>,
}

#[derive(Default)]
struct State {
    /// How many have been begun.
    begun: u64,
    newest: Option<Arc<Generation>>,
    /// What is said against the newest that was read, even if it cannot answer.
    report: Report,
    /// Of what number `report` is.
    reported: u64,
    /// Whether the checks have run on it.
    judged: bool,
    /// By locale, the last generation in which it had no errors, and its number.
    good: HashMap<String, (u64, Arc<Generation>)>,
    /// What was printed last, so that nothing is said twice.
    said: String,
}

impl Site {
    /// A site of which nothing has been read yet.
    pub fn new(root: PathBuf) -> Self {
        Self {
            root,
            state: Mutex::default(),
            news: watch::Sender::new("{}".to_owned()),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no panic while it is held")
    }

    /// Takes up what has been read. Returns when it can be asked for, or was refused.
    pub fn read(self: &Arc<Self>, tree: SourceTree) {
        let number = {
            let mut state = self.state();
            state.begun += 1;
            state.begun
        };
        let (ready, judged) = (Arc::clone(self), Arc::clone(self));
        let (done, wait) = mpsc::channel();
        begin(
            number,
            tree,
            move |generation, report| {
                ready.ready(number, generation, report);
                let _ = done.send(());
            },
            move |generation, report| judged.judged(number, &generation, report),
        );
        // Should the thread fail, there is nothing to wait for any more.
        let _ = wait.recv();
    }

    /// The site root cannot be read at all: what was there stays.
    pub fn unreadable(&self, reason: &str) {
        let _ = print(io::stderr(), format!("{reason}\n").as_bytes());
    }

    fn ready(&self, number: u64, generation: Option<Arc<Generation>>, report: Report) {
        let mut state = self.state();
        if number < state.reported {
            return;
        }
        (state.reported, state.judged) = (number, generation.is_none());
        state.report = report;
        if let Some(generation) = generation {
            state.newest = Some(generation);
        }
        self.tell(&mut state);
    }

    fn judged(&self, number: u64, generation: &Arc<Generation>, report: Report) {
        let mut state = self.state();
        // Another may have been begun meanwhile; what was good is good all the same.
        for tag in generation
            .locales
            .iter()
            .filter(|tag| !is_faulty(&report, tag))
        {
            let known = state.good.get(tag).map_or(0, |(number, _)| *number);
            if known < number {
                let good = (number, Arc::clone(generation));
                state.good.insert(tag.clone(), good);
            }
        }
        if number == state.reported {
            state.judged = true;
            state.report = report;
        }
        // A page may be another one now, even if nothing else is said.
        self.tell(&mut state);
    }

    /// Tells browsers and the terminal what is the case.
    fn tell(&self, state: &mut State) {
        let report = &state.report;
        let news = json!({
            "generation": state.reported,
            "checked": state.judged,
            "errors": report.counts[0],
            "warnings": report.counts[1],
            "diagnostics": report.errors,
        });
        self.news.send_replace(news.to_string());
        if !state.judged || state.said == report.text[1] {
            return;
        }
        let color = on_terminal();
        let text = match (&report.text[usize::from(!color)], state.said.is_empty()) {
            (text, true) if text.is_empty() => String::new(),
            (text, false) if text.is_empty() => "No mistakes any more.\n".to_owned(),
            (text, _) => text.clone(),
        };
        state.said.clone_from(&report.text[1]);
        let _ = print(io::stderr(), text.as_bytes());
    }

    /// What changes, as JSON, from now on.
    pub fn news(&self) -> watch::Receiver<String> {
        self.news.subscribe()
    }

    /// The path of the base URL: empty, or `/docs`.
    pub fn base_path(&self) -> String {
        let state = self.state();
        let newest = state.newest.as_ref();
        newest.map_or_else(String::new, |g| g.base_path.clone())
    }

    /// The newest generation, if any can be asked.
    pub fn newest(&self) -> Option<Arc<Generation>> {
        self.state().newest.clone()
    }

    /// What is said against it, as on a terminal.
    pub fn faults(&self) -> String {
        self.state().report.text[1].clone()
    }

    /// The generation that answers for a path: the newest, or if the locale of the path
    /// has errors in it the last in which it had none. And that, if there is one, to be
    /// asked if the newest cannot make the page.
    pub fn answering(&self, path: &str) -> Option<(Arc<Generation>, Option<Arc<Generation>>)> {
        let state = self.state();
        let newest = state.newest.clone()?;
        let first = path.trim_start_matches('/').split('/').next();
        let others = newest.locales.iter().skip(1);
        let tag = others.clone().find(|tag| Some(tag.as_str()) == first);
        let tag = tag.or(newest.locales.first())?;
        let good = state.good.get(tag).map(|(_, good)| Arc::clone(good));
        match good {
            Some(good) if is_faulty(&state.report, tag) => Some((Arc::clone(&good), Some(good))),
            good => Some((newest, good)),
        }
    }
}

fn is_faulty(report: &Report, tag: &str) -> bool {
    report.everywhere || report.locales.contains(tag)
}
