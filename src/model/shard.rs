//! One of several equal slices of a site, so that many machines can build it without a
//! word between them.

use std::fmt;
use std::str::FromStr;

/// One of `count` slices of a site. Every key belongs to exactly one of them.
///
/// People write it from 1, as `1/4` for the first of four; inside it counts from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shard {
    index: u32,
    count: u32,
}

impl Shard {
    /// The number of this task, from 0, for [`Shard::auto`]. Goes before what engines set.
    pub const INDEX: &str = "VERSUS_SHARD_INDEX";

    /// How many tasks there are, for [`Shard::auto`].
    pub const TOTAL: &str = "VERSUS_SHARD_TOTAL";

    /// More shards than this are a slip of the pen. Kubernetes runs 100,000 tasks of a Job
    /// at a time at most, AWS Batch has 10,000, and Slurm some 1,000 unless told otherwise.
    pub const MAX: u32 = 1_000_000;

    /// The whole site: `1/1`.
    pub fn whole() -> Self {
        Self { index: 0, count: 1 }
    }

    /// Which one it is, from 0.
    pub fn index(self) -> u32 {
        self.index
    }

    /// How many there are.
    pub fn count(self) -> u32 {
        self.count
    }

    /// Whether the key is of this shard.
    ///
    /// `key` is the 64-bit XXH3 hash, with seed 0 and no secret, of the UTF-8 bytes of
    /// what is dealt out: a page's path. It is taken for a fraction of 2⁶⁴, and shard
    /// `i` of `n`, from 0, has the keys with `⌊key · n / 2⁶⁴⌋ = i`: the shards are
    /// intervals of one length, but for one key, and twice as many shards cut each
    /// in two.
    ///
    /// This is a promise: what was built before is reused, and others deal out work by it.
    /// Neither the hash nor the formula may ever change.
    pub fn has(self, key: u64) -> bool {
        let interval = (u128::from(key) * u128::from(self.count)) >> 64;
        interval == u128::from(self.index)
    }

    /// What the environment says about this task, where `lookup` finds a variable. An
    /// empty variable counts as none, since a workflow hands one over for what it does
    /// not know.
    ///
    /// 1. [`Shard::INDEX`] and [`Shard::TOTAL`], both or an error, go before all others.
    ///    They are for engines that set nothing themselves, and to settle what is not
    ///    clear. The index counts from 0, as GitHub's `strategy.job-index` does, which a
    ///    workflow passes on with `strategy.job-total`; GitHub sets no variable of its
    ///    own ("Contexts reference", docs.github.com).
    /// 2. The one engine whose variables are set. Among engines there is no order: two
    ///    are an error. [`Shard::TOTAL`] alone tells the count where the engine does
    ///    not, and must agree where it does.
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
    ///      as `--array=0,2,3`, is an error. One that is submitted anew for a few tasks
    ///      has another count: with [`Shard::TOTAL`] set, that is an error as well.
    ///    - GitLab, `parallel`: `CI_NODE_INDEX`, from 1, and `CI_NODE_TOTAL`, where
    ///      `GITLAB_CI` is set. Without `parallel` GitLab sets a total of 1 and no index,
    ///      which says nothing ("Predefined CI/CD variables reference", docs.gitlab.com).
    ///      Without `GITLAB_CI` they mean nothing certain: Heroku CI counts the same
    ///      variable from 0 ("Heroku CI Parallel Test Runs", devcenter.heroku.com).
    pub fn auto(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, String> {
        let lookup = |name: &str| lookup(name).filter(|value| !value.trim().is_empty());
        let environment = Environment { lookup: &lookup };
        if environment.has(INDEX) {
            let index = environment.number(INDEX)?;
            let Some(total) = environment.optional(TOTAL)? else {
                return Err(format!("`{INDEX}` is set, and `{TOTAL}` is not"));
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
                    "{} are set, and only one of them can say which shard this is: {OVERRULE}",
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
                "`{text}` is not a shard: the first of four is `1/4`, the last `4/4`"
            ));
        };
        let count = count_of(count).map_err(|why| format!("`{text}`: {why}"))?;
        match number.checked_sub(1).and_then(|i| u32::try_from(i).ok()) {
            None if number == 0 => Err(format!(
                "`{text}`: shards count from 1, the first is `1/{count}`"
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

/// What runs one program as many numbered tasks.
struct Engine {
    name: &'static str,
    /// Is set where the variables are the engine's, if others use their names as well.
    mark: Option<&'static str>,
    index: &'static str,
    base: Base,
    count: Option<&'static str>,
}

/// What the first task is called.
enum Base {
    Is(u64),
    /// These tell the first, the last and the distance.
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

    /// Whether the engine has set a variable. One task of one is what GitLab says of
    /// every job.
    fn is_in(&self, engine: &Engine) -> bool {
        let marked = engine.mark.is_none_or(|mark| self.has(mark));
        let counts = engine.count.and_then(|name| (self.lookup)(name));
        let several = counts.is_some_and(|n| engine.mark.is_none() || n.trim() != "1");
        marked && (self.has(engine.index) || several)
    }

    /// A variable that shows that the engine is there.
    fn trace(&self, engine: &Engine) -> &'static str {
        match engine.count {
            Some(count) if !self.has(engine.index) => count,
            _ => engine.index,
        }
    }

    fn task(&self, engine: &Engine) -> Result<Shard, String> {
        let Engine { name, index, .. } = *engine;
        let trace = self.trace(engine);
        let want = |missing: &str| format!("`{trace}` ({name}) is set, and `{missing}` is not");
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

    /// Why the environment says nothing.
    fn nothing(&self) -> String {
        if self.has(TOTAL) {
            return format!("`{TOTAL}` is set, and `{INDEX}` is not, nor is an engine's index");
        }
        if let Some(engine) = ENGINES
            .iter()
            .find(|e| e.mark.is_some_and(|m| !self.has(m)) && self.has(e.index))
        {
            return format!(
                "`{}` is set, and `{}` is not: engines other than {} may count from another \
                 number; {OVERRULE}",
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
            "nothing says which shard this is: looked for `{INDEX}` with `{TOTAL}`, and for {}",
            known.join(", ")
        )
    }
}

/// The shard of a task that the engine calls `number`, where the first is called `base`.
fn claim(index: &str, number: u64, base: u64, from: &str, count: u64) -> Result<Shard, String> {
    let count = count_of(count).map_err(|why| format!("`{from}` is {count}: {why}"))?;
    let place = number.checked_sub(base).and_then(|i| u32::try_from(i).ok());
    match place {
        Some(index) if index < count => Ok(Shard { index, count }),
        _ => Err(format!(
            "`{index}` is {number}, but with `{from}` at {count} it goes from {base} to {}",
            u64::from(count) - 1 + base
        )),
    }
}

fn count_of(count: u64) -> Result<u32, String> {
    match u32::try_from(count) {
        Ok(0) => Err("a site has one shard at least".to_owned()),
        Ok(count) if count <= Shard::MAX => Ok(count),
        _ => Err(format!("a site has {} shards at most", Shard::MAX)),
    }
}

/// Of digits alone, so that no sign slips through. What is too large is the largest.
fn digits(text: &str) -> Option<u64> {
    let number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    number.then(|| text.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests;
