// In: the built page (`dist/`, or with `--fake` the one made with the stand-in), and names of
// tests (all without). Out: what each file of `browser/` prints; exit code 1 when one failed.
// Invariant: a file of `browser/` that ends in `.mjs` is a test of its own with a browser of its
// own; nothing is listed here. With `--fake` only `editor.mjs` runs: the rest needs the engine.
import { spawnSync } from "node:child_process"
import { readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"

const folder = new URL("./browser/", import.meta.url)
const fake = process.argv.includes("--fake")
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"))
const files = readdirSync(folder)
  .filter((file) => file.endsWith(".mjs") && file !== "browser.mjs")
  .filter((file) => wanted.length === 0 || wanted.includes(file.replace(".mjs", "")))
  .filter((file) => !fake || file === "editor.mjs")
  .toSorted()

for (const file of files) {
  console.log(`\n${file}`)
  const path = fileURLToPath(new URL(file, folder))
  const ran = spawnSync(process.execPath, [path, ...(fake ? ["--fake"] : [])], { stdio: "inherit" })
  if (ran.status !== 0) process.exitCode = 1
}
if (files.length === 0) throw new Error(`no test is named ${wanted.join(", ")}`)
