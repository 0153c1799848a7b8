// In: the built page (`dist/`). Out: a line for each test and "N passed, N failed"; exit code 1 when
// one failed.
// Invariants: the page is installed, used without a network and renewed as a drafter would see it;
// every request that the browser makes, the service worker's too, goes through a proxy that answers
// only the page's own server and writes down the rest.
import assert from "node:assert/strict"
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer, request as forward } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { openProfile, runner, serve, toTheEnd, unfit, until } from "./browser.mjs"

const dist = fileURLToPath(new URL("../../dist", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "soat-site-"))
const profile = mkdtempSync(join(tmpdir(), "soat-profile-"))
cpSync(dist, folder, { recursive: true })

// The browser's own house, which no page can switch off; a page's request there is seen all the same.
const ofTheBrowser = /^(http:\/\/)?[\w.-]*\b(google|googleapis|gvt1|gstatic)\.com(:443$|\/)/

const server = await serve(folder)
const stranger = await serve(folder, "/")
const proxy = await refusing(server.origin)
const { context, kill } = await openProfile(profile, [
  `--proxy-server=${proxy.address}`,
  "--proxy-bypass-list=<-loopback>",
])
const page = await context.newPage()
await page.setViewportSize({ width: 1440, height: 900 })
const requests = []
const errors = []
context.on("request", (request) => requests.push(request.url()))
page.on("pageerror", (error) => errors.push(error.message))
await page.goto(server.address)
const { test, picture, finish } = runner(page)

const sheet = page.locator("main .sheet")
const banner = (id) => page.locator(`soat-banner section[data-banner="${id}"]`)
const marks = (words) => page.locator("main .mark", { hasText: words })
const draft = () => sheet.evaluate((element) => element.innerText)

/** A proxy that reaches `origin` and nothing else; it remembers what else was asked for. */
function refusing(origin) {
  const refused = []
  const server = createServer((incoming, outgoing) => {
    if (!incoming.url.startsWith(`${origin}/`)) {
      if (!ofTheBrowser.test(incoming.url)) refused.push(incoming.url)
      return outgoing.writeHead(403).end()
    }
    const { method, headers } = incoming
    const onward = forward(incoming.url, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on("error", () => outgoing.destroy())
    incoming.pipe(onward)
  })
  server.on("connect", (incoming, socket) => {
    if (!ofTheBrowser.test(incoming.url)) refused.push(incoming.url)
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n")
  })
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve({
        address: `http://127.0.0.1:${server.address().port}`,
        refused,
        close: () => server.close(),
      })
    })
  })
}

/** Waits until the page is kept for use without a network. */
const kept = () =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise((then) => setTimeout(then, 50))
  })

async function write(words) {
  await toTheEnd(sheet.locator("p", { hasText: "lâu dài." }).first())
  await page.keyboard.type(words)
}

async function tryRule(sentence) {
  const folded = page.locator("soat-rule-box .folder[aria-expanded=false]")
  if ((await folded.count()) > 0) await folded.click()
  await page.locator("soat-rule-box .cm-content").click()
  await page.keyboard.press("Control+a")
  await page.keyboard.type(sentence)
  await page.locator("soat-rule-box .outcome:not(.waiting) .examined").first().waitFor()
}

await test("every file that is shipped is kept at the first visit", async () => {
  await sheet.waitFor()
  await kept()
  const cached = await page.evaluate(async () => {
    const paths = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        paths.push(new URL(url).pathname)
    return paths
  })
  const shipped = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
  )
  for (const path of shipped.filter((path) => !path.endsWith("/sw.js")))
    assert.ok(cached.includes(path), `${path} is kept`)
  for (const kind of ["author_bg", "soat_bg", "rules", "worker", "tinos-vietnamese-700-italic"])
    assert.ok(
      cached.some((path) => path.includes(kind)),
      `${kind} is kept`,
    )
})

await test("the page can be installed", async () => {
  const client = await context.newCDPSession(page)
  const { url, errors, data } = await client.send("Page.getAppManifest")
  assert.equal(url, `${server.address}manifest.webmanifest`)
  assert.deepEqual(errors, [])
  const manifest = JSON.parse(data)
  for (const key of ["name", "short_name", "lang", "start_url", "scope", "display", "theme_color"])
    assert.ok(manifest[key], key)
  assert.equal(new URL(manifest.start_url, url).href, server.address)
  assert.equal(new URL(manifest.scope, url).href, server.address)
  for (const { src, sizes, type } of manifest.icons) {
    const size = await page.evaluate(async (src) => {
      const image = new Image()
      image.src = src
      await image.decode()
      return `${image.naturalWidth}x${image.naturalHeight}`
    }, src)
    if (type === "image/png") assert.equal(size, sizes)
  }
  assert.ok(manifest.icons.some(({ purpose }) => purpose === "maskable"))
  const { installabilityErrors } = await client.send("Page.getInstallabilityErrors")
  assert.deepEqual(
    installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"),
    [],
  )
})

await test("what would go to another origin is stopped, and the page's own goes through", async () => {
  const before = proxy.refused.length
  const another = await context.newPage()
  await another.goto(server.address)
  const tried = await another.evaluate(async (other) => {
    const stopped = []
    document.addEventListener("securitypolicyviolation", (event) =>
      stopped.push(event.effectiveDirective),
    )
    const failed = async (attempt) => {
      try {
        await attempt()
        return false
      } catch {
        return true
      }
    }
    const results = {
      fetch: await failed(() => fetch(`${other}/?draft=words`, { mode: "no-cors" })),
      beacon: (navigator.sendBeacon(`${other}/`, "words"), true),
      image: await failed(() => {
        const image = new Image()
        image.src = `${other}/icon.svg?words`
        return image.decode()
      }),
      socket: await failed(() => {
        const socket = new WebSocket(other.replace("http", "ws"))
        return new Promise((open, no) => {
          socket.onopen = open
          socket.onerror = no
        })
      }),
      own: !(await failed(() => fetch("./manifest.webmanifest"))),
    }
    const form = document.createElement("form")
    form.action = `${other}/form`
    form.method = "post"
    document.body.append(form)
    form.submit()
    await new Promise((then) => setTimeout(then, 300))
    form.remove()
    return { results, stopped }
  }, stranger.origin)
  await another.close()
  assert.ok(Object.values(tried.results).every(Boolean), JSON.stringify(tried.results))
  for (const directive of ["connect-src", "img-src", "form-action"])
    assert.ok(tried.stopped.includes(directive), `${directive} stopped something`)
  assert.deepEqual(proxy.refused.slice(before), [])
  // What the attempts made the browser write down is no request of the page.
  requests.length = 0
})

await test("a new version is announced, waits for the reader, and takes no words away", async () => {
  await banner("secrets").locator("button").click()
  await banner("steps").getByRole("button", { name: "Bỏ qua" }).click()
  await write(" Gõ trước khi có bản mới.")
  const index = join(folder, "index.html")
  const worker = join(folder, "sw.js")
  writeFileSync(index, readFileSync(index, "utf8").replace("<body>", '<body data-edition="2">'))
  const script = readFileSync(worker, "utf8")
  const renewed = script.replace(
    /(url:"index\.html",revision:")\w+|(revision:")\w+(",url:"index\.html")/,
    (all, one, two, three) => (one ? `${one}second` : `${two}second${three}`),
  )
  assert.notEqual(renewed, script)
  writeFileSync(worker, renewed)
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((it) => it.update()))
  await banner("update").waitFor({ timeout: 15000 })
  await picture("update")
  assert.deepEqual(await unfit(page, "soat-banner"), [])
  await page.waitForTimeout(500)
  assert.equal(await page.locator('[data-edition="2"]').count(), 0, "nothing reloads by itself")
  await write(" Gõ ngay trước khi tải lại.")
  await banner("update").getByRole("button", { name: "Tải lại" }).click()
  await page.locator('[data-edition="2"]').waitFor()
  await sheet.waitFor()
  const text = await draft()
  assert.match(text, /Gõ trước khi có bản mới\./)
  assert.match(text, /Gõ ngay trước khi tải lại\./)
  await until(() => banner("update").count(), 0)
})

await test("used for long, the page asks only its own origin", async () => {
  await tryRule("mỗi chỉ tiêu phải có cơ quan chủ trì")
  await page.locator('soat-header [lang="en"]').click()
  await page.locator("soat-tabs [role=tab]").nth(1).click()
  await page.locator("soat-tabs [role=tab]").first().click()
  await page.locator('soat-header [lang="vi"]').click()
  const buffer = Buffer.from("Rà soát các các dự án https://example.org/hinh.png\n")
  await page
    .locator("soat-header input")
    .setInputFiles({ name: "tệp.txt", mimeType: "text/plain", buffer })
  await marks("các các").waitFor()
  await sheet.click()
  await page.keyboard.press("End")
  await page.evaluate((other) => {
    const clipboardData = new DataTransfer()
    const html = `<p>Dán <img src="${other}/anh.png"> <a href="${other}">đường dẫn</a></p><link rel="stylesheet" href="${other}/a.css">`
    clipboardData.setData("text/html", html)
    const event = { clipboardData, bubbles: true, cancelable: true }
    document.querySelector("main .sheet").dispatchEvent(new ClipboardEvent("paste", event))
  }, stranger.origin)
  for (const command of ["drafts", "versions"]) {
    await page.locator("soat-keeping .opener").click()
    await page.locator(`soat-keeping [data-command="${command}"]`).click()
    await page.locator("dialog[open]").waitFor()
    await page.keyboard.press("Escape")
  }
  await page.reload()
  await sheet.waitFor()
  await page.waitForTimeout(1500)
  const foreign = requests.filter(
    (url) => !url.startsWith(server.origin) && !url.startsWith("blob:") && !url.startsWith("data:"),
  )
  assert.deepEqual(foreign, [])
  assert.ok(requests.length > 3)
  assert.deepEqual(proxy.refused, [], "nothing else in the browser did on the page's behalf")
})

await test("without network and server the page is opened, checks, and tries rules", async () => {
  server.close()
  server.closeAll?.()
  await context.setOffline(true)
  await page.reload()
  await sheet.waitFor()
  await marks("các các").waitFor()
  await sheet.click()
  await page.keyboard.press("Control+End")
  await page.keyboard.type(" Quan tâm những những xã nghèo.")
  await marks("những những").waitFor()
  await tryRule("mỗi chỉ tiêu phải có cơ quan chủ trì")
  await until(() => page.locator("soat-keeping .state .said").innerText(), "Đã lưu trên máy này")
  await picture("offline")
  const fonts = await page.evaluate(async () => {
    const faces = await document.fonts.load("700 14px Tinos", "ế")
    return faces.length > 0 && faces.every(({ status }) => status === "loaded")
  })
  assert.ok(fonts, "the letters are there")
  const another = await context.newPage()
  await another.goto(`${server.address}?nguon=bieu-tuong`)
  await another.locator("main .sheet").waitFor()
  await another.close()
})

await test("the page threw no error", () => assert.deepEqual(errors, []))

await kill()
stranger.close()
proxy.close()
rmSync(folder, { recursive: true })
rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
process.exitCode = finish()
