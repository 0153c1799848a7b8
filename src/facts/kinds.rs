//! Every kind of fact, a line each, in the order in which they are found.
//!
//! In: the list below; out: [`Kind`], [`Facts`] with a list for each kind, the table of their
//! entries, and the run of all finders. Invariants: a kind is one file with its type, its
//! `ENTRY` in the vocabulary and its `find`, and one line here; a finder reads only lists that
//! stand above its own.

use super::vocabulary::KindEntry;
use super::{Context, plan};

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident: $list:ident of $module:ident::$type:ident;)*) => {
        /// A kind of fact.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind {
            /// The plan itself; there is one.
            Plan,
            $($(#[$doc])* $kind,)*
        }

        /// Everything found in one plan, a list a kind.
        #[derive(Debug, Clone, Default)]
        pub struct Facts {
            /// The plan itself.
            pub plan: plan::Plan,
            $($(#[$doc])* pub $list: Vec<super::$module::$type>,)*
        }

        /// Every kind that rules can speak of.
        pub static KINDS: &[&KindEntry] = &[&plan::ENTRY, $(&super::$module::ENTRY,)*];

        /// Runs every finder.
        pub(super) fn find_all(context: &Context<'_>) -> Facts {
            let mut facts = Facts { plan: plan::find(context), ..Facts::default() };
            $(super::$module::find(context, &mut facts);)*
            facts
        }
    };
}

kinds! {
    /// A labelled part.
    Section: sections of section::Section;
    /// A named body, once for all its mentions.
    Agency: agencies of agency::Agency;
    /// A paragraph that charges a body with duties.
    Assignment: assignments of assignment::Assignment;
    /// A unit of work.
    Task: tasks of task::Task;
    /// An indicator with what is required of it.
    Target: targets of target::Target;
    /// One requirement of a target, for one year; those of one target stand together.
    Value: values of value::TargetValue;
    /// A mention of a numbered document.
    Citation: citations of citation::Citation;
    /// A document cited, once for all its mentions.
    Document: documents of document::Document;
    /// A document named as ground of the plan.
    Basis: bases of basis::Basis;
    /// A Tờ trình named in the basis of the plan.
    Proposal: proposals of proposal::Proposal;
    /// A date or cycle by which something is due.
    Deadline: deadlines of deadline::Deadline;
    /// A clause by which somebody has to report.
    ReportDuty: report_duties of reporting::ReportDuty;
    /// A stretch of years or days.
    Period: periods of period::Period;
    /// A date of the text.
    Day: days of day::CalendarDay;
    /// An annexed part.
    Appendix: appendices of appendix::Appendix;
    /// A reference to a part of the plan itself.
    Reference: references of reference::Reference;
    /// An entry of Nơi nhận.
    Recipient: recipients of recipient::Recipient;
    /// A short form, once for all its uses.
    Abbreviation: abbreviations of abbreviation::Abbreviation;
    /// A stated total whose parts are given.
    Total: totals of total::Total;
    /// A part of a total; those of one total stand together.
    Component: components of component::Component;
    /// A figure that is part of another.
    Portion: portions of portion::Portion;
    /// A stated number of things, with the list of them.
    Enumeration: enumerations of enumeration::Enumeration;
    /// What the text and an appendix both say of one matter.
    Counterpart: counterparts of counterpart::Counterpart;
    /// A word that stands twice running.
    Repetition: repetitions of repetition::Repetition;
    /// A line that ties a part to the act it belongs to.
    Caption: captions of caption::Caption;
    /// What the plan calls itself.
    SelfName: self_names of self_name::SelfName;
    /// A province that acts under the plan.
    Province: provinces of province::Province;
    /// A mention of a body by name.
    Naming: namings of naming::Naming;
    /// A paragraph of the basis.
    BasisLine: basis_lines of basis_line::BasisLine;
    /// A place that names the issuer.
    IssuerLine: issuer_lines of issuing::IssuerLine;
    /// What was left to be filled in.
    Blank: blanks of blank::Blank;
    /// Words of another document that were left in.
    Leftover: leftovers of leftover::Leftover;
    /// The day given for a document, its own included.
    DocumentDate: document_dates of document_date::DocumentDate;
    /// What a draft and its Tờ trình must say alike.
    Statement: statements of statement::Statement;
    /// A word written in place of another.
    ConfusedWord: confused_words of confusion::Mark;
    /// Letters that cannot be a Vietnamese syllable.
    ImpossibleSyllable: impossible_syllables of syllable::Mark;
    /// A letter of another alphabet or encoding.
    ForeignLetter: foreign_letters of foreign_letter::Mark;
    /// A word with letters of two scripts.
    MixedScript: mixed_scripts of mixed_script::Mark;
    /// A quotation mark without a partner.
    UnbalancedQuote: unbalanced_quotes of quotation::Mark;
    /// Letters stored apart from their marks.
    DecomposedLetters: decomposed of decomposed::Mark;
    /// A word whose tone mark stands elsewhere than most.
    ToneStyle: tone_styles of tone_style::Mark;
}
