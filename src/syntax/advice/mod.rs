//! Words that authors write and the language does not have, with what to write instead.
//!
//! In: a folded sentence that was not read, in a language; out: a [`Problem`] that marks those
//! very words, not where reading stopped. Invariant: what is advised can be typed as it stands.

mod days;
mod signs;
mod unmarked;

use self::days::{day_alone, days_before, monthly, yearless};
pub(super) use self::signs::brackets;
use self::signs::{doubled, two_sentences, unclosed};
use self::unmarked::unmarked;
use super::Problem;
use super::folded::Folded;
use crate::lang::Language;
use crate::source::Span;

/// Words, and what is said of them in English and in Vietnamese; "{}" is the words.
type Advice = (&'static [&'static str], &'static str, &'static str);

/// Words that no name has: said also where they are read as a part of one. The first that stands
/// in the sentence is given.
const ALWAYS: [Advice; 11] = [
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
        &["kinh phí"],
        "\"{}\": no costs are read of tasks; of totals write \"the parts of every total add up to the total\"",
        "“{}”: chưa đọc được kinh phí của nhiệm vụ; với các khoản cộng thành tổng số, hãy viết “tổng các thành phần phải bằng tổng số”",
    ),
    (
        &["cho ai", "do ai"],
        "\"{}\" is a question; name what is given: \"every reporting duty has a report time\"",
        "“{}” là câu hỏi; hãy nêu thông tin phải có: “mỗi việc báo cáo phải có nơi nhận báo cáo và thời hạn báo cáo”",
    ),
    (
        &["các điểm", "mỗi điểm", "mọi điểm", "các khoản trong cùng", "mỗi khoản trong"],
        "\"{}\": points and clauses are called sections, whatever they are numbered with; write \"sections with the same parent are numbered without gaps\"",
        "“{}”: điểm, khoản đều gọi là mục, dù đánh số thế nào; hãy viết “các mục cùng cấp trong một phần phải đánh số liên tục”",
    ),
    (
        &["[", "]"],
        "\"{}\" is not read; write round brackets: ( )",
        "không đọc được dấu “{}”; chỉ dùng ngoặc tròn ( )",
    ),
    (
        &["measured as", "expressed as"],
        "\"{}\" is not known; write \"values expressed in “%”\"",
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
        &["roman numerals", "roman numeral", "chữ số la mã", "số la mã", "arabic numerals"],
        "\"{}\": how parts are numbered is not examined; rules can ask that they are numbered without gaps: \"sections under the same parent are numbered without gaps\"",
        "“{}”: quy tắc không xét kiểu đánh số; chỉ xét số thứ tự có liên tục không: “các mục cùng cấp trong một phần phải đánh số liên tục”",
    ),
    (
        &[
            "hơn số nhiệm vụ",
            "hơn số chỉ tiêu",
            "bằng số nhiệm vụ",
            "bằng số chỉ tiêu",
            "than the number of tasks",
            "than the number of targets",
        ],
        "\"{}\": two counts are not compared with one another; give a figure: \"no agency may coordinate more than 5 tasks\"",
        "“{}”: chưa so sánh được hai số lượng với nhau; hãy nêu con số: “không cơ quan nào được phối hợp quá 5 nhiệm vụ”",
    ),
];

/// What is said where a sentence was not read, after [`ALWAYS`].
const UNREAD: [Advice; 21] = [
    (
        &["not every", "not all"],
        "\"{}\" demands nothing; say how many must: \"at least half of the targets must have a lead agency\"",
        "“{}” không yêu cầu gì; hãy nêu bao nhiêu: “ít nhất 50% số chỉ tiêu phải có cơ quan chủ trì”",
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
        &[
            "in force",
            "have expired",
            "has expired",
            "expired",
            "còn hiệu lực",
            "hết hiệu lực trước",
            "đã hết hiệu lực",
        ],
        "\"{}\" is not known; a basis has an expiry date: \"the expiry date of every basis must not be before the issuance date\"",
        "“{}” chưa dùng được; căn cứ ban hành có ngày hết hiệu lực: “ngày hết hiệu lực của mỗi căn cứ ban hành không được trước ngày ban hành kế hoạch”",
    ),
    (
        &["signed under", "ký thay"],
        "\"{}\" is not known; write \"the authority is ...\", \"the position is ...\"",
        "“{}” chưa dùng được; hãy viết “quyền hạn ký là ...”, “chức vụ người ký là ...”",
    ),
    (
        &["đứng sau", "đứng trước", "xếp theo thứ tự", "sắp xếp theo", "sắp xếp", "xếp theo"],
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
            "more than the number of",
            "fewer than the number of",
            "less than the number of",
            "nhiều hơn số",
            "ít hơn số",
            "lớn hơn số",
        ],
        "\"{}\": two counts are not compared with one another; give a figure: \"no agency may coordinate more than 5 tasks\"",
        "“{}”: chưa so sánh được hai số lượng với nhau; hãy nêu con số: “không cơ quan nào được phối hợp quá 5 nhiệm vụ”",
    ),
    (
        &["otherwise", "or else", "nếu không thì", "nếu không,", "ngược lại thì"],
        "\"{}\": the other case is a rule of its own; write: \"if the position is not \"PHÓ CHỦ TỊCH\", then the authority must begin with \"TM.\"\"",
        "“{}”: trường hợp còn lại là một quy tắc khác; hãy viết: “nếu chức vụ người ký không phải là “PHÓ CHỦ TỊCH” thì quyền hạn ký phải bắt đầu bằng “TM.””",
    ),
    (
        &[
            "section on",
            "sections on",
            "section about",
            "sections about",
            "target on",
            "targets on",
            "task on",
            "tasks on",
            "targets about",
            "tasks about",
        ],
        "\"{}\": say what its title mentions, in the words of the plan: \"there must be a section whose title mentions \"kinh phí\"\"",
        "“{}”: hãy nêu chữ trong tên, như kế hoạch ghi: “phải có mục có tên ghi “kinh phí””",
    ),
    (
        &["none of them", "each of them", "neither of them", "trong đó"],
        "\"{}\": what is said of these is a rule of its own; write what they are: \"every target with a value for 2030 has a unit\"",
        "“{}”: yêu cầu đối với những nội dung này là một quy tắc khác; hãy nêu rõ là những nội dung nào: “mỗi chỉ tiêu có yêu cầu năm 2030 phải có đơn vị tính”",
    ),
    (
        &[
            "được phân công cụ thể",
            "được phân công tại",
            "được phân công trong",
            "được phân công ở",
            "được phân công",
        ],
        "\"{}\" is not known; write \"is charged with work\"",
        "“{}”: hãy viết “được giao nhiệm vụ”; quy tắc không xét giao ở mục nào: “mỗi cơ quan chủ trì nhiệm vụ phải được giao nhiệm vụ”",
    ),
    (
        &["dissolved", "abolished", "đã giải thể", "bị giải thể", "không còn tồn tại"],
        "\"{}\": say on which day the agency is there: \"every agency that leads a task exists on the issuance date\"",
        "“{}”: hãy nêu cơ quan phải tồn tại vào ngày nào: “mỗi cơ quan chủ trì nhiệm vụ phải tồn tại tại ngày ban hành kế hoạch”",
    ),
    (
        &["ongoing", "recurring"],
        "\"{}\": say it by the words of the timeline: \"the timeline mentions \"thường xuyên\"\"",
        "“{}”: hãy nêu theo lời văn của thời gian thực hiện: “thời gian thực hiện ghi “thường xuyên””",
    ),
    (
        &["refer to itself", "refers to itself", "something", "anything"],
        "\"{}\" is not known; name the thing: \"every reference reaches a section or an appendix\"",
        "“{}” chưa dùng được; hãy nêu rõ nội dung: “dẫn chiếu phải dẫn chiếu đến mục hoặc phụ lục”",
    ),
    (
        &[
            "who reports",
            "who receives",
            "to whom",
            "who leads",
            "who coordinates",
            "who is responsible",
            "say who",
            "say when",
            "say what",
            "say where",
            "state who",
            "state when",
            "specify who",
            "specify when",
            "indicate who",
            "indicate when",
        ],
        "\"{}\" is a question; name what is given: \"every task has a lead agency and a timeline\"",
        "“{}” là câu hỏi; hãy nêu thông tin phải có: “mỗi nhiệm vụ phải có cơ quan chủ trì và thời gian thực hiện”",
    ),
    (
        &["điền đầy đủ", "được điền", "điền đủ"],
        "\"{}\" is not known; write \"there must be no blanks\"",
        "“{}” chưa dùng được; hãy viết “kế hoạch không được còn chỗ trống”",
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

/// Vietnamese words without a mark.
const UNMARKED: [&str; 2] = ["cho ai", "do ai"];

/// Words of one language that are not read, and what is said of them there; "{}" is the words.
pub fn unread_words(
    language: Language,
) -> impl Iterator<Item = (Vec<&'static str>, &'static str)> {
    ALWAYS.iter().chain(&UNREAD).filter_map(move |(words, en, vi)| {
        let english = |it: &&str| it.is_ascii() && !UNMARKED.contains(it);
        let sign = |it: &&str| !it.contains(char::is_alphabetic);
        let of_language =
            |it: &&str| sign(it) || english(it) == (language == Language::English);
        let words: Vec<&str> = words.iter().copied().filter(of_language).collect();
        let said = match language {
            Language::English => en,
            Language::Vietnamese => vi,
        };
        (!words.is_empty()).then_some((words, *said))
    })
}

/// What to say of a sentence that was not read, where some word of it says why.
pub(super) fn advice(folded: &Folded<'_>, language: Language) -> Option<Problem> {
    if language == Language::Vietnamese
        && let Some(problem) = unmarked(folded).or_else(|| two_sentences(folded))
    {
        return Some(problem);
    }
    if let Some(problem) = unclosed(folded).or_else(|| doubled(folded)) {
        return Some(problem);
    }
    if let Some(problem) = monthly(folded).or_else(|| english_body(folded)) {
        return Some(problem);
    }
    if let Some(problem) = question(folded, language) {
        return Some(problem);
    }
    if let Some(problem) = among(folded, &ALWAYS).or_else(|| among(folded, &UNREAD)) {
        return Some(problem);
    }
    yearless(folded).or_else(|| days_before(folded))
}

/// What is said of words that no name has, also where they are read as a part of one.
pub(super) fn always(folded: &Folded<'_>) -> Option<Problem> {
    among(folded, &ALWAYS).or_else(|| english_body(folded)).or_else(|| day_alone(folded))
}

fn among(folded: &Folded<'_>, advice: &[Advice]) -> Option<Problem> {
    let plain = without_quotes(&folded.text);
    let (at, word, advice) = first_of(&plain, advice)?;
    let span = folded.place(at, at + word.len());
    Some(said(advice, folded.given_at(span), span))
}

/// What is said of a name that means nothing, where some word of it says why; `span` is where the
/// name stands.
pub(crate) fn of_name(words: &str, span: Span) -> Option<Problem> {
    let (_, word, advice) = first_of(words, &UNREAD)?;
    Some(said(advice, word, span))
}

/// The first advice of which some words stand in `text`: where, which, and the advice.
fn first_of<'a>(text: &str, advice: &'a [Advice]) -> Option<(usize, &'static str, &'a Advice)> {
    advice
        .iter()
        .find_map(|it| it.0.iter().find_map(|word| Some((stands_at(text, word)?, *word, it))))
}

fn said((_, en, vi): &Advice, given: &str, span: Span) -> Problem {
    let parts = |words: &str| {
        let words = words.replace("{}", given);
        match words.split_once("; ") {
            Some((what, help)) => (what.to_owned(), Some(help.to_owned())),
            None => (words, None),
        }
    };
    let ((en, help_en), (vi, help_vi)) = (parts(en), parts(vi));
    let problem = Problem::new(span, en, vi);
    match help_en.zip(help_vi) {
        Some((en, vi)) => problem.help(en, vi),
        None => problem,
    }
}

/// "the Department of Finance": bodies are known by the names that plans give them.
fn english_body(folded: &Folded<'_>) -> Option<Problem> {
    const HEADS: [(&str, &str); 3] =
        [("department of ", "Sở"), ("ministry of ", "Bộ"), ("people's committee of ", "UBND")];
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
pub(super) fn without_quotes(text: &str) -> String {
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
        // "mục về kinh phí": what something is about may be anything.
        let about = text.get(..*at).is_some_and(|it| it.ends_with(" về "));
        !about
            && (!is_word
                || !before.is_some_and(char::is_alphanumeric)
                    && !after.is_some_and(char::is_alphanumeric))
    })
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
