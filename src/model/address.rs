//! Validates web addresses: where the site is published, and what records link to.
//!
//! Input: a string. Output: the address, or what is wrong with it and what to write
//! instead. Browsers repair many invalid addresses each time they meet them (URL Standard,
//! whatwg.org); published addresses must not need that.

use crate::text::{is_blank, named};
use std::fmt;
use std::str::FromStr;
use url::{Host, Url};

/// What is wrong with an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadAddress {
    /// The fault.
    pub what: String,
    /// What to write instead.
    pub cure: String,
}

impl fmt::Display for BadAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.what, self.cure)
    }
}

impl std::error::Error for BadAddress {}

fn bad<T>(what: String, cure: impl Into<String>) -> Result<T, BadAddress> {
    let cure = cure.into();
    Err(BadAddress { what, cure })
}

/// Parses a web address. Errors: it is not http or https, names no host, names a user, or
/// browsers would read it differently from how it is written.
pub fn web_address(text: &str) -> Result<Url, BadAddress> {
    let scheme = text.split("://").next().unwrap_or_default();
    let known = ["https", "http"].contains(&&*scheme.to_ascii_lowercase());
    let Some(rest) = text.get(scheme.len() + 3..).filter(|_| known) else {
        let what = format!("`{text}` is not a web address");
        return bad(what, "begin the address with https:// or http://");
    };
    let strange = |c: &char| is_blank(c.encode_utf8(&mut [0; 4])) || c.is_control() || *c == '\\';
    if let Some(c) = text.chars().find(strange) {
        let what = format!("{} is not allowed in an address", named(c));
        return bad(what, "remove it, or percent-encode it (a space is %20)");
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (user, server) = authority.rsplit_once('@').unwrap_or(("", authority));
    if server.len() < authority.len() {
        let what = format!("`{text}` contains a user name, `{user}`");
        return bad(what, format!("remove `{user}@`"));
    }
    // The end of the brackets of an IPv6 address; the port follows the first colon after
    // it.
    let end = match server.find(']') {
        Some(i) => i + 1,
        None if server.starts_with('[') => server.len(),
        None => 0,
    };
    let colon = server[end..].find(':').map(|i| end + i);
    let (host, port) = server.split_at(colon.unwrap_or(server.len()));
    if host.is_empty() {
        let what = format!("`{text}` has no host");
        return bad(what, "add the host after `://`: `https://example.org`");
    }
    let number = port.strip_prefix(':').map(|p| (p, p.parse::<u16>()));
    if let Some((written, number)) = number
        && !number.is_ok_and(|n| n > 0 && n.to_string() == written)
    {
        let what = format!("`{written}` is not a valid port");
        return bad(
            what,
            "write a number from 1 to 65535 after the colon, or remove the colon",
        );
    }
    let refused = |why: &str| {
        let what = format!("`{host}` is not a valid host name{why}");
        bad(
            what,
            "use letters, digits, dashes and dots, as in `example.org`",
        )
    };
    let url = match Url::parse(text) {
        Ok(url) => url,
        Err(error) => return refused(&format!(": {error}")),
    };
    let read = url.host_str().unwrap_or_default();
    if host.contains('%') || read.split('.').any(str::is_empty) {
        return refused("");
    }
    let same = host.eq_ignore_ascii_case(read) || !host.is_ascii();
    if !same || matches!(url.host(), Some(Host::Ipv4(_))) && !host.is_ascii() {
        let what = format!("browsers parse the host `{host}` as `{read}`");
        return bad(what, format!("write `{read}`"));
    }
    Ok(url)
}

/// Where the site is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    /// Scheme and host (and port), without a trailing slash: `https://example.org`. In
    /// lower case, and a name that is not ASCII as in DNS: `xn--…`.
    pub origin: String,
    /// The path under which the site is published: empty, or `/docs`, without a trailing
    /// slash.
    pub path: String,
}

impl FromStr for BaseUrl {
    type Err = BadAddress;

    /// Parses `http(s)://host[:port][/path]`, with or without a trailing slash.
    fn from_str(text: &str) -> Result<Self, BadAddress> {
        let url = web_address(text)?;
        for (mark, part) in [('?', "query"), ('#', "fragment")] {
            if let Some(at) = text.find(mark) {
                let what = format!("`{text}` has a {part}, `{}`", &text[at..]);
                return bad(
                    what,
                    "remove it: the paths of pages are appended to this address",
                );
            }
        }
        let path = text.splitn(4, '/').nth(3).unwrap_or_default();
        let parts = path.strip_suffix('/').unwrap_or(path).split('/');
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
        for part in parts.filter(|_| !path.is_empty()) {
            let what = match part {
                "" => format!("`{text}` has two consecutive slashes in its path"),
                "." | ".." => format!("`{text}` has the segment `{part}`, which browsers resolve"),
                part => match part.chars().find(|c| !plain(*c)) {
                    Some('%') => format!("`{text}` has an encoded character in its path"),
                    Some(c) => format!("`{text}` has {} in its path", named(c)),
                    None => continue,
                },
            };
            return bad(
                what,
                "use only letters, digits and `-._~` in the path: `https://example.org/docs`",
            );
        }
        let path = match path.trim_end_matches('/') {
            "" => String::new(),
            path => format!("/{path}"),
        };
        let origin = url.origin().ascii_serialization();
        Ok(Self { origin, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_urls() {
        for (url, origin, path) in [
            ("https://example.org", "https://example.org", ""),
            ("https://example.org/", "https://example.org", ""),
            ("HTTPS://Example.ORG/Docs", "https://example.org", "/Docs"),
            ("https://example.org:443/", "https://example.org", ""),
            ("http://[::1]:8000", "http://[::1]:8000", ""),
            ("http://127.0.0.1/~me", "http://127.0.0.1", "/~me"),
            (
                "https://bücher.example/a",
                "https://xn--bcher-kva.example",
                "/a",
            ),
            ("https://例え.jp", "https://xn--r8jz45g.jp", ""),
            (
                "http://localhost:8000/docs/v1/",
                "http://localhost:8000",
                "/docs/v1",
            ),
        ] {
            let parsed: BaseUrl = url.parse().unwrap_or_else(|e| panic!("{url}: {e}"));
            assert_eq!((&*parsed.origin, &*parsed.path), (origin, path), "{url}");
        }
        for (url, what) in [
            ("example.org", "is not a web address"),
            ("ftp://a", "is not a web address"),
            ("//evil.example", "is not a web address"),
            ("https:/a", "is not a web address"),
            ("javascript://a/%0aalert", "is not a web address"),
            ("https://", "has no host"),
            ("https:///a", "has no host"),
            ("https://:80", "has no host"),
            ("https://?q", "has no host"),
            ("https://user@a.example", "user name, `user`"),
            ("https://u:p@a.example", "user name, `u:p`"),
            ("https://@a.example", "user name"),
            ("https://a:b:c", "`b:c` is not a valid port"),
            ("https://a.example:", "`` is not a valid port"),
            ("https://a.example:0", "`0` is not a valid port"),
            ("https://a.example:080", "`080` is not a valid port"),
            ("https://a.example:65536", "`65536` is not a valid port"),
            ("https://[", "is not a valid host name"),
            ("https://[::1", "is not a valid host name"),
            ("https://a]", "is not a valid host name"),
            ("https://exa%mple.org", "is not a valid host name"),
            ("https://ex%61mple.org", "is not a valid host name"),
            ("https://a..example", "is not a valid host name"),
            ("https://.example", "is not a valid host name"),
            ("https://a<b", "is not a valid host name"),
            ("https://0x7f.1", "as `127.0.0.1`"),
            ("https://1", "as `0.0.0.1`"),
            ("https://[0:0::1]", "as `[::1]`"),
            ("https://a.example\\b", "U+005C"),
            ("https://a.example/b c", "U+0020"),
            ("https://a.exa\tmple", "U+0009"),
            ("https://a/?q", "a query, `?q`"),
            ("https://a?", "a query"),
            ("https://a/b#c", "a fragment, `#c`"),
            ("https://a//", "two consecutive slashes"),
            ("https://a//evil", "two consecutive slashes"),
            ("https://a/b//c", "two consecutive slashes"),
            ("https://a/b/../c", "the segment `..`"),
            ("https://a/./", "the segment `.`"),
            ("https://a/%2e%2e/b", "encoded"),
            ("https://a/%2Fb", "encoded"),
            ("https://a/\"x", "U+0022"),
            ("https://a/[x]", "U+005B"),
            ("https://a/é", "U+00E9"),
        ] {
            let error = url.parse::<BaseUrl>().expect_err(url);
            assert!(error.what.contains(what), "{url}: {error}");
            assert!(!error.cure.is_empty());
        }
    }

    #[test]
    fn addresses_of_other_sites() {
        for url in [
            "https://example.org/a b?q=%20#f".replace(' ', "%20"),
            "http://example.org/%E2%9C%93?a=b&c=[d]#é".into(),
            "https://bücher.example/ü".into(),
        ] {
            web_address(&url).unwrap_or_else(|e| panic!("{url}: {e}"));
        }
        for url in ["mailto:a@b", "https://a@b.example/", "https://a:99999/"] {
            assert!(web_address(url).is_err(), "{url}");
        }
    }
}
