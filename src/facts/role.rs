//! What each part of a plan is for: purpose, targets, tasks, organisation, money.
//!
//! In: the titles of the sections; out: a [`Role`] for each. Invariant: a part takes the role
//! its own title gives, else that of the part it belongs to; a title that says nothing and
//! has no such parent has no role.

use std::sync::LazyLock;

use crate::lang::{Lexicon, holds_any, lower_in_step};
use crate::outline::{NamedLabel, Outline, SectionNode, Style};

/// What a part is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing that its title tells.
    Other,
    /// Mục đích, yêu cầu, quan điểm.
    Purpose,
    /// Mục tiêu, chỉ tiêu.
    Targets,
    /// Nhiệm vụ, giải pháp, nội dung.
    Tasks,
    /// Tổ chức thực hiện, phân công, chế độ báo cáo.
    Organisation,
    /// Kinh phí.
    Budget,
    /// Thời gian, tiến độ.
    Schedule,
    /// Chủ đề, đối tượng, phạm vi: about what and for whom.
    Scope,
    /// Tình hình, kết quả đã đạt, dự báo: tells, and sets nothing.
    Background,
}

/// The role of every section of `outline`.
pub(super) fn roles(outline: &Outline) -> Vec<Role> {
    let mut roles: Vec<Role> = Vec::with_capacity(outline.sections.len());
    let last = outline.sections.iter().rposition(|it| {
        it.parent.is_none() && own_role(title(outline, it), 140) == Role::Organisation
    });
    for (index, section) in outline.sections.iter().enumerate() {
        let above = section.parent.and_then(|it| roles.get(it)).copied().unwrap_or(Role::Other);
        let block = outline.blocks.get(section.block);
        let title = title(outline, section);
        // A part that runs on in a sentence is no heading: it serves the part it stands in.
        let length =
            block.map_or(0, |it| it.text.as_str().trim_end_matches([':', '.', ' ']).len());
        let runs_on = length > section.title.1 + 2
            && matches!(
                section.label.style,
                Style::Letter | Style::Bracketed | Style::Arabic(_)
            );
        let own = match section.label.style {
            _ if runs_on && above != Role::Other => Role::Other,
            Style::Named(NamedLabel::Target | NamedLabel::Objective) => Role::Targets,
            Style::Letter | Style::Bracketed if above == Role::Purpose => Role::Other,
            Style::Letter | Style::Bracketed if above != Role::Other => own_role(title, 60),
            _ => own_role(title, 140),
        };
        // "III. PHÁT TRIỂN HẠ TẦNG SỐ" between the aims and who does what is work to be done.
        let aimed = || roles.iter().any(|it| matches!(it, Role::Targets | Role::Purpose));
        let between = section.parent.is_none()
            && matches!(section.label.style, Style::Roman | Style::Capital | Style::Part)
            && last.is_some_and(|it| index < it);
        let own = match own {
            Role::Other if between && aimed() && names_work(title) => Role::Tasks,
            own => own,
        };
        // "PHẦN THỨ HAI: NỘI DUNG" only holds: what stands in it says itself what it is for.
        let held = section
            .parent
            .and_then(|it| outline.sections.get(it))
            .is_some_and(|it| matches!(it.label.style, Style::Part | Style::Chapter));
        roles.push(match (above, own) {
            (above, Role::Other) => above,
            (Role::Tasks, own) if held => own,
            (Role::Background, own) if own != Role::Targets && own != Role::Organisation => {
                Role::Background
            }
            // Within a part that has a use, only a clear change of subject counts.
            (Role::Targets, Role::Targets | Role::Purpose | Role::Budget) => Role::Targets,
            (Role::Targets, _) if section.level > 2 => Role::Targets,
            (
                Role::Organisation,
                Role::Tasks | Role::Budget | Role::Purpose | Role::Organisation,
            ) => Role::Organisation,
            // Money among the solutions is one of them.
            (Role::Tasks, Role::Purpose | Role::Tasks | Role::Budget) => Role::Tasks,
            (Role::Tasks, Role::Targets) if section.level > 2 => Role::Tasks,
            (_, own) => own,
        });
    }
    roles
}

fn title<'o>(outline: &'o Outline, section: &SectionNode) -> &'o str {
    let block = outline.blocks.get(section.block);
    let words = block.and_then(|it| it.text.as_str().get(section.title.0..section.title.1));
    words.unwrap_or("")
}

/// Whether a title of capitals begins with a verb of work: other great parts tell for whom,
/// where, when and by whom.
fn names_work(title: &str) -> bool {
    let upper = !title.chars().any(char::is_lowercase);
    upper && begins_work(&lower_in_step(title))
}

/// Whether lower-case words begin with a verb of work.
pub(super) fn begins_work(lower: &str) -> bool {
    WORK.iter().any(|it| lower.starts_with(it))
}

/// First words of the titles of parts that set work.
const WORK: [&str; 46] = [
    "chăm lo",
    "cải thiện",
    "tổ chức",
    "tiếp tục",
    "tập trung",
    "khai thác",
    "ban hành",
    "hình thành",
    "áp dụng",
    "ứng dụng",
    "sử dụng",
    "nghiên cứu",
    "hướng dẫn",
    "thu hút",
    "huy động",
    "mở rộng",
    "khuyến khích",
    "phổ biến",
    "thiết lập",
    "tạo ",
    "cung cấp",
    "bồi dưỡng",
    "thí điểm",
    "vận hành",
    "phát triển",
    "xây dựng",
    "nâng cao",
    "hoàn thiện",
    "tăng cường",
    "đẩy mạnh",
    "đổi mới",
    "thúc đẩy",
    "bảo đảm",
    "đảm bảo",
    "tuyên truyền",
    "truyền thông",
    "đào tạo",
    "hỗ trợ",
    "công tác",
    "thực hiện",
    "triển khai",
    "hoạt động",
    "chương trình",
    "cải cách",
    "chuyển đổi",
    "rà soát",
];

/// Words of titles, the role they give, and whether they count far from the start, too.
const TITLE_WORDS: [(&str, Role, bool); 25] = [
    ("chủ đề", Role::Scope, false),
    ("đối tượng", Role::Scope, false),
    ("phạm vi", Role::Scope, false),
    ("tổ chức thực hiện", Role::Organisation, true),
    ("tổ chức triển khai", Role::Organisation, false),
    ("phân công", Role::Organisation, true),
    ("trách nhiệm", Role::Organisation, false),
    ("chế độ báo cáo", Role::Organisation, true),
    ("chế độ thông tin", Role::Organisation, true),
    ("thời gian", Role::Schedule, false),
    ("tiến độ", Role::Schedule, false),
    ("kinh phí", Role::Budget, false),
    ("nguồn vốn", Role::Budget, false),
    ("nguồn lực thực hiện", Role::Budget, false),
    ("dự toán", Role::Budget, false),
    ("mục tiêu", Role::Targets, false),
    ("chỉ tiêu", Role::Targets, false),
    ("nhiệm vụ", Role::Tasks, false),
    ("giải pháp", Role::Tasks, false),
    ("nội dung", Role::Tasks, false),
    ("các hoạt động", Role::Tasks, false),
    ("mục đích", Role::Purpose, false),
    ("yêu cầu", Role::Purpose, false),
    ("quan điểm", Role::Purpose, false),
    ("sự cần thiết", Role::Purpose, false),
];

static TITLE_LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let words: Vec<&'static str> = TITLE_WORDS.iter().map(|it| it.0).collect();
    Lexicon::new(&words)
});

fn own_role(title: &str, longest: usize) -> Role {
    if title.chars().count() > longest {
        return Role::Other;
    }
    let lower = lower_in_step(title);
    let mut end = lower.len().min(80);
    while !lower.is_char_boundary(end) {
        end -= 1;
    }
    let head = &lower[..end];
    let upper = !title.chars().any(char::is_lowercase);
    let tells =
        ["tình hình", "kết quả", "đánh giá", "thực trạng", "dự báo", "khái quát", "bối cảnh"];
    if tells.iter().any(|it| head.starts_with(it)) {
        // "DỰ BÁO TÁC ĐỘNG VÀ CÁC GIẢI PHÁP": its parts say which is which.
        let both = holds_any(head, &["giải pháp", "nhiệm vụ"]);
        return if both && head.contains("giải pháp") {
            Role::Other
        } else {
            Role::Background
        };
    }
    // "1. Đến năm 2030" heads what is to be reached by then.
    if head.len() < 60
        && ["đến năm ", "phấn đấu đến năm "].iter().any(|it| head.starts_with(it))
    {
        return Role::Targets;
    }
    let mut first = [true; TITLE_WORDS.len()];
    TITLE_LEXICON
        .find_all_in(head)
        .filter(|(_, index)| std::mem::replace(&mut first[*index], false))
        .map(|(at, index)| (at, &TITLE_WORDS[index]))
        .filter_map(|(at, (word, role, anywhere))| {
            if (*word == "trách nhiệm" || *role == Role::Scope) && at > 0 {
                return None;
            }
            // In small letters a word counts near the start: "Một số chỉ tiêu chủ yếu".
            let counts = upper || *anywhere && at < 40 || at < 22;
            // "PHẠM VI, ĐỐI TƯỢNG VÀ THỜI GIAN" is about time first.
            let place = if *role == Role::Scope { usize::MAX } else { at };
            counts.then_some((place, *role))
        })
        .min_by_key(|it| it.0)
        .map_or(Role::Other, |it| it.1)
}
