// In: small things to remember. Out: the same at the next visit, or in this tab only.
// Invariants: everything is kept under names that begin with `soat.`, so that it can be deleted
// as a whole; a browser that keeps nothing still works.

type Where = "always" | "tab"

const storage = (where: Where) => (where === "always" ? localStorage : sessionStorage)

/** What was remembered under `name`, or null. */
export function recall(name: string, where: Where = "always"): string | null {
  try {
    return storage(where).getItem(`soat.${name}`)
  } catch {
    return null
  }
}

/** Remembers `value`, or with null forgets. */
export function remember(name: string, value: string | null, where: Where = "always"): void {
  try {
    if (value === null) storage(where).removeItem(`soat.${name}`)
    else storage(where).setItem(`soat.${name}`, value)
  } catch {
    // Storage is switched off: it holds until the page is closed.
  }
}

/** Forgets everything. */
export function forgetAll(): void {
  for (const where of ["always", "tab"] as const) {
    try {
      const names = Object.keys(storage(where)).filter((name) => name.startsWith("soat."))
      for (const name of names) storage(where).removeItem(name)
    } catch {
      // There is nothing where nothing can be kept.
    }
  }
}
