//! Prints the state of translations as JSON.

use crate::check::{LocaleSurvey, State};
use crate::model::Locale;
use serde_json::{Map, Value, json};

/// `{"default_locale", "locales": [{"locale", "name", "messages", "translated", "stale",
/// "missing", "same", "percent", "files": [{"file", …, "stale_messages", …}]}]}`
pub fn print<'a>(
    default: &str,
    locales: impl Iterator<Item = (&'a Locale, &'a LocaleSurvey)>,
) -> String {
    let locales: Vec<Value> = locales
        .map(|(locale, survey)| one(locale, survey))
        .collect();
    let all = json!({"default_locale": default, "locales": locales});
    serde_json::to_string_pretty(&all).expect("plain data") + "\n"
}

fn one(locale: &Locale, survey: &LocaleSurvey) -> Value {
    let total = survey.total();
    let files: Vec<Value> = survey
        .files
        .iter()
        .map(|(path, file)| {
            let mut value = Map::new();
            value.insert("file".into(), path.as_str().into());
            value.insert("messages".into(), file.messages.len().into());
            for state in State::ALL {
                value.insert(state.name().into(), file.count(state).into());
            }
            for state in [State::Stale, State::Missing, State::Same] {
                let ids = file.messages.iter().filter(|(_, s)| *s == state);
                let ids: Vec<&str> = ids.map(|(id, _)| id.as_str()).collect();
                value.insert(format!("{}_messages", state.name()), ids.into());
            }
            Value::Object(value)
        })
        .collect();
    let translated = survey.count(State::Translated);
    let mut value = Map::new();
    value.insert("locale".into(), locale.tag.as_str().into());
    value.insert("name".into(), locale.name.as_str().into());
    value.insert("messages".into(), total.into());
    for state in State::ALL {
        value.insert(state.name().into(), survey.count(state).into());
    }
    let percent = (translated * 1000).checked_div(total).unwrap_or(1000) as f64 / 10.0;
    value.insert("percent".into(), percent.into());
    value.insert("files".into(), files.into());
    Value::Object(value)
}
