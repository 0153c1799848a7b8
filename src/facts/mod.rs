//! What a plan says, as facts that rules can speak of.
//!
//! In: an [`Outline`](crate::outline::Outline); out: [`Facts`]. Invariants: every fact has a
//! span of the text as given, and what was inferred keeps the span it was inferred from.
//! Facts are found block by block (spans relative to the block) and joined afterwards, so
//! that an edit needs only its own blocks read again. One file holds one kind: its type, its
//! words in the vocabulary, and how it is found.

pub mod agency;
pub mod assignment;
pub mod citation;
pub mod deadline;
pub mod document;
pub mod plan;
pub mod proposal;
pub mod recipient;
pub mod reference;
pub mod repetition;
mod requirement;
pub mod section;
pub mod target;
pub mod task;
pub mod vocabulary;
mod when;

pub use requirement::{Comparator, Dimension, Direction, Requirement};
pub use vocabulary::{Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value};
pub use when::{Order, When};

/// Everything found in one plan, a list a kind.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The plan itself.
    pub plan: plan::Plan,
    /// Labelled parts, in text order.
    pub sections: Vec<section::Section>,
    /// Indicators, in text order.
    pub targets: Vec<target::Target>,
    /// Requirements of all targets; those of one target stand together.
    pub values: Vec<target::TargetValue>,
    /// Units of work, in text order.
    pub tasks: Vec<task::Task>,
    /// Paragraphs that charge a body with duties.
    pub assignments: Vec<assignment::Assignment>,
    /// Bodies named anywhere, each once.
    pub agencies: Vec<agency::Agency>,
    /// Mentions of numbered documents, in text order.
    pub citations: Vec<citation::Citation>,
    /// Documents cited, each once.
    pub documents: Vec<document::Document>,
    /// Proposals named in the basis.
    pub proposals: Vec<proposal::Proposal>,
    /// Dates and cycles by which something is due.
    pub deadlines: Vec<deadline::Deadline>,
    /// References to parts of the plan itself.
    pub references: Vec<reference::Reference>,
    /// Entries of Nơi nhận.
    pub recipients: Vec<recipient::Recipient>,
    /// Words that stand twice running.
    pub repetitions: Vec<repetition::Repetition>,
}
