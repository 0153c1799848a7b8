//! The words rules can use for facts: kinds, their attributes and relations, in both languages.
//!
//! In: nothing; out: one static table, gathered from the files of the fact kinds. Invariant:
//! every kind and attribute is declared once, in the file of its kind, and everything that
//! needs names (resolution, completion, type checks, the JSON of facts) reads this table.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::{Requirement, When};

pub use super::kinds::{Facts, KINDS, Kind};
use crate::lang::{Language, Wording, fold};
use crate::source::Span;

/// One fact: its kind and its place in the list of that kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FactId {
    /// The list.
    pub kind: Kind,
    /// Index in the list, from 0.
    pub index: usize,
    /// Which document it is of.
    pub origin: Origin,
}

/// Which document facts are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Origin {
    /// The plan that is checked.
    #[default]
    Plan,
    /// The document that the plan is to implement.
    Superior,
    /// The Tờ trình that the plan comes with while it is a draft.
    Proposal,
}

impl FactId {
    /// The fact at `index` of the list of `kind`, of the plan.
    pub fn new(kind: Kind, index: usize) -> FactId {
        FactId { kind, index, origin: Origin::Plan }
    }
}

/// What type of value an attribute has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Words.
    Text,
    /// An exact decimal.
    Number,
    /// A calendar year.
    Year,
    /// A date, a stretch of time, or a recurring date.
    When,
    /// Yes or no.
    Flag,
    /// What is required of an indicator, see [`Requirement`].
    Requirement,
    /// One fact of another kind.
    Fact(Kind),
    /// Any number of facts of another kind.
    Facts(Kind),
    /// Any number of words.
    Texts,
    /// A place in the text.
    Place,
}

/// A value read from a fact.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'f> {
    /// The plan does not say.
    Missing,
    /// The plan says something that cannot be read one way only; with the reason.
    Unclear(&'static Wording),
    /// Words.
    Text(Cow<'f, str>),
    /// Any number of words.
    Texts(&'f [String]),
    /// An exact decimal.
    Number(Decimal),
    /// A calendar year.
    Year(i16),
    /// A date or stretch of time.
    When(When),
    /// Yes or no.
    Flag(bool),
    /// What is required of an indicator.
    Requirement(&'f Requirement),
    /// One fact.
    Fact(FactId),
    /// Any number of facts.
    Facts(Vec<FactId>),
    /// A place in the text.
    Place(Span),
}

/// A value with the words it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading<'f> {
    /// What was read.
    pub value: Value<'f>,
    /// The words, where they are other than those of the fact itself.
    pub span: Option<Span>,
}

impl<'f> Reading<'f> {
    /// A value read at `span`.
    pub fn at(value: Value<'f>, span: Span) -> Reading<'f> {
        Reading { value, span: Some(span) }
    }

    /// A value that stands in the words of the fact itself.
    pub fn of(value: Value<'f>) -> Reading<'f> {
        Reading { value, span: None }
    }

    /// Words that may be missing.
    pub fn text(words: Option<&'f str>) -> Reading<'f> {
        Reading::of(words.map_or(Value::Missing, |words| Value::Text(Cow::Borrowed(words))))
    }
}

/// Names of a kind or an attribute: the first of each language is the one printed.
#[derive(Debug, Clone, Copy)]
pub struct Names {
    /// English, singular; the printed one first.
    pub en: &'static [&'static str],
    /// English, plural, in the same order.
    pub en_plural: &'static [&'static str],
    /// Vietnamese; the printed one first.
    pub vi: &'static [&'static str],
}

/// An attribute or relation of a kind.
#[derive(Debug)]
pub struct Attribute {
    /// Stable name: the key in the JSON of facts.
    pub id: &'static str,
    /// What rules call it.
    pub names: Names,
    /// What it holds.
    pub value: Type,
    /// Whether a value that is absent may still be written while the plan is a draft, so that
    /// absence counts only once the plan is finished.
    pub absence_counts_when_finished: bool,
    /// What the caller of a check may decide in its place.
    pub setting: Option<Setting>,
    /// How the relation is said with a verb, where it can be.
    pub verb: Option<Verb>,
    /// Attributes that together say the same, by id: "kind" and "issuing body" are a series.
    pub made_of: &'static [&'static str],
    /// The only words it can have, where they are few: the English ones are those of the JSON
    /// of facts.
    pub choices: &'static [Wording],
    /// Whether its words are folded already, so that equal words are equal bytes.
    pub folded: bool,
    /// Whether two facts with the same value, in whichever documents, are about one thing.
    pub identifies: bool,
    /// Whether it leads to what the fact stands for elsewhere in the plan: what a reference
    /// refers to.
    pub stands_for: bool,
    /// Whether it is worked out from other facts for rules, and not shown among what was read.
    pub derived: bool,
    /// What it is to its kind, where it is meant and not named.
    pub aspect: Option<Aspect>,
    /// Another place that goes with its absence, and what is said of it.
    pub absent_with: Option<Beside>,
    /// One line for the reference page.
    pub doc: Wording,
    /// Reads it from fact number `index` of its kind.
    pub read: for<'f> fn(&'f Facts, usize) -> Reading<'f>,
}

/// What an attribute is to things of its kind, where a rule does not name it and yet means it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// The figure that the thing comes to: "a total is more than 100".
    Measure,
    /// What such things are numbered by.
    Number,
    /// Its own words, where those are not its label.
    Title,
    /// What the figure is about: only figures on one subject are compared.
    Subject,
    /// How deep it lies: the same for all that belong to one other thing of the kind.
    Depth,
}

/// What is said of another place, and where that is.
pub type Beside = (&'static Wording, fn(&Facts) -> Option<Span>);

/// A relation said with a verb: "an agency leads a task", "the task is led by an agency".
#[derive(Debug, Clone, Copy)]
pub struct Verb {
    /// English, each as third person, base form and past participle; the printed one first.
    pub en: &'static [[&'static str; 3]],
    /// Vietnamese; the printed one first.
    pub vi: &'static [&'static str],
    /// Whether the facts that the attribute holds do it to its owner ("an agency leads the
    /// task"), and not the owner to them ("a reference reaches a section").
    pub by_held: bool,
}

/// Something of a plan that whoever has it checked may know better than its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Whether it is a draft.
    Draft,
    /// The day it is to be issued, while it is a draft that gives none.
    IssuanceDate,
}

/// A kind of fact as rules see it.
#[derive(Debug)]
pub struct KindEntry {
    /// Which kind.
    pub kind: Kind,
    /// Key of its list in the JSON of facts; empty when it is nested in another kind.
    pub list: &'static str,
    /// What rules call it.
    pub names: Names,
    /// One line for the reference page.
    pub doc: Wording,
    /// How many there are.
    pub count: fn(&Facts) -> usize,
    /// Where one stands.
    pub span: fn(&Facts, usize) -> Span,
    /// The attribute whose value names a fact of this kind in a message, by id.
    pub label: &'static str,
    /// What can be said of it.
    pub attributes: &'static [Attribute],
}

/// Whether anybody asks what a name means: nobody does where sentences are not read.
const FOR_AUTHORS: bool = cfg!(any(feature = "author", not(feature = "bindings")));

/// Help on a name, where anybody asks for it.
pub(super) const fn for_authors(doc: Wording) -> Wording {
    if FOR_AUTHORS { doc } else { Wording { en: "", vi: "" } }
}

impl Attribute {
    /// An attribute whose absence means something at every stage of a plan.
    pub const fn new(
        id: &'static str,
        names: Names,
        value: Type,
        doc: Wording,
        read: for<'f> fn(&'f Facts, usize) -> Reading<'f>,
    ) -> Attribute {
        Attribute {
            id,
            names,
            value,
            absence_counts_when_finished: false,
            setting: None,
            verb: None,
            made_of: &[],
            choices: &[],
            folded: false,
            identifies: false,
            stands_for: false,
            derived: false,
            aspect: None,
            absent_with: None,
            doc: for_authors(doc),
            read,
        }
    }

    /// The same attribute, which can be said with a verb.
    pub const fn said(mut self, verb: Verb) -> Attribute {
        self.verb = Some(verb);
        self
    }

    /// The same attribute, which says what `parts` say together.
    pub const fn made_of(mut self, parts: &'static [&'static str]) -> Attribute {
        self.made_of = parts;
        self
    }

    /// The same attribute, which can only have one of these words.
    pub const fn one_of(mut self, choices: &'static [Wording]) -> Attribute {
        self.choices = choices;
        self
    }

    /// The same attribute, whose words are folded already.
    pub const fn folded(mut self) -> Attribute {
        self.folded = true;
        self
    }

    /// The same attribute, by which facts of different documents are known to be one.
    pub const fn identifies(mut self) -> Attribute {
        self.identifies = true;
        self
    }

    /// The same attribute, which leads to what its fact stands for in the plan.
    pub const fn stands_for(mut self) -> Attribute {
        self.stands_for = true;
        self
    }

    /// The same attribute; where it is absent, something else may be worth a look.
    pub const fn absent_with(
        mut self,
        words: &'static Wording,
        place: fn(&Facts) -> Option<Span>,
    ) -> Attribute {
        self.absent_with = Some((words, place));
        self
    }

    /// The same attribute, which is meant where the thing is spoken of.
    pub const fn is_its(mut self, aspect: Aspect) -> Attribute {
        self.aspect = Some(aspect);
        self
    }

    /// The same attribute, which only rules ask for.
    pub const fn derived(mut self) -> Attribute {
        self.derived = true;
        self
    }

    /// The same attribute, which a caller may decide.
    pub const fn settled_by(mut self, setting: Setting) -> Attribute {
        self.setting = Some(setting);
        self
    }

    /// The same attribute, absent from a draft without being wrong.
    pub const fn may_come_later(mut self) -> Attribute {
        self.absence_counts_when_finished = true;
        self
    }
}

impl Names {
    /// Names that rules may use; the first of each list is the one printed.
    pub const fn new(
        en: &'static [&'static str],
        en_plural: &'static [&'static str],
        vi: &'static [&'static str],
    ) -> Names {
        Names { en, en_plural, vi }
    }

    /// Every name in `language`.
    pub fn all(&self, language: Language) -> impl Iterator<Item = &'static str> + use<> {
        let (one, two): (&[&str], &[&str]) = match language {
            Language::English => (self.en, self.en_plural),
            Language::Vietnamese => (self.vi, &[]),
        };
        one.iter().chain(two).copied()
    }

    /// Whether `words`, folded, are one of the names in `language`; articles and commas do not
    /// count.
    pub fn include(&self, words: &str, language: Language) -> bool {
        self.all(language).any(|name| name == words || plain(&fold(name)) == plain(words))
    }
}

/// Words without articles and commas.
fn plain(words: &str) -> String {
    let kept = words.split([' ', ',']);
    kept.filter(|word| !matches!(*word, "" | "the" | "a" | "an")).collect::<Vec<_>>().join(" ")
}

impl KindEntry {
    /// The attribute with this id.
    pub fn attribute(&self, id: &str) -> Option<&'static Attribute> {
        self.attributes.iter().find(|attribute| attribute.id == id)
    }

    /// The attribute that is this to the kind.
    pub fn with_aspect(&self, aspect: Aspect) -> Option<&'static Attribute> {
        self.attributes.iter().find(|attribute| attribute.aspect == Some(aspect))
    }

    /// The attribute that holds the words of a thing: its title, or else its label.
    pub fn named_by(&self) -> Option<&'static Attribute> {
        self.with_aspect(Aspect::Title).or_else(|| self.attribute(self.label))
    }
}

/// Facts of two documents that are about one thing: "is matched by a target".
pub static MATCH: Verb =
    Verb {
        en: &[["matches", "match", "matched"]], vi: &["tương ứng với"], by_held: false
    };

/// Every verb that a rule can say a relation with.
pub fn verbs() -> impl Iterator<Item = &'static Verb> {
    let attributes = KINDS.iter().flat_map(|entry| entry.attributes);
    attributes.filter_map(|it| it.verb.as_ref()).chain(std::iter::once(&MATCH))
}

/// The kind that `words`, folded, name in `language`: singular, plural or synonym.
pub fn kind_called(words: &str, language: Language) -> Option<Kind> {
    KINDS.iter().find(|entry| entry.names.include(words, language)).map(|entry| entry.kind)
}

/// The plural of an English name.
pub(crate) fn plural(name: &str) -> Option<&'static str> {
    let names = KINDS.iter().flat_map(|entry| {
        std::iter::once(&entry.names).chain(entry.attributes.iter().map(|it| &it.names))
    });
    names.into_iter().find_map(|names| {
        let at = names.en.iter().position(|it| *it == name)?;
        names.en_plural.get(at).or(names.en_plural.first()).copied()
    })
}

/// The singular of an English name.
pub(crate) fn singular(name: &str) -> Option<&'static str> {
    let names = KINDS.iter().flat_map(|entry| {
        std::iter::once(&entry.names).chain(entry.attributes.iter().map(|it| &it.names))
    });
    names.into_iter().find_map(|names| {
        let at = names.en_plural.iter().position(|it| *it == name)?;
        names.en.get(at).or(names.en.first()).copied()
    })
}

/// The kind that is called so, of one thing or of several, in either language.
pub(crate) fn entry_called(words: &str) -> Option<&'static KindEntry> {
    KINDS.iter().copied().find(|it| {
        [it.names.en, it.names.en_plural, it.names.vi].iter().any(|it| it.contains(&words))
    })
}

/// The entry of `kind`.
pub fn entry(kind: Kind) -> &'static KindEntry {
    // INVARIANT: the entries stand in the order of the kinds; a test walks all of them.
    KINDS.get(kind as usize).copied().unwrap_or(KINDS[0])
}
