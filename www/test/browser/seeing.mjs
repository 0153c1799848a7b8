// In: the built page (`dist/`) with the engine. Out: a line for each test and "N passed, N failed".
// Invariants: findings and facts are looked at as a drafter does it, by mouse and by keyboard
// alone; axe-core looks at every view, light and dark; numbers that are checked were counted in
// the sample or in the plan that is made here.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import { open, runner, serve } from "./browser.mjs"

const folder = fileURLToPath(new URL("../../dist", import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const server = await serve(folder)
const { browser, page, requests, errors } = await open(server.address)
const { test, picture, finish } = runner(page)
await page.context().grantPermissions(["clipboard-read", "clipboard-write"])

const sheet = page.locator(".sheet")
const panel = page.locator("soat-panel")
const finding = (rule) => page.locator(`soat-panel .findings > .finding[data-rule="${rule}"]`)
const card = page.locator("soat-card .card")
const notice = page.locator("soat-notice .notice")
const selected = () => page.evaluate(() => String(getSelection()).replace(/\s+/g, " "))
const focused = () =>
  page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return element
      ? `${element.getRootNode().host?.localName ?? ""} .${element.classList[0] ?? element.localName}`
      : ""
  })

/** Waits until `read` gives `wanted`; says what it gave last. */
async function until(read, wanted = true, patience = 6000) {
  const end = Date.now() + patience
  for (;;) {
    const value = await read()
    if (value === wanted) return
    if (Date.now() > end) assert.equal(value, wanted)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

async function show(view) {
  await page.locator(`soat-tabs [data-view=${view}]`).click()
  const host = view === "findings" ? "panel" : view
  await page.locator(`soat-${host}`).waitFor()
  if (view !== "findings") await until(() => page.locator(`soat-${view} [role=status]`).count(), 0)
}

/** Puts the cursor into `words` of the draft. */
async function putCursor(words) {
  await page.evaluate((words) => {
    const root = document.querySelector(".sheet")
    root.focus()
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (nodes.nextNode()) {
      const at = nodes.currentNode.data.indexOf(words)
      if (at < 0) continue
      getSelection().collapse(nodes.currentNode, at + 1)
      nodes.currentNode.parentElement.scrollIntoView({ block: "center" })
      return
    }
    throw new Error(`the draft has no "${words}"`)
  }, words)
  await page.waitForTimeout(60)
}

/** What axe-core has against the page as it stands. */
async function faults() {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const found = await globalThis.axe.run(document, {
      rules: { region: { enabled: false } },
    })
    return found.violations.map(
      (it) => `${it.id}: ${it.nodes.map((node) => node.target.flat().join(" ")).join("; ")}`,
    )
  })
}

/** A plan of an invented province, with `size` tasks and targets, and known faults. */
function bigPlan(size) {
  const bodies = ["Công Thương", "Xây dựng", "Tài chính", "Y tế", "Nội vụ", "Tư pháp"]
  const streets = ["Hàng Bè", "Bến Lội", "Cầu Đá", "Đồi Thông", "Gò Mây", "Suối Vàng"]
  const name = (index) =>
    `${streets[index % streets.length]} ${Math.floor(index / streets.length) + 1}`
  const targets = Array.from({ length: size }, (_it, index) => {
    if (index % 15 === 8)
      return `- Chỉ tiêu ${index + 1}: Số gian hàng của chợ ${name(index)} đạt 40 gian vào năm 2025 và khoảng 40 gian vào năm 2030.`
    const later = index % 10 === 3 ? 55 : 80
    return `- Chỉ tiêu ${index + 1}: Tỷ lệ hộ kinh doanh tại chợ ${name(index)} có hóa đơn đạt ít nhất 60% vào năm 2025 và ít nhất ${later}% vào năm 2030.`
  })
  const leads = (index) =>
    [0, ...(index % 20 === 7 ? [3] : [])]
      .map((more) => `Sở ${bodies[(index + more) % bodies.length]}`)
      .join("; ")
  const tasks = Array.from({ length: size }, (_it, index) =>
    [
      `${index + 1}. Sửa chữa, nâng cấp chợ ${name(index)}`,
      `Lát lại nền, thay mái và làm lại hệ thống thoát nước của chợ ${name(index)}.`,
      ...(index % 12 === 5 ? [] : [`Cơ quan chủ trì: ${leads(index)}.`]),
      `Cơ quan phối hợp: Sở ${bodies[(index + 1) % bodies.length]}.`,
      `Thời gian thực hiện: Năm 2025 - ${2026 + (index % 4)}.`,
    ].join("\n\n"),
  )
  return [
    "ỦY BAN NHÂN DÂN TỈNH SƠN HÀ\n\nSố: 31/KH-UBND\n\nSơn Hà, ngày 06 tháng 5 năm 2024",
    "KẾ HOẠCH\n\nPhát triển chợ nông thôn trên địa bàn tỉnh Sơn Hà giai đoạn 2024 - 2030",
    "I. MỤC TIÊU",
    ...targets,
    "II. NHIỆM VỤ",
    ...tasks,
    "III. TỔ CHỨC THỰC HIỆN",
    ...bodies.map(
      (it, index) => `${index + 1}. Sở ${it} tổ chức thực hiện các nhiệm vụ được giao.`,
    ),
    "Nơi nhận:\n\n- Các sở, ban, ngành;\n\n- Lưu: VT.",
  ].join("\n\n")
}

await test("a hidden view is not loaded and asks for nothing", async () => {
  await finding("repeated-word").waitFor()
  await page.waitForTimeout(500)
  // What is stored for work without a network is fetched by the service worker, not by the page.
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name),
  )
  assert.deepEqual(
    loaded.filter((url) => /(author|outline|targets|matrix|timeline|citations|chart)-/.test(url)),
    [],
  )
  assert.equal(await page.evaluate(() => customElements.get("soat-outline")), undefined)
})

await test("levels differ in the form of the line", async () => {
  const form = (level) =>
    page
      .locator(`.sheet .mark-${level}:not(.mark-absent)`)
      .first()
      .evaluate((it) => getComputedStyle(it).textDecorationStyle)
  assert.equal(await form("error"), "wavy")
  const styles = await page.evaluate(() =>
    ["error", "warning", "note"].map((level) => {
      const probe = document.createElement("span")
      probe.className = `mark mark-${level}`
      document.body.append(probe)
      const style = getComputedStyle(probe).textDecorationStyle
      probe.remove()
      return style
    }),
  )
  assert.equal(new Set(styles).size, 3)
})

await test("a key opens the card at the cursor, Escape leads back", async () => {
  for (const key of ["Alt+Enter", "F2"]) {
    await putCursor("các các")
    await page.keyboard.press(key)
    await card.waitFor()
    await until(focused, "soat-card .message")
    const said = await card.innerText()
    for (const words of ["Cần sửa", "Vì sao", "Quy tắc", "Đang viết", "Sửa thành", "Giữ nguyên"])
      assert.ok(said.includes(words), words)
    await page.keyboard.press("Escape")
    await until(() => card.count(), 0)
    assert.equal(
      await page.evaluate(() => document.activeElement?.className.includes("sheet")),
      true,
    )
  }
  await putCursor("Đưa nước sạch")
  await page.keyboard.press("F2")
  await page.waitForTimeout(150)
  assert.equal(await card.count(), 0)
})

await test("the card stays while the pointer goes into it, and leads to the other end", async () => {
  const mark = page.locator(".sheet .mark", { hasText: "06/3/2021" }).first()
  await mark.scrollIntoViewIfNeeded()
  await mark.hover()
  await card.waitFor()
  await picture("card")
  await card.locator("ul.places .place").first().hover()
  await page.waitForTimeout(600)
  await card.locator("ul.places .place").first().click()
  await until(async () => /24\/11\/2021|1978/.test(await selected()))
  await page.mouse.move(5, 300)
  await page.keyboard.press("ArrowRight")
  await until(() => card.count(), 0)
})

await test("the key opens the card at the other end of a contradiction, too", async () => {
  await putCursor("24/11/2021")
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("F2")
  await card.waitFor()
  assert.match(await card.innerText(), /1978\/QĐ-TTg/)
  const [there] = await card.locator(".finding > .places .place").all()
  await there.focus()
  await page.keyboard.press("Enter")
  await until(() => card.count(), 0)
  assert.notEqual(await selected(), "")
})

await test("a fix shows its change first, in the card too, and makes exactly that", async () => {
  await putCursor("các các")
  await page.keyboard.press("F2")
  const change = card.locator(".change")
  await change.first().waitFor()
  assert.match(await change.nth(0).innerText(), /các các công trình/)
  assert.match(await change.nth(1).innerText(), /(?<!các )các công trình/)
  assert.match(await card.locator(".grade").innerText(), /an toàn/)
  await card.locator(".fix").focus()
  await page.keyboard.press("Enter")
  await until(() => finding("repeated-word").count(), 0)
  await until(() => card.count(), 0)
  await page.keyboard.press("Control+z")
  await finding("repeated-word").waitFor()
})

await test("F8 goes from finding to finding wherever the focus is, Shift+F8 back", async () => {
  const chosen = () => panel.locator("[aria-current]").getAttribute("data-rule")
  const all = await panel
    .locator(".findings > .finding")
    .evaluateAll((them) => them.map((it) => it.dataset.rule))
  await page.locator("soat-rule-box .folder[aria-expanded=false]").click()
  await page.locator("soat-rule-box .cm-content").click()
  await page.evaluate(() => document.querySelector("soat-panel").selected === null)
  const seen = []
  for (let count = 0; count < all.length; count++) {
    await page.keyboard.press("F8")
    seen.push(await chosen())
  }
  assert.deepEqual(seen.toSorted(), all.toSorted())
  const last = await chosen()
  await page.keyboard.press("F8")
  await page.keyboard.press("Shift+F8")
  assert.equal(await chosen(), last)
  assert.equal(await page.evaluate(() => document.activeElement?.className.includes("sheet")), true)
})

await test("a finding is left only for a reason, listed apart, and taken back", async () => {
  const left = panel.locator(".kept")
  const entry = finding("repeated-word")
  await entry.locator(".keep summary").click()
  await entry.locator(".keep-now").click()
  await entry.locator(".keep .problem", { hasText: "lý do" }).waitFor()
  await until(focused, "soat-panel .textarea").catch(async () =>
    assert.match(await focused(), /textarea/),
  )
  assert.equal(await left.count(), 0)
  await page.keyboard.type("Trích nguyên văn chương trình")
  await entry.locator('input[name="who"]').fill("Lò Thị Mây")
  await page.keyboard.press("Enter")
  await until(() => finding("repeated-word").count(), 0)
  assert.equal(await page.locator(".sheet .mark", { hasText: "các các" }).count(), 0)
  await left.locator("summary").click()
  assert.match(await left.innerText(), /Trích nguyên văn chương trình[\s\S]*Lò Thị Mây/)
  await picture("kept")
  await putCursor("Phân công rõ")
  await page.keyboard.type(" ")
  await page.waitForTimeout(300)
  assert.equal(await finding("repeated-word").count(), 0)
  await page.waitForTimeout(1200)
  await page.reload()
  await left.locator("summary").click()
  assert.match(await left.innerText(), /Trích nguyên văn chương trình[\s\S]*Lò Thị Mây/)
  assert.equal(await finding("repeated-word").count(), 0)
  await left.locator(".take-back").click()
  await finding("repeated-word").waitFor()
  assert.equal(await left.count(), 0)
})

await test("a comment is copied in official Vietnamese, whatever the page speaks", async () => {
  const copied = async () => {
    await finding("conflicting-citation-date").first().locator(".comment").click()
    await notice.waitFor()
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const vietnamese = await copied()
  assert.match(vietnamese, /^Tại Mục III\.2, đoạn “[^”]*24\/12\/2021”?/)
  assert.match(vietnamese, /Đối chiếu với: “[^”]*24\/11\/2021/)
  assert.match(vietnamese, /\nĐề nghị /)
  await page.locator('soat-header [lang="en"]').click()
  await until(() => page.locator("soat-panel h2").innerText(), "Findings")
  assert.equal(await copied(), vietnamese)
  await page.locator('soat-header [lang="vi"]').click()
  await until(() => page.locator("soat-panel h2").innerText(), "Kết quả rà soát")
  await finding("repeated-word").waitFor()
})

await test("findings are filtered by level and by rule, and grouped by section and by rule", async () => {
  const shown = () => panel.locator(".findings > .finding").count()
  const all = await shown()
  await panel.locator(".counts .level-error").click()
  await until(() => panel.locator(".findings > .finding.level-error").count(), 0)
  assert.match(await panel.locator(".findings").innerText(), /Đang ẩn \d+ nội dung/)
  await panel.locator(".counts .level-error").click()
  await until(shown, all)
  await panel.locator(".by-rule").selectOption("repeated-word")
  await until(shown, 1)
  await page.keyboard.press("F8")
  assert.equal(await panel.locator("[aria-current]").getAttribute("data-rule"), "repeated-word")
  await panel.locator(".by-rule").selectOption("")
  await panel.locator(".grouping").selectOption("section")
  await panel.locator(".group", { hasText: "Mục III.2" }).waitFor()
  await panel.locator(".group", { hasText: "Phần đầu văn bản" }).waitFor()
  await picture("by-section")
  await panel.locator(".grouping").selectOption("rule")
  await until(() => panel.locator(".group").count(), all)
  await panel.locator(".grouping").selectOption("place")
  await until(() => panel.locator(".group").count(), 0)
})

await test("the outline counts findings, marks where the cursor is, and leads there", async () => {
  await show("outline")
  const row = (label) => page.locator("soat-outline li", { hasText: label })
  assert.match(await row("MỤC TIÊU").first().locator(".count").innerText(), /^(\d+ )?\(?\d+\)?$/)
  await row("TỔ CHỨC THỰC HIỆN").locator("button").click()
  assert.match(await selected(), /TỔ CHỨC THỰC HIỆN/)
  await row("TỔ CHỨC THỰC HIỆN").and(page.locator("[aria-current]")).waitFor()
  await putCursor("Khoanh định vùng bảo hộ")
  await page.locator("soat-outline li[aria-current]", { hasText: "Tài nguyên" }).waitFor()
  assert.equal(await page.locator("soat-outline li[aria-current]").count(), 1)
  await picture("outline")
})

await test("targets show each step, and the one that falls by sign and words", async () => {
  await show("targets")
  const rows = page.locator("soat-targets tbody tr")
  assert.equal(await rows.count(), 7)
  const fallen = rows.filter({ hasText: "thất thoát nước" })
  assert.match(await fallen.innerText(), /✗ yêu cầu năm sau thấp hơn năm trước/)
  assert.equal(await fallen.locator(".cross").count(), 1)
  assert.equal(await page.locator("soat-targets .cross").count(), 1)
  assert.match(
    await fallen.locator("svg").getAttribute("aria-label"),
    /2025: dưới 18%, 2030: dưới 22%: yêu cầu năm sau thấp hơn/,
  )
  await fallen.locator(".values .place").nth(1).click()
  assert.match(await selected(), /22%/)
  await fallen.and(page.locator("[aria-current]")).waitFor()
  await picture("targets")
})

await test("a figure that is corrected is drawn anew", async () => {
  await page.keyboard.type("dưới 12%")
  await until(() => page.locator("soat-targets .cross").count(), 0)
  await page.keyboard.press("Control+z")
  await until(() => page.locator("soat-targets .cross").count(), 1)
})

await test("a row leads to its words while the draft is being read anew", async () => {
  await putCursor("Đưa nước sạch")
  await page.keyboard.insertText("Một câu mới, khá dài, đứng trước mọi chỉ tiêu của kế hoạch. ")
  for (const pause of [0, 60, 120, 180]) {
    await page.waitForTimeout(pause)
    await page.evaluate(() => {
      const rows = document.querySelector("soat-targets").shadowRoot.querySelectorAll("tbody tr")
      rows[3].querySelectorAll(".values .place")[1].click()
    })
    assert.match(await selected(), /^(dưới )?22%$/)
  }
  await sheet.focus()
  await page.keyboard.press("Control+z")
})

await test("the matrix shows who does what, and what nobody leads", async () => {
  await show("matrix")
  const hole = page.locator("soat-matrix tbody tr.absent")
  assert.equal(await hole.count(), 1)
  assert.match(await hole.innerText(), /Chỉ tiêu 6[\s\S]*∅ Chưa có chủ trì/)
  assert.equal(await page.locator("soat-matrix tbody tr").count(), 14)
  const health = page
    .locator("soat-matrix .sign", { hasText: "CT" })
    .and(page.locator('[aria-label*="Sở Y tế chủ trì"]'))
  assert.ok((await health.count()) >= 3)
  await health.first().click()
  assert.match(await selected(), /Sở Y tế|chỉ tiêu 2, 7/)
  await page.locator("soat-matrix input[type=checkbox]").check()
  await until(() => page.locator("soat-matrix tbody tr").count(), 1)
  await page.locator("soat-matrix input[type=checkbox]").uncheck()
  await picture("matrix")
})

await test("the timeline draws what has a day, and its table says all", async () => {
  await show("timeline")
  await page.locator("soat-timeline .chart svg").waitFor()
  const rows = page.locator("soat-timeline tbody tr")
  const early = rows.filter({ hasText: "trước ngày ban hành" })
  assert.equal(await early.count(), 1)
  assert.match(await early.innerText(), /28\/02\/2023/)
  assert.match(await page.locator("soat-timeline .head").innerText(), /15\/3\/2023/)
  const days = await rows.locator("th .place").allInnerTexts()
  assert.equal(days[0], "28/02/2023")
  assert.ok((await rows.filter({ hasText: "15/12" }).count()) === 1)
  const chart = page.locator("soat-timeline .chart svg")
  const box = await chart.boundingBox()
  await page.mouse.click(box.x + box.width / 2, box.y + 30 + 15)
  assert.match(await selected(), /28\/02\/2023/)
  await early.and(page.locator("[aria-current]")).waitFor()
  await picture("timeline")
})

await test("citations stand together, the odd one is marked, each leads to its words", async () => {
  await show("citations")
  const document = page.locator("soat-citations .document", { hasText: "1978/QĐ-TTg" })
  assert.match(await document.innerText(), /2 lần viện dẫn[\s\S]*không thống nhất/)
  await document.locator(".row").nth(1).click()
  assert.match(await selected(), /1978\/QĐ-TTg ngày 24\/12\/2021/)
  await document.locator("li[aria-current]").waitFor()
  await picture("citations")
})

await test("the keyboard alone goes through the views and to the words", async () => {
  await show("findings")
  for (const view of ["outline", "targets", "matrix", "timeline", "citations", "reading"]) {
    await page.keyboard.press("ArrowRight")
    await page.locator(`soat-${view}`).waitFor()
  }
  await page.keyboard.press("Home")
  await page.keyboard.press("ArrowRight")
  await page.locator("soat-outline").waitFor()
  await page.keyboard.press("Tab")
  await page.keyboard.press("Tab")
  await page.keyboard.press("Tab")
  await until(focused, "soat-outline .row")
  await page.keyboard.press("Enter")
  assert.match(await selected(), /MỤC ĐÍCH/)
})

await test("the side can be made wide and narrow again", async () => {
  const width = async () => (await page.locator("aside").boundingBox()).width
  const before = await width()
  await page.locator("soat-tabs .widen").click()
  await until(async () => (await width()) > before + 200)
  await page.locator("soat-tabs .widen").click()
  await until(width, before)
})

for (const scheme of ["light", "dark"]) {
  await test(`axe-core finds nothing in any view, ${scheme}`, async () => {
    await page.emulateMedia({ colorScheme: scheme })
    for (const view of ["findings", "outline", "targets", "matrix", "timeline", "citations"]) {
      await show(view)
      if (view === "findings") {
        for (const summary of await panel.locator(".finding").first().locator("summary").all())
          await summary.click()
      }
      assert.deepEqual(await faults(), [], view)
    }
    await show("findings")
    await putCursor("các các")
    await page.keyboard.press("F2")
    await card.waitFor()
    assert.deepEqual(await faults(), [], "card")
    await picture(`card-${scheme}`)
    await page.keyboard.press("Escape")
  })
}
await page.emulateMedia({ colorScheme: "light" })

for (const width of [820, 360]) {
  await test(`nothing sticks out at ${width} px`, async () => {
    await page.setViewportSize({ width, height: 780 })
    for (const view of ["findings", "outline", "targets", "matrix", "timeline", "citations"]) {
      await show(view)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(over <= 0, `${view} sticks out by ${over}`)
      await picture(`${view}-${width}`)
    }
    await show("findings")
    await putCursor("các các")
    await page.keyboard.press("F2")
    const box = await card.boundingBox()
    const inside =
      box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= 780
    assert.ok(inside, JSON.stringify(box))
    await page.keyboard.press("Escape")
  })
}
await page.setViewportSize({ width: 1440, height: 900 })

await test("a plan of 60 targets and 60 tasks is seen whole, and typing in it stays quick", async () => {
  const buffer = Buffer.from(bigPlan(60))
  await page
    .locator("soat-header input[type=file]")
    .setInputFiles({ name: "chợ.txt", mimeType: "text/plain", buffer })
  await page.locator(".sheet p", { hasText: "Suối Vàng 10" }).first().waitFor()
  await show("targets")
  await until(() => page.locator("soat-targets tbody tr").count(), 60)
  assert.equal(await page.locator("soat-targets .cross").count(), 4)
  assert.equal(await page.locator("soat-targets .doubt").count(), 4)
  await page.locator("soat-targets .doubt").first().scrollIntoViewIfNeeded()
  await picture("big-targets")
  await show("matrix")
  await until(() => page.locator("soat-matrix tbody tr").count(), 120)
  assert.equal(await page.locator("soat-matrix tbody tr.absent .state.warn").count(), 65)
  await page.locator("soat-matrix tbody .state", { hasText: "2×" }).first().waitFor()
  assert.equal(await page.locator("soat-matrix tbody .state", { hasText: "2×" }).count(), 3)
  await show("timeline")
  await page.locator("soat-timeline .chart svg").waitFor()
  await picture("big-timeline")
  await show("matrix")
  await page.locator("soat-matrix tbody .state", { hasText: "2×" }).first().scrollIntoViewIfNeeded()
  await picture("big-matrix")
  await putCursor("Lát lại nền")
  const took = []
  for (let count = 0; count < 8; count++) {
    const before = await page.evaluate(() => performance.getEntriesByName("soat-check").length)
    await page.keyboard.type("a")
    await until(
      async () =>
        (await page.evaluate(() => performance.getEntriesByName("soat-check").length)) > before,
    )
    took.push(await page.evaluate(() => performance.getEntriesByName("soat-check").at(-1).duration))
  }
  took.sort((one, other) => one - other)
  console.log(
    `      with the matrix open, from change to findings: median ${took[4].toFixed(1)} ms`,
  )
  assert.ok(took[4] < 600)
})

await test("no request left the page's own origin, and the console shows no error", () => {
  const foreign = requests.filter(
    (url) => !url.startsWith(server.origin) && !url.startsWith("blob:"),
  )
  assert.deepEqual(foreign, [])
  assert.deepEqual(errors, [])
})

await browser.close()
server.close()
process.exitCode = finish()
