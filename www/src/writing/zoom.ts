// In: a wish to see the sheet larger or smaller. Out: its size, remembered in this browser.
// Invariants: from half to double; the size is a property of the desk, the draft knows nothing
// of it; a browser that keeps nothing still works.
const key = "soat.zoom"
export const zoomLevels = [50, 60, 75, 90, 100, 110, 125, 150, 175, 200]

export class Zoom {
  private level: number

  constructor(
    private readonly desk: HTMLElement,
    private readonly changed: (level: number) => void,
  ) {
    this.level = remembered()
    this.show()
  }

  get percent(): number {
    return this.level
  }

  /** One step larger or smaller. */
  step(direction: 1 | -1): void {
    const next =
      direction > 0
        ? zoomLevels.find((it) => it > this.level)
        : zoomLevels.findLast((it) => it < this.level)
    if (next) this.set(next)
  }

  set(percent: number): void {
    this.level = Math.min(200, Math.max(50, Math.round(percent)))
    try {
      localStorage.setItem(key, String(this.level))
    } catch {
      // Storage is switched off: the size holds until the page is closed.
    }
    this.show()
  }

  /** What is read stays in view while the sheet changes its size. */
  private show(): void {
    const { desk } = this
    const place = desk.scrollHeight > 0 ? desk.scrollTop / desk.scrollHeight : 0
    desk.style.setProperty("--zoom", String(this.level / 100))
    desk.scrollTop = place * desk.scrollHeight
    this.changed(this.level)
  }
}

function remembered(): number {
  try {
    const level = Number(localStorage.getItem(key))
    return level >= 50 && level <= 200 ? level : 100
  } catch {
    return 100
  }
}
