//! Which entries of Nơi nhận name a body, and which may mean it among others.
//!
//! In: the entries; out: [`Listing`], which is asked for one body after another. Invariants: an
//! entry names a body in full or by the letters of a short form; a group or "Như Điều 3" names
//! none, but nobody can say that it leaves one out. A body is looked up, never searched for.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::abbreviation::initials;
use super::super::recipient::Recipient;
use super::{Agency, agency_key};
use crate::lang::Lexicon;

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
    (&["vpub", "cvp", "pcvp", "văn phòng"], &["văn phòng", "vp"]),
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

/// The words by which entries name a group, and the group of each.
static GROUP_WORDS: LazyLock<(Lexicon, Vec<usize>)> = LazyLock::new(|| {
    let all = GROUPS.iter().enumerate();
    let all = all.flat_map(|(group, it)| it.0.iter().map(move |word| (*word, group)));
    let (words, groups): (Vec<&'static str>, Vec<usize>) = all.unzip();
    (Lexicon::new(&words), groups)
});

/// The entries of Nơi nhận, by what they name.
pub(super) struct Listing {
    /// Words of the entries, by number.
    numbers: HashMap<String, usize>,
    /// The words of each entry.
    entries: Vec<Vec<usize>>,
    /// Where two words stand one after the other, or one word does: entry and word of it.
    places: HashMap<u64, Vec<usize>>,
    /// Entries by the letters that their names are written short with, or would be.
    by_letters: HashMap<String, Vec<usize>>,
    /// The first entry that names each group.
    groups: [Option<usize>; GROUPS.len()],
    /// Entries that name the kind of body once: "Các sở: Y tế, Xây dựng".
    lists: Vec<usize>,
}

/// A word, and the one after it if that is known, as one number.
fn pair(word: usize, next: Option<usize>) -> u64 {
    (word as u64) << 32 | next.map_or(0, |it| it as u64 + 1)
}

/// What Nơi nhận says of a body.
pub(super) enum Listed {
    /// Entries name it; none may.
    Named(Vec<usize>),
    /// An entry may mean it.
    Perhaps(usize),
}

/// The key of a name, with what Nơi nhận writes short in full.
pub(super) fn full_key(key: &str) -> String {
    let mut full = String::with_capacity(key.len());
    for word in key.split(' ').filter(|it| *it != "và") {
        if !full.is_empty() {
            full.push(' ');
        }
        full.push_str(SHORT.iter().find(|it| it.0 == word).map_or(word, |it| it.1));
    }
    full
}

/// "sở" and "nnmt" of "Sở NN&MT" and of "Sở Nông nghiệp và Môi trường", and whether the name is
/// written short.
pub(in crate::facts) fn letters_of(name: &str) -> Option<(String, bool)> {
    let (head, rest) = name.trim().split_once(' ')?;
    let letters = initials(rest);
    let short = rest.split(|it: char| !it.is_alphanumeric()).any(is_short);
    (letters.chars().count() > 1).then(|| (format!("{}·{letters}", agency_key(head)), short))
}

/// Whether a word is capitals only.
fn is_short(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
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
        let mut listing = Listing {
            numbers: HashMap::new(),
            entries: Vec::new(),
            places: HashMap::new(),
            by_letters: HashMap::new(),
            groups: [None; GROUPS.len()],
            lists: Vec::new(),
        };
        for (index, recipient) in recipients.iter().enumerate().take(ENTRIES) {
            listing.add(index, recipient.name.split('(').next().unwrap_or(""));
        }
        listing
    }

    /// Adds entry number `index`.
    fn add(&mut self, index: usize, name: &str) {
        let key = full_key(&agency_key(name));
        let mut words = Vec::new();
        for word in key.split(' ').take(WORDS) {
            let next = self.numbers.len();
            words.push(match self.numbers.get(word) {
                Some(known) => *known,
                None => *self.numbers.entry(word.to_owned()).or_insert(next),
            });
        }
        for (at, word) in words.iter().enumerate() {
            let place = index * WORDS + at;
            self.places.entry(pair(*word, None)).or_default().push(place);
            if let Some(next) = words.get(at + 1) {
                self.places.entry(pair(*word, Some(*next))).or_default().push(place);
            }
        }
        self.entries.push(words);
        for (letters, short) in name.split([',', ';', ':']).filter_map(letters_of) {
            let known = self.by_letters.entry(letters_key(&letters, short)).or_default();
            if known.last() != Some(&index) {
                known.push(index);
            }
        }
        let starts = key.match_indices(' ').map(|it| it.0 + 1);
        for at in std::iter::once(0).chain(starts) {
            for (word, number) in GROUP_WORDS.0.all_at(&key, at) {
                let ends = matches!(key.as_bytes().get(at + word.len()), None | Some(b' '));
                let place = &mut self.groups[GROUP_WORDS.1[number]];
                *place = place.or(ends.then_some(index));
            }
        }
        let Some((head, rest)) = name.split_once(':') else { return };
        let head = agency_key(head);
        for (kind, group) in [("sở", 2), ("bộ", 3), ("phòng", 1)] {
            if head.split(' ').next_back() == Some(kind) {
                self.lists.push(index);
                // "Sở: NN&MT, TC": short forms whose commas may part one name.
                if rest.split([',', ' ', '&']).any(is_short) {
                    self.groups[group] = self.groups[group].or(Some(index));
                }
            }
        }
    }

    /// The entries that name `key` without its kind, in a list of bodies of that kind.
    fn in_list(&self, key: &str) -> Option<Vec<usize>> {
        let mut entries = self.named(key.split_once(' ')?.1)?;
        entries.retain(|it| self.lists.contains(it));
        (!entries.is_empty()).then_some(entries)
    }

    /// The entries in which the words of `key` stand one after another; none if there are none.
    fn named(&self, key: &str) -> Option<Vec<usize>> {
        let words = key.split(' ').map(|it| self.numbers.get(it).copied());
        let words = words.collect::<Option<Vec<usize>>>().filter(|it| it.len() <= NAME)?;
        let places = self.places.get(&pair(*words.first()?, words.get(1).copied()))?;
        let mut found = Vec::new();
        for (entry, at) in places.iter().map(|it| (it / WORDS, it % WORDS)) {
            if self.entries[entry][at..].starts_with(&words) && found.last() != Some(&entry) {
                found.push(entry);
            }
        }
        (!found.is_empty()).then_some(found)
    }

    /// What the entries say of `agency`, whose spellings have these full keys.
    pub(super) fn find(&self, agency: &Agency, keys: &[String]) -> Listed {
        if self.entries.is_empty() {
            return Listed::Named(Vec::new());
        }
        let found = keys.iter().zip(&agency.variants).find_map(|(key, name)| {
            // "Ủy ban nhân dân tỉnh Sơn Hà" is the "UBND tỉnh" of the entry.
            let level = [" tỉnh ", " thành phố "]
                .iter()
                .find_map(|it| key.find(it).map(|at| &key[..at + it.len() - 1]));
            let level = level.filter(|it| it.split(' ').count() > 2);
            // One of the two is written short, never none.
            let short = || {
                let (letters, short) = letters_of(name)?;
                self.by_letters.get(&letters_key(&letters, !short)).cloned()
            };
            let level = || self.named(level?);
            self.named(key).or_else(level).or_else(short).or_else(|| self.in_list(key))
        });
        if let Some(entries) = found {
            return Listed::Named(entries);
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
