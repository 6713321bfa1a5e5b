import { EnvError } from '../shared/env'
import { readOptions, readPort } from './options'
import { createSandbox } from './sandbox'

/** The sandbox as a process of its own: started by hand, or forked by whoever needs a vendor. */
async function main(): Promise<void> {
  const port = readPort(process.env, process.argv.slice(2))
  const sandbox = createSandbox(readOptions(process.env))
  const { url, close } = await sandbox.listen(port)
  const users = sandbox.demoUsers()

  let closing = false
  const stop = () => {
    if (closing) return
    closing = true
    void close().then(() => {
      sandbox.close()
      process.exit(0)
    })
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('disconnect', stop)

  if (process.send === undefined) {
    console.log(`sandbox ${url}`)
    for (const { username, password, label } of users)
      console.log(`  ${username}  ${password}  ${label}`)
  } else process.send({ ready: { url, users, thingspace: sandbox.demoService() } })
}

main().catch((error: unknown) => {
  console.error(error instanceof EnvError ? error.message : error)
  process.exit(1)
})
