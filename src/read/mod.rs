//! From the bytes of a file to a [`Source`].
//!
//! In: bytes; out: a `Source`, with what a file of an editor knows beside it ([`Document`]), or
//! a [`ReadError`] that names the format and says what to do. Invariants: this is the only stage
//! that may fail; the format is told by content, never by the name of a file; no byte of a plain
//! text is lost or changed, but for a mark of byte order. Plain text and Markdown are one:
//! `outline` reads both.

mod document;
mod docx;
mod encoding;
mod html;
mod labels;
mod package;
mod xml;

use thiserror::Error;

pub use document::{Align, Document, Look, Origin};

use crate::finding::Words;
use crate::source::Source;

/// Largest text, in bytes.
pub const SIZE_LIMIT: usize = 16 * 1024 * 1024;

/// Largest package, in bytes: pictures weigh more than the text.
pub const PACKAGE_LIMIT: usize = 64 * 1024 * 1024;

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
    /// A document that opens with a password only.
    #[error("the document is locked with a password")]
    Encrypted,
    /// A package of parts that is no Word document.
    #[error("the file is a package of other files, but no Word document")]
    Package,
    /// A package of LibreOffice.
    #[error("the file is an OpenDocument text (.odt)")]
    OpenDocument,
    /// A package or a part of it that is cut off, garbled or nested without end.
    #[error("the Word document is damaged")]
    Damaged,
    /// A package that inflates beyond any document.
    #[error("the Word document unpacks to more than can be read")]
    Inflated,
    /// A PDF.
    #[error("the file is a PDF")]
    Pdf,
    /// A web page with its pictures in one file.
    #[error("the file is a web archive (.mht)")]
    WebArchive,
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
    /// A web page in Windows-1252, the code of Western letters.
    #[error("the web page is in Windows-1252")]
    Windows1252,
    /// A web page that names another code.
    #[error("the web page is not in UTF-8")]
    OtherCode,
    /// Neither text nor a known format.
    #[error("the file is not text")]
    Binary,
}

impl ReadError {
    /// What is wrong, and what to do, for a reader.
    pub fn words(self) -> (Words, Words) {
        let say = |en: &str, vi: &str| Words { en: en.to_owned(), vi: vi.to_owned() };
        let save = say(
            "open it in Word or LibreOffice and save it as a Word document (.docx)",
            "Đề nghị mở bằng Word hoặc LibreOffice rồi lưu thành văn bản Word (.docx)",
        );
        let convert = say(
            "convert it to Unicode (for example with UniKey's conversion tool) and save it as UTF-8",
            "Đề nghị chuyển sang Unicode (ví dụ bằng công cụ chuyển mã của UniKey) rồi lưu ở bảng mã UTF-8",
        );
        let vi = match self {
            ReadError::Empty => "Tệp không có nội dung",
            ReadError::TooLarge => "Tệp lớn hơn 16 MB",
            ReadError::OldWord => "Tệp là văn bản Word định dạng cũ (.doc)",
            ReadError::Encrypted => "Văn bản được khóa bằng mật khẩu",
            ReadError::Package => "Tệp là tệp nén hoặc bảng tính, không phải văn bản Word",
            ReadError::OpenDocument => "Tệp là văn bản OpenDocument (.odt)",
            ReadError::Damaged => "Tệp Word bị hỏng",
            ReadError::Inflated => "Tệp Word giải nén ra quá lớn",
            ReadError::Pdf => "Tệp là PDF",
            ReadError::WebArchive => "Tệp là trang web lưu dạng một tệp (.mht)",
            ReadError::RichText => "Tệp ở định dạng Rich Text (.rtf)",
            ReadError::Tcvn3 => "Văn bản dùng bảng mã TCVN3 (ABC)",
            ReadError::Vni => "Văn bản dùng bảng mã VNI",
            ReadError::Windows1258 => "Văn bản dùng bảng mã Windows-1258",
            ReadError::Windows1252 => "Trang web dùng bảng mã Windows-1252",
            ReadError::OtherCode => "Trang web không dùng bảng mã UTF-8",
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
            ReadError::Binary | ReadError::Package => say(
                "choose a Word document (.docx), a web page (.html) or a text (.txt, .md)",
                "Đề nghị chọn văn bản Word (.docx), trang web (.html) hoặc tệp văn bản (.txt, .md)",
            ),
            ReadError::Encrypted => say(
                "open it in Word, remove the password (File, Info, Protect Document) and save it",
                "Đề nghị mở bằng Word, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ tài liệu) rồi lưu lại",
            ),
            ReadError::Damaged => say(
                "open it in Word, which may repair it, and save it under another name",
                "Đề nghị mở bằng Word để sửa rồi lưu với tên khác",
            ),
            ReadError::Inflated => say(
                "copy the text of the plan into a new document",
                "Đề nghị sao chép phần lời của kế hoạch sang một văn bản mới",
            ),
            ReadError::Windows1252 | ReadError::OtherCode => say(
                "open it in a browser or Word and save it again in UTF-8, or as a Word document (.docx)",
                "Đề nghị mở bằng trình duyệt hoặc Word rồi lưu lại ở bảng mã UTF-8, hoặc lưu thành văn bản Word (.docx)",
            ),
            ReadError::Tcvn3 | ReadError::Vni | ReadError::Windows1258 => convert,
            ReadError::OldWord
            | ReadError::OpenDocument
            | ReadError::Pdf
            | ReadError::WebArchive
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
    open(bytes).map(|it| it.source)
}

/// Reads the bytes of a file with all that an editor shows of it.
///
/// # Errors
///
/// [`ReadError`] names what the file is when it is no text that can be read.
pub fn open(bytes: &[u8]) -> Result<Document, ReadError> {
    let package = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06");
    if bytes.len() > if package { PACKAGE_LIMIT } else { SIZE_LIMIT } {
        return Err(ReadError::TooLarge);
    }
    let known = [
        (&b"\xd0\xcf\x11\xe0"[..], ReadError::OldWord),
        (b"%PDF-", ReadError::Pdf),
        (b"{\\rtf", ReadError::RichText),
        (b"MIME-Version:", ReadError::WebArchive),
    ];
    if let Some((_, error)) = known.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Err(if is_encrypted(bytes) { ReadError::Encrypted } else { *error });
    }
    let document = if package {
        docx::read(bytes)?
    } else {
        let text =
            encoding::decode(bytes).map_err(|it| encoding::of_page(bytes).unwrap_or(it))?;
        if is_web_page(&text) {
            html::read(&text)?
        } else {
            Document { source: Source::from_text(text), ..Document::default() }
        }
    };
    let blank = |it: char| it.is_whitespace() || it == '\u{feff}';
    if document.source.text().trim_matches(blank).is_empty() {
        return Err(ReadError::Empty);
    }
    Ok(document)
}

/// A document that Word locks is a container of the old kind, with a stream of this name.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.starts_with(b"\xd0\xcf\x11\xe0") && bytes.windows(name.len()).any(|it| it == name)
}

/// Whether a text is HTML: it begins with a tag that opens a page or a part of one.
fn is_web_page(text: &str) -> bool {
    let mut start = text.trim_start_matches(|it: char| it.is_whitespace() || it == '\u{feff}');
    // What programs write before it: a declaration, where the page was saved from.
    while let Some(rest) = ["<?xml", "<!--"].iter().find_map(|it| start.strip_prefix(it)) {
        let Some((_, after)) = rest.split_once('>') else { return false };
        start = after.trim_start();
    }
    let Some(rest) = start.strip_prefix('<') else { return false };
    let name: String =
        rest.chars().take_while(|it| it.is_ascii_alphanumeric() || *it == '!').collect();
    let name = name.to_ascii_lowercase();
    if name == "!doctype" {
        let kind = rest.get(name.len()..).unwrap_or("").trim_start();
        return kind.get(..4).is_some_and(|it| it.eq_ignore_ascii_case("html"));
    }
    let page = ["html", "head", "body", "meta", "title"].contains(&name.as_str());
    let block =
        ["div", "p", "table", "h1", "h2", "h3", "ol", "ul", "center", "article", "section"];
    page || block.contains(&name.as_str()) && text.contains(&format!("</{name}>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_refused_by_name() {
        let cases: [(&[u8], ReadError); 12] = [
            (b"", ReadError::Empty),
            (b" \n\t ", ReadError::Empty),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", ReadError::OldWord),
            (
                b"\xd0\xcf\x11\xe0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
                ReadError::Encrypted,
            ),
            (b"PK\x03\x04\x14\x00", ReadError::Damaged),
            (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", ReadError::WebArchive),
            (b"%PDF-1.7", ReadError::Pdf),
            (b"\x00\x01\x02\xff\xfe binary", ReadError::Binary),
            (b"<!DOCTYPE html><html>", ReadError::Empty),
            (b"<meta charset=windows-1252><p>\xe0</p>", ReadError::Windows1252),
            (b"<html><meta charset=\"shift_jis\"><p>\x83\x58</p>", ReadError::OtherCode),
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
