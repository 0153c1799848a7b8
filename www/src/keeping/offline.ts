// In: the built page. Out: the page kept for use without a network, and word of new versions.
// Invariants: a new version takes over only when the reader asks for it, after what is typed is
// written; a page that is served insecurely, or by a browser without service workers, works all the
// same while there is a network; every address is relative to the page.
import type { Banners } from "./banner.js"
import type { Keeper } from "./keeper.js"

/** How often a page that stays open asks its server for a new version, in milliseconds. */
const every = 60 * 60_000

/** Keeps the page for use without a network. */
export async function keepPage(banners: Banners, keeper: Keeper): Promise<void> {
  if (import.meta.env.MODE !== "production" || !("serviceWorker" in navigator)) return
  const { serviceWorker } = navigator
  let wanted = false
  const first = !serviceWorker.controller
  const reload = async () => {
    await keeper.flush()
    location.reload()
  }
  serviceWorker.addEventListener("controllerchange", () => {
    if (wanted) void reload()
    // Another tab asked for it: this one is told and goes on until its reader says so.
    else if (!first) announce(banners, () => void reload(), true)
  })
  const take = (worker: ServiceWorker) => {
    wanted = true
    worker.postMessage({ type: "SKIP_WAITING" })
  }
  try {
    const address = new URL("./sw.js", document.baseURI)
    const registration = await serviceWorker.register(address, { updateViaCache: "none" })
    const look = () => {
      const { waiting } = registration
      if (waiting && serviceWorker.controller) announce(banners, () => take(waiting), false)
    }
    look()
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", look)
    })
    const ask = () => void registration.update().catch(() => undefined)
    setInterval(ask, every)
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") ask()
    })
  } catch {
    // Served insecurely, or switched off: the page works while there is a network.
  }
}

function announce(banners: Banners, now: () => void, installed: boolean): void {
  banners.tell({
    id: "update",
    rank: 20,
    text: (words) => (installed ? words.updated : words.update),
    actions: [
      { label: (words) => words.updateNow, run: now },
      { label: (words) => words.later, run: () => banners.drop("update") },
    ],
  })
}
