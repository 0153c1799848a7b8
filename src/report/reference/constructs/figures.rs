//! What things are compared with: times, requirements and figures, words.
//!
//! In: nothing; out: entries of the reference page. What is tested of each stands in `mod.rs`.

use super::{Part, can, part};

pub(super) const PARTS: &[Part] = &[
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
                &[
                    (
                        "every deadline is before 30/6/2026",
                        "thời hạn hoàn thành phải trước ngày 30/6/2026",
                    ),
                ],
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
            .vi("bằng hoặc sau", &[]),
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
                &[
                    (
                        "the issuance date is on 12/5/2025",
                        "ngày ban hành kế hoạch phải vào ngày 12/5/2025",
                    ),
                ],
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
                    (
                        "every deadline is before 2031",
                        "thời hạn hoàn thành phải trước năm 2031",
                    ),
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
            can(
                ("so long after", "trong vòng ... kể từ"),
                (
                    "Days, weeks, months or years from a day on.",
                    "Số ngày, tuần, tháng, năm tính từ một ngày.",
                ),
                &[
                    (
                        "every deadline is within 12 months of the issuance date",
                        "thời hạn hoàn thành phải trong vòng 12 tháng kể từ ngày ban hành",
                    ),
                    (
                        "every deadline is no later than 30 days after the issuance date",
                        "thời hạn hoàn thành phải chậm nhất 30 ngày kể từ ngày ban hành",
                    ),
                ],
            )
            .en("of the", &["after the"])
            .vi("kể từ", &["sau"]),
            can(
                ("or later", "trở đi"),
                ("From a day on, or up to it.", "Từ một mốc trở đi, trở về trước."),
                &[
                    (
                        "every deadline is 1/1/2026 or later",
                        "thời hạn hoàn thành phải từ ngày 1/1/2026 trở đi",
                    ),
                ],
            ),
            can(
                ("with a fixed date", "có ngày cụ thể"),
                (
                    "What recurs or goes on has no one day: it is never before a day, but whether it keeps to a last day, or falls within a period, cannot be told. This leaves it out.",
                    "Việc định kỳ, thường xuyên không có một ngày: không bao giờ trước một ngày, nhưng có quá hạn, có trong giai đoạn hay không thì chưa đủ thông tin để kết luận. Cách viết này không xét các việc đó.",
                ),
                &[
                    (
                        "every deadline with a fixed date is on or before 31/12/2030",
                        "mọi thời hạn hoàn thành có ngày cụ thể phải bằng hoặc trước ngày 31/12/2030",
                    ),
                ],
            )
            .vi("ngày cụ thể", &["thời điểm cụ thể"]),
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
                &[
                    (
                        "every 2030 value is at least 50%",
                        "mọi yêu cầu năm 2030 phải ít nhất là 50%",
                    ),
                ],
            )
            .en("at least", &["not less than", "no less than"])
            .vi("ít nhất là", &["ít nhất", "tối thiểu"]),
            can(
                ("at most a figure", "nhiều nhất là một con số"),
                ("Not greater.", "Không lớn hơn."),
                &[
                    (
                        "every 2030 value is at most 100%",
                        "mọi yêu cầu năm 2030 phải nhiều nhất là 100%",
                    ),
                ],
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
                    (
                        "the year of every target is equal to 2030",
                        "năm hoàn thành của mọi chỉ tiêu phải bằng năm 2030",
                    ),
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
                    (
                        "every value is at least 30 \"giường\"",
                        "mọi yêu cầu phải ít nhất là 30 “giường”",
                    ),
                    (
                        "every value is at most 500 tỷ đồng",
                        "mọi yêu cầu phải nhiều nhất là 500 tỷ đồng",
                    ),
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
            can(
                ("exceeds", "vượt quá"),
                (
                    "More than; denied, not more than.",
                    "Lớn hơn; khi phủ định là không lớn hơn.",
                ),
                &[
                    (
                        "no value exceeds 100%",
                        "mọi yêu cầu không được vượt quá 100%",
                    ),
                    (
                        "every 2030 value does not exceed 100%",
                        "mọi yêu cầu năm 2030 phải nhỏ hơn hoặc bằng 100%",
                    ),
                ],
            ),
            can(
                ("or more", "trở lên"),
                (
                    "A figure and all above it, or below it.",
                    "Con số đó và các con số lớn hơn, hoặc nhỏ hơn.",
                ),
                &[
                    (
                        "every 2030 value is 50% or more",
                        "mọi yêu cầu năm 2030 phải từ 50% trở lên",
                    ),
                    (
                        "every 2030 value is 50% or less",
                        "mọi yêu cầu năm 2030 phải từ 50% trở xuống",
                    ),
                ],
            ),
            can(
                ("amounts", "con số, số tiền"),
                (
                    "The figure of a value, or of a total, against a plain figure or with its unit; money is compared in đồng.",
                    "Con số của yêu cầu, của tổng số so với con số, hoặc với số tiền; số tiền được quy về đồng.",
                ),
                &[
                    (
                        "the amount of every value is more than 0",
                        "con số của mọi yêu cầu phải lớn hơn 0",
                    ),
                    (
                        "the amount of every value is at least 60 tỷ đồng",
                        "con số của mọi yêu cầu phải ít nhất là 60 tỷ đồng",
                    ),
                    (
                        "every total is at most 500 tỷ đồng",
                        "mọi tổng số phải nhiều nhất là 500 tỷ đồng",
                    ),
                ],
            ),
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
                &[
                    (
                        "the number of the plan begins with \"18\"",
                        "số ký hiệu của kế hoạch phải bắt đầu bằng “18”",
                    ),
                ],
            )
            .en("begins with", &["starts with"])
            .vi("bắt đầu bằng", &["bắt đầu với"]),
            can(
                ("ends with", "kết thúc bằng"),
                ("The words stand last.", "Những từ đó đứng cuối."),
                &[
                    (
                        "the number of the plan ends with \"/KH-UBND\"",
                        "số, ký hiệu của kế hoạch phải kết thúc bằng “/KH-UBND”",
                    ),
                ],
            )
            .vi("kết thúc bằng", &["kết thúc với"]),
            can(
                ("matches a pattern", "có dạng"),
                (
                    "`*` stands for any words, `#` for a number.",
                    "`*` thay cho từ ngữ bất kỳ, `#` thay cho một số.",
                ),
                &[
                    (
                        "the number of the plan matches \"#/KH-*\"",
                        "số ký hiệu của kế hoạch phải có dạng “#/KH-*”",
                    ),
                ],
            ),
            can(
                ("does not", "không"),
                (
                    "Every one of these can be denied.",
                    "Các cách nói trên đều có thể phủ định.",
                ),
                &[
                    (
                        "no section has a title that mentions \"vân vân\"",
                        "không mục nào có tên mà ghi “vân vân”",
                    ),
                ],
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
];
