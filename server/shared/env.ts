/**
 * Reading the environment: one value at a time, typed, and a bad one is one line that names the
 * variable, says what is wrong and what to do. Both servers read theirs here, so the lines look alike.
 */
export type Env = Readonly<Record<string, string | undefined>>

/** The message is complete on its own: the entry files print it as it is and exit with 1. */
export class EnvError extends Error {
  readonly variable: string

  constructor(variable: string, problem: string) {
    super(`${variable}: ${problem}`)
    this.name = 'EnvError'
    this.variable = variable
  }
}

/** An unset variable and an empty one are the same: `PORT= npm start` means "the default". */
export function readText(env: Env, name: string): string | undefined {
  const value = env[name]?.trim()
  return value === undefined || value === '' ? undefined : value
}

export function readInteger(
  env: Env,
  name: string,
  fallback: number,
  { min, max }: { min: number; max: number },
): number {
  const text = readText(env, name)
  if (text === undefined) return fallback
  const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (value >= min && value <= max) return value
  throw new EnvError(
    name,
    `${quoted(text)} is not a whole number from ${min} to ${max}. Set one, or leave ${name} out for ${fallback}.`,
  )
}

export function readChoice<const T extends string>(
  env: Env,
  name: string,
  choices: readonly T[],
  fallback: T,
): T {
  const text = readText(env, name)
  if (text === undefined) return fallback
  const choice = choices.find((known) => known === text)
  if (choice !== undefined) return choice
  throw new EnvError(
    name,
    `${quoted(text)} is not one of ${choices.join(', ')}. Set one, or leave ${name} out for ${fallback}.`,
  )
}

/** An instant as epoch milliseconds. Only UTC is taken: a zone-less one would mean another moment on another machine. */
export function readInstant(env: Env, name: string): number | undefined {
  const text = readText(env, name)
  if (text === undefined) return undefined
  const instant = parseInstant(text)
  if (instant !== undefined) return instant
  throw new EnvError(
    name,
    `${quoted(text)} is not an instant in UTC. Write it like 2026-01-16T10:45:00Z, or leave ${name} out.`,
  )
}

export function parseInstant(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/.test(text)) return undefined
  const instant = new Date(text).getTime()
  // 30 February parses to 2 March in V8; the day must survive the round trip.
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== text.slice(0, 10))
    return undefined
  return instant
}

/** For messages: cut, so that a pasted file does not fill the terminal, and with control characters visible. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}
