import type { Device } from '#/api/telecomx/schemas'
import type { Instant } from '#/lib/dates'
import { displayText } from '#/lib/display'
import type { Messages } from '#/i18n/en'
import type { Formats } from '#/i18n/formats'
import { CopyButton } from '#/ui/copy-button'
import { lineCell } from '#/table/line-cell'
import { StatusBadge } from '#/ui/status-badge'
import type { StatusTone } from '#/ui/status-badge'
import { TimeAgo } from '#/ui/time-ago'
import { isAddressable, paths } from '#/url/paths'
import type { DeviceRow } from './device-rows'
import type { Heartbeat } from './rules'
import styles from './cells.module.css'

const toneOf: Record<Heartbeat['status'], StatusTone> = {
  ONLINE: 'ok',
  ALLOFFLINE: 'warning',
  PRESUMEDDEAD: 'bad',
  DEAD: 'dead',
  recent: 'ok',
  late: 'warning',
  silent: 'bad',
  never: 'unknown',
  unknown: 'unknown',
}

/** Shape, word and colour; a dashed outline when the word is ours and not the server's. */
export function heartbeatBadge(heartbeat: Heartbeat, { devices: t }: Messages, standby = false) {
  const hints = [hintOf(heartbeat, t.badge)]
  if (standby && heartbeat.source === 'estimate' && heartbeat.status !== 'recent') {
    hints.push(t.badge.standby)
  }
  return (
    <>
      <StatusBadge
        tone={toneOf[heartbeat.status]}
        estimated={heartbeat.source === 'estimate'}
        word={t.heartbeat[heartbeat.status]}
        title={hints.join(' ')}
      />
      {heartbeat.clockError && (
        <span className={styles.beside} title={t.badge.clockErrorHint}>
          {t.badge.clockError}
        </span>
      )}
    </>
  )
}

/** The badge where there is only text. */
export function heartbeatText({ heartbeat }: Pick<DeviceRow, 'heartbeat'>, t: Messages): string {
  const word = t.devices.heartbeat[heartbeat.status]
  return heartbeat.source === 'estimate' ? t.devices.estimated(word) : word
}

type BadgeHints = Messages['devices']['badge']

function hintOf(heartbeat: Heartbeat, hints: BadgeHints): string {
  if (heartbeat.source === 'estimate') return hints.estimate
  if (heartbeat.source === 'none') return hints[heartbeat.status]
  return heartbeat.via === 'filter' ? hints.byFilter : hints.byCensus
}

export function deviceName({ device, customerId }: DeviceRow, { devices: t }: Messages) {
  const name = device.name.trim() === '' ? t.noName : displayText(device.name)
  const { deviceId } = device
  return lineCell(name, isAddressable(deviceId) ? paths.device(customerId, deviceId) : undefined)
}

export function deviceIdCell(deviceId: string, { devices: t }: Messages) {
  const shown = displayText(deviceId, 64)
  return (
    <span className={styles.id}>
      {shown}
      <CopyButton value={deviceId} label={t.copyId(shown)} />
    </span>
  )
}

/** The vendor's own word where it is none of the documented ones. */
export function deviceKind(kind: string, { devices: t, faults }: Messages) {
  const known = kindWord(kind, t.types)
  if (known !== undefined) return known
  if (kind === '') return <span className={styles.muted}>{t.unreported}</span>
  return (
    <span className={styles.badges}>
      <StatusBadge tone="unknown" word={displayText(kind, 64)} title={t.unknownWord} />
      <span className={styles.muted}>{faults.unknownWord}</span>
    </span>
  )
}

export function kindWord(kind: string, words: Record<string, string>): string | undefined {
  return Object.hasOwn(words, kind) ? words[kind] : undefined
}

/** A moment as the row gave it: how long ago, never, or as it was written when it cannot be read. */
export function contact(moment: Instant, { devices: t }: Messages) {
  if (moment.kind === 'never') return <span className={styles.muted}>{t.contact.never}</span>
  if (moment.kind === 'unreadable') {
    return (
      <span className={styles.muted} title={displayText(moment.raw, 64)}>
        {t.contact.unreadable}
      </span>
    )
  }
  return <TimeAgo at={moment.at} />
}

/** Not applicable (a set-top box), none, or how many; the names on hover. */
export function appBadges(device: Device, { devices }: Messages, { list, number }: Formats) {
  const t = devices.apps
  const { appsOutdated: outdated, appsMissing: missing } = device
  if (outdated === null || missing === null) {
    return notApplicable(t.notApplicable, t.notApplicableHint)
  }
  if (outdated.length + missing.length === 0) return <span className={styles.muted}>{t.none}</span>
  const names = (apps: string[]) => list(apps.slice(0, 10).map((name) => displayText(name, 64)))
  // Side by side there is room for the figures: shape and colour tell them apart, and the hint says it.
  const isBoth = outdated.length > 0 && missing.length > 0
  const badge = (tone: StatusTone, apps: string[], words: string) =>
    isBoth ? (
      <StatusBadge
        tone={tone}
        word={number(apps.length)}
        label={words}
        title={`${words}: ${names(apps)}`}
      />
    ) : (
      <StatusBadge tone={tone} word={words} title={names(apps)} />
    )
  return (
    <>
      {outdated.length > 0 && badge('warning', outdated, t.outdated(outdated.length))}
      {missing.length > 0 && badge('bad', missing, t.missing(missing.length))}
    </>
  )
}

/** Set-top boxes have a screen contact of their own; Android devices have none. */
export function uiContact({ kind, lastUiComm }: Device, t: Messages) {
  const { none } = t.devices.contact
  return kind === 'STB' ? contact(lastUiComm, t) : notApplicable(none, none)
}

/** A dash to the eye, words to whoever listens, and the reason on hover. */
function notApplicable(words: string, hint: string) {
  return (
    <span className={styles.muted} role="img" aria-label={words} title={hint}>
      –
    </span>
  )
}

export function enabledCell(enabled: boolean | null, { devices: t }: Messages) {
  if (enabled === null) return <span className={styles.muted}>{t.unreported}</span>
  if (enabled) return t.yes
  return <StatusBadge tone="unknown" word={t.no} />
}
