/** Runs tasks a few at a time, in the order in which they came. */
export type Workers = { run: <Result>(task: () => Promise<Result>) => Promise<Result> }

export function workers(atATime: number): Workers {
  const waiting: Array<() => void> = []
  let free = atATime

  return {
    run: async (task) => {
      if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
      else free -= 1
      try {
        return await task()
      } finally {
        const next = waiting.shift()
        if (next) next()
        else free += 1
      }
    },
  }
}
