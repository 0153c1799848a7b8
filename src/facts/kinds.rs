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
    /// A Tờ trình named in the basis of the plan.
    Proposal: proposals of proposal::Proposal;
    /// A date or cycle by which something is due.
    Deadline: deadlines of deadline::Deadline;
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
}
