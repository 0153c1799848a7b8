// In: nothing. Out: the words of menus, dialogs and the status line, in Vietnamese and English.
// Invariants: both languages have every entry; what stands in the document itself (templates, the
// captions of an appendix) is Vietnamese in both and is not here.
import type { Language } from "../words.js"

type TemplateName = "province" | "department" | "commune" | "decision" | "blank"

/** The wording of the writing part in one language. */
export interface WritingWords {
  menus: string
  menuFile: string
  menuEdit: string
  menuInsert: string
  menuView: string
  menuHelp: string
  rules: string
  newPlan: string
  open: string
  saveDocx: string
  saveText: string
  print: string
  find: string
  replace: string
  selectAll: string
  clearFormat: string
  draftMark: string
  appendix: string
  refreshAppendix: string
  nextBlank: string
  previousBlank: string
  fillAlike: string
  fillAlikeWith: (words: string, count: number) => string
  zoomIn: string
  zoomOut: string
  zoomReset: string
  tableTools: string
  toSide: string
  shortcuts: string
  alignRight: string
  bullets: string
  mergeCells: string
  splitCell: string
  headerRow: string
  deleteTable: string
  /** The find bar. */
  findBar: string
  findWords: string
  replaceWith: string
  matchCase: string
  wholeWord: string
  previous: string
  next: string
  replaceOne: string
  replaceAll: string
  noMatch: string
  matches: (count: number) => string
  matchOf: (index: number, count: number) => string
  replaced: (count: number) => string
  close: string
  /** The status line. */
  counted: (words: string, characters: string) => string
  countedSelection: (words: string, characters: string) => string
  blanks: (count: number) => string
  zoom: string
  /** Templates. */
  newTitle: string
  newHelp: string
  /** The name of a draft that no file has yet. */
  newName: string
  templates: Record<TemplateName, { name: string; what: string }>
  made: (name: string) => string
  /** Saving and printing. */
  saving: string
  saved: (name: string) => string
  notSaved: string
  untitled: string
  notLoaded: string
  notHere: string
  /** The appendix. */
  appendixName: string
  inStep: string
  outOfStep: string
  appendixNamed: string
  appendixMade: (rows: number) => string
  appendixRefreshed: string
  appendixNothing: string
  appendixUnread: string
  deleteAppendix: string
  /** The dialog of shortcuts. */
  formatting: string
}

const vietnamese: WritingWords = {
  menus: "Trình đơn",
  menuFile: "Tệp",
  menuEdit: "Chỉnh sửa",
  menuInsert: "Chèn",
  menuView: "Xem",
  menuHelp: "Trợ giúp",
  rules: "Nâng cao: quy tắc rà soát…",
  newPlan: "Mới từ mẫu…",
  open: "Mở…",
  saveDocx: "Lưu thành tệp Word (.docx)",
  saveText: "Lưu thành văn bản thuần (.txt)",
  print: "In…",
  find: "Tìm…",
  replace: "Tìm và thay thế…",
  selectAll: "Chọn tất cả",
  clearFormat: "Xóa định dạng chữ",
  draftMark: "Dấu DỰ THẢO",
  appendix: "Phụ lục phân công nhiệm vụ",
  refreshAppendix: "Cập nhật phụ lục",
  nextBlank: "Đến chỗ cần điền tiếp theo",
  previousBlank: "Về chỗ cần điền trước",
  fillAlike: "Điền vào các chỗ giống vậy",
  fillAlikeWith: (words, count) => `Điền “${words}” vào ${count} chỗ giống vậy`,
  zoomIn: "Phóng to",
  zoomOut: "Thu nhỏ",
  zoomReset: "Cỡ thật (100 %)",
  tableTools: "Bảng",
  toSide: "Giữa văn bản và kết quả rà soát",
  shortcuts: "Phím tắt",
  alignRight: "Căn phải",
  bullets: "Gạch đầu dòng",
  mergeCells: "Gộp ô",
  splitCell: "Tách ô",
  headerRow: "Dòng tiêu đề",
  deleteTable: "Xóa bảng",
  findBar: "Tìm và thay thế",
  findWords: "Tìm",
  replaceWith: "Thay bằng",
  matchCase: "Phân biệt chữ hoa, chữ thường",
  wholeWord: "Trọn chữ",
  previous: "Chỗ trước",
  next: "Chỗ sau",
  replaceOne: "Thay",
  replaceAll: "Thay tất cả",
  noMatch: "Không tìm thấy",
  matches: (count) => `${count} chỗ`,
  matchOf: (index, count) => `${index}/${count} chỗ`,
  replaced: (count) => `Đã thay ${count} chỗ. Có thể hoàn tác bằng Ctrl+Z.`,
  close: "Đóng",
  counted: (words, characters) => `${words} chữ, ${characters} ký tự`,
  countedSelection: (words, characters) => `Đang chọn: ${words} chữ, ${characters} ký tự`,
  blanks: (count) => `Còn ${count} chỗ cần điền`,
  zoom: "Tỷ lệ hiển thị",
  newTitle: "Soạn kế hoạch mới từ mẫu",
  newName: "Kế hoạch mới",
  newHelp:
    "Thể thức theo Nghị định số 30/2020/NĐ-CP. Các chỗ trong ngoặc vuông cần điền nội dung; bấm " +
    "Tab để đến chỗ tiếp theo. Văn bản đang soạn có thể lấy lại bằng Hoàn tác.",
  templates: {
    province: {
      name: "Kế hoạch của UBND tỉnh",
      what: "Căn cứ, mục đích, bảng chỉ tiêu năm 2025 và 2030, nhiệm vụ, phân công sở, xã",
    },
    department: {
      name: "Kế hoạch của sở",
      what: "Thực hiện kế hoạch của tỉnh; bảng nhiệm vụ của các phòng, đơn vị thuộc sở",
    },
    commune: {
      name: "Kế hoạch của UBND xã",
      what: "Theo mô hình chính quyền địa phương hai cấp; nhiệm vụ của các phòng, thôn",
    },
    decision: {
      name: "Kế hoạch ban hành kèm theo Quyết định",
      what: "Quyết định của UBND tỉnh và kế hoạch kèm theo",
    },
    blank: { name: "Văn bản trống", what: "Trang trắng, lề và phông chữ theo quy định" },
  },
  made: (name) => `Đã mở mẫu “${name}”. Bấm Tab để đến chỗ cần điền tiếp theo.`,
  saving: "Đang tạo tệp Word…",
  saved: (name) => `Đã lưu “${name}” vào thư mục tải về của trình duyệt.`,
  notSaved: "Chưa tạo được tệp Word. Văn bản được giữ nguyên; đề nghị thử lại.",
  untitled: "Kế hoạch",
  notHere: "Dự thảo này đang mở ở thẻ khác nên ở đây chỉ đọc; đề nghị tạo dự thảo mới ở thẻ đó.",
  notLoaded: "Chưa tải được mẫu. Văn bản được giữ nguyên; đề nghị thử lại khi có mạng.",
  appendixName: "Phụ lục lập tự động từ kế hoạch",
  inStep: "Khớp với nội dung kế hoạch.",
  outOfStep: "Nội dung kế hoạch đã thay đổi. Bấm “Cập nhật phụ lục” để phụ lục khớp lại.",
  appendixNamed:
    "Đã thêm câu dẫn chiếu đến Phụ lục ở phần Tổ chức thực hiện; hoàn tác (Ctrl+Z) sẽ bỏ cả hai.",
  appendixMade: (rows) =>
    `Đã lập phụ lục phân công nhiệm vụ (${rows} dòng) ở cuối văn bản. Phụ lục được in khổ ngang.`,
  appendixRefreshed: "Đã cập nhật phụ lục theo nội dung kế hoạch.",
  appendixNothing:
    "Chưa đọc thấy nhiệm vụ nào để lập phụ lục. Đề nghị ghi cơ quan chủ trì, thời gian thực hiện " +
    "của từng nhiệm vụ trong kế hoạch.",
  appendixUnread: "Chưa đọc được nội dung kế hoạch để lập phụ lục. Đề nghị thử lại.",
  deleteAppendix: "Xóa phụ lục",
  formatting: "Định dạng",
}

const english: WritingWords = {
  menus: "Menus",
  menuFile: "File",
  menuEdit: "Edit",
  menuInsert: "Insert",
  menuView: "View",
  menuHelp: "Help",
  rules: "Advanced: rules…",
  newPlan: "New from template…",
  open: "Open…",
  saveDocx: "Save as Word file (.docx)",
  saveText: "Save as plain text (.txt)",
  print: "Print…",
  find: "Find…",
  replace: "Find and replace…",
  selectAll: "Select all",
  clearFormat: "Clear formatting",
  draftMark: "DỰ THẢO (draft) mark",
  appendix: "Appendix of assigned tasks",
  refreshAppendix: "Update appendix",
  nextBlank: "Go to the next place to fill in",
  previousBlank: "Back to the place to fill in before",
  fillAlike: "Fill in the places like it",
  fillAlikeWith: (words, count) =>
    `Fill “${words}” into ${count === 1 ? "1 place" : `${count} places`} like it`,
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  zoomReset: "Actual size (100 %)",
  tableTools: "Table",
  toSide: "Between the draft and the findings",
  shortcuts: "Keyboard shortcuts",
  alignRight: "Align right",
  bullets: "Bulleted item",
  mergeCells: "Merge cells",
  splitCell: "Split cell",
  headerRow: "Header row",
  deleteTable: "Delete table",
  findBar: "Find and replace",
  findWords: "Find",
  replaceWith: "Replace with",
  matchCase: "Match case",
  wholeWord: "Whole words",
  previous: "Previous",
  next: "Next",
  replaceOne: "Replace",
  replaceAll: "Replace all",
  noMatch: "Not found",
  matches: (count) => (count === 1 ? "1 place" : `${count} places`),
  matchOf: (index, count) => `${index} of ${count}`,
  replaced: (count) =>
    `Replaced in ${count === 1 ? "1 place" : `${count} places`}. Ctrl+Z takes it back.`,
  close: "Close",
  counted: (words, characters) => `${words} words, ${characters} characters`,
  countedSelection: (words, characters) => `Selected: ${words} words, ${characters} characters`,
  blanks: (count) => (count === 1 ? "1 place to fill in" : `${count} places to fill in`),
  zoom: "Zoom",
  newTitle: "New plan from a template",
  newName: "New plan",
  newHelp:
    "Laid out as Decree 30/2020/NĐ-CP asks. What stands in square brackets is to be filled in; " +
    "Tab goes to the next one. Undo brings back the text being written now.",
  templates: {
    province: {
      name: "Plan of a provincial People's Committee",
      what: "Bases, purpose, targets for 2025 and 2030, tasks, departments and communes",
    },
    department: {
      name: "Plan of a department",
      what: "Carries out a plan of the province; a table of tasks for its divisions",
    },
    commune: {
      name: "Plan of a commune People's Committee",
      what: "For local government of two levels; tasks of divisions and villages",
    },
    decision: {
      name: "Plan issued with a Decision",
      what: "A Decision of the provincial People's Committee and the plan attached to it",
    },
    blank: { name: "Empty document", what: "A blank sheet with the prescribed margins and font" },
  },
  made: (name) => `Opened the template “${name}”. Tab goes to the next place to fill in.`,
  saving: "Making the Word file…",
  saved: (name) => `Saved “${name}” in the browser's download folder.`,
  notSaved: "The Word file could not be made. The text is unchanged; please try again.",
  untitled: "Plan",
  notHere: "This draft is open in another tab and is read only here; make the new one in that tab.",
  notLoaded: "The template could not be loaded. The text is unchanged; try again when online.",
  appendixName: "Appendix made from the plan",
  inStep: "In step with the plan.",
  outOfStep: "The plan has changed. Press “Update appendix” to bring the appendix into step.",
  appendixNamed:
    "A sentence that refers to it was added to the part on implementation; undo (Ctrl+Z) takes both away.",
  appendixMade: (rows) =>
    `Made an appendix of tasks (${rows} rows) at the end of the text. It is printed landscape.`,
  appendixRefreshed: "The appendix now says what the plan says.",
  appendixNothing:
    "No task was read that an appendix could list. Give each task of the plan its lead agency and time.",
  appendixUnread: "The plan could not be read for the appendix. Please try again.",
  deleteAppendix: "Delete appendix",
  formatting: "Formatting",
}

/** The words of the writing part in each language. */
export const writingWords: Record<Language, WritingWords> = { vi: vietnamese, en: english }
