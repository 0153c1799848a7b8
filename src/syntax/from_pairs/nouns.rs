//! Nouns: how many, which, of what, and what narrows them down.
//!
//! In: pairs of `noun_en`, `noun_vi` and their parts; out: [`Noun`]s. Invariant: a year or an
//! order at the end of a chain belongs to what the chain names.

use super::predicates::have;
use super::usage::placed;
use super::{Lower, Pest, Rule, has};
use rust_decimal::Decimal;

use crate::facts::vocabulary::{self, KINDS};
use crate::lang::{self, Language};
use crate::syntax::tree::{
    Amount, Literal, Mention, Modality, Modifier, Name, Noun, Predicate, Quantity, Relation,
    Term,
};
use crate::syntax::words::{
    self, BOUNDS, BoundWord, ORDERS, meaning, read_count, read_fraction, read_year,
};

impl Lower<'_, '_> {
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

    pub(super) fn noun_parts(&self, pair: Pest<'_>, quantity: Option<Quantity>) -> Noun {
        let mut noun = Noun { place: self.place(&pair), quantity, ..Noun::default() };
        let (mut possessor, mut over_one) = (None, false);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::quantity_en | Rule::quantity_vi => {
                    over_one = part.as_str().trim_end() == "more than one";
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
                Rule::modifier_en | Rule::modifier_vi | Rule::plain_modifier_vi => {
                    self.modifier(part, &mut noun);
                }
                _ => {}
            }
        }
        if noun.quantity.is_none() && noun.modifiers.is_empty() {
            self.body(&mut noun);
        }
        if self.language == Language::English {
            self.sorted(&mut noun);
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

    pub(super) fn possessor(&self, pair: Pest<'_>) -> Noun {
        let name = pair.into_inner().next().map_or(Name::default(), |it| self.name(&it));
        Noun { place: name.place, name, ..Noun::default() }
    }

    pub(super) fn same(&self, pair: Pest<'_>) -> Vec<Modifier> {
        let names = pair
            .into_inner()
            .filter(|it| matches!(it.as_rule(), Rule::name_en | Rule::name_vi));
        names.map(|it| Modifier::Same(self.name(&it))).collect()
    }

    pub(super) fn quantity(&self, pair: Pest<'_>) -> Option<Quantity> {
        let amount = self.amount(&pair);
        let whole =
            |it: &Amount| matches!(it, Amount::Share(share) if *share > Decimal::from(100));
        if amount.as_ref().is_some_and(whole) {
            self.over_whole(&pair);
        }
        let moved = |by: i32| match amount {
            Some(Amount::Count(count)) => Some(Amount::Count(count.saturating_add_signed(by))),
            Some(Amount::Share(share)) => Some(Amount::Beyond(share)),
            other => other,
        };
        let mut parts = pair.into_inner();
        let first = parts.next()?;
        Some(match first.as_rule() {
            Rule::no_en => Quantity::No,
            // "no two tasks have a product": at most one has.
            Rule::no_two_en => Quantity::AtMost(Amount::Count(1)),
            Rule::any_two_en => return None,
            Rule::every_en | Rule::every_vi => Quantity::Every,
            Rule::some_en | Rule::some_vi => Quantity::Some,
            Rule::bound_en | Rule::bound_vi => match meaning(&BOUNDS, first.as_str())? {
                BoundWord::AtLeast => Quantity::AtLeast(rounded(amount?, false)),
                BoundWord::AtMost => Quantity::AtMost(rounded(amount?, true)),
                BoundWord::Exactly => Quantity::Exactly(amount?),
                BoundWord::Over => Quantity::AtLeast(rounded(moved(1)?, true)),
                BoundWord::Under => Quantity::AtMost(rounded(moved(-1)?, false)),
            },
            Rule::single_en => Quantity::Exactly(Amount::Count(1)),
            // "half of the targets must": half of them, or more.
            _ if matches!(amount, Some(Amount::Share(_))) => {
                Quantity::AtLeast(rounded(amount?, false))
            }
            _ if parts.any(|it| it.as_rule() == Rule::or_more_en) => Quantity::AtLeast(amount?),
            // "two lead agencies" are exactly two; "one lead agency" is no more than "a".
            _ if amount == Some(Amount::Count(1)) => return None,
            _ => Quantity::Exactly(amount?),
        })
    }

    pub(super) fn amount(&self, pair: &Pest<'_>) -> Option<Amount> {
        pair.clone().into_inner().find_map(|part| match part.as_rule() {
            Rule::share => self.figure(&part).map(Amount::Share),
            Rule::once_en => {
                Some(Amount::Count(if part.as_str().starts_with("once") { 1 } else { 2 }))
            }
            Rule::half_en | Rule::half_vi => Some(Amount::Share(50.into())),
            Rule::fraction | Rule::fraction_en | Rule::fraction_vi => {
                let share = read_fraction(part.as_str());
                if share.is_none() {
                    self.no_value(&part);
                }
                share.map(Amount::Share)
            }
            Rule::count_en | Rule::count_vi | Rule::bare_count_vi => {
                read_count(part.as_str()).map(Amount::Count)
            }
            _ => None,
        })
    }

    /// "Sở Y tế": one body, by its own name.
    pub(super) fn body(&self, noun: &mut Noun) {
        const BODIES: [&str; 9] =
            ["sở", "bộ", "ban", "phòng", "ủy ban", "ubnd", "công an", "thanh tra", "hội"];
        let words = noun.name.words.as_str();
        let is_body =
            |it: &&str| words.strip_prefix(*it).is_some_and(|it| it.starts_with([' ', '_']));
        let does = |verb: &&str| words.contains(&format!(" {verb} "));
        let acts = vocabulary::verbs().flat_map(|it| it.vi.iter()).any(does);
        if !BODIES.iter().any(is_body) || acts {
            return;
        }
        let place = noun.name.place;
        let text = self.folded.given_at(place.0);
        let text = Literal::Text(text.split_whitespace().collect::<Vec<_>>().join(" "));
        let be = Predicate::Be(false, Term::Literal(place, text));
        let name = Name { place, words: self.pick("name", "tên") };
        noun.modifiers.push(Modifier::Whose(name, be));
        noun.name.words = self.pick("agency", "cơ quan");
    }

    /// "every decision of the Prime Minister", "a department": a sort of citation, or of body.
    fn sorted(&self, noun: &mut Noun) {
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

    /// "section II": by its label; "section II.3": by the way to it.
    fn labelled(&self, pair: &Pest<'_>) -> Modifier {
        let place = self.place(pair);
        let words = lang::upper(self.folded.given_at(place.0));
        let (en, vi) = if words.contains('.') { PATH } else { LABEL };
        let name = Name { place, words: self.pick(en, vi) };
        Modifier::Whose(name, Predicate::Be(false, Term::Literal(place, Literal::Text(words))))
    }

    /// "section titled ...", "mục “...”".
    fn titled(&self, pair: Pest<'_>, thing: &str) -> Option<Modifier> {
        let place = self.place(&pair);
        let named = pair.clone().into_inner().find(|it| it.as_rule() == Rule::titled_word_en);
        let called = named.is_some_and(|it| matches!(it.as_str().trim(), "named" | "called"));
        let term = match pair.as_rule() {
            Rule::limit_en => self.term_of(pair),
            _ => pair.into_inner().find_map(|it| self.term_of(it)),
        };
        // What has no name of its own is called by its title.
        let kind = KINDS
            .iter()
            .find(|it| it.names.en.contains(&thing) || it.names.en_plural.contains(&thing));
        let has = |word| {
            kind.is_none_or(|it| it.attributes.iter().any(|it| it.names.en.contains(&word)))
        };
        let called = if has("title") { called && has("name") } else { has("name") };
        let name =
            Name { place, words: self.pick(if called { "name" } else { "title" }, "tên") };
        term.map(|term| Modifier::Whose(name, Predicate::Be(false, term)))
    }

    /// "cấp 1", "at level 1".
    fn level(&self, pair: Pest<'_>) -> Option<Modifier> {
        let place = self.place(&pair);
        let up = pair.clone().into_inner().find(|it| it.as_rule() == Rule::up_vi);
        let level = pair.into_inner().find(|it| it.as_rule() == Rule::figure)?;
        let level = Literal::Number(read_count(level.as_str())?.into());
        let name = Name { place, words: self.pick("level", "cấp") };
        let term = Term::Literal(place, level);
        // Level 3 and below are levels 3, 4, ...; "trở lên" may be either way.
        Some(Modifier::Whose(
            name,
            match up {
                Some(up) if up.as_str().trim() == "trở xuống" => {
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

    pub(super) fn pick(&self, en: &str, vi: &str) -> String {
        match self.language {
            Language::English => en.to_owned(),
            Language::Vietnamese => vi.to_owned(),
        }
    }

    /// "that has a product and has no timeline", "with a product and a timeline".
    fn joined(&self, pair: Pest<'_>, noun: &mut Noun) {
        let any = has(&pair, Rule::or_en);
        let without = has(&pair, Rule::without_en);
        let mut held = Vec::new();
        for part in pair.into_inner() {
            match part.as_rule() {
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
        if held.is_empty() {
            return;
        }
        if any && !without {
            noun.modifiers.push(Modifier::That(Predicate::any(held)));
        } else {
            noun.modifiers.push(Modifier::That(Predicate::all(held)));
        }
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

    pub(super) fn of_year(&self, pair: Pest<'_>, noun: &mut Noun) {
        let year = pair.into_inner().find(|it| it.as_rule() == Rule::year);
        noun.year = year.and_then(|it| read_year(it.as_str()));
    }

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
            Rule::named_vi => {
                let place = self.place(&part);
                let name = Name { place, words: "tên".to_owned() };
                let term = part.into_inner().find_map(|it| self.term_of(it));
                let be = term.map(|term| Modifier::Whose(name, Predicate::Be(false, term)));
                noun.modifiers.extend(be);
            }
            Rule::per_en => {
                let name = part.into_inner().next().map(|it| self.name(&it));
                let name = name.unwrap_or_default();
                let (place, quantity) = (name.place, Some(Quantity::Every));
                let owner = Noun { place, quantity, name, ..Noun::default() };
                noun.modifiers.push(Modifier::Of(owner));
            }
            Rule::titled_en => {
                noun.modifiers.extend(self.titled(part, &noun.name.words));
            }
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
            Rule::of_year_en | Rule::of_year_vi => self.of_year(part, noun),
            Rule::of_en => {
                noun.modifiers.extend(self.nouns(part).into_iter().map(Modifier::Of))
            }
            Rule::of_vi => {
                let bracketed = part.as_str().starts_with("của (");
                for mut owner in self.nouns(part) {
                    // A year or an order at the end of a chain ("yêu cầu của chỉ tiêu năm
                    // 2030") belongs to what the chain names.
                    if !bracketed {
                        noun.year = noun.year.or(owner.year.take());
                        noun.order = noun.order.or(owner.order.take());
                    }
                    noun.modifiers.push(Modifier::Of(owner));
                }
            }
            Rule::in_en | Rule::in_vi => {
                let mut places = self.nouns(part);
                let one = places.len() == 1;
                noun.modifiers.push(match places.pop().map(|it| placed(false, it)) {
                    Some(Predicate::In(false, place)) if one => Modifier::In(place),
                    Some(last) => Modifier::That(Predicate::any(
                        places.drain(..).map(|it| placed(false, it)).chain([last]).collect(),
                    )),
                    None => return,
                });
            }
            Rule::with_en => {
                let without = has(&part, Rule::without_en);
                // "with neither a product nor a timeline": with none of them.
                let held = self.nouns(part).into_iter().map(|it| have(without, it));
                noun.modifiers.push(Modifier::That(Predicate::all(held.collect())));
            }
            Rule::reduced_en if has(&part, Rule::issued_by_en) => {
                let said = part.into_inner().next().map(|it| self.issued_by(it));
                noun.modifiers.extend(said.map(|(name, is)| Modifier::Whose(name, is)));
            }
            // "agencies mentioned in the plan": only of some things it is a question whether.
            Rule::reduced_en
                if has(&part, Rule::state_en)
                    && part.as_str().contains(" in the ")
                    && !noun.name.words.starts_with("appendi") => {}
            Rule::reduced_en | Rule::reduced_vi | Rule::measured_en => {
                noun.modifiers.push(Modifier::That(self.reduced(part)));
            }
            _ => noun.modifiers.extend(self.relative(part)),
        }
    }

    /// "led by an agency", "dated after ...": what is said without "that is".
    pub(super) fn reduced(&self, pair: Pest<'_>) -> Predicate {
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
                    if not && name.words == "thông dụng" {
                        name.words.insert_str(0, "từ viết tắt ");
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
                    Rule::undergo_en | Rule::undergo_vi | Rule::doing_en | Rule::doing_vi
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

    pub(super) fn nouns(&self, pair: Pest<'_>) -> Vec<Noun> {
        let nouns = pair.into_inner().filter(|it| {
            let rule = it.as_rule();
            matches!(rule, Rule::noun_en | Rule::part_en | Rule::noun_vi | Rule::held_vi)
        });
        nouns.map(|it| self.noun(it)).collect()
    }

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
}

/// "chỉ tiêu tương ứng của văn bản cấp trên": what it is of is said, and "its" adds nothing.
/// "cơ quan trong Nơi nhận": a list is no part of the plan, so that it is said of them.
pub(in crate::syntax) fn plainest(noun: &mut Noun) {
    let list = |it: &Noun| matches!(it.name.words.as_str(), "nơi nhận" | "recipients");
    for modifier in &mut noun.modifiers {
        if let Modifier::In(place) = modifier
            && list(place)
        {
            *modifier = Modifier::That(Predicate::In(false, std::mem::take(place)));
        }
    }
    let superior = |it: &Modifier| {
        matches!(it, Modifier::Of(owner) if owner.name.words.ends_with("cấp trên")
            || owner.name.words.starts_with("superior"))
    };
    if noun.own && noun.modifiers.iter().any(superior) {
        noun.own = false;
    }
}

/// Whether a number stands before it with nothing that bounds it.
fn counts_barely(pair: &Pest<'_>) -> bool {
    let quantity = pair
        .clone()
        .into_inner()
        .find(|it| matches!(it.as_rule(), Rule::quantity_en | Rule::quantity_vi));
    quantity
        .and_then(|it| it.into_inner().next())
        .is_some_and(|it| matches!(it.as_rule(), Rule::count_en | Rule::bare_count_vi))
}

/// A share that is written with two decimals: no whole number of things is between the two.
fn rounded(amount: Amount, up: bool) -> Amount {
    let round = |it| words::rounded(it, up);
    match amount {
        Amount::Share(share) if share.scale() > 2 => Amount::Share(round(share)),
        Amount::Beyond(share) if share.scale() > 2 => Amount::Beyond(round(share)),
        other => other,
    }
}

/// The years that a noun names itself; those of its owner only at the end of a chain.
fn years(pair: Pest<'_>) -> Vec<i16> {
    let bracketed = pair.as_str().contains("của (");
    pair.into_inner()
        .flat_map(|part| match part.as_rule() {
            Rule::year => read_year(part.as_str()).into_iter().collect(),
            Rule::of_vi if bracketed => Vec::new(),
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

/// Bodies of a sort, one and several, and what their names begin with.
const BODIES_EN: [(&str, &str, &str); 2] =
    [("department", "departments", "Sở"), ("ministry", "ministries", "Bộ")];

/// Documents of a sort, one and several, and the kind that citations of them name.
pub(super) const DOCUMENTS: [(&str, &str, &str); 8] = [
    ("decision", "decisions", "Quyết định"),
    ("resolution", "resolutions", "Nghị quyết"),
    ("directive", "directives", "Chỉ thị"),
    ("decree", "decrees", "Nghị định"),
    ("circular", "circulars", "Thông tư"),
    ("official letter", "official letters", "Công văn"),
    ("conclusion", "conclusions", "Kết luận"),
    ("law", "laws", "Luật"),
];

/// Bodies that issue them.
const ISSUERS_EN: [(&str, &str); 4] = [
    ("prime minister", "Thủ tướng Chính phủ"),
    ("government", "Chính phủ"),
    ("national assembly", "Quốc hội"),
    ("politburo", "Bộ Chính trị"),
];

/// What a part is numbered with, and the labels that lead to it, in the vocabulary.
const LABEL: (&str, &str) = ("label", "số thứ tự");
const PATH: (&str, &str) = ("path", "đường dẫn");
