import * as v from 'valibot'
import { readBody, type Exchange } from './exchange'
import type { Log } from './log'

const reportSchema = v.object({
  'csp-report': v.object({
    'document-uri': v.optional(v.string()),
    'blocked-uri': v.optional(v.string()),
    'effective-directive': v.optional(v.string()),
    'violated-directive': v.optional(v.string()),
  }),
})

const perMinute = 30

/**
 * What the browser refused to load or run in our page. Anybody can send one, so few are logged, and
 * of each only the rule, the host and the path: an address may carry what somebody searched for.
 */
export function createCspReports(log: Log, maxBytes: number, now: () => number) {
  let minute = 0
  let logged = 0

  function mayLog(): boolean {
    const current = Math.floor(now() / 60_000)
    if (current !== minute) logged = 0
    minute = current
    logged += 1
    return logged <= perMinute
  }

  return async ({ incoming, requestId }: Exchange): Promise<Response> => {
    const body = await readBody(incoming, maxBytes)
    const report = v.safeParse(reportSchema, parse(body))
    if (report.success && mayLog()) {
      const fields = report.output['csp-report']
      log('csp_violation', {
        requestId,
        directive: directive(fields['effective-directive'] ?? fields['violated-directive']),
        blocked: hostOf(fields['blocked-uri']),
        path: pathOf(fields['document-uri']),
      })
    }
    return new Response(null, { status: 204 })
  }
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}

function directive(value = ''): string {
  return /^[a-z-]{1,40}/.exec(value)?.[0] ?? ''
}

/** A host, or one of the words that stand for no address (`inline`, `eval`, `trusted-types-sink`). */
function hostOf(value = ''): string {
  if (/^[a-z-]{1,30}$/.test(value)) return value
  return URL.canParse(value) ? new URL(value).host.slice(0, 100) : ''
}

function pathOf(value = ''): string {
  return URL.canParse(value) ? new URL(value).pathname.slice(0, 200) : ''
}
