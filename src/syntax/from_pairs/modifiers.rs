//! What narrows a noun down: relative clauses, participles, labels, titles, units.
//!
//! In: pairs of `modifier_en`, `modifier_vi` and their parts; out: [`Modifier`]s. Invariant: what
//! a modifier says of its noun is a predicate or a noun of the tree, never words of its own.

use super::having::have;
use super::nouns::of_bracketed;
use super::usage::placed;
use super::{Lower, Pest, Rule, has};
use crate::facts::vocabulary::{KINDS, Kind, Type, entry_called};
use crate::lang;
use crate::syntax::Problem;
use crate::syntax::tree::{
    Amount, Literal, Modality, Modifier, Name, Noun, Predicate, Quantity, Relation, Term,
};
use crate::syntax::words::{ORDERS, UP_OR_DOWN, UpOrDown, meaning, read_count};

impl Lower<'_, '_> {
    /// What one modifier adds to the noun that it narrows down.
    pub(super) fn modifier(&self, pair: Pest<'_>, noun: &mut Noun) {
        let Some(part) = pair.into_inner().next() else { return };
        match part.as_rule() {
            Rule::plain_modifier_vi => self.modifier(part, noun),
            Rule::same_en | Rule::same_vi | Rule::having_same_vi => {
                noun.modifiers.extend(self.same(part));
            }
            Rule::set_for_vi => self.set_for(part, noun),
            Rule::measured_vi => noun.modifiers.extend(self.measured(part)),
            Rule::own_vi => noun.own = true,
            Rule::only_vi => noun.quantity = Some(Quantity::Exactly(Amount::Count(1))),
            Rule::only_after_en => {
                let one = Quantity::Exactly(Amount::Count(1));
                noun.quantity = Some(noun.quantity.unwrap_or(one));
            }
            Rule::named_vi => noun.modifiers.extend(self.named(part)),
            Rule::signed_by_vi => {
                let name =
                    Name { place: self.place(&part), words: "chức vụ người ký".into() };
                let term = part.into_inner().find_map(|it| self.term_of(it));
                let is = term.map(|it| Modifier::Whose(name, Predicate::Be(false, it)));
                noun.modifiers.extend(is);
            }
            Rule::per_en => noun.modifiers.push(self.per(part)),
            Rule::titled_en => {
                noun.modifiers.extend(self.titled(part, &noun.name.words));
            }
            Rule::about_title_en => noun.modifiers.extend(self.about_title(part, noun)),
            Rule::level_vi => noun.modifiers.extend(self.level(part)),
            Rule::level_modifier_en => {
                noun.modifiers.extend(part.into_inner().find_map(|it| self.level(it)));
            }
            Rule::for_en => {
                let all = self.nouns(part).into_iter();
                let be = |it| Modifier::That(Predicate::Be(false, Term::Noun(Box::new(it))));
                noun.modifiers.extend(all.map(be));
            }
            Rule::of_order_vi => {
                noun.order = part.into_inner().find_map(|it| meaning(&ORDERS, it.as_str()));
            }
            Rule::to_en => self.reached(part, noun),
            Rule::under_heading_en => {
                let name = Name { place: self.place(&part), words: "parent".to_owned() };
                noun.modifiers.push(Modifier::Same(name));
            }
            Rule::measured_in_en => self.measured_in(part, noun),
            Rule::of_year_en | Rule::of_year_vi => self.of_year(part, noun),
            Rule::of_en => {
                let that =
                    part.clone().into_inner().filter(|it| it.as_rule() == Rule::of_that_en);
                let that = that.map(|it| Noun { own: true, ..self.noun_parts(it, None) });
                noun.modifiers.extend(that.map(Modifier::Of));
                noun.modifiers.extend(self.nouns(part).into_iter().map(Modifier::Of));
            }
            Rule::of_vi => self.owned(part, noun),
            Rule::in_body_en | Rule::in_body_vi => {
                noun.modifiers.push(Modifier::That(self.in_body(&part, false)));
            }
            Rule::unfilled_vi => {}
            Rule::in_en | Rule::in_vi => noun.modifiers.extend(self.in_places_of(part)),
            Rule::with_en => noun.modifiers.push(self.with(part)),
            Rule::reduced_en if has(&part, Rule::issued_by_en) => {
                let said = part.into_inner().next().map(|it| self.issued_by(it));
                noun.modifiers.extend(said.map(|(name, is)| Modifier::Whose(name, is)));
            }
            // "agencies mentioned in the plan": only of some things it is a question whether.
            Rule::reduced_en
                if has(&part, Rule::state_en)
                    && has(&part, Rule::in_plan_en)
                    && !noun.name.words.starts_with("appendi") => {}
            Rule::reduced_en | Rule::reduced_vi | Rule::measured_en => {
                noun.modifiers.push(Modifier::That(self.reduced(part)));
            }
            Rule::which_vi => {
                let more = part.clone().into_inner();
                let more = more.filter(|it| it.as_rule() == Rule::more_whose_vi);
                let more: Vec<Modifier> = more.filter_map(|it| self.relative(it)).collect();
                noun.modifiers.extend(self.relative(part));
                noun.modifiers.extend(more);
            }
            _ => noun.modifiers.extend(self.relative(part)),
        }
    }

    /// "mang tên “Tổ chức thực hiện”".
    fn named(&self, pair: Pest<'_>) -> Option<Modifier> {
        let name = Name { place: self.place(&pair), words: "tên".to_owned() };
        let term = pair.into_inner().find_map(|it| self.term_of(it))?;
        Some(Modifier::Whose(name, Predicate::Be(false, term)))
    }

    /// “%” or “hộ”, "percent": one of these.
    pub(super) fn of_units(&self, pair: Pest<'_>) -> Predicate {
        let units = pair.into_inner().filter_map(|it| match it.as_rule() {
            Rule::percent_en => {
                Some(Term::Literal(self.place(&it), Literal::Text("%".to_owned())))
            }
            _ => self.term_of(it),
        });
        Predicate::any(units.map(|it| Predicate::Be(false, it)).collect())
    }

    /// "values expressed in “%”": by their unit; targets have values that are.
    fn measured_in(&self, pair: Pest<'_>, noun: &mut Noun) {
        let place = self.place(&pair);
        let name = |words: &str| Name { place, words: words.to_owned() };
        let is = self.of_units(pair);
        let unit = Modifier::Whose(name("unit"), is);
        let targets = entry_called(&noun.name.words).is_some_and(|it| it.kind == Kind::Target);
        noun.modifiers.push(if targets {
            let value =
                Noun { place, name: name("value"), modifiers: vec![unit], ..Noun::default() };
            Modifier::That(Predicate::Have(false, value))
        } else {
            unit
        });
    }

    /// "references to a section": by what they are to; "to section II": those that reach it.
    fn reached(&self, pair: Pest<'_>, noun: &mut Noun) {
        let place = self.place(&pair);
        let kind = |it: &Noun| entry_called(&it.name.words).map(|it| it.kind);
        let of_references = kind(noun) == Some(Kind::Reference);
        for target in self.nouns(pair) {
            let plain = target.modifiers.is_empty() && target.quantity.is_none() && !target.own;
            let sort = match kind(&target).filter(|_| of_references) {
                Some(Kind::Section) => "part",
                Some(Kind::Appendix) => "appendix",
                _ => {
                    let problem = Problem::new(
                        place.0,
                        "\"to\" is said of a reference to a section or an appendix alone",
                        "chỉ nói được “đến” về dẫn chiếu đến mục hoặc phụ lục",
                    );
                    self.fault(problem.help(
                        "write \"references to a section\"; who reports go to is the \"addressee\"",
                        "hãy viết “dẫn chiếu đến mục”",
                    ));
                    continue;
                }
            };
            let term = Term::Literal(place, Literal::Text(sort.to_owned()));
            let name = |words: &str| Name { place, words: words.to_owned() };
            noun.modifiers.push(match plain {
                true => Modifier::Whose(name("kind"), Predicate::Be(false, term)),
                false => Modifier::That(Predicate::Act(false, vec![name("reaches")], target)),
            });
        }
    }

    /// "in the body": in no appendix.
    pub(super) fn in_body(&self, pair: &Pest<'_>, negated: bool) -> Predicate {
        let name =
            Name { place: self.place(pair), words: self.pick("appendix", "phụ lục") };
        Predicate::In(!negated, Noun { place: name.place, name, ..Noun::default() })
    }

    /// "per task": of every one.
    fn per(&self, pair: Pest<'_>) -> Modifier {
        let name = pair.into_inner().next().map(|it| self.name(&it)).unwrap_or_default();
        let quantity = Some(Quantity::Every);
        Modifier::Of(Noun { place: name.place, quantity, name, ..Noun::default() })
    }

    /// "của chỉ tiêu năm 2030": a year or an order at the end of a chain ("yêu cầu của chỉ tiêu
    /// năm 2030") belongs to what the chain names.
    fn owned(&self, pair: Pest<'_>, noun: &mut Noun) {
        let bracketed = of_bracketed(&pair);
        for mut owner in self.nouns(pair) {
            if !bracketed {
                noun.year = noun.year.or(owner.year.take());
                noun.order = noun.order.or(owner.order.take());
            }
            noun.modifiers.push(Modifier::Of(owner));
        }
    }

    /// "in section II or section III": in one of the places.
    pub(super) fn in_places_of(&self, pair: Pest<'_>) -> Option<Modifier> {
        let is_place = |it: &Pest<'_>| {
            let rule = it.as_rule();
            matches!(rule, Rule::noun_en | Rule::part_en | Rule::noun_vi | Rule::labelled_vi)
        };
        let mut places: Vec<Noun> =
            pair.into_inner().filter(is_place).map(|it| self.noun(it)).collect();
        let last = placed(false, places.pop()?);
        Some(match last {
            Predicate::In(false, place) if places.is_empty() => Modifier::In(place),
            last => {
                let others = places.into_iter().map(|it| placed(false, it));
                Modifier::That(Predicate::any(others.chain([last]).collect()))
            }
        })
    }

    /// "with a timeline"; "with neither a product nor a timeline": with none of them.
    fn with(&self, pair: Pest<'_>) -> Modifier {
        let without = has(&pair, Rule::without_en);
        let held = self.nouns(pair).into_iter().map(|mut it| {
            if without {
                self.at_least(&mut it);
            }
            have(without, it)
        });
        Modifier::That(Predicate::all(held.collect()))
    }

    /// "of the same document": by what the things agree.
    pub(super) fn same(&self, pair: Pest<'_>) -> Vec<Modifier> {
        let names = pair
            .into_inner()
            .filter(|it| matches!(it.as_rule(), Rule::name_en | Rule::name_vi));
        names.map(|it| Modifier::Same(self.name(&it))).collect()
    }

    /// "that has a product and has no timeline", "with a product and a timeline".
    pub(super) fn joined(&self, pair: Pest<'_>, noun: &mut Noun) {
        let any = has(&pair, Rule::or_en);
        let without = has(&pair, Rule::without_en);
        let mut held = Vec::new();
        let (mut whose, mut said) = (None, Vec::new());
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::name_en => whose = Some(self.name(&part)),
                Rule::relative_en => said.push(self.predicate(part, false)),
                Rule::joined_any_en | Rule::joined_any_vi => {
                    let said = self.predicates(part, &mut Modality::default());
                    noun.modifiers.push(Modifier::That(said));
                }
                Rule::joined_all_vi | Rule::joined_nouns_vi => {
                    let said = self.every(part, &mut Modality::default());
                    noun.modifiers.push(Modifier::That(said));
                }
                Rule::noun_en => held.push(have(without, self.noun(part))),
                _ => {}
            }
        }
        noun.modifiers.extend(whose.map(|it| Modifier::Whose(it, Predicate::all(said))));
        if held.is_empty() {
            return;
        }
        if any && !without {
            noun.modifiers.push(Modifier::That(Predicate::any(held)));
        } else {
            noun.modifiers.push(Modifier::That(Predicate::all(held)));
        }
    }

    /// "led by an agency", "dated after ...": what is said without "that is".
    fn reduced(&self, pair: Pest<'_>) -> Predicate {
        let pair = match pair.clone().into_inner().next() {
            Some(first) if first.as_rule() == Rule::not_flag_vi => first,
            _ => pair,
        };
        let not = pair.as_rule() == Rule::not_flag_vi;
        // "căn cứ ban hành là văn bản đánh số phải ...", "chữ viết tắt không thông dụng phải ...".
        if not || has(&pair, Rule::be_word_vi) {
            let term = pair.into_inner().find_map(|it| match it.as_rule() {
                Rule::name_vi => {
                    let mut name = self.name(&it);
                    if let Some(flag) = flag_called(&name.words).filter(|_| not) {
                        flag.clone_into(&mut name.words);
                    }
                    Some(Term::Noun(Box::new(Noun {
                        place: name.place,
                        name,
                        ..Noun::default()
                    })))
                }
                _ => self.term_of(it),
            });
            return term.map_or(Predicate::All(Vec::new()), |it| Predicate::Be(not, it));
        }
        let first = pair.clone().into_inner().next();
        match first {
            Some(first)
                if matches!(
                    first.as_rule(),
                    Rule::mentioning_en
                        | Rule::undergo_en
                        | Rule::undergo_vi
                        | Rule::joined_by_vi
                        | Rule::doing_en
                        | Rule::doing_vi
                ) =>
            {
                self.predicate(first, false)
            }
            Some(first) if matches!(first.as_rule(), Rule::state_en | Rule::state_vi) => {
                Predicate::State(false, self.name(&first))
            }
            _ => self.comparison(pair, false),
        }
    }

    /// "whose title mentions ...", "that it leads": a clause of its own.
    pub(super) fn relative(&self, pair: Pest<'_>) -> Option<Modifier> {
        let (mut name, mut predicate) = (None, None);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::name_en | Rule::name_vi => name = Some(self.name(&part)),
                Rule::done_en | Rule::done_vi => {
                    let mut parts = part.into_inner();
                    let (actor, verb) = (parts.next()?, parts.next()?);
                    let named = match actor.as_rule() {
                        Rule::named_actor_en => Some(actor.clone()),
                        _ => actor
                            .clone()
                            .into_inner()
                            .find(|it| it.as_rule() == Rule::titled_vi),
                    };
                    let actor = match named {
                        Some(named) => self.named_actor(named)?,
                        None => self.noun_parts(actor, None),
                    };
                    return Some(Modifier::Done(actor, self.verb(&verb)));
                }
                Rule::relative_en
                | Rule::relative_vi
                | Rule::plain_relative_vi
                | Rule::literal_relative_vi
                | Rule::have_vi => predicate = Some(self.predicate(part, false)),
                _ => {}
            }
        }
        predicate.map(|predicate| match name {
            Some(name) => Modifier::Whose(name, predicate),
            None => Modifier::That(predicate),
        })
    }

    /// "section II": by its label; "section II.3": by the way to it.
    pub(super) fn labelled(&self, pair: &Pest<'_>) -> Modifier {
        let place = self.place(pair);
        let words = lang::upper(self.folded.given_at(place.0));
        let (en, vi) = if words.contains('.') { PATH } else { LABEL };
        let name = Name { place, words: self.pick(en, vi) };
        Modifier::Whose(name, Predicate::Be(false, Term::Literal(place, Literal::Text(words))))
    }

    /// "section titled ...", "mục “...”".
    pub(super) fn titled(&self, pair: Pest<'_>, thing: &str) -> Option<Modifier> {
        let place = self.place(&pair);
        let named = pair.clone().into_inner().find(|it| it.as_rule() == Rule::titled_word_en);
        let called = named.is_some_and(|it| has(&it, Rule::called_word_en));
        let term = match pair.as_rule() {
            Rule::limit_en => self.term_of(pair),
            _ => pair.into_inner().find_map(|it| self.term_of(it)),
        };
        // What has no name of its own is called by its title.
        let kind = entry_called(thing);
        let has = |word| {
            kind.is_none_or(|it| it.attributes.iter().any(|it| it.names.en.contains(&word)))
        };
        let called = if has("title") { called && has("name") } else { has("name") };
        let name =
            Name { place, words: self.pick(if called { "name" } else { "title" }, "tên") };
        term.map(|term| Modifier::Whose(name, Predicate::Be(false, term)))
    }

    /// "cấp 1", "at level 1".
    pub(super) fn level(&self, pair: Pest<'_>) -> Option<Modifier> {
        let place = self.place(&pair);
        let up = pair.clone().into_inner().find(|it| it.as_rule() == Rule::up_vi);
        let level = pair
            .into_inner()
            .find(|it| matches!(it.as_rule(), Rule::figure | Rule::count_en))?;
        let level = Literal::Number(read_count(level.as_str())?.into());
        let name = Name { place, words: self.pick("level", "cấp") };
        let term = Term::Literal(place, level);
        // Level 3 and below are levels 3, 4, ...; "trở lên" may be either way.
        Some(Modifier::Whose(
            name,
            match up {
                Some(up) if meaning(&UP_OR_DOWN, up.as_str()) == Some(UpOrDown::Down) => {
                    Predicate::Relate(Relation::NotLess, term)
                }
                Some(up) => {
                    self.which_levels(&up);
                    Predicate::Be(false, term)
                }
                None => Predicate::Be(false, term),
            },
        ))
    }

    /// "tính bằng phần trăm".
    fn measured(&self, pair: Pest<'_>) -> Option<Modifier> {
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
    fn set_for(&self, pair: Pest<'_>, noun: &mut Noun) {
        let place = self.place(&pair);
        let mut value = Noun::default();
        pair.into_inner().for_each(|it| self.of_year(it, &mut value));
        if entry_called(&noun.name.words).is_none_or(|it| it.kind != Kind::Target) {
            noun.year = noun.year.or(value.year);
            return;
        }
        let name = Name { place, words: "yêu cầu".to_owned() };
        let held = Noun { place, name, ..value };
        noun.modifiers.push(Modifier::That(Predicate::Have(false, held)));
    }
}

/// What is or is not so, by the last of its words: "từ viết tắt thông dụng" by "thông dụng".
fn flag_called(words: &str) -> Option<&'static str> {
    let flags = KINDS.iter().flat_map(|it| it.attributes).filter(|it| it.value == Type::Flag);
    let mut names = flags.flat_map(|it| it.names.vi.iter().copied());
    names.find(|it| it.strip_suffix(words).is_some_and(|it| it.ends_with(' ')))
}

/// What a part is numbered with, and the labels that lead to it, in the vocabulary.
const LABEL: (&str, &str) = ("label", "số thứ tự");

const PATH: (&str, &str) = ("path", "đường dẫn");
