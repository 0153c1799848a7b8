//! How the name of a body is written, against how it should be.
//!
//! In: a name as written; out: its form, which is equal for spellings that readers take as one;
//! the body of `data/bodies.txt` that it is, or is a slip away from. Invariants: the place of
//! tone marks, common short forms and the case of levels make no difference; in doubt a name is
//! right.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::lang::{capitalised, fold, holds_any, is_letter, lower_in_step, upper};

/// A body that every plan may name.
struct Body {
    name: &'static str,
    words: Vec<String>,
    form: String,
    /// Whether it is printed with more than one set of capitals.
    open: bool,
}

/// The list of them.
static BODIES: LazyLock<Vec<Body>> = LazyLock::new(|| {
    let lines = include_str!(concat!(env!("OUT_DIR"), "/bodies.txt")).lines();
    let bodies = lines.filter(|it| !it.starts_with('#')).map(|line| {
        let name = line.trim_start_matches('~');
        let form = form_of(name).unwrap_or_default();
        Body { name, words: words_of(name), form, open: name.len() < line.len() }
    });
    bodies.collect()
});

/// Words of a level, which end the name of a kind of body; the first of them have capitals at
/// will.
const LEVELS: [&str; 15] = [
    "tỉnh",
    "thành",
    "phố",
    "xã",
    "phường",
    "quận",
    "huyện",
    "thị",
    "trấn",
    "trung",
    "ương",
    "cấp",
    "việt",
    "cơ",
    "khu",
];

/// How many of them.
const CASELESS: usize = 11;

/// Short forms that are taken as the full words.
const SHORT: [(&str, &str); 6] = [
    ("ubnd", "Ủy ban nhân dân"),
    ("hđnd", "Hội đồng nhân dân"),
    ("mttq", "Mặt trận Tổ quốc"),
    ("bhxh", "Bảo hiểm xã hội"),
    ("ub", "Ủy ban"),
    ("tw", "trung ương"),
];

/// The folded words of a name.
pub(super) fn words_of(name: &str) -> Vec<String> {
    let folded = fold(name).replace('&', " và ");
    let words = folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.map(str::to_owned).collect()
}

/// The name with what readers do not see as another spelling taken away; none where it says
/// nothing: in capitals, or a group.
pub(super) fn form_of(name: &str) -> Option<String> {
    let begins = ["các ", "mỗi ", "thủ trưởng", "chủ tịch", "giám đốc", "sở, ", "ubnd các"];
    let folded = fold(name);
    if begins.iter().any(|it| folded.starts_with(it)) || !name.chars().any(char::is_lowercase) {
        return None;
    }
    let mut written = name.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    let mut out = String::with_capacity(folded.len() + 8);
    let mut rest = folded.as_str();
    while let Some(letter) = rest.chars().next() {
        if !letter.is_alphanumeric() {
            out.push(letter);
            rest = &rest[letter.len_utf8()..];
            continue;
        }
        let length = rest.find(|it: char| !it.is_alphanumeric()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(length);
        rest = after;
        let original = written.next().unwrap_or("");
        let mut letters = original.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let all = capital && letters.as_str().chars().any(char::is_uppercase);
        match SHORT.iter().find(|it| it.0 == word) {
            Some((_, full)) => out.push_str(full),
            None if all => out.push_str(&upper(word)),
            None if out.is_empty() || capital && !is_caseless(word, rest) => {
                out.push_str(&capitalised(word));
            }
            None => out.push_str(word),
        }
    }
    Some(out)
}

/// Whether the capital of a word makes no difference: that of a level, but not that of "Xã hội".
fn is_caseless(word: &str, rest: &str) -> bool {
    let social = word == "xã" && rest.trim_start().starts_with("hội");
    LEVELS[..CASELESS].contains(&word) && !social
}

/// Whether a name is one of the list, written as there, with nothing but a level after it.
pub(super) fn is_listed(form: &str) -> bool {
    BODIES.iter().filter(|it| !it.open).filter_map(|it| form.strip_prefix(&it.form)).any(
        |rest| {
            let next = rest.trim_start().split(' ').next().unwrap_or("");
            rest.is_empty() || rest.starts_with(' ') && LEVELS[..CASELESS].contains(&next)
        },
    )
}

/// What is wrong with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Slip {
    /// Another body is meant: how it is written.
    Spelling(String),
    /// Its capitals are not those of the body: the body, and how the name is written.
    Capitals(&'static str, String),
}

/// What is wrong with `name`, which has a form, if anything.
pub(super) fn slip_of(name: &str) -> Option<Slip> {
    let words = words_of(name);
    let head = words.first()?;
    let alike = || BODIES.iter().filter(|it| it.words.first() == Some(head));
    let exact =
        alike().filter(|it| words.starts_with(&it.words)).max_by_key(|it| it.words.len());
    if let Some(Body { name: body, words: parts, open, .. }) = exact {
        let level = words.get(parts.len());
        if level.is_some_and(|it| it != "tỉnh" && it != "tính" && bare(it) == "tinh") {
            let end = end_of(name, parts.len() + 1)?;
            let whole = end_of(name, parts.len())?;
            let written = format!("{} tỉnh{}", name.get(..whole)?, name.get(end..)?);
            return Some(Slip::Spelling(written));
        }
        let end = end_of(name, parts.len())?;
        let written = name.get(..end)?;
        let upper = |text: &str| -> Vec<bool> {
            let words = text.split(|it: char| !it.is_alphanumeric());
            let words = words.filter(|it| !it.is_empty());
            words.map(|it| it.starts_with(char::is_uppercase)).collect()
        };
        let right =
            upper(written) == upper(body) || holds_any(written, &["UB", "&", "HĐ", "BH"]);
        return (!right && !open)
            .then(|| Slip::Capitals(body, format!("{body}{}", &name[end..])));
    }
    alike().find_map(|Body { name: body, words: parts, .. }| {
        let length = off_by_one(&words, parts)?;
        let ends = words.get(length).is_none_or(|it| LEVELS.contains(&it.as_str()));
        let end = end_of(name, length)?;
        ends.then(|| Slip::Spelling(format!("{body}{}", &name[end..])))
    })
}

/// How many of `words` stand for all of `parts`, one of which is lost or differs in its marks
/// or in one letter.
fn off_by_one(words: &[String], parts: &[String]) -> Option<usize> {
    if parts.len() < 3 {
        return None;
    }
    let same = words.iter().zip(parts).take_while(|it| it.0 == it.1).count();
    let (here, there) = (words.get(same)?, parts.get(same)?);
    let rest = &parts[same + 1..];
    // The last one may be left out on purpose, but not before a level; the first is the kind
    // of body.
    let lost = !rest.is_empty() || LEVELS[..CASELESS].contains(&here.as_str());
    if same > 0 && lost && words[same..].starts_with(rest) {
        return Some(parts.len() - 1);
    }
    let changed = || is_slip(here, there, parts.len());
    (same > 0 && words[same + 1..].starts_with(rest) && changed()).then_some(parts.len())
}

/// Words of a name from which a short word may have a wrong letter; a longer one may in any.
const LONG: usize = 4;

/// Whether one word of a name of `count` words is a slip away from another: its marks, or one
/// letter that is wrong, lost or too many.
fn is_slip(one: &str, two: &str, count: usize) -> bool {
    let (mut short, mut long) = (one.chars(), two.chars());
    let (mut here, mut there) = (short.clone().count(), long.clone().count());
    if here > there {
        std::mem::swap(&mut short, &mut long);
        std::mem::swap(&mut here, &mut there);
    }
    if bare(one) == bare(two) {
        return true;
    }
    if there - here > 1 || count < LONG && there < LONG || there < 3 {
        return false;
    }
    let same = short.clone().zip(long.clone()).take_while(|it| it.0 == it.1).count();
    long.nth(same);
    let rest = short.skip(same + usize::from(here == there));
    rest.eq(long)
}

/// Words that begin the name of a body, and those that go on from them, with the words of all.
static NEXT: LazyLock<HashMap<String, Vec<(&'static str, usize)>>> = LazyLock::new(|| {
    let mut next: HashMap<String, Vec<(&'static str, usize)>> = HashMap::new();
    for Body { name, words, .. } in BODIES.iter() {
        let letters = |it: char| !it.is_alphanumeric();
        let written = name.split(letters).filter(|it| !it.is_empty()).enumerate().skip(2);
        for (index, word) in written {
            next.entry(words[..index].join(" ")).or_default().push((word, words.len()));
        }
    }
    next
});

/// Whether `word`, in lower case, after the lower-case name `begun` is a slip away from what goes on with it.
pub(super) fn goes_on(begun: &str, word: &str) -> bool {
    let words: Vec<&str> =
        begun.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let known = NEXT.get(&words.join(" ")).into_iter().flatten();
    known.filter(|it| it.0.starts_with(char::is_lowercase)).any(|it| is_slip(word, it.0, it.1))
}

/// Whether `name`, in lower case, is a body of the list.
pub(super) fn is_whole(name: &str) -> bool {
    static WHOLE: LazyLock<HashSet<String>> =
        LazyLock::new(|| BODIES.iter().map(|it| lower_in_step(it.name)).collect());
    WHOLE.contains(name)
}

/// Whether `word` is of a level, which may end the name of any body.
pub(super) fn is_level(word: &str) -> bool {
    LEVELS.contains(&word) || ["chi", "tối", "đặc"].contains(&word)
}

/// The ministry with this key.
pub(super) fn ministry_named(key: &str) -> Option<&'static str> {
    if !key.starts_with("bộ ") {
        return None;
    }
    let words = words_of(key);
    BODIES.iter().find(|it| it.words == words).map(|it| it.name)
}

/// The ministry whose documents have these letters: "BGDĐT".
pub(super) fn ministry_of(letters: &str) -> Option<&'static str> {
    static MINISTRIES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
        let ministries = BODIES.iter().filter(|it| it.name.starts_with("Bộ "));
        let letters = |words: &[String]| {
            let told = words.iter().filter(|it| *it != "và");
            told.filter_map(|it| it.chars().next()).collect::<String>()
        };
        ministries.map(|it| (upper(&letters(&it.words)), it.name)).collect()
    });
    MINISTRIES.get(letters).copied()
}

/// A word without its marks.
pub(super) fn bare(word: &str) -> String {
    word.chars().map(super::abbreviation::initial).collect()
}

/// Where word number `count` of a name ends.
fn end_of(name: &str, count: usize) -> Option<usize> {
    let mut seen = 0;
    let mut inside = false;
    for (at, letter) in name.char_indices() {
        let word = letter.is_alphanumeric() || is_letter(letter) || letter == '&';
        if inside && !word {
            seen += 1;
            if seen == count {
                return Some(at);
            }
        }
        inside = word;
    }
    (inside && seen + 1 == count).then_some(name.len())
}

#[cfg(test)]
mod tests {
    use super::{Slip, form_of, goes_on, ministry_of, slip_of};

    #[test]
    fn forms_are_equal_where_readers_see_no_difference() {
        for (one, two, equal) in [
            ("UBND tỉnh", "Uỷ ban nhân dân tỉnh", true),
            ("UBND Thành phố", "UBND thành phố", true),
            ("Sở Lao động - Thương binh", "Sở Lao động – Thương binh", true),
            ("Sở Lao động - Thương binh", "Sở Lao động- Thương binh", false),
            ("Sở Công Thương", "Sở Công thương", false),
            ("Sở Văn hoá", "Sở Văn hóa", true),
        ] {
            assert_eq!(form_of(one) == form_of(two), equal, "{one} {two}");
        }
        assert_eq!(form_of("SỞ TÀI CHÍNH"), None);
    }

    #[test]
    fn slips_are_told_and_names_of_their_own_are_not() {
        for (name, meant) in [
            ("Ủy ban nhân tỉnh", "Ủy ban nhân dân tỉnh"),
            ("Bảo hiểm xã hội tinh", "Bảo hiểm xã hội tỉnh"),
            ("Sở Giáo dục và Đào tao", "Sở Giáo dục và Đào tạo"),
            ("Sở Khoa học Công nghệ", "Sở Khoa học và Công nghệ"),
            ("Ủy ban nhân dâ tỉnh", "Ủy ban nhân dân tỉnh"),
            ("Sở Tài chín", "Sở Tài chính"),
            ("Sở Giáo dục và Đào đạo", "Sở Giáo dục và Đào tạo"),
            ("Bảo hiểm xãã hội tỉnh", "Bảo hiểm xã hội tỉnh"),
        ] {
            assert_eq!(slip_of(name), Some(Slip::Spelling(meant.to_owned())), "{name}");
        }
        assert!(goes_on("ủy ban nhân", "dâ") && goes_on("sở tài", "chín"));
        assert!(!goes_on("sở tài", "khoản") && !goes_on("bộ công", "ích"));
        assert_eq!(ministry_of("BLĐTBXH"), Some("Bộ Lao động - Thương binh và Xã hội"));
        let capitals = Slip::Capitals("Sở Ngoại vụ", "Sở Ngoại vụ".to_owned());
        assert_eq!(slip_of("Sở Ngoại Vụ"), Some(capitals));
        for name in [
            "Sở Tài chính",
            "Bộ Tài chính",
            "UBND tỉnh Sơn Hà",
            "Ủy ban nhân dân các xã",
            "Uỷ ban Dân tộc",
            "Sở Kế hoạch & Đầu tư",
            "Sở Văn hóa và Thể thao Hà Nội",
            "Ban Dân vận Tỉnh ủy",
            "Hội Nông dân tỉnh",
            "Hội đồng nhân dân",
            "Ngân hàng Phát triển Việt Nam",
            "Sở Quy hoạch - Kiến trúc",
        ] {
            assert_eq!(slip_of(name), None, "{name}");
        }
    }
}
