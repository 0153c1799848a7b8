//! Nouns in words, with the article, number and brackets that they need.
//!
//! In: a [`Noun`]; out: its words. Invariant: brackets stand where what follows could be taken
//! for a part of the noun, and nowhere else.

use super::{Edge, Printer, bracketed, indefinite, reads_on, said_of};
use crate::lang::{self};
use crate::syntax::tree::{
    Amount, Literal, Modality, Modifier, Name, Noun, Order, Predicate, Quantity, Term,
};
use crate::syntax::words::{self, BOUNDS, BoundWord, ORDERS};

impl Printer {
    /// A noun that is known: "the plan". Plurals have no article.
    pub(super) fn the(&self, noun: &Noun, edge: Edge) -> String {
        self.with_article("the", "", noun, edge)
    }

    /// A noun that is any one of its kind: "a lead agency".
    pub(super) fn any_one(&self, noun: &Noun, edge: Edge) -> String {
        self.with_article(one(noun), "", noun, edge)
    }

    /// What a verb is done to: it has an article, so that the verb is seen to be one.
    pub(super) fn object(&self, noun: &Noun, edge: Edge) -> String {
        self.with_article(one(noun), "the", noun, edge)
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
        // "section II" is one that is known by its label.
        let labelled = self.label(noun).is_some();
        let single = !is_plural(noun) && !labelled;
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
        // "more than 1" is read as of several.
        let one = noun.quantity == Some(Quantity::AtLeast(Amount::Count(2)))
            && !ends_plural(&noun.name.words);
        let over = self.over.take() && !(is_english && one);
        let none = noun.quantity == Some(Quantity::No);
        let mut parts: Vec<String> = Vec::new();
        if noun.sum {
            let known = noun.quantity.is_none() && !noun.own && ends_plural(&noun.name.words);
            let the = if known { "the sum of the" } else { "the sum of" };
            parts.push(self.say(the, "tổng của"));
        }
        parts.extend(noun.quantity.map(|it| match it {
            Quantity::No if is_english && noun.own => "none of".to_owned(),
            Quantity::Every if is_english && ends_plural(&noun.name.words) => "all".to_owned(),
            it => self.quantity(it, over),
        }));
        let label = self.label(noun);
        let order = noun.order.map(|it| words::printed(&ORDERS, self.language, |o| o == it));
        if is_english {
            parts.extend(noun.own.then(|| "its".to_owned()));
            parts.extend(order.map(str::to_owned));
            parts.extend(noun.year.map(|it| it.to_string()));
            match noun.name.words.as_str() {
                "" if noun.year.is_some() || noun.order.is_some() => {
                    parts.push("ones".to_owned())
                }
                "" => {}
                words => parts.push(words.to_owned()),
            }
            parts.extend(label.clone());
        } else {
            if !noun.name.words.is_empty() {
                parts.push(noun.name.words.clone());
            }
            parts.extend(label.clone());
            parts.extend(none.then(|| "nào".to_owned()));
            parts.extend(noun.own.then(|| "của nó".to_owned()));
            parts.extend(order.map(str::to_owned));
            parts.extend(noun.year.map(|it| format!("năm {it}")));
        }
        let last = noun.modifiers.len().saturating_sub(1);
        let done = self.done.replace(false);
        let mut index = usize::from(label.is_some());
        while let Some(modifier) = noun.modifiers.get(index) {
            let edge = if index < last { Edge::Closed } else { Edge::Open };
            if let Modifier::Same(_) = modifier {
                let run = noun.modifiers[index..].iter().map_while(|it| match it {
                    Modifier::Same(name) => Some(name.words.as_str()),
                    _ => None,
                });
                let run: Vec<&str> = run.collect();
                index += run.len();
                parts.push(self.same(&run));
                continue;
            }
            // "dated" is said of documents, "completed" of tasks.
            let that = matches!(modifier, Modifier::That(_));
            let outside = self.dated.replace(dated(&noun.name.words).filter(|_| that));
            let said = self.modifier(modifier, is_plural(noun), edge);
            // "whose title is ... and whose number is ...".
            let before = index.checked_sub(1).and_then(|at| noun.modifiers.get(at));
            let again = |it: &Modifier| matches!(it, Modifier::Whose(..));
            let joined =
                is_english && again(modifier) && before.is_some_and(again) && label.is_none();
            parts.push(if joined { format!("and {said}") } else { said });
            self.dated.set(outside);
            index += 1;
        }
        self.done.set(done);
        // "không quá một": from how many on it is too many.
        if over && !is_english && is_from(noun) {
            parts.push("trở lên".to_owned());
        }
        let several = self.explicit && parts.len() > 1;
        bracketed(
            parts.join(" "),
            (edge == Edge::Closed || several) && !noun.name.words.is_empty(),
        )
    }

    /// "II", "at level 1": said without "whose".
    fn label(&self, noun: &Noun) -> Option<String> {
        let bare = noun.year.is_none() && !noun.own && noun.order.is_none();
        let Some(Modifier::Whose(name, Predicate::Be(false, Term::Literal(_, literal)))) =
            noun.modifiers.first()
        else {
            return None;
        };
        let vietnamese = !self.is_english();
        if !bare || vietnamese && noun.quantity == Some(Quantity::No) {
            return None;
        }
        match (name.words.as_str(), literal) {
            ("label" | "số thứ tự", Literal::Text(text)) if is_label(text, false) => {
                Some(text.clone())
            }
            ("path" | "đường dẫn", Literal::Text(text)) if is_label(text, true) => {
                Some(text.clone())
            }
            ("level" | "cấp", Literal::Number(level))
                if level.scale() == 0 && *level < 100.into() =>
            {
                Some(format!("{} {level}", self.pick("at level", "cấp")))
            }
            _ => None,
        }
    }

    /// "of the same document", "with the same series and year", "cùng cấp trong một phần".
    pub(super) fn same(&self, names: &[&str]) -> String {
        match (self.is_english(), names) {
            (true, [one]) => {
                let of = ["document", "indicator", "target", "task", "series"].contains(one);
                format!("{} the same {one}", if of { "of" } else { "with" })
            }
            (true, several) => format!("with the same {}", several.join(" and ")),
            (false, [one]) => format!("cùng một {one}"),
            (false, several) => {
                let last = several.len() - 1;
                let each = several.iter().enumerate().map(|(index, name)| {
                    match (index == last, ["phần", "mục"].contains(name)) {
                        (true, true) => format!(" trong một {name}"),
                        _ if index == 0 => format!("cùng {name}"),
                        _ => format!(", cùng {name}"),
                    }
                });
                each.collect()
            }
        }
    }

    pub(super) fn quantity(&self, quantity: Quantity, over: bool) -> String {
        let bound = |word: BoundWord, amount: Amount| {
            let most = word == BoundWord::AtMost;
            let word = match (amount, word) {
                (Amount::Beyond(_), BoundWord::AtLeast) => BoundWord::Over,
                (Amount::Beyond(_), BoundWord::AtMost) => BoundWord::Under,
                (_, word) => word,
            };
            let word = words::printed(&BOUNDS, self.language, |it| it == word);
            match amount {
                Amount::Count(count) => format!("{word} {count}"),
                Amount::Share(share) | Amount::Beyond(share) => {
                    // Two thirds are not 66.66%: said as they are read.
                    let up = matches!(
                        (amount, most),
                        (Amount::Share(_), true) | (Amount::Beyond(_), false)
                    );
                    if let Some((part, whole)) = words::fraction_of(share, up) {
                        return self.say(
                            &format!("{word} {part}/{whole} of the"),
                            &format!("{word} {part}/{whole} số"),
                        );
                    }
                    let share = lang::number(share);
                    self.say(&format!("{word} {share}% of the"), &format!("{word} {share}% số"))
                }
            }
        };
        match quantity {
            Quantity::Every => self.say("every", "mỗi"),
            Quantity::No => self.say("no", "không"),
            Quantity::Some => self.say("some", "một số"),
            Quantity::AtLeast(Amount::Count(count)) if over && count > 1 => {
                self.say(&format!("more than {}", count - 1), &format!("từ {count}"))
            }
            Quantity::AtLeast(it) => bound(BoundWord::AtLeast, it),
            Quantity::AtMost(it) => bound(BoundWord::AtMost, it),
            Quantity::Exactly(it) => bound(BoundWord::Exactly, it),
        }
    }

    pub(super) fn modifier(&self, modifier: &Modifier, plural: bool, edge: Edge) -> String {
        match modifier {
            Modifier::Same(name) => self.same(&[name.words.as_str()]),
            Modifier::Of(noun) => {
                // At the end of a chain a year or an order would be that of the whole chain.
                let chained =
                    !self.is_english() && (noun.year.is_some() || noun.order.is_some());
                let edge = if chained { Edge::Closed } else { edge };
                format!("{} {}", self.pick("of", "của"), self.the(noun, edge))
            }
            Modifier::In(noun) if noun.name.words == "plan" => {
                format!("in {}", self.the(noun, edge))
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
                let open = plain && !counted && !followed && !is_given(&actor.name.words);
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
        bracketed(said, compound || reads_on || self.explicit)
    }
}

/// Whether a verb after it would be one with its last words: "việc được giao chủ trì".
pub(super) fn is_given(words: &str) -> bool {
    words.ends_with("được giao") || words.ends_with("được phân công")
}

/// The article of one of several: "an earlier value", "a 2030 value".
fn one(noun: &Noun) -> &'static str {
    match (noun.order, noun.year) {
        (Some(Order::Earlier), _) => "an",
        (Some(Order::Later), _) | (None, Some(_)) => "a",
        _ => indefinite(&noun.name.words),
    }
}

/// Whether "từ hai ... trở lên" can be said of it.
pub(super) fn is_from(noun: &Noun) -> bool {
    matches!(noun.quantity, Some(Quantity::AtLeast(Amount::Count(count))) if count > 1)
        && noun.year.is_none()
        && noun.order.is_none()
        && !noun.own
        && !noun.sum
        && noun.modifiers.is_empty()
}

/// Whether the grammars take it for a label: roman numerals or a figure; `path` with parts.
fn is_label(text: &str, path: bool) -> bool {
    let mut parts = text.split('.');
    let first = parts.next().unwrap_or("");
    let roman = !first.is_empty() && first.chars().all(|it| matches!(it, 'I' | 'V' | 'X'));
    let figure = (1..=2).contains(&first.len()) && first.bytes().all(|it| it.is_ascii_digit());
    let rest: Vec<&str> = parts.collect();
    let fits = |it: &&str| {
        (1..=3).contains(&it.len())
            && it.bytes().all(|it| it.is_ascii_digit() || it.is_ascii_uppercase())
    };
    (roman || figure) && path != rest.is_empty() && rest.iter().all(fits)
}

/// What its date is said with: "dated", "completed".
pub(super) fn dated(words: &str) -> Option<&'static str> {
    const DOCUMENTS: [&str; 14] = [
        "citation",
        "citations",
        "proposal",
        "proposals",
        "document",
        "documents",
        "cited document",
        "cited documents",
        "văn bản viện dẫn",
        "viện dẫn",
        "lần viện dẫn",
        "tờ trình",
        "văn bản được viện dẫn",
        "văn bản",
    ];
    match words {
        "task" | "tasks" => Some("completed"),
        _ => DOCUMENTS.contains(&words).then_some("dated"),
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
