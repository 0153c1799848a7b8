//! Abbreviations (chữ viết tắt): short forms in capitals, once for all their uses.
//!
//! In: the words of a block; out: `ShortForm`s, and over all blocks [`Abbreviation`]s.
//! Invariants: words in a stretch of capitals, symbols of documents, roman numerals, units and
//! numbers of roads are none; a short form is explained in full only where its letters are the
//! first letters of the words.

use std::collections::HashMap;
use std::ops::Range;

use super::citation::CitationMention;
use super::symbol::is_kind_letters;
use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, Value, for_authors};
use super::{Context, Facts};
use crate::lang::{Wording, fold_char, without_marks};
use crate::outline::{Zone, roman_value};
use crate::source::Span;

/// A short form of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abbreviation {
    /// As written: "CNTT".
    pub short: String,
    /// Where it first stands.
    pub span: Span,
    /// The full words, where the plan gives them.
    pub definition: Option<(String, Span)>,
    /// Where it is explained: full words and short form; or brackets whose words do not fit.
    pub explained: Option<Span>,
    /// Where it first stands outside its explanation.
    pub first_use: Option<Span>,
}

/// What an abbreviation says where it stands in brackets after other words.
static UNFIT: Wording = Wording {
    en: "its letters are not those of the words before the brackets",
    vi: "các chữ cái không khớp với cụm từ đứng trước ngoặc đơn",
};

/// Whether readers know a short form without an explanation.
fn is_common(short: &str) -> bool {
    include_str!(concat!(env!("OUT_DIR"), "/abbreviations.txt")).lines().any(|it| it == short)
}

fn place_of(place: Option<Span>) -> Reading<'static> {
    match place {
        Some(place) => Reading::at(Value::Place(place), place),
        None => Reading::of(Value::Missing),
    }
}

impl Abbreviation {
    /// Whether readers know it without an explanation.
    pub(super) fn is_common(&self) -> bool {
        is_common(&self.short)
    }
}

/// Abbreviations in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Abbreviation,
    list: "abbreviations",
    names: Names::new(
        &["abbreviation", "acronym"],
        &["abbreviations", "acronyms"],
        &["chữ viết tắt", "từ viết tắt"],
    ),
    doc: for_authors(Wording {
        en: "a short form in capitals",
        vi: "từ viết tắt bằng chữ in hoa",
    }),
    count: |facts| facts.abbreviations.len(),
    span: |facts, index| facts.abbreviations[index].span,
    label: "short",
    attributes: &[
        Attribute::new(
            "short",
            Names::new(&["short form"], &["short forms"], &["từ viết tắt", "chữ viết tắt"]),
            Type::Text,
            Wording { en: "the letters as written", vi: "từ viết tắt như đã ghi" },
            |facts, index| Reading::text(Some(&facts.abbreviations[index].short)),
        ),
        Attribute::new(
            "definition",
            Names::new(
                &["definition", "full form"],
                &["definitions", "full forms"],
                &["từ đầy đủ", "nội dung giải thích", "cách giải thích"],
            ),
            Type::Text,
            Wording { en: "the full words", vi: "cụm từ đầy đủ" },
            |facts, index| {
                let it = &facts.abbreviations[index];
                match (&it.definition, it.explained) {
                    (Some((words, span)), _) => {
                        Reading::at(Value::Text(words.as_str().into()), *span)
                    }
                    (None, Some(span)) => Reading::at(Value::Unclear(&UNFIT), span),
                    (None, None) => Reading::of(Value::Missing),
                }
            },
        ),
        Attribute::new(
            "defined",
            Names::new(
                &["explanation", "place of definition"],
                &["explanations", "places of definition"],
                &["chỗ giải thích", "nơi giải thích"],
            ),
            Type::Place,
            Wording {
                en: "where it is explained", vi: "chỗ giải thích từ viết tắt"
            },
            |facts, index| {
                let it = &facts.abbreviations[index];
                match (&it.definition, it.explained) {
                    (None, Some(span)) => Reading::at(Value::Unclear(&UNFIT), span),
                    (_, explained) => place_of(explained),
                }
            },
        ),
        Attribute::new(
            "first_use",
            Names::new(&["first use"], &["first uses"], &["chỗ dùng lần đầu", "lần dùng đầu"]),
            Type::Place,
            Wording {
                en: "where it is first used", vi: "chỗ dùng từ viết tắt lần đầu"
            },
            |facts, index| place_of(facts.abbreviations[index].first_use),
        ),
        Attribute::new(
            "common",
            Names::new(
                &["common abbreviation"],
                &["common abbreviations"],
                &["từ viết tắt thông dụng", "chữ viết tắt thông dụng"],
            ),
            Type::Flag,
            Wording {
                en: "whether readers know it without an explanation",
                vi: "từ viết tắt thông dụng, không cần giải thích",
            },
            |facts, index| {
                let short = facts.abbreviations[index].short.as_str();
                Reading::of(Value::Flag(is_common(short)))
            },
        ),
    ],
};

/// A short form as it stands in one block; ranges are bytes of the block's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ShortForm {
    /// The letters.
    range: Range<usize>,
    /// Where it is explained here: all of it, and the full words if the letters fit them.
    explained: Option<(Range<usize>, Option<Range<usize>>)>,
}

/// Bytes that a short form can take.
const LONGEST: usize = 24;

/// Letters that are units after a figure.
const UNITS: [&str; 17] = [
    "MW", "MWP", "KW", "KWH", "KV", "KVA", "MVA", "GB", "TB", "MB", "HA", "KM", "KG", "CV",
    "TEU", "DWT", "MHZ",
];

/// Letters before the number of a road.
const ROADS: [&str; 6] = ["QL", "ĐT", "ĐH", "TL", "HL", "ĐCT"];

/// Finds the short forms of a block whose words begin at `starts`.
pub(super) fn find_short_forms(
    text: &str,
    lower: &str,
    starts: &[usize],
    citations: &[CitationMention],
) -> Vec<ShortForm> {
    let mut found: Vec<ShortForm> = Vec::new();
    // A stretch of capitals: where its short forms begin in the list, and whether it has words.
    let (mut run, mut words, mut last) = (0, false, 0);
    for at in starts.iter().copied().filter(|it| !text[*it..].starts_with(char::is_lowercase)) {
        if at < last {
            continue;
        }
        let rest = &text[at..];
        let at =
            at + rest.len() - rest.trim_start_matches(|it: char| !it.is_alphanumeric()).len();
        let word = alphanumeric(&text[at..]);
        // What stands between lies before this word, so that all gaps together are the block.
        let gap = text.get(last..at).unwrap_or("");
        if gap.contains(|it: char| it.is_alphanumeric() || matches!(it, '(' | ')' | ':' | ';'))
        {
            (run, words) = (found.len(), false);
        }
        last = at + word.len();
        let mut letters = word.chars().filter(|it| it.is_alphabetic());
        if letters.any(char::is_lowercase) {
            (run, words) = (found.len(), false);
        } else if word.chars().any(|it| it.is_alphabetic() && !is_short_letter(it)) {
            words = true;
            found.truncate(run);
        } else if !words && let Some(length) = short_form(text, at) {
            last = at + length;
            let range = at..last;
            if !is_other(text, &range, citations) {
                let explained = explained(text, lower, &range);
                found.push(ShortForm { range, explained });
            }
        }
    }
    found
}

fn alphanumeric(text: &str) -> &str {
    &text[..text.find(|it: char| !it.is_alphanumeric()).unwrap_or(text.len())]
}

fn is_short_letter(letter: char) -> bool {
    letter.is_ascii_uppercase() || letter == 'Đ'
}

/// Bytes of the short form that begins at byte `at`: groups joined by "&" and "-", with two
/// capitals or more.
fn short_form(text: &str, at: usize) -> Option<usize> {
    let mut end = at;
    loop {
        let group = alphanumeric(text.get(end..)?);
        if group.is_empty()
            || !group.chars().all(|it| is_short_letter(it) || it.is_ascii_digit())
        {
            // "QĐ-TTg", "IoT": small letters make it something else.
            return None;
        }
        end += group.len();
        let rest = &text[end..];
        let joined = rest.strip_prefix(['&', '-']);
        match joined.filter(|it| it.starts_with(char::is_alphabetic)) {
            Some(_) => end += 1,
            None => break,
        }
    }
    let word = &text[at..end];
    let group = |it: &str| it.chars().filter(|it| is_short_letter(*it)).count();
    let longest = word.split(['&', '-']).map(group).max().unwrap_or(0);
    let capitals = word.starts_with(is_short_letter)
        && (longest >= 2 || word.contains('&') && group(word) >= 2);
    (capitals && word.len() <= LONGEST).then_some(word.len())
}

/// Whether capitals are a symbol, a numeral, a unit or the number of a road.
fn is_other(text: &str, range: &Range<usize>, citations: &[CitationMention]) -> bool {
    let word = &text[range.clone()];
    let (before, after) = (&text[..range.start], &text[range.end..]);
    if word.split('-').all(|it| roman_value(it).is_some()) {
        return true;
    }
    let cited = citations.partition_point(|it| it.symbol.range.end <= range.start);
    if citations.get(cited).is_some_and(|it| it.symbol.range.start < range.end) {
        return true;
    }
    let figure = before.trim_end().ends_with(|it: char| it.is_ascii_digit());
    if figure && UNITS.contains(&word) {
        return true;
    }
    // "KH 77/KH-LT".
    let counts = after.trim_start().starts_with(|it: char| it.is_ascii_digit());
    let numbers = counts || after.trim_start().starts_with("số ");
    if numbers && is_kind_letters(word) {
        return true;
    }
    let mut next = after.chars();
    let numbered =
        next.next() == Some('.') && next.next().is_some_and(|it| it.is_ascii_digit());
    let road = ROADS.iter().filter_map(|it| word.strip_prefix(it)).any(|rest| {
        rest.starts_with(|it: char| it.is_ascii_digit()) || rest.is_empty() && counts
    });
    numbered || road || in_symbol(before, word, after)
}

/// Whether the letters belong to a symbol that has no number, to an address or to a path.
fn in_symbol(before: &str, word: &str, after: &str) -> bool {
    let far = before.floor_char_boundary(before.len().saturating_sub(40));
    let head = before[far..].rsplit(char::is_whitespace).next().unwrap_or("");
    let tail = &after[..after.floor_char_boundary(40)];
    let tail = tail.split(char::is_whitespace).next().unwrap_or("");
    let mut parts = word.split('-');
    let first = parts.next().unwrap_or("");
    let bodies = ["CP", "TW", "TU", "UBND", "HĐND", "HU", "ĐU"];
    let symbol = is_kind_letters(first)
        && parts.next().is_some_and(|it| bodies.contains(&it) || it.starts_with('B'));
    let kinds = |it: &str| it.split(['/', '-']).any(is_kind_letters);
    symbol
        || head.contains(['@', '\\'])
        || tail.contains('@')
        || head.contains('/')
            && (head.starts_with(['/', '.', '…'])
                || head.contains(|it: char| it.is_ascii_digit())
                || kinds(head))
        || tail.starts_with('/')
            && (is_kind_letters(first) || tail.contains(|it: char| it.is_ascii_digit()))
}

/// Signs that may stand around a short form.
const QUOTES: [char; 8] = ['"', '\'', '“', '”', '‘', '’', '«', '»'];

/// Words that open a short form after the full words.
const OPENING: [&str; 5] = ["viết tắt là", "gọi tắt là", "viết tắt", "gọi tắt", "tắt là"];

/// Words before those.
const BEFORE_OPENING: [&str; 6] = ["sau đây", "dưới đây", "được", "xin", "tên", "từ đây"];

/// Bytes of the words that may explain a short form.
const EXPLANATION: usize = 240;

/// Where a short form is explained beside itself, and the full words.
fn explained(
    text: &str,
    lower: &str,
    range: &Range<usize>,
) -> Option<(Range<usize>, Option<Range<usize>>)> {
    let letters: Vec<char> =
        text[range.clone()].chars().filter(|it| is_short_letter(*it)).map(fold_char).collect();
    let before = lower[..range.start].trim_end_matches(QUOTES).trim_end();
    let after = text[range.end..].trim_start_matches(QUOTES).trim_start();
    if let Some(full) = words_after(text, range, before, after, &letters) {
        return Some((range.start..full.end, Some(full)));
    }
    let opening = before.trim_end_matches([':', ' ']);
    let opening = OPENING.iter().find_map(|it| opening.strip_suffix(it));
    // "Phòng Chính trị và Công tác học sinh (Phòng CTHS)": the first word is said again.
    let again = || before.rfind('(').map(|at| before.split_at(at));
    let again = again().filter(|(head, rest)| {
        let word = rest.trim_start_matches(['(', ' ']).trim_end();
        let one = !word.is_empty() && !word.contains(' ');
        one && after.starts_with(')') && head.contains(word)
    });
    let before = again.map_or(before, |(head, _)| &lower[..head.len() + 1]);
    let head = match (before.strip_suffix('('), opening) {
        (Some(head), _) if after.starts_with(')') => head,
        (_, Some(head)) => {
            let mut head = head.trim_end();
            while let Some(rest) = BEFORE_OPENING.iter().find_map(|it| head.strip_suffix(it)) {
                head = rest.trim_end();
            }
            head.trim_end_matches(['(', ',', '-', '–', ' '])
        }
        _ => return None,
    };
    let end = head.trim_end().trim_end_matches(QUOTES).trim_end().len();
    let far = text.floor_char_boundary(end.saturating_sub(EXPLANATION));
    let clause = text[far..end].rfind([';', ':', '(', ')', '.']).map_or(far, |it| far + it + 1);
    let words = words_in(text, clause..end);
    if words.is_empty() {
        return None;
    }
    let full = fitting(text, &words, &letters).map(|first| words[first].start..end);
    let start = full.as_ref().map_or(end, |it| it.start);
    Some((start..range.end, full))
}

/// The full words after a short form: "CNTT (công nghệ thông tin)", "CNTT: công nghệ thông tin".
fn words_after(
    text: &str,
    range: &Range<usize>,
    before: &str,
    after: &str,
    letters: &[char],
) -> Option<Range<usize>> {
    let listed =
        before.is_empty() || before.ends_with([';', ',', ':', '.', '-', '+', '(', '*']);
    let inner = match after.strip_prefix('(') {
        Some(inner) => inner,
        None if listed => after.strip_prefix([':', '=', '-', '–'])?,
        None => return None,
    };
    let start = text.len() - inner.len();
    let inner = &inner[..inner.floor_char_boundary(EXPLANATION)];
    let stop = inner.find([';', '.', ':', ')', '(']).unwrap_or(inner.len());
    // A list may go on after a comma.
    let ends = inner[..stop].match_indices(',').map(|it| it.0).chain([stop]);
    ends.take(8).find_map(|end| {
        let words = words_in(text, start..start + end);
        let full = words.first()?.start..words.last()?.end;
        (start >= range.end && fitting(text, &words, letters) == Some(0)).then_some(full)
    })
}

/// The words of a stretch of the text.
fn words_in(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let base = text.as_ptr() as usize;
    let words = text[range].split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words
        .map(|it| {
            let start = it.as_ptr() as usize - base;
            start..start + it.len()
        })
        .collect()
}

/// Words that need no letter of their own.
const JOINING: [&str; 16] = [
    "và", "của", "các", "cho", "với", "trên", "theo", "về", "những", "trong", "tại", "để",
    "of", "and", "the", "for",
];

/// The first of the last words whose first letters are `letters`, joining words aside.
fn fitting(text: &str, words: &[Range<usize>], letters: &[char]) -> Option<usize> {
    // A joining word has a letter, or none has: "CCHC" begins two words with "c".
    [false, true].into_iter().find_map(|strict| {
        let mut at = words.len();
        for letter in letters.iter().rev() {
            loop {
                at = at.checked_sub(1)?;
                let word = &text[words[at].clone()];
                let joining = JOINING.contains(&word);
                if word.chars().next().map(initial) == Some(*letter) && !(strict && joining) {
                    break;
                }
                if !joining {
                    return None;
                }
            }
        }
        Some(at)
    })
}

/// The small letter without its marks: what stands for a word in a short form.
pub(super) fn initial(letter: char) -> char {
    match fold_char(letter) {
        // A letter of its own in short forms: "ĐT" is no "DT".
        'đ' => 'đ',
        small => without_marks(small),
    }
}

/// The first letters of words, in small letters; of a short form all of them; joining words have
/// none. "nnmt" of "NN&MT" and of "Nông nghiệp và Môi trường".
pub(super) fn initials(words: &str) -> String {
    let words = words.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    let words = words.filter(|it| !JOINING.contains(it));
    let letters = words.flat_map(|it| {
        let short = it.chars().all(is_short_letter);
        it.chars().take(if short { it.len() } else { 1 })
    });
    letters.map(initial).collect()
}

/// Joins the short forms of all blocks.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let mut found: Vec<Abbreviation> = Vec::new();
    let mut by_short: HashMap<String, usize> = HashMap::new();
    // Those that stand without a hyphen somewhere.
    let known: HashMap<String, usize> = context
        .blocks()
        .flat_map(|(block, mentions)| {
            mentions.short_forms.iter().map(|it| &block.text.as_str()[it.range.clone()])
        })
        .filter(|it| !it.contains('-'))
        .map(|it| (it.to_owned(), 0))
        .collect();
    let mut explanations: Vec<(&str, Range<usize>, usize, &ShortForm)> = Vec::new();
    for (index, (block, mentions)) in context.blocks().enumerate() {
        let text = block.text.as_str();
        for it in &mentions.short_forms {
            let short = &text[it.range.clone()];
            if it.explained.is_some() {
                explanations.push((short, it.range.clone(), index, it));
            }
            // A cell with nothing else is the head of a column or a mark.
            let alone = block.cell.is_some() && block.body().trim() == short;
            let used = matches!(block.zone, Zone::Preamble | Zone::Body);
            if !used || alone || it.range.start < block.body_start() {
                continue;
            }
            // "BHXH-BHYT" are two that stand alone elsewhere; "KT-XH" is one.
            let is_known = |it: &str| known.contains_key(it) || is_common(it);
            let two = it.explained.is_none()
                && short.contains('-')
                && short.split('-').all(|it| it.len() > 1 && is_known(it));
            let mut start = it.range.start;
            for part in if two { short.split('-') } else { short.split('\n') } {
                let span = block.text.span(start, start + part.len());
                start += part.len() + 1;
                let index = *by_short.entry(part.to_owned()).or_insert_with(|| {
                    found.push(Abbreviation {
                        short: part.to_owned(),
                        span,
                        definition: None,
                        explained: None,
                        first_use: None,
                    });
                    found.len() - 1
                });
                let first_use = &mut found[index].first_use;
                let defines = it.explained.as_ref().is_some_and(|it| it.1.is_some());
                if first_use.is_none() && !defines {
                    *first_use = Some(span);
                }
            }
        }
    }
    for (short, range, block, form) in explanations {
        let Some(it) = by_short.get(short).and_then(|it| found.get_mut(*it)) else { continue };
        let Some((whole, full)) = &form.explained else { continue };
        let text = &context.outline.blocks[block].text;
        let place = text.span(whole.start, whole.end);
        match full {
            Some(full) if it.definition.is_none() => {
                let words = text.as_str()[full.clone()].to_owned();
                it.definition = Some((words, text.span(full.start, full.end)));
                it.explained = Some(place);
                // Used nowhere else: its letters after the full words are a use.
                if full.start < range.start && it.first_use.is_none() {
                    it.first_use = Some(text.span(range.start, range.end));
                }
            }
            None if it.explained.is_none() => it.explained = Some(place),
            _ => {}
        }
    }
    // A text that is no plan has other readers.
    if facts.plan.is_like_a_plan(context.outline) {
        facts.abbreviations = found;
    }
}
