//! Which things are meant: words that narrow them down.
//!
//! In: nothing; out: entries of the reference page. What is tested of each stands in `mod.rs`.

use super::{Part, can, part};

pub(super) const PARTS: &[Part] = &[
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
];
