//! `soat translate`: a sentence in the other language.
//!
//! In: sentences; out: the same in English or Vietnamese. Invariant: what cannot be read is pointed
//! at, and nothing is printed.

use crate::plans;

#[test]
fn a_sentence_is_put_into_the_other_language() {
    let plans = plans();
    let english = "every target has a lead agency";
    let vietnamese = "mỗi chỉ tiêu có cơ quan chủ trì";
    for (given, to, expected) in [
        (english, "vi", vietnamese),
        (vietnamese, "en", english),
        ("Each target has a lead agency.", "en", english),
        ("Tất cả chỉ tiêu đều có cơ quan chủ trì", "vi", vietnamese),
    ] {
        let ran = plans.run(&["translate", "--to", to, given]);
        assert_eq!(ran.exits(0).out, format!("{expected}\n"));
        let ran = plans.run_with(&["translate", "--to", to, "-"], given.as_bytes());
        assert_eq!(ran.exits(0).out, format!("{expected}\n"));
    }
    for language in ["vi", "en"] {
        let arguments =
            ["translate", "--to", "vi", "every taget has a year", "--lang", language];
        let ran = plans.run(&arguments);
        assert!(ran.exits(2).complaint.contains(":1:7: ") && ran.out.is_empty(), "{ran:?}");
    }
    plans.run(&["translate", english]).exits(2);
}
