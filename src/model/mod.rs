//! The data model: what a site is made of, as plain data.
//!
//! Floor 1. No input or output, no serialization, no formatting for readers.

mod address;
mod catalog;
mod cause;
mod code;
mod config;
mod id;
mod locale;
mod lost;
mod messages;
mod output;
mod prose;
mod route;
mod shard;
mod tone;
mod values;
mod variables;
mod vocabulary;

pub use address::{BadAddress, BaseUrl, web_address};
pub use catalog::{Catalog, Class, Crossing, Label, Number, Protocol};
pub use cause::{Cause, Literal, Snippet};
pub use code::{Code, Commands, ExchangeLine, Order, Said, Side, Spec, message_id};
pub use config::{Config, PAGE_URL, PairPolicy, SitemapComparisons, Untranslated, UrlStyle};
pub use id::{CodeId, CodeIndex, EntryId, LocaleId, Pair, ProtocolId};
pub use locale::{Direction, Locale};
pub use lost::{List, Lost, code_in_name};
pub use messages::{Message, OF_LOCALE, Wording};
pub use output::{Asset, Body, MediaType, Output, hashed_name};
pub use prose::{ATTRIBUTES, Part, Parts};
pub use route::{Card, Page, PageKind, Route};
pub use shard::Shard;
pub use tone::Tone;
pub use values::{MAX_VALUES, Values};
pub use variables::{By, OTHERS, VARIABLES, is_count};
pub use vocabulary::{ALL_ALONG, Fact, Role, Vocabulary};
