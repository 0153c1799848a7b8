// In: a name and what is asked for. Out: a listener that tells the page so.
// Invariant: the event leaves the shadow of the part that it comes from.

/** A listener that tells the page what was asked for. */
export function tell(name: string, detail: unknown) {
  return (event: Event) =>
    event.target?.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
}
