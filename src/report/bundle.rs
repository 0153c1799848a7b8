//! A pack as one file, as the editor saves it: `<name>.soat-pack.json`.
//!
//! In: its text; out: names and texts of the files of the pack. Invariants: files come in the
//! order of their names; a field that is not known is refused.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::finding::Words;

/// The form that is read; a later one has a higher number.
const VERSION: u32 = 1;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Bundle {
    soat_pack: u32,
    files: BTreeMap<String, String>,
}

/// Names and texts of the files of a pack.
///
/// # Errors
///
/// The text is no such file, or one of another version.
pub fn read_bundle(text: &str) -> Result<Vec<(String, String)>, Words> {
    let bundle: Bundle = serde_json::from_str(text).map_err(|error| Words {
        en: format!("this is no pack: {error}"),
        vi: format!("nội dung không phải là gói quy tắc ({error})"),
    })?;
    if bundle.soat_pack != VERSION {
        let version = bundle.soat_pack;
        return Err(Words {
            en: format!("written in form {version}; this program knows form {VERSION}"),
            vi: format!(
                "ghi theo định dạng {version}; chương trình này đọc định dạng {VERSION}"
            ),
        });
    }
    Ok(bundle.files.into_iter().collect())
}
