//! What nouns stand for: facts of a kind, or a value read from some fact.
//!
//! In: a noun and what the sentence speaks of around it; out: [`Denotation`]. Invariants: a name
//! is first a kind, then an attribute of its owner, of the plan, or of what is spoken of;
//! names without a joint between them ("ngày ban hành kế hoạch") are split only when both
//! parts are known.

use super::names::attribute_named;
use super::program::{Domain, Formula, Origin, Path, Root, Source, Step};
use super::{Compiler, Scope};
use crate::facts::vocabulary::{Attribute, Kind, Type, entry, kind_called};
use crate::source::Span;
use crate::syntax::{Modifier, Name, Noun, Order, Problem, Quantity};

/// What a noun stands for.
#[derive(Debug, Clone)]
pub(super) struct Denotation {
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

impl Denotation {
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

/// What a noun says that it belongs to.
pub(super) fn owner_of(noun: &Noun) -> Option<&Noun> {
    noun.modifiers.iter().find_map(|it| match it {
        Modifier::Of(owner) => Some(owner),
        _ => None,
    })
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
    ) -> Option<Denotation> {
        if noun.sum {
            return self.misplaced_sum(noun);
        }
        if noun.own && !self.is_of_other_document(noun) {
            return self.own(noun, scope);
        }
        let noun = &Noun { own: false, ..noun.clone() };
        if let Some(flagged) = self.of_flag(noun) {
            return self.denote(&flagged, scope, subject);
        }
        let owner = owner_of(noun);
        if let Some(owner) = owner.filter(|owner| self.is_only_owned(noun, owner)) {
            self.not_narrowed(noun)?;
            return self.owned(noun, owner, scope);
        }
        if let Some(kind) = self.kind(&noun.name) {
            return self.things(kind, noun, scope);
        }
        if let Some(unfolded) = self.unfolded(noun) {
            return self.denote(&unfolded, scope, subject);
        }
        let of_scope = |it: Scope| attribute_named(it.kind, &noun.name.words, self.language);
        if (subject || scope.and_then(of_scope).is_none())
            && let Some(unfolded) = self.unowned(noun, subject)
        {
            self.unfolded.push((noun.place.0, noun.name.words.clone(), unfolded.clone()));
            return self.denote(&unfolded, scope, subject);
        }
        self.not_narrowed(noun)?;
        if let Some(owner) = owner {
            return match self.of_plan_in_one_name(noun, owner) {
                Some(denoted) => Some(denoted),
                None => self.owned(noun, owner, scope),
            };
        }
        let words = noun.name.words.as_str();
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

    /// "chỉ tiêu tương ứng của văn bản cấp trên": those of it, which are tied to one another.
    fn is_of_other_document(&mut self, noun: &Noun) -> bool {
        noun.modifiers.iter().any(
            |it| matches!(it, Modifier::Of(owner) if self.other_document(&owner.name).is_some()),
        )
    }

    /// The facts of `kind` that a noun stands for. "The total", where the sentence speaks of
    /// totals, is the one it speaks of.
    fn things(&mut self, kind: Kind, noun: &Noun, scope: Option<Scope>) -> Option<Denotation> {
        let bare = Noun { name: noun.name.clone(), place: noun.place, ..Noun::default() };
        if let Some(scope) = scope.filter(|it| it.kind == kind && *noun == bare) {
            return Some(self.itself(noun, scope));
        }
        if kind == Kind::Plan {
            self.not_narrowed(noun)?;
        }
        self.facts_of(kind, noun, scope)
    }

    /// An attribute of the plan that has "of" in its name.
    fn of_plan_in_one_name(&mut self, noun: &Noun, owner: &Noun) -> Option<Denotation> {
        let words = format!("{} of {}", noun.name.words, owner.name.words);
        let whole = Name { place: noun.name.place, words };
        let attribute = self.attribute(Kind::Plan, &whole)?;
        let one = Noun { name: whole, modifiers: Vec::new(), ..noun.clone() };
        self.unfolded.push((noun.place.0, noun.name.words.clone(), one));
        Some(self.known(noun, Root::Plan, Kind::Plan, attribute))
    }

    /// Whether a name that is also that of a kind can only mean what the owner has: "the parts
    /// of every total" are no sections, "the period of the plan" is the one that it has, and
    /// "the deadline of its section" none that lies in any.
    fn is_only_owned(&self, noun: &Noun, owner: &Noun) -> bool {
        let words = &noun.name.words;
        let kinds = kind_called(words, self.language)
            .zip(kind_called(&owner.name.words, self.language));
        let Some((kind, of)) = kinds else { return false };
        let one = noun.quantity.is_none() && !entry(kind).names.en_plural.contains(&&**words);
        match attribute_named(of, words, self.language).map(|it| it.value) {
            Some(Type::Fact(held)) if held == kind => owner.own || one && of == Kind::Plan,
            Some(Type::Facts(held)) if held == kind => owner.own,
            Some(_) => true,
            None => owner.own && of != Kind::Plan,
        }
    }

    /// The fact that the sentence speaks of.
    fn itself(&mut self, noun: &Noun, scope: Scope) -> Denotation {
        Denotation {
            span: noun.place.0,
            quantity: None,
            base: Base::Known(scope.root, scope.kind),
            steps: Vec::new(),
            same: Vec::new(),
            order: None,
        }
    }

    /// An attribute of a fact that is known: of the plan, or of what the sentence speaks of.
    fn known(
        &mut self,
        noun: &Noun,
        root: Root,
        kind: Kind,
        attribute: &'static Attribute,
    ) -> Denotation {
        Denotation {
            span: noun.place.0,
            quantity: noun.quantity,
            base: Base::Known(root, kind),
            steps: vec![Step { kind, attribute }],
            same: Vec::new(),
            order: noun.order,
        }
    }

    /// Refuses what a value, or the plan, cannot be narrowed down by.
    pub(super) fn not_narrowed(&mut self, noun: &Noun) -> Option<()> {
        let of = |it: &Modifier| matches!(it, Modifier::Of(_));
        let owned = noun.modifiers.iter().any(of);
        let year = noun.year.filter(|_| !owned);
        let one = noun.modifiers.len() < 2;
        if one && noun.modifiers.iter().all(of) && year.is_none() && noun.order.is_none() {
            return Some(());
        }
        let name = &noun.name.words;
        if !self.is_known(name) {
            return self.unknown_kind(&noun.name);
        }
        if kind_called(name, self.language) == Some(Kind::Plan) {
            return self.fail(
                Problem::new(
                    noun.place.0,
                    "there is one plan, and what it is to be like is a condition",
                    "chỉ có một kế hoạch; kế hoạch phải như thế nào là điều kiện của câu",
                )
                .help(
                    "begin with it: \"if the plan is a draft, then ...\"",
                    "hãy đưa lên đầu câu: “nếu kế hoạch là dự thảo thì ...”",
                ),
            );
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

    /// "its timeline", "it": what belongs to what the sentence speaks of.
    fn own(&mut self, noun: &Noun, scope: Option<Scope>) -> Option<Denotation> {
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
    ) -> Option<Denotation> {
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

    /// Facts of `kind`, narrowed down by what else the noun says.
    pub(super) fn facts_of(
        &mut self,
        kind: Kind,
        noun: &Noun,
        scope: Option<Scope>,
    ) -> Option<Denotation> {
        if kind == Kind::Plan {
            let base = Base::Known(Root::Plan, Kind::Plan);
            let (span, quantity) = (noun.place.0, noun.quantity);
            return Some(Denotation {
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
        Some(Denotation {
            span: noun.place.0,
            quantity: noun.quantity,
            base: Base::Each(Box::new(domain)),
            steps: Vec::new(),
            same,
            order: noun.order,
        })
    }
}
