//! What is drawn from facts: the table, and the picture of a session.

pub mod course;
pub mod facts;
pub mod place;
