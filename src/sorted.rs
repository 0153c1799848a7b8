//! Putting lists in order, in little code.
//!
//! In: a list and how two of its items stand; out: the list in order. Invariant: equal items
//! may change places, always in the same way. The standard library's sorts are made anew for
//! every type that is sorted, which is 15 kB of compressed WebAssembly for lists that are
//! short; this one is made once.

use std::cmp::Ordering;

/// Puts `list` in the order of `order`.
pub(crate) fn sort_by<T>(list: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    sort(&mut By { list, order });
}

/// Puts `list` in the order of what `key` makes of its items.
pub(crate) fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(list, |one, two| key(one).cmp(&key(two)));
}

/// A list that can be put in order, whatever it is of.
trait Sortable {
    fn count(&self) -> usize;
    fn is_less(&self, one: usize, two: usize) -> bool;
    fn swap(&mut self, one: usize, two: usize);
}

struct By<'l, T, F> {
    list: &'l mut [T],
    order: F,
}

impl<T, F: Fn(&T, &T) -> Ordering> Sortable for By<'_, T, F> {
    fn count(&self) -> usize {
        self.list.len()
    }

    fn is_less(&self, one: usize, two: usize) -> bool {
        match (self.list.get(one), self.list.get(two)) {
            (Some(one), Some(two)) => (self.order)(one, two).is_lt(),
            _ => false,
        }
    }

    fn swap(&mut self, one: usize, two: usize) {
        self.list.swap(one, two);
    }
}

/// A heap sort; most lists are in order already and are left as they are.
fn sort(list: &mut dyn Sortable) {
    let count = list.count();
    if (1..count).all(|at| !list.is_less(at, at - 1)) {
        return;
    }
    for root in (0..count / 2).rev() {
        sink(list, root, count);
    }
    for end in (1..count).rev() {
        list.swap(0, end);
        sink(list, 0, end);
    }
}

/// Moves the item at `root` down to where no item below it is greater.
fn sink(list: &mut dyn Sortable, root: usize, count: usize) {
    let mut root = root;
    loop {
        let mut child = root * 2 + 1;
        if child >= count {
            return;
        }
        if child + 1 < count && list.is_less(child, child + 1) {
            child += 1;
        }
        if !list.is_less(root, child) {
            return;
        }
        list.swap(root, child);
        root = child;
    }
}

#[cfg(test)]
mod tests {
    use super::sort_by_key;

    #[test]
    fn lists_come_in_order() {
        for length in 0_usize..60 {
            let mut list: Vec<usize> = (0..length).map(|it| it * 37 % 23).collect();
            let mut expected = list.clone();
            expected.sort_unstable();
            sort_by_key(&mut list, |it| *it);
            assert_eq!(list, expected);
        }
    }
}
