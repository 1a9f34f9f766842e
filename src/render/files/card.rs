//! Draws the image that other sites show with a link to one of our pages (`og:image`): the
//! protocol's name in large letters, drawn without a browser.

use ab_glyph::{Font, FontRef, PxScale, ScaleFont, point};
use epaint_default_fonts::HACK_REGULAR;

/// Width in pixels.
pub const WIDTH: usize = 1200;
/// Height in pixels.
pub const HEIGHT: usize = 630;

/// The number of shades from the background to the text color.
const SHADES: usize = 16;
const GROUND: [u8; 3] = [0x14, 0x1b, 0x2b];
const INK: [u8; 3] = [0xf4, 0xf1, 0xe8];
/// The colors of the reply classes, in order.
const CLASSES: [[u8; 3]; 5] = [
    [0xb3, 0xa6, 0xf2],
    [0x7f, 0xd3, 0xa0],
    [0x74, 0xcf, 0xdf],
    [0xf0, 0xb9, 0x64],
    [0xf5, 0x9a, 0x92],
];

/// A PNG of [`WIDTH`] × [`HEIGHT`] pixels with `title` in the middle and `site` at the
/// foot. If the font lacks a character, `ascii` replaces the title, and `site` is left out.
pub fn draw(title: &str, ascii: &str, site: &str) -> Vec<u8> {
    let font = FontRef::try_from_slice(HACK_REGULAR).expect("the font comes with the program");
    let drawable = |text: &str| text.chars().all(|c| font.glyph_id(c).0 != 0);
    let title = if drawable(title) { title } else { ascii };
    let mut pixels = vec![0u8; WIDTH * HEIGHT];
    let stripe = WIDTH.div_ceil(CLASSES.len());
    for y in HEIGHT - 24..HEIGHT {
        for x in 0..WIDTH {
            pixels[y * WIDTH + x] = (SHADES + x / stripe) as u8;
        }
    }
    let line = |pixels: &mut [u8], text: &str, size: f32, baseline: f32| {
        let width = |size: f32| -> f32 {
            let font = font.as_scaled(PxScale::from(size));
            text.chars().map(|c| font.h_advance(font.glyph_id(c))).sum()
        };
        let room = WIDTH as f32 - 160.0;
        let size = size.min(size * room / width(size).max(1.0));
        let scaled = font.as_scaled(PxScale::from(size));
        let mut x = (WIDTH as f32 - width(size)) / 2.0;
        for c in text.chars() {
            let id = scaled.glyph_id(c);
            let glyph = id.with_scale_and_position(size, point(x, baseline));
            x += scaled.h_advance(id);
            let Some(outline) = font.outline_glyph(glyph) else {
                continue;
            };
            let bounds = outline.px_bounds();
            outline.draw(|dx, dy, cover| {
                let x = bounds.min.x as i64 + i64::from(dx);
                let y = bounds.min.y as i64 + i64::from(dy);
                if (0..WIDTH as i64).contains(&x) && (0..HEIGHT as i64).contains(&y) {
                    let shade = (cover.clamp(0.0, 1.0) * (SHADES - 1) as f32).round() as u8;
                    let pixel = &mut pixels[y as usize * WIDTH + x as usize];
                    *pixel = shade.max(*pixel);
                }
            });
        }
    };
    line(&mut pixels, title, 300.0, 390.0);
    if drawable(site) && site != title {
        line(&mut pixels, site, 56.0, 530.0);
    }
    encode(&pixels)
}

fn encode(pixels: &[u8]) -> Vec<u8> {
    let mut palette = Vec::with_capacity((SHADES + CLASSES.len()) * 3);
    for shade in 0..SHADES {
        let part = shade as f32 / (SHADES - 1) as f32;
        for (ground, ink) in GROUND.into_iter().zip(INK) {
            let (ground, ink) = (f32::from(ground), f32::from(ink));
            palette.push((ground + (ink - ground) * part).round() as u8);
        }
    }
    palette.extend(CLASSES.iter().flatten());
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, WIDTH as u32, HEIGHT as u32);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette);
    encoder.set_compression(png::Compression::Fast);
    let written = encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(pixels));
    written.expect("a picture of the size that was announced, written to memory");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_font_cannot_write_is_written_otherwise() {
        let (ftp, other) = (
            draw("FTP", "ftp", "versus"),
            draw("注文", "orders", "versus"),
        );
        assert!(
            ftp.starts_with(b"\x89PNG") && ftp.len() < 100_000,
            "{}",
            ftp.len()
        );
        assert_eq!(other, draw("orders", "x", "versus"));
        assert_ne!(ftp, other);
    }
}
