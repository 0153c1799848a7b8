// In: the built page (`dist/`) with the engine. Out: a line for each test and "N passed, N failed".
// Invariant: what somebody who is used to Word does without thinking is done here as it comes: Tab,
// Escape, undo, clicks that last no time; where the caret then is, is told by typing.
import assert from "node:assert/strict"
import { fileURLToPath } from "node:url"
import { open, runner, serve, unfit, until } from "./browser.mjs"

const folder = fileURLToPath(new URL("../../dist", import.meta.url))
const server = await serve(folder)
const { browser, page, errors } = await open(server.address)
const { test, picture, finish } = runner(page)

const sheet = page.locator("main .sheet")
const finding = (rule) => page.locator(`soat-panel .findings > .finding[data-rule="${rule}"]`)
const card = page.locator("soat-card .card")
const selected = () => page.evaluate(() => String(getSelection()).normalize("NFC"))
const draft = () => sheet.evaluate((element) => element.innerText.normalize("NFC"))
const inDraft = () =>
  page.evaluate(() => document.querySelector("main .sheet").contains(document.activeElement))
const paragraph = (words) => sheet.locator("p", { hasText: words }).first()
const seen = (locator) =>
  locator.evaluate((it) => {
    const { top, bottom } = it.getBoundingClientRect()
    const desk = document.querySelector("main").getBoundingClientRect()
    return top >= desk.top && bottom <= desk.bottom
  })

async function choose(menu, entry) {
  await page.locator("soat-menu .title", { hasText: menu }).click()
  await page.locator("soat-menu .entry", { hasText: entry }).click()
}

async function fromTemplate(name) {
  await choose("Tệp", "Mới từ mẫu")
  await page.locator(`dialog [data-template=${name}]`).click()
  await until(() => page.locator("dialog.writing-dialog").count(), 0)
  await page.waitForTimeout(250)
}

/** Opens the page as somebody does who was never here: with the sample. */
async function afresh() {
  const before = errors.length
  await page.goto(`${server.address}icon.svg`)
  await page.evaluate(async () => {
    localStorage.clear()
    sessionStorage.clear()
    for (const { name } of await indexedDB.databases()) {
      await new Promise((done) => (indexedDB.deleteDatabase(name).onsuccess = done))
    }
  })
  await page.waitForTimeout(200)
  // Browsers ask for an icon beside a picture that is opened alone; the page has none there.
  errors.length = before
  await page.goto(server.address)
  await page.locator(".mark").first().waitFor()
}

/** The middle of the nth place of `words` in a paragraph of the draft, brought into view. */
async function placeOf(words, block = "center") {
  const place = await page.evaluate(
    ({ words, block }) => {
      const root = document.querySelector("main .sheet")
      const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      while (nodes.nextNode()) {
        const at = nodes.currentNode.data.indexOf(words)
        if (at < 0) continue
        nodes.currentNode.parentElement.scrollIntoView({ block })
        const range = document.createRange()
        range.setStart(nodes.currentNode, at)
        range.setEnd(nodes.currentNode, at + words.length)
        const { left, top, width, height } = range.getClientRects()[0]
        return { x: left + width / 2, y: top + height / 2, top, bottom: top + height }
      }
      return null
    },
    { words, block },
  )
  assert.ok(place, `the draft has “${words}”`)
  return place
}

await test("a line that a fix adds is a paragraph of its own, to be filled in, and is offered once", async () => {
  const missing = finding("target-without-lead").first()
  await missing.locator(".fix", { hasText: "Thêm dòng" }).click()
  await paragraph("- Cơ quan chủ trì: [ghi tên cơ quan].").waitFor()
  assert.equal(
    await paragraph("[ghi tên cơ quan]")
      .innerText()
      .then((it) => it.trim()),
    "- Cơ quan chủ trì: [ghi tên cơ quan].",
  )
  assert.match(await paragraph("Chỉ tiêu 6").innerText(), /30% vào năm 2030\.$/)
  assert.equal(await selected(), "[ghi tên cơ quan]")
  assert.ok(await inDraft())
  await page.waitForTimeout(500)
  await picture("line-added")
  assert.equal(
    await page.locator("soat-panel .fix", { hasText: "Thêm dòng" }).count(),
    0,
    "the fix is not offered while its line stands",
  )
})

await test("Ctrl+Z undoes a fix of the panel at once, at the place that it changed", async () => {
  assert.ok(await seen(paragraph("[ghi tên cơ quan]")))
  await page.keyboard.press("Control+z")
  await until(() => sheet.locator("p", { hasText: "[ghi tên cơ quan]" }).count(), 0)
  await page.locator("soat-panel .fix", { hasText: "Thêm dòng" }).waitFor()
  await page.locator("main").evaluate((it) => it.scrollTo(0, 0))
  await finding("repeated-word").locator(".fix").first().click()
  assert.ok(await inDraft())
  await page.waitForTimeout(200)
  assert.ok(await seen(paragraph("công trình được đầu tư phải")))
  await page.keyboard.press("Control+z")
  await until(async () => /các các/.test(await draft()))
})

await test("Escape closes a card and leaves the caret in the text; in the panel it leads back", async () => {
  const place = await placeOf("các các")
  await page.mouse.click(place.x, place.y)
  await card.waitFor()
  await page.keyboard.press("Escape")
  await until(() => card.count(), 0)
  await page.keyboard.type("QQ")
  assert.match(await paragraph("QQ").innerText(), /công trình được đầu tư/)
  assert.ok(await inDraft())
  await page.keyboard.press("Escape")
  await page.keyboard.press("Escape")
  await page.keyboard.type("WW")
  await paragraph("QQWW").waitFor()
  await page.keyboard.press("F6")
  assert.equal(await inDraft(), false)
  await page.keyboard.press("Escape")
  await page.keyboard.type("ZZ")
  await paragraph("QQWWZZ").waitFor()
  for (let count = 0; count < 6; count++) await page.keyboard.press("Backspace")
  await page.mouse.move(5, 300)
})

await test("a click that lasts no time leaves the caret where it was made, whatever is marked there", async () => {
  for (let round = 0; round < 12; round++) {
    const start = await placeOf("được sống trong môi trường")
    await page.mouse.click(start.x, start.y)
    const place = await placeOf("các các", ["center", "start", "end"][round % 3])
    await page.mouse.move(place.x, place.y)
    if (round % 2) await card.waitFor()
    await page.mouse.down()
    await page.mouse.up()
    await page.keyboard.type("@")
    const words = await sheet.locator("p", { hasText: "@" }).innerText()
    assert.match(words.replace("@", ""), /các các/, `round ${round}`)
    await page.keyboard.press("Backspace")
    await page.mouse.move(5, 300)
    await until(() => card.count(), 0)
    await page.waitForTimeout(round * 15)
  }
})

await test("a card stands above words that are low on the page, and covers none of them", async () => {
  for (const block of ["end", "start", "center"]) {
    const place = await placeOf("các các", block)
    await page.mouse.move(5, 300)
    await until(() => card.count(), 0)
    await page.mouse.move(place.x, place.y)
    await card.waitFor()
    await page.waitForTimeout(100)
    const box = await card.boundingBox()
    const covers = box.y < place.bottom && box.y + box.height > place.top
    assert.ok(!covers, `${block}: ${JSON.stringify({ box, place })}`)
    assert.ok(box.y >= 0 && box.y + box.height <= 900, JSON.stringify(box))
    await picture(`card-${block}`)
  }
  await page.mouse.move(5, 300)
})

await test("what is found has the side; trying a rule is one line until it is opened, and stays as it was left", async () => {
  await page.locator('[data-banner="secrets"] button').click()
  await page.locator('[data-banner="steps"] button', { hasText: "Bỏ qua" }).click()
  const list = page.locator("soat-panel .findings")
  const head = page.locator("soat-rule-box .folder")
  const height = async (locator) => (await locator.boundingBox()).height
  assert.equal(await head.getAttribute("aria-expanded"), "false")
  assert.ok((await height(page.locator("soat-rule-box"))) < 50)
  assert.ok((await height(list)) > 450, String(await height(list)))
  for (const [name, width, size] of [
    ["tablet", 820, 1100],
    ["telephone", 360, 740],
  ]) {
    await page.setViewportSize({ width, height: size })
    await page.waitForTimeout(200)
    await picture(`side-${name}`)
    const side = await height(page.locator("aside"))
    assert.ok((await height(page.locator("soat-panel"))) > side * 0.7, name)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await head.click()
  await page.locator("soat-rule-box .cm-content").waitFor()
  await page.keyboard.type("mỗi chỉ tiêu phải có cơ quan chủ trì")
  await page.locator("soat-rule-box .outcome .examined").first().waitFor()
  await picture("rule-open")
  assert.deepEqual(await unfit(page, "aside"), [])
  await page.reload()
  await page.locator("soat-rule-box .cm-content").waitFor()
  await head.click()
  await page.reload()
  await finding("repeated-word").first().waitFor()
  assert.equal(await head.getAttribute("aria-expanded"), "false")
})

await test("Tab goes from one place to fill in to the next, in tables too, and selects it alone", async () => {
  await fromTemplate("province")
  const rows = await sheet.locator("tr").count()
  const all = Number(/\d+/.exec(await page.locator("soat-status .blanks").innerText())[0])
  const visited = []
  for (let count = 0; count < all; count++) {
    visited.push(await selected())
    await page.keyboard.press("Tab")
  }
  assert.deepEqual(
    visited.filter((it) => !/^\[[^[\]]+\]$/.test(it)),
    [],
  )
  assert.ok(visited.includes("[nội dung chỉ tiêu thứ hai]"))
  assert.equal(await selected(), visited[0], "it begins anew after the last")
  assert.equal(await sheet.locator("tr").count(), rows)
})

await test("typing at such a place replaces its words and nothing beside them", async () => {
  for (let count = 0; (await selected()) !== "[nội dung chỉ tiêu thứ hai]"; count++) {
    assert.ok(count < 80)
    await page.keyboard.press("Tab")
  }
  await page.keyboard.type("xã có trạm y tế")
  assert.equal(
    await sheet.locator("td", { hasText: "xã có trạm y tế" }).innerText(),
    "Số xã có trạm y tế",
  )
})

await test("with nothing left to fill in, Tab goes from cell to cell and adds a row after the last", async () => {
  await afresh()
  const table = sheet.locator("table:not(.plain)").first()
  const rows = await table.locator("tr").count()
  await table.locator("td").last().click()
  await page.keyboard.press("End")
  await page.keyboard.press("Tab")
  await until(() => table.locator("tr").count(), rows + 1)
  await page.keyboard.type("4")
  assert.equal(await table.locator("tr").last().locator("td").first().innerText(), "4")
  await page.keyboard.press("Tab")
  await page.keyboard.type("Việc mới")
  assert.equal(await table.locator("tr").last().locator("td").nth(1).innerText(), "Việc mới")
})

await test("new rows are aligned as their columns are, and so is what is typed over a whole cell", async () => {
  await fromTemplate("province")
  const table = sheet.locator("table:not(.plain)").first()
  const aligned = (cell) => cell.locator("p").evaluate((it) => getComputedStyle(it).textAlign)
  await table.locator("tr").nth(1).locator("td").first().click()
  await page.locator("soat-toolbar button", { hasText: "Thêm dòng" }).click()
  const row = table.locator("tr").nth(2)
  assert.equal(
    await row
      .locator("td")
      .first()
      .innerText()
      .then((it) => it.trim()),
    "",
  )
  assert.deepEqual(
    await Promise.all([0, 1, 2, 3, 4, 5].map((at) => aligned(row.locator("td").nth(at)))),
    ["center", "start", "center", "center", "center", "start"],
  )
  const cell = table.locator("tr").nth(1).locator("td").nth(2)
  await cell.click({ clickCount: 3 })
  await page.keyboard.type("người")
  assert.equal(await cell.innerText(), "người")
  assert.equal(await aligned(cell), "center")
  await picture("rows")
})

await test("an opened file bears no mark of a draft, and its findings are seen from the first", async () => {
  assert.equal(await sheet.getAttribute("data-draft"), "DỰ THẢO")
  const list = page.locator("soat-panel .findings")
  await list.evaluate((it) => it.scrollTo(0, 400))
  const words = Array.from({ length: 30 }, (_, at) => `Rà soát các các dự án số ${at + 1}.`)
  await page.locator("soat-header input").setInputFiles({
    name: "ke-hoach.md",
    mimeType: "text/plain",
    buffer: Buffer.from(`# KẾ HOẠCH\n\n${words.join("\n\n")}\n`),
  })
  await sheet.locator("p", { hasText: "dự án số 30" }).waitFor()
  assert.equal(await sheet.getAttribute("data-draft"), null)
  await finding("repeated-word").nth(20).waitFor()
  assert.equal(await list.evaluate((it) => it.scrollTop), 0)
  await list.evaluate((it) => it.scrollTo(0, 400))
  await fromTemplate("department")
  await until(() => finding("repeated-word").count(), 0)
  await until(() => list.evaluate((it) => it.scrollTop), 0)
})

await test("a draft from a template is named by its title, once that stands, and follows it", async () => {
  const name = () => page.locator("soat-header .name").innerText()
  await fromTemplate("province")
  assert.equal(await name(), "Kế hoạch mới")
  const title = sheet.locator("h2").first()
  await title.click({ clickCount: 3 })
  await page.keyboard.type("Trồng cây xanh đô thị tỉnh Sơn Hà năm 2026")
  await until(name, "Kế hoạch Trồng cây xanh đô thị tỉnh Sơn Hà năm 2026")
  await page.keyboard.type(" - 2027")
  await until(name, "Kế hoạch Trồng cây xanh đô thị tỉnh Sơn Hà năm 2026 - 2027")
})

await test("a file that is opened twice is two drafts by name", async () => {
  const opened = () =>
    page.locator("soat-header input").setInputFiles({
      name: "chợ.md",
      mimeType: "text/plain",
      buffer: Buffer.from("# KẾ HOẠCH\n\nPhát triển chợ của xã Bến Lội.\n"),
    })
  const name = () => page.locator("soat-header .name").innerText()
  await opened()
  await until(name, "chợ.md")
  await page.waitForTimeout(1200)
  await opened()
  await until(name, "chợ (2).md")
})

await test("the number and the day of a template are places to fill in, and nothing is left of them", async () => {
  await fromTemplate("department")
  for (const [place, words] of [
    ["[số]", "45"],
    ["[ngày]", "12"],
    ["[tháng]", "5"],
  ]) {
    for (let count = 0; (await selected()) !== place; count++) {
      assert.ok(count < 80, place)
      await page.keyboard.press("Tab")
    }
    await page.keyboard.type(words)
  }
  assert.match(await draft(), /Số: 45\/KH-/)
  assert.match(await draft(), /, ngày 12 tháng 5 năm \d{4}/)
  await page.waitForTimeout(800)
  const said = await page.locator("soat-panel .findings").innerText()
  assert.doesNotMatch(said, /dấu cách|khoảng trắng/)
})

await test("dates fit their columns in tables of tasks, on the sheet and in the appendix", async () => {
  const lines = (cell) =>
    cell.evaluate((it) => {
      const range = document.createRange()
      range.selectNodeContents(it)
      return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size
    })
  const cell = sheet.locator("td", { hasText: "[Quý, năm]" }).first()
  await cell.click({ clickCount: 3 })
  await page.keyboard.type("31/12/2026")
  assert.equal(await lines(sheet.locator("td", { hasText: "31/12/2026" }).locator("p")), 1)
  await choose("Chèn", "Phụ lục phân công nhiệm vụ")
  const appendix = sheet.locator(".appendix td", { hasText: "31/12/2026" })
  await appendix.first().waitFor()
  assert.equal(await lines(appendix.first().locator("p").first()), 1)
})

await test("an appendix comes with a sentence that speaks of it, and goes with it", async () => {
  await paragraph("(Chi tiết tại Phụ lục kèm theo Kế hoạch này).").waitFor()
  await page.waitForTimeout(800)
  assert.equal(await finding("unreferenced-appendix").count(), 0)
  await sheet.locator("h1").first().click()
  await page.keyboard.press("Control+z")
  await until(() => sheet.locator(".appendix").count(), 0)
  assert.doesNotMatch(await draft(), /Chi tiết tại Phụ lục/)
  await page.keyboard.press("Control+y")
  await sheet.locator(".appendix").waitFor()
  // Somebody takes the sentence out: what is found then has no mark between the paragraphs.
  await paragraph("(Chi tiết tại Phụ lục").click({ clickCount: 3 })
  await page.keyboard.press("Backspace")
  await finding("unreferenced-appendix").waitFor()
  assert.equal(await page.locator(".sheet > .mark-absent").count(), 0)
})

await test("the tools of tables take no second row, and their menu works", async () => {
  await afresh()
  const height = () => page.locator("soat-toolbar").evaluate((it) => it.offsetHeight)
  for (const language of ["vi", "en"]) {
    await page.locator(`soat-header [lang="${language}"]`).click()
    for (const width of [1440, 1280, 1024, 820]) {
      await page.setViewportSize({ width, height: 900 })
      await sheet.locator("h1").first().click()
      const without = await height()
      await sheet.locator("table:not(.plain) td").first().click()
      await page.waitForTimeout(60)
      assert.equal(await height(), without, `${language} ${width}`)
      await picture(`toolbar-${language}-${width}`)
    }
  }
  const rows = sheet.locator("table:not(.plain)").first().locator("tr")
  const before = await rows.count()
  await page.locator("soat-toolbar select.narrow").selectOption({ label: "Add row" })
  await until(() => rows.count(), before + 1)
  assert.ok(await inDraft())
  await page.setViewportSize({ width: 1440, height: 900 })
})

await test("a text file has its letterhead without lines and its title in the middle, in bold", async () => {
  const text = [
    "| ỦY BAN NHÂN DÂN XÃ BẾN LỘI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |",
    "| --- | --- |",
    "| Số: 12/KH-UBND | Bến Lội, ngày 03 tháng 4 năm 2026 |",
    "",
    "KẾ HOẠCH",
    "",
    "Sửa chữa đường liên thôn năm 2026",
    "",
    "Căn cứ Nghị quyết số 05/NQ-HĐND ngày 10 tháng 12 năm 2025 của Hội đồng nhân dân xã;",
  ].join("\n")
  await page.locator("soat-header input").setInputFiles({
    name: "duong.md",
    mimeType: "text/plain",
    buffer: Buffer.from(text),
  })
  const subject = sheet.locator("p, h1, h2, h3", { hasText: "Sửa chữa đường liên thôn" }).first()
  await subject.waitFor()
  await picture("text-file")
  assert.equal(await sheet.locator("table.plain").count(), 1)
  for (const block of [sheet.locator("p, h1, h2", { hasText: /^KẾ HOẠCH$/ }).first(), subject]) {
    const looks = await block.evaluate((it) => {
      const words = it.querySelector("strong") ?? it
      return [getComputedStyle(it).textAlign, getComputedStyle(words).fontWeight]
    })
    assert.deepEqual(looks, ["center", "700"])
  }
  assert.equal(
    await paragraph("Căn cứ Nghị quyết").evaluate((it) => getComputedStyle(it).textAlign),
    "justify",
  )
})

await test("no error was shown", async () => {
  assert.deepEqual(await unfit(page, "soat-panel"), [])
  assert.deepEqual(errors, [])
})

await browser.close()
server.close()
process.exitCode = finish()
