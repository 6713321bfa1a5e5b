import { IncomingMessage } from 'node:http'

/** Where a request came from; one that came through no socket (a test in the same process) is local. */
export function remoteAddress(env: unknown): string {
  const incoming =
    typeof env === 'object' && env !== null && 'incoming' in env ? env.incoming : undefined
  const address = incoming instanceof IncomingMessage ? incoming.socket.remoteAddress : undefined
  return (address ?? '127.0.0.1').replace(/^::ffff:/, '')
}

export function isLoopback(address: string): boolean {
  return address === '::1' || /^127(\.\d{1,3}){3}$/.test(address)
}
