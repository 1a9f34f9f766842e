//! The tone of a code: how its colors feel to a reader, whatever its class is called.

/// A tone. Never the only sign of what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It worked.
    Success,
    /// It goes on.
    Progress,
    /// It asks for more.
    Input,
    /// It failed, but may work later or elsewhere.
    Retry,
    /// It failed.
    Failure,
    /// None of these.
    Neutral,
}

impl Tone {
    /// All of them, by name.
    pub const ALL: [(&'static str, Self); 6] = [
        ("success", Self::Success),
        ("progress", Self::Progress),
        ("input", Self::Input),
        ("retry", Self::Retry),
        ("failure", Self::Failure),
        ("neutral", Self::Neutral),
    ];

    /// Whether what was asked for was not done.
    pub fn is_failure(self) -> bool {
        matches!(self, Self::Retry | Self::Failure)
    }

    /// Its name in records and style sheets.
    pub fn name(self) -> &'static str {
        let all = Self::ALL.iter().find(|(_, tone)| *tone == self);
        all.map_or("", |(name, _)| name)
    }

    /// The tone of a code that reports this outcome, and of which it says whether to retry.
    pub fn of_facts(outcome: Option<&str>, retry: Option<&str>) -> Self {
        match (outcome, retry) {
            (Some("success"), _) => Self::Success,
            (Some("progress"), _) => Self::Progress,
            (Some("input-needed"), _) => Self::Input,
            (Some("failure"), Some("wait" | "later" | "elsewhere")) => Self::Retry,
            (Some("failure"), _) => Self::Failure,
            _ => Self::Neutral,
        }
    }
}
