//! An outline as text, for tests and for looking at it.
//!
//! In: an [`Outline`]; out: one line a block, sections indented by level. Invariant: the
//! same outline prints the same; nothing reads this back.

use super::Outline;
use crate::lang::lower;

/// Prints `outline`: zone, section path or sign, and the first words of every block.
pub fn print(outline: &Outline) -> String {
    let mut out = String::new();
    for (index, block) in outline.blocks.iter().enumerate() {
        let section = outline.section_at(index).map(|it| &outline.sections[it]);
        let sign = match (section, block.bullet, block.cell) {
            (Some(section), ..) => format!("§{}", section.path),
            (_, _, Some(cell)) => format!("[{}.{}.{}]", cell.table, cell.row, cell.column),
            (_, true, _) => "-".to_owned(),
            _ => "¶".to_owned(),
        };
        let zone = lower(&format!("{:?}", block.zone));
        let words: String = block.text.as_str().chars().take(90).collect();
        out.push_str(&format!("{zone} {sign} {words}\n"));
    }
    out
}
