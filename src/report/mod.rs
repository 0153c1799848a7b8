//! Reports: what a run of the rules looks like to a reader or another program.
//!
//! In: findings and the text they speak of; out: bytes of one format, or wire types. One file
//! holds one format. Invariant: serde stands only here; the same report gives the same bytes
//! on every platform.

mod bundle;
mod facts;
mod format;
#[cfg(feature = "cli")]
mod human;
mod json;
mod overview;
#[cfg(not(target_arch = "wasm32"))]
mod reference;
mod sarif;
mod short;
mod sidecar;
pub mod views;
pub mod wire;

pub use bundle::read_bundle;
pub use facts::facts;
pub use format::{Checked, FORMATS, Format, Look, format};
#[cfg(feature = "cli")]
pub use human::{excerpts, human};
pub use json::json;
pub use overview::overview;
#[cfg(not(target_arch = "wasm32"))]
pub use reference::reference;
pub use sarif::sarif;
pub use short::short;
pub use sidecar::{SIDECAR_ENDING, read_sidecar, sidecar};
pub use views::views;
