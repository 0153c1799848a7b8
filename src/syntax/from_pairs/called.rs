//! Names said with more words than the vocabulary has.
//!
//! In: nouns and statements as they were read; out: the same with a name of the vocabulary, and
//! what the other words say as a modifier. Invariants: a name that the vocabulary has stays as it
//! is; a word is left out only where no plan shows what it adds ("cụ thể").

use super::{Lower, Pest};
use crate::facts::vocabulary::{Attribute, KINDS, Kind, entry, entry_called};
use crate::lang::Language;
use crate::syntax::tree::{Literal, Mention, Modifier, Name, Noun, Predicate, Relation, Term};
use crate::syntax::words::is_position;

impl Lower<'_, '_> {
    /// "sản phẩm cụ thể", "chỉ tiêu về nước sạch", "percentage target": by the name within.
    pub(super) fn plainly_called(&self, noun: &mut Noun) {
        let words = noun.name.words.as_str();
        if words.is_empty() || is_name(words, self.language) {
            return;
        }
        if let Some(plain) = without_filler(words, self.language) {
            noun.name.words = plain;
        } else if let Some(plain) = of_percent(words, self.language) {
            let place = noun.name.place;
            let name = Name { place, words: self.pick("unit", "đơn vị tính") };
            let percent = Term::Literal(place, Literal::Text("%".to_owned()));
            noun.modifiers.insert(0, Modifier::Whose(name, Predicate::Be(false, percent)));
            noun.name.words = plain;
        } else if self.language == Language::Vietnamese {
            self.about(noun);
        }
    }

    /// "section on “kinh phí”": one whose title mentions it.
    pub(super) fn about_title(&self, pair: Pest<'_>, noun: &Noun) -> Option<Modifier> {
        let place = self.place(&pair);
        let titled = entry_called(&noun.name.words)?.named_by()?;
        let term = pair.into_inner().find_map(|it| self.term_of(it))?;
        let name = Name { place, words: (*titled.names.en.first()?).to_owned() };
        let mention = Predicate::Mention(false, Mention::Mentions, term);
        Some(Modifier::Whose(name, mention))
    }

    /// "mục về kinh phí": a section whose title mentions it.
    fn about(&self, noun: &mut Noun) {
        let Some((head, about)) = noun.name.words.split_once(" về ") else { return };
        let Some(kind) = entry_called(head).filter(|_| !about.is_empty()) else { return };
        let Some(titled) = kind.named_by() else { return };
        let place = noun.name.place;
        let before = head.split(' ').count().saturating_add(1);
        let given = self.folded.given_at(place.0).split_whitespace().skip(before);
        let text = Literal::Text(given.collect::<Vec<_>>().join(" "));
        let mention = Predicate::Mention(false, Mention::Mentions, Term::Literal(place, text));
        let Some(words) = titled.names.vi.first() else { return };
        let name = Name { place, words: (*words).to_owned() };
        noun.modifiers.insert(0, Modifier::Whose(name, mention));
        noun.name.words = head.to_owned();
    }

    /// "người ký phải là Chủ tịch": the position of the signatory, and not the name.
    pub(super) fn by_position(&self, subject: &mut Noun, predicate: &mut Predicate) {
        let words = subject.name.words.as_str();
        let signs = ["signatory", "người ký", "người ký kế hoạch", "người ký văn bản"];
        if !signs.contains(&words) || subject.own {
            return;
        }
        if let Predicate::Have(false, held) = &*predicate
            && ["position", "chức vụ"].contains(&held.name.words.as_str())
            && let [Modifier::That(said) | Modifier::Whose(_, said)] = held.modifiers.as_slice()
        {
            *predicate = said.clone();
        } else if !names_position(predicate) {
            return;
        }
        subject.name.words = self.pick("position", "chức vụ người ký");
    }
}

/// "the period given in the title of the plan": what the title gives is the plan's.
fn of_its_title(place: &mut Noun) -> Option<Noun> {
    let titled = ["title", "trích yếu", "tên"].contains(&place.name.words.as_str());
    let of_plan =
        |it: &Modifier| matches!(it, Modifier::Of(owner) if kind_of(owner) == Some(Kind::Plan));
    let at = place.modifiers.iter().position(of_plan).filter(|_| titled)?;
    match place.modifiers.remove(at) {
        Modifier::Of(plan) => Some(plan),
        _ => None,
    }
}

/// "số ký hiệu ghi tại dòng kèm theo": what stands in a thing that has it is of that thing.
pub(super) fn held_in(noun: &mut Noun) {
    let words = noun.name.words.clone();
    let is_thing = kind_of(noun).is_some();
    let mut called = None;
    for modifier in &mut noun.modifiers {
        let holds = |place: &Noun| {
            let kind = entry_called(&place.name.words);
            kind.is_some_and(|it| {
                let named = |it: &Attribute| has_name(it, &words);
                it.attributes.iter().any(named)
            })
        };
        let Modifier::In(place) = modifier else { continue };
        if !is_thing && holds(place) {
            let mut place = std::mem::take(place);
            if let Some((name, appendix)) = of_appendix(&mut place, &words) {
                called = Some(name);
                place = appendix;
            }
            *modifier = Modifier::Of(place);
        } else if let Some(plan) = of_its_title(place) {
            *modifier = Modifier::Of(plan);
        }
    }
    if let Some(name) = called {
        noun.name.words = name;
    }
}

/// "ngày ghi tại dòng kèm theo của phụ lục": what appendices have of their own; other things have
/// captions, too.
fn of_appendix(caption: &mut Noun, words: &str) -> Option<(String, Noun)> {
    if kind_of(caption) != Some(Kind::Caption) {
        return None;
    }
    let of = |it: &Modifier| matches!(it, Modifier::Of(owner) if kind_of(owner) == Some(Kind::Appendix));
    let at = caption.modifiers.iter().position(of)?;
    let held = ["number", "date"]
        .into_iter()
        .find(|it| entry(Kind::Caption).attribute(it).is_some_and(|it| has_name(it, words)))?;
    let names = &entry(Kind::Appendix).attribute(&format!("caption_{held}"))?.names;
    let of_caption = &entry(Kind::Caption).attribute(held)?.names;
    let name = match of_caption.include(words, Language::Vietnamese) {
        true => names.vi.first()?,
        false => names.en.first()?,
    };
    let Modifier::Of(appendix) = caption.modifiers.remove(at) else { return None };
    Some(((*name).to_owned(), appendix))
}

fn has_name(attribute: &Attribute, words: &str) -> bool {
    [Language::English, Language::Vietnamese]
        .iter()
        .any(|it| attribute.names.include(words, *it))
}

fn kind_of(noun: &Noun) -> Option<Kind> {
    entry_called(&noun.name.words).map(|it| it.kind)
}

/// Whether something is called so in `language`.
pub(super) fn is_name(words: &str, language: Language) -> bool {
    KINDS.iter().any(|it| {
        it.names.include(words, language)
            || it.attributes.iter().any(|it| it.names.include(words, language))
    })
}

/// The name without words that add nothing a plan could show.
fn without_filler(words: &str, language: Language) -> Option<String> {
    const BEFORE: [&str; 14] = [
        "specific",
        "clear",
        "definite",
        "concrete",
        "expected",
        "stated",
        "given",
        "named",
        "respective",
        "explicit",
        "individual",
        "actual",
        "fixed",
        "own",
    ];
    const BEHIND: [&str; 5] = ["cụ thể", "rõ ràng", "chi tiết", "riêng", "chưa điền"];
    let plain = match language {
        Language::English => BEFORE
            .iter()
            .find_map(|it| words.strip_prefix(it)?.strip_prefix(' '))
            .or_else(|| words.strip_suffix(" left")),
        Language::Vietnamese => {
            BEHIND.iter().find_map(|it| words.strip_suffix(it)?.strip_suffix(' '))
        }
    };
    let plain = plain?;
    if is_name(plain, language) {
        return Some(plain.to_owned());
    }
    without_filler(plain, language)
}

/// "percentage targets": targets in percent.
fn of_percent(words: &str, language: Language) -> Option<String> {
    let plain = match language {
        Language::English => words.strip_prefix("percentage ")?,
        Language::Vietnamese => {
            let plain = words.strip_suffix(" phần trăm")?;
            plain.strip_suffix(" tỷ lệ").unwrap_or(plain)
        }
    };
    is_name(plain, language).then(|| plain.to_owned())
}

/// Whether all that is said is which position it is.
fn names_position(predicate: &Predicate) -> bool {
    match predicate {
        Predicate::Be(_, Term::Literal(_, Literal::Text(text)))
        | Predicate::Relate(
            Relation::Equal | Relation::OtherThan,
            Term::Literal(_, Literal::Text(text)),
        ) => is_position(text),
        Predicate::All(parts) | Predicate::Any(parts) => parts.iter().all(names_position),
        _ => false,
    }
}
