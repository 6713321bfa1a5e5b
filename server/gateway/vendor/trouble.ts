import type { ProblemCode } from '../problem'

type TroubleCode = Extract<ProblemCode, `upstream_${string}`>

/** A vendor that did not answer as it should. The reason is for the log: it never leaves the house. */
export class Trouble extends Error {
  readonly code: TroubleCode
  readonly reason: string

  constructor(code: TroubleCode, reason: string) {
    super(code)
    this.name = 'Trouble'
    this.code = code
    this.reason = reason
  }
}
