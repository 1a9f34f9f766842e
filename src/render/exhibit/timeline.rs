//! Draws a session: its steps from top to bottom, as the fact `phase` names them, with one
//! or two codes beside the step at which they occur.
//!
//! The drawing is SVG and takes its colors from the style sheet. For a pair it is assembled
//! from parts that depend on one code only.

use crate::markdown::escape;
use std::fmt::Write as _;

/// The id of the element that describes the drawing in words.
pub const LABEL: &str = "where-text";
/// Distance from one step to the next, in pixels.
const PITCH: f32 = 36.0;
/// Height of a step, in pixels.
const STEP: f32 = 27.0;
/// Margin at the edges, in pixels.
const EDGE: f32 = 3.0;
/// Distance from a code to the steps, in pixels.
const REACH: f32 = 20.0;

/// The side of the steps on which a code is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// The first code of a pair.
    Left,
    /// The second code of a pair.
    Right,
    /// A single code: on the left, but each of its steps is highlighted in full, not by
    /// half.
    Alone,
}

/// The steps as drawn for one locale and protocol.
#[derive(Clone, Debug)]
pub struct Timeline {
    names: Vec<String>,
    /// Width of a step, and of the lane for a code beside it.
    step: f32,
    lane: f32,
    /// SVG before the codes, for one and for two of them, and after them.
    before: [String; 2],
    after: String,
}

impl Timeline {
    /// `names`: display names of the steps. `codes`: all codes that may be drawn beside
    /// them. `lang`: the language of the names, if it is not the page's.
    pub fn new<'a>(
        names: Vec<String>,
        lang: Option<&str>,
        codes: impl Iterator<Item = &'a str>,
    ) -> Self {
        let widest = |width: f32, text: &str| width.max(width_of(text));
        let mut timeline = Self {
            step: names.iter().map(String::as_str).fold(72.0, widest) + 24.0,
            lane: codes.fold(24.0, widest) + 20.0 + REACH,
            names,
            before: Default::default(),
            after: String::new(),
        };
        timeline.before = [1.0, 2.0].map(|sides| timeline.draw_before(sides));
        timeline.after = timeline.draw_after(lang);
        timeline
    }

    fn height(&self) -> f32 {
        2.0 * EDGE + PITCH * (self.names.len() as f32 - 1.0) + STEP
    }

    /// Appends the drawing with one or two codes that [`Timeline::code`] has drawn. The
    /// element with the id [`LABEL`] says the same in words.
    pub fn draw(&self, codes: &[&str], out: &mut String) {
        out.push_str(&self.before[codes.len() - 1]);
        codes.iter().for_each(|code| out.push_str(code));
        out.push_str(&self.after);
    }

    fn draw_before(&self, sides: f32) -> String {
        let mut out = String::new();
        let (width, height) = (2.0 * EDGE + self.step + sides * self.lane, self.height());
        let _ = write!(
            out,
            "<svg class=\"course\" role=\"img\" aria-labelledby=\"{LABEL}\" \
             viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">"
        );
        let (x, middle) = (EDGE + self.lane, self.middle());
        let (top, bottom) = (EDGE + STEP / 2.0, height - EDGE - STEP / 2.0);
        let _ = write!(
            out,
            "<path class=\"way\" d=\"M{middle} {top}V{bottom}\"/><g class=\"steps\">"
        );
        for i in 0..self.names.len() {
            let y = EDGE + PITCH * i as f32;
            let _ = write!(
                out,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{STEP}\" rx=\"7\"/>",
                self.step
            );
        }
        out.push_str("</g>");
        out
    }

    fn middle(&self) -> f32 {
        EDGE + self.lane + self.step / 2.0
    }

    fn draw_after(&self, lang: Option<&str>) -> String {
        let lang = lang.map_or_else(String::new, |tag| format!(" lang=\"{}\"", escape(tag)));
        let mut out = format!("<g class=\"names\"{lang}>");
        let middle = self.middle();
        for (i, name) in self.names.iter().enumerate() {
            let y = EDGE + PITCH * i as f32 + STEP / 2.0 + 5.0;
            let name = escape(name);
            let _ = write!(out, "<text x=\"{middle}\" y=\"{y}\">{name}</text>");
        }
        out.push_str("</g></svg>");
        out
    }

    /// Draws a code of a tone at steps, which ascend; at all of them if none is given.
    pub fn code(&self, side: Lane, code: &str, tone: &str, steps: &[usize]) -> String {
        let left = side != Lane::Right;
        let start = EDGE + self.lane;
        let half = self.step / 2.0;
        let all: Vec<usize> = match steps {
            [] => (0..self.names.len()).collect(),
            steps => steps.to_vec(),
        };
        let (from, to) = (all[0], all[all.len() - 1]);
        let top = |step: usize| EDGE + PITCH * step as f32;
        let center = f32::midpoint(top(from), top(to)) + STEP / 2.0;
        let label = width_of(code) + 16.0;
        // From the code to the steps: a line, or a bracket along all of them.
        let (edge, pill) = match left {
            true => (start, start - REACH - label),
            false => (start + self.step, start + self.step + REACH),
        };
        let out_from = if left { pill + label } else { pill };
        let knee = if left { edge - 9.0 } else { edge + 9.0 };
        let mut svg = format!("<g class=\"at\" data-tone=\"{}\">", escape(tone));
        let mut line = format!("M{out_from} {center}H");
        if from == to {
            let _ = write!(line, "{edge}");
        } else {
            let (a, b) = (top(from) + STEP / 2.0, top(to) + STEP / 2.0);
            let _ = write!(line, "{knee}M{edge} {a}H{knee}V{b}H{edge}");
            // One stroke for each step between, unless the bracket holds all.
            for step in &all[1..all.len() - 1] {
                if !steps.is_empty() {
                    let _ = write!(line, "M{edge} {}H{knee}", top(*step) + STEP / 2.0);
                }
            }
        }
        for step in all {
            if side == Lane::Alone {
                let _ = write!(
                    svg,
                    "<rect class=\"on\" x=\"{start}\" y=\"{}\" width=\"{}\" height=\"{STEP}\" rx=\"7\"/>",
                    top(step),
                    self.step
                );
                continue;
            }
            // The code's half of the step.
            let x = if left { start } else { start + half };
            let y = top(step);
            let arc = 7.0;
            let (inner, outer) = if left { (x + half, x) } else { (x, x + half) };
            let turn = if left { arc } else { -arc };
            let _ = write!(
                svg,
                "<path class=\"on\" d=\"M{inner} {y}H{}Q{outer} {y} {outer} {}V{}Q{outer} {} {} {}H{inner}\"/>",
                outer + turn,
                y + arc,
                y + STEP - arc,
                y + STEP,
                outer + turn,
                y + STEP
            );
        }
        let _ = write!(
            svg,
            "<path class=\"line\" d=\"{line}\"/><rect class=\"pill\" x=\"{pill}\" y=\"{}\" \
             width=\"{label}\" height=\"24\" rx=\"12\"/><text x=\"{}\" y=\"{}\">{}</text></g>",
            center - 12.0,
            pill + label / 2.0,
            center + 5.0,
            escape(code)
        );
        // It is cached for every code.
        svg.shrink_to_fit();
        svg
    }
}

/// Estimates the maximum width of a text in pixels, at a font size of 14 pixels: the
/// reader's font is unknown, so every letter is assumed to be as wide as in a wide font.
fn width_of(text: &str) -> f32 {
    let letter = |c: char| match c {
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' => 14.5,
        '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffe6}' => 14.5,
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | '.' | ',' | ' ' | '\'' | '’' | 'I' => 6.0,
        'm' | 'w' | 'M' | 'W' => 13.0,
        _ => 9.0,
    };
    text.chars().map(letter).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn timeline() -> Timeline {
        let names = ["Connect", "接続", "Quit & go"];
        Timeline::new(
            names.map(str::to_owned).to_vec(),
            None,
            ["220", "5.1.10"].into_iter(),
        )
    }

    #[test]
    fn every_step_and_code_is_drawn_within_the_frame() {
        let timeline = timeline();
        let a = timeline.code(Lane::Left, "220", "2xx", &[0]);
        let b = timeline.code(Lane::Right, "5.1.10", "5xx", &[]);
        let mut svg = String::new();
        timeline.draw(&[&a, &b], &mut svg);
        assert_eq!(svg.matches("<rect x=").count(), 3, "one box for each step");
        assert_eq!(svg.matches("class=\"on\"").count(), 1 + 3);
        assert!(svg.contains("Quit &amp; go") && svg.contains(">220<"));
        let number = |text: &str| text.split('"').next().unwrap().parse::<f32>().unwrap();
        let width = number(svg.split(" width=\"").nth(1).unwrap());
        for piece in svg.split("<rect").skip(1) {
            let at = number(piece.split("x=\"").nth(1).unwrap());
            let wide = number(piece.split("width=\"").nth(1).unwrap());
            assert!(at >= 0.0 && at + wide <= width, "{piece}");
        }
    }
}
