//! Turns of phrase that officials have, as what the tree says already.
//!
//! In: pairs and nouns of sentences such as "chỉ cơ quan ... mới được ...", "nhiệm vụ đó", "nơi
//! nhận phải có “...”"; out: clauses, nouns and predicates. Invariant: what is read is plainer
//! than what was written and means the same; what cannot be told is a fault, never a guess.

use super::sorts::is_body;
use super::{Lower, Pest, Rule, has, read_modal};
use crate::facts::vocabulary::{self, Kind, KindEntry, entry_called};
use crate::lang::Language;
use crate::syntax::Problem;
use crate::syntax::tree::{
    Clause, Mention, Modality, Modifier, Name, Noun, Predicate, Quantity, Statement, Term,
};

/// What a sentence has spoken of so far, for "nhiệm vụ đó".
#[derive(Debug, Default)]
pub(super) struct Spoken {
    /// What it is about.
    pub(super) subject: String,
    /// What that belongs to: "yêu cầu của mỗi chỉ tiêu".
    owner: String,
    /// What that does, and to what.
    acts: Vec<(Name, String)>,
}

impl Lower<'_, '_> {
    /// "chỉ cơ quan được giao nhiệm vụ mới được có tên trong Nơi nhận": whoever is there is so.
    pub(super) fn only_who(&self, pair: &Pest<'_>) -> Clause {
        let place = self.place(pair);
        let (mut subject, mut said) = (Noun::default(), Predicate::All(Vec::new()));
        for part in pair.clone().into_inner() {
            match part.as_rule() {
                Rule::subject_vi => subject = self.noun(part),
                Rule::predicate_vi => said = self.predicates(part, &mut Modality::default()),
                _ => {}
            }
        }
        if subject.modifiers.is_empty()
            && let Some((actor, verb, object)) = done_within(&subject.name)
        {
            let object = Noun { place, name: object, ..Noun::default() };
            subject.name = actor;
            subject.modifiers.push(Modifier::That(Predicate::Act(false, vec![verb], object)));
        }
        let demands: Option<Vec<Predicate>> =
            std::mem::take(&mut subject.modifiers).into_iter().map(as_predicate).collect();
        match demands.filter(|it| !it.is_empty()) {
            Some(demands) => {
                subject.quantity = Some(Quantity::Every);
                subject.modifiers.push(Modifier::That(said));
                let predicate = Predicate::all(demands);
                let modality = Modality::Must;
                Clause::Statement(Box::new(Statement { place, subject, modality, predicate }))
            }
            None => {
                let what = &subject.name.words;
                self.fault(
                    Problem::new(
                        subject.place.0,
                        "it is not said which ones",
                        format!("chưa rõ là những “{what}” nào"),
                    )
                    .help(
                        "say it the other way round: every ... that ... must ...",
                        format!(
                            "hãy nói ngược lại: “mỗi {what} mà có tên trong nơi nhận phải được giao nhiệm vụ”"
                        ),
                    ),
                );
                Clause::All(Vec::new())
            }
        }
    }

    /// "không được giao cho một cơ quan chủ trì quá ba nhiệm vụ": none of them does.
    pub(super) fn let_none(&self, pair: Pest<'_>) -> Clause {
        let place = self.place(&pair);
        let should = has(&pair, Rule::should_not_vi);
        let modality = if should { Modality::Should } else { Modality::Must };
        let (mut subject, mut predicate) = (Noun::default(), Predicate::All(Vec::new()));
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::should_not_vi => {}
                Rule::none_let_vi => subject = self.noun_parts(part, None),
                Rule::predicate_vi => {
                    predicate = self.predicates(part, &mut Modality::default());
                }
                _ => subject = self.noun(part),
            }
        }
        self.of_none(&mut predicate);
        // "không được để quá 50% số nhiệm vụ ...": at most 50% of them.
        let left = match subject.quantity {
            Some(Quantity::No) => vec![Noun { quantity: Some(Quantity::Some), ..subject }],
            _ => self.denied_count(subject),
        };
        let said = left.into_iter().map(|subject| {
            let predicate = predicate.clone();
            Clause::Statement(Box::new(Statement { place, subject, modality, predicate }))
        });
        Clause::any(said.collect())
    }

    /// "mỗi mục phải có nhiệm vụ hoặc chỉ tiêu": either of them, in the same section.
    pub(super) fn each_of(&self, clauses: Vec<Clause>, either: bool) -> Clause {
        if !either {
            return Clause::all(clauses);
        }
        let all = || {
            clauses.iter().map(|it| match it {
                Clause::Statement(said) => Some((**said).clone()),
                _ => None,
            })
        };
        let said: Option<Vec<Statement>> = all().collect();
        match said.and_then(|it| it.first().cloned().map(|first| (first, it))) {
            Some((first, all)) => {
                let predicate =
                    Predicate::any(all.into_iter().map(|it| it.predicate).collect());
                Clause::Statement(Box::new(Statement { predicate, ..first }))
            }
            None => Clause::any(clauses),
        }
    }

    /// "trong Nơi nhận phải có “...”".
    pub(super) fn listed(&self, pair: Pest<'_>) -> Clause {
        let (mut place, mut terms) = (Noun::default(), Vec::new());
        let mut modal = super::super::words::Modal::default();
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::place_vi => place = self.place_of(part),
                Rule::modal_vi => modal = read_modal(&part),
                Rule::quoted_term_vi => {
                    terms.extend(part.into_inner().find_map(|it| self.term_of(it)));
                }
                _ => {}
            }
        }
        let said = terms.into_iter().map(|term| {
            let mention = Predicate::Mention(modal.negated, Mention::Mentions, term);
            self.block(&place, &mention, modal.force).unwrap_or_else(|| {
                Clause::Statement(Box::new(Statement {
                    place: place.place,
                    subject: place.clone(),
                    modality: modal.force,
                    predicate: mention,
                }))
            })
        });
        let said = said.collect();
        // "không được có “A” hoặc “B”": neither.
        if modal.negated { Clause::all(said) } else { Clause::any(said) }
    }

    /// The place of "tại mục III".
    pub(super) fn place_of(&self, pair: Pest<'_>) -> Noun {
        self.nouns(pair).pop().unwrap_or_default()
    }

    /// "nơi nhận phải có “...”", "nơi nhận phải có ít nhất ba mục": one of the list is so, so
    /// many stand in it.
    pub(super) fn block(
        &self,
        subject: &Noun,
        said: &Predicate,
        force: Modality,
    ) -> Option<Clause> {
        let plain = subject.modifiers.is_empty() && subject.quantity.is_none() && !subject.own;
        let words = subject.name.words.as_str();
        let listed = |it: &KindEntry| matches!(it.kind, Kind::Recipient | Kind::Basis);
        if !plain
            || self.language != Language::Vietnamese
            || !entry_called(words).is_some_and(listed)
        {
            return None;
        }
        let name = subject.name.clone();
        match said {
            Predicate::All(parts) => {
                let parts = parts.iter().map(|it| self.block(subject, it, force));
                parts.collect::<Option<Vec<_>>>().map(Clause::all)
            }
            Predicate::Any(parts) => {
                let parts = parts.iter().map(|it| self.block(subject, it, force));
                parts.collect::<Option<Vec<_>>>().map(Clause::any)
            }
            Predicate::Mention(negated, how, term) => {
                let mention = Predicate::Mention(false, *how, term.clone());
                let of = Name { place: name.place, words: "tên".to_owned() };
                let modifiers = vec![Modifier::Whose(of, mention)];
                let quantity = negated.then_some(Quantity::No);
                let noun = Noun { name, modifiers, quantity, ..subject.clone() };
                Some(Clause::There(force, Box::new(noun)))
            }
            // "nơi nhận phải có tên ghi “...”".
            Predicate::Have(false, held) => match held.modifiers.as_slice() {
                [Modifier::That(said @ Predicate::Mention(false, ..))]
                    if held.name.words == "tên" && held.quantity.is_none() =>
                {
                    self.block(subject, said, force)
                }
                // "nơi nhận phải có dòng “...”".
                [
                    Modifier::That(Predicate::Be(false, term))
                    | Modifier::Whose(_, Predicate::Be(false, term)),
                ] if ITEMS.contains(&held.name.words.as_str())
                    && held.quantity.is_none()
                    && !is_body(held)
                    && matches!(term, Term::Literal(..)) =>
                {
                    let mention = Predicate::Mention(false, Mention::Mentions, term.clone());
                    self.block(subject, &mention, force)
                }
                _ => had_by_list(subject, held, force),
            },
            _ => None,
        }
    }

    /// "the recipients must include an entry beginning with “Lưu”": there is one that does.
    pub(super) fn entry_of_list(
        &self,
        subject: &Noun,
        said: &Predicate,
        force: Modality,
    ) -> Option<Clause> {
        let listed = |it: &KindEntry| matches!(it.kind, Kind::Recipient | Kind::Basis);
        let words = subject.name.words.as_str();
        let Predicate::Have(false, held) = said else { return None };
        let plain = subject.modifiers.is_empty() && subject.quantity.is_none() && !subject.own;
        if self.language != Language::English
            || !plain
            || !ITEMS.contains(&held.name.words.as_str())
            || !entry_called(words).is_some_and(listed)
        {
            return None;
        }
        let one = vocabulary::singular(words).unwrap_or(words).to_owned();
        let name = Name { place: held.name.place, words: one };
        Some(Clause::There(force, Box::new(Noun { name, ..held.clone() })))
    }

    /// "Sở Tài chính phải có tên trong Nơi nhận": a body that the plan never names is not there.
    pub(super) fn must_be_there(&self, subject: &Noun, said: &Predicate) -> bool {
        is_body(subject)
            && subject.quantity.is_none()
            && matches!(said, Predicate::In(false, _) | Predicate::Act(false, ..))
    }

    /// Keeps what `subject` is and does, for what is said of it next.
    pub(super) fn spoke_of(&self, subject: &Noun) {
        if subject.own {
            return;
        }
        let mut spoken = self.spoken.borrow_mut();
        spoken.subject.clone_from(&subject.name.words);
        spoken.acts.clear();
        spoken.owner.clear();
        for modifier in &subject.modifiers {
            if let Modifier::Of(owner) = modifier {
                spoken.owner.clone_from(&owner.name.words);
            }
            if let Modifier::That(Predicate::Act(false, verbs, object)) = modifier
                && let [verb] = verbs.as_slice()
            {
                spoken.acts.push((verb.clone(), object.name.words.clone()));
            }
        }
        if let Some((actor, verb, object)) = done_within(&subject.name) {
            spoken.subject = actor.words;
            spoken.acts.push((verb, object.words));
        }
    }

    /// Keeps what was said in a condition.
    pub(super) fn spoke_so(&self, said: &Predicate) {
        if let Predicate::Act(false, verbs, object) = said
            && let [verb] = verbs.as_slice()
        {
            let act = (verb.clone(), object.name.words.clone());
            self.spoken.borrow_mut().acts.push(act);
        }
    }

    /// "nó", "nhiệm vụ đó": what the sentence is about, or what that does something to.
    pub(super) fn it(&self, pair: &Pest<'_>) -> Noun {
        const ENDS: [&str; 5] = [" đó", " ấy", " này", " nêu trên", " nói trên"];
        let place = self.place(pair);
        let it = Noun { place, own: true, ..Noun::default() };
        let given = pair.as_str().trim();
        let Some(words) = ENDS.iter().find_map(|it| given.strip_suffix(it)) else { return it };
        let spoken = self.spoken.borrow();
        let Some(kind) = entry_called(words) else { return it };
        let Some(about) = entry_called(&spoken.subject).filter(|it| it.kind != kind.kind)
        else {
            return it;
        };
        let name = Name { place, words: words.to_owned() };
        if let Some((verb, _)) = spoken
            .acts
            .iter()
            .find(|act| entry_called(&act.1).is_some_and(|it| it.kind == kind.kind))
        {
            let modifiers = vec![Modifier::Done(it, verb.clone())];
            return Noun { place, name, modifiers, ..Noun::default() };
        }
        // "yêu cầu năm 2030 của mỗi chỉ tiêu ... yêu cầu năm 2025 của chỉ tiêu đó".
        if entry_called(&spoken.owner).is_some_and(|it| it.kind == kind.kind) {
            return Noun { place, name, own: true, ..Noun::default() };
        }
        if about.kind == Kind::Plan {
            return Noun { place, name, quantity: Some(Quantity::Every), ..Noun::default() };
        }
        self.unclear(pair);
        it
    }

    /// Says that "nhiệm vụ đó" may be any.
    pub(super) fn unclear(&self, pair: &Pest<'_>) {
        let given = pair.as_str().trim();
        let words = given.rsplit_once(' ').map_or(given, |it| it.0);
        let problem = Problem::new(
            self.place(pair).0,
            format!("it is not clear which \"{words}\" is meant"),
            format!("chưa rõ “{given}” là {words} nào"),
        );
        self.fault(problem.help(
            format!("write a rule of its own about every {words}"),
            format!("hãy viết thành một quy tắc về “mỗi {words}”"),
        ));
    }
}

/// "the 2030 value of every target ... its 2025 value", "... the 2025 value of that target": of
/// the same target, as values are compared anyway.
pub(super) fn of_same_owner(subject: &Noun, predicate: &mut Predicate) {
    let kind = |noun: &Noun| entry_called(&noun.name.words).map(|it| it.kind);
    let owner = subject.modifiers.iter().find_map(|it| match it {
        Modifier::Of(owner) => kind(owner),
        _ => None,
    });
    let Some(owner) = owner else { return };
    match predicate {
        Predicate::All(parts) | Predicate::Any(parts) => {
            parts.iter_mut().for_each(|it| of_same_owner(subject, it));
        }
        Predicate::Relate(_, Term::Noun(noun)) | Predicate::Be(_, Term::Noun(noun)) => {
            if noun.own && kind(noun).is_some() && kind(noun) == kind(subject) {
                noun.own = false;
            }
            noun.modifiers.retain(
                |it| !matches!(it, Modifier::Of(of) if of.own && kind(of) == Some(owner)),
            );
        }
        _ => {}
    }
}

/// "nằm trong bảng phân công": is a row of it.
pub(super) fn placed(negated: bool, noun: Noun) -> Predicate {
    let row = noun.modifiers.is_empty()
        && matches!(noun.name.words.as_str(), "bảng phân công" | "bảng phân công nhiệm vụ");
    if !row {
        return Predicate::In(negated, noun);
    }
    let name = Name { place: noun.place, words: "dòng bảng phân công".to_owned() };
    let row = Noun { place: noun.place, name, ..Noun::default() };
    Predicate::Be(negated, Term::Noun(Box::new(row)))
}

/// "cơ quan chủ trì nhiệm vụ": who, what they do, and to what.
pub(super) fn done_within(name: &Name) -> Option<(Name, Name, Name)> {
    let verbs = || vocabulary::verbs().flat_map(|it| it.vi.iter().copied());
    let part = |words: &str| Name { place: name.place, words: words.to_owned() };
    // The longest first: "chủ trì thực hiện" before "chủ trì".
    let found = verbs().filter_map(|verb| {
        let (actor, object) = name.words.split_once(&format!(" {verb} "))?;
        (entry_called(actor).is_some() && entry_called(object).is_some())
            .then_some((actor, verb, object))
    });
    let (actor, verb, object) = found.max_by_key(|it| it.1.len())?;
    Some((part(actor), part(verb), part(object)))
}

/// What narrows a noun down, as what is said of it.
fn as_predicate(modifier: Modifier) -> Option<Predicate> {
    match modifier {
        Modifier::That(said) => Some(said),
        Modifier::In(place) => Some(placed(false, place)),
        Modifier::Whose(name, said) => {
            let modifiers = vec![Modifier::That(said)];
            let held = Noun { place: name.place, name, modifiers, ..Noun::default() };
            Some(Predicate::Have(false, held))
        }
        _ => None,
    }
}

/// What a list as a whole has.
const ITEMS: [&str; 12] = [
    "entry",
    "entries",
    "line",
    "lines",
    "mục",
    "dòng",
    "cơ quan",
    "đơn vị",
    "nơi",
    "văn bản",
    "cơ quan, đơn vị",
    "tên cơ quan",
];

/// What a list as a whole has: so many lines, or one body, by its own name.
fn had_by_list(list: &Noun, held: &Noun, force: Modality) -> Option<Clause> {
    let name = list.name.clone();
    if held.quantity.is_some()
        && held.modifiers.is_empty()
        && ITEMS.contains(&held.name.words.as_str())
    {
        return Some(Clause::There(force, Box::new(Noun { name, ..held.clone() })));
    }
    // "nơi nhận phải có Sở Tài chính": it is named, and is one of them.
    if !is_body(held) || held.quantity.is_some() {
        return None;
    }
    let said = Statement {
        place: held.place,
        subject: held.clone(),
        modality: force,
        predicate: Predicate::In(false, Noun { name, ..list.clone() }),
    };
    let there = Clause::There(force, Box::new(held.clone()));
    Some(Clause::All(vec![there, Clause::Statement(Box::new(said))]))
}
