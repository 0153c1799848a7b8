//! What officials write, beside the plainest words for it.
//!
//! In: nothing; out: entries of the reference page. What is tested of each stands in `mod.rs`.

use super::{Part, can, part};

pub(super) const PARTS: &[Part] = &[part(
    "As plans are written",
    "Cách viết trong văn bản",
    (
        "Read as the plainer sentence that `soat fmt` prints.",
        "Được đọc như câu mà lệnh `soat fmt` in ra.",
    ),
    &[
        can(
            ("states, gives, names", "ghi rõ, nêu rõ, xác định"),
            ("The same as \"has\".", "Cũng là “có”."),
            &[(
                "every task must state a product and a timeline",
                "mỗi nhiệm vụ phải ghi rõ sản phẩm và thời gian thực hiện",
            )],
        )
        .en("state a", &["have a", "give a", "name a", "include a", "carry a"])
        .vi("ghi rõ", &["có", "nêu rõ", "ghi đầy đủ", "xác định", "xác định rõ"]),
        can(
            ("one, and no more", "một, và chỉ một"),
            (
                "\"A\" and \"one\" are at least one; \"a single\" and \"only one\" are exactly one.",
                "“Có một” là ít nhất một; “chỉ có một”, “chỉ được giao cho một” là đúng một.",
            ),
            &[(
                "every task must have a single lead agency",
                "mỗi nhiệm vụ chỉ được giao cho một cơ quan chủ trì",
            )],
        )
        .en("have a single", &["have only one", "have exactly one", "be assigned to a single"])
        .vi("chỉ được giao cho một", &["chỉ có một", "phải có đúng một"]),
        can(
            ("two and more of them", "có hai"),
            (
                "A number alone is exactly so many, and where it is forbidden so many or more.",
                "Con số đứng một mình là đúng bấy nhiêu; trong câu cấm là từ bấy nhiêu trở lên.",
            ),
            &[(
                "no task may have two lead agencies",
                "không nhiệm vụ nào được có hai cơ quan chủ trì",
            )],
        ),
        can(
            ("completed", "hoàn thành"),
            ("Said of the final date of a task.", "Nói về thời điểm kết thúc của nhiệm vụ."),
            &[
                (
                    "every task must be completed before 30/6/2026",
                    "mỗi nhiệm vụ phải hoàn thành trước ngày 30/6/2026",
                ),
                (
                    "the final date of every task must be on or before 31/12/2030",
                    "thời hạn hoàn thành của mỗi nhiệm vụ không được quá ngày 31/12/2030",
                ),
            ],
        ),
        can(
            ("between two days", "từ ngày đến ngày"),
            ("Both days are within.", "Tính cả hai ngày."),
            &[(
                "all deadlines must be between 1/1/2026 and 31/12/2030",
                "mọi thời hạn hoàn thành phải từ ngày 1/1/2026 đến ngày 31/12/2030",
            )],
        ),
        can(
            ("one of two", "một trong hai"),
            (
                "The second stands after \"or\", with no verb of its own.",
                "Nội dung thứ hai đứng sau “hoặc”, không cần lặp lại động từ.",
            ),
            &[
                (
                    "the position must be \"CHỦ TỊCH\" or \"PHÓ CHỦ TỊCH\"",
                    "chức vụ người ký phải là “CHỦ TỊCH” hoặc “PHÓ CHỦ TỊCH”",
                ),
                (
                    "tasks led by Sở Tư pháp or Sở Y tế must have a product",
                    "nhiệm vụ do Sở Tư pháp hoặc Sở Y tế chủ trì phải có sản phẩm",
                ),
            ],
        ),
        can(
            ("two subjects", "hai chủ thể"),
            ("The same is said of each.", "Yêu cầu áp dụng cho từng nội dung."),
            &[(
                "tasks and targets must have a lead agency",
                "nhiệm vụ và chỉ tiêu phải có cơ quan chủ trì",
            )],
        ),
        can(
            ("a part of them", "một phần của tổng số"),
            (
                "\"Half of\" and \"two thirds of\" are at least so many.",
                "“Một nửa số”, “2/3 số” là ít nhất bấy nhiêu.",
            ),
            &[(
                "at least two thirds of the tasks must have a timeline",
                "ít nhất 2/3 số nhiệm vụ phải có thời gian thực hiện",
            )],
        ),
        can(
            ("except for these", "trừ những nội dung này"),
            (
                "An exception that names the thing again is about that thing.",
                "Trường hợp loại trừ nêu lại tên nội dung là nói về chính nội dung đó.",
            ),
            &[
                (
                    "every task must have a product, except tasks in section III",
                    "mỗi nhiệm vụ phải có sản phẩm, trừ nhiệm vụ thuộc mục III",
                ),
                (
                    "every task must have a product, unless the task has no lead agency",
                    "mỗi nhiệm vụ phải có sản phẩm, trừ trường hợp nhiệm vụ không có cơ quan chủ trì",
                ),
            ],
        ),
        can(
            ("in every section", "trong mỗi mục"),
            (
                "A section has what stands in it, or in a section below it.",
                "Mục có những nội dung nằm trong mục đó hoặc trong mục con của nó.",
            ),
            &[(
                "every section at level 1 must have a task",
                "mỗi mục cấp 1 phải có nhiệm vụ",
            )],
        ),
        can(
            ("the section titled", "mục “...”"),
            ("By its title as it is written.", "Gọi theo tên mục như đã ghi."),
            &[(
                "there must be exactly one section titled \"Tổ chức thực hiện\"",
                "phải có đúng một mục “Tổ chức thực hiện”",
            )],
        ),
        can(
            ("only these", "chỉ những nội dung này"),
            (
                "What alone may be so; all others may not.",
                "Riêng những nội dung này thì được, còn lại thì không.",
            ),
            &[
                (
                    "only tasks whose timeline mentions \"thường xuyên\" may lack a product",
                    "không nhiệm vụ nào được thiếu sản phẩm, trừ trường hợp thời gian thực hiện của nó ghi “thường xuyên”",
                ),
                (
                    "a task may lack a timeline only if it is a schedule entry",
                    "không nhiệm vụ nào được thiếu thời gian thực hiện, trừ trường hợp nó là dòng bảng phân công",
                ),
            ],
        ),
        can(
            ("for every one", "của mỗi nội dung"),
            (
                "What the sentence is about may stand first, with a comma behind it.",
                "Nội dung được nói đến đứng cùng thông tin của nó.",
            ),
            &[
                (
                    "for every task, the deadline must be after the issuance date",
                    "thời điểm kết thúc của mỗi nhiệm vụ phải sau ngày ban hành",
                ),
                (
                    "there must be no more than two lead agencies per task",
                    "mỗi nhiệm vụ phải có nhiều nhất 2 cơ quan chủ trì",
                ),
            ],
        ),
        can(
            ("it must be given", "phải có"),
            (
                "The same as that the thing has it.",
                "Cũng là phải có thông tin đó.",
            ),
            &[(
                "the number of the plan must be given",
                "kế hoạch phải có số ký hiệu",
            )],
        )
        .en("given", &["stated", "specified", "present"]),
        can(
            ("includes", "có tên trong"),
            (
                "Several things that include some words have one that mentions them.",
                "Trong số đó phải có nội dung ghi những chữ này.",
            ),
            &[(
                "the recipients must include \"Lưu: VT\"",
                "phải có nơi nhận mà tên ghi “Lưu: VT”",
            )],
        ),
        can(
            ("so many times", "bao nhiêu lần"),
            ("How often a document is cited.", "Số lần viện dẫn một văn bản."),
            &[(
                "no document is cited more than five times",
                "không văn bản được viện dẫn nào có từ 6 viện dẫn trở lên",
            )],
        ),
        can(
            ("decisions, decrees, departments", "quyết định, nghị định, sở"),
            (
                "Sorts of documents are citations of that kind; a department is a body whose name begins with \"Sở\". Bodies are called by their Vietnamese names.",
                "Quyết định, nghị định, nghị quyết, thông tư, luật, ... là những lần viện dẫn văn bản loại đó; sở là cơ quan có tên bắt đầu bằng “Sở”. Điểm, khoản đều gọi là mục. Tìm tên loại hoặc cơ quan không trọn tên thì dùng “ghi”: “cơ quan ban hành ghi “Hội đồng nhân dân””.",
            ),
            &[
                (
                    "every decision of the Prime Minister must have a date",
                    "mỗi quyết định của Thủ tướng Chính phủ phải có ngày ban hành",
                ),
                (
                    "every task led by a department must have a timeline",
                    "mỗi nhiệm vụ do các sở chủ trì phải có thời gian thực hiện",
                ),
            ],
        ),
        can(
            ("names of bodies", "tên cơ quan"),
            (
                "A name of a body stands in quotation marks, or as plans write it.",
                "Tên riêng của cơ quan viết như trong kế hoạch, kể cả tên có “và”, dấu phẩy; hoặc đặt trong ngoặc kép.",
            ),
            &[
                (
                    "every task led by \"Sở Giáo dục và Đào tạo\" must have a timeline",
                    "mỗi nhiệm vụ do Sở Giáo dục và Đào tạo chủ trì phải có thời gian thực hiện",
                ),
                (
                    "every task led by \"Sở Văn hóa, Thể thao và Du lịch\" must have a timeline",
                    "mỗi nhiệm vụ do Sở Văn hóa, Thể thao và Du lịch chủ trì phải có thời gian thực hiện",
                ),
            ],
        ),
        can(
            ("for each, first", "đối với ..., đứng đầu câu"),
            (
                "What the rule is about may stand first.",
                "Nội dung mà quy tắc nói đến có thể đứng đầu câu, sau “đối với”.",
            ),
            &[
                (
                    "for every task, the deadline must be after 1/1/2026",
                    "đối với mỗi nhiệm vụ, thời hạn hoàn thành phải sau ngày 1/1/2026",
                ),
                (
                    "the amount of every value of a target whose direction is \"giảm\" must be less than 30",
                    "đối với chỉ tiêu có chiều hướng là “giảm”, con số của mọi yêu cầu phải nhỏ hơn 30",
                ),
            ],
        ),
        can(
            ("what all of a list must hold", "nơi nhận đủ tên"),
            (
                "That all of them stand in the list of recipients, either way round.",
                "Mọi cơ quan đều có tên trong Nơi nhận, nói theo cách nào cũng được.",
            ),
            &[(
                "the list of recipients must include every lead agency",
                "Nơi nhận phải có tên tất cả các cơ quan chủ trì",
            )],
        ),
        can(
            ("dates of cited documents", "ngày của văn bản được viện dẫn"),
            (
                "A cited document is examined once, by the date that the plan first gives; a citation wherever it stands.",
                "Văn bản được viện dẫn được xét một lần, theo ngày ban hành ghi trước nhất; viện dẫn được xét ở từng chỗ.",
            ),
            &[
                (
                    "cited documents must be dated on or before the issuance date of the plan",
                    "văn bản được viện dẫn không được ban hành sau ngày ban hành kế hoạch",
                ),
                (
                    "citations must be dated on or before the issuance date of the plan",
                    "viện dẫn không được ban hành sau ngày ban hành kế hoạch",
                ),
            ],
        ),
        can(
            ("the same title or lead agency", "trùng nhiều thông tin"),
            (
                "Several things that no two of them may share.",
                "Nhiều thông tin không được trùng nhau.",
            ),
            &[(
                "no two tasks in the same section may have the same title or the same lead agency",
                "các nhiệm vụ cùng một mục không được trùng tên nhiệm vụ và không được trùng cơ quan chủ trì",
            )],
        ),
        can(
            ("the end of a year", "hết năm"),
            (
                "The last day of a year, a quarter or a month.",
                "Ngày cuối của năm, quý hoặc tháng.",
            ),
            &[(
                "every task must be finished by the end of 2026",
                "mỗi nhiệm vụ phải hoàn thành chậm nhất ngày 31/12/2026",
            )],
        )
        .en("finished", &["completed", "done", "concluded"]),
        can(
            ("the plan was issued", "ngày ban hành"),
            (
                "The issuance date in other words.",
                "Ngày ban hành nói cách khác.",
            ),
            &[(
                "every deadline must be after the date on which the plan was issued",
                "mọi thời hạn hoàn thành phải sau ngày ban hành của kế hoạch",
            )],
        )
        .en("the date on which the plan was issued", &["the plan was issued", "the day the plan was issued", "the plan's date of issue"]),
            can(
                ("only", "chỉ ... mới"),
                (
                    "Whoever is so must also be so: said the other way round.",
                    "Câu được hiểu ngược lại: nội dung nào như vậy thì phải thuộc số được nêu.",
                ),
                &[
                    (
                        "every agency that is among the recipients must be charged with work",
                        "chỉ cơ quan được giao nhiệm vụ mới được có tên trong Nơi nhận",
                    ),
                ],
            ),
            can(
                ("from so many to so many", "từ bao nhiêu đến bao nhiêu"),
                (
                    "No fewer and no more.",
                    "Không ít hơn, không nhiều hơn.",
                ),
                &[
                    (
                        "every task must have at least 1 coordinating agency and must have at most 3 coordinating agencies",
                        "mỗi nhiệm vụ phải có từ một đến ba cơ quan phối hợp",
                    ),
                ],
            ),
            can(
                ("a list of the plan", "trong Nơi nhận, trong căn cứ"),
                (
                    "One of its entries mentions the words; so many entries stand in it.",
                    "Có một mục ghi những chữ đó; có bấy nhiêu mục.",
                ),
                &[
                    (
                        "there must be a recipient whose name mentions \"Bộ Tư pháp\"",
                        "Nơi nhận phải có “Bộ Tư pháp”",
                    ),
                    (
                        "there must be at least 3 recipients",
                        "trong Nơi nhận phải có ít nhất ba nơi nhận",
                    ),
                ],
            ),
            can(
                ("the place first", "nơi nêu trước"),
                (
                    "Only what stands there.",
                    "Chỉ những nội dung nằm ở đó.",
                ),
                &[
                    (
                        "every task in section III must have a product",
                        "tại Mục III, mỗi nhiệm vụ phải có sản phẩm",
                    ),
                ],
            ),
            can(
                ("the exception first", "loại trừ nêu trước"),
                (
                    "The same as at the end.",
                    "Như khi đứng cuối câu.",
                ),
                &[
                    (
                        "every task must have a product, except tasks in section III",
                        "trừ nhiệm vụ thuộc mục III, mỗi nhiệm vụ phải có sản phẩm",
                    ),
                ],
            ),
            can(
                ("what was spoken of", "nhiệm vụ đó"),
                (
                    "What the sentence is about, or what that does something to.",
                    "Nội dung câu đang nói đến, hoặc nội dung mà nó chủ trì, phối hợp.",
                ),
                &[
                    (
                        "every agency that leads a task must not coordinate a task that it leads",
                        "cơ quan nào chủ trì nhiệm vụ thì không được phối hợp nhiệm vụ đó",
                    ),
                ],
            ),
            can(
                ("how long a period is", "dài bao nhiêu năm"),
                (
                    "Counted in years.",
                    "Tính bằng năm.",
                ),
                &[
                    (
                        "periods must have a length that is at most 10",
                        "giai đoạn không được dài quá 10 năm",
                    ),
                ],
            ),
            can(
                ("except several", "trừ nhiều nội dung"),
                (
                    "Any of them is excepted. The exception stands at either end, between commas after what is spoken of, or is a place.",
                    "Không áp dụng với nội dung nào trong số đó. Phần “trừ ...” đứng đầu câu, cuối câu, hoặc giữa hai dấu phẩy sau nội dung được nói đến; có thể là một nơi trong kế hoạch.",
                ),
                &[
                    (
                        "every agency that leads a task must be among the recipients, except Bộ Tư pháp and Công an tỉnh",
                        "mỗi cơ quan chủ trì nhiệm vụ phải có tên trong nơi nhận, trừ Bộ Tư pháp và Công an tỉnh",
                    ),
                    (
                        "every agency that leads a task, except Công an tỉnh, must be among the recipients",
                        "mỗi cơ quan chủ trì nhiệm vụ, trừ Công an tỉnh, phải có tên trong nơi nhận",
                    ),
                    (
                        "every task must have a product, except in the appendices",
                        "mỗi nhiệm vụ phải có sản phẩm, trừ trong phụ lục",
                    ),
                ],
            ),
            can(
                ("about something", "về một nội dung"),
                (
                    "By words of the title: in English in quotation marks, as the plan writes them.",
                    "Theo chữ có trong tên.",
                ),
                &[
                    (
                        "there must be a section on \"kinh phí\"",
                        "phải có mục về kinh phí",
                    ),
                    (
                        "every target whose indicator mentions \"tốc độ tăng trưởng\" must have a year",
                        "mỗi chỉ tiêu về tốc độ tăng trưởng phải có năm",
                    ),
                ],
            ),
            can(
                ("percentage targets", "chỉ tiêu tỷ lệ phần trăm"),
                ("By their unit.", "Theo đơn vị tính."),
                &[(
                    "every percentage target must be at most 100%",
                    "mỗi chỉ tiêu tỷ lệ phần trăm phải nhiều nhất là 100%",
                )],
            ),
            can(
                ("reaches a figure", "đạt một mức"),
                ("Said of targets and of their values.", "Nói về chỉ tiêu và mức của chỉ tiêu."),
                &[(
                    "every target must reach at least 90%",
                    "mỗi chỉ tiêu phải đạt ít nhất 90%",
                )],
            ),
            can(
                ("the body", "phần lời"),
                ("What stands in no appendix.", "Những gì không nằm trong phụ lục."),
                &[(
                    "every task in the body must have a product",
                    "mỗi nhiệm vụ ở phần lời phải có sản phẩm",
                )],
            ),
            can(
                ("who signs", "người ký"),
                (
                    "\"Chairman\", \"Director\" and the like are positions, also without quotation marks.",
                    "“Chủ tịch”, “Phó Chủ tịch”, “Giám đốc” là chức vụ, không cần ngoặc kép.",
                ),
                &[(
                    "the position must be the Chairman or a Vice Chairman",
                    "người ký phải là Chủ tịch hoặc Phó Chủ tịch",
                )],
            ),
            can(
                ("two of them together", "hai cơ quan cùng làm"),
                (
                    "No two of them do it to the same thing: it is done by one at most.",
                    "Không có nội dung nào do từ hai cơ quan trở lên chủ trì.",
                ),
                &[(
                    "no two agencies may lead the same task",
                    "không hai cơ quan nào được cùng chủ trì một nhiệm vụ",
                )],
            ),
            can(
                ("alike in several ways", "cùng giống nhau ở nhiều thông tin"),
                (
                    "\"No two\" that are alike in all of these: those that are alike in the first differ in the last.",
                    "“Không có hai ... trùng ... và trùng ...”: trùng cả hai; “hoặc”: trùng thông tin nào cũng không được.",
                ),
                &[
                    (
                        "no two tasks may have the same title and the same lead agency",
                        "không được có hai nhiệm vụ trùng tên và trùng cơ quan chủ trì",
                    ),
                    (
                        "citations of the same document must have the same number, date and issuer",
                        "các lần viện dẫn cùng một văn bản phải ghi cùng số ký hiệu, ngày ban hành và cơ quan ban hành",
                    ),
                ],
            ),
            can(
                ("words that end so", "chữ ở cuối"),
                ("A participle before words in quotation marks.", "Chữ trích đặt trong ngoặc kép."),
                &[(
                    "every citation must have a number ending with \"QĐ-TTg\"",
                    "mỗi viện dẫn phải có số ký hiệu kết thúc bằng “QĐ-TTg”",
                )],
            )
            .en("ending with", &["ending in", "that ends with"]),
    ],
)];
