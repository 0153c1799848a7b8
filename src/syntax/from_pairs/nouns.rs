//! Nouns: how many, which, of what, and what narrows them down.
//!
//! In: pairs of `noun_en`, `noun_vi` and their parts; out: [`Noun`]s. Invariant: a year or an
//! order at the end of a chain belongs to what the chain names.

use super::called::held_in;
use super::conditions::that_of;
use super::quantities::counts_barely;
use super::{Lower, Pest, Rule, has};
use crate::facts::vocabulary;
use crate::lang::Language;
use crate::syntax::tree::{Amount, Modifier, Name, Noun, Predicate, Quantity};
use crate::syntax::words::{BOUNDS, BoundWord, ORDERS, meaning, read_count, read_year};

impl Lower<'_, '_> {
    /// A thing spoken of; "it" and what stands in brackets too.
    pub(super) fn noun(&self, pair: Pest<'_>) -> Noun {
        let place = self.place(&pair);
        let Some(first) = pair.clone().into_inner().next() else { return Noun::default() };
        let mut noun = match first.as_rule() {
            // In brackets.
            Rule::noun_en | Rule::noun_vi => return self.noun(first),
            Rule::same_thing_en => self.same_thing(&first),
            Rule::issue_en => self.issue(first),
            Rule::end_noun_en => {
                let words =
                    if has(&first, Rule::first_of_en) { "first day" } else { "last day" };
                let name = Name { place, words: words.to_owned() };
                let modifiers = self.nouns(first).into_iter().map(Modifier::Of).collect();
                Noun { place, name, modifiers, ..Noun::default() }
            }
            Rule::that_of_en => self.noun_parts(first, None),
            Rule::it_en => Noun { own: true, ..Noun::default() },
            Rule::it_vi => self.it(&first),
            Rule::none_vi => self.noun_parts(first, Some(Quantity::No)),
            Rule::any_also_vi | Rule::whichever_vi => {
                self.noun_parts(first, Some(Quantity::Every))
            }
            Rule::some_of_vi => self.noun_parts(first, Some(Quantity::Some)),
            Rule::from_vi => {
                let amount = self.amount(&first);
                self.noun_parts(first, amount.map(Quantity::AtLeast))
            }
            _ => self.noun_parts(pair.clone(), None),
        };
        noun.place = place;
        if noun.quantity.is_some() && counts_barely(&pair) {
            self.bare.borrow_mut().push(place);
        }
        noun
    }

    /// "the date on which the plan was issued": its issuance date.
    fn issue(&self, pair: Pest<'_>) -> Noun {
        let place = self.place(&pair);
        let issued = self.noun_parts(pair, None);
        let name = Name { place, words: "issuance date".to_owned() };
        if issued.own {
            return Noun { place, own: true, name, ..Noun::default() };
        }
        Noun { place, name, modifiers: vec![Modifier::Of(issued)], ..Noun::default() }
    }

    /// A noun by its parts, as many as `quantity` where none of them says how many.
    pub(super) fn noun_parts(&self, pair: Pest<'_>, quantity: Option<Quantity>) -> Noun {
        let mut noun = Noun { place: self.place(&pair), quantity, ..Noun::default() };
        let (mut possessor, mut over_one) = (None, false);
        let that_of_within = pair.as_str().contains("th")
            && pair.clone().into_inner().flatten().any(|it| it.as_rule() == Rule::that_of_en);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::quantity_en | Rule::quantity_vi => {
                    over_one = self.over_one(&part);
                    noun.quantity = self.quantity(part);
                }
                Rule::sum_en | Rule::sum_vi => noun.sum = true,
                Rule::own_en | Rule::it_en | Rule::it_vi => noun.own = true,
                Rule::order_en | Rule::order_vi => noun.order = meaning(&ORDERS, part.as_str()),
                Rule::year => noun.year = noun.year.or(read_year(part.as_str())),
                Rule::label => noun.modifiers.push(self.labelled(&part)),
                Rule::titled_vi | Rule::limit_en => {
                    noun.modifiers.extend(self.titled(part, &noun.name.words));
                }
                Rule::level_en => noun.modifiers.extend(self.level(part)),
                Rule::joined_en | Rule::joined_vi => self.joined(part, &mut noun),
                Rule::actor_whose_vi => noun.modifiers.extend(self.relative(part)),
                Rule::possessor_en => possessor = Some(self.possessor(part)),
                Rule::noun_en | Rule::noun_vi => return self.noun(part),
                Rule::name_en | Rule::name_vi | Rule::actor_name_en | Rule::actor_name_vi => {
                    noun.name = self.name(&part);
                }
                Rule::modifier_en
                | Rule::modifier_vi
                | Rule::plain_modifier_vi
                | Rule::labelled_more_vi => {
                    self.modifier(part, &mut noun);
                }
                Rule::topic_that_vi | Rule::excepted_that_vi => {
                    noun.modifiers.extend(self.relative(part))
                }
                _ => {}
            }
        }
        if noun.quantity.is_none() && noun.modifiers.is_empty() {
            self.body(&mut noun);
        }
        if self.language == Language::English {
            self.sorted(&mut noun);
        } else {
            self.documents(&mut noun);
        }
        self.plainly_called(&mut noun);
        // "a date later than that of the plan": than the date of it.
        if that_of_within {
            for modifier in &mut noun.modifiers {
                match modifier {
                    Modifier::That(said) => that_of(said, &noun.name),
                    Modifier::Whose(name, said) => that_of(said, name),
                    _ => {}
                }
            }
        }
        self.adjective(&mut noun);
        plainest(&mut noun);
        // "more than one lead agency": at least two lead agencies.
        if let Some(several) = vocabulary::plural(&noun.name.words).filter(|_| over_one) {
            several.clone_into(&mut noun.name.words);
        }
        if let Some(possessor) = possessor {
            noun.modifiers.insert(0, Modifier::Of(possessor));
        }
        noun
    }

    /// "more than one lead agency": two of them or more.
    fn over_one(&self, quantity: &Pest<'_>) -> bool {
        let bound = quantity.clone().into_inner().find(|it| it.as_rule() == Rule::bound_en);
        bound.is_some_and(|it| meaning(&BOUNDS, it.as_str()) == Some(BoundWord::Over))
            && self.amount(quantity) == Some(Amount::Count(1))
    }

    /// "the signatory's": whose it is.
    fn possessor(&self, pair: Pest<'_>) -> Noun {
        let name = pair.into_inner().next().map_or(Name::default(), |it| self.name(&it));
        Noun { place: name.place, name, ..Noun::default() }
    }

    /// Every noun among the parts of a pair.
    pub(super) fn nouns(&self, pair: Pest<'_>) -> Vec<Noun> {
        let nouns = pair.into_inner().filter(|it| {
            let rule = it.as_rule();
            matches!(rule, Rule::noun_en | Rule::part_en | Rule::noun_vi | Rule::held_vi)
        });
        nouns.map(|it| self.noun(it)).collect()
    }

    /// "tasks and targets", "the number and the date of the plan".
    pub(super) fn subjects(&self, pair: Pest<'_>) -> Vec<Noun> {
        let none = pair.as_rule() == Rule::neither_of_en;
        let several = (pair.as_rule() == Rule::several_vi).then(|| self.place(&pair));
        let parts = pair.into_inner();
        let mut nouns: Vec<Noun> = parts
            .filter(|it| matches!(it.as_rule(), Rule::noun_en | Rule::plain_noun_vi))
            .map(|it| self.noun(it))
            .collect();
        // "viện dẫn mà tên loại là “A” và cơ quan ban hành": one more thing, or of the condition.
        let told = |it: &Noun| {
            it.modifiers
                .iter()
                .any(|it| matches!(it, Modifier::Whose(_, said) if is_said(said)))
        };
        if let (Some(place), [first, .., last]) = (several, nouns.as_slice())
            && told(first)
            && last.modifiers.is_empty()
            && last.quantity.is_none()
        {
            self.one_more(place, &last.name.words);
        }
        let owners: Vec<Modifier> = nouns
            .last()
            .into_iter()
            .flat_map(|it| it.modifiers.iter())
            .filter(|it| matches!(it, Modifier::Of(_)))
            .cloned()
            .collect();
        let quantity = nouns.first().and_then(|it| it.quantity);
        for noun in &mut nouns {
            if noun.modifiers.is_empty() {
                noun.modifiers.extend(owners.iter().cloned());
            }
            noun.quantity = noun.quantity.or(quantity);
            if none {
                noun.quantity = Some(Quantity::No);
            }
        }
        if nouns.is_empty() { vec![Noun::default()] } else { nouns }
    }

    /// A noun, once for every year that it names: "2025 and 2030 values".
    pub(super) fn nouns_by_year(&self, pair: Pest<'_>) -> Vec<Noun> {
        // "từ ba đến năm mục": at least three, and at most five.
        let range = pair.clone().into_inner().find(|it| it.as_rule() == Rule::range_vi);
        if let Some(range) = range {
            return self.range(range);
        }
        let years = years(pair.clone());
        let noun = self.noun(pair);
        if years.len() < 2 {
            return vec![noun];
        }
        years.into_iter().map(|year| Noun { year: Some(year), ..noun.clone() }).collect()
    }

    /// The year that is named with the noun.
    pub(super) fn of_year(&self, pair: Pest<'_>, noun: &mut Noun) {
        let year = pair.into_inner().find(|it| it.as_rule() == Rule::year);
        noun.year = year.and_then(|it| read_year(it.as_str()));
    }

    /// "từ ba đến năm mục": at least so many, and at most so many.
    fn range(&self, pair: Pest<'_>) -> Vec<Noun> {
        let counts = pair.clone().into_inner().filter(|it| it.as_rule() == Rule::count_vi);
        let counts: Vec<u32> = counts.filter_map(|it| read_count(it.as_str())).collect();
        if let [low, high] = counts.as_slice()
            && low > high
        {
            self.backwards(&pair);
        }
        let noun = self.noun_parts(pair, None);
        let bounds = counts.into_iter().map(Amount::Count).zip([true, false]);
        let each = bounds.map(|(count, low)| {
            let quantity =
                Some(if low { Quantity::AtLeast(count) } else { Quantity::AtMost(count) });
            Noun { quantity, ..noun.clone() }
        });
        each.collect()
    }

    /// The word of the language that is read.
    pub(super) fn pick(&self, en: &str, vi: &str) -> String {
        match self.language {
            Language::English => en.to_owned(),
            Language::Vietnamese => vi.to_owned(),
        }
    }
}

/// A noun in the plainest of its forms. "cơ quan trong Nơi nhận": a list is no part of the plan,
/// so that it is said of them. "chỉ tiêu tương ứng của văn bản cấp trên": what it is of is said,
/// and "its" adds nothing.
pub(in crate::syntax) fn plainest(noun: &mut Noun) {
    held_in(noun);
    let list = |it: &Noun| matches!(it.name.words.as_str(), "nơi nhận" | "recipients");
    for modifier in &mut noun.modifiers {
        if let Modifier::In(place) = modifier
            && list(place)
        {
            *modifier = Modifier::That(Predicate::In(false, std::mem::take(place)));
        }
    }
    // "chỉ tiêu trong văn bản cấp trên": of it, a document of its own.
    let superior = |it: &Noun| {
        it.name.words.ends_with("cấp trên") || it.name.words.starts_with("superior")
    };
    for modifier in &mut noun.modifiers {
        if let Modifier::In(document) = modifier
            && superior(document)
        {
            *modifier = Modifier::Of(std::mem::take(document));
        }
    }
    let of_superior =
        noun.modifiers.iter().any(|it| matches!(it, Modifier::Of(owner) if superior(owner)));
    if noun.own && of_superior {
        noun.own = false;
    }
}

/// Whether it is said with "mà": a label such as "II" is not.
fn is_said(predicate: &Predicate) -> bool {
    use crate::syntax::tree::{Literal, Term};
    !matches!(predicate, Predicate::Be(false, Term::Literal(_, Literal::Text(words))) if words.len() < 5)
}

/// "của (...)": a year in the brackets belongs to what stands there.
pub(super) fn of_bracketed(of: &Pest<'_>) -> bool {
    of.clone().into_inner().any(|it| it.as_rule() == Rule::noun_vi && has(&it, Rule::noun_vi))
}

/// The years that a noun names itself; those of its owner only at the end of a chain.
fn years(pair: Pest<'_>) -> Vec<i16> {
    pair.into_inner()
        .flat_map(|part| match part.as_rule() {
            Rule::year => read_year(part.as_str()).into_iter().collect(),
            Rule::of_vi if of_bracketed(&part) => Vec::new(),
            Rule::modifier_en
            | Rule::modifier_vi
            | Rule::plain_modifier_vi
            | Rule::of_year_en
            | Rule::of_year_vi
            | Rule::of_vi
            | Rule::noun_vi
            | Rule::held_vi => years(part),
            _ => Vec::new(),
        })
        .collect()
}
