//! Shows a protocol's timeline: its steps in a row, with one or two codes at the steps at
//! which they occur.

use crate::markdown::escape;
use std::fmt::Write as _;

/// Where a code stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first code of a pair.
    A,
    /// The second code of a pair.
    B,
    /// A single code.
    Alone,
}

impl Side {
    /// The class of its tag.
    pub fn class(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::Alone => "one",
        }
    }
}

/// The steps in one locale and protocol.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// The names of the steps, as HTML.
    names: Vec<String>,
    /// The language of the names, if it is not the page's.
    lang: Option<String>,
}

/// A code on a timeline.
#[derive(Clone, Debug)]
pub struct Mark {
    /// What it is called, as plain text.
    pub label: String,
    /// The name of its tone.
    pub tone: &'static str,
    /// The indices of its steps; none if it occurs all along.
    pub steps: Vec<usize>,
    /// Its steps in words, as HTML.
    pub words: String,
}

impl Timeline {
    /// `names`: display names of the steps. `lang`: their language, if it is not the page's.
    pub fn new(names: Vec<String>, lang: Option<&str>) -> Self {
        Self {
            names: names.iter().map(|name| escape(name)).collect(),
            lang: lang.map(str::to_owned),
        }
    }

    /// Appends the steps with one or two codes.
    pub fn show(&self, codes: &[(Side, &Mark)], out: &mut String) {
        out.push_str("<ol class=\"track\"");
        if let Some(lang) = &self.lang {
            let _ = write!(out, " lang=\"{lang}\"");
        }
        out.push('>');
        for (step, name) in self.names.iter().enumerate() {
            let here = || codes.iter().filter(|(_, mark)| mark.steps.contains(&step));
            match here().next() {
                None => {
                    let _ = write!(out, "<li>{name}</li>");
                }
                Some(_) => {
                    let _ = write!(out, "<li class=\"at\">{name} <span class=\"tags\">");
                    here().for_each(|(side, mark)| tag(*side, mark, out));
                    out.push_str("</span></li>");
                }
            }
        }
        out.push_str("</ol>");
        for (side, mark) in codes.iter().filter(|(_, mark)| mark.steps.is_empty()) {
            let _ = write!(out, "<p class=\"any {}\">", mark.tone);
            tag(*side, mark, out);
            let _ = write!(out, " <span>{}</span></p>", mark.words);
        }
    }
}

fn tag(side: Side, mark: &Mark, out: &mut String) {
    let (class, tone, label) = (side.class(), mark.tone, escape(&mark.label));
    let _ = write!(out, "<span class=\"tag {class} {tone}\">{label}</span>");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_stands_at_its_steps() {
        let names = ["Connect", "Log <in>", "Quit"].map(str::to_owned).to_vec();
        let mark = |label: &str, steps: &[usize]| Mark {
            label: label.into(),
            tone: "retry",
            steps: steps.to_vec(),
            words: "at any time".into(),
        };
        let (a, b) = (mark("1", &[0, 2]), mark("2", &[2]));
        let mut html = String::new();
        Timeline::new(names.clone(), Some("en")).show(&[(Side::A, &a), (Side::B, &b)], &mut html);
        assert_eq!(
            html,
            "<ol class=\"track\" lang=\"en\"><li class=\"at\">Connect <span class=\"tags\">\
             <span class=\"tag a retry\">1</span></span></li><li>Log &lt;in&gt;</li>\
             <li class=\"at\">Quit <span class=\"tags\"><span class=\"tag a retry\">1</span>\
             <span class=\"tag b retry\">2</span></span></li></ol>"
        );
        html.clear();
        Timeline::new(names, None).show(&[(Side::Alone, &mark("3", &[]))], &mut html);
        assert!(html.ends_with(
            "</ol><p class=\"any retry\"><span class=\"tag one retry\">3</span> \
             <span>at any time</span></p>"
        ));
    }
}
