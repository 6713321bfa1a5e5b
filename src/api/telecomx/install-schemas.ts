import * as v from 'valibot'
import { isJsonObject, jsonObject } from '../wire'
import { type Device, applicationSchema, deviceRow, toDevice } from './schemas'

/** An application as a device reports it. */
export type Install = {
  packageId: string
  name: string
  version: string | null
  /** null: the row does not say */
  installed: boolean | null
}

/** What a device reports of its applications. */
export type Installs = {
  apps: readonly Install[]
  /** Applications that could not be read: each costs only itself. */
  unread: number
}

export type InstalledDevice = Device & { installs: Installs }

export const noInstalls: Installs = { apps: [], unread: 0 }

/** What is remembered at the most: answers without end are no reason for memory without end. */
const remembered = 20_000

type Known = { id: number; install: Install | undefined }

/**
 * The devices of a list with what is installed on them, for sets of a hundred thousand: devices that
 * report the same application, or the same ones altogether, share what is kept of it.
 * https://wiki.telecomx.dk/doku.php?id=api:flexcare:device:list
 */
export function installedDeviceSchema() {
  const read = installReader()
  return v.pipe(
    jsonObject({ ...deviceRow, applications: v.optional(v.unknown()) }),
    v.transform(({ applications, ...row }): InstalledDevice => ({
      ...toDevice(row),
      installs: read(applications),
    })),
  )
}

function installReader(): (applications: unknown) => Installs {
  const known = new Map<string, Known>()
  const lists = new Map<string, Installs>()
  let lastId = 0

  function knownAs(application: unknown): Known {
    const text = textOf(application)
    const found = known.get(text)
    if (found) return found
    lastId += 1
    const one = { id: lastId, install: readInstall(application) }
    if (known.size >= remembered) known.clear()
    known.set(text, one)
    return one
  }

  return (applications) => {
    if (applications === undefined || applications === null) return noInstalls
    if (!Array.isArray(applications)) return { apps: [], unread: 1 }
    if (applications.length === 0) return noInstalls
    const each = applications.map(knownAs)
    const text = each.map(({ id }) => id).join()
    const list = lists.get(text)
    if (list) return list
    const apps = each.flatMap(({ install }) => install ?? [])
    const installs = { apps, unread: each.length - apps.length }
    if (lists.size >= remembered) lists.clear()
    lists.set(text, installs)
    return installs
  }
}

/** Equal for equal applications only, whatever their fields hold. */
function textOf(application: unknown): string {
  if (!isJsonObject(application)) return ''
  const { _id, name, installed, versionName, versionCode } = application
  return JSON.stringify([_id, name, installed, versionName, versionCode])
}

function readInstall(application: unknown): Install | undefined {
  const read = v.safeParse(applicationSchema, application, { abortEarly: true })
  if (!read.success) return undefined
  const { id: packageId, name, versionName: version, installed } = read.output
  return { packageId, name, version, installed }
}
