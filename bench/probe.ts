/**
 * What is noted inside the page, by its own clock. `installProbe` is sent there as text and runs
 * ahead of the page's scripts, so it may use nothing from outside itself.
 */
export type Probe = {
  /** From now on: when does the first element of this selector hold this text? */
  expectText: (selector: string, text: string) => void
  /** The first task after the frame that followed the text's arrival. */
  painted: () => Promise<number>
  /** When the last input of this kind happened. */
  lastInput: (kind: InputKind) => number
  /** The longest that an input waited for its next paint; undefined when there was no such input. */
  slowestInput: (kind: InputKind) => number | undefined
  /** Tasks over 50 ms that ended after this moment; 0: since the document began. */
  longTasks: (since: number) => number[]
  /** All that moved without being asked to. */
  shift: () => number
}

export type InputKind = 'click' | 'keydown' | 'change'

declare global {
  var pulsBenchProbe: Probe | undefined
}

export function installProbe(text: string): void {
  /** What the browser does not report as slow was faster than this. */
  const shortestReported = 16
  const lastInputs = new Map<string, number>()
  const slowestInputs = new Map<string, number>()
  const longTasks: PerformanceEntry[] = []
  let shift = 0
  let painted = new Promise<number>(() => {})

  performance.setResourceTimingBufferSize(2000)

  function observe(type: string, note: (entry: PerformanceEntry) => void, options = {}) {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(note))
    observer.observe({ type, buffered: true, ...options })
  }
  observe('longtask', (entry) => longTasks.push(entry))
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
  for (const kind of ['click', 'keydown', 'change']) {
    addEventListener(kind, ({ timeStamp }) => lastInputs.set(kind, timeStamp), { capture: true })
  }

  function expectText(selector: string, wanted: string) {
    painted = new Promise((resolve) => {
      const observer = new MutationObserver(look)
      function look() {
        if (!document.querySelector(selector)?.textContent.includes(wanted)) return
        observer.disconnect()
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.addEventListener('message', () => resolve(performance.now()))
          channel.port1.start()
          channel.port2.postMessage(null)
        })
      }
      observer.observe(document, {
        childList: true,
        subtree: true,
        characterData: true,
        attributeFilter: ['aria-busy'],
      })
      look()
    })
  }
  expectText('tbody tr', text)

  globalThis.pulsBenchProbe = {
    expectText,
    painted: () => painted,
    lastInput: (kind) => lastInputs.get(kind) ?? Number.NaN,
    slowestInput: (kind) =>
      lastInputs.has(kind) ? (slowestInputs.get(kind) ?? shortestReported) : undefined,
    longTasks: (since) =>
      longTasks
        .filter(({ startTime, duration }) => startTime + duration > since)
        .map(({ duration }) => duration),
    shift: () => shift,
  }
}
