import { random } from '../random'
import { apps, heartbeatVersions, launchers, models, type App, type Kind } from './catalogue'
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
    const { older, id, name } = app
    const trouble = troubled ? r.next() : 1
    const missing = trouble < 0.1
    const outdated = !missing && trouble < 0.25
    const { versionCode, versionName } = outdated ? older : app
    look.applications.push({ _id: id, name, versionCode, versionName, installed: !missing })
    if (missing) look.missing.push(app)
    if (outdated) look.outdated.push(app)
  }
  return look
}
