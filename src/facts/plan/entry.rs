//! The plan in the vocabulary: what rules can say of it.
//!
//! In: a [`Plan`]; out: its entry. Invariant: what is absent is missing at the place where it
//! belongs, so that a finding can point there.

use super::super::vocabulary::{
    Aspect, Attribute, FactId, Kind, KindEntry, Names, Reading, Setting, Type, Value,
    for_authors,
};
use super::super::{Facts, When};
use super::form::Filing;
use super::{Located, Signatory, Stage};
use crate::lang::Wording;
use crate::source::Span;

fn located(words: Option<&Located>) -> Reading<'_> {
    words.map_or(Reading::of(Value::Missing), |it| {
        Reading::at(Value::Text(it.words.as_str().into()), it.span)
    })
}

/// Words that belong at `place` where they are missing.
fn placed(words: Option<&Located>, place: Span) -> Reading<'_> {
    match words {
        Some(_) => located(words),
        None => Reading::at(Value::Missing, place),
    }
}

/// Why letterhead or signature cannot be read.
static UNREAD: Wording = Wording {
    en: "the lines there cannot be told apart",
    vi: "các dòng ở vị trí này chưa đọc được rõ ràng",
};

/// Why the end of the plan cannot be read.
static CUT: Wording = Wording {
    en: "the copy ends too early, or in a table",
    vi: "phần cuối của tệp không đủ hoặc kết thúc bằng bảng",
};

/// What is said of a name that is all that is left of a signature.
static BARE_NAME: Wording = Wording {
    en: "only a name is left of the signature",
    vi: "phần ký chỉ còn họ và tên, không có quyền hạn, chức vụ",
};

/// A line of the letterhead, by its place.
fn printed(line: Option<Span>, facts: &Facts) -> Reading<'_> {
    match line {
        Some(span) => Reading::at(Value::Place(span), span),
        None => Reading::at(Value::Missing, facts.plan.form.top),
    }
}

/// Position or name of the signatory.
fn signed(facts: &Facts, of: fn(&Signatory) -> &Option<Located>) -> Reading<'_> {
    let signatory = facts.plan.signatory.as_ref();
    match signatory.map(of) {
        Some(None) if signatory.is_some_and(|it| it.unread) => {
            Reading::of(Value::Unclear(&UNREAD))
        }
        words => placed(words.and_then(Option::as_ref), facts.plan.form.bottom),
    }
}

/// Why a title with two periods gives none.
static SEVERAL: Wording = Wording {
    en: "the title gives more than one period",
    vi: "trích yếu ghi nhiều hơn một giai đoạn",
};

/// The period in the title.
fn period(facts: &Facts) -> Reading<'_> {
    let title = facts.plan.title.as_ref().map_or(Span::default(), |it| it.span);
    let mut found = facts
        .periods
        .iter()
        .enumerate()
        .filter(|(_, it)| title.start <= it.span.start && it.span.end <= title.end);
    let Some((index, period)) = found.next() else { return Reading::of(Value::Missing) };
    if found.any(|(_, other)| (other.first, other.last) != (period.first, period.last)) {
        return Reading::of(Value::Unclear(&SEVERAL));
    }
    Reading::at(Value::Fact(FactId::new(Kind::Period, index)), period.span)
}

/// The plan in the vocabulary.
pub(in crate::facts) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Plan,
    list: "",
    names: Names::new(&["plan"], &["plans"], &["kế hoạch"]),
    doc: for_authors(Wording {
        en: "the document being checked",
        vi: "văn bản đang được soát",
    }),
    count: |_| 1,
    span: |facts, _| facts.plan.span,
    label: "kind",
    attributes: &[
        Attribute::new(
            "number",
            Names::new(&["number"], &["numbers"], &["số, ký hiệu", "số ký hiệu", "số"]),
            Type::Text,
            Wording { en: "number and symbol", vi: "số và ký hiệu của kế hoạch" },
            |facts, _| {
                let plan = &facts.plan;
                let place = plan.letterhead.number_line.unwrap_or(plan.form.top);
                placed(plan.number.as_ref(), place)
            },
        )
        .may_come_later(),
        Attribute::new(
            "issuer",
            Names::new(&["issuer", "issuing body"], &["issuers"], &["cơ quan ban hành"]),
            Type::Text,
            Wording {
                en: "the body that issues the plan", vi: "cơ quan ban hành kế hoạch"
            },
            |facts, _| match &facts.plan.issuer {
                None if facts.plan.letterhead.unread_body => {
                    Reading::of(Value::Unclear(&UNREAD))
                }
                issuer => placed(issuer.as_ref(), facts.plan.form.top),
            },
        )
        .may_come_later(),
        Attribute::new(
            "place",
            Names::new(&["place"], &["places"], &["địa danh"]),
            Type::Text,
            Wording {
                en: "the place in the date line", vi: "địa danh ở dòng ngày tháng"
            },
            |facts, _| located(facts.plan.place.as_ref()),
        ),
        Attribute::new(
            "issued",
            Names::new(
                &["issuance date", "date of issuance", "date", "issue date", "signing date"],
                &[
                    "issuance dates",
                    "dates of issuance",
                    "dates",
                    "issue dates",
                    "signing dates",
                ],
                &["ngày ban hành", "ngày ký"],
            ),
            Type::When,
            Wording { en: "the day the plan was issued", vi: "ngày ban hành kế hoạch" },
            |facts, _| match facts.plan.issued {
                Some((date, span)) => Reading::at(Value::When(When::Day(date)), span),
                None if facts.plan.letterhead.cut_date => Reading::of(Value::Unclear(&UNREAD)),
                None => {
                    let plan = &facts.plan;
                    let place = plan.letterhead.date_line.unwrap_or(plan.form.top);
                    Reading::at(Value::Missing, place)
                }
            },
        )
        .settled_by(Setting::IssuanceDate)
        .may_come_later(),
        Attribute::new(
            "period",
            Names::new(&["period"], &["periods"], &["giai đoạn", "giai đoạn thực hiện"]),
            Type::Fact(Kind::Period),
            Wording {
                en: "the period that its title gives",
                vi: "giai đoạn ghi trong trích yếu",
            },
            |facts, _| period(facts),
        ),
        Attribute::new(
            "kind",
            Names::new(
                &["kind", "type"],
                &["kinds", "types"],
                &["tên loại", "loại văn bản", "loại"],
            ),
            Type::Text,
            Wording { en: "the kind of document", vi: "tên loại văn bản" },
            |facts, _| located(facts.plan.kind.as_ref()),
        ),
        Attribute::new(
            "title",
            Names::new(&["title"], &["titles"], &["trích yếu", "tên kế hoạch"]),
            Type::Text,
            Wording { en: "what the plan is about", vi: "trích yếu nội dung" },
            |facts, _| located(facts.plan.title.as_ref()),
        )
        .is_its(Aspect::Title),
        Attribute::new(
            "authority",
            Names::new(
                &["authority", "authority of the signatory"],
                &["authorities"],
                &["quyền hạn ký"],
            ),
            Type::Text,
            Wording {
                en: "in whose place it is signed", vi: "quyền hạn của người ký"
            },
            |facts, _| {
                located(facts.plan.signatory.as_ref().and_then(|it| it.authority.as_ref()))
            },
        )
        .may_come_later(),
        Attribute::new(
            "position",
            Names::new(&["position"], &["positions"], &["chức vụ người ký", "chức vụ"]),
            Type::Text,
            Wording {
                en: "the position of the signatory", vi: "chức vụ của người ký"
            },
            |facts, _| signed(facts, |it| &it.position),
        )
        .may_come_later(),
        Attribute::new(
            "signatory",
            Names::new(&["signatory"], &["signatories"], &["người ký"]),
            Type::Text,
            Wording { en: "the name under the plan", vi: "họ tên người ký" },
            |facts, _| signed(facts, |it| &it.name),
        )
        .may_come_later(),
        Attribute::new(
            "draft",
            Names::new(&["draft"], &["drafts"], &["dự thảo"]),
            Type::Flag,
            Wording {
                en: "whether number or date are still blank",
                vi: "kế hoạch chưa có số hoặc ngày ban hành",
            },
            |facts, _| Reading::of(Value::Flag(facts.plan.stage == Stage::Draft)),
        )
        .settled_by(Setting::Draft),
        Attribute::new(
            "administrative",
            Names::new(
                &["administrative document"],
                &["administrative documents"],
                &["văn bản hành chính"],
            ),
            Type::Flag,
            Wording {
                en: "whether Nghị định 30/2020/NĐ-CP governs its form: issued since \
                     5 March 2020, and not by the Party",
                vi: "thể thức theo Nghị định 30/2020/NĐ-CP: ban hành từ ngày 05/3/2020, \
                     không phải văn bản của Đảng",
            },
            |facts, _| Reading::of(Value::Flag(facts.plan.form.governed)),
        ),
        Attribute::new(
            "letterhead",
            Names::new(&["letterhead"], &["letterheads"], &["phần đầu"]),
            Type::Text,
            Wording {
                en: "issuer, national title or motto, where any of them stands above the title",
                vi: "tên cơ quan ban hành, Quốc hiệu hoặc Tiêu ngữ ở đầu văn bản",
            },
            |facts, _| placed(facts.plan.form.letterhead.as_ref(), facts.plan.form.top),
        )
        .may_come_later()
        .absent_with(&BARE_NAME, |facts| facts.plan.form.bare_name),
        Attribute::new(
            "national_title",
            Names::new(&["national title"], &["national titles"], &["quốc hiệu"]),
            Type::Place,
            Wording {
                en: "the name of the State in the header",
                vi: "Quốc hiệu ở đầu văn bản",
            },
            |facts, _| printed(facts.plan.letterhead.national_title, facts),
        )
        .may_come_later(),
        Attribute::new(
            "motto",
            Names::new(&["motto"], &["mottos"], &["tiêu ngữ"]),
            Type::Place,
            Wording {
                en: "the national motto in the header", vi: "Tiêu ngữ ở đầu văn bản"
            },
            |facts, _| printed(facts.plan.letterhead.motto, facts),
        )
        .may_come_later(),
        Attribute::new(
            "written_number",
            Names::new(
                &["written number"],
                &["written numbers"],
                &["số ký hiệu nguyên văn", "số, ký hiệu nguyên văn"],
            ),
            Type::Text,
            Wording {
                en: "number and symbol with the spaces they are written with",
                vi: "số, ký hiệu kèm dấu cách như đã ghi",
            },
            |facts, _| located(facts.plan.form.written_number.as_ref()),
        ),
        Attribute::new(
            "unspaced_number",
            Names::new(
                &["unspaced number"],
                &["unspaced numbers"],
                &["số ký hiệu viết liền", "số, ký hiệu viết liền"],
            ),
            Type::Text,
            Wording {
                en: "number and symbol without spaces",
                vi: "số, ký hiệu không có dấu cách",
            },
            |facts, _| located(facts.plan.number.as_ref()),
        ),
        Attribute::new(
            "single_digit",
            Names::new(&["single digit"], &["single digits"], &["chữ số đơn"]),
            Type::Text,
            Wording {
                en: "number, day or month of its own date line that lacks its zero",
                vi: "số, ngày, tháng tại dòng số và dòng ngày tháng chưa thêm số 0",
            },
            |facts, _| {
                let digits = &facts.plan.letterhead.single_digits;
                let Some(first) = digits.first() else { return Reading::of(Value::Missing) };
                let words: Vec<&str> = digits.iter().map(|it| it.words.as_str()).collect();
                Reading::at(Value::Text(words.join(", ").into()), first.span)
            },
        ),
        Attribute::new(
            "symbol",
            Names::new(&["symbol"], &["symbols"], &["ký hiệu"]),
            Type::Text,
            Wording {
                en: "the letters of the number: KH-UBND", vi: "ký hiệu, như KH-UBND"
            },
            |facts, _| located(facts.plan.form.symbol.as_ref()),
        ),
        Attribute::new(
            "due_symbol",
            Names::new(&["proper symbol"], &["proper symbols"], &["ký hiệu đúng"]),
            Type::Text,
            Wording {
                en: "the symbol of its kind and issuer",
                vi: "ký hiệu theo tên loại và cơ quan ban hành",
            },
            |facts, _| Reading::text(facts.plan.form.due_symbol.as_deref()),
        ),
        Attribute::new(
            "due_place",
            Names::new(&["proper place"], &["proper places"], &["địa danh đúng"]),
            Type::Text,
            Wording {
                en: "the place in which the issuer sits",
                vi: "địa danh nơi cơ quan ban hành đóng trụ sở",
            },
            |facts, _| Reading::text(facts.plan.form.due_place.as_deref()),
        ),
        Attribute::new(
            "opening",
            Names::new(&["signature opening"], &["signature openings"], &["dòng đầu phần ký"]),
            Type::Text,
            Wording {
                en: "the first line of the signature", vi: "dòng đầu của phần ký"
            },
            |facts, _| placed(facts.plan.form.opening.as_ref(), facts.plan.form.bottom),
        ),
        Attribute::new(
            "due_opening",
            Names::new(
                &["proper opening"],
                &["proper openings"],
                &["dòng đầu đúng thẩm quyền"],
            ),
            Type::Text,
            Wording {
                en: "how the signature of its issuer begins: TM. ỦY BAN NHÂN DÂN",
                vi: "dòng đầu phần ký theo cơ quan ban hành: TM. ỦY BAN NHÂN DÂN",
            },
            |facts, _| Reading::text(facts.plan.form.due_opening.as_deref()),
        ),
        Attribute::new(
            "deputy_position",
            Names::new(&["deputy position"], &["deputy positions"], &["chức vụ cấp phó"]),
            Type::Text,
            Wording {
                en: "the position that goes with the authority KT.",
                vi: "chức vụ của người ký thay (KT.)",
            },
            |facts, _| Reading::text(facts.plan.form.deputy.as_deref()),
        ),
        Attribute::new(
            "academic_title",
            Names::new(&["academic title"], &["academic titles"], &["học hàm học vị"]),
            Type::Text,
            Wording {
                en: "what stands before the signatory's name: TS., ThS.",
                vi: "học hàm, học vị trước họ tên người ký",
            },
            |facts, _| {
                let signatory = facts.plan.signatory.as_ref();
                let signatory = signatory.filter(|_| !facts.plan.form.titles_allowed);
                located(signatory.and_then(|it| it.academic_title.as_ref()))
            },
        ),
        Attribute::new(
            "filing",
            Names::new(&["filing entry"], &["filing entries"], &["mục lưu"]),
            Type::Text,
            Wording {
                en: "the entry Lưu at the end of Nơi nhận",
                vi: "mục Lưu ở cuối Nơi nhận",
            },
            |facts, _| match &facts.plan.form.filing {
                Filing::Last(words) => located(Some(words)),
                Filing::Missing(place) => Reading::at(Value::Missing, *place),
                Filing::Unclear => Reading::of(Value::Unclear(&CUT)),
            },
        )
        .may_come_later(),
        Attribute::new(
            "end_mark",
            Names::new(&["closing mark"], &["closing marks"], &["dấu kết thúc"]),
            Type::Place,
            Wording {
                en: "./. at the end of the content", vi: "dấu ./. ở cuối nội dung"
            },
            |facts, _| {
                let end = facts.plan.form.end;
                match facts.plan.form.end_mark {
                    Some(true) => Reading::at(Value::Place(end), end),
                    Some(false) => Reading::at(Value::Missing, end),
                    None => Reading::of(Value::Unclear(&CUT)),
                }
            },
        )
        .may_come_later(),
        crate::facts::essential::attribute::<0>(
            "purpose",
            Names::new(&["purpose"], &["purposes"], &["mục đích"]),
            Wording {
                en: "where purpose or targets stand",
                vi: "chỗ nêu mục đích, mục tiêu hoặc chỉ tiêu",
            },
        ),
        crate::facts::essential::attribute::<1>(
            "content",
            Names::new(&["content"], &["contents"], &["nội dung thực hiện", "nội dung"]),
            Wording {
                en: "where content or tasks stand",
                vi: "chỗ nêu nội dung, nhiệm vụ hoặc giải pháp",
            },
        ),
        crate::facts::essential::attribute::<2>(
            "organisation",
            Names::new(
                &["organisation"],
                &["organisations"],
                &["phần tổ chức thực hiện", "tổ chức thực hiện"],
            ),
            Wording {
                en: "where it is said who carries it out",
                vi: "chỗ nêu tổ chức thực hiện hoặc phân công",
            },
        ),
    ],
};
