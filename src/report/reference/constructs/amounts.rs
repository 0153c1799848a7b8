//! How many things a sentence speaks of.
//!
//! In: nothing; out: entries of the reference page. What is tested of each stands in `mod.rs`.

use super::{Part, can, part};

pub(super) const PARTS: &[Part] = &[part(
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
            ("None of the things may be so.", "Không nội dung nào được như vậy."),
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
                ("exactly one task has a product", "đúng một nhiệm vụ có sản phẩm"),
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
                ("the title mentions \"2026-2030\"", "trích yếu phải ghi “2026-2030”"),
            ],
        ),
        can(
            ("a half", "một nửa"),
            ("Half of the things, or more than half.", "Một nửa, hoặc quá nửa số nội dung."),
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
                ("the number of tasks is at least 5", "số nhiệm vụ phải từ 5 trở lên"),
                ("the number of tasks is between 5 and 20", "số nhiệm vụ phải từ 5 đến 20"),
                (
                    "the number of lead agencies of every task does not exceed 2",
                    "số cơ quan chủ trì của mỗi nhiệm vụ không được quá 2",
                ),
            ],
        )
        .vi("số nhiệm vụ", &["số lượng nhiệm vụ"]),
    ],
)];
