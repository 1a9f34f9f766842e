//! Writes `sitemap.xml`, its parts, and `robots.txt`.

use crate::markdown::escape;
use crate::model::{CodeId, Page};
use crate::plan::Plan;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// Appends the sitemap, or the index of its parts if one file cannot hold it.
pub fn write(plan: &Plan, out: &mut Vec<u8>) {
    let parts = plan.sitemap_parts();
    if parts == 0 {
        return write_part(plan, 0, out);
    }
    let base = &plan.project().config.base_url;
    out.extend(HEAD.bytes());
    out.extend(format!("<sitemapindex xmlns=\"{NAMESPACE}\">\n").bytes());
    for part in 1..=parts {
        let url = escape(&format!("{}{}/sitemap-{part}.xml", base.origin, base.path));
        out.extend(format!("<sitemap><loc>{url}</loc></sitemap>\n").bytes());
    }
    out.extend(b"</sitemapindex>\n");
}

/// Appends one part of the sitemap, counted from 0.
pub fn write_part(plan: &Plan, part: usize, out: &mut Vec<u8>) {
    out.extend(HEAD.bytes());
    out.extend(format!("<urlset xmlns=\"{NAMESPACE}\">\n").bytes());
    for (locale, page) in plan.sitemap(part) {
        out.extend(b"<url><loc>");
        out.extend(escape(&plan.url(locale, page)).bytes());
        out.extend(b"</loc>");
        if let Some(day) = updated(plan, page) {
            out.extend(format!("<lastmod>{day}</lastmod>").bytes());
        }
        out.extend(b"</url>\n");
    }
    out.extend(b"</urlset>\n");
}

/// The day of the last change to what a page shows, as far as the records state it: the
/// latest one of theirs.
fn updated(plan: &Plan, page: Page) -> Option<&str> {
    let catalog = &plan.project().catalog;
    let of = |id: CodeId| catalog.code(id).updated.as_deref();
    match page {
        Page::Code(id) => of(id),
        Page::Comparison(pair) => of(pair.a()).max(of(pair.b())),
        Page::Protocol(p) => catalog.codes(p).filter_map(of).max(),
        Page::Home | Page::Number(_) | Page::Entry(_) | Page::Search | Page::NotFound => None,
    }
}

/// Appends `robots.txt`, which allows everything and says where the sitemap is.
pub fn write_robots(plan: &Plan, out: &mut Vec<u8>) {
    let base = &plan.project().config.base_url;
    let sitemap = format!("{}{}/sitemap.xml", base.origin, base.path);
    out.extend(format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{SourceTree, load};
    use crate::plan::plan;
    use std::collections::HashSet;

    /// The addresses in a sitemap.
    fn addresses(xml: &[u8]) -> Vec<String> {
        let text = String::from_utf8(xml.to_vec()).unwrap();
        let address = |part: &str| part.split('<').next().unwrap().to_owned();
        text.split("<loc>").skip(1).map(address).collect()
    }

    #[test]
    fn fifty_thousand_addresses_to_a_file_and_an_index_over_them() {
        let mut tree = SourceTree::built_in();
        tree.add("content/site.yaml", "base_url: https://a.example/docs\n");
        tree.add("content/x/protocol.yaml", "name: X\nclasses: [a]\n");
        tree.add("locales/en/locale.ftl", "locale-name = English\n");
        for code in 1000..1320 {
            let record = format!("code: {code}\nname: N\nclass: a\n");
            tree.add(&format!("content/x/codes/{code}-n.yaml"), &record);
        }
        let loaded = load(tree, None);
        let (plan, _) = plan(&loaded.project);
        assert_eq!(plan.sitemap_parts(), 2);
        let mut index = Vec::new();
        write(&plan, &mut index);
        let base = "https://a.example/docs";
        let parts = [
            format!("{base}/sitemap-1.xml"),
            format!("{base}/sitemap-2.xml"),
        ];
        assert_eq!(addresses(&index), parts);
        let mut all = HashSet::new();
        for (part, count) in [(0, 50_000), (1, 320 * 319 / 2 + 320 + 2 - 50_000)] {
            let mut xml = Vec::new();
            write_part(&plan, part, &mut xml);
            let found = addresses(&xml);
            assert_eq!(found.len(), count);
            all.extend(found);
        }
        assert_eq!(all.len(), 320 * 319 / 2 + 320 + 2, "none twice");
        assert!(all.contains(&format!("{base}/compare/x/1318-n-vs-1319-n")));
    }
}
