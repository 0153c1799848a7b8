//! Names against the vocabulary: which kind or attribute some words mean, and what was
//! probably meant when they mean nothing.
//!
//! In: folded words; out: entries of the vocabulary. Invariants: singular, plural and
//! synonyms of both languages are known alike.

use super::Compiler;
use crate::facts::vocabulary::{
    Attribute, KINDS, Kind, KindEntry, MATCH, Names, Origin, Type, Verb, entry, kind_called,
};
use crate::lang::Language;
use crate::syntax::Name;

/// What the document is called that a plan is to implement.
pub(super) static SUPERIOR: Names = Names::new(
    &["superior document", "superior plan"],
    &["superior documents"],
    &["văn bản cấp trên", "kế hoạch cấp trên"],
);

/// What the Tờ trình is called that comes with a draft.
pub(super) static PROPOSAL: Names =
    Names::new(&["accompanying proposal"], &["accompanying proposals"], &["tờ trình kèm theo"]);

/// What a name was found to mean.
#[derive(Debug, Clone, Copy)]
pub(super) enum Meaning {
    /// One of these names.
    Names(&'static Names),
    /// A verb.
    Verb(&'static Verb),
}

impl Compiler {
    /// The kind that a name means.
    pub(super) fn kind(&mut self, name: &Name) -> Option<Kind> {
        let kind = kind_called(&name.words, self.language)?;
        self.means(name, Meaning::Names(&entry(kind).names));
        Some(kind)
    }

    /// The attribute of `kind` that a name means.
    pub(super) fn attribute(&mut self, kind: Kind, name: &Name) -> Option<&'static Attribute> {
        let attribute = attribute_named(kind, &name.words, self.language)?;
        self.means(name, Meaning::Names(&attribute.names));
        Some(attribute)
    }

    /// The document of the dossier, beside the plan, that a name means.
    pub(super) fn other_document(&mut self, name: &Name) -> Option<Origin> {
        let known = [(&SUPERIOR, Origin::Superior), (&PROPOSAL, Origin::Proposal)];
        let found = known.into_iter().find(|it| it.0.include(&name.words, self.language));
        let (names, origin) = found?;
        self.means(name, Meaning::Names(names));
        Some(origin)
    }

    /// Remembers what a name was found to mean, for a translation.
    pub(super) fn means(&mut self, name: &Name, meaning: Meaning) {
        self.meanings.push((name.place.0, name.words.clone(), meaning));
    }
}

/// Whether `words` are a form of `verb` in `language`.
pub(super) fn is_verb(verb: &Verb, words: &str, language: Language) -> bool {
    match language {
        Language::English => verb.en.iter().any(|forms| forms.contains(&words)),
        Language::Vietnamese => verb.vi.contains(&words),
    }
}

/// The relations that the verb `words` may mean, with the kinds that have them.
pub(super) fn relations(
    words: &str,
    language: Language,
) -> impl Iterator<Item = (Kind, &'static Attribute, &'static Verb, Kind)> {
    KINDS
        .iter()
        .flat_map(|entry| entry.attributes.iter().map(|it| (entry.kind, it)))
        .filter_map(move |(kind, attribute)| {
            let verb = attribute.verb.as_ref().filter(|it| is_verb(it, words, language))?;
            match attribute.value {
                Type::Fact(held) | Type::Facts(held) => Some((kind, attribute, verb, held)),
                _ => None,
            }
        })
}

/// Whether the verb says that facts of two documents are about one thing.
pub(super) fn is_match(words: &str, language: Language) -> bool {
    is_verb(&MATCH, words, language)
}

/// The kind that has what `kind` lacks; one that is tied to it before any other.
pub(super) fn nearest_holder(kind: Kind, words: &str, language: Language) -> Option<Kind> {
    let leads = |from: Kind, to: Kind| {
        let mut values = entry(from).attributes.iter().map(|it| it.value);
        values.any(|it| matches!(it, Type::Fact(held) | Type::Facts(held) if held == to))
    };
    let holders = || {
        let kinds = KINDS.iter().map(|it| it.kind).filter(|it| *it != Kind::Plan);
        kinds.filter(|it| attribute_named(*it, words, language).is_some())
    };
    holders().find(|it| leads(kind, *it) || leads(*it, kind))
}

/// The attribute of `kind` that `words` name in `language`.
pub(super) fn attribute_named(
    kind: Kind,
    words: &str,
    language: Language,
) -> Option<&'static Attribute> {
    let named = |words: &str| {
        entry(kind).attributes.iter().find(|it| it.names.include(words, language))
    };
    // "tên" of a target is its "tên chỉ tiêu", "common" of an abbreviation "common abbreviation".
    named(words)
        .or_else(|| named(&format!("{words} {}", printed(&entry(kind).names, language))))
}

/// The longest run of `words` that is a name in the other language, with what it is called in
/// `language`.
pub(super) fn foreign(words: &str, language: Language) -> Option<(String, &'static str)> {
    let other = match language {
        Language::English => Language::Vietnamese,
        Language::Vietnamese => Language::English,
    };
    let words: Vec<&str> = words.split(' ').collect();
    let mut runs: Vec<(usize, usize)> = (0..words.len())
        .flat_map(|start| (start + 1..=words.len()).map(move |end| (start, end)))
        .filter(|(start, end)| end - start <= 6)
        .collect();
    crate::sorted::sort_by_key(&mut runs, |(start, end)| {
        (std::cmp::Reverse(end - start), *start)
    });
    let all = || {
        KINDS.iter().flat_map(|it| {
            std::iter::once(&it.names)
                .chain(it.attributes.iter().map(|attribute| &attribute.names))
        })
    };
    runs.into_iter().find_map(|(start, end)| {
        let run = words.get(start..end)?.join(" ");
        if all().any(|names| names.include(&run, language)) {
            return None;
        }
        let names = all().find(|names| names.include(&run, other))?;
        Some((run, printed(names, language)))
    })
}

/// The printed name of a kind or attribute in `language`.
pub(super) fn printed(names: &Names, language: Language) -> &'static str {
    let list = match language {
        Language::English => names.en,
        Language::Vietnamese => names.vi,
    };
    list.first().copied().unwrap_or("")
}

/// The names of all kinds in `language`, as they are printed.
pub(super) fn kind_words(language: Language) -> Vec<String> {
    KINDS.iter().map(|entry| printed(&entry.names, language).to_owned()).collect()
}

/// The names of all attributes of `kind` in `language`, as they are printed.
pub(super) fn attribute_words(kind: Kind, language: Language) -> Vec<String> {
    let attributes = entry(kind).attributes.iter().filter(|it| !it.identifies && !it.derived);
    attributes.map(|attribute| printed(&attribute.names, language).to_owned()).collect()
}

/// Every name of every kind and attribute in `language`: what an editor completes.
pub fn vocabulary_words(language: Language) -> Vec<&'static str> {
    let list = |names: &Names| match language {
        Language::English => [names.en, names.en_plural].concat(),
        Language::Vietnamese => names.vi.to_vec(),
    };
    let of_entry = |entry: &&KindEntry| {
        let attributes =
            entry.attributes.iter().flat_map(|it| list(&it.names)).collect::<Vec<_>>();
        list(&entry.names).into_iter().chain(attributes).collect::<Vec<_>>()
    };
    let mut words: Vec<&'static str> = Vec::new();
    for word in KINDS.iter().flat_map(of_entry).chain(list(&SUPERIOR)).chain(list(&PROPOSAL)) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words
}
