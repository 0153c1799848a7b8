// In: the built page (`dist/`, or the one made with the stand-in when called with `--fake`).
// Out: a line for each test and "N passed, N failed"; exit code 1 when one failed.
// Invariant: the page is used as a drafter uses it: by clicking, typing, opening files.
import assert from "node:assert/strict"
import { fileURLToPath } from "node:url"
import { open, runner, serve } from "./browser.mjs"

const fake = process.argv.includes("--fake")
const folder = fileURLToPath(
  new URL(fake ? "../../node_modules/.soat-fake" : "../../dist", import.meta.url),
)
const planted = fake
  ? ["repeated-word", "conflicting-citation-date", "target-without-lead"]
  : [
      "target-without-lead",
      "loosened-target",
      "deadline-before-issuance",
      "conflicting-citation-date",
      "proposal-before-basis",
      "duplicate-label",
      "repeated-word",
    ]

const server = await serve(folder)
const { browser, page, requests, errors } = await open(server.address)
const { test, picture, finish } = runner(page)

const sheet = page.locator(".sheet")
const finding = (rule) => page.locator(`soat-panel .findings > .finding[data-rule="${rule}"]`)
const marks = (words) => page.locator(".sheet .mark", { hasText: words })
const notice = page.locator("soat-notice .notice")
const sentence = page.locator("soat-rule-box .cm-content")
const outcome = page.locator("soat-rule-box .outcome:not(.waiting)")
const offers = page.locator("soat-rule-box .cm-tooltip-autocomplete")
const explanation = page.locator("soat-rule-box .explanation")
const parts = (kind) => page.locator(`soat-rule-box .part-${kind}`)
const selected = () => page.evaluate(() => String(getSelection()))
const draft = () => sheet.evaluate((element) => element.innerText)

/** Waits until `read` gives `wanted` (or true); says what it gave last. */
async function until(read, wanted = true, patience = 4000) {
  const end = Date.now() + patience
  for (;;) {
    const value = await read()
    if (value === wanted) return
    if (Date.now() > end) assert.equal(value, wanted)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Selects the nth place of `words` within one paragraph of the draft, as with the mouse. */
async function select(words, nth = 0) {
  await page.evaluate(
    ({ words, nth }) => {
      const root = document.querySelector(".sheet")
      root.focus()
      let seen = 0
      for (const block of root.querySelectorAll("p, h1, h2, h3, h4")) {
        const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
        const pieces = []
        while (nodes.nextNode()) pieces.push(nodes.currentNode)
        const start = pieces
          .map((it) => it.data)
          .join("")
          .indexOf(words)
        if (start < 0 || seen++ < nth) continue
        const place = (offset) => {
          for (const piece of pieces) {
            if (offset <= piece.length) return [piece, offset]
            offset -= piece.length
          }
        }
        getSelection().setBaseAndExtent(...place(start), ...place(start + words.length))
        block.scrollIntoView({ block: "center" })
        return
      }
      throw new Error(`the draft has no "${words}"`)
    },
    { words, nth },
  )
  await page.waitForTimeout(60)
}

/** The dates at both ends of the contradiction, found by clicking each end. */
async function citedDates() {
  const dates = new Set()
  for (const place of await finding("conflicting-citation-date")
    .first()
    .locator("> .places .place")
    .all()) {
    await place.click()
    assert.match(await selected(), /\d+\/\d+\/2021|1978\/QĐ-TTg/)
    const paragraph = await page.evaluate(
      () => getSelection().anchorNode.parentElement.closest("p").textContent,
    )
    dates.add(/1978\/QĐ-TTg ngày ([\d/]+)/.exec(paragraph)[1])
  }
  return [...dates].toSorted()
}

async function write(text) {
  const folder = page.locator("soat-rule-box .folder[aria-expanded=false]")
  if ((await folder.count()) > 0) await folder.click()
  await sentence.click()
  await page.keyboard.press("Control+a")
  await page.keyboard.press("Delete")
  await page.keyboard.type(text)
}

/** Opens a file that is made here. */
const openFile = (name, buffer) =>
  page.locator("soat-header input").setInputFiles({ name, mimeType: "text/plain", buffer })

await test("the sample opens with its contradictions underlined and listed", async () => {
  await marks("các các").waitFor()
  for (const rule of planted) await finding(rule).first().waitFor({ timeout: 4000 })
  assert.ok((await page.locator(".sheet .mark").count()) >= planted.length)
  await picture("sample")
})

await test("nothing else is found in the sample", async () => {
  const rules = await page
    .locator("soat-panel .findings > .finding")
    .evaluateAll((all) => all.map((it) => it.dataset.rule))
  assert.deepEqual([...new Set(rules)].toSorted(), planted.toSorted())
})

await test("the status says how much was examined", async () => {
  const status = await page.locator("soat-panel .status summary").innerText()
  const [, rules, facts] = /(\d+) quy tắc, (\d+) đối tượng/.exec(status) ?? []
  assert.ok(Number(rules) >= planted.length && Number(facts) > 20, status)
})

await test("both ends of a contradiction lead to their words", async () => {
  assert.deepEqual(await citedDates(), ["24/11/2021", "24/12/2021"])
  await picture("both-ends")
})

await test("a click on an underline chooses its finding", async () => {
  await marks("các các").scrollIntoViewIfNeeded()
  await marks("các các").click()
  await finding("repeated-word").and(page.locator("[aria-current]")).waitFor()
})

await test("an underline shows a card", async () => {
  await page.mouse.move(5, 300)
  await marks("các các").hover()
  await page.locator(".card").waitFor()
  assert.match(await page.locator(".card").innerText(), /các/)
})

await test("a doubled word is underlined as it is typed, and goes when it is mended", async () => {
  await select("thiên tai.")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.type(" Quan tâm những những xã nghèo.")
  await marks("những những").waitFor()
  await until(() => finding("repeated-word").count(), 2)
  await picture("typed")
  await select("những những")
  await page.keyboard.type("những")
  await until(() => finding("repeated-word").count(), 1)
  assert.equal(await marks("những những").count(), 0)
})

await test("a date that disagrees comes and goes as it is changed", async () => {
  await select("24/12/2021")
  await page.keyboard.type("24/11/2021")
  await until(() => finding("conflicting-citation-date").count(), 0)
  await select("24/11/2021", 1)
  await page.keyboard.type("21/11/2021")
  await finding("conflicting-citation-date").first().waitFor()
  assert.deepEqual(await citedDates(), ["21/11/2021", "24/11/2021"])
  assert.ok(
    (await page.locator(".sheet p", { hasText: "1978/QĐ-TTg" }).locator(".mark").count()) > 0,
  )
})

await test("a fix is applied, and undone", async () => {
  const fix = finding("repeated-word").locator(".fix").first()
  if ((await fix.count()) === 0) return console.log("      (the engine offers no fix)")
  await fix.click()
  await until(() => finding("repeated-word").count(), 0)
  assert.doesNotMatch(await draft(), /các các/)
  await page.keyboard.press("Control+z")
  await finding("repeated-word").waitFor()
})

await test("letters that are being composed are left alone, then checked", async () => {
  const client = await page.context().newCDPSession(page)
  await select("vùng cao,")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.type(" các")
  await client.send("Input.imeSetComposition", { text: " cá", selectionStart: 3, selectionEnd: 3 })
  await client.send("Input.imeSetComposition", { text: " các", selectionStart: 4, selectionEnd: 4 })
  await client.send("Input.insertText", { text: " các" })
  await until(() => finding("repeated-word").count(), 2)
  for (let count = 0; count < 8; count++) await page.keyboard.press("Backspace")
  await until(() => finding("repeated-word").count(), 1)
})

await test("the page speaks English at a switch, and remembers it", async () => {
  const before = await finding("repeated-word").locator(".message").innerText()
  await page.locator('soat-header [lang="en"]').click()
  await until(() => page.locator("soat-panel h2").innerText(), "Findings")
  await until(
    async () => (await finding("repeated-word").locator(".message").innerText()) !== before,
  )
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en")
  await picture("english")
  await page.reload()
  await until(() => page.locator("soat-panel h2").innerText(), "Findings")
  await marks("các các").waitFor()
})

for (const [language, sentences] of [
  [
    "en",
    [
      "every target has a lead agency",
      "deadlines are after the issuance date",
      "2030 values are at least as strict as 2025 values",
    ],
  ],
  [
    "vi",
    [
      "mỗi chỉ tiêu phải có cơ quan chủ trì",
      "thời hạn hoàn thành phải sau ngày ban hành kế hoạch",
      "yêu cầu của chỉ tiêu năm 2030 không được thấp hơn năm 2025",
    ],
  ],
]) {
  await test(`rules typed in ${language} say what they examined and found`, async () => {
    for (const text of sentences) {
      await write(text)
      await outcome.locator(".examined").first().waitFor()
      assert.match(await outcome.locator(".examined").first().innerText(), /[1-9]\d*/)
      await outcome.locator("li.violated .place").first().waitFor()
      assert.equal(await page.locator("soat-rule-box .problem").count(), 0)
    }
  })
}

await test("words that a rule found lead to the draft", async () => {
  await outcome.locator("li.violated .place").first().click()
  assert.notEqual(await selected(), "")
  await picture("rule")
})

await test("a wrong sentence is underlined where it goes wrong, with words that may stand there", async () => {
  await write("mỗi chỉ tiêu phải có cơ quan chủ trỉ")
  await page.locator("soat-rule-box .problem").waitFor()
  await page.locator("soat-rule-box .cm-lintRange-error").first().waitFor()
  await picture("wrong-rule")
  const chip = page.locator("soat-rule-box .problem .chip").first()
  const word = await chip.innerText()
  await chip.click()
  await until(async () => (await sentence.innerText()).includes(word))
  await until(() => page.locator("soat-rule-box .problem").count(), 0)
})

await test("the words of a sentence are told apart as it is typed", async () => {
  await write("mỗi chỉ tiêu năm 2030 phải có cơ quan chủ trì")
  await parts("name").filter({ hasText: "cơ quan chủ trì" }).waitFor()
  await parts("word").filter({ hasText: "phải" }).first().waitFor()
  assert.equal(await parts("figure").allInnerTexts().then(String), "2030")
  const weight = (kind) =>
    parts(kind)
      .first()
      .evaluate((it) => getComputedStyle(it).fontWeight)
  assert.notEqual(await weight("name"), await weight("word"))
  await page.keyboard.press("Escape")
})

await test("a name of two words is completed by keyboard", async () => {
  await write("every target has a lead ag")
  await offers.locator("li", { hasText: "lead agency" }).first().waitFor()
  assert.ok((await offers.locator(".cm-completionDetail").first().innerText()).length > 5)
  await page.waitForTimeout(120)
  await page.keyboard.press("Enter")
  await until(() => sentence.innerText(), "every target has a lead agency")
  await write("mỗi chỉ tiêu phải có cơ quan")
  await offers.locator("li[aria-selected]", { hasText: "cơ quan chủ trì" }).waitFor()
  await picture("offers")
  await page.waitForTimeout(120)
  await page.keyboard.press("Tab")
  await until(() => sentence.innerText(), "mỗi chỉ tiêu phải có cơ quan chủ trì")
  await outcome.locator(".examined").first().waitFor()
})

await test("what may come next is offered at Ctrl-Space, and Escape closes it", async () => {
  if (fake) return
  await write("mỗi ")
  await offers
    .locator("li", { hasText: /^chỉ tiêu/ })
    .first()
    .waitFor()
  await page.keyboard.press("Escape")
  await until(() => offers.count(), 0)
  await page.keyboard.press("Control+ ")
  const second = offers.locator("li").nth(1)
  await second.waitFor()
  const word = (await second.innerText()).split("\n")[0]
  await page.waitForTimeout(120)
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await until(() => sentence.innerText(), `mỗi ${word}`)
})

await test("a name is explained under the mouse and at F1", async () => {
  await write("mỗi chỉ tiêu phải có cơ quan chủ trì")
  const name = parts("name").filter({ hasText: "cơ quan chủ trì" })
  await name.waitFor()
  await page.mouse.move(5, 300)
  await name.hover()
  await explanation.waitFor()
  const help = await explanation.innerText()
  assert.ok(help.length > 5)
  await picture("explanation")
  await page.mouse.move(5, 300)
  await until(() => explanation.count(), 0)
  await page.keyboard.press("ArrowLeft")
  await page.keyboard.press("F1")
  await until(async () => (await explanation.count()) === 1)
  assert.equal(await explanation.innerText(), help)
  await page.keyboard.press("Escape")
  await until(() => explanation.count(), 0)
})

await test("a misspelling is mended with one click where it is underlined", async () => {
  await write("mỗi chỉ tiêu phải có cơ quan chủ trỉ")
  const wrong = page.locator("soat-rule-box .cm-lintRange-error")
  await wrong.first().waitFor()
  await page.keyboard.press("Escape")
  await wrong.last().hover()
  await page
    .locator("soat-rule-box .cm-diagnosticAction", { hasText: "cơ quan chủ trì" })
    .first()
    .click()
  await until(() => sentence.innerText(), "mỗi chỉ tiêu phải có cơ quan chủ trì")
  await until(() => wrong.count(), 0)
})

await test("an outcome says how the sentence was read, and what to do when it examined nothing", async () => {
  await write("mỗi chỉ tiêu phải có cơ quan chủ trì")
  await until(() => outcome.locator(".read-as").innerText(), "Read as a Vietnamese sentence")
  if (fake) return
  await write("mỗi chỉ tiêu năm 2099 phải có cơ quan chủ trì")
  await outcome.locator(".examined", { hasText: /^0 / }).waitFor()
  assert.match(await outcome.innerText(), /What was read/)
  await page.keyboard.press("Escape")
})

await test("an example sentence is tried with one click", async () => {
  await write("")
  await page.locator("soat-rule-box .chip").first().click()
  await outcome.locator(".examined").first().waitFor()
  await write("")
  await until(() => page.locator("soat-rule-box .examined").count(), 0)
})

const sample = await draft()

await test("a text file is opened with its structure, and undone", async () => {
  const text =
    "## KẾ HOẠCH\n\n### I. MỤC ĐÍCH\n\n- Rà soát các các dự án của tỉnh.\n\nĐoạn văn thứ hai của tệp.\n"
  await openFile("kế hoạch.md", Buffer.from(text))
  // The sample has the headings and a repeated word, too.
  await sheet.locator("p", { hasText: "Đoạn văn thứ hai của tệp." }).waitFor()
  await sheet.locator("h1, h2", { hasText: "KẾ HOẠCH" }).waitFor()
  await sheet.locator("h2, h3", { hasText: "I. MỤC ĐÍCH" }).waitFor()
  await marks("các các").waitFor()
  assert.match(await draft(), /Đoạn văn thứ hai của tệp\./)
  assert.doesNotMatch(await draft(), /nước sạch/)
  assert.equal(await page.locator("soat-header .name").innerText(), "kế hoạch.md")
  await picture("opened")
  await sheet.focus()
  await page.keyboard.press("Control+z")
  await until(async () => (await draft()) === sample)
  await until(() => page.locator("soat-header .name").innerText(), "Sample plan")
})

for (const [what, name, bytes] of [
  ["a binary file", "ảnh.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 255, 254, 1])],
  ["an empty file", "trống.txt", Buffer.alloc(0)],
  ["a file of 10 MB", "lớn.txt", Buffer.alloc(10 * 1024 * 1024, "Kế hoạch. ")],
]) {
  await test(`${what} is refused, and the draft stays`, async () => {
    const start = Date.now()
    await openFile(name, bytes)
    await notice.and(page.locator(".problem")).waitFor()
    assert.ok(Date.now() - start < 5000)
    assert.ok((await notice.innerText()).length > 40)
    assert.equal(await draft(), sample)
    await picture(what.replaceAll(" ", "-"))
    await notice.locator("button").click()
  })
}

await test("pasted lines become paragraphs", async () => {
  await select("lâu dài.")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("Enter")
  const before = await sheet.locator("p").count()
  await sheet.evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      "text/plain",
      "Đoạn dán thứ nhất.\n\nĐoạn dán thứ hai có các các chữ lặp.\n",
    )
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await sheet.locator("p", { hasText: /^Đoạn dán thứ nhất\.$/ }).waitFor()
  await until(() => finding("repeated-word").count(), 2)
  assert.equal((await sheet.locator("p").count()) - before, 1)
})

await test("pasted HTML keeps headings, tables and the labels of lists", async () => {
  await page.keyboard.press("End")
  await page.keyboard.press("Enter")
  await sheet.evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      "text/html",
      "<h3>V. DÁN VÀO</h3><ol><li>Mục một</li><li>Mục hai</li></ol><table><tr><td>ô dán</td></tr></table>",
    )
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await sheet.locator("h3", { hasText: "V. DÁN VÀO" }).waitFor()
  await sheet.locator("p", { hasText: /^2\. Mục hai$/ }).waitFor()
  await sheet.locator("td", { hasText: "ô dán" }).waitFor()
})

await test("a dropped file is opened", async () => {
  await sheet.evaluate((element) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(["Văn bản được thả vào trang.\n"], "thả.txt"))
    const where = { clientX: 400, clientY: 400, bubbles: true, cancelable: true, dataTransfer }
    element.dispatchEvent(new DragEvent("drop", where))
  })
  await sheet.locator("p", { hasText: "Văn bản được thả vào trang." }).waitFor()
  await page.keyboard.press("Control+z")
})

await test("a worker that fails is started anew and the text is kept", async () => {
  await page.reload()
  await marks("các các").first().waitFor()
  const text = await draft()
  const expected = errors.length
  await page.workers()[0].evaluate(() => void setTimeout(() => Promise.reject(new Error("trap"))))
  await page.workers()[0].evaluate(() => {
    setTimeout(() => {
      throw new Error("trap")
    })
  })
  await notice.waitFor()
  errors.length = expected
  assert.equal(await draft(), text)
  await select("thiên tai.")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.type(" Và và những những xã khác.")
  await marks("những những").waitFor()
})

await test("a worker that falls silent is started anew and checking goes on", async () => {
  await page.workers()[0].evaluate(() => self.close())
  await page.keyboard.type(" Rồi các các xã sau.")
  await until(
    () =>
      finding("repeated-word")
        .count()
        .then((count) => count >= 3),
    true,
    20000,
  )
  assert.match(await draft(), /Rồi các các xã sau\./)
})

await test("what was read of the draft is shown, each row with its words", async () => {
  if (fake) return
  await page.locator("soat-tabs [data-view=reading]").click()
  assert.equal(await page.locator("soat-panel").isHidden(), true)
  for (const kind of ["sections", "targets", "tasks", "assignments", "deadlines", "citations"]) {
    await page.locator(`soat-reading [data-kind="${kind}"]`).click()
    const count = Number(await page.locator(`soat-reading [data-kind="${kind}"] b`).innerText())
    assert.ok(count > 0, `${kind} were read`)
    assert.equal(await page.locator("soat-reading .row").count(), count)
    await picture(`reading-${kind}`)
  }
  await page.locator('soat-reading [data-kind="targets"]').click()
  const first = page.locator("soat-reading button.row").first()
  const indicator = (await first.innerText()).split("\n")[0]
  await first.click()
  const words = (await selected()).replace(/\s+/g, " ")
  assert.ok(
    (words.length > 10 && indicator.includes(words.slice(0, 12).trim())) ||
      words.includes(indicator.slice(-12)),
    `${indicator} selects ${words}`,
  )
  await page.locator("soat-tabs [data-view=reading]").focus()
  await page.keyboard.press("Home")
  await until(() => page.locator("soat-panel").isVisible())
  assert.equal(await page.locator("soat-reading").isHidden(), true)
})

await test("the keyboard leads out of a table to the findings", async () => {
  await sheet.locator("td").first().click()
  await page.keyboard.press("F6")
  await page.keyboard.press("Enter")
  await page.locator("soat-panel .finding[aria-current]").waitFor()
})

await test("everything that can be pressed has a name", async () => {
  const nameless = await page.evaluate(() => {
    const hosts = [document, ...Array.from(document.querySelectorAll("*"), (it) => it.shadowRoot)]
    return hosts
      .flatMap((host) => Array.from(host?.querySelectorAll("button, select, summary") ?? []))
      .filter((it) => !(it.getAttribute("aria-label") ?? it.textContent).trim()).length
  })
  assert.equal(nameless, 0)
})

await test("no request left the page's own origin", () => {
  const foreign = requests.filter(
    (url) => !url.startsWith(server.origin) && !url.startsWith("blob:"),
  )
  assert.deepEqual(foreign, [])
  assert.ok(requests.length > 3)
})

await test("the console shows no error", () => assert.deepEqual(errors, []))

await browser.close()
server.close()
process.exitCode = finish()
