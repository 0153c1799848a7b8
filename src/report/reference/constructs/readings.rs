//! Where a sentence could be read in two ways: which of them it has, and how to say the other.
//!
//! In: nothing; out: entries of the reference page. What is tested of each stands in `mod.rs`.

use super::{Part, can, part};

pub(super) const PARTS: &[Part] = &[part(
    "Which of two readings",
    "Khi một câu có thể hiểu hai cách",
    (
        "What could be read in two ways has one reading, or is refused with what to write.",
        "Câu có thể hiểu hai cách thì có một cách đọc, hoặc bị từ chối kèm cách viết.",
    ),
    &[
        can(
            ("if some, and if it", "nếu có, và nếu nó"),
            (
                "\"If some task\", and \"if a task\" or \"if any task\" before \"every ... must\", ask whether there is one at all; \"it\" and \"that task\" are that very one. A trailing \"if\" with no comma after two demands is refused: put it first.",
                "“Nếu một số nhiệm vụ” hỏi trong kế hoạch có hay không; “nó” chỉ chính nội dung đó.",
            ),
            &[
                (
                    "if any task has a product, then every task must have a product",
                    "nếu một số nhiệm vụ có sản phẩm thì mỗi nhiệm vụ phải có sản phẩm",
                ),
                (
                    "if a task has a product, then it must have a timeline",
                    "nếu nhiệm vụ có sản phẩm thì nó phải có thời gian thực hiện",
                ),
            ],
        ),
        can(
            ("may", "được"),
            (
                "\"May\" forbids with \"no\" or with a bound: \"may have at most two\". What is only allowed is no rule; what is excepted follows \"unless\".",
                "Quy tắc chỉ yêu cầu hoặc cấm; trường hợp được miễn viết sau “trừ trường hợp”.",
            ),
            &[
                (
                    "there must be a number, unless the plan is a draft",
                    "phải có số ký hiệu, trừ trường hợp kế hoạch là dự thảo",
                ),
                (
                    "a task may have at most two lead agencies",
                    "nhiệm vụ được có nhiều nhất hai cơ quan chủ trì",
                ),
            ],
        ),
        can(
            ("two comparisons of one thing", "hai mốc của một thông tin"),
            (
                "The second needs no verb of its own.",
                "Mỗi mốc nêu đủ “trước”, “sau”.",
            ),
            &[(
                "every deadline must be after 2024 and before 2031",
                "mỗi thời hạn hoàn thành phải sau năm 2024 và phải trước năm 2031",
            )],
        )
        .en("and before", &["but before", "and must be before"]),
        can(
            ("the period of the plan", "giai đoạn của kế hoạch"),
            (
                "The one in its title; \"periods\" alone are all that the text names.",
                "Là giai đoạn ghi trong trích yếu; “giai đoạn” đứng một mình là mọi giai đoạn ghi trong văn bản.",
            ),
            &[(
                "every deadline must be within the period of the plan",
                "mọi thời hạn hoàn thành phải trong khoảng giai đoạn của kế hoạch",
            )],
        )
        .en("the period of the plan", &["the plan's period"]),
        can(
            ("reports and their deadlines", "việc báo cáo và thời hạn báo cáo"),
            (
                "A report is a reporting duty, and its deadline the report time, in words; \"report deadlines\" are dates.",
                "“Thời hạn báo cáo” của việc báo cáo là lời văn; thời hạn hoàn thành là báo cáo thì có ngày.",
            ),
            &[("every report must have a deadline", "mỗi việc báo cáo phải có thời hạn báo cáo")],
        )
        .en("report must have a deadline", &["reporting duty must have a report time"]),
        can(
            ("timeline and final date", "thời gian thực hiện và thời điểm kết thúc"),
            (
                "The timeline is words as they stand, the final date the last day of it; \"a timeline before ...\" compares that day.",
                "Thời gian thực hiện là chữ như đã ghi, thời điểm kết thúc là ngày cuối của thời gian đó.",
            ),
            &[(
                "every task must have a timeline before 2031",
                "mỗi nhiệm vụ phải có thời gian thực hiện mà trước năm 2031",
            )],
        ),
        can(
            ("the same section, and in a section", "cùng một mục, và trong mục"),
            (
                "\"The same section\" is the smallest part that holds both; \"in section II\" is anywhere within it.",
                "“Cùng một mục” là mục nhỏ nhất chứa nội dung; “trong mục II” gồm cả các mục con.",
            ),
            &[(
                "tasks in the same section must have different titles",
                "các nhiệm vụ trong một mục không được trùng tên nhiệm vụ",
            )],
        ),
        can(
            ("references to a section", "dẫn chiếu đến mục"),
            (
                "By what they are to, be it there or not.",
                "Theo nơi được dẫn chiếu, dù có trong kế hoạch hay không.",
            ),
            &[(
                "every reference to a section must reach a section",
                "mỗi dẫn chiếu đến mục phải dẫn chiếu đến mục",
            )],
        ),
        can(
            ("the lines of a list", "các dòng của Nơi nhận"),
            (
                "Which line stands first or last is not known: say that there is one.",
                "Quy tắc không xét dòng đầu, dòng cuối: hãy nêu là phải có dòng đó.",
            ),
            &[(
                "there must be a recipient that begins with \"Lưu\"",
                "phải có nơi nhận mà bắt đầu bằng “Lưu”",
            )],
        ),
        can(
            ("lead and coordinate", "vừa chủ trì vừa phối hợp"),
            (
                "One and the same task is meant, though the plural stands.",
                "Là cùng một nhiệm vụ.",
            ),
            &[(
                "no agency may both lead and coordinate tasks",
                "không cơ quan nào được vừa chủ trì vừa phối hợp trong cùng một nhiệm vụ",
            )],
        ),
    ],
)];
