//! The facts that the records of a protocol may state, each with its closed list of values.

use super::{Code, Values};
use crate::diagnostic::Span;
use std::collections::HashMap;

/// What the program knows a fact by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// What became of what was asked. With [`Role::Persistence`], the first half of the
    /// verdict.
    Outcome,
    /// Whether to send the same request again. With [`Role::Actor`], the second half of the
    /// verdict.
    Retry,
    /// Who has to act.
    Actor,
    /// Whether the condition passes by itself.
    Persistence,
    /// Where in a session the code occurs, in session order.
    Timeline,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Outcome,
        Self::Retry,
        Self::Actor,
        Self::Persistence,
        Self::Timeline,
    ];

    /// The role in a vocabulary.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Retry => "retry",
            Self::Actor => "actor",
            Self::Persistence => "persistence",
            Self::Timeline => "timeline",
        }
    }

    /// The key of the fact that has the role, unless another one claims it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Timeline => "phase",
            other => other.name(),
        }
    }
}

/// The value of a timeline that means every step.
pub const ALL_ALONG: &str = "any";

/// A fact that records may state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its key in records, such as `retry`.
    pub key: String,
    /// Its values, such as `later`; at most [`super::MAX_VALUES`].
    pub values: Vec<String>,
    /// What the program knows it by.
    pub role: Option<Role>,
    /// The value of every record that does not state it.
    pub usual: Option<usize>,
    /// Whether its values are the protocol's own: it then takes no words from other
    /// protocols.
    pub own: bool,
    /// Where it is defined.
    pub span: Span,
}

impl Fact {
    /// Whether these are the values of a record that has nothing to say about it.
    pub fn is_usual(&self, values: Values) -> bool {
        self.usual.is_some_and(|usual| values == Values::one(usual))
    }
}

/// The facts of a protocol, in the order in which readers see them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// In the file's order.
    pub facts: Vec<Fact>,
    /// Their indices by key.
    pub by_key: HashMap<String, usize>,
}

impl Vocabulary {
    /// A vocabulary of these facts, whose keys differ.
    pub fn new(facts: Vec<Fact>) -> Self {
        let keys = facts.iter().map(|fact| fact.key.clone());
        Self {
            by_key: keys.zip(0..).collect(),
            facts,
        }
    }

    /// The fact with this key.
    pub fn fact(&self, key: &str) -> Option<&Fact> {
        self.by_key.get(key).map(|fact| &self.facts[*fact])
    }

    /// The index of the fact with a role.
    pub fn with_role(&self, role: Role) -> Option<usize> {
        self.facts.iter().position(|f| f.role == Some(role))
    }

    /// The values that are the steps of a timeline, by index: all but [`ALL_ALONG`].
    pub fn steps(&self) -> Vec<usize> {
        let Some(fact) = self.with_role(Role::Timeline) else {
            return Vec::new();
        };
        let values = self.facts[fact].values.iter().enumerate();
        let steps = values.filter(|(_, value)| *value != ALL_ALONG);
        steps.map(|(i, _)| i).collect()
    }

    /// The value that a code states for the fact with a role.
    pub fn value(&self, code: &Code, role: Role) -> Option<&str> {
        let fact = self.with_role(role)?;
        let value = code.fact(fact)?.single()?;
        Some(&self.facts[fact].values[value])
    }

    /// The attributes of `verdict-tells` and of `verdict-next` that apply to a code, the
    /// more specific one first. `None` if the code states no outcome, or not whether to
    /// retry.
    pub fn verdict_attributes(&self, code: &Code) -> Option<[[Option<String>; 2]; 2]> {
        let names = |first, second| {
            let first = self.value(code, first)?;
            let both = self.value(code, second);
            let both = both.map(|second| format!("{first}-{second}"));
            Some([both, Some(first.to_owned())])
        };
        Some([
            names(Role::Outcome, Role::Persistence)?,
            names(Role::Retry, Role::Actor)?,
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_the_values_but_the_one_for_all() {
        let fact = Fact {
            key: "phase".into(),
            values: ["connect", "any", "quit"].map(str::to_owned).to_vec(),
            role: Some(Role::Timeline),
            usual: None,
            own: false,
            span: Span::new(crate::diagnostic::SourceId(0), 0..0),
        };
        assert_eq!(Vocabulary::new(vec![fact]).steps(), [0, 2]);
        assert!(Vocabulary::default().steps().is_empty());
    }
}
