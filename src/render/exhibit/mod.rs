//! What is displayed from facts: the table of a comparison, and the drawing of a session.

pub mod clauses;
pub mod facts;
pub mod position;
pub mod timeline;
