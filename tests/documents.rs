//! Word documents and web pages: what is read of them, and that nothing in them does harm.
//!
//! In: files made here, as Word, browsers and others write them; out: text, marks, labels,
//! facts and findings. Invariant: the same plan says the same in every format.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "common/program.rs"]
mod program;
#[path = "common/word.rs"]
mod word;

use proptest::prelude::{ProptestConfig, any, prop, proptest};
use serde_json::Value as Json;
use soat::eval::{Options, check};
use soat::lang::Language;
use soat::library::RuleSet;
use soat::read::{self, Align, Document, ReadError};
use soat::report::wire::ParagraphKind;
use soat::source::{MarkKind, Paragraph, Source};
use soat::{outline, report};

use program::Folder;
use word::{
    cell, document, document_with, escaped, main_part, package, paragraph, run, table, with,
};

const SON_HA: &str = include_str!("plans/son-ha.txt");
const DONG_LAM: &str = include_str!("plans/dong-lam.txt");

/// A part with a table and faults, of an invented province.
const WITH_TABLE: &str = "UBND TỈNH SƠN HÀ\n\nSố: 27/KH-UBND\n\nSơn Hà, ngày 03 tháng 3 năm 2025\n\nKẾ HOẠCH\n\nSố hóa tài liệu lưu trữ giai đoạn 2025-2030\n\nI. MỤC TIÊU\n\n1. Tỷ lệ hồ sơ được số hóa đạt ít nhất 60% vào năm 2027 và 50% vào năm 2030.\n\n2. Bổ sung các các kho lưu trữ & phòng đọc.\n\nII. NHIỆM VỤ\n\n| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành |\n|---|---|---|---|\n| 1 | Rà soát tài liệu | Sở Nội vụ | Quý II/2025 |\n| 2 | Mua sắm máy quét | Sở Tài chính | 31/4/2026 |\n\nNơi nhận:\n\n- Như trên;\n\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nNguyễn Văn An\n";

fn open(bytes: &[u8]) -> Document {
    read::open(bytes).unwrap_or_else(|error| panic!("{error}"))
}

/// Each paragraph with its label, in one line each.
fn lines(document: &Document) -> Vec<String> {
    let source = &document.source;
    let marks = source.marks().iter().enumerate();
    marks
        .map(|(index, mark)| {
            format!("{}{}", source.generated_label(index), source.slice(mark.span))
        })
        .collect()
}

/// What a text says, without places: facts, findings and what cannot be told.
fn gist(source: &Source) -> (Json, Vec<String>) {
    let facts = soat::facts_of(source);
    let set = RuleSet::default();
    let found = check(&set.active(), &facts, &Options::default());
    let worded = |list: &[soat::finding::Finding]| {
        let each = list.iter().map(|it| format!("{} {}", it.rule, it.message.en));
        each.collect::<Vec<_>>()
    };
    let mut json = report::facts(&facts, source);
    without_places(&mut json);
    (json, [worded(&found.findings), worded(&found.untold)].concat())
}

fn without_places(json: &mut Json) {
    match json {
        Json::Object(fields) => {
            fields.remove("span");
            fields.remove("quote");
            fields.retain(|_, value| value.get("utf16").is_none());
            fields.values_mut().for_each(without_places);
        }
        Json::Array(list) => list.iter_mut().for_each(without_places),
        _ => {}
    }
}

/// The paragraphs of a plain text, hard wraps joined; headings are only words there.
fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut all = outline::build(&Source::from_text(text)).paragraphs();
    for paragraph in &mut all {
        if matches!(paragraph.kind, MarkKind::Heading(_) | MarkKind::Item) {
            paragraph.kind = MarkKind::Paragraph;
        }
    }
    all
}

/// The same with `row` made of each row of a table, `table` of rows and `line` of the rest.
fn written(
    paragraphs: &[Paragraph],
    line: fn(&str) -> String,
    row: fn(&[&str]) -> String,
    table: fn(&str) -> String,
) -> String {
    let (mut out, mut rows, mut cells): (String, String, Vec<&str>) = Default::default();
    let mut at = None;
    for paragraph in paragraphs.iter().map(Some).chain([None]) {
        let here = match paragraph.map(|it| it.kind) {
            Some(MarkKind::Cell { table, row, .. }) => Some((table, row)),
            _ => None,
        };
        if here != at && at.is_some() {
            rows.push_str(&row(&std::mem::take(&mut cells)));
            if here.map(|it| it.0) != at.map(|it: (u32, u32)| it.0) {
                out.push_str(&table(&std::mem::take(&mut rows)));
            }
        }
        at = here;
        match paragraph {
            Some(paragraph) if here.is_some() => cells.push(&paragraph.text),
            Some(paragraph) => out.push_str(&line(&paragraph.text)),
            None => {}
        }
    }
    out
}

#[test]
fn the_same_plan_says_the_same_in_every_format() {
    for text in [SON_HA, DONG_LAM, WITH_TABLE] {
        let paragraphs = paragraphs(text);
        let markdown = written(
            &paragraphs,
            |it| format!("{it}\n\n"),
            |cells| format!("| {} |\n", cells.join(" | ")),
            |rows| format!("{rows}\n"),
        );
        let html = written(
            &paragraphs,
            |it| format!("<p>{}\n", escaped(it)),
            |cells| {
                format!("<tr><td>{}", escaped(&cells.join("\u{1}")).replace('\u{1}', "<td>"))
            },
            |rows| format!("<table>{rows}</table>"),
        );
        let body = written(
            &paragraphs,
            paragraph,
            |cells| {
                let cells: String = cells.iter().map(|it| cell("", it)).collect();
                format!("<w:tr>{cells}</w:tr>")
            },
            |rows| format!("<w:tbl>{rows}</w:tbl>"),
        );
        let given = gist(&read::read(text.as_bytes()).unwrap());
        let html = format!("<!DOCTYPE html><title>x</title><body>{html}");
        for (name, bytes) in [
            ("markdown", markdown.into_bytes()),
            ("html", html.into_bytes()),
            ("docx", document(&body)),
        ] {
            let read = gist(&read::read(&bytes).unwrap());
            assert_eq!(given.1, read.1, "{name}: {text:.80}");
            assert_eq!(given.0, read.0, "{name}: {text:.80}");
        }
    }
    assert!(gist(&Source::from_text(WITH_TABLE)).1.len() > 3);
}

/// Lists as Word defines them: "I.", "1.", "a)" of one list, and bullets.
const LISTS: &str = r#"
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Muc"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Khoan"/><w:lvlText w:val="%2."/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
  <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%4"/><w:suff w:val="space"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>"#;

const STYLES: &str = r#"
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Rieng"><w:name w:val="Mục lớn"/><w:basedOn w:val="u1"/></w:style>
<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Khoan"><w:name w:val="Khoản"/><w:basedOn w:val="Muc"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>
<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>"#;

fn numbered(list: u8, level: u8, words: &str) -> String {
    let place =
        format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#);
    with(&place, words)
}

#[test]
fn labels_are_those_that_word_draws() {
    let body = [
        numbered(1, 0, "MỤC TIÊU"),
        numbered(1, 1, "Chung"),
        numbered(1, 1, "Riêng"),
        numbered(1, 2, "một"),
        numbered(1, 2, "hai"),
        numbered(1, 3, "dưới"),
        numbered(1, 0, "NHIỆM VỤ"),
        numbered(1, 1, "đầu"),
        numbered(2, 1, "từ năm"),
        numbered(2, 1, "sáu"),
        with(r#"<w:pStyle w:val="Khoan"/>"#, "theo kiểu"),
        with(r#"<w:pStyle w:val="Khoan"/><w:numPr><w:numId w:val="0"/></w:numPr>"#, "không số"),
        numbered(3, 0, "chấm"),
        numbered(3, 1, "gạch"),
        numbered(9, 0, "danh sách không có"),
    ];
    let read = open(&document_with(&body.concat(), STYLES, LISTS));
    assert_eq!(
        lines(&read),
        [
            "I. MỤC TIÊU",
            "1. Chung",
            "2. Riêng",
            "a) một",
            "b) hai",
            "1.2.1 dưới",
            "II. NHIỆM VỤ",
            "1. đầu",
            "5. từ năm",
            "6. sáu",
            "7. theo kiểu",
            "không số",
            "• chấm",
            "- gạch",
            "danh sách không có",
        ]
    );
    assert!(!read.source.text().contains("1."));
    let kinds: Vec<_> = read.source.marks().iter().map(|it| it.kind).collect();
    assert_eq!(kinds[12..14], [MarkKind::Item, MarkKind::Item]);
    assert_eq!(kinds[10], MarkKind::Paragraph);
}

#[test]
fn labels_that_word_draws_make_sections_at_the_start_of_their_paragraphs() {
    let typed = "I. MỤC TIÊU\n\n1. Bổ sung các các kho.\n\n2. Theo mục III.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\na) Chủ trì rà soát.";
    let body = [
        numbered(1, 0, "MỤC TIÊU"),
        numbered(1, 1, "Bổ sung các các kho."),
        numbered(1, 1, "Theo mục III."),
        numbered(1, 0, "TỔ CHỨC THỰC HIỆN"),
        numbered(1, 1, "Sở Nội vụ"),
        numbered(1, 2, "Chủ trì rà soát."),
    ];
    let read = open(&document_with(&body.concat(), STYLES, LISTS)).source;
    assert_eq!(gist(&Source::from_text(typed)), gist(&read));
    let facts = soat::facts_of(&read);
    let paths: Vec<&str> = facts.sections.iter().map(|it| it.path.as_str()).collect();
    assert_eq!(paths, ["I", "I.1", "I.2", "II", "II.1", "II.1.a"]);
    let outline = outline::build(&read);
    let second = &outline.sections[1];
    let block = &outline.blocks[second.block];
    let label = block.text.span(second.label.start, second.label.end);
    assert!(label.is_empty());
    assert!(read.text()[label.start..].starts_with("Bổ sung"));
    let found = check(&RuleSet::default().active(), &facts, &Options::default());
    let twice = found.findings.iter().find(|it| it.rule == "repeated-word").unwrap();
    assert_eq!(read.slice(twice.span), "các các");
}

#[test]
fn a_label_that_word_draws_is_found_twice_and_not_written_over() {
    let lists = LISTS.replace(r#"w:val="5""#, r#"w:val="2""#);
    let body = [
        numbered(1, 0, "MỤC TIÊU"),
        numbered(1, 1, "Bổ sung kho."),
        numbered(1, 1, "Mua máy quét."),
        numbered(2, 1, "Sửa phòng đọc."),
    ];
    let drawn = open(&document_with(&body.concat(), STYLES, &lists)).source;
    let typed = Source::from_text(
        "I. MỤC TIÊU\n\n1. Bổ sung kho.\n\n2. Mua máy quét.\n\n2. Sửa phòng đọc.",
    );
    let fixes = |source: &Source| {
        let facts = soat::facts_of(source);
        let found = check(&RuleSet::default().active(), &facts, &Options::default());
        let twice = found.findings.iter().find(|it| it.rule == "duplicate-label");
        twice.unwrap().fixes.len()
    };
    assert_eq!((fixes(&typed), fixes(&drawn)), (1, 0));
}

#[test]
fn a_reader_sees_what_word_shows() {
    let deleted = r#"<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"#;
    let field = concat!(
        r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE </w:instrText></w:r>"#,
        r#"<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r>"#,
        r#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#,
    );
    let shape = |words: &str| {
        format!("<wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx>", paragraph(words))
    };
    let cases: Vec<(&str, String, &[&str])> = vec![
        ("insertions", format!("<w:p>{}<w:ins>{}</w:ins>{deleted}</w:p>", run("một "), run("hai")), &["một hai"]),
        ("moves", format!("<w:p><w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo></w:p>", run("cũ"), run("mới")), &["mới"]),
        ("a paragraph mark that was deleted", format!("{}{}", with("<w:rPr><w:del/></w:rPr>", "một "), paragraph("hai")), &["một hai"]),
        ("hidden runs", format!(r#"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>{}<w:r><w:rPr><w:rStyle w:val="An"/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:rPr><w:rStyle w:val="An"/><w:vanish w:val="0"/></w:rPr><w:t>, cũng hiện</w:t></w:r></w:p>"#, run("hiện")), &["hiện, cũng hiện"]),
        ("fields", format!("<w:p>{}{field}<w:fldSimple w:instr=\"DATE\">{}</w:fldSimple></w:p>", run("trang "), run(" ngày")), &["trang 12 ngày"]),
        ("a field without an end", format!("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>{}</w:p>{}", run("mất"), paragraph("còn")), &["", "còn"]),
        ("tags around runs", format!("<w:p><w:smartTag><w:smartTagPr/>{}</w:smartTag><w:hyperlink>{}</w:hyperlink></w:p><w:sdt><w:sdtPr><w:alias w:val=\"x\"/><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent><w:p><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>", run("Sở "), run("Tài chính"), run("ô")), &["Sở Tài chính", "ô"]),
        ("tabs, lines and hyphens", "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:br w:type=\"page\"/><w:t>12</w:t><w:noBreakHyphen/><w:t>KH</w:t><w:tab/><w:t>a</w:t><w:br/><w:t> b </w:t><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:softHyphen/></w:r></w:p>".to_owned(), &["12-KH\ta\nb≥"]),
        ("a text box once, before its paragraph", format!("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">{}</mc:Choice><mc:Fallback><w:pict>{}</w:pict></mc:Fallback></mc:AlternateContent></w:r>{}</w:p>", shape("DỰ THẢO"), shape("DỰ THẢO"), run("Kế hoạch")), &["DỰ THẢO", "Kế hoạch"]),
        ("notes, comments, formulas", format!("<w:p>{}<w:r><w:footnoteReference w:id=\"2\"/><w:commentReference w:id=\"1\"/></w:r><m:oMath><m:r><m:t>x≥5</m:t></m:r></m:oMath></w:p>", run("Luật ")), &["Luật x≥5"]),
        ("white space that does not count", "<w:p><w:r><w:t> R&amp;D &#272;\n</w:t></w:r></w:p>".to_owned(), &["R&D Đ"]),
        ("properties from before", String::from("<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val=\"0\"/><w:pStyle w:val=\"u1\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>nay</w:t></w:r></w:p>"), &["nay"]),
    ];
    for (name, body, expected) in cases {
        let read = open(&document_with(&format!("{body}{}", paragraph("hết")), STYLES, ""));
        assert_eq!(lines(&read), [expected, &["hết"]].concat(), "{name}");
        assert!(read.source.marks().iter().all(|it| it.kind == MarkKind::Paragraph), "{name}");
    }
}

#[test]
fn headings_bold_words_and_sides_are_known() {
    let body = [
        with(r#"<w:pStyle w:val="Rieng"/><w:jc w:val="center"/>"#, "KẾ HOẠCH"),
        with(r#"<w:outlineLvl w:val="2"/>"#, "một mục"),
        r#"<w:p><w:r><w:t xml:space="preserve">thường </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>đậm</w:t></w:r><w:r><w:rPr><w:b w:val="false"/><w:i/></w:rPr><w:t>nghiêng</w:t></w:r></w:p>"#.to_owned(),
        with(r#"<w:pStyle w:val="A"/><w:jc w:val="both"/>"#, "vòng"),
    ];
    let read = open(&document_with(&body.concat(), STYLES, ""));
    let kinds: Vec<_> = read.source.marks().iter().map(|it| it.kind).collect();
    let plain = MarkKind::Paragraph;
    assert_eq!(kinds, [MarkKind::Heading(1), MarkKind::Heading(3), plain, plain]);
    let bold: Vec<_> = read.source.bold().iter().map(|it| read.source.slice(*it)).collect();
    assert_eq!(bold, ["KẾ HOẠCH", "đậm"]);
    let italic: Vec<_> = read.italic.iter().map(|it| read.source.slice(*it)).collect();
    assert_eq!(italic, ["nghiêng"]);
    let sides: Vec<_> = read.looks.iter().map(|it| it.align).collect();
    assert_eq!(sides, [Align::Center, Align::Left, Align::Left, Align::Justify]);
}

/// Cells as "row.column spans words".
fn cells(read: &Document) -> Vec<String> {
    let marks = read.source.marks().iter().zip(&read.looks);
    let each = marks.map(|(mark, look)| {
        let words = read.source.slice(mark.span);
        match mark.kind {
            MarkKind::Cell { table, row, column } => {
                format!("{table}:{row}.{column} {}x{} {words}", look.row_span, look.column_span)
            }
            _ => words.to_owned(),
        }
    });
    each.collect()
}

#[test]
fn tables_keep_their_cells() {
    let (from, on) = (r#"<w:vMerge w:val="restart"/>"#, "<w:vMerge/>");
    let wide = r#"<w:gridSpan w:val="2"/>"#;
    let inner = table(&[&[cell("", "trong"), cell("", "cùng")]]);
    let merged = table(&[
        &[cell(from, "TT"), cell(wide, "Năm")],
        &[cell(on, ""), cell("", "2025"), cell("", "2030")],
        &[
            cell("", "1"),
            cell("", ""),
            format!("<w:tc>{}{inner}<w:p/></w:tc>", paragraph("ngoài")),
        ],
    ]);
    let framed = table(&[&[cell("", "khung")]]);
    let deleted = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>bỏ</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let read = open(&document(&format!("{merged}{framed}{deleted}{}", paragraph("sau"))));
    assert_eq!(
        cells(&read),
        [
            "0:0.0 2x1 TT",
            "0:0.1 1x2 Năm",
            "0:1.1 1x1 2025",
            "0:1.2 1x1 2030",
            "0:2.0 1x1 1",
            "0:2.1 1x1 ",
            "0:2.2 1x1 ngoài",
            "0:2.2 1x1 trong",
            "0:2.2 1x1 cùng",
            "khung",
            "1:1.1 1x1 ",
            "1:1.2 1x1 a",
            "1:1.2 1x1 b",
            "1:1.3 1x1 c",
            "sau",
        ]
    );
}

#[test]
fn a_page_that_is_arranged_by_a_table_is_no_table() {
    let real = "<table><tr><td>TT<td>Việc<tr><td>1<td>Rà soát</table>";
    let html = format!("<html><table><tr><td>menu<td><p>I. MỤC TIÊU<p>Đoạn.{real}</table>");
    assert_eq!(
        cells(&open(html.as_bytes())),
        [
            "menu",
            "I. MỤC TIÊU",
            "Đoạn.",
            "0:0.0 1x1 TT",
            "0:0.1 1x1 Việc",
            "0:1.0 1x1 1",
            "0:1.1 1x1 Rà soát"
        ]
    );
}

/// The words of run `run` in paragraph `paragraph` of a body without nested paragraphs.
fn run_in_file(part: &str, paragraph: u32, run: u32) -> &str {
    let paragraph = part.split("<w:p>").nth(paragraph as usize + 1).unwrap();
    let run = paragraph.split("<w:r>").nth(run as usize + 1).unwrap();
    let words = run.split_once("\"preserve\">").unwrap().1;
    words.split_once("</w:t>").unwrap().0
}

#[test]
fn places_lead_back_to_runs() {
    let gone = format!("<w:del>{}{}</w:del>", run("bỏ"), run("bỏ"));
    let body = [
        format!("<w:p>{}{gone}{}</w:p>", run("một "), run("hai")),
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{}</w:p>",
            run("ba")
        ),
        format!(
            "<w:p><w:r><mc:AlternateContent><mc:Choice><w:pict/></mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent></w:r>{}</w:p>",
            paragraph("thay"),
            run("bốn")
        ),
        table(&[&[cell("", "năm"), cell("", "sáu")], &[cell("", "bảy"), cell("", "tám")]]),
        format!("<w:p><w:ins>{}</w:ins>{}</w:p>", run("chín "), run("mười")),
    ];
    let body = body.concat();
    let read = open(&document_with(&body, STYLES, LISTS));
    assert_eq!(read.part, "word/document.xml");
    let told: Vec<(String, u32, u32)> = read
        .origins
        .iter()
        .map(|it| (read.source.slice(it.span).to_owned(), it.paragraph, it.run))
        .collect();
    assert_eq!(told.len(), 10);
    for (words, paragraph, run) in told {
        if words == "bốn" {
            // The paragraph that stands in for the box is counted, and so is its run, apart.
            assert_eq!((paragraph, run), (2, 1));
        } else {
            assert_eq!(run_in_file(&body, paragraph, run), words);
        }
    }
    let at = read.source.text().find("tám").unwrap();
    let origin = read.origin(at + 1).unwrap();
    assert_eq!((origin.paragraph, origin.run), (7, 0));
    assert_eq!(read.origin(read.source.text().find('\n').unwrap()), None);
}

#[test]
fn a_web_page_is_read_as_a_browser_shows_it() {
    let cases: [(&str, &str, &[&str]); 12] = [
        (
            "inline tags and entities",
            "<p>Kế&nbsp;hoạch số <b>12</b>/KH&ndash;UBND &lt;1&gt; &#272;&#x1EC1; <a href=x>án</a>",
            &["Kế\u{a0}hoạch số 12/KH–UBND <1> Đề án"],
        ),
        (
            "white space",
            "<p>  một\n\thai <span> ba</span> </p> bốn <div>năm</div>",
            &["một hai ba", "bốn", "năm"],
        ),
        (
            "what is not shown",
            "<p>một<script>let a = '<p>'</script><style>p{}</style><span style='display:none'>ẩn</span><!-- ẩn --><p hidden>ẩn<p>hai<del>ba</del>",
            &["một", "hai"],
        ),
        (
            "lines",
            "<p>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br/><br></p>",
            &["TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"],
        ),
        (
            "numbered lists",
            "<ol start=3><li>a<li><p>b<ol type=a><li>c</ol><li value=9>d</ol><ol style='list-style-type: upper-roman'><li>e",
            &["3. a", "4. b", "a) c", "9. d", "I. e"],
        ),
        (
            "signs of lists",
            "<ul><li>một<ul><li>hai</ul></li><li><b>ba</b></ul>",
            &["- một", "+ hai", "- ba"],
        ),
        (
            "labels that are words already",
            "<ul style='list-style:none'><li>một</ul><ul><li>- hai<li>a) ba<li>1.2. bốn<li>2,5% năm</ul>",
            &["một", "- hai", "a) ba", "1.2. bốn", "- 2,5% năm"],
        ),
        ("preformatted text", "<pre>một\n  hai\n</pre>", &["một\n  hai"]),
        (
            "lists of Word",
            "<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>Mục đích<o:p></o:p></p><p style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span></span><![endif]>Việc</p>",
            &["1.\u{a0}\u{a0} Mục đích", "•\u{a0} Việc"],
        ),
        (
            "what is meant for Word",
            "<!--[if gte mso 9]><xml><w:x>ẩn</w:x></xml><![endif]--><p>một</p><span style='mso-hide:all'>ẩn</span><xml>ẩn</xml>",
            &["một"],
        ),
        (
            "tags that never close",
            "<center><b><i>một<p>hai<h2>ba<table><td>bốn",
            &["một", "hai", "ba", "bốn"],
        ),
        (
            "a head that never closes",
            "<html><head><title>tên</title><meta charset=utf-8><div>một</div>",
            &["một"],
        ),
    ];
    for (name, html, expected) in cases {
        let html = if html.starts_with("<html") {
            html.to_owned()
        } else {
            format!("<html><body>{html}")
        };
        assert_eq!(lines(&open(html.as_bytes())), expected, "{name}");
    }
}

#[test]
fn structure_and_look_of_a_web_page_are_known() {
    let html = "<html><h1 align=center>KẾ HOẠCH</h1><ul><li>mục</ul><p style='text-align:justify'>a <strong>b</strong> <span style='font-weight:700;font-style:italic'>c</span><table><thead><tr><th rowspan=2>TT<th colspan=2>Năm<tr><th>2025<th>2030<tbody><tr><td>1<td><td><p>x<p>y</table>";
    let read = open(html.as_bytes());
    let kinds: Vec<_> = read.source.marks().iter().map(|it| it.kind).take(3).collect();
    assert_eq!(kinds, [MarkKind::Heading(1), MarkKind::Item, MarkKind::Paragraph]);
    assert_eq!(
        cells(&read)[3..],
        [
            "0:0.0 2x1 TT",
            "0:0.1 1x2 Năm",
            "0:1.1 1x1 2025",
            "0:1.2 1x1 2030",
            "0:2.0 1x1 1",
            "0:2.1 1x1 ",
            "0:2.2 1x1 x",
            "0:2.2 1x1 y"
        ]
    );
    let opened = report::wire::opened(Ok(read), Language::English);
    let shown = &opened.paragraphs;
    assert_eq!((shown[0].align, shown[2].align), ("center", "justify"));
    assert_eq!((shown[1].kind, shown[1].text.as_str()), (ParagraphKind::Item, "- mục"));
    let places = |list: &[soat::report::wire::Utf16Span]| {
        list.iter().map(|it| (it.start, it.end)).collect::<Vec<_>>()
    };
    assert_eq!(
        (places(&shown[2].bold), places(&shown[2].italic)),
        (vec![(2, 3), (4, 5)], vec![(4, 5)])
    );
    assert_eq!((shown[3].row_span, shown[4].column_span), (2, 2));
}

#[test]
fn an_editor_gets_labels_as_words() {
    let read = read::open(&document_with(&numbered(1, 0, "𝟙 MỤC"), "", LISTS));
    let shown = &report::wire::opened(read, Language::Vietnamese).paragraphs[0];
    assert_eq!(shown.text, "I. 𝟙 MỤC");
    let bold =
        with(r#"<w:pStyle w:val="u1"/><w:numPr><w:numId w:val="1"/></w:numPr>"#, "𝟙 MỤC");
    let read = read::open(&document_with(&bold, STYLES, LISTS));
    let shown = &report::wire::opened(read, Language::Vietnamese).paragraphs[0];
    assert_eq!(
        (shown.kind, shown.level, shown.bold[0].start, shown.bold[0].end),
        (ParagraphKind::Heading, 1, 3, 9)
    );
    let refused = report::wire::opened(read::open(b"PK\x03\x04"), Language::Vietnamese);
    assert!(refused.problem.unwrap().contains("bị hỏng"));
}

#[test]
fn documents_that_are_none_are_refused_by_name() {
    let main = |text: &str| package(&[("word/document.xml", text.as_bytes())]);
    let nested = |depth: usize| {
        format!("{}{}", "<w:smartTag>".repeat(depth), "</w:smartTag>".repeat(depth))
    };
    let spaces = vec![b' '; 100 * 1024 * 1024];
    let many: Vec<String> = (0..10_001).map(|it| format!("a{it}")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|it| (it.as_str(), &b""[..])).collect();
    let entity = format!("<!DOCTYPE x [<!ENTITY a \"b\">]>{}", main_part("<w:p/>"));
    let cases = [
        ("a spreadsheet", package(&[("xl/workbook.xml", b"<workbook/>")]), ReadError::Package),
        ("another root", main("<html/>"), ReadError::Package),
        (
            "OpenDocument",
            package(&[
                ("mimetype", b"application/vnd.oasis.opendocument.text"),
                ("content.xml", b"<x/>"),
            ]),
            ReadError::OpenDocument,
        ),
        ("no words", document("<w:p/>"), ReadError::Empty),
        ("an empty part", main(""), ReadError::Damaged),
        (
            "a part that is cut off",
            main(main_part("<w:p/>").trim_end_matches("</w:document>")),
            ReadError::Damaged,
        ),
        (
            "no UTF-8",
            package(&[("word/document.xml", b"<w:document>\xff</w:document>")]),
            ReadError::Damaged,
        ),
        ("entities", main(&entity), ReadError::Damaged),
        (
            "an unknown entity",
            document("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"),
            ReadError::Damaged,
        ),
        ("nesting", document(&nested(300)), ReadError::Damaged),
        ("a bomb", package(&[("word/document.xml", &spaces)]), ReadError::Inflated),
        ("too many parts", package(&many), ReadError::Inflated),
    ];
    for (name, bytes, error) in cases {
        assert_eq!(read::read(&bytes).err(), Some(error), "{name}");
        let (message, help) = error.words();
        for words in [&message.en, &message.vi, &help.en, &help.vi] {
            assert!(!words.is_empty());
        }
    }
    assert!(read::read(&document(&format!("{}{}", nested(200), paragraph("sâu")))).is_ok());
    // A part in UTF-16, under a name that differs in case.
    let wide = main_part(&paragraph("Kế hoạch"));
    let wide: Vec<u8> =
        [0xfeff].into_iter().chain(wide.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(lines(&open(&package(&[("Word\\Document.xml", &wide)]))), ["Kế hoạch"]);
}

#[test]
fn what_an_archive_declares_is_not_believed() {
    let spaces = vec![b' '; 100 * 1024 * 1024];
    let mut bytes = package(&[("word/document.xml", &spaces)]);
    let real = u32::try_from(spaces.len()).unwrap().to_le_bytes();
    let places: Vec<usize> =
        (0..bytes.len() - 4).filter(|it| bytes[*it..*it + 4] == real).collect();
    for at in places {
        bytes[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    let error = read::read(&bytes).unwrap_err();
    assert!(matches!(error, ReadError::Inflated | ReadError::Damaged), "{error}");
}

#[test]
fn the_program_takes_documents_by_content() {
    let body = [paragraph("I. MỤC TIÊU"), paragraph("1. Bổ sung các các kho.")];
    let folder = Folder::new("documents")
        .with("a/ke-hoach.docx", document(&body.concat()))
        .with("a/trang.HTM", "<html><p>I. MỤC TIÊU<p>1. Bổ sung các các kho.")
        .with("a/~$ hoach.docx", b"khoa")
        .with("ten-khac.txt", document(&body.concat()));
    let ran = folder.run(&["check", "a", "ten-khac.txt", "--format", "json"]);
    let reports: Vec<Json> =
        ran.exits(1).out.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
    assert_eq!(reports.len(), 3);
    for report in &reports {
        assert!(program::rules_of(report, "findings").contains(&"repeated-word".to_owned()));
    }
    let text = folder.run(&["text", "a/ke-hoach.docx"]);
    assert_eq!(text.exits(0).out, "I. MỤC TIÊU\n1. Bổ sung các các kho.");
}

/// A document with everything in it.
fn everything() -> Vec<u8> {
    let body = [
        numbered(1, 0, "MỤC TIÊU"),
        with(r#"<w:pStyle w:val="u1"/>"#, "KẾ HOẠCH"),
        table(&[
            &[cell(r#"<w:vMerge w:val="restart"/>"#, "a"), cell("", "b")],
            &[cell("<w:vMerge/>", ""), cell("", "c")],
        ]),
        numbered(3, 0, "Bổ sung các các kho."),
    ];
    document_with(&body.concat(), STYLES, LISTS)
}

fn read_without_harm(bytes: &[u8]) {
    if let Ok(document) = read::open(bytes) {
        let text = document.source.text();
        for mark in document.source.marks() {
            assert!(text.get(mark.span.start..mark.span.end).is_some());
        }
        assert_eq!(document.looks.len(), document.source.marks().len());
        soat::facts_of(&document.source);
        report::wire::opened(Ok(document), Language::English);
    }
}

#[test]
fn a_document_that_is_cut_off_does_no_harm() {
    let bytes = everything();
    for end in (0..bytes.len()).step_by(7) {
        assert!(read::open(&bytes[..end]).is_err() || end < 4);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_that_change_do_no_harm(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = everything();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        read_without_harm(&bytes);
    }

    #[test]
    fn elements_in_any_order_do_no_harm(pieces in prop::collection::vec(prop::sample::select(vec![
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>các các</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:p/>", "<w:tbl/>", "<w:tr/>", "<w:tc/>",
        "<w:tcPr><w:gridSpan w:val=\"255\"/><w:vMerge/></w:tcPr>", "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>", "<w:pPr><w:numPr><w:ilvl w:val=\"9\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>",
        "<w:txbxContent>", "</w:txbxContent>", "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:del>", "</w:del>", "<w:trPr><w:del/></w:trPr>", "<w:br/>",
    ]), 0..80)) {
        // Closed as XML has to be, or refused.
        let mut open: Vec<&str> = Vec::new();
        let mut body = String::new();
        for piece in pieces {
            if let Some(name) = piece.strip_prefix("</") {
                if open.last() != Some(&name) {
                    continue;
                }
                open.pop();
            } else if let Some(name) = piece.strip_prefix('<').filter(|it| !it.contains("/")) {
                open.push(name);
            }
            body.push_str(piece);
        }
        for name in open.iter().rev() {
            body.push_str("</");
            body.push_str(name);
        }
        read_without_harm(&document_with(&body, STYLES, LISTS));
    }

    #[test]
    fn tags_in_any_order_do_no_harm(pieces in prop::collection::vec(prop::sample::select(vec![
        "<p>", "</p>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<td rowspan=9 colspan=4000>", "<td rowspan=70000>", "<ol start=-9223372036854775808 reversed>", "<ol>", "<ul>", "<li>", "</li>", "</ol>", "<li value=9223372036854775807>", "<b>", "</b>",
        "<div>", "</div>", "<pre>", "</pre>", "<br>", "<h1>", "</h1>", "<script>", "</script>", "<span style='display:none'>", "</span>", "<!--", "-->", "&amp", "&#0;", "&#xD800;", "các các", " ", "<body>", "<head>", "<![if x]>", "<",
    ]), 0..120)) {
        read_without_harm(format!("<html>{}", pieces.concat()).as_bytes());
    }

    #[test]
    fn any_page_does_no_harm(text in any::<String>()) {
        read_without_harm(format!("<html>{text}").as_bytes());
    }
}

/// Work that grew with the square of a page would not come back from these.
#[test]
fn pages_and_documents_without_an_end_are_read() {
    for piece in [
        "<div>",
        "<table><tr><td>",
        "<b>a",
        "<ul><li>a",
        "<p>a</b>",
        "<td>a",
        "<tr>",
        "</div>",
        "<td rowspan=60000 colspan=1000>a",
    ] {
        read_without_harm(format!("<html>{}", piece.repeat(100_000)).as_bytes());
    }
    read_without_harm(&document(&paragraph("a").repeat(100_000)));
    let row: &[String] = &[cell(r#"<w:gridSpan w:val="200"/>"#, "a"), cell("", "b")];
    read_without_harm(&document(&table(&[row; 20_000])));
}
