//! Tests the program as its users run it. One crate, so that it is linked only once.
//!
//! A test that takes long, or whose cost grows with the shipped site, is ignored by
//! `cargo test` and run by `.ci/run`, with `cargo test --test it -- --ignored`. What it is
//! about also has a short test, on a fixture, on a few codes of the shipped site, or on a
//! few of many cases.

mod circles;
mod cli;
#[cfg(unix)]
mod cpu;
mod damage;
mod dead_links;
mod depth;
mod driver;
mod environment;
mod faults;
mod fmt;
mod fuzz;
mod german;
mod golden;
#[cfg(unix)]
mod growth;
mod interrupt;
mod kill;
mod l10n;
mod lies;
mod links;
mod minimal;
mod mistakes;
mod mutate;
#[cfg(target_os = "linux")]
mod mutations;
mod names;
mod pages;
mod part;
mod pseudo;
mod random;
mod real_site;
mod rebuild;
mod search;
mod search_engines;
mod serve;
mod slices;
mod special;
mod synthetic;
mod tidy;
mod trial;
mod verify;
