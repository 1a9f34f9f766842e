//! Tests the program as its users run it. One crate, so that it is linked only once.

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
mod pseudo;
mod random;
mod real_site;
mod rebuild;
mod serve;
mod slices;
mod special;
mod synthetic;
mod tidy;
mod verify;
