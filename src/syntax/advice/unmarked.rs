//! Vietnamese written without its tone marks.
//!
//! In: a folded sentence that was not read; out: the same sentence with its marks. Invariant: it
//! is given only where every word of it is one that rules are written with.

use crate::facts::vocabulary::KINDS;
use crate::lang;
use crate::syntax::Problem;
use crate::syntax::folded::Folded;

/// "moi nhiem vu phai co san pham": the same with its marks, where every word is known.
pub(super) fn unmarked(folded: &Folded<'_>) -> Option<Problem> {
    const COMMON: [&str; 26] = [
        "mỗi",
        "mọi",
        "không",
        "nào",
        "phải",
        "có",
        "được",
        "là",
        "của",
        "và",
        "hoặc",
        "nếu",
        "thì",
        "trước",
        "sau",
        "ngày",
        "năm",
        "tháng",
        "ít nhất",
        "nhiều nhất",
        "trừ trường hợp",
        "nằm trong",
        "ghi",
        "chủ trì",
        "phối hợp",
        "thống nhất",
    ];
    let text = folded.text.as_str();
    if !text.is_ascii() {
        return None;
    }
    let names = || {
        KINDS.iter().flat_map(|entry| {
            let own = entry.names.vi.iter();
            own.chain(entry.attributes.iter().flat_map(|it| it.names.vi)).copied()
        })
    };
    let words: Vec<&str> = text.split(' ').collect();
    let mut out: Vec<String> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let found = (1..=6.min(words.len() - at)).rev().find_map(|length| {
            let run = words.get(at..at + length)?.join(" ");
            let known = COMMON.iter().copied().chain(names());
            known
                .map(lang::fold)
                .find(|it| it.chars().map(lang::without_marks).eq(run.chars()))
                .map(|it| (length, it))
        });
        match found {
            Some((length, word)) => {
                out.push(word);
                at += length;
            }
            None if words
                .get(at)?
                .bytes()
                .all(|it| it.is_ascii_digit() || b"/.,%".contains(&it)) =>
            {
                out.push((*words.get(at)?).to_owned());
                at += 1;
            }
            None => return None,
        }
    }
    let meant = out.join(" ");
    let problem = Problem::new(
        folded.place(0, text.len()),
        "the sentence has no tone marks",
        "câu không có dấu",
    );
    // What would be refused when it is written is not advised.
    let read =
        crate::syntax::grammar::parse(&Folded::new(&meant), crate::lang::Language::Vietnamese);
    if read.is_err() {
        return Some(problem.help(
            "write the sentence with its tone marks",
            "hãy viết câu có dấu: “mỗi nhiệm vụ phải có cơ quan chủ trì”",
        ));
    }
    Some(
        problem
            .help(format!("did you mean \"{meant}\"?"), format!("có phải là “{meant}”?"))
            .expected(vec![meant]),
    )
}
