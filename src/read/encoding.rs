//! Which code a text is in.
//!
//! In: bytes; out: the text, when they are UTF-8, or UTF-16 with a mark of byte order; else
//! the old Vietnamese code they look like. Invariant: nothing is guessed into a text: what is
//! not Unicode is refused by name.

use super::ReadError;

/// The text of `bytes`. A mark of byte order at the start of UTF-8 stays: places count it.
pub(super) fn decode(bytes: &[u8]) -> Result<String, ReadError> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, u16::from_be_bytes);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if text.contains('\0') => Err(ReadError::Binary),
        Ok(text) => old_code_in_unicode(text).map_or_else(|| Ok(text.to_owned()), Err),
        Err(_) => Err(old_code(bytes)),
    }
}

/// The text of a part of a package, which is Unicode and without old codes.
pub(super) fn decode_part(bytes: Vec<u8>) -> Result<String, ReadError> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return decode(&bytes).map_err(|_| ReadError::Damaged);
    }
    let mut text = String::from_utf8(bytes).map_err(|_| ReadError::Damaged)?;
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    Ok(text)
}

/// What a page that is no UTF-8 says of its code; none where it says nothing, or is no page.
pub(super) fn of_page(bytes: &[u8]) -> Option<ReadError> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let (before, named) = head.split_once("charset")?;
    before.contains('<').then_some(())?;
    let named = named.trim_start_matches([' ', '=', '"', '\'']);
    Some(match named.split(['"', '\'', ';', '>', ' ', '/']).next()? {
        "windows-1258" => ReadError::Windows1258,
        "windows-1252" | "iso-8859-1" | "us-ascii" => ReadError::Windows1252,
        "utf-8" | "utf8" => return None,
        _ => ReadError::OtherCode,
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, ReadError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(ReadError::Binary);
    }
    let units = pairs.iter().map(|it| unit(*it));
    char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| ReadError::Binary)
}

/// Letters of the old codes beside plain letters, as bytes of a one-byte code.
fn old_code(bytes: &[u8]) -> ReadError {
    let sample = &bytes[..bytes.len().min(64 * 1024)];
    let control =
        sample.iter().filter(|it| **it < 0x20 && !matches!(**it, b'\n' | b'\r' | b'\t' | 0x0c));
    if control.count() * 50 > sample.len() {
        return ReadError::Binary;
    }
    // Frequent letters: TCVN3 á à ạ đ ê ế; VNI writes the mark after the letter; Windows-1258
    // has combining marks and its own đ, ư, ơ.
    let count = |letters: &[u8]| sample.iter().filter(|it| letters.contains(it)).count();
    let after_letter = |marks: &[u8]| {
        sample
            .windows(2)
            .filter(|it| it[0].is_ascii_alphabetic() && marks.contains(&it[1]))
            .count()
    };
    let tcvn3 = count(&[0xb8, 0xb5, 0xb9, 0xae, 0xaa, 0xd5, 0xd6, 0xa8, 0xad, 0xac]);
    let vni = after_letter(&[0xf8, 0xf9, 0xfb, 0xf5, 0xef, 0xe2, 0xe1, 0xe0, 0xe5, 0xe4]);
    let windows = after_letter(&[0xcc, 0xec, 0xd2, 0xde, 0xf2]) + count(&[0xf0, 0xfd]);
    let most = tcvn3.max(vni).max(windows);
    match most {
        0 => ReadError::Binary,
        _ if most == tcvn3 => ReadError::Tcvn3,
        _ if most == vni => ReadError::Vni,
        _ => ReadError::Windows1258,
    }
}

/// An old code that some program has already taken for Western text and stored as Unicode:
/// "KÕ ho¹ch" is TCVN3. Unicode Vietnamese has none of these signs inside words.
fn old_code_in_unicode(text: &str) -> Option<ReadError> {
    let sample: String = text.chars().take(20_000).collect();
    if sample.chars().any(|it| {
        ('\u{1ea0}'..='\u{1ef9}').contains(&it)
            || matches!(
                it,
                'đ' | 'ư' | 'ơ' | 'ă' | '\u{300}' | '\u{301}' | '\u{309}' | '\u{323}'
            )
    }) {
        return None;
    }
    let letters: Vec<char> = sample.chars().collect();
    let inside = letters
        .windows(3)
        .filter(|it| {
            it[0].is_ascii_alphabetic()
                && matches!(it[1], '¹' | '¸' | 'µ' | '®' | 'ª' | '«' | '¬' | '\u{ad}')
                && it[2].is_alphabetic()
        })
        .count();
    (inside > 3 && inside * 300 > letters.len()).then_some(ReadError::Tcvn3)
}
