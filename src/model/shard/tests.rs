//! Tests the notation, the engines' variables, and that every key belongs to one shard.

use super::*;
use proptest::prelude::*;
use xxhash_rust::xxh3::xxh3_64;

/// Environment variables with their values.
type Variables<'a> = &'a [(&'a str, &'a str)];

fn shard(index: u32, count: u32) -> Shard {
    Shard { index, count }
}

fn auto(environment: Variables) -> Result<String, String> {
    let find = |name: &str| environment.iter().find(|(n, _)| *n == name);
    Shard::auto(|name| find(name).map(|(_, value)| (*value).to_owned())).map(|s| s.to_string())
}

#[test]
fn as_people_write_it() {
    assert_eq!("1/4".parse(), Ok(shard(0, 4)));
    assert_eq!("4/4".parse(), Ok(shard(3, 4)));
    assert_eq!("007/010".parse(), Ok(shard(6, 10)));
    assert_eq!("1/1".parse(), Ok(Shard::whole()));
    assert_eq!("1000000/1000000".parse(), Ok(shard(999_999, 1_000_000)));
    assert_eq!(shard(0, 4).to_string(), "1/4");
    assert_eq!((shard(2, 4).index(), shard(2, 4).count()), (2, 4));
}

#[test]
fn what_is_no_shard_is_told_so() {
    let refused = [
        ("5/4", "`5/4`: the last shard is `4/4`"),
        (
            "0/4",
            "`0/4`: shards are numbered from 1; the first is `1/4`",
        ),
        ("1/0", "`1/0`: a site has at least one shard"),
        ("0/0", "`0/0`: a site has at least one shard"),
        (
            "1/1000001",
            "`1/1000001`: a site has at most 1000000 shards",
        ),
        (
            "1/4294967297",
            "`1/4294967297`: a site has at most 1000000 shards",
        ),
        ("4294967297/4", "`4294967297/4`: the last shard is `4/4`"),
        (
            "99999999999999999999999/4",
            "`99999999999999999999999/4`: the last shard is `4/4`",
        ),
    ];
    for (text, error) in refused {
        assert_eq!(text.parse::<Shard>(), Err(error.to_owned()));
    }
    for text in [
        "", "x", "/", "1/", "/4", "1", "-1/4", "+1/4", "1/+4", " 1/4", "1/4 ", "1/4/4", "1.5/4",
        "1 of 4", "１/４",
    ] {
        let error =
            format!("`{text}` is not a shard: expected `i/n`, such as `1/4` for the first of four");
        assert_eq!(text.parse::<Shard>(), Err(error));
    }
}

#[test]
fn engines_say_which_task_it_is() {
    let slurm = |id, min, max, step, count| {
        [
            ("SLURM_ARRAY_TASK_ID", id),
            ("SLURM_ARRAY_TASK_MIN", min),
            ("SLURM_ARRAY_TASK_MAX", max),
            ("SLURM_ARRAY_TASK_STEP", step),
            ("SLURM_ARRAY_TASK_COUNT", count),
        ]
    };
    let told: [(Variables, &str); 20] = [
        (
            &[("VERSUS_SHARD_INDEX", "0"), ("VERSUS_SHARD_TOTAL", "4")],
            "1/4",
        ),
        (
            &[("VERSUS_SHARD_INDEX", "3"), ("VERSUS_SHARD_TOTAL", "4")],
            "4/4",
        ),
        (
            &[("VERSUS_SHARD_INDEX", " 3\n"), ("VERSUS_SHARD_TOTAL", "4")],
            "4/4",
        ),
        (
            &[("JOB_COMPLETION_INDEX", "0"), ("VERSUS_SHARD_TOTAL", "4")],
            "1/4",
        ),
        (
            &[("JOB_COMPLETION_INDEX", "3"), ("VERSUS_SHARD_TOTAL", "4")],
            "4/4",
        ),
        (
            &[
                ("AWS_BATCH_JOB_ARRAY_INDEX", "0"),
                ("AWS_BATCH_JOB_ARRAY_SIZE", "10"),
            ],
            "1/10",
        ),
        (
            &[
                ("AWS_BATCH_JOB_ARRAY_INDEX", "9"),
                ("AWS_BATCH_JOB_ARRAY_SIZE", "10"),
            ],
            "10/10",
        ),
        // The engine does not tell the count.
        (
            &[
                ("AWS_BATCH_JOB_ARRAY_INDEX", "9"),
                ("VERSUS_SHARD_TOTAL", "10"),
            ],
            "10/10",
        ),
        (&slurm("0", "0", "3", "1", "4"), "1/4"),
        (&slurm("3", "0", "3", "1", "4"), "4/4"),
        (&slurm("1", "1", "4", "1", "4"), "1/4"),
        (&slurm("5", "1", "7", "2", "4"), "3/4"),
        (&slurm("40", "40", "40", "1", "1"), "1/1"),
        (&slurm("3", "0", "3", "", "4"), "4/4"),
        (&slurm("3", "0", "", "", "4"), "4/4"),
        (
            &[
                ("GITLAB_CI", "true"),
                ("CI_NODE_INDEX", "1"),
                ("CI_NODE_TOTAL", "4"),
            ],
            "1/4",
        ),
        (
            &[
                ("GITLAB_CI", "true"),
                ("CI_NODE_INDEX", "4"),
                ("CI_NODE_TOTAL", "4"),
            ],
            "4/4",
        ),
        (
            &[
                ("GITLAB_CI", "true"),
                ("CI_NODE_INDEX", "1"),
                ("CI_NODE_TOTAL", "1"),
            ],
            "1/1",
        ),
        // A GitLab job without `parallel`, which runs something else.
        (
            &[
                ("GITLAB_CI", "true"),
                ("CI_NODE_TOTAL", "1"),
                ("AWS_BATCH_JOB_ARRAY_INDEX", "1"),
                ("AWS_BATCH_JOB_ARRAY_SIZE", "2"),
            ],
            "2/2",
        ),
        // What a person sets takes precedence over what an engine sets.
        (
            &[
                ("VERSUS_SHARD_INDEX", "2"),
                ("VERSUS_SHARD_TOTAL", "8"),
                ("JOB_COMPLETION_INDEX", "1"),
                ("SLURM_ARRAY_TASK_ID", "0"),
                ("SLURM_ARRAY_TASK_COUNT", "4"),
            ],
            "3/8",
        ),
    ];
    for (environment, shard) in told {
        assert_eq!(auto(environment).as_deref(), Ok(shard), "{environment:?}");
    }
}

#[test]
fn environments_that_do_not_say_it_are_told_why() {
    let slurm = "SLURM_ARRAY_TASK_ID";
    let refused: [(Variables, &[&str]); 25] = [
        (
            &[],
            &[
                "VERSUS_SHARD_INDEX",
                "VERSUS_SHARD_TOTAL",
                "JOB_COMPLETION_INDEX",
                "AWS_BATCH_JOB_ARRAY_INDEX",
                slurm,
                "CI_NODE_INDEX",
            ],
        ),
        (
            &[("VERSUS_SHARD_INDEX", ""), ("VERSUS_SHARD_TOTAL", " ")],
            &["cannot determine the shard"],
        ),
        // Incomplete.
        (
            &[("VERSUS_SHARD_INDEX", "0")],
            &["`VERSUS_SHARD_TOTAL` is not"],
        ),
        (
            &[("VERSUS_SHARD_TOTAL", "4")],
            &["`VERSUS_SHARD_INDEX` is not"],
        ),
        (
            &[("VERSUS_SHARD_INDEX", "0"), ("JOB_COMPLETION_INDEX", "0")],
            &["`VERSUS_SHARD_TOTAL` is not"],
        ),
        (
            &[("JOB_COMPLETION_INDEX", "0")],
            &["Kubernetes", "`VERSUS_SHARD_TOTAL` is not"],
        ),
        (
            &[("AWS_BATCH_JOB_ARRAY_INDEX", "0")],
            &["AWS Batch", "`AWS_BATCH_JOB_ARRAY_SIZE` is not"],
        ),
        (
            &[("AWS_BATCH_JOB_ARRAY_SIZE", "4")],
            &[
                "`AWS_BATCH_JOB_ARRAY_SIZE` (AWS Batch) is set",
                "`AWS_BATCH_JOB_ARRAY_INDEX` is not",
            ],
        ),
        (
            &[(slurm, "0"), ("SLURM_ARRAY_TASK_MIN", "0")],
            &["`SLURM_ARRAY_TASK_COUNT` is not"],
        ),
        (
            &[(slurm, "0"), ("SLURM_ARRAY_TASK_COUNT", "4")],
            &["`SLURM_ARRAY_TASK_MIN` is not"],
        ),
        (
            &[("GITLAB_CI", "true"), ("CI_NODE_INDEX", "1")],
            &["`CI_NODE_TOTAL` is not"],
        ),
        (
            &[("GITLAB_CI", "true"), ("CI_NODE_TOTAL", "4")],
            &["`CI_NODE_INDEX` is not"],
        ),
        (
            &[("GITLAB_CI", "true"), ("CI_NODE_TOTAL", "1")],
            &["cannot determine the shard"],
        ),
        (
            &[("CI_NODE_INDEX", "1"), ("CI_NODE_TOTAL", "4")],
            &[
                "`CI_NODE_INDEX` is set, but `GITLAB_CI` is not",
                "VERSUS_SHARD_INDEX",
            ],
        ),
        // Out of bounds.
        (
            &[("VERSUS_SHARD_INDEX", "4"), ("VERSUS_SHARD_TOTAL", "4")],
            &[
                "`VERSUS_SHARD_INDEX` is 4",
                "`VERSUS_SHARD_TOTAL` = 4",
                "from 0 to 3",
            ],
        ),
        (
            &[
                ("GITLAB_CI", "true"),
                ("CI_NODE_INDEX", "0"),
                ("CI_NODE_TOTAL", "4"),
            ],
            &["`CI_NODE_INDEX` is 0", "from 1 to 4"],
        ),
        (
            &[("JOB_COMPLETION_INDEX", "0"), ("VERSUS_SHARD_TOTAL", "0")],
            &["`VERSUS_SHARD_TOTAL` is 0", "at least one shard"],
        ),
        (
            &[
                ("JOB_COMPLETION_INDEX", "0"),
                ("VERSUS_SHARD_TOTAL", "4000000000"),
            ],
            &[
                "`VERSUS_SHARD_TOTAL` is 4000000000",
                "at most 1000000 shards",
            ],
        ),
        (
            &[
                ("JOB_COMPLETION_INDEX", "first"),
                ("VERSUS_SHARD_TOTAL", "4"),
            ],
            &["`JOB_COMPLETION_INDEX` is `first`, which is not a number"],
        ),
        (
            &[("VERSUS_SHARD_INDEX", "-1"), ("VERSUS_SHARD_TOTAL", "4")],
            &["`VERSUS_SHARD_INDEX` is `-1`, which is not a number"],
        ),
        // Contradictory.
        (
            &[
                ("AWS_BATCH_JOB_ARRAY_INDEX", "0"),
                ("AWS_BATCH_JOB_ARRAY_SIZE", "4"),
                ("VERSUS_SHARD_TOTAL", "5"),
            ],
            &["`AWS_BATCH_JOB_ARRAY_SIZE` (AWS Batch) is 4, but `VERSUS_SHARD_TOTAL` is 5"],
        ),
        (
            &[
                ("JOB_COMPLETION_INDEX", "0"),
                ("VERSUS_SHARD_TOTAL", "4"),
                ("GITLAB_CI", "true"),
                ("CI_NODE_INDEX", "1"),
                ("CI_NODE_TOTAL", "4"),
            ],
            &["`JOB_COMPLETION_INDEX` (Kubernetes) and `CI_NODE_INDEX` (GitLab)"],
        ),
        // `--array=1`, to repeat the second of two.
        (
            &[
                (slurm, "1"),
                ("SLURM_ARRAY_TASK_MIN", "1"),
                ("SLURM_ARRAY_TASK_MAX", "1"),
                ("SLURM_ARRAY_TASK_STEP", "1"),
                ("SLURM_ARRAY_TASK_COUNT", "1"),
                ("VERSUS_SHARD_TOTAL", "2"),
            ],
            &["`SLURM_ARRAY_TASK_COUNT` (Slurm) is 1, but `VERSUS_SHARD_TOTAL` is 2"],
        ),
        // 1, 3, 4: a list has no step.
        (
            &[
                (slurm, "1"),
                ("SLURM_ARRAY_TASK_MIN", "1"),
                ("SLURM_ARRAY_TASK_MAX", "4"),
                ("SLURM_ARRAY_TASK_STEP", "1"),
                ("SLURM_ARRAY_TASK_COUNT", "3"),
            ],
            &["3 tasks from 1 to 4 in steps of 1", "`--array=0-2`"],
        ),
        // 0, 3, 4, 9 out of `0-3:3,4,9`.
        (
            &[
                (slurm, "4"),
                ("SLURM_ARRAY_TASK_MIN", "0"),
                ("SLURM_ARRAY_TASK_MAX", "9"),
                ("SLURM_ARRAY_TASK_STEP", "3"),
                ("SLURM_ARRAY_TASK_COUNT", "4"),
            ],
            &["`SLURM_ARRAY_TASK_ID` (Slurm) is 4", "with gaps"],
        ),
    ];
    for (environment, parts) in refused {
        let error = auto(environment).expect_err(&format!("{environment:?}"));
        for part in parts {
            assert!(error.contains(part), "{environment:?}: {error}");
        }
    }
}

/// Computed for the first release with another implementation of XXH3. If this fails, sites
/// that are built by several releases fall apart: fix the code, not the numbers.
#[test]
fn a_key_keeps_its_shard_for_ever() {
    let homes = [
        ("", 0x2d06_8005_38d3_94c2, [1, 1, 1, 1, 2, 3, 176, 175_881]),
        (
            "index.html",
            0xe307_5e9f_3d35_5167,
            [1, 2, 3, 4, 7, 15, 887, 886_832],
        ),
        (
            "ko/compare/ftp/425-cant-open-data-connection-vs-426-transfer-aborted.html",
            0x41d5_35d8_0638_c178,
            [1, 1, 1, 2, 2, 5, 258, 257_160],
        ),
        (
            "ja/ftp/データ接続.html",
            0xfcc2_c12b_1def_8acf,
            [1, 2, 3, 4, 7, 16, 988, 987_347],
        ),
    ];
    for (path, key, numbers) in homes {
        assert_eq!(xxh3_64(path.as_bytes()), key, "{path}");
        for (count, number) in [1, 2, 3, 4, 7, 16, 1000, 1_000_000]
            .into_iter()
            .zip(numbers)
        {
            assert!(shard(number - 1, count).has(key), "{path} {number}/{count}");
        }
    }
}

#[test]
fn the_edges_are_in_the_first_and_the_last() {
    for count in [1, 2, 3, 1000, Shard::MAX, u32::MAX] {
        assert!(shard(0, count).has(0));
        assert!(shard(count - 1, count).has(u64::MAX));
    }
}

#[test]
fn shards_are_fair() {
    let path = |i: u32| format!("ko/compare/ftp/{}-vs-{}.html", i / 317, i % 317);
    let keys: Vec<u64> = (0..100_000).map(|i| xxh3_64(path(i).as_bytes())).collect();
    for count in 1..=20 {
        let mut left = keys.len();
        for index in 0..count {
            let found = keys.iter().filter(|&&k| shard(index, count).has(k)).count();
            left -= found;
            let share = found as f64 * f64::from(count) / keys.len() as f64;
            assert!((0.95..1.05).contains(&share), "{index} of {count}: {share}");
        }
        assert_eq!(left, 0);
    }
}

proptest! {
    #[test]
    fn a_key_is_in_one_shard_and_no_other(count in 1..3000u32, key: u64) {
        let homes: Vec<u32> = (0..count).filter(|&i| shard(i, count).has(key)).collect();
        prop_assert_eq!(homes.len(), 1);
        // Twice as many shards split each in two.
        let halves = [homes[0] * 2, homes[0] * 2 + 1];
        prop_assert!(halves.iter().any(|&i| shard(i, count * 2).has(key)));
        prop_assert!(Shard::whole().has(key));
    }

    #[test]
    fn what_is_written_is_read(count in 1..=Shard::MAX, place: u32) {
        let one = shard(place % count, count);
        prop_assert_eq!(one.to_string().parse(), Ok(one));
    }

    #[test]
    fn any_text_is_a_shard_or_an_error(text in "[0-9/+ x]{0,24}") {
        if let Ok(one) = text.parse::<Shard>() {
            prop_assert!(one.index < one.count && one.count <= Shard::MAX);
        }
    }

    #[test]
    fn an_engine_covers_all_shards(count in 1..200u64, first in 0..100u64, step in 1..5u64) {
        let (last, total) = (first + step * (count - 1), count.to_string());
        let mut seen = std::collections::BTreeSet::new();
        for task in 0..count {
            let id = (first + step * task).to_string();
            let (min, max, step) = (first.to_string(), last.to_string(), step.to_string());
            let found = auto(&[
                ("SLURM_ARRAY_TASK_ID", &id),
                ("SLURM_ARRAY_TASK_MIN", &min),
                ("SLURM_ARRAY_TASK_MAX", &max),
                ("SLURM_ARRAY_TASK_STEP", &step),
                ("SLURM_ARRAY_TASK_COUNT", &total),
            ]);
            seen.insert(found.unwrap());
        }
        prop_assert_eq!(seen.len() as u64, count);
    }
}
