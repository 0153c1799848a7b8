//! What narrows a noun down in words of its own: adjectives, units, years, types of documents.
//!
//! In: nouns as they were read, and pairs of "tính bằng ...", "đặt ra đến năm ..."; out: nouns
//! with modifiers that the tree has. Invariant: a name that the vocabulary has stays as it is.

use super::Lower;
use super::sorts::{DOCUMENTS, is_known};
use super::usage::done_within;
use crate::facts::vocabulary::{Kind, entry_called};
use crate::lang::{self, Language};
use crate::syntax::tree::{Literal, Mention, Modifier, Name, Noun, Place, Predicate, Term};

impl Lower<'_, '_> {
    /// What the words of a name say besides: an adjective, a title, a type.
    pub(super) fn adjective(&self, noun: &mut Noun) {
        if self.language != Language::Vietnamese || is_known(&noun.name.words) {
            return;
        }
        if matches!(noun.name.words.as_str(), "phụ lục kèm theo" | "phụ lục đính kèm")
        {
            noun.name.words = "phụ lục".to_owned();
            return;
        }
        let readers = [of_several, section_called, departments, of_reached, citing, described];
        // The first that reads the name is the only one.
        let _read = readers.iter().any(|read| read(noun));
    }

    /// "ở lần viện dẫn đầu tiên": asked of the first citations only.
    pub(super) fn first_time(&self, subject: &mut Noun, place: Place) {
        let name = |words: &str| Name { place, words: words.to_owned() };
        if matches!(subject.name.words.as_str(), "văn bản được viện dẫn" | "văn bản")
        {
            subject.name.words = "viện dẫn".to_owned();
        }
        let first =
            Noun { place, name: name("lần viện dẫn đầu tiên"), ..Noun::default() };
        let first = Predicate::Be(false, Term::Noun(Box::new(first)));
        subject.modifiers.push(Modifier::That(first));
    }
}

/// Narrows `noun` down by what it has, and calls it `words`.
fn narrowed(noun: &mut Noun, words: &str, of: &str, said: Predicate) -> bool {
    let name = Name { place: noun.name.place, words: of.to_owned() };
    noun.modifiers.insert(0, Modifier::Whose(name, said));
    noun.name.words = words.to_owned();
    true
}

fn text(noun: &Noun, words: &str) -> Term {
    Term::Literal(noun.name.place, Literal::Text(words.to_owned()))
}

/// "thời hạn hoàn thành các nhiệm vụ": of them.
fn of_several(noun: &mut Noun) -> bool {
    let words = noun.name.words.clone();
    let found = [" các ", " những "].iter().find_map(|it| words.split_once(it));
    let Some((held, owner)) = found.filter(|it| is_known(it.0) && is_known(it.1)) else {
        return false;
    };
    let place = noun.name.place;
    let name = Name { place, words: owner.to_owned() };
    noun.modifiers.insert(0, Modifier::Of(Noun { place, name, ..Noun::default() }));
    noun.name.words = held.to_owned();
    true
}

/// "mục tổ chức thực hiện": the section that is called so.
fn section_called(noun: &mut Noun) -> bool {
    // Words that make another thing of "mục", or tell which one without its title.
    const OTHER: [&str; 12] = [
        "tiêu", "đích", "lục", "con", "cha", "nhỏ", "lớn", "trên", "dưới", "đầu", "cuối", "số",
    ];
    let title = noun.name.words.strip_prefix("mục ");
    let title = title.filter(|it| it.split(' ').count() > 2);
    let Some(title) =
        title.filter(|it| !OTHER.iter().any(|other| it.split(' ').next() == Some(other)))
    else {
        return false;
    };
    let mention = Predicate::Mention(false, Mention::Mentions, text(noun, title));
    narrowed(noun, "mục", "tên", mention)
}

/// "các sở", "các sở chủ trì nhiệm vụ": bodies whose name begins so.
fn departments(noun: &mut Noun) -> bool {
    let rest = noun.name.words.strip_prefix("sở").map(|it| format!("cơ quan{it}"));
    let rest = rest.map(|words| Name { place: noun.name.place, words });
    let acts = rest.as_ref().and_then(done_within);
    if noun.name.words != "sở" && acts.is_none() {
        return false;
    }
    if let Some((_, verb, name)) = acts {
        let object = Noun { place: name.place, name, ..Noun::default() };
        let act = Predicate::Act(false, vec![verb], object);
        noun.modifiers.insert(0, Modifier::That(act));
    }
    let begins = Predicate::Mention(false, Mention::BeginsWith, text(noun, "Sở"));
    narrowed(noun, "cơ quan", "tên", begins)
}

/// "phụ lục được dẫn chiếu", "dẫn chiếu đến phụ lục".
fn of_reached(noun: &mut Noun) -> bool {
    let words = noun.name.words.as_str();
    let reached =
        words.strip_suffix(" được dẫn chiếu").or_else(|| words.strip_prefix("dẫn chiếu đến "));
    let Some(kind @ ("mục" | "phụ lục")) = reached else { return false };
    let be = Predicate::Be(false, text(noun, kind));
    narrowed(noun, "dẫn chiếu", "loại", be)
}

/// "viện dẫn nghị định": those that name one.
fn citing(noun: &mut Noun) -> bool {
    let cited = noun
        .name
        .words
        .strip_prefix("viện dẫn ")
        .and_then(|it| DOCUMENTS.iter().find(|(.., kind)| lang::fold(kind) == it));
    let Some((.., kind)) = cited else { return false };
    let be = Predicate::Be(false, text(noun, kind));
    narrowed(noun, "viện dẫn", "tên loại", be)
}

/// "chỉ tiêu giảm", "nhiệm vụ thường xuyên": what an adjective says.
fn described(noun: &mut Noun) -> bool {
    const ADJECTIVES: [(Kind, &str, &str, &str); 8] = [
        (Kind::Target, " cần giảm", "chiều hướng", "giảm"),
        (Kind::Target, " giảm", "chiều hướng", "giảm"),
        (Kind::Target, " cần tăng", "chiều hướng", "tăng"),
        (Kind::Target, " tăng", "chiều hướng", "tăng"),
        (Kind::Target, " cần duy trì", "chiều hướng", "duy trì"),
        (Kind::Target, " duy trì", "chiều hướng", "duy trì"),
        (Kind::Task, " thường xuyên", "thời gian thực hiện", "thường xuyên"),
        (Kind::Task, " hằng năm", "thời gian thực hiện", "hằng năm"),
    ];
    for (kind, ends, of, says) in ADJECTIVES {
        let Some(words) = noun.name.words.strip_suffix(ends) else { continue };
        let task = kind == Kind::Task && matches!(words, "việc" | "công việc");
        let words = if task { "nhiệm vụ" } else { words };
        if entry_called(words).is_none_or(|it| it.kind != kind) {
            continue;
        }
        let said = match kind {
            Kind::Target => Predicate::Be(false, text(noun, says)),
            _ => Predicate::Mention(false, Mention::Mentions, text(noun, says)),
        };
        let words = words.to_owned();
        return narrowed(noun, &words, of, said);
    }
    false
}
