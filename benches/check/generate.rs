//! Plans of any size, made and not copied: no two sentences are the same.
//!
//! In: a size in bytes; out: a plan of about that size, in lines of at most 80 characters, with
//! the parts, targets, tasks, assignments, citations and tables of an issued one. Invariant:
//! the same size gives the same plan.

use super::dice::Dice;

impl Dice {
    fn pick<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.roll(words.len())]
    }

    /// A phrase of some syllables.
    fn phrase(&mut self, length: usize) -> String {
        (0..length).map(|_| self.pick(&SYLLABLES)).collect::<Vec<_>>().join(" ")
    }

    fn body(&mut self) -> String {
        let field = self.pick(&FIELDS);
        match self.roll(4) {
            0 => format!("Ủy ban nhân dân xã {}", capital(&self.phrase(1))),
            1 => format!("Ban Quản lý dự án {field}"),
            _ => format!("Sở {}", capital(field)),
        }
    }

    fn citation(&mut self) -> String {
        let (kind, series) = [
            ("Nghị quyết", "NQ-HĐND"),
            ("Quyết định", "QĐ-UBND"),
            ("Chỉ thị", "CT-TTg"),
            ("Nghị định", "NĐ-CP"),
        ][self.roll(4)];
        let (number, day, month) = (1 + self.roll(900), 1 + self.roll(28), 1 + self.roll(12));
        let year = 2015 + self.roll(10);
        format!("{kind} số {number}/{series} ngày {day:02}/{month}/{year}")
    }
}

/// The 80 commonest syllables of plans, or so.
const SYLLABLES: [&str; 80] = [
    "triển",
    "khai",
    "nguồn",
    "nước",
    "giao",
    "thông",
    "nông",
    "thôn",
    "giáo",
    "dục",
    "đào",
    "tạo",
    "y",
    "tế",
    "môi",
    "trường",
    "công",
    "nghệ",
    "dịch",
    "vụ",
    "người",
    "dân",
    "đô",
    "thị",
    "rừng",
    "biển",
    "du",
    "lịch",
    "văn",
    "hóa",
    "thể",
    "thao",
    "việc",
    "làm",
    "lao",
    "động",
    "nhà",
    "ở",
    "xã",
    "hội",
    "kinh",
    "tế",
    "số",
    "liệu",
    "an",
    "toàn",
    "giảm",
    "nghèo",
    "trẻ",
    "em",
    "phụ",
    "nữ",
    "cải",
    "cách",
    "hành",
    "chính",
    "đất",
    "đai",
    "khoáng",
    "sản",
    "năng",
    "lượng",
    "điện",
    "chợ",
    "đường",
    "cầu",
    "cảng",
    "sông",
    "hồ",
    "đập",
    "giống",
    "cây",
    "trồng",
    "vật",
    "nuôi",
    "thủy",
    "lợi",
    "hạ",
    "tầng",
    "kỹ",
];

const FIELDS: [&str; 8] = [
    "tài chính",
    "xây dựng",
    "công thương",
    "nội vụ",
    "y tế",
    "tư pháp",
    "giáo dục",
    "du lịch",
];

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |it| it.to_uppercase().chain(letters).collect())
}

/// A plan of about `size` bytes.
pub(crate) fn plan(size: usize) -> String {
    let mut dice = Dice(size as u64);
    let mut out = String::with_capacity(size + 4096);
    out.push_str(
        "ỦY BAN NHÂN DÂN\nTỈNH NAM SƠN\nSố: 35/KH-UBND\nNam Sơn, ngày 15 tháng 3 năm 2025\n\n\
         KẾ HOẠCH\nPhát triển kinh tế - xã hội đến năm 2030\n\n",
    );
    for _ in 0..3 {
        paragraph(&mut out, &format!("Căn cứ {} của Chính phủ;", dice.citation()));
    }
    paragraph(&mut out, "I. MỤC ĐÍCH, YÊU CẦU");
    let aim = dice.phrase(60);
    paragraph(&mut out, &format!("1. Mục đích: {}.", capital(&aim)));
    let (mut part, mut piece) = (2, 0);
    while out.len() < size {
        let title = ["MỤC TIÊU CỤ THỂ", "NHIỆM VỤ, GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN"][part % 3];
        paragraph(&mut out, &format!("{}. {title}", roman(part)));
        for number in 1..=20 {
            piece += 1;
            match part % 3 {
                0 => target(&mut out, &mut dice, number),
                1 => task(&mut out, &mut dice, number),
                _ => assignment(&mut out, &mut dice, number),
            }
            if piece % 7 == 0 {
                let (one, two) = (dice.phrase(30), dice.citation());
                paragraph(
                    &mut out,
                    &format!("Thực hiện {two}, {one}; báo cáo trước ngày 15/11."),
                );
            }
            if out.len() >= size {
                break;
            }
        }
        part += 1;
    }
    out.push_str("\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n");
    out
}

fn target(out: &mut String, dice: &mut Dice, number: usize) {
    let length = 6 + dice.roll(5);
    let (subject, low) = (dice.phrase(length), 20 + dice.roll(40));
    let high = low + 1 + dice.roll(30);
    let words = format!(
        "{number}. Tỷ lệ {subject} đạt ít nhất {low}% vào năm 2027 và đạt ít nhất {high}% vào năm 2030."
    );
    paragraph(out, &words);
}

fn task(out: &mut String, dice: &mut Dice, number: usize) {
    let length = 12 + dice.roll(20);
    let work = dice.phrase(length);
    paragraph(out, &format!("{number}. Xây dựng {work}."));
    let (lead, one, two) = (dice.body(), dice.body(), dice.body());
    paragraph(out, &format!("- Cơ quan chủ trì: {lead}."));
    paragraph(out, &format!("- Cơ quan phối hợp: {one}; {two}."));
    let (quarter, year) = (["I", "II", "III", "IV"][dice.roll(4)], 2025 + dice.roll(5));
    paragraph(out, &format!("- Thời gian thực hiện: Quý {quarter} năm {year}."));
}

fn assignment(out: &mut String, dice: &mut Dice, number: usize) {
    let (body, one, two) = (dice.body(), dice.phrase(25), dice.phrase(20));
    paragraph(out, &format!("{number}. {body}:"));
    paragraph(out, &format!("a) Chủ trì, phối hợp với các đơn vị {one};"));
    paragraph(
        out,
        &format!("b) Định kỳ hằng năm tổng hợp {two}, báo cáo Ủy ban nhân dân tỉnh."),
    );
}

/// Adds `words` in lines of at most 80 characters, and a blank line.
fn paragraph(out: &mut String, words: &str) {
    let mut width = 0;
    for word in words.split(' ') {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > 80 {
            out.push('\n');
            width = 0;
        } else if width > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
    }
    out.push_str("\n\n");
}

fn roman(number: usize) -> String {
    let signs = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut left = (number - 1) % 89 + 1;
    let mut out = String::new();
    for (value, sign) in signs {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}
