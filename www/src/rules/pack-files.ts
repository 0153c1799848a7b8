// In: files that were chosen. Out: a pack; and a pack as one file, to be given on.
// Invariant: nothing is judged here but whether the files can be a pack at all: what is in them is
// read, and refused, by the engine.
// One file (`.soat-pack.json`) holds the whole folder: {"soatPack": 1, "files": {name: text}}.
import type { PackFiles } from "./adopt.js"
import { manifestName } from "./kept.js"

/** Why files are no pack. */
export type NoPack = "noBundle" | "noRules" | "packTooLarge" | "unreadable"

/** Thrown with why. */
export class PackError extends Error {
  constructor(readonly why: NoPack) {
    super(why)
  }
}

const ending = ".soat-pack.json"
const limit = 2_000_000

/** Reads a bundle, a folder, or the files of one. */
export async function readPack(files: File[]): Promise<PackFiles> {
  if (files.reduce((sum, { size }) => sum + size, 0) > limit) {
    // A folder may hold other things beside the rules.
    files = files.filter(({ name }) => name.endsWith(".soat"))
    if (files.reduce((sum, { size }) => sum + size, 0) > limit) throw new PackError("packTooLarge")
  }
  const [only] = files
  if (files.length === 1 && only?.name.endsWith(".json")) return unbundled(await textOf(only))
  const rules = files.filter(({ name }) => name.endsWith(".soat"))
  if (rules.length === 0) throw new PackError("noRules")
  const paths = rules.map((file) => file.webkitRelativePath || file.name)
  const root = rootOf(paths)
  const inside = rules.filter((_, at) => paths[at]?.startsWith(root))
  return sorted(
    await Promise.all(
      inside.map(async (file) => ({
        name: (file.webkitRelativePath || file.name).slice(root.length),
        text: await textOf(file),
      })),
    ),
  )
}

/** The pack as the words of one file. */
export function bundled({ names, texts }: PackFiles): string {
  const files = Object.fromEntries(names.map((name, at) => [name, texts[at] ?? ""]))
  return `${JSON.stringify({ soatPack: 1, files }, null, 2)}\n`
}

/** Reads the words of such a file. */
export function unbundled(text: string): PackFiles {
  let files: unknown
  try {
    const bundle = JSON.parse(text) as { soatPack?: unknown; files?: unknown } | null
    if (bundle?.soatPack === 1) files = bundle.files
  } catch {
    throw new PackError("noBundle")
  }
  if (typeof files !== "object" || files === null || Array.isArray(files))
    throw new PackError("noBundle")
  const entries = Object.entries(files).map(([name, text]) => ({ name, text: String(text) }))
  if (entries.length === 0) throw new PackError("noRules")
  return sorted(entries)
}

/** Hands `pack` to the reader as a file called after `name`. */
export function download(pack: PackFiles, name: string): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([bundled(pack)], { type: "application/json" }))
  link.download = `${name || "soat"}${ending}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** The folder in which the manifest stands, or the one that was chosen. */
function rootOf(paths: string[]): string {
  const manifests = paths.filter(
    (path) => path === manifestName || path.endsWith(`/${manifestName}`),
  )
  const nearest = manifests.toSorted((one, other) => one.length - other.length)[0]
  if (nearest !== undefined) return nearest.slice(0, -manifestName.length)
  return /^[^/]*\//.exec(paths[0] ?? "")?.[0] ?? ""
}

async function textOf(file: File): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    throw new PackError("unreadable")
  }
}

/** The manifest first, then by name, so that the same pack is always the same. */
function sorted(files: { name: string; text: string }[]): PackFiles {
  const rank = ({ name }: { name: string }) => (name === manifestName ? "" : name)
  const all = files.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1))
  return { names: all.map(({ name }) => name), texts: all.map(({ text }) => text) }
}
