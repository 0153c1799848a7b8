// In: nothing. Out: every word of the page, in Vietnamese and English.
// Invariant: both languages have every entry; no other file holds wording, except those of words/
// and what stands in documents themselves (the sample, templates, the appendix). What the engine
// says (messages, help, counts of what) comes from the engine.
import type { Finding } from "../pkg/soat.js"

export type Language = "vi" | "en"
export type Level = Finding["level"]

/** The wording of the page in one language. */
export interface Words {
  pageTitle: string
  tagline: string
  local: string
  switchLanguage: string
  open: string
  opening: string
  dropHere: string
  sampleName: string
  draft: string
  tools: string
  style: string
  styles: { paragraph: string; item: string; heading: (level: number) => string }
  bold: string
  italic: string
  underline: string
  alignLeft: string
  alignCenter: string
  alignJustify: string
  insertTable: string
  addRow: string
  addColumn: string
  deleteRow: string
  deleteColumn: string
  undo: string
  redo: string
  findings: string
  reading: string
  views: string
  kinds: string
  nothingRead: string
  levels: Record<Level, string>
  checking: string
  nothingFound: string
  nothingExamined: string
  otherEnd: (count: number) => string
  moreRelated: (count: number) => string
  absentHere: string
  goTo: (words: string) => string
  why: string
  legalBasis: string
  ruleSentence: string
  fix: (title: string) => string
  fixGone: string
  untold: (count: number) => string
  untoldHelp: string
  status: (rules: number, facts: number, idle: number) => string
  statusOne: (count: number, of: string) => string
  ruleBox: string
  ruleBoxHelp: string
  rulePlaceholder: string
  examples: string
  exampleSentences: string[]
  noName: string
  phrases: Record<string, string>
  readAs: Record<Language, string>
  tryExamined: (count: number, of: string) => string
  tryNothing: (of: string) => string
  tryOutcome: (held: number, violated: number, untold: number) => string
  tryViolated: string
  tryUntold: string
  replaceWith: string
  tooLarge: (megabytes: string) => string
  notReplaced: string
  unreadable: string
  blank: string
  opened: (name: string) => string
  restarted: string
  givenUp: string
  unavailable: string
  closeNotice: string
}

const vietnamese: Words = {
  pageTitle: "Soát – soạn thảo và rà soát kế hoạch",
  tagline: "Soạn thảo và rà soát kế hoạch",
  local: "Văn bản không rời khỏi máy này",
  switchLanguage: "Ngôn ngữ của trang",
  open: "Mở tệp…",
  opening: "Đang mở tệp…",
  dropHere: "Thả tệp Word (.docx), .html, .txt hoặc .md vào đây",
  sampleName: "Kế hoạch mẫu",
  draft: "Dự thảo kế hoạch",
  tools: "Trình bày",
  style: "Kiểu đoạn",
  styles: {
    paragraph: "Đoạn văn",
    item: "Gạch đầu dòng",
    heading: (level) => (level === 1 ? "Tên văn bản" : `Tiêu đề cấp ${level - 1}`),
  },
  bold: "Đậm",
  italic: "Nghiêng",
  underline: "Gạch chân",
  alignLeft: "Căn trái",
  alignCenter: "Căn giữa",
  alignJustify: "Căn đều hai bên",
  insertTable: "Chèn bảng",
  addRow: "Thêm dòng",
  addColumn: "Thêm cột",
  deleteRow: "Xóa dòng",
  deleteColumn: "Xóa cột",
  undo: "Hoàn tác",
  redo: "Làm lại",
  findings: "Kết quả rà soát",
  reading: "Nội dung đã đọc",
  views: "Kết quả và nội dung",
  kinds: "Loại nội dung",
  nothingRead: "Chưa đọc thấy nội dung nào thuộc loại này.",
  levels: { error: "Cần sửa", warning: "Cần xem lại", note: "Lưu ý" },
  checking: "Đang rà soát…",
  nothingFound: "Chưa thấy nội dung nào mâu thuẫn.",
  nothingExamined: "Các quy tắc chưa tìm thấy nội dung nào để rà soát.",
  otherEnd: () => "Đối chiếu với",
  moreRelated: (count) => `và ${count} chỗ khác`,
  absentHere: "Đến vị trí trong văn bản",
  goTo: (words) => `Đến chỗ “${words}” trong văn bản`,
  why: "Vì sao",
  legalBasis: "Căn cứ pháp lý",
  ruleSentence: "Quy tắc",
  fix: (title) => title,
  fixGone: "Đoạn này vừa thay đổi nên chưa sửa được. Đề nghị chờ kết quả rà soát mới.",
  untold: (count) => `Chưa đủ thông tin để kết luận (${count})`,
  untoldHelp: "Không phải lỗi: quy tắc còn thiếu thông tin để kết luận.",
  status: (rules, facts, idle) =>
    `Đã soát ${rules} quy tắc, ${facts} đối tượng` +
    (idle === 0 ? "" : `; ${idle} quy tắc không có đối tượng nào`),
  statusOne: (count, of) => `${count} ${of}`,
  ruleBox: "Thử một quy tắc",
  ruleBoxHelp:
    "Viết một câu bằng tiếng Việt hoặc tiếng Anh; kết quả hiện ngay bên dưới. " +
    "Ctrl+Space: gợi ý từ tiếp theo. F1: giải thích từ tại con trỏ.",
  rulePlaceholder: "mỗi chỉ tiêu phải có …",
  examples: "Ví dụ",
  exampleSentences: [
    "mỗi chỉ tiêu phải có cơ quan chủ trì",
    "thời hạn hoàn thành phải sau ngày ban hành kế hoạch",
    "yêu cầu của chỉ tiêu năm 2030 không được thấp hơn năm 2025",
  ],
  noName: "Ở đây không có tên gọi nào cần giải thích.",
  phrases: {
    Completions: "Các từ có thể dùng",
    Diagnostics: "Chỗ chưa đúng",
    "No diagnostics": "Không có chỗ nào chưa đúng",
    close: "đóng",
    "Control character": "Ký tự điều khiển",
  },
  readAs: { vi: "Đọc là câu tiếng Việt", en: "Đọc là câu tiếng Anh" },
  tryExamined: (count, of) => `Đã soát ${count} ${of}`,
  tryNothing: (of) =>
    `Chưa đọc thấy ${of} nào như câu này nói đến, nên chưa kết luận được gì. Đề nghị xem trang ` +
    "“Nội dung đã đọc” để biết dự thảo có những gì, hoặc sửa lại câu cho rộng hơn.",
  tryOutcome: (held, violated, untold) =>
    `${held} đạt, ${violated} chưa phù hợp, ${untold} chưa đủ thông tin để kết luận`,
  tryViolated: "Chưa phù hợp:",
  tryUntold: "Chưa đủ thông tin:",
  replaceWith: "Có thể thay bằng",
  tooLarge: (megabytes) =>
    `Tệp có dung lượng ${megabytes} MB, quá lớn để soạn thảo tại đây (tối đa 2 MB). ` +
    "Đề nghị rà soát tệp này bằng dòng lệnh: soat check TỆP.",
  notReplaced: "Văn bản đang soạn thảo được giữ nguyên.",
  unreadable: "Không mở được tệp.",
  blank: "Tệp không có chữ nào.",
  opened: (name) => `Đã mở ${name}. Có thể hoàn tác để trở lại văn bản trước.`,
  restarted: "Bộ phận rà soát đã được khởi động lại. Văn bản được giữ nguyên.",
  unavailable:
    "Chưa tải được phần mở tệp hoặc đọc câu quy tắc. Việc rà soát vẫn tiếp tục; hãy thử lại khi có mạng.",
  givenUp: "Chưa rà soát được văn bản hiện tại. Văn bản được giữ nguyên, có thể soạn thảo tiếp.",
  closeNotice: "Đóng thông báo",
}

const english: Words = {
  pageTitle: "Soát – write a plan and check that it holds together",
  tagline: "Write a plan and check that it holds together",
  local: "The text does not leave this machine",
  switchLanguage: "Language of the page",
  open: "Open file…",
  opening: "Opening the file…",
  dropHere: "Drop a Word (.docx), .html, .txt or .md file here",
  sampleName: "Sample plan",
  draft: "Draft plan",
  tools: "Formatting",
  style: "Paragraph style",
  styles: {
    paragraph: "Body text",
    item: "Bulleted item",
    heading: (level) => (level === 1 ? "Document title" : `Heading ${level - 1}`),
  },
  bold: "Bold",
  italic: "Italic",
  underline: "Underline",
  alignLeft: "Align left",
  alignCenter: "Centre",
  alignJustify: "Justify",
  insertTable: "Insert table",
  addRow: "Add row",
  addColumn: "Add column",
  deleteRow: "Delete row",
  deleteColumn: "Delete column",
  undo: "Undo",
  redo: "Redo",
  findings: "Findings",
  reading: "What was read",
  views: "Findings and facts",
  kinds: "Kinds of facts",
  nothingRead: "Nothing of this kind was read in the draft.",
  levels: { error: "Must fix", warning: "Review", note: "Note" },
  checking: "Checking…",
  nothingFound: "No contradiction found so far.",
  nothingExamined: "The rules have found nothing to examine yet.",
  otherEnd: (count) => (count > 1 ? "The other places" : "The other end"),
  moreRelated: (count) => `and ${count} more`,
  absentHere: "Go to the place in the text",
  goTo: (words) => `Go to “${words}” in the text`,
  why: "Why",
  legalBasis: "Legal basis",
  ruleSentence: "Rule",
  fix: (title) => title,
  fixGone: "This passage has just changed, so it was not edited. Wait for the new findings.",
  untold: (count) => `Cannot tell (${count})`,
  untoldHelp: "Not faults: a fact is missing that the rule needs.",
  status: (rules, facts, idle) =>
    `Checked ${rules} ${rules === 1 ? "rule" : "rules"} on ${facts} ${facts === 1 ? "fact" : "facts"}` +
    (idle === 0 ? "" : `; ${idle} had nothing to examine`),
  statusOne: (count, of) => `${count} ${of}`,
  ruleBox: "Try a rule",
  ruleBoxHelp:
    "Write one sentence in Vietnamese or English; the result appears below at once. " +
    "Ctrl+Space: what may come next. F1: what the name at the cursor means.",
  rulePlaceholder: "every target has …",
  examples: "Examples",
  exampleSentences: [
    "every target has a lead agency",
    "deadlines are after the issuance date",
    "2030 values are at least as strict as 2025 values",
  ],
  noName: "There is no name to explain here.",
  phrases: {
    Completions: "What may stand here",
    Diagnostics: "What is wrong",
    "No diagnostics": "Nothing is wrong",
  },
  readAs: { vi: "Read as a Vietnamese sentence", en: "Read as an English sentence" },
  tryExamined: (count, of) => `${count} ${of} examined`,
  tryNothing: (of) =>
    `The draft has no ${of} of the kind this sentence speaks of, so nothing can be concluded. ` +
    "See “What was read” for what the draft holds, or word the sentence more widely.",
  tryOutcome: (held, violated, untold) =>
    `${held} ${held === 1 ? "holds" : "hold"}, ${violated} ${violated === 1 ? "does" : "do"} not, ` +
    `${untold} cannot be told`,
  tryViolated: "Does not hold:",
  tryUntold: "Cannot tell:",
  replaceWith: "May be replaced with",
  tooLarge: (megabytes) =>
    `The file has ${megabytes} MB, too large to edit here (2 MB at most). ` +
    "Check it on the command line instead: soat check FILE.",
  notReplaced: "The text being written is unchanged.",
  unreadable: "The file could not be opened.",
  blank: "The file holds no words.",
  opened: (name) => `Opened ${name}. Undo brings the previous text back.`,
  restarted: "The checker was started anew. The text is unchanged.",
  unavailable:
    "What opens files or reads sentences could not be loaded. Checking goes on; try again when online.",
  givenUp: "The present text could not be checked. It is unchanged and can be edited further.",
  closeNotice: "Close message",
}

/** The words of the page in each language. */
export const words: Record<Language, Words> = { vi: vietnamese, en: english }
