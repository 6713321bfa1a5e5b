import type { AreaWords } from '#/i18n/areas'
import type { Messages } from '#/i18n/en'
import type { Formats } from '#/i18n/formats'
import { displayText } from '#/lib/display'
import { lineCell } from '#/table/line-cell'
import heard from '#/ui/heard.module.css'
import { AppLink } from '#/url/app-link'
import type { AppRow } from './app-rows'
import styles from './apps.module.css'
import { appPath } from './cells'
import { devicesOf, wordOf } from './device-links'
import type { AppGroup } from './installs'

/** The name that most devices give it; how many others there are, and which, on hover. */
export function appName({ app: { names, packageId }, customer }: AppRow, messages: Messages) {
  const t = messages.of('apps')
  const [first, ...others] = names
  const shown = first?.trim() ? displayText(first, 80) : t.noName
  return (
    <span className={styles.name}>
      {lineCell(shown, appPath(packageId, customer))}
      {others.length > 0 && (
        <span className={styles.muted} title={hinted(others)}>
          {t.moreNames(others.length)}
        </span>
      )}
    </span>
  )
}

export function packageCell(packageId: string | null, messages: Messages) {
  if (packageId !== null) return <span className={styles.mono}>{displayText(packageId, 128)}</span>
  const t = messages.of('apps')
  return (
    <span className={styles.muted} title={t.noPackageHint}>
      {t.noPackage}
    </span>
  )
}

type Named = 'outdated' | 'missing'

/** A figure of the server's words, named as not counted where the whitelist checks nothing. */
export function namedCell(named: Named, { app, customer, answer }: AppRow, ...rest: CellRest) {
  const [messages, formats] = rest
  const filter = named === 'outdated' ? 'outdatedApp' : 'missingApp'
  const cell = figureCell(app[named], devicesOf(customer, { [filter]: wordOf(app) }), formats)
  const why = messages.of('whitelist').uncounted
  if (app[named] === 0 || answer?.kind !== 'listed' || !answer.app.whitelistOnly) return cell
  return (
    <>
      <span className={styles.uncounted} title={why}>
        {cell}
      </span>
      <span className={heard.heard}>{why}</span>
    </>
  )
}

type CellRest = [messages: Messages, formats: Formats]

/** How many devices: a link to exactly these. */
export function figureCell(devices: number, to: string | undefined, { number }: Formats) {
  if (devices === 0) return <span className={styles.muted}>{number(0)}</span>
  if (to === undefined) return number(devices)
  return (
    <AppLink className={styles.figure} to={to}>
      {number(devices)}
    </AppLink>
  )
}

const versionsShown = 2
const hintedAtMost = 30

/** What most devices have, each version a link to those that have it. */
export function versionsCell({ app, customer }: AppRow, messages: Messages, { number }: Formats) {
  const t = messages.of('apps')
  const { packageId, versions } = app
  if (packageId === null) return null
  const rest = versions.slice(versionsShown)
  return (
    <span className={styles.versions}>
      {versions.slice(0, versionsShown).map(({ version, devices }) => {
        const to = devicesOf(customer, { packageName: packageId, packageVersion: version ?? '' })
        const name = version ? displayText(version, 32) : t.unreported
        const shown = (
          <>
            {name} <span className={styles.muted}>× {number(devices)}</span>
          </>
        )
        return (
          <span key={`${version === null}${version}`} className={styles.version}>
            {to === undefined ? (
              shown
            ) : (
              <AppLink className={styles.figure} to={to}>
                {shown}
              </AppLink>
            )}
          </span>
        )
      })}
      {rest.length > 0 && (
        <span className={styles.muted} title={hinted(rest.map((each) => versionText(each, t)))}>
          {t.moreVersions(rest.length)}
        </span>
      )}
    </span>
  )
}

/** As many as one reads of a hint, whatever devices report. */
function hinted(texts: readonly string[]): string {
  const shown = texts.slice(0, hintedAtMost).map((text) => displayText(text, 80))
  return [...shown, ...(texts.length > hintedAtMost ? ['…'] : [])].join(', ')
}

/** All of them, for the file. */
export function versionsText({ app }: AppRow, messages: Messages): string {
  const t = messages.of('apps')
  return app.versions.map((each) => versionText(each, t)).join('; ')
}

function versionText(
  { version, devices }: AppGroup['versions'][number],
  t: AreaWords['apps'],
): string {
  return t.onDevices(version || t.unreported, devices)
}
