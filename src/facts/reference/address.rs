//! Addresses in running text: "điểm a, điểm b khoản 2 Mục II", "mục III Phần thứ hai".
//!
//! In: the lower-case text of a block; out: [`Address`]es with their bytes, and through
//! [`Parts`] the sections they reach. Invariants: an address that another act may own gives
//! none; a point or clause counts only within a part that is named, too; a part is looked up,
//! never searched for through the whole plan.

use std::collections::HashMap;
use std::ops::Range;

use super::super::mention::Mentions;
use super::super::trigger::Finder;
use crate::lang::{holds_any, lower_in_step};
use crate::outline::{Outline, SectionNode, Style};

/// Words that an address may begin with.
pub(in crate::facts) const ADDRESS_WORDS: &[&str] = &[
    "điểm",
    "khoản",
    "mục",
    "điều",
    "chương",
    "phần",
    "phụ lục",
    "phụ biểu",
    "mẫu biểu",
    "biểu mẫu",
];

/// Words that point, from the inside out as drafters write them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    /// "điểm a".
    Point,
    /// "khoản 2".
    Clause,
    /// "Mục II", "mục 3.2".
    Heading,
    /// "Điều 3".
    Article,
    /// "Chương II".
    Chapter,
    /// "Phần thứ hai".
    Part,
    /// "Phụ lục I".
    Appendix,
}

const WORDS: [(&str, Level); 10] = [
    ("điểm", Level::Point),
    ("khoản", Level::Clause),
    ("mục", Level::Heading),
    ("điều", Level::Article),
    ("chương", Level::Chapter),
    ("phần", Level::Part),
    ("phụ lục", Level::Appendix),
    ("phụ biểu", Level::Appendix),
    ("mẫu biểu", Level::Appendix),
    ("biểu mẫu", Level::Appendix),
];

const ORDINALS: [&str; 10] =
    ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/// One word of an address with its numbers; none for "này" and for "Phụ lục kèm theo".
#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    level: Level,
    numbers: Vec<String>,
}

/// A place in the plan, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address {
    /// Bytes of the block's text.
    pub range: Range<usize>,
    /// Innermost first.
    steps: Vec<Step>,
}

impl Address {
    /// Whether it is one of an appendix, or of a part of one.
    pub(super) fn is_annexed(&self) -> bool {
        self.steps.iter().any(|it| it.level == Level::Appendix)
    }
}

/// Every address of the plan itself among those that begin at `starts`.
pub(super) fn addresses(lower: &str, starts: impl Iterator<Item = usize>) -> Vec<Address> {
    let mut found = Vec::new();
    let mut end = 0;
    for start in starts {
        if start < end {
            continue;
        }
        if let Some(address) = read_address(lower, start) {
            end = address.range.end;
            if is_own(lower, &address) {
                found.push(address);
            }
        }
    }
    found
}

fn level_at(lower: &str, at: usize) -> Option<(Level, usize)> {
    let rest = lower.get(at..)?;
    let (word, level) = WORDS.iter().find(|(word, level)| {
        rest.strip_prefix(word).is_some_and(|it| {
            it.starts_with(' ')
                || *level == Level::Appendix && !it.starts_with(char::is_alphanumeric)
        })
    })?;
    Some((*level, at + word.len()))
}

fn read_address(lower: &str, start: usize) -> Option<Address> {
    if let Some(address) = read_bracketed(lower, start) {
        return Some(address);
    }
    let mut steps: Vec<Step> = Vec::new();
    let (mut at, mut end) = (start, start);
    while let Some((level, after)) = level_at(lower, at) {
        let (numbers, number_end) = read_numbers(lower, after, level);
        let this = lower[after..].trim_start().starts_with("này");
        let bare = level == Level::Appendix;
        if numbers.is_empty() && !this && !bare {
            break;
        }
        // "mục II.1.a" names what "điểm a khoản 1 mục II" does.
        let joined = match numbers.as_slice() {
            [one] if level == Level::Heading => nested(one),
            _ => Vec::new(),
        };
        match steps.as_mut_slice() {
            [.., last] if !joined.is_empty() && last.level >= level => break,
            _ if !joined.is_empty() => steps.extend(joined),
            // "điểm a và điểm b"
            [only] if only.level == level => only.numbers.extend(numbers),
            [.., last] if last.level >= level => break,
            _ => steps.push(Step { level, numbers }),
        }
        end = if number_end > after {
            number_end
        } else if this {
            after + lower[after..].find("này").unwrap_or(0) + "này".len()
        } else {
            after
        };
        let Some((joint, next)) = [" và ", ", ", " của ", " thuộc ", " tại ", " "]
            .iter()
            .filter(|it| lower[end..].starts_with(**it))
            .find_map(|it| Some((it, level_at(lower, end + it.len())?.0)))
        else {
            break;
        };
        // "khoản 1 mục II và mục III" are two addresses, "điểm a và điểm b mục 2" is one.
        if *joint == " và " && !(steps.len() == 1 && next == level) {
            break;
        }
        at = end + joint.len();
    }
    (!steps.is_empty()).then_some(Address { range: start..end, steps })
}

/// The steps of "ii.1.a", innermost first; none for a plain number.
fn nested(number: &str) -> Vec<Step> {
    let mut parts = number.split('.');
    let roman = |it: &str| it.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
    if !parts.next().is_some_and(roman) {
        return Vec::new();
    }
    let step = |it: &str| {
        let digits = it.starts_with(|it: char| it.is_ascii_digit()) || roman(it);
        let level = if digits { Level::Heading } else { Level::Point };
        Step { level, numbers: vec![it.to_owned()] }
    };
    let steps: Vec<Step> = number.split('.').rev().map(step).collect();
    if steps.len() > 1 { steps } else { Vec::new() }
}

/// "mục (IV) (3.4) (a)": labels in brackets, from the outside in; equal kinds stand side by
/// side.
fn read_bracketed(lower: &str, start: usize) -> Option<Address> {
    let mut end = start + lower.get(start..)?.strip_prefix("mục").map(|_| "mục".len())?;
    let mut steps: Vec<Step> = Vec::new();
    loop {
        let rest = &lower[end..];
        let Some(inner) = rest.trim_start_matches([' ', ',']).strip_prefix('(') else { break };
        let Some(length) = inner.find(')').filter(|it| *it <= 8) else { break };
        let number = inner[..length].trim_end_matches('.');
        let level = if is_number(number, Level::Heading, false) {
            Level::Heading
        } else if is_number(number, Level::Point, false) {
            Level::Point
        } else {
            break;
        };
        let digits = |it: &str| it.starts_with(|it: char| it.is_ascii_digit());
        end += rest.len() - inner.len() + length + 1;
        match steps.last_mut() {
            Some(last) if last.level == level && digits(&last.numbers[0]) == digits(number) => {
                last.numbers.push(number.to_owned());
            }
            _ => steps.push(Step { level, numbers: vec![number.to_owned()] }),
        }
    }
    steps.reverse();
    (!steps.is_empty()).then_some(Address { range: start..end, steps })
}

/// The numbers after a level's word and where they end: " a, b", " ii", " thứ hai", " 3.2".
fn read_numbers(lower: &str, from: usize, level: Level) -> (Vec<String>, usize) {
    let mut numbers = Vec::new();
    let (mut at, mut end) = (from, from);
    loop {
        let rest = &lower[at..];
        let body = rest.trim_start_matches(' ');
        let start = at + rest.len() - body.len();
        if start == at {
            break;
        }
        let series = body.strip_prefix("số ").filter(|_| level == Level::Appendix);
        let (start, body) = match series {
            Some(numbers) => (start + body.len() - numbers.len(), numbers),
            None => (start, body),
        };
        let ordinal = body.strip_prefix("thứ ").filter(|_| level == Level::Part);
        let (token_at, token) = match ordinal {
            Some(token) => (start + body.len() - token.len(), token),
            None => (start, body),
        };
        let length =
            token.find(|it: char| !(it.is_alphanumeric() || it == '.')).unwrap_or(token.len());
        let number = token[..length].trim_end_matches('.');
        if !is_number(number, level, ordinal.is_some()) {
            break;
        }
        numbers.push(number.to_owned());
        end = token_at + number.len();
        let Some(joint) = [", ", " và "].iter().find(|it| lower[end..].starts_with(**it))
        else {
            break;
        };
        at = end + joint.len() - 1;
    }
    (numbers, end)
}

fn is_number(number: &str, level: Level, ordinal: bool) -> bool {
    let roman =
        || number.len() < 8 && number.bytes().all(|it| matches!(it, b'i' | b'v' | b'x'));
    let digits = || number.len() < 3 && number.bytes().all(|it| it.is_ascii_digit());
    let dotted = || {
        number.len() < 9
            && number.split('.').all(|it| {
                (1..3).contains(&it.len()) && it.bytes().all(|byte| byte.is_ascii_digit())
            })
    };
    !number.is_empty()
        && match level {
            Level::Point => {
                number.chars().count() == 1 && number.chars().all(char::is_alphabetic)
                    || dotted() && number.contains('.')
            }
            Level::Clause | Level::Article => digits(),
            Level::Heading => roman() || dotted() || is_nested(number),
            Level::Chapter => roman(),
            Level::Part if ordinal => ORDINALS.contains(&number),
            Level::Part | Level::Appendix => roman() || digits(),
        }
}

/// "ii.1", "iv.3.a": a roman number, then figures or one letter.
fn is_nested(number: &str) -> bool {
    let mut parts = number.split('.');
    let first = parts.next().unwrap_or("");
    let mut count = 0;
    let rest = parts.all(|it| {
        count += 1;
        let digits = it.len() < 3 && it.bytes().all(|byte| byte.is_ascii_digit());
        !it.is_empty()
            && (digits || it.chars().count() == 1 && it.chars().all(char::is_alphabetic))
    });
    let roman = first.len() < 8 && first.bytes().all(|it| matches!(it, b'i' | b'v' | b'x'));
    !first.is_empty() && roman && rest && (1..4).contains(&count)
}

/// Whether a block names appendices without their numbers after byte `from`.
pub(super) fn names_bare_appendix(mentions: &Mentions, from: usize) -> bool {
    mentions.triggers(Finder::Address, from).any(|(at, _)| {
        matches!(level_at(&mentions.lower, at), Some((Level::Appendix, after))
            if read_numbers(&mentions.lower, after, Level::Appendix).0.is_empty())
    })
}

/// Whether an address may be taken as one of the plan itself.
fn is_own(lower: &str, address: &Address) -> bool {
    let head = lower[..address.range.start].trim_end();
    let tail = &lower[address.range.end..];
    let Some(outer) = address.steps.last() else { return false };
    if of_another_act(tail) {
        return false;
    }
    let here = lower[address.range.clone()].ends_with("này")
        || ["kế hoạch này", "quyết định này", "của kế hoạch này", "này"]
            .iter()
            .any(|it| tail.trim_start().starts_with(it));
    let pointed = ["tại", "theo", "ở", "như", "thuộc"].iter().any(|it| head.ends_with(it));
    let roman = |it: &String| it.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
    match outer.level {
        Level::Appendix if outer.numbers.is_empty() => {
            ["kèm theo", "đính kèm", "này", "dưới đây", "ban hành kèm", "của kế hoạch"]
                .iter()
                .any(|it| tail.trim_start().starts_with(it))
                && !tail.trim_start().starts_with("của kế hoạch số")
                || pointed
                || head.ends_with("kèm theo")
        }
        Level::Appendix | Level::Part | Level::Chapter => true,
        Level::Heading if outer.numbers.iter().any(roman) => true,
        Level::Heading | Level::Article => {
            here || address.steps.len() > 1 || pointed && is_end(tail)
        }
        Level::Clause | Level::Point => here && address.steps.len() > 1,
    }
}

/// Whether a clause ends here, so that no other act can own what stands before.
fn is_end(tail: &str) -> bool {
    let tail = tail.trim_start();
    tail.is_empty() || tail.starts_with([';', '.', ',', ')', '/', ':'])
}

/// Whether the words after an address say that it belongs to another document.
fn of_another_act(tail: &str) -> bool {
    let near = &tail[..tail.floor_char_boundary(80)];
    let window = near.split(['.', ';']).next().unwrap_or(near);
    let of = [
        "của nghị",
        "của quyết",
        "của luật",
        "của thông",
        "nghị định",
        "nghị quyết",
        "bộ luật",
        "luật ",
        "pháp lệnh",
        "thông tư",
        "chỉ thị số",
        "công văn",
        "quyết định số",
        "kế hoạch số",
        "chương trình số",
        "ban hành kèm theo quyết",
        "ban hành kèm theo nghị",
        "ban hành kèm theo thông",
        "hướng dẫn số",
        "của chương trình",
        "của chiến lược",
        "của đề án",
        "của quy chế",
        "của quy định",
        "quyết định ban hành",
        "tờ trình số",
        "thông báo số",
        "báo cáo số",
        "kết luận số",
    ];
    let own =
        ["kế hoạch này", "quyết định này", "của kế hoạch", "chương trình này", "đề án này"];
    holds_any(window, &of) && !holds_any(window, &own)
}

/// Parts of one label that are tried for an address.
const TRIED: usize = 8;

/// The sections of a plan by the numbers of their labels.
pub(super) struct Parts<'o> {
    outline: &'o Outline,
    /// In text order.
    numbered: HashMap<String, Vec<usize>>,
    appendices: Vec<usize>,
    has_articles: bool,
}

impl<'o> Parts<'o> {
    /// Reads the labels of `outline` once.
    pub(super) fn new(outline: &'o Outline) -> Parts<'o> {
        let mut numbered: HashMap<String, Vec<usize>> = HashMap::new();
        let mut appendices = Vec::new();
        for (index, section) in outline.sections.iter().enumerate() {
            let number = lower_in_step(section.label.text.rsplit(' ').next().unwrap_or(""));
            let number = plain_number(&number).to_owned();
            numbered.entry(number).or_default().push(index);
            if section.label.style == Style::Appendix {
                appendices.push(index);
            }
        }
        let has_articles = outline.sections.iter().any(|it| it.label.style == Style::Article);
        Parts { outline, numbered, appendices, has_articles }
    }

    /// What an address reaches, one entry for each innermost number; `None` where nothing is
    /// there. `from` is the section that holds the words. Empty for an article of a plan that
    /// has none: it is another act's.
    pub(super) fn reach(&self, address: &Address, from: Option<usize>) -> Vec<Option<usize>> {
        let Some((inner, outer)) = address.steps.split_first() else { return Vec::new() };
        let article = address.steps.iter().any(|it| it.level == Level::Article);
        if article && !self.has_articles {
            return Vec::new();
        }
        if inner.numbers.is_empty() {
            return match inner.level {
                Level::Appendix => vec![self.appendices.first().copied()],
                _ => Vec::new(),
            };
        }
        // "Mục này" is where the words stand: its numbers are looked up nearby.
        let outer = outer.iter().rev();
        let mut way: Vec<(Level, &str)> =
            outer.filter_map(|it| Some((it.level, it.numbers.first()?.as_str()))).collect();
        let mut reached = Vec::new();
        for number in &inner.numbers {
            way.push((inner.level, number));
            reached.push(self.follow(&way, None, from));
            way.pop();
        }
        reached
    }

    /// The part at the end of a way of labels, outermost first, below `scope`.
    fn follow(
        &self,
        way: &[(Level, &str)],
        scope: Option<usize>,
        from: Option<usize>,
    ) -> Option<usize> {
        let ((level, number), rest) = way.split_first()?;
        let found = self.candidates(*level, number, scope, from);
        if rest.is_empty() {
            return found.first().copied();
        }
        // An appendix may number its parts as the plan does.
        found.into_iter().find_map(|it| self.follow(rest, Some(it), from))
    }

    /// Up to [`TRIED`] parts with this label, those nearest to `from` first.
    fn candidates(
        &self,
        level: Level,
        number: &str,
        scope: Option<usize>,
        from: Option<usize>,
    ) -> Vec<usize> {
        let sections = &self.outline.sections;
        let number = plain_number(number);
        let named = |number: &str| self.numbered.get(number).map_or(&[][..], Vec::as_slice);
        // "Phần thứ hai" may be labelled "Phần II".
        let other = (level == Level::Part).then(|| other_number(number)).flatten();
        let lists = [named(number), other.as_deref().map_or(&[][..], named)];
        let below = |above: &SectionNode| {
            let (start, end) = (above.block, above.end);
            lists.into_iter().flat_map(move |list| {
                let after = list.partition_point(|it| sections[*it].block <= start);
                list[after..].iter().copied().take_while(move |it| sections[*it].block < end)
            })
        };
        let fits = |it: &usize| is_of(level, number, &sections[*it]);
        if let Some(scope) = scope {
            return below(&sections[scope]).filter(fits).take(TRIED).collect();
        }
        let mut found: Vec<usize> = Vec::new();
        // A number points into the part it stands in first.
        let parent = from.and_then(|it| sections.get(it)).and_then(|it| it.parent);
        if let Some(parent) = parent.filter(|_| level <= Level::Heading) {
            let near = below(&sections[parent]).filter(fits);
            found.extend(near.filter(|it| sections[*it].parent == Some(parent)).take(1));
        }
        found.extend(lists.into_iter().flatten().copied().filter(fits).take(TRIED));
        found
    }
}

/// "02" without its zero; "0" and what is no number stay.
fn plain_number(number: &str) -> &str {
    let bare = number.trim_start_matches('0');
    if bare.starts_with(|it: char| it.is_ascii_digit()) { bare } else { number }
}

/// Whether a section is labelled as `level` says; its number fits already.
fn is_of(level: Level, number: &str, section: &SectionNode) -> bool {
    let style = section.label.style;
    match level {
        Level::Point => matches!(style, Style::Letter | Style::Bracketed | Style::Arabic(_)),
        Level::Clause => matches!(style, Style::Arabic(_)),
        Level::Heading if number.starts_with(|it: char| it.is_ascii_digit()) => {
            matches!(style, Style::Arabic(_) | Style::Heading)
        }
        Level::Heading => matches!(style, Style::Roman | Style::Part | Style::Heading),
        Level::Article => style == Style::Article,
        Level::Chapter => style == Style::Chapter,
        Level::Part => matches!(style, Style::Roman | Style::Part),
        Level::Appendix => style == Style::Appendix,
    }
}

/// The other way to write the number of a part: "hai" for "ii", and back.
fn other_number(number: &str) -> Option<String> {
    const ROMAN: [&str; 10] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
    let swap = |from: [&str; 10], to: [&str; 10]| {
        from.iter().position(|it| *it == number).map(|it| to[it].to_owned())
    };
    swap(ORDINALS, ROMAN).or_else(|| swap(ROMAN, ORDINALS))
}
