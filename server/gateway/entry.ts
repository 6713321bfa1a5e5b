import { EnvError } from '../shared/env'

/** What a process is made of: how it starts, and what stops it. */
type Start = (stop: (exitCode: number) => void) => Promise<() => Promise<void>>

/**
 * Starts, and stops once: on Ctrl-C, when asked to, when the terminal closes, and when the process
 * that forked this one has gone. A setting that is wrong is one line and exit code 1.
 */
export async function runEntry(start: Start): Promise<void> {
  let close: () => Promise<void> = () => Promise.resolve()
  let isStopping = false

  function stop(exitCode: number) {
    // A second Ctrl-C does not wait for the answers in flight.
    if (isStopping) process.exit(exitCode)
    isStopping = true
    void close()
      .catch(() => {})
      .finally(() => process.exit(exitCode))
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0))
  process.on('disconnect', () => stop(0))

  try {
    close = await start(stop)
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    process.stderr.write(`${error.message}\n`)
    stop(1)
  }
}
