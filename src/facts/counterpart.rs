//! Counterparts (nội dung đối chiếu): what the text and an appendix both say of one matter.
//!
//! In: amounts, targets and tasks of the text and of the appendices; out: pairs of
//! [`Counterpart`]s on the same matter. Invariants: a matter is one indicator for one year in one
//! unit, or the lead or the time of one task; what stands several times with several amounts on
//! either side, what was reached before, ranges and rounded figures make no pair that differs.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::likeness::{SEED, mixed};
use super::role::Role;
use super::section::{section_attribute, section_of};
use super::target::{Charge, heading_year, indicator_key};
use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, Value, for_authors};
use super::{Comparator, Context, Dimension, Facts, Requirement};
use crate::lang::{Wording, holds_any, number};
use crate::outline::Zone;
use crate::source::Span;

/// What one place says of a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counterpart {
    /// The words that say it.
    pub span: Span,
    /// Number of the matter: two counterparts have it.
    matter: usize,
    /// What it is about, as written.
    pub subject: String,
    /// What is said.
    pub content: String,
    /// Index of the section it stands in.
    section: Option<usize>,
}

/// Counterparts in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Counterpart,
    list: "",
    names: Names::new(&["counterpart"], &["counterparts"], &["nội dung đối chiếu"]),
    doc: for_authors(Wording {
        en: "what the text and an appendix both say of one matter",
        vi: "nội dung được nêu cả ở phần lời và phụ lục",
    }),
    count: |facts| facts.counterparts.len(),
    span: |facts, index| facts.counterparts[index].span,
    label: "subject",
    attributes: &[
        Attribute::new(
            "subject",
            Names::new(&["subject"], &["subjects"], &["nội dung"]),
            Type::Text,
            Wording { en: "what it is about, as written", vi: "nội dung được nêu" },
            |facts, index| Reading::text(Some(&facts.counterparts[index].subject)),
        ),
        Attribute::new(
            "matter",
            Names::new(&["matter"], &["matters"], &["vấn đề"]),
            Type::Number,
            Wording {
                en: "number of the matter that two counterparts share",
                vi: "số hiệu vấn đề chung của hai nội dung",
            },
            |facts, index| Reading::of(Value::Number(facts.counterparts[index].matter.into())),
        ),
        Attribute::new(
            "content",
            Names::new(&["content"], &["contents"], &["nội dung cụ thể"]),
            Type::Text,
            Wording {
                en: "the amount, the lead or the time",
                vi: "con số, cơ quan chủ trì hoặc thời gian",
            },
            |facts, index| Reading::text(Some(&facts.counterparts[index].content)),
        ),
        section_attribute(
            Wording { en: "the part it stands in", vi: "mục chứa nội dung" },
            |facts, index| section_of(facts.counterparts[index].section),
        ),
    ],
};

/// An amount that the text or an appendix gives an indicator.
struct Figure {
    span: Span,
    indicator: String,
    requirement: Requirement,
    section: Option<usize>,
    /// The year it is for, and whether its own words or column give that.
    year: (Option<i16>, bool),
}

/// An indicator, what it is counted in, and the year; no year where the matter is any year's.
type Matter = (String, String, Option<i16>);

/// The amounts of the text, or of the appendices.
#[derive(Default)]
struct Figures {
    list: Vec<Figure>,
    /// The one amount of a matter; none where several differ.
    by_year: HashMap<Matter, Option<usize>>,
    /// The one amount of an indicator in any year.
    by_name: HashMap<Matter, Option<usize>>,
    order: Vec<Matter>,
}

impl Figures {
    /// Adds an amount; another for the same matter makes both useless.
    fn add(&mut self, key: String, unit: String, it: Figure) {
        let index = self.list.len();
        let matter = (key.clone(), unit.clone(), it.year.0);
        if !self.by_year.contains_key(&matter) {
            self.order.push(matter.clone());
        }
        let (list, required) = (&self.list, &it.requirement);
        let same = |known: &mut Option<usize>| {
            let near = known.and_then(|at| list.get(at));
            if !near.is_some_and(|known| near_to(&known.requirement, required)) {
                *known = None;
            }
        };
        self.by_year.entry(matter).and_modify(same).or_insert(Some(index));
        let once = |known: &mut Option<usize>| *known = None;
        self.by_name.entry((key, unit, None)).and_modify(once).or_insert(Some(index));
        self.list.push(it);
    }

    /// The amount for a matter; where the plan gives its indicator once and one of the two
    /// years is only that of a heading, or missing, the amount of that indicator.
    fn find(&self, matter: &Matter, year: (Option<i16>, bool)) -> Option<&Figure> {
        let own = self.by_year.get(matter).copied().flatten().and_then(|it| self.list.get(it));
        own.or_else(|| {
            let any = (matter.0.clone(), matter.1.clone(), None);
            let it = self.list.get(self.by_name.get(&any).copied().flatten()?)?;
            let open = |one: (Option<i16>, bool), two: (Option<i16>, bool)| {
                one.0.is_none() && !(two.0.is_some() && two.1)
            };
            (open(it.year, year) || open(year, it.year)).then_some(it)
        })
    }
}

/// Words that say nothing of what is measured.
const EMPTY: [&str; 9] = ["quy", "mô", "theo", "mức", "trị", "giá", "khoảng", "nhằm", "để"];

/// Words of an indicator that are needed to know it again.
const LEAST_WORDS: usize = 3;

/// The indicator in words that text and tables share; none where it has too few.
fn key_of(words: &str) -> Option<String> {
    // "Tổng sản phẩm trong tỉnh (GRDP) giá hiện hành" is known by its short form.
    let short = words.split_once('(').and_then(|(_, rest)| {
        let (inside, after) = rest.split_once(')')?;
        let capital = inside.chars().filter(|it| it.is_uppercase()).count() > 2
            && inside.chars().all(|it| it.is_uppercase() || it.is_ascii_digit());
        capital.then(|| format!("{inside} {after}"))
    });
    let words = short.as_deref().unwrap_or(words);
    // "Xây dựng chính sách để nâng tỷ lệ ...": what is measured comes last.
    let rate = ["tỷ lệ ", "tỉ lệ ", "tỷ trọng ", "tốc độ "];
    let last = rate.iter().filter_map(|it| words.rfind(it)).max().unwrap_or(0);
    let folded = indicator_key(words.get(last..).unwrap_or(words));
    let kept: Vec<&str> =
        folded.split(' ').filter(|it| !it.is_empty() && !EMPTY.contains(it)).collect();
    let known = kept.len() >= LEAST_WORDS && !folded.contains("trong đó");
    known.then(|| kept.join(" "))
}

fn unit_of(required: &Requirement) -> Option<String> {
    let change = if required.change { "±" } else { "" };
    match (&required.dimension, required.comparator) {
        (_, Comparator::Range) => None,
        (Dimension::Share, _) => Some(format!("%{change}")),
        (Dimension::Money, _) => Some(format!("đồng{change}")),
        (Dimension::Counted(unit), _) if unit.is_empty() => None,
        (Dimension::Counted(unit), _) => Some(format!("{unit}{change}")),
    }
}

fn scaled(required: &Requirement) -> Decimal {
    required.amount.checked_mul(required.scale).unwrap_or(required.amount)
}

/// Whether two requirements set one amount, but for the rounding of what is counted.
fn near_to(one: &Requirement, two: &Requirement) -> bool {
    let (own, other) = (scaled(one), scaled(two));
    if one.dimension == Dimension::Share {
        return own == other;
    }
    let great = own.abs().max(other.abs());
    let apart = own.checked_sub(other).map(|it| it.abs());
    apart.and_then(|it| it.checked_mul(Decimal::from(200))).is_some_and(|it| it <= great)
}

/// Finds what text and appendices both say.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let mut counterparts = Vec::new();
    if context.outline.blocks.iter().any(|it| it.zone == Zone::Appendix) {
        compare_amounts(context, facts, &mut counterparts);
        compare_tasks(context, facts, &mut counterparts);
    }
    facts.counterparts = counterparts;
}

fn compare_amounts(context: &Context<'_>, facts: &Facts, counterparts: &mut Vec<Counterpart>) {
    let issued = facts.plan.issued.map(|it| it.0.year()).or(facts.plan.issued_year);
    let (mut annexed, mut texts) = (Figures::default(), Figures::default());
    let mut rows: HashSet<usize> = HashSet::new();
    for value in &facts.values {
        let Some(target) = facts.targets.get(value.target) else { continue };
        let Some(index) = context.block_at(target.span) else { continue };
        if context.outline.blocks[index].zone != Zone::Appendix {
            continue;
        }
        rows.insert(index);
        let keys = key_of(&target.indicator).zip(unit_of(&value.requirement));
        if let Some((key, unit)) = keys {
            let figure = Figure {
                span: value.span,
                indicator: target.indicator.clone(),
                requirement: value.requirement.clone(),
                section: target.section,
                year: (value.year, true),
            };
            annexed.add(key, unit, figure);
        }
    }
    for (index, (block, mentions)) in context.blocks().enumerate() {
        let annex = block.zone == Zone::Appendix;
        let wanted =
            annex && !rows.contains(&index) || block.zone == Zone::Body && block.cell.is_none();
        let figures = mentions.lower.contains('%') || mentions.lower.contains("đồng");
        if !wanted || !figures {
            continue;
        }
        let told = [
            "hiện nay",
            "đến nay",
            "đã đạt",
            "hiện có",
            "hiện đạt",
            "ước đạt",
            "ước thực hiện",
        ];
        if !annex && holds_any(&mentions.lower, &told) {
            continue;
        }
        let background = block.section.is_some_and(|it| context.roles[it] == Role::Background);
        let text = block.text.as_str();
        for goal in mentions.goals(text, block.body_start()) {
            let Some(words) = text.get(goal.indicator.clone()) else { continue };
            let Some(key) = key_of(words) else { continue };
            for value in &goal.values {
                let own = value.year.as_ref().map(|it| it.0);
                let year = own.or_else(|| heading_year(context, block.section).map(|it| it.0));
                let past = year.zip(issued).is_some_and(|(year, issued)| year < issued)
                    || background && year.is_none();
                let Some(unit) = unit_of(&value.requirement).filter(|_| !past) else {
                    continue;
                };
                let figure = Figure {
                    span: block.text.span(value.range.start, value.range.end),
                    indicator: words.to_owned(),
                    requirement: value.requirement.clone(),
                    section: block.section,
                    year: (year, own.is_some()),
                };
                let figures = if annex { &mut annexed } else { &mut texts };
                figures.add(key.clone(), unit, figure);
            }
        }
    }
    for matter in &texts.order {
        let one = texts.by_year.get(matter).copied().flatten();
        let Some(one) = one.and_then(|it| texts.list.get(it)) else { continue };
        let alone = texts.by_name.get(&(matter.0.clone(), matter.1.clone(), None));
        let Some(two) = annexed.find(matter, one.year) else { continue };
        // By its indicator alone it is known only where the text, too, gives it once.
        if two.year.0 != one.year.0 && alone.copied().flatten().is_none() {
            continue;
        }
        let same = near_to(&one.requirement, &two.requirement);
        let number = counterparts.len();
        for it in [one, two] {
            let told = if same { one } else { it };
            counterparts.push(Counterpart {
                span: it.span,
                matter: number,
                subject: it.indicator.clone(),
                content: worded(&told.requirement),
                section: it.section,
            });
        }
    }
}

fn worded(required: &Requirement) -> String {
    let unit = required.unit.as_str();
    let gap = if matches!(unit, "%" | "‰") { "" } else { " " };
    format!("{}{gap}{unit}", number(required.amount)).trim_end().to_owned()
}

/// Words of a task by which it is known again.
const TITLE_WORDS: usize = 16;

/// A number for the first words of a task: equal for equal words.
fn title_key(context: &Context<'_>, span: Span) -> Option<u64> {
    let index = context.block_at(span)?;
    let start = context.outline.blocks.get(index)?.body_start();
    let lower = context.mentions.get(index)?.lower.get(start..)?;
    let words = lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    let (mut number, mut count) = (SEED, 0);
    for word in words.take(TITLE_WORDS) {
        number = mixed(number, word);
        count += 1;
    }
    (count >= 6).then_some(number)
}

/// Leads and times of tasks and targets that stand in the text and, in the same words, in an
/// appendix.
fn compare_tasks(context: &Context<'_>, facts: &Facts, counterparts: &mut Vec<Counterpart>) {
    let annexed = |span: Span| {
        let index = context.block_at(span);
        index
            .and_then(|it| context.outline.blocks.get(it))
            .is_some_and(|it| it.zone == Zone::Appendix)
    };
    let mut rows: HashMap<u64, Option<usize>> = HashMap::new();
    for (index, task) in facts.tasks.iter().enumerate().filter(|it| annexed(it.1.span)) {
        if let Some(key) = title_key(context, task.span) {
            rows.entry(key).and_modify(|it| *it = None).or_insert(Some(index));
        }
    }
    let names = |charges: &[Charge]| {
        let spans =
            charges.iter().filter_map(|it| context.text.get(it.span.start..it.span.end));
        spans
            .map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect::<Vec<_>>()
            .join("; ")
    };
    for task in facts.tasks.iter().filter(|it| !annexed(it.span)) {
        let key = title_key(context, task.span);
        let row = key.and_then(|it| rows.get(&it).copied().flatten());
        let Some(row) = row.and_then(|it| facts.tasks.get(it)) else { continue };
        let mut pair = |one: (Span, String), two: (Span, String)| {
            let matter = counterparts.len();
            let places = [(one, task.section), (two, row.section)];
            counterparts.extend(places.map(|((span, content), section)| Counterpart {
                span,
                matter,
                subject: task.title.clone(),
                content,
                section,
            }));
        };
        let (mine, theirs) = (task.leads.first(), row.leads.first());
        if let (Some(mine), Some(theirs)) = (mine, theirs) {
            let shared =
                task.leads.iter().any(|it| row.leads.iter().any(|own| own.agency == it.agency));
            let one = names(&task.leads);
            let two = if shared { one.clone() } else { names(&row.leads) };
            pair((mine.span, one), (theirs.span, two));
        }
        let limits =
            task.when.and_then(|it| it.limit()).zip(row.when.and_then(|it| it.limit()));
        if let (Some((mine, own)), Some((theirs, place)), Some(limits)) =
            (&task.timeline, &row.timeline, limits)
        {
            let two = if limits.0 == limits.1 { mine } else { theirs };
            pair((*own, mine.clone()), (*place, two.clone()));
        }
    }
}
