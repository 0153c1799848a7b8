// In: the elements of the page that speak of keeping, and the editor. Out: both wired to a keeper.
// Invariant: this is the only file of the folder that the rest of the page has to know; features
// that keep data of their own beside a draft use `keeper.getExtra` and `keeper.setExtra`, and hear
// of another draft by its event `draft`.
import "./keeping.css"
import type { Editor } from "@tiptap/core"
import type { Notice } from "../notice.js"
import type { Language } from "../words.js"
import { keepingWords, type KeepingWords } from "../words/keeping.js"
import { AskDialog } from "./ask-dialog.js"
import { Banners, type Banner } from "./banner.js"
import { DraftsDialog } from "./drafts-dialog.js"
import { eraseAll } from "./erase.js"
import { tellFirst, tellSecrets, tellStep } from "./first-steps.js"
import { Keeper, type Saving, type Told } from "./keeper.js"
import { KeepingMenu, type Command } from "./menu.js"
import { keepPage } from "./offline.js"
import { VersionsDialog } from "./versions-dialog.js"

/** What a browser says before it offers to install the page. */
type InstallOffer = Event & { prompt(): Promise<unknown> }

/** Keeping, as the page sees it. */
export interface Keeping {
  keeper: Keeper
  /** What speaks; the page sets their language. */
  parts: { language: Language }[]
  /** Keeps the draft of `editor`; `sample` is what a first visitor sees. */
  attach(editor: Editor, sample: string): void
}

/** Opens what is kept on this machine. */
export async function openKeeping(notice: Notice, language: () => Language): Promise<Keeping> {
  const menu = element("soat-keeping", KeepingMenu)
  const banners = element("soat-banner", Banners)
  const drafts = new DraftsDialog()
  const versions = new VersionsDialog()
  const question = new AskDialog()
  const keeper = await Keeper.start()
  menu.keeper = drafts.keeper = versions.keeper = keeper
  document.body.append(drafts, versions, question)
  const tell = (text: keyof KeepingWords, problem = false) =>
    notice.tell(keepingWords[language()][text] as string, { problem })

  keeper.addEventListener("state", () => {
    menu.saving = keeper.saving
    for (const banner of bannersOf(keeper, language, () => void drafts.show())) {
      if (banner.when.includes(keeper.saving)) banners.tell(banner)
      else banners.drop(banner.id)
    }
  })
  keeper.addEventListener("told", (event) => {
    const { detail } = event as CustomEvent<Told>
    if (detail === "erased") banners.tell(erasedBanner(keeper, banners))
    else tell(detail, detail === "unreadable" || detail === "versionFailed")
  })
  versions.addEventListener("returned", () => tell("returned"))
  versions.addEventListener("kept", () => tell("versionKept"))

  let sampleIsOpen = () => false
  let offer: InstallOffer | undefined
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault()
    offer = event as InstallOffer
    menu.installable = true
  })
  addEventListener("appinstalled", () => (menu.installable = false))

  const commands: Record<Command, () => unknown> = {
    newDraft: () =>
      keeper.newDraft(keepingWords[language()].newDraftName).catch(() => tell("failedNow", true)),
    drafts: () => drafts.show(),
    keepVersion: () => versions.name(),
    versions: () => versions.show(),
    doNotKeep: async () => {
      if (!keeper.keepsNothing) return question.ask(notKeeping(keeper, () => tell("notKept")))
      await keeper.keep(true)
      tell("keptAgain")
    },
    eraseAll: () => question.ask(erasing(keeper)),
    install: () => offer?.prompt(),
    stepsAgain: () => {
      tellStep(banners, 1, sampleIsOpen)
      banners.lead("steps")
    },
    secretsAgain: () => {
      tellSecrets(banners)
      banners.lead("secrets")
    },
  }
  menu.addEventListener("keeping", (event) => {
    void commands[(event as CustomEvent<Command>).detail]()
  })

  return {
    keeper,
    parts: [menu, banners, drafts, versions, question],
    attach: (editor, sample) => {
      versions.present = () => editor.state.doc
      keeper.attach(editor, sample)
      if (keeper.saving === "none") tellUnavailable(banners)
      const page = new DOMParser().parseFromString(sample, "text/html")
      const title = page.querySelector("h2")?.textContent.trim() || "?"
      sampleIsOpen = () => editor.getText().includes(title)
      keeper.addEventListener("draft", () => banners.requestUpdate())
      tellFirst(banners, sampleIsOpen)
      void keepPage(banners, keeper)
    },
  }
}

/** What is shown as long as a state lasts. */
function bannersOf(
  keeper: Keeper,
  language: () => Language,
  showDrafts: () => void,
): (Banner & { when: Saving[] })[] {
  return [
    {
      id: "elsewhere",
      rank: 90,
      when: ["readOnly"],
      text: (words) => words.elsewhere,
      actions: [
        { label: (words) => words.takeOver, run: () => keeper.takeOver() },
        {
          label: (words) => words.makeCopy,
          run: () => keeper.copy(keepingWords[language()].copyName(keeper.name)),
        },
      ],
    },
    {
      id: "full",
      rank: 80,
      problem: true,
      when: ["full"],
      text: (words) => words.full,
      actions: [{ label: (words) => words.drafts, run: showDrafts }],
    },
    {
      id: "failed",
      rank: 80,
      problem: true,
      when: ["failed"],
      text: (words) => words.failed,
      actions: [],
    },
  ]
}

function tellUnavailable(banners: Banners): void {
  banners.tell({
    id: "unavailable",
    rank: 80,
    problem: true,
    text: (words) => words.unavailable,
    actions: [{ label: (words) => words.understood, run: () => banners.drop("unavailable") }],
  })
}

function erasedBanner(keeper: Keeper, banners: Banners): Banner {
  const run = () => {
    banners.drop("erased")
    void keeper.keepAgain()
  }
  return {
    id: "erased",
    rank: 85,
    problem: true,
    text: (words) => words.erased,
    actions: [{ label: (words) => words.keepAgain, run }],
  }
}

function notKeeping(keeper: Keeper, done: () => void) {
  return {
    title: (words: KeepingWords) => words.doNotKeepTitle,
    text: (words: KeepingWords) => words.doNotKeepSure,
    yes: (words: KeepingWords) => words.doNotKeepYes,
    then: async () => {
      await keeper.keep(false)
      done()
    },
  }
}

function erasing(keeper: Keeper) {
  return {
    title: (words: KeepingWords) => words.eraseTitle,
    text: (words: KeepingWords) => words.eraseIntro,
    list: (words: KeepingWords) => words.eraseList,
    rest: (words: KeepingWords) => words.eraseStays,
    yes: (words: KeepingWords) => words.eraseYes,
    then: () => eraseAll(keeper),
  }
}

function element<T extends HTMLElement>(name: string, kind: new () => T): T {
  const found = document.querySelector(name)
  if (!(found instanceof kind)) throw new Error(`the page has no ${name}`)
  return found
}
