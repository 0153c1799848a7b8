//! What things have: that it is there, and whose it is.
//!
//! In: nothing; out: entries of the reference page. What is tested of each stands in `mod.rs`.

use super::{Part, can, part};

pub(super) const PARTS: &[Part] = &[
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
];
