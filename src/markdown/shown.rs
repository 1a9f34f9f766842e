//! Prose as readers see it, block by block: without markup and with entities decoded.

use crate::text::Shown;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// A paragraph, heading, list item or code block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// The text that readers see.
    pub shown: Shown,
    /// Byte range in the source, if it is a heading.
    pub heading: Option<Range<usize>>,
    /// Whether it contains an image.
    pub has_image: bool,
}

/// The blocks of a document or run of prose that are headings or show something.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut block = Block::default();
    let mut end = |block: &mut Block| {
        let block = std::mem::take(block);
        if !block.shown.is_empty() || block.heading.is_some() {
            blocks.push(block);
        }
    };
    for (event, range) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                end(&mut block);
                block.heading = Some(range);
            }
            Event::Start(Tag::Image { .. }) => block.has_image = true,
            Event::Start(tag) if !is_inline(&tag.to_end()) => end(&mut block),
            Event::End(tag) if !is_inline(&tag) => end(&mut block),
            Event::Text(shown) | Event::Html(shown) | Event::InlineHtml(shown) => {
                block.shown.push(&shown, range);
            }
            // The backticks, and a space inside them if one was stripped, are not shown.
            Event::Code(shown) => {
                let range = match text[range.clone()].find(&*shown) {
                    Some(i) => range.start + i..range.start + i + shown.len(),
                    None => range,
                };
                block.shown.push(&shown, range);
            }
            Event::SoftBreak | Event::HardBreak => block.shown.push("\n", range),
            _ => {}
        }
    }
    end(&mut block);
    blocks
}

fn is_inline(tag: &TagEnd) -> bool {
    use TagEnd::{Emphasis, Image, Link, Strong};
    matches!(tag, Emphasis | Strong | Link | Image)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_what_is_read_and_know_where_it_was_written() {
        let text =
            "# A *b* &#x2067;\n\n- one `c d`\n  two\n- é&amp;x `\u{7}`\n\n##\n\n## ![](/a.png)\n";
        let all = blocks(text);
        let texts: Vec<_> = all.iter().map(|b| b.shown.text()).collect();
        assert_eq!(texts, ["A b \u{2067}", "one c d\ntwo", "é&x \u{7}", "", ""]);
        let faults = all.iter().flat_map(|b| b.shown.faults());
        let faults: Vec<_> = faults.map(|f| &text[f.range]).collect();
        assert_eq!(faults, ["&#x2067;", "\u{7}"]);
        let headings: Vec<_> = all.iter().map(|b| b.heading.is_some()).collect();
        assert_eq!(headings, [true, false, false, true, true]);
        assert!(all[4].has_image && !all[3].has_image);
    }
}
