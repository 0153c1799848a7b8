// In: the banners of the page. Out: what a first visitor is told: the law on state secrets, and
// what the sample shows, in three steps.
// Invariants: each is told once and again when asked for; nothing is covered and nothing blocked;
// all of it is reached with the keyboard, as buttons between the head of the page and the draft.
import type { Banners } from "./banner.js"
import { recall, remember } from "./remembered.js"

const places = ["main", ".side", "body > header"]

/** Tells what has not been told yet; the steps only beside the sample. */
export function tellFirst(banners: Banners, sampleIsOpen: () => boolean): void {
  if (recall("secrets") === null) tellSecrets(banners)
  if (recall("steps") === null && sampleIsOpen()) tellStep(banners, 1, sampleIsOpen)
}

/** The law on state secrets. */
export function tellSecrets(banners: Banners): void {
  const run = () => {
    remember("secrets", "told")
    banners.drop("secrets")
    banners.focus()
  }
  banners.tell({
    id: "secrets",
    rank: 40,
    beside: true,
    text: (words) => words.secrets,
    actions: [{ label: (words) => words.understood, run }],
  })
}

/** One of the first steps; the sample is spoken of only while it is open. */
export function tellStep(banners: Banners, step: number, sampleIsOpen: () => boolean): void {
  const last = step === places.length
  const end = () => {
    remember("steps", "told")
    point(undefined)
    banners.drop("steps")
  }
  const next = () => {
    if (last) return end()
    tellStep(banners, step + 1, sampleIsOpen)
    banners.lead("steps")
  }
  point(places[step - 1])
  banners.tell({
    id: "steps",
    rank: 30,
    lead: (words) => words.step(step),
    text: (words) =>
      (step === 1 && !sampleIsOpen() ? words.ownFirstStep : words.steps[step - 1]) ?? "",
    actions: [
      { label: (words) => (last ? words.done : words.next), run: next },
      ...(last ? [] : [{ label: (words: { skip: string }) => words.skip, run: end }]),
    ],
  })
}

function point(place: string | undefined): void {
  for (const element of document.querySelectorAll(".pointed")) element.classList.remove("pointed")
  if (place) document.querySelector(place)?.classList.add("pointed")
}
