import type { ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { FaultAction } from './fault'
import type { Answer } from './fault-answer'

/** Whether the answer must be written by hand, because no `Response` can be this wrong. */
export function isAboutTheWire(action: FaultAction): boolean {
  return (
    action.dripBytesPerSec !== undefined ||
    action.resetAfterBytes !== undefined ||
    action.silenceAfterBytes !== undefined ||
    action.wrongContentLength !== undefined
  )
}

/** Writes straight to the connection and tells the adaptor that nothing is left to do. */
export async function sendByHand(
  outgoing: ServerResponse,
  { status, headers, body }: Answer,
  action: FaultAction,
): Promise<Response> {
  const { resetAfterBytes, silenceAfterBytes, wrongContentLength = 0 } = action
  if (resetAfterBytes === 0) {
    outgoing.socket?.resetAndDestroy()
    return RESPONSE_ALREADY_SENT
  }
  outgoing.sendDate = false
  outgoing.writeHead(status, {
    ...Object.fromEntries(headers),
    'content-length': String(Math.max(0, body.byteLength + wrongContentLength)),
  })
  outgoing.flushHeaders()
  await drip(
    outgoing,
    body.subarray(0, resetAfterBytes ?? silenceAfterBytes),
    action.dripBytesPerSec,
  )

  if (resetAfterBytes !== undefined) outgoing.socket?.resetAndDestroy()
  else if (silenceAfterBytes === undefined) {
    outgoing.end()
    // The client waits for bytes that will not come, until the connection ends.
    if (wrongContentLength !== 0) outgoing.socket?.end()
  }
  return RESPONSE_ALREADY_SENT
}

/** Ten pieces a second, or all at once; ends early when the other side is gone. */
async function drip(outgoing: ServerResponse, body: Uint8Array, perSecond?: number): Promise<void> {
  const piece = perSecond === undefined ? body.byteLength : Math.max(1, Math.round(perSecond / 10))
  const pause = perSecond === undefined ? 0 : (piece / perSecond) * 1000
  for (let sent = 0; sent < body.byteLength && !outgoing.destroyed; sent += piece) {
    if (sent > 0) await new Promise((resolve) => setTimeout(resolve, pause))
    await written(outgoing, body.subarray(sent, sent + piece))
  }
}

/** When the system has taken the bytes: a reset before that would lose them. */
function written(outgoing: ServerResponse, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    if (outgoing.destroyed) resolve()
    else {
      outgoing.once('close', resolve)
      outgoing.write(bytes, () => {
        outgoing.off('close', resolve)
        resolve()
      })
    }
  })
}
