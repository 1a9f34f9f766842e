//! Draws the picture that other sites show with a link to one of our pages (`og:image`):
//! two halves with a slanted gap, the first filled and the second outlined, as at the head
//! of a page. Drawn without a browser.

use ab_glyph::{Font, FontRef, PxScale, ScaleFont, point};
use epaint_default_fonts::HACK_REGULAR;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::LazyLock;

/// Width in pixels.
pub const WIDTH: usize = 1200;
/// Height in pixels.
pub const HEIGHT: usize = 630;
/// Incremented if the same picture would be drawn differently: its name depends on it.
pub const VERSION: u64 = 3;

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

fn font() -> &'static FontRef<'static> {
    static FONT: LazyLock<FontRef> = LazyLock::new(|| {
        FontRef::try_from_slice(HACK_REGULAR).expect("the font comes with the program")
    });
    &FONT
}

/// Two colors and the shades between them.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
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

/// The number of colors, so that two pixels are a byte.
const COLORS: usize = 16;

impl Ramp {
    const ALL: [Self; 5] = [
        Self::First,
        Self::Second,
        Self::OnFirst,
        Self::Text,
        Self::Number,
    ];

    /// The places in the palette of its colors, from the first to the second one. They
    /// ascend, so that of two letters at a pixel, the larger place covers more.
    const fn places(self) -> &'static [u8] {
        match self {
            Self::First => &[0, 1, 2],
            Self::Second => &[0, 3, 15],
            Self::OnFirst => &[2, 4, 5, 6, 7],
            Self::Text => &[7, 8, 9, 10, 11],
            Self::Number => &[7, 12, 13, 14, 15],
        }
    }

    /// The place in the palette of a share of the second color, 0 to 1.
    fn shade(self, share: f32) -> u8 {
        let places = self.places();
        let last = (places.len() - 1) as f32;
        places[(share.clamp(0.0, 1.0) * last).round() as usize]
    }
}

/// The palette of a picture.
fn palette(picture: &Picture) -> Vec<u8> {
    let [a, b] = picture.halves.each_ref().map(|half| half.color);
    let mut colors = [GROUND; COLORS];
    for ramp in Ramp::ALL {
        let (from, to) = match ramp {
            Ramp::First => (GROUND, a),
            Ramp::Second => (GROUND, b),
            Ramp::OnFirst => (a, WHITE),
            Ramp::Text => (WHITE, INK),
            Ramp::Number => (WHITE, b),
        };
        let places = ramp.places();
        for (step, place) in places.iter().enumerate() {
            let part = step as f32 / (places.len() - 1) as f32;
            colors[usize::from(*place)] = std::array::from_fn(|i| {
                let (from, to) = (f32::from(from[i]), f32::from(to[i]));
                (from + (to - from) * part).round() as u8
            });
        }
    }
    colors.concat()
}

/// A PNG of [`WIDTH`] × [`HEIGHT`] pixels. What the font lacks is left out.
pub fn draw(picture: &Picture) -> Vec<u8> {
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
    encode(&pixels, palette(picture))
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

/// The places in the palette of the pixels that a letter covers, 0 elsewhere, and where it
/// stands from the pen.
struct Mask {
    left: i32,
    top: i32,
    width: usize,
    places: Vec<u8>,
}

/// A letter, the bits of its size, its stroke in pixels, and the colors.
type MaskKey = (char, u32, i32, Ramp);

thread_local! {
    /// Letters recur, digits above all.
    static MASKS: RefCell<HashMap<MaskKey, Rc<Mask>>> = RefCell::default();
}

fn mask(c: char, size: f32, stroke: i32, ramp: Ramp) -> Rc<Mask> {
    MASKS.with_borrow_mut(|masks| {
        let made = masks.entry((c, size.to_bits(), stroke, ramp));
        Rc::clone(made.or_insert_with(|| Rc::new(Mask::new(c, size, stroke, ramp))))
    })
}

impl Mask {
    /// A letter, or its outline if `stroke`, in pixels, is not 0.
    fn new(c: char, size: f32, stroke: i32, ramp: Ramp) -> Self {
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
                places: Vec::new(),
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
                let outer = grown(&inner, wide as usize, stroke as usize);
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
            places: covers
                .into_iter()
                .map(|cover| match ramp.shade(cover) {
                    place if place == ramp.shade(0.0) => 0,
                    place => place,
                })
                .collect(),
        }
    }
}

/// Each pixel as covered as the most covered one within `by` columns and rows.
fn grown(covers: &[f32], width: usize, by: usize) -> Vec<f32> {
    let mut wider = Vec::with_capacity(covers.len());
    for row in covers.chunks(width) {
        wider.extend((0..width).map(|x| {
            let near = &row[x.saturating_sub(by)..(x + by + 1).min(width)];
            near.iter().copied().fold(0.0, f32::max)
        }));
    }
    let rows: Vec<&[f32]> = wider.chunks(width).collect();
    let mut out = vec![0.0_f32; covers.len()];
    for (y, row) in out.chunks_mut(width).enumerate() {
        for near in &rows[y.saturating_sub(by)..(y + by + 1).min(rows.len())] {
            for (most, cover) in row.iter_mut().zip(*near) {
                *most = most.max(*cover);
            }
        }
    }
    out
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
        let mask = mask(c, size, stroke, ramp);
        let (left, top) = (pen.round() as i32 + mask.left, y.round() as i32 + mask.top);
        let (hidden, first) = ((-left).max(0) as usize, left.max(0) as usize);
        for (row, places) in mask.places.chunks(mask.width).enumerate() {
            let y = top + row as i32;
            if !(0..HEIGHT as i32).contains(&y) || hidden >= places.len() {
                continue;
            }
            let row = &mut pixels[y as usize * WIDTH..][first.min(WIDTH)..WIDTH];
            for (pixel, place) in row.iter_mut().zip(&places[hidden..]) {
                *pixel = (*pixel).max(*place);
            }
        }
    }
}

fn encode(pixels: &[u8], palette: Vec<u8>) -> Vec<u8> {
    let (pairs, _) = pixels.as_chunks::<2>();
    let two = |pair: &[u8; 2]| {
        let pair = u16::from_be_bytes(*pair);
        (pair >> 4 | pair) as u8
    };
    let packed: Vec<u8> = pairs.iter().map(two).collect();
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, WIDTH as u32, HEIGHT as u32);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Four);
    encoder.set_palette(palette);
    encoder.set_compression(png::Compression::Fast);
    // Rows are much alike.
    encoder.set_filter(png::Filter::Up);
    let written = encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(&packed));
    written.expect("a picture of the size that was announced, written to memory");
    out
}
