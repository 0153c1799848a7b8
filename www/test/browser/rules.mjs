// In: the built page (`dist/`). Out: a line for each test and "N passed, N failed"; exit code 1 when
// one failed.
// Invariant: rules are read, switched, loaded, written and given on as a person does it, by click
// and by key, against the real engine.
import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { open, runner, serve, toTheEnd, unfit, until } from "./browser.mjs"

const folder = fileURLToPath(new URL("../../dist", import.meta.url))
const server = await serve(folder)
const { browser, page, requests, errors } = await open(server.address)
const { test, picture, finish } = runner(page)
const files = mkdtempSync(join(tmpdir(), "soat-packs-"))

const dialog = page.locator("soat-rules-dialog dialog")
const part = (name) => dialog.locator(`#rules-part-${name}`)
const tab = (name) => dialog.locator(`#rules-tab-${name}`)
const rule = (id) => part("rules").locator(`li[data-rule="${id}"]`)
const row = (id) => rule(id).locator(".rules-row")
const said = (name) => part(name).locator(".rules-said")
const finding = (id) => page.locator(`soat-panel .findings > .finding[data-rule="${id}"]`)
const pack = (name) => part("packs").locator(`li[data-pack="${name}"]`)
const own = (id) => part("own").locator(`li[data-own="${id}"]`)
const sentence = part("own").locator("soat-own-sentence .cm-content")
const focused = () =>
  page.evaluate(() => {
    let at = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    return `${at?.tagName} ${at?.className} ${at?.getAttribute("name") ?? ""} ${at?.textContent?.trim().slice(0, 30)}`
  })

async function show() {
  await page.locator("soat-rule-box .advanced").click()
  await rule("target-without-lead").waitFor({ state: "attached" })
}

const close = () => dialog.locator(".kept-close").click()

/** Opens the page anew, as at the next visit. */
async function again() {
  await page.reload()
  await finding("sum-mismatch")
    .first()
    .waitFor({ timeout: 15000 })
    .catch(() => {})
  await page.locator("soat-panel .status").waitFor()
}

const manifest = (more = "") =>
  `name: Sơn Hà\nversion: 1.0\nauthor: Sở Tư pháp tỉnh Sơn Hà\nlicence: CC-BY-4.0\nsince: 0.1\n${more}`
const ruleFile = (year) => `level: note
vi: mỗi chỉ tiêu phải có năm
message vi: Chỉ tiêu “{label}” chưa ghi năm.
message en: the target "{label}" has no year

case flagged
at: "Tỷ lệ hộ có nước sạch"
stage: issued
"""
UBND TỈNH SƠN HÀ
Số: 12/KH-UBND
Sơn Hà, ngày 12 tháng 4 năm 2025

KẾ HOẠCH
Cấp nước sạch

I. MỤC TIÊU
1. Tỷ lệ hộ có nước sạch đạt 85%${year}.
"""
`
const bundle = (files) => JSON.stringify({ soatPack: 1, files })

function written(name, text) {
  const path = join(files, name)
  mkdirSync(join(path, ".."), { recursive: true })
  writeFileSync(path, text)
  return path
}

await finding("repeated-word").first().waitFor({ timeout: 15000 })
await page
  .locator("soat-banner button")
  .first()
  .click()
  .catch(() => {})

await test("all rules are listed by topic, with level, state, what they examined and found", async () => {
  await show()
  await until(async () => (await part("rules").locator("li[data-rule]").count()) > 90)
  const headings = await part("rules").locator("h3").allInnerTexts()
  assert.ok(
    headings.some((it) => it.startsWith("Chỉ tiêu (")),
    headings.join(),
  )
  assert.match(await row("repeated-word").innerText(), /Cần sửa|Cần xem lại|Lưu ý/)
  assert.match(
    await row("repeated-word").innerText(),
    /Đang bật\s+đã soát \d+ .*\s+[1-9]\d* kết quả/,
  )
  assert.match(await row("mixed-tone-style").innerText(), /Đang tắt/)
  await picture("rules-list")
})

await test("a rule is found without marks, by what it checks", async () => {
  await part("rules").locator("input[type=search]").fill("co quan chu tri")
  await row("target-without-lead").waitFor()
  const count = await part("rules").locator("li[data-rule]").count()
  assert.ok(count > 0 && count < 40, String(count))
  await part("rules").locator("input[type=search]").fill("không có gì như thế này")
  await part("rules").getByText("Không có quy tắc nào như vậy").waitFor()
  await part("rules").locator("input[type=search]").fill("")
  await part("rules").locator("select").first().selectOption("found")
  await until(() => row("mixed-tone-style").count(), 0)
  assert.ok((await row("repeated-word").count()) === 1)
  await part("rules").locator("select").first().selectOption("all")
})

await test("a rule is read in both languages, with its help and its examples", async () => {
  await row("target-without-lead").click()
  const detail = await rule("target-without-lead").locator(".rules-detail").innerText()
  for (const words of [
    "mỗi chỉ tiêu phải có cơ quan chủ trì",
    "every target has a lead agency",
    "Nội dung kiểm tra",
    "Vì sao cần kiểm tra",
    "Cách xử lý",
  ])
    assert.ok(detail.toLowerCase().includes(words.toLowerCase()), `${words}: ${detail}`)
  await rule("target-without-lead").getByText("Ví dụ (").click()
  await rule("target-without-lead").locator("mark").first().waitFor()
  await picture("rules-detail")
  assert.deepEqual(await unfit(page, "soat-rules-dialog"), [])
})

await test("a rule is switched off for a reason only, by key, and its findings go", async () => {
  await row("target-without-lead").click()
  await row("repeated-word").focus()
  await page.keyboard.press("Enter")
  const decide = rule("repeated-word").locator(".rules-decide")
  await decide.locator("select").focus()
  await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  await part("rules").getByText("Chưa nêu lý do").waitFor()
  assert.match(await focused(), /INPUT .*reason/)
  await page.keyboard.type("Đã rà soát bằng công cụ khác")
  await page.keyboard.press("Enter")
  await until(() => said("rules").innerText(), "Đã ghi quyết định và rà soát lại dự thảo.")
  await until(async () => /Đang tắt/.test(await row("repeated-word").innerText()))
  assert.match(await focused(), /BUTTON rules-takeback/)
  await picture("rules-switched")
  await until(() => finding("repeated-word").count(), 0)
})

await test("another level is heeded in the findings, and both hold at the next visit", async () => {
  await row("repeated-word").click()
  const [first] = await page
    .locator("soat-panel .findings > .finding.level-warning")
    .evaluateAll((all) => all.map((it) => it.dataset.rule))
  assert.ok(first)
  await row(first).click()
  await rule(first).locator("select").selectOption("error")
  await rule(first).locator("[name=reason]").fill("Tỉnh yêu cầu sửa ngay")
  await rule(first).locator(".kept-main").click()
  await page.locator(`soat-panel .finding.level-error[data-rule="${first}"]`).first().waitFor()
  await again()
  await page.locator(`soat-panel .finding.level-error[data-rule="${first}"]`).first().waitFor()
  assert.equal(await finding("repeated-word").count(), 0)
  await show()
  await tab("decisions").click()
  const listed = await part("decisions").innerText()
  assert.match(listed, /Tắt từ \d\d\/\d\d\/\d{4}\. Lý do: Đã rà soát bằng công cụ khác/)
  assert.match(listed, /Bật, mức Cần sửa từ .*Tỉnh yêu cầu sửa ngay/)
  await picture("rules-decisions")
  assert.deepEqual(await unfit(page, "soat-rules-dialog"), [])
})

await test("decisions are taken back where they are listed", async () => {
  await part("decisions").locator(".rules-takeback").first().click()
  await part("decisions").locator(".rules-takeback").first().click()
  await part("decisions").getByText("Chưa có quyết định nào").waitFor()
  await finding("repeated-word").first().waitFor()
})

await test("a pack whose example fails is refused, with that example", async () => {
  await tab("packs").click()
  const path = written(
    "sai.soat-pack.json",
    bundle({ "pack.soat": manifest(), "own/yearless.soat": ruleFile(" vào năm 2030") }),
  )
  await part("packs").locator(".rules-pack-file").setInputFiles(path)
  const refusal = part("packs").locator(".rules-refused")
  await refusal.waitFor()
  const words = await refusal.innerText()
  assert.match(words, /Gói “Sơn Hà” chưa được nạp/)
  assert.match(words, /ví dụ 1 của yearless không đạt/)
  assert.match(words, /own\/yearless\.soat/)
  assert.match(words, /Tỷ lệ hộ có nước sạch đạt 85% vào năm 2030/)
  assert.equal(await pack("Sơn Hà").count(), 0)
  await picture("rules-refused")
  assert.deepEqual(await unfit(page, "soat-rules-dialog"), [])
})

await test("what is no pack is said to be none", async () => {
  await part("packs").locator(".rules-pack-file").setInputFiles(written("a.json", "{}"))
  await part("packs").getByText("Tệp này không phải gói quy tắc").waitFor()
  assert.equal(await part("packs").locator(".rules-refused").count(), 0)
})

await test("a pack is loaded from a file, runs, changes another rule, and holds at the next visit", async () => {
  const path = written(
    "son-ha.soat-pack.json",
    bundle({
      "pack.soat": manifest("off: repeated-word: đã rà soát bằng công cụ khác\n"),
      "own/yearless.soat": ruleFile(""),
    }),
  )
  await part("packs").locator(".rules-pack-file").setInputFiles(path)
  await until(async () =>
    (await said("packs").innerText()).startsWith("Đã nạp gói “Sơn Hà” (1 quy tắc)"),
  )
  await until(() => finding("repeated-word").count(), 0)
  assert.match(await pack("Sơn Hà").innerText(), /Tắt: repeated-word: đã rà soát/)
  await picture("rules-pack")
  await tab("rules").click()
  assert.match(await row("yearless").innerText(), /Lưu ý\s+Đang bật\s+đã soát [1-9]/)
  await again()
  await until(() => finding("repeated-word").count(), 0)
  await show()
  assert.match(await row("yearless").innerText(), /đã soát [1-9]/)
})

await test("a pack runs again when the engine has been started anew", async () => {
  await close()
  const before = await page.evaluate(() => performance.getEntriesByName("soat-check").length)
  // A worker that dies in the middle of a check: the page starts another one.
  await page.evaluate(() => {
    const Real = window.Worker
    window.Worker = class extends Real {}
  })
  const workers = page.workers()
  assert.equal(workers.length, 1)
  await workers[0].evaluate(() => {
    self.postMessage = () => {
      throw new Error("gone")
    }
    setTimeout(() => {
      throw new Error("trap")
    })
  })
  await page.locator("soat-notice", { hasText: "khởi động lại" }).waitFor({ timeout: 15000 })
  errors.length = 0
  await toTheEnd(page.locator("main .sheet p", { hasText: "lâu dài." }).first())
  await page.keyboard.type(" Thêm một câu.")
  await until(
    async () =>
      (await page.evaluate(() => performance.getEntriesByName("soat-check").length)) > before,
    true,
    15000,
  )
  assert.equal(await finding("repeated-word").count(), 0)
  await show()
  assert.match(await row("yearless").innerText(), /đã soát [1-9]/)
})

await test("a pack is loaded from a folder in the place of that of the same name, and removed", async () => {
  const root = join(files, "goi-son-ha")
  written("goi-son-ha/pack.soat", manifest())
  written("goi-son-ha/targets/yearless.soat", ruleFile(""))
  written("goi-son-ha/ghi-chu.txt", "không thuộc gói")
  await tab("packs").click()
  await part("packs").locator(".rules-pack-folder").setInputFiles(root)
  await until(async () => (await said("packs").innerText()).startsWith("Đã thay gói “Sơn Hà”"))
  assert.equal(await part("packs").locator("li[data-pack]").count(), 1)
  await finding("repeated-word").first().waitFor()
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    pack("Sơn Hà").getByRole("button", { name: "Tải gói Sơn Hà" }).click(),
  ])
  const held = JSON.parse(readFileSync(await download.path(), "utf8"))
  assert.deepEqual(Object.keys(held.files), ["pack.soat", "targets/yearless.soat"])
  await pack("Sơn Hà").getByRole("button", { name: "Gỡ gói Sơn Hà" }).click()
  assert.match(await focused(), /kept-danger/)
  await page.keyboard.press("Enter")
  await until(() => pack("Sơn Hà").count(), 0)
  await until(() => said("packs").innerText(), "Đã gỡ gói “Sơn Hà”.")
  await tab("rules").click()
  await until(() => row("yearless").count(), 0)
  await close()
})

await test("a sentence from the box becomes a rule of one's own, which runs at every check", async () => {
  await page.locator("soat-rule-box .folder[aria-expanded=false]").click()
  const box = page.locator("soat-rule-box .cm-content")
  await box.click()
  await page.keyboard.type("không nhiệm vụ nào có cơ quan phối hợp")
  await page.keyboard.press("Escape")
  await page.locator("soat-rule-box .save").click()
  await until(() => sentence.innerText(), "không nhiệm vụ nào có cơ quan phối hợp")
  await part("own").locator("soat-own-sentence .examined").waitFor()
  await part("own").locator("[name=id]").fill("nhiem-vu-co-phoi-hop")
  await part("own").locator("[name=level]").selectOption("note")
  await picture("rules-form")
  assert.deepEqual(await unfit(page, "soat-rules-dialog"), [])
  await part("own").locator(".rules-save").click()
  await own("nhiem-vu-co-phoi-hop").waitFor()
  await finding("nhiem-vu-co-phoi-hop").first().waitFor()
  assert.match(await finding("nhiem-vu-co-phoi-hop").first().innerText(), /cơ quan phối hợp/i)
})

await test("a rule is written by key alone, with completion, and wrong ones are not kept", async () => {
  await part("own").locator(".rules-write").focus()
  await page.keyboard.press("Enter")
  await until(async () => /cm-content/.test(await focused()))
  await page.keyboard.type("mỗi chỉ tiêu phải có cơ quan chủ tr")
  await part("own").locator("soat-own-sentence .cm-tooltip-autocomplete").waitFor()
  await picture("rules-completion")
  await page.keyboard.press("Escape")
  assert.ok(await dialog.evaluate((it) => it.open))
  await part("own").locator("[name=id]").focus()
  await page.keyboard.press("Enter")
  await part("own").getByText("Câu quy tắc chưa đọc được").waitFor()
  await sentence.click()
  await page.keyboard.press("End")
  await page.keyboard.type("ì")
  await page.keyboard.press("Escape")
  await part("own").locator("[name=id]").fill("Sai Mã")
  await part("own").locator(".rules-save").click()
  await part("own").getByText("Mã quy tắc chỉ gồm").waitFor()
  await part("own").locator("[name=id]").fill("target-without-lead")
  await part("own").locator(".rules-save").click()
  await part("own").getByText("trùng với quy tắc đã có").waitFor()
  await part("own").locator("[name=id]").fill("")
  await part("own").locator("[name=message]").fill("Chỉ tiêu {nothing}")
  await part("own").locator(".rules-save").click()
  await part("own").locator(".rules-refused").getByText("{nothing}").first().waitFor()
  await picture("rules-form-refused")
  await part("own").locator("[name=message]").fill("Chỉ tiêu “{label}” chưa rõ ai chủ trì.")
  await part("own").locator(".rules-save").click()
  await own("moi-chi-tieu-phai-co-co-quan-chu-tri").waitFor()
  await finding("moi-chi-tieu-phai-co-co-quan-chu-tri")
    .filter({ hasText: /Chỉ tiêu “.+” chưa rõ ai chủ trì\./ })
    .first()
    .waitFor()
})

await test("what was typed is kept, however soon it is saved", async () => {
  const id = "moi-nhiem-vu-phai-co-thoi-han"
  await part("own").locator(".rules-write").click()
  await until(async () => /cm-content/.test(await focused()))
  await page.keyboard.insertText("mỗi nhiệm vụ phải có thời hạn")
  await part("own")
    .locator(".rules-save")
    .evaluate((it) => it.click())
  await own(id).locator(".rules-sentence").waitFor()
  await own(id).getByRole("button", { name: "Xóa" }).click()
  await own(id).locator(".kept-danger").click()
  await until(() => own(id).count(), 0)
})

await test("what is in the form outlives closing the dialog and reloading the page", async () => {
  await part("own").locator(".rules-write").click()
  await until(async () => /cm-content/.test(await focused()))
  await page.keyboard.type("mỗi nhiệm vụ")
  await page.keyboard.press("Escape")
  await part("own").locator("[name=message]").fill("Đang viết dở")
  await close()
  await show()
  assert.equal(await sentence.innerText(), "mỗi nhiệm vụ")
  await again()
  await show()
  await tab("own").click()
  await until(() => sentence.innerText(), "mỗi nhiệm vụ")
  assert.equal(await part("own").locator("[name=message]").inputValue(), "Đang viết dở")
  await part("own").getByRole("button", { name: "Thôi" }).click()
})

await test("a rule is edited and given on; loaded elsewhere it runs there", async () => {
  await own("nhiem-vu-co-phoi-hop").getByRole("button", { name: "Sửa" }).click()
  await part("own").locator("[name=message]").fill("Không cần cơ quan phối hợp.")
  await part("own").locator(".rules-save").click()
  await finding("nhiem-vu-co-phoi-hop")
    .filter({ hasText: "Không cần cơ quan phối hợp." })
    .first()
    .waitFor()
  assert.equal(await part("own").locator("[name=author]").inputValue(), "Người soạn thảo")
  assert.equal(await part("own").locator("[name=licence]").inputValue(), "CC0-1.0")
  await part("own").locator("[name=licence]").fill("CC-BY-4.0")
  await part("own").locator("[name=pack]").fill("Bộ quy tắc Sơn Hà")
  await part("own").locator("[name=author]").fill("Phòng Tổng hợp")
  await page.keyboard.press("Tab")
  await picture("rules-own")
  assert.deepEqual(await unfit(page, "soat-rules-dialog"), [])
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    part("own").locator(".rules-share-button").click(),
  ])
  assert.equal(download.suggestedFilename(), "bo-quy-tac-son-ha.soat-pack.json")
  const path = written("elsewhere.soat-pack.json", readFileSync(await download.path(), "utf8"))
  assert.match(readFileSync(path, "utf8"), /author: Phòng Tổng hợp\\nlicence: CC-BY-4\.0/)
  for (const id of ["nhiem-vu-co-phoi-hop", "moi-chi-tieu-phai-co-co-quan-chu-tri"]) {
    await own(id).getByRole("button", { name: "Xóa" }).click()
    await own(id).locator(".kept-danger").click()
    await until(() => own(id).count(), 0)
  }
  await until(() => finding("nhiem-vu-co-phoi-hop").count(), 0)
  await tab("packs").click()
  await part("packs").locator(".rules-pack-file").setInputFiles(path)
  await pack("Bộ quy tắc Sơn Hà").waitFor()
  await finding("nhiem-vu-co-phoi-hop").first().waitFor()
  await pack("Bộ quy tắc Sơn Hà").getByRole("button", { name: "Gỡ" }).click()
  await page.keyboard.press("Enter")
  await until(() => finding("nhiem-vu-co-phoi-hop").count(), 0)
  await tab("own").click()
  await part("own").locator(".rules-own-file").setInputFiles(path)
  await own("nhiem-vu-co-phoi-hop").waitFor()
  assert.equal(await said("own").innerText(), "Đã nạp 2 quy tắc.")
  await finding("nhiem-vu-co-phoi-hop").first().waitFor()
})

await test("another tab runs the same rules as soon as they change", async () => {
  const other = await page.context().newPage()
  await other.goto(server.address)
  const there = other.locator('soat-panel .finding[data-rule="nhiem-vu-co-phoi-hop"]')
  await there.first().waitFor({ timeout: 15000 })
  await own("nhiem-vu-co-phoi-hop").getByRole("button", { name: "Xóa" }).click()
  await own("nhiem-vu-co-phoi-hop").locator(".kept-danger").click()
  await until(() => there.count(), 0)
  await other.close()
})

await test("a place that a sentence found leads from the dialog to the draft", async () => {
  await part("own").locator(".rules-write").click()
  await until(async () => /cm-content/.test(await focused()))
  await page.keyboard.type("không nhiệm vụ nào có cơ quan phối hợp")
  await part("own").locator("soat-own-sentence li.violated .place").first().click()
  assert.equal(await dialog.evaluate((it) => it.open), false)
  assert.notEqual(await page.evaluate(() => String(getSelection())), "")
  await show()
  await tab("own").click()
  await part("own").getByRole("button", { name: "Thôi" }).click()
})

await test("the tabs are used by arrows, and Escape leaves and leads back", async () => {
  await tab("own").focus()
  for (const [key, wanted] of [
    ["ArrowRight", "decisions"],
    ["ArrowRight", "rules"],
    ["End", "decisions"],
    ["Home", "rules"],
  ]) {
    await page.keyboard.press(key)
    await part(wanted).waitFor()
    assert.equal(await tab(wanted).getAttribute("aria-selected"), "true")
  }
  await page.keyboard.press("Escape")
  assert.equal(await dialog.evaluate((it) => it.open), false)
  assert.match(await focused(), /Nâng cao/)
})

await test("everything is there in English", async () => {
  await page.locator("soat-header button[lang=en]").click()
  await page.locator("soat-rule-box .advanced", { hasText: "Advanced" }).click()
  await row("target-without-lead").waitFor()
  await row("target-without-lead").click()
  const words = await rule("target-without-lead").innerText()
  for (const it of [
    "every target has a lead agency",
    "What it checks",
    "targets examined",
    "Examples (",
  ])
    assert.ok(words.toLowerCase().includes(it.toLowerCase()), `${it}: ${words}`)
  await picture("rules-english")
  await close()
  await page.locator("soat-header button[lang=vi]").click()
})

await test("the menus lead to the rules, from where the draft is drawn too", async () => {
  await page.locator("soat-tabs [data-view=matrix]").click()
  await page.locator("soat-menu").getByText("Xem", { exact: true }).click()
  await page.locator("soat-menu").getByText("Nâng cao").click()
  await rule("target-without-lead").waitFor()
  await close()
  await page.locator("soat-tabs [data-view=findings]").click()
})

await test("a finding leads to its rule", async () => {
  const entry = finding("target-without-lead").first()
  await entry.getByText("Vì sao").first().click()
  await entry.locator(".rule").click()
  await rule("target-without-lead").locator(".rules-decide").waitFor()
  await until(async () => /rules-row/.test(await focused()))
  await close()
})

for (const scheme of ["light", "dark"]) {
  await test(`axe-core finds nothing at 1440, 820 and 360 px, ${scheme}`, async () => {
    await page.emulateMedia({ colorScheme: scheme })
    for (const width of [1440, 820, 360]) {
      await page.setViewportSize({ width, height: 800 })
      await show()
      for (const name of ["rules", "packs", "own", "decisions"]) {
        await tab(name).click()
        if (name === "own") await part("own").locator(".rules-write").click()
        await picture(`rules-${scheme}-${width}-${name}`)
        assert.deepEqual(await unfit(page, "soat-rules-dialog"), [], `${width} ${name}`)
        const wide = await dialog.evaluate((it) => it.scrollWidth - it.clientWidth)
        assert.ok(wide <= 0, `${width} ${name} is ${wide} px too wide`)
        if (name === "own") await part("own").getByRole("button", { name: "Thôi" }).click()
      }
      await close()
      await picture(`rules-${scheme}-${width}-page`)
      assert.deepEqual(await unfit(page, "soat-rule-box"), [])
    }
  })
}

await test("nothing was asked of another origin, and the page had no errors", async () => {
  assert.deepEqual(
    requests.filter((it) => !it.startsWith(server.origin) && !/^(blob|data):/.test(it)),
    [],
  )
  assert.deepEqual(errors, [])
})

await browser.close()
server.close()
rmSync(files, { recursive: true })
process.exitCode = finish()
