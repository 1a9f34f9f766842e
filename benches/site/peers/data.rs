//! Exports a synthetic site as data for other generators: finished HTML about one code or
//! one language, and frames for the sentences about two codes.
//!
//! `i18n/<tag>.json` contains frames and words by message, with variables as `{{ .a.code
//! }}`; `data/locales/<tag>.json` the parts that all pages of a language share;
//! `data/protocols/<tag>/<slug>.json` the codes of a protocol. HTML that is the same on
//! every page of a code is taken from the built pages; combining two codes is left to the
//! generator.

use super::built::{self, Pages};
use super::frames::{self, FRAMES};
use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;
use versus::l10n::{Args, PARTICLES, josa};
use versus::load::{load, read_tree};
use versus::markdown::inline;
use versus::model::{Code, CodeId, Locale, LocaleId, Pair, ProtocolId, Role};
use versus::plan::{Plan, plan};

/// Writes the data of the site at `root`, which is built at `site`, into a directory.
/// Errors: the site is not like those of `versus-synthetic`; files cannot be read or
/// written.
pub fn write(root: &Path, site: &Path, into: &Path) -> Result<()> {
    let project = load(read_tree(root)?, None).project;
    let (plan, _) = plan(&project);
    ensure!(
        plan.hand_written_pairs().is_empty(),
        "comparisons written by hand are not for other generators"
    );
    for (l, locale) in project.locales.iter_enumerated() {
        let words = frames::words(&project, l)?;
        put(&into.join(format!("i18n/{}.json", locale.tag)), &words)?;
        let pages = Pages { site, locale: l };
        let shared = Text {
            plan: &plan,
            l,
            words: words.to_string(),
        };
        let path = format!("data/locales/{}.json", locale.tag);
        put(&into.join(path), &shared.locale(&pages, locale)?)?;
        for (p, protocol) in project.catalog.protocols.iter_enumerated() {
            let path = format!("data/protocols/{}/{}.json", locale.tag, protocol.slug);
            put(&into.join(path), &shared.protocol(&pages, p)?)?;
        }
    }
    Ok(())
}

/// The comparison of the first two of some codes.
fn two(mut codes: impl Iterator<Item = CodeId>) -> Option<Pair> {
    Pair::new(codes.next()?, codes.next()?)
}

fn put(path: &Path, value: &Value) -> Result<()> {
    fs::create_dir_all(path.parent().expect("in a folder"))?;
    Ok(fs::write(path, value.to_string())?)
}

/// The texts of one language.
struct Text<'p> {
    plan: &'p Plan,
    l: LocaleId,
    /// All frames, as JSON.
    words: String,
}

impl Text<'_> {
    /// The parts that all pages of the language share.
    fn locale(&self, pages: &Pages, locale: &Locale) -> Result<Value> {
        let project = self.plan.project();
        let facts = project.catalog.vocabulary.facts.iter().map(|fact| {
            let (name, says) = (
                format!("fact-{}", fact.key),
                format!("contrast-{}", fact.key),
            );
            let texts = |id: &str| -> Result<Map<String, Value>> {
                let values = fact.values.iter();
                let text = |v: &String| Ok((v.clone(), self.message(id, Some(v), &[])?.into()));
                values.map(text).collect()
            };
            Ok(json!({
                "key": fact.key,
                "label": self.message(&name, None, &[])?,
                "values": texts(&name)?,
                "says": texts(&says)?,
            }))
        });
        let prefix = |l: LocaleId| match l {
            LocaleId::DEFAULT => String::new(),
            _ => format!("/{}", project.locales[l].tag),
        };
        let languages = project.locales.iter_enumerated().map(|(l, locale)| {
            json!({
                "tag": locale.tag,
                "name": locale.name,
                "dir": locale.direction.as_str(),
                "prefix": prefix(l),
            })
        });
        let mut all = project.catalog.protocols.keys();
        let pair = all.find_map(|p| two(project.catalog.codes(p)));
        let pair = pair.context("no protocol has two codes")?;
        let mut shared = built::frame(&pages.read(self.plan, pair)?)?;
        shared["tag"] = json!(locale.tag);
        shared["dir"] = json!(locale.direction.as_str());
        shared["origin"] = json!(project.config.base_url.origin);
        shared["prefix"] = json!(prefix(self.l));
        // Names of codes are in the default language.
        shared["names"] = match self.l {
            LocaleId::DEFAULT => json!(""),
            _ => json!(format!(
                " lang=\"{}\"",
                project.locales[LocaleId::DEFAULT].tag
            )),
        };
        // Separates two sentences.
        shared["gap"] = json!(if locale.tag == "ja" { "" } else { " " });
        let unstated = self.message("compare-unstated", None, &[])?;
        shared["unstated"] = json!(built::unstated(&unstated));
        shared["languages"] = languages.collect();
        let facts = facts.collect::<Result<Vec<_>>>()?;
        let phase = facts.iter().find(|fact| fact["key"] == "phase");
        shared["phases"] = phase.map_or(Value::Null, |phase| phase["values"].clone());
        shared["facts"] = json!(facts);
        Ok(shared)
    }

    /// A protocol with its codes.
    fn protocol(&self, pages: &Pages, p: ProtocolId) -> Result<Value> {
        let catalog = &self.plan.project().catalog;
        let protocol = &catalog.protocols[p];
        let placed = |id: &CodeId| self.phase(catalog.code(*id)).is_some();
        let mut codes = Vec::new();
        for id in catalog.codes(p) {
            let mut value = self.code(id)?;
            // One page on which the code comes first and one on which it comes second, with
            // a session picture if possible.
            let behind = || catalog.codes(p).filter(|other| *other > id);
            let behind = behind().find(placed).or_else(|| behind().next());
            let before = || catalog.codes(p).take_while(|other| *other < id);
            let before = before().find(placed).or_else(|| before().last());
            for (side, other) in [(1, before), (0, behind)] {
                let Some(pair) = other.and_then(|other| Pair::new(id, other)) else {
                    continue;
                };
                built::code(&pages.read(self.plan, pair)?, side, &mut value)?;
            }
            codes.push(value);
        }
        let pair = two(catalog.codes(p).filter(placed)).or_else(|| two(catalog.codes(p)));
        let html = pages.read(self.plan, pair.context("a protocol has one code")?)?;
        let mut value = built::protocol(&html)?;
        value["name"] = json!(protocol.name);
        value["slug"] = json!(protocol.slug);
        value["codes"] = json!(codes);
        Ok(value)
    }

    /// The data about a code from records and messages.
    fn code(&self, id: CodeId) -> Result<Value> {
        let project = self.plan.project();
        let (protocol, code) = (project.catalog.protocol(id), project.catalog.code(id));
        let class = protocol.class(code).context("the code has no class")?;
        let vocabulary = &protocol.vocabulary;
        let facts = code.facts.iter().filter_map(|(fact, values)| {
            let fact = &vocabulary.facts[*fact];
            Some((fact.key.clone(), json!(fact.values[values.single()?])))
        });
        let partners = self.plan.partners(id).iter();
        let partners = partners.map(|other| usize::from(other.code.code));
        let mut value = json!({
            "code": code.text,
            "name": code.name,
            "slug": code.slug,
            "class": class.key,
            "facts": facts.collect::<Map<_, _>>(),
            "updated": code.updated,
            "partners": partners.collect::<Vec<_>>(),
        });
        let mut said = json!({
            "code": code.text,
            "name": code.name,
            "class_title": self.message(&class.message, None, &[])?,
        });
        let verdict = vocabulary.verdict_attributes(code);
        let [tells, next] = verdict.context("every synthetic code has a verdict")?;
        for (name, attributes) in [("tells", tells), ("next", next)] {
            let mut attributes = attributes.iter().flatten();
            let id = format!("verdict-{name}");
            let text = attributes.find_map(|a| self.message(&id, Some(a), &[]).ok());
            said[name] = json!(text.with_context(|| format!("{} has no {id}", code.text))?);
        }
        for (frame, part) in FRAMES {
            let text = self.prose(&code.message, part)?;
            let args = [
                ("protocol", &*protocol.name),
                ("code", &code.text),
                ("name", &code.name),
                (part, &text),
            ];
            value[frame] = json!(self.message(&format!("compare-{frame}"), None, &args)?);
        }
        if let Some(phase) = self.phase(code) {
            let text = self.message("fact-phase", Some(phase), &[])?;
            let args = [("code", &*code.text), ("phase", &text)];
            value["where"] = json!(self.message("compare-where", None, &args)?);
        }
        // Named as in frames: `{{ .a.은는 }}`.
        for (one, other) in PARTICLES {
            let name = format!("{one}{other}");
            if self.words.contains(&format!(".{name} ")) {
                said[name] = json!(josa(&code.text, &format!("{one}/{other}")));
            }
        }
        // Only the values that frames may use: the time of Hugo's `T` grows with its
        // arguments.
        value["said"] = said;
        Ok(value)
    }

    fn phase<'c>(&'c self, code: &Code) -> Option<&'c str> {
        let vocabulary = &self.plan.project().catalog.vocabulary;
        vocabulary.value(code, Role::Timeline)
    }

    /// Prose as written, with its markup.
    fn prose(&self, id: &str, attribute: &str) -> Result<String> {
        let localizer = self.plan.project().localizers.at(self.l);
        let text = localizer.format(id, Some(attribute), &Args::new());
        let text = text.with_context(|| format!("{id}.{attribute} is missing"))?;
        text.map_err(anyhow::Error::msg)
    }

    /// A message as HTML.
    fn message(
        &self,
        id: &str,
        attribute: Option<&str>,
        values: &[(&'static str, &str)],
    ) -> Result<String> {
        let args = values.iter();
        let args = args.fold(Args::new(), |args, (name, value)| args.text(name, value));
        let localizer = self.plan.project().localizers.at(self.l);
        let text = localizer.format(id, attribute, &args);
        let text = text.with_context(|| format!("{id} is missing"))?;
        let text = text.map_err(anyhow::Error::msg)?;
        Ok(inline(&text, &|path| path.to_owned()))
    }
}
