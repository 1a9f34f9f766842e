//! What comes with the program, so that a site root needs nothing but records and
//! prose: templates, static files, the vocabulary of facts, and the interface in
//! the languages that it is shipped in. A file of the same path in the site root
//! takes its place; a message of the same id takes the place of the message.

// `FILES`: path in a site root, and bytes. Made by `build.rs`.
include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// The folder of files that are served as they are.
const STATIC: &str = "static/";

/// Path in a site root, and text.
pub fn texts() -> Vec<(String, String)> {
    let texts = FILES.iter().filter(|(path, _)| !path.starts_with(STATIC));
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec());
    texts
        .map(|(path, bytes)| {
            let text = text(bytes).expect("the program's own texts are UTF-8");
            ((*path).to_owned(), text)
        })
        .collect()
}

/// Path in the output, and contents.
pub fn assets() -> Vec<(String, &'static [u8])> {
    let asset = |(path, bytes): &(&str, &'static [u8])| {
        let inside = path.strip_prefix(STATIC)?;
        Some((inside.to_owned(), *bytes))
    };
    FILES.iter().filter_map(asset).collect()
}
