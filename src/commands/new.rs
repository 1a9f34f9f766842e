//! `versus new`: writes a synthetic site.

use super::{Outcome, print};
use crate::cli::NewSiteArgs;
use crate::diagnostic::counted;
use crate::synthetic::{Size, locales, site};
use anyhow::{Context, bail};
use std::fs;
use std::io;

/// Writes a synthetic site. Errors: the folder is not empty, or cannot be written.
pub fn run(args: &NewSiteArgs) -> anyhow::Result<Outcome> {
    let dir = &args.dir;
    let shown = dir.display();
    let empty = match fs::read_dir(dir) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => true,
        Err(error) => return Err(error).with_context(|| format!("cannot write into {shown}")),
    };
    if !empty {
        bail!("{shown} is not empty: nothing was written; name a folder that is new");
    }
    let files = site(args.synthetic, args.seed);
    for (path, text) in &files {
        let path = dir.join(path);
        let about = || format!("cannot write {}", path.display());
        fs::create_dir_all(path.parent().expect("within the folder")).with_context(about)?;
        fs::write(&path, text).with_context(about)?;
    }
    let Size { protocols, codes } = args.synthetic;
    let languages: Vec<_> = locales().collect();
    let text = format!(
        "{shown} has {} now: {} of {}, in {} languages ({}), from the seed {}.\n\n\
         What to do next:\n  \
         versus build --root {shown}    write its {} into public/\n  \
         versus check --root {shown}    find mistakes: there are none\n  \
         versus serve --root {shown}    see it\n",
        counted(files.len(), "file"),
        counted(protocols, "protocol"),
        counted(codes, "code") + if protocols > 1 { " each" } else { "" },
        languages.len(),
        languages.join(", "),
        args.seed,
        counted(pages(args.synthetic) * languages.len(), "page"),
    );
    print(anstream::stdout(), text.as_bytes())?;
    Ok(Outcome::Done)
}

/// Number of pages in one language: home, and not found; of each protocol its index, its
/// codes, and every pair of them.
fn pages(size: Size) -> usize {
    let of_protocol = 1 + size.codes + size.codes * (size.codes - 1) / 2;
    2 + size.protocols * of_protocol
}
