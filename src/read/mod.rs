//! From the bytes of a file to a [`Source`].
//!
//! In: bytes; out: a `Source`, or a [`ReadError`] that names the format and says what to do.
//! Invariants: this is the only stage that may fail; the format is told by content, never by
//! the name of a file; no byte of a text that is read is lost or changed, but for a mark of
//! byte order. Plain text and Markdown are one: `outline` reads both.

mod encoding;

use thiserror::Error;

use crate::finding::Words;
use crate::source::Source;

/// Largest text, in bytes.
pub const SIZE_LIMIT: usize = 16 * 1024 * 1024;

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ReadError {
    /// Nothing but white space.
    #[error("the file is empty")]
    Empty,
    /// More than [`SIZE_LIMIT`] bytes.
    #[error("the file is larger than 16 MB")]
    TooLarge,
    /// The binary format of Word before 2007.
    #[error("the file is an old Word document (.doc)")]
    OldWord,
    /// A DOCX or another package of parts.
    #[error("the file is a Word document or another package (.docx, .zip)")]
    Package,
    /// A PDF.
    #[error("the file is a PDF")]
    Pdf,
    /// A web page.
    #[error("the file is a web page (HTML)")]
    WebPage,
    /// Rich Text Format.
    #[error("the file is in Rich Text Format (.rtf)")]
    RichText,
    /// Text in TCVN3 (ABC), the code of ".VnTime" fonts.
    #[error("the text is in TCVN3 (ABC)")]
    Tcvn3,
    /// Text in VNI.
    #[error("the text is in VNI")]
    Vni,
    /// Text in Windows-1258.
    #[error("the text is in Windows-1258")]
    Windows1258,
    /// Neither text nor a known format.
    #[error("the file is not text")]
    Binary,
}

impl ReadError {
    /// What is wrong, and what to do, for a reader.
    pub fn words(self) -> (Words, Words) {
        let say = |en: &str, vi: &str| Words { en: en.to_owned(), vi: vi.to_owned() };
        let save = say(
            "open it in Word or LibreOffice and save it as plain text in UTF-8 (.txt)",
            "Đề nghị mở bằng Word hoặc LibreOffice rồi lưu thành văn bản thuần, bảng mã UTF-8 (.txt)",
        );
        let convert = say(
            "convert it to Unicode (for example with UniKey's conversion tool) and save it as UTF-8",
            "Đề nghị chuyển sang Unicode (ví dụ bằng công cụ chuyển mã của UniKey) rồi lưu ở bảng mã UTF-8",
        );
        let vi = match self {
            ReadError::Empty => "Tệp không có nội dung",
            ReadError::TooLarge => "Tệp lớn hơn 16 MB",
            ReadError::OldWord => "Tệp là văn bản Word định dạng cũ (.doc)",
            ReadError::Package => "Tệp là văn bản Word hoặc tệp nén (.docx, .zip)",
            ReadError::Pdf => "Tệp là PDF",
            ReadError::WebPage => "Tệp là trang web (HTML)",
            ReadError::RichText => "Tệp ở định dạng Rich Text (.rtf)",
            ReadError::Tcvn3 => "Văn bản dùng bảng mã TCVN3 (ABC)",
            ReadError::Vni => "Văn bản dùng bảng mã VNI",
            ReadError::Windows1258 => "Văn bản dùng bảng mã Windows-1258",
            ReadError::Binary => "Tệp không phải là văn bản",
        };
        let help = match self {
            ReadError::Empty => {
                say("check that the right file was chosen", "Đề nghị kiểm tra lại tệp đã chọn")
            }
            ReadError::TooLarge => say(
                "split it, or keep only the text of the plan",
                "Đề nghị tách tệp hoặc chỉ giữ phần lời của kế hoạch",
            ),
            ReadError::Binary => {
                say("choose a text file (.txt, .md)", "Đề nghị chọn tệp văn bản (.txt, .md)")
            }
            ReadError::Tcvn3 | ReadError::Vni | ReadError::Windows1258 => convert,
            ReadError::OldWord
            | ReadError::Package
            | ReadError::Pdf
            | ReadError::WebPage
            | ReadError::RichText => save,
        };
        (say(&self.to_string(), vi), help)
    }
}

/// Reads the bytes of a file.
///
/// # Errors
///
/// [`ReadError`] names what the file is when it is no text that can be read.
pub fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    if bytes.len() > SIZE_LIMIT {
        return Err(ReadError::TooLarge);
    }
    let known = [
        (&b"\xd0\xcf\x11\xe0"[..], ReadError::OldWord),
        (b"PK\x03\x04", ReadError::Package),
        (b"%PDF-", ReadError::Pdf),
        (b"{\\rtf", ReadError::RichText),
    ];
    if let Some((_, error)) = known.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Err(*error);
    }
    let text = encoding::decode(bytes)?;
    if text.trim_matches(|it: char| it.is_whitespace() || it == '\u{feff}').is_empty() {
        return Err(ReadError::Empty);
    }
    if is_web_page(&text) {
        return Err(ReadError::WebPage);
    }
    Ok(Source::from_text(text))
}

fn is_web_page(text: &str) -> bool {
    let start = text.trim_start_matches(|it: char| it.is_whitespace() || it == '\u{feff}');
    let head: String = start.chars().take(200).collect::<String>().to_ascii_lowercase();
    head.starts_with("<!doctype html") || head.starts_with("<html") || head.contains("<head>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_refused_by_name() {
        let cases: [(&[u8], ReadError); 8] = [
            (b"", ReadError::Empty),
            (b" \n\t ", ReadError::Empty),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", ReadError::OldWord),
            (b"PK\x03\x04\x14\x00", ReadError::Package),
            (b"%PDF-1.7", ReadError::Pdf),
            (b"\x00\x01\x02\xff\xfe binary", ReadError::Binary),
            (b"<!DOCTYPE html><html>", ReadError::WebPage),
            (
                b"K\xd5 ho\xb9ch th\xf9c hi\xd6n c\xb8c ch\xd8 ti\xaau \xae\xd5n n\xa8m",
                ReadError::Tcvn3,
            ),
        ];
        for (bytes, error) in cases {
            assert_eq!(read(bytes).err(), Some(error), "{bytes:?}");
        }
    }

    #[test]
    fn utf16_with_a_mark_is_read() {
        let text = "KẾ HOẠCH năm 2026";
        for big in [true, false] {
            let mut bytes = if big { vec![0xfe, 0xff] } else { vec![0xff, 0xfe] };
            for unit in text.encode_utf16() {
                bytes.extend(if big { unit.to_be_bytes() } else { unit.to_le_bytes() });
            }
            assert_eq!(read(&bytes).unwrap().text(), text);
        }
    }
}
