//! Files that are not pages: sitemap, search indexes, records, cards, rules for hosts.

pub mod card;
pub mod cards;
pub mod data;
pub mod hosting;
pub mod search;
pub mod sitemap;
