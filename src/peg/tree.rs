//! What stands in plans, read by the tables directly.
//!
//! In: a text and a rule; out: a [`Tree`] of the rules that matched, or nothing. Invariant: it
//! matches what pest matches, and says so in the same pairs; it keeps no account of why a text
//! does not match, since most of what a plan is looked over for is not there.

use super::{END, Piece, Rule, Table};

/// The rules that matched, each before those within it.
#[derive(Debug)]
pub(crate) struct Tree<'t> {
    text: &'t str,
    nodes: Vec<Node>,
}

/// A rule that matched.
#[derive(Debug)]
struct Node {
    rule: Rule,
    start: usize,
    end: usize,
    /// Number of the first node that is not within it.
    after: usize,
}

/// A rule that matched, with what stands within it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pair<'p> {
    tree: &'p Tree<'p>,
    at: usize,
    node: &'p Node,
}

impl Tree<'_> {
    /// What the text was read by.
    pub(crate) fn whole(&self) -> Option<Pair<'_>> {
        Some(Pair { tree: self, at: 0, node: self.nodes.first()? })
    }
}

impl<'p> Pair<'p> {
    /// The rule.
    pub(crate) fn rule(self) -> Rule {
        self.node.rule
    }

    /// Byte of the text where it begins.
    pub(crate) fn start(self) -> usize {
        self.node.start
    }

    /// Byte of the text where it ends.
    pub(crate) fn end(self) -> usize {
        self.node.end
    }

    /// Its words.
    pub(crate) fn words(self) -> &'p str {
        self.tree.text.get(self.node.start..self.node.end).unwrap_or("")
    }

    /// The rules within it, without those within them.
    pub(crate) fn inner(self) -> impl Iterator<Item = Pair<'p>> {
        let mut next = self.at + 1;
        std::iter::from_fn(move || {
            let at = next;
            let node = self.tree.nodes.get(at).filter(|_| at < self.node.after)?;
            next = node.after;
            Some(Pair { tree: self.tree, at, node })
        })
    }
}

/// The state of one reading.
struct Reader<'t> {
    table: Table,
    text: &'t str,
    nodes: Vec<Node>,
    /// Within what makes no pairs: a look ahead, an atomic rule.
    silent: bool,
}

impl Table {
    /// Reads the start of `text` by `rule`.
    pub(crate) fn read(self, rule: Rule, text: &str) -> Option<Tree<'_>> {
        let mut reader = Reader { table: self, text, nodes: Vec::new(), silent: false };
        reader.call(rule.0, 0)?;
        Some(Tree { text, nodes: reader.nodes })
    }
}

impl Reader<'_> {
    /// Where rule `number` ends that begins at byte `from` of the text.
    fn call(&mut self, number: u16, from: usize) -> Option<usize> {
        let body = self.table.body_of(number)?;
        let shape = self.table.byte(body - 1);
        if shape == 0 || self.silent {
            return self.run(body, from);
        }
        let node = self.nodes.len();
        self.nodes.push(Node { rule: Rule(number), start: from, end: from, after: 0 });
        self.silent = shape == 2;
        let end = self.run(body, from);
        self.silent = false;
        self.close(node, end)
    }

    /// Ends the node of a rule, or takes it back.
    fn close(&mut self, node: usize, end: Option<usize>) -> Option<usize> {
        let after = self.nodes.len();
        match (end, self.nodes.get_mut(node)) {
            (Some(end), Some(open)) => (open.end, open.after) = (end, after),
            _ => self.nodes.truncate(node),
        }
        end
    }

    /// Where the piece at `at` of the table ends that begins at byte `from` of the text.
    fn run(&mut self, at: usize, from: usize) -> Option<usize> {
        match self.table.piece(at) {
            Piece::End if from < self.text.len() => None,
            Piece::End => {
                if !self.silent {
                    let after = self.nodes.len() + 1;
                    self.nodes.push(Node { rule: END, start: from, end: from, after });
                }
                Some(from)
            }
            Piece::Rule(number) => self.call(number, from),
            Piece::Ahead(inner) => self.ahead(inner, from).then_some(from),
            Piece::Not(inner) => (!self.ahead(inner, from)).then_some(from),
            Piece::All(first, end) => self.all(first, end, from),
            Piece::First(first, end) => {
                let mut at = first;
                while at < end {
                    if let Some(found) = self.run(at, from) {
                        return Some(found);
                    }
                    at = self.table.after(at);
                }
                None
            }
            Piece::Maybe(inner) => self.run(inner, from).or(Some(from)),
            Piece::Many(inner) => Some(self.many(inner, from)),
            Piece::Some(inner) => {
                let first = self.run(inner, from)?;
                Some(self.many(inner, first))
            }
            plain => self.table.plain(plain, self.text, from),
        }
    }

    /// All pieces from `first` to `end` of the table, one after another.
    fn all(&mut self, first: usize, end: usize, mut from: usize) -> Option<usize> {
        let (nodes, mut at) = (self.nodes.len(), first);
        while at < end {
            let Some(next) = self.run(at, from) else {
                self.nodes.truncate(nodes);
                return None;
            };
            from = next;
            at = self.table.after(at);
        }
        Some(from)
    }

    /// The piece as often as it stands there.
    fn many(&mut self, at: usize, mut from: usize) -> usize {
        while let Some(next) = self.run(at, from).filter(|it| *it > from) {
            from = next;
        }
        from
    }

    /// Whether the piece follows.
    fn ahead(&mut self, at: usize, from: usize) -> bool {
        let silent = std::mem::replace(&mut self.silent, true);
        let found = self.run(at, from).is_some();
        self.silent = silent;
        found
    }
}

#[cfg(test)]
mod tests {
    use super::Tree;
    use crate::peg::{Micro, PLAN, Rule};

    /// The pairs as pest gives them, or as they are read here.
    fn of_pest(pairs: pest::iterators::Pairs<'_, Rule>) -> Vec<(u16, usize, usize)> {
        let all = pairs.flatten();
        all.map(|it| (it.as_rule().0, it.as_span().start(), it.as_span().end())).collect()
    }

    fn of_tree(tree: &Tree<'_>) -> Vec<(u16, usize, usize)> {
        tree.nodes.iter().map(|it| (it.rule.0, it.start, it.end)).collect()
    }

    #[test]
    fn pairs_are_those_of_pest() {
        let texts = [
            "ngày 20 tháng 3 năm 2024",
            "ngày 05/11/2016",
            "20-3 - 2024",
            "quý iii năm 2026",
            "giai đoạn từ năm 2021 - 2030",
            "6 tháng đầu năm 2026",
            "ngày 25 hằng tháng",
            "35-40%",
            "25/100.000 trẻ",
            "13 / 13",
            "1.234.567,89",
            "8.5.",
            "163/2024/QH15 của",
            "42-NQ/TW",
            "57 KH/ĐCT",
            "66.2/2025/NQ-CP",
            "- Chỉ tiêu 2: Tỷ lệ",
            "PHỤ LỤC SỐ 01",
            "PHẦN I MỤC TIÊU",
            "Điều 3. Chánh",
            "XIV/",
            "1.2.3) Xây",
            "(iv) Hạ",
            "đ) Sở",
            "A. Phần",
            "chưa có gì",
            "",
        ];
        let rules = [
            Micro::label,
            Micro::moment,
            Micro::amount,
            Micro::figure,
            Micro::reference,
            Micro::day,
            Micro::period,
            Micro::year,
            Micro::arabic,
            Micro::decimal,
        ];
        let mut matched = 0;
        for text in texts.iter().flat_map(|it| (0..it.len()).map(move |at| (it, at))) {
            let Some(text) = text.0.get(text.1..) else { continue };
            for rule in rules {
                let pest = PLAN.parse(rule, text).ok().map(of_pest);
                let tree = PLAN.read(rule, text);
                assert_eq!(tree.as_ref().map(of_tree), pest, "{text:?} by {rule:?}");
                matched += usize::from(pest.is_some());
            }
        }
        assert!(matched > 100, "{matched} matched");
    }
}
