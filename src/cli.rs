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
    Exit status: 0 done; 1 mistakes in the site's files (or warnings, under --strict);\n\
    2 the command line or the machine.")]
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
    /// Checks records, messages and templates first, and writes nothing while there is an
    /// error. If there is none, every link in prose and records is looked up, and sample
    /// pages are looked at: one of each kind, protocol and locale, if its template is the
    /// site's own, and of other kinds the titles. What `versus check` would refuse there is
    /// a warning. `versus check` alone looks at every page. Files that do not change are not
    /// touched; files of an earlier build that are no longer wanted are removed.
    #[command(after_help = "Example:\n  versus build --base-url https://docs.example.org")]
    Build(BuildArgs),
    /// Put together a site that was built in shards.
    ///
    /// Fails, and writes nothing, unless the shards are all there, of one site, and as they
    /// were built.
    #[command(
        after_help = "Example:\n  versus build --shard 1/2 --out one\n  versus build --shard 2/2 --out two\n  versus assemble one two --out public"
    )]
    Assemble(AssembleArgs),
    /// Say which files of a built site are new, changed or gone in another, for uploading.
    ///
    /// A name is one line: what cannot be seen in it, or would do something to a terminal, is
    /// printed as an escape. `versus build` writes no such names.
    #[command(
        after_help = "Example:\n  versus diff online public --format paths | rsync --files-from=- public/ host:site/"
    )]
    Diff(SiteDiffArgs),
    /// Find mistakes in records, messages, templates and pages, and write nothing.
    ///
    /// Checks what `versus build` checks. If there is no error, it makes every page in memory
    /// and looks at it: links to what is not there, titles that two pages share, ids that two
    /// elements share, pages with no heading or several, languages that do not point back.
    /// These are errors here; `versus build` warns of those that it can tell from links as
    /// they are written, and from sample pages.
    ///
    /// Of one rule in one file a hundred reports are printed, and how many more there are.
    /// Counts and the exit status are of all.
    #[command(after_help = "Example:\n  versus check --strict --format github")]
    Check(CheckArgs),
    /// Show the site in a browser as it is being written.
    ///
    /// A page is made when it is asked for, and follows each change of a file by itself.
    /// A mistake in records, messages and templates shows over the page, which stays as it
    /// was; links are for `versus check`. /__versus/ lists what is
    /// missing, stale or broken; holding the key l on a page, or ?l10n behind its address,
    /// shows which message each text is. Only programs on this machine can reach it.
    #[command(after_help = "Example:\n  versus serve --open")]
    Serve(ServeArgs),
    /// Write every .ftl file in Fluent's canonical form.
    ///
    /// Comments stay; blank lines are set by the form. A file with a mistake in it is
    /// reported and left as it is.
    #[command(after_help = "Example:\n  versus fmt --check")]
    Fmt(FmtArgs),
    /// Say how far translations are, and keep record of it.
    L10n(L10nArgs),
    /// Print a script that completes commands and options in a shell.
    #[command(after_help = "Example:\n  versus completions bash > versus.bash")]
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
}

/// Where the site's files are.
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
    /// Add two languages made of the default one: en-XA, accented and longer, and ar-XB,
    /// from right to left. What is not strange there cannot be translated.
    #[arg(long)]
    pub pseudo: bool,
}

/// See [`Command::Build`].
#[derive(Debug, Args)]
pub struct BuildArgs {
    /// Where the site's files are.
    #[command(flatten)]
    pub root: RootArgs,
    /// Whether to add pseudo-locales.
    #[command(flatten)]
    pub pseudo: PseudoArgs,
    /// The folder to write into. It is refused if it holds files that versus did not write.
    /// A name that ends in .tar or .tar.zst is that of an archive, and - one on standard
    /// output; the same site gives the same bytes [default: public, beside content/].
    #[arg(long = "out", value_name = "DIR")]
    pub given_out: Option<PathBuf>,
    /// The same, after the default has been resolved.
    #[arg(skip)]
    pub out: PathBuf,
    /// Build only one of N equal slices, such as 1/4; `auto` asks the environment which one
    /// (Kubernetes Indexed Jobs, AWS Batch, Slurm and GitLab set it, or
    /// VERSUS_SHARD_INDEX, from 0, and VERSUS_SHARD_TOTAL). `versus assemble` puts the
    /// slices together.
    #[arg(long, value_name = "I/N|auto")]
    pub shard: Option<String>,
    /// Where the site will be published, in place of base_url in content/site.yaml.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<BaseUrl>,
    /// Write even beside files that versus did not write. They are kept.
    #[arg(long)]
    pub force: bool,
    /// Make every page, and compare every file with what is there byte by byte. Otherwise
    /// a file that an earlier build wrote is known by its size and its times of change.
    #[arg(long)]
    pub verify: bool,
    /// How many threads to work with [default: one per processor].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
    /// How to print mistakes.
    #[arg(long, value_enum, default_value_t = FormatArg::Human)]
    pub format: FormatArg,
}

/// See [`Command::Check`].
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Where the site's files are.
    #[command(flatten)]
    pub root: RootArgs,
    /// Whether to add pseudo-locales.
    #[command(flatten)]
    pub pseudo: PseudoArgs,
    /// Count warnings as errors.
    #[arg(long)]
    pub strict: bool,
    /// Say whether the built site fits this host, and how it compares with its limits.
    #[arg(long, value_name = "HOST", value_parser = clap::builder::PossibleValuesParser::new(HOSTS.map(|h| h.name)))]
    pub host: Option<String>,
    /// How to print mistakes.
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
    /// Write even beside files that versus did not write. They are kept.
    #[arg(long)]
    pub force: bool,
}

/// See [`Command::Diff`].
#[derive(Debug, Args)]
pub struct SiteDiffArgs {
    /// The folder of the site as it was.
    pub old: PathBuf,
    /// The folder of the site as it is.
    pub new: PathBuf,
    /// How to print the files.
    #[arg(long, value_enum, default_value_t = DiffFormat::Human)]
    pub format: DiffFormat,
}

/// How `versus diff` prints files.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum DiffFormat {
    /// For people, with what became of each.
    Human,
    /// The paths of new and changed files, one a line.
    Paths,
    /// The paths of files that are gone, one a line.
    Gone,
}

/// See [`Command::Serve`].
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// Where the site's files are.
    #[command(flatten)]
    pub root: RootArgs,
    /// Whether to add pseudo-locales.
    #[command(flatten)]
    pub pseudo: PseudoArgs,
    /// The port to listen on; 0 takes any that is free [default: the first free one from
    /// 8080].
    #[arg(long, value_name = "PORT")]
    pub port: Option<u16>,
    /// Open the site in the browser.
    #[arg(long)]
    pub open: bool,
    /// Look at the files every now and then, where the system does not tell that they
    /// change: on network drives, in containers.
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
    /// Count what is translated, stale, missing, and the same, by locale and file.
    ///
    /// Stale is what has changed in the default locale since it was translated. That is
    /// known of locales that keep a record, in `locales/fr/.lock`: `versus l10n accept`
    /// writes it.
    #[command(
        after_help = "Examples:\n  versus l10n status fr --missing\n  versus l10n status fr ja --fail-under 100"
    )]
    Status(StatusArgs),
    /// Show what has changed in the default locale since it was translated.
    #[command(after_help = "Example:\n  versus l10n diff fr ftp-425")]
    Diff(DiffArgs),
    /// Record that translations are right for the default locale as it is now.
    ///
    /// What is recorded and is gone from the locale, which `versus check` warns of, is
    /// forgotten.
    #[command(
        after_help = "Examples:\n  versus l10n accept fr\n  versus l10n accept all ftp-425 --source-typo"
    )]
    Accept(AcceptArgs),
    /// Begin a locale: files with every text of the default locale as a comment.
    ///
    /// What the program has in the language is left out, and a file that is there stays as
    /// it is. Of the default locale itself, these are the words of the interface, in English.
    #[command(after_help = "Example:\n  versus l10n new de")]
    New(NewArgs),
}

/// See [`L10nCommand::Status`].
#[derive(Debug, Args)]
pub struct StatusArgs {
    /// Where the site's files are.
    #[command(flatten)]
    pub root: RootArgs,
    /// The locales to count [default: all].
    #[arg(value_name = "LOCALE")]
    pub locales: Vec<String>,
    /// Name every message that is missing or stale.
    #[arg(long)]
    pub missing: bool,
    /// How to print.
    #[arg(long, value_enum, default_value_t = StatusFormat::Human)]
    pub format: StatusFormat,
    /// Exit with status 1 if in one of the locales less than this share of the messages is
    /// translated and up to date: a number from 0 to 100. Name the locales, so that one
    /// that is gone altogether fails, too.
    #[arg(long, value_name = "PERCENT", value_parser = percent, allow_negative_numbers = true)]
    pub fail_under: Option<f64>,
    /// Write a picture for each locale into this folder: `fr.svg`, with its share.
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
    /// Where the site's files are.
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
    /// Where the site's files are.
    #[command(flatten)]
    pub root: RootArgs,
    /// The locale, or `all`.
    pub locale: String,
    /// The messages, or files such as `codes/ftp.ftl` [default: all that are stale, gone or
    /// not recorded yet].
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,
    /// The change in the default locale alters no meaning: accept the translations that
    /// were right before it, and leave those that were stale already.
    #[arg(long, requires = "ids")]
    pub source_typo: bool,
}

/// See [`L10nCommand::New`].
#[derive(Debug, Args)]
pub struct NewArgs {
    /// Where the site's files are.
    #[command(flatten)]
    pub root: RootArgs,
    /// A BCP 47 tag: de, pt-BR, zh-Hant.
    pub tag: String,
}

/// See [`Command::Fmt`].
#[derive(Debug, Args)]
pub struct FmtArgs {
    /// Where the site's files are.
    #[command(flatten)]
    pub root: RootArgs,
    /// Change nothing; say which files are not in canonical form.
    #[arg(long)]
    pub check: bool,
    /// How to print mistakes.
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
