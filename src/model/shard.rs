//! One of several equal slices of a site, so that many machines can build it without
//! coordination.

use std::fmt;
use std::str::FromStr;

/// One of `count` slices of a site. Every key belongs to exactly one of them.
///
/// Written from 1, as `1/4` for the first of four; counted from 0 internally.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shard {
    index: u32,
    count: u32,
}

impl Shard {
    /// The variable for the index of this task, from 0, for [`Shard::auto`]. Takes
    /// precedence over what engines set.
    pub const INDEX: &str = "VERSUS_SHARD_INDEX";

    /// The variable for the number of tasks, for [`Shard::auto`].
    pub const TOTAL: &str = "VERSUS_SHARD_TOTAL";

    /// Upper bound; a larger count is almost certainly a typo. Kubernetes runs at most
    /// 100,000 tasks of a Job at a time, AWS Batch has 10,000, and Slurm some 1,000 unless
    /// configured otherwise.
    pub const MAX: u32 = 1_000_000;

    /// The whole site: `1/1`.
    pub fn whole() -> Self {
        Self { index: 0, count: 1 }
    }

    /// Its index, from 0.
    pub fn index(self) -> u32 {
        self.index
    }

    /// The number of shards.
    pub fn count(self) -> u32 {
        self.count
    }

    /// Whether the key belongs to this shard.
    ///
    /// `key` is the 64-bit XXH3 hash, with seed 0 and no secret, of the UTF-8 bytes of what
    /// is distributed: a page's path. It is read as a fraction of 2⁶⁴, and shard `i` of
    /// `n`, from 0, has the keys with `⌊key · n / 2⁶⁴⌋ = i`: the shards are intervals of
    /// equal length, up to one key, and twice as many shards split each in two.
    ///
    /// This is a promise: earlier builds are reused, and other programs distribute work by
    /// it. Neither the hash nor the formula may ever change.
    pub fn has(self, key: u64) -> bool {
        let interval = (u128::from(key) * u128::from(self.count)) >> 64;
        interval == u128::from(self.index)
    }

    /// The shard of this task according to environment variables, which `lookup` reads. An
    /// empty variable counts as unset, since a workflow passes one for a value that it does
    /// not know.
    ///
    /// 1. [`Shard::INDEX`] with [`Shard::TOTAL`] takes precedence; an index without a
    ///    total is an error. For engines that set nothing themselves, and to resolve ambiguity.
    ///    The index counts from 0, as GitHub's `strategy.job-index` does, which a workflow
    ///    passes on with `strategy.job-total`; GitHub sets no variable of its own
    ///    ("Contexts reference", docs.github.com).
    /// 2. The one engine whose variables are set. There is no order among engines: two are
    ///    an error. [`Shard::TOTAL`] alone gives the count where the engine does not, and
    ///    must agree where it does.
    ///    - Kubernetes, an Indexed Job: `JOB_COMPLETION_INDEX`, from 0. The count is
    ///      `spec.completions`, which no variable holds: the manifest sets
    ///      [`Shard::TOTAL`] ("Indexed Job for Parallel Processing with Static Work
    ///      Assignment", kubernetes.io).
    ///    - AWS Batch, an array job: `AWS_BATCH_JOB_ARRAY_INDEX`, from 0, and
    ///      `AWS_BATCH_JOB_ARRAY_SIZE` ("AWS Batch job environment variables",
    ///      docs.aws.amazon.com).
    ///    - Slurm, a job array: `SLURM_ARRAY_TASK_ID`, from `SLURM_ARRAY_TASK_MIN` to
    ///      `SLURM_ARRAY_TASK_MAX` in steps of `SLURM_ARRAY_TASK_STEP` (1 if not set),
    ///      and `SLURM_ARRAY_TASK_COUNT` ("Job Array Support", slurm.schedmd.com; the
    ///      step: sbatch(1), "Output environment variables"). An array with gaps, such
    ///      as `--array=0,2,3`, is an error. One that is resubmitted for a few tasks has
    ///      another count: with [`Shard::TOTAL`] set, that is an error as well.
    ///    - GitLab, `parallel`: `CI_NODE_INDEX`, from 1, and `CI_NODE_TOTAL`, where
    ///      `GITLAB_CI` is set. Without `parallel` GitLab sets a total of 1 and no index,
    ///      which says nothing ("Predefined CI/CD variables reference", docs.gitlab.com).
    ///      Without `GITLAB_CI` they are ambiguous: Heroku CI counts the same variable
    ///      from 0 ("Heroku CI Parallel Test Runs", devcenter.heroku.com).
    pub fn auto(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, String> {
        let lookup = |name: &str| lookup(name).filter(|value| !value.trim().is_empty());
        let environment = Environment { lookup: &lookup };
        if environment.has(INDEX) {
            let index = environment.number(INDEX)?;
            let Some(total) = environment.optional(TOTAL)? else {
                return Err(format!("`{INDEX}` is set, but `{TOTAL}` is not"));
            };
            return claim(INDEX, index, 0, TOTAL, total);
        }
        let there: Vec<&Engine> = ENGINES.iter().filter(|e| environment.is_in(e)).collect();
        match there[..] {
            [engine] => environment.task(engine),
            [] => Err(environment.nothing()),
            _ => {
                let names: Vec<_> = there
                    .iter()
                    .map(|e| format!("`{}` ({})", environment.trace(e), e.name))
                    .collect();
                Err(format!(
                    "{} are set, but only one of them can identify the shard: {OVERRULE}",
                    names.join(" and ")
                ))
            }
        }
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.index + 1, self.count)
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let numbers = text
            .split_once('/')
            .and_then(|(i, n)| Some((digits(i)?, digits(n)?)));
        let Some((number, count)) = numbers else {
            return Err(format!(
                "`{text}` is not a shard: expected `i/n`, such as `1/4` for the first of four"
            ));
        };
        let count = count_of(count).map_err(|why| format!("`{text}`: {why}"))?;
        match number.checked_sub(1).and_then(|i| u32::try_from(i).ok()) {
            None if number == 0 => Err(format!(
                "`{text}`: shards are numbered from 1; the first is `1/{count}`"
            )),
            Some(index) if index < count => Ok(Self { index, count }),
            _ => Err(format!("`{text}`: the last shard is `{count}/{count}`")),
        }
    }
}

const INDEX: &str = Shard::INDEX;
const TOTAL: &str = Shard::TOTAL;
const OVERRULE: &str = "give the shard as `i/n`, or set `VERSUS_SHARD_INDEX` (from 0) and \
                        `VERSUS_SHARD_TOTAL`";

/// A system that runs one program as many numbered tasks.
struct Engine {
    name: &'static str,
    /// A variable that is set where the others are this engine's, if other systems use the
    /// same names.
    mark: Option<&'static str>,
    index: &'static str,
    base: Base,
    count: Option<&'static str>,
}

/// The number of the first task.
enum Base {
    Is(u64),
    /// The variables for the first number, the last number, and the step.
    Told([&'static str; 3]),
}

const ENGINES: [Engine; 4] = [
    Engine {
        name: "Kubernetes",
        mark: None,
        index: "JOB_COMPLETION_INDEX",
        base: Base::Is(0),
        count: None,
    },
    Engine {
        name: "AWS Batch",
        mark: None,
        index: "AWS_BATCH_JOB_ARRAY_INDEX",
        base: Base::Is(0),
        count: Some("AWS_BATCH_JOB_ARRAY_SIZE"),
    },
    Engine {
        name: "Slurm",
        mark: None,
        index: "SLURM_ARRAY_TASK_ID",
        base: Base::Told([
            "SLURM_ARRAY_TASK_MIN",
            "SLURM_ARRAY_TASK_MAX",
            "SLURM_ARRAY_TASK_STEP",
        ]),
        count: Some("SLURM_ARRAY_TASK_COUNT"),
    },
    Engine {
        name: "GitLab",
        mark: Some("GITLAB_CI"),
        index: "CI_NODE_INDEX",
        base: Base::Is(1),
        count: Some("CI_NODE_TOTAL"),
    },
];

struct Environment<'a> {
    lookup: &'a dyn Fn(&str) -> Option<String>,
}

impl Environment<'_> {
    fn has(&self, name: &str) -> bool {
        (self.lookup)(name).is_some()
    }

    fn optional(&self, name: &str) -> Result<Option<u64>, String> {
        let Some(value) = (self.lookup)(name) else {
            return Ok(None);
        };
        match digits(value.trim()) {
            Some(number) => Ok(Some(number)),
            None => Err(format!("`{name}` is `{value}`, which is not a number")),
        }
    }

    fn number(&self, name: &str) -> Result<u64, String> {
        self.optional(name)?
            .ok_or_else(|| format!("`{name}` is not set"))
    }

    /// Whether the engine has set a variable. GitLab's "one task of one" does not count,
    /// since it says so in every job.
    fn is_in(&self, engine: &Engine) -> bool {
        let marked = engine.mark.is_none_or(|mark| self.has(mark));
        let counts = engine.count.and_then(|name| (self.lookup)(name));
        let several = counts.is_some_and(|n| engine.mark.is_none() || n.trim() != "1");
        marked && (self.has(engine.index) || several)
    }

    /// A variable that shows that the engine is running the task.
    fn trace(&self, engine: &Engine) -> &'static str {
        match engine.count {
            Some(count) if !self.has(engine.index) => count,
            _ => engine.index,
        }
    }

    fn task(&self, engine: &Engine) -> Result<Shard, String> {
        let Engine { name, index, .. } = *engine;
        let trace = self.trace(engine);
        let want = |missing: &str| format!("`{trace}` ({name}) is set, but `{missing}` is not");
        let Some(number) = self.optional(index)? else {
            return Err(want(index));
        };
        let told = match engine.count {
            Some(count) => self.optional(count)?.map(|n| (count, n)),
            None => None,
        };
        let (from, count) = match (told, self.optional(TOTAL)?) {
            (Some((from, a)), Some(b)) if a != b => {
                return Err(format!(
                    "`{from}` ({name}) is {a}, but `{TOTAL}` is {b}: {OVERRULE}"
                ));
            }
            (Some(told), _) => told,
            (None, Some(total)) => (TOTAL, total),
            (None, None) => return Err(want(engine.count.unwrap_or(TOTAL))),
        };
        match engine.base {
            Base::Is(base) => claim(index, number, base, from, count),
            Base::Told(names) => {
                let Some(first) = self.optional(names[0])? else {
                    return Err(want(names[0]));
                };
                let step = self.optional(names[2])?.unwrap_or(1).max(1);
                let beyond = step.saturating_mul(count.saturating_sub(1));
                let last = first.saturating_add(beyond);
                let told = self.optional(names[1])?.unwrap_or(last);
                let steps = number.checked_sub(first).map(|n| (n / step, n % step));
                match steps {
                    Some((i, 0)) if told == last && i < count => claim(index, i, 0, from, count),
                    _ => Err(format!(
                        "`{index}` ({name}) is {number}, but {count} tasks from {first} to \
                         {told} in steps of {step} are an array with gaps: submit \
                         `--array=0-{}`, or give the shard as `i/n`",
                        count.saturating_sub(1)
                    )),
                }
            }
        }
    }

    /// Why the environment does not tell the shard.
    fn nothing(&self) -> String {
        if self.has(TOTAL) {
            return format!(
                "`{TOTAL}` is set, but `{INDEX}` is not, nor is the index of an engine"
            );
        }
        if let Some(engine) = ENGINES
            .iter()
            .find(|e| e.mark.is_some_and(|m| !self.has(m)) && self.has(e.index))
        {
            return format!(
                "`{}` is set, but `{}` is not: engines other than {} may count from a \
                 different number; {OVERRULE}",
                engine.index,
                engine.mark.unwrap_or_default(),
                engine.name
            );
        }
        let known: Vec<_> = ENGINES
            .iter()
            .map(|e| format!("`{}` ({})", e.index, e.name))
            .collect();
        format!(
            "cannot determine the shard: none of these is set: `{INDEX}` and `{TOTAL}`, or {}",
            known.join(", ")
        )
    }
}

/// The shard of a task with the engine's `number`, where the first task has the number
/// `base`.
fn claim(index: &str, number: u64, base: u64, from: &str, count: u64) -> Result<Shard, String> {
    let count = count_of(count).map_err(|why| format!("`{from}` is {count}: {why}"))?;
    let place = number.checked_sub(base).and_then(|i| u32::try_from(i).ok());
    match place {
        Some(index) if index < count => Ok(Shard { index, count }),
        _ => Err(format!(
            "`{index}` is {number}, but with `{from}` = {count} it must be from {base} to {}",
            u64::from(count) - 1 + base
        )),
    }
}

fn count_of(count: u64) -> Result<u32, String> {
    match u32::try_from(count) {
        Ok(0) => Err("a site has at least one shard".to_owned()),
        Ok(count) if count <= Shard::MAX => Ok(count),
        _ => Err(format!("a site has at most {} shards", Shard::MAX)),
    }
}

/// Parses digits only, so that no sign slips through. A number that is too large becomes
/// `u64::MAX`.
fn digits(text: &str) -> Option<u64> {
    let number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    number.then(|| text.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests;
