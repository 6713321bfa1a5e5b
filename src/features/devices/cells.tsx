import { Link } from 'react-router'
import type { Device } from '#/api/telecomx/schemas'
import type { Instant } from '#/lib/dates'
import { displayText } from '#/lib/display'
import { useFormats, useMessages } from '#/i18n/i18n'
import { CopyButton } from '#/ui/copy-button'
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
export function HeartbeatBadge({
  heartbeat,
  standby,
}: {
  heartbeat: Heartbeat
  standby?: boolean
}) {
  const t = useMessages().devices
  const hints = [hintOf(heartbeat, t.badge)]
  if (standby && heartbeat.source === 'estimate' && heartbeat.status !== 'recent') {
    hints.push(t.badge.standby)
  }
  return (
    <span className={styles.badges}>
      <StatusBadge
        tone={toneOf[heartbeat.status]}
        estimated={heartbeat.source === 'estimate'}
        word={t.heartbeat[heartbeat.status]}
        title={hints.join(' ')}
      />
      {heartbeat.clockError && (
        <span className={styles.flag} title={t.badge.clockErrorHint}>
          {t.badge.clockError}
        </span>
      )}
    </span>
  )
}

type BadgeHints = ReturnType<typeof useMessages>['devices']['badge']

function hintOf(heartbeat: Heartbeat, hints: BadgeHints): string {
  if (heartbeat.source === 'estimate') return hints.estimate
  if (heartbeat.source === 'none') return hints[heartbeat.status]
  return heartbeat.via === 'filter' ? hints.byFilter : hints.byCensus
}

export function DeviceName({ row }: { row: DeviceRow }) {
  const t = useMessages().devices
  const { device, customerId } = row
  const name = device.name.trim() === '' ? t.noName : displayText(device.name)
  if (!isAddressable(device.deviceId)) {
    return (
      <bdi className={styles.name} dir="auto">
        {name}
      </bdi>
    )
  }
  return (
    <Link className={styles.name} dir="auto" to={paths.device(customerId, device.deviceId)}>
      {name}
    </Link>
  )
}

export function DeviceIdCell({ deviceId }: { deviceId: string }) {
  const t = useMessages().devices
  const shown = displayText(deviceId, 64)
  return (
    <span className={styles.id}>
      {shown}
      <CopyButton value={deviceId} label={t.copyId(shown)} />
    </span>
  )
}

/** The vendor's own word where it is none of the documented ones. */
export function DeviceKind({ kind }: { kind: string }) {
  const { devices: t, faults } = useMessages()
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
export function Contact({ moment }: { moment: Instant }) {
  const t = useMessages().devices
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

type AppsProps = { outdated: string[] | null; missing: string[] | null }

/** Not applicable (a set-top box), none, or how many; the names on hover. */
export function AppBadges({ outdated, missing }: AppsProps) {
  const t = useMessages().devices.apps
  const { list } = useFormats()
  if (outdated === null || missing === null) {
    return <NotApplicable words={t.notApplicable} hint={t.notApplicableHint} />
  }
  if (outdated.length + missing.length === 0) return <span className={styles.muted}>{t.none}</span>
  const names = (apps: string[]) => list(apps.slice(0, 10).map((name) => displayText(name, 64)))
  return (
    <span className={styles.badges}>
      {outdated.length > 0 && (
        <StatusBadge tone="warning" word={t.outdated(outdated.length)} title={names(outdated)} />
      )}
      {missing.length > 0 && (
        <StatusBadge tone="bad" word={t.missing(missing.length)} title={names(missing)} />
      )}
    </span>
  )
}

/** Set-top boxes have a screen contact of their own; Android devices have none. */
export function UiContact({ device }: { device: Pick<Device, 'kind' | 'lastUiComm'> }) {
  const t = useMessages().devices.contact
  if (device.kind === 'STB') return <Contact moment={device.lastUiComm} />
  return <NotApplicable words={t.none} hint={t.none} />
}

/** A dash to the eye, words to whoever listens, and the reason on hover. */
function NotApplicable({ words, hint }: { words: string; hint: string }) {
  return (
    <span className={styles.muted} title={hint}>
      <span aria-hidden>–</span>
      <span className={styles.unseen}>{words}</span>
    </span>
  )
}

export function EnabledCell({ enabled }: { enabled: boolean | null }) {
  const t = useMessages().devices
  if (enabled === null) return <span className={styles.muted}>{t.unreported}</span>
  if (enabled) return t.yes
  return <StatusBadge tone="unknown" word={t.disabled} />
}
