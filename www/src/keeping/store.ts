// In: drafts and their versions. Out: the same, kept by the browser on this machine (IndexedDB).
// Invariants: a draft is written whole or not at all; one that somebody else wrote meanwhile is
// not overwritten but reported; deleting a draft deletes its versions. Nothing of the page or of
// the editor is known here.
import { openDB, type DBSchema, type IDBPDatabase } from "idb"
import { pack, unpack } from "./packing.js"
import { thinOut, type VersionEntry, type VersionKind } from "./thinning.js"

/** What features keep beside the words of a draft, each under a name of its own. */
export type Extras = Record<string, unknown>

/** What is known of a draft without its words. */
export interface DraftEntry {
  id: string
  name: string
  created: number
  changed: number
  size: number
  revision: number
}

/** The words of a draft or of a version, and what is kept beside them. */
export interface Body {
  content: Uint8Array
  extras: Extras
}

interface Shape extends DBSchema {
  drafts: { key: string; value: DraftEntry }
  bodies: { key: string; value: Body & { id: string } }
  versions: { key: string; value: VersionEntry; indexes: { draft: string } }
  versionBodies: { key: string; value: Body & { id: string } }
}

type StoreName = "drafts" | "bodies" | "versions" | "versionBodies"

const name = "soat"
const stores: StoreName[] = ["drafts", "bodies", "versions", "versionBodies"]

/** Somebody else wrote the draft, or deleted it. */
export class Overtaken extends Error {}

/** The drafts that are kept on this machine. */
export class Store {
  private constructor(private readonly db: IDBPDatabase<Shape>) {}

  /** Opens the store; fails where the browser keeps nothing. `gone`: it was closed from outside. */
  static async open(gone: () => void): Promise<Store> {
    if (typeof indexedDB === "undefined") throw new Error("no IndexedDB")
    let late = false
    const opening = openDB<Shape>(name, 1, {
      upgrade: (db) => {
        db.createObjectStore("drafts", { keyPath: "id" })
        db.createObjectStore("bodies", { keyPath: "id" })
        db.createObjectStore("versions", { keyPath: "id" }).createIndex("draft", "draft")
        db.createObjectStore("versionBodies", { keyPath: "id" })
      },
      // Somebody deletes all data, or a later page needs another shape: never stand in the way.
      blocking: (_old, _new, event) => {
        ;(event.target as IDBDatabase).close()
        gone()
      },
      terminated: gone,
    })
    void opening.then((db) => late && db.close()).catch(() => undefined)
    const patience = new Promise<never>((_, reject) =>
      setTimeout(() => {
        late = true
        reject(new Error("the browser's storage does not answer"))
      }, 4000),
    )
    return new Store(await Promise.race([opening, patience]))
  }

  /** All drafts, the one changed last first. */
  async list(): Promise<DraftEntry[]> {
    const entries = await this.db.getAll("drafts")
    return entries.toSorted((one, other) => other.changed - one.changed)
  }

  /** A draft with its words, both of one moment. */
  async read(id: string): Promise<{ entry: DraftEntry; body: Body } | undefined> {
    const tx = this.db.transaction(["drafts", "bodies"])
    const [entry, body] = await Promise.all([
      tx.objectStore("drafts").get(id),
      tx.objectStore("bodies").get(id),
    ])
    return entry && body && { entry, body }
  }

  /** Writes a draft over revision `expected` (0: it is new); gives its new entry. */
  async write(
    id: string,
    title: string,
    body: Body,
    expected: number,
    now: number,
  ): Promise<DraftEntry> {
    const tx = this.db.transaction(["drafts", "bodies"], "readwrite", { durability: "strict" })
    const entries = tx.objectStore("drafts")
    const before = await entries.get(id)
    if ((before?.revision ?? 0) !== expected) {
      tx.abort()
      await tx.done.catch(() => undefined)
      throw new Overtaken(id)
    }
    const entry = nextEntry(id, title, body, before?.created ?? now, expected, now)
    await Promise.all([entries.put(entry), tx.objectStore("bodies").put({ id, ...body }), tx.done])
    return entry
  }

  /** The same while the page is being closed: nothing is awaited, so nothing is looked up first.
   * Only for a draft that no other tab can have open. */
  writeInPassing(before: DraftEntry, title: string, body: Body, now: number): void {
    const { id, created, revision } = before
    const tx = this.db.transaction(["drafts", "bodies"], "readwrite")
    void tx.objectStore("drafts").put(nextEntry(id, title, body, created, revision, now))
    void tx.objectStore("bodies").put({ id, ...body })
    tx.commit()
    tx.done.catch(() => undefined)
  }

  /** Deletes a draft and its versions. */
  async remove(id: string): Promise<void> {
    const tx = this.db.transaction(stores, "readwrite", { durability: "strict" })
    const versions = await tx.objectStore("versions").index("draft").getAllKeys(id)
    await Promise.all([
      tx.objectStore("drafts").delete(id),
      tx.objectStore("bodies").delete(id),
      ...versions.map((version) => tx.objectStore("versions").delete(version)),
      ...versions.map((version) => tx.objectStore("versionBodies").delete(version)),
      tx.done,
    ])
  }

  /** The versions of a draft, the newest first. */
  async versions(draft: string): Promise<VersionEntry[]> {
    const entries = await this.db.getAllFromIndex("versions", "draft", draft)
    return entries.toSorted((one, other) => other.at - one.at)
  }

  /** The words of a version. */
  async version(id: string): Promise<Body | undefined> {
    const body = await this.db.get("versionBodies", id)
    return body && { content: await unpack(body.content), extras: body.extras }
  }

  /** Keeps a version, and lets go of automatic ones that have become too many. */
  async keepVersion(
    draft: string,
    { content, extras }: Body,
    about: { at: number; kind: VersionKind; name: string },
    now: number,
  ): Promise<void> {
    const packed = await pack(content)
    const entry = { id: newId(), draft, size: content.length, ...about }
    const tx = this.db.transaction(["versions", "versionBodies"], "readwrite", {
      durability: "strict",
    })
    const entries = tx.objectStore("versions")
    const bodies = tx.objectStore("versionBodies")
    const surplus = thinOut([...(await entries.index("draft").getAll(draft)), entry], now)
    await Promise.all([
      entries.put(entry),
      bodies.put({ id: entry.id, content: packed, extras }),
      ...surplus.map((id) => entries.delete(id)),
      ...surplus.map((id) => bodies.delete(id)),
      tx.done,
    ])
  }

  /** Deletes one version. */
  async removeVersion(id: string): Promise<void> {
    const tx = this.db.transaction(["versions", "versionBodies"], "readwrite")
    await Promise.all([
      tx.objectStore("versions").delete(id),
      tx.objectStore("versionBodies").delete(id),
      tx.done,
    ])
  }

  /** Closes the store. */
  close(): void {
    this.db.close()
  }
}

/** The name of the database, for whoever deletes it. */
export const storeName = name

/** A name that nothing else has; also where the page is not served securely. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("")
}

function nextEntry(
  id: string,
  title: string,
  { content }: Body,
  created: number,
  revision: number,
  now: number,
): DraftEntry {
  return { id, name: title, created, changed: now, size: content.length, revision: revision + 1 }
}
