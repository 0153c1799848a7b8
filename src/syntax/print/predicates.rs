//! Predicates in words: the verb in its form, force and denial.
//!
//! In: a [`Predicate`]; out: its words. Invariant: a verb agrees with its subject in English;
//! what is denied is said with the words that officials use.

use super::nouns::{is_from, is_given};
use super::{Edge, Printer, bracketed, is_other, joined_words};
use crate::facts::vocabulary;
use crate::syntax::tree::{
    Agreement, Literal, Modality, Name, Noun, Predicate, Quantity, Relation, Term,
};
use crate::syntax::words::{self, MENTIONS, MODALS, RELATIONS, STRICT};

impl Printer {
    pub(super) fn predicate(
        &self,
        predicate: &Predicate,
        modality: Modality,
        plural: bool,
        nested: bool,
    ) -> String {
        match predicate {
            Predicate::All(parts) => {
                let parts = parts.iter().map(|it| self.predicate(it, modality, plural, true));
                bracketed(self.joined(parts.collect(), false), nested && self.explicit)
            }
            Predicate::Any(parts) => {
                let parts = parts.iter().map(|it| {
                    let compound = matches!(it, Predicate::All(_));
                    self.predicate(it, modality, plural, !compound || self.explicit)
                });
                bracketed(self.joined(parts.collect(), true), nested)
            }
            // "cao hơn hoặc bằng" is one word.
            Predicate::Relate(_, term) if nested && is_other(term) => {
                bracketed(self.plain(predicate, modality, plural, Edge::Open), true)
            }
            plain => {
                let said = self.plain(plain, modality, plural, Edge::Open);
                bracketed(said, nested && self.explicit)
            }
        }
    }

    pub(super) fn plain(
        &self,
        predicate: &Predicate,
        modality: Modality,
        plural: bool,
        edge: Edge,
    ) -> String {
        if self.is_english() {
            self.plain_en(predicate, modality, plural, edge)
        } else {
            self.plain_vi(predicate, modality, edge)
        }
    }

    /// The words of force; `negated` for what forbids.
    pub(super) fn modal(&self, modality: Modality, negated: bool) -> &'static str {
        // "no task must have" could be read as "no task has to have".
        let few = self.none.get() || self.most.get();
        if few && modality == Modality::Must && !negated {
            return self.pick("may", "được");
        }
        words::printed(&MODALS, self.language, |it| {
            it.force == modality && it.negated == negated
        })
    }

    pub(super) fn plain_en(
        &self,
        predicate: &Predicate,
        modality: Modality,
        plural: bool,
        edge: Edge,
    ) -> String {
        let is_plain = modality == Modality::Plain;
        let verb = |negated: bool, single: &str, base: &str| match (is_plain, negated, plural) {
            (true, false, false) => single.to_owned(),
            (true, false, true) => base.to_owned(),
            (true, true, false) => format!("does not {base}"),
            (true, true, true) => format!("do not {base}"),
            (false, ..) => format!("{} {base}", self.modal(modality, negated)),
        };
        let be = |negated: bool| match (is_plain, negated, plural) {
            (true, false, false) => "is".to_owned(),
            (true, false, true) => "are".to_owned(),
            (true, true, false) => "is not".to_owned(),
            (true, true, true) => "are not".to_owned(),
            (false, ..) => format!("{} be", self.modal(modality, negated)),
        };
        let forms = |name: &Name| {
            let words = name.words.as_str();
            words::verb_forms(words).copied().map_or_else(
                || [words.to_owned(), words.to_owned(), words.to_owned()],
                |forms| forms.map(str::to_owned),
            )
        };
        match predicate {
            // "no task may lack a product": two words that deny are one too many.
            Predicate::Have(false, noun)
                if self.none.get() && noun.quantity == Some(Quantity::No) =>
            {
                let noun = Noun { quantity: None, ..noun.clone() };
                format!("{} {}", verb(false, "lacks", "lack"), self.any_one(&noun, edge))
            }
            Predicate::Have(negated, noun) => {
                self.over.set(*negated || self.none.get());
                format!("{} {}", verb(*negated, "has", "have"), self.any_one(noun, edge))
            }
            Predicate::Agree(Agreement::Same, name) => {
                format!("{} the same {}", verb(false, "have", "have"), name.words)
            }
            Predicate::Agree(Agreement::Different, name) => {
                format!("{} different {}", verb(false, "have", "have"), name.words)
            }
            Predicate::Relate(relation, term) => {
                let (negated, words) = self.relation(*relation, term, modality);
                let be = be(negated);
                let be = match self.dated(*relation) {
                    Some(dated) => format!("{be} {dated}"),
                    None => be,
                };
                joined_words(&be, words, &self.term(term, edge))
            }
            Predicate::Be(negated, Term::Noun(noun)) => {
                // "is at least 3 ..." would be a comparison.
                let bound =
                    matches!(noun.quantity, Some(Quantity::AtLeast(_) | Quantity::AtMost(_)));
                let edge = if bound { Edge::Closed } else { edge };
                let named = if is_short(noun) {
                    self.noun(noun, edge)
                } else if is_of_plan(&noun.name.words) {
                    self.the(noun, edge)
                } else {
                    self.any_one(noun, edge)
                };
                format!("{} {named}", be(*negated))
            }
            Predicate::Be(negated, term) => {
                format!("{} {}", be(*negated), self.term(term, edge))
            }
            Predicate::State(negated, name) => format!("{} {}", be(*negated), name.words),
            Predicate::Mention(negated, how, term) => {
                let found = MENTIONS.iter().find(|it| it.means == *how).map(|it| it.en);
                let [single, base, ..] = found.unwrap_or(&[]) else { return String::new() };
                format!("{} {}", verb(*negated, single, base), self.term(term, edge))
            }
            Predicate::In(negated, noun) if noun.name.words == "recipients" => {
                format!("{} among {}", be(*negated), self.object(noun, edge))
            }
            Predicate::In(negated, noun) if noun.name.words == "plan" => {
                format!("{} in {}", be(*negated), self.the(noun, edge))
            }
            Predicate::In(negated, noun) => {
                format!("{} in {}", be(*negated), self.any_one(noun, edge))
            }
            Predicate::Occur(negated) => verb(*negated, "occurs", "occur"),
            Predicate::Exist(negated, term) => {
                let verb = verb(*negated, "exists", "exist");
                format!("{verb} on {}", self.term(term, edge))
            }
            Predicate::Act(negated, verbs, noun) => {
                let said = match verbs.as_slice() {
                    [only] => {
                        let [single, base, _] = forms(only);
                        verb(*negated, &single, &base)
                    }
                    several => {
                        let which = usize::from(!is_plain || *negated || plural);
                        let listed: Vec<String> =
                            several.iter().map(|it| forms(it)[which].clone()).collect();
                        let said = format!("both {}", listed.join(" and "));
                        verb(*negated, &said, &said)
                    }
                };
                self.over.set(*negated || self.none.get());
                format!("{said} {}", self.object(noun, edge))
            }
            Predicate::Undergo(negated, name, noun) => {
                let [_, _, participle] = forms(name);
                format!("{} {participle} by {}", be(*negated), self.any_one(noun, edge))
            }
            Predicate::Defined(negated, before_use) => {
                let when = match (before_use, plural) {
                    (false, _) => "",
                    (true, false) => " before it is first used",
                    (true, true) => " before they are first used",
                };
                format!("{} defined{when}", be(*negated))
            }
            Predicate::Sequence => format!("{} numbered without gaps", be(false)),
            Predicate::InOrder(None, by) => {
                format!("{} numbered in the order of their {}", be(false), by.words)
            }
            Predicate::InOrder(Some(what), by) => {
                let have = verb(false, "has", "have");
                format!("{have} {} in the order of their {}", what.words, by.words)
            }
            Predicate::All(_) | Predicate::Any(_) => {
                self.predicate(predicate, modality, plural, true)
            }
        }
    }

    pub(super) fn plain_vi(
        &self,
        predicate: &Predicate,
        modality: Modality,
        edge: Edge,
    ) -> String {
        let said = |negated: bool, words: &str| match self.modal(modality, negated) {
            "" => words.to_owned(),
            modal => format!("{modal} {words}"),
        };
        match predicate {
            Predicate::Have(negated, noun)
                if noun.quantity == Some(Quantity::No) && !negated =>
            {
                let noun = Noun { quantity: None, ..noun.clone() };
                // "Nhiều nhất 10% số nhiệm vụ không được có" would be a ban.
                if self.none.get() || self.most.get() && modality == Modality::Must {
                    return format!("{} {}", said(false, "thiếu"), self.noun(&noun, edge));
                }
                format!("{} {}", said(true, "có"), self.noun(&noun, edge))
            }
            Predicate::Have(negated, noun) => {
                self.over.set((*negated || self.none.get()) && is_from(noun));
                let held = self.noun(noun, edge);
                // "có chỉ tiêu tương ứng": of its own.
                let held = if noun.own {
                    held.replacen(" của nó", " tương ứng", 1)
                } else {
                    held
                };
                format!("{} {held}", said(*negated, "có"))
            }
            Predicate::Agree(Agreement::Same, name) => {
                format!("{} {}", said(false, "thống nhất"), name.words)
            }
            Predicate::Agree(Agreement::Different, name) => {
                format!("{} {}", said(true, "trùng"), name.words)
            }
            Predicate::Relate(relation, term) => {
                let (negated, words) = self.relation(*relation, term, modality);
                let dated = self.dated(*relation) == Some("dated");
                let words = match (dated, self.done.get() && is_time(*relation)) {
                    (true, _) => format!("đề ngày {words}"),
                    (_, true) => format!("hoàn thành {words}"),
                    _ => words.to_owned(),
                };
                // "Không quá năm 2030" is of time, "không quá 2030" of a figure.
                let term = match term {
                    Term::Literal(_, Literal::Year(year)) if is_of_figures(*relation) => {
                        year.to_string()
                    }
                    term => self.term(term, edge),
                };
                joined_words(&said(negated, &words), "", &term)
            }
            Predicate::Be(true, term) if modality == Modality::Plain => {
                format!("không phải là {}", self.term(term, edge))
            }
            Predicate::Be(negated, term) => {
                format!("{} {}", said(*negated, "là"), self.term(term, edge))
            }
            Predicate::State(negated, name) => said(*negated, &name.words),
            Predicate::Mention(negated, how, term) => {
                let verb = words::printed(&MENTIONS, self.language, |it| it == *how);
                format!("{} {}", said(*negated, verb), self.term(term, edge))
            }
            Predicate::In(negated, noun) => {
                let among = noun.name.words == "nơi nhận";
                let among = if among { "có tên trong" } else { "nằm trong" };
                format!("{} {}", said(*negated, among), self.noun(noun, edge))
            }
            Predicate::Occur(negated) => said(*negated, "xuất hiện"),
            Predicate::Exist(negated, term) => {
                format!("{} {}", said(*negated, "tồn tại tại"), self.term(term, edge))
            }
            Predicate::Act(negated, verbs, noun) => {
                let verbs: Vec<&str> = verbs.iter().map(|it| it.words.as_str()).collect();
                let verbs = match verbs.as_slice() {
                    [only] => (*only).to_owned(),
                    several => format!("vừa {}", several.join(" vừa ")),
                };
                self.over.set((*negated || self.none.get()) && is_from(noun));
                format!("{} {}", said(*negated, &verbs), self.noun(noun, edge))
            }
            Predicate::Undergo(negated, verb, noun) => {
                let plain = noun.modifiers.is_empty()
                    && !is_given(&noun.name.words)
                    && noun.order.is_none()
                    && noun.year.is_none()
                    && !noun.sum
                    && noun.quantity != Some(Quantity::No)
                    && (!noun.own || noun.name.words.is_empty());
                let edge = if plain { Edge::Open } else { Edge::Closed };
                format!("{} {} {}", said(*negated, "do"), self.noun(noun, edge), verb.words)
            }
            Predicate::Defined(negated, before_use) => {
                let when = if *before_use { " khi dùng lần đầu" } else { "" };
                format!("{}{when}", said(*negated, "được giải thích"))
            }
            Predicate::Sequence => said(false, "đánh số liên tục"),
            Predicate::InOrder(None, by) => {
                format!("{} {}", said(false, "đánh số theo thứ tự"), by.words)
            }
            Predicate::InOrder(Some(what), by) => {
                format!("{} {} tăng dần theo {}", said(false, "có"), what.words, by.words)
            }
            Predicate::All(_) | Predicate::Any(_) => {
                self.predicate(predicate, modality, false, true)
            }
        }
    }

    /// The words of a relation, and whether they are those of its opposite, denied.
    pub(super) fn relation(
        &self,
        relation: Relation,
        term: &Term,
        modality: Modality,
    ) -> (bool, &'static str) {
        let since = matches!(term, Term::Since(..));
        match (self.is_english(), relation, term) {
            (true, Relation::OnOrBefore, _) if since => return (false, "no later than"),
            (true, Relation::OnOrAfter, _) if since => return (false, "no earlier than"),
            (false, Relation::OnOrBefore, _) if since => return (false, "chậm nhất"),
            (false, Relation::OnOrAfter, _) if since => return (false, "sớm nhất là"),
            (false, Relation::Within, _) if since => return (false, "trong vòng"),
            (false, Relation::Within, Term::Literal(_, Literal::Year(_)))
                if modality == Modality::Plain => {}
            (
                false,
                Relation::Within,
                Term::Literal(
                    _,
                    Literal::Year(_)
                    | Literal::Month(..)
                    | Literal::Quarter(..)
                    | Literal::Period(..),
                ),
            ) => return (false, "trong"),
            _ => {}
        }
        // "Yêu cầu không thấp hơn", "không được sau ngày" are what officials write.
        // "Nhiều nhất ba nhiệm vụ không được" would be two sayings at once.
        let plain = self.is_english() || self.most.get();
        let (negated, relation) = match (relation, plain) {
            (Relation::NotStricter, _) => (true, Relation::Stricter),
            (Relation::AtLeastAsStrict, false) => (true, Relation::LessStrict),
            (Relation::OnOrAfter, false) => (true, Relation::Before),
            (Relation::OnOrBefore, false) => (true, Relation::After),
            // "Không được lớn hơn tổng số", and "nhiều nhất là 100%".
            (Relation::NotMore, false) if matches!(term, Term::Noun(_)) => {
                (true, Relation::More)
            }
            (Relation::NotLess, false) if matches!(term, Term::Noun(_)) => {
                (true, Relation::Less)
            }
            (relation, _) => (false, relation),
        };
        let table = if is_other(term) { STRICT.as_slice() } else { RELATIONS.as_slice() };
        (negated, words::printed(table, self.language, |it| it == relation))
    }

    /// What the date of a document or a task is said with, where it is compared.
    fn dated(&self, relation: Relation) -> Option<&'static str> {
        self.dated.get().filter(|word| {
            is_time(relation) && (relation != Relation::Within || *word == "completed")
        })
    }
}

/// Whether figures are compared by it.
fn is_of_figures(relation: Relation) -> bool {
    matches!(relation, Relation::More | Relation::Less | Relation::NotMore | Relation::NotLess)
}

/// Whether times are compared by it.
fn is_time(relation: Relation) -> bool {
    matches!(
        relation,
        Relation::After
            | Relation::Before
            | Relation::OnOrAfter
            | Relation::OnOrBefore
            | Relation::On
            | Relation::Within
    )
}

/// "is common": the first word of "common abbreviation", which is no name alone.
fn is_short(noun: &Noun) -> bool {
    let words = noun.name.words.as_str();
    let bare = noun.quantity.is_none() && !noun.own && noun.year.is_none();
    let names = || {
        vocabulary::KINDS
            .iter()
            .flat_map(|it| it.attributes.iter().map(move |attribute| (it, attribute)))
    };
    bare && names().any(|(kind, it)| {
        let whole = it.names.en.first().and_then(|it| it.strip_prefix(words));
        it.value == vocabulary::Type::Flag
            && whole.and_then(|it| it.strip_prefix(' ')) == kind.names.en.first().copied()
    }) && !names().any(|(_, it)| it.names.en.contains(&words))
}

/// Whether the plan has one of it: "the issuance date".
fn is_of_plan(words: &str) -> bool {
    let of_plan = vocabulary::entry(vocabulary::Kind::Plan).attributes.iter();
    let mut names = of_plan.filter(|it| it.value != vocabulary::Type::Flag).map(|it| &it.names);
    names.any(|it| it.en.contains(&words))
}
