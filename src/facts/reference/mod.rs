//! References (dẫn chiếu): words that point at another part of the plan itself.
//!
//! In: blocks and the sections of the plan; out: [`Reference`]s. Invariant: a point of
//! another act ("điểm d khoản 2 Điều 9 Luật ...") is not a reference of the plan; one fact for
//! each part pointed at.

mod address;

use std::collections::HashMap;
use std::ops::Range;

use super::appendix::Appendix;
use super::mention::Mentions;
use super::section::{section_attribute, section_of};
use super::trigger::Finder;
use super::vocabulary::{
    Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value, Verb, for_authors,
};
use super::{Context, Facts};
use crate::lang::{Wording, lower_in_step};
use crate::outline::{NamedLabel, Outline, Style, Zone};
use crate::source::Span;
pub(super) use address::ADDRESS_WORDS;
use address::{Address, Parts, addresses, names_bare_appendix};

/// A reference to a part of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The words that point.
    pub span: Span,
    /// The address: "IV", "II.2.b.Chỉ tiêu 1", "Phụ lục I".
    pub to: String,
    /// Index of the section reached.
    pub section: Option<usize>,
    /// Whether it points at an appendix, or at a part of one.
    pub to_appendix: bool,
    /// Its numbers, each with the section that it is the label of.
    pub labels: Vec<(Span, usize)>,
}

/// References in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Reference,
    list: "references",
    names: Names::new(
        &["reference", "internal reference"],
        &["references", "internal references"],
        &["dẫn chiếu", "mục, phụ lục được dẫn chiếu", "nơi được dẫn chiếu"],
    ),
    doc: for_authors(Wording {
        en: "words that point at a part of the plan itself",
        vi: "chỗ dẫn chiếu đến mục, phụ lục của chính kế hoạch",
    }),
    count: |facts| facts.references.len(),
    span: |facts, index| facts.references[index].span,
    label: "to",
    attributes: &[
        Attribute::new(
            "to",
            Names::new(&["address"], &["addresses"], &["nơi dẫn chiếu"]),
            Type::Text,
            Wording { en: "the address pointed at", vi: "mục được dẫn chiếu" },
            |facts, index| Reading::text(Some(&facts.references[index].to)),
        ),
        Attribute::new(
            "resolves",
            Names::new(&["resolution"], &["resolutions"], &["đích dẫn chiếu"]),
            Type::Flag,
            Wording {
                en: "whether the part is there",
                vi: "mục được dẫn chiếu có trong kế hoạch",
            },
            |facts, index| Reading::of(Value::Flag(facts.references[index].section.is_some())),
        ),
        Attribute::new(
            "kind",
            Names::new(&["kind", "type"], &["kinds", "types"], &["loại"]),
            Type::Text,
            Wording { en: "part or appendix", vi: "mục hoặc phụ lục" },
            |facts, index| {
                let annexed = facts.references[index].to_appendix;
                Reading::text(Some(if annexed { "appendix" } else { "part" }))
            },
        )
        .one_of(&[Wording { en: "part", vi: "mục" }, Wording { en: "appendix", vi: "phụ lục" }])
        .derived(),
        section_attribute(
            Wording { en: "the part reached", vi: "mục mà dẫn chiếu đến" },
            |facts, index| section_of(facts.references[index].section),
        )
        .stands_for()
        .said(REACHES),
        Attribute::new(
            "appendix",
            Names::new(&["appendix"], &["appendices"], &["phụ lục"]),
            Type::Fact(Kind::Appendix),
            Wording { en: "the appendix reached", vi: "phụ lục mà dẫn chiếu đến" },
            |facts, index| {
                let section = facts.references[index].section;
                let reached = section.and_then(|it| appendix_of(&facts.appendices, it));
                let fact = reached.map(|it| Value::Fact(FactId::new(Kind::Appendix, it)));
                Reading::of(fact.unwrap_or(Value::Missing))
            },
        )
        .stands_for()
        .said(REACHES),
    ],
};

/// How what is reached is said of the reference.
const REACHES: Verb = Verb {
    en: &[
        ["reaches", "reach", "reached"],
        ["leads to", "lead to", "led to"],
        ["points to", "point to", "pointed to"],
        ["refers to", "refer to", "referred to"],
    ],
    vi: &["dẫn chiếu đến", "dẫn đến"],
    by_held: false,
};

/// The appendix that section `section` is; appendices stand in the order of their sections.
fn appendix_of(appendices: &[Appendix], section: usize) -> Option<usize> {
    appendices.binary_search_by_key(&section, |it| it.section).ok()
}

/// Words that may name a numbered target.
pub(super) const TARGET_WORDS: &[&str] = &["chỉ tiêu"];

/// Numbered targets that a clause names: "chỉ tiêu 1, 2 của mục tiêu 2".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NamedTargets {
    /// The words, bytes of the block's text.
    pub range: Range<usize>,
    /// Numbers of the targets; empty for all of the objective.
    pub targets: Vec<String>,
    /// Number of the objective, where one is named.
    pub objective: Option<String>,
}

/// Finds references in the body, the recipients and the appendices.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let outline = context.outline;
    let parts = Parts::new(outline);
    let mut references = Vec::new();
    for (block, mentions) in context.blocks() {
        if matches!(block.zone, Zone::Header | Zone::Kind | Zone::Title | Zone::Signature) {
            continue;
        }
        let place = |range: &Range<usize>| block.text.span(range.start, range.end);
        let starts = mentions.triggers(Finder::Address, block.body_start()).map(|it| it.0);
        let addresses = addresses(&mentions.lower, starts);
        let mut holders: Vec<usize> = Vec::new();
        for named in named_targets(mentions, block.body_start()) {
            let reached = context.numbered.reach(outline, &named);
            let mut range = named.range.clone();
            let mut reached: Vec<Option<usize>> = reached.into_iter().map(Some).collect();
            // "chỉ tiêu 1, 2 tại khoản 2 Mục I": rows or lines that have no label of their own
            // are reached through the part that holds them.
            let holder = || follows(&mentions.lower, range.end, &addresses);
            if reached.is_empty()
                && let Some(index) = holder()
            {
                let address = &addresses[index];
                holders.push(index);
                range.end = address.range.end;
                let part = parts.reach(address, block.section).first().copied().flatten();
                reached = vec![part; named.targets.len().max(1)];
            } else if reached.is_empty() && context.numbered.tells(outline, &named) {
                reached.push(None);
            }
            for section in reached {
                let to = section.map_or_else(
                    || written_targets(&named, &mentions.lower),
                    |it| outline.sections[it].path.clone(),
                );
                references.push(Reference {
                    span: place(&range),
                    to,
                    section,
                    to_appendix: false,
                    labels: Vec::new(),
                });
            }
        }
        for (index, address) in addresses.iter().enumerate() {
            if holders.contains(&index) {
                continue;
            }
            let text = block.text.as_str().get(address.range.clone()).unwrap_or("");
            for section in parts.reach(address, block.section) {
                let to = section
                    .map_or_else(|| text.to_owned(), |it| outline.sections[it].path.clone());
                let to_appendix = address.is_annexed();
                let span = place(&address.range);
                let named = labels_in(outline, &mentions.lower, &address.range, section);
                let labels = named.into_iter().map(|(range, it)| (place(&range), it)).collect();
                references.push(Reference { span, to, section, to_appendix, labels });
            }
        }
    }
    mention_appendices(context, &references, &mut facts.appendices);
    facts.references = references;
}

/// The numbers of an address that are labels of the section reached, or of a part above it.
fn labels_in(
    outline: &Outline,
    lower: &str,
    range: &Range<usize>,
    section: Option<usize>,
) -> Vec<(Range<usize>, usize)> {
    let mut above: Vec<usize> = Vec::new();
    let mut at = section;
    while let Some(index) = at.filter(|it| above.len() < 8 && *it < outline.sections.len()) {
        above.push(index);
        at = outline.sections[index].parent;
    }
    let number = |index: usize| {
        lower_in_step(outline.sections[index].label.text.rsplit(' ').next().unwrap_or(""))
    };
    let words = lower[range.clone()].split([' ', ',', '(', ')']).filter(|it| !it.is_empty());
    let base = lower.as_ptr() as usize;
    let mut found = Vec::new();
    for word in words {
        let place = above.iter().position(|it| number(*it) == word);
        if let Some(index) = place.map(|it| above.remove(it)) {
            let start = word.as_ptr() as usize - base;
            found.push((start..start + word.len(), index));
        }
    }
    found
}

/// Tells the appendices that the text refers to. "phụ lục" without a number may be any.
fn mention_appendices(
    context: &Context<'_>,
    references: &[Reference],
    appendices: &mut [Appendix],
) {
    if appendices.is_empty() {
        return;
    }
    let bare = context.blocks().any(|(block, mentions)| {
        matches!(block.zone, Zone::Preamble | Zone::Body)
            && names_bare_appendix(mentions, block.body_start())
    });
    for appendix in appendices.iter_mut() {
        appendix.mentioned = bare;
    }
    for reference in references {
        let reached = reference.section.and_then(|it| appendix_of(appendices, it));
        if let Some(appendix) = reached.and_then(|it| appendices.get_mut(it)) {
            let extent = context.outline.extent(appendix.section);
            let inside = (extent.start..extent.end).contains(&reference.span.start);
            appendix.mentioned |= !inside;
        }
    }
}

/// The address that follows byte `at` after a word that places ("tại", "nêu tại", "thuộc").
fn follows(lower: &str, at: usize, addresses: &[Address]) -> Option<usize> {
    let index = addresses.partition_point(|it| it.range.start < at);
    let between = lower.get(at..addresses.get(index)?.range.start)?.trim();
    ["tại", "nêu tại", "thuộc", "của", "quy định tại"].contains(&between).then_some(index)
}

/// What is named, as written where its objective stands beside it.
fn written_targets(named: &NamedTargets, lower: &str) -> String {
    let words = lower.get(named.range.clone()).unwrap_or("");
    if words.contains("mục tiêu") { words.to_owned() } else { to_targets(named) }
}

fn to_targets(named: &NamedTargets) -> String {
    match &named.objective {
        Some(objective) => {
            format!("Mục tiêu {objective}.Chỉ tiêu {}", named.targets.join(", "))
        }
        None => format!("Chỉ tiêu {}", named.targets.join(", ")),
    }
}

/// Reads every naming of numbered targets from byte `from` on. A naming without an objective
/// counts only with numbers, and takes over the objective of the next one in its list
/// ("chỉ tiêu 2 (...), chỉ tiêu 3, 4 của mục tiêu 3").
pub(super) fn named_targets(mentions: &Mentions, from: usize) -> Vec<NamedTargets> {
    let lower = mentions.lower.as_str();
    let mut found: Vec<NamedTargets> = Vec::new();
    let mut at = from;
    for (start, word) in mentions.triggers(Finder::NamedTarget, from) {
        if start < at {
            continue;
        }
        let mut end = start + word.len();
        at = end;
        let (targets, after) = numbers(lower, end);
        end = after;
        let rest = &lower[end..];
        let trimmed = rest.trim_start();
        let mut objective_at = end + (rest.len() - trimmed.len());
        if trimmed.starts_with('(') {
            let Some(close) = trimmed.find(')') else { continue };
            objective_at += close + 1;
            objective_at +=
                lower[objective_at..].len() - lower[objective_at..].trim_start().len();
        }
        let objective = ["của mục tiêu ", "thuộc mục tiêu ", "tại mục tiêu ", "mục tiêu "]
            .iter()
            .find_map(|it| {
                lower[objective_at..].starts_with(it).then_some(objective_at + it.len())
            })
            .map(|number_at| (numbers(lower, number_at.saturating_sub(1)), number_at));
        match objective {
            Some(((numbers, after), _)) if !numbers.is_empty() => {
                end = after;
                at = end;
                let start = if lower[..start].ends_with("các ") {
                    start - "các ".len()
                } else {
                    start
                };
                found.push(NamedTargets {
                    range: start..end,
                    targets,
                    objective: numbers.first().cloned(),
                });
            }
            _ if !targets.is_empty() && !figure_follows(lower, end) => {
                found.push(NamedTargets { range: start..end, targets, objective: None });
            }
            _ => {}
        }
    }
    // Lists: the objective named last holds for those before it in the same clause.
    for index in (0..found.len().saturating_sub(1)).rev() {
        let next = found[index + 1].clone();
        let between = lower.get(found[index].range.end..next.range.start).unwrap_or(";");
        if found[index].objective.is_none() && !between.contains([';', '.']) {
            found[index].objective = next.objective;
        }
    }
    found
}

/// "chỉ tiêu 5%": a figure, not the number of a target.
fn figure_follows(lower: &str, end: usize) -> bool {
    lower[end..].trim_start().starts_with(['%', '/'])
}

/// Numbers that follow byte `at`: " 1, 2", " 3 và 4".
fn numbers(lower: &str, at: usize) -> (Vec<String>, usize) {
    let mut numbers = Vec::new();
    let mut end = at;
    let mut from = at;
    loop {
        let rest = &lower[from..];
        let trimmed = rest.trim_start_matches(' ');
        let start = from + (rest.len() - trimmed.len());
        let length =
            trimmed.bytes().take_while(|it| it.is_ascii_digit() || *it == b'.').count();
        let number = trimmed[..length].trim_end_matches('.');
        if number.is_empty() || number.len() > 5 || start == from && !numbers.is_empty() {
            break;
        }
        numbers.push(number.to_owned());
        end = start + number.len();
        let tail = &lower[end..];
        let Some(joint) = [", ", " và ", ","].iter().find(|it| tail.starts_with(**it)) else {
            break;
        };
        from = end + joint.len() - usize::from(joint.ends_with(' '));
    }
    (numbers, end)
}

/// Numbered objectives and targets of a plan, by their numbers.
#[derive(Debug, Default)]
pub(super) struct NumberedTargets {
    objectives: HashMap<String, usize>,
    /// Sections labelled "Chỉ tiêu n" with their numbers, in text order.
    targets: Vec<(usize, String)>,
    /// Sections labelled "2.1." by their numbers; none where several have the number.
    dotted: HashMap<String, Option<usize>>,
}

impl NumberedTargets {
    /// Reads the labels of `outline` once.
    pub(super) fn new(outline: &Outline) -> NumberedTargets {
        let mut numbered = NumberedTargets::default();
        for (index, section) in outline.sections.iter().enumerate() {
            let number = || section.label.text.rsplit(' ').next().unwrap_or("").to_owned();
            match section.label.style {
                Style::Named(NamedLabel::Target) => numbered.targets.push((index, number())),
                Style::Named(NamedLabel::Objective) => {
                    numbered.objectives.entry(number()).or_insert(index);
                }
                Style::Arabic(depth) if depth > 1 => {
                    let number = number().trim_end_matches('.').to_owned();
                    let one = numbered.dotted.entry(number).or_insert(Some(index));
                    *one = one.filter(|it| *it == index);
                }
                _ => {
                    // "c) Mục tiêu 3: ...": the number stands in the title.
                    let block = outline.blocks.get(section.block);
                    let title = block.and_then(|it| it.text.as_str().get(section.label.rest..));
                    if let Some(number) = title.and_then(objective_number) {
                        numbered.objectives.entry(number).or_insert(index);
                    }
                }
            }
        }
        numbered
    }

    /// The sections that a naming reaches: each target named, or the objective itself.
    pub(super) fn reach(&self, outline: &Outline, named: &NamedTargets) -> Vec<usize> {
        let objective = match &named.objective {
            Some(number) => match self.objectives.get(number) {
                Some(section) => Some(*section),
                None => return Vec::new(),
            },
            None => None,
        };
        let under = self.under(outline, objective);
        if named.targets.is_empty() {
            // "chỉ tiêu của mục tiêu 1": the only target of it, else the objective.
            return match (under, objective) {
                ([one], _) => vec![one.0],
                (_, Some(objective)) => vec![objective],
                _ => Vec::new(),
            };
        }
        // "chỉ tiêu 2.1" may be the line that has this number.
        let dotted = |number: &String| self.dotted.get(number).copied().flatten();
        let find = |number: &String| {
            let labelled = under.iter().find(|it| it.1 == *number).map(|it| it.0);
            labelled.or_else(|| dotted(number).filter(|_| objective.is_none()))
        };
        named.targets.iter().filter_map(find).collect()
    }

    /// Whether the plan labels what is named, so that a number that is not there is wrong.
    fn tells(&self, outline: &Outline, named: &NamedTargets) -> bool {
        match &named.objective {
            Some(number) => match self.objectives.get(number) {
                Some(section) => !self.under(outline, Some(*section)).is_empty(),
                None => !self.objectives.is_empty(),
            },
            None => {
                let dotted = named.targets.iter().any(|it| it.contains('.'));
                !self.targets.is_empty() || dotted && !self.dotted.is_empty()
            }
        }
    }

    /// The targets below `objective`; all of them without one.
    fn under(&self, outline: &Outline, objective: Option<usize>) -> &[(usize, String)] {
        let Some(above) = objective.and_then(|it| outline.sections.get(it)) else {
            return &self.targets;
        };
        let from =
            self.targets.partition_point(|it| outline.sections[it.0].block < above.block);
        let to = self.targets.partition_point(|it| outline.sections[it.0].block < above.end);
        self.targets.get(from..to.max(from)).unwrap_or(&[])
    }
}

/// The number of a title that begins "Mục tiêu 3".
fn objective_number(title: &str) -> Option<String> {
    let head = lower_in_step(title.get(..title.floor_char_boundary(40))?);
    let rest = head.strip_prefix("mục tiêu ")?;
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    (length > 0).then(|| rest[..length].to_owned())
}
