//! Things called by a name of their own: a body, a sort of bodies, a type of documents.
//!
//! In: nouns as they were read; out: nouns of the vocabulary with the name or the type as a
//! modifier. Invariant: a name that the vocabulary has stays as it is.

use super::Lower;
use crate::facts::agency::bodies_in;
use crate::facts::vocabulary::{self, KINDS, Kind, entry_called};
use crate::lang::{self, Language};
use crate::syntax::Problem;
use crate::syntax::tree::{
    Clause, Literal, Mention, Modality, Modifier, Name, Noun, Place, Predicate, Statement, Term,
};

impl Lower<'_, '_> {
    /// "Sở Y tế": one body, by its own name.
    pub(super) fn body(&self, noun: &mut Noun) {
        const BODIES: [&str; 9] =
            ["sở", "bộ", "ban", "phòng", "ủy ban", "ubnd", "công an", "thanh tra", "hội"];
        let words = noun.name.words.as_str();
        let is_body =
            |it: &&str| words.strip_prefix(*it).is_some_and(|it| it.starts_with([' ', '_']));
        let does = |verb: &&str| words.contains(&format!(" {verb} "));
        // In an English sentence what has Vietnamese letters and a capital is called so.
        let given = self.folded.given_at(noun.name.place.0);
        let named = self.language == Language::English
            && !words.is_ascii()
            && given.starts_with(char::is_uppercase)
            && !given.contains(['"', '“', '”'])
            && !is_known(words);
        let acts = vocabulary::verbs().flat_map(|it| it.vi.iter()).any(does);
        let place = noun.name.place;
        let text = self.folded.given_at(place.0);
        if acts || !BODIES.iter().any(is_body) && !named && !self.is_named_body(words, text) {
            return;
        }
        self.by_own_name(noun, text);
    }

    /// "do Thư viện tỉnh chủ trì": who does something, and begins with a capital, is a body.
    pub(super) fn body_by_capital(&self, noun: &mut Noun) {
        let text = self.folded.given_at(noun.name.place.0);
        let words = noun.name.words.as_str();
        let plain = noun.modifiers.is_empty() && noun.quantity.is_none() && !noun.own;
        if plain
            && !is_known(words)
            && !words.is_empty()
            && text.starts_with(char::is_uppercase)
        {
            self.by_own_name(noun, text);
        }
    }

    /// The body that is called `text`.
    fn by_own_name(&self, noun: &mut Noun, text: &str) {
        let place = noun.name.place;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (name, more) = name_and_more(&text);
        if !more.is_empty() && more != CITED {
            self.more_than_name(noun.place, name, more);
        }
        let text = Literal::Text(name.to_owned());
        let be = Predicate::Be(false, Term::Literal(place, text));
        let name = Name { place, words: self.pick("name", "tên") };
        noun.modifiers.push(Modifier::Whose(name, be));
        noun.name.words = self.pick("agency", "cơ quan");
    }

    /// Refuses "Bộ Tài chính về ngân sách": no body is called so.
    fn more_than_name(&self, place: Place, name: &str, more: &str) {
        let problem = Problem::new(
            place.0,
            format!("\"{more}\" is no part of the name of a body"),
            format!("“{more}” không phải là phần của tên cơ quan “{name}”"),
        );
        self.fault(problem.help(
            format!("put the name in quotation marks: \"{name}\", or leave out \"{more}\""),
            format!("hãy đặt tên cơ quan trong ngoặc kép: “{name}”, hoặc bỏ “{more}”"),
        ));
    }

    /// "Kho bạc Nhà nước tỉnh": capitals tell that it is a name.
    fn is_named_body(&self, words: &str, given: &str) -> bool {
        let whole = || bodies_in(given).first().is_some_and(|it| *it == (0..given.len()));
        self.language == Language::Vietnamese && !is_known(words) && whole()
    }

    /// "các quyết định của Thủ tướng Chính phủ": citations of that type and issuer.
    pub(super) fn documents(&self, noun: &mut Noun) {
        let words = noun.name.words.as_str();
        let type_of = words.strip_suffix(" được viện dẫn").unwrap_or(words);
        let type_of = type_of.strip_prefix("văn bản là ").unwrap_or(type_of);
        let found = DOCUMENTS.iter().find(|it| lang::fold(it.2) == type_of);
        let Some((.., kind)) = found.filter(|_| entry_called(words).is_none()) else { return };
        let place = noun.name.place;
        let of = |words: &str| Name { place, words: words.to_owned() };
        let text = |words: &str| Term::Literal(place, Literal::Text(words.to_owned()));
        noun.name.words = "viện dẫn".to_owned();
        let is = Modifier::Whose(of("tên loại"), Predicate::Be(false, text(kind)));
        let mut modifiers = vec![is];
        for modifier in std::mem::take(&mut noun.modifiers) {
            match modifier {
                Modifier::Of(owner)
                    if entry_called(&owner.name.words).is_none() || is_body(&owner) =>
                {
                    let given = self.folded.given_at(owner.name.place.0);
                    let given = given.split_whitespace().collect::<Vec<_>>().join(" ");
                    let (issuer, more) = name_and_more(&given);
                    if !more.is_empty() && more != CITED && !is_body(&owner) {
                        self.more_than_name(owner.place, issuer, more);
                    }
                    let issuer = issuer.to_owned();
                    let known =
                        ISSUERS_EN.iter().find(|it| lang::fold(it.1) == lang::fold(&issuer));
                    let by = match known {
                        Some((_, issuer)) => Predicate::Be(false, text(issuer)),
                        None => Predicate::Mention(false, Mention::Mentions, text(&issuer)),
                    };
                    modifiers.push(Modifier::Whose(of("cơ quan ban hành"), by));
                    let named = is_body(&owner);
                    let own = owner.modifiers.into_iter().filter(|_| !named);
                    modifiers.extend(own.filter(|it| !in_plan(it)));
                }
                // Whatever is cited is cited in the plan.
                other if in_plan(&other) => {}
                other => modifiers.push(other),
            }
        }
        noun.modifiers = modifiers;
    }

    /// "every decision of the Prime Minister", "a department": a sort of citation, or of body.
    pub(super) fn sorted(&self, noun: &mut Noun) {
        let words = noun.name.words.clone();
        let named = |it: &&(&str, &str, &str)| it.0 == words || it.1 == words;
        let place = noun.name.place;
        // "citations of a decision" are those that name one.
        if ["citation", "citations"].contains(&words.as_str())
            && let Some(at) = noun.modifiers.iter().position(
                |it| matches!(it, Modifier::Of(of) if of.name.words.starts_with("citation")),
            )
            && let Modifier::Of(owner) = noun.modifiers.remove(at)
        {
            noun.modifiers.extend(owner.modifiers);
            return;
        }
        let of = |words: &str| Name { place, words: words.to_owned() };
        let text = |words: &str| Term::Literal(place, Literal::Text(words.to_owned()));
        if let Some((one, _, head)) = BODIES_EN.iter().find(named) {
            let begins = Predicate::Mention(false, Mention::BeginsWith, text(head));
            noun.name.words = if *one == words { "agency" } else { "agencies" }.to_owned();
            noun.modifiers.insert(0, Modifier::Whose(of("name"), begins));
            return;
        }
        let Some((one, _, kind)) = DOCUMENTS.iter().find(named) else { return };
        let issued = |it: &Modifier| match it {
            Modifier::Of(owner) => ISSUERS_EN.iter().any(|it| it.0 == owner.name.words),
            _ => false,
        };
        // What a reference resolves to is one, too.
        if *kind == "Nghị quyết" && !noun.modifiers.iter().any(issued) {
            return;
        }
        // A decision that is cited is a citation.
        let modifiers = std::mem::take(&mut noun.modifiers);
        noun.modifiers = modifiers
            .into_iter()
            .flat_map(|it| match it {
                Modifier::That(Predicate::Have(false, held))
                    if held.name.words == "citation" && held.quantity.is_none() =>
                {
                    held.modifiers
                }
                other => vec![other],
            })
            .collect();
        noun.name.words = if *one == words { "citation" } else { "citations" }.to_owned();
        for modifier in &mut noun.modifiers {
            let Modifier::Of(owner) = modifier else { continue };
            let issuer = ISSUERS_EN.iter().find(|it| it.0 == owner.name.words);
            if let Some((_, issuer)) = issuer {
                *modifier = Modifier::Whose(of("issuer"), Predicate::Be(false, text(issuer)));
            }
        }
        noun.modifiers.insert(0, Modifier::Whose(of("kind"), Predicate::Be(false, text(kind))));
    }

    /// "trừ luật": documents of a type, by what the sentence is about.
    pub(super) fn of_type(&self, noun: &Noun) -> Option<Clause> {
        // As `Lower::documents` gives it.
        let [Modifier::Whose(of, Predicate::Be(false, Term::Literal(_, Literal::Text(kind))))] =
            noun.modifiers.as_slice()
        else {
            return None;
        };
        if of.words != "tên loại" || of.place.0 != noun.name.place.0 {
            return None;
        }
        let place = noun.place;
        let about = entry_called(&self.spoken.borrow().subject)?.kind;
        let term = Term::Literal(place, Literal::Text(kind.clone()));
        let (of, predicate) = match about {
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

/// What is said of a document that the plan cites anyway.
const CITED: &str = "được viện dẫn";

/// The name of a body that `text` begins with, and what follows it that no name has.
fn name_and_more(text: &str) -> (&str, &str) {
    const MORE: [&str; 6] = ["được", "làm", "khi", "đã", "nêu", "về"];
    // Steering committees are "on" something.
    const ON: [&str; 4] = ["Ban ", "Tổ ", "Văn phòng ", "Hội đồng "];
    let on = ON.iter().any(|it| text.starts_with(it)) && !text.starts_with("Hội đồng nhân dân");
    let starts = |at: &usize| {
        let rest = text.get(*at..).unwrap_or("").trim_start();
        let begins = |it: &&str| rest.strip_prefix(*it).is_some_and(|it| it.starts_with(' '));
        MORE.iter().any(|it| begins(it) && !(on && *it == "về"))
    };
    let spaces = text.match_indices(' ').map(|it| it.0);
    match spaces.into_iter().find(starts) {
        Some(at) => (text.get(..at).unwrap_or(text), text.get(at..).unwrap_or("").trim()),
        None => (text, ""),
    }
}

/// Whether something in a plan is called so, with or without commas.
pub(super) fn is_known(words: &str) -> bool {
    let mut names = KINDS.iter().flat_map(|it| {
        it.names.vi.iter().chain(it.attributes.iter().flat_map(|it| it.names.vi))
    });
    names.any(|it| *it == words || it.replace(',', "") == words)
}

/// "trong kế hoạch".
fn in_plan(modifier: &Modifier) -> bool {
    matches!(modifier, Modifier::In(place) if super::conditions::is_plan(place))
}

/// Whether it is one body, by its own name, as `Lower::body` gives it.
pub(super) fn is_body(noun: &Noun) -> bool {
    let agency = entry_called(&noun.name.words).is_some_and(|it| it.kind == Kind::Agency);
    agency
        && matches!(
            noun.modifiers.as_slice(),
            [Modifier::Whose(_, Predicate::Be(false, Term::Literal(place, Literal::Text(_))))]
                if place.0 == noun.name.place.0
        )
}

/// Bodies of a sort, one and several, and what their names begin with.
const BODIES_EN: [(&str, &str, &str); 2] =
    [("department", "departments", "Sở"), ("ministry", "ministries", "Bộ")];

/// Documents of a sort, one and several, and the kind that citations of them name.
pub(super) const DOCUMENTS: [(&str, &str, &str); 10] = [
    ("decision", "decisions", "Quyết định"),
    ("resolution", "resolutions", "Nghị quyết"),
    ("directive", "directives", "Chỉ thị"),
    ("decree", "decrees", "Nghị định"),
    ("circular", "circulars", "Thông tư"),
    ("official letter", "official letters", "Công văn"),
    ("conclusion", "conclusions", "Kết luận"),
    ("law", "laws", "Luật"),
    ("code", "codes", "Bộ luật"),
    ("ordinance", "ordinances", "Pháp lệnh"),
];

/// Bodies that issue them.
const ISSUERS_EN: [(&str, &str); 4] = [
    ("prime minister", "Thủ tướng Chính phủ"),
    ("government", "Chính phủ"),
    ("national assembly", "Quốc hội"),
    ("politburo", "Bộ Chính trị"),
];
