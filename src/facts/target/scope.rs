//! What a value measures, of whom and in which unit, so that only like is compared with like.
//!
//! In: targets with their values, and the headings over them; out: a measure for each value of
//! which it is certain, and which values are levels to strive for. Invariants: a heading that
//! names an area or a group is part of the measure, one that names a field where the indicator
//! has few words of its own; two amounts of one target for one year, ranges, and indicators of
//! few words have no measure.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::super::role::Role;
use super::super::{Comparator, Context, Dimension, Direction};
use super::Found;
use crate::finding::Verdict;
use crate::lang::{fold, holds_any};
use crate::outline::Zone;

/// Words of an indicator that a measure needs at least.
const LEAST_WORDS: usize = 3;

/// Words of an indicator that need no heading to say what they measure.
const TELLING_WORDS: usize = 6;

/// Words of headings that name no area, group or field.
const NEUTRAL: [&str; 40] = [
    "mục", "tiêu", "chỉ", "cụ", "thể", "chung", "tổng", "quát", "đến", "năm", "giai", "đoạn",
    "phấn", "đấu", "các", "chủ", "yếu", "một", "số", "cần", "đạt", "được", "vào", "và", "tầm",
    "nhìn", "định", "hướng", "cuối", "hết", "về", "của", "kế", "hoạch", "trong", "từ", "nhiệm",
    "vụ", "giải", "pháp",
];

/// Words of headings that name an area or a group, wherever the heading stands.
const AREAS: [&str; 24] = [
    "ngành",
    "lĩnh vực",
    "khu vực",
    "vùng",
    "đô thị",
    "nông thôn",
    "thành thị",
    "miền núi",
    "dân tộc",
    "cấp xã",
    "cấp huyện",
    "cấp tỉnh",
    "đối với",
    "mầm non",
    "tiểu học",
    "trung học",
    "phường",
    "huyện",
    "quận",
    "thị xã",
    "hải đảo",
    "biên giới",
    "nữ",
    "trẻ em",
];

impl Found {
    /// A value that asks less than that of the year before is no level to strive for: what is
    /// wrong with it is said once.
    fn leave_loosened(&mut self) {
        let mut groups: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, value) in self.values.iter().enumerate() {
            if value.year.is_some() {
                groups.entry(value.indicator.as_str()).or_default().push(index);
            }
        }
        let mut loosened = Vec::new();
        for value in 0..self.values.len() {
            let key = self.values[value].indicator.as_str();
            let Some(mut group) = groups.remove(key) else { continue };
            crate::sorted::sort_by_key(&mut group, |it| self.values[*it].year);
            // The last value of the year before, though one year may have several.
            let (mut last, mut before): (usize, Option<usize>) = (value, None);
            for index in group {
                let two = &self.values[index];
                if self.values[last].year < two.year {
                    before = Some(last);
                }
                last = index;
                let Some(one) = before.and_then(|it| self.values.get(it)) else { continue };
                let verdict = two.requirement.at_least_as_strict_as(&one.requirement);
                if verdict == Verdict::Violated {
                    loosened.push(index);
                }
            }
        }
        for index in loosened {
            self.values[index].milestone = false;
        }
    }

    /// Finds what each value measures.
    pub(super) fn find_measures(&mut self, context: &Context<'_>) {
        let mut scopes: HashMap<(Option<usize>, bool), [String; 2]> = HashMap::new();
        for target in &self.targets {
            let Some(values) = self.values.get_mut(target.values.clone()) else { continue };
            let index = context.block_at(target.span).unwrap_or(0);
            let mentions = context.mentions.get(index);
            let kept = mentions.is_some_and(|it| {
                holds_any(&it.lower, &["duy trì", "giữ vững", "giữ ổn định", "ổn định"])
            });
            let series = target.in_table && values.len() > 2;
            let certain =
                !target.key.contains('#') && target.key.split(' ').count() >= LEAST_WORDS;
            let annexed =
                context.outline.blocks.get(index).is_some_and(|it| it.zone == Zone::Appendix);
            let place = (target.section, target.in_targets_part);
            let [area, field] =
                scopes.entry(place).or_insert_with(|| scope(context, place.0, place.1));
            // "Về cấp nước" adds nothing to "công trình cấp nước ngừng hoạt động".
            let own: Vec<&str> = target.key.split(' ').collect();
            let told = own.len() >= TELLING_WORDS
                || field.split_ascii_whitespace().all(|it| own.contains(&it));
            let scope = if told { area.clone() } else { format!("{area}{field}") };
            for at in 0..values.len() {
                let year = values[at].year;
                let alone = values.iter().filter(|it| it.year == year).count() == 1;
                let value = &mut values[at];
                let counted = value.requirement.dimension != Dimension::Share;
                value.indicator = match scope.trim_end() {
                    // So many more each time: nothing binds one time to the next.
                    _ if counted && adds(&target.indicator) => format!("{} #{at}", target.key),
                    "" => target.key.clone(),
                    scope => format!("{} ({scope})", target.key),
                };
                let required = &value.requirement;
                let maintained = required.direction == Some(Direction::Maintain);
                let whole = required.dimension == Dimension::Share
                    && (required.amount.is_zero()
                        || required.amount.checked_mul(required.scale) == Some(Decimal::ONE))
                    || required.amount.is_zero();
                let budget = target.in_table && required.dimension == Dimension::Money;
                let full = whole || maintained || kept || series || budget || counted;
                value.milestone = !full && !required.change;
                let unit = match &required.dimension {
                    Dimension::Share => "%",
                    Dimension::Money => "đồng",
                    Dimension::Counted(unit) => unit.as_str(),
                };
                let clear = certain
                    && alone
                    && year.is_some()
                    && required.comparator != Comparator::Range
                    && !unit.is_empty();
                value.measure = clear.then(|| {
                    let change = if required.change { "±" } else { "" };
                    let zone = if annexed { "phụ lục" } else { "" };
                    let scale = required.scale.normalize();
                    format!("{}·{unit}{scale}{change}·{zone}·{scope}", target.key)
                });
            }
        }
        self.leave_loosened();
    }
}

/// First words of indicators that count what is added each time.
const ADDING: [&str; 28] = [
    "thành lập",
    "xây dựng",
    "xây mới",
    "hỗ trợ",
    "tổ chức",
    "đào tạo",
    "bồi dưỡng",
    "tập huấn",
    "trồng",
    "mở ",
    "thu hút",
    "tạo ",
    "giải quyết",
    "sửa chữa",
    "nâng cấp",
    "phát triển",
    "cấp ",
    "triển khai",
    "huy động",
    "tuyển",
    "lắp đặt",
    "công nhận",
    "giới thiệu",
    "tư vấn",
    "in ",
    "bố trí",
    "đầu tư",
    "thực hiện",
];

/// Whether an indicator counts what is added, and not what there is.
fn adds(indicator: &str) -> bool {
    let folded = fold(indicator);
    let begins = ADDING.iter().any(|it| folded.starts_with(it));
    begins || holds_any(&folded, &[" mới", " thêm", "thêm "])
}

/// What the headings over a value say that limits it: areas and groups anywhere, and in a part
/// that sets targets, apart from these, whatever else they name.
fn scope(context: &Context<'_>, section: Option<usize>, in_part: bool) -> [String; 2] {
    let mut scopes = [String::new(), String::new()];
    let mut at = section;
    while let Some(index) = at {
        let Some(node) = context.outline.sections.get(index) else { break };
        let block = context.outline.blocks.get(node.block);
        let title = block.and_then(|it| it.text.as_str().get(node.title.0..node.title.1));
        let title = fold(title.unwrap_or(""));
        let targets = in_part && context.roles.get(index) == Some(&Role::Targets);
        // An item that is itself the target limits nothing.
        let heads = node.end > node.block + 1 && node.parent.is_some();
        let area = holds_any(&title, &AREAS);
        if heads && (targets || area) {
            let words = title.split(|it: char| !it.is_alphanumeric()).filter(|it| {
                !it.is_empty()
                    && !NEUTRAL.contains(it)
                    && !it.bytes().all(|byte| byte.is_ascii_digit())
            });
            let scope = &mut scopes[usize::from(!area)];
            for word in words.take(12) {
                scope.push_str(word);
                scope.push(' ');
            }
        }
        at = node.parent.filter(|it| *it < index);
    }
    scopes
}
