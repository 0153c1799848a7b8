// In: nothing. Out: the wording of the rules, their packs and the decisions about them.
// Invariant: both languages have every entry.
import type { Setting } from "../rules/adopt.js"
import type { NoPack } from "../rules/pack-files.js"
import type { Verdict } from "../rules/rule-text.js"
import type { Language } from "../words.js"

/** What the dialog shows. */
export type Part = "rules" | "packs" | "own" | "decisions"

/** Which rules are listed. */
export type Filter = "all" | "on" | "off" | "found" | "idle" | "decided"

export interface RulesWords {
  advanced: string
  advancedHelp: string
  title: string
  openRule: (sentence: string) => string
  parts: Record<Part, string>
  reading: string
  failed: string
  full: string
  changedElsewhere: string
  search: string
  filter: string
  filters: Record<Filter, string>
  shown: (shown: number, all: number, on: number) => string
  noneShown: string
  topics: Record<string, string>
  otherTopic: string
  topicOf: (name: string, count: number) => string
  on: string
  off: string
  examined: (count: number, of: string) => string
  nothingExamined: string
  found: (count: number) => string
  sentences: Record<Language, string>
  id: string
  state: string
  basis: string
  cases: (count: number) => string
  verdicts: Record<Verdict, string>
  roles: { superior: string; proposal: string; plan: string }
  noCases: string
  decide: string
  setting: string
  settings: Record<Setting, string>
  reason: string
  reasonHelp: string
  reasonMissing: string
  record: string
  recorded: string
  decided: (setting: string, reason: string, when: string) => string
  takeBack: string
  takeBackOf: (rule: string) => string
  takenBack: string
  decisionsHelp: string
  noDecisions: string
  idleDecision: string
  packsHelp: string
  packFile: string
  packFolder: string
  noPacks: string
  packAbout: (version: string, author: string, licence: string, rules: number) => string
  packSwitches: string
  packTaken: (name: string, rules: number) => string
  packReplaced: (name: string, rules: number) => string
  packRefused: (name: string) => string
  packStopped: string
  remove: string
  removeOf: (name: string) => string
  removeSure: (name: string) => string
  removeYes: string
  removed: (name: string) => string
  cancel: string
  download: string
  downloadOf: (name: string) => string
  noPack: Record<NoPack, string>
  inFile: (file: string) => string
  mayStand: string
  ownHelp: string
  noOwn: string
  ownPack: string
  anonymous: string
  writeRule: string
  edit: string
  editOf: (id: string) => string
  deleteRule: string
  deleteOf: (id: string) => string
  deleteSure: (id: string) => string
  deleted: (id: string) => string
  saved: (id: string) => string
  notSaved: string
  ruleStopped: string
  share: string
  shareHelp: string
  packName: string
  packAuthor: string
  packLicence: string
  packLicenceHelp: string
  loadOwn: string
  loadedOwn: (taken: number, left: string[]) => string
  newRule: string
  editRule: (id: string) => string
  sentence: string
  level: string
  message: string
  messageHelp: string
  help: string
  helpHelp: string
  ruleId: string
  ruleIdHelp: string
  ruleIdWrong: string
  sentenceMissing: string
  sentenceWrong: string
  save: string
  saveAsRule: string
  notTaken: (count: number) => string
  waiting: string
}

const vietnamese: RulesWords = {
  advanced: "Nâng cao…",
  advancedHelp: "Quy tắc rà soát: xem, bật, tắt, thêm quy tắc của mình",
  title: "Quy tắc rà soát",
  openRule: (sentence) => `Xem quy tắc “${sentence}”`,
  parts: {
    rules: "Các quy tắc",
    packs: "Gói quy tắc",
    own: "Quy tắc của tôi",
    decisions: "Quyết định",
  },
  reading: "Đang đọc các quy tắc…",
  failed:
    "Chưa thực hiện được, các quy tắc được giữ nguyên. Đề nghị thử lại; nếu vừa nạp gói mới, đề nghị kiểm tra lại gói đó.",
  full: "Trình duyệt không còn chỗ để lưu, các quy tắc được giữ nguyên. Đề nghị gỡ bớt gói quy tắc không dùng.",
  changedElsewhere:
    "Các quy tắc vừa được thay đổi ở thẻ khác nên chưa lưu được. Đề nghị thực hiện lại.",
  search: "Tìm quy tắc",
  filter: "Hiện",
  filters: {
    all: "Tất cả",
    on: "Đang bật",
    off: "Đang tắt",
    found: "Có kết quả trong dự thảo",
    idle: "Không có đối tượng để soát",
    decided: "Có quyết định riêng",
  },
  shown: (shown, all, on) => `${shown} trên ${all} quy tắc; ${on} quy tắc đang bật`,
  noneShown: "Không có quy tắc nào như vậy. Đề nghị tìm bằng từ khác hoặc chọn hiện tất cả.",
  topics: {
    "between-documents": "Đối chiếu giữa các văn bản",
    citations: "Viện dẫn, căn cứ",
    form: "Thể thức",
    language: "Chính tả, ngôn ngữ",
    names: "Tên gọi, chữ viết tắt",
    schedule: "Thời hạn, thời gian",
    structure: "Bố cục",
    targets: "Chỉ tiêu",
    tasks: "Nhiệm vụ, phân công",
    own: "Quy tắc của tôi",
  },
  otherTopic: "Quy tắc khác",
  topicOf: (name, count) => `${name} (${count})`,
  on: "Đang bật",
  off: "Đang tắt",
  examined: (count, of) => `đã soát ${count} ${of}`,
  nothingExamined: "không có đối tượng để soát",
  found: (count) => `${count} kết quả`,
  sentences: { vi: "Câu quy tắc", en: "Câu tiếng Anh" },
  id: "Mã quy tắc",
  state: "Trạng thái",
  basis: "Căn cứ pháp lý",
  cases: (count) => `Ví dụ (${count})`,
  verdicts: {
    flagged: "Cần phát hiện",
    passes: "Phù hợp, không có gì để nêu",
    untold: "Chưa đủ thông tin để kết luận",
  },
  roles: { superior: "Văn bản của cấp trên", proposal: "Tờ trình", plan: "Kế hoạch" },
  noCases: "Quy tắc này không kèm ví dụ.",
  decide: "Thay đổi quy tắc này",
  setting: "Đặt thành",
  settings: {
    off: "Tắt",
    on: "Bật",
    error: "Bật, mức Cần sửa",
    warning: "Bật, mức Cần xem lại",
    note: "Bật, mức Lưu ý",
  },
  reason: "Lý do",
  reasonHelp: "Bắt buộc, để người khác và chính mình sau này hiểu vì sao.",
  reasonMissing: "Chưa nêu lý do. Đề nghị ghi lý do rồi lưu lại.",
  record: "Ghi quyết định",
  recorded: "Đã ghi quyết định và rà soát lại dự thảo.",
  decided: (setting, reason, when) => `${setting} từ ${when}. Lý do: ${reason}`,
  takeBack: "Hủy quyết định",
  takeBackOf: (rule) => `Hủy quyết định về quy tắc ${rule}`,
  takenBack: "Đã hủy quyết định; quy tắc trở lại như ban đầu.",
  decisionsHelp:
    "Quy tắc nào được bật, tắt hoặc đổi mức, vì sao, từ ngày nào. Quyết định được lưu trên máy này và áp dụng cho mọi dự thảo.",
  noDecisions:
    "Chưa có quyết định nào: các quy tắc chạy như ban đầu. Muốn thay đổi, chọn một quy tắc trong thẻ “Các quy tắc”.",
  idleDecision: "Quyết định này hiện không có tác dụng:",
  packsHelp:
    "Gói quy tắc do đơn vị khác soạn. Khi nạp, mọi ví dụ của gói được chạy thử trước; chỉ cần một ví dụ không đạt là cả gói không được nạp. Gói được lưu trên máy này.",
  packFile: "Nạp từ tệp…",
  packFolder: "Nạp từ thư mục…",
  noPacks: "Chưa nạp gói nào.",
  packAbout: (version, author, licence, rules) =>
    `Phiên bản ${version}, ${author}; điều kiện sử dụng: ${licence}; ${rules} quy tắc`,
  packSwitches: "Gói này thay đổi các quy tắc sau:",
  packTaken: (name, rules) => `Đã nạp gói “${name}” (${rules} quy tắc) và rà soát lại dự thảo.`,
  packReplaced: (name, rules) => `Đã thay gói “${name}” bằng bản mới (${rules} quy tắc).`,
  packRefused: (name) => `Gói “${name}” chưa được nạp, các quy tắc được giữ nguyên:`,
  packStopped: "Gói này hiện không chạy được:",
  remove: "Gỡ",
  removeOf: (name) => `Gỡ gói ${name}`,
  removeSure: (name) =>
    `Gỡ gói “${name}” khỏi máy này? Muốn dùng lại thì phải có tệp của gói để nạp.`,
  removeYes: "Gỡ gói",
  removed: (name) => `Đã gỡ gói “${name}”.`,
  cancel: "Thôi",
  download: "Tải về",
  downloadOf: (name) => `Tải gói ${name} về thành một tệp`,
  noPack: {
    noBundle:
      "Tệp này không phải gói quy tắc. Đề nghị chọn tệp .soat-pack.json, hoặc các tệp .soat của gói.",
    noRules: "Không thấy tệp .soat nào. Đề nghị chọn thư mục có tệp pack.soat.",
    packTooLarge: "Gói lớn hơn 2 MB nên không nạp được. Đề nghị chọn đúng thư mục của gói.",
    unreadable: "Có tệp không đọc được. Đề nghị lưu tệp với bảng mã UTF-8 rồi nạp lại.",
  },
  inFile: (file) => `Tệp ${file}`,
  mayStand: "Có thể viết",
  ownHelp:
    "Quy tắc do mình viết, chạy cùng các quy tắc khác ở mọi lần rà soát. Quy tắc được lưu trên máy này; có thể tải về để gửi người khác.",
  noOwn: "Chưa có quy tắc nào của mình.",
  ownPack: "Bộ quy tắc của tôi",
  anonymous: "Người soạn thảo",
  writeRule: "Viết quy tắc mới",
  edit: "Sửa",
  editOf: (id) => `Sửa quy tắc ${id}`,
  deleteRule: "Xóa",
  deleteOf: (id) => `Xóa quy tắc ${id}`,
  deleteSure: (id) => `Xóa quy tắc “${id}” khỏi máy này?`,
  deleted: (id) => `Đã xóa quy tắc “${id}”.`,
  saved: (id) => `Đã lưu quy tắc “${id}” và rà soát lại dự thảo.`,
  ruleStopped: "Quy tắc này hiện không chạy được:",
  notSaved: "Quy tắc chưa được lưu; nội dung đang viết được giữ nguyên:",
  share: "Chia sẻ",
  shareHelp:
    "Tệp tải về là một gói quy tắc: người nhận nạp ở thẻ “Gói quy tắc”, hoặc nạp ở đây để sửa tiếp.",
  packName: "Tên bộ quy tắc",
  packAuthor: "Người soạn",
  packLicence: "Giấy phép",
  packLicenceHelp:
    "Giấy phép cho biết người khác được dùng lại gói thế nào. CC0-1.0: dùng tự do, không cần ghi tên; CC-BY-4.0: phải ghi tên người soạn.",
  loadOwn: "Nạp để sửa tiếp…",
  loadedOwn: (taken, left) =>
    `Đã nạp ${taken} quy tắc.` +
    (left.length === 0 ? "" : ` Giữ nguyên quy tắc đã có: ${left.join(", ")}.`),
  newRule: "Quy tắc mới",
  editRule: (id) => `Sửa quy tắc ${id}`,
  sentence: "Câu quy tắc",
  level: "Mức",
  message: "Nội dung thông báo",
  messageHelp:
    "Để trống thì thông báo được viết tự động từ câu quy tắc, như ở kết quả bên trên. Có thể dùng {label} (tên gọi) và {place} (vị trí).",
  help: "Cách xử lý",
  helpHelp: "Một câu, không bắt buộc.",
  ruleId: "Mã quy tắc",
  ruleIdHelp: "Chữ thường không dấu, số và gạch nối. Để trống thì lấy từ câu quy tắc.",
  ruleIdWrong:
    "Mã quy tắc chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ chi-tieu-thieu-nam. Đề nghị sửa lại.",
  sentenceMissing: "Chưa có câu quy tắc. Đề nghị viết một câu.",
  sentenceWrong: "Câu quy tắc chưa đọc được. Đề nghị sửa chỗ được nêu dưới câu.",
  save: "Lưu quy tắc",
  saveAsRule: "Lưu thành quy tắc…",
  notTaken: (count) =>
    `${count} gói, quy tắc hoặc quyết định của máy này hiện không chạy được. Xem “Nâng cao”.`,
  waiting:
    "Chưa tải được phần đọc quy tắc, nên các gói và quy tắc của tôi chưa chạy. Đề nghị mở lại trang khi có mạng.",
}

const english: RulesWords = {
  advanced: "Advanced…",
  advancedHelp: "Rules: read them, switch them, add rules of your own",
  title: "Rules",
  openRule: (sentence) => `Read the rule “${sentence}”`,
  parts: { rules: "All rules", packs: "Packs", own: "My rules", decisions: "Decisions" },
  reading: "Reading the rules…",
  failed:
    "This could not be done, and the rules are as they were. Try again; if a pack was just loaded, look at that pack.",
  full: "The browser has no room to keep this, and the rules are as they were. Remove packs that are not used.",
  changedElsewhere: "The rules were just changed in another tab, so nothing was kept. Do it again.",
  search: "Find a rule",
  filter: "Show",
  filters: {
    all: "All",
    on: "On",
    off: "Off",
    found: "With findings in the draft",
    idle: "With nothing to examine",
    decided: "With a decision",
  },
  shown: (shown, all, on) => `${shown} of ${all} rules; ${on} are on`,
  noneShown: "No rule is like that. Search for other words, or show all.",
  topics: {
    "between-documents": "Between documents",
    citations: "Citations",
    form: "Form",
    language: "Spelling and language",
    names: "Names and short forms",
    schedule: "Dates and deadlines",
    structure: "Structure",
    targets: "Targets",
    tasks: "Tasks and assignments",
    own: "My rules",
  },
  otherTopic: "Other rules",
  topicOf: (name, count) => `${name} (${count})`,
  on: "On",
  off: "Off",
  examined: (count, of) => `${count} ${of} examined`,
  nothingExamined: "nothing to examine",
  found: (count) => (count === 1 ? "1 finding" : `${count} findings`),
  sentences: { vi: "Vietnamese sentence", en: "Sentence" },
  id: "Id",
  state: "State",
  basis: "Legal basis",
  cases: (count) => `Examples (${count})`,
  verdicts: { flagged: "Must be found", passes: "Fine, nothing to say", untold: "Cannot be told" },
  roles: { superior: "Superior document", proposal: "Proposal (Tờ trình)", plan: "Plan" },
  noCases: "This rule comes without examples.",
  decide: "Change this rule",
  setting: "Set to",
  settings: {
    off: "Off",
    on: "On",
    error: "On, as Must fix",
    warning: "On, as Review",
    note: "On, as Note",
  },
  reason: "Reason",
  reasonHelp: "Required, so that others and you yourself know later why.",
  reasonMissing: "There is no reason yet. Write it, then record the decision again.",
  record: "Record decision",
  recorded: "The decision was recorded and the draft checked again.",
  decided: (setting, reason, when) => `${setting} since ${when}. Reason: ${reason}`,
  takeBack: "Take back",
  takeBackOf: (rule) => `Take back the decision about ${rule}`,
  takenBack: "The decision was taken back; the rule is as it was at first.",
  decisionsHelp:
    "Which rules were switched on or off or given another level, why, and when. Decisions are kept on this machine and hold for every draft.",
  noDecisions:
    "No decisions yet: the rules run as they came. To change one, choose it under “All rules”.",
  idleDecision: "This decision has no effect now:",
  packsHelp:
    "Packs are rules that others wrote. All examples of a pack are run before it is taken; if one fails, nothing of the pack is. Packs are kept on this machine.",
  packFile: "Load a file…",
  packFolder: "Load a folder…",
  noPacks: "No packs are loaded.",
  packAbout: (version, author, licence, rules) =>
    `Version ${version}, ${author}; terms: ${licence}; ${rules} ${rules === 1 ? "rule" : "rules"}`,
  packSwitches: "This pack changes these rules:",
  packTaken: (name, rules) =>
    `The pack “${name}” was loaded (rules: ${rules}) and the draft checked again.`,
  packReplaced: (name, rules) =>
    `The pack “${name}” was replaced by the new one (rules: ${rules}).`,
  packRefused: (name) => `The pack “${name}” was not loaded, and the rules are as they were:`,
  packStopped: "This pack cannot run now:",
  remove: "Remove",
  removeOf: (name) => `Remove the pack ${name}`,
  removeSure: (name) =>
    `Remove the pack “${name}” from this machine? Its file is needed to load it again.`,
  removeYes: "Remove pack",
  removed: (name) => `The pack “${name}” was removed.`,
  cancel: "Cancel",
  download: "Download",
  downloadOf: (name) => `Download the pack ${name} as one file`,
  noPack: {
    noBundle:
      "This file is no pack. Choose a file .soat-pack.json, or the .soat files of the pack.",
    noRules: "There is no .soat file. Choose the folder that holds pack.soat.",
    packTooLarge:
      "The pack is larger than 2 MB and cannot be loaded. Choose the pack's own folder.",
    unreadable: "A file could not be read. Save it as UTF-8 and load it again.",
  },
  inFile: (file) => `File ${file}`,
  mayStand: "May be written",
  ownHelp:
    "Rules that you wrote run with the others at every check. They are kept on this machine, and can be downloaded for others.",
  noOwn: "You have no rules of your own yet.",
  ownPack: "My rules",
  anonymous: "The drafter",
  writeRule: "Write a rule",
  edit: "Edit",
  editOf: (id) => `Edit the rule ${id}`,
  deleteRule: "Delete",
  deleteOf: (id) => `Delete the rule ${id}`,
  deleteSure: (id) => `Delete the rule “${id}” from this machine?`,
  deleted: (id) => `The rule “${id}” was deleted.`,
  saved: (id) => `The rule “${id}” was saved and the draft checked again.`,
  ruleStopped: "This rule cannot run now:",
  notSaved: "The rule was not saved; what you wrote is unchanged:",
  share: "Share",
  shareHelp: "The file is a pack: others load it under “Packs”, or here to go on editing.",
  packName: "Name of the pack",
  packAuthor: "Author",
  packLicence: "Licence",
  packLicenceHelp:
    "The licence says what others may do with the pack. CC0-1.0: whatever they like; CC-BY-4.0: they have to name its author.",
  loadOwn: "Load to edit…",
  loadedOwn: (taken, left) =>
    `Rules loaded: ${taken}.` +
    (left.length === 0 ? "" : ` Left as they were, being there already: ${left.join(", ")}.`),
  newRule: "New rule",
  editRule: (id) => `Edit the rule ${id}`,
  sentence: "Sentence",
  level: "Level",
  message: "Message",
  messageHelp:
    "Left empty, it is made from the sentence, as in the result above. {label} (what it is called) and {place} (where it stands) may be used.",
  help: "What to do",
  helpHelp: "One sentence; may be left empty.",
  ruleId: "Id",
  ruleIdHelp:
    "Small letters without marks, digits and hyphens. Left empty, it is made from the sentence.",
  ruleIdWrong:
    "An id has only small letters without marks, digits and hyphens, such as target-without-year. Change it.",
  sentenceMissing: "There is no sentence yet. Write one.",
  sentenceWrong: "The sentence cannot be read yet. Change what is named below it.",
  save: "Save rule",
  saveAsRule: "Save as a rule…",
  notTaken: (count) =>
    `Packs, rules or decisions of this machine that cannot run now: ${count}. See “Advanced”.`,
  waiting:
    "What reads rules could not be loaded, so packs and your own rules do not run. Open the page again when you are online.",
}

/** The wording of the rules in each language. */
export const rulesWords: Record<Language, RulesWords> = { vi: vietnamese, en: english }
