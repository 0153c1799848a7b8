//! Targets (chỉ tiêu): an indicator and what is required of it, year by year.
//!
//! In: blocks under targets parts and rows of target tables; out: [`Target`]s with their
//! [`TargetValue`]s. Invariants: a figure becomes a target only where the words around it set
//! it as something to reach; a year taken from a heading keeps the heading's span; where
//! direction or unit cannot be told they are missing, never guessed.

mod head;
mod lead;
mod scope;
mod table;
mod time;

pub(super) use lead::stated_general_lead;

use std::ops::Range;
use std::sync::LazyLock;

use super::goal::Goal;
use super::moment::{Moment, Written};
use super::role::Role;
use super::section::{
    appendix_attribute, appendix_of, path_attribute, path_of, section_attribute, section_of,
};
use super::value::TargetValue;
use super::vocabulary::{
    Aspect, Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value, Verb, for_authors,
};
use super::{Comparator, Context, Direction, Facts};
use crate::lang::{Lexicon, Wording, fold, word_starts};
use crate::outline::{Block, NamedLabel, Style, Zone};
use crate::source::Span;

/// A body charged with something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// Index in `Facts::agencies`.
    pub agency: usize,
    /// The words that name it.
    pub span: Span,
    /// The assignment or clause it was inferred from, when it is not the fact's own.
    pub inferred: Option<Span>,
}

/// An indicator with what is required of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// The words that set it.
    pub span: Span,
    /// "Chỉ tiêu 2" where it is numbered.
    pub label: Option<String>,
    /// Index of the section it stands in.
    pub section: Option<usize>,
    /// What is measured, as written.
    pub indicator: String,
    /// The indicator's words, normalised: equal for the same indicator.
    pub key: String,
    /// What the drafter wants of it.
    pub direction: Option<Direction>,
    /// Its requirements in `Facts::values`.
    pub values: Range<usize>,
    /// Bodies that answer for it.
    pub leads: Vec<Charge>,
    /// A lead for the whole plan or part, which may cover it: then absence is not certain.
    pub general_lead: Option<Span>,
    /// Whether it stands in a part that sets targets.
    pub in_targets_part: bool,
    /// Whether it is a row of a table.
    pub in_table: bool,
    /// Bodies that another place names as its leads, and not the place that names the others.
    pub second_leads: Vec<Charge>,
    /// Where a time is read that holds for it, by whatever words.
    pub time: Option<Span>,
    /// The one year of its heading, where its own sentence does not give that and others.
    pub heading_year: Option<(i16, Span)>,
    /// Index of the period in which it is counted.
    pub period: Option<usize>,
}

/// The facts that `charges` names, as a value.
pub(super) fn agencies_of(charges: &[Charge]) -> Reading<'static> {
    let agencies = charges.iter().map(|it| FactId::new(Kind::Agency, it.agency)).collect();
    let span = charges.iter().map(|it| it.inferred.unwrap_or(it.span)).next();
    Reading { value: Value::Facts(agencies), span }
}

/// How a lead is said of the body.
pub(super) const LEADS: Verb = Verb {
    en: &[["leads", "lead", "led"]],
    vi: &["chủ trì", "chủ trì thực hiện", "được giao chủ trì", "được phân công chủ trì"],
    by_held: true,
};

/// What a target says when only a lead for the whole plan is named.
pub(super) static GENERAL_LEAD: Wording = Wording {
    en: "one lead for the whole plan is named",
    vi: "kế hoạch đã giao một cơ quan chủ trì chung",
};

/// Why values in several units have no one unit.
static UNITS: Wording = Wording {
    en: "its values are in different units",
    vi: "các mức của chỉ tiêu có đơn vị tính khác nhau",
};

/// The unit that all values of a target are in.
fn unit(facts: &Facts, target: usize) -> Reading<'_> {
    let values = facts.targets.get(target).and_then(|it| facts.values.get(it.values.clone()));
    let mut units = values.unwrap_or_default().iter().map(|it| it.requirement.unit.as_str());
    let first = units.next().filter(|it| !it.is_empty());
    match first {
        Some(unit) if units.all(|it| it == unit) => Reading::text(Some(unit)),
        Some(_) => Reading::of(Value::Unclear(&UNITS)),
        None => Reading::of(Value::Missing),
    }
}

/// Targets in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Target,
    list: "targets",
    names: Names::new(&["target", "indicator"], &["targets", "indicators"], &["chỉ tiêu"]),
    doc: for_authors(Wording {
        en: "an indicator with the amounts to be reached",
        vi: "chỉ tiêu cùng mức phải đạt",
    }),
    count: |facts| facts.targets.len(),
    span: |facts, index| facts.targets[index].span,
    label: "indicator",
    attributes: &[
        path_attribute(
            Wording {
                en: "labels of the section",
                vi: "chuỗi số thứ tự của mục chứa chỉ tiêu",
            },
            |facts, index| path_of(facts, facts.targets[index].section),
        ),
        Attribute::new(
            "label",
            Names::new(&["label"], &["labels"], &["số thứ tự"]),
            Type::Text,
            Wording {
                en: "its number, as in Chỉ tiêu 2", vi: "số thứ tự, như Chỉ tiêu 2"
            },
            |facts, index| Reading::text(facts.targets[index].label.as_deref()),
        )
        .is_its(Aspect::Number),
        Attribute::new(
            "indicator",
            Names::new(&["indicator", "name"], &["indicators", "names"], &["tên chỉ tiêu"]),
            Type::Text,
            Wording { en: "what is measured", vi: "nội dung được đo" },
            |facts, index| Reading::text(Some(&facts.targets[index].indicator)),
        ),
        Attribute::new(
            "key",
            Names::new(
                &["normalised indicator"],
                &["normalised indicators"],
                &["tên chỉ tiêu chuẩn hóa"],
            ),
            Type::Text,
            Wording {
                en: "what is measured, in words that are the same for the same indicator",
                vi: "nội dung được đo, viết thống nhất",
            },
            |facts, index| Reading::text(Some(&facts.targets[index].key)),
        )
        .folded()
        .identifies(),
        Attribute::new(
            "direction",
            Names::new(&["direction"], &["directions"], &["chiều hướng", "hướng"]),
            Type::Text,
            Wording { en: "increase, decrease or maintain", vi: "tăng, giảm hay duy trì" },
            |facts, index| Reading::text(facts.targets[index].direction.map(Direction::word)),
        )
        .one_of(&[
            Wording { en: "increase", vi: "tăng" },
            Wording { en: "decrease", vi: "giảm" },
            Wording { en: "maintain", vi: "duy trì" },
        ]),
        Attribute::new(
            "values",
            Names::new(
                &["value", "requirement"],
                &["values", "requirements"],
                &["yêu cầu", "mức đặt ra", "mức cần đạt", "mức phải đạt", "mức", "giá trị"],
            ),
            Type::Facts(Kind::Value),
            Wording {
                en: "what is required, by year", vi: "mức phải đạt theo từng năm"
            },
            |facts, index| {
                let values = facts.targets[index].values.clone();
                Reading::of(Value::Facts(
                    values.map(|value| FactId::new(Kind::Value, value)).collect(),
                ))
            },
        ),
        Attribute::new(
            "unit",
            Names::new(&["unit"], &["units"], &["đơn vị tính", "đơn vị đo"]),
            Type::Text,
            Wording {
                en: "the one unit of its values", vi: "đơn vị tính chung của các mức"
            },
            unit,
        )
        .derived(),
        Attribute::new(
            "year",
            Names::new(&["year"], &["years"], &["năm", "năm hoàn thành"]),
            Type::Year,
            Wording {
                en: "the last year of its values", vi: "năm cuối của các mức phải đạt"
            },
            |facts, index| {
                let values = facts.values.get(facts.targets[index].values.clone());
                let last = values.and_then(|values| values.iter().max_by_key(|it| it.year));
                match last.and_then(|value| value.year.map(|year| (year, value.year_span))) {
                    Some((year, span)) => Reading { value: Value::Year(year), span },
                    None => Reading::of(Value::Missing),
                }
            },
        ),
        Attribute::new(
            "lead",
            Names::new(
                &["lead agency", "lead"],
                &["lead agencies", "leads"],
                &["cơ quan chủ trì", "đơn vị chủ trì"],
            ),
            Type::Facts(Kind::Agency),
            Wording {
                en: "bodies that answer for it",
                vi: "cơ quan chịu trách nhiệm chính về chỉ tiêu",
            },
            |facts, index| {
                let target = &facts.targets[index];
                match (target.leads.is_empty(), target.general_lead) {
                    (true, Some(span)) => Reading::at(Value::Unclear(&GENERAL_LEAD), span),
                    _ => agencies_of(&target.leads),
                }
            },
        )
        .may_come_later()
        .said(LEADS),
        Attribute::new(
            "second_lead",
            Names::new(
                &["second lead agency"],
                &["second lead agencies"],
                &["cơ quan chủ trì thứ hai"],
            ),
            Type::Facts(Kind::Agency),
            Wording {
                en: "bodies that another place names as its leads",
                vi: "cơ quan chủ trì được nêu thêm ở nơi khác",
            },
            |facts, index| agencies_of(&facts.targets[index].second_leads),
        )
        .derived(),
        Attribute::new(
            "time",
            Names::new(&["time frame"], &["time frames"], &["thời gian hoàn thành"]),
            Type::Place,
            Wording {
                en: "a year, cycle or period that holds for it, wherever it is given",
                vi: "năm, chu kỳ hoặc giai đoạn áp dụng cho chỉ tiêu, nêu ở bất kỳ đâu",
            },
            |facts, index| {
                Reading::of(facts.targets[index].time.map_or(Value::Missing, Value::Place))
            },
        )
        .derived(),
        Attribute::new(
            "heading_year",
            Names::new(&["heading year"], &["heading years"], &["năm đề mục"]),
            Type::Year,
            Wording {
                en: "the one year that its heading names",
                vi: "năm duy nhất ghi ở tên mục chứa chỉ tiêu",
            },
            |facts, index| match facts.targets[index].heading_year {
                Some((year, span)) => Reading::at(Value::Year(year), span),
                None => Reading::of(Value::Missing),
            },
        )
        .derived(),
        Attribute::new(
            "period",
            Names::new(&["period"], &["periods"], &["giai đoạn"]),
            Type::Fact(Kind::Period),
            Wording {
                en: "the period in which it is counted", vi: "giai đoạn tính chỉ tiêu"
            },
            |facts, index| {
                let period = facts.targets[index].period;
                let fact = |it| Value::Fact(FactId::new(Kind::Period, it));
                Reading::of(period.map_or(Value::Missing, fact))
            },
        )
        .derived(),
        section_attribute(
            Wording { en: "the part it stands in", vi: "mục chứa chỉ tiêu" },
            |facts, index| section_of(facts.targets[index].section),
        ),
        appendix_attribute(|facts, index| appendix_of(facts, facts.targets[index].section)),
    ],
};

/// Finds targets with their values, and the bodies that answer for them.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let mut found = Found { targets: Vec::new(), values: Vec::new(), table_lead: None };
    // A short line that only gives a year ("Đến năm 2030:") holds for what follows it.
    let mut announced: Option<(Option<usize>, i16, Span)> = None;
    for (index, block) in context.outline.blocks.iter().enumerate() {
        let mentions = &context.mentions[index];
        if !matches!(block.zone, Zone::Body | Zone::Appendix) || block.cell.is_some() {
            continue;
        }
        let in_part = context.is_in_targets_part(index);
        if context.line(index).is_some() {
            continue;
        }
        if !in_part && !may_commit(block, &mentions.lower) {
            continue;
        }
        let goals = mentions.goals(block.text.as_str(), block.body_start());
        if announced.is_some_and(|it| it.0 != block.section) {
            announced = None;
        }
        if in_part
            && goals.is_empty()
            && let Some(year) = announces_year(block, &mentions.moments)
        {
            announced = Some((block.section, year.0, year.1));
        }
        let heading =
            announced.map(|it| (it.1, it.2)).or_else(|| heading_year(context, block.section));
        for goal in goals {
            if in_part || is_commitment(block, goal, &mentions.lower) {
                found.add(block, &mentions.lower, goal, heading, in_part);
            }
        }
    }
    found.read_tables(context, facts.plan.issued_year);
    found.charge(context, &facts.assignments);
    found.find_times(context);
    found.find_measures(context);
    found.mark_sections(&mut facts.sections);
    // What is due before the plan was issued is wrong under any heading.
    for target in &mut found.targets {
        let values = found.values.get(target.values.clone()).unwrap_or_default();
        let last = values.iter().filter_map(|it| it.year).max();
        if last.is_some_and(|it| Some(it) < facts.plan.issued_year) {
            target.heading_year = None;
        }
    }
    time::mark_worded(context, &mut facts.sections);
    facts.targets = found.targets;
    facts.values = found.values;
}

/// Targets and values as they are gathered.
struct Found {
    targets: Vec<Target>,
    values: Vec<TargetValue>,
    /// A table that gives targets their leads, where there is one.
    table_lead: Option<Span>,
}

impl Found {
    fn add(
        &mut self,
        block: &Block,
        lower: &str,
        goal: &Goal,
        heading: Option<(i16, Span)>,
        in_part: bool,
    ) {
        let text = block.text.as_str();
        let place = |range: &Range<usize>| block.text.span(range.start, range.end);
        let from = self.values.len();
        for value in &goal.values {
            let year =
                value.year.as_ref().map(|(year, range)| (*year, place(range))).or(heading);
            self.values.push(TargetValue {
                span: place(&value.range),
                target: self.targets.len(),
                year: year.map(|it| it.0),
                year_span: year.map(|it| it.1),
                requirement: value.requirement.clone(),
                baseline: value.baseline,
                indicator: String::new(),
                measure: None,
                milestone: false,
            });
        }
        let label =
            block.label.as_ref().filter(|it| it.style == Style::Named(NamedLabel::Target));
        let mut start = goal.range.start;
        if let Some(label) = label
            && start <= label.rest
        {
            start = label.start;
        }
        self.targets.push(Target {
            span: block.text.span(start, goal.range.end),
            label: label.map(|it| it.text.clone()),
            section: block.section,
            indicator: text.get(goal.indicator.clone()).unwrap_or("").to_owned(),
            key: self.key(&words_without_amounts(lower, goal)),
            direction: goal.direction,
            values: from..self.values.len(),
            leads: Vec::new(),
            general_lead: None,
            in_targets_part: in_part,
            in_table: false,
            second_leads: Vec::new(),
            time: None,
            heading_year: heading.filter(|(year, _)| {
                // A milestone beside a value for the year of the heading is none of these.
                let mut own = goal.values.iter().filter_map(|it| it.year.as_ref());
                let first = own.next().is_none_or(|it| it.0 == *year);
                in_part
                    && own.all(|it| (it.0 == *year) == first)
                    && (first || !sentence_has(lower, &goal.range, *year))
            }),
            period: None,
        });
    }

    /// The key of an indicator. Words that many indicators share ("tốc độ", "sản lượng") tell
    /// nothing apart: such a key holds within its own target only.
    fn key(&self, words: &str) -> String {
        // "Mở rộng mạng lưới, phấn đấu tỷ lệ hộ ...": what is striven for comes last.
        let last = words.rsplit("phấn đấu ").next().filter(|it| it.split(' ').count() > 3);
        let key = indicator_key(last.unwrap_or(words));
        let known = key.split(' ').count() >= 2 && !SHARED_WORDS.contains(&key.as_str());
        if known { key } else { format!("{key} #{}", self.targets.len()) }
    }
}

/// Whether the sentence around `range` has this year, too.
fn sentence_has(lower: &str, range: &Range<usize>, year: i16) -> bool {
    let (before, after) = (lower.get(..range.start), lower.get(range.end..));
    let (before, after) = (before.unwrap_or(""), after.unwrap_or(""));
    let ends = |it: &str, at: usize| it[at..].starts_with(';') || it[at..].starts_with(". ");
    let start = before.rmatch_indices([';', '.']).map(|it| it.0).find(|it| ends(before, *it));
    let stop = after.match_indices([';', '.']).map(|it| it.0).find(|it| ends(after, *it));
    let end = range.end + stop.unwrap_or(after.len());
    let words = lower.get(start.map_or(0, |it| it + 1)..end).unwrap_or("");
    words.contains(&year.to_string())
}

/// The words of an indicator without the amount that stands among them: "trồng 5.000 ha rừng".
fn words_without_amounts(lower: &str, goal: &Goal) -> String {
    let range = &goal.indicator;
    let mut words = String::new();
    let mut from = range.start;
    let inside = goal.values.iter().map(|it| &it.range);
    for value in inside.filter(|it| range.start <= it.start && it.end <= range.end) {
        words.push_str(lower.get(from..value.start).unwrap_or(""));
        from = value.end;
    }
    words.push_str(lower.get(from..range.end).unwrap_or(""));
    words
}

/// The year that a short line gives to what follows: "Đến năm 2030:".
fn announces_year(block: &Block, moments: &[Moment]) -> Option<(i16, Span)> {
    let text = block.text.as_str();
    let short = text.chars().count() < 90
        && (text.ends_with(':') || block.bullet && !text.ends_with('.'));
    let [moment] = moments else { return None };
    (short && !matches!(moment.when, Written::Full(super::When::Day(_))))
        .then(|| Some((moment.year()?, block.text.span(moment.range.start, moment.range.end))))
        .flatten()
}

/// The one year that the nearest heading names; two years settle nothing.
pub(super) fn heading_year(
    context: &Context<'_>,
    section: Option<usize>,
) -> Option<(i16, Span)> {
    let mut at = section;
    while let Some(index) = at {
        let node = &context.outline.sections[index];
        let block = &context.outline.blocks[node.block];
        let named = matches!(node.label.style, Style::Named(NamedLabel::Target));
        // The title of a row stands in the cell after its number, that of an appendix below.
        let apart = block.cell.is_some()
            || matches!(node.label.style, Style::Appendix | Style::Part | Style::Chapter);
        let titled =
            node.block + usize::from(apart && node.label.rest >= block.text.as_str().len());
        let block = context.outline.blocks.get(titled).unwrap_or(block);
        let limit = if titled == node.block { node.title.1 } else { usize::MAX };
        let mentions = context.mentions.get(titled)?;
        // "so với năm 2024" compares.
        let compares = |it: &&Moment| {
            let head = mentions.lower[..it.range.start].trim_end();
            ["so với", "so với năm", "cùng kỳ"].iter().any(|word| head.ends_with(word))
        };
        let dated = mentions.moments.iter().filter(|it| it.range.start < limit && !named);
        let mut years = dated
            .filter(|it| !compares(it))
            .filter_map(|it| Some((it.year()?, block.text.span(it.range.start, it.range.end))));
        if let Some(first) = years.next() {
            if years.all(|it| it.0 == first.0) {
                return Some(first);
            }
            // Years that the item gives to other amounts of its own leave the heading's.
            if !runs_on(block, limit) {
                return None;
            }
        }
        at = node.parent;
    }
    None
}

/// Whether a labelled block is a sentence that holds amounts, no heading: it goes on after its
/// title, or has a clause mark.
fn runs_on(block: &Block, title_end: usize) -> bool {
    let text = block.text.as_str();
    text.get(title_end.min(text.len())..).is_some_and(|it| it.trim().len() > 2)
        || block.body().contains(';')
}

/// Whether a block outside a targets part can hold a commitment at all.
fn may_commit(block: &Block, lower: &str) -> bool {
    let labelled =
        block.label.as_ref().is_some_and(|it| it.style == Style::Named(NamedLabel::Target));
    labelled || lower.contains("phấn đấu") || lower.contains("đạt chỉ tiêu")
}

/// Whether a goal outside a targets part is a commitment all the same: it says what to reach,
/// how much of it, and by when.
fn is_commitment(block: &Block, goal: &Goal, lower: &str) -> bool {
    let clause = &lower[goal.range.clone()];
    let labelled =
        block.label.as_ref().is_some_and(|it| it.style == Style::Named(NamedLabel::Target));
    let dated = goal.values.iter().all(|it| it.year.is_some());
    let strives = clause.contains("phấn đấu") || clause.contains("đạt chỉ tiêu");
    let share =
        goal.values.iter().all(|it| it.requirement.dimension == super::Dimension::Share);
    let bounded = goal.values.iter().all(|it| it.requirement.comparator != Comparator::Bare);
    let counted = goal.values.iter().all(|it| {
        matches!(&it.requirement.dimension, super::Dimension::Counted(unit) if !unit.is_empty())
    });
    labelled || strives && (share && (dated || bounded) || counted && dated)
}

/// Indicators whose words many things share.
const SHARED_WORDS: [&str; 14] = [
    "tốc độ",
    "tốc độ tăng trưởng",
    "sản lượng",
    "diện tích",
    "giá trị",
    "năng suất",
    "kim ngạch",
    "quy mô",
    "doanh thu",
    "kinh phí",
    "giá trị sản xuất",
    "tổng giá trị",
    "tăng trưởng",
    "hoàn thành",
];

/// Words that change nothing in what an indicator measures, wherever they stand.
const EMPTY_WORDS: [&str; 18] = [
    "tỷ lệ",
    "tỉ lệ",
    "tỷ trọng",
    "tổng số",
    "số lượng",
    "các",
    "những",
    "trên địa bàn tỉnh",
    "trên địa bàn thành phố",
    "trên địa bàn",
    "của tỉnh",
    "của thành phố",
    "toàn tỉnh",
    "toàn thành phố",
    "hằng năm",
    "hàng năm",
    "mỗi năm",
    "cơ bản",
];

/// Words that lead in an indicator without being part of it.
const LEADING_WORDS: [&str; 19] = [
    "dân số",
    "người dân",
    "bảo đảm",
    "đảm bảo",
    "hoàn thành",
    "số",
    "tăng",
    "giảm",
    "nâng",
    "đạt",
    "phấn đấu",
    "được",
    "có",
    "là",
    "tiếp tục",
    "duy trì",
    "đưa",
    "đến",
    "kiềm chế",
];

/// The words of an indicator that tell it from others, in one spelling.
pub(super) fn indicator_key(words: &str) -> String {
    let folded = fold(words);
    let letter = |at: usize| folded[at..].chars().next().is_some_and(char::is_alphanumeric);
    let ends = |at: usize, phrase: &str| {
        let end = at + phrase.len();
        end == folded.len() || !letter(end)
    };
    let mut key = String::with_capacity(folded.len());
    let mut until = 0;
    for at in word_starts(&folded, 0) {
        if at < until {
            continue;
        }
        let leading = key.is_empty().then_some(&*LEADING_LEXICON);
        let skipped = [Some(&*EMPTY_LEXICON), leading].into_iter().flatten().find_map(|it| {
            it.all_at(&folded, at).map(|it| it.0).find(|phrase| ends(at, phrase))
        });
        if let Some(phrase) = skipped {
            until = at + phrase.len();
            continue;
        }
        let rest = &folded[at..];
        let length = rest.find(SIGNS).unwrap_or(rest.len());
        until = at + length;
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(&rest[..length]);
    }
    key
}

/// Signs that part the words of an indicator.
const SIGNS: [char; 11] = [' ', ',', ';', '.', ':', '(', ')', '"', '“', '”', '-'];

static EMPTY_LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&EMPTY_WORDS));
static LEADING_LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&LEADING_WORDS));

impl Context<'_> {
    /// Whether block `index` stands in a part that sets targets.
    fn is_in_targets_part(&self, index: usize) -> bool {
        let block = &self.outline.blocks[index];
        block.section.is_some_and(|it| self.roles[it] == Role::Targets)
    }
}
