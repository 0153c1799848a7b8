//! The place that a body writes in its date line: the name of the unit in which it sits.
//!
//! In: the bodies of a letterhead, folded; out: the name of the unit they are of. Invariants:
//! only the name of another province, or that of a commune, decides; towns in which a
//! provincial body may sit are not judged.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::facts::province::province_rows;
use crate::lang::{capitalised, fold};

/// Provinces and cities, folded, with the one that each is part of now.
static PROVINCES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let named = province_rows().map(|row| {
        let name = ["tỉnh ", "thành phố "].iter().find_map(|it| row.name.strip_prefix(it));
        let name = name.unwrap_or(row.name);
        (fold(name), fold(if row.part_of.is_empty() { name } else { row.part_of }))
    });
    named.collect()
});

/// Words that the name of a province has at most.
const LONGEST: usize = 5;

/// A province that is named somewhere.
pub(in crate::facts) struct Province {
    /// Bytes of its name.
    pub len: usize,
    name: String,
}

impl Province {
    /// Whether it is another than `own`, folded, and neither was merged into the other.
    pub(in crate::facts) fn is_other_than(&self, own: &str) -> bool {
        let now = |it: &str| PROVINCES.get(it).cloned().unwrap_or_default();
        self.name != own && now(&self.name) != now(own)
    }
}

/// The province whose name the lower-case words begin with, the longest one.
pub(in crate::facts) fn province_at(lower: &str) -> Option<Province> {
    let head = &lower[..lower.floor_char_boundary(60)];
    let ends = head.char_indices().filter(|it| !it.1.is_alphanumeric()).map(|it| it.0);
    let ends: Vec<usize> = ends.chain([head.len()]).take(LONGEST + 1).collect();
    ends.into_iter().rev().find_map(|len| {
        let name = fold(&head[..len]);
        PROVINCES.contains_key(&name).then_some(Province { len, name })
    })
}

fn is_province(folded: &str) -> bool {
    PROVINCES.contains_key(folded)
}

/// The province that a letterhead names as its own, where it is one.
pub(in crate::facts) fn own_province(bodies: &str) -> Option<&str> {
    unit(bodies).filter(|(name, below)| !below && is_province(name)).map(|it| it.0)
}

/// Words that a unit's name follows, and whether it is below the province.
const UNITS: [(&str, bool); 9] = [
    ("đặc khu", true),
    ("thị trấn", true),
    ("thị xã", true),
    ("phường", true),
    ("xã", true),
    ("quận", true),
    ("huyện", true),
    ("thành phố", false),
    ("tỉnh", false),
];

/// The lowest unit that the folded words name: its name, folded, and whether it is below the
/// province.
fn unit(bodies: &str) -> Option<(&str, bool)> {
    let padded = |word: &str| {
        let at = bodies.rfind(word)?;
        let before = bodies[..at].chars().next_back().is_none_or(|it| it == ' ');
        let name = bodies[at + word.len()..].strip_prefix(' ')?;
        // "xã hội" is no commune.
        (before && !name.is_empty() && !name.starts_with("hội")).then_some(name)
    };
    UNITS.iter().find_map(|(word, below)| {
        let name = padded(word)?;
        // What follows is a body or a unit of its own, or no name at all.
        let heads =
            [" sở", " ban ", " phòng", " văn phòng", " ủy ban", " trung tâm", " chi cục"];
        let ends = heads.iter().chain(&[" xã ", " phường ", " huyện ", " tỉnh ", " hội "]);
        let end = ends.filter_map(|it| name.find(it)).min().unwrap_or(name.len());
        let name = name[..end].trim();
        let words = name.split(' ').count();
        (1..=5).contains(&words).then_some((name, *below))
    })
}

/// What the place of the date line should be, where `place` cannot be it.
pub(super) fn other_place(bodies: &str, place: &str) -> Verdict {
    let folded = fold(place);
    let bare = ["thành phố ", "tp. ", "tp ", "tp.", "tỉnh ", "xã ", "phường "]
        .iter()
        .find_map(|it| folded.strip_prefix(it))
        .unwrap_or(&folded);
    let Some((name, below)) = unit(bodies) else { return Verdict::Unknown };
    if bare.is_empty() || format!("{bodies} ").contains(&format!(" {bare} ")) {
        return Verdict::Same;
    }
    // "Huế" may be the seat of a province, "Đà Lạt" is.
    let certain =
        if below { !is_province(bare) } else { is_province(bare) && !name.contains(bare) };
    if certain { Verdict::Other(titled(name)) } else { Verdict::Unknown }
}

/// How a place stands to a letterhead.
pub(super) enum Verdict {
    /// It is in it.
    Same,
    /// It must be this one.
    Other(String),
    /// It cannot be told.
    Unknown,
}

/// Every word with a capital.
pub(in crate::facts) fn titled(words: &str) -> String {
    let words = words.split(' ').map(capitalised);
    words.collect::<Vec<_>>().join(" ")
}
