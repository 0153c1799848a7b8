// In: the built page; the sample, and plans of 60 kB and of 1 MB that are made here. Out: a line for
// each test with what was measured, and "N passed, N failed"; exit code 1 when one failed.
// Invariant: each time is of one key, from the change of the draft to the findings of exactly that
// draft; the bounds are wide, since machines are shared, and what is measured is printed.
import assert from "node:assert/strict"
import { fileURLToPath } from "node:url"
import { open, runner, serve, until } from "./browser.mjs"

const server = await serve(fileURLToPath(new URL("../../dist", import.meta.url)))
const { browser, page, errors } = await open(server.address)
const { test, finish } = runner(page)
const sheet = page.locator(".sheet")

/** Puts the cursor behind the first occurrence of `words`. */
async function goBehind(words) {
  await page.evaluate((words) => {
    for (const block of document.querySelectorAll(".sheet :is(p, h1, h2, h3, h4)")) {
      const pieces = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      while (pieces.nextNode()) {
        const at = pieces.currentNode.data.indexOf(words)
        if (at < 0) continue
        getSelection().collapse(pieces.currentNode, at + words.length)
        block.scrollIntoView({ block: "center" })
        return
      }
    }
    throw new Error(`the draft has no "${words}"`)
  }, words)
  await page.waitForTimeout(60)
}

const checks = () => page.evaluate(() => performance.getEntriesByName("soat-check").length)
const newest = (before) =>
  page.evaluate(
    (before) => performance.getEntriesByName("soat-check").slice(before).at(-1)?.duration ?? -1,
    before,
  )

/** Types letters and tells how long the findings of each took, in milliseconds, the middle one. */
async function typed(letters) {
  const took = []
  for (const letter of letters) {
    const before = await checks()
    await page.keyboard.type(letter)
    await until(async () => (await newest(before)) >= 0, true, 30000)
    took.push(await newest(before))
  }
  const sorted = took.toSorted((one, other) => one - other)
  const middle = sorted[Math.floor(sorted.length / 2)]
  const slowest = sorted.at(-1)
  console.log(`      median ${middle.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms`)
  return middle
}

/** How long the page itself is held by a key, in milliseconds, the longest of some. */
async function held(letters) {
  let longest = 0
  for (const letter of letters) {
    const start = performance.now()
    await page.keyboard.type(letter)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    longest = Math.max(longest, performance.now() - start)
  }
  console.log(`      a key is drawn within ${longest.toFixed(0)} ms`)
  return longest
}

const part = (number) =>
  `### ${number}. Nội dung thứ ${number}\n\nMở rộng mạng lưới thư viện xã, nâng tỷ lệ thôn có tủ sách lên ` +
  `ít nhất ${50 + (number % 40)}% vào năm 2027.\n\nCơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch.\n\n` +
  "Thời gian thực hiện: Quý III/2027.\n\n"

/** A plan of at least so many bytes, in Markdown. */
function plan(bytes) {
  let text = "## KẾ HOẠCH\n\n## II. NHIỆM VỤ\n\n"
  for (let number = 1; Buffer.byteLength(text) < bytes; number++) text += part(number)
  return text
}

await test("typing into the sample is answered quickly", async () => {
  await page.locator(".sheet .mark", { hasText: "các các" }).waitFor()
  await goBehind("các các")
  assert.ok((await typed(" thôn bản xa")) < 200)
})

for (const [name, bytes, bound] of [
  ["60 kB", 60_000, 250],
  ["1 MB", 1_000_000, 5000],
])
  await test(`typing into a plan of ${name} is answered, and no letter is lost`, async () => {
    const before = await checks()
    const text = plan(bytes)
    await page
      .locator("soat-header input")
      .setInputFiles({ name: `${name}.md`, mimeType: "text/markdown", buffer: Buffer.from(text) })
    const heading = sheet.locator(":is(p, h3, h4)", { hasText: "1. Nội dung thứ 1" }).first()
    await heading.waitFor({ timeout: 60000 })
    await until(async () => (await newest(before)) >= 0, true, 60000)
    await page.waitForTimeout(500)
    await goBehind("Nội dung thứ 1")
    assert.ok((await typed(" đọc sách")) < bound)
    assert.ok((await held(" và học nghề ở xã")) < bound)
    assert.equal(await heading.innerText(), "1. Nội dung thứ 1 đọc sách và học nghề ở xã")
  })

assert.deepEqual(errors, [])
const code = finish()
await browser.close()
server.close()
process.exit(code)
