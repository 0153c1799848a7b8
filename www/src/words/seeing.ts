// In: nothing. Out: the words of what shows findings and facts: card, lists, pictures, tables.
// Invariants: both languages have every entry; a form of words that goes into an official comment
// is Vietnamese in both, because the plan that it speaks of is.
import type { ViewRole, ViewStep, ViewWork } from "../../pkg/soat.js"
import type { Language } from "../words.js"

/** What the side of the page can show. */
export type View =
  "findings" | "outline" | "targets" | "matrix" | "timeline" | "citations" | "reading"

/** The wording in one language. */
export interface SeeingWords {
  views: Record<Exclude<View, "findings" | "reading">, string>
  widen: string
  narrow: string
  loading: string
  /** The card at the words of a finding. */
  card: string
  closeCard: string
  cardHelp: string
  readFromText: string
  whyItMatters: string
  change: string
  changeFrom: string
  changeTo: string
  added: string
  removed: string
  grades: Record<"safe" | "suggested", string>
  keep: string
  keepReason: string
  keepWho: string
  keepNow: string
  keepNeedsReason: string
  kept: (count: number) => string
  keptHelp: string
  keptReason: string
  keptBy: (who: string, when: string) => string
  keptIdle: string
  takeBack: string
  copyComment: string
  copied: string
  notCopied: string
  /** The list of findings. */
  showLevel: (level: string, count: number) => string
  allRules: string
  ruleFilter: string
  grouping: string
  groupings: Record<"place" | "section" | "rule", string>
  beforeSections: string
  hidden: (count: number) => string
  next: string
  previous: string
  nothingToVisit: string
  keys: string
  /** Parts. */
  part: (path: string) => string
  outlineHelp: string
  outlineCounts: (own: number, below: number) => string
  noSections: string
  /** Targets. */
  noTargets: string
  targetColumns: { target: string; step: string; lead: string }
  direction: Record<NonNullable<ViewWork["direction"]> | "none", string>
  strictness: Record<ViewStep["strictness"], string>
  strictnessSign: Record<ViewStep["strictness"], string>
  noStep: string
  stepPicture: (values: string, outcome: string) => string
  noYear: string
  fallen: (count: number) => string
  /** Who answers for what. */
  noWorks: string
  workColumn: string
  matrixHelp: string
  matrixSummary: (works: number, absent: number, rivals: number) => string
  onlyOpen: string
  role: Record<ViewRole["role"], string>
  roleSign: Record<ViewRole["role"], string>
  roleAt: (sign: string, role: string, agency: string, work: string) => string
  target: string
  task: string
  lead: Record<ViewWork["lead"], string>
  leadYet: string
  rivals: string
  groupBody: string
  nobody: string
  /** Times. */
  noMoments: string
  timelineHelp: string
  issued: (day: string) => string
  notIssued: string
  chart: (count: number) => string
  chartLoading: string
  chartFailed: string
  momentColumns: { when: string; what: string; standing: string }
  standing: Record<"before" | "same" | "after" | "none", string>
  momentKind: Record<"deadline" | "period", string>
  undated: string
  early: (count: number) => string
  /** Citations. */
  noDocuments: string
  mentions: (count: number) => string
  disagree: string
  noDate: string
  dated: (date: string) => string
  odd: string
  onlyDisagreeing: (count: number) => string
}

const vietnamese: SeeingWords = {
  views: {
    outline: "Bố cục",
    targets: "Chỉ tiêu",
    matrix: "Phân công",
    timeline: "Tiến độ",
    citations: "Viện dẫn",
  },
  widen: "Mở rộng khung này",
  narrow: "Thu hẹp khung này",
  loading: "Đang đọc dự thảo…",
  card: "Nội dung cần xem tại con trỏ",
  closeCard: "Đóng",
  cardHelp: "Esc: trở lại văn bản",
  readFromText: "Đã đọc từ văn bản",
  whyItMatters: "Vì sao cần xem",
  change: "Nội dung sửa",
  changeFrom: "Đang viết:",
  changeTo: "Sửa thành:",
  added: "thêm",
  removed: "bỏ",
  grades: {
    safe: "Sửa an toàn: không làm thay đổi nội dung khác",
    suggested: "Phương án gợi ý: cần xem lại trước khi sửa",
  },
  keep: "Giữ nguyên, nêu lý do…",
  keepReason: "Lý do giữ nguyên (bắt buộc)",
  keepWho: "Người quyết định (nếu cần ghi)",
  keepNow: "Giữ nguyên",
  keepNeedsReason: "Đề nghị nêu lý do; nếu không có lý do thì nội dung này vẫn được nêu.",
  kept: (count) => `Giữ nguyên, có lý do (${count})`,
  keptHelp: "Đã được quyết định giữ nguyên; không gạch chân trong văn bản.",
  keptReason: "Lý do:",
  keptBy: (who, when) => [who, when].filter((it) => it !== "").join(", ngày "),
  keptIdle: "Nội dung này không còn trong văn bản hiện tại.",
  takeBack: "Bỏ giữ nguyên",
  copyComment: "Sao chép ý kiến",
  copied: "Đã sao chép ý kiến, có thể dán vào văn bản góp ý.",
  notCopied: "Chưa sao chép được. Đề nghị cho phép trang này dùng bộ nhớ tạm rồi thử lại.",
  showLevel: (level, count) => `${level}: ${count}. Bấm để ẩn hoặc hiện.`,
  allRules: "Mọi quy tắc",
  ruleFilter: "Lọc theo quy tắc",
  grouping: "Sắp xếp",
  groupings: { place: "Theo thứ tự trong văn bản", section: "Theo mục", rule: "Theo quy tắc" },
  beforeSections: "Phần đầu văn bản",
  hidden: (count) => `Đang ẩn ${count} nội dung do bộ lọc.`,
  next: "Nội dung tiếp theo (F8)",
  previous: "Nội dung trước (Shift+F8)",
  nothingToVisit: "Không có nội dung nào để chuyển đến.",
  keys: "F8: nội dung tiếp theo; Alt+Enter, hoặc F2 khi không còn chỗ cần điền: xem nội dung tại con trỏ; F6: sang văn bản và ngược lại; Esc: trở lại văn bản.",
  part: (path) => `Mục ${path}`,
  outlineHelp: "Số bên phải: nội dung cần xem trong mục; trong ngoặc: kể cả các mục con.",
  outlineCounts: (own, below) =>
    own + below === 0
      ? "không có nội dung cần xem"
      : `${own} nội dung cần xem trong mục, ${own + below} kể cả các mục con`,
  noSections: "Chưa đọc thấy mục nào. Mục được nhận ra theo số thứ tự: I., 1., a).",
  noTargets:
    "Chưa đọc thấy chỉ tiêu nào. Chỉ tiêu được nhận ra khi có mức phải đạt trong phần mục tiêu.",
  targetColumns: { target: "Chỉ tiêu", step: "Mức phải đạt theo năm", lead: "Chủ trì" },
  direction: {
    increase: "↑ tăng",
    decrease: "↓ giảm",
    maintain: "= duy trì",
    none: "chưa rõ chiều hướng",
  },
  strictness: {
    holds: "yêu cầu năm sau không thấp hơn năm trước",
    looser: "yêu cầu năm sau thấp hơn năm trước",
    untold: "chưa đủ thông tin để so sánh",
  },
  strictnessSign: { holds: "✓", looser: "✗", untold: "?" },
  noStep: "một mốc, không có gì để so sánh",
  stepPicture: (values, outcome) => `${values}: ${outcome}`,
  noYear: "chưa ghi năm",
  fallen: (count) => `✗ ${count} chỉ tiêu có yêu cầu thấp hơn năm trước`,
  noWorks: "Chưa đọc thấy chỉ tiêu hay nhiệm vụ nào để phân công.",
  workColumn: "Chỉ tiêu, nhiệm vụ",
  matrixHelp: "CT: chủ trì; PH: phối hợp; N: được nêu tên; ∅: chưa có chủ trì; 2×: hai chủ trì.",
  matrixSummary: (works, absent, rivals) =>
    `${works} chỉ tiêu, nhiệm vụ; ∅ ${absent} chưa có chủ trì; 2× ${rivals} có hai chủ trì`,
  onlyOpen: "Chỉ hiện dòng chưa có chủ trì hoặc có hai chủ trì",
  role: {
    lead: "chủ trì",
    second: "chủ trì (giao ở chỗ khác)",
    coordinate: "phối hợp",
    named: "được nêu tên",
  },
  roleSign: { lead: "CT", second: "CT*", coordinate: "PH", named: "N" },
  roleAt: (sign, role, agency, work) => `${sign}: ${agency} ${role}: ${work}`,
  target: "Chỉ tiêu",
  task: "Nhiệm vụ",
  lead: { named: "Có chủ trì", absent: "∅ Chưa có chủ trì", untold: "? Chưa rõ chủ trì" },
  leadYet: "∅ Chưa ghi chủ trì (dự thảo chưa xong)",
  rivals: "2× Hai cơ quan cùng chủ trì",
  groupBody: "nhóm cơ quan",
  nobody: "Chưa cơ quan nào được giao việc.",
  noMoments: "Chưa đọc thấy thời hạn hay giai đoạn nào.",
  timelineHelp: "Bấm vào một mốc để đến chỗ ghi mốc đó trong văn bản.",
  issued: (day) => `Ngày ban hành: ${day}`,
  notIssued: "Chưa có ngày ban hành để so sánh.",
  chart: (count) => `Biểu đồ ${count} thời hạn và giai đoạn; nội dung đầy đủ ở bảng bên dưới`,
  chartLoading: "Đang vẽ biểu đồ…",
  chartFailed: "Chưa vẽ được biểu đồ; bảng bên dưới có đủ nội dung.",
  momentColumns: { when: "Thời gian", what: "Việc, cơ quan", standing: "So với ngày ban hành" },
  standing: {
    before: "⚠ trước ngày ban hành",
    same: "⚠ trùng ngày ban hành",
    after: "sau ngày ban hành",
    none: "? chưa so sánh được",
  },
  momentKind: { deadline: "thời hạn", period: "giai đoạn" },
  undated: "Định kỳ hoặc thường xuyên",
  early: (count) => `⚠ ${count} thời hạn không sau ngày ban hành`,
  noDocuments: "Chưa đọc thấy văn bản nào được viện dẫn có số, ký hiệu.",
  mentions: (count) => `${count} lần viện dẫn`,
  disagree: "⚠ Ghi ngày ban hành không thống nhất",
  noDate: "không ghi ngày",
  dated: (date) => `ngày ${date}`,
  odd: "⚠ khác các lần khác",
  onlyDisagreeing: (count) => `⚠ ${count} văn bản ghi ngày không thống nhất`,
}

const english: SeeingWords = {
  views: {
    outline: "Outline",
    targets: "Targets",
    matrix: "Who does what",
    timeline: "Timeline",
    citations: "Citations",
  },
  widen: "Make this side wider",
  narrow: "Make this side narrower",
  loading: "Reading the draft…",
  card: "What is found at the cursor",
  closeCard: "Close",
  cardHelp: "Esc: back to the text",
  readFromText: "Read from the text",
  whyItMatters: "Why it matters",
  change: "The change",
  changeFrom: "Now:",
  changeTo: "Then:",
  added: "added",
  removed: "removed",
  grades: {
    safe: "Safe: nothing else changes",
    suggested: "A suggestion: look at it before making it",
  },
  keep: "Leave it, say why…",
  keepReason: "Why it is left (required)",
  keepWho: "Who decided (if to be recorded)",
  keepNow: "Leave it",
  keepNeedsReason: "Give a reason; without one the finding stays.",
  kept: (count) => `Left for a reason (${count})`,
  keptHelp: "Left by decision; not underlined in the text.",
  keptReason: "Reason:",
  keptBy: (who, when) => [who, when].filter((it) => it !== "").join(", "),
  keptIdle: "This is no longer in the present text.",
  takeBack: "Take back",
  copyComment: "Copy as comment",
  copied: "The comment was copied, in Vietnamese, ready to be pasted.",
  notCopied: "Nothing was copied. Let this page use the clipboard, then try again.",
  showLevel: (level, count) => `${level}: ${count}. Press to hide or show.`,
  allRules: "All rules",
  ruleFilter: "Show one rule",
  grouping: "Order",
  groupings: { place: "As in the text", section: "By section", rule: "By rule" },
  beforeSections: "Head of the document",
  hidden: (count) => `${count} hidden by the filters.`,
  next: "Next finding (F8)",
  previous: "Previous finding (Shift+F8)",
  nothingToVisit: "There is no finding to go to.",
  keys: "F8: the next finding; Alt+Enter, or F2 once no place is left to fill in: what is found at the cursor; F6: between draft and findings; Esc: back to the draft.",
  part: (path) => `Section ${path}`,
  outlineHelp: "At the right: findings in the section; in brackets: with those below it.",
  outlineCounts: (own, below) =>
    own + below === 0 ? "no findings" : `${own} findings here, ${own + below} with those below`,
  noSections: "No section was read. Sections are told by their labels: I., 1., a).",
  noTargets: "No target was read. A target sets an amount to be reached, in a part on targets.",
  targetColumns: { target: "Target", step: "Required, by year", lead: "Lead" },
  direction: {
    increase: "↑ increase",
    decrease: "↓ decrease",
    maintain: "= maintain",
    none: "direction not told",
  },
  strictness: {
    holds: "the later year asks as much",
    looser: "the later year asks less",
    untold: "cannot be compared",
  },
  strictnessSign: { holds: "✓", looser: "✗", untold: "?" },
  noStep: "one value, nothing to compare",
  stepPicture: (values, outcome) => `${values}: ${outcome}`,
  noYear: "no year",
  fallen: (count) => `✗ ${count} ${count === 1 ? "target asks" : "targets ask"} less later`,
  noWorks: "No target or task was read that could be assigned.",
  workColumn: "Target or task",
  matrixHelp: "L: leads; C: coordinates; N: named; ∅: no lead; 2×: two leads.",
  matrixSummary: (works, absent, rivals) =>
    `${works} targets and tasks; ∅ ${absent} without a lead; 2× ${rivals} with two leads`,
  onlyOpen: "Only rows without a lead or with two",
  role: {
    lead: "leads",
    second: "leads (by another place)",
    coordinate: "coordinates",
    named: "is named",
  },
  roleSign: { lead: "L", second: "L*", coordinate: "C", named: "N" },
  roleAt: (sign, role, agency, work) => `${sign}: ${agency} ${role}: ${work}`,
  target: "Target",
  task: "Task",
  lead: { named: "Has a lead", absent: "∅ No lead", untold: "? Lead cannot be told" },
  leadYet: "∅ No lead yet (the draft is not finished)",
  rivals: "2× Two bodies lead",
  groupBody: "group of bodies",
  nobody: "No body is charged with anything yet.",
  noMoments: "No deadline or period was read.",
  timelineHelp: "Click a mark to go to its words in the text.",
  issued: (day) => `Issued on ${day}`,
  notIssued: "There is no issuance date to compare with.",
  chart: (count) => `A chart of ${count} deadlines and periods; the table below says all of it`,
  chartLoading: "Drawing the chart…",
  chartFailed: "The chart could not be drawn; the table below says all of it.",
  momentColumns: { when: "When", what: "What, who", standing: "Against the issuance" },
  standing: {
    before: "⚠ before the issuance",
    same: "⚠ on the day of issuance",
    after: "after the issuance",
    none: "? cannot be compared",
  },
  momentKind: { deadline: "deadline", period: "period" },
  undated: "Recurring or ongoing",
  early: (count) => `⚠ ${count} not after the issuance`,
  noDocuments: "No cited document with a number was read.",
  mentions: (count) => `${count} ${count === 1 ? "mention" : "mentions"}`,
  disagree: "⚠ Mentions give different dates",
  noDate: "no date",
  dated: (date) => `dated ${date}`,
  odd: "⚠ unlike the others",
  onlyDisagreeing: (count) => `⚠ ${count} with dates that differ`,
}

/** The words in each language. */
export const seeingWords: Record<Language, SeeingWords> = { vi: vietnamese, en: english }
