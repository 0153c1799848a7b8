//! Zones and sections: which part of the document each block belongs to.
//!
//! In: paragraphs in text order; out: the [`Outline`]. Invariants: zones follow the order of
//! an administrative document (Nghị định 30/2020/NĐ-CP, Điều 8); a section's parent stands
//! before it; labels nest by their style: a style already open closes what was opened inside.

use std::collections::HashMap;

use super::label::{NamedLabel, Style, parse_label, roman_value};
use super::paragraphs::Paragraph;
use super::{BULLETS, Block, CleanText, Outline, SectionNode, Zone};
use crate::lang::{begins_folded, fold, fold_into};
use crate::source::Span;

/// Kinds of documents that issue or are a plan, as the line above the title names them.
const KINDS: [&str; 13] = [
    "kế hoạch",
    "quyết định",
    "nghị quyết",
    "chương trình",
    "chương trình hành động",
    "chỉ thị",
    "kế hoạch hành động",
    "đề án",
    "phương án",
    "công văn",
    "thông báo",
    "tờ trình",
    "báo cáo",
];

/// Whether the folded words are a line that names the kind of document.
pub fn is_kind_line(folded: &str) -> bool {
    let bare =
        folded.trim_matches(|it: char| matches!(it, '*' | ' ' | ':' | '(' | ')' | '#' | '.'));
    let bare =
        bare.strip_suffix("dự thảo").map_or(bare, |rest| rest.trim_end_matches(['(', ' ']));
    KINDS.contains(&bare)
}

/// The kind that the words of a title begin with: "Kế hoạch hỗ trợ ...", the longest one.
pub fn begins_with_kind(title: &str) -> Option<&'static str> {
    let kinds = KINDS.iter().filter(|it| begins_folded(title, it));
    kinds.copied().max_by_key(|it| it.len())
}

/// Puts blocks into zones and sections.
pub(super) fn assemble(text: &str, paragraphs: Vec<Paragraph>) -> Outline {
    let mut blocks: Vec<Block> =
        paragraphs.into_iter().filter_map(|it| block(text, it)).collect();
    let attached = assign_zones(&mut blocks);
    let mut outline = Outline { blocks, sections: Vec::new(), attached };
    find_sections(&mut outline);
    outline
}

fn block(text: &str, paragraph: Paragraph) -> Option<Block> {
    let clean = CleanText::labelled(&paragraph.label, text, &paragraph.parts);
    let words = clean.as_str();
    if words.trim_matches(['-', '|', ' ']).is_empty() {
        return None;
    }
    let label = if paragraph.cell.is_some() { None } else { parse_label(words) };
    let raw = paragraph.parts.first().and_then(|it| text.get(it.start..it.end)).unwrap_or("");
    let star = raw.starts_with("* ") && !raw[2..].contains('*');
    let sign = star || words.starts_with(&BULLETS[..9]);
    let bullet = paragraph.item || label.as_ref().map_or(sign, |it| it.bulleted);
    let numbered =
        |it: Style| matches!(it, Style::Named(NamedLabel::Target | NamedLabel::Objective));
    let label = label.filter(|it| !it.bulleted || numbered(it.style));
    Some(Block {
        span: clean.whole(),
        text: clean,
        parts: paragraph.parts,
        zone: Zone::Body,
        label,
        bullet,
        cell: paragraph.cell,
        heading: paragraph.heading,
        section: None,
    })
}

/// Blocks at the start of a document among which its kind must stand.
const HEADER_LIMIT: usize = 60;

fn assign_zones(blocks: &mut [Block]) -> bool {
    let mut words = String::new();
    let kind = blocks.iter().take(HEADER_LIMIT).position(|it| {
        fold_into(head(it.text.as_str()), &mut words);
        is_kind_line(&words)
    });
    // Copies lose the line that names the kind: the title follows the letterhead.
    let letterhead = if kind.is_none() { letterhead_end(blocks) } else { None };
    let kind = kind.or(letterhead);
    let mut zone = if kind.is_some() { Zone::Header } else { Zone::Preamble };
    // A text without a kind line may begin with its title: "Kế hoạch hỗ trợ ...".
    if kind.is_none()
        && let Some(first) = blocks.first_mut()
        && begins_with_kind(first.text.as_str()).is_some()
        && first.label.is_none()
    {
        first.zone = Zone::Title;
    }
    let skip = usize::from(blocks.first().is_some_and(|it| it.zone == Zone::Title));
    let mut attached = false;
    let mut recipients_table = None;
    let mut title_blocks = 0;
    for index in skip..blocks.len() {
        let text = blocks[index].text.as_str();
        // Within the body only short lines and the recipients matter.
        let plain = matches!(zone, Zone::Body | Zone::Appendix) && text.len() > LONGEST_LINE;
        if plain && !begins_folded(text.trim_start_matches(&BULLETS[..]), "nơi nhận") {
            words.clear();
        } else {
            fold_into(head(text), &mut words);
        }
        let words = words.as_str();
        let previous_upper = index > 0 && is_upper(blocks[index - 1].text.as_str());
        let block = &blocks[index];
        let table = block.cell.map(|it| it.table);
        let bare = words.trim_start_matches(&BULLETS[..]);
        zone = match zone {
            Zone::Header if Some(index) == letterhead => {
                // What follows is the title, as under a line that names the kind.
                let next = blocks.get(index + 1).map_or("", |it| it.text.as_str());
                let titled = is_upper(next) || begins_with_kind(next).is_some();
                zone = if titled { Zone::Kind } else { Zone::Preamble };
                blocks[index].zone = Zone::Header;
                continue;
            }
            Zone::Header if Some(index) == kind => Zone::Kind,
            Zone::Header => Zone::Header,
            _ if is_recipients_line(bare) => {
                recipients_table = table;
                Zone::Recipients
            }
            Zone::Kind | Zone::Title => {
                let continues = zone == Zone::Kind
                    || (previous_upper && is_upper(block.text.as_str()) && title_blocks < 6)
                    || (words.starts_with(|it: char| {
                        it.is_lowercase() && !words.starts_with("căn cứ")
                    }) && block.text.as_str().starts_with(char::is_lowercase));
                if block.label.is_some() && !block.bullet {
                    Zone::Body
                } else if continues
                    && !is_basis(bare) | (zone == Zone::Kind && !bare.starts_with("căn cứ"))
                    && !is_issuer_line(words)
                {
                    title_blocks += 1;
                    Zone::Title
                } else {
                    Zone::Preamble
                }
            }
            Zone::Recipients | Zone::Signature | Zone::Note => {
                after_end(block, words, table, recipients_table, &mut attached)
            }
            _ if zone != Zone::Header && is_signature(block.text.as_str()) => Zone::Signature,
            _ if begins_appendix(block) => Zone::Appendix,
            _ if block.cell.is_none()
                && is_kind_line(words)
                && index > kind.unwrap_or(0) + 3
                && !words.contains("quyết định") =>
            {
                attached = true;
                title_blocks = 0;
                Zone::Kind
            }
            Zone::Preamble if begins_body(block) => Zone::Body,
            other => other,
        };
        attached |=
            zone == Zone::Preamble && is_attached_line(words) && index > kind.unwrap_or(0) + 3;
        // "QUYẾT ĐỊNH:" before Điều 1 names no kind: it enacts.
        blocks[index].zone = zone;
    }
    attached
}

/// What follows Nơi nhận or a signature: more of them, an attached plan, or an appendix.
fn after_end(
    block: &Block,
    words: &str,
    table: Option<usize>,
    recipients_table: Option<usize>,
    attached: &mut bool,
) -> Zone {
    let text = block.text.as_str();
    if begins_appendix(block) {
        return Zone::Appendix;
    }
    if is_note(text) {
        return Zone::Note;
    }
    if block.cell.is_none() && is_kind_line(words) {
        *attached = true;
        return Zone::Kind;
    }
    if is_signature(text) {
        return Zone::Signature;
    }
    let same_table = table.is_some() && table == recipients_table;
    let list_item = block.bullet || block.text.as_str().chars().count() < 60;
    match (block.label.as_ref().map(|it| it.style), same_table) {
        (_, true) if block.bullet => Zone::Recipients,
        (_, true) => Zone::Signature,
        (Some(Style::Roman | Style::Part), _) => {
            *attached = true;
            Zone::Body
        }
        _ if block.bullet => Zone::Recipients,
        _ if block.cell.is_some() => Zone::Appendix,
        _ if list_item => Zone::Signature,
        _ => {
            *attached = true;
            Zone::Body
        }
    }
}

/// A footnote that a web copy leaves after the signature: "[1] Nghị quyết số ...".
fn is_note(text: &str) -> bool {
    let rest = text.strip_prefix('[').unwrap_or("");
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&length) && rest[length..].starts_with(']')
}

/// Whether a line ties what follows to the act that issues it.
fn is_attached_line(words: &str) -> bool {
    let bare = words.trim_start_matches(['(', ' ']);
    [
        "kèm theo quyết định",
        "ban hành kèm theo quyết định",
        "kèm theo nghị quyết",
        "ban hành kèm theo nghị quyết",
    ]
    .iter()
    .any(|it| bare.starts_with(it))
}

/// The last block of a letterhead at the start of a document: its number, or place and date.
fn letterhead_end(blocks: &[Block]) -> Option<usize> {
    let mut words = String::new();
    let mut end = None;
    for (index, block) in blocks.iter().take(LETTERHEAD_LIMIT).enumerate() {
        fold_into(head(block.text.as_str()), &mut words);
        let number = words.starts_with("số:") || words.starts_with("số :");
        let dated = words.contains(", ngày")
            && words.contains("tháng")
            && block.text.as_str().len() < 120;
        if number || dated {
            end = Some(index);
        }
    }
    end.filter(|it| it + 1 < blocks.len())
}

/// Blocks that a letterhead can take.
const LETTERHEAD_LIMIT: usize = 12;

/// Bytes of a line that can name a kind of document.
const LONGEST_LINE: usize = 160;

/// The part of `text` that tells its zone.
fn head(text: &str) -> &str {
    &text[..text.floor_char_boundary(90)]
}

fn is_upper(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase)
}

fn is_recipients_line(bare: &str) -> bool {
    bare.starts_with("nơi nhận") && bare.len() < 60
}

fn is_basis(bare: &str) -> bool {
    ["căn cứ", "thực hiện", "xét ", "theo đề nghị", "trên cơ sở", "kính gửi"]
        .iter()
        .any(|start| bare.starts_with(start))
}

/// "ỦY BAN NHÂN DÂN TỈNH ..." or "BỘ TRƯỞNG ..." between title and basis of a decision.
fn is_issuer_line(words: &str) -> bool {
    [
        "ủy ban nhân dân",
        "hội đồng nhân dân",
        "bộ trưởng",
        "chủ tịch",
        "giám đốc",
        "chính phủ",
        "thủ tướng",
    ]
    .iter()
    .any(|start| words.starts_with(start))
        && words.len() < 90
}

/// Authorities and positions under a document (Nghị định 30/2020/NĐ-CP, Điều 13).
fn is_signature(text: &str) -> bool {
    let bare = text.trim_start_matches(['*', ' ']);
    let starts = |words: &[&str]| words.iter().any(|word| bare.starts_with(word));
    let short = bare.chars().count() < 140;
    short
        && (starts(&["TM.", "KT.", "TL.", "TUQ.", "Q. ", "T/M ", "K/T ", "TM ", "KT "])
            || (is_upper(bare)
                && starts(&[
                    "CHỦ TỊCH",
                    "PHÓ CHỦ TỊCH",
                    "GIÁM ĐỐC",
                    "PHÓ GIÁM ĐỐC",
                    "BỘ TRƯỞNG",
                    "THỨ TRƯỞNG",
                    "CHÁNH VĂN PHÒNG",
                    "THỦ TƯỚNG",
                    "TỔNG GIÁM ĐỐC",
                    "CỤC TRƯỞNG",
                ])
                && bare.chars().count() < 40))
}

fn begins_appendix(block: &Block) -> bool {
    let Some(label) = &block.label else { return false };
    let text = block.text.as_str();
    label.style == Style::Appendix
        && !block.bullet
        && (is_upper(&label.text) || block.heading.is_some() || text.chars().count() < 60)
        && !fold(text).contains(" này")
}

fn begins_body(block: &Block) -> bool {
    block.label.as_ref().is_some_and(|label| !label.bulleted && label.style != Style::Bracketed)
        && block.cell.is_none()
}

/// Finds labelled parts and nests them.
fn find_sections(outline: &mut Outline) {
    let mut open: Vec<usize> = Vec::new();
    let rows = roman_rows(&outline.blocks);
    for index in 0..outline.blocks.len() {
        let block = &outline.blocks[index];
        match block.zone {
            Zone::Header | Zone::Title | Zone::Recipients | Zone::Signature | Zone::Note => {
                continue;
            }
            // An attached plan begins its numbering anew.
            Zone::Kind => {
                close(outline, &mut open, 0, index);
                continue;
            }
            Zone::Preamble | Zone::Body | Zone::Appendix => {}
        }
        let label = match &block.label {
            Some(label) if block.zone != Zone::Preamble => Some(label.clone()),
            _ => rows.binary_search_by_key(&index, |it| it.0).ok().map(|it| rows[it].1.clone()),
        };
        if let Some(label) = label {
            // A row stands below the part that holds its table, whatever its label.
            let rows = open.iter().take_while(|it| {
                block.cell.is_some()
                    && outline.blocks[outline.sections[**it].block].cell.is_none()
            });
            let base = rows.count();
            let depth = base + depth_for(outline, &open[base..], label.style);
            close(outline, &mut open, depth, index);
            let node = section(outline, index, label, open.last().copied());
            open.push(outline.sections.len());
            outline.sections.push(node);
        }
        let block = &mut outline.blocks[index];
        if block.zone == Zone::Body || block.zone == Zone::Appendix {
            block.section = open.last().copied();
        }
    }
    let end = outline.blocks.len();
    close(outline, &mut open, 0, end);
    trim_ends(outline);
    number_series(outline);
}

/// How many open sections stay open when a label of `style` comes.
fn depth_for(outline: &Outline, open: &[usize], style: Style) -> usize {
    let same = |it: Style| match (it, style) {
        (Style::Arabic(one), Style::Arabic(two)) => one >= two,
        (one, two) => one == two,
    };
    // "Mục tiêu 1" under "a)" of its own block, and the like, keep their order of nesting.
    if let Some(at) = open.iter().position(|it| same(outline.sections[*it].label.style)) {
        return at;
    }
    if matches!(style, Style::Appendix | Style::Part) {
        return 0;
    }
    // A greater label never nests in a smaller one.
    let rank = |style: Style| match style {
        Style::Appendix => 0,
        Style::Part => 1,
        Style::Chapter => 2,
        Style::Capital => 3,
        Style::Roman => 4,
        Style::Heading | Style::Article => 5,
        _ => 9,
    };
    open.iter()
        .position(|it| rank(outline.sections[*it].label.style) > rank(style) && rank(style) < 9)
        .unwrap_or(open.len())
}

fn close(outline: &mut Outline, open: &mut Vec<usize>, depth: usize, block: usize) {
    for index in open.drain(depth.min(open.len())..) {
        outline.sections[index].end = block;
    }
}

fn section(
    outline: &Outline,
    index: usize,
    label: super::Label,
    parent: Option<usize>,
) -> SectionNode {
    let block = &outline.blocks[index];
    let above = parent.map(|it| &outline.sections[it]);
    let path = match above {
        Some(above) => format!("{}.{}", above.path, label.text),
        None => label.text.clone(),
    };
    let title = title_range(block.text.as_str(), label.rest, block.cell.is_some());
    SectionNode {
        block: index,
        end: index + 1,
        title,
        level: above.map_or(1, |it| it.level + 1),
        path,
        parent,
        series: 0,
        in_appendix: block.zone == Zone::Appendix,
        label,
    }
}

/// Characters of a run-in title at most.
const TITLE_LIMIT: usize = 120;

/// The heading, or the first words of a part that runs on: up to ":" or ".".
fn title_range(text: &str, start: usize, whole: bool) -> (usize, usize) {
    let rest = text.get(start..).unwrap_or("");
    if whole {
        return (start, text.len());
    }
    let named = parse_label(rest).filter(|it| matches!(it.style, Style::Named(_)));
    let from = named.map_or(0, |it| it.rest);
    let mut end = rest.len();
    for (count, (at, letter)) in rest.char_indices().enumerate() {
        let stops = at >= from
            && (letter == ':'
                || (letter == '.'
                    && !rest[at + 1..].starts_with(|it: char| it.is_ascii_digit())));
        if stops {
            end = at;
            break;
        }
        if count >= TITLE_LIMIT {
            end = rest[..at].rfind(' ').unwrap_or(at);
            break;
        }
    }
    (start, start + rest[..end].trim_end().len())
}

/// Rows of a table that hold a Roman number and a title only: they are sections.
fn roman_rows(blocks: &[Block]) -> Vec<(usize, super::Label)> {
    let mut rows = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        let Some(cell) = blocks[at].cell else {
            at += 1;
            continue;
        };
        let row =
            |it: &Block| it.cell.is_some_and(|it| (it.table, it.row) == (cell.table, cell.row));
        let length = blocks[at..].iter().take_while(|it| row(it)).count();
        let number = blocks[at].text.as_str().trim_end_matches(['.', ' ']);
        let small = length == 2 && blocks[at + 1].text.as_str().chars().count() < 400;
        let inside = cell.column <= 1 && matches!(blocks[at].zone, Zone::Body | Zone::Appendix);
        let capital = |it: &str| matches!(it.as_bytes(), [b'A'..=b'H']);
        let style = if capital(number) { Style::Capital } else { Style::Roman };
        if inside && small && (roman_value(number).is_some() || capital(number)) {
            let label = super::Label {
                text: number.to_owned(),
                style,
                start: 0,
                end: number.len(),
                rest: number.len(),
                bulleted: false,
                ordinal: roman_value(number),
            };
            rows.push((at, label));
        } else if inside && length == 1 {
            // "II. Xã hội số" across the whole row.
            let label = parse_label(blocks[at].text.as_str());
            rows.extend(
                label
                    .filter(|it| matches!(it.style, Style::Roman | Style::Capital))
                    .map(|it| (at, it)),
            );
        }
        at += length.max(1);
    }
    rows
}

/// The last part ends before Nơi nhận and the signature.
fn trim_ends(outline: &mut Outline) {
    let blocks = &outline.blocks;
    for node in &mut outline.sections {
        let inside = &blocks[node.block..node.end.min(blocks.len())];
        let stop = inside
            .iter()
            .position(|it| matches!(it.zone, Zone::Recipients | Zone::Signature | Zone::Note));
        if let Some(stop) = stop {
            node.end = node.block + stop.max(1);
        }
    }
}

/// Counts runs of like labels among siblings: a label that counts as first begins a new run.
fn number_series(outline: &mut Outline) {
    let mut last: HashMap<(Option<usize>, Style), usize> = HashMap::new();
    for index in 0..outline.sections.len() {
        let node = &outline.sections[index];
        let style = node.label.style;
        let begins = node.label.ordinal == Some(1)
            || style == Style::Named(NamedLabel::Target) && node.label.ordinal.is_none();
        let series = *last
            .entry((node.parent, style))
            .and_modify(|it| *it += usize::from(begins))
            .or_insert(0);
        outline.sections[index].series = series;
    }
}

impl Outline {
    /// The section whose label stands in block `block`.
    pub fn section_at(&self, block: usize) -> Option<usize> {
        self.sections.binary_search_by_key(&block, |it| it.block).ok()
    }

    /// Where the whole of section `index` stands, from its label to its last block.
    pub fn extent(&self, index: usize) -> Span {
        let node = &self.sections[index];
        let blocks = self.blocks.get(node.block..node.end.max(node.block + 1)).unwrap_or(&[]);
        blocks.iter().map(|it| it.span).reduce(Span::to).unwrap_or_default()
    }
}
