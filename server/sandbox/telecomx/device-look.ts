import { random } from '../random'
import { isVersionChecked, isWanted } from './app-listing'
import {
  apps,
  heartbeatVersions,
  launchers,
  models,
  type App,
  type AppVersion,
  type Kind,
} from './catalogue'
import { hasHeartbeatVersion } from './seed-devices'

export type Look = {
  model: string
  androidVersion: string | null
  appVersion: string
  heartbeatVersion: string | null
  applications: {
    _id: string
    name: string
    versionCode: number
    versionName: string
    installed: boolean
  }[]
  missing: App[]
  outdated: App[]
}

/** What a box is and has, drawn from its number: the same at every request and stored nowhere. */
export function lookOf(kind: Kind, number: number, seed: number): Look {
  const r = random(seed, 'look', number)
  const { model, androidVersion } = r.pick(models[kind])
  const [newest] = launchers[kind]
  const look: Look = {
    model,
    androidVersion,
    appVersion: r.chance(0.8) ? newest : r.pick(launchers[kind]),
    heartbeatVersion:
      kind === 'STB' && hasHeartbeatVersion(number, seed) ? r.pick(heartbeatVersions) : null,
    applications: [],
    missing: [],
    outdated: [],
  }
  if (kind === 'STB') return look

  const troubled = r.chance(0.2)
  for (const app of apps) {
    if (!app.kinds.includes(kind)) continue
    const { id, name } = app
    const trouble = troubled ? r.next() : 1
    const missing = trouble < 0.1
    const held = trouble < 0.25 ? app.older : rolledOut(app, number, seed)
    const { versionCode, versionName } = missing ? app : held
    look.applications.push({ _id: id, name, versionCode, versionName, installed: !missing })
    // The server marks by its own whitelist.
    if (missing && isWanted(app)) look.missing.push(app)
    if (versionName !== app.versionName && isVersionChecked(app)) look.outdated.push(app)
  }
  return look
}

/** How far the newest version has come: about one in eight waits for it, most of them far behind. */
function rolledOut(app: App, number: number, seed: number): AppVersion {
  if (app.before === undefined) return app
  const r = random(seed, 'rollout', number)
  if (!r.chance(0.12)) return app
  return r.chance(0.6) ? app.older : app.before
}
