//! The parts of a package: a ZIP archive as Office writes it.
//!
//! In: the bytes of a file; out: its parts by name, inflated, as text. Invariants: neither what
//! an archive declares nor what it really inflates to goes beyond the limits; a part is asked
//! for by name, so that nothing else of the archive is inflated.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{ReadError, encoding};

/// Largest sum of the parts that are read, inflated, in bytes.
const INFLATED_LIMIT: u64 = 96 * 1024 * 1024;

/// Most entries of an archive.
const ENTRY_LIMIT: usize = 10_000;

/// An open archive.
pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Bytes that may still be inflated.
    left: u64,
}

impl<'b> Package<'b> {
    /// Reads the list of parts.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Package<'b>, ReadError> {
        if declared_entries(bytes) > ENTRY_LIMIT {
            return Err(ReadError::Inflated);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(refusal)?;
        if archive.len() > ENTRY_LIMIT {
            return Err(ReadError::Inflated);
        }
        Ok(Package { archive, left: INFLATED_LIMIT })
    }

    /// The text of the part `name` ("word/document.xml"); none where there is no such part.
    /// Names differ in case and slashes between programs.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let index = self.archive.index_for_name(name).or_else(|| {
            let alike = |it: &[u8]| {
                it.len() == name.len()
                    && it.iter().zip(name.bytes()).all(|(one, other)| {
                        let one = if *one == b'\\' { b'/' } else { *one };
                        one.eq_ignore_ascii_case(&other)
                    })
            };
            self.archive.file_names_raw().position(alike)
        });
        let Some(index) = index else { return Ok(None) };
        let file = self.archive.by_index(index).map_err(refusal)?;
        if file.size() > self.left {
            return Err(ReadError::Inflated);
        }
        let mut bytes = Vec::new();
        let limit = self.left;
        let read = file.take(limit + 1).read_to_end(&mut bytes);
        read.map_err(|_| ReadError::Damaged)?;
        self.left = limit.checked_sub(bytes.len() as u64).ok_or(ReadError::Inflated)?;
        encoding::decode_part(bytes).map(Some)
    }
}

fn refusal(error: ZipError) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)
        | ZipError::InvalidPassword => ReadError::Encrypted,
        _ => ReadError::Damaged,
    }
}

/// How many entries the archive says that it has: at its end, before a comment.
fn declared_entries(bytes: &[u8]) -> usize {
    let tail = &bytes[bytes.len().saturating_sub(66_000)..];
    let end = tail.windows(4).rposition(|it| it == b"PK\x05\x06");
    let count = end.and_then(|at| tail.get(at + 10..at + 12));
    count.and_then(|it| it.try_into().ok()).map_or(0, |it| usize::from(u16::from_le_bytes(it)))
}
