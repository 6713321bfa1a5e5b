/**
 * One JSON object per line on stdout: what an operator of Puls must be able to see afterwards.
 * Fields are chosen one by one: never a query value, a name, a token, a cookie or a body.
 */
export type LogEvent =
  | 'sign_in'
  | 'sign_in_refused'
  | 'sign_out'
  | 'session_ended_by_vendor'
  | 'session_unreadable'
  | 'renewal_failed'
  | 'access_refused'
  | 'thingspace_sign_in'
  | 'thingspace_sign_in_refused'
  | 'thingspace_sign_in_stopped'
  | 'thingspace_other_account'
  | 'state_not_kept'
  | 'request_refused'
  | 'csrf_refused'
  | 'parameter_refused'
  | 'rate_limited'
  | 'vendor_failed'
  | 'csp_violation'
  | 'internal_error'

export type LogFields = Record<string, string | number | boolean | null>

export type Log = (event: LogEvent, fields?: LogFields) => void

const levels: Partial<Record<LogEvent, string>> = {
  sign_in: 'info',
  sign_out: 'info',
  thingspace_sign_in: 'info',
  thingspace_sign_in_stopped: 'error',
  internal_error: 'error',
}

export function lineLog(write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  return (event, fields) => {
    const level = levels[event] ?? 'warn'
    write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`)
  }
}
