import { fileURLToPath } from 'node:url'
import { readConfig } from './config'
import { runEntry } from './entry'
import { startGateway } from './gateway'

/** The gateway alone, in front of the real vendor. */
void runEntry(async () => {
  const clientDir = fileURLToPath(new URL('../client', import.meta.url))
  const gateway = await startGateway({ ...readConfig(process.env), clientDir })
  process.stdout.write(`Puls ${gateway.url}\n`)
  process.send?.({ ready: { url: gateway.url } })
  return gateway.close
})
