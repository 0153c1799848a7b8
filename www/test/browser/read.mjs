// In: the built page and files made here: a Word document, a web page, a damaged document.
// Out: a line for each test and "N passed, N failed"; exit code 1 when one failed.
// Invariant: files are opened as a drafter opens them; what opens them is loaded for the first.
import assert from "node:assert/strict"
import { fileURLToPath } from "node:url"
import { crc32 } from "node:zlib"
import { open, runner, serve } from "./browser.mjs"

const server = await serve(fileURLToPath(new URL("../../dist", import.meta.url)))
const { browser, page, requests, errors } = await open(server.address)
const { test, picture, finish } = runner(page)

const sheet = page.locator(".sheet")
const notice = page.locator("soat-notice .notice")
const marks = (words) => page.locator(".sheet .mark", { hasText: words })
const openFile = (name, buffer) =>
  page.locator("soat-header input").setInputFiles({ name, mimeType: "", buffer })

/** A ZIP archive whose parts are stored as they are. */
function archive(parts) {
  const files = []
  const list = []
  let at = 0
  for (const [path, text] of Object.entries(parts)) {
    const [name, bytes] = [Buffer.from(path), Buffer.from(text)]
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(bytes.length, 14)
    head.writeUInt32LE(bytes.length, 18)
    head.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const file = Buffer.concat([Buffer.from("PK\x03\x04"), head, name, bytes])
    list.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), head, place, name]))
    files.push(file)
    at += file.length
  }
  const all = Buffer.concat(list)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(list.length, 4)
  end.writeUInt16LE(list.length, 6)
  end.writeUInt32LE(all.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...files, all, Buffer.from("PK\x05\x06"), end])
}

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const run = (words, look = "") => `<w:r><w:rPr>${look}</w:rPr><w:t>${words}</w:t></w:r>`
const paragraph = (words, properties = "", look = "") =>
  `<w:p><w:pPr>${properties}</w:pPr>${run(words, look)}</w:p>`
const numbered = (level, words) =>
  paragraph(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)
const cell = (words, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`
const level = (at, format, text) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`

const wordDocument = archive({
  "word/document.xml": `<w:document ${space}><w:body>
    ${paragraph("KẾ HOẠCH", '<w:jc w:val="center"/>', "<w:b/>")}
    ${numbered(0, "MỤC TIÊU")}
    ${numbered(1, "Bổ sung các các kho lưu trữ.")}
    <w:tbl><w:tr>${cell("TT", '<w:vMerge w:val="restart"/>')}${cell("Năm", '<w:gridSpan w:val="2"/>')}</w:tr>
    <w:tr>${cell("", "<w:vMerge/>")}${cell("2025")}${cell("2030")}</w:tr></w:tbl>
    <w:p><w:ins>${run("Đoạn được chèn")}</w:ins><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:r><w:br/><w:t>dòng hai</w:t></w:r></w:p>
  </w:body></w:document>`,
  "word/numbering.xml": `<w:numbering ${space}><w:abstractNum w:abstractNumId="0">
    ${level(0, "upperRoman", "%1.")}${level(1, "decimal", "%2.")}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
})

await test("a Word document is opened with labels, table, bold words, and checked", async () => {
  await sheet.locator("p").first().waitFor()
  assert.ok(!requests.some((it) => it.includes("reader")))
  await openFile("kế hoạch.docx", wordDocument)
  await sheet.locator("p strong", { hasText: "KẾ HOẠCH" }).waitFor()
  assert.ok(requests.some((it) => it.includes("reader")))
  await sheet.locator("p", { hasText: "I. MỤC TIÊU" }).waitFor()
  await sheet.locator("p", { hasText: "1. Bổ sung" }).waitFor()
  await marks("các các").waitFor()
  const look = await sheet.locator("p", { hasText: "KẾ HOẠCH" }).first().getAttribute("style")
  assert.match(look, /center/)
  assert.equal(await sheet.locator("td[rowspan='2']").innerText(), "TT")
  assert.equal(await sheet.locator("td[colspan='2']").innerText(), "Năm")
  assert.equal(await sheet.locator("td").count(), 4)
  const last = await sheet.locator("p", { hasText: "Đoạn được chèn" }).innerText()
  assert.equal(last, "Đoạn được chèn\ndòng hai")
  assert.equal(await page.locator("soat-header .name").innerText(), "kế hoạch.docx")
  await picture("word")
})

await test("a web page is opened, and undone", async () => {
  const html =
    "<!DOCTYPE html><meta charset=utf-8><title>x</title><h1>KẾ HOẠCH</h1><ol><li>Rà soát những những việc</ol><script>1</script>"
  await openFile("trang.html", Buffer.from(html))
  await sheet.locator("h1", { hasText: "KẾ HOẠCH" }).waitFor()
  await sheet.locator("p", { hasText: "1. Rà soát những những việc" }).waitFor()
  await marks("những những").waitFor()
  await picture("page")
  await sheet.focus()
  await page.keyboard.press("Control+z")
  await sheet.locator("p", { hasText: "I. MỤC TIÊU" }).waitFor()
})

for (const [what, bytes, words] of [
  ["a damaged document", wordDocument.subarray(0, 900), /bị hỏng/],
  ["an old document", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /định dạng cũ \(\.doc\)/],
  ["another package", archive({ "xl/workbook.xml": "<a/>" }), /không phải văn bản Word/],
]) {
  await test(`${what} is refused by name, and the draft stays`, async () => {
    const before = await sheet.innerText()
    await openFile("tệp.docx", bytes)
    await notice.and(page.locator(".problem")).waitFor()
    assert.match(await notice.innerText(), words)
    assert.match(await notice.innerText(), /Đề nghị/)
    assert.equal(await sheet.innerText(), before)
    await notice.locator("button").click()
  })
}

await test("nothing else was asked of the network, and nothing failed", () => {
  assert.deepEqual(errors, [])
  for (const request of requests) assert.ok(request.startsWith(server.origin), request)
})

const code = finish()
await browser.close()
server.close()
process.exit(code)
