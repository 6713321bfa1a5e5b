import './app/security'
import './app/styles'
import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { subscribeClock, vendorNow } from './api/clock'
import { App } from './app/app'
import { languageOf } from './app/language'
import { createQueryClient, pauseWhileSessionLost } from './app/query-client'
import { preloadPage, primePage } from './app/routes'
import { currentSession } from './features/session/queries'
import { signInPage } from './features/session/sign-in-code'
import { watchSession } from './features/session/watch-session'
import { loadMessages } from './i18n/i18n'
import { readStored } from './lib/storage'
import { preferences } from './ui/preference-store'
import { setServerClock } from './ui/ticking'

const queryClient = createQueryClient()
pauseWhileSessionLost()
watchSession(queryClient)
setServerClock(vendorNow, subscribeClock)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

// What is rendered first is rendered once, whole and in the right language.
const words = loadMessages(languageOf(preferences().language))
const page = preloadPage(window.location.pathname)
const first = readStored('session-hint') === null ? signInPage.preload() : page
await Promise.allSettled([words, first])
// The boot script has asked by now for the session and the rows; what takes longer has its skeleton.
await Promise.race([answers(), new Promise((resolve) => setTimeout(resolve, 100))])
// In slices: as one task it would hold up a click for half a second.
startTransition(() => createRoot(root).render(<App queryClient={queryClient} />))

async function answers(): Promise<void> {
  try {
    const session = await queryClient.query(currentSession())
    if (session !== null) await primePage(queryClient, window.location)
  } catch {
    // The page asks again, and says what it was.
  }
}
