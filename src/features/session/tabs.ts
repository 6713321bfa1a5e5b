/**
 * Tells this browser's other tabs at once. Where the channel is blocked they find out with their
 * next request.
 */
export type SessionNews = 'signed-in' | 'signed-out'

let channel: BroadcastChannel | null | undefined

export function announce(news: SessionNews): void {
  open()?.postMessage(news)
}

/** The last listener is the one. */
export function listenToTabs(listener: (news: SessionNews) => void): void {
  const tabs = open()
  if (tabs === null) return
  tabs.onmessage = ({ data }) => {
    if (data === 'signed-in' || data === 'signed-out') listener(data)
  }
}

function open(): BroadcastChannel | null {
  if (channel !== undefined) return channel
  try {
    channel = new BroadcastChannel('puls-session')
  } catch {
    channel = null
  }
  return channel
}
