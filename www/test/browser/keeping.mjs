// In: the built page (`dist/`). Out: a line for each test and "N passed, N failed"; exit code 1 when
// one failed.
// Invariant: drafts are kept, lost sight of, found again and deleted as a drafter does it: by
// typing, clicking, closing tabs and killing browsers; each test begins with a profile of its own.
import assert from "node:assert/strict"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { openProfile, runner, serve, toTheEnd, unfit, until } from "./browser.mjs"

const folder = fileURLToPath(new URL("../../dist", import.meta.url))
const server = await serve(folder)
let page
const { test, picture, finish } = runner({ screenshot: (options) => page.screenshot(options) })

const sheet = (of = page) => of.locator("main .sheet")
const draft = (of = page) => sheet(of).evaluate((element) => element.innerText)
const state = (of = page) => of.locator("soat-keeping .state .said").innerText()
const banner = (id, of = page) => of.locator(`soat-banner section[data-banner="${id}"]`)
const row = (name) => page.locator("soat-drafts li", { hasText: name })
const versions = (kind) => page.locator(`soat-versions li[data-kind="${kind}"]`)
const saved = (of = page) => until(() => state(of), "Đã lưu trên máy này")

/** Runs `run` with a profile of its own, which is deleted afterwards. */
const withProfile = (run) => async () => {
  const profile = mkdtempSync(join(tmpdir(), "soat-profile-"))
  let browser
  const start = async (prepare) => {
    await browser?.kill()
    browser = await openProfile(profile)
    const opened = await browser.context.newPage()
    await opened.setViewportSize({ width: 1440, height: 900 })
    await prepare?.(opened)
    await opened.goto(server.address)
    await sheet(opened).waitFor()
    await opened
      .locator("soat-panel .finding")
      .first()
      .waitFor({ timeout: 15000 })
      .catch(() => {})
    page = opened
    return { ...browser, page: opened }
  }
  try {
    await run(start)
  } finally {
    await browser?.kill()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The last paragraph of the body. */
const last = (of = page) => sheet(of).locator("p", { hasText: "lâu dài." }).first()

/** Writes at its end. */
async function write(words, of = page, delay = 0) {
  await toTheEnd(last(of))
  await of.keyboard.type(words, { delay })
}

async function choose(command, of = page) {
  await of.locator("soat-keeping .opener").click()
  await of.locator(`soat-keeping [data-command="${command}"]`).click()
}

/** What the browser holds of this page, all words in one string. */
const held = (of = page) =>
  of.evaluate(async () => {
    const all = []
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise((resolve, reject) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      for (const store of db.objectStoreNames) {
        const values = await new Promise((resolve) => {
          const request = db.transaction(store).objectStore(store).getAll()
          request.onsuccess = () => resolve(request.result)
        })
        for (const value of values) {
          all.push(JSON.stringify({ ...value, content: undefined }))
          let bytes = value.content
          if (bytes?.[0] === 0x1f)
            bytes = await new Response(
              new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")),
            ).arrayBuffer()
          if (bytes) all.push(new TextDecoder().decode(bytes))
        }
      }
      db.close()
    }
    return all.join("\n")
  })

await test(
  "a first visitor is told of state secrets and shown round, by keyboard, once",
  withProfile(async (start) => {
    await start()
    await banner("secrets").waitFor()
    assert.match(
      await banner("secrets").innerText(),
      /bí mật nhà nước .*Luật Bảo vệ bí mật nhà nước/s,
    )
    await banner("steps").waitFor()
    assert.match(await banner("steps").innerText(), /kế hoạch mẫu.*bảy chỗ.*trùng số.*từ lặp/s)
    await picture("first-visit")
    await banner("secrets").locator("button").press("Enter")
    for (const step of [1, 2, 3]) {
      await banner("steps")
        .locator("b", { hasText: `Bước ${step}/3` })
        .waitFor()
      assert.equal(await page.locator(".pointed").count(), 1)
      await picture(`step-${step}`)
      await page.keyboard.press("Enter")
    }
    await until(() => page.locator("soat-banner section").count(), 0)
    assert.equal(await page.locator(".pointed").count(), 0)
    await page.reload()
    await sheet().waitFor()
    await page.waitForTimeout(300)
    assert.equal(await page.locator("soat-banner section").count(), 0)
    await choose("secretsAgain")
    await banner("secrets").locator("button").click()
    await choose("stepsAgain")
    assert.match(await banner("steps").innerText(), /kế hoạch mẫu/)
    await page.locator("soat-header input").setInputFiles({
      name: "của tôi.md",
      mimeType: "text/plain",
      buffer: Buffer.from("# KẾ HOẠCH\n\nChợ của xã.\n"),
    })
    await until(async () => /kế hoạch mẫu/.test(await banner("steps").innerText()), false)
    await banner("steps").getByRole("button", { name: "Bỏ qua" }).click()
    await until(() => page.locator("soat-banner section").count(), 0)
  }),
)

await test(
  "what was typed a second before the browser is killed is there when it is started again",
  withProfile(async (start) => {
    const before = await start()
    await write(" Câu này gõ ngay trước khi máy mất điện.")
    await page.waitForTimeout(1000)
    await before.kill()
    await start()
    assert.match(await draft(), /Câu này gõ ngay trước khi máy mất điện\./)
    assert.equal(await state(), "Đã lưu trên máy này")
    await write(" Rồi gõ tiếp những những chữ khác.")
    await page.locator("main .mark", { hasText: "những những" }).waitFor()
  }),
)

await test(
  "killed in the middle of typing, at most a second of it is lost",
  withProfile(async (start) => {
    let number = 0
    const lost = []
    for (const duration of [1600, 2300, 3150]) {
      const before = await start()
      await toTheEnd(last())
      const typed = []
      const begin = Date.now()
      while (Date.now() - begin < duration) {
        await page.keyboard.type(`${++number}!`)
        typed.push({ number, at: Date.now() })
        await page.waitForTimeout(20)
      }
      const end = Date.now()
      await before.kill()
      await start()
      const text = await draft()
      const missing = typed.filter(({ number }) => !text.includes(`${number}!`))
      lost.push(missing.length === 0 ? 0 : end - missing[0].at)
      assert.ok(typed.length > 5 && missing.length < typed.length)
    }
    console.log(`      lost: what was typed in the last ${lost.join(", ")} ms`)
    assert.ok(Math.max(...lost) <= 1000)
  }),
)

await test(
  "a tab that is closed at once after a key keeps it",
  withProfile(async (start) => {
    const { context } = await start()
    await write(" Câu gõ rồi đóng thẻ ngay.")
    await saved()
    await page.keyboard.type(" Và đây.")
    await page.close({ runBeforeUnload: true })
    page = await context.newPage()
    await page.goto(server.address)
    await sheet().waitFor()
    assert.match(await draft(), /Câu gõ rồi đóng thẻ ngay\. Và đây\./)
  }),
)

await test(
  "typing does not wait for keeping",
  withProfile(async (start) => {
    await start()
    const took = await page.evaluate(async () => {
      const view = document.querySelector("main .sheet").editor.view
      const { state } = view
      const paragraph = state.schema.nodes.paragraph
      const words = "Sở Tài chính chủ trì, phối hợp với các cơ quan liên quan thực hiện nhiệm vụ. "
      const blocks = Array.from({ length: 6000 }, (_, index) =>
        paragraph.create(null, state.schema.text(`${index}. ${words.repeat(4)}`)),
      )
      view.dispatch(state.tr.insert(state.doc.content.size, blocks))
      await new Promise((resolve) => setTimeout(resolve, 3000))
      performance.clearMeasures("soat-keep")
      const puts = []
      const put = IDBObjectStore.prototype.put
      IDBObjectStore.prototype.put = function (value) {
        const begin = performance.now()
        const request = put.call(this, value)
        if (value.content) puts.push([value.content.length, performance.now() - begin])
        return request
      }
      for (let count = 0; count < 20; count++) {
        view.dispatch(view.state.tr.insertText("x", 5))
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      const made = performance.getEntriesByName("soat-keep").map(({ duration }) => duration)
      return { made, puts }
    })
    const middle = (times) => times.toSorted((one, other) => one - other)[times.length >> 1]
    const [made, put] = [middle(took.made), middle(took.puts.map(([, time]) => time))]
    console.log(
      `      ${took.puts.length} writes of ${(took.puts[0][0] / 1e6).toFixed(1)} MB in 2 s: ` +
        `${made.toFixed(1)} ms to write out, ${put.toFixed(1)} ms to hand over`,
    )
    assert.ok(took.puts.length >= 2 && made + put < 50)
  }),
)

await test(
  "a worker that dies takes no words with it",
  withProfile(async (start) => {
    await start()
    await write(" Gõ trước khi bộ rà soát dừng.")
    await page.workers()[0].evaluate(() => {
      setTimeout(() => {
        throw new Error("trap")
      })
    })
    await page.locator("soat-notice .notice").waitFor()
    await write(" Gõ sau đó các các chữ.")
    await saved()
    await page.reload()
    await page.locator("main .mark", { hasText: "các các" }).first().waitFor()
    assert.match(await draft(), /Gõ sau đó các các chữ\./)
    assert.match(await draft(), /Gõ trước khi bộ rà soát dừng\./)
  }),
)

await test(
  "a second tab with the same draft reads only, follows, and may take over or copy",
  withProfile(async (start) => {
    const { context, page: first } = await start()
    await write(" Câu của thẻ thứ nhất.")
    await saved()
    const second = await context.newPage()
    await second.setViewportSize({ width: 1440, height: 900 })
    await second.addInitScript(() => localStorage.setItem("soat.secrets", "told"))
    await second.goto(server.address)
    page = second
    await banner("elsewhere").waitFor()
    assert.match(await draft(), /Câu của thẻ thứ nhất\./)
    await picture("second-tab")
    await write(" KHÔNG ĐƯỢC GÕ.")
    await page.locator("soat-panel .fix").first().click()
    assert.doesNotMatch(await draft(), /KHÔNG ĐƯỢC GÕ/)
    assert.match(await draft(), /các các/)
    await first.bringToFront()
    await write(" Thẻ thứ nhất gõ thêm.", first)
    await until(async () => (await draft()).includes("Thẻ thứ nhất gõ thêm."))

    await second.bringToFront()
    await banner("elsewhere").getByRole("button", { name: "Chuyển sang soạn ở đây" }).click()
    await until(() => banner("elsewhere").count(), 0)
    await banner("elsewhere", first).waitFor()
    await write(" Thẻ thứ hai gõ tiếp.")
    await saved()
    await until(async () => (await draft(first)).includes("Thẻ thứ hai gõ tiếp."))

    await first.bringToFront()
    await banner("elsewhere", first).getByRole("button", { name: "Soạn trên bản sao" }).click()
    await write(" Chỉ có ở bản sao.", first)
    await saved(first)
    assert.doesNotMatch(await draft(), /Chỉ có ở bản sao/)
    await second.close()
    page = first
    await choose("drafts")
    await until(() => page.locator("soat-drafts li").count(), 2)
    await row("(bản sao)").waitFor()
  }),
)

for (const locks of [true, false]) {
  await test(
    `a tab that was waiting goes on when the other one is closed${locks ? "" : ", without locks"}`,
    withProfile(async (start) => {
      const prepare = (tab) =>
        locks || tab.addInitScript(() => delete Object.getPrototypeOf(navigator).locks)
      const { context, page: first } = await start(prepare)
      await write(" Câu của thẻ thứ nhất.")
      await saved()
      const second = await context.newPage()
      await prepare(second)
      await second.goto(server.address)
      page = second
      assert.equal(await page.evaluate(() => "locks" in navigator), locks)
      await until(() => state(), "Chỉ đọc: đang mở ở thẻ khác")
      await first.close()
      await until(() => state(), "Đã lưu trên máy này")
      await write(" Thẻ thứ hai gõ tiếp.")
      await saved()
      assert.match(await held(), /Thẻ thứ hai gõ tiếp\./)
    }),
  )
}

await test(
  "what another writer kept is not overwritten, even where no hold tells of it",
  withProfile(async (start) => {
    await start()
    await write(" Câu đầu.")
    await saved()
    await page.evaluate(async () => {
      const db = await new Promise((resolve) => {
        indexedDB.open("soat").onsuccess = ({ target }) => resolve(target.result)
      })
      const store = db.transaction("drafts", "readwrite").objectStore("drafts")
      const [entry] = await new Promise((resolve) => {
        store.getAll().onsuccess = ({ target }) => resolve(target.result)
      })
      const later = { ...entry, name: "Bản của người khác", revision: entry.revision + 1 }
      await new Promise((resolve) => (store.put(later).onsuccess = resolve))
      db.close()
    })
    await page.keyboard.type(" Câu gõ sau.")
    await page.locator("soat-notice .notice", { hasText: "dự thảo riêng" }).waitFor()
    await saved()
    await choose("drafts")
    await until(() => page.locator("soat-drafts li").count(), 2)
    await row("Bản của người khác").waitFor()
    assert.match(await held(), /Câu gõ sau/)
  }),
)

await test(
  "what features keep beside a draft stays with it and with its versions",
  withProfile(async (start) => {
    await start()
    const keep = (reason) =>
      page.evaluate(
        (reason) =>
          document.querySelector("soat-keeping").keeper.setExtra("decisions", [{ reason }]),
        reason,
      )
    const kept = () =>
      page.evaluate(() => {
        const [waiver] = document.querySelector("soat-keeping").keeper.getExtra("decisions") ?? []
        return waiver?.reason ?? ""
      })
    await keep("theo văn bản cấp trên")
    await saved()
    await page.reload()
    await sheet().waitFor()
    assert.equal(await kept(), "theo văn bản cấp trên")
    await choose("keepVersion")
    await page.locator("soat-versions input").fill("Có một ý kiến")
    await page.keyboard.press("Enter")
    await versions("named").waitFor()
    await page.keyboard.press("Escape")
    await keep("đã đổi")
    await write(" Câu mới.")
    await saved()
    const file = { name: "bơi.md", mimeType: "text/plain", buffer: Buffer.from("Phổ cập bơi.\n") }
    await page.locator("soat-header input").setInputFiles(file)
    await until(kept, "")
    await choose("drafts")
    await row("Cấp nước sạch").locator(".kept-name").click()
    await until(kept, "đã đổi")
    await choose("versions")
    await versions("named").locator(".kept-name").click()
    await page.getByRole("button", { name: "Quay lại phiên bản này" }).click()
    await until(kept, "theo văn bản cấp trên")
  }),
)

await test(
  "a version is named, looked at and returned to, and returning is undone",
  withProfile(async (start) => {
    await start()
    await write(" Câu của bản gửi lấy ý kiến.")
    await choose("keepVersion")
    await page.locator("soat-versions input").fill("Bản gửi lấy ý kiến")
    await page.keyboard.press("Enter")
    await versions("named").waitFor()
    assert.equal(await versions("automatic").count(), 1)
    await page.keyboard.press("Escape")
    await write(" Câu viết sau đó.")
    await saved()
    await choose("versions")
    await versions("named").locator(".kept-name").click()
    await page.locator("soat-versions .kept-differs").first().waitFor()
    assert.match(
      await page.locator("soat-versions .kept-view [role=status]").innerText(),
      /^1 đoạn khác/,
    )
    await picture("versions")
    assert.deepEqual(await unfit(page, "soat-versions"), [])
    await page.getByRole("button", { name: "Quay lại phiên bản này" }).click()
    await until(async () => /Câu viết sau đó/.test(await draft()), false)
    assert.match(await draft(), /Câu của bản gửi lấy ý kiến\./)
    await sheet().focus()
    await page.keyboard.press("Control+z")
    await until(async () => /Câu viết sau đó/.test(await draft()))
    await page.keyboard.press("Control+y")
    await until(async () => /Câu viết sau đó/.test(await draft()), false)
    await saved()
    await page.reload()
    await sheet().waitFor()
    assert.doesNotMatch(await draft(), /Câu viết sau đó/)
    await choose("versions")
    await versions("before").locator(".kept-name").click()
    await page.getByRole("button", { name: "Quay lại phiên bản này" }).click()
    await until(async () => /Câu viết sau đó/.test(await draft()))
  }),
)

await test(
  "a file that is opened is another draft; drafts are listed, opened, renamed, deleted",
  withProfile(async (start) => {
    await start()
    await write(" Câu thêm vào bản mẫu.")
    await saved()
    const text = "# KẾ HOẠCH\n\n## I. MỤC ĐÍCH\n\nPhổ cập bơi cho trẻ em của tỉnh.\n"
    await page
      .locator("soat-header input")
      .setInputFiles({ name: "bơi.md", mimeType: "text/plain", buffer: Buffer.from(text) })
    await until(async () => /Phổ cập bơi/.test(await draft()))
    await saved()
    await choose("drafts")
    await until(() => page.locator("soat-drafts li").count(), 2)
    await picture("drafts")
    assert.deepEqual(await unfit(page, "soat-drafts"), [])
    await row("bơi.md").getByRole("button", { name: "Đổi tên" }).click()
    await page.keyboard.type("Kế hoạch phổ cập bơi")
    await page.keyboard.press("Enter")
    await row("Kế hoạch phổ cập bơi").waitFor()
    assert.equal(await page.locator("soat-header .name").innerText(), "Kế hoạch phổ cập bơi")
    await row("Cấp nước sạch").locator(".kept-name").click()
    await until(async () => /Câu thêm vào bản mẫu/.test(await draft()))
    assert.equal(await page.locator("soat-drafts dialog[open]").count(), 0)
    await page.locator("main .mark", { hasText: "các các" }).waitFor()
    await sheet().focus()
    await page.keyboard.press("Control+z")
    assert.doesNotMatch(await draft(), /Phổ cập bơi/)
    await choose("drafts")
    await row("Kế hoạch phổ cập bơi").getByRole("button", { name: "Xóa" }).click()
    await picture("delete-draft")
    assert.deepEqual(await unfit(page, "soat-drafts"), [])
    await page.getByRole("button", { name: "Xóa hẳn" }).click()
    await until(() => page.locator("soat-drafts li").count(), 1)
    assert.doesNotMatch(await held(), /Phổ cập bơi/)
    await page.locator("soat-drafts").getByRole("button", { name: "Dự thảo mới" }).click()
    await until(async () => (await draft()).trim(), "")
    await sheet().click()
    await page.keyboard.type("KẾ HOẠCH Trồng cây ven đường")
    await saved()
    await page.reload()
    await until(async () => (await draft()).trim(), "KẾ HOẠCH Trồng cây ven đường")
  }),
)

await test(
  "undoing the opening of a file leads back to the former draft, and each keeps its own words",
  withProfile(async (start) => {
    await start()
    await write(" Câu của bản mẫu.")
    await saved()
    const file = { name: "bơi.md", mimeType: "text/plain", buffer: Buffer.from("Phổ cập bơi.\n") }
    await page.locator("soat-header input").setInputFiles(file)
    await until(async () => /Phổ cập bơi/.test(await draft()))
    await saved()
    await sheet().focus()
    await page.keyboard.press("Control+z")
    await until(async () => /Câu của bản mẫu/.test(await draft()))
    await write(" Sau khi hoàn tác.")
    await saved()
    await choose("drafts")
    await until(() => page.locator("soat-drafts li").count(), 2)
    await row("bơi.md").locator(".kept-name").click()
    await until(async () => (await draft()).trim(), "Phổ cập bơi.")
  }),
)

await test(
  "“do not keep” deletes what was kept and writes nothing more",
  withProfile(async (start) => {
    await start()
    await write(" Nội dung nhạy cảm.")
    await saved()
    assert.match(await held(), /Nội dung nhạy cảm/)
    await choose("doNotKeep")
    await page.locator("soat-ask dialog[open]").waitFor()
    assert.deepEqual(await unfit(page, "soat-ask"), [])
    await page.getByRole("button", { name: "Không lưu", exact: true }).click()
    await until(() => state(), "Không lưu trên máy này")
    await write(" Câu thứ hai.")
    await page.waitForTimeout(1500)
    const now = await held()
    assert.doesNotMatch(now, /nhạy cảm|Câu thứ hai|CỘNG HÒA/)
    let asked = 0
    page.on("dialog", (dialog) => {
      asked += 1
      void dialog.accept()
    })
    await page.reload()
    await sheet().waitFor()
    assert.equal(asked, 1, "leaving is asked about, because the words would be lost")
    assert.doesNotMatch(await draft(), /nhạy cảm/)
    assert.equal(await state(), "Không lưu trên máy này")
    await choose("doNotKeep")
    await saved()
    assert.match(await held(), /CỘNG HÒA/)
  }),
)

await test(
  "“delete all data” asks once and leaves nothing, in other tabs neither",
  withProfile(async (start) => {
    const { context, page: first } = await start()
    await write(" Nội dung cần xóa.")
    await saved()
    const second = await context.newPage()
    await second.goto(server.address)
    await until(() => state(second), "Chỉ đọc: đang mở ở thẻ khác")
    await first.bringToFront()
    await choose("eraseAll")
    for (const named of ["Quy tắc của tôi", "gói quy tắc", "quyết định về quy tắc"])
      assert.ok(
        (await page.locator("dialog[open], soat-ask").allInnerTexts()).join().includes(named),
        named,
      )
    await page.locator("soat-ask dialog[open]").waitFor()
    await picture("erase")
    assert.deepEqual(await unfit(page, "soat-ask"), [])
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("button", { name: "Xóa tất cả" }).click(),
    ])
    await sheet().waitFor()
    await banner("secrets").waitFor()
    assert.doesNotMatch(await draft(), /Nội dung cần xóa/)
    await banner("erased", second).waitFor()
    await page.waitForTimeout(1200)
    assert.doesNotMatch(await held(), /Nội dung cần xóa/)
    assert.deepEqual(await page.evaluate(() => Object.keys({ ...localStorage })), [])
    const cached = await page.evaluate(async () => {
      const urls = []
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys()) urls.push(request.url)
      return urls
    })
    assert.ok(
      cached.every((url) => /\.(html|js|css|wasm|bin|woff2|svg|png|webmanifest)(\?|$)/.test(url)),
    )
  }),
)

await test(
  "where the browser keeps nothing, that is said and the draft goes on",
  withProfile(async (start) => {
    await start((opened) =>
      opened.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException("refused", "SecurityError")
        }
      }),
    )
    await banner("unavailable").waitFor()
    assert.equal(await state(), "Trình duyệt không cho lưu")
    await picture("unavailable")
    await write(" Vẫn gõ những những chữ.")
    await page.locator("main .mark", { hasText: "những những" }).waitFor()
    await choose("drafts")
    await page.locator("soat-drafts .kept-problem:not(:empty)").waitFor()
  }),
)

await test(
  "a full storage is said, the words stay, and are kept when there is room again",
  withProfile(async (start) => {
    await start()
    await write(" Câu đầu.")
    await saved()
    await page.evaluate(() => {
      window.put = IDBObjectStore.prototype.put
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError")
      }
    })
    await page.keyboard.type(" Câu gõ khi đã đầy.")
    await banner("full").waitFor()
    assert.equal(await state(), "Hết chỗ lưu")
    await picture("full")
    await page.evaluate(() => (IDBObjectStore.prototype.put = window.put))
    await until(() => state(), "Đã lưu trên máy này", 8000)
    await until(() => banner("full").count(), 0)
    await page.reload()
    await sheet().waitFor()
    assert.match(await draft(), /Câu đầu\. Câu gõ khi đã đầy\./)
  }),
)

await test(
  "a draft that cannot be read stays as it is, and that is said",
  withProfile(async (start) => {
    await start()
    await write(" Câu của bản lưu.")
    await saved()
    await page.evaluate(async () => {
      const db = await new Promise((resolve) => {
        indexedDB.open("soat").onsuccess = ({ target }) => resolve(target.result)
      })
      const store = db.transaction("bodies", "readwrite").objectStore("bodies")
      const all = await new Promise((resolve) => {
        store.getAll().onsuccess = ({ target }) => resolve(target.result)
      })
      const text = new TextDecoder().decode(all[0].content).replaceAll('"paragraph"', '"fromLater"')
      await new Promise((resolve) => {
        store.put({ ...all[0], content: new TextEncoder().encode(text) }).onsuccess = resolve
      })
      db.close()
    })
    await page.reload()
    await page.locator("soat-notice .problem").waitFor()
    assert.match(await draft(), /Cấp nước sạch/)
    await write(" Gõ vào bản mẫu.")
    await saved()
    await choose("drafts")
    await until(() => page.locator("soat-drafts li").count(), 2)
    assert.match(await held(), /fromLater/)
  }),
)

await test(
  "menu and dialogs fit screens of 1440, 820 and 360 px, light and dark",
  withProfile(async (start) => {
    await start()
    await write(" Câu mới.")
    await saved()
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme })
      for (const width of [1440, 820, 360]) {
        await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
        const name = `${colorScheme}-${width}`
        await page.locator("soat-keeping .opener").focus()
        await page.keyboard.press("ArrowDown")
        await page.locator("soat-keeping [role=menu]").waitFor()
        await picture(`menu-${name}`)
        const box = await page.locator("soat-keeping [role=menu]").boundingBox()
        assert.ok(box.x >= 0 && box.x + box.width <= width, `the menu fits ${width} px`)
        assert.deepEqual(await unfit(page, "soat-keeping"), [])
        assert.deepEqual(await unfit(page, "soat-banner"), [])
        await page.keyboard.press("ArrowDown")
        await page.keyboard.press("Enter")
        await page.locator("soat-drafts li").first().waitFor()
        await picture(`drafts-${name}`)
        assert.deepEqual(await unfit(page, "soat-drafts"), [])
        await page.keyboard.press("Escape")
        await choose("versions")
        await versions("automatic").first().locator(".kept-name").click()
        await page.locator("soat-versions .kept-page .sheet").waitFor()
        await picture(`versions-${name}`)
        assert.deepEqual(await unfit(page, "soat-versions"), [])
        await page.keyboard.press("Escape")
        await choose("eraseAll")
        await page.locator("soat-ask dialog[open]").waitFor()
        await picture(`erase-${name}`)
        assert.deepEqual(await unfit(page, "soat-ask"), [])
        await page.keyboard.press("Escape")
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        assert.ok(wide <= width, `nothing sticks out at ${width} px`)
      }
    }
  }),
)

server.close()
process.exitCode = finish()
