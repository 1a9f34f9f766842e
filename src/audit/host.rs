//! Checks the number and size of a site's files against the limits of a host.

use crate::diagnostic::counted;
use std::collections::HashMap;
use std::fmt::Write as _;

/// A host of static sites and its limits.
#[derive(Clone, Copy, Debug)]
pub struct Host {
    /// Its name on the command line.
    pub name: &'static str,
    /// Where it documents its limits.
    pub source: &'static str,
    limits: &'static [Limit],
}

#[derive(Clone, Copy, Debug)]
struct Limit {
    kind: Quantity,
    most: u64,
    /// The host's plan that the limit applies to, if there are several. A site over the
    /// limit still fits if a later entry has a limit of the same kind.
    plan: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quantity {
    Files,
    /// Files and folders.
    Entries,
    /// Files in one folder.
    InFolder,
    /// Bytes in one file.
    FileSize,
    /// Bytes in all files.
    Size,
    /// Lines of `_redirects`.
    Redirects,
}

const fn limit(kind: Quantity, most: u64, plan: &'static str) -> Limit {
    Limit { kind, most, plan }
}

/// Decimal: the smaller interpretation of the "1 GB" that hosts document.
const GB: u64 = 1_000_000_000;
const MIB: u64 = 1 << 20;

/// The known hosts.
pub const HOSTS: [Host; 4] = [
    Host {
        name: "cloudflare-pages",
        source: "https://developers.cloudflare.com/pages/platform/limits/",
        limits: &[
            limit(Quantity::Files, 20_000, "free plan"),
            limit(
                Quantity::Files,
                100_000,
                "paid plans, with PAGES_WRANGLER_MAJOR_VERSION=4",
            ),
            limit(Quantity::FileSize, 25 * MIB, ""),
            limit(Quantity::Redirects, 2_000, ""),
        ],
    },
    Host {
        name: "github-pages",
        source: "https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits",
        limits: &[limit(Quantity::Size, GB, "")],
    },
    Host {
        name: "gitlab-pages",
        source: "https://docs.gitlab.com/user/gitlab_com/#gitlab-pages",
        limits: &[
            limit(Quantity::Entries, 200_000, ""),
            limit(Quantity::Size, GB, ""),
            limit(Quantity::Redirects, 1_000, ""),
        ],
    },
    Host {
        name: "netlify",
        source: "https://docs.netlify.com/site-deploys/overview/",
        limits: &[limit(Quantity::InFolder, 54_000, "")],
    },
];

/// The totals of a site that limits apply to.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    files: u64,
    size: u64,
    largest: (u64, String),
    /// Number of files by folder.
    folders: HashMap<String, u64>,
    /// Lines of `_redirects`.
    pub redirects: u64,
}

impl Tally {
    /// Counts one more file.
    pub fn add(&mut self, path: &str, size: u64) {
        self.files += 1;
        self.size += size;
        if size > self.largest.0 {
            self.largest = (size, path.to_owned());
        }
        let mut folder = path;
        let own = folder.rsplit_once('/').map_or("", |(f, _)| f);
        *self.folders.entry(own.to_owned()).or_default() += 1;
        // A folder that contains only folders is an entry, too.
        while let Some((above, _)) = folder.rsplit_once('/') {
            folder = above;
            self.folders.entry(folder.to_owned()).or_default();
        }
    }

    /// The sum of both.
    #[must_use]
    pub fn plus(mut self, other: Self) -> Self {
        self.files += other.files;
        self.size += other.size;
        self.redirects += other.redirects;
        if (other.largest.0, &self.largest.1) > (self.largest.0, &other.largest.1) {
            self.largest = other.largest;
        }
        for (folder, files) in other.folders {
            *self.folders.entry(folder).or_default() += files;
        }
        self
    }

    fn amount(&self, kind: Quantity) -> (u64, String) {
        let folders = self.folders.keys().filter(|f| !f.is_empty()).count() as u64;
        match kind {
            Quantity::Files => (self.files, String::new()),
            Quantity::Entries => {
                let sum = [(self.files, "file"), (folders, "folder")]
                    .map(in_number)
                    .join(" + ");
                (self.files + folders, sum)
            }
            Quantity::InFolder => {
                let most = self.folders.iter().max_by_key(|(name, n)| (**n, *name));
                most.map_or((0, String::new()), |(name, n)| (*n, format!("{name}/")))
            }
            Quantity::FileSize => self.largest.clone(),
            Quantity::Size => (self.size, in_number((self.files, "file"))),
            Quantity::Redirects => (self.redirects, String::new()),
        }
    }
}

fn in_number((n, thing): (u64, &str)) -> String {
    counted(usize::try_from(n).unwrap_or(usize::MAX), thing)
}

/// Whether a site is within the limits of a host.
#[derive(Clone, Debug)]
pub struct Fit {
    /// One line per limit, for people.
    pub table: String,
    /// The limits that are exceeded, as messages.
    pub passed: Vec<String>,
}

impl Host {
    /// Compares a site's totals with the host's limits.
    pub fn fit(&self, tally: &Tally) -> Fit {
        let mut fit = Fit {
            table: format!("{} ({})\n", self.name, self.source),
            passed: Vec::new(),
        };
        for (i, limit) in self.limits.iter().enumerate() {
            let (amount, of) = tally.amount(limit.kind);
            let what = match limit.kind {
                Quantity::Files => "files",
                Quantity::Entries => "entries",
                Quantity::InFolder => "files in a folder",
                Quantity::FileSize => "largest file",
                Quantity::Size => "size",
                Quantity::Redirects => "redirects",
            };
            let show = |n: u64| match limit.kind {
                Quantity::FileSize => format!("{:.2} MiB", n as f64 / MIB as f64),
                Quantity::Size => format!("{:.1} MB", n as f64 / 1e6),
                _ => n.to_string(),
            };
            let beyond = amount > limit.most;
            let share = amount as f64 * 100.0 / limit.most as f64;
            let notes: Vec<_> = [&*of, limit.plan]
                .into_iter()
                .filter(|n| !n.is_empty())
                .collect();
            let notes = match notes.is_empty() {
                true => String::new(),
                false => format!("  ({})", notes.join("; ")),
            };
            let _ = writeln!(
                fit.table,
                "  {}  {what:<17} {:>12} of {:>12} {share:>6.1} %{notes}",
                if beyond { "no" } else { "ok" },
                show(amount),
                show(limit.most),
            );
            let larger = self.limits[i + 1..].iter().any(|l| l.kind == limit.kind);
            if beyond && !larger {
                let (amount, most) = (show(amount), show(limit.most));
                fit.passed.push(format!(
                    "{what}: {amount}; the limit of {} is {most}",
                    self.name
                ));
            }
        }
        fit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(name: &str) -> &'static Host {
        HOSTS.iter().find(|h| h.name == name).unwrap()
    }

    fn tally(files: u64, size: u64) -> Tally {
        let mut tally = Tally::default();
        for i in 0..files {
            tally.add(&format!("a/b/{i}.html"), size);
        }
        tally
    }

    #[test]
    fn what_fits_and_what_does_not() {
        for (name, files, size, passed) in [
            ("cloudflare-pages", 20_001, 1, ""),
            ("cloudflare-pages", 100_000, 1, ""),
            (
                "cloudflare-pages",
                100_001,
                1,
                "files: 100001; the limit of cloudflare-pages is 100000",
            ),
            (
                "cloudflare-pages",
                1,
                26 * MIB,
                "largest file: 26.00 MiB; the limit of cloudflare-pages is 25.00 MiB",
            ),
            ("github-pages", 1000, 1_000_000, ""),
            (
                "github-pages",
                1001,
                1_000_000,
                "size: 1001.0 MB; the limit of github-pages is 1000.0 MB",
            ),
            ("gitlab-pages", 199_998, 1, ""),
            (
                "gitlab-pages",
                199_999,
                1,
                "entries: 200001; the limit of gitlab-pages is 200000",
            ),
            ("netlify", 54_000, 1, ""),
            (
                "netlify",
                54_001,
                1,
                "files in a folder: 54001; the limit of netlify is 54000",
            ),
        ] {
            let fit = host(name).fit(&tally(files, size));
            assert_eq!(fit.passed.join("; "), passed, "{name} {files} {size}");
        }
        let mut many = tally(1, 1);
        many.redirects = 1_001;
        assert_eq!(host("gitlab-pages").fit(&many).passed.len(), 1);
        let fit = host("cloudflare-pages").fit(&tally(20_001, 1));
        assert!(fit.table.contains("  no  files"), "{}", fit.table);
    }

    #[test]
    fn parts_add_up() {
        let both = tally(2, 5).plus(tally(3, 7));
        assert_eq!((both.files, both.size, both.largest.0), (5, 31, 7));
        assert_eq!(both.folders["a/b"], 5);
        assert_eq!(both.folders.len(), 2);
    }
}
