//! A tree as a sentence, in canonical form, in either language.
//!
//! In: a [`Sentence`]; out: its text. Invariant: parsing the text gives the tree again (names
//! must be names of that language). Which words are canonical is decided here and nowhere
//! else.

use super::tree::{
    Agreement, Amount, Clause, Literal, Mention, Modality, Modifier, Noun, Order, Predicate,
    Quantity, Relation, Sentence, Statement, Term,
};
use crate::lang::{self, Language};

/// The sentence in `language`, without a final stop.
pub fn print(sentence: &Sentence, language: Language) -> String {
    let printer = Printer { language };
    let mut out = String::new();
    let claim = printer.clause(&sentence.claim);
    let mut tails = String::new();
    for (index, condition) in sentence.conditions.iter().enumerate() {
        let clause = printer.clause(&condition.clause);
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

    fn joined<T>(&self, parts: &[T], any: bool, print: impl Fn(&T) -> String) -> String {
        let joint = if any { self.say(" or ", " hoặc ") } else { self.say(" and ", " và ") };
        parts.iter().map(print).collect::<Vec<_>>().join(&joint)
    }

    fn clause(&self, clause: &Clause) -> String {
        match clause {
            Clause::Statement(statement) => self.statement(statement),
            Clause::There(modality, noun) => self.there(*modality, noun),
            Clause::All(parts) => self.joined(parts, false, |it| self.clause(it)),
            Clause::Any(parts) => self.joined(parts, true, |it| self.clause(it)),
        }
    }

    fn there(&self, modality: Modality, noun: &Noun) -> String {
        if self.is_english() {
            let modal = match modality {
                Modality::Must => "there must be ",
                Modality::Should => "there should be ",
                Modality::Plain => "there is ",
            };
            return format!("{modal}{}", self.any_one(noun));
        }
        if noun.quantity == Some(Quantity::No) {
            let modal = match modality {
                Modality::Must => "không được có ",
                Modality::Should => "không nên có ",
                Modality::Plain => "không có ",
            };
            return format!("{modal}{}", self.noun(&Noun { quantity: None, ..noun.clone() }));
        }
        let modal = match modality {
            Modality::Must => "phải có ",
            Modality::Should => "nên có ",
            Modality::Plain => "có ",
        };
        format!("{modal}{}", self.noun(noun))
    }

    fn statement(&self, statement: &Statement) -> String {
        let subject = self.the(&statement.subject);
        let predicate = self.predicate(&statement.predicate, statement.modality);
        self.said_of(&subject, &predicate)
    }

    /// Subject and predicate. "năm" before "sau" would be "the later year": there the longer
    /// word for "after" stands.
    fn said_of(&self, subject: &str, predicate: &str) -> String {
        let is_year = !self.is_english() && (subject == "năm" || subject.ends_with(" năm"));
        match predicate.split_once(' ') {
            Some(("sau", rest)) if is_year => format!("{subject} muộn hơn {rest}"),
            Some(("trước", rest)) if is_year => format!("{subject} sớm hơn {rest}"),
            _ => format!("{subject} {predicate}"),
        }
    }

    /// A noun that is known: "the plan". Plurals have no article.
    fn the(&self, noun: &Noun) -> String {
        self.with_article("the", noun)
    }

    /// A noun that is any one of its kind: "a lead agency".
    fn any_one(&self, noun: &Noun) -> String {
        let vowel = noun.name.words.starts_with(['a', 'e', 'i', 'o', 'u']);
        self.with_article(if vowel { "an" } else { "a" }, noun)
    }

    fn with_article(&self, article: &str, noun: &Noun) -> String {
        let printed = self.noun(noun);
        let single =
            noun.quantity.is_none() && !noun.own && noun.order.is_none() && noun.year.is_none();
        let plural = noun.name.words.is_empty() || noun.name.words.ends_with('s');
        if self.is_english() && single && !plural {
            format!("{article} {printed}")
        } else {
            printed
        }
    }

    fn noun(&self, noun: &Noun) -> String {
        let mut before: Vec<String> = Vec::new();
        let mut after: Vec<String> = Vec::new();
        before.extend(noun.quantity.map(|it| self.quantity(it)));
        if self.is_english() {
            before.extend(noun.own.then(|| "its".to_owned()));
            before.extend(noun.order.map(|it| match it {
                Order::Later => "later".to_owned(),
                Order::Earlier => "earlier".to_owned(),
            }));
            before.extend(noun.year.map(|it| it.to_string()));
            if noun.name.words.is_empty() && noun.year.is_some() {
                before.push("ones".to_owned());
            }
        } else {
            after.extend(noun.own.then(|| "của nó".to_owned()));
            after.extend(noun.order.map(|it| match it {
                Order::Later => "năm sau".to_owned(),
                Order::Earlier => "năm trước".to_owned(),
            }));
            after.extend(noun.year.map(|it| format!("năm {it}")));
        }
        if !noun.name.words.is_empty() {
            before.push(noun.name.words.clone());
        }
        before.append(&mut after);
        before.extend(noun.modifiers.iter().map(|it| self.modifier(it)));
        if !self.is_english() && noun.quantity == Some(Quantity::No) {
            before.push("nào".to_owned());
        }
        before.join(" ")
    }

    fn quantity(&self, quantity: Quantity) -> String {
        let amount = |amount: Amount| match amount {
            Amount::Count(count) => count.to_string(),
            Amount::Share(share) => {
                let share = lang::number(share);
                self.say(&format!("{share}% of the"), &format!("{share}% số"))
            }
        };
        match quantity {
            Quantity::Every => self.say("every", "mọi"),
            Quantity::No => self.say("no", "không"),
            Quantity::Some => self.say("some", "một số"),
            Quantity::AtLeast(it) => {
                format!("{} {}", self.say("at least", "ít nhất"), amount(it))
            }
            Quantity::AtMost(it) => {
                format!("{} {}", self.say("at most", "nhiều nhất"), amount(it))
            }
            Quantity::Exactly(it) => format!("{} {}", self.say("exactly", "đúng"), amount(it)),
        }
    }

    fn modifier(&self, modifier: &Modifier) -> String {
        match modifier {
            Modifier::Same(name) => self.say(
                &format!("of the same {}", name.words),
                &format!("cùng một {}", name.words),
            ),
            Modifier::Of(noun) => {
                let noun = self.the(noun);
                self.say(&format!("of {noun}"), &format!("của {noun}"))
            }
            Modifier::In(noun) => {
                let noun = self.any_one(noun);
                self.say(&format!("in {noun}"), &format!("nằm trong {noun}"))
            }
            Modifier::Whose(name, predicate) => {
                let predicate = self.predicate(predicate, Modality::Plain);
                let said = self.said_of(&name.words, &predicate);
                self.say(&format!("whose {said}"), &format!("mà {said}"))
            }
            Modifier::That(predicate) => {
                let predicate = self.predicate(predicate, Modality::Plain);
                self.say(&format!("that {predicate}"), &format!("mà {predicate}"))
            }
        }
    }

    fn predicate(&self, predicate: &Predicate, modality: Modality) -> String {
        match predicate {
            Predicate::All(parts) => {
                self.joined(parts, false, |it| self.predicate(it, modality))
            }
            Predicate::Any(parts) => {
                self.joined(parts, true, |it| self.predicate(it, modality))
            }
            plain if self.is_english() => self.plain_en(plain, modality),
            plain => self.plain_vi(plain, modality),
        }
    }

    fn plain_en(&self, predicate: &Predicate, modality: Modality) -> String {
        let modal = |negated| match (modality, negated) {
            (Modality::Plain, _) => "",
            (Modality::Should, false) => "should ",
            (Modality::Should, true) => "should not ",
            (Modality::Must, false) => "must ",
            (Modality::Must, true) => "must not ",
        };
        let is_plain = modality == Modality::Plain;
        let verb = |negated: bool, single: &str, base: &str| match (is_plain, negated) {
            (true, false) => single.to_owned(),
            (true, true) => format!("does not {base}"),
            (false, _) => format!("{}{base}", modal(negated)),
        };
        let be = |negated: bool| match (is_plain, negated) {
            (true, false) => "is".to_owned(),
            (true, true) => "is not".to_owned(),
            (false, _) => format!("{}be", modal(negated)),
        };
        match predicate {
            Predicate::Have(negated, noun) => {
                format!("{} {}", verb(*negated, "has", "have"), self.any_one(noun))
            }
            Predicate::Agree(Agreement::Same, name) => {
                format!("{} the same {}", verb(false, "have", "have"), name.words)
            }
            Predicate::Agree(Agreement::Different, name) => {
                format!("{} different {}", verb(false, "have", "have"), name.words)
            }
            Predicate::Relate(relation, term) => {
                let (negated, words) = self.relation(*relation);
                format!("{} {words} {}", be(negated), self.term(term))
            }
            Predicate::Be(negated, Term::Noun(noun)) => {
                format!("{} {}", be(*negated), self.any_one(noun))
            }
            Predicate::Be(negated, term) => format!("{} {}", be(*negated), self.term(term)),
            Predicate::Mention(negated, how, term) => {
                let verb = match how {
                    Mention::Mentions => verb(*negated, "mentions", "mention"),
                    Mention::BeginsWith => verb(*negated, "begins with", "begin with"),
                    Mention::EndsWith => verb(*negated, "ends with", "end with"),
                };
                format!("{verb} {}", self.term(term))
            }
            Predicate::In(negated, noun) => {
                format!("{} in {}", be(*negated), self.any_one(noun))
            }
            Predicate::Occur(negated) => verb(*negated, "occurs", "occur"),
            Predicate::All(_) | Predicate::Any(_) => self.predicate(predicate, modality),
        }
    }

    fn plain_vi(&self, predicate: &Predicate, modality: Modality) -> String {
        let modal = |negated| match (modality, negated) {
            (Modality::Plain, false) => "",
            (Modality::Plain, true) => "không ",
            (Modality::Should, false) => "nên ",
            (Modality::Should, true) => "không nên ",
            (Modality::Must, false) => "phải ",
            (Modality::Must, true) => "không được ",
        };
        match predicate {
            Predicate::Have(negated, noun)
                if noun.quantity == Some(Quantity::No) && !negated =>
            {
                let noun = Noun { quantity: None, ..noun.clone() };
                format!("{}có {}", modal(true), self.noun(&noun))
            }
            Predicate::Have(negated, noun) => {
                format!("{}có {}", modal(*negated), self.noun(noun))
            }
            Predicate::Agree(Agreement::Same, name) => {
                format!("{}thống nhất {}", modal(false), name.words)
            }
            Predicate::Agree(Agreement::Different, name) => {
                format!("{}khác nhau về {}", modal(false), name.words)
            }
            Predicate::Relate(relation, term) => {
                let (negated, words) = self.relation(*relation);
                format!("{}{words} {}", modal(negated), self.term(term))
            }
            Predicate::Be(false, term) => format!("{}là {}", modal(false), self.term(term)),
            Predicate::Be(true, term) if modality == Modality::Plain => {
                format!("không phải là {}", self.term(term))
            }
            Predicate::Be(true, term) => format!("{}là {}", modal(true), self.term(term)),
            Predicate::Mention(negated, how, term) => {
                let verb = match how {
                    Mention::Mentions => "ghi",
                    Mention::BeginsWith => "bắt đầu bằng",
                    Mention::EndsWith => "kết thúc bằng",
                };
                format!("{}{verb} {}", modal(*negated), self.term(term))
            }
            Predicate::In(negated, noun) => {
                format!("{}nằm trong {}", modal(*negated), self.noun(noun))
            }
            Predicate::Occur(negated) => format!("{}xuất hiện", modal(*negated)),
            Predicate::All(_) | Predicate::Any(_) => self.predicate(predicate, modality),
        }
    }

    /// The words of a relation, and whether they are those of its opposite, denied.
    fn relation(&self, relation: Relation) -> (bool, String) {
        let (negated, en, vi) = match relation {
            Relation::After => (false, "after", "sau"),
            Relation::Before => (false, "before", "trước"),
            Relation::OnOrAfter => (false, "on or after", "bằng hoặc sau"),
            Relation::OnOrBefore => (false, "on or before", "bằng hoặc trước"),
            Relation::On => (false, "on", "vào"),
            Relation::AtLeastAsStrict => (false, "at least as strict as", "bằng hoặc cao hơn"),
            Relation::LessStrict => (false, "less strict than", "thấp hơn"),
            Relation::Stricter => (false, "stricter than", "cao hơn"),
            Relation::NotStricter => (true, "stricter than", "cao hơn"),
            Relation::More => (false, "more than", "lớn hơn"),
            Relation::Less => (false, "less than", "nhỏ hơn"),
            Relation::NotLess => (false, "at least", "ít nhất là"),
            Relation::NotMore => (false, "at most", "nhiều nhất là"),
            Relation::Equal => (false, "equal to", "bằng"),
            Relation::OtherThan => (false, "different from", "khác"),
        };
        (negated, self.say(en, vi))
    }

    fn term(&self, term: &Term) -> String {
        match term {
            Term::Noun(noun) => self.the(noun),
            Term::Literal(_, literal) => match literal {
                Literal::Text(words) => format!("\"{words}\""),
                Literal::Number(number) => lang::number(*number),
                Literal::Share(share) => format!("{}%", lang::number(*share)),
                Literal::Year(year) => self.say(&year.to_string(), &format!("năm {year}")),
                Literal::Date(date) => {
                    self.say(&lang::date(*date), &format!("ngày {}", lang::date(*date)))
                }
            },
        }
    }
}
