//! What a thing has, how many of it, and in what several things agree.
//!
//! In: pairs of `have_en`, `have_vi`, `agree_en` and their like; out: [`Predicate`]s. Invariant:
//! "has no" is a quantity of what is had, so that only other quantities stand under a "not".

use super::comparing::relate;
use super::{Lower, Pest, Rule, has};
use crate::facts::vocabulary::{self, entry_called};
use crate::syntax::Problem;
use crate::syntax::tree::{
    Agreement, Amount, Literal, Modifier, Name, Noun, Place, Predicate, Quantity, Term,
};
use crate::syntax::words::{RELATIONS, meaning, read_count, read_decimal};

impl Lower<'_, '_> {
    /// "has a product and a timeline", "thiếu sản phẩm": what it has, or has not.
    pub(super) fn have(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let names = names_all(&pair);
        match self.read_have(pair, negated) {
            Predicate::Have(false, noun) if names => Predicate::Have(false, all_of(noun)),
            other => other,
        }
    }

    fn read_have(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        // "thiếu A hoặc B" lacks one of them, "không được thiếu A hoặc B" none.
        let forbidden = negated;
        let negated = negated != (has(&pair, Rule::lack_en) || has(&pair, Rule::lack_vi));
        let any = has(&pair, Rule::or_en) || has(&pair, Rule::or_vi);
        let only = has(&pair, Rule::only_have_vi);
        let mut held = Vec::new();
        let (mut named, mut between) = (None, None);
        // "không được có từ hai đến bốn": fewer, or more.
        let mut outside = false;
        for part in pair.into_inner() {
            match part.as_rule() {
                // "có tên ghi ...": has a title that mentions ...
                Rule::name_vi => named = Some(self.name(&part)),
                Rule::said_of_it_vi => {
                    let said = self.predicate(part, false);
                    let name = named.take().unwrap_or_default();
                    let modifiers = vec![said_of(&name, said)];
                    held.push(have(
                        negated,
                        Noun { place: name.place, name, modifiers, ..Noun::default() },
                    ));
                }
                Rule::agree_en => return self.agree(part, negated),
                Rule::agree_several_en => return self.agree_several(part, negated),
                Rule::in_order_en => return self.in_order(part),
                Rule::between_en => {
                    let counts = part.into_inner().filter(|it| it.as_rule() == Rule::count_en);
                    let counts: Vec<u32> =
                        counts.filter_map(|it| read_count(it.as_str())).collect();
                    between = counts.first().copied().zip(counts.last().copied());
                }
                Rule::noun_en if between.is_some() => {
                    let Some((low, high)) = between else { continue };
                    let noun = self.noun(part);
                    for quantity in [
                        Quantity::AtLeast(Amount::Count(low)),
                        Quantity::AtMost(Amount::Count(high)),
                    ] {
                        let quantity = Some(quantity);
                        held.push(have(negated, Noun { quantity, ..noun.clone() }));
                    }
                    return if negated { Predicate::any(held) } else { Predicate::all(held) };
                }
                Rule::noun_en | Rule::noun_vi | Rule::held_vi => {
                    outside |= negated && has(&part, Rule::range_vi);
                    let mut nouns = self.nouns_by_year(part);
                    for noun in &mut nouns {
                        if only && noun.quantity.is_none() {
                            noun.quantity = Some(Quantity::Exactly(Amount::Count(1)));
                        }
                        if negated {
                            self.at_least(noun);
                        }
                    }
                    held.extend(nouns.into_iter().map(|it| have(negated, it)));
                }
                _ => {}
            }
        }
        if any && !forbidden || outside { Predicate::any(held) } else { Predicate::all(held) }
    }

    /// "the same title or the same lead agency".
    fn agree_several(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let any = has(&pair, Rule::or_en) != negated;
        let mut said: Vec<Predicate> = Vec::new();
        for part in pair.into_inner() {
            match (part.as_rule(), said.first()) {
                (Rule::agree_en, _) => said.push(self.agree(part, negated)),
                (Rule::again_en, Some(Predicate::Agree(how, _))) => {
                    let how = *how;
                    let words = part.into_inner().next().map(|it| self.name(&it));
                    let mut name = words.unwrap_or_default();
                    if negated {
                        name.words = in_number(&name.words, how == Agreement::Same);
                    }
                    said.push(Predicate::Agree(how, name));
                }
                _ => {}
            }
        }
        if any { Predicate::any(said) } else { Predicate::all(said) }
    }

    /// "cited in section I", "cited more than five times": has citations that are so.
    pub(super) fn cited(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let place = self.place(&pair);
        let mut noun = Noun { place, ..Noun::default() };
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::often_en => {
                    let once = Quantity::Exactly(Amount::Count(1));
                    let bounded = has(&part, Rule::bound_en);
                    noun.quantity = match self.quantity(part).unwrap_or(once) {
                        // "must not be cited twice": two times or more.
                        Quantity::Exactly(amount) if negated && !bounded => {
                            Some(Quantity::AtLeast(amount))
                        }
                        quantity => Some(quantity),
                    };
                }
                _ => self.modifier(part, &mut noun),
            }
        }
        let several = matches!(noun.quantity, Some(
            Quantity::AtLeast(it) | Quantity::AtMost(it) | Quantity::Exactly(it)
        ) if it != Amount::Count(1));
        let words = if several { "citations" } else { "citation" };
        noun.name = Name { place, words: words.to_owned() };
        have(negated, noun)
    }

    /// "không được có hai": two or more.
    pub(super) fn at_least(&self, noun: &mut Noun) {
        let bare = self.bare.borrow().iter().any(|it| it.0 == noun.place.0);
        if let (true, Some(Quantity::Exactly(amount))) = (bare, noun.quantity) {
            noun.quantity = Some(Quantity::AtLeast(amount));
        }
    }

    /// What none of them has: "no task may have two" is two or more.
    pub(super) fn of_none(&self, predicate: &mut Predicate) {
        match predicate {
            Predicate::All(parts) | Predicate::Any(parts) => {
                parts.iter_mut().for_each(|it| self.of_none(it));
            }
            Predicate::Have(false, noun) | Predicate::Act(false, _, noun) => {
                self.at_least(noun)
            }
            _ => {}
        }
    }

    /// "thống nhất ngày ban hành", "have the same date".
    pub(super) fn agree(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let mut same = true;
        let mut names = Vec::new();
        let place = self.place(&pair);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::agree_word_vi => same = !has(&part, Rule::differ_vi),
                Rule::unlike_en | Rule::differ_en => same = false,
                Rule::name_en | Rule::name_vi => names.push(self.name(&part)),
                _ => {}
            }
        }
        let agreement = if same != negated { Agreement::Same } else { Agreement::Different };
        // "must not have the same title": must have different titles.
        for name in names.iter_mut().filter(|_| negated) {
            name.words = in_number(&name.words, !same);
        }
        if agreement == Agreement::Different && names.len() > 1 {
            self.each_or_all(place);
        }
        self.apart.replace(names.len() > 1);
        Predicate::all(names.into_iter().map(|it| Predicate::Agree(agreement, it)).collect())
    }

    /// "tên của các phụ lục không được trùng nhau": the appendices have different titles.
    pub(super) fn agree_alone(
        &self,
        mut subject: Noun,
        agreement: Agreement,
        place: Place,
    ) -> (Noun, Predicate) {
        if let Some(Modifier::Of(_)) = subject.modifiers.first()
            && subject.modifiers.len() == 1
            && let Some(Modifier::Of(owner)) = subject.modifiers.pop()
        {
            return (owner, Predicate::Agree(agreement, subject.name));
        }
        let problem = Problem::new(
            place.0,
            "it is not said in what they agree",
            "chưa rõ giống nhau hay khác nhau về thông tin nào",
        );
        let kind =
            entry_called(&subject.name.words).and_then(|it| it.names.vi.first().copied());
        let what = kind.unwrap_or("phụ lục");
        self.fault(problem.help(
            format!("write \"{what} have the same date\""),
            format!("hãy nêu thông tin đó: “các {what} không được trùng tên”"),
        ));
        (subject, Predicate::All(Vec::new()))
    }

    /// "dài không quá 10 năm".
    pub(super) fn length(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let place = self.place(&pair);
        let (mut relation, mut number) = (None, None);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::relation_vi => relation = meaning(&RELATIONS, part.as_str()),
                Rule::number => number = read_decimal(part.as_str(), self.language),
                _ => {}
            }
        }
        let (Some(relation), Some(number)) = (relation, number) else {
            return Predicate::All(Vec::new());
        };
        let said = relate(relation, negated, Term::Literal(place, Literal::Number(number)));
        let name = Name { place, words: "số năm".to_owned() };
        let modifiers = vec![Modifier::That(said)];
        Predicate::Have(false, Noun { place, name, modifiers, ..Noun::default() })
    }
}

/// What is said of what is had: "mục “Kinh phí”" is called so, "tên “Kinh phí”" is that.
fn said_of(name: &Name, said: Predicate) -> Modifier {
    let titled = entry_called(&name.words).and_then(|it| it.named_by());
    match (titled.and_then(|it| it.names.vi.first()), &said) {
        (Some(title), Predicate::Be(false, Term::Literal(_, Literal::Text(_)))) => {
            let words = (*title).to_owned();
            Modifier::Whose(Name { place: name.place, words }, said)
        }
        _ => Modifier::That(said),
    }
}

/// "has", or "has no" when negated and nothing else says how many.
pub(super) fn have(negated: bool, mut noun: Noun) -> Predicate {
    match (negated, noun.quantity) {
        (true, None | Some(Quantity::Some)) => {
            noun.quantity = Some(Quantity::No);
            Predicate::Have(false, noun)
        }
        _ => Predicate::Have(negated, noun),
    }
}

/// Whether the names of all are asked for: "có tên các cơ quan chủ trì".
pub(super) fn names_all(pair: &Pest<'_>) -> bool {
    let words = pair.clone().into_inner().filter(|it| it.as_rule() == Rule::have_word_vi);
    words.into_iter().any(|it| has(&it, Rule::all_names_vi))
}

/// Every one, where no other number is said.
pub(super) fn all_of(noun: Noun) -> Noun {
    Noun { quantity: noun.quantity.or(Some(Quantity::Every)), ..noun }
}

/// "không nhiệm vụ nào thiếu A và B": none lacks either of them.
pub(super) fn fewer_held(said: Predicate) -> Predicate {
    let lacked = |it: &Predicate| matches!(it, Predicate::Have(false, noun) if noun.quantity == Some(Quantity::No));
    match said {
        Predicate::All(parts) if parts.iter().all(lacked) => Predicate::any(parts),
        other => other,
    }
}

/// The name as it is said of several things, or of one.
fn in_number(words: &str, many: bool) -> String {
    let found = if many { vocabulary::singular(words) } else { vocabulary::plural(words) };
    found.unwrap_or(words).to_owned()
}
