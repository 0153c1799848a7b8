// In: the versions of a draft. Out: those that need not be kept any longer.
// Invariants: a version that somebody named is never among them; of automatic ones the newest of
// each stretch of time stays, and the stretches grow with age.

/** Why a version was kept: by itself, by somebody with a name, or before returning to another. */
export type VersionKind = "automatic" | "named" | "before"

/** What is known of a version without its words. */
export interface VersionEntry {
  id: string
  draft: string
  at: number
  kind: VersionKind
  name: string
  size: number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Of work that goes on, one version is kept in this many milliseconds. */
export const versionEvery = 5 * minute

/** Up to which age one version is kept in which stretch; older ones go. */
const stretches = [
  { age: 2 * hour, every: versionEvery },
  { age: 2 * day, every: hour },
  { age: 60 * day, every: day },
  { age: 2 * 365 * day, every: 30 * day },
]

/** The ids of the versions that `now` are too many. */
export function thinOut(versions: VersionEntry[], now: number): string[] {
  const taken = new Set<string>()
  return versions
    .filter(({ kind }) => kind !== "named")
    .toSorted((one, other) => other.at - one.at)
    .filter(({ at, kind }) => {
      const index = stretches.findIndex(({ age }) => now - at <= age)
      const stretch = stretches[index]
      if (!stretch) return true
      // What stood before a return is somebody's way back for a day.
      if (kind === "before" && now - at <= day) return false
      const place = `${index} ${Math.floor(at / stretch.every)}`
      if (taken.has(place)) return true
      taken.add(place)
      return false
    })
    .map(({ id }) => id)
}
