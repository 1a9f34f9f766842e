//! What is displayed from facts: the table of a comparison, and the drawing of a session.

pub mod clauses;
pub mod course;
pub mod facts;
pub mod place;
