//! Who does what: sentences with a verb of the vocabulary.
//!
//! In: nothing; out: entries of the reference page. What is tested of each stands in `mod.rs`.

use super::{Part, can, part};

pub(super) const PARTS: &[Part] = &[
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
