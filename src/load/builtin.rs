//! What comes with the program, so that a site root needs nothing but records and
//! prose: templates, static files, the vocabulary of facts, and the interface in
//! the languages that it is shipped in. A file of the same path in the site root
//! takes its place; a message of the same id takes the place of the message.

use rust_embed::{Embed, EmbeddedFile};
use std::borrow::Cow;

#[derive(Embed)]
#[folder = "templates/"]
struct Templates;

#[derive(Embed)]
#[folder = "static/"]
struct Static;

#[derive(Embed)]
#[folder = "locales/"]
#[include = "*/site.ftl"]
#[include = "*/compare.ftl"]
#[include = "*/facts.ftl"]
struct Locales;

#[derive(Embed)]
#[folder = "content/"]
#[include = "vocabulary.yaml"]
struct Content;

/// Path in a site root, and text.
pub fn texts() -> Vec<(String, String)> {
    let mut texts = all::<Templates>("templates/");
    texts.extend(all::<Locales>("locales/"));
    texts.extend(all::<Content>("content/"));
    texts
        .into_iter()
        .map(|(path, bytes)| {
            let text = String::from_utf8(bytes.to_vec());
            (path, text.expect("the program's own texts are UTF-8"))
        })
        .collect()
}

/// Path in the output, and contents.
pub fn assets() -> Vec<(String, &'static [u8])> {
    all::<Static>("")
}

fn all<E: Embed>(prefix: &str) -> Vec<(String, &'static [u8])> {
    let contents = |file: EmbeddedFile| match file.data {
        Cow::Borrowed(bytes) => bytes,
        Cow::Owned(_) => unreachable!("the feature debug-embed embeds in every profile"),
    };
    E::iter()
        .filter_map(|path| Some((format!("{prefix}{path}"), contents(E::get(&path)?))))
        .collect()
}
