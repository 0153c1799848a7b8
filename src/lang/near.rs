//! The word that was probably meant.
//!
//! In: a word and those that would do; out: the nearest of them. Invariants: it is never
//! further away than a third of its letters; ties go to the one that stands first.

use super::fold;

/// The candidate nearest to `words`, if any is near enough to have been meant.
pub fn nearest<'c>(
    words: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<&'c str> {
    let mut best: Option<(usize, &str)> = None;
    let letters: Vec<char> = words.chars().collect();
    for candidate in candidates {
        let other: Vec<char> = fold(candidate).chars().collect();
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
