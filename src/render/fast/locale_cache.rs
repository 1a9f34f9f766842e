//! What the pages of a locale share: their header and alternates, and whole pages with
//! holes.

use super::mold::{Component, Mold};
use crate::diagnostic::Diagnostic;
use crate::model::LocaleId;
use crate::project::Project;
use crate::render::engine::Engine;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use tera::{Context, Value};

/// The template of the top of a page.
pub const HEADER: &str = "components/header.html";
/// The template of a page's links to its other languages, for search engines.
pub const ALTERNATES: &str = "components/alternates.html";

/// What is rendered once for all pages of a locale.
#[derive(Debug)]
pub struct LocaleCache {
    /// The header of a page that is translated into every locale, with a hole for its path.
    header: Component,
    /// Its links to other languages, with the same hole.
    alternates: Component,
    /// Whole pages with holes, by template and shape.
    molds: RwLock<HashMap<Vec<u8>, Arc<Mold>>>,
}

impl LocaleCache {
    /// Renders what all pages share. Errors: a template cannot be rendered.
    pub fn new(engine: &Engine, project: &Project) -> Result<Self, Diagnostic> {
        let all: Vec<_> = project.locales.keys().collect();
        let context = head_context(project, &all, &all);
        let part = |template| Component::new(engine, project, template, &["path"], context.clone());
        Ok(Self {
            header: part(HEADER)?,
            alternates: part(ALTERNATES)?,
            molds: RwLock::default(),
        })
    }

    /// The header of a page and its links to other languages, given the locales in which it
    /// `exists` and those in which it is `translated`.
    pub fn head(
        &self,
        engine: &Engine,
        project: &Project,
        path: &str,
        exists: &[LocaleId],
        translated: &[LocaleId],
    ) -> Result<(Value, Value), Diagnostic> {
        let count = project.locales.len();
        if exists.len() == count && translated.len() == count {
            let fill = |part: &Component| {
                let mut html = String::with_capacity(2048);
                part.fill(engine, project, &[path], &mut html)?;
                Ok(Value::safe_string(&html))
            };
            return Ok((fill(&self.header)?, fill(&self.alternates)?));
        }
        let mut context = head_context(project, exists, translated);
        context.insert("path", path);
        let part = |template| {
            Ok(Value::safe_string(
                &engine.component(project, template, &context)?,
            ))
        };
        Ok((part(HEADER)?, part(ALTERNATES)?))
    }

    /// The mold for a key, made by `make` the first time.
    pub fn mold(
        &self,
        key: Vec<u8>,
        make: impl FnOnce() -> Result<Mold, Diagnostic>,
    ) -> Result<Arc<Mold>, Diagnostic> {
        // A poisoned lock is harmless: no panic leaves the map half updated.
        let known = {
            let molds = self.molds.read().unwrap_or_else(PoisonError::into_inner);
            molds.get(&key).cloned()
        };
        if let Some(mold) = known {
            return Ok(mold);
        }
        let mold = Arc::new(make()?);
        let mut molds = self.molds.write().unwrap_or_else(PoisonError::into_inner);
        Ok(Arc::clone(molds.entry(key).or_insert(mold)))
    }
}

/// The variables of the header and the alternates, except the path.
fn head_context(project: &Project, exists: &[LocaleId], translated: &[LocaleId]) -> Context {
    let tags = |locales: &[LocaleId]| -> Vec<&str> {
        locales
            .iter()
            .map(|l| project.locales[*l].tag.as_str())
            .collect()
    };
    let mut context = Context::new();
    context.insert("language_tags", &tags(exists));
    context.insert("alternate_tags", &tags(translated));
    context
}
