//! Agencies (cơ quan): every named body once, with its spellings.
//!
//! In: mentions found in blocks; out: [`Agency`] entities. Invariant: spellings that differ
//! only in case, tone place or the spacing of hyphens are one body; a short form is the same
//! body only where the text or the common table of short forms says so.

mod duty;
mod listing;
mod name;
mod registry;
mod sentence;
mod words;

use std::collections::HashMap;

pub(super) use listing::letters_of as names_by_letters;

pub(super) use duty::{begins_duty, duty_start, names_body, names_one_body, split_names};
pub(super) use name::{AgencyMention, find_agencies};
pub(crate) use sentence::bodies_in;

use jiff::civil::Date;

use super::assignment::Assignment;
use super::recipient::Recipient;
use super::vocabulary::{
    Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value, for_authors,
};
use super::{Context, Facts, When};
use crate::lang::{Wording, fold};
use crate::outline::Zone;
use crate::source::Span;
use listing::{Listed, Listing, full_key, is_group};
use registry::{Days, days_of};

/// A named body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agency {
    /// The spelling used most, then first.
    pub name: String,
    /// Every spelling, as written, each once, in order of first use.
    pub variants: Vec<String>,
    /// Every mention, in text order; never empty.
    pub mentions: Vec<Span>,
    /// Which of the spellings each mention has.
    pub written: Vec<usize>,
    /// Whether it leads or coordinates something, or has an assignment.
    pub charged: bool,
    /// Entries of Nơi nhận that name it.
    pub recipients: Vec<usize>,
    /// An entry that may mean it among others, where none names it.
    pub covering: Option<usize>,
    /// Assignments that charge it by name.
    pub assignments: Vec<usize>,
    /// An assignment that may charge it among others, where none names it.
    assigning: Option<usize>,
    /// Whether it is a group of bodies, or any body of a sort.
    group: bool,
    /// Whether it issues the plan.
    issuer: bool,
    /// First and last day, where the registry knows it.
    days: Option<Days>,
}

impl Agency {
    /// Whether the registry tells its days.
    pub(super) fn is_dated(&self) -> bool {
        self.days.is_some()
    }
}

/// What Nơi nhận says when only a group is named.
static COVERED: Wording = Wording {
    en: "a general entry of Nơi nhận may cover it",
    vi: "một mục chung của Nơi nhận có thể đã bao gồm cơ quan này",
};

/// What is said of the body that issues the plan.
static ISSUER: Wording = Wording {
    en: "it issues the plan itself",
    vi: "đây là cơ quan ban hành kế hoạch",
};

/// What the assignments say when only a group is charged.
static ASSIGNED: Wording = Wording {
    en: "an assignment of a group may cover it",
    vi: "đoạn phân công chung có thể đã bao gồm cơ quan này",
};

/// Why a body has no days.
static UNKNOWN: Wording = Wording {
    en: "the registry does not know this body",
    vi: "danh mục chưa có cơ quan này",
};

/// The day from which a body exists that is older than the registry.
pub(super) const OLDEST: Date = jiff::civil::date(1945, 9, 2);

/// Agencies in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Agency,
    list: "agencies",
    names: Names::new(
        &["agency", "body"],
        &["agencies", "bodies"],
        &["cơ quan", "đơn vị", "cơ quan, đơn vị"],
    ),
    doc: for_authors(Wording { en: "a named body", vi: "cơ quan, đơn vị có tên" }),
    count: |facts| facts.agencies.len(),
    span: |facts, index| facts.agencies[index].mentions.first().copied().unwrap_or_default(),
    label: "name",
    attributes: &[
        Attribute::new(
            "name",
            Names::new(&["name"], &["names"], &["tên"]),
            Type::Text,
            Wording {
                en: "the spelling used most", vi: "cách viết được dùng nhiều nhất"
            },
            |facts, index| Reading::text(Some(&facts.agencies[index].name)),
        ),
        Attribute::new(
            "variants",
            Names::new(&["spelling"], &["spellings"], &["cách viết"]),
            Type::Texts,
            Wording { en: "every spelling used", vi: "các cách viết trong kế hoạch" },
            |facts, index| Reading::of(Value::Texts(&facts.agencies[index].variants)),
        ),
        Attribute::new(
            "charged",
            Names::new(
                &["charged with work", "charged"],
                &["charged with work", "charged"],
                &["được giao nhiệm vụ", "được phân công nhiệm vụ"],
            ),
            Type::Flag,
            Wording {
                en: "whether it leads or coordinates something, or has an assignment",
                vi: "có chủ trì, phối hợp hoặc được phân công",
            },
            |facts, index| Reading::of(Value::Flag(facts.agencies[index].charged)),
        ),
        Attribute::new(
            "recipients",
            Names::new(&["recipient"], &["recipients"], &["nơi nhận"]),
            Type::Facts(Kind::Recipient),
            Wording {
                en: "the entries of Nơi nhận that name it",
                vi: "các mục của Nơi nhận có tên cơ quan",
            },
            |facts, index| {
                let agency = &facts.agencies[index];
                if agency.issuer && agency.recipients.is_empty() {
                    return Reading::of(Value::Unclear(&ISSUER));
                }
                match agency.covering.and_then(|it| facts.recipients.get(it)) {
                    Some(entry) => Reading::at(Value::Unclear(&COVERED), entry.span),
                    None => Reading::of(Value::Facts(
                        (agency.recipients.iter())
                            .map(|it| FactId::new(Kind::Recipient, *it))
                            .collect(),
                    )),
                }
            },
        )
        .may_come_later(),
        Attribute::new(
            "assignments",
            Names::new(
                &["assignment"],
                &["assignments"],
                &["phân công", "phần phân công", "nội dung phân công"],
            ),
            Type::Facts(Kind::Assignment),
            Wording {
                en: "the assignments that charge it",
                vi: "các đoạn phân công cho cơ quan",
            },
            |facts, index| {
                let agency = &facts.agencies[index];
                if agency.issuer && agency.assignments.is_empty() {
                    return Reading::of(Value::Unclear(&ISSUER));
                }
                match agency.assigning.and_then(|it| facts.assignments.get(it)) {
                    Some(entry) => Reading::at(Value::Unclear(&ASSIGNED), entry.agency_span),
                    None => Reading::of(Value::Facts(
                        (agency.assignments.iter())
                            .map(|it| FactId::new(Kind::Assignment, *it))
                            .collect(),
                    )),
                }
            },
        )
        .derived()
        .may_come_later(),
        Attribute::new(
            "group",
            Names::new(&["group"], &["groups"], &["nhóm cơ quan"]),
            Type::Flag,
            Wording {
                en: "whether the name is that of a group, or of any body of a sort",
                vi: "tên chỉ một nhóm cơ quan hoặc cơ quan bất kỳ cùng loại",
            },
            |facts, index| Reading::of(Value::Flag(facts.agencies[index].group)),
        )
        .derived(),
        Attribute::new(
            "founded",
            Names::new(&["founding date"], &["founding dates"], &["ngày thành lập"]),
            Type::When,
            Wording { en: "its first day", vi: "ngày cơ quan được thành lập" },
            |facts, index| {
                Reading::of(match facts.agencies[index].days {
                    Some((first, _)) => Value::When(When::Day(first.unwrap_or(OLDEST))),
                    None => Value::Unclear(&UNKNOWN),
                })
            },
        ),
        Attribute::new(
            "dissolved",
            Names::new(
                &["dissolution date"],
                &["dissolution dates"],
                &["ngày chấm dứt hoạt động"],
            ),
            Type::When,
            Wording {
                en: "its last day", vi: "ngày cuối cùng cơ quan còn hoạt động"
            },
            |facts, index| {
                Reading::of(match facts.agencies[index].days {
                    Some((_, Some(last))) => Value::When(When::Day(last)),
                    Some((_, None)) => Value::When(When::Ongoing),
                    None => Value::Unclear(&UNKNOWN),
                })
            },
        ),
    ],
};

/// Registers every body named in the basis, the parts and the appendices.
pub(super) fn find(context: &Context<'_>, _facts: &mut Facts) {
    for (block, mentions) in context.blocks() {
        if matches!(block.zone, Zone::Preamble | Zone::Body | Zone::Appendix) {
            for it in mentions.agencies.iter().filter(|it| !it.group) {
                let name = block.text.as_str().get(it.range.clone()).unwrap_or("");
                context.register(name, block.text.span(it.range.start, it.range.end));
            }
        }
    }
}

/// Tells what is known of the bodies once all facts are found.
pub(super) fn settle(facts: &mut Facts) {
    let works = facts.tasks.iter().flat_map(|it| it.leads.iter().chain(&it.coordinating));
    let targets = facts.targets.iter().flat_map(|it| &it.leads);
    let assigned = facts.assignments.iter().flat_map(|it| &it.charges);
    for charge in works.chain(targets).chain(assigned) {
        if let Some(agency) = facts.agencies.get_mut(charge.agency) {
            agency.charged = true;
        }
    }
    let listing = Listing::new(&facts.recipients);
    let entries = facts.assignments.iter();
    let entry = |it: &Assignment| Recipient { span: it.agency_span, name: it.agency.clone() };
    let charged: Vec<Recipient> = entries.map(entry).collect();
    let assigned = Listing::new(&charged);
    let issuer = facts.plan.issuer.as_ref().map(|it| agency_key(&it.words)).unwrap_or_default();
    for agency in &mut facts.agencies {
        let keys: Vec<String> = agency.variants.iter().map(|it| agency_key(it)).collect();
        let full: Vec<String> = keys.iter().map(|it| full_key(it)).collect();
        agency.issuer = keys.iter().any(|it| issuer.starts_with(it));
        agency.group = keys.iter().zip(&agency.variants).all(|(key, it)| is_any(it, key));
        match assigned.find(agency, &full) {
            Listed::Named(entries) => agency.assignments = entries,
            Listed::Perhaps(entry) => agency.assigning = Some(entry),
        }
        match listing.find(agency, &full) {
            Listed::Named(entries) => agency.recipients = entries,
            Listed::Perhaps(entry) => agency.covering = Some(entry),
        }
        agency.days = keys.iter().find_map(|it| days_of(it));
    }
}

/// Whether a name with this key is that of a group, or of any body of a sort: "Doanh nghiệp công
/// nghệ số".
fn is_any(name: &str, key: &str) -> bool {
    let sorts = [
        "tập đoàn",
        "doanh nghiệp",
        "công ty",
        "tổ chức",
        "cơ quan",
        "đơn vị",
        "hợp tác xã",
        "trường",
        "ubnd cấp",
        "ủy ban nhân dân cấp",
        "ủy ban nhân dân xã",
        "ủy ban nhân dân huyện",
        "cấp ủy",
        "chính quyền",
        "chủ đầu tư",
    ];
    let sort = sorts.iter().any(|it| key.starts_with(it));
    let proper = name.split(' ').skip(1).any(|it| it.starts_with(char::is_uppercase));
    // "Thanh tra" is the name of a body cut short.
    let cut = CUT_NAMES.contains(&key);
    // "Trạm y tế cấp xã": whichever of that level.
    let level = [" cấp xã", " cấp huyện", " cấp tỉnh", " các cấp"].iter();
    is_group(key) || sort && !proper || cut || level.into_iter().any(|it| key.ends_with(it))
}

/// First words of names that name no body alone.
const CUT_NAMES: [&str; 8] =
    ["thanh tra", "sở", "phòng", "ban", "trung tâm", "cục", "vụ", "viện"];

/// The name without what differs between spellings of one body: case, spacing and hyphens,
/// short forms of committees.
pub fn agency_key(name: &str) -> String {
    let folded = fold(name);
    let mut key = String::with_capacity(folded.len());
    for word in folded.split([' ', '-', ',', '.', ';', ':']).filter(|it| !it.is_empty()) {
        let word = match word {
            "ubnd" => "ủy ban nhân dân",
            "hđnd" => "hội đồng nhân dân",
            "bhxh" => "bảo hiểm xã hội",
            "mttq" => "mặt trận tổ quốc",
            "tw" => "trung ương",
            "sở" if key.is_empty() => "sở",
            other => other,
        };
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    match key.strip_prefix("các ") {
        Some(rest) if !names_group(name) => rest.to_owned(),
        _ => key,
    }
}

/// Whether a name that begins with "các" is one of a group ("các bộ, ngành"), not a list that
/// was cut after its first name ("các Sở Tài chính").
fn names_group(name: &str) -> bool {
    let mut words = name.split_whitespace().skip(1);
    let head = words.next().unwrap_or("");
    let capital = words.next().is_some_and(|it| it.starts_with(char::is_uppercase));
    head.ends_with(',') || !capital
}

/// Gathers mentions into agencies; every name gets the same index for the same body.
#[derive(Debug, Default)]
pub struct AgencyRegister {
    agencies: Vec<Agency>,
    /// How often each spelling is used, beside `Agency::variants`.
    uses: Vec<Vec<usize>>,
    by_key: HashMap<String, usize>,
}

impl AgencyRegister {
    /// The index of the body written as `name` at `span`, new if it is the first mention.
    pub fn add(&mut self, name: &str, span: Span) -> usize {
        let index = *self.by_key.entry(agency_key(name)).or_insert_with(|| {
            self.agencies.push(Agency {
                name: name.to_owned(),
                variants: Vec::new(),
                mentions: Vec::new(),
                written: Vec::new(),
                charged: false,
                recipients: Vec::new(),
                covering: None,
                assignments: Vec::new(),
                assigning: None,
                group: false,
                issuer: false,
                days: None,
            });
            self.uses.push(Vec::new());
            self.agencies.len() - 1
        });
        if let (Some(agency), Some(uses)) =
            (self.agencies.get_mut(index), self.uses.get_mut(index))
        {
            let known = agency.variants.iter().position(|it| it == name);
            let at = known.unwrap_or_else(|| {
                agency.variants.push(name.to_owned());
                uses.push(0);
                uses.len() - 1
            });
            if agency.mentions.last() != Some(&span) {
                uses[at] += 1;
                agency.mentions.push(span);
                agency.written.push(at);
            }
        }
        index
    }

    /// All bodies, in order of first mention.
    pub fn finish(mut self) -> Vec<Agency> {
        for (agency, uses) in self.agencies.iter_mut().zip(&self.uses) {
            let most = uses.iter().copied().max().unwrap_or(0);
            if let Some(at) = uses.iter().position(|it| *it == most) {
                agency.name.clone_from(&agency.variants[at]);
            }
            let places = agency.mentions.iter().copied().zip(agency.written.iter().copied());
            let mut places: Vec<(Span, usize)> = places.collect();
            crate::sorted::sort_by(&mut places, Ord::cmp);
            places.dedup_by_key(|it| it.0);
            (agency.mentions, agency.written) = places.into_iter().unzip();
        }
        self.agencies
    }
}
