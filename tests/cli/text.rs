//! `soat text`: the text as it was read.
//!
//! In: texts in several encodings; out: the same text. Invariant: not a byte is changed.

use crate::program::Folder;

#[test]
fn text_is_printed_unchanged() {
    let texts = [
        "KẾ HOẠCH\r\nSửa đường\r\n\r\nI. MỤC TIÊU\r\n",
        "\u{feff}KẾ HOẠCH\nSửa đường",
        "KE\u{302}\u{301} HOA\u{323}CH\nSu\u{31b}\u{309}a đường \u{a0}\u{200b}\t\n\n\n",
        "KẾ HOẠCH\rSửa đường\u{c}1",
    ];
    let folder = Folder::new("text");
    for text in texts {
        assert_eq!(
            folder.run_with(&["text", "-"], text.as_bytes()).exits(0).bytes,
            text.as_bytes()
        );
        let folder = Folder::new("text-file").with("plan.txt", text);
        assert_eq!(folder.run(&["text", "plan.txt"]).exits(0).bytes, text.as_bytes());
    }
    let text = "KẾ HOẠCH\nSửa đường";
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(folder.run_with(&["text", "-"], &wide).exits(0).out, text);
}
