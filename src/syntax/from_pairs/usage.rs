//! Turns of phrase that officials have, as what the tree says already.
//!
//! In: pairs and nouns of sentences such as "chỉ cơ quan ... mới được ...", "nhiệm vụ đó", "nơi
//! nhận phải có “...”"; out: clauses, nouns and predicates. Invariant: what is read is plainer
//! than what was written and means the same; what cannot be told is a fault, never a guess.

use super::predicates::{in_number, relate};
use super::{Lower, Pest, Rule, read_modal};
use crate::facts::vocabulary::{self, KINDS, Kind, KindEntry};
use crate::lang::Language;
use crate::syntax::Problem;
use crate::syntax::tree::{
    Agreement, Clause, Literal, Mention, Modality, Modifier, Name, Noun, Place, Predicate,
    Quantity, Statement, Term,
};
use crate::syntax::words::{RELATIONS, meaning, read_decimal};

/// What a sentence has spoken of so far, for "nhiệm vụ đó".
#[derive(Debug, Default)]
pub(super) struct Spoken {
    /// What it is about.
    pub(super) subject: String,
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
        let should = pair.as_str().starts_with("không nên");
        let modality = if should { Modality::Should } else { Modality::Must };
        let (mut subject, mut predicate) = (Noun::default(), Predicate::All(Vec::new()));
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::none_let_vi => subject = self.noun_parts(part, None),
                Rule::predicate_vi => {
                    predicate = self.predicates(part, &mut Modality::default());
                }
                _ => subject = self.noun(part),
            }
        }
        subject.quantity = Some(Quantity::No);
        self.of_none(&mut predicate);
        Clause::Statement(Box::new(Statement { place, subject, modality, predicate }))
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
        let (mut place, mut term, mut modal) = (Noun::default(), None, Default::default());
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::place_vi => place = self.place_of(part),
                Rule::modal_vi => modal = read_modal(&part),
                _ => term = part.into_inner().find_map(|it| self.term_of(it)),
            }
        }
        let Some(term) = term else { return Clause::All(Vec::new()) };
        let mention = Predicate::Mention(modal.negated, Mention::Mentions, term);
        match self.block(&place, &mention, modal.force) {
            Some(clause) => clause,
            None => Clause::Statement(Box::new(Statement {
                place: place.place,
                subject: place,
                modality: modal.force,
                predicate: mention,
            })),
        }
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
        const ITEMS: [&str; 8] = [
            "mục",
            "dòng",
            "cơ quan",
            "đơn vị",
            "nơi",
            "văn bản",
            "cơ quan, đơn vị",
            "tên cơ quan",
        ];
        let plain = subject.modifiers.is_empty() && subject.quantity.is_none() && !subject.own;
        let words = subject.name.words.as_str();
        let listed = |it: &KindEntry| matches!(it.kind, Kind::Recipient | Kind::Basis);
        if !plain
            || self.language != Language::Vietnamese
            || !kind_of(words).is_some_and(listed)
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
            Predicate::Have(false, noun)
                if noun.quantity.is_some()
                    && noun.modifiers.is_empty()
                    && ITEMS.contains(&noun.name.words.as_str()) =>
            {
                Some(Clause::There(force, Box::new(Noun { name, ..noun.clone() })))
            }
            // "nơi nhận phải có Sở Tài chính": it is named, and is one of them.
            Predicate::Have(false, body) if is_body(body) && body.quantity.is_none() => {
                let list = Predicate::In(false, Noun { name, ..subject.clone() });
                let (place, there) = (body.place, Clause::There(force, Box::new(body.clone())));
                let said = Statement {
                    place,
                    subject: body.clone(),
                    modality: force,
                    predicate: list,
                };
                Some(Clause::All(vec![there, Clause::Statement(Box::new(said))]))
            }
            _ => None,
        }
    }

    /// "Sở Tài chính phải có tên trong Nơi nhận": a body that the plan never names is not there.
    pub(super) fn must_be_there(&self, subject: &Noun, said: &Predicate) -> bool {
        let given = self.folded.given_at(subject.place.0).to_lowercase();
        is_body(subject)
            && !given.contains("agenc")
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
        for modifier in &subject.modifiers {
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
        let Some(kind) = kind_of(words) else { return it };
        let Some(about) = kind_of(&spoken.subject).filter(|it| it.kind != kind.kind) else {
            return it;
        };
        let name = Name { place, words: words.to_owned() };
        if let Some((verb, _)) = spoken
            .acts
            .iter()
            .find(|act| kind_of(&act.1).is_some_and(|it| it.kind == kind.kind))
        {
            let modifiers = vec![Modifier::Done(it, verb.clone())];
            return Noun { place, name, modifiers, ..Noun::default() };
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

    /// "thống nhất ngày ban hành", "have the same date".
    pub(super) fn agree(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let mut same = true;
        let mut names = Vec::new();
        let place = self.place(&pair);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::agree_word_vi => same = part.as_str().trim() != "khác nhau",
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
        let kind = kind_of(&subject.name.words).and_then(|it| it.names.vi.first().copied());
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

/// Whether it is one body, by its own name, as `Lower::body` gives it.
fn is_body(noun: &Noun) -> bool {
    matches!(
        noun.modifiers.as_slice(),
        [Modifier::Whose(_, Predicate::Be(false, Term::Literal(place, Literal::Text(_))))]
            if place.0 == noun.name.place.0
    )
}

/// The kind that is called so.
pub(super) fn kind_of(words: &str) -> Option<&'static KindEntry> {
    KINDS.iter().copied().find(|it| {
        it.names.vi.contains(&words)
            || it.names.en.contains(&words)
            || it.names.en_plural.contains(&words)
    })
}

/// "cơ quan chủ trì nhiệm vụ": who, what they do, and to what.
pub(super) fn done_within(name: &Name) -> Option<(Name, Name, Name)> {
    let verbs = || vocabulary::verbs().flat_map(|it| it.vi.iter().copied());
    let part = |words: &str| Name { place: name.place, words: words.to_owned() };
    // The longest first: "chủ trì thực hiện" before "chủ trì".
    let found = verbs().filter_map(|verb| {
        let (actor, object) = name.words.split_once(&format!(" {verb} "))?;
        (kind_of(actor).is_some() && kind_of(object).is_some()).then_some((actor, verb, object))
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
