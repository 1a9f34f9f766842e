//! Runs the targets of `fuzz/` on their seeds, and on a bounded number of mutations of
//! these.

#[path = "../../fuzz/targets.rs"]
mod targets;

use crate::driver::repository;
use crate::mutate::mutated;
use std::fs;
use std::thread;
use versus_synthetic::Random;

/// Prints the input when the test fails.
struct Input<'a>(&'a [u8]);

impl Drop for Input<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("of the input b\"{}\"", self.0.escape_ascii());
        }
    }
}

/// Runs a target on its seeds and `count` mutations, or `VERSUS_FUZZ` times as many.
fn holds_of(name: &str, target: fn(&[u8]), count: usize) {
    let folder = repository().join("fuzz/seeds").join(name);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    files.sort();
    let seeds: Vec<Vec<u8>> = files.iter().map(|file| fs::read(file).unwrap()).collect();
    let try_one = |bytes: &[u8]| {
        let input = Input(bytes);
        target(input.0);
    };
    seeds.iter().for_each(|seed| try_one(seed));
    let more = std::env::var("VERSUS_FUZZ").map_or(1, |more| more.parse().unwrap());
    let mut random = Random::new(7, "");
    for _ in 0..count * more {
        let seed = random.pick(&seeds);
        let mut bytes = mutated(&mut random, seed, &seeds);
        // Long ones are tried on the program itself: see mutations.rs.
        bytes.truncate(4096);
        try_one(&bytes);
    }
}

#[test]
fn any_record_is_read_or_refused() {
    holds_of("record", targets::record, 40);
}

#[test]
fn any_messages_are_read_or_refused_and_written_in_one_way() {
    holds_of("fluent", targets::fluent, 60);
}

#[test]
fn any_prose_is_harmless() {
    holds_of("markdown", targets::markdown, 40);
}

#[test]
fn any_name_has_one_address_or_none() {
    holds_of("address", targets::address, 60);
}

#[test]
fn any_template_makes_a_page_or_a_report() {
    holds_of("template", targets::template, 20);
}

#[test]
fn any_request_is_answered_from_within_the_site() {
    holds_of("serve", targets::serve, 200);
}

#[test]
fn any_list_of_a_shard_is_read_or_refused() {
    holds_of("shard", targets::shard, 400);
}
