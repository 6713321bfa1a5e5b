/**
 * What is noted inside the page, by its own clock. `installProbe` is sent there as text and runs
 * ahead of the page's scripts, so it may use nothing from outside itself.
 */
export type Probe = {
  /** From now on: when does the first row hold this text? */
  expectInFirstRow: (text: string) => void
  /** The first task after the frame that followed the row's arrival. */
  painted: () => Promise<number>
  /** When the last input of this kind happened. */
  lastInput: (kind: InputKind) => number
  /** The longest that an input waited for its next paint; undefined when there was no such input. */
  slowestInput: (kind: InputKind) => number | undefined
  /** Tasks over 50 ms since the document began. */
  longTasks: () => number[]
  /** All that moved without being asked to. */
  shift: () => number
}

export type InputKind = 'click' | 'keydown'

declare global {
  var pulsBenchProbe: Probe | undefined
}

export function installProbe(text: string): void {
  /** What the browser does not report as slow was faster than this. */
  const shortestReported = 16
  const lastInputs = new Map<string, number>()
  const slowestInputs = new Map<string, number>()
  const longTasks: number[] = []
  let shift = 0
  let painted = new Promise<number>(() => {})

  performance.setResourceTimingBufferSize(2000)

  function observe(type: string, note: (entry: PerformanceEntry) => void, options = {}) {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(note))
    observer.observe({ type, buffered: true, ...options })
  }
  observe('longtask', ({ duration }) => longTasks.push(duration))
  observe('layout-shift', (entry) => {
    const moved: unknown = Reflect.get(entry, 'value')
    if (Reflect.get(entry, 'hadRecentInput') === false) shift += Number(moved)
  })
  observe(
    'event',
    ({ name, duration }) => {
      const kind = /^(?:pointer|mouse|click)/.test(name) ? 'click' : 'keydown'
      const isInteraction = /^(?:pointerdown|pointerup|click|keydown|keypress|keyup)$/.test(name)
      if (isInteraction) {
        slowestInputs.set(kind, Math.max(duration, slowestInputs.get(kind) ?? 0))
      }
    },
    { durationThreshold: shortestReported },
  )
  for (const kind of ['click', 'keydown']) {
    addEventListener(kind, ({ timeStamp }) => lastInputs.set(kind, timeStamp), { capture: true })
  }

  function expectInFirstRow(wanted: string) {
    painted = new Promise((resolve) => {
      const observer = new MutationObserver(look)
      function look() {
        if (!document.querySelector('tbody tr')?.textContent.includes(wanted)) return
        observer.disconnect()
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.addEventListener('message', () => resolve(performance.now()))
          channel.port1.start()
          channel.port2.postMessage(null)
        })
      }
      observer.observe(document, { childList: true, subtree: true, characterData: true })
      look()
    })
  }
  expectInFirstRow(text)

  globalThis.pulsBenchProbe = {
    expectInFirstRow,
    painted: () => painted,
    lastInput: (kind) => lastInputs.get(kind) ?? Number.NaN,
    slowestInput: (kind) =>
      lastInputs.has(kind) ? (slowestInputs.get(kind) ?? shortestReported) : undefined,
    longTasks: () => longTasks,
    shift: () => shift,
  }
}
