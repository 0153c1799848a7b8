//! The file beside a plan that holds what was decided about it, `<file>.soat.json`.
//!
//! In: its text, or waivers; out: waivers, or its text. Invariants: what is written is read back
//! the same; a field that is not known is refused, so that nothing is lost when the file is
//! written again; the list is in the order in which it was decided.

use serde::{Deserialize, Serialize};

use crate::finding::{Waiver, Words};

/// What comes after the name of a plan's file.
pub const SIDECAR_ENDING: &str = ".soat.json";

/// The form in which waivers are written; a later one has a higher number.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sidecar {
    version: u32,
    waivers: Vec<Decision>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Decision {
    rule: String,
    fingerprint: String,
    #[serde(default)]
    quote: String,
    #[serde(default)]
    who: String,
    #[serde(default)]
    when: String,
    reason: String,
}

/// The waivers of a sidecar file.
///
/// # Errors
///
/// The text is no such file, or one of a later version.
pub fn read_sidecar(text: &str) -> Result<Vec<Waiver>, Words> {
    let sidecar: Sidecar = serde_json::from_str(text).map_err(|error| Words {
        en: format!("line {}, column {}: {error}", error.line(), error.column()),
        vi: format!(
            "dòng {}, cột {}: nội dung không đúng định dạng ({error})",
            error.line(),
            error.column()
        ),
    })?;
    if sidecar.version > VERSION {
        let version = sidecar.version;
        return Err(Words {
            en: format!("written in form {version}; this program knows form {VERSION}"),
            vi: format!(
                "ghi theo định dạng {version}; chương trình này đọc định dạng {VERSION}"
            ),
        });
    }
    let each = sidecar.waivers.into_iter().map(|it| Waiver {
        rule: it.rule,
        fingerprint: it.fingerprint,
        quote: it.quote,
        who: it.who,
        when: it.when,
        reason: it.reason,
    });
    Ok(each.collect())
}

/// The text of a sidecar file.
pub fn sidecar(waivers: &[Waiver]) -> String {
    let each = waivers.iter().cloned().map(|it| Decision {
        rule: it.rule,
        fingerprint: it.fingerprint,
        quote: it.quote,
        who: it.who,
        when: it.when,
        reason: it.reason,
    });
    let sidecar = Sidecar { version: VERSION, waivers: each.collect() };
    // INVARIANT: strings and one number always serialise.
    serde_json::to_string_pretty(&sidecar).unwrap_or_default() + "\n"
}

#[cfg(test)]
mod tests {
    use super::{read_sidecar, sidecar};
    use crate::finding::Waiver;

    #[test]
    fn what_is_written_is_read_back() {
        let waiver = Waiver {
            rule: "repeated-word".to_owned(),
            fingerprint: "00ff-2".to_owned(),
            quote: "các \"các\"".to_owned(),
            who: "Nguyễn Văn A".to_owned(),
            when: "2026-03-31".to_owned(),
            reason: "trích nguyên văn".to_owned(),
        };
        let waivers = [waiver.clone(), Waiver { reason: String::new(), ..waiver }];
        assert_eq!(read_sidecar(&sidecar(&waivers)).unwrap(), waivers);
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for (text, words) in [
            ("", "line 1"),
            ("{\"version\":9,\"waivers\":[]}", "form 9"),
            ("{\"version\":1,\"waivers\":[],\"notes\":1}", "notes"),
            ("{\"version\":1,\"waivers\":[{\"rule\":\"x\"}]}", "fingerprint"),
        ] {
            let error = read_sidecar(text).unwrap_err();
            assert!(error.en.contains(words), "{text}: {}", error.en);
        }
    }
}
