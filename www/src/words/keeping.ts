// In: nothing. Out: the words about keeping drafts: states, menus, dialogs, notices, first steps.
// Invariant: both languages have every entry; every message says what is the case and what to do.
import type { Language } from "../words.js"
import type { Saving } from "../keeping/keeper.js"
import type { VersionKind } from "../keeping/thinning.js"

/** The wording in one language. */
export interface KeepingWords {
  menu: string
  states: Record<Saving, string>
  drafts: string
  newDraft: string
  newDraftName: string
  keepVersion: string
  versions: string
  doNotKeep: string
  eraseAll: string
  install: string
  secretsAgain: string
  stepsAgain: string
  close: string
  cancel: string
  draftsHelp: string
  noDrafts: string
  openNow: string
  open: (name: string) => string
  rename: string
  renameOf: (name: string) => string
  newName: string
  save: string
  remove: string
  removeOf: (name: string) => string
  removeSure: (name: string) => string
  removeYes: string
  changedAt: (time: string, size: string) => string
  used: (size: string) => string
  openElsewhere: string
  unreadableDraft: string
  failedNow: string
  working: string
  versionsHelp: string
  noVersions: string
  versionName: string
  versionNameHint: string
  kinds: Record<VersionKind, string>
  look: string
  returnTo: string
  returned: string
  versionKept: string
  differing: (count: number) => string
  sameAsNow: string
  viewOf: (name: string) => string
  chooseVersion: string
  versionUnreadable: string
  eraseTitle: string
  eraseIntro: string
  eraseList: string[]
  eraseStays: string
  eraseYes: string
  doNotKeepTitle: string
  doNotKeepSure: string
  doNotKeepYes: string
  notKept: string
  keptAgain: string
  notices: string
  secrets: string
  understood: string
  unavailable: string
  failed: string
  full: string
  elsewhere: string
  makeCopy: string
  takeOver: string
  copyName: (name: string) => string
  mine: string
  copied: string
  unreadable: string
  versionFailed: string
  erased: string
  keepAgain: string
  update: string
  updateNow: string
  updated: string
  later: string
  offlineReady: string
  steps: [string, string, string]
  ownFirstStep: string
  step: (step: number) => string
  next: string
  done: string
  skip: string
}

const vietnamese: KeepingWords = {
  menu: "Dự thảo",
  states: {
    fresh: "Tự động lưu trên máy này",
    kept: "Đã lưu trên máy này",
    waiting: "Đang lưu…",
    failed: "Chưa lưu được",
    full: "Hết chỗ lưu",
    off: "Không lưu trên máy này",
    readOnly: "Chỉ đọc: đang mở ở thẻ khác",
    none: "Trình duyệt không cho lưu",
  },
  drafts: "Các dự thảo trên máy này…",
  newDraft: "Dự thảo mới",
  newDraftName: "Dự thảo chưa đặt tên",
  keepVersion: "Lưu phiên bản…",
  versions: "Các phiên bản…",
  doNotKeep: "Không lưu trên máy này",
  eraseAll: "Xóa toàn bộ dữ liệu…",
  install: "Cài đặt thành ứng dụng",
  secretsAgain: "Lưu ý về bí mật nhà nước",
  stepsAgain: "Xem lại hướng dẫn",
  close: "Đóng",
  cancel: "Thôi",
  draftsHelp:
    "Dự thảo chỉ được lưu trong trình duyệt của máy này. Đề nghị tải tệp về để lưu trữ lâu dài.",
  noDrafts: "Chưa có dự thảo nào được lưu trên máy này.",
  openNow: "Đang mở",
  open: (name) => `Mở “${name}”`,
  rename: "Đổi tên",
  renameOf: (name) => `Đổi tên “${name}”`,
  newName: "Tên mới",
  save: "Lưu",
  remove: "Xóa",
  removeOf: (name) => `Xóa “${name}”`,
  removeSure: (name) => `Xóa “${name}” và mọi phiên bản của dự thảo này? Không lấy lại được.`,
  removeYes: "Xóa hẳn",
  changedAt: (time, size) => `Sửa lần cuối ${time} · ${size}`,
  used: (size) => `Trang này đang dùng ${size} bộ nhớ của trình duyệt.`,
  openElsewhere: "Dự thảo này đang mở ở một thẻ khác. Đề nghị đóng thẻ đó trước.",
  unreadableDraft:
    "Không đọc được dự thảo này, có thể do bản mới hơn của trang lưu lại. " +
    "Dự thảo vẫn còn nguyên trên máy; đề nghị tải lại trang rồi mở lại.",
  failedNow: "Chưa làm được. Bộ nhớ của trình duyệt không trả lời; đề nghị thử lại.",
  working: "Đang thực hiện…",
  versionsHelp:
    "Cứ 5 phút soạn thảo có một phiên bản tự động; bản càng cũ càng được giữ thưa hơn. " +
    "Phiên bản có tên được giữ đến khi xóa.",
  noVersions: "Dự thảo này chưa có phiên bản nào.",
  versionName: "Tên phiên bản",
  versionNameHint: "Ví dụ: Bản gửi lấy ý kiến",
  kinds: {
    automatic: "Tự động",
    named: "Có tên",
    before: "Trước khi quay lại bản cũ",
  },
  look: "Xem",
  returnTo: "Quay lại phiên bản này",
  returned: "Đã quay lại phiên bản cũ. Bản vừa soạn được giữ trong “Các phiên bản”.",
  versionKept: "Đã lưu phiên bản.",
  differing: (count) => `${count} đoạn khác với bản đang soạn, có vạch ở lề.`,
  sameAsNow: "Giống hệt bản đang soạn.",
  viewOf: (name) => `Nội dung phiên bản ${name}`,
  chooseVersion: "Chọn một phiên bản để xem.",
  versionUnreadable: "Không đọc được phiên bản này. Dự thảo không thay đổi.",
  eraseTitle: "Xóa toàn bộ dữ liệu",
  eraseIntro: "Những dữ liệu sau của trang này sẽ bị xóa khỏi trình duyệt, không lấy lại được:",
  eraseList: [
    "mọi dự thảo, kể cả dự thảo đang mở",
    "mọi phiên bản của các dự thảo, và các quyết định giữ nguyên nội dung được lưu cùng dự thảo",
    "mọi quy tắc trong “Quy tắc của tôi”, mọi gói quy tắc đã nạp, mọi quyết định về quy tắc (tắt, đổi mức độ)",
    "mọi tùy chọn (ngôn ngữ, thông báo đã đóng)",
    "mọi dữ liệu lưu tạm",
  ],
  eraseStays:
    "Tệp đã tải về máy không bị xóa. Chương trình vẫn dùng được khi không có mạng, vì không chứa nội dung dự thảo.",
  eraseYes: "Xóa tất cả",
  doNotKeepTitle: "Không lưu trên máy này",
  doNotKeepSure:
    "Bản đã lưu của dự thảo đang mở và các phiên bản của nó sẽ bị xóa khỏi máy này. " +
    "Từ đây, thẻ này không lưu gì nữa: đóng trang là mất nội dung, nên cần tải tệp về trước khi đóng.",
  doNotKeepYes: "Không lưu",
  notKept: "Không lưu trên máy này nữa. Đề nghị tải tệp về trước khi đóng trang.",
  keptAgain: "Dự thảo lại được tự động lưu trên máy này.",
  notices: "Thông báo",
  secrets:
    "Không soạn thảo nội dung bí mật nhà nước trên máy nối Internet " +
    "(Luật Bảo vệ bí mật nhà nước).",
  understood: "Đã rõ",
  unavailable:
    "Trình duyệt không cho lưu dữ liệu (có thể do chế độ ẩn danh). " +
    "Vẫn soạn thảo được, nhưng đóng trang là mất nội dung: đề nghị tải tệp về trước khi đóng.",
  failed:
    "Chưa lưu được dự thảo trên máy này. Nội dung vẫn còn trên trang và sẽ được lưu lại sau vài giây; " +
    "đề nghị chưa đóng trang.",
  full:
    "Bộ nhớ của trình duyệt đã đầy nên chưa lưu được. Nội dung vẫn còn trên trang; " +
    "đề nghị xóa bớt dự thảo cũ hoặc tải tệp về trước khi đóng.",
  elsewhere: "Dự thảo này đang mở ở một thẻ khác nên ở đây chỉ đọc được.",
  makeCopy: "Soạn trên bản sao",
  takeOver: "Chuyển sang soạn ở đây",
  copyName: (name) => `${name} (bản sao)`,
  mine: "Dự thảo đã chuyển sang thẻ này, có thể soạn tiếp.",
  copied:
    "Một thẻ khác đã lưu dự thảo này. Nội dung ở đây được giữ thành một dự thảo riêng, không ghi đè bản kia.",
  unreadable:
    "Không đọc được dự thảo mở lần trước nên kế hoạch mẫu được mở thay. " +
    "Dự thảo đó vẫn còn nguyên trên máy, trong “Các dự thảo trên máy này”.",
  versionFailed: "Chưa lưu được phiên bản. Đề nghị xóa bớt dự thảo hoặc phiên bản cũ.",
  erased:
    "Dữ liệu của trang đã bị xóa ở một thẻ khác. Nội dung ở đây chỉ còn trên trang này và không được lưu.",
  keepAgain: "Lưu tiếp trên máy này",
  update: "Có bản mới của trang.",
  updateNow: "Tải lại",
  updated: "Bản mới của trang đã được cài. Tải lại để dùng.",
  later: "Để sau",
  offlineReady: "Trang đã dùng được khi không có mạng.",
  steps: [
    "Đây là kế hoạch mẫu của một tỉnh không có thật, cố ý viết sai bảy chỗ để thử: một chỉ tiêu năm 2030 thấp hơn " +
      "năm 2025, một chỉ tiêu chưa có cơ quan chủ trì, một thời hạn trước ngày ban hành, một quyết định được dẫn " +
      "với hai ngày khác nhau, một tờ trình có trước văn bản mà nó đề nghị thực hiện, hai mục trùng số, một từ lặp. " +
      "Chỗ chưa khớp được gạch chân: bấm vào để xem vì sao.",
    "Phần “Kết quả rà soát” nói rõ vướng ở đâu, đối chiếu với chỗ nào và cần làm gì. Bấm vào lời trích để đến đúng chỗ trong văn bản.",
    "Để soạn văn bản của mình: bấm “Mở tệp…”, hoặc vào “Dự thảo” để tạo mới. Nội dung tự lưu trên máy này, không gửi đi đâu.",
  ],
  ownFirstStep:
    "Chữ có gạch chân trong văn bản là chỗ chưa khớp với quy tắc hoặc với chỗ khác: bấm vào để xem vì sao và cách sửa.",
  step: (step) => `Bước ${step}/3`,
  next: "Tiếp",
  done: "Xong",
  skip: "Bỏ qua",
}

const english: KeepingWords = {
  menu: "Draft",
  states: {
    fresh: "Saved on this computer as you type",
    kept: "Saved on this computer",
    waiting: "Saving…",
    failed: "Not saved yet",
    full: "No space left",
    off: "Not kept on this computer",
    readOnly: "Read only: open in another tab",
    none: "The browser keeps nothing",
  },
  drafts: "Drafts on this computer…",
  newDraft: "New draft",
  newDraftName: "Draft without a name",
  keepVersion: "Save a version…",
  versions: "Versions…",
  doNotKeep: "Do not keep on this computer",
  eraseAll: "Delete all data…",
  install: "Install as an application",
  secretsAgain: "About state secrets",
  stepsAgain: "Show the first steps again",
  close: "Close",
  cancel: "Cancel",
  draftsHelp:
    "Drafts are kept only in the browser of this computer. Download a file to keep one for long.",
  noDrafts: "No draft is kept on this computer yet.",
  openNow: "Open now",
  open: (name) => `Open “${name}”`,
  rename: "Rename",
  renameOf: (name) => `Rename “${name}”`,
  newName: "New name",
  save: "Save",
  remove: "Delete",
  removeOf: (name) => `Delete “${name}”`,
  removeSure: (name) => `Delete “${name}” and all its versions? They cannot be brought back.`,
  removeYes: "Delete for good",
  changedAt: (time, size) => `Last changed ${time} · ${size}`,
  used: (size) => `This page uses ${size} of the browser's storage.`,
  openElsewhere: "This draft is open in another tab. Close that tab first.",
  unreadableDraft:
    "This draft cannot be read; a newer version of the page may have saved it. " +
    "It stays on this computer as it is; reload the page and open it again.",
  failedNow: "That did not work: the browser's storage does not answer. Try again.",
  working: "Working…",
  versionsHelp:
    "Every 5 minutes of work a version is kept automatically; fewer are kept of older ones. " +
    "Named versions stay until they are deleted.",
  noVersions: "This draft has no versions yet.",
  versionName: "Name of the version",
  versionNameHint: "For example: Sent for comments",
  kinds: {
    automatic: "Automatic",
    named: "Named",
    before: "Before returning to an older one",
  },
  look: "Look at it",
  returnTo: "Return to this version",
  returned: "Returned to the older version. What stood here is kept under “Versions”.",
  versionKept: "The version is saved.",
  differing: (count) =>
    `${count} ${count === 1 ? "paragraph differs" : "paragraphs differ"} from the draft, marked in the margin.`,
  sameAsNow: "The same as the draft.",
  viewOf: (name) => `Words of the version ${name}`,
  chooseVersion: "Choose a version to look at.",
  versionUnreadable: "This version cannot be read. The draft has not changed.",
  eraseTitle: "Delete all data",
  eraseIntro: "This data of the page will be deleted from the browser and cannot be brought back:",
  eraseList: [
    "all drafts, with the one that is open",
    "all versions of drafts, and the decisions to leave findings, which are kept with them",
    "all rules under “My rules”, all packs that were loaded, all decisions about rules (off, another level)",
    "all settings (language, notices that were closed)",
    "all cached data",
  ],
  eraseStays:
    "Files that were downloaded stay. The program goes on working without a network; it holds no words of drafts.",
  eraseYes: "Delete everything",
  doNotKeepTitle: "Do not keep on this computer",
  doNotKeepSure:
    "What was saved of the open draft and its versions will be deleted from this computer. " +
    "From then on this tab saves nothing: closing the page loses the words, so download a file first.",
  doNotKeepYes: "Do not keep",
  notKept: "Nothing is kept on this computer any more. Download a file before you close the page.",
  keptAgain: "The draft is saved on this computer again as you type.",
  notices: "Notices",
  secrets:
    "Do not write state secrets on a computer connected to the Internet " +
    "(Law on Protection of State Secrets).",
  understood: "Understood",
  unavailable:
    "The browser does not let the page save anything (it may be a private window). " +
    "You can write, but closing the page loses the words: download a file first.",
  failed:
    "The draft could not be saved on this computer. The words are still on the page and saving is tried again in a few seconds; " +
    "do not close the page yet.",
  full:
    "The browser's storage is full, so the draft is not saved. The words are still on the page; " +
    "delete older drafts, or download a file before you close it.",
  elsewhere: "This draft is open in another tab, so it can only be read here.",
  makeCopy: "Write in a copy",
  takeOver: "Go on writing here",
  copyName: (name) => `${name} (copy)`,
  mine: "The draft has moved to this tab; you can go on writing.",
  copied:
    "Another tab has saved this draft. The words here are kept as a draft of their own; nothing is overwritten.",
  unreadable:
    "The draft that was open last cannot be read, so the sample is open instead. " +
    "That draft stays on this computer as it is, under “Drafts on this computer”.",
  versionFailed: "The version could not be saved. Delete older drafts or versions first.",
  erased:
    "The data of the page was deleted in another tab. The words here stand only on this page and are not saved.",
  keepAgain: "Keep on this computer again",
  update: "There is a new version of the page.",
  updateNow: "Reload",
  updated: "A new version of the page is installed. Reload to use it.",
  later: "Later",
  offlineReady: "The page now works without a network.",
  steps: [
    "This is the sample plan of an invented province, with seven faults put in to try: a target lower in 2030 than " +
      "in 2025, a target without a lead agency, a deadline before the date of issue, a decision cited with two dates, " +
      "a proposal older than what it proposes to implement, two parts of one number, a word twice. " +
      "What does not agree is underlined: click it to see why.",
    "“Findings” says what is wrong, what it contradicts and what to do. Click quoted words to go to their place in the text.",
    "To write your own: “Open a file…”, or begin a new one under “Draft”. The words are saved on this computer and sent nowhere.",
  ],
  ownFirstStep:
    "Underlined words do not agree with a rule or with another place: click them to see why, and what to do.",
  step: (step) => `Step ${step} of 3`,
  next: "Next",
  done: "Done",
  skip: "Skip",
}

/** The words about keeping, in each language. */
export const keepingWords: Record<Language, KeepingWords> = { vi: vietnamese, en: english }
