//! What the grammars read and nobody can mean: days that are not, two and three denials.
//!
//! In: pairs; out: [`Problem`]s, kept until the sentence is done. Invariant: a sentence with one
//! is refused whole, in a plain sentence that says what to write.

use super::{Lower, Pest, Rule, has, read_modal};
use crate::syntax::Problem;
use crate::syntax::tree::{Modality, Noun, Place};

impl Lower<'_, '_> {
    /// Keeps a fault, once for each place.
    pub(super) fn fault(&self, problem: Problem) {
        let mut faults = self.faults.borrow_mut();
        if faults.iter().all(|it| it.span != problem.span) {
            faults.push(problem);
        }
    }

    /// Keeps a fault at `pair`, with what to write.
    pub(super) fn say(&self, pair: &Pest<'_>, en: &str, vi: &str, help: (&str, &str)) {
        let problem = Problem::new(self.place(pair).0, en, vi);
        self.fault(problem.help(help.0, help.1));
    }

    /// A value written out that no calendar and no count has.
    pub(super) fn no_value(&self, pair: &Pest<'_>) {
        let given = self.folded.given_at(self.place(pair).0).trim();
        let figures: Vec<i64> = given
            .split(|it: char| !it.is_ascii_digit())
            .filter_map(|it| it.parse().ok())
            .collect();
        let (en, vi, help_en, help_vi) = match (pair.as_rule(), figures.as_slice()) {
            (Rule::date | Rule::date_vi | Rule::named_day_en, [day, month, year]) => {
                let (day, year) = if *day > 31 { (year, day) } else { (day, year) };
                no_day(*day, *month, *year)
            }
            (Rule::month | Rule::month_vi, _) => (
                format!("\"{given}\" is no month: months go from 1 to 12"),
                format!("“{given}” không có trong lịch: tháng từ 1 đến 12"),
                "write month/year: 6/2026".to_owned(),
                "hãy viết tháng/năm: tháng 6/2026".to_owned(),
            ),
            (Rule::quarter_en | Rule::quarter_vi, _) => (
                format!("\"{given}\" is no quarter: quarters go from I to IV"),
                format!("“{given}” không có trong lịch: quý từ I đến IV"),
                "write quarter III/2026".to_owned(),
                "hãy viết quý III/2026".to_owned(),
            ),
            _ => (
                format!("\"{given}\" cannot be read as a figure"),
                format!("không đọc được con số “{given}”"),
                "write a smaller figure".to_owned(),
                "hãy viết con số nhỏ hơn".to_owned(),
            ),
        };
        self.say(pair, &en, &vi, (&help_en, &help_vi));
    }

    /// "từ cấp 3 trở lên": towards level 1, or to higher figures.
    pub(super) fn which_levels(&self, pair: &Pest<'_>) {
        self.say(
            pair,
            "these words may mean higher or lower levels",
            "“trở lên” ở đây có thể hiểu theo hai cách",
            (
                "write \"whose level is at most 2\" or \"whose level is at least 2\"",
                "hãy viết “có cấp nhiều nhất là 2” (cấp 1, 2) hoặc “có cấp ít nhất là 2” (cấp 2, 3, ...)",
            ),
        );
    }

    /// "khác nhau về tên và số": in each of them, or in all taken together.
    pub(super) fn each_or_all(&self, place: Place) {
        let problem = Problem::new(
            place.0,
            "this may mean each of them, or all of them together",
            "chưa rõ là không được trùng từng thông tin hay không được trùng cả",
        );
        self.fault(problem.help(
            "write a rule for each",
            "hãy viết thành từng quy tắc, mỗi quy tắc một thông tin",
        ));
    }

    /// "mà tên loại là “A” và cơ quan ban hành ...": what belongs to the condition is not said.
    pub(super) fn one_more(&self, place: Place, words: &str) {
        let problem = Problem::new(
            place.0,
            format!("\"{words}\" may be one more thing, or belong to the condition"),
            format!("chưa rõ “{words}” thuộc điều kiện sau “mà” hay là một nội dung nữa"),
        );
        self.fault(problem.help(
            "write a rule for each, or repeat \"mà\"",
            format!("nếu thuộc điều kiện, hãy viết “mà {words} ...” rồi nêu yêu cầu bằng “phải ...”; nếu là nội dung nữa, hãy viết thành hai quy tắc"),
        ));
    }

    /// A stretch that ends before it begins.
    pub(super) fn backwards(&self, pair: &Pest<'_>) {
        let given = self.folded.given_at(self.place(pair).0).trim();
        self.say(
            pair,
            &format!("\"{given}\" ends before it begins"),
            &format!("“{given}” kết thúc trước khi bắt đầu"),
            ("write the earlier one first", "hãy viết mốc sớm hơn trước"),
        );
    }

    /// More than the whole.
    pub(super) fn over_whole(&self, pair: &Pest<'_>) {
        let given = self.folded.given_at(self.place(pair).0).trim();
        self.say(
            pair,
            &format!("\"{given}\" is more than all of them"),
            &format!("“{given}” nhiều hơn toàn bộ"),
            ("a share of things is at most 100%", "tỷ lệ số nội dung tối đa là 100%"),
        );
    }

    /// "issued by the Ministry of Health": bodies are known by their Vietnamese names.
    pub(super) fn foreign_body(&self, place: crate::syntax::tree::Place) {
        let given = self.folded.given_at(place.0);
        let problem = Problem::new(
            place.0,
            format!("bodies are known by their Vietnamese names, and \"{given}\" is none"),
            format!("“{given}” không phải là tên cơ quan bằng tiếng Việt"),
        );
        self.fault(problem.help(
            "write the name as plans do: issued by \"Thủ tướng Chính phủ\"",
            "hãy viết tên như trong kế hoạch: “Thủ tướng Chính phủ”",
        ));
    }

    /// "no task has to have ...", "không nhiệm vụ nào không được thiếu ...".
    pub(super) fn check_none(&self, predicate: &Pest<'_>, more: &[Noun]) {
        if !more.is_empty() {
            return;
        }
        const DEMANDS: [&str; 8] = [
            "phải",
            "bắt buộc phải",
            "cần phải",
            "cần",
            "has to",
            "have to",
            "needs to",
            "need to",
        ];
        let parts: Vec<Pest<'_>> = predicate.clone().into_inner().flatten().collect();
        let modal =
            parts.iter().find(|it| matches!(it.as_rule(), Rule::modal_en | Rule::modal_vi));
        let needs = parts
            .iter()
            .find(|it| it.as_rule() == Rule::have_word_en && has(it, Rule::needing_en));
        let demand = modal.filter(|it| DEMANDS.contains(&it.as_str().trim())).or(needs);
        if let Some(word) = demand {
            self.say(
                word,
                "this says that it is not required; a rule demands or forbids",
                "câu này nói là không bắt buộc; quy tắc chỉ yêu cầu hoặc cấm",
                (
                    "write \"every ... must ...\", or \"no ... may ...\"",
                    "hãy viết “mỗi ... phải ...”, hoặc “không ... nào được ...”",
                ),
            );
            return;
        }
        let forbids = modal.is_some_and(|it| {
            let modal = read_modal(it);
            modal.negated && modal.force != Modality::Plain
        });
        let lacks = parts.iter().find(|it| {
            matches!(
                it.as_rule(),
                Rule::lack_en | Rule::lack_vi | Rule::without_en | Rule::no_en
            )
        });
        if let (true, Some(word)) = (forbids, lacks) {
            self.say(
                word,
                "this sentence denies three times; a reader cannot tell what it demands",
                "câu phủ định ba lần, người đọc không rõ yêu cầu gì",
                ("write \"every ... must have ...\"", "hãy viết “mỗi ... phải có ...”"),
            );
        }
    }
}

/// What is wrong with a day that no calendar has.
fn no_day(day: i64, month: i64, year: i64) -> (String, String, String, String) {
    let days = i16::try_from(year)
        .ok()
        .zip(i8::try_from(month).ok())
        .and_then(|(year, month)| jiff::civil::Date::new(year, month, 1).ok())
        .map(|it| it.days_in_month());
    let (en, vi) = match days {
        Some(days) => {
            (format!("month {month} has {days} days"), format!("tháng {month} có {days} ngày"))
        }
        None => ("months go from 1 to 12".to_owned(), "tháng từ 1 đến 12".to_owned()),
    };
    let swapped = (days.is_none() && (1..=12).contains(&day) && month <= 31)
        .then(|| format!("{month}/{day}/{year}"));
    let example = swapped.unwrap_or_else(|| "30/6/2026".to_owned());
    (
        format!("{day}/{month}/{year} is not a day: {en}"),
        format!("ngày {day}/{month}/{year} không có trong lịch: {vi}"),
        format!("write day/month/year: {example}"),
        format!("hãy viết ngày/tháng/năm: {example}"),
    )
}
