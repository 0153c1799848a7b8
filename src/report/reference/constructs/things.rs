//! What a sentence speaks of: how many, of what, which ones, who does what.
//!
//! In: nothing; out: entries of the reference page. What is tested of each stands in `mod.rs`.

use super::{Part, can, part};

pub(super) const PARTS: &[Part] = &[
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
            can(
                ("a half", "một nửa"),
                (
                    "Half of the things, or more than half.",
                    "Một nửa, hoặc quá nửa số nội dung.",
                ),
                &[
                    (
                        "at least half of the tasks have a timeline",
                        "ít nhất một nửa số nhiệm vụ có thời gian thực hiện",
                    ),
                    (
                        "more than half of the tasks have a timeline",
                        "quá nửa số nhiệm vụ có thời gian thực hiện",
                    ),
                ],
            ),
            can(
                ("the number of", "số lượng"),
                (
                    "How many there are, or how many each has.",
                    "Có bao nhiêu, hoặc mỗi nội dung có bao nhiêu.",
                ),
                &[
                    (
                        "the number of tasks is at least 5",
                        "số nhiệm vụ phải từ 5 trở lên",
                    ),
                    (
                        "the number of tasks is between 5 and 20",
                        "số nhiệm vụ phải từ 5 đến 20",
                    ),
                    (
                        "the number of lead agencies of every task does not exceed 2",
                        "số cơ quan chủ trì của mỗi nhiệm vụ không được quá 2",
                    ),
                ],
            )
            .vi("số nhiệm vụ", &["số lượng nhiệm vụ"]),
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
                (
                    "A number stands before what is had.",
                    "Số lượng đứng trước nội dung phải có.",
                ),
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
            can(
                ("neither ... nor", "không ... mà cũng không ..."),
                ("None of them.", "Không có nội dung nào trong các nội dung đó."),
                &[
                    (
                        "no task has neither a product nor a timeline",
                        "không nhiệm vụ nào không có sản phẩm mà cũng không có thời gian thực hiện",
                    ),
                ],
            ),
            can(
                ("several years", "nhiều năm"),
                ("What is had for each of the years.", "Phải có cho từng năm."),
                &[
                    (
                        "every target has a value for 2025 and for 2030",
                        "mỗi chỉ tiêu phải có yêu cầu năm 2025 và năm 2030",
                    ),
                ],
            )
            .en("for 2025 and for 2030", &["for 2025 and 2030"]),
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
                    (
                        "2030 targets have a lead agency",
                        "chỉ tiêu năm 2030 phải có cơ quan chủ trì",
                    ),
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
            can(
                ("several at once", "nhiều điều kiện một lúc"),
                (
                    "Relative clauses are joined by \"and\" or \"or\"; what is said of the thing comes after them.",
                    "Các điều kiện nối bằng “và”, “hoặc”; yêu cầu đứng sau “thì”.",
                ),
                &[
                    (
                        "every task that has a product and has no timeline has a lead agency",
                        "mỗi nhiệm vụ có sản phẩm và không có thời gian thực hiện thì phải có cơ quan chủ trì",
                    ),
                    (
                        "every task with a product and a timeline has a lead agency",
                        "mỗi nhiệm vụ có sản phẩm và thời gian thực hiện thì phải có cơ quan chủ trì",
                    ),
                    (
                        "every task that has a product or has a timeline has a lead agency",
                        "mỗi nhiệm vụ có sản phẩm hoặc có thời gian thực hiện thì phải có cơ quan chủ trì",
                    ),
                ],
            )
            .en("and has", &["but has"])
            .vi("và không", &["nhưng không"]),
            can(
                ("by its label or level", "theo số thứ tự, theo cấp"),
                (
                    "A section or an appendix by what it is labelled with; a section by how deep it is.",
                    "Gọi mục, phụ lục theo số thứ tự; gọi mục theo cấp.",
                ),
                &[
                    (
                        "every task in section II has a timeline",
                        "mỗi nhiệm vụ tại Mục II phải có thời gian thực hiện",
                    ),
                    (
                        "every task in section II or section III has a timeline",
                        "mỗi nhiệm vụ tại Mục II hoặc Mục III phải có thời gian thực hiện",
                    ),
                    (
                        "every level 1 section has a title",
                        "mỗi mục cấp 1 phải có tên",
                    ),
                ],
            )
            .vi("tại Mục", &["trong Mục", "thuộc Mục"]),
            can(
                ("by a comparison", "theo mốc so sánh"),
                (
                    "What it is compared with follows it at once.",
                    "Mốc so sánh đứng ngay sau nội dung.",
                ),
                &[
                    (
                        "every deadline before 2026 is in a section whose title mentions \"2025\"",
                        "mọi thời hạn hoàn thành trước năm 2026 phải nằm trong mục có tên ghi “2025”",
                    ),
                    (
                        "every target with a value of at least 50% has a lead agency",
                        "mỗi chỉ tiêu mà có yêu cầu mà ít nhất là 50% phải có cơ quan chủ trì",
                    ),
                ],
            )
            .en("before 2026", &["earlier than 2026"])
            .vi("trước năm 2026", &["sớm hơn năm 2026"]),
            can(
                ("for a report", "thời hạn báo cáo"),
                (
                    "Things that are so or not, said with the thing itself.",
                    "Nội dung kèm điều có hoặc không của nó.",
                ),
                &[
                    (
                        "every report deadline is before 2031",
                        "mọi thời hạn báo cáo phải trước năm 2031",
                    ),
                ],
            )
            .en("report deadline", &["reporting deadline", "deadline for a report"]),
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
            can(
                ("one body", "một cơ quan cụ thể"),
                ("A body is told by its name.", "Nêu cơ quan bằng tên."),
                &[
                    (
                        "every task led by an agency whose name is \"Sở Y tế\" has a timeline",
                        "mỗi nhiệm vụ do cơ quan mà tên là “Sở Y tế” chủ trì phải có thời gian thực hiện",
                    ),
                    (
                        "every task led by Sở Y tế has a timeline",
                        "mỗi nhiệm vụ do Sở Y tế chủ trì phải có thời gian thực hiện",
                    ),
                ],
            )
            .vi("mà tên", &["có tên"]),
            can(
                ("so many", "bao nhiêu nhiệm vụ"),
                ("How many of them it does something to.", "Theo số lượng việc."),
                &[
                    (
                        "every agency that leads three or more tasks is among the recipients",
                        "mọi cơ quan chủ trì từ ba nhiệm vụ trở lên phải có tên trong Nơi nhận",
                    ),
                ],
            )
            .en("that leads", &["leading"]),
            can(
                ("one thing, done twice", "vừa ... vừa ... nội dung đó"),
                (
                    "What is done to a thing, and then to the same one.",
                    "Hai việc đối với cùng một nội dung.",
                ),
                &[
                    (
                        "no agency both leads a task and coordinates it",
                        "không cơ quan nào vừa chủ trì một nhiệm vụ vừa phối hợp thực hiện nhiệm vụ đó",
                    ),
                ],
            )
            .en("both leads", &["leads"]),
            can(
                ("one verb or another", "việc này hoặc việc kia"),
                ("Either is enough.", "Một trong hai việc là đủ."),
                &[
                    (
                        "every agency leads or coordinates a task",
                        "mọi cơ quan phải chủ trì hoặc phối hợp nhiệm vụ",
                    ),
                    (
                        "every reference reaches a section or an appendix",
                        "mọi dẫn chiếu phải dẫn chiếu đến mục hoặc phụ lục",
                    ),
                ],
            ),
        ],
    ),
];
