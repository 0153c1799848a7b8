//! Labelled parts: I., 1., 1.1., a), đ), Mục tiêu 1, Chỉ tiêu 2, Điều 3, Phụ lục I.
//!
//! In: the sections of the outline; out: [`Section`] facts. Invariant: every label stands as
//! written, without its closing mark; `parent` points backwards in the list.

use super::vocabulary::{
    Aspect, Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value, for_authors,
};
use super::{Context, Facts};
use crate::lang::Wording;
use crate::outline::{Block, Outline, SectionNode, Style, Zone};
use crate::source::Span;

/// A labelled part of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Where label and title stand.
    pub span: Span,
    /// The label as written: "II", "1.1", "đ", "Chỉ tiêu 2".
    pub label: String,
    /// Where the label stands.
    pub label_span: Span,
    /// The heading, or the first words of a part that runs on.
    pub title: String,
    /// Labels from the top: "II.2.a".
    pub path: String,
    /// Depth, from 1.
    pub level: usize,
    /// Index of the part it belongs to.
    pub parent: Option<usize>,
    /// From the label to the end of everything in the part.
    pub extent: Span,
    /// Where its list begins anew among its siblings: the part before that beginning.
    pub run: Option<usize>,
    /// Whether the part lies in an appendix.
    pub in_appendix: bool,
    /// Where it says how much, how completely or by when something is to be reached.
    pub(super) requirement: Option<Span>,
    /// How its label is written: "a)", "1."; none where nothing closes it, or in an appendix.
    pub style: Option<String>,
    /// Whether its numbers begin anew right under a label of its own kind.
    pub restarts: bool,
    /// Whether labels before it may have been lost when the text was copied.
    pub after_lost: bool,
}

/// Why it cannot be told whether a label was left out.
static LOST: Wording = Wording {
    en: "a label before it may have been lost when the text was copied",
    vi: "số thứ tự đứng trước có thể đã bị mất khi chuyển đổi tệp",
};

/// Sections in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Section,
    list: "sections",
    names: Names::new(&["section", "part"], &["sections", "parts"], &["mục", "phần"]),
    doc: for_authors(Wording {
        en: "a labelled part of the plan",
        vi: "phần, mục, điểm có đánh số",
    }),
    count: |facts| facts.sections.len(),
    span: |facts, index| facts.sections[index].span,
    label: "label",
    attributes: &[
        Attribute::new(
            "label",
            Names::new(
                &["label", "number"],
                &["labels", "numbers"],
                &["số thứ tự", "ký hiệu mục"],
            ),
            Type::Text,
            Wording { en: "the label as written", vi: "số thứ tự của mục" },
            |facts, index| {
                let section = &facts.sections[index];
                Reading::at(Value::Text(section.label.as_str().into()), section.label_span)
            },
        ),
        Attribute::new(
            "title",
            Names::new(
                &["title", "heading"],
                &["titles", "headings"],
                &["tên mục", "tên", "tiêu đề"],
            ),
            Type::Text,
            Wording { en: "the heading of the part", vi: "tên của mục" },
            |facts, index| Reading::text(Some(&facts.sections[index].title)),
        )
        .is_its(Aspect::Title),
        Attribute::new(
            "path",
            Names::new(&["path"], &["paths"], &["đường dẫn"]),
            Type::Text,
            Wording {
                en: "labels from the top", vi: "chuỗi số thứ tự từ phần trên cùng"
            },
            |facts, index| Reading::text(Some(&facts.sections[index].path)),
        ),
        Attribute::new(
            "level",
            Names::new(&["level"], &["levels"], &["cấp"]),
            Type::Number,
            Wording { en: "depth from 1", vi: "cấp của mục, tính từ 1" },
            |facts, index| Reading::of(Value::Number(facts.sections[index].level.into())),
        )
        .is_its(Aspect::Depth),
        Attribute::new(
            "requirement",
            Names::new(&["requirement"], &["requirements"], &["mức đặt ra"]),
            Type::Place,
            Wording {
                en: "how much, how completely or by when something is to be reached in it",
                vi: "mức, yêu cầu trọn vẹn hoặc thời điểm phải đạt nêu trong mục",
            },
            |facts, index| {
                Reading::of(
                    facts.sections[index].requirement.map_or(Value::Missing, Value::Place),
                )
            },
        )
        .derived()
        .may_come_later(),
        Attribute::new(
            "parent",
            Names::new(&["parent", "part"], &["parents", "parts"], &["mục cấp trên", "phần"]),
            Type::Fact(Kind::Section),
            Wording { en: "the part it belongs to", vi: "phần chứa mục này" },
            |facts, index| {
                let section = &facts.sections[index];
                // A list that begins anew belongs to what stands before it, not to the list
                // whose numbers it repeats.
                let parent = section.run.or(section.parent);
                // Sections at the top have the plan itself as parent: they are siblings too.
                let plan = FactId::new(Kind::Plan, 0);
                let above = parent.map_or(plan, |parent| FactId::new(Kind::Section, parent));
                Reading::of(Value::Fact(above))
            },
        ),
        Attribute::new(
            "ordinal",
            Names::new(&["list number"], &["list numbers"], &["số thứ tự danh sách"]),
            Type::Text,
            Wording {
                en: "the label, as it is counted", vi: "số thứ tự, dùng để đếm"
            },
            |facts, index| {
                let section = &facts.sections[index];
                let value = if section.after_lost {
                    Value::Unclear(&LOST)
                } else {
                    Value::Text(section.label.as_str().into())
                };
                Reading::at(value, section.label_span)
            },
        )
        .is_its(Aspect::Number)
        .derived(),
        Attribute::new(
            "style",
            Names::new(
                &["numbering style"],
                &["numbering styles"],
                &["cách trình bày số thứ tự", "kiểu trình bày"],
            ),
            Type::Text,
            Wording {
                en: "how its label is written: a), 1.",
                vi: "cách ghi số thứ tự, như a), 1.",
            },
            |facts, index| {
                let section = &facts.sections[index];
                match &section.style {
                    Some(style) => {
                        Reading::at(Value::Text(style.as_str().into()), section.label_span)
                    }
                    None => Reading::of(Value::Missing),
                }
            },
        )
        .derived(),
        Attribute::new(
            "numbering",
            Names::new(&["numbering"], &["numberings"], &["kiểu đánh số", "loại số thứ tự"]),
            Type::Text,
            Wording {
                en: "what it is counted with: 1, a, I", vi: "đánh số bằng gì: 1, a, I"
            },
            |facts, index| {
                let style = facts.sections[index].style.as_deref();
                Reading::text(style.and_then(|it| it.get(..1)))
            },
        )
        .derived(),
        Attribute::new(
            "restarts",
            Names::new(
                &["numbering restart"],
                &["numbering restarts"],
                &["chỗ đánh số lại từ đầu"],
            ),
            Type::Flag,
            Wording {
                en: "whether numbers begin anew right under a label of the same kind",
                vi: "số thứ tự bắt đầu lại ngay dưới một mục cùng kiểu đánh số",
            },
            |facts, index| Reading::of(Value::Flag(facts.sections[index].restarts)),
        ),
    ],
};

/// The attribute "path" of a kind whose facts stand in sections.
pub(super) const fn path_attribute(
    doc: Wording,
    read: for<'f> fn(&'f Facts, usize) -> Reading<'f>,
) -> Attribute {
    let names = Names::new(&["path"], &["paths"], &["đường dẫn"]);
    Attribute::new("path", names, Type::Text, doc, read)
}

/// The attribute "section" of a kind whose facts stand in sections.
pub(super) const fn section_attribute(
    doc: Wording,
    read: for<'f> fn(&'f Facts, usize) -> Reading<'f>,
) -> Attribute {
    let names = Names::new(&["section", "part"], &["sections", "parts"], &["mục", "phần"]);
    Attribute::new("section", names, Type::Fact(Kind::Section), doc, read)
}

/// The attribute "appendix" of a kind whose facts stand in sections.
pub(super) const fn appendix_attribute(
    read: for<'f> fn(&'f Facts, usize) -> Reading<'f>,
) -> Attribute {
    let names = Names::new(&["appendix"], &["appendices"], &["phụ lục"]);
    let doc =
        Wording { en: "the appendix it stands in", vi: "phụ lục chứa nội dung này" };
    Attribute::new("appendix", names, Type::Fact(Kind::Appendix), doc, read)
}

/// The appendix that a fact stands in, by the section it stands in.
pub(super) fn appendix_of(facts: &Facts, section: Option<usize>) -> Reading<'static> {
    let mut section =
        section.filter(|&it| facts.sections.get(it).is_some_and(|it| it.in_appendix));
    while let Some(index) = section {
        if let Some(found) = facts.appendices.iter().position(|it| it.section == index) {
            return Reading::of(Value::Fact(FactId::new(Kind::Appendix, found)));
        }
        section = facts.sections.get(index).and_then(|it| it.parent);
    }
    Reading::of(Value::Missing)
}

/// The path of the section that a fact stands in.
pub(super) fn path_of(facts: &Facts, section: Option<usize>) -> Reading<'_> {
    Reading::text(section.and_then(|it| facts.sections.get(it)).map(|it| it.path.as_str()))
}

/// The section that a fact stands in.
pub(super) fn section_of(section: Option<usize>) -> Reading<'static> {
    let fact = section.map(|it| Value::Fact(FactId::new(Kind::Section, it)));
    Reading::of(fact.unwrap_or(Value::Missing))
}

/// Makes a fact of every labelled part.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let outline = context.outline;
    let mut sections: Vec<Section> = Vec::with_capacity(outline.sections.len());
    for (index, node) in outline.sections.iter().enumerate() {
        let Some(block) = outline.blocks.get(node.block) else { continue };
        let text = block.text.as_str();
        let title = match block.cell {
            // A row of a table: the title stands in the next cell.
            Some(_) if node.label.rest < text.len() => text[node.label.rest..].trim(),
            Some(_) => outline.blocks.get(node.block + 1).map_or("", |it| it.text.as_str()),
            None => match text.get(node.title.0..node.title.1).unwrap_or("") {
                "" => title_below(outline, node),
                title => title,
            },
        };
        let end =
            if block.cell.is_some() { text.len() } else { node.title.1.max(node.label.end) };
        sections.push(Section {
            span: block.text.span(node.label.start, end),
            label: node.label.text.clone(),
            label_span: block.text.span(node.label.start, node.label.end),
            title: title.to_owned(),
            path: node.path.clone(),
            level: node.level,
            parent: node.parent,
            extent: outline.extent(index),
            run: run(outline, index),
            in_appendix: node.in_appendix,
            requirement: None,
            style: style(outline, node),
            restarts: restarts(outline, index),
            after_lost: after_lost(outline, index),
        });
    }
    facts.sections = sections;
}

/// How a label is written: what it is counted with, and the sign that closes it.
fn style(outline: &Outline, node: &SectionNode) -> Option<String> {
    let counted = match node.label.style {
        Style::Roman => "I",
        Style::Arabic(1) => "1",
        Style::Letter => "a",
        _ => return None,
    };
    let block = outline.blocks.get(node.block)?;
    let between = block.text.as_str().get(node.label.end..node.label.rest)?.trim();
    let plain = !between.is_empty() && block.cell.is_none() && !node.in_appendix;
    plain.then(|| format!("{counted}{between}"))
}

/// Whether section `index` is the first of its list again, with nothing between it and a
/// section of its own kind.
fn restarts(outline: &Outline, index: usize) -> bool {
    let node = &outline.sections[index];
    let Some(before) = index.checked_sub(1).and_then(|it| outline.sections.get(it)) else {
        return false;
    };
    node.series > 0
        && node.label.ordinal == Some(1)
        && before.label.style == node.label.style
        && before.parent == node.parent
        && before.block + 1 == node.block
        && outline.blocks[node.block].cell.is_none()
}

/// Whether labels are left out before section `index` where unlabelled lines stand that could
/// have had them, or in a table, of which not every row is read as a part.
fn after_lost(outline: &Outline, index: usize) -> bool {
    let node = &outline.sections[index];
    let siblings = outline.sections[..index].iter().rev();
    let near = siblings.take(NEAR).find(|it| {
        it.parent == node.parent
            && it.label.style == node.label.style
            && it.series == node.series
    });
    let Some(before) = near else { return false };
    let gap = match (before.label.ordinal, node.label.ordinal) {
        (Some(before), Some(here)) => here > before + 1,
        _ => false,
    };
    let points = node.label.style == Style::Letter;
    let missing = |it: &SectionNode| it.label.ordinal.unwrap_or(0);
    let missing = missing(node).saturating_sub(missing(before) + 1);
    let inside = outline.blocks.get(before.block + 1..node.block).unwrap_or(&[]);
    // "Vụ X: Tham mưu ..." between "3. Cục Y: Quản lý ..." and "5. ...".
    let plain = |it: &&Block| {
        it.label.is_none() && !it.bullet && it.cell.is_none() && it.zone == Zone::Body
    };
    let alike = inside.iter().filter(plain).filter(|it| runs_on(it.text.as_str()));
    let shaped = runs_on(outline.blocks[before.block].body())
        && alike.count() == usize::try_from(missing).unwrap_or(0);
    gap && (outline.blocks[node.block].cell.is_some()
        || shaped
        || mostly_gaps(outline, index)
        || inside.iter().any(|it| {
            let text = it.text.as_str().trim_end();
            let heading = text.len() < LONGEST_HEADING && !text.ends_with(['.', ';', ',']);
            it.label.is_none()
                && !it.bullet
                && it.cell.is_none()
                && text.starts_with(char::is_uppercase)
                && (points || heading || it.heading.is_some())
        }))
}

/// Whether most labels of the list that section `index` stands in leave some out before them:
/// "Chỉ tiêu 2", "Chỉ tiêu 4", "Chỉ tiêu 6".
fn mostly_gaps(outline: &Outline, index: usize) -> bool {
    let node = &outline.sections[index];
    let list = outline.sections.iter().filter(|it| {
        it.parent == node.parent
            && it.label.style == node.label.style
            && it.series == node.series
    });
    let ordinals: Vec<u32> = list.filter_map(|it| it.label.ordinal).collect();
    let gaps = ordinals.windows(2).filter(|it| it[1] > it[0] + 1).count();
    gaps > 1 && gaps * 2 >= ordinals.len().saturating_sub(1)
}

/// Whether a paragraph begins with a name and a colon, and goes on.
fn runs_on(text: &str) -> bool {
    let colon = text.find(':').filter(|at| *at <= LONGEST_NAME);
    colon.is_some_and(|at| text.len() > at + 2 && text.starts_with(char::is_uppercase))
}

/// Bytes of what stands before the colon of a paragraph that runs on.
const LONGEST_NAME: usize = 140;

/// Sections among which the one before in the same list is looked for.
const NEAR: usize = 200;

/// Bytes of a heading whose label may be lost.
const LONGEST_HEADING: usize = 200;

/// The title of a part or appendix that stands under its label.
fn title_below<'o>(outline: &'o Outline, node: &SectionNode) -> &'o str {
    let great = matches!(node.label.style, Style::Part | Style::Chapter | Style::Appendix);
    let next = outline.blocks.get(node.block + 1).filter(|it| {
        great
            && it.label.is_none()
            && it.cell.is_none()
            && !it.bullet
            && node.end > node.block + 1
    });
    next.map_or("", |it| it.text.as_str()).trim()
}

/// The part before the run of like labels that section `index` belongs to, where that run is
/// not the first among its siblings.
fn run(outline: &Outline, index: usize) -> Option<usize> {
    let node = &outline.sections[index];
    if node.series == 0 {
        return None;
    }
    let alike = |it: &SectionNode| {
        it.parent == node.parent
            && it.label.style == node.label.style
            && it.series == node.series
    };
    outline.sections[..index].iter().rposition(|it| {
        it.parent == node.parent && it.label.style == node.label.style && !alike(it)
    })
}
