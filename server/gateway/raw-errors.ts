import { STATUS_CODES, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { newRequestId } from './front-door'
import type { Log } from './log'
import { problemBody, problemHeaders, statusOf, type Problem } from './problem'
import { apiHeaders, baseHeaders } from './security-headers'

/**
 * What never becomes a request: the parser refuses it, or it wants a tunnel. Node would close such a
 * connection with a bare status line; these answers carry the same headers as any other.
 */
export function answerRawErrors(server: Server, log: Log, maxTarget: number) {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    refuse(socket, problemOf(error, maxTarget), log)
  })
  server.on('connect', (_, socket) => {
    refuse(socket, { code: 'method_not_allowed', allow: ['GET', 'HEAD'] }, log)
  })
  server.on('checkExpectation', (_, outgoing) => {
    refuse(outgoing.socket ?? undefined, { code: 'bad_request', status: 417 }, log)
  })
}

function problemOf(error: NodeJS.ErrnoException, maxTarget: number): Problem {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return { code: 'bad_request', status: 408 }
  if (error.code !== 'HPE_HEADER_OVERFLOW') return { code: 'bad_request' }
  return isTargetTooLong(error, maxTarget)
    ? { code: 'uri_too_long' }
    : { code: 'bad_request', status: 431 }
}

/** The parser counts the first line among the headers and does not say which was too long. */
function isTargetTooLong(error: Error, maxTarget: number): boolean {
  if (!('rawPacket' in error) || !Buffer.isBuffer(error.rawPacket)) return false
  const line = error.rawPacket.indexOf('\r\n')
  return line === -1 || line > maxTarget + 32
}

function refuse(socket: Duplex | undefined, problem: Problem, log: Log) {
  if (!socket) return
  const requestId = newRequestId()
  const status = statusOf(problem)
  const body = problemBody(problem, requestId)
  const headers = [
    ...baseHeaders,
    ...apiHeaders,
    ...Object.entries(problemHeaders(problem)),
    ['x-request-id', requestId],
    ['content-length', `${Buffer.byteLength(body)}`],
    ['connection', 'close'],
  ]
  const lines = headers.map(([name, value]) => `${name}: ${value}`)
  log('request_refused', { requestId, status })
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}
