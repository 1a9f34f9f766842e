//! Frames of sentences about two codes, taken apart once and assembled for every pair.
//!
//! Most of a frame does not depend on the pair: its literal text, and what it says about
//! one code (a name, a particle that agrees with a number). So a frame is a list of pieces,
//! each of which is made once per frame or per code, and a sentence is a few copies. Where
//! that would not give the same as formatting the message as a whole and parsing it as
//! Markdown, the frame says so, and the message is formatted as a whole: a piece depends on
//! both codes, or markup extends over several pieces.

use crate::l10n::{Args, Localizer, PatternPiece};
use crate::model::{By, CodeIndex, VARIABLES};
use crate::render::sentence::phrase::{Form, Phrase};
use std::sync::OnceLock;
use typed_index_collections::TiVec;

/// The messages that are frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrameId {
    Title,
    TitleErrors,
    Description,
    SummarySame,
    SummaryDifferent,
    DifferenceClasses,
    Contrast,
    ContrastNone,
    Verdict,
    VerdictSame,
    VerdictAlike,
}

impl FrameId {
    /// The number of frames.
    pub const COUNT: usize = Self::VerdictAlike as usize + 1;

    /// The id of the message.
    pub fn message(self) -> &'static str {
        match self {
            Self::Title => "compare-title",
            Self::TitleErrors => "compare-title-errors",
            Self::Description => "compare-description",
            Self::SummarySame => "compare-summary-same",
            Self::SummaryDifferent => "compare-summary-different",
            Self::DifferenceClasses => "compare-difference-classes",
            Self::Contrast => "compare-contrast",
            Self::ContrastNone => "compare-contrast-none",
            Self::Verdict => "compare-verdict",
            Self::VerdictSame => "compare-verdict-same",
            Self::VerdictAlike => "compare-verdict-alike",
        }
    }
}

/// The values of a frame's variables.
#[derive(Clone, Copy, Debug, Default)]
pub struct Values<'v>([Option<&'v Phrase>; VARIABLES.len()]);

impl<'v> Values<'v> {
    /// Adds a value.
    ///
    /// # Panics
    ///
    /// If no frame has a variable of this name.
    #[must_use]
    pub fn with(mut self, name: &str, value: &'v Phrase) -> Self {
        let known = VARIABLES.iter().position(|(n, _)| *n == name);
        self.0[known.expect("one of the variables of frames")] = Some(value);
        self
    }

    /// As arguments of the message.
    pub fn args(&self) -> Args<'v> {
        self.args_where(|_| true)
    }

    /// Those that do not depend on the code other than the first (0) or second (1).
    fn args_of(&self, code: usize) -> Args<'v> {
        self.args_where(|by| by == By::Both || by == By::Code(code))
    }

    fn args_where(&self, wanted: impl Fn(By) -> bool) -> Args<'v> {
        let mut args = Args::new();
        for ((name, by), value) in VARIABLES.iter().zip(self.0) {
            if let Some(value) = value.filter(|_| wanted(*by)) {
                args = args.text(name, value.markdown());
            }
        }
        args
    }
}

/// A frame in one locale, for the codes of one protocol.
#[derive(Debug)]
pub struct Frame {
    /// The id of its message.
    message: String,
    pieces: Vec<Piece>,
}

#[derive(Debug)]
enum Piece {
    Text(Phrase),
    /// Index into [`VARIABLES`].
    Variable(usize),
    /// A piece formatted for one of the two codes: its index in the message, which code (0
    /// or 1), and the text for each code of the protocol, `None` if it depends on more.
    OfCode(usize, usize, TiVec<CodeIndex, OnceLock<Option<Phrase>>>),
}

impl Frame {
    /// Takes a frame apart. `None` if the locale does not have it, or if it must be
    /// formatted as a whole. `values` are those of any pair, `codes` is the number of
    /// codes.
    pub fn new(
        localizer: &Localizer,
        message: &str,
        values: &Values,
        codes: usize,
    ) -> Option<Self> {
        let found = localizer.pieces(message)?;
        let last = found.len().checked_sub(1)?;
        let mut pieces = Vec::with_capacity(found.len());
        for (at, piece) in found.into_iter().enumerate() {
            pieces.push(match piece {
                PatternPiece::Text(text) => {
                    let text = if at == 0 { text.trim_start() } else { text };
                    let text = if at == last { text.trim_end() } else { text };
                    Piece::Text(Phrase::between(text)?)
                }
                PatternPiece::Variable(name) => {
                    Piece::Variable(VARIABLES.iter().position(|(n, _)| *n == name)?)
                }
                PatternPiece::Other => {
                    let of = |code: usize| {
                        let args = values.args_of(code);
                        localizer.format_piece(message, at, &args).is_some()
                    };
                    let code = [0, 1].into_iter().find(|code| of(*code))?;
                    Piece::OfCode(at, code, (0..codes).map(|_| OnceLock::new()).collect())
                }
            });
        }
        Some(Self {
            message: message.to_owned(),
            pieces,
        })
    }

    /// Appends the sentence about two codes. If it must be formatted as a whole, appends
    /// nothing and returns `false`.
    pub fn fill(
        &self,
        localizer: &Localizer,
        codes: [CodeIndex; 2],
        values: &Values,
        form: Form,
        out: &mut String,
    ) -> bool {
        let start = out.len();
        for piece in &self.pieces {
            let text = match piece {
                Piece::Text(text) => text.shown(form),
                Piece::Variable(variable) => values.0[*variable].and_then(|v| v.shown(form)),
                Piece::OfCode(at, code, made) => {
                    let made = made[codes[*code]].get_or_init(|| {
                        let args = values.args_of(*code);
                        let text = localizer.format_piece(&self.message, *at, &args);
                        text.map(Phrase::new)
                    });
                    made.as_ref().and_then(|m| m.shown(form))
                }
            };
            let Some(text) = text else {
                out.truncate(start);
                return false;
            };
            out.push_str(text);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(frame: &str, values: &[(&str, &str)]) -> [Option<String>; 2] {
        let mut localizer = Localizer::new("ko".parse().unwrap());
        localizer.add(&format!("compare-contrast = {frame}\n"));
        let phrases: Vec<_> = values
            .iter()
            .map(|(n, v)| (n, Phrase::new((*v).to_owned())))
            .collect();
        let values = phrases
            .iter()
            .fold(Values::default(), |all, (n, v)| all.with(n, v));
        let frame = Frame::new(&localizer, FrameId::Contrast.message(), &values, 2);
        [Form::Html, Form::Plain].map(|form| {
            let mut out = "<".to_owned();
            let filled = frame.as_ref()?.fill(
                &localizer,
                [0, 1].map(CodeIndex::from),
                &values,
                form,
                &mut out,
            );
            assert!(filled || out == "<");
            let whole = localizer
                .format("compare-contrast", None, &values.args())
                .unwrap()
                .unwrap();
            let whole = match form {
                Form::Html => crate::markdown::inline(&whole, &str::to_owned),
                Form::Plain => crate::markdown::plain(&whole),
            };
            filled.then(|| {
                assert_eq!(out[1..], whole);
                whole
            })
        })
    }

    #[test]
    fn pieces_make_the_same_sentence_as_the_whole() {
        let both = |html: &str, plain: &str| [Some(html.to_owned()), Some(plain.to_owned())];
        let codes = [("a", "502"), ("b", r"5\_1"), ("a_says", "x > `y` z")];
        assert_eq!(
            check(
                "{ $a }{ JOSA($a, particle: \"은/는\") } { $a_says }. `c` { $b }!",
                &codes
            ),
            both(
                "502는 x &gt; <code>y</code> z. <code>c</code> 5_1!",
                "502는 x > y z. c 5_1!"
            )
        );
        assert_eq!(
            check(
                "{ $a_name ->\n    [QUIT] p\n   *[other] q\n } { $b }",
                &[("a_name", "QUIT"), ("b", r"5\_1")]
            ),
            both("p 5_1", "p 5_1")
        );
    }

    #[test]
    fn what_depends_on_more_is_left_to_the_whole() {
        let codes = [
            ("a", "502"),
            ("b", "220"),
            ("a_says", "*x*"),
            ("b_says", "y"),
        ];
        for frame in [
            "{ $a ->\n   *[other] { $b }\n }",
            "*{ $a }*",
            "{ $a } { $a_says }",
            "{ JOSA($b_says, particle: \"은/는\") }",
            "{ $a }\n    { $b }",
            "{ $a }{ -none }",
        ] {
            assert_eq!(check(frame, &codes), [None, None], "{frame}");
        }
    }
}
