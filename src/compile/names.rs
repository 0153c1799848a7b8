//! Names against the vocabulary: which kind or attribute some words mean, and what was
//! probably meant when they mean nothing.
//!
//! In: folded words; out: entries of the vocabulary. Invariants: singular, plural and
//! synonyms of both languages are known alike; the nearest name is never further away than a
//! third of its letters; ties go to the name that stands first in the vocabulary.

use crate::facts::vocabulary::{Attribute, KINDS, Kind, KindEntry, Names, entry};
use crate::lang::{self, Language};

/// Whether `words` are one of the names in `language`.
pub(super) fn is_name(names: &Names, words: &str, language: Language) -> bool {
    names_in(names, language).any(|name| same_words(name, words))
}

/// Names compare without articles, commas and folding.
fn same_words(name: &str, words: &str) -> bool {
    if name == words {
        return true;
    }
    plain(&lang::fold(name)) == plain(words)
}

fn plain(words: &str) -> String {
    let kept = words.split([' ', ',']);
    kept.filter(|word| !matches!(*word, "" | "the" | "a" | "an")).collect::<Vec<_>>().join(" ")
}

/// Every name in `language`.
fn names_in(names: &Names, language: Language) -> impl Iterator<Item = &'static str> + use<> {
    let (one, two): (&[&str], &[&str]) = match language {
        Language::English => (names.en, names.en_plural),
        Language::Vietnamese => (names.vi, &[]),
    };
    one.iter().chain(two).copied()
}

/// The kind that `words` name in `language`.
pub(super) fn kind_named(words: &str, language: Language) -> Option<Kind> {
    KINDS.iter().find(|entry| is_name(&entry.names, words, language)).map(|entry| entry.kind)
}

/// The attribute of `kind` that `words` name in `language`.
pub(super) fn attribute_named(
    kind: Kind,
    words: &str,
    language: Language,
) -> Option<&'static Attribute> {
    entry(kind).attributes.iter().find(|attribute| is_name(&attribute.names, words, language))
}

/// The longest run of `words` that is a name in the other language, with what it is called in
/// `language`.
pub(super) fn foreign(words: &str, language: Language) -> Option<(String, &'static str)> {
    let other = match language {
        Language::English => Language::Vietnamese,
        Language::Vietnamese => Language::English,
    };
    let words: Vec<&str> = words.split(' ').collect();
    let mut runs: Vec<(usize, usize)> = (0..words.len())
        .flat_map(|start| (start + 1..=words.len()).map(move |end| (start, end)))
        .filter(|(start, end)| end - start <= 6)
        .collect();
    runs.sort_unstable_by_key(|(start, end)| (std::cmp::Reverse(end - start), *start));
    let all = || {
        KINDS.iter().flat_map(|it| {
            std::iter::once(&it.names)
                .chain(it.attributes.iter().map(|attribute| &attribute.names))
        })
    };
    runs.into_iter().find_map(|(start, end)| {
        let run = words.get(start..end)?.join(" ");
        if all().any(|names| is_name(names, &run, language)) {
            return None;
        }
        let names = all().find(|names| is_name(names, &run, other))?;
        Some((run, printed(names, language)))
    })
}

/// The printed name of a kind or attribute in `language`.
pub(super) fn printed(names: &Names, language: Language) -> &'static str {
    let list = match language {
        Language::English => names.en,
        Language::Vietnamese => names.vi,
    };
    list.first().copied().unwrap_or("")
}

/// The names of all kinds in `language`, as they are printed.
pub(super) fn kind_words(language: Language) -> Vec<String> {
    KINDS.iter().map(|entry| printed(&entry.names, language).to_owned()).collect()
}

/// The names of all attributes of `kind` in `language`, as they are printed.
pub(super) fn attribute_words(kind: Kind, language: Language) -> Vec<String> {
    let attributes = entry(kind).attributes.iter();
    attributes.map(|attribute| printed(&attribute.names, language).to_owned()).collect()
}

/// Every name of every kind and attribute in `language`: what an editor completes.
pub fn vocabulary_words(language: Language) -> Vec<&'static str> {
    let list = |names: &Names| match language {
        Language::English => [names.en, names.en_plural].concat(),
        Language::Vietnamese => names.vi.to_vec(),
    };
    let of_entry = |entry: &&KindEntry| {
        let attributes =
            entry.attributes.iter().flat_map(|it| list(&it.names)).collect::<Vec<_>>();
        list(&entry.names).into_iter().chain(attributes).collect::<Vec<_>>()
    };
    let mut words: Vec<&'static str> = Vec::new();
    for word in KINDS.iter().flat_map(of_entry) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

/// The candidate nearest to `words`, if any is near enough to have been meant.
pub fn nearest<'c>(
    words: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<&'c str> {
    let mut best: Option<(usize, &str)> = None;
    let letters: Vec<char> = words.chars().collect();
    for candidate in candidates {
        let other: Vec<char> = lang::fold(candidate).chars().collect();
        let limit = (letters.len().max(other.len()) / 3).max(1);
        let far = distance(&letters, &other);
        if far <= limit && best.is_none_or(|(least, _)| far < least) {
            best = Some((far, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Letters to change, add, drop or swap with their neighbour to get from one to the other.
fn distance(one: &[char], two: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=two.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in two.iter().enumerate() {
            let change = last[j] + usize::from(a != b);
            let mut least = change.min(last[j + 1] + 1).min(row[j] + 1);
            let swapped = i > 0 && j > 0 && one[i - 1] == *b && two[j - 1] == *a;
            if swapped {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_name_is_found() {
        assert_eq!(nearest("taregt", ["task", "target"]), Some("target"));
        assert_eq!(
            nearest("cơ quan chủ chì", ["cơ quan chủ trì", "cơ quan"]),
            Some("cơ quan chủ trì")
        );
        assert_eq!(nearest("banana", ["task", "target"]), None);
    }
}
