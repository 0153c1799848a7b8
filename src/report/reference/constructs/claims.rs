//! What ties things and statements: one another, and, or, if, two documents, force.
//!
//! In: nothing; out: entries of the reference page. What is tested of each stands in `mod.rs`.

use super::{Part, can, part};

pub(super) const PARTS: &[Part] = &[
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
                (
                    "Several things in common are joined by \"and\".",
                    "Nêu lần lượt từng điểm chung.",
                ),
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
            can(
                ("no two", "không có hai ... nào trùng"),
                ("The same as different.", "Như “không được trùng”."),
                &[
                    (
                        "no two sections with the same parent have the same label",
                        "không có hai mục nào trong cùng một phần trùng số thứ tự",
                    ),
                ],
            )
            .vi("trùng", &["có cùng"]),
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
                ("neither", "không được ... hoặc ..."),
                (
                    "What is forbidden reaches every part after it: neither may be so.",
                    "Điều cấm nói về mọi vế sau nó: không được vế nào cả. “Không được thiếu A hoặc B” là phải có cả hai. Cấm khi có cả hai cùng lúc thì dùng ngoặc: “không được (... và ...)”.",
                ),
                &[
                    (
                        "every deadline must be on or after 1/1/2026 and must be on or before 31/12/2030",
                        "mọi thời hạn hoàn thành không được trước ngày 1/1/2026 hoặc sau ngày 31/12/2030",
                    ),
                    (
                        "every task must have a product and must have a timeline",
                        "mỗi nhiệm vụ không được thiếu sản phẩm hoặc thời gian thực hiện",
                    ),
                    (
                        "every task must have no coordinating agency or must have a product",
                        "mỗi nhiệm vụ không được có cơ quan phối hợp mà không có sản phẩm",
                    ),
                ],
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
                    "A condition about a thing, and a claim about the same one, or about what it has: each is looked at by itself. A condition about all of the things, or about any, says so.",
                    "Điều kiện và yêu cầu nói về cùng một nội dung (“nó”) hoặc thông tin của nội dung đó: xét riêng từng nội dung. Điều kiện về mọi nội dung, hoặc về một nội dung bất kỳ, phải ghi rõ.",
                ),
                &[
                    (
                        "if a task has a product, then it has a timeline",
                        "nếu nhiệm vụ có sản phẩm thì nó phải có thời gian thực hiện",
                    ),
                    (
                        "if a task has a coordinating agency, then its lead agency must mention \"Sở\" and its timeline must mention \"2026\"",
                        "nếu nhiệm vụ có cơ quan phối hợp thì cơ quan chủ trì phải ghi “Sở” và thời gian thực hiện phải ghi “2026”",
                    ),
                    (
                        "if the lead agency of a task is a group, the task must have a product",
                        "nếu cơ quan chủ trì của nhiệm vụ là nhóm cơ quan thì nhiệm vụ phải có sản phẩm",
                    ),
                    (
                        "if every task has a product, then the plan must have a signatory",
                        "nếu mọi nhiệm vụ có sản phẩm thì kế hoạch phải có người ký",
                    ),
                    (
                        "if there is a task that has no product, then the plan must have an appendix",
                        "nếu có nhiệm vụ mà không có sản phẩm thì kế hoạch phải có phụ lục",
                    ),
                ],
            ),
            can(
                ("except when, first", "trừ trường hợp, đứng đầu câu"),
                ("An exception may come first.", "Trường hợp loại trừ có thể đứng đầu câu."),
                &[
                    (
                        "except when the plan is a draft, every task has a timeline",
                        "trừ trường hợp kế hoạch là dự thảo, mỗi nhiệm vụ phải có thời gian thực hiện",
                    ),
                ],
            )
            .en("except when", &["unless"]),
            can(
                ("unless its ...", "trừ trường hợp ... của nó"),
                (
                    "An exception about the things themselves, or about what they have.",
                    "Loại trừ theo chính nội dung đó hoặc thông tin của nó.",
                ),
                &[
                    (
                        "every task has a product, unless its timeline mentions \"thường xuyên\"",
                        "mỗi nhiệm vụ phải có sản phẩm, trừ trường hợp thời gian thực hiện của nó ghi “thường xuyên”",
                    ),
                    (
                        "every task has a product, unless it has no lead agency",
                        "mỗi nhiệm vụ phải có sản phẩm, trừ trường hợp nó không có cơ quan chủ trì",
                    ),
                ],
            ),
            can(
                ("thì", "thì"),
                (
                    "In Vietnamese \"thì\" may stand between what is spoken of and what is said of it.",
                    "“Thì” có thể đứng giữa nội dung được nói đến và yêu cầu.",
                ),
                &[
                    (
                        "every task with a product has a timeline",
                        "mỗi nhiệm vụ có sản phẩm thì phải có thời gian thực hiện",
                    ),
                ],
            )
            .vi("thì phải", &["thì cũng phải"]),
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
        .en("superior document", &["superior plan"]),
        can(
            ("accompanying proposal", "tờ trình kèm theo"),
            (
                "The Tờ trình that a draft comes with.",
                "Tờ trình gửi kèm dự thảo.",
            ),
            &[(
                "every statement is equal to every statement of the accompanying proposal of the same matter",
                "mọi thông tin phải bằng mọi thông tin của tờ trình kèm theo cùng vấn đề",
            )],
        )],
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
                &[
                    (
                        "every target must have a lead agency",
                        "mỗi chỉ tiêu phải có cơ quan chủ trì",
                    ),
                ],
            )
            .en("must", &["shall", "needs to", "has to"])
            .vi("phải", &["cần phải", "bắt buộc phải"]),
            can(
                (
                    "should, or a plain statement: a warning",
                    "nên, hoặc câu thường: Cần xem lại",
                ),
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
                (
                    "should not, or a plain denial: a warning",
                    "không nên, hoặc câu phủ định thường: Cần xem lại",
                ),
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
