// In: a folder. Out: a browser on its pages, served from a small static server, and a count of
// what passed.
// Invariants: every request and every error of the page is recorded; nothing outlives the run.
import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { extname, join, normalize } from "node:path"
import { fileURLToPath } from "node:url"
import { chromium } from "playwright-core"

const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
}

/** Serves `folder` under a path of its own, as any web server might. */
export function serve(folder, under = "/soan-thao/") {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost")
    const inside = pathname.startsWith(under) ? pathname.slice(under.length) || "index.html" : ".."
    const path = join(folder, normalize(decodeURIComponent(inside)))
    if (!path.startsWith(folder) || !existsSync(path)) return response.writeHead(404).end()
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" })
    createReadStream(path).pipe(response)
  })
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const origin = `http://127.0.0.1:${server.address().port}`
      resolve({ origin, address: origin + under, close: () => server.close() })
    })
  })
}

/** Opens `address`; records requests and errors. */
export async function open(address) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const requests = []
  const errors = []
  context.on("request", (request) => requests.push(request.url()))
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()))
  page.on("pageerror", (error) => errors.push(error.message))
  await page.goto(address)
  return { browser, page, requests, errors }
}

/** Starts a browser of its own on the profile in `folder`, which outlives it; `kill` ends it as a
 * power cut would. */
export async function openProfile(folder, args = []) {
  const port = join(folder, "DevToolsActivePort")
  rmSync(port, { force: true })
  const browser = spawn(
    process.env.CHROMIUM ?? "/usr/bin/chromium",
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--no-default-browser-check",
      "--window-size=1440,900",
      "--remote-debugging-port=0",
      `--user-data-dir=${folder}`,
      ...args,
      "about:blank",
    ],
    { detached: true, stdio: "ignore" },
  )
  const ended = new Promise((resolve) => browser.once("exit", resolve))
  for (let tries = 0; !existsSync(port) || !readFileSync(port, "utf8").includes("\n"); tries++) {
    if (tries > 200) throw new Error("the browser did not start")
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const [number] = readFileSync(port, "utf8").split("\n")
  const connection = await chromium.connectOverCDP(`http://127.0.0.1:${number}`)
  const [context] = connection.contexts()
  const kill = async () => {
    if (browser.exitCode !== null || browser.signalCode !== null) return
    process.kill(-browser.pid, "SIGKILL")
    await ended
    await connection.close().catch(() => {})
  }
  return { context, kill }
}

/** Puts the cursor at the end of a paragraph, however its lines are broken. */
export async function toTheEnd(paragraph) {
  const { width, height } = await paragraph.boundingBox()
  await paragraph.click({ position: { x: width - 3, y: height - 6 } })
  await paragraph.page().keyboard.press("End")
}

/** Waits until `read` gives `wanted` (or true); says what it gave last. */
export async function until(read, wanted = true, patience = 5000) {
  const end = Date.now() + patience
  for (;;) {
    const value = await read()
    if (value === wanted) return
    if (Date.now() > end) assert.equal(value, wanted)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Says what axe-core finds on the page, within `where` if that is told. */
export async function unfit(page, where) {
  const source = fileURLToPath(import.meta.resolve("axe-core/axe.min.js"))
  if (!(await page.evaluate(() => "axe" in window)))
    await page.evaluate(readFileSync(source, "utf8"))
  const { violations } = await page.evaluate(
    (where) => window.axe.run(where ?? document, { resultTypes: ["violations"] }),
    where,
  )
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`,
  )
}

/** Runs named tests one after the other, with a picture of each that fails. */
export function runner(page) {
  const pictures = mkdtempSync(join(tmpdir(), "soat-e2e-"))
  const count = { passed: 0, failed: 0 }
  const picture = (name) => page.screenshot({ path: join(pictures, `${name}.png`) })
  const test = async (name, run) => {
    try {
      await run()
      count.passed += 1
      console.log(`ok    ${name}`)
    } catch (error) {
      count.failed += 1
      console.log(
        `FAIL  ${name}\n      ${String(error.message ?? error)
          .split("\n")
          .join("\n      ")}`,
      )
      await picture(`failed-${count.failed}`).catch(() => {})
    }
  }
  const finish = () => {
    console.log(`pictures in ${pictures}`)
    console.log(`${count.passed} passed, ${count.failed} failed`)
    return count.failed === 0 ? 0 : 1
  }
  return { test, picture, finish }
}
