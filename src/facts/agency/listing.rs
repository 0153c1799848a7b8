//! Which entries of Nơi nhận name a body, and which may mean it among others.
//!
//! In: the entries; out: [`Listing`], which is asked for one body after another. Invariants: an
//! entry names a body in full or by the letters of a short form; a group or "Như Điều 3" names
//! none, but nobody can say that it leaves one out. A body is looked up, never searched for.

use std::collections::HashMap;

use super::super::abbreviation::initials;
use super::super::recipient::Recipient;
use super::{Agency, agency_key};

/// Entries that are read; no Nơi nhận has as many.
const ENTRIES: usize = 200;

/// Words of a name that an entry can hold, and words of an entry that are read.
const NAME: usize = 14;
const WORDS: usize = 40;

/// Groups that an entry may name: words of the entry, and how bodies of the group begin; every
/// body where there are none.
const GROUPS: [(&[&str], &[&str]); 11] = [
    (
        &[
            "như điều",
            "như trên",
            "như kính gửi",
            "như mục",
            "nêu tại",
            "có tên",
            "danh sách",
            "liên quan",
            "được giao",
            "các đơn vị",
            "các cơ quan",
            "các địa phương",
            "đơn vị thuộc",
            "đơn vị trực thuộc",
            "đơn vị sự nghiệp",
            "ban đơn vị",
            "phòng đơn vị",
        ],
        &[],
    ),
    (
        &["các phòng", "phòng ban"],
        &["phòng", "ban", "trung tâm", "văn phòng", "thanh tra", "trường", "trạm", "hạt"],
    ),
    (
        &["các sở", "sở ban", "sở ngành", "sở các", "ban ngành", "thủ trưởng các"],
        &[
            "sở",
            "ban",
            "thanh tra",
            "văn phòng",
            "công an",
            "bộ chỉ huy",
            "chi cục",
            "cục",
            "thuế",
            "kho bạc",
            "bảo hiểm",
            "ngân hàng",
            "đài",
            "báo",
            "trung tâm",
            "viện",
            "trường",
            "cổng",
            "quỹ",
        ],
    ),
    (
        &["các bộ", "bộ ngành"],
        &["bộ", "thanh tra", "ngân hàng", "ủy ban dân tộc", "viện", "văn phòng chính phủ"],
    ),
    (
        &[
            "các xã",
            "xã phường",
            "phường xã",
            "cấp xã",
            "các huyện",
            "các phường",
            "huyện thị",
            "huyện thành phố",
            "cấp huyện",
            "các thị xã",
            "các quận",
            "quận huyện",
            "các tỉnh",
            "34 tỉnh",
            "63 tỉnh",
            "quận thị",
            "các thành phố",
        ],
        &[
            "ủy ban nhân dân",
            "hội đồng nhân dân",
            "phòng",
            "công an",
            "đảng ủy",
            "xã",
            "phường",
        ],
    ),
    (
        &["đoàn thể", "các tổ chức", "các hội", "tổ chức thành viên", "tc ct-xh", "ct xh"],
        &[
            "hội",
            "đoàn",
            "liên",
            "mặt trận",
            "ủy ban mặt trận",
            "hiệp hội",
            "tỉnh đoàn",
            "thành đoàn",
            "ubmttq",
            "ban thường trực",
        ],
    ),
    (
        &["ngành dọc", "trung ương đóng", "các cơ quan trung ương", "cơ quan trung ương"],
        &[
            "thuế",
            "chi cục",
            "cục",
            "hải quan",
            "kho bạc",
            "bảo hiểm",
            "ngân hàng",
            "công an",
            "bộ chỉ huy",
            "ban chỉ huy",
            "bộ đội",
            "tòa án",
            "viện kiểm sát",
            "thống kê",
        ],
    ),
    (&["các ban", "ban đảng", "ban của đảng"], &["ban", "văn phòng"]),
    (&["doanh nghiệp", "tập đoàn"], &["công ty", "tổng công ty", "tập đoàn", "doanh nghiệp"]),
    (&["báo chí", "báo đài", "truyền thông"], &["báo", "đài", "cổng"]),
    (&["vpub", "cvp", "pcvp", "vp", "văn phòng"], &["văn phòng", "vp"]),
];

/// Words written short in Nơi nhận.
const SHORT: [(&str, &str); 9] = [
    ("tp", "thành phố"),
    ("tand", "tòa án nhân dân"),
    ("ksnd", "kiểm sát nhân dân"),
    ("vksnd", "viện kiểm sát nhân dân"),
    ("mttqvn", "mặt trận tổ quốc việt nam"),
    ("ubmttqvn", "ủy ban mặt trận tổ quốc việt nam"),
    ("ubmttq", "ủy ban mặt trận tổ quốc"),
    ("vpcp", "văn phòng chính phủ"),
    ("vp", "văn phòng"),
];

/// The entries of Nơi nhận, by what they name.
pub(super) struct Listing {
    /// Entries by each run of their words.
    by_words: HashMap<String, Vec<usize>>,
    /// The first entry that names each group.
    groups: [Option<usize>; GROUPS.len()],
}

/// What Nơi nhận says of a body.
pub(super) enum Listed {
    /// Entries name it; none may.
    Named(Vec<usize>),
    /// An entry may mean it.
    Perhaps(usize),
}

/// The key of a name, with what Nơi nhận writes short in full.
fn full_key(name: &str) -> String {
    let key = agency_key(name);
    let words = key.split(' ').filter(|it| *it != "và");
    let full = words.map(|word| SHORT.iter().find(|it| it.0 == word).map_or(word, |it| it.1));
    full.collect::<Vec<_>>().join(" ")
}

/// "sở" and "nnmt" of "Sở NN&MT" and of "Sở Nông nghiệp và Môi trường", and whether the name is
/// written short.
pub(in crate::facts) fn letters_of(name: &str) -> Option<(String, bool)> {
    let (head, rest) = name.trim().split_once(' ')?;
    let letters = initials(rest);
    let short = rest
        .split(|it: char| !it.is_alphanumeric())
        .any(|it| it.chars().count() > 1 && it.chars().all(char::is_uppercase));
    (letters.chars().count() > 1).then(|| (format!("{}·{letters}", agency_key(head)), short))
}

/// The key of letters that stand for a name, or of those that a name would have.
fn letters_key(letters: &str, short: bool) -> String {
    format!("{letters}{}", if short { "." } else { "" })
}

/// Whether the key of a name is that of a group, or of whoever holds an office in one.
pub(super) fn is_group(key: &str) -> bool {
    let heads = ["các ", "mỗi ", "thủ trưởng ", "sở ban", "sở ngành", "bộ ngành"];
    heads.iter().any(|it| key.starts_with(it))
        || key.starts_with("chủ tịch ")
        || key.contains(" các ")
}

impl Listing {
    pub(super) fn new(recipients: &[Recipient]) -> Listing {
        let mut by_words: HashMap<String, Vec<usize>> = HashMap::new();
        let mut groups = [None; GROUPS.len()];
        let mut add = |key: String, index: usize| {
            let known = by_words.entry(key).or_default();
            if known.last() != Some(&index) {
                known.push(index);
            }
        };
        for (index, recipient) in recipients.iter().enumerate().take(ENTRIES) {
            let name = recipient.name.split('(').next().unwrap_or("");
            let key = full_key(name);
            let words: Vec<&str> = key.split(' ').take(WORDS).collect();
            for from in 0..words.len() {
                for to in from + 1..=words.len().min(from + NAME) {
                    add(words[from..to].join(" "), index);
                }
            }
            for (letters, short) in name.split([',', ';', ':']).filter_map(letters_of) {
                add(letters_key(&letters, short), index);
            }
            let padded = format!(" {key} ");
            for (group, place) in GROUPS.iter().zip(&mut groups) {
                let names = |it: &&str| padded.contains(&format!(" {it} "));
                if place.is_none() && group.0.iter().any(names) {
                    *place = Some(index);
                }
            }
            // "Sở: NN&MT, TC": short forms whose commas may part one name.
            if name.trim_start().starts_with("Sở:") || name.contains("Sở:") {
                groups[1] = groups[1].or(Some(index));
            }
            if name.contains("Bộ:") {
                groups[2] = groups[2].or(Some(index));
            }
        }
        Listing { by_words, groups }
    }

    /// What the entries say of `agency`.
    pub(super) fn find(&self, agency: &Agency) -> Listed {
        let keys: Vec<String> = agency.variants.iter().map(|it| full_key(it)).collect();
        let found = keys.iter().zip(&agency.variants).find_map(|(key, name)| {
            // "Ủy ban nhân dân tỉnh Sơn Hà" is the "UBND tỉnh" of the entry.
            let level = [" tỉnh ", " thành phố "]
                .iter()
                .find_map(|it| key.find(it).map(|at| &key[..at + it.len() - 1]));
            let level = level.filter(|it| it.split(' ').count() > 2);
            // One of the two is written short, never none.
            let short = || {
                let (letters, short) = letters_of(name)?;
                self.by_words.get(&letters_key(&letters, !short))
            };
            self.by_words.get(key).or_else(|| self.by_words.get(level?)).or_else(short)
        });
        if let Some(entries) = found {
            return Listed::Named(entries.clone());
        }
        // Who is a group, or is named by an office, is in no entry alone.
        let begins = |begin: &&str| {
            keys.iter().any(|key| {
                key.strip_prefix(begin).is_some_and(|it| it.is_empty() || it.starts_with(' '))
            })
        };
        let known = GROUPS.iter().flat_map(|it| it.1).any(&begins);
        let all = !known || keys.iter().any(|it| is_group(it));
        let meant = GROUPS.iter().zip(self.groups).find_map(|(group, entry)| {
            let covers = all || group.1.is_empty() || group.1.iter().any(&begins);
            entry.filter(|_| covers)
        });
        meant.map_or(Listed::Named(Vec::new()), Listed::Perhaps)
    }
}
