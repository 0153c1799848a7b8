//! Takes the words of panics out of a module.
//!
//! In: a module of WebAssembly with the names of its functions; out: the same with every function
//! of the standard library that only words a panic and stops replaced by a stop, and without the
//! places in sources that they name. Invariants: a panic stops the module at the same place as
//! before, and nobody loses its words, since nothing prints them there; a module that is not
//! understood is left as it is.

/// What is in the names of functions that never return.
const PANICS: [&str; 16] = [
    "4core9panicking",
    "14overflow_panic",
    "16slice_error_fail",
    "19slice_error_fail_rt",
    "16slice_index_fail",
    "17len_mismatch_fail",
    "6option13unwrap_failed",
    "6option13expect_failed",
    "6result13unwrap_failed",
    "4core4cell22panic_already_borrowed",
    "4core4cell30panic_already_mutably_borrowed",
    "7raw_vec12handle_error",
    "7raw_vec17capacity_overflow",
    "5alloc18handle_alloc_error",
    "22panic_on_ord_violation",
    "17rust_begin_unwind",
];

/// No locals, `unreachable`, `end`, after the length of the three.
const STOP: [u8; 4] = [3, 0, 0x00, 0x0b];

/// Sections by number.
const CUSTOM: u8 = 0;
const IMPORT: u8 = 2;
const CODE: u8 = 10;
const DATA: u8 = 11;

/// `module` without the words of its panics.
pub(crate) fn without_panics(module: Vec<u8>) -> Vec<u8> {
    shortened(&module).unwrap_or(module)
}

fn shortened(module: &[u8]) -> Option<Vec<u8>> {
    let mut sections = Vec::new();
    let mut reader = Reader { rest: module.get(8..)? };
    while !reader.rest.is_empty() {
        let number = reader.byte()?;
        let size = reader.number()?;
        sections.push((number, reader.take(size)?));
    }
    let of = |wanted: u8| sections.iter().find(|it| it.0 == wanted).map(|it| it.1);
    let imported = of(IMPORT).map_or(Some(0), imported_functions)?;
    let panics = sections.iter().filter(|it| it.0 == CUSTOM).find_map(|it| panics(it.1))?;
    let mut out = module.get(..8)?.to_vec();
    for (number, content) in &sections {
        let changed = match *number {
            CODE => Some(stopped(content, imported, &panics)?),
            DATA => Some(without_places(content)?),
            _ => None,
        };
        let content = changed.as_deref().unwrap_or(content);
        out.push(*number);
        write_number(content.len(), &mut out);
        out.extend(content);
    }
    Some(out)
}

/// The code section with the bodies of `panics` replaced.
fn stopped(section: &[u8], imported: usize, panics: &[usize]) -> Option<Vec<u8>> {
    let mut reader = Reader { rest: section };
    let count = reader.number()?;
    let mut out = Vec::with_capacity(section.len());
    write_number(count, &mut out);
    for index in imported..imported + count {
        let size = reader.number()?;
        let body = reader.take(size)?;
        if panics.contains(&index) {
            out.extend(STOP);
        } else {
            write_number(size, &mut out);
            out.extend(body);
        }
    }
    Some(out)
}

/// The data section with the places in sources, and the names of the files, made zeros: each is a
/// file's name (where it stands, how long it is), a line and a column.
fn without_places(section: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader { rest: section };
    // Where each stretch of data stands in memory, in the section, and its length.
    let mut data = Vec::new();
    for _ in 0..reader.number()? {
        // Nothing but `i32.const` as the place of a stretch, as linkers write it.
        if reader.take(2)? != [0, 0x41] {
            return None;
        }
        let address = reader.number()?;
        if reader.byte()? != 0x0b {
            return None;
        }
        let length = reader.number()?;
        let at = section.len() - reader.rest.len();
        reader.take(length)?;
        data.push((address, at, length));
    }
    let name_at = |address: usize, length: usize| {
        let stretch = |(from, _, all): &&(usize, usize, usize)| {
            *from <= address && address + length <= from + all
        };
        let (from, at, _) = data.iter().find(stretch)?;
        let at = at + address - from;
        let name = at..at + length;
        section.get(name.clone())?.ends_with(b".rs").then_some(name)
    };
    let mut out = section.to_vec();
    for (address, at, length) in &data {
        let end = at + length;
        let mut at = at + address.wrapping_neg() % 4;
        while at + 16 <= end {
            let mut words = section
                .get(at..at + 16)?
                .chunks_exact(4)
                .map(|it| it.iter().rev().fold(0, |all, byte| (all << 8) | usize::from(*byte)));
            let [address, length, line, column] = [(); 4].map(|()| words.next().unwrap_or(0));
            let is_place = (4..300).contains(&length)
                && (1..100_000).contains(&line)
                && (1..1_000).contains(&column);
            match is_place.then(|| name_at(address, length)).flatten() {
                Some(name) => {
                    out.get_mut(name)?.fill(0);
                    out.get_mut(at..at + 16)?.fill(0);
                    at += 16;
                }
                None => at += 4,
            }
        }
    }
    Some(out)
}

/// How many of the imports are functions; they are numbered before all others.
fn imported_functions(section: &[u8]) -> Option<usize> {
    let mut reader = Reader { rest: section };
    let mut functions = 0;
    for _ in 0..reader.number()? {
        for _ in ["module", "name"] {
            let size = reader.number()?;
            reader.take(size)?;
        }
        match reader.byte()? {
            0 => {
                functions += 1;
                reader.number()?;
            }
            // A table or a memory: its kind, and its limits.
            kind @ (1 | 2) => {
                if kind == 1 {
                    reader.byte()?;
                }
                let limits = if reader.byte()? & 1 == 1 { 2 } else { 1 };
                for _ in 0..limits {
                    reader.number()?;
                }
            }
            3 => {
                reader.take(2)?;
            }
            _ => return None,
        }
    }
    Some(functions)
}

/// The numbers of the functions that only word a panic, from a section of names.
fn panics(section: &[u8]) -> Option<Vec<usize>> {
    let mut reader = Reader { rest: section };
    let size = reader.number()?;
    if reader.take(size)? != b"name" {
        return None;
    }
    loop {
        let kind = reader.byte()?;
        let size = reader.number()?;
        let mut names = Reader { rest: reader.take(size)? };
        // 1: names of functions.
        if kind != 1 {
            continue;
        }
        let mut found = Vec::new();
        for _ in 0..names.number()? {
            let index = names.number()?;
            let size = names.number()?;
            let name = String::from_utf8_lossy(names.take(size)?);
            // Methods of traits, such as those that print what a panic says, do return.
            if !name.starts_with("_RNvX") && PANICS.iter().any(|it| name.contains(it)) {
                found.push(index);
            }
        }
        return Some(found);
    }
}

struct Reader<'m> {
    rest: &'m [u8],
}

impl<'m> Reader<'m> {
    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|it| it[0])
    }

    fn take(&mut self, size: usize) -> Option<&'m [u8]> {
        let (taken, rest) = self.rest.split_at_checked(size)?;
        self.rest = rest;
        Some(taken)
    }

    /// Seven bits a byte, the lowest first.
    fn number(&mut self) -> Option<usize> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(number);
            }
            shift += 7;
        }
    }
}

fn write_number(mut number: usize, out: &mut Vec<u8>) {
    while number > 0x7f {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::{without_panics, without_places};

    /// A section with its number and length.
    fn section(number: u8, content: &[u8]) -> Vec<u8> {
        [&[number, u8::try_from(content.len()).expect("short")], content].concat()
    }

    #[test]
    fn only_panics_are_stopped() {
        let bodies =
            |second: &[u8]| section(10, &[&[2, 4, 0, 0x41, 7, 0x0b][..], second].concat());
        let panic = b"_RNvNtCs1_4core9panicking9panic_fmt";
        let names =
            [&[4][..], b"name", &[1, 6 + 35, 2, 0, 1, b'f', 1, 35], &panic[..]].concat();
        let module = |second: &[u8]| {
            [b"\0asm\x01\0\0\0".to_vec(), bodies(second), section(0, &names)].concat()
        };
        let whole = module(&[5, 0, 0x01, 0x01, 0x00, 0x0b]);
        assert_eq!(without_panics(whole), module(&[3, 0, 0x00, 0x0b]));
    }

    #[test]
    fn places_in_sources_become_zeros() {
        let section = |name: &[u8; 8]| {
            let numbers = [8, 8, 12, 5].map(u32::to_le_bytes).concat();
            let content = [&b"text    "[..], name, &numbers, b"more"].concat();
            let head = [1, 0, 0x41, 0, 0x0b, u8::try_from(content.len()).expect("short")];
            [&head[..], &content].concat()
        };
        let place = section(b"a/lib.rs");
        let zeros = [&place[..14], &[0; 24], b"more"].concat();
        assert_eq!(without_places(&place), Some(zeros));
        let other = section(b"a/lib.ts");
        assert_eq!(without_places(&other), Some(other));
    }

    #[test]
    fn what_is_not_understood_is_left() {
        for module in [&b""[..], b"\0asm\x01\0\0\0", b"\0asm\x01\0\0\0\x0a\x09\x02"] {
            assert_eq!(without_panics(module.to_vec()), module);
        }
    }
}
