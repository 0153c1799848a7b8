//! What a sentence can say: every construct with a line of explanation and sentences of both
//! languages.
//!
//! In: nothing; out: one static table. Invariants, tested on every sentence here: it is read
//! and compiled in its language, the two of a pair give one program, and a word said to mean
//! the same gives the same program when it is put in the place of the first.
//! 1000 lines because it is one table, a construct an entry.
//! The wording of pages stands in `mod.rs`, the words for things in the vocabulary.

use crate::lang::Wording;

/// Constructs that belong together.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) title: Wording,
    /// What they have in common, or nothing.
    pub(super) says: Wording,
    pub(super) constructs: &'static [Construct],
}

/// One thing that a sentence can say.
#[derive(Debug)]
pub(super) struct Construct {
    pub(super) title: Wording,
    pub(super) says: Wording,
    /// Sentences, the same in English and in Vietnamese.
    pub(super) examples: &'static [(&'static str, &'static str)],
    /// Words of the first example in English, and others that mean the same.
    pub(super) en: Alike,
    /// The same in Vietnamese.
    pub(super) vi: Alike,
}

/// Words of a sentence, and others that may stand in their place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Alike {
    pub(super) words: &'static str,
    pub(super) others: &'static [&'static str],
}

const fn part(
    en: &'static str,
    vi: &'static str,
    says: (&'static str, &'static str),
    constructs: &'static [Construct],
) -> Part {
    let says = Wording { en: says.0, vi: says.1 };
    Part { title: Wording { en, vi }, says, constructs }
}

const fn can(
    title: (&'static str, &'static str),
    says: (&'static str, &'static str),
    examples: &'static [(&'static str, &'static str)],
) -> Construct {
    let none = Alike { words: "", others: &[] };
    Construct {
        title: Wording { en: title.0, vi: title.1 },
        says: Wording { en: says.0, vi: says.1 },
        examples,
        en: none,
        vi: none,
    }
}

impl Construct {
    const fn en(mut self, words: &'static str, others: &'static [&'static str]) -> Construct {
        self.en = Alike { words, others };
        self
    }

    const fn vi(mut self, words: &'static str, others: &'static [&'static str]) -> Construct {
        self.vi = Alike { words, others };
        self
    }
}

/// Everything that a sentence can say, in the order of the page.
pub(super) static PARTS: &[Part] = &[
    part(
        "How many",
        "Số lượng",
        (
            "What a sentence speaks of comes first, with how many of the things are meant.",
            "Nội dung được nói đến đứng đầu câu, kèm số lượng.",
        ),
        &[
            can(
                ("every one", "mọi nội dung"),
                (
                    "Each of the things is to be so; each that is not is a finding.",
                    "Từng nội dung phải như vậy; nội dung nào chưa như vậy thì được báo.",
                ),
                &[("every target has a lead agency", "mỗi chỉ tiêu phải có cơ quan chủ trì")],
            )
            .en("every", &["each", "all", "all of the"])
            .vi("mỗi", &["mọi", "từng", "tất cả", "tất cả các", "toàn bộ"]),
            can(
                ("the plural alone", "không ghi số lượng"),
                (
                    "A plural without a number means every one.",
                    "Không ghi số lượng, hoặc ghi “các”, “những”, là nói mọi nội dung.",
                ),
                &[("targets have a lead agency", "các chỉ tiêu phải có cơ quan chủ trì")],
            )
            .vi("các ", &["những ", ""]),
            can(
                ("none", "không nội dung nào"),
                (
                    "None of the things may be so.",
                    "Không nội dung nào được như vậy.",
                ),
                &[(
                    "no target has two or more lead agencies",
                    "không chỉ tiêu nào có từ hai cơ quan chủ trì trở lên",
                )],
            )
            .vi("không chỉ tiêu", &["không có chỉ tiêu"]),
            can(
                ("some", "một số"),
                (
                    "At least one of the things is so; there is one finding for the plan if none is.",
                    "Có ít nhất một nội dung như vậy; nếu không có thì báo một lần cho cả kế hoạch.",
                ),
                &[("some tasks have a product", "một số nhiệm vụ có sản phẩm")],
            ),
            can(
                ("at least, at most, exactly so many", "ít nhất, nhiều nhất, đúng bao nhiêu"),
                (
                    "Numbers up to ten may be written as words.",
                    "Số đến mười viết bằng chữ hay bằng số đều được.",
                ),
                &[
                    ("at least 3 tasks have a product", "ít nhất ba nhiệm vụ có sản phẩm"),
                    ("at most two sections lack a title", "nhiều nhất hai mục thiếu tên"),
                    (
                        "exactly one task has a product",
                        "đúng một nhiệm vụ có sản phẩm",
                    ),
                    ("more than 2 tasks have a product", "hơn 2 nhiệm vụ có sản phẩm"),
                    ("fewer than 5 tasks have a product", "ít hơn 5 nhiệm vụ có sản phẩm"),
                ],
            )
            .vi("ít nhất", &["tối thiểu"]),
            can(
                ("a share", "tỷ lệ"),
                (
                    "So many in a hundred of the things are so.",
                    "Tỷ lệ phần trăm trên tổng số nội dung.",
                ),
                &[(
                    "at least 80% of the tasks have a timeline",
                    "ít nhất 80% số nhiệm vụ có thời gian thực hiện",
                )],
            )
            .vi("số nhiệm vụ", &["tổng số nhiệm vụ", "các nhiệm vụ"]),
            can(
                ("the plan", "kế hoạch"),
                (
                    "There is one plan: what belongs to it needs no more than its name.",
                    "Chỉ có một kế hoạch; nội dung của kế hoạch chỉ cần gọi tên.",
                ),
                &[
                    ("the plan has a number", "kế hoạch phải có số"),
                    (
                        "the title mentions \"2026-2030\"",
                        "trích yếu phải ghi “2026-2030”",
                    ),
                ],
            ),
        ],
    ),
    part(
        "To have",
        "Có, không có",
        ("", ""),
        &[
            can(
                ("has", "có"),
                (
                    "It is given, or there is at least one.",
                    "Nội dung đó được nêu, hoặc có ít nhất một.",
                ),
                &[("every task has a timeline", "mỗi nhiệm vụ phải có thời gian thực hiện")],
            )
            .en("has a", &["needs a", "must have a"])
            .vi("phải có", &["có", "cần có", "đều phải có"]),
            can(
                ("has so many", "có bao nhiêu"),
                ("A number stands before what is had.", "Số lượng đứng trước nội dung phải có."),
                &[
                    (
                        "every task has exactly one lead agency",
                        "mỗi nhiệm vụ phải có đúng một cơ quan chủ trì",
                    ),
                    (
                        "every task has at most one lead agency",
                        "mỗi nhiệm vụ có nhiều nhất một cơ quan chủ trì",
                    ),
                    (
                        "every task has two or more coordinating agencies",
                        "mỗi nhiệm vụ phải có từ hai cơ quan phối hợp trở lên",
                    ),
                ],
            ),
            can(
                ("has not", "không có"),
                (
                    "In a draft that is not finished, what is absent cannot be told: it may still come.",
                    "Kế hoạch chưa hoàn chỉnh thì chưa kết luận là thiếu, vì còn có thể bổ sung.",
                ),
                &[
                    (
                        "no target lacks a lead agency",
                        "không chỉ tiêu nào thiếu cơ quan chủ trì",
                    ),
                    (
                        "no task has no timeline",
                        "không nhiệm vụ nào không có thời gian thực hiện",
                    ),
                ],
            )
            .en("lacks", &["is without", "has no", "does not have"])
            .vi("thiếu", &["không có", "chưa có"]),
            can(
                ("several things at once", "nhiều nội dung một lúc"),
                (
                    "\"and\" joins what is had; with \"or\" the verb is said again.",
                    "“và” nối các nội dung phải có; với “hoặc” thì nhắc lại “có”.",
                ),
                &[
                    (
                        "every task has a lead agency and a timeline",
                        "mỗi nhiệm vụ phải có cơ quan chủ trì và thời gian thực hiện",
                    ),
                    (
                        "every task has a product or has a timeline",
                        "mỗi nhiệm vụ phải có sản phẩm hoặc có thời gian thực hiện",
                    ),
                ],
            ),
            can(
                ("there is", "phải có, không được có"),
                (
                    "Something must be in the plan, or must not be.",
                    "Kế hoạch phải có, hoặc không được có, một nội dung.",
                ),
                &[
                    ("there is at least one target", "phải có ít nhất một chỉ tiêu"),
                    (
                        "there is a section whose title mentions \"tổ chức thực hiện\"",
                        "phải có mục có tên ghi “tổ chức thực hiện”",
                    ),
                    ("there is no repeated word", "không được có từ lặp liền nhau"),
                    (
                        "repeated words do not occur",
                        "từ lặp liền nhau không được xuất hiện",
                    ),
                ],
            ),
        ],
    ),
    part(
        "Of what",
        "Nội dung của nội dung",
        (
            "A thing has what the vocabulary below lists for it.",
            "Mỗi nội dung có những thông tin liệt kê ở phần Từ vựng.",
        ),
        &[
            can(
                ("the date of the plan", "ngày ban hành của kế hoạch"),
                (
                    "What belongs to a thing is named with it, in either order.",
                    "Thông tin của một nội dung được gọi kèm nội dung đó, có “của” hoặc không.",
                ),
                &[(
                    "the issuance date of the plan is before every deadline",
                    "ngày ban hành của kế hoạch phải trước mọi thời hạn hoàn thành",
                )],
            )
            .en("the issuance date of the plan", &["the plan's issuance date", "the issuance date"])
            .vi("ngày ban hành của kế hoạch", &["ngày ban hành kế hoạch", "ngày ban hành"]),
            can(
                ("of every thing", "của mọi nội dung"),
                (
                    "A sentence may begin with what belongs to the things.",
                    "Câu có thể bắt đầu bằng thông tin của các nội dung.",
                ),
                &[(
                    "the timeline of every task mentions \"2026\"",
                    "thời gian thực hiện của mọi nhiệm vụ phải ghi “2026”",
                )],
            ),
            can(
                ("its, it", "của nó, nó"),
                (
                    "\"its\" is of what the sentence speaks of, \"it\" is that itself.",
                    "“nó” là nội dung mà câu đang nói đến.",
                ),
                &[
                    (
                        "no proposal is dated before its basis",
                        "tờ trình không được đề ngày trước văn bản được triển khai của nó",
                    ),
                    (
                        "no agency coordinates a task that it leads",
                        "không cơ quan nào phối hợp thực hiện nhiệm vụ mà nó chủ trì",
                    ),
                ],
            ),
            can(
                ("of a year", "của một năm"),
                (
                    "A year narrows values and targets down.",
                    "Năm giới hạn yêu cầu, chỉ tiêu được nói đến.",
                ),
                &[
                    (
                        "every target with a value for 2030 has a value for 2025",
                        "mỗi chỉ tiêu có yêu cầu năm 2030 phải có yêu cầu năm 2025",
                    ),
                    ("2030 targets have a lead agency", "chỉ tiêu năm 2030 phải có cơ quan chủ trì"),
                ],
            ),
        ],
    ),
    part(
        "Which ones",
        "Giới hạn nội dung được nói đến",
        (
            "Words after a thing narrow it down; only what fits is examined.",
            "Phần đứng sau giới hạn nội dung; chỉ những nội dung thuộc giới hạn mới được xét.",
        ),
        &[
            can(
                ("whose", "có ... như vậy"),
                (
                    "By something that belongs to it.",
                    "Theo một thông tin của nội dung đó.",
                ),
                &[(
                    "every target whose year is before 2026 has a lead agency",
                    "mỗi chỉ tiêu có năm hoàn thành trước năm 2026 phải có cơ quan chủ trì",
                )],
            )
            .vi("có năm hoàn thành", &["mà năm hoàn thành"]),
            can(
                ("that", "mà"),
                ("By what is said of it.", "Theo điều được nói về nội dung đó."),
                &[(
                    "every task that has no product has a timeline",
                    "mỗi nhiệm vụ mà không có sản phẩm phải có thời gian thực hiện",
                )],
            )
            .en("that has no product", &["which has no product", "without a product"])
            .vi("mà không có sản phẩm", &["không có sản phẩm", "thiếu sản phẩm"]),
            can(
                ("with", "có"),
                ("By what it has.", "Theo điều mà nội dung đó có."),
                &[(
                    "every task with a product has a timeline",
                    "mỗi nhiệm vụ có sản phẩm phải có thời gian thực hiện",
                )],
            )
            .en("with", &["having", "that has"]),
            can(
                ("in", "nằm trong"),
                (
                    "By the section it stands in, however deep.",
                    "Theo mục chứa nội dung đó, ở bất kỳ cấp nào.",
                ),
                &[(
                    "every task in a section whose title mentions \"nhiệm vụ\" has a lead agency",
                    "mỗi nhiệm vụ nằm trong mục có tên ghi “nhiệm vụ” phải có cơ quan chủ trì",
                )],
            )
            .vi("nằm trong", &["trong", "thuộc", "ở"]),
            can(
                ("by what it does", "theo việc làm"),
                (
                    "With a verb, active or passive.",
                    "Dùng động từ, chủ động hoặc bị động.",
                ),
                &[
                    (
                        "every agency that leads a task is among the recipients",
                        "cơ quan chủ trì nhiệm vụ phải có tên trong Nơi nhận",
                    ),
                    (
                        "every task led by an agency has a timeline",
                        "mỗi nhiệm vụ mà do cơ quan chủ trì phải có thời gian thực hiện",
                    ),
                ],
            ),
            can(
                ("that it leads", "mà nó chủ trì"),
                (
                    "By what another thing of the sentence does to it.",
                    "Theo việc mà một nội dung khác trong câu thực hiện.",
                ),
                &[(
                    "no agency coordinates a task that it leads",
                    "không cơ quan nào phối hợp thực hiện nhiệm vụ mà nó chủ trì",
                )],
            ),
            can(
                ("in brackets", "đặt trong ngoặc"),
                (
                    "Brackets show where a part ends that could be read on.",
                    "Dấu ngoặc cho biết phần giới hạn kết thúc ở đâu.",
                ),
                &[(
                    "every task led by (an agency whose name begins with \"Sở\") has a timeline",
                    "mỗi nhiệm vụ mà do (cơ quan có tên bắt đầu bằng “Sở”) chủ trì phải có thời gian thực hiện",
                )],
            ),
        ],
    ),
    part(
        "Who does what",
        "Ai làm gì",
        (
            "Verbs say relations of the vocabulary: to lead, to coordinate, to reach, to match.",
            "Động từ nói quan hệ có trong từ vựng: chủ trì, phối hợp, dẫn chiếu đến, tương ứng với.",
        ),
        &[
            can(
                ("does it", "chủ động"),
                (
                    "Without a number, at least one.",
                    "Không ghi số lượng là ít nhất một.",
                ),
                &[(
                    "every agency charged with work leads at least one task",
                    "mỗi cơ quan được giao nhiệm vụ phải chủ trì ít nhất một nhiệm vụ",
                )],
            )
            .vi("chủ trì", &["chủ trì thực hiện"]),
            can(
                ("is done", "bị động"),
                (
                    "The doer comes after \"by\".",
                    "Người thực hiện đứng sau “do”.",
                ),
                &[(
                    "every task is led by an agency",
                    "mỗi nhiệm vụ đều do cơ quan chủ trì",
                )],
            )
            .vi("do cơ quan chủ trì", &["được chủ trì bởi cơ quan"]),
            can(
                ("both at once", "vừa ... vừa"),
                ("Two verbs, one thing.", "Hai động từ, một nội dung."),
                &[(
                    "no agency both leads and coordinates the same task",
                    "không cơ quan nào vừa chủ trì vừa phối hợp trong cùng một nhiệm vụ",
                )],
            ),
            can(
                ("reaches", "dẫn chiếu đến"),
                (
                    "A reference leads to a part that is there.",
                    "Nơi được dẫn chiếu phải có trong kế hoạch.",
                ),
                &[(
                    "every reference reaches a section or an appendix",
                    "mục, phụ lục được dẫn chiếu phải có trong kế hoạch",
                )],
            ),
            can(
                ("what it is", "là gì, được gì"),
                (
                    "Things that are so or not, such as a draft.",
                    "Những điều chỉ có hoặc không, như là dự thảo.",
                ),
                &[
                    ("every appendix is mentioned", "phụ lục phải được nhắc đến"),
                    ("the plan is not a draft", "kế hoạch không phải là dự thảo"),
                ],
            ),
        ],
    ),
    part(
        "Time",
        "Thời gian",
        (
            "A deadline stands for its date. A month, quarter or period counts as its last day, so that \
             \"before 6/2026\" is before 30/6/2026; a year is compared as a year. What recurs or goes \
             on is after every day.",
            "Thời hạn được so sánh theo ngày. Tháng, quý, giai đoạn tính đến ngày cuối, nên “trước tháng \
             6/2026” là trước ngày 30/6/2026; năm so sánh theo năm. Việc định kỳ, thường xuyên được \
             coi là sau mọi ngày.",
        ),
        &[
            can(
                ("after", "sau"),
                ("Later than.", "Muộn hơn."),
                &[(
                    "every deadline is after the issuance date of the plan",
                    "thời hạn hoàn thành phải sau ngày ban hành kế hoạch",
                )],
            )
            .en("after", &["later than"])
            .vi("sau", &["muộn hơn"]),
            can(
                ("before", "trước"),
                ("Earlier than.", "Sớm hơn."),
                &[("every deadline is before 30/6/2026", "thời hạn hoàn thành phải trước ngày 30/6/2026")],
            )
            .en("before", &["earlier than"])
            .vi("trước", &["sớm hơn"]),
            can(
                ("on or after", "bằng hoặc sau"),
                ("Not earlier.", "Không sớm hơn."),
                &[(
                    "every deadline is on or after 1/1/2026",
                    "thời hạn hoàn thành phải bằng hoặc sau ngày 1/1/2026",
                )],
            )
            .en("on or after", &["no earlier than", "not before"])
            .vi("bằng hoặc sau", &["từ sau"]),
            can(
                ("on or before", "bằng hoặc trước"),
                ("Not later.", "Không muộn hơn."),
                &[(
                    "every deadline is on or before 31/12/2030",
                    "thời hạn hoàn thành phải bằng hoặc trước ngày 31/12/2030",
                )],
            )
            .en("on or before", &["no later than", "not after"])
            .vi("bằng hoặc trước", &["chậm nhất là", "chậm nhất"]),
            can(
                ("on", "vào"),
                ("The same day.", "Đúng ngày đó."),
                &[("the issuance date is on 12/5/2025", "ngày ban hành kế hoạch phải vào ngày 12/5/2025")],
            )
            .vi("vào", &["vào đúng"]),
            can(
                ("within, outside", "trong, ngoài"),
                (
                    "From the first day of a stretch of time to its last, or not.",
                    "Từ ngày đầu đến ngày cuối của một khoảng thời gian, hoặc ngoài khoảng đó.",
                ),
                &[
                    (
                        "every deadline is within the period 2026-2030",
                        "thời hạn hoàn thành phải trong giai đoạn 2026-2030",
                    ),
                    (
                        "every deadline is within 2026",
                        "thời hạn hoàn thành phải trong năm 2026",
                    ),
                    (
                        "no deadline is outside the period 2026-2030",
                        "không thời hạn hoàn thành nào ngoài giai đoạn 2026-2030",
                    ),
                ],
            )
            .en("within", &["during"])
            .vi("trong", &["trong khoảng"]),
            can(
                ("dates, months, quarters, years, periods", "ngày, tháng, quý, năm, giai đoạn"),
                (
                    "As plans write them, day first.",
                    "Viết như trong kế hoạch.",
                ),
                &[
                    (
                        "every deadline is on or before 6/2026",
                        "thời hạn hoàn thành phải bằng hoặc trước tháng 6/2026",
                    ),
                    (
                        "every deadline is on or before quarter III/2026",
                        "thời hạn hoàn thành phải bằng hoặc trước quý III/2026",
                    ),
                    ("every deadline is before 2031", "thời hạn hoàn thành phải trước năm 2031"),
                    (
                        "every deadline is after the period 2021-2025",
                        "thời hạn hoàn thành phải sau giai đoạn 2021-2025",
                    ),
                ],
            ),
            can(
                ("is dated", "đề ngày"),
                (
                    "Documents and proposals stand for their dates too.",
                    "Văn bản, tờ trình cũng được so sánh theo ngày.",
                ),
                &[(
                    "no citation is dated after the issuance date",
                    "không viện dẫn nào đề ngày sau ngày ban hành kế hoạch",
                )],
            )
            .vi("đề ngày", &["ban hành", "được ban hành"]),
            can(
                ("exists on a day", "đang tồn tại tại ngày"),
                (
                    "A body was founded by then and not yet dissolved.",
                    "Cơ quan đã thành lập và chưa chấm dứt hoạt động tại ngày đó.",
                ),
                &[(
                    "every agency charged with work exists on the issuance date",
                    "cơ quan được giao nhiệm vụ phải đang tồn tại tại ngày ban hành",
                )],
            ),
        ],
    ),
    part(
        "Strictness and figures",
        "Mức yêu cầu và con số",
        (
            "A value is what is required: one is at least as strict as another when it allows \
             nothing that the other forbids, whether the indicator is to rise or to fall.",
            "Yêu cầu là mức phải đạt; yêu cầu không thấp hơn là yêu cầu không nới lỏng, dù chỉ \
             tiêu cần tăng hay cần giảm.",
        ),
        &[
            can(
                ("at least as strict", "không thấp hơn"),
                (
                    "Values of one indicator are compared with one another.",
                    "So sánh các yêu cầu của cùng một chỉ tiêu.",
                ),
                &[(
                    "2030 values are at least as strict as 2025 values",
                    "yêu cầu của chỉ tiêu năm 2030 không được thấp hơn năm 2025",
                )],
            )
            .en("at least as strict as", &["no less strict than", "as strict as"])
            .vi("không được thấp hơn", &["phải bằng hoặc cao hơn", "phải cao hơn hoặc bằng"]),
            can(
                ("stricter", "cao hơn"),
                ("It forbids more.", "Yêu cầu chặt hơn."),
                &[(
                    "2030 values are stricter than 2025 values",
                    "yêu cầu năm 2030 phải cao hơn yêu cầu năm 2025",
                )],
            )
            .en("stricter than", &["more strict than"]),
            can(
                ("less strict", "thấp hơn"),
                ("It allows more.", "Yêu cầu lỏng hơn."),
                &[(
                    "no 2030 value is less strict than a 2025 value",
                    "không yêu cầu năm 2030 nào thấp hơn yêu cầu năm 2025",
                )],
            )
            .en("less strict than", &["looser than"]),
            can(
                ("at least a figure", "ít nhất là một con số"),
                ("Not smaller.", "Không nhỏ hơn."),
                &[("every 2030 value is at least 50%", "mọi yêu cầu năm 2030 phải ít nhất là 50%")],
            )
            .en("at least", &["not less than", "no less than"])
            .vi("ít nhất là", &["ít nhất", "tối thiểu"]),
            can(
                ("at most a figure", "nhiều nhất là một con số"),
                ("Not greater.", "Không lớn hơn."),
                &[("every 2030 value is at most 100%", "mọi yêu cầu năm 2030 phải nhiều nhất là 100%")],
            )
            .en("at most", &["not more than", "no more than"])
            .vi("nhiều nhất là", &["nhiều nhất", "không quá", "tối đa"]),
            can(
                ("more than", "lớn hơn"),
                ("Greater.", "Vượt con số đó."),
                &[("every value is more than 0", "mọi yêu cầu phải lớn hơn 0")],
            )
            .en("more than", &["greater than", "higher than", "over"])
            .vi("lớn hơn", &["nhiều hơn", "trên"]),
            can(
                ("less than", "nhỏ hơn"),
                ("Smaller.", "Chưa tới con số đó."),
                &[("every value is less than 1.000.000", "mọi yêu cầu phải nhỏ hơn 1.000.000")],
            )
            .en("less than", &["lower than", "fewer than", "under"])
            .vi("nhỏ hơn", &["ít hơn", "dưới"]),
            can(
                ("equal, other than", "bằng, khác"),
                (
                    "The same figure, or not; \"=\" is never written.",
                    "Cùng một con số, hoặc khác; không viết dấu “=”.",
                ),
                &[
                    ("the year of every target is equal to 2030", "năm hoàn thành của mọi chỉ tiêu phải bằng năm 2030"),
                    ("every value is other than 0", "mọi yêu cầu phải khác 0"),
                ],
            )
            .en("equal to", &["the same as"])
            .vi("bằng", &["bằng với"]),
            can(
                ("units", "đơn vị tính"),
                (
                    "A unit follows in quotation marks, as plans write it; % and money need none. \
                     1.000 is one thousand, 1,7 is one point seven.",
                    "Đơn vị tính đứng sau con số, trong ngoặc kép; % và tiền thì không cần. \
                     1.000 là một nghìn, 1,7 là một phẩy bảy.",
                ),
                &[
                    ("every value is at least 30 \"giường\"", "mọi yêu cầu phải ít nhất là 30 “giường”"),
                    ("every value is at most 500 tỷ đồng", "mọi yêu cầu phải nhiều nhất là 500 tỷ đồng"),
                    (
                        "every target has a value that is at least 50%",
                        "mỗi chỉ tiêu phải có yêu cầu mà ít nhất là 50%",
                    ),
                ],
            ),
            can(
                ("sums", "tổng"),
                (
                    "The parts of a total, added up.",
                    "Cộng các thành phần của tổng số.",
                ),
                &[(
                    "the parts of every total add up to the total",
                    "tổng các thành phần phải bằng tổng số",
                )],
            )
            .vi("tổng các", &["tổng của các"]),
        ],
    ),
    part(
        "Words",
        "Từ ngữ",
        (
            "Words to look for stand in quotation marks; case and the place of tone marks make no difference.",
            "Từ ngữ cần tìm đặt trong ngoặc kép; không phân biệt chữ hoa, chữ thường và cách đặt dấu thanh.",
        ),
        &[
            can(
                ("is", "là"),
                ("It is these words.", "Đúng những từ đó."),
                &[(
                    "the position is not \"PHÓ CHỦ TỊCH\"",
                    "chức vụ người ký không phải là “PHÓ CHỦ TỊCH”",
                )],
            ),
            can(
                ("mentions", "ghi"),
                ("The words stand somewhere in it.", "Có những từ đó."),
                &[("the title mentions \"2026-2030\"", "trích yếu phải ghi “2026-2030”")],
            )
            .en("mentions", &["contains", "must mention", "must contain"])
            .vi("ghi", &["nhắc đến", "nêu", "chứa", "có ghi", "có nêu"]),
            can(
                ("begins with", "bắt đầu bằng"),
                ("The words stand first.", "Những từ đó đứng đầu."),
                &[("the number of the plan begins with \"18\"", "số ký hiệu của kế hoạch phải bắt đầu bằng “18”")],
            )
            .en("begins with", &["starts with"])
            .vi("bắt đầu bằng", &["bắt đầu với"]),
            can(
                ("ends with", "kết thúc bằng"),
                ("The words stand last.", "Những từ đó đứng cuối."),
                &[("the number of the plan ends with \"/KH-UBND\"", "số, ký hiệu của kế hoạch phải kết thúc bằng “/KH-UBND”")],
            )
            .vi("kết thúc bằng", &["kết thúc với"]),
            can(
                ("matches a pattern", "có dạng"),
                (
                    "`*` stands for any words, `#` for a number.",
                    "`*` thay cho từ ngữ bất kỳ, `#` thay cho một số.",
                ),
                &[("the number of the plan matches \"#/KH-*\"", "số ký hiệu của kế hoạch phải có dạng “#/KH-*”")],
            ),
            can(
                ("does not", "không"),
                (
                    "Every one of these can be denied.",
                    "Các cách nói trên đều có thể phủ định.",
                ),
                &[("no section has a title that mentions \"vân vân\"", "không mục nào có tên mà ghi “vân vân”")],
            ),
            can(
                ("is defined", "được giải thích"),
                (
                    "A short form is explained where it is first used, or before.",
                    "Chữ viết tắt được giải thích tại chỗ dùng lần đầu hoặc trước đó.",
                ),
                &[(
                    "every abbreviation is defined before it is first used",
                    "chữ viết tắt phải được giải thích khi dùng lần đầu",
                )],
            )
            .vi("khi dùng lần đầu", &["trước khi dùng lần đầu", "trước khi dùng", "trước khi sử dụng"]),
        ],
    ),
    part(
        "With one another",
        "So với nhau",
        (
            "Things are put together by what they have in common, then compared.",
            "Các nội dung được gộp theo điểm chung, rồi so với nhau.",
        ),
        &[
            can(
                ("the same", "thống nhất"),
                ("All of a group agree.", "Cả nhóm phải như nhau."),
                &[(
                    "citations of the same document have the same date",
                    "các lần viện dẫn cùng một văn bản phải thống nhất ngày ban hành",
                )],
            )
            .en("of the same", &["with the same"])
            .vi("phải thống nhất", &["phải thống nhất về", "phải có cùng", "phải giống nhau về"]),
            can(
                ("different", "khác nhau"),
                ("No two of a group are alike.", "Trong nhóm không được trùng."),
                &[(
                    "sections with the same parent have different labels",
                    "các mục trong cùng một phần không được trùng số thứ tự",
                )],
            )
            .en("different", &["distinct"])
            .vi("không được trùng", &["phải khác nhau về"]),
            can(
                ("of the same two things", "cùng hai điểm chung"),
                ("Several things in common are joined by \"and\".", "Nêu lần lượt từng điểm chung."),
                &[(
                    "citations of the same series and year are numbered in the order of their dates",
                    "văn bản cùng loại, cùng cơ quan, cùng năm phải có số tăng dần theo ngày ban hành",
                )],
            ),
            can(
                ("later, earlier", "năm sau, năm trước"),
                (
                    "Every one with every one before it.",
                    "Từng nội dung so với mọi nội dung của năm trước nó.",
                ),
                &[(
                    "later values of the same indicator are at least as strict as earlier values",
                    "cùng một chỉ tiêu, yêu cầu của năm sau không được thấp hơn năm trước",
                )],
            )
            .en("later", &["subsequent"])
            .vi("năm sau", &["kỳ sau"]),
            can(
                ("numbered without gaps", "đánh số liên tục"),
                ("No label is left out.", "Không bỏ cách số thứ tự."),
                &[(
                    "sections with the same parent are numbered without gaps",
                    "các mục cùng cấp trong một phần phải đánh số liên tục",
                )],
            )
            .vi("phải đánh số liên tục", &["phải được đánh số liên tục", "phải có số thứ tự liên tục"]),
            can(
                ("in the order of", "tăng dần theo"),
                ("One rises as the other does.", "Số tăng theo thứ tự đã nêu."),
                &[(
                    "citations of the same series and year have ordinal numbers in the order of their dates",
                    "viện dẫn cùng loạt số, cùng năm phải có số tăng dần theo ngày ban hành",
                )],
            ),
        ],
    ),
    part(
        "And, or, if",
        "Và, hoặc, nếu",
        (
            "\"and\" binds more closely than \"or\"; brackets decide.",
            "“và” gắn chặt hơn “hoặc”; dùng dấu ngoặc khi cần.",
        ),
        &[
            can(
                ("and", "và"),
                ("Both are to be so.", "Cả hai phải như vậy."),
                &[
                    (
                        "every task has a product and is led by an agency",
                        "mỗi nhiệm vụ phải có sản phẩm và do cơ quan chủ trì",
                    ),
                    (
                        "every task has a lead agency and every target has a year",
                        "mỗi nhiệm vụ phải có cơ quan chủ trì và mỗi chỉ tiêu phải có năm hoàn thành",
                    ),
                ],
            ),
            can(
                ("or, with brackets", "hoặc, dùng dấu ngoặc"),
                ("One of them is enough.", "Chỉ cần một trong các điều đó."),
                &[(
                    "every task (has a product or has a timeline) and has a lead agency",
                    "mỗi nhiệm vụ (có sản phẩm hoặc có thời gian thực hiện) và có cơ quan chủ trì",
                )],
            ),
            can(
                ("if", "nếu"),
                (
                    "About the plan: where the condition is not so, nothing is examined.",
                    "Nói về kế hoạch: không thuộc trường hợp đó thì không xét.",
                ),
                &[(
                    "if the signatory's authority is \"KT. CHỦ TỊCH\", then the position is \"PHÓ CHỦ TỊCH\"",
                    "nếu quyền hạn ký là “KT. CHỦ TỊCH” thì chức vụ người ký phải là “PHÓ CHỦ TỊCH”",
                )],
            )
            .en("if", &["when", "where"])
            .vi("nếu", &["khi", "trường hợp", "trong trường hợp"]),
            can(
                ("unless", "trừ trường hợp"),
                ("The claim is made except then.", "Câu không áp dụng khi đó."),
                &[(
                    "no citation is dated after the issuance date, unless the plan is a draft",
                    "không viện dẫn nào đề ngày sau ngày ban hành kế hoạch, trừ trường hợp kế hoạch là dự thảo",
                )],
            )
            .en("unless", &["except when", "except if"])
            .vi("trừ trường hợp", &["trừ khi", "trừ phi"]),
            can(
                ("when, after the claim", "khi, đứng sau"),
                (
                    "A condition may come last.",
                    "Điều kiện có thể đứng cuối câu.",
                ),
                &[(
                    "the plan has a number when the plan is not a draft",
                    "kế hoạch phải có số khi kế hoạch không phải là dự thảo",
                )],
            ),
            can(
                ("if, about the things themselves", "nếu, nói về chính nội dung"),
                (
                    "A condition about things, and a claim about the same ones: \"it\".",
                    "Điều kiện và yêu cầu nói về cùng một nội dung: “nó”.",
                ),
                &[(
                    "if a task has a product, then it has a timeline",
                    "nếu nhiệm vụ có sản phẩm thì nó phải có thời gian thực hiện",
                )],
            ),
        ],
    ),
    part(
        "Two documents",
        "Hai văn bản",
        (
            "A plan with the document it implements, where that one is at hand; else it cannot be told.",
            "So kế hoạch với văn bản cấp trên khi có văn bản đó; nếu không thì chưa kết luận.",
        ),
        &[can(
            ("matched", "tương ứng"),
            (
                "What is about the same thing in both.",
                "Nội dung nói về cùng một việc ở cả hai văn bản.",
            ),
            &[
                (
                    "every target of the superior document is matched by a target",
                    "mọi chỉ tiêu của văn bản cấp trên phải có chỉ tiêu tương ứng",
                ),
                (
                    "every target of the superior document is matched by a target that is at least as strict",
                    "mọi chỉ tiêu của văn bản cấp trên phải có chỉ tiêu tương ứng với yêu cầu không thấp hơn",
                ),
            ],
        )
        .vi("văn bản cấp trên", &["kế hoạch cấp trên"])
        .en("superior document", &["superior plan"])],
    ),
    part(
        "Force",
        "Mức độ bắt buộc",
        (
            "Force is no part of what is claimed. In a sentence alone it makes the level; in a rule file the level stands there.",
            "Mức độ bắt buộc không đổi nội dung yêu cầu. Với câu viết riêng, nó quyết định mức báo; trong tệp quy tắc, mức báo ghi ở trường level.",
        ),
        &[
            can(
                ("must: an error", "phải: Cần sửa"),
                ("It demands.", "Điều bắt buộc."),
                &[("every target must have a lead agency", "mỗi chỉ tiêu phải có cơ quan chủ trì")],
            )
            .en("must", &["shall", "needs to", "has to"])
            .vi("phải", &["cần phải", "bắt buộc phải"]),
            can(
                ("should, or a plain statement: a warning", "nên, hoặc câu thường: Cần xem lại"),
                ("The same claim, said less strongly.", "Cùng yêu cầu, mức độ nhẹ hơn."),
                &[("every task should have a product", "mỗi nhiệm vụ nên có sản phẩm")],
            )
            .vi("nên", &["cần"]),
            can(
                ("must not: an error", "không được: Cần sửa"),
                ("It forbids.", "Điều bị cấm."),
                &[(
                    "targets must not have more than one lead agency",
                    "mỗi chỉ tiêu không được có quá một cơ quan chủ trì",
                )],
            )
            .en("must not", &["shall not", "may not", "cannot"])
            .vi("không được", &["không thể"]),
            can(
                ("should not, or a plain denial: a warning", "không nên, hoặc câu phủ định thường: Cần xem lại"),
                ("The same claim, said less strongly.", "Cùng yêu cầu, mức độ nhẹ hơn."),
                &[(
                    "targets should not have more than one lead agency",
                    "mỗi chỉ tiêu không nên có quá một cơ quan chủ trì",
                )],
            )
            .en("should not", &["do not"])
            .vi("không nên", &["không"]),
        ],
    ),
];
