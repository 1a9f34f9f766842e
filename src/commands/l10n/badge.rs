//! Draws a badge with the progress of a locale, for a README or a web page.

use crate::markdown::escape;

/// An SVG with the language's name and the percentage that is translated.
pub fn svg(name: &str, percent: usize) -> String {
    // Widths are generous estimates: a letter of a Latin script is about 7 px wide, one of
    // a script like Japanese 12.
    let width = |text: &str| -> usize {
        let wide = |c: char| matches!(u32::from(c), 0x1100..=0x11ff | 0x2e80..=0x9fff | 0xac00..=0xd7ff | 0xf900..=0xfaff | 0xff00..=0xff60);
        text.chars()
            .map(|c| if wide(c) { 12 } else { 7 })
            .sum::<usize>()
            + 12
    };
    let value = format!("{percent} %");
    let (left, right) = (width(name), width(&value));
    let total = left + right;
    // White has a contrast of at least 4.5 on each of them.
    let colour = match percent {
        100 => "#18794e",
        60.. => "#8a5a00",
        _ => "#b4232c",
    };
    let (name, label) = (escape(name), escape(&format!("{name}: {value}")));
    let (x, y) = (left / 2, left + right / 2);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{total}\" height=\"20\" role=\"img\" aria-label=\"{label}\">\n\
         <title>{label}</title>\n\
         <rect width=\"{total}\" height=\"20\" rx=\"3\" fill=\"#444\"/>\n\
         <path d=\"M{left} 0h{}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-{}z\" fill=\"{colour}\"/>\n\
         <g fill=\"#fff\" font-family=\"Verdana,DejaVu Sans,sans-serif\" font-size=\"11\" text-anchor=\"middle\">\n\
         <text x=\"{x}\" y=\"14\">{name}</text>\n\
         <text x=\"{y}\" y=\"14\">{value}</text>\n\
         </g>\n\
         </svg>\n",
        right - 3,
        right - 3,
    )
}

#[cfg(test)]
mod tests {
    use super::svg;

    #[test]
    fn name_and_share() {
        let text = svg("日本語 & <x>", 42);
        assert!(text.contains(">42 %</text>"), "{text}");
        assert!(text.contains("日本語 &amp; &lt;x&gt;"), "{text}");
    }
}
