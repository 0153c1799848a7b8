// In: the wish that nothing stays. Out: a browser that holds nothing of drafts or settings.
// Invariants: other tabs let go first, so that none writes again; only what belongs to this page is
// deleted (names that begin with "soat", caches of its own scope); the program stays usable
// without a network, because it holds no words of drafts.
import { deleteDB } from "idb"
import type { Keeper } from "./keeper.js"
import { forgetAll } from "./remembered.js"
import { storeName } from "./store.js"

/** Deletes everything that the page ever kept, and begins anew. */
export async function eraseAll(keeper: Keeper): Promise<void> {
  await keeper.close()
  // The other tabs hear it before the database is gone.
  await new Promise((resolve) => setTimeout(resolve, 200))
  for (const name of await databases()) await deleteDB(name)
  await deleteCaches()
  forgetAll()
  location.reload()
}

async function databases(): Promise<string[]> {
  // Browsers that cannot list them have the one whose name is known.
  const all = (await indexedDB.databases?.()) ?? [{ name: storeName }]
  return all.flatMap(({ name }) => (name?.startsWith(storeName) ? [name] : []))
}

async function deleteCaches(): Promise<void> {
  if (typeof caches === "undefined") return
  for (const name of await caches.keys()) {
    const program = name.startsWith("workbox-precache")
    if (!program && (name.startsWith(storeName) || name.includes(scope())))
      await caches.delete(name)
  }
}

function scope(): string {
  return new URL("./", document.baseURI).href
}
