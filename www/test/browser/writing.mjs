// In: the built page (`dist/`). Out: a line for each test and "N passed, N failed".
// Invariant: what a drafter does to write a plan is done here with keys and clicks, and what
// leaves the page (paper, files) is read again by other programs.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import axe from "axe-core"
import JSZip from "jszip"
import { extractText, getDocumentProxy } from "unpdf"
import { open, runner, serve } from "./browser.mjs"

const folder = fileURLToPath(new URL("../../dist", import.meta.url))
const server = await serve(folder)
const { browser, page, requests, errors } = await open(server.address)
const { test, picture, finish } = runner(page)

const sheet = page.locator("main .sheet")
const notice = page.locator("soat-notice .notice")
const status = page.locator("soat-status")
const find = page.locator("soat-find")
const count = find.locator(".count")
const dialog = page.locator("dialog.writing-dialog")
const appendix = sheet.locator(".appendix")
const selected = () => page.evaluate(() => String(getSelection()))
const draft = () => sheet.evaluate((element) => element.innerText.normalize("NFC"))
const levels = () =>
  page
    .locator("soat-panel .findings > .finding")
    .evaluateAll((all) => all.map((it) => `${it.className.match(/level-\w+/)} ${it.dataset.rule}`))

async function until(read, wanted = true, patience = 5000) {
  const end = Date.now() + patience
  for (;;) {
    const value = await read()
    if (value === wanted) return
    if (Date.now() > end) assert.equal(value, wanted)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** Chooses an entry of a menu with the mouse. */
async function choose(menu, entry) {
  await page.locator("soat-menu .title", { hasText: menu }).click()
  await page.locator("soat-menu .entry", { hasText: entry }).click()
}

async function fromTemplate(name) {
  await choose("Tệp", "Mới từ mẫu")
  await dialog.locator(`[data-template=${name}]`).click()
  await until(() => dialog.count(), 0)
  await page.waitForTimeout(250)
}

/** Puts the caret behind the nth place of `words`. */
async function caretAfter(words, nth = 0) {
  await page.evaluate(
    ({ words, nth }) => {
      const root = document.querySelector("main .sheet")
      root.focus()
      const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      let seen = 0
      while (nodes.nextNode()) {
        const at = nodes.currentNode.data.indexOf(words)
        if (at < 0 || seen++ < nth) continue
        getSelection().collapse(nodes.currentNode, at + words.length)
        nodes.currentNode.parentElement.scrollIntoView({ block: "center" })
        return
      }
      throw new Error(`the draft has no "${words}"`)
    },
    { words, nth },
  )
  await page.waitForTimeout(60)
}

/** Opens the page as somebody does who was never here: with the sample. */
async function afresh() {
  const before = errors.length
  await page.goto(`${server.address}icon.svg`)
  await page.evaluate(async () => {
    localStorage.clear()
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

async function paste(html) {
  await sheet.evaluate((element, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/html", html)
    clipboardData.setData("text/plain", "")
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)
  await page.waitForTimeout(80)
}

/** The files that a Word file is made of, as text. */
async function docx(act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()])
  const zip = await JSZip.loadAsync(readFileSync(await download.path()))
  const read = (name) => zip.file(name)?.async("string")
  const xml = await read("word/document.xml")
  const headers = await Promise.all(
    zip.file(/word\/header\d*\.xml/).map((file) => file.async("string")),
  )
  return { name: download.suggestedFilename(), xml, headers, read }
}

/** The pages of the draft on paper: the words of each, and its size in points. */
async function paper() {
  const bytes = await page.pdf({ preferCSSPageSize: true })
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(pdf)
  return Promise.all(
    text.map(async (words, index) => {
      const [, , width, height] = (await pdf.getPage(index + 1)).view
      return { words: words.normalize("NFC"), width, height }
    }),
  )
}

async function accessible(what, within) {
  const found = await page.evaluate(
    async ({ source, within }) => {
      if (!window.axe) new Function(source)()
      const { violations } = await window.axe.run(within)
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((it) => it.html).join(" | ")}`)
    },
    { source: axe.source, within },
  )
  assert.deepEqual(found, [], what)
}

await page.locator(".mark").first().waitFor()

await test("menus are used by keyboard as menus are", async () => {
  const title = page.locator("soat-menu .title")
  await title.first().focus()
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("ArrowDown")
  const focused = () =>
    page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.textContent.trim())
  await until(async () => (await focused())?.startsWith("Hoàn tác"))
  await page.keyboard.press("End")
  await until(async () => (await focused())?.includes("giống vậy"))
  await page.keyboard.press("ArrowRight")
  await until(async () => (await focused())?.includes("Chèn bảng"))
  await page.keyboard.press("Escape")
  await until(() => page.locator("soat-menu [role=menu]").count(), 0)
  assert.equal(await focused(), "Chèn")
})

await test("F1 lists the keys, Escape leads back to the draft; in a rule it explains the rule", async () => {
  await caretAfter("I. MỤC ĐÍCH")
  await page.keyboard.press("F1")
  await dialog.locator("kbd", { hasText: "Ctrl+H" }).waitFor()
  await picture("shortcuts")
  await page.keyboard.press("Escape")
  await until(() => dialog.count(), 0)
  assert.equal(await page.evaluate(() => document.activeElement.className.includes("sheet")), true)
  await page.locator("soat-rule-box .folder[aria-expanded=false]").click()
  await page.locator("soat-rule-box .cm-content").click()
  await page.keyboard.press("F1")
  await page.waitForTimeout(100)
  assert.equal(await dialog.count(), 0)
})

for (const [name, title] of [
  ["province", "ỦY BAN NHÂN DÂN"],
  ["department", "SỞ [TÊN SỞ]"],
  ["commune", "XÃ [TÊN XÃ]"],
  ["decision", "QUYẾT ĐỊNH"],
]) {
  await test(`the template of a ${name} is right as it stands`, async () => {
    await fromTemplate(name)
    await until(async () => (await draft()).includes(title))
    await page.waitForTimeout(500)
    const found = (await levels()).toSorted()
    assert.deepEqual(found, ["level-note missing-date", "level-note missing-number"])
    const text = await draft()
    for (const part of [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "MỤC ĐÍCH, YÊU CẦU",
      "2028",
      "2030",
      "TỔ CHỨC THỰC HIỆN",
      "Nơi nhận:",
    ]) {
      assert.ok(text.includes(part), `${name} has ${part}`)
    }
    assert.doesNotMatch(text, /\{year\}/)
    assert.match(await selected(), /^\[.*\]$/)
    await picture(`template-${name}`)
  })
}

await test("Tab leads from one place to fill in to the next; filled in, nothing must be fixed", async () => {
  await fromTemplate("province")
  const words = {
    "[TÊN TỈNH]": "SƠN HÀ",
    "[Tên tỉnh]": "Sơn Hà",
    "[tên tỉnh]": "Sơn Hà",
    "[Nội dung kế hoạch]": "Phát triển thư viện công cộng",
    "[nội dung kế hoạch]": "phát triển thư viện công cộng",
    "[Nêu kết quả chung cần đạt được vào năm 2030]": "Người dân được đọc sách gần nhà",
    "[mức đạt]": "45",
    "[mức giao]": "80",
    "[đơn vị]": "thư viện",
    "[lĩnh vực]": "thư viện",
    "[tên sản phẩm]": "Báo cáo kết quả",
    "[Tên nhiệm vụ trọng tâm]": "Số hóa tài liệu địa chí",
    "[Họ và tên người ký]": "Trần Minh Khuê",
    "[ký hiệu đơn vị soạn thảo]": "KGVX",
    "[Quý, năm hoàn thành]": "Quý IV/2027",
    "[tên các cơ quan phối hợp]": "Sở Tài chính",
    "[Tên sở]": "Sở Văn hóa, Thể thao và Du lịch",
    "[Bộ, cơ quan ngang Bộ quản lý lĩnh vực]": "Bộ Văn hóa, Thể thao và Du lịch",
    "[Nội dung công việc, phạm vi, đối tượng thực hiện]": "Số hóa tài liệu của thư viện tỉnh",
    "[nội dung chỉ tiêu thứ nhất]": "xã, phường có phòng đọc",
    "[nội dung chỉ tiêu thứ hai]": "thư viện có máy tính nối mạng",
  }
  await page.keyboard.press("Shift+Tab")
  const last = await selected()
  assert.equal(last, "[Họ và tên người ký]")
  await page.keyboard.press("F2")
  const none = async () => (await status.locator(".blanks").count()) === 0
  const isPlace = (words) => /^\[.*\]$/.test(words)
  for (let left = 90; left > 0; left--) {
    // On a slow machine the selection is there a moment after the key.
    await until(async () => isPlace(await selected()) || (await none()))
    const place = await selected()
    if (!isPlace(place)) break
    const sample = /văn bản/.test(place)
      ? "Luật Thư viện ngày 21 tháng 11 năm 2019"
      : /sở|cơ quan/i.test(place)
        ? "Sở Văn hóa, Thể thao và Du lịch"
        : "nội dung"
    await page.keyboard.insertText(words[place] ?? sample)
    await page.keyboard.press("F2")
  }
  await until(() => status.locator(".blanks").count(), 0)
  await caretAfter("Số:")
  await page.keyboard.press("Shift+End")
  await page.keyboard.insertText(" 31/KH-UBND")
  await caretAfter("ngày")
  await page.keyboard.press("Shift+End")
  await page.keyboard.insertText(" 12 tháng 02 năm 2026")
  await page.waitForTimeout(700)
  const found = (await levels()).filter((it) => !it.startsWith("level-note"))
  assert.deepEqual(found, [])
  const rows = await sheet.locator("tr").count()
  for (let press = 0; press < 4; press++) await page.keyboard.press("Tab")
  assert.equal(await sheet.locator("tr").count(), rows)
  await until(
    () => page.locator("soat-header .name").innerText(),
    "Kế hoạch Phát triển thư viện công cộng trên địa bàn tỉnh Sơn Hà giai đoạn 2026 - 2030",
  )
  await picture("filled-in")
})

await test("places alike are filled in together, in one step of undo", async () => {
  await fromTemplate("province")
  await page.keyboard.press("Tab")
  assert.equal(await selected(), "[số]")
  await page.keyboard.press("Tab")
  assert.equal(await selected(), "[Tên tỉnh]")
  await page.keyboard.type("Sơn Hà")
  const button = status.locator(".alike")
  assert.match(await button.innerText(), /Điền “Sơn Hà” vào 2 chỗ/)
  const before = await draft()
  await button.click()
  await until(async () => /\[tên tỉnh\]/i.test(await draft()), false)
  assert.equal(await button.count(), 0)
  assert.match(await draft(), /TỈNH SƠN HÀ\n/)
  await page.keyboard.press("Control+z")
  await until(draft, before)
})

await test("a template is one step of undo", async () => {
  const before = await draft()
  await fromTemplate("commune")
  await until(async () => (await draft()) !== before)
  await sheet.focus()
  await page.keyboard.press("Control+z")
  await until(draft, before)
})

await test("words are found however their letters are typed, and counted", async () => {
  await afresh()
  await caretAfter("thiên tai.")
  await page.keyboard.insertText(" Xã thiếu nước sạch.".normalize("NFD"))
  await page.keyboard.press("Control+f")
  await page.keyboard.insertText("NƯỚC SẠCH")
  const expected = (await draft()).toLowerCase().split("nước sạch").length - 1
  await until(async () => (await count.innerText()).endsWith(`/${expected} chỗ`))
  assert.equal((await sheet.locator('[class*="search-match"]').count()) >= expected, true)
  await picture("find")
  const first = await count.innerText()
  await page.keyboard.press("Enter")
  await until(async () => (await count.innerText()) !== first)
  await page.keyboard.press("Shift+Enter")
  await until(async () => (await count.innerText()) === first)
  await find.locator("input[type=checkbox]").first().check()
  await until(() => count.innerText(), "Không tìm thấy")
  await find.locator("input[type=checkbox]").first().uncheck()
  await find.locator("[name=words]").fill("nuoc sach")
  await until(() => count.innerText(), "Không tìm thấy")
  await find.locator("[name=words]").fill("nước sạch".normalize("NFD"))
  await until(async () => (await count.innerText()).endsWith(`/${expected} chỗ`))
  await page.keyboard.press("Escape")
  await until(() => find.isVisible(), false)
  assert.equal(await sheet.locator('[class*="search-match"]').count(), 0)
  assert.match((await selected()).normalize("NFC"), /nước sạch/i)
})

await test("one place is replaced, then all, and undone in one step", async () => {
  const before = await draft()
  const places = before.split("Sở Y tế").length - 1
  assert.ok(places > 2)
  await caretAfter("I. MỤC ĐÍCH")
  await page.keyboard.press("Control+h")
  await find.locator("[name=words]").fill("Sở Y tế")
  await find.locator("input[type=checkbox]").first().check()
  await find.locator("[name=replacement]").fill("Sở $1 Mới")
  await page.keyboard.press("Enter")
  await until(async () => (await draft()).split("Sở $1 Mới").length - 1, 1)
  await find.locator("button", { hasText: "Thay tất cả" }).click()
  await until(async () => (await draft()).includes("Sở Y tế"), false)
  assert.equal((await draft()).split("Sở $1 Mới").length - 1, places)
  await until(async () => (await notice.innerText()).includes(`Đã thay ${places - 1} chỗ`))
  await page.keyboard.press("Escape")
  await page.keyboard.press("Control+z")
  await until(async () => (await draft()).split("Sở Y tế").length - 1, places - 1)
  await page.keyboard.press("Control+z")
  await until(async () => (await draft()) === before)
})

await test("words and characters are counted, of the selection too", async () => {
  const all = await status.locator(".all").innerText()
  const [, words] = /([\d.]+) chữ/.exec(all)
  const text = await sheet.evaluate((element) =>
    Array.from(element.querySelectorAll("p, h1, h2, h3, h4"), (it) =>
      Array.from(it.childNodes, (node) => (node.nodeName === "BR" ? " " : node.textContent)).join(
        "",
      ),
    ).join("\n"),
  )
  const expected = text.split(/\s+/).filter((it) => /[\p{L}\p{N}]/u.test(it)).length
  assert.ok(Math.abs(Number(words.replace(".", "")) - expected) <= 2, `${words} and ${expected}`)
  await caretAfter("Căn cứ Nghị định")
  for (let press = 0; press < 9; press++) await page.keyboard.press("Shift+ArrowLeft")
  await until(() => status.locator(".selected").innerText(), "Đang chọn: 2 chữ, 9 ký tự")
})

await test("the sheet is seen larger and smaller by keys, and stays so", async () => {
  const width = () => sheet.evaluate((element) => element.getBoundingClientRect().width)
  const usual = await width()
  await page.keyboard.press("Control+=")
  await page.keyboard.press("Control+=")
  await until(async () => Math.round(((await width()) / usual) * 100), 125)
  await page.reload()
  await page.locator(".mark").first().waitFor()
  assert.equal(Math.round(((await width()) / usual) * 100), 125)
  await sheet.focus()
  await page.keyboard.press("Control+-")
  await until(async () => Math.round(((await width()) / usual) * 100), 110)
  await status.locator("select").selectOption("50")
  await until(async () => Math.round(((await width()) / usual) * 100), 50)
  await picture("zoom-50")
  await sheet.focus()
  await page.keyboard.press("Control+0")
  await until(async () => Math.round(((await width()) / usual) * 100), 100)
})

await test("the mark of a draft is put on, undone and taken off", async () => {
  const shown = () => sheet.getAttribute("data-draft")
  assert.equal(await shown(), null)
  await choose("Chèn", "DỰ THẢO")
  await until(shown, "DỰ THẢO")
  await sheet.focus()
  await page.keyboard.press("Control+z")
  await until(shown, null)
  await page.locator("soat-toolbar button", { hasText: "DỰ THẢO" }).click()
  await until(shown, "DỰ THẢO")
})

await test("an appendix is made from the tasks of the plan, and kept in step", async () => {
  await choose("Chèn", "Phụ lục phân công nhiệm vụ")
  await appendix.waitFor()
  const cells = (await appendix.locator("td").allInnerTexts()).map((it) => it.trim())
  for (const words of [
    "Đầu tư, nâng cấp công trình cấp nước tập trung",
    "Ban hành quy trình kiểm tra chất lượng nước tại hộ gia đình",
    "Cơ sở dữ liệu",
    "30/9/2023",
    "Sở Xây dựng; Ủy ban nhân dân các huyện, thành phố",
  ]) {
    assert.ok(cells.includes(words), `the appendix has “${words}”`)
  }
  assert.match(
    await appendix.innerText(),
    /Kèm theo Kế hoạch số 87\/KH-UBND ngày 15 tháng 3 năm 2023 của Ủy ban nhân dân tỉnh Sơn Hà/,
  )
  assert.match(await appendix.locator("[role=status]").innerText(), /Khớp/)
  await picture("appendix")
  await caretAfter("Nâng cấp", 0).catch(() => caretAfter("nâng cấp công trình cấp nước tập trung"))
  await caretAfter("nâng cấp công trình cấp nước tập trung")
  await page.keyboard.type(" tại xã")
  await until(async () => /đã thay đổi/.test(await appendix.locator("[role=status]").innerText()))
  assert.doesNotMatch(await appendix.innerText(), /tập trung tại xã/)
  await picture("appendix-out-of-step")
  await accessible("an appendix out of step", "main")
  await appendix.locator("button", { hasText: "Cập nhật phụ lục" }).click()
  await until(async () => /tập trung tại xã/.test(await appendix.innerText()))
  await until(async () => /Khớp/.test(await appendix.locator("[role=status]").innerText()))
  await sheet.focus()
  await page.keyboard.press("Control+z")
  await until(async () => /tập trung tại xã/.test(await appendix.innerText()), false)
  await page.keyboard.press("Control+y")
  await until(async () => /tập trung tại xã/.test(await appendix.innerText()))
})

await test("an appendix adds no finding of its own tasks", async () => {
  const rules = await levels()
  assert.equal(rules.filter((it) => /duplicate|task-/.test(it)).length <= 1, true, String(rules))
})

await test("paper holds the document and nothing of the page, numbered from the second page", async () => {
  const pages = await paper()
  assert.ok(pages.length >= 5 && pages.length <= 9, `${pages.length} pages`)
  const [first, second] = pages
  const last = pages.at(-1)
  for (const part of ["DỰ THẢO", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 87/KH-UBND"]) {
    assert.ok(first.words.includes(part), `the first page has “${part}”`)
  }
  assert.match(second.words.trim(), /^2\b/)
  assert.doesNotMatch(first.words.trim(), /^1\b/)
  const all = pages.map(({ words }) => words).join("\n")
  assert.match(all, /Trần Minh Khuê/)
  for (const chrome of ["Kết quả rà soát", "Tệp", "Thử một quy tắc", "Cập nhật phụ lục", "100 %"]) {
    assert.ok(!all.includes(chrome), `paper has no “${chrome}”`)
  }
  assert.deepEqual([first.width, first.height].map(Math.round), [595, 842])
  assert.deepEqual([last.width, last.height].map(Math.round), [842, 595])
  const sheets = pages.filter(({ words }) => /PHỤ LỤC|Nhiệm vụ\s+Chủ trì/.test(words) && words)
  assert.ok(sheets.length >= 1)
  for (const { words } of pages.filter(({ width }) => width > 700)) {
    assert.match(words, /Nhiệm vụ\s+Chủ trì\s+Phối hợp/)
  }
  assert.equal(await page.locator(".print-copy").count(), 0)
})

await test("a Word file has letterhead, tables, items, marks and a landscape appendix", async () => {
  const { name, xml, headers, read } = await docx(() => page.keyboard.press("Control+s"))
  assert.match(name, /^Kế hoạch .*\.docx$/u)
  const words = xml
    .replace(/<w:(br|tab)\/>/g, " ")
    .replace(/<[^>]+>/g, "")
    .normalize("NFC")
  for (const part of [
    "ỦY BAN NHÂN DÂN",
    "Độc lập - Tự do - Hạnh phúc",
    "IV. TỔ CHỨC THỰC HIỆN",
    "Trần Minh Khuê",
    "PHÂN CÔNG NHIỆM VỤ",
  ]) {
    assert.ok(words.includes(part), `the file has “${part}”`)
  }
  assert.match(xml, /<w:pStyle w:val="Heading3"\/>/)
  assert.match(xml, /<w:tblHeader\/>/)
  assert.match(xml, /<w:cantSplit\/>/)
  assert.match(xml, /<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/)
  assert.match(xml, /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
  assert.match(xml, /<w:titlePg\/>/)
  assert.ok(headers.some((it) => it.includes("DỰ THẢO")))
  assert.ok(headers.some((it) => it.includes("PAGE")))
  assert.match(await read("word/styles.xml"), /Times New Roman/)
  assert.ok(await notice.innerText().then((text) => text.includes(name)))
})

await test("plain text is saved with the words of the draft", async () => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    choose("Tệp", "văn bản thuần"),
  ])
  const text = readFileSync(await download.path(), "utf8")
  assert.match(text, /KẾ HOẠCH\r\nCấp nước sạch/)
  assert.match(download.suggestedFilename(), /\.txt$/)
})

const wordHtml = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:14.0pt;} @list l0:level1 {mso-level-text:"%1\\)";} --></style></head>
<body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->
<table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none'>
 <tr><td width=236 valign=top style='width:177.0pt;padding:0cm 5.4pt 0cm 5.4pt'><p class=MsoNormal align=center style='text-align:center'><b style='mso-bidi-font-weight:normal'>SỞ Y TẾ<o:p></o:p></b></p></td>
 <td width=378 valign=top style='width:283.5pt;padding:0cm 5.4pt'><p class=MsoNormal align=center style='text-align:center'><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<o:p></o:p></b></p></td></tr>
</table>
<h1 style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>V.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>NHIỆM VỤ DÁN<o:p></o:p></h1>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-bidi-font-family:"Times New Roman"'><span style='mso-list:Ignore'>a)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Việc thứ nhất <i>của
phòng</i>;<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l2 level1 lfo3'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Gạch của Word<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>
 <tr style='mso-yfti-irow:0'><td width=50 rowspan=2 valign=top style='width:37.5pt;border:solid windowtext 1.0pt'><p class=MsoNormal>TT<o:p></o:p></p></td>
 <td width=300 colspan=2 valign=top style='width:225.0pt;border:solid windowtext 1.0pt;border-left:none'><p class=MsoNormal>Kết quả<o:p></o:p></p></td></tr>
 <tr><td width=150 style='width:112.5pt;border:solid windowtext 1.0pt'><p class=MsoNormal>Năm 2025</p></td><td width=150 style='width:112.5pt;border:solid windowtext 1.0pt'><p class=MsoNormal>Năm 2030</p></td></tr>
 <tr><td style='width:37.5pt;border:solid windowtext 1.0pt'><p class=MsoNormal>1</p></td><td style='border:solid windowtext 1.0pt'><p class=MsoNormal>60%</p></td><td style='border:solid windowtext 1.0pt'><p class=MsoNormal>80%</p></td></tr>
</table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>`

await test("what is pasted from Word keeps its structure, and labels are typed words", async () => {
  await afresh()
  await choose("Tệp", "Mới từ mẫu")
  await dialog.locator("[data-template=blank]").click()
  await until(async () => (await draft()).trim(), "")
  await paste(wordHtml)
  await sheet.locator("h1", { hasText: /^V\. NHIỆM VỤ DÁN$/ }).waitFor()
  await sheet.locator("p", { hasText: /^a\) Việc thứ nhất của phòng;$/ }).waitFor()
  await sheet.locator("p", { hasText: /^- Gạch của Word$/ }).waitFor()
  assert.equal(await sheet.locator("p i, p em").innerText(), "của phòng")
  assert.equal(await sheet.locator("table.plain").count(), 1)
  assert.equal(await sheet.locator("table").count(), 2)
  const grid = sheet.locator("table:not(.plain)")
  assert.equal(await grid.locator("[rowspan='2']").innerText(), "TT")
  assert.equal(await grid.locator("[colspan='2']").innerText(), "Kết quả")
  assert.equal(
    await grid
      .locator("tr")
      .last()
      .innerText()
      .then((it) => it.split(/\s+/).join(" ")),
    "1 60% 80%",
  )
  assert.equal(
    await sheet
      .locator(".plain p")
      .first()
      .evaluate((it) => getComputedStyle(it).textAlign),
    "center",
  )
  assert.doesNotMatch(await draft(), /mso|supportLists|endif|Generator/)
  await picture("pasted-word")
  const { xml } = await docx(() => page.keyboard.press("Control+s"))
  assert.match(xml, /<w:gridSpan w:val="2"\/>/)
  assert.match(xml, /<w:vMerge w:val="restart"\/>/)
})

const docsHtml = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><h2 dir="ltr"><span style="font-weight:700">II. DÁN TỪ DOCS</span></h2>
<p dir="ltr" style="text-align: center;"><span style="font-weight:400">Đoạn thường </span><span style="font-weight:700">đoạn đậm</span></p>
<ol style="margin-top:0"><li dir="ltr" style="list-style-type:decimal" aria-level="1"><p dir="ltr"><span>Mục một</span></p></li>
<ol><li dir="ltr" style="list-style-type:lower-alpha" aria-level="2"><p dir="ltr"><span>Tiểu mục</span></p></li></ol>
<li dir="ltr" style="list-style-type:decimal" aria-level="1"><p dir="ltr"><span>Mục hai</span></p></li></ol>
<div dir="ltr" align="left"><table style="border:none;border-collapse:collapse"><colgroup><col width="200" /><col width="300" /></colgroup><tbody><tr><td style="border-left:solid #000000 1pt;border-top:solid #000000 1pt"><p><span>Ô Docs</span></p></td><td style="border-left:solid #000000 1pt"><p><span>Ô hai</span></p></td></tr></tbody></table></div></b>`

const officeHtml = `<html><head><meta name="generator" content="LibreOffice 7.4"/><style type="text/css">p { line-height: 115% }</style></head><body lang="vi-VN">
<p align="center" style="line-height: 100%"><font face="Times New Roman, serif"><font size="4"><b>III. DÁN TỪ LIBREOFFICE</b></font></font></p>
<ol type="a"><li><p>Việc của LibreOffice</p></li></ol>
<table width="500" cellpadding="4" cellspacing="0"><col width="240"/><col width="240"/><tr valign="top"><td width="240" style="border: 1px solid #000000; padding: 0.1cm"><p>Ô một</p></td><td width="240" style="border: 1px solid #000000"><p>Ô LibreOffice</p></td></tr></table></body></html>`

await test("what is pasted from Google Docs and LibreOffice keeps its structure", async () => {
  await sheet.focus()
  await page.keyboard.press("Control+a")
  await page.keyboard.press("Delete")
  await paste(docsHtml)
  await sheet.locator("h2", { hasText: "II. DÁN TỪ DOCS" }).waitFor()
  assert.deepEqual(
    (await sheet.locator("p").allInnerTexts()).filter((it) => /mục/i.test(it)),
    ["1. Mục một", "a) Tiểu mục", "2. Mục hai"],
  )
  assert.equal(await sheet.locator("p strong").first().innerText(), "đoạn đậm")
  assert.equal(await sheet.locator("table:not(.plain) td", { hasText: "Ô Docs" }).count(), 1)
  await page.keyboard.press("Control+a")
  await page.keyboard.press("Delete")
  await paste(officeHtml)
  await sheet.locator("p", { hasText: /^a\) Việc của LibreOffice$/ }).waitFor()
  await sheet.locator("table:not(.plain) td", { hasText: "Ô LibreOffice" }).waitFor()
  await sheet.locator("p strong, p b").filter({ hasText: "III. DÁN TỪ LIBREOFFICE" }).waitFor()
})

await test("the views can be read and used by everybody, light and dark", async () => {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme })
    await fromTemplate("department")
    await page.keyboard.press("Control+h")
    await find.locator("[name=words]").fill("Sở")
    await accessible(
      `${colorScheme}: bars`,
      "soat-header, soat-toolbar, soat-find, soat-status, main",
    )
    await page.keyboard.press("Escape")
    await page.locator("soat-menu .title").first().click()
    await accessible(`${colorScheme}: menu`, "soat-menu")
    await page.locator("soat-menu .entry").first().click()
    await dialog.waitFor()
    await accessible(`${colorScheme}: templates`, "dialog")
    await picture(`templates-${colorScheme}`)
    await page.keyboard.press("Escape")
    await page.keyboard.press("Control+/")
    await dialog.waitFor()
    await accessible(`${colorScheme}: keys`, "dialog")
    await page.keyboard.press("Escape")
  }
  await page.emulateMedia({ colorScheme: "light" })
})

await test("on a telephone and a tablet nothing is wider than the window", async () => {
  for (const [width, height] of [
    [820, 1100],
    [360, 740],
  ]) {
    await page.setViewportSize({ width, height })
    await page.evaluate(() => document.querySelector("main").scrollTo(0, 0))
    await page.waitForTimeout(200)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    assert.ok(wide <= width, `${wide} in ${width}`)
    const main = await page.locator("main").evaluate((it) => [it.scrollWidth, it.clientWidth])
    assert.ok(main[0] <= main[1] + 1, `the sheet is ${main[0]} wide in ${main[1]}`)
    await picture(`width-${width}`)
    await page.locator("soat-menu .title").first().click()
    const menu = await page.locator("soat-menu [role=menu]").boundingBox()
    assert.ok(menu.x >= 0 && menu.x + menu.width <= width, JSON.stringify(menu))
    await page.keyboard.press("Escape")
  }
  await page.setViewportSize({ width: 1440, height: 900 })
})

await test("the page speaks English in its menus", async () => {
  await page.locator('soat-header [lang="en"]').click()
  await until(() => page.locator("soat-menu .title").first().innerText(), "File")
  await until(async () => /words/.test(await status.locator(".all").innerText()))
})

await test("no request left the page's own origin, and no error was shown", () => {
  const own = (url) => url.startsWith(server.origin) || url.startsWith("blob:")
  assert.deepEqual(
    requests.filter((url) => !own(url)),
    [],
  )
  assert.deepEqual(errors, [])
})

await browser.close()
server.close()
process.exitCode = finish()
