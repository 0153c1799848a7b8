//! When bodies were founded and dissolved, from a registry.
//!
//! In: the key of a body's name; out: its first and its last day. Invariants: each row of the
//! registry names its act; a body that is not in it has no days, and nobody guesses them.

use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::civil::Date;

use super::super::province::{province_days, province_in};
use super::agency_key;
use crate::lang::read_day;

/// First and last day of a body; none where it is older than the registry, or not dissolved.
pub(super) type Days = (Option<Date>, Option<Date>);

/// The text of the registry: one place in memory, since rows are known by where they begin.
static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/agencies.tsv"));

/// Where the row of a body begins in the text, by the keys of names.
static ROWS: LazyLock<HashMap<String, usize>> = LazyLock::new(|| {
    let rows = TEXT.lines().filter(|it| !it.starts_with('#'));
    let start = |line: &str| line.as_ptr() as usize - TEXT.as_ptr() as usize;
    rows.map(|it| (agency_key(it.split('\t').next().unwrap_or("")), start(it))).collect()
});

/// The days of the row for this key.
fn known(key: &str) -> Option<Days> {
    let mut columns = TEXT.get(*ROWS.get(key)?..)?.split('\t').skip(1);
    Some((columns.next().and_then(read_day), columns.next().and_then(read_day)))
}

/// The days of the body with this key, where the registry knows it.
pub(super) fn days_of(key: &str) -> Option<Days> {
    // "Sở Y tế tỉnh Hà Giang": the province ends first.
    let province = province_in(key).and_then(province_days).map(|it| it.0);
    let department = key.starts_with("sở ") || key.starts_with("ban ");
    let bare = [" tỉnh", " thành phố"].iter().filter_map(|it| key.find(it)).min();
    let bare = bare.filter(|_| department).map_or(key, |at| &key[..at]);
    province.or_else(|| known(bare)).or_else(|| {
        let mut spaces = key.match_indices(' ').map(|it| it.0).chain([key.len()]);
        // Bodies of a level have five or six words: "ủy ban nhân dân cấp huyện".
        let ends = [spaces.nth(4), spaces.next()];
        ends.into_iter().flatten().find_map(|end| known(&format!("{} *", &key[..end])))
    })
}

#[cfg(test)]
mod tests {
    use super::super::agency_key;
    use super::{ROWS, TEXT, days_of};

    #[test]
    fn rows_have_days_and_an_act() {
        let rows: Vec<_> = TEXT.lines().filter(|it| !it.starts_with('#')).collect();
        assert_eq!(rows.len(), ROWS.len());
        assert!(
            rows.iter().all(|it| it.split('\t').filter(|it| !it.contains("  ")).count() == 4)
        );
        assert!(
            rows.iter().all(|it| it.split('\t').nth(3).is_some_and(|it| it.contains("số")))
        );
    }

    #[test]
    fn names_are_found_with_their_places() {
        for (name, last) in [
            ("Sở Kế hoạch và Đầu tư", "2025-02-28"),
            ("Sở Lao động – Thương binh và Xã hội tỉnh Sơn Hà", "2025-02-28"),
            ("Ban Dân tộc tỉnh", "2025-02-28"),
            ("UBND tỉnh Hà Giang", "2025-06-30"),
            ("Công an tỉnh Bà Rịa – Vũng Tàu", "2025-06-30"),
            ("UBND huyện Khe Đá", "2025-06-30"),
            ("Ủy ban nhân dân cấp huyện", "2025-06-30"),
        ] {
            let days = days_of(&agency_key(name)).expect(name);
            assert_eq!(days.1.map(|it| it.to_string()).as_deref(), Some(last), "{name}");
        }
        for name in ["Sở Du lịch", "Ủy ban nhân dân xã Khe Đá", "Ban Dân tộc HĐND tỉnh", "Sở"]
        {
            assert!(days_of(&agency_key(name)).is_none(), "{name}");
        }
    }
}
