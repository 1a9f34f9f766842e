//! `sitemap.xml`, its parts, and `robots.txt`.

use crate::markdown::escape;
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
        out.extend(b"</loc></url>\n");
    }
    out.extend(b"</urlset>\n");
}

/// Appends `robots.txt`: everything may be read, and where the sitemap is.
pub fn write_robots(plan: &Plan, out: &mut Vec<u8>) {
    let base = &plan.project().config.base_url;
    let sitemap = format!("{}{}/sitemap.xml", base.origin, base.path);
    out.extend(format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").bytes());
}
