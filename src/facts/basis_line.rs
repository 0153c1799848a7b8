//! Lines of the basis (dòng căn cứ): paragraphs "Căn cứ ..." as paragraphs, for the mark that
//! closes each. The documents that they name, and whether those are in force, are [`basis`].
//!
//! In: the preamble of the outline; out: one [`BasisLine`] for each paragraph that begins with
//! "Căn cứ", however many documents it names, and none for "Thực hiện ...". Invariants: a
//! paragraph that runs on into what is issued is none; which mark is due follows from whether
//! another line comes after it (Nghị định 30/2020/NĐ-CP, Phụ lục I).
//!
//! [`basis`]: super::basis

use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, for_authors};
use super::{Context, Facts};
use crate::lang::Wording;
use crate::outline::Zone;
use crate::source::Span;

/// A paragraph "Căn cứ ...".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BasisLine {
    /// Where it stands.
    pub span: Span,
    /// Its first words.
    pub title: String,
    /// The mark that closes it; empty where there is none.
    pub mark: String,
    /// The mark that should.
    pub due_mark: String,
}

/// Lines of the basis in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::BasisLine,
    list: "basis_lines",
    names: Names::new(&["basis line"], &["basis lines"], &["dòng căn cứ"]),
    doc: for_authors(Wording {
        en: "a paragraph \"Căn cứ ...\" of the preamble",
        vi: "đoạn “Căn cứ ...” ở phần mở đầu",
    }),
    count: |facts| facts.basis_lines.len(),
    span: |facts, index| facts.basis_lines[index].span,
    label: "title",
    attributes: &[
        Attribute::new(
            "title",
            Names::new(&["title"], &["titles"], &["tên"]),
            Type::Text,
            Wording { en: "its first words", vi: "những chữ đầu của căn cứ" },
            |facts, index| Reading::text(Some(&facts.basis_lines[index].title)),
        ),
        Attribute::new(
            "mark",
            Names::new(&["final mark"], &["final marks"], &["dấu cuối"]),
            Type::Text,
            Wording { en: "the mark that closes it", vi: "dấu ở cuối căn cứ" },
            |facts, index| Reading::text(Some(&facts.basis_lines[index].mark)),
        ),
        Attribute::new(
            "due_mark",
            Names::new(&["proper mark"], &["proper marks"], &["dấu đúng"]),
            Type::Text,
            Wording {
                en: "; where another line follows, else . or ,",
                vi: "dấu ; nếu còn căn cứ phía sau, nếu không là dấu . hoặc dấu ,",
            },
            |facts, index| Reading::text(Some(&facts.basis_lines[index].due_mark)),
        ),
    ],
};

/// How paragraphs begin that may be counted as a basis, too.
const STARTS: [&str; 7] =
    ["thực hiện", "theo đề nghị", "xét", "trên cơ sở", "theo ", "triển khai", "tiếp tục"];

/// Bytes of a paragraph that name it.
const TITLE: usize = 80;

/// Reads the lines of the preamble.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let blocks = context.blocks().filter(|(block, mentions)| {
        block.zone == Zone::Preamble && block.cell.is_none() && !mentions.lower.is_empty()
    });
    let mut blocks = blocks.peekable();
    while let Some((block, mentions)) = blocks.next() {
        let start = block.body_start();
        let lower = mentions.lower.get(start..).unwrap_or("");
        if !lower.starts_with("căn cứ") {
            continue;
        }
        let text = block.text.as_str();
        let next = blocks.peek().map_or("", |(next, mentions)| {
            mentions.lower.get(next.body_start()..).unwrap_or("")
        });
        let after = if next.starts_with("căn cứ") {
            After::Basis
        } else if STARTS.iter().any(|it| next.starts_with(it)) {
            After::Other
        } else {
            After::Nothing
        };
        // A wrap joins a paragraph to the next one where no mark closes it.
        let inner = text.match_indices(" Căn cứ ").map(|it| it.0 + 1).filter(|at| *at > start);
        let starts: Vec<usize> = std::iter::once(start).chain(inner).collect();
        for (index, from) in starts.iter().copied().enumerate() {
            let next = starts.get(index + 1).copied();
            let piece = text.get(from..next.unwrap_or(text.len())).unwrap_or("");
            let piece = piece.trim_end_matches([' ', '"', '”', '*']);
            let span = block.text.span(from, from + piece.len());
            facts.basis_lines.extend(read(
                piece,
                span,
                if next.is_some() { After::Basis } else { after },
            ));
        }
    }
}

/// Whole words of the beginning.
fn first_words(text: &str) -> &str {
    let head = &text[..text.floor_char_boundary(TITLE)];
    let end = head.rfind(' ').filter(|_| head.len() < text.len());
    &head[..end.unwrap_or(head.len())]
}

/// What comes after a basis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    /// Another one.
    Basis,
    /// "Theo đề nghị ...", "Xét ...": some count it as a basis, some do not.
    Other,
    /// What is issued.
    Nothing,
}

/// A basis, unless it runs on into what is issued.
fn read(text: &str, span: Span, after: After) -> Option<BasisLine> {
    let last = text.chars().next_back()?;
    if last == ':' || text.len() < "Căn cứ ".len() + 3 {
        return None;
    }
    let mark = Some(last).filter(|it| !it.is_alphanumeric() && *it != ')').map(String::from);
    let mark = mark.unwrap_or_default();
    let (going_on, last) = (mark == ";", mark == "." || mark == ",");
    let (fits, due) = match after {
        After::Basis => (going_on, ";"),
        After::Other => (going_on || last, ";"),
        After::Nothing => (last, "."),
    };
    Some(BasisLine {
        span,
        title: first_words(text).to_owned(),
        due_mark: if fits { mark.clone() } else { due.to_owned() },
        mark,
    })
}
