//! Draws the picture that other sites show with a link to one of our pages (`og:image`):
//! two halves with a slanted gap, the first filled and the second outlined, as at the head
//! of a page. Drawn without a browser.

use ab_glyph::{Font, FontRef, PxScale, ScaleFont, point};
use epaint_default_fonts::HACK_REGULAR;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// Width in pixels.
pub const WIDTH: usize = 1200;
/// Height in pixels.
pub const HEIGHT: usize = 630;
/// Incremented if the same picture would be drawn differently: its name depends on it.
pub const VERSION: u64 = 2;

type Color = [u8; 3];
const GROUND: Color = [0xf7, 0xf5, 0xf0];
const WHITE: Color = [0xff, 0xff, 0xff];
const INK: Color = [0x16, 0x1a, 0x22];

/// How far the gap between the halves leans to the left, from top to bottom.
const SLANT: f32 = 99.0;
/// Right edge of the first half, and left edge of the second, at the top.
const EDGES: [f32; 2] = [644.0, 655.0];
/// Width of the outline of the second half.
const OUTLINE: f32 = 10.0;
/// Left edge of the texts of each half, and the room that they have.
const TEXTS: [(f32, f32); 2] = [(64.0, 470.0), (664.0, 480.0)];
const NUMBER_SIZE: f32 = 228.0;
const TEXT_SIZE: f32 = 40.0;
/// Radius of the outline of the second number.
const STROKE: i32 = 8;

/// What stands in a half, from top to bottom, and the color of its tone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Half {
    /// In small letters.
    pub above: String,
    /// In large ones.
    pub number: String,
    /// In small letters, in several lines.
    pub below: String,
    /// Its ground, or its outline.
    pub color: Color,
}

/// What a card shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Both halves.
    pub halves: [Half; 2],
    /// The site's title, at the foot of the second half.
    pub site: String,
}

/// Whether the font has all characters of a text.
pub fn is_drawable(text: &str) -> bool {
    let font = font();
    text.chars().all(|c| font.glyph_id(c).0 != 0)
}

fn font() -> FontRef<'static> {
    FontRef::try_from_slice(HACK_REGULAR).expect("the font comes with the program")
}

/// Two colors with [`SHADES`] steps between them, as a part of the palette.
#[derive(Clone, Copy)]
enum Ramp {
    /// From the ground to the first half, and to the outline of the second.
    First,
    Second,
    /// Text on the first half.
    OnFirst,
    /// Text, and the outline of the number, on the second half.
    Text,
    Number,
}

/// The number of shades of a ramp.
const SHADES: usize = 16;

impl Ramp {
    /// The place in the palette of a share of the second color, 0 to 1.
    fn shade(self, share: f32) -> u8 {
        let step = (share.clamp(0.0, 1.0) * (SHADES - 1) as f32).round() as usize;
        (self as usize * SHADES + step) as u8
    }
}

/// A PNG of [`WIDTH`] × [`HEIGHT`] pixels. What the font lacks is left out.
pub fn draw(picture: &Picture) -> Vec<u8> {
    let [a, b] = &picture.halves;
    let ramps = [
        (GROUND, a.color),
        (GROUND, b.color),
        (a.color, WHITE),
        (WHITE, INK),
        (WHITE, b.color),
    ];
    let mut pixels = vec![Ramp::First.shade(0.0); WIDTH * HEIGHT];
    for (y, row) in pixels.chunks_exact_mut(WIDTH).enumerate() {
        fill_row(row, y);
    }
    for (half, (side, ramp)) in picture
        .halves
        .iter()
        .zip([(0, Ramp::OnFirst), (1, Ramp::Text)])
    {
        let (x, room) = TEXTS[side];
        write(&mut pixels, ramp, TEXT_SIZE, (x, 112.0), &half.above);
        let size = fitting(&half.number, NUMBER_SIZE, room);
        let (ramp_of_number, stroke) = match side {
            0 => (ramp, 0),
            _ => (Ramp::Number, STROKE),
        };
        let at = (x - 6.0, 250.0 + size * 0.38);
        write_outlined(&mut pixels, ramp_of_number, size, at, &half.number, stroke);
        let (lines, size) = broken(&half.below, room);
        for (line, text) in lines.iter().enumerate() {
            let y = 430.0 + line as f32 * size * 1.28;
            write(&mut pixels, ramp, size, (x, y), text);
        }
    }
    if is_drawable(&picture.site) {
        let at = (1150.0 - width(&picture.site, 30.0), 590.0);
        write(&mut pixels, Ramp::Text, 30.0, at, &picture.site);
    }
    encode(&pixels, &ramps)
}

/// Fills a row with the ground, both halves, and the outline of the second.
fn fill_row(row: &mut [u8], y: usize) {
    let lean = SLANT * y as f32 / HEIGHT as f32;
    let [right, left] = EDGES.map(|edge| edge - lean);
    let end = right as usize;
    row[..end].fill(Ramp::First.shade(1.0));
    row[end] = Ramp::First.shade(right.fract());
    let begin = left as usize;
    row[begin] = Ramp::Second.shade(1.0 - left.fract());
    row[begin + 1..].fill(Ramp::Second.shade(1.0));
    let edge = OUTLINE as usize;
    if (edge..HEIGHT - edge).contains(&y) {
        let inner = left + OUTLINE;
        let begin = inner as usize;
        row[begin] = Ramp::Number.shade(inner.fract());
        row[begin + 1..WIDTH - edge].fill(Ramp::Text.shade(0.0));
    }
}

/// A text in lines, and the size of its letters: three lines at most.
fn broken(text: &str, room: f32) -> (Vec<String>, f32) {
    let mut size = TEXT_SIZE;
    if !is_drawable(text) {
        return (Vec::new(), size);
    }
    loop {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line) if width(line, size) + width(word, size) + size < room => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        let fits = lines.len() <= 3 && lines.iter().all(|line| width(line, size) <= room);
        if fits || size < 16.0 {
            return (lines, size);
        }
        size *= 0.9;
    }
}

/// The size at which a text has room.
fn fitting(text: &str, size: f32, room: f32) -> f32 {
    size.min(size * room / width(text, size).max(1.0))
}

/// Letters of all texts are equally wide.
fn width(text: &str, size: f32) -> f32 {
    let font = font();
    let font = font.as_scaled(PxScale::from(size));
    text.chars().count() as f32 * font.h_advance(font.glyph_id('0'))
}

/// How much of each pixel a letter covers, 0 to 1, and where it stands from the pen.
struct Mask {
    left: i32,
    top: i32,
    width: usize,
    covers: Vec<f32>,
}

thread_local! {
    /// By letter, size, and stroke. Letters recur, digits above all.
    static MASKS: RefCell<HashMap<(char, u32, i32), Rc<Mask>>> = RefCell::default();
}

fn mask(c: char, size: f32, stroke: i32) -> Rc<Mask> {
    MASKS.with_borrow_mut(|masks| {
        let made = masks.entry((c, size.to_bits(), stroke));
        Rc::clone(made.or_insert_with(|| Rc::new(Mask::new(c, size, stroke))))
    })
}

impl Mask {
    /// A letter, or its outline if `stroke`, in pixels, is not 0.
    fn new(c: char, size: f32, stroke: i32) -> Self {
        let font = font();
        let glyph = font
            .glyph_id(c)
            .with_scale_and_position(size, point(0.0, 0.0));
        let Some(outline) = font.outline_glyph(glyph) else {
            let (left, top) = (0, 0);
            return Self {
                left,
                top,
                width: 1,
                covers: Vec::new(),
            };
        };
        let bounds = outline.px_bounds();
        let (wide, high) = (
            bounds.width() as i32 + 2 * stroke,
            bounds.height() as i32 + 2 * stroke,
        );
        let mut inner = vec![0.0_f32; (wide * high) as usize];
        outline.draw(|x, y, cover| {
            let at = (y as i32 + stroke) * wide + x as i32 + stroke;
            inner[at as usize] = cover;
        });
        let covers = match stroke {
            0 => inner,
            _ => {
                let outer = grown(&grown(&inner, wide, 1, stroke), wide, wide, stroke);
                outer
                    .iter()
                    .zip(&inner)
                    .map(|(outer, inner)| outer * (1.0 - inner))
                    .collect()
            }
        };
        Self {
            left: bounds.min.x as i32 - stroke,
            top: bounds.min.y as i32 - stroke,
            width: wide as usize,
            covers,
        }
    }
}

/// Each pixel as covered as the most covered one within `by` steps of `step`.
fn grown(covers: &[f32], wide: i32, step: i32, by: i32) -> Vec<f32> {
    let at = |i: i32| {
        // Beyond the ends of a row, nothing is covered.
        let near = (-by..=by).map(|steps| i + steps * step);
        let inside = near.filter(|j| {
            (0..covers.len() as i32).contains(j) && (step != 1 || j / wide == i / wide)
        });
        inside.map(|j| covers[j as usize]).fold(0.0, f32::max)
    };
    (0..covers.len() as i32).map(at).collect()
}

fn write(pixels: &mut [u8], ramp: Ramp, size: f32, at: (f32, f32), text: &str) {
    write_outlined(pixels, ramp, size, at, text, 0);
}

/// Writes a text from a point on its base line; nothing if the font lacks a letter.
fn write_outlined(
    pixels: &mut [u8],
    ramp: Ramp,
    size: f32,
    (x, y): (f32, f32),
    text: &str,
    stroke: i32,
) {
    if !is_drawable(text) {
        return;
    }
    for (place, c) in text.chars().enumerate() {
        let pen = x + width("0", size) * place as f32;
        let mask = mask(c, size, stroke);
        let (left, top) = (pen.round() as i32 + mask.left, y.round() as i32 + mask.top);
        for (row, covers) in mask.covers.chunks(mask.width).enumerate() {
            for (column, cover) in covers.iter().enumerate().filter(|(_, cover)| **cover > 0.0) {
                let (x, y) = (left + column as i32, top + row as i32);
                if (0..WIDTH as i32).contains(&x) && (0..HEIGHT as i32).contains(&y) {
                    let pixel = &mut pixels[y as usize * WIDTH + x as usize];
                    *pixel = (*pixel).max(ramp.shade(*cover));
                }
            }
        }
    }
}

fn encode(pixels: &[u8], ramps: &[(Color, Color)]) -> Vec<u8> {
    let mut palette = Vec::with_capacity(ramps.len() * SHADES * 3);
    for (from, to) in ramps {
        for shade in 0..SHADES {
            let part = shade as f32 / (SHADES - 1) as f32;
            for (from, to) in from.iter().zip(to) {
                let (from, to) = (f32::from(*from), f32::from(*to));
                palette.push((from + (to - from) * part).round() as u8);
            }
        }
    }
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, WIDTH as u32, HEIGHT as u32);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette);
    encoder.set_compression(png::Compression::Fast);
    // Rows are much alike.
    encoder.set_filter(png::Filter::Up);
    let written = encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(pixels));
    written.expect("a picture of the size that was announced, written to memory");
    out
}
