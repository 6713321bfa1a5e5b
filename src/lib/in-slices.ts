/**
 * For long work on the page's own thread: awaited after each step, it lets the page draw and answer
 * whenever a slice of time is used up, and costs next to nothing otherwise.
 */
export function inSlices(sliceMs = 8): () => Promise<void> | undefined {
  let began = performance.now()
  return () => {
    if (performance.now() - began < sliceMs) return undefined
    return new Promise<void>((resolve) => {
      setTimeout(resolve)
    }).then(() => {
      began = performance.now()
    })
  }
}
