//! Sentences assembled from messages, each entirely from one locale.

mod names;
pub mod pair;
pub mod phrase;
pub mod text;
pub mod title;
