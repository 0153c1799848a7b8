//! The words of sentences: what each stands for, and the one that is printed.
//!
//! In: words that the grammars matched; out: parts of the tree. Invariants: a word of
//! `relation_en` and the like stands here with its meaning, the printed one first; a figure
//! that no type can hold gives nothing, never a panic.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::tree::{Mention, Modality, Order, Relation, TimeUnit};
use crate::facts::vocabulary;
use crate::lang::{self, Language};

/// Words of both languages for one thing; the first of each is printed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Said<T: 'static> {
    /// What they stand for.
    pub(crate) means: T,
    /// English.
    pub(crate) en: &'static [&'static str],
    /// Vietnamese.
    pub(crate) vi: &'static [&'static str],
}

impl<T> Said<T> {
    /// The words in `language`.
    pub(crate) fn words(&self, language: Language) -> &'static [&'static str] {
        match language {
            Language::English => self.en,
            Language::Vietnamese => self.vi,
        }
    }
}

const fn said<T>(
    means: T,
    en: &'static [&'static str],
    vi: &'static [&'static str],
) -> Said<T> {
    Said { means, en, vi }
}

/// The same as participles: "a number ending with “QĐ-TTg”".
pub(crate) static MENTIONING: [Said<Mention>; 3] = [
    said(Mention::Mentions, &["mentioning", "containing", "saying", "reading"], &[]),
    said(Mention::BeginsWith, &["beginning with", "starting with"], &[]),
    said(Mention::EndsWith, &["ending with", "ending in"], &[]),
];

/// Positions of signatories: in English, and as plans write them.
static POSITIONS: [(&[&str], &str); 12] = [
    (&["chairman", "chairwoman"], "Chủ tịch"),
    (&["vice chairman", "vice chairwoman", "vice chair", "vice-chairman"], "Phó Chủ tịch"),
    (&["director"], "Giám đốc"),
    (&["deputy director"], "Phó Giám đốc"),
    (&["minister"], "Bộ trưởng"),
    (&["deputy minister"], "Thứ trưởng"),
    (&[], "Trưởng ban"),
    (&[], "Phó Trưởng ban"),
    (&[], "Chánh Văn phòng"),
    (&[], "Phó Chánh Văn phòng"),
    (&[], "Cục trưởng"),
    (&[], "Chi cục trưởng"),
];

/// The position that is called so, as plans write it.
pub(super) fn read_position(words: &str, language: Language) -> Option<&'static str> {
    let words = words.trim();
    let called = |it: &&(&[&str], &str)| match language {
        Language::English => it.0.contains(&words),
        Language::Vietnamese => lang::fold(it.1) == words,
    };
    POSITIONS.iter().find(called).map(|it| it.1)
}

/// Whether a text is a position, maybe with the body behind it.
pub(super) fn is_position(text: &str) -> bool {
    let text = lang::fold(text);
    let begins = |it: &(&[&str], &str)| {
        text.strip_prefix(lang::fold(it.1).as_str())
            .is_some_and(|it| it.is_empty() || it.starts_with(' '))
    };
    POSITIONS.iter().any(begins)
}

/// How two things stand to each other. What is only said with "not" is not here.
pub(crate) static RELATIONS: [Said<Relation>; 16] = [
    said(Relation::After, &["after", "later than", "beyond", "past"], &["sau", "muộn hơn"]),
    said(Relation::Before, &["before", "earlier than"], &["trước", "sớm hơn"]),
    said(
        Relation::OnOrAfter,
        &["on or after", "no earlier than", "not before"],
        &[
            "bằng hoặc sau",
            "sớm nhất là",
            "sớm nhất vào",
            "sang",
            "sau hoặc trùng với",
            "sau hoặc bằng",
        ],
    ),
    said(
        Relation::OnOrBefore,
        &["on or before", "no later than", "not after"],
        &[
            "bằng hoặc trước",
            "chậm nhất là",
            "chậm nhất",
            "muộn nhất là",
            "chậm nhất vào",
            "muộn nhất vào",
            "trước hoặc trùng với",
            "trước hoặc bằng",
        ],
    ),
    said(Relation::On, &["on", "at"], &["vào", "vào đúng"]),
    said(
        Relation::AtLeastAsStrict,
        &["at least as strict as", "no less strict than", "as strict as"],
        &["bằng hoặc cao hơn", "cao hơn hoặc bằng"],
    ),
    said(Relation::Stricter, &["stricter than", "more strict than"], &["cao hơn", "chặt hơn"]),
    said(
        Relation::LessStrict,
        &["less strict than", "looser than", "weaker than"],
        &["thấp hơn", "nới lỏng hơn", "nới lỏng", "lỏng hơn"],
    ),
    said(
        Relation::NotLess,
        &[
            "at least",
            "not less than",
            "no less than",
            "greater than or equal to",
            "at least as high as",
            "at least as great as",
            "not lower than",
            "no lower than",
            "not smaller than",
            "no smaller than",
            "not fewer than",
            "no fewer than",
        ],
        &["ít nhất là", "ít nhất", "tối thiểu", "lớn hơn hoặc bằng", "bằng hoặc lớn hơn"],
    ),
    said(
        Relation::NotMore,
        &[
            "at most",
            "not more than",
            "no more than",
            "less than or equal to",
            "not higher than",
            "no higher than",
            "not greater than",
            "no greater than",
        ],
        &[
            "nhiều nhất là",
            "nhiều nhất",
            "không quá",
            "tối đa",
            "nhỏ hơn hoặc bằng",
            "bằng hoặc nhỏ hơn",
        ],
    ),
    said(
        Relation::More,
        &["more than", "greater than", "higher than", "larger than", "over", "longer than"],
        &["lớn hơn", "nhiều hơn", "trên", "vượt quá", "vượt", "quá"],
    ),
    said(
        Relation::Less,
        &["less than", "lower than", "fewer than", "smaller than", "under", "shorter than"],
        &["nhỏ hơn", "ít hơn", "dưới"],
    ),
    said(Relation::OtherThan, &["other than", "different from"], &["khác", "khác với"]),
    said(
        Relation::Equal,
        &["equal to", "the same as"],
        &[
            "bằng",
            "bằng với",
            "trùng với",
            "đúng bằng",
            "bằng đúng",
            "giống",
            "giống với",
            "giống như",
            "khớp với",
            "trùng khớp với",
        ],
    ),
    said(
        Relation::Within,
        &["within", "during"],
        &["trong khoảng", "trong", "trong vòng", "nằm trong", "thuộc"],
    ),
    said(Relation::Outside, &["outside"], &["ngoài", "nằm ngoài", "vượt ra ngoài", "ra ngoài"]),
];

/// Verbs that compare; English only.
pub(crate) static RATES: [Said<Relation>; 4] = [
    said(Relation::Before, &["precedes", "precede"], &[]),
    said(Relation::After, &["follows", "follow"], &[]),
    said(Relation::Equal, &["equals", "equal"], &[]),
    said(Relation::More, &["exceeds", "exceed"], &[]),
];

/// A requirement that answers another one, which is not named.
pub(crate) static STRICT: [Said<Relation>; 3] = [
    said(
        Relation::AtLeastAsStrict,
        &["at least as strict", "no less strict", "as strict"],
        &["bằng hoặc cao hơn", "cao hơn hoặc bằng"],
    ),
    said(Relation::Stricter, &["stricter"], &["cao hơn", "chặt hơn"]),
    said(
        Relation::LessStrict,
        &["less strict", "looser"],
        &["thấp hơn", "nới lỏng hơn", "nới lỏng", "lỏng hơn"],
    ),
];

/// How words are looked for in a text.
pub(crate) static MENTIONS: [Said<Mention>; 4] = [
    said(
        Mention::Mentions,
        &["mentions", "mention", "contains", "contain", "says", "say", "reads", "read"],
        &[
            "ghi",
            "nhắc đến",
            "nhắc tới",
            "đề cập đến",
            "đề cập tới",
            "có cụm từ",
            "có ghi",
            "có nêu",
            "chứa",
            "nêu",
            "ghi rõ",
            "nêu rõ",
        ],
    ),
    said(
        Mention::BeginsWith,
        &["begins with", "begin with", "starts with", "start with"],
        &["bắt đầu bằng", "bắt đầu với"],
    ),
    said(
        Mention::EndsWith,
        &["ends with", "end with", "ends in", "end in"],
        &["kết thúc bằng", "kết thúc với"],
    ),
    said(Mention::Matches, &["matches", "match"], &["có dạng"]),
];

/// What a bound says of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BoundWord {
    /// So many or more.
    AtLeast,
    /// So many or fewer.
    AtMost,
    /// So many.
    Exactly,
    /// More than so many.
    Over,
    /// Fewer than so many.
    Under,
}

/// How many of the things.
pub(crate) static BOUNDS: [Said<BoundWord>; 5] = [
    said(
        BoundWord::AtLeast,
        &["at least", "no fewer than", "not fewer than", "not less than", "no less than"],
        &["ít nhất", "tối thiểu", "không dưới", "không ít hơn"],
    ),
    said(
        BoundWord::AtMost,
        &["at most", "no more than", "not more than"],
        &["nhiều nhất", "không quá", "tối đa", "không vượt quá", "không nhiều hơn"],
    ),
    said(BoundWord::Exactly, &["exactly", "only"], &["đúng", "có đúng", "chỉ"]),
    said(BoundWord::Over, &["more than", "over"], &["nhiều hơn", "hơn", "quá", "trên"]),
    said(BoundWord::Under, &["fewer than", "less than"], &["ít hơn", "dưới"]),
];

/// Of a bound: that or more, that or less.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UpOrDown {
    /// So many or more, then or later.
    Up,
    /// So many or fewer, then or earlier.
    Down,
}

/// What follows a bound.
pub(crate) static UP_OR_DOWN: [Said<UpOrDown>; 2] = [
    said(UpOrDown::Up, &["or more", "or later"], &["trở lên", "trở đi"]),
    said(
        UpOrDown::Down,
        &["or less", "or fewer", "or earlier"],
        &["trở xuống", "trở về trước"],
    ),
];

/// How often.
pub(crate) static TIMES: [Said<u32>; 2] = [said(1, &["once"], &[]), said(2, &["twice"], &[])];

/// Which of two things, by time.
pub(crate) static ORDERS: [Said<Order>; 2] = [
    said(Order::Later, &["later", "subsequent"], &["năm sau", "kỳ sau"]),
    said(Order::Earlier, &["earlier", "previous", "preceding"], &["năm trước", "kỳ trước"]),
];

/// Lengths of time.
pub(crate) static DURATIONS: [Said<TimeUnit>; 4] = [
    said(TimeUnit::Days, &["days", "day"], &["ngày"]),
    said(TimeUnit::Weeks, &["weeks", "week"], &["tuần"]),
    said(TimeUnit::Months, &["months", "month"], &["tháng"]),
    said(TimeUnit::Years, &["years", "year"], &["năm"]),
];

/// Force, and whether it forbids.
pub(crate) static MODALS: [Said<Modal>; 5] = [
    said(
        Modal::new(Modality::Must, false),
        &[
            "must", "shall", "has to", "have to", "needs to", "need to", "may", "are to",
            "is to",
        ],
        // "không nhiệm vụ nào được ...": what none may be is forbidden.
        &["phải", "bắt buộc phải", "cần phải", "được"],
    ),
    said(Modal::new(Modality::Should, false), &["should"], &["nên", "cần"]),
    said(
        Modal::new(Modality::Must, true),
        &["must not", "must never", "shall not", "may not", "cannot", "can not"],
        &["không được", "không thể"],
    ),
    said(Modal::new(Modality::Should, true), &["should not"], &["không nên"]),
    said(Modal::new(Modality::Plain, true), &[], &["không", "chưa"]),
];

/// What a predicate's modal word says.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Modal {
    /// How strongly.
    pub(crate) force: Modality,
    /// Whether it denies what follows.
    pub(crate) negated: bool,
}

impl Modal {
    const fn new(force: Modality, negated: bool) -> Modal {
        Modal { force, negated }
    }
}

/// What `words` stand for in `table`.
pub(super) fn meaning<T: Copy>(table: &[Said<T>], words: &str) -> Option<T> {
    let words = words.trim();
    let found = table.iter().find(|it| it.en.contains(&words) || it.vi.contains(&words));
    found.map(|it| it.means)
}

/// The words that are printed for what `is` so.
pub(super) fn printed<T: Copy>(
    table: &[Said<T>],
    language: Language,
    is: impl Fn(T) -> bool,
) -> &'static str {
    let found = table.iter().find(|it| is(it.means));
    found.and_then(|it| it.words(language).first()).copied().unwrap_or("")
}

/// How `relation` is said in a message about it: as it is printed of a thing, without "is". What
/// is printed as the denial of its opposite is said so here.
pub(crate) fn relation_words(relation: Relation, language: Language) -> String {
    let alone = |relation| printed(&RELATIONS, language, |it| it == relation);
    match (relation, language) {
        (Relation::NotStricter, Language::English) => {
            format!("not {}", alone(Relation::Stricter))
        }
        (
            Relation::NotStricter
            | Relation::AtLeastAsStrict
            | Relation::OnOrAfter
            | Relation::OnOrBefore,
            Language::Vietnamese,
        ) => format!("không {}", alone(relation.complement())),
        _ => alone(relation).to_owned(),
    }
}

/// The English forms of a verb of the vocabulary: third person, base form, past participle.
pub(super) fn verb_forms(words: &str) -> Option<&'static [&'static str; 3]> {
    vocabulary::verbs().flat_map(|verb| verb.en).find(|forms| forms.contains(&words))
}

/// The same by the form in "-ing": "leading", "coordinating".
pub(super) fn forms_of_doing(words: &str) -> Option<&'static [&'static str; 3]> {
    let stem = words.strip_suffix("ing")?;
    vocabulary::verbs()
        .flat_map(|verb| verb.en)
        .find(|forms| forms[1].strip_suffix('e').unwrap_or(forms[1]) == stem)
}

/// The numbers that may be written as words, in both languages.
const COUNT_WORDS: [(&str, &str); 12] = [
    ("one", "một"),
    ("two", "hai"),
    ("three", "ba"),
    ("four", "bốn"),
    ("five", "năm"),
    ("six", "sáu"),
    ("seven", "bảy"),
    ("eight", "tám"),
    ("nine", "chín"),
    ("ten", "mười"),
    ("eleven", "mười một"),
    ("twelve", "mười hai"),
];

/// A small number in figures or words.
pub(super) fn read_count(word: &str) -> Option<u32> {
    let word = word.trim();
    let named =
        COUNT_WORDS.iter().zip(1..).find(|(names, _)| names.0 == word || names.1 == word);
    named.map(|(_, count)| count).or_else(|| word.parse().ok())
}

/// A year.
pub(super) fn read_year(words: &str) -> Option<i16> {
    words.trim().parse().ok()
}

/// A figure: "." between thousands as plans write it, "," before decimals; in English also
/// the other way round, where the groups leave no doubt ("2.5", "1,000").
pub(super) fn read_decimal(figure: &str, language: Language) -> Option<Decimal> {
    let figure = figure.trim();
    let grouped = |sign: char| {
        let mut groups = figure.split(sign);
        let first = groups.next().map_or(0, str::len);
        (1..=3).contains(&first) && groups.all(|group| group.len() == 3)
    };
    let (has_stop, has_comma) = (figure.contains('.'), figure.contains(','));
    let plain = match (has_stop, has_comma) {
        (true, true) => figure.replace('.', "").replace(',', "."),
        (true, false) if grouped('.') => figure.replace('.', ""),
        (false, true) if language == Language::English && grouped(',') => {
            figure.replace(',', "")
        }
        (false, true) => figure.replace(',', "."),
        _ => figure.to_owned(),
    };
    plain.parse().ok()
}

/// A day: 24/11/2023.
pub(super) fn read_date(words: &str) -> Option<Date> {
    let mut parts = words.trim().split(['/', '-']);
    let (first, month, last) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?);
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()
}

/// So many of so many, in percent: 2/3, "two thirds".
pub(super) fn read_fraction(words: &str) -> Option<Decimal> {
    let (part, whole) = match words.trim() {
        "two thirds" | "two-thirds" => (2, 3),
        "one third" | "one-third" | "a third" => (1, 3),
        "three quarters" | "three-quarters" => (3, 4),
        "one quarter" | "a quarter" => (1, 4),
        "one fifth" | "a fifth" => (1, 5),
        "four fifths" => (4, 5),
        "one tenth" | "a tenth" => (1, 10),
        figures => {
            let parts = figures.split_once('/').or_else(|| figures.split_once(" phần "));
            let (part, whole) = parts?;
            let whole = if whole == "tư" { Some(4) } else { read_count(whole) };
            (read_count(part)?, whole?)
        }
    };
    Decimal::from(part * 100).checked_div(Decimal::from(whole))
}

/// So many of so many, where `share` is what is read of them and no decimals say it.
pub(super) fn fraction_of(share: Decimal, up: bool) -> Option<(u32, u32)> {
    if share.scale() != 2 {
        return None;
    }
    let mut all = (3..10_u32).flat_map(|whole| (1..whole).map(move |part| (part, whole)));
    all.find(|(part, whole)| {
        Decimal::from(part * 100)
            .checked_div(Decimal::from(*whole))
            .is_some_and(|it| it.scale() > 2 && rounded(it, up) == share)
    })
}

/// With two decimals: no whole number of things is between the two.
pub(super) fn rounded(share: Decimal, up: bool) -> Decimal {
    use rust_decimal::RoundingStrategy::{AwayFromZero, ToZero};
    share.round_dp_with_strategy(2, if up { AwayFromZero } else { ToZero }).normalize()
}

/// The number of a month by its English name.
pub(super) fn read_month_name(name: &str) -> Option<i8> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    NAMES.iter().zip(1..).find(|it| *it.0 == name.trim()).map(|it| it.1)
}

/// A month: 6/2025.
pub(super) fn read_month(words: &str) -> Option<(i16, i8)> {
    let (month, year) = words.trim().split_once('/')?;
    let month = month.parse().ok().filter(|it| (1..=12).contains(it))?;
    Some((year.parse().ok()?, month))
}

/// A quarter: III/2025, 3 năm 2025.
pub(super) fn read_quarter(words: &str) -> Option<(i16, i8)> {
    let words = words.trim();
    let (quarter, year) = words.split_at(words.len().checked_sub(4)?);
    let quarter = quarter.split(['/', ' ']).next()?;
    let quarter = match quarter {
        "i" | "1" => 1,
        "ii" | "2" => 2,
        "iii" | "3" => 3,
        "iv" | "4" => 4,
        _ => return None,
    };
    Some((year.parse().ok()?, quarter))
}

/// Two years: 2026-2030.
pub(super) fn read_period(words: &str) -> Option<(i16, i16)> {
    let (first, last) = words.trim().split_once('-')?;
    Some((first.trim().parse().ok()?, last.trim().parse().ok()?))
}
