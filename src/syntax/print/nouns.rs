//! Nouns in words, with the article, number and brackets that they need.
//!
//! In: a [`Noun`]; out: its words. Invariant: brackets stand where what follows could be taken
//! for a part of the noun, and nowhere else.

use super::{Edge, Printer, bracketed, indefinite, reads_on, said_of};
use crate::lang::{self};
use crate::syntax::tree::{Amount, Modality, Modifier, Name, Noun, Predicate, Quantity};
use crate::syntax::words::{self, BOUNDS, BoundWord, ORDERS};

impl Printer {
    /// A noun that is known: "the plan". Plurals have no article.
    pub(super) fn the(&self, noun: &Noun, edge: Edge) -> String {
        self.with_article("the", "", noun, edge)
    }

    /// A noun that is any one of its kind: "a lead agency".
    pub(super) fn any_one(&self, noun: &Noun, edge: Edge) -> String {
        self.with_article(indefinite(&noun.name.words), "", noun, edge)
    }

    /// What a verb is done to: it has an article, so that the verb is seen to be one.
    pub(super) fn object(&self, noun: &Noun, edge: Edge) -> String {
        self.with_article(indefinite(&noun.name.words), "the", noun, edge)
    }

    pub(super) fn with_article(
        &self,
        one: &str,
        many: &str,
        noun: &Noun,
        edge: Edge,
    ) -> String {
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

    pub(super) fn noun(&self, noun: &Noun, edge: Edge) -> String {
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

    pub(super) fn quantity(&self, quantity: Quantity) -> String {
        let bound = |word: BoundWord, amount: Amount| {
            let word = match (amount, word) {
                (Amount::Beyond(_), BoundWord::AtLeast) => BoundWord::Over,
                (Amount::Beyond(_), BoundWord::AtMost) => BoundWord::Under,
                (_, word) => word,
            };
            let word = words::printed(&BOUNDS, self.language, |it| it == word);
            match amount {
                Amount::Count(count) => format!("{word} {count}"),
                Amount::Share(share) | Amount::Beyond(share) => {
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

    pub(super) fn modifier(&self, modifier: &Modifier, plural: bool, edge: Edge) -> String {
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
    pub(super) fn relative(
        &self,
        predicate: &Predicate,
        name: &Name,
        plural: bool,
        edge: Edge,
    ) -> String {
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
}

/// Whether an English name looks like a plural.
pub(super) fn ends_plural(words: &str) -> bool {
    words.ends_with('s') && !words.ends_with("ss") && !words.ends_with("is")
}

pub(super) fn is_plural(noun: &Noun) -> bool {
    let one = matches!(noun.quantity, Some(Quantity::No));
    !one && !noun.sum
        && (noun.name.words.is_empty() && !noun.own || ends_plural(&noun.name.words))
}
