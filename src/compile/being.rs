//! "Is": a state of the subject, or what it is the same as.
//!
//! In: the words after "is" and the path of the subject; out: a formula. Invariant: nothing is
//! of two kinds, so that "is an agency" is refused of anything else and never compared.

use super::names::{Meaning, attribute_named};
use super::nouns::{Base, End};
use super::predicates::quantified;
use super::program::{Formula, Outer, Path, Root, Source, Step};
use super::wording::{a, kind_words};
use super::{Compiler, Subject};
use crate::facts::vocabulary::{KINDS, Kind, KindEntry, Type, kind_called};
use crate::syntax::{Modifier, Noun, Problem, Quantity, Relation, Term};

impl Compiler {
    /// "is a draft", "is the plan": a state of the subject, or what it is equal to.
    pub(super) fn be(&mut self, term: &Term, of: &Subject, negated: bool) -> Option<Formula> {
        if let (Term::Noun(noun), End::Facts(kind)) = (term, of.end) {
            let flag = attribute_named(kind, &noun.name.words, self.language)
                .filter(|it| it.value == Type::Flag);
            if let Some(attribute) = flag {
                self.means(&noun.name, Meaning::Names(&attribute.names));
                let (domains, path) = self.spread(&of.path);
                let flag = Formula::Flag(path.then(Step { kind, attribute }), !negated);
                return Some(quantified(domains, flag));
            }
            let problem = self.no_such_state(noun, kind);
            if let Some(problem) = problem.or_else(|| self.other_kind(noun, kind)) {
                return self.fail(problem);
            }
            if kind == Kind::Plan && self.kind(&noun.name).is_none() {
                return self.unknown_attribute(kind, &noun.name);
            }
        }
        // "is a report deadline": one of those.
        if let (Term::Noun(noun), End::Facts(kind)) = (term, of.end)
            && self.kind(&noun.name).is_none()
            && let Some(meant) = self.unfolded(noun)
            && self.is_one_of(&meant, kind)
        {
            return self.one_of(&meant, of, negated);
        }
        if let (Term::Noun(noun), End::Facts(kind)) = (term, of.end)
            && self.is_one_of(noun, kind)
        {
            return self.one_of(noun, of, negated);
        }
        if let (Term::Noun(noun), End::Value(Type::Text | Type::Texts)) = (term, of.end)
            && !noun.own
            && !noun.name.words.is_empty()
            && noun.modifiers.is_empty()
            && !self.is_known(&noun.name.words)
        {
            let words = &noun.name.words;
            let problem = Problem::new(
                noun.place.0,
                format!("\"{words}\" is nothing in a plan"),
                format!("“{words}” không phải là nội dung của kế hoạch"),
            );
            return self.fail(problem.help(
                format!("words of the text stand in quotation marks: \"{words}\""),
                format!("câu chữ trong văn bản phải đặt trong ngoặc kép: “{words}”"),
            ));
        }
        self.relate(Relation::Equal, term, of, negated)
    }

    /// Whether a noun names things of `kind`, narrowed down: "a task of Sở Y tế".
    fn is_one_of(&mut self, noun: &Noun, kind: Kind) -> bool {
        let several = matches!(noun.quantity, None | Some(Quantity::Some));
        let tied = noun.modifiers.iter().any(|it| matches!(it, Modifier::Same(_)));
        several
            && !tied
            && !noun.own
            && !noun.sum
            && noun.order.is_none()
            && (!noun.modifiers.is_empty() || noun.year.is_some())
            && self.kind(&noun.name) == Some(kind)
    }

    /// "is a task of Sở Y tế": is one of them, the thing itself, and not one that is like it.
    fn one_of(&mut self, noun: &Noun, of: &Subject, negated: bool) -> Option<Formula> {
        let denoted = self.denote(noun, Some(of.scope), false)?;
        let Base::Each(mut domain) = denoted.base else {
            return self.relate(
                Relation::Equal,
                &Term::Noun(Box::new(noun.clone())),
                of,
                negated,
            );
        };
        let (outer, left) = self.spread(&of.path);
        let body = if domain.source == Source::All {
            // The thing itself is looked at, and not all of its kind for it.
            domain.source = Source::Reached(left);
            match negated {
                true => Formula::Count(domain, 0, Some(0)),
                false => Formula::Exists(domain, Box::new(Formula::always())),
            }
        } else {
            let right = Outer::Path(Path::of(Root::Variable(domain.variable)));
            let relation = if negated { Relation::OtherThan } else { Relation::Equal };
            let same = Box::new(Formula::Compare(left, relation, right));
            match negated {
                true => Formula::Every(domain, same),
                false => Formula::Exists(domain, same),
            }
        };
        Some(quantified(outer, body))
    }

    /// "is a draft" of what is none: the yes-or-no attribute of another kind.
    fn no_such_state(&self, noun: &Noun, kind: Kind) -> Option<Problem> {
        let words = noun.name.words.as_str();
        let is_flag = |entry: &&&KindEntry| {
            attribute_named(entry.kind, words, self.language)
                .is_some_and(|it| it.value == Type::Flag)
        };
        let owner = KINDS.iter().find(is_flag)?.kind;
        if noun.own || !noun.modifiers.is_empty() {
            return None;
        }
        let (of, owner) = (kind_words(kind), kind_words(owner));
        let problem = Problem::new(
            noun.place.0,
            format!("\"{words}\" cannot be said of {}", a(&of)),
            format!("không nói được “{words}” về {}", of.vi),
        );
        Some(problem.help(
            format!("it is said of {}", a(&owner)),
            format!("chỉ nói được về {}", owner.vi),
        ))
    }

    /// "is an agency" of a recipient: nothing is of two kinds.
    fn other_kind(&self, noun: &Noun, kind: Kind) -> Option<Problem> {
        let words = noun.name.words.as_str();
        let plain = !noun.own && noun.modifiers.is_empty() && noun.order.is_none();
        let other = kind_called(words, self.language)
            .filter(|it| plain && *it != kind)
            .filter(|_| attribute_named(kind, words, self.language).is_none())?;
        let (of, is) = (kind_words(kind), kind_words(other));
        let problem = Problem::new(
            noun.place.0,
            format!("{} is never {}", a(&of), a(&is)),
            format!("{} không bao giờ là {}", of.vi, is.vi),
        );
        Some(if other == Kind::Recipient {
            problem.help(
                "of who is listed write \"is among the recipients\"",
                "về cơ quan có trong danh sách hãy viết “có tên trong nơi nhận”",
            )
        } else {
            problem.help(
                format!("say what {} has, or where it stands", a(&of)),
                format!("hãy nêu {} phải có thông tin gì, hoặc nằm ở đâu", of.vi),
            )
        })
    }
}
