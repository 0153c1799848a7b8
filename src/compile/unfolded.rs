//! Nouns that say more than their name: "plan number", "cơ quan chủ trì nhiệm vụ", "lead agencies".
//!
//! In: a noun whose name no kind has; out: the noun in full, with what it leaves out. Invariant:
//! what is given back names kinds and attributes that are known, and is kept for translation.

use super::Compiler;
use super::names::{attribute_named, is_verb, printed};
use super::nouns::owner_of;
use crate::facts::vocabulary::{
    Attribute, KINDS, Kind, KindEntry, Type, entry, kind_called, verbs,
};
use crate::lang::Language;
use crate::syntax::{Modifier, Name, Noun, Predicate, Quantity, Term};

impl Compiler {
    /// Several names with no joint between them: "ngày ban hành kế hoạch", "plan number",
    /// "cơ quan chủ trì nhiệm vụ".
    pub(super) fn unfolded(&mut self, noun: &Noun) -> Option<Noun> {
        let words: Vec<&str> = noun.name.words.split(' ').collect();
        let found = self
            .verb_within(noun, &words)
            .or_else(|| self.owner_within(noun, &words))
            .or_else(|| self.flagged(noun))?;
        self.unfolded.push((noun.place.0, noun.name.words.clone(), found.clone()));
        Some(found)
    }

    /// "ngày ban hành kế hoạch", "plan number": an attribute and whose it is, in either order.
    fn owner_within(&self, noun: &Noun, words: &[&str]) -> Option<Noun> {
        if !noun.modifiers.is_empty() {
            return None;
        }
        let part = |words: &str| Name { place: noun.name.place, words: words.to_owned() };
        let pairs = || {
            (1..words.len()).rev().flat_map(|cut| {
                let (front, back) = (words[..cut].join(" "), words[cut..].join(" "));
                [(front.clone(), back.clone()), (back, front)]
            })
        };
        let held = |name: &str, owner: &str| {
            attribute_named(kind_called(owner, self.language)?, name, self.language)
        };
        let of = |owner: &str| Noun { place: noun.place, name: part(owner), ..Noun::default() };
        // "report deadline": a deadline that is for a report.
        let is_flag = |it: &Attribute| it.value == Type::Flag;
        let flagged = pairs().find(|(name, owner)| held(name, owner).is_some_and(is_flag));
        if let Some((name, owner)) = flagged {
            let owner = of(&owner);
            let flag = Noun { name: part(&name), ..owner.clone() };
            let be = Predicate::Be(false, Term::Noun(Box::new(flag)));
            let (name, modifiers) = (owner.name, vec![Modifier::That(be)]);
            return Some(Noun { name, modifiers, ..noun.clone() });
        }
        let (name, owner) = pairs().find(|(name, owner)| held(name, owner).is_some())?;
        let modifiers = vec![Modifier::Of(of(&owner))];
        Some(Noun { name: part(&name), modifiers, ..noun.clone() })
    }

    /// "the deadline of every report": a deadline that is for a report.
    pub(super) fn of_flag(&mut self, noun: &Noun) -> Option<Noun> {
        let [Modifier::Of(owner)] = noun.modifiers.as_slice() else { return None };
        let kind = kind_called(&noun.name.words, self.language)?;
        let flag = attribute_named(kind, &owner.name.words, self.language)?;
        if flag.value != Type::Flag || owner.own || !owner.modifiers.is_empty() {
            return None;
        }
        let flag = Noun { place: owner.place, name: owner.name.clone(), ..Noun::default() };
        let is = Modifier::That(Predicate::Be(false, Term::Noun(Box::new(flag))));
        let quantity = noun.quantity.or(owner.quantity);
        let found = Noun { quantity, modifiers: vec![is], ..noun.clone() };
        self.unfolded.push((noun.place.0, noun.name.words.clone(), found.clone()));
        Some(found)
    }

    /// "all milestones must ...": values that are milestones.
    fn flagged(&self, noun: &Noun) -> Option<Noun> {
        let words = noun.name.words.as_str();
        let flag = |kind| {
            attribute_named(kind, words, self.language).filter(|it| it.value == Type::Flag)
        };
        let mut kinds = KINDS.iter().filter(|it| flag(it.kind).is_some());
        let entry =
            kinds.next().filter(|it| it.kind != Kind::Plan && kinds.next().is_none())?;
        let state = ["charged", "mentioned", "được"].iter().any(|it| words.starts_with(it));
        if self.language == Language::Vietnamese || state {
            return None;
        }
        let several = flag(entry.kind).is_some_and(|it| it.names.en_plural.contains(&words));
        let names = if several { entry.names.en_plural } else { entry.names.en };
        let place = noun.name.place;
        let name = Name { place, words: (*names.first()?).to_owned() };
        let flag = Noun { place, name: noun.name.clone(), ..Noun::default() };
        let is = Modifier::That(Predicate::Be(false, Term::Noun(Box::new(flag))));
        let modifiers = std::iter::once(is).chain(noun.modifiers.iter().cloned()).collect();
        Some(Noun { name, modifiers, ..noun.clone() })
    }

    /// "Lead agencies must be among the recipients": agencies that lead a task or a target. What
    /// only one kind has is that of each: "the product must have a name". Anything else needs its
    /// owner.
    pub(super) fn unowned(&self, noun: &Noun, subject: bool) -> Option<Noun> {
        let words = noun.name.words.as_str();
        let owned = owner_of(noun).is_some() || noun.order.is_some() || noun.year.is_some();
        if owned
            || words.is_empty()
            || attribute_named(Kind::Plan, words, self.language).is_some()
        {
            return None;
        }
        let having: Vec<(&KindEntry, &Attribute)> = KINDS
            .iter()
            .filter_map(|it| Some((*it, attribute_named(it.kind, words, self.language)?)))
            .filter(|it| it.1.value != Type::Flag)
            .collect();
        let name = |words: &str| Name { place: noun.name.place, words: words.to_owned() };
        let one = |it: &KindEntry| Noun {
            place: noun.place,
            name: name(printed(&it.names, self.language)),
            ..Noun::default()
        };
        let does = |(kind, attribute): &(&KindEntry, &Attribute)| {
            let verb = attribute.verb.filter(|it| it.by_held)?;
            let verb = match self.language {
                Language::English => verb.en.first()?[0],
                Language::Vietnamese => verb.vi.first()?,
            };
            let agencies = attribute.value == Type::Facts(Kind::Agency);
            agencies.then(|| Predicate::Act(false, vec![name(verb)], one(kind)))
        };
        if let Some(acts) = having.iter().map(does).collect::<Option<Vec<Predicate>>>()
            && !acts.is_empty()
        {
            let several = having.iter().any(|it| it.1.names.en_plural.contains(&words));
            let names = &entry(Kind::Agency).names;
            let plural = names.en_plural.first().filter(|_| several);
            let agency = plural.copied().unwrap_or(printed(names, self.language));
            let mut modifiers = vec![Modifier::That(Predicate::any(acts))];
            modifiers.extend(noun.modifiers.iter().cloned());
            return Some(Noun { name: name(agency), modifiers, ..noun.clone() });
        }
        let [(only, _)] = having.as_slice() else { return None };
        let each = matches!(noun.quantity, None | Some(Quantity::Every));
        if !subject || !each || !noun.modifiers.is_empty() {
            return None;
        }
        let owner = Noun { quantity: Some(Quantity::Every), ..one(only) };
        let modifiers = vec![Modifier::Of(owner)];
        Some(Noun { quantity: None, modifiers, ..noun.clone() })
    }

    /// In Vietnamese "cơ quan chủ trì nhiệm vụ" is an agency that leads a task; what follows
    /// narrows down the task.
    fn verb_within(&self, noun: &Noun, words: &[&str]) -> Option<Noun> {
        if self.language != Language::Vietnamese {
            return None;
        }
        let part = |words: &[&str]| Name { place: noun.name.place, words: words.join(" ") };
        for start in 1..words.len() {
            for end in start + 1..words.len() {
                let (actor, verb, object) =
                    (&words[..start], &words[start..end], &words[end..]);
                let said = verb.join(" ");
                if kind_called(&actor.join(" "), self.language).is_some()
                    && kind_called(&object.join(" "), self.language).is_some()
                    && verbs().any(|it| is_verb(it, &said, self.language))
                {
                    let object = Noun {
                        place: noun.place,
                        name: part(object),
                        modifiers: noun.modifiers.clone(),
                        year: noun.year,
                        order: noun.order,
                        ..Noun::default()
                    };
                    let act = Predicate::Act(false, vec![part(verb)], object);
                    return Some(Noun {
                        name: part(actor),
                        modifiers: vec![Modifier::That(act)],
                        year: None,
                        order: None,
                        ..noun.clone()
                    });
                }
            }
        }
        None
    }
}
