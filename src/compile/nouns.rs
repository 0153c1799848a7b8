//! What nouns stand for: facts of a kind, or a value read from some fact.
//!
//! In: a noun and what the sentence speaks of around it; out: [`Denoted`]. Invariants: a name
//! is first a kind, then an attribute of its owner, of the plan, or of what is spoken of;
//! names without a joint between them ("ngày ban hành kế hoạch") are split only when both
//! parts are known.

use super::names::{attribute_named, is_verb, kind_named};
use super::program::{Domain, Formula, Origin, Path, Root, Source, Step};
use super::{Compiler, Scope};
use crate::facts::vocabulary::{Attribute, KINDS, Kind, Type, entry, verbs};
use crate::lang::Language;
use crate::source::Span;
use crate::syntax::{Modifier, Name, Noun, Order, Predicate, Problem, Quantity, Term};

/// What a noun stands for.
#[derive(Debug, Clone)]
pub(super) struct Denoted {
    /// Where the noun stands.
    pub(super) span: Span,
    /// How many of the facts.
    pub(super) quantity: Option<Quantity>,
    /// The facts.
    pub(super) base: Base,
    /// What is read of them; empty for the facts themselves.
    pub(super) steps: Vec<Step>,
    /// "of the same ...".
    pub(super) same: Vec<Name>,
    /// "later", "earlier".
    pub(super) order: Option<Order>,
}

/// The facts a noun begins with.
#[derive(Debug, Clone)]
pub(super) enum Base {
    /// One that is known: the plan, or what the sentence speaks of.
    Known(Root, Kind),
    /// Each of these.
    Each(Box<Domain>),
}

/// What a path ends in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// One fact, or each of several.
    Facts(Kind),
    /// A value.
    Value(Type),
}

impl Denoted {
    /// The kind of the facts it begins with.
    pub(super) fn base_kind(&self) -> Kind {
        match &self.base {
            Base::Known(_, kind) => *kind,
            Base::Each(domain) => domain.kind,
        }
    }

    /// The root and steps of what is denoted.
    pub(super) fn path(&self) -> Path {
        let root = match &self.base {
            Base::Known(root, _) => *root,
            Base::Each(domain) => Root::Variable(domain.variable),
        };
        Path { root, steps: self.steps.clone() }
    }

    /// What the path ends in.
    pub(super) fn end(&self) -> End {
        end_of(self.base_kind(), &self.steps)
    }
}

/// What `steps` from a fact of `kind` end in.
pub(super) fn end_of(kind: Kind, steps: &[Step]) -> End {
    match steps.last().map(|step| step.attribute.value) {
        None => End::Facts(kind),
        Some(Type::Fact(kind) | Type::Facts(kind)) => End::Facts(kind),
        Some(value) => End::Value(value),
    }
}

/// The first attribute of `kind` whose type is one that `fits`.
pub(super) fn attribute_of_type(
    kind: Kind,
    fits: impl Fn(Type) -> bool,
) -> Option<&'static Attribute> {
    entry(kind).attributes.iter().find(|attribute| fits(attribute.value))
}

/// A domain of all facts of `kind`.
pub(super) fn all_of(variable: usize, kind: Kind) -> Domain {
    Domain {
        variable,
        kind,
        origin: Origin::Plan,
        source: Source::All,
        joins: Vec::new(),
        filter: Formula::always(),
    }
}

impl Compiler {
    /// What `noun` stands for; `subject` when the sentence is about it.
    pub(super) fn denote(
        &mut self,
        noun: &Noun,
        scope: Option<Scope>,
        subject: bool,
    ) -> Option<Denoted> {
        if noun.sum {
            return self.misplaced_sum(noun);
        }
        // "chỉ tiêu tương ứng của văn bản cấp trên": those of it, which are tied to one another.
        let of_other = noun.own
            && noun.modifiers.iter().any(|it| {
                matches!(it, Modifier::Of(owner) if self.other_document(&owner.name).is_some())
            });
        if of_other {
            return self.denote(&Noun { own: false, ..noun.clone() }, scope, subject);
        }
        let words = noun.name.words.as_str();
        if noun.own {
            return self.own(noun, scope);
        }
        let owner = noun.modifiers.iter().find_map(|it| match it {
            Modifier::Of(owner) => Some(owner),
            _ => None,
        });
        if let Some(owner) = owner.filter(|owner| self.is_only_owned(&noun.name, owner)) {
            self.not_narrowed(noun)?;
            return self.owned(noun, owner, scope);
        }
        if let Some(kind) = self.kind(&noun.name) {
            // "the total", where the sentence speaks of totals, is the one it speaks of.
            let bare = Noun { name: noun.name.clone(), place: noun.place, ..Noun::default() };
            if let Some(scope) = scope.filter(|it| it.kind == kind && *noun == bare) {
                return Some(self.itself(noun, scope));
            }
            if kind == Kind::Plan {
                self.not_narrowed(noun)?;
            }
            return self.facts_of(kind, noun, scope);
        }
        if let Some(unfolded) = self.unfolded(noun) {
            return self.denote(&unfolded, scope, subject);
        }
        self.not_narrowed(noun)?;
        if let Some(owner) = owner {
            let whole = Name {
                place: noun.name.place,
                words: format!("{words} of {}", owner.name.words),
            };
            if let Some(attribute) = self.attribute(Kind::Plan, &whole) {
                let one = Noun { name: whole, modifiers: Vec::new(), ..noun.clone() };
                self.unfolded.push((noun.place.0, noun.name.words.clone(), one));
                return Some(self.known(noun, Root::Plan, Kind::Plan, attribute));
            }
            return self.owned(noun, owner, scope);
        }
        if !subject
            && let Some(scope) = scope
            && attribute_named(Kind::Plan, words, self.language).is_none()
            && let Some(attribute) = self.attribute(scope.kind, &noun.name)
        {
            return Some(self.known(noun, scope.root, scope.kind, attribute));
        }
        match self.attribute(Kind::Plan, &noun.name) {
            Some(attribute) => Some(self.known(noun, Root::Plan, Kind::Plan, attribute)),
            None => self.unknown_kind(&noun.name),
        }
    }

    /// Whether a name that is also that of a kind can only mean what the owner has: "the parts
    /// of every total" are no sections.
    fn is_only_owned(&self, name: &Name, owner: &Noun) -> bool {
        let kinds = kind_named(&name.words, self.language)
            .zip(kind_named(&owner.name.words, self.language));
        let Some((kind, owner)) = kinds else { return false };
        attribute_named(owner, &name.words, self.language).is_some_and(
            |it| !matches!(it.value, Type::Fact(held) | Type::Facts(held) if held == kind),
        )
    }

    pub(super) fn misplaced_sum<T>(&mut self, noun: &Noun) -> Option<T> {
        self.refuse(
            noun.place.0,
            "a sum can only stand first in a statement",
            "“tổng của” chỉ đặt được ở đầu mệnh đề",
        )
    }

    /// The fact that the sentence speaks of.
    fn itself(&mut self, noun: &Noun, scope: Scope) -> Denoted {
        Denoted {
            span: noun.place.0,
            quantity: None,
            base: Base::Known(scope.root, scope.kind),
            steps: Vec::new(),
            same: Vec::new(),
            order: None,
        }
    }

    fn known(
        &mut self,
        noun: &Noun,
        root: Root,
        kind: Kind,
        attribute: &'static Attribute,
    ) -> Denoted {
        Denoted {
            span: noun.place.0,
            quantity: noun.quantity,
            base: Base::Known(root, kind),
            steps: vec![Step { kind, attribute }],
            same: Vec::new(),
            order: noun.order,
        }
    }

    /// Refuses what a value, or the plan, cannot be narrowed down by.
    fn not_narrowed(&mut self, noun: &Noun) -> Option<()> {
        let of = |it: &Modifier| matches!(it, Modifier::Of(_));
        let owned = noun.modifiers.iter().any(of);
        let year = noun.year.filter(|_| !owned);
        if noun.modifiers.iter().all(of) && year.is_none() && noun.order.is_none() {
            return Some(());
        }
        let name = &noun.name.words;
        if !self.is_known(name) {
            return self.unknown_kind(&noun.name);
        }
        self.fail(
            Problem::new(
                noun.place.0,
                format!("\"{name}\" cannot be narrowed down here"),
                format!("không thể giới hạn thêm “{name}” ở đây"),
            )
            .help(
                format!("say whose \"{name}\" it is, and narrow that down"),
                format!("hãy nêu rõ “{name}” của nội dung nào rồi giới hạn nội dung đó"),
            ),
        )
    }

    fn own(&mut self, noun: &Noun, scope: Option<Scope>) -> Option<Denoted> {
        let Some(scope) = scope else {
            return self.refuse(
                noun.place.0,
                "\"its\" has nothing to refer to here",
                "“của nó” ở đây không rõ chỉ nội dung nào",
            );
        };
        if noun.name.words.is_empty() {
            return Some(self.itself(noun, scope));
        }
        let Some(attribute) = self.attribute(scope.kind, &noun.name) else {
            // "deadlines in the plan must be after its issuance date".
            if let Some(attribute) = self.attribute(Kind::Plan, &noun.name) {
                self.not_narrowed(noun)?;
                return Some(self.known(noun, Root::Plan, Kind::Plan, attribute));
            }
            return self.unknown_attribute(scope.kind, &noun.name);
        };
        let narrowed = noun.year.is_some() || !noun.modifiers.is_empty();
        if let (true, Type::Fact(kind) | Type::Facts(kind)) = (narrowed, attribute.value) {
            // "its 2025 value": those of its values that are so.
            let path =
                Path { root: scope.root, steps: vec![Step { kind: scope.kind, attribute }] };
            let others = Noun { own: false, ..noun.clone() };
            let mut found = self.facts_of(kind, &others, Some(scope))?;
            if let Base::Each(domain) = &mut found.base {
                domain.source = Source::Reached(path);
            }
            return Some(found);
        }
        self.not_narrowed(noun)?;
        Some(self.known(noun, scope.root, scope.kind, attribute))
    }

    /// An attribute of what `owner` stands for.
    pub(super) fn owned(
        &mut self,
        noun: &Noun,
        owner: &Noun,
        scope: Option<Scope>,
    ) -> Option<Denoted> {
        // A year at the end of the chain belongs to the facts, not to what is read of them.
        let owner = Noun { year: owner.year.or(noun.year), ..owner.clone() };
        let owner = self.denote(&owner, scope, false)?;
        let End::Facts(kind) = owner.end() else {
            // "the signatory's position" is one thing that the plan has.
            let of_plan = owner.base_kind() == Kind::Plan && owner.steps.len() == 1;
            if of_plan && let Some(attribute) = self.attribute(Kind::Plan, &noun.name) {
                return Some(self.known(noun, Root::Plan, Kind::Plan, attribute));
            }
            let (en, vi) = (&noun.name.words, &noun.name.words);
            return self.refuse(
                noun.place.0,
                format!("\"{en}\" cannot be asked of a plain value"),
                format!("không thể hỏi “{vi}” của một giá trị đơn lẻ"),
            );
        };
        let Some(attribute) = self.attribute(kind, &noun.name) else {
            return self.unknown_attribute(kind, &noun.name);
        };
        let mut denoted = owner;
        denoted.span = noun.place.0;
        denoted.quantity = noun.quantity.or(denoted.quantity);
        denoted.order = noun.order.or(denoted.order);
        denoted.steps.push(Step { kind, attribute });
        Some(denoted)
    }

    /// Several names with no joint between them: "ngày ban hành kế hoạch", "plan number",
    /// "cơ quan chủ trì nhiệm vụ".
    fn unfolded(&mut self, noun: &Noun) -> Option<Noun> {
        let words: Vec<&str> = noun.name.words.split(' ').collect();
        let found = self
            .verb_within(noun, &words)
            .or_else(|| self.owner_within(noun, &words))
            .or_else(|| self.flagged(noun))?;
        self.unfolded.push((noun.place.0, noun.name.words.clone(), found.clone()));
        Some(found)
    }

    fn owner_within(&self, noun: &Noun, words: &[&str]) -> Option<Noun> {
        if !noun.modifiers.is_empty() {
            return None;
        }
        let part = |words: &str| Name { place: noun.name.place, words: words.to_owned() };
        for cut in (1..words.len()).rev() {
            let (front, back) = (words[..cut].join(" "), words[cut..].join(" "));
            for (name, owner) in [(&front, &back), (&back, &front)] {
                let kind = kind_named(owner, self.language);
                if kind.is_some_and(|kind| attribute_named(kind, name, self.language).is_some())
                {
                    let owner =
                        Noun { place: noun.place, name: part(owner), ..Noun::default() };
                    // "report deadline": a deadline that is for a report.
                    let held = kind.and_then(|it| attribute_named(it, name, self.language));
                    if held.is_some_and(|it| it.value == Type::Flag) {
                        let flag = Noun { name: part(name), ..owner.clone() };
                        let be = Predicate::Be(false, Term::Noun(Box::new(flag)));
                        let (name, modifiers) = (owner.name, vec![Modifier::That(be)]);
                        return Some(Noun { name, modifiers, ..noun.clone() });
                    }
                    let modifiers = vec![Modifier::Of(owner)];
                    return Some(Noun { name: part(name), modifiers, ..noun.clone() });
                }
            }
        }
        None
    }

    /// "all reports must ...": deadlines that are for a report.
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
                if kind_named(&actor.join(" "), self.language).is_some()
                    && kind_named(&object.join(" "), self.language).is_some()
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

    /// Facts of `kind`, narrowed down by what else the noun says.
    pub(super) fn facts_of(
        &mut self,
        kind: Kind,
        noun: &Noun,
        scope: Option<Scope>,
    ) -> Option<Denoted> {
        if kind == Kind::Plan {
            let base = Base::Known(Root::Plan, Kind::Plan);
            let (span, quantity) = (noun.place.0, noun.quantity);
            return Some(Denoted {
                span,
                quantity,
                base,
                steps: vec![],
                same: vec![],
                order: None,
            });
        }
        let mut domain = all_of(self.variable(), kind);
        let same = self.narrow(&mut domain, noun, scope)?;
        Some(Denoted {
            span: noun.place.0,
            quantity: noun.quantity,
            base: Base::Each(Box::new(domain)),
            steps: Vec::new(),
            same,
            order: noun.order,
        })
    }
}
