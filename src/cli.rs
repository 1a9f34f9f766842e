//! The command line: commands, arguments, and their help.

use crate::audit::HOSTS;
use crate::model::BaseUrl;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Build side-by-side documentation of codes, in every language at once.
#[derive(Debug, Parser)]
#[command(name = "versus", version, propagate_version = true)]
#[command(max_term_width = 90)]
#[command(after_help = "Example:\n  versus build --root docs --out public\n\n\
    Exit status: 0 success; 1 mistakes in the site's files (or warnings, with --strict);\n\
    2 usage or I/O errors.")]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write the site into a folder.
    ///
    /// Checks records, messages and templates first, and writes nothing if there is an
    /// error. Then every link in prose and records is checked, and sample pages: one of each
    /// kind, protocol and locale if its template is the site's own, and otherwise only their
    /// titles. What `versus check` would report there as an error is a warning here; only
    /// `versus check` checks every page. Files that have not changed are not written again,
    /// and files of an earlier build that no longer belong to the site are removed.
    #[command(after_help = "Example:\n  versus build --base-url https://docs.example.org")]
    Build(BuildArgs),
    /// Assemble a site that was built in shards.
    ///
    /// Fails, and writes nothing, unless all shards are present, belong to the same site,
    /// and are unchanged since they were built.
    #[command(
        after_help = "Example:\n  versus build --shard 1/2 --out one\n  versus build --shard 2/2 --out two\n  versus assemble one two --out public"
    )]
    Assemble(AssembleArgs),
    /// List the files added, changed or removed between two builds, for uploading.
    ///
    /// Each name is printed on one line; invisible and control characters in it are printed
    /// as escapes. `versus build` writes no such names.
    #[command(
        after_help = "Example:\n  versus diff online public --format paths | rsync --files-from=- public/ host:site/"
    )]
    Diff(SiteDiffArgs),
    /// Find mistakes in records, messages, templates and pages; write nothing.
    ///
    /// Checks what `versus build` checks. If there is no error, every page is rendered in
    /// memory and checked for broken links, duplicate titles, duplicate ids, missing or
    /// multiple headings, and alternates that do not link back. These are errors here;
    /// `versus build` reports those it finds in links as written and on sample pages as
    /// warnings.
    ///
    /// At most 100 reports are printed for each rule and file, with the number of the
    /// others. Totals and the exit status count all of them.
    #[command(after_help = "Example:\n  versus check --strict --format github")]
    Check(CheckArgs),
    /// Preview the site in a browser while you write it.
    ///
    /// Pages are rendered on request and reload when a file changes. A mistake in records,
    /// messages or templates is shown above the last good version of the page; links are
    /// checked by `versus check`. /__versus/ lists what is missing, stale or broken. Hold
    /// the l key on a page, or add ?l10n to its address, to see which message each text
    /// comes from. The server only accepts connections from this machine.
    #[command(after_help = "Example:\n  versus serve --open")]
    Serve(ServeArgs),
    /// Write every .ftl file in Fluent's canonical form.
    ///
    /// Comments are kept; the form determines blank lines. A file with a syntax error is
    /// reported and left unchanged.
    #[command(after_help = "Example:\n  versus fmt --check")]
    Fmt(FmtArgs),
    /// Report and track translation progress.
    L10n(L10nArgs),
    /// Print a shell completion script.
    #[command(after_help = "Example:\n  versus completions bash > versus.bash")]
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
}

/// The site root.
#[derive(Clone, Debug, Args)]
pub struct RootArgs {
    /// The folder that holds content/, locales/, templates/ and static/ [default: this one,
    /// or the nearest above it with a content/site.yaml].
    #[arg(long = "root", value_name = "DIR")]
    pub given: Option<PathBuf>,
    /// The same, after the default has been resolved.
    #[arg(skip)]
    pub root: PathBuf,
}

/// Whether to add pseudo-locales.
#[derive(Clone, Copy, Debug, Args)]
pub struct PseudoArgs {
    /// Add two pseudo-locales generated from the default one: en-XA, accented and longer,
    /// and ar-XB, right to left. Text that still looks normal there is hard-coded.
    #[arg(long)]
    pub pseudo: bool,
}

/// See [`Command::Build`].
#[derive(Debug, Args)]
pub struct BuildArgs {
    /// The site root.
    #[command(flatten)]
    pub root: RootArgs,
    /// Whether to add pseudo-locales.
    #[command(flatten)]
    pub pseudo: PseudoArgs,
    /// The folder to write to; refused if it holds files that versus did not write. A name
    /// ending in .tar or .tar.zst writes an archive, and - writes one to standard output;
    /// archives are reproducible [default: public, beside content/].
    #[arg(long = "out", value_name = "DIR")]
    pub given_out: Option<PathBuf>,
    /// The same, after the default has been resolved.
    #[arg(skip)]
    pub out: PathBuf,
    /// Build only one of N shards of equal size, such as 1/4. With `auto`, the shard is
    /// read from the environment: Kubernetes Indexed Jobs, AWS Batch, Slurm and GitLab set
    /// it; elsewhere set VERSUS_SHARD_INDEX, from 0, and VERSUS_SHARD_TOTAL. `versus
    /// assemble` assembles the shards.
    #[arg(long, value_name = "I/N|auto")]
    pub shard: Option<String>,
    /// The URL at which the site will be published; overrides base_url in content/site.yaml.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<BaseUrl>,
    /// Write even if the folder holds files that versus did not write; they are kept.
    #[arg(long)]
    pub force: bool,
    /// Render every page, and compare every file with the existing one byte by byte.
    /// Otherwise files of an earlier build are recognized by size, mtime and ctime.
    #[arg(long)]
    pub verify: bool,
    /// The number of threads [default: one per processor].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
    /// The format of diagnostics.
    #[arg(long, value_enum, default_value_t = FormatArg::Human)]
    pub format: FormatArg,
}

/// See [`Command::Check`].
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// The site root.
    #[command(flatten)]
    pub root: RootArgs,
    /// Whether to add pseudo-locales.
    #[command(flatten)]
    pub pseudo: PseudoArgs,
    /// Treat warnings as errors.
    #[arg(long)]
    pub strict: bool,
    /// Report whether the built site is within the limits of this host.
    #[arg(long, value_name = "HOST", value_parser = clap::builder::PossibleValuesParser::new(HOSTS.map(|h| h.name)))]
    pub host: Option<String>,
    /// The format of diagnostics.
    #[arg(long, value_enum, default_value_t = FormatArg::Human)]
    pub format: FormatArg,
}

/// See [`Command::Assemble`].
#[derive(Debug, Args)]
pub struct AssembleArgs {
    /// The folders that the shards were built into.
    #[arg(required = true, value_name = "DIR")]
    pub shards: Vec<PathBuf>,
    /// The folder or archive to write. A folder is refused if it holds files that versus
    /// did not write.
    #[arg(long, value_name = "DIR", default_value = "public")]
    pub out: PathBuf,
    /// Write even if the folder holds files that versus did not write; they are kept.
    #[arg(long)]
    pub force: bool,
}

/// See [`Command::Diff`].
#[derive(Debug, Args)]
pub struct SiteDiffArgs {
    /// The folder of the old build.
    pub old: PathBuf,
    /// The folder of the new build.
    pub new: PathBuf,
    /// The format of the list.
    #[arg(long, value_enum, default_value_t = DiffFormat::Human)]
    pub format: DiffFormat,
}

/// How `versus diff` prints files.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum DiffFormat {
    /// For people, with the status of each file.
    Human,
    /// The paths of new and changed files, one per line.
    Paths,
    /// The paths of removed files, one per line.
    Gone,
}

/// See [`Command::Serve`].
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// The site root.
    #[command(flatten)]
    pub root: RootArgs,
    /// Whether to add pseudo-locales.
    #[command(flatten)]
    pub pseudo: PseudoArgs,
    /// The port to listen on; 0 for any free port [default: the first free port from 8080].
    #[arg(long, value_name = "PORT")]
    pub port: Option<u16>,
    /// Open the site in the browser.
    #[arg(long)]
    pub open: bool,
    /// Poll for changes instead of relying on file-system events, which network drives and
    /// containers may not deliver.
    #[arg(long)]
    pub poll: bool,
}

/// See [`Command::L10n`].
#[derive(Debug, Args)]
pub struct L10nArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: L10nCommand,
}

/// What to do about translations.
#[derive(Debug, Subcommand)]
pub enum L10nCommand {
    /// Count translated, stale, missing and identical messages by locale and file.
    ///
    /// A translation is stale if its source in the default locale has changed since. That is
    /// known for locales with a record, `locales/fr/.lock`, which `versus l10n accept`
    /// writes.
    #[command(
        after_help = "Examples:\n  versus l10n status fr --missing\n  versus l10n status fr ja --fail-under 100"
    )]
    Status(StatusArgs),
    /// Show how the sources of stale translations have changed.
    #[command(after_help = "Example:\n  versus l10n diff fr ftp-425")]
    Diff(DiffArgs),
    /// Record that translations are correct for the current default locale.
    ///
    /// Recorded translations that no longer exist, which `versus check` warns about, are
    /// dropped from the record.
    #[command(
        after_help = "Examples:\n  versus l10n accept fr\n  versus l10n accept all ftp-425 --source-typo"
    )]
    Accept(AcceptArgs),
    /// Start a locale: files with every message of the default locale as a comment.
    ///
    /// Messages that the program has in the language are left out, and existing files are
    /// not changed. For the default locale itself, the files hold the interface, in English.
    #[command(after_help = "Example:\n  versus l10n new de")]
    New(NewArgs),
}

/// See [`L10nCommand::Status`].
#[derive(Debug, Args)]
pub struct StatusArgs {
    /// The site root.
    #[command(flatten)]
    pub root: RootArgs,
    /// The locales to count [default: all].
    #[arg(value_name = "LOCALE")]
    pub locales: Vec<String>,
    /// List every missing or stale message.
    #[arg(long)]
    pub missing: bool,
    /// The format of the report.
    #[arg(long, value_enum, default_value_t = StatusFormat::Human)]
    pub format: StatusFormat,
    /// Exit with status 1 if less than this percentage of the messages of a locale is
    /// translated and up to date. Name the locales, so that a locale that is missing
    /// altogether fails, too.
    #[arg(long, value_name = "PERCENT", value_parser = percent, allow_negative_numbers = true)]
    pub fail_under: Option<f64>,
    /// Write a badge for each locale into this folder: `fr.svg`, with its percentage.
    #[arg(long, value_name = "DIR")]
    pub badges: Option<PathBuf>,
}

/// Parses a percentage. Errors: it is not a number from 0 to 100.
fn percent(text: &str) -> Result<f64, String> {
    let number = text.parse().ok().filter(|n| (0.0..=100.0).contains(n));
    number.ok_or_else(|| "expected a number from 0 to 100".to_owned())
}

/// How to print the state of translations.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum StatusFormat {
    /// A table, for people.
    Human,
    /// One JSON object, for programs.
    Json,
}

/// See [`L10nCommand::Diff`].
#[derive(Debug, Args)]
pub struct DiffArgs {
    /// The site root.
    #[command(flatten)]
    pub root: RootArgs,
    /// The locale.
    pub locale: String,
    /// The messages to show [default: all that are stale].
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,
}

/// See [`L10nCommand::Accept`].
#[derive(Debug, Args)]
pub struct AcceptArgs {
    /// The site root.
    #[command(flatten)]
    pub root: RootArgs,
    /// The locale, or `all`.
    pub locale: String,
    /// Messages, or files such as `codes/ftp.ftl` [default: all that are stale, gone or not
    /// recorded yet].
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,
    /// The source changed without a change of meaning, such as a typo: accept translations
    /// that were up to date before, and leave those stale that already were.
    #[arg(long, requires = "ids")]
    pub source_typo: bool,
}

/// See [`L10nCommand::New`].
#[derive(Debug, Args)]
pub struct NewArgs {
    /// The site root.
    #[command(flatten)]
    pub root: RootArgs,
    /// A BCP 47 tag: de, pt-BR, zh-Hant.
    pub tag: String,
}

/// See [`Command::Fmt`].
#[derive(Debug, Args)]
pub struct FmtArgs {
    /// The site root.
    #[command(flatten)]
    pub root: RootArgs,
    /// Change nothing; report files that are not in canonical form.
    #[arg(long)]
    pub check: bool,
    /// The format of diagnostics.
    #[arg(long, value_enum, default_value_t = FormatArg::Human)]
    pub format: FormatArg,
}

/// How to print diagnostics.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum FormatArg {
    /// With the source line, for people.
    Human,
    /// One JSON object on standard output, for programs.
    Json,
    /// Annotations that GitHub Actions shows beside the lines.
    Github,
    /// SARIF 2.1.0 on standard output, for code scanning and editors.
    Sarif,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        super::Cli::command().debug_assert();
    }
}
