//! A tree as a sentence, in canonical form, in either language.
//!
//! In: a [`Sentence`]; out: its text. Invariant: parsing the text gives the tree again (names
//! must be names of that language). Which words are canonical is decided here and in `words`.
//! Brackets stand where a reader, and the grammar, could take what follows for a part of the
//! noun before it; most sentences need none.

use super::tree::{
    Agreement, Amount, Clause, Literal, Modality, Modifier, Name, Noun, Predicate, Quantity,
    Relation, Sentence, Statement, Term,
};
use super::words::{self, BOUNDS, BoundWord, MENTIONS, MODALS, ORDERS, RELATIONS, STRICT};
use crate::lang::{self, Language};

/// The sentence in `language`, without a final stop.
pub fn print(sentence: &Sentence, language: Language) -> String {
    let printer = Printer { language };
    let mut out = String::new();
    let claim = printer.clause(&sentence.claim, false);
    let mut tails = String::new();
    for (index, condition) in sentence.conditions.iter().enumerate() {
        let clause = printer.clause(&condition.clause, false);
        match (condition.exception, index) {
            (false, 0) => {
                out.push_str(
                    &printer.say(&format!("if {clause}, then "), &format!("nếu {clause} thì ")),
                );
            }
            (false, _) => tails
                .push_str(&printer.say(&format!(", if {clause}"), &format!(", nếu {clause}"))),
            (true, _) => tails.push_str(
                &printer
                    .say(&format!(", unless {clause}"), &format!(", trừ trường hợp {clause}")),
            ),
        }
    }
    out.push_str(&claim);
    out.push_str(&tails);
    out
}

/// Whether something follows that a noun at the end would take for its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edge {
    Open,
    Closed,
}

struct Printer {
    language: Language,
}

impl Printer {
    fn say(&self, en: &str, vi: &str) -> String {
        match self.language {
            Language::English => en.to_owned(),
            Language::Vietnamese => vi.to_owned(),
        }
    }

    fn is_english(&self) -> bool {
        self.language == Language::English
    }

    fn joined(&self, parts: Vec<String>, any: bool) -> String {
        parts.join(if any {
            self.pick(" or ", " hoặc ")
        } else {
            self.pick(" and ", " và ")
        })
    }

    fn pick(&self, en: &'static str, vi: &'static str) -> &'static str {
        if self.is_english() { en } else { vi }
    }

    fn clause(&self, clause: &Clause, nested: bool) -> String {
        match clause {
            Clause::Statement(statement) => self.statement(statement, ""),
            Clause::There(modality, noun) => self.there(*modality, noun),
            Clause::All(parts) => self.joined(self.clauses(parts, true), false),
            Clause::Any(parts) => {
                bracketed(self.joined(self.clauses(parts, false), true), nested)
            }
        }
    }

    fn clauses(&self, parts: &[Clause], nested: bool) -> Vec<String> {
        let print = |(index, part): (usize, &Clause)| {
            let said = self.clause(part, nested);
            // After another statement "có" would be said of its subject.
            match part {
                // A bare plural would be one more thing that is the same.
                Clause::Statement(statement)
                    if index > 0 && self.is_english() && is_plural(&statement.subject) =>
                {
                    self.statement(statement, "the")
                }
                Clause::There(..) if index > 0 && !self.is_english() => {
                    format!("trong kế hoạch {said}")
                }
                _ => said,
            }
        };
        parts.iter().enumerate().map(print).collect()
    }

    fn there(&self, modality: Modality, noun: &Noun) -> String {
        if self.is_english() {
            let modal = match modality {
                Modality::Must => "there must be ",
                Modality::Should => "there should be ",
                Modality::Plain => "there is ",
            };
            return format!("{modal}{}", self.any_one(noun, Edge::Open));
        }
        let none = noun.quantity == Some(Quantity::No);
        let modal = match (modality, none) {
            (Modality::Must, false) => "phải có ",
            (Modality::Must, true) => "không được có ",
            (Modality::Should, false) => "nên có ",
            (Modality::Should, true) => "không nên có ",
            (Modality::Plain, false) => "có ",
            (Modality::Plain, true) => "không có ",
        };
        let noun = Noun { quantity: noun.quantity.filter(|_| !none), ..noun.clone() };
        format!("{modal}{}", self.noun(&noun, Edge::Open))
    }

    fn statement(&self, statement: &Statement, plural_article: &str) -> String {
        let Statement { subject, modality, predicate, .. } = statement;
        let said = self.predicate(predicate, *modality, is_plural(subject), false);
        if self.is_english() {
            let subject = self.with_article("the", plural_article, subject, Edge::Open);
            return format!("{subject} {said}");
        }
        // "đều" keeps apart what the subject is and what is said of it.
        let narrowed = needs_parting(subject, first_of(predicate));
        if narrowed && (*modality == Modality::Plain || said.starts_with('(')) {
            return format!("{} đều {said}", self.noun(subject, Edge::Open));
        }
        said_of(&self.noun(subject, Edge::Open), &said)
    }

    /// A noun that is known: "the plan". Plurals have no article.
    fn the(&self, noun: &Noun, edge: Edge) -> String {
        self.with_article("the", "", noun, edge)
    }

    /// A noun that is any one of its kind: "a lead agency".
    fn any_one(&self, noun: &Noun, edge: Edge) -> String {
        self.with_article(indefinite(&noun.name.words), "", noun, edge)
    }

    /// What a verb is done to: it has an article, so that the verb is seen to be one.
    fn object(&self, noun: &Noun, edge: Edge) -> String {
        self.with_article(indefinite(&noun.name.words), "the", noun, edge)
    }

    fn with_article(&self, one: &str, many: &str, noun: &Noun, edge: Edge) -> String {
        if !self.is_english() {
            return self.noun(noun, edge);
        }
        let bare = noun.quantity.is_none() && !noun.own && !noun.sum;
        let single = noun.order.is_none() && noun.year.is_none() && !is_plural(noun);
        let article = match (bare, single) {
            (true, true) => one,
            (true, false) => many,
            (false, _) => "",
        };
        if article.is_empty() {
            return self.noun(noun, edge);
        }
        let noun = self.noun(noun, edge);
        match noun.strip_prefix('(') {
            Some(inner) => format!("({article} {inner}"),
            None => format!("{article} {noun}"),
        }
    }

    fn noun(&self, noun: &Noun, edge: Edge) -> String {
        if noun.own && noun.name.words.is_empty() {
            return self.say("it", "nó");
        }
        let is_english = self.is_english();
        let none = noun.quantity == Some(Quantity::No);
        let mut parts: Vec<String> = Vec::new();
        if noun.sum {
            parts.push(self.say("the sum of", "tổng của"));
        }
        parts.extend(noun.quantity.map(|it| match it {
            Quantity::Every if is_english && ends_plural(&noun.name.words) => "all".to_owned(),
            it => self.quantity(it),
        }));
        let order = noun.order.map(|it| words::printed(&ORDERS, self.language, |o| o == it));
        if is_english {
            parts.extend(noun.own.then(|| "its".to_owned()));
            parts.extend(order.map(str::to_owned));
            parts.extend(noun.year.map(|it| it.to_string()));
            match noun.name.words.as_str() {
                "" if noun.year.is_some() => parts.push("ones".to_owned()),
                "" => {}
                words => parts.push(words.to_owned()),
            }
        } else {
            if !noun.name.words.is_empty() {
                parts.push(noun.name.words.clone());
            }
            parts.extend(none.then(|| "nào".to_owned()));
            parts.extend(noun.own.then(|| "của nó".to_owned()));
            parts.extend(order.map(str::to_owned));
            parts.extend(noun.year.map(|it| format!("năm {it}")));
        }
        let last = noun.modifiers.len().saturating_sub(1);
        for (index, modifier) in noun.modifiers.iter().enumerate() {
            let edge = if index < last { Edge::Closed } else { Edge::Open };
            parts.push(self.modifier(modifier, is_plural(noun), edge));
        }
        bracketed(parts.join(" "), edge == Edge::Closed && !noun.name.words.is_empty())
    }

    fn quantity(&self, quantity: Quantity) -> String {
        let bound = |word: BoundWord, amount: Amount| {
            let word = words::printed(&BOUNDS, self.language, |it| it == word);
            match amount {
                Amount::Count(count) => format!("{word} {count}"),
                Amount::Share(share) => {
                    let share = lang::number(share);
                    self.say(&format!("{word} {share}% of the"), &format!("{word} {share}% số"))
                }
            }
        };
        match quantity {
            Quantity::Every => self.say("every", "mọi"),
            Quantity::No => self.say("no", "không"),
            Quantity::Some => self.say("some", "một số"),
            Quantity::AtLeast(it) => bound(BoundWord::AtLeast, it),
            Quantity::AtMost(it) => bound(BoundWord::AtMost, it),
            Quantity::Exactly(it) => bound(BoundWord::Exactly, it),
        }
    }

    fn modifier(&self, modifier: &Modifier, plural: bool, edge: Edge) -> String {
        match modifier {
            Modifier::Same(name) => self.say(
                &format!("of the same {}", name.words),
                &format!("cùng một {}", name.words),
            ),
            Modifier::Of(noun) => {
                // At the end of a chain a year or an order would be that of the whole chain.
                let chained =
                    !self.is_english() && (noun.year.is_some() || noun.order.is_some());
                let edge = if chained { Edge::Closed } else { edge };
                format!("{} {}", self.pick("of", "của"), self.the(noun, edge))
            }
            Modifier::In(noun) => {
                format!("{} {}", self.pick("in", "nằm trong"), self.any_one(noun, edge))
            }
            Modifier::Whose(name, predicate) => {
                let said = self.relative(predicate, name, ends_plural(&name.words), edge);
                let said = said_of(&name.words, &said);
                self.say(&format!("whose {said}"), &format!("mà {said}"))
            }
            Modifier::That(predicate) => {
                let said = self.relative(predicate, &Name::default(), plural, edge);
                self.say(&format!("that {said}"), &format!("mà {said}"))
            }
            Modifier::Done(actor, verb) => {
                let plain = actor.modifiers.is_empty()
                    && actor.order.is_none()
                    && actor.year.is_none()
                    && !actor.sum
                    && (!actor.own || actor.name.words.is_empty());
                // "ít nhất 2 ..." would be a comparison.
                let counted = !self.is_english()
                    && !matches!(actor.quantity, None | Some(Quantity::Every | Quantity::Some));
                // Before another modifier actor and verb would be one name.
                let followed = !self.is_english() && edge == Edge::Closed;
                let open = plain && !counted && !followed;
                let edge = if open { Edge::Open } else { Edge::Closed };
                let actor = self.object(actor, edge);
                self.say(
                    &format!("that {actor} {}", verb.words),
                    &format!("mà {actor} {}", verb.words),
                )
            }
        }
    }

    /// What a relative clause says: several things in brackets, and in Vietnamese also what
    /// a name before it would read on into.
    fn relative(&self, predicate: &Predicate, name: &Name, plural: bool, edge: Edge) -> String {
        let compound = matches!(predicate, Predicate::All(_) | Predicate::Any(_));
        let reads_on = !self.is_english() && !name.words.is_empty() && reads_on(predicate);
        let inner = if compound || reads_on { Edge::Open } else { edge };
        let said = match predicate {
            Predicate::All(_) | Predicate::Any(_) => {
                self.predicate(predicate, Modality::Plain, plural, false)
            }
            plain => self.plain(plain, Modality::Plain, plural, inner),
        };
        bracketed(said, compound || reads_on)
    }

    fn predicate(
        &self,
        predicate: &Predicate,
        modality: Modality,
        plural: bool,
        nested: bool,
    ) -> String {
        match predicate {
            Predicate::All(parts) => {
                let parts = parts.iter().map(|it| self.predicate(it, modality, plural, true));
                self.joined(parts.collect(), false)
            }
            Predicate::Any(parts) => {
                let parts = parts.iter().map(|it| {
                    let compound = matches!(it, Predicate::All(_));
                    self.predicate(it, modality, plural, !compound)
                });
                bracketed(self.joined(parts.collect(), true), nested)
            }
            // "cao hơn hoặc bằng" is one word.
            Predicate::Relate(_, term) if nested && is_other(term) => {
                bracketed(self.plain(predicate, modality, plural, Edge::Open), true)
            }
            plain => self.plain(plain, modality, plural, Edge::Open),
        }
    }

    fn plain(
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
    fn modal(&self, modality: Modality, negated: bool) -> &'static str {
        words::printed(&MODALS, self.language, |it| {
            it.force == modality && it.negated == negated
        })
    }

    fn plain_en(
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
            Predicate::Have(negated, noun) => {
                format!("{} {}", verb(*negated, "has", "have"), self.any_one(noun, edge))
            }
            Predicate::Agree(Agreement::Same, name) => {
                format!("{} the same {}", verb(false, "have", "have"), name.words)
            }
            Predicate::Agree(Agreement::Different, name) => {
                format!("{} different {}", verb(false, "have", "have"), name.words)
            }
            Predicate::Relate(relation, term) => {
                let (negated, words) = self.relation(*relation, is_other(term));
                joined_words(&be(negated), words, &self.term(term, edge))
            }
            Predicate::Be(negated, Term::Noun(noun)) => {
                // "is at least 3 ..." would be a comparison.
                let bound =
                    matches!(noun.quantity, Some(Quantity::AtLeast(_) | Quantity::AtMost(_)));
                let edge = if bound { Edge::Closed } else { edge };
                format!("{} {}", be(*negated), self.any_one(noun, edge))
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

    fn plain_vi(&self, predicate: &Predicate, modality: Modality, edge: Edge) -> String {
        let said = |negated: bool, words: &str| match self.modal(modality, negated) {
            "" => words.to_owned(),
            modal => format!("{modal} {words}"),
        };
        match predicate {
            Predicate::Have(negated, noun)
                if noun.quantity == Some(Quantity::No) && !negated =>
            {
                let noun = Noun { quantity: None, ..noun.clone() };
                format!("{} {}", said(true, "có"), self.noun(&noun, edge))
            }
            Predicate::Have(negated, noun) => {
                format!("{} {}", said(*negated, "có"), self.noun(noun, edge))
            }
            Predicate::Agree(Agreement::Same, name) => {
                format!("{} {}", said(false, "thống nhất"), name.words)
            }
            Predicate::Agree(Agreement::Different, name) => {
                format!("{} {}", said(false, "khác nhau về"), name.words)
            }
            Predicate::Relate(relation, term) => {
                let (negated, words) = self.relation(*relation, is_other(term));
                joined_words(&said(negated, words), "", &self.term(term, edge))
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
                format!("{} {}", said(*negated, "nằm trong"), self.noun(noun, edge))
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
                format!("{} {}", said(*negated, &verbs), self.noun(noun, edge))
            }
            Predicate::Undergo(negated, verb, noun) => {
                let plain = noun.modifiers.is_empty()
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
    fn relation(&self, relation: Relation, bare: bool) -> (bool, &'static str) {
        let (negated, relation) = match relation {
            Relation::NotStricter => (true, Relation::Stricter),
            other => (false, other),
        };
        // "Yêu cầu không thấp hơn" is what officials write.
        let (negated, relation) = match (relation, self.is_english()) {
            (Relation::AtLeastAsStrict, false) => (true, Relation::LessStrict),
            (relation, _) => (negated, relation),
        };
        let table = if bare { STRICT.as_slice() } else { RELATIONS.as_slice() };
        (negated, words::printed(table, self.language, |it| it == relation))
    }

    fn term(&self, term: &Term, edge: Edge) -> String {
        match term {
            Term::Noun(noun) => self.the(noun, edge),
            Term::Literal(_, literal) => self.literal(literal),
        }
    }

    fn literal(&self, literal: &Literal) -> String {
        match literal {
            Literal::Text(words) => self.say(&format!("\"{words}\""), &format!("“{words}”")),
            Literal::Number(number) => lang::number(*number),
            Literal::Share(share) => format!("{}%", lang::number(*share)),
            Literal::Quantity(number, unit) => {
                let unit = if unit == "đồng" || unit.ends_with(" đồng") {
                    unit.clone()
                } else {
                    self.say(&format!("\"{unit}\""), &format!("“{unit}”"))
                };
                format!("{} {unit}", lang::number(*number))
            }
            Literal::Year(year) => self.say(&year.to_string(), &format!("năm {year}")),
            Literal::Date(date) => lang::date(*date),
            Literal::Month(year, month) => {
                let month = format!("{}/{year}", lang::month(*month));
                self.say(&month, &format!("tháng {month}"))
            }
            Literal::Quarter(year, quarter) => {
                let numeral = match quarter {
                    1 => "I",
                    2 => "II",
                    3 => "III",
                    _ => "IV",
                };
                let quarter = format!("{numeral}/{year}");
                self.say(&format!("quarter {quarter}"), &format!("quý {quarter}"))
            }
            Literal::Period(first, last) => {
                let period = format!("{first}-{last}");
                self.say(&format!("the period {period}"), &format!("giai đoạn {period}"))
            }
        }
    }
}

fn bracketed(words: String, needed: bool) -> String {
    if needed { format!("({words})") } else { words }
}

/// Words with one space between them; what is empty is left out.
fn joined_words(one: &str, two: &str, three: &str) -> String {
    let parts = [one, two, three].into_iter().filter(|it| !it.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// Subject and predicate. "năm" before "sau" would be "the later year": there the longer word
/// for "after" stands.
fn said_of(subject: &str, predicate: &str) -> String {
    let is_year = subject == "năm" || subject.ends_with(" năm");
    match predicate.split_once(' ') {
        Some(("sau", rest)) if is_year => format!("{subject} muộn hơn {rest}"),
        Some(("trước", rest)) if is_year => format!("{subject} sớm hơn {rest}"),
        _ => format!("{subject} {predicate}"),
    }
}

/// The term that stands for what is answered: "at least as strict", with no "as".
fn is_other(term: &Term) -> bool {
    matches!(term, Term::Noun(noun) if **noun == Noun::default())
}

/// Whether, in Vietnamese, subject and predicate would run into one another without "đều".
fn needs_parting(subject: &Noun, predicate: &Predicate) -> bool {
    let none = subject.quantity == Some(Quantity::No);
    if none && subject.modifiers.is_empty() {
        return matches!(
            predicate,
            Predicate::In(..) | Predicate::State(..) | Predicate::Undergo(..)
        );
    }
    // "số của kế hoạch bắt đầu bằng ...": nothing that follows could belong to the plan.
    let of_one = |it: &Modifier| matches!(it, Modifier::Of(owner) if owner.modifiers.is_empty() && !owner.own);
    let plain = matches!(
        predicate,
        Predicate::Mention(..) | Predicate::Relate(..) | Predicate::Be(false, _)
    );
    if plain && subject.modifiers.iter().all(of_one) {
        return false;
    }
    !subject.modifiers.is_empty() || reads_on(predicate)
}

fn first_of(predicate: &Predicate) -> &Predicate {
    match predicate {
        Predicate::All(parts) | Predicate::Any(parts) => {
            parts.first().map_or(predicate, first_of)
        }
        plain => plain,
    }
}

/// Whether, in Vietnamese, a name right before it would take its words for its own.
fn reads_on(predicate: &Predicate) -> bool {
    matches!(
        predicate,
        Predicate::In(..)
            | Predicate::State(..)
            | Predicate::Act(..)
            | Predicate::Undergo(..)
            | Predicate::Defined(..)
            | Predicate::Sequence
            | Predicate::InOrder(..)
    )
}

fn is_plural(noun: &Noun) -> bool {
    let one = matches!(noun.quantity, Some(Quantity::No));
    !one && !noun.sum
        && (noun.name.words.is_empty() && !noun.own || ends_plural(&noun.name.words))
}

/// Whether an English name looks like a plural.
fn ends_plural(words: &str) -> bool {
    words.ends_with('s') && !words.ends_with("ss") && !words.ends_with("is")
}

/// The English article before these words.
pub(crate) fn indefinite(words: &str) -> &'static str {
    let vowel = words.starts_with(['a', 'e', 'i', 'o', 'u']) && !words.starts_with("uni");
    if vowel { "an" } else { "a" }
}
