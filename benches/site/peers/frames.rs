//! Exports words of the interface and frames of sentences in the form that other generators
//! read.

use anyhow::{Context, Result, bail};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};
use serde_json::{Value, json};
use std::fmt::Write as _;
use versus::markdown::escape;
use versus::model::LocaleId;
use versus::project::Project;

/// Sentences about one code, by their names in `compare.ftl`, each with the part of its
/// prose that it contains.
pub const FRAMES: [(&str, &str); 6] = [
    ("summary-indicates", "means"),
    ("summary-contrast", "means"),
    ("summary-meanwhile", "means"),
    ("difference-description", "description"),
    ("difference-when", "when"),
    ("advice-code", "fix"),
];

/// Sentences about two codes, and words, that comparisons show.
const SHOWN: [&str; 21] = [
    "compare-description",
    "compare-verdict",
    "compare-verdict-same",
    "compare-verdict-alike",
    "compare-summary-different",
    "compare-summary-same",
    "compare-difference-classes",
    "compare-contrast",
    "compare-contrast-none",
    "compare-where-both",
    "compare-fact",
    "compare-class",
    "compare-differ",
    "compare-agree",
    "compare-differences",
    "compare-advice",
    "compare-more",
    "compare-more-closest",
    "code-facts",
    "code-exchange",
    "code-where",
];

/// The messages that comparisons show, by id. Errors: one is missing, or contains more than
/// variables and Korean particles.
pub fn words(project: &Project, locale: LocaleId) -> Result<Value> {
    let mut words = json!({});
    let files = project.messages.iter().filter(|f| f.locale == locale);
    for file in files {
        let text = &project.sources.at(file.source).text;
        let Ok(resource) = fluent_syntax::parser::parse(text.as_str()) else {
            bail!("{} has syntax errors", project.locales[locale].tag);
        };
        for entry in resource.body {
            if let Entry::Message(message) = entry
                && SHOWN.contains(&message.id.name)
            {
                let id = message.id.name;
                let pattern = message.value.context(id.to_owned())?;
                words[id] = json!(frame(&pattern.elements).context(id.to_owned())?);
            }
        }
    }
    for id in SHOWN {
        words.get(id).with_context(|| format!("{id} is missing"))?;
    }
    Ok(words)
}

fn frame(elements: &[PatternElement<&str>]) -> Result<String> {
    let mut out = String::new();
    for element in elements {
        match element {
            PatternElement::TextElement { value } => out.push_str(&escape(value)),
            PatternElement::Placeable {
                expression: Expression::Inline(expression),
            } => write!(out, "{{{{ {} }}}}", variable(expression)?)?,
            PatternElement::Placeable { .. } => bail!("a frame cannot have variants"),
        }
    }
    Ok(out)
}

/// `$a_name` as `.a.name`; `JOSA($a, particle: "은/는")` as `.a.은는`.
fn variable(expression: &InlineExpression<&str>) -> Result<String> {
    match expression {
        InlineExpression::VariableReference { id } => Ok(match id.name {
            "a" | "b" => format!(".{}.code", id.name),
            "class" => ".a.class_title".to_owned(),
            "a_class" | "b_class" => format!(".{}_title", id.name.replace('_', ".")),
            name => match name.split_once('_') {
                // A clause that depends on the fact.
                Some((_, "says")) | None => format!(".{name}"),
                Some((code, field)) => format!(".{code}.{field}"),
            },
        }),
        InlineExpression::FunctionReference { id, arguments } if id.name == "JOSA" => {
            let [InlineExpression::VariableReference { id }] = &arguments.positional[..] else {
                bail!("a particle without a variable");
            };
            let named = arguments.named.first().map(|named| &named.value);
            let Some(InlineExpression::StringLiteral { value }) = named else {
                bail!("a particle without its name");
            };
            Ok(format!(".{}.{}", id.name, value.replace('/', "")))
        }
        _ => bail!("a placeable that is neither a variable nor a particle"),
    }
}
