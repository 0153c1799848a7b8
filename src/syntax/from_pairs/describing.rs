//! What narrows a noun down in words of its own: adjectives, units, years, types of documents.
//!
//! In: nouns as they were read, and pairs of "tính bằng ...", "đặt ra đến năm ..."; out: nouns
//! with modifiers that the tree has. Invariant: a name that the vocabulary has stays as it is.

use super::nouns::DOCUMENTS;
use super::usage::{done_within, kind_of};
use super::{Lower, Pest, Rule};
use crate::facts::vocabulary::{KINDS, Kind};
use crate::lang::Language;
use crate::syntax::tree::{
    Clause, Literal, Mention, Modality, Modifier, Name, Noun, Place, Predicate, Statement, Term,
};

impl Lower<'_, '_> {
    /// "chỉ tiêu giảm", "nhiệm vụ thường xuyên": what an adjective says.
    pub(super) fn adjective(&self, noun: &mut Noun) {
        if self.language != Language::Vietnamese || is_known(&noun.name.words) {
            return;
        }
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
        let place = noun.name.place;
        // "mục tổ chức thực hiện": the section that is called so.
        const OTHER: [&str; 12] = [
            "tiêu", "đích", "lục", "con", "cha", "nhỏ", "lớn", "trên", "dưới", "đầu", "cuối",
            "số",
        ];
        if let Some(title) = noun.name.words.strip_prefix("mục ")
            && title.split(' ').count() > 2
            && !OTHER.iter().any(|it| title.split(' ').next() == Some(it))
        {
            let term = Term::Literal(place, Literal::Text(title.to_owned()));
            let name = Name { place, words: "tên".to_owned() };
            let mention = Predicate::Mention(false, Mention::Mentions, term);
            noun.modifiers.insert(0, Modifier::Whose(name, mention));
            noun.name.words = "mục".to_owned();
            return;
        }
        if matches!(noun.name.words.as_str(), "phụ lục kèm theo" | "phụ lục đính kèm")
        {
            noun.name.words = "phụ lục".to_owned();
            return;
        }
        // "các sở", "các sở chủ trì nhiệm vụ": bodies whose name begins so.
        let rest = noun.name.words.strip_prefix("sở").map(|it| format!("cơ quan{it}"));
        let rest = rest.map(|words| Name { place, words });
        let acts = rest.as_ref().and_then(done_within);
        if noun.name.words == "sở" || acts.is_some() {
            let term = Term::Literal(place, Literal::Text("Sở".to_owned()));
            let begins = Predicate::Mention(false, Mention::BeginsWith, term);
            let of = Name { place, words: "tên".to_owned() };
            if let Some((_, verb, name)) = acts {
                let object = Noun { place, name, ..Noun::default() };
                let act = Predicate::Act(false, vec![verb], object);
                noun.modifiers.insert(0, Modifier::That(act));
            }
            noun.modifiers.insert(0, Modifier::Whose(of, begins));
            noun.name.words = "cơ quan".to_owned();
            return;
        }
        // "phụ lục được dẫn chiếu", "dẫn chiếu đến phụ lục".
        let reached = noun.name.words.strip_suffix(" được dẫn chiếu");
        let reached = reached.or_else(|| noun.name.words.strip_prefix("dẫn chiếu đến "));
        if let Some(kind @ ("mục" | "phụ lục")) = reached {
            let term = Term::Literal(place, Literal::Text(kind.to_owned()));
            let of = Name { place, words: "loại".to_owned() };
            noun.modifiers.insert(0, Modifier::Whose(of, Predicate::Be(false, term)));
            noun.name.words = "dẫn chiếu".to_owned();
            return;
        }
        // "viện dẫn nghị định": those that name one.
        let cited =
            noun.name.words.strip_prefix("viện dẫn ").and_then(|it| {
                DOCUMENTS.iter().find(|(.., kind)| crate::lang::fold(kind) == it)
            });
        if let Some((.., kind)) = cited {
            let term = Term::Literal(place, Literal::Text((*kind).to_owned()));
            let of = Name { place, words: "tên loại".to_owned() };
            noun.modifiers.insert(0, Modifier::Whose(of, Predicate::Be(false, term)));
            noun.name.words = "viện dẫn".to_owned();
            return;
        }
        for (kind, ends, of, says) in ADJECTIVES {
            let Some(words) = noun.name.words.strip_suffix(ends) else { continue };
            let task = kind == Kind::Task && matches!(words, "việc" | "công việc");
            let words = if task { "nhiệm vụ" } else { words };
            if kind_of(words).is_none_or(|it| it.kind != kind) {
                continue;
            }
            let term = Term::Literal(place, Literal::Text(says.to_owned()));
            let said = match kind {
                Kind::Target => Predicate::Be(false, term),
                _ => Predicate::Mention(false, Mention::Mentions, term),
            };
            let of = Name { place, words: of.to_owned() };
            noun.name.words = words.to_owned();
            noun.modifiers.insert(0, Modifier::Whose(of, said));
            return;
        }
    }

    /// "tính bằng phần trăm".
    pub(super) fn measured(&self, pair: Pest<'_>) -> Option<Modifier> {
        let place = self.place(&pair);
        let part = pair.into_inner().next()?;
        let term = match part.as_rule() {
            Rule::limit_vi => self.term_of(part)?,
            Rule::percent_vi => Term::Literal(place, Literal::Text("%".to_owned())),
            _ => {
                let words = self.folded.given_at(self.place(&part).0);
                let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
                Term::Literal(place, Literal::Text(words))
            }
        };
        let name = Name { place, words: "đơn vị tính".to_owned() };
        Some(Modifier::Whose(name, Predicate::Be(false, term)))
    }

    /// "chỉ tiêu đặt ra đến năm 2025": with a value for that year, be it the last or not.
    pub(super) fn set_for(&self, pair: Pest<'_>, noun: &mut Noun) {
        let place = self.place(&pair);
        let mut value = Noun::default();
        pair.into_inner().for_each(|it| self.of_year(it, &mut value));
        if kind_of(&noun.name.words).is_none_or(|it| it.kind != Kind::Target) {
            noun.year = noun.year.or(value.year);
            return;
        }
        let name = Name { place, words: "yêu cầu".to_owned() };
        let held = Noun { place, name, ..value };
        noun.modifiers.push(Modifier::That(Predicate::Have(false, held)));
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

    /// "trừ luật": documents of a type, by what the sentence is about.
    pub(super) fn of_type(&self, noun: &Noun) -> Option<Clause> {
        const TYPES: [&str; 10] = [
            "luật",
            "bộ luật",
            "pháp lệnh",
            "nghị định",
            "nghị quyết",
            "quyết định",
            "thông tư",
            "chỉ thị",
            "công văn",
            "kết luận",
        ];
        let words = noun.name.words.as_str();
        let words = words.strip_prefix("văn bản là ").unwrap_or(words);
        if !TYPES.contains(&words) || !noun.modifiers.is_empty() {
            return None;
        }
        let place = noun.place;
        let kind = kind_of(&self.spoken.borrow().subject)?.kind;
        let term = Term::Literal(place, Literal::Text(sentence_case(words)));
        let (of, predicate) = match kind {
            Kind::Basis => ("tên", Predicate::Mention(false, Mention::BeginsWith, term)),
            Kind::Citation => ("tên loại", Predicate::Be(false, term)),
            _ => return None,
        };
        let name = Name { place, words: of.to_owned() };
        let subject = Noun { place, own: true, name, ..Noun::default() };
        let modality = Modality::Plain;
        Some(Clause::Statement(Box::new(Statement { place, subject, modality, predicate })))
    }
}

/// Whether something in a plan is called so, with or without commas.
fn is_known(words: &str) -> bool {
    let mut names = KINDS.iter().flat_map(|it| {
        it.names.vi.iter().chain(it.attributes.iter().flat_map(|it| it.names.vi))
    });
    names.any(|it| *it == words || it.replace(',', "") == words)
}

/// The words with a capital first.
fn sentence_case(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
