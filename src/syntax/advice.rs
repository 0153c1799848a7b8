//! Words that authors write and the language does not have, with what to write instead.
//!
//! In: a folded sentence that was not read, in a language; out: a [`Problem`] that marks those
//! very words, not where reading stopped. Invariant: what is advised can be typed as it stands.

use super::Problem;
use super::folded::Folded;
use super::words::read_month_name;
use crate::facts::vocabulary::KINDS;
use crate::lang::{self, Language};

/// Words, and what is said of them in English and in Vietnamese; "{}" is the words.
type Advice = (&'static [&'static str], &'static str, &'static str);

/// The first that stands in the sentence is given.
const ADVICE: [Advice; 18] = [
    (
        &[
            "most of the",
            "most of",
            "the majority of",
            "majority of",
            "many of the",
            "hầu hết các",
            "hầu hết",
            "đại đa số",
            "đa số các",
            "đa số",
            "phần lớn các",
            "phần lớn",
        ],
        "\"{}\" does not say how many; give a share: \"at least 80% of the tasks\"",
        "“{}” không rõ là bao nhiêu; hãy nêu tỷ lệ: “ít nhất 80% số nhiệm vụ”",
    ),
    (
        &[
            "need not",
            "does not need to",
            "do not need to",
            "does not have to",
            "do not have to",
            "not required",
            "không bắt buộc phải",
            "không bắt buộc",
            "không cần phải",
            "không cần",
            "không nhất thiết",
            "không phải có",
        ],
        "\"{}\": a rule demands or forbids; say when it does not apply with \"unless\": \"every task has a product, unless it has no final date\"",
        "“{}”: quy tắc chỉ yêu cầu hoặc cấm; trường hợp được miễn viết bằng “trừ trường hợp”: “mỗi nhiệm vụ phải có sản phẩm, trừ trường hợp nó không có thời điểm kết thúc”",
    ),
    (
        &["[", "]"],
        "\"{}\" is not read; write round brackets: ( )",
        "không đọc được dấu “{}”; chỉ dùng ngoặc tròn ( )",
    ),
    (
        &["measured as", "measured in", "expressed in", "expressed as"],
        "\"{}\" is not known; write targets with a value whose unit is \"%\"",
        "“{}” chưa dùng được; hãy viết “chỉ tiêu có yêu cầu mà đơn vị tính là “%””",
    ),
    (
        &["tables", "table", "the rows", "rows of"],
        "\"{}\": tables are not spoken of; a row that gives work a lead and a time is a task: \"every task that is a schedule entry has a timeline\"",
        "“{}”: quy tắc không nói về bảng; mỗi dòng của bảng phân công là một nhiệm vụ: “mỗi nhiệm vụ là dòng bảng phân công phải có thời gian thực hiện”",
    ),
    (
        &[
            "the last section",
            "the first section",
            "last section",
            "first section",
            "the last part",
            "the first part",
            "last appendix",
            "first appendix",
        ],
        "\"{}\": which comes first or last in the text is not known; name it: \"there must be a section titled “Tổ chức thực hiện”\"",
        "“{}”: quy tắc không xét thứ tự trong văn bản; hãy nêu tên: “phải có mục có tên ghi “tổ chức thực hiện””",
    ),
    (
        &[">=", "≥"],
        "\"{}\" is a sign; write \"is at least 50%\"",
        "“{}” là ký hiệu; hãy viết “ít nhất là 50%”",
    ),
    (
        &["<=", "≤"],
        "\"{}\" is a sign; write \"is at most 50%\"",
        "“{}” là ký hiệu; hãy viết “nhiều nhất là 50%”",
    ),
    (
        &[";"],
        "\"{}\": one rule is one sentence; join with \"and\", or write two rules",
        "“{}”: mỗi quy tắc là một câu; hãy nối bằng “và”, hoặc viết thành hai quy tắc",
    ),
    (
        &["in force", "còn hiệu lực", "hết hiệu lực trước", "đã hết hiệu lực"],
        "\"{}\" is not known; a basis has an expiry date: \"every basis has an expiry date that is after the issuance date\"",
        "“{}” chưa dùng được; căn cứ ban hành có ngày hết hiệu lực: “ngày hết hiệu lực của mỗi căn cứ ban hành phải sau ngày ban hành kế hoạch”",
    ),
    (
        &["signed under", "signed by", "ký thay"],
        "\"{}\" is not known; write \"the authority is ...\", \"the position is ...\"",
        "“{}” chưa dùng được; hãy viết “quyền hạn ký là ...”, “chức vụ người ký là ...”",
    ),
    (
        &["đứng sau", "đứng trước"],
        "\"{}\": places in the text are not compared; write \"after\" of dates only",
        "“{}”: chưa so sánh được vị trí trong văn bản; “sau”, “trước” chỉ nói về ngày tháng",
    ),
    (
        &["than it", "than they", "as many"],
        "\"{}\": two counts are not compared with one another; give a figure: \"no agency may coordinate more than 5 tasks\"",
        "“{}”: chưa so sánh được hai số lượng với nhau; hãy nêu con số: “không cơ quan nào được phối hợp quá 5 nhiệm vụ”",
    ),
    (
        &[
            "references to",
            "reference to",
            "refer to itself",
            "refers to itself",
            "itself",
            "something",
            "anything",
        ],
        "\"{}\" is not known; name the thing: \"every reference reaches a section or an appendix\"",
        "“{}” chưa dùng được; hãy nêu rõ nội dung: “dẫn chiếu phải dẫn chiếu đến mục hoặc phụ lục”",
    ),
    (
        &["who reports", "to whom", "who leads", "who coordinates", "who is responsible"],
        "\"{}\" is a question; name what is given: \"every task has a lead agency and a timeline\"",
        "“{}” là câu hỏi; hãy nêu thông tin phải có: “mỗi nhiệm vụ phải có cơ quan chủ trì và thời gian thực hiện”",
    ),
    (&["giai đoạn thực hiện"], "\"{}\" is called \"period\"", "“{}”: hãy viết “giai đoạn”"),
    (
        &["dùng một", "sử dụng một"],
        "\"{}\": begin with the thing that the rule is about",
        "“{}”: hãy bắt đầu bằng nội dung mà quy tắc nói đến, ví dụ “các chữ viết tắt cùng một từ viết tắt phải thống nhất từ đầy đủ”",
    ),
    (
        &["cited by", "must cite"],
        "\"{}\" is not known; write \"there must be a citation whose issuer is ...\"",
        "“{}” chưa dùng được; hãy viết “phải có viện dẫn mà cơ quan ban hành là ...”",
    ),
];

/// What to say of a sentence that was not read, where some word of it says why.
pub(super) fn advice(folded: &Folded<'_>, language: Language) -> Option<Problem> {
    if let Some(problem) = unclosed(folded).or_else(|| doubled(folded)) {
        return Some(problem);
    }
    if let Some(problem) = monthly(folded).or_else(|| english_body(folded)) {
        return Some(problem);
    }
    if let Some(problem) = question(folded, language) {
        return Some(problem);
    }
    if let Some(problem) = among(folded, &ADVICE) {
        return Some(problem);
    }
    if let Some(problem) = yearless(folded) {
        return Some(problem);
    }
    match language {
        Language::Vietnamese => unmarked(folded),
        Language::English => None,
    }
}

/// What is said of words that no name has, also where they are read as a part of one.
pub(super) fn always(folded: &Folded<'_>) -> Option<Problem> {
    among(folded, ADVICE.get(..ALWAYS).unwrap_or_default()).or_else(|| english_body(folded))
}

/// So many of the first of [`ADVICE`] are words that no name has.
const ALWAYS: usize = 6;

fn among(folded: &Folded<'_>, advice: &[Advice]) -> Option<Problem> {
    let plain = without_quotes(&folded.text);
    for (words, en, vi) in advice {
        for word in *words {
            let Some(at) = stands_at(&plain, word) else { continue };
            let span = folded.place(at, at + word.len());
            let given = folded.given_at(span);
            let said = |words: &str| {
                let words = words.replace("{}", given);
                match words.split_once("; ") {
                    Some((what, help)) => (what.to_owned(), Some(help.to_owned())),
                    None => (words, None),
                }
            };
            let ((en, help_en), (vi, help_vi)) = (said(en), said(vi));
            let problem = Problem::new(span, en, vi);
            return Some(match help_en.zip(help_vi) {
                Some((en, vi)) => problem.help(en, vi),
                None => problem,
            });
        }
    }
    None
}

/// "15 December", with no year: which day that is cannot be known.
fn monthly(folded: &Folded<'_>) -> Option<Problem> {
    let plain = without_quotes(&folded.text);
    let mut at = 0;
    let mut words: Vec<(usize, &str)> = Vec::new();
    for word in plain.split(' ') {
        words.push((at, word));
        at += word.len() + 1;
    }
    let bare = |word: &str| word.trim_matches(['.', ',', ')', '(']).to_owned();
    let found = words.iter().enumerate().find_map(|(index, (start, word))| {
        let month = read_month_name(&bare(word))?;
        let day: u8 = bare(words.get(index.checked_sub(1)?)?.1).parse().ok()?;
        let next = words.get(index + 1).map(|it| bare(it.1)).unwrap_or_default();
        let year = next.len() == 4 && next.bytes().all(|it| it.is_ascii_digit());
        let first = words.get(index - 1)?.0;
        (!year && day <= 31).then(|| (first, start + bare(word).len(), day, month))
    });
    let (start, end, day, month) = found?;
    let span = folded.place(start, end);
    let given = folded.given_at(span);
    let problem = Problem::new(
        span,
        format!("\"{given}\" has no year"),
        format!("“{given}” chưa có năm"),
    );
    let day = format!("{day}/{month}/2026");
    Some(
        problem.help(
            format!("write the day with its year: {day}"),
            format!("hãy viết cả năm: {day}"),
        ),
    )
}

/// "the Department of Finance": bodies are known by the names that plans give them.
fn english_body(folded: &Folded<'_>) -> Option<Problem> {
    const HEADS: [(&str, &str); 4] = [
        ("department of ", "Sở"),
        ("ministry of ", "Bộ"),
        ("provincial department of ", "Sở"),
        ("people's committee of ", "UBND"),
    ];
    const FIELDS: [(&str, &str); 12] = [
        ("finance", "Tài chính"),
        ("justice", "Tư pháp"),
        ("health", "Y tế"),
        ("home affairs", "Nội vụ"),
        ("education and training", "Giáo dục và Đào tạo"),
        ("construction", "Xây dựng"),
        ("agriculture and environment", "Nông nghiệp và Môi trường"),
        ("industry and trade", "Công Thương"),
        ("science and technology", "Khoa học và Công nghệ"),
        ("culture, sports and tourism", "Văn hóa, Thể thao và Du lịch"),
        ("public security", "Công an"),
        ("ethnic minorities and religious affairs", "Dân tộc và Tôn giáo"),
    ];
    let plain = without_quotes(&folded.text);
    let (head, body, at) = HEADS
        .iter()
        .find_map(|(head, body)| Some((*head, *body, stands_at(&plain, head.trim_end())?)))?;
    let rest = plain.get(at + head.len()..)?;
    let field = FIELDS.iter().find(|it| {
        rest.strip_prefix(it.0).is_some_and(|it| !it.starts_with(char::is_alphanumeric))
    });
    let length =
        field.map_or(rest.find([' ', '.', ',']).unwrap_or(rest.len()), |it| it.0.len());
    let span = folded.place(at, at + head.len() + length);
    let given = folded.given_at(span);
    let name = match field {
        Some((_, "Công an")) => "Công an tỉnh".to_owned(),
        Some((_, field)) => format!("{body} {field}"),
        None => format!("{body} ..."),
    };
    let problem = Problem::new(
        span,
        format!("bodies are called by their Vietnamese names, and \"{given}\" is none"),
        format!("“{given}” không phải là tên cơ quan bằng tiếng Việt"),
    );
    Some(problem.help(
        format!("write the name as plans do: \"{name}\""),
        format!("hãy viết tên như trong kế hoạch: “{name}”"),
    ))
}

/// The text with what stands in quotation marks blotted out, byte for byte.
fn without_quotes(text: &str) -> String {
    let mut inside = false;
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '“' | '«' => inside = true,
            '”' | '»' => inside = false,
            '"' => inside = !inside,
            _ if inside => {
                out.extend(std::iter::repeat_n('.', letter.len_utf8()));
                continue;
            }
            _ => {}
        }
        out.push(letter);
    }
    out
}

/// Where the words stand, whole.
fn stands_at(text: &str, words: &str) -> Option<usize> {
    let is_word = words.ends_with(char::is_alphabetic);
    text.match_indices(words).map(|it| it.0).find(|at| {
        let before = text.get(..*at).and_then(|it| it.chars().next_back());
        let after = text.get(at + words.len()..).and_then(|it| it.chars().next());
        !is_word
            || !before.is_some_and(char::is_alphanumeric)
                && !after.is_some_and(char::is_alphanumeric)
    })
}

/// A quotation mark that is opened and not closed.
fn unclosed(folded: &Folded<'_>) -> Option<Problem> {
    let text = folded.text.as_str();
    let count = |mark: char| text.matches(mark).count();
    let at = if count('“') > count('”') {
        text.rfind('“')
    } else if count('"') % 2 == 1 && count('“') == 0 {
        text.rfind('"')
    } else {
        None
    }?;
    let end = at + text.get(at..)?.chars().next()?.len_utf8();
    let problem = Problem::new(
        folded.place(at, end),
        "a quotation mark is opened here and not closed",
        "dấu ngoặc kép mở ở đây chưa đóng",
    );
    Some(problem.help("write \"...\"", "hãy viết “...”"))
}

/// The same word twice.
fn doubled(folded: &Folded<'_>) -> Option<Problem> {
    let mut at = 0;
    let mut before: Option<&str> = None;
    for word in folded.text.split(' ') {
        if before == Some(word) && word.chars().all(char::is_alphabetic) && !word.is_empty() {
            let problem = Problem::new(
                folded.place(at, at + word.len()),
                format!("\"{word}\" stands twice"),
                format!("lặp chữ “{word}”"),
            );
            return Some(problem.help("leave one out", "hãy bỏ bớt một chữ"));
        }
        before = Some(word);
        at += word.len() + 1;
    }
    None
}

/// "trước ngày 15/12": a day that no year goes with.
fn yearless(folded: &Folded<'_>) -> Option<Problem> {
    let plain = without_quotes(&folded.text);
    let mut at = 0;
    for word in plain.split(' ') {
        let day = word.trim_end_matches(['.', ',']);
        let start = at;
        at += word.len() + 1;
        let before = plain.get(..start).unwrap_or_default().trim_end();
        let Some((first, month)) = day.split_once('/') else { continue };
        let figure =
            |it: &str| (1..=2).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit());
        if !figure(first) || !figure(month) || !before.ends_with("ngày") {
            continue;
        }
        let problem = Problem::new(
            folded.place(start, start + day.len()),
            format!("\"{day}\" has no year"),
            format!("ngày {day} chưa có năm"),
        );
        return Some(problem.help(
            format!(
                "write the year too: {day}/2026; what comes again every year has no one day"
            ),
            format!(
                "hãy ghi cả năm: {day}/2026; việc định kỳ hằng năm không có một ngày để so sánh"
            ),
        ));
    }
    None
}

/// "có nhiệm vụ nào không có ... không".
fn question(folded: &Folded<'_>, language: Language) -> Option<Problem> {
    let text = folded.text.trim_end_matches([' ', '?', '.']);
    let asks = language == Language::Vietnamese
        && (text.starts_with("có ") || text.starts_with("liệu "))
        && (text.ends_with(" không") || text.ends_with(" chưa"));
    if !asks {
        return None;
    }
    let start = text.rfind(' ')? + 1;
    let problem =
        Problem::new(folded.place(start, text.len()), "this is a question", "đây là câu hỏi");
    Some(problem.help(
        "a rule states, it does not ask: “mỗi nhiệm vụ phải có thời gian thực hiện”",
        "quy tắc là câu khẳng định, không phải câu hỏi: “mỗi nhiệm vụ phải có thời gian thực hiện”",
    ))
}

/// "moi nhiem vu phai co san pham": the same with its marks, where every word is known.
fn unmarked(folded: &Folded<'_>) -> Option<Problem> {
    const COMMON: [&str; 26] = [
        "mỗi",
        "mọi",
        "không",
        "nào",
        "phải",
        "có",
        "được",
        "là",
        "của",
        "và",
        "hoặc",
        "nếu",
        "thì",
        "trước",
        "sau",
        "ngày",
        "năm",
        "tháng",
        "ít nhất",
        "nhiều nhất",
        "trừ trường hợp",
        "nằm trong",
        "ghi",
        "chủ trì",
        "phối hợp",
        "thống nhất",
    ];
    let text = folded.text.as_str();
    if !text.is_ascii() {
        return None;
    }
    let names = || {
        KINDS.iter().flat_map(|entry| {
            let own = entry.names.vi.iter();
            own.chain(entry.attributes.iter().flat_map(|it| it.names.vi)).copied()
        })
    };
    let words: Vec<&str> = text.split(' ').collect();
    let mut out: Vec<String> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let found = (1..=6.min(words.len() - at)).rev().find_map(|length| {
            let run = words.get(at..at + length)?.join(" ");
            let known = COMMON.iter().copied().chain(names());
            known.map(lang::fold).find(|it| bare(it) == run).map(|it| (length, it))
        });
        match found {
            Some((length, word)) => {
                out.push(word);
                at += length;
            }
            None if words
                .get(at)?
                .bytes()
                .all(|it| it.is_ascii_digit() || b"/.,%".contains(&it)) =>
            {
                out.push((*words.get(at)?).to_owned());
                at += 1;
            }
            None => return None,
        }
    }
    let meant = out.join(" ");
    let problem = Problem::new(
        folded.place(0, text.len()),
        "the sentence has no tone marks",
        "câu không có dấu",
    );
    Some(
        problem
            .help(format!("did you mean \"{meant}\"?"), format!("có phải là “{meant}”?"))
            .expected(vec![meant]),
    )
}

/// Vietnamese words without their marks.
fn bare(words: &str) -> String {
    const ROWS: [(char, &str); 7] = [
        ('a', "àáảãạăằắẳẵặâầấẩẫậ"),
        ('e', "èéẻẽẹêềếểễệ"),
        ('i', "ìíỉĩị"),
        ('o', "òóỏõọôồốổỗộơờớởỡợ"),
        ('u', "ùúủũụưừứửữự"),
        ('y', "ỳýỷỹỵ"),
        ('d', "đ"),
    ];
    let plain =
        |letter: char| ROWS.iter().find(|it| it.1.contains(letter)).map_or(letter, |it| it.0);
    words.chars().map(plain).collect()
}
